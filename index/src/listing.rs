//! The record: one service as a person meets it, as it stands in `data/` and in a bundle.
//!
//! Words follow HSDS where it has one (organization, service area, phones, eligibility). Everything that is not known
//! is written as `"unknown"` or left empty, never guessed.

use crate::directory::VIOLENCE_HELP;
use serde::{Deserialize, Serialize};

/// A yes-or-no fact that may not be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The source says yes.
    Yes,
    /// The source says no.
    No,
    /// The source says it depends on the case.
    Depends,
    /// The source says to ask before coming.
    AskFirst,
    /// No source says.
    #[default]
    Unknown,
}

/// What a listing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Gives help to a person directly.
    Program,
    /// Answers by phone, text or chat.
    Helpline,
    /// Joins other organizations; helps people only through them.
    Network,
    /// A public office.
    Agency,
    /// A list of places, printed or online.
    Directory,
}

/// Whether the service still exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Seen at work.
    Operating,
    /// At work under another name, operator or place than before.
    Changed,
    /// Seen once, no sign of life since.
    Unknown,
    /// Closed. Kept so that it is not added again; never among results.
    Closed,
}

/// How sure the researchers were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// One weak or old source.
    Low,
    /// A fair source, or several old ones.
    Medium,
    /// Its own page or a government page, recent.
    High,
}

/// One text in both languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// Spanish.
    #[serde(default)]
    pub es: String,
}

/// A fact with what supports it, or `"unknown"`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Fact {
    /// Said by a source.
    Known(KnownFact),
    /// Nothing but the word `"unknown"`.
    #[default]
    #[serde(deserialize_with = "unknown_word", serialize_with = "write_unknown")]
    Unknown,
}

/// A fact that a source supports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownFact {
    /// What the source says.
    pub answer: Answer,
    /// One short plain sentence: the reason, the condition or the evidence.
    #[serde(default)]
    pub reason: String,
    /// Date of the source, as written there: `2024-11-07`, `2021`, `unknown`.
    pub date: String,
    /// Address of one of the listing's sources.
    pub source: String,
}

fn unknown_word<'de, D: serde::Deserializer<'de>>(d: D) -> Result<(), D::Error> {
    let word = String::deserialize(d)?;
    if word == "unknown" { Ok(()) } else { Err(serde::de::Error::custom("expected `unknown` or a fact with a source")) }
}

fn write_unknown<S: serde::Serializer>(s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str("unknown")
}

impl Fact {
    /// The answer, [`Answer::Unknown`] where no source says.
    pub fn answer(&self) -> Answer {
        match self {
            Self::Known(fact) => fact.answer,
            Self::Unknown => Answer::Unknown,
        }
    }

    /// The fact, where a source says something.
    pub fn known(&self) -> Option<&KnownFact> {
        match self {
            Self::Known(fact) => Some(fact),
            Self::Unknown => None,
        }
    }
}

/// "Will they take me?": one fact for each thing that may stand in the way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Acceptance {
    /// People with a criminal record.
    pub record: Fact,
    /// People with a record of violence.
    pub violent_record: Fact,
    /// People who must register.
    pub registry: Fact,
    /// People with an open warrant.
    pub open_warrant: Fact,
    /// People on probation or parole.
    pub supervision: Fact,
    /// People who take medicine for opioid use.
    pub opioid_medicine: Fact,
    /// A partner may come along.
    pub partner: Fact,
    /// Children may come along.
    pub children: Fact,
}

impl Acceptance {
    /// Every fact with its key as written in data, in the order of the format.
    pub fn facts(&self) -> [(&'static str, &Fact); 8] {
        [
            ("record", &self.record),
            ("violent-record", &self.violent_record),
            ("registry", &self.registry),
            ("open-warrant", &self.open_warrant),
            ("supervision", &self.supervision),
            ("opioid-medicine", &self.opioid_medicine),
            ("partner", &self.partner),
            ("children", &self.children),
        ]
    }
}

/// "From in here": what somebody can do who is still locked up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FromInside {
    /// They answer letters.
    pub write: Fact,
    /// They take collect calls.
    pub collect_calls: Fact,
    /// A person can apply or start before release.
    pub join_before_release: Fact,
    /// They come into jails or prisons.
    pub visits: Fact,
    /// The same people go on helping after release.
    pub same_people_after: Fact,
    /// Who has to ask for the person, as one plain sentence; empty when not known.
    #[serde(default)]
    pub who_must_ask: String,
    /// Where to write to; empty when not known.
    #[serde(default)]
    pub mail_address: String,
}

impl FromInside {
    /// Every fact with its key as written in data, in the order of the format.
    pub fn facts(&self) -> [(&'static str, &Fact); 5] {
        [
            ("write", &self.write),
            ("collect-calls", &self.collect_calls),
            ("join-before-release", &self.join_before_release),
            ("visits", &self.visits),
            ("same-people-after", &self.same_people_after),
        ]
    }
}

/// Peers, with evidence: three facts, each with its own evidence and date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Peers {
    /// People with the same lived experience run it.
    pub run_by_peers: Fact,
    /// People with the same lived experience work there.
    pub staffed_by_peers: Fact,
    /// Staff or founders have been in jail or prison themselves.
    pub staff_locked_up: Fact,
}

