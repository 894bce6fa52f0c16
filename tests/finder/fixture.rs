//! A small directory of made-up listings, so that tests do not change with the real data, and a finder over it.

use std::path::Path;
use std::sync::OnceLock;
use time::{Date, Month};
use wayhome::app::errand::Errand;
use wayhome::app::event::{Ask, Effect, Event, Opened, PlacesAsk};
use wayhome::app::find;
use wayhome::app::key::Key;
use wayhome::app::model::Model;
use wayhome::app::update::update;
use wayhome::errands::{Clerk, Press, Storage};
use wayhome::kept::Shelf;
use wayhome::language::{Language, Words};
use wayhome_index::bundle::Bundle;
use wayhome_index::directory::{CityRow, CountyRow, Directory, Need, PhraseRow, PlaceFiles, StateRow, ZipCodeRow};
use wayhome_index::listing::{
    Acceptance, Address, Answer, Bilingual, Confidence, Fact, FromInside, Justice, Kind, KnownFact, Listing, Peers,
    Phone, Source, Status,
};
use wayhome_index::search::Engine;

/// The day on which every test runs.
pub fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).expect("a day of the calendar")
}

/// The directory, opened once for all tests.
pub fn opened() -> Opened {
    static OPENED: OnceLock<Opened> = OnceLock::new();
    OPENED.get_or_init(|| find::opened(engine())).clone()
}

fn engine() -> Engine {
    let bytes = wayhome_index::pack::pack(&directory()).expect("the test directory packs");
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), bytes).expect("room for it");
    Engine::open(&Bundle::open_file(file.path()).expect("its bundle opens")).expect("its engine opens")
}

fn both(en: &str, es: &str) -> Bilingual {
    Bilingual { en: en.to_owned(), es: es.to_owned() }
}

fn directory() -> Directory {
    let need = |id: &str, en, es, group: &str| Need {
        id: id.to_owned(),
        name: both(en, es),
        sentence: both(en, es),
        group: group.to_owned(),
        related: Vec::new(),
    };
    let phrase = |phrase: &str, language: &str, means: &str, note: &str| PhraseRow {
        phrase: phrase.to_owned(),
        language: language.to_owned(),
        means: means.to_owned(),
        kind: "plain".to_owned(),
        note: note.to_owned(),
    };
    let mut directory = Directory {
        needs: vec![
            need("emergency-shelter", "Place to sleep tonight", "Dónde dormir hoy", "tonight"),
            need("crisis-support", "Help in a crisis", "Ayuda en una crisis", "tonight"),
            need("recovery-housing", "Sober homes", "Casas sobrias", "housing"),
            need("support-groups", "Groups and meetings", "Grupos y reuniones", "peers"),
            need("id-documents", "ID and papers", "Identificación y papeles", "papers"),
            need("health-care", "Doctor and clinic", "Médico y clínica", "more"),
            need("dental-care", "Dentist", "Dentista", "more"),
            need("tattoo-removal", "Tattoo removal", "Quitar tatuajes", "more"),
            need("family-support", "Family", "Familia", "more"),
            need("parenting", "Parents and kids", "Padres e hijos", "more"),
            need("anger-management", "Anger classes", "Control del enojo", "more"),
            need("conflict-resolution", "Make peace", "Hacer las paces", "more"),
            need("information-referral", "Where to start", "Por dónde empezar", "more"),
        ],
        vocabulary: vec![
            phrase("sober living", "en", "recovery-housing", "src:own"),
            phrase("casa sobria", "es", "recovery-housing", "src:own"),
            phrase("meetings", "en", "support-groups", "src:own"),
            phrase("kill myself", "en", "crisis-support", "crisis; src:own"),
        ],
        people: vec![phrase("women", "en", "women", "src:own")],
        stages: vec![phrase("getting out soon", "en", "soon", "src:own")],
        barriers: vec![phrase("with a record", "en", "record", "src:own")],
        places: places(),
        listings: listings(),
        ..Directory::default()
    };
    directory.file.title = "Test directory".into();
    directory.file.date = "2026-11-23".into();
    directory
}

