//! Names of services, organizations, people and streets that could be real and are not.

use super::Draft;
use crate::random::Random;

const STEMS: [&str; 84] = [
    "Abern", "Alder", "Amb", "Ash", "Aver", "Bald", "Bann", "Barr", "Beck", "Bell", "Berk", "Birch", "Black", "Bland",
    "Brad", "Bran", "Brock", "Burn", "Cald", "Cam", "Carl", "Cast", "Chad", "Clay", "Colb", "Cor", "Crans", "Dal",
    "Dan", "Darl", "Del", "Den", "Dunn", "Eber", "Ed", "Ell", "Em", "Far", "Fen", "Fitz", "Flet", "Gar", "Gil", "Glen",
    "Grant", "Had", "Hal", "Ham", "Har", "Haw", "Hol", "Hunt", "Jas", "Kel", "Ken", "Kirk", "Lam", "Lang", "Lind",
    "Lock", "Mal", "Mans", "Mar", "Mel", "Mill", "Mont", "Nor", "Oak", "Parr", "Pem", "Pres", "Quin", "Rand", "Red",
    "Rock", "Sal", "Sher", "Stan", "Thorn", "Tor", "Wal", "Wes", "Whit", "Win",
];
const MIDDLES: [&str; 14] = ["", "", "", "a", "e", "er", "en", "ing", "el", "i", "o", "us", "ar", "ett"];
const ENDS: [&str; 46] = [
    "ton", "son", "ley", "ford", "field", "man", "berg", "wood", "stein", "ville", "worth", "well", "ham", "bury",
    "by", "dale", "den", "don", "er", "gate", "grove", "hart", "hill", "hurst", "kins", "land", "low", "mond", "more",
    "mont", "ner", "over", "ridge", "rick", "sby", "shaw", "stead", "stone", "ter", "thorpe", "vale", "vin", "ward",
    "way", "wick", "ez",
];
const FIRST: [&str; 40] = [
    "Ada", "Agnes", "Alma", "Amos", "Angela", "Ben", "Bernice", "Caleb", "Carmen", "Clara", "Cora", "Curtis", "Daniel",
    "Delia", "Dolores", "Edgar", "Elena", "Esther", "Frank", "George", "Gloria", "Hattie", "Hector", "Ida", "Isaac",
    "James", "Joseph", "Juana", "Leon", "Lucy", "Mabel", "Maria", "Miguel", "Nora", "Oscar", "Pearl", "Ray", "Ruth",
    "Samuel", "Walter",
];
const SAINTS: [&str; 16] = [
    "Agnes", "Anne", "Anthony", "Benedict", "Clare", "Dismas", "Francis", "James", "John", "Joseph", "Jude", "Luke",
    "Mary", "Michael", "Paul", "Vincent",
];
const BRIGHT: [&str; 44] = [
    "Anchor",
    "Beacon",
    "Bridge",
    "Cedar",
    "Clear",
    "Compass",
    "Cornerstone",
    "Courage",
    "Crossroads",
    "Dawn",
    "Dignity",
    "Doorway",
    "Eagle",
    "Faith",
    "First Step",
    "Foundation",
    "Freedom",
    "Friendship",
    "Gateway",
    "Grace",
    "Harbor",
    "Harvest",
    "Haven",
    "Healing",
    "Homeward",
    "Hope",
    "Horizon",
    "Journey",
    "Keystone",
    "Lantern",
    "Liberty",
    "Lighthouse",
    "Mercy",
    "New Leaf",
    "New Life",
    "Open Door",
    "Pathway",
    "Promise",
    "Renewal",
    "Restoration",
    "Rising",
    "River",
    "Second Chance",
    "Turning Point",
];
const NOUNS: [&str; 26] = [
    "Alliance",
    "Care",
    "Center",
    "Coalition",
    "Collective",
    "Community",
    "Connections",
    "Council",
    "Foundation",
    "Fellowship",
    "Home",
    "House",
    "Initiative",
    "Institute",
    "Ministries",
    "Mission",
    "Network",
    "Partners",
    "Place",
    "Project",
    "Recovery",
    "Resource Center",
    "Services",
    "Society",
    "Supports",
    "Village",
];
const SPANISH: [&str; 16] = [
    "Casa Esperanza",
    "Casa Nueva",
    "Centro Amistad",
    "Centro de Vida",
    "Comunidad Unida",
    "El Camino",
    "El Puente",
    "Fe y Luz",
    "Hogar Bueno",
    "La Familia",
    "La Puerta",
    "Manos Abiertas",
    "Nuevo Amanecer",
    "Nuevos Pasos",
    "Paso a Paso",
    "Vida Nueva",
];

