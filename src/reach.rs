//! How a listing is reached: the one best way, as words and as a link that a phone understands.

use crate::facts;
use crate::language::{Language, Words};
use crate::phones;
use crate::say;
use wayhome_index::listing::{Listing, Phone};

/// The best way to reach a listing, every text safe to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// A number to call.
    Call(String),
    /// A number to send a text to.
    Text(String),
    /// A web address.
    Web(String),
    /// A mail address on the internet.
    Mail(String),
    /// Where to write a letter to, or to go to.
    Letter(String),
    /// No way is known.
    Unknown,
}

impl Way {
    /// A phone number before all else, because most people who come home have a phone before they have the internet. Where
    /// there is one for the person's language, it is that one.
    pub fn of(listing: &Listing, language: Language) -> Self {
        if let Some(phone) = phones::main(&listing.phones, language) {
            return Self::of_phone(phone);
        }
        let address = facts::street_address(&listing.address).unwrap_or_default();
        let known = |text: &str, way: fn(String) -> Self| (!text.is_empty()).then(|| way(say::safe(text)));
        known(&listing.website, Self::Web)
            .or_else(|| known(&listing.email, Self::Mail))
            .or_else(|| known(&listing.from_inside.mail_address, Self::Letter))
            .or_else(|| known(&address, Self::Letter))
            .unwrap_or(Self::Unknown)
    }

    /// The way that a number is.
    pub fn of_phone(phone: &Phone) -> Self {
        let number = say::safe(&phone.number);
        if phone.label.starts_with("text") { Self::Text(number) } else { Self::Call(number) }
    }

    /// As it is printed: the number or address whole.
    pub fn words(&self, words: &Words) -> String {
        match self {
            Self::Text(number) => format!("{} {number}", words.get("phone-text-to")),
            Self::Call(text) | Self::Web(text) | Self::Mail(text) | Self::Letter(text) => text.clone(),
            Self::Unknown => words.get("cli-phone-none"),
        }
    }

    /// As a link: `tel:`, `sms:`, `https:` or `mailto:`. None where the text is nothing that a phone could open, so that no
    /// other kind of link ever comes out of the data.
    pub fn link(&self) -> Option<String> {
        match self {
            Self::Call(number) => Some(format!("tel:{}", dialled(number)?)),
            Self::Text(number) => Some(format!("sms:{}", dialled(number)?)),
            Self::Web(address) => web_link(address),
            Self::Mail(address) => mail_link(address),
            Self::Letter(_) | Self::Unknown => None,
        }
    }
}

/// A number as RFC 3966 writes it: ten digits get the country's code, short ones stay, an extension comes behind.
fn dialled(number: &str) -> Option<String> {
    let lower = number.to_lowercase();
    let (main, extension) = lower.split_once("ext").or_else(|| lower.split_once('x')).unwrap_or((&lower, ""));
    let is_mark = |c: char| c.is_ascii_digit() || c == '*';
    let is_between = |c: char| is_mark(c) || " -.()+/".contains(c);
    if !main.chars().all(is_between) || !extension.chars().all(|c| c.is_ascii_digit() || " .".contains(c)) {
        return None;
    }
    let digits: String = main.chars().filter(|&c| is_mark(c)).collect();
    let country = match digits.len() {
        0 => return None,
        10 if !digits.starts_with('*') => "+1",
        11 if digits.starts_with('1') => "+",
        _ if main.trim_start().starts_with('+') => "+",
        _ => "",
    };
    let extension: String = extension.chars().filter(char::is_ascii_digit).collect();
    let extension = if extension.is_empty() { extension } else { format!(";ext={extension}") };
    Some(format!("{country}{digits}{extension}"))
}

fn web_link(address: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_graphic() && !"\"'<>`\\^{}|".contains(c);
    if address.is_empty() || !address.chars().all(is_plain) {
        return None;
    }
    let lower = address.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return Some(address.to_owned());
    }
    // `example.org/page` without its beginning.
    let host = lower.split('/').next().unwrap_or_default();
    let is_host = host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    is_host.then(|| format!("https://{address}"))
}

fn mail_link(address: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "@.+-_".contains(c);
    (address.matches('@').count() == 1 && address.chars().all(is_plain)).then(|| format!("mailto:{address}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_ways() {
        let call = |number: &str| Way::Call(number.into()).link();
        let web = |address: &str| Way::Web(address.into()).link();
        for (number, link) in [
            ("907-723-5737", Some("tel:+19077235737")),
            ("1-800-728-7825", Some("tel:+18007287825")),
            ("(907) 723-5737", Some("tel:+19077235737")),
            ("+52 55 1234 5678", Some("tel:+525512345678")),
            ("988", Some("tel:988")),
            ("**274747", Some("tel:**274747")),
            ("800-575-7223 ext 2700", Some("tel:+18005757223;ext=2700")),
            ("435-259-7340 x103", Some("tel:+14352597340;ext=103")),
            ("call the office", None),
            ("907-723-5737?body=x", None),
            ("", None),
        ] {
            assert_eq!(call(number).as_deref(), link, "{number}");
        }
        assert_eq!(Way::Text("741741".into()).link().as_deref(), Some("sms:741741"));
        for (address, link) in [
            ("https://narronline.org", Some("https://narronline.org")),
            ("narronline.org/a", Some("https://narronline.org/a")),
            ("javascript:alert(1)", None),
            ("https://a.org/\"onclick=x", None),
            ("data:text/html,x", None),
            ("ask staff", None),
        ] {
            assert_eq!(web(address).as_deref(), link, "{address}");
        }
        assert_eq!(Way::Mail("a.b@c.org".into()).link().as_deref(), Some("mailto:a.b@c.org"));
        assert_eq!(Way::Mail("a@b.org?bcc=x".into()).link(), None);
        assert_eq!(Way::Letter("PO Box 1".into()).link(), None);
    }
}