fn places() -> PlaceFiles {
    let city = |name: &str, state: &str, county: &str, population, lat, lon| CityRow {
        name: name.to_owned(),
        state: state.to_owned(),
        county: county.to_owned(),
        population,
        lat,
        lon,
    };
    let state = |code: &str, name: &str, lat, lon| StateRow {
        code: code.to_owned(),
        name: name.to_owned(),
        es: name.to_owned(),
        short: Vec::new(),
        lat,
        lon,
        code_is_word: false,
    };
    let county = |name: &str, state: &str, lat, lon| CountyRow {
        name: name.to_owned(),
        state: state.to_owned(),
        kind: "County".to_owned(),
        population: 30_000,
        lat,
        lon,
    };
    PlaceFiles {
        states: vec![state("AK", "Alaska", 61.317, -149.16), state("WA", "Washington", 47.4, -120.5)],
        counties: vec![county("Juneau", "AK", 58.3, -134.4), county("King", "WA", 47.5, -121.8)],
        cities: vec![
            city("Juneau", "AK", "Juneau", 32_000, 58.3, -134.42),
            city("Seattle", "WA", "King", 737_000, 47.606, -122.332),
            city("Springfield", "AK", "Juneau", 900, 58.5, -134.2),
            city("Springfield", "WA", "King", 60_000, 47.5, -122.2),
        ],
        zips: vec![ZipCodeRow {
            zip: 99801,
            city: "Juneau".to_owned(),
            county: "Juneau".to_owned(),
            state: "AK".to_owned(),
            lat: 58.36,
            lon: -134.5,
        }],
        ..PlaceFiles::default()
    }
}

fn known(answer: Answer, reason: &str, date: &str) -> Fact {
    let source = "https://example.org/a".to_owned();
    Fact::Known(KnownFact { answer, reason: reason.to_owned(), date: date.to_owned(), source })
}

/// A listing in Juneau about which little is known.
fn listing(id: &str, name: &str, needs: &[&str], number: &str) -> Listing {
    Listing {
        id: id.to_owned(),
        name: name.to_owned(),
        organization: format!("{name} Inc."),
        also_known_as: Vec::new(),
        kind: Kind::Program,
        summary: both("Helps people who come home.", "Ayuda a quienes vuelven a casa."),
        needs: needs.iter().map(|&n| n.to_owned()).collect(),
        settings: vec!["residential".to_owned()],
        serves: vec!["anyone".to_owned()],
        peers: Peers::default(),
        justice: Justice {
            serves_justice_involved: Answer::Yes,
            works_inside: Answer::Unknown,
            continues_after_release: Answer::Unknown,
            notes: String::new(),
        },
        acceptance: Acceptance::default(),
        from_inside: FromInside::default(),
        documents: Vec::new(),
        eligibility: String::new(),
        how_to_start: String::new(),
        cost: String::new(),
        hours: String::new(),
        languages: Vec::new(),
        address: Address {
            city: "Juneau".to_owned(),
            state: "AK".to_owned(),
            county: "Juneau".to_owned(),
            ..Address::default()
        },
        service_area: "city: Juneau".to_owned(),
        phones: vec![Phone { number: number.to_owned(), label: "main".to_owned() }],
        website: String::new(),
        email: String::new(),
        status: Status::Operating,
        status_note: String::new(),
        instead: Vec::new(),
        sources: vec![Source {
            url: "https://example.org/a".to_owned(),
            supports: "all of it".to_owned(),
            page_date: "2026-08-01".to_owned(),
        }],
        confidence: Confidence::High,
        leave_out_of_results: false,
    }
}

fn listings() -> Vec<Listing> {
    let mut all = vec![haven(), old_house(), closed(), nationwide(), lifeline(), text_line()];
    // More than fit one page of results. One has text that must not reach a terminal.
    all.extend((1..=30).map(|n| {
        let mut meeting = listing(
            &format!("wa-meeting-{n:02}"),
            &format!("Meeting {n:02}"),
            &["support-groups"],
            &format!("206-555-01{n:02}"),
        );
        meeting.address = Address { city: "Seattle".to_owned(), state: "WA".to_owned(), ..Address::default() };
        meeting.service_area = "city: Seattle".into();
        if n == 1 {
            meeting.summary.en = "Meets\u{1b}[31m daily\u{202E}.".into();
        }
        meeting
    }));
    all
}

