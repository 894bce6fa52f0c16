//! A made-up directory of any size, so like the real one that ranking, filters, counts and reasons do true work.
//!
//! The needs, phrases, places and the first listings are those of `data/`. The others stand in real towns in proportion
//! to their people, with names, texts and facts put together from the real ones and from invented words. Nothing in it
//! is true: numbers are those kept for stories (`555-01…`), addresses of pages end in `.example`.
//!
//! A listing depends on its number alone, so a small directory is the beginning of a large one.

mod area;
mod facts;
mod names;
mod stock;
mod texts;

use crate::random::Random;
use stock::{Stock, Town};
use wayhome_index::directory::Directory;
use wayhome_index::listing::{Address, Confidence, Kind, Listing, Phone, Source, Status};

/// Where all numbers begin.
const SEED: u64 = 0x0041_0ADE;

/// The directory with so many listings; the real ones come first.
pub fn directory(mut real: Directory, count: usize) -> Directory {
    let mut listings = real.listings.clone();
    listings.truncate(count);
    let stock = Stock::new(&real);
    listings.extend((listings.len()..count).map(|number| listing(&stock, number)));
    real.listings = listings;
    real.file.title = format!("Made up, {count} listings");
    real
}

/// Everything about one made-up listing that several of its parts depend on.
struct Draft<'s> {
    stock: &'s Stock<'s>,
    random: Random,
    town: &'s Town,
    /// Needs by number, what it is for first.
    needs: Vec<usize>,
}

fn listing(stock: &Stock<'_>, number: usize) -> Listing {
    let mut random = Random::of(SEED, number as u64);
    let town = stock.town(&mut random);
    let needs = stock.needs(&mut random);
    let mut draft = Draft { stock, random, town, needs };
    let (name, organization, also_known_as) = names::names(&mut draft);
    let id = format!("{}-{}-{number}", town.state.to_lowercase(), names::slug(&name));
    let page = format!("https://{}.example", names::slug(&organization));
    let draft = &mut draft;
    let sources = sources(draft, &page);
    let (status, status_note) = status(draft);
    Listing {
        kind: kind(draft),
        summary: texts::summary(draft, &name),
        needs: draft.needs.iter().map(|&need| stock.need_id(need).to_owned()).collect(),
        settings: facts::settings(draft),
        serves: facts::serves(draft),
        peers: facts::peers(draft, &sources),
        justice: facts::justice(draft),
        acceptance: facts::acceptance(draft, &sources),
        from_inside: facts::from_inside(draft, &sources),
        documents: if draft.random.chance(0.05) { vec!["A photo ID".into()] } else { Vec::new() },
        eligibility: texts::one_of(draft, 0.24, &stock.eligibility),
        how_to_start: texts::one_of(draft, 0.25, &stock.how_to_start),
        cost: texts::one_of(draft, 0.35, &stock.cost),
        hours: texts::one_of(draft, 0.3, &stock.hours),
        languages: facts::languages(draft),
        address: address(draft),
        service_area: area::service_area(draft),
        phones: phones(draft),
        website: if draft.random.chance(0.7) { page } else { String::new() },
        email: String::new(),
        status_note,
        instead: Vec::new(),
        confidence: confidence(draft),
        leave_out_of_results: draft.random.chance(0.005),
        id,
        name,
        organization,
        also_known_as,
        status,
        sources,
    }
}

fn kind(draft: &mut Draft<'_>) -> Kind {
    match draft.random.fraction() {
        0.0..0.84 => Kind::Program,
        0.84..0.89 => Kind::Helpline,
        0.89..0.93 => Kind::Network,
        0.93..0.98 => Kind::Agency,
        _ => Kind::Directory,
    }
}

fn status(draft: &mut Draft<'_>) -> (Status, String) {
    match draft.random.fraction() {
        0.0..0.84 => (Status::Operating, String::new()),
        0.84..0.97 => (Status::Unknown, String::new()),
        0.97..0.985 => (Status::Changed, "It moved or has a new name.".into()),
        _ => (Status::Closed, "Its page says that it is closed for good.".into()),
    }
}

fn confidence(draft: &mut Draft<'_>) -> Confidence {
    match draft.random.fraction() {
        0.0..0.35 => Confidence::High,
        0.35..0.86 => Confidence::Medium,
        _ => Confidence::Low,
    }
}

fn address(draft: &mut Draft<'_>) -> Address {
    let street = if draft.random.chance(0.75) {
        let street = names::surname(draft);
        let kind = draft.random.pick(&["Street", "Avenue", "Road", "Boulevard", "Drive", "Lane", "Court", "Way"]);
        format!("{} {street} {kind}", draft.random.between(1, 9899))
    } else {
        String::new()
    };
    let town = draft.town;
    let zip = if town.zips.is_empty() || draft.random.chance(0.15) {
        String::new()
    } else {
        format!("{:05}", draft.random.pick(&town.zips))
    };
    Address { street, city: town.name.clone(), state: town.state.clone(), zip, county: town.county.clone() }
}

fn phones(draft: &mut Draft<'_>) -> Vec<Phone> {
    let count = match draft.random.fraction() {
        0.0..0.18 => 0,
        0.18..0.88 => 1,
        0.88..0.98 => 2,
        _ => 3,
    };
    let phone = |_| {
        let random = &mut draft.random;
        let number = format!("{}-555-01{:02}", random.between(201, 989), random.below(100));
        Phone { number, label: (*random.pick(&["main", "main", "intake", "office", "24 hours", "text"])).into() }
    };
    (0..count).map(phone).collect()
}

fn sources(draft: &mut Draft<'_>, page: &str) -> Vec<Source> {
    let count = match draft.random.fraction() {
        0.0..0.55 => 1,
        0.55..0.9 => 2,
        _ => 3,
    };
    let source = |i: usize| Source {
        url: if i == 0 { format!("{page}/about") } else { format!("{page}/{i}") },
        supports: (*draft.random.pick(&["services, phone", "who may come, phone", "address, hours", "what it does"]))
            .into(),
        page_date: page_date(&mut draft.random),
    };
    (0..count).map(source).collect()
}

/// Dates as pages show them: most of late, some only a month or a year, some none.
fn page_date(random: &mut Random) -> String {
    let back = random.fraction();
    let year = 2026 - (back * back * 14.0) as usize;
    let (month, day) = (random.between(1, if year == 2026 { 11 } else { 12 }), random.between(1, 22));
    match random.fraction() {
        0.0..0.22 => "unknown".into(),
        0.22..0.32 => year.to_string(),
        0.32..0.42 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}
