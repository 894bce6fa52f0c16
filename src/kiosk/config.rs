//! What staff set in `kiosk.toml`: names and rules of the facility, and how the kiosk behaves.
//!
//! Everything has a usual value, so that a kiosk runs with an empty file. A kiosk does not start with a mistake in it:
//! what staff wanted to hide must never show because of a slip of the pen.

use crate::app::crisis;
use crate::config::mistake::{Mistake, Reason};
use crate::config::read::{self, Entry, Found};
use crate::config::value::Value;
use crate::config::{self, Reading};
use crate::language::Language;
use crate::tui::theme::ThemeName;
use minisign_verify::PublicKey;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;
use toml::Spanned;
use toml::de::DeValue;
use wayhome_index::directory::VIOLENCE_HELP;
use wayhome_index::search::Engine;
use wayhome_index::text::is_unsafe;

/// Where the file lies on a kiosk.
pub const PATH: &str = "/etc/wayhome/kiosk.toml";

/// Every setting, in the order in which they are shown. Each has a text `about-kiosk-NAME` that says what it does.
pub const SETTINGS: [&str; 18] = [
    "facility",
    "place",
    "language",
    "theme",
    "ascii",
    "plain",
    "bundles",
    "key",
    "idle",
    "warning",
    "hide",
    "print",
    "counts",
    "report",
    "advocates",
    "own-crisis-line",
    "phones-reach-988",
    "phone-rules",
];

/// Name of the file with which is tried whether a folder can be written to.
const TRIAL: &str = ".wayhome-check";
/// Seconds without a key before the kiosk asks whether somebody is there.
const IDLE: u32 = 180;
/// Seconds to answer that. Fewer than 20 would be too few for people who read or type slowly.
const WARNING: u32 = 30;
/// Needs that are never hidden: nobody who is in danger may look for help in vain.
const NEVER_HIDDEN: [&str; 3] = [crisis::NEEDS[0], crisis::NEEDS[1], VIOLENCE_HELP];
/// What staff can say of the crisis line: whether it can be called from the unit's phones.
const FROM_UNIT: [&str; 3] = ["yes", "no", "unknown"];

/// Whether something is so, as far as staff know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FromUnit {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Nobody has filled it in.
    #[default]
    Unknown,
}

/// What a kiosk's file sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Staff {
    /// Name of the facility.
    pub facility: Option<String>,
    /// Place near which to search when no place is typed: a county, a city, a ZIP code.
    pub place: Option<String>,
    /// Language of the first screen, and of it again after every session.
    pub language: Language,
    /// Looks.
    pub theme: Option<ThemeName>,
    /// Whether to draw with ASCII only, whatever the terminal can.
    pub ascii: bool,
    /// Whether to talk in lines instead of drawing a screen.
    pub plain: bool,
    /// Folder in which installed bundles lie; without one the directory inside the program is shown.
    pub bundles: Option<PathBuf>,
    /// Key with which bundles are signed, as minisign writes it.
    pub key: Option<String>,
    /// Time without a key before the kiosk asks whether somebody is there.
    pub idle: Duration,
    /// Time to answer that.
    pub warning: Duration,
    /// Needs that do not show, by id.
    pub hide: Vec<String>,
    /// Command to print with; it gets the page on its standard input. Without one there is no printing.
    pub print: Option<Vec<String>>,
    /// File for counts by day and need; without one nothing is counted.
    pub counts: Option<PathBuf>,
    /// Ways to report that somebody is hurt in here.
    pub report: Vec<String>,
    /// People outside who help somebody who was hurt in here.
    pub advocates: Vec<String>,
    /// The facility's own line for a crisis.
    pub crisis_line: Option<String>,
    /// Whether the national crisis line can be called from the unit's phones.
    pub crisis_from_unit: FromUnit,
    /// How the unit's phones work.
    pub phone_rules: Vec<String>,
}

