//! Rules about how a listing is reached: phones, e-mail and website.

use super::context::Context;
use super::{Found, ListingRule, Wording};
use crate::listing::{Listing, Phone};
use crate::text;
use std::collections::HashSet;

pub(super) const RULES: &[ListingRule] =
    &[phones_can_be_dialled, phones_are_labelled, phones_stand_once, email_has_its_parts, website_is_one];

/// Numbers of three digits that the whole country dials.
const SHORT: [&str; 7] = ["211", "311", "511", "711", "811", "911", "988"];

/// What a phone does when its number is dialled as written.
#[derive(Debug, PartialEq, Eq)]
enum Dialled {
    Rings,
    /// Rings for some people only.
    Sometimes(&'static str),
    /// Reaches nobody.
    Fails(&'static str),
}

fn phones_can_be_dialled(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    for (i, phone) in listing.phones.iter().enumerate() {
        let field = format!("phones[{i}].number");
        match dial(phone) {
            Dialled::Rings => {}
            Dialled::Sometimes(why) => found.warning(&field, Wording::of(why, &phone.number)),
            Dialled::Fails(why) => found.error(&field, Wording::of(why, &phone.number)),
        }
    }
}

fn dial(phone: &Phone) -> Dialled {
    let number = phone.number.as_str();
    let label = text::fold(&phone.label);
    let says = |wanted: &str| label.split(' ').any(|word| word.starts_with(wanted));
    if SHORT.contains(&number) {
        return Dialled::Rings;
    }
    if is_digits(number, 5..=6) {
        return if says("text") || says("sms") { Dialled::Rings } else { Dialled::Fails("check-phone-text") };
    }
    if let Some(code) = number.strip_prefix(['*', '#']) {
        let is_code = is_digits(code.trim_start_matches('*'), 3..=6);
        return if is_code && (says("mobile") || says("cell")) {
            Dialled::Sometimes("check-phone-mobile")
        } else {
            Dialled::Fails("check-phone-star")
        };
    }
    dial_in_full(number, label.contains("area code"))
}

/// A number of 10 digits, or of 7 where the label owns up to it.
fn dial_in_full(number: &str, label_says_short: bool) -> Dialled {
    let cut = [" ext ", " x"].iter().find_map(|mark| number.split_once(mark));
    let (main, extension) = cut.map_or((number, None), |(main, extension)| (main, Some(extension)));
    if extension.is_some_and(|digits| !is_digits(digits, 1..=6)) {
        return Dialled::Fails("check-phone-extension");
    }
    let parts: Vec<&str> = main.strip_prefix("1-").unwrap_or(main).split('-').collect();
    let shape: Vec<usize> = parts.iter().map(|p| if is_digits(p, 1..=9) { p.len() } else { 0 }).collect();
    match shape[..] {
        [3, 3, 4] if !starts_high(parts[0]) => Dialled::Fails("check-phone-area"),
        [3, 3, 4] if !starts_high(parts[1]) => Dialled::Fails("check-phone-after-area"),
        [3, 3, 4] if parts[1] == "555" && parts[2].starts_with("01") => Dialled::Sometimes("check-phone-film"),
        [3, 3, 4] => Dialled::Rings,
        [3, 4] if label_says_short => Dialled::Sometimes("check-phone-nearby"),
        [3, 4] => Dialled::Fails("check-phone-no-area"),
        _ => Dialled::Fails("check-phone-form"),
    }
}

fn is_digits(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn starts_high(digits: &str) -> bool {
    digits.starts_with(|c| c >= '2')
}

fn phones_are_labelled(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    for (i, phone) in listing.phones.iter().enumerate() {
        if phone.label.trim().is_empty() {
            found.warning(&format!("phones[{i}].label"), Wording::of("check-phone-label", &phone.number));
        }
    }
}

fn phones_stand_once(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let mut seen = HashSet::new();
    for (i, phone) in listing.phones.iter().enumerate() {
        let number = phone.number.strip_prefix("1-").unwrap_or(&phone.number);
        if !seen.insert((number, text::fold(&phone.label))) {
            let reason = Wording::of("check-phone-twice", number).with("label", &phone.label);
            found.error(&format!("phones[{i}].number"), reason);
        }
    }
}

fn email_has_its_parts(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let email = listing.email.as_str();
    let is_good = match email.split_once('@') {
        Some((name, host)) => !name.is_empty() && is_host(host) && !name.contains(char::is_whitespace),
        None => email.is_empty(),
    };
    if !is_good {
        found.error("email", Wording::of("check-email", email));
    }
}

/// What people type into a form that will not take an empty field.
const DUMMIES: [&str; 4] = ["notavailable", "not.available", "nowebsite", "example.com"];

fn website_is_one(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let website = listing.website.as_str();
    if website.is_empty() {
        return;
    }
    let lower = website.to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    if !is_host(host) || website.contains(char::is_whitespace) || DUMMIES.iter().any(|dummy| host.contains(dummy)) {
        found.error("website", Wording::of("check-website", website));
    }
}

/// Whether a text can be the name of a computer on the net: parts of letters and digits with dots between.
fn is_host(host: &str) -> bool {
    host.contains('.')
        && host
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialled(number: &str, label: &str) -> Dialled {
        dial(&Phone { number: number.into(), label: label.into() })
    }

    #[test]
    fn numbers_that_ring() {
        for (number, label) in [
            ("907-723-5737", "main"),
            ("1-800-662-4357", "main"),
            ("800-575-7223 ext 2700", ""),
            ("800-575-7223 x9", ""),
            ("211", "main"),
            ("741741", "text the letters MN"),
            ("38255", "SMS"),
        ] {
            assert_eq!(dialled(number, label), Dialled::Rings, "{number}");
        }
    }

    #[test]
    fn numbers_that_ring_for_some() {
        for (number, label) in
            [("**274747", "mobile phones only"), ("466-6080", "main; area code not given"), ("907-555-0123", "main")]
        {
            assert!(matches!(dialled(number, label), Dialled::Sometimes(_)), "{number}");
        }
    }

    #[test]
    fn numbers_that_ring_nowhere() {
        for (number, label) in [
            ("", "main"),
            ("call us", "main"),
            ("(907) 723-5737", "main"),
            ("9077235737", "main"),
            ("107-723-5737", "main"),
            ("907-123-5737", "main"),
            ("907-723-573", "main"),
            ("907-723-5737 ext", "main"),
            ("907-723-5737 ext 12a", "main"),
            ("466-6080", "main"),
            ("741741", "main"),
            ("**274747", "main"),
            ("*", "mobile"),
            ("٩٠٧-723-5737", "main"),
            ("411", "main"),
        ] {
            assert!(matches!(dialled(number, label), Dialled::Fails(_)), "{number}");
        }
    }
}