fn haven() -> Listing {
    let mut l = listing("ak-haven-house", "Haven House (T'áa Shuyee Hít)", &["recovery-housing"], "907-555-0137");
    l.organization = "Central Council of Tribes".into();
    l.also_known_as = vec!["Haven House Juneau".to_owned()];
    l.summary = both(
        "Sober group home for up to nine women who leave prison or finish treatment. Each has her own room.",
        "Casa sobria para hasta nueve mujeres que salen de prisión o terminan un tratamiento. Cada una tiene su cuarto.",
    );
    l.serves = vec!["women".to_owned(), "tribal".to_owned()];
    l.acceptance.record = known(Answer::Yes, "For women who leave prison.", "2026-02");
    l.acceptance.children = known(Answer::No, "Children may visit but not live there.", "2024-11-07");
    l.from_inside.write = known(Answer::Yes, "", "2026");
    l.from_inside.mail_address = "Haven House, PO Box 1234, Juneau, AK 99801".into();
    l.from_inside.who_must_ask = "Your probation officer sends the form.".into();
    l.peers.run_by_peers = known(Answer::Yes, "Its founders were in prison.", "2025-05");
    l.documents = vec!["A photo ID, if you have one".to_owned()];
    l.eligibility = "Women leaving prison or in recovery.".into();
    l.how_to_start = "Call and ask for the house manager.".into();
    l.cost = "$600 a month (2026)".into();
    l.hours = "9 am to 5 pm".into();
    l.address.street = "211 Fourth Street, Suite 300".into();
    l.address.zip = "99801".into();
    l.website = "https://haven.example.org/services/community/recovery/alaway.html".into();
    l.email = "haven@example.org".into();
    l.phones.push(Phone { number: "907-555-0188 ext 2700".to_owned(), label: "after hours".to_owned() });
    l.languages = vec!["English".to_owned()];
    l
}

fn old_house() -> Listing {
    let mut l = listing("ak-old-house", "Old House for Men", &["recovery-housing"], "907-555-0199");
    l.serves = vec!["men".to_owned()];
    l.sources[0].page_date = "2019".into();
    l.confidence = Confidence::Low;
    l
}

fn closed() -> Listing {
    let mut l = listing("ak-glacier-lodge", "Glacier Lodge", &["recovery-housing"], "907-555-0100");
    l.status = Status::Closed;
    l.status_note = "Closed in 2024; its people moved to Haven House.".into();
    l.instead = vec!["ak-haven-house".to_owned()];
    l
}

fn nationwide() -> Listing {
    let mut l = listing("us-sober-network", "Sober Network", &["recovery-housing", "support-groups"], "800-555-0111");
    l.kind = Kind::Network;
    l.address = Address::default();
    l.service_area = "nation".into();
    l
}

fn lifeline() -> Listing {
    let mut l = listing("us-988-lifeline", "988 Lifeline", &["crisis-support"], "988");
    l.kind = Kind::Helpline;
    l.phones[0].label = "crisis".into();
    l.address = Address::default();
    l.service_area = "nation".into();
    l
}

fn text_line() -> Listing {
    let mut l = lifeline();
    l.id = "us-crisis-text-line".into();
    l.name = "Crisis Text Line".into();
    l.phones = vec![Phone { number: "741741".to_owned(), label: "text".to_owned() }];
    l
}

/// Somebody who does errands with this print command, and saves in this folder.
pub fn clerk(printer: &str, folder: &Path) -> Clerk {
    let storage = Storage { shelf: Some(Shelf::at(folder.join("lists"))), sheets: folder.to_owned() };
    Clerk { printer: Press::Command(vec![printer.to_owned()]), today: today(), storage: Some(storage) }
}

/// A finder whose searches are answered when the test says so.
pub struct Finder {
    /// Its state.
    pub model: Model,
    /// What the last event asked for.
    pub effects: Vec<Effect>,
    /// Searches not answered yet.
    pub asks: Vec<Ask>,
    /// Questions for places not answered yet.
    pub places: Vec<PlacesAsk>,
    /// Errands not done yet.
    pub errands: Vec<Errand>,
    /// Whoever does them.
    pub clerk: Clerk,
}