impl Default for Staff {
    fn default() -> Self {
        let seconds = |n: u32| Duration::from_secs(n.into());
        Self {
            facility: None,
            place: None,
            language: Language::default(),
            theme: None,
            ascii: false,
            plain: false,
            bundles: None,
            key: None,
            idle: seconds(IDLE),
            warning: seconds(WARNING),
            hide: Vec::new(),
            print: None,
            counts: None,
            report: Vec::new(),
            advocates: Vec::new(),
            crisis_line: None,
            crisis_from_unit: FromUnit::default(),
            phone_rules: Vec::new(),
        }
    }
}

/// Reads a kiosk's file. A relative path counts from the file.
pub fn read(path: &Path) -> Reading<Staff> {
    let mut reading = config::read_as(path, read_text);
    let Staff { bundles, counts, .. } = &mut reading.config;
    for named in [bundles, counts].into_iter().flatten() {
        *named = path.parent().map_or_else(|| named.clone(), |folder| folder.join(&*named));
    }
    reading
}

/// Reads the text of such a file.
pub(super) fn read_text(text: &str) -> Reading<Staff> {
    let mut reading = read::parse(text, entry);
    let Staff { bundles, key, .. } = &reading.config;
    if let (Some(_), None, Some(&(line, column))) = (bundles, key, reading.at.get("bundles")) {
        let is_told = reading.mistakes.iter().any(|m| reading.at.get("key") == Some(&(m.line, m.column)));
        let reason = Reason::Without { name: "bundles", other: "key" };
        reading.mistakes.extend((!is_told).then_some(Mistake { line, column, reason }));
    }
    reading.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
    reading
}

fn entry(staff: &mut Staff, (name, value): Entry<'_>, found: &mut Vec<Found>) {
    let name_of = name.get_ref().as_ref();
    found.extend(never_hidden(name_of, value));
    if SETTINGS.contains(&name_of) {
        found.extend(set(staff, &Value::new(name_of, value)).err().map(|reason| (value.span(), reason)));
    } else {
        found.push((name.span(), Reason::unknown_setting(name_of, &SETTINGS)));
    }
}

/// The needs among what is to be hidden which nobody may hide.
fn never_hidden(setting: &str, value: &Spanned<DeValue<'_>>) -> Vec<Found> {
    let items = value.get_ref().as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let is_never = |need: &&str| setting == "hide" && NEVER_HIDDEN.contains(need);
    let found = items.into_iter().filter_map(|item| Some((item.span(), item.get_ref().as_str().filter(is_never)?)));
    found.map(|(span, need)| (span, Reason::NeverHidden(need.to_owned()))).collect()
}

/// Texts that show on the screen as they stand: nothing in them may steer it.
fn shown(name: &str, texts: Vec<String>) -> Result<Vec<String>, Reason> {
    let steers = texts.iter().any(|text| text.chars().any(is_unsafe));
    if steers { Err(Reason::Steers(name.to_owned())) } else { Ok(texts) }
}

fn set(staff: &mut Staff, value: &Value<'_>) -> Result<(), Reason> {
    let lines = || shown(value.name(), value.texts()?);
    let line = || Ok(shown(value.name(), vec![value.text()?])?.pop());
    let seconds = |bounds| value.number(bounds).map(|n| Duration::from_secs(n.into()));
    match value.name() {
        "facility" => staff.facility = line()?,
        "place" => staff.place = line()?,
        "language" => staff.language = value.language()?,
        "theme" => staff.theme = Some(value.theme()?),
        "ascii" => staff.ascii = value.yes_no()?,
        "plain" => staff.plain = value.yes_no()?,
        "bundles" => staff.bundles = Some(value.text()?.into()),
        "key" => staff.key = Some(key(value.text()?)?),
        "idle" => staff.idle = seconds(30..=3600)?,
        "warning" => staff.warning = seconds(20..=600)?,
        "hide" => staff.hide = value.texts()?,
        "print" => staff.print = Some(value.command()?),
        "counts" => staff.counts = Some(value.text()?.into()),
        "report" => staff.report = lines()?,
        "advocates" => staff.advocates = lines()?,
        "own-crisis-line" => staff.crisis_line = line()?,
        "phones-reach-988" => {
            staff.crisis_from_unit = match value.one_of(&FROM_UNIT)? {
                "yes" => FromUnit::Yes,
                "no" => FromUnit::No,
                _ => FromUnit::Unknown,
            }
        }
        _ => staff.phone_rules = lines()?,
    }
    Ok(())
}