impl Peers {
    /// Every fact with its key as written in data.
    pub fn facts(&self) -> [(&'static str, &Fact); 3] {
        [
            ("run-by-peers", &self.run_by_peers),
            ("staffed-by-peers", &self.staffed_by_peers),
            ("staff-locked-up", &self.staff_locked_up),
        ]
    }
}

/// What is known of its work with people in or out of jail or prison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Justice {
    /// Made for, or open to, people who were in jail or prison.
    pub serves_justice_involved: Answer,
    /// Works inside jails or prisons.
    pub works_inside: Answer,
    /// Help goes on after release.
    pub continues_after_release: Answer,
    /// Anything more, as found.
    #[serde(default)]
    pub notes: String,
}

/// Where it stands. Every part may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// House number and street. Never that of a confidential shelter.
    pub street: String,
    /// City or town.
    pub city: String,
    /// Two-letter code of the state or territory.
    pub state: String,
    /// Five-digit ZIP code.
    pub zip: String,
    /// County without the word "County".
    pub county: String,
}

/// One number to call or to send a text to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As it is dialled: `907-723-5737`, `211`, `800-575-7223 ext 2700`.
    pub number: String,
    /// What it is for: `main`, `crisis`, `text`, `tty`, a name.
    pub label: String,
}

/// Where a fact was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Address of the page, or a name of the paper for sources without one.
    pub url: String,
    /// Which facts it supports.
    pub supports: String,
    /// Date the page shows, as written: `2024-11-07`, `2021-01 (collected)`, `unknown`.
    pub page_date: String,
}

/// One service as a person meets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// Kebab-case, stable for ever.
    pub id: String,
    /// Name of the service.
    pub name: String,
    /// Who runs it.
    pub organization: String,
    /// Other and former names, short forms.
    pub also_known_as: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// What it does, in both languages.
    pub summary: Bilingual,
    /// Ids of needs it answers.
    pub needs: Vec<String>,
    /// How help is given: see [`SETTINGS`].
    pub settings: Vec<String>,
    /// Whom it is for: see [`SERVES`].
    pub serves: Vec<String>,
    /// Peers, with evidence.
    pub peers: Peers,
    /// Its work with people in or out of jail or prison.
    pub justice: Justice,
    /// Who is taken.
    pub acceptance: Acceptance,
    /// What can be done from inside.
    pub from_inside: FromInside,
    /// What to bring.
    pub documents: Vec<String>,
    /// Who may come, as written by the source.
    pub eligibility: String,
    /// The first step.
    pub how_to_start: String,
    /// What it costs.
    pub cost: String,
    /// When it is open.
    pub hours: String,
    /// Languages spoken, as found.
    pub languages: Vec<String>,
    /// Where it stands.
    pub address: Address,
    /// Where people may live: `nation`, `state`, `counties: …`, `city: …`, `multi: …`.
    pub service_area: String,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// Web address.
    pub website: String,
    /// Mail address.
    pub email: String,
    /// Whether it still exists.
    pub status: Status,
    /// What became of it.
    pub status_note: String,
    /// Ids of listings to go to instead, for a closed or moved one.
    pub instead: Vec<String>,
    /// Where its facts were seen.
    pub sources: Vec<Source>,
    /// How sure the researchers were.
    pub confidence: Confidence,
    /// Kept but never among results.
    pub leave_out_of_results: bool,
}

/// Ways in which help is given.
pub const SETTINGS: [&str; 8] =
    ["day", "drop-in", "residential", "mobile", "home-visit", "in-jail-or-prison", "phone", "online"];

/// Groups a listing may be for. `anyone` stands alone or beside groups that it has something special for.
pub const SERVES: [&str; 11] = [
    "anyone",
    "women",
    "men",
    "youth",
    "veterans",
    "families",
    "lgbtq",
    "tribal",
    "parents",
    "older-adults",
    "people-with-disabilities",
];

/// Postal codes of states, the District and territories.
pub const STATES: [&str; 56] = [
    "AK", "AL", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "GU", "HI", "IA", "ID", "IL", "IN", "KS",
    "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY",
    "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI", "WV", "WY",
];

/// Place of a state's code in [`STATES`].
pub fn state_index(code: &str) -> Option<u8> {
    STATES.binary_search(&code).ok().map(|i| i as u8)
}

impl Listing {
    /// Whether it may appear among results.
    pub fn is_shown(&self) -> bool {
        self.status != Status::Closed && !self.leave_out_of_results
    }

    /// Whether any way to reach it is known.
    pub fn is_reachable(&self) -> bool {
        !self.phones.is_empty()
            || !self.email.is_empty()
            || !self.website.is_empty()
            || !self.address.street.is_empty()
            || !self.from_inside.mail_address.is_empty()
    }

    /// Newest dated source: when its facts were last seen to be true.
    pub fn checked(&self) -> Option<crate::date::PageDate> {
        self.sources.iter().filter_map(|s| crate::date::PageDate::parse(&s.page_date)).max()
    }

    /// Whether the place it stands at must not be told (shelters for people hurt at home).
    pub fn is_confidential(&self) -> bool {
        let housing = ["housing", "emergency-shelter", "recovery-housing"];
        self.needs.iter().any(|n| n == VIOLENCE_HELP)
            && self.settings.iter().any(|s| s == "residential")
            && self.needs.iter().any(|n| housing.contains(&n.as_str()))
    }
}