impl Finder {
    /// A finder with its directory open.
    pub fn new(language: Language, size: (u16, u16)) -> Self {
        let mut finder = Self::closed(language, size);
        finder.event(Event::Opened(opened()));
        finder
    }

    /// A finder whose directory is not open yet.
    pub fn closed(language: Language, size: (u16, u16)) -> Self {
        Self {
            model: Model::new(Words::new(language), today(), size),
            effects: Vec::new(),
            asks: Vec::new(),
            places: Vec::new(),
            errands: Vec::new(),
            clerk: Clerk { printer: Press::Command(vec!["no-such-lp".to_owned()]), today: today(), storage: None },
        }
    }

    /// The same with somebody who does errands.
    pub fn with_clerk(self, clerk: Clerk) -> Self {
        Self { clerk, ..self }
    }

    /// Takes in one event.
    pub fn event(&mut self, event: Event) {
        self.effects = update(&mut self.model, event);
        let places =
            self.effects.iter().filter_map(|e| if let Effect::FindPlaces(ask) = e { Some(ask.clone()) } else { None });
        self.places.extend(places);
        let asks =
            self.effects.iter().filter_map(|e| if let Effect::Search(ask) = e { Some(ask.clone()) } else { None });
        self.asks.extend(asks);
        let errands = self
            .effects
            .iter()
            .filter_map(|e| if let Effect::Errand(errand) = e { Some(errand.clone()) } else { None });
        self.errands.extend(errands);
    }

    /// Answers what was asked for last, as the worker would.
    pub fn answer(&mut self) {
        if let Some(ask) = self.places.pop() {
            self.places.clear();
            self.event(Event::PlacesFound(find::places(&opened(), &ask)));
        }
        while !self.errands.is_empty() {
            let errand = self.errands.remove(0);
            self.event(Event::Done(self.clerk.run(&errand, &opened().engine, std::sync::mpsc::channel().0)));
        }
        while let Some(ask) = self.asks.pop() {
            self.asks.clear();
            self.event(Event::Found(Box::new(find::find(&opened(), &ask, today()))));
        }
    }

    /// Follows a script: key names, `type:words_typed`, `paste:text`, `found` and more, apart by blanks.
    pub fn script(mut self, script: &str) -> Self {
        for token in script.split_whitespace() {
            self.token(token);
        }
        self
    }

    fn token(&mut self, token: &str) {
        if let Some(text) = token.strip_prefix("type:") {
            for c in text.replace('_', " ").chars() {
                self.event(Event::Key(c.to_string().parse().expect("a letter is a key")));
            }
        } else if let Some(text) = token.strip_prefix("paste:") {
            self.event(Event::Paste(text.replace('_', " ").replace('~', "\n")));
        } else if let Some(text) = token.strip_prefix("find:") {
            self.event(Event::Paste(text.replace('_', " ")));
            self.answer();
        } else if let Some((w, h)) = token.strip_prefix("resize:").and_then(|s| s.split_once('x')) {
            self.event(Event::Resize(w.parse().expect("columns"), h.parse().expect("rows")));
        } else {
            match token {
                "found" => self.answer(),
                "stale" => {
                    let ask = self.asks.first().expect("a search was asked for").clone();
                    self.event(Event::Found(Box::new(find::find(&opened(), &ask, today()))));
                }
                "opened" => self.event(Event::Opened(opened())),
                "trouble-open" => self.trouble(wayhome::app::event::Trouble::Open("no file".to_owned())),
                "trouble-search" => {
                    let number = self.model.search.sent;
                    self.trouble(wayhome::app::event::Trouble::Search { number, cause: "oops".to_owned() });
                }
                "trouble-stale" => {
                    self.trouble(wayhome::app::event::Trouble::Search { number: 0, cause: "oops".to_owned() });
                }
                "input-gone" => self.event(Event::InputGone),
                key => {
                    let key: Key = key.parse().unwrap_or_else(|()| panic!("`{key}` is no key"));
                    self.event(Event::Key(key));
                }
            }
        }
    }

    fn trouble(&mut self, trouble: wayhome::app::event::Trouble) {
        self.event(Event::Trouble(trouble));
    }
}