fn key(text: String) -> Result<String, Reason> {
    if PublicKey::from_base64(&text).is_ok() { Ok(text) } else { Err(Reason::NotAPublicKey(text)) }
}

/// Mistakes that only the directory and the computer show: a place or a need that nobody knows, a program, a folder or a
/// file that is not there.
pub fn check_outside(reading: &mut Reading<Staff>, engine: &Engine) {
    let staff = &reading.config;
    let mut wrong: Vec<(&str, Reason)> = Vec::new();
    wrong.extend(staff.place.iter().filter_map(|place| Some(("place", Reason::of_place(place, engine)?))));
    let missing = staff.bundles.iter().filter(|folder| !folder.is_dir());
    wrong.extend(missing.map(|folder| ("bundles", Reason::NoFolder(folder.display().to_string()))));
    let program = staff.print.iter().filter_map(|command| command.first());
    let missing = program.filter(|program| find_program(program).is_none());
    wrong.extend(missing.map(|program| ("print", Reason::NoProgram(program.clone()))));
    wrong.extend(staff.counts.iter().filter_map(|file| Some(("counts", wrong_counts(file)?))));
    for (setting, reason) in wrong {
        let (line, column) = reading.at.get(setting).copied().unwrap_or((1, 1));
        reading.mistakes.push(Mistake { line, column, reason });
    }
    reading.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
}

/// Needs to hide that no directory at hand has.
pub fn check_hidden(reading: &mut Reading<Staff>, engines: &[Engine]) {
    for (i, need) in reading.config.hide.iter().enumerate() {
        if let (true, Some(engine)) = (engines.iter().all(|engine| engine.need_index(need).is_none()), engines.first())
        {
            let at = reading.at_item.get(&("hide".to_owned(), i)).or_else(|| reading.at.get("hide"));
            let (line, column) = at.copied().unwrap_or((1, 1));
            reading.mistakes.push(Mistake { line, column, reason: unknown(need, engine) });
        }
    }
    reading.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
}

/// What is wrong with the file for counts. Whether it can be written only a try shows: the rights of a folder do not say
/// that its disk is read-only.
fn wrong_counts(file: &Path) -> Option<Reason> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Some(Reason::NoFolder(folder.display().to_string()));
    }
    let name = file.display().to_string();
    if file.is_dir() {
        return Some(Reason::NotWritable { name, cause: ErrorKind::IsADirectory.to_string() });
    }
    let trial = folder.join(TRIAL);
    let cause = File::create_new(&trial).err().filter(|error| error.kind() != ErrorKind::AlreadyExists);
    let _ = std::fs::remove_file(trial);
    cause.map(|cause| Reason::NotWritable { name, cause: cause.kind().to_string() })
}

/// Needs to hide that a directory does not have.
pub fn unknown_needs<'s>(staff: &'s Staff, engine: &Engine) -> impl Iterator<Item = &'s String> {
    staff.hide.iter().filter(|need| engine.need_index(need).is_none())
}

/// That a directory has no such need.
pub fn unknown(need: &str, engine: &Engine) -> Reason {
    let known = engine.needs().iter().map(|need| need.id.as_str()).collect::<Vec<_>>().join(", ");
    Reason::Need { name: need.to_owned(), known }
}

