//! Rules about sources: every fact has one, and says when it was seen.

use super::context::Context;
use super::{Found, ListingRule, Wording};
use crate::date::PageDate;
use crate::listing::{Answer, Confidence, Fact, Listing};

pub(super) const RULES: &[ListingRule] = &[
    contacts_have_a_source,
    sources_are_whole,
    sources_are_not_of_the_future,
    phone_rests_on_more_than_code,
    facts_are_whole,
    confidence_is_earned,
];

/// Years after which the best source no longer carries much.
const OLD_YEARS: u32 = 5;

fn contacts_have_a_source(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if !listing.sources.is_empty() {
        return;
    }
    let phones = listing.phones.iter().enumerate().map(|(i, p)| (format!("phones[{i}].number"), &p.number));
    let others = [
        ("address.street", &listing.address.street),
        ("email", &listing.email),
        ("website", &listing.website),
        ("from_inside.mail-address", &listing.from_inside.mail_address),
    ];
    let told = phones.chain(others.map(|(field, value)| (field.to_owned(), value)));
    for (field, value) in told.filter(|(_, value)| !value.is_empty()) {
        found.error(&field, Wording::of("check-no-source", value));
    }
}

fn sources_are_whole(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    for (i, source) in listing.sources.iter().enumerate() {
        let field = |name: &str| format!("sources[{i}].{name}");
        if source.supports.trim().is_empty() {
            found.error(&field("supports"), "check-source-supports");
        }
        if source.page_date.trim().is_empty() {
            found.error(&field("page_date"), "check-source-date");
        }
        if source.url.trim().is_empty() {
            found.error(&field("url"), "check-source-url");
        } else if is_blank_looking(&source.url) {
            found.warning(&field("url"), Wording::of("check-source-blank", &source.url));
        }
    }
}

/// `https://`, `n/a`, `???`: filled in, and says nothing. A remark may follow an address: `https://a.org (May 2024)`.
fn is_blank_looking(url: &str) -> bool {
    let url = url.trim().to_lowercase();
    let web = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let rest = web.unwrap_or(&url);
    let letters = rest.chars().filter(|c| c.is_alphanumeric()).count();
    let has_host = rest.split(['/', ' ']).next().is_some_and(|host| host.contains('.'));
    letters < 4 || ["none", "unknown", "not available"].contains(&rest) || web.is_some() && !has_host
}

fn sources_are_not_of_the_future(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    for (i, source) in listing.sources.iter().enumerate() {
        not_of_the_future(&source.page_date, &format!("sources[{i}].page_date"), context, found);
    }
}

fn not_of_the_future(date: &str, field: &str, context: &Context<'_>, found: &mut Found<'_>) {
    let Some(today) = context.today else { return };
    let edition = PageDate { year: today.year() as u16, month: today.month().into(), day: today.day() };
    if PageDate::parse(date).is_some_and(|seen| seen > edition) {
        found.error(field, Wording::of("check-future", date).with("date", edition));
    }
}

fn phone_rests_on_more_than_code(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let is_code = |url: &str| {
        ["github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "code repository"]
            .iter()
            .any(|host| url.to_lowercase().contains(host))
    };
    if listing.phones.is_empty() || listing.sources.is_empty() || !listing.sources.iter().all(|s| is_code(&s.url)) {
        return;
    }
    found.warning("phones", "check-code-only");
}

fn facts_are_whole(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let acceptance = listing.acceptance.facts().map(|(key, fact)| (format!("acceptance.{key}"), fact));
    let from_inside = listing.from_inside.facts().map(|(key, fact)| (format!("from_inside.{key}"), fact));
    let peers = listing.peers.facts().map(|(key, fact)| (format!("peers.{key}"), fact));
    for (field, fact) in acceptance.into_iter().chain(from_inside).chain(peers) {
        fact_is_whole(listing, &field, fact, context, found);
    }
}

fn fact_is_whole(listing: &Listing, field: &str, fact: &Fact, context: &Context<'_>, found: &mut Found<'_>) {
    let Fact::Known(fact) = fact else { return };
    if fact.answer == Answer::Unknown {
        found.error(&format!("{field}.answer"), "check-fact-unknown");
    }
    if fact.date.trim().is_empty() {
        found.error(&format!("{field}.date"), "check-source-date");
    }
    if !listing.sources.iter().any(|source| source.url == fact.source) {
        found.error(&format!("{field}.source"), Wording::of("check-source-none", &fact.source));
    }
    not_of_the_future(&fact.date, &format!("{field}.date"), context, found);
}

fn confidence_is_earned(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let Some(today) = context.today else { return };
    if listing.confidence != Confidence::High || listing.sources.is_empty() || !listing.is_shown() {
        return;
    }
    match listing.checked() {
        None => found.warning("confidence", "check-high-undated"),
        Some(date) if date.months_until(today) > OLD_YEARS * 12 => {
            found.warning("confidence", Wording::from("check-high-old").with("date", date));
        }
        Some(_) => {}
    }
}