/// A word that could be a name. Some hundred thousand are possible.
pub fn invented(random: &mut Random) -> String {
    let mut name = format!("{}{}{}", random.pick(&STEMS), random.pick(&MIDDLES), random.pick(&ENDS));
    if random.chance(0.12) {
        name.push_str(random.pick::<&str>(&["s", "e", "ia", "o", "er"]));
    }
    name
}

/// Name of a family; some are far more frequent than others.
pub fn surname(draft: &mut Draft<'_>) -> String {
    let words = &draft.stock.english;
    let word = &words.words[words.zipf.pick(&mut draft.random)];
    if draft.random.chance(0.3) && word.starts_with(char::is_uppercase) {
        return word.clone();
    }
    let skew = draft.random.fraction().powi(4);
    invented(&mut Random::of(0x5112, (skew * 120_000.0) as u64))
}

/// Name, organization, other names.
pub fn names(draft: &mut Draft<'_>) -> (String, String, Vec<String>) {
    let lead = lead(draft);
    let name = match draft.random.fraction() {
        0.0..0.4 => format!("{lead} {}", draft.random.pick(&NOUNS)),
        0.4..0.8 => format!("{lead} {}", service(draft)),
        0.8..0.9 => format!("{} of {}", service(draft), place(draft)),
        _ => format!("{lead} {} {}", service(draft), draft.random.pick(&NOUNS)),
    };
    let organization = match draft.random.fraction() {
        0.0..0.4 => name.clone(),
        0.4..0.7 => format!("{lead} {}", draft.random.pick(&NOUNS)),
        0.7..0.85 => format!("{} {}", place(draft), draft.random.pick(&NOUNS)),
        _ => format!("{} Helpers of {}", draft.random.pick(&BRIGHT), place(draft)),
    };
    let other = match draft.random.fraction() {
        0.0..0.08 => vec![initials(&name)],
        0.08..0.15 => vec![format!("{} {}", surname(draft), draft.random.pick(&NOUNS))],
        _ => Vec::new(),
    };
    (name, organization, other)
}

fn lead(draft: &mut Draft<'_>) -> String {
    match draft.random.fraction() {
        0.0..0.25 => surname(draft),
        0.25..0.37 => format!("{} {}", draft.random.pick(&FIRST), surname(draft)),
        0.37..0.62 => (*draft.random.pick(&BRIGHT)).into(),
        0.62..0.72 => format!("{} {}", draft.random.pick(&BRIGHT), place(draft)),
        0.72..0.86 => place(draft),
        0.86..0.93 => format!("St. {}", draft.random.pick(&SAINTS)),
        _ => (*draft.random.pick(&SPANISH)).into(),
    }
}

fn place(draft: &mut Draft<'_>) -> String {
    let town = draft.town;
    if draft.random.chance(0.3) && !town.county.is_empty() {
        format!("{} County", town.county)
    } else {
        town.name.clone()
    }
}

/// What it is for, in the words of the vocabulary: "Transitional Housing".
fn service(draft: &mut Draft<'_>) -> String {
    let phrases = &draft.stock.english.phrases[draft.needs[0]];
    if phrases.is_empty() {
        return "Help".into();
    }
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    draft.random.pick(phrases).split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).collect::<String>().to_uppercase()
}

/// A name as part of an id.
pub fn slug(name: &str) -> String {
    wayhome_index::text::words(name).map(|word| word.text).collect::<Vec<_>>().join("-")
}