/// Where a program is: at its path, or in a folder of `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let is_program = |path: &PathBuf| path.is_file();
    if name.contains('/') {
        return Some(PathBuf::from(name)).filter(is_program);
    }
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(is_program)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Words;

    /// The key of minisign's own documentation.
    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    fn told(text: &str) -> Vec<String> {
        let words = Words::new(Language::En);
        let mistakes = read_text(text).mistakes;
        mistakes.iter().map(|m| format!("{}:{} {}", m.line, m.column, m.reason.text(&words))).collect()
    }

    #[test]
    fn every_setting_is_read() {
        let text = format!(
            "facility = \"Lemon Creek\"\nplace = \"Juneau, AK\"\nlanguage = \"es\"\ntheme = \"light\"\nascii = true\nplain = true\n\
             bundles = \"/var/lib/wayhome\"\nkey = \"{KEY}\"\nidle = 60\nwarning = 20\nhide = [\"food\"]\n\
             print = \"lp -d hall\"\ncounts = \"/c.tsv\"\nreport = [\"a\", \"b\"]\nadvocates = \"c\"\nown-crisis-line = \"d\"\n\
             phones-reach-988 = \"no\"\nphone-rules = \"e\"\n"
        );
        let reading = read_text(&text);
        assert_eq!(reading.mistakes, []);
        assert_eq!(reading.at.len(), SETTINGS.len(), "every setting was tried");
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let expected = Staff {
            facility: Some("Lemon Creek".into()),
            place: Some("Juneau, AK".into()),
            language: Language::Es,
            theme: Some(ThemeName::Light),
            ascii: true,
            plain: true,
            bundles: Some("/var/lib/wayhome".into()),
            key: Some(KEY.into()),
            idle: Duration::from_secs(60),
            warning: Duration::from_secs(20),
            hide: texts(&["food"]),
            print: Some(texts(&["lp", "-d", "hall"])),
            counts: Some("/c.tsv".into()),
            report: texts(&["a", "b"]),
            advocates: texts(&["c"]),
            crisis_line: Some("d".into()),
            crisis_from_unit: FromUnit::No,
            phone_rules: texts(&["e"]),
        };
        assert_eq!(reading.config, expected);
    }

    #[test]
    fn every_mistake_is_told_at_once() {
        let text = "facilty = \"x\"\nkey = \"RWQ\"\nidle = 5\nwarning = 19\nreport = []\nadvocates = [\"\"]\n\
                    phones-reach-988 = \"maybe\"\nascii = 1\nidle-time = 3\nprint = ''\nbundles = \"b\"\nplace =\n";
        let expected = [
            "1:1 `facilty` is not a setting.",
            "2:7 `RWQ` is not a public key.",
            "3:8 `idle` needs a whole number from 30 to 3600",
            "4:11 `warning` needs a whole number from 20 to 600",
            "6:13 `advocates` needs a text in quotes, or a list",
            "7:20 `phones-reach-988` needs one of these: \"yes\", \"no\", \"unknown\"",
            "8:9 `ascii` needs true or false",
            "9:1 `idle-time` is not a setting.",
            "10:9 `print` needs a command",
            "12:8 This line cannot be read",
        ];
        let told = told(text);
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.starts_with(expected), "`{told}` does not begin with `{expected}`");
        }
    }

    #[test]
    fn each_need_that_may_not_be_hidden_is_told_where_it_stands() {
        let text = "hide = [\"food\", \"crisis-support\",\n  \"suicide-prevention\"]\n";
        let mistakes = told(text);
        assert_eq!(mistakes.len(), 2, "{mistakes:#?}");
        assert!(
            mistakes[0].starts_with("1:17 `crisis-support` is help for") && mistakes[1].starts_with("2:3 `suicide")
        );
        assert!(told("hide = \"crisis-support\"\n")[0].starts_with("1:8 "));
    }

    #[test]
    fn what_shows_may_not_steer_the_screen_and_may_not_be_empty() {
        for name in ["facility", "report", "advocates", "own-crisis-line", "phone-rules", "place"] {
            let [text] = told(&format!("{name} = \"a\\u001b[31mb\"\n")).try_into().expect("one mistake");
            assert!(text.contains(&format!("`{name}` holds hidden signs")), "{text}");
            let [text] = told(&format!("{name} = \" \"\n")).try_into().expect("one mistake");
            assert!(text.contains(&format!("`{name}` is empty. Write something")), "{text}");
        }
    }

    #[test]
    fn bundles_need_a_key() {
        assert_eq!(told("bundles = \"x\"\n"), ["1:11 `bundles` needs the setting `key` as well."]);
    }
}
