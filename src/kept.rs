//! Lists that a person keeps from one session to the next: one small file a list, which only its owner can read.
//!
//! A file holds a place a line: its id, a note and the need it was chosen for, with tabs between, so that a person can read and
//! mend it. Older files have no needs. Whoever gets the file by hand may have broken it: every line that cannot be read is told
//! with its number, and the others count.

use crate::app::mine::{Item, MOST};
use crate::files::{Existing, private_folder, sweep, write_private};
use crate::language::{Part, Words};
use crate::say;
use crate::sheet::{NOTE_COLUMNS, note};
use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use wayhome_index::search::Engine;

/// Ending of the files.
const ENDING: &str = "txt";
/// Before the id of a need.
const NEED: &str = "need:";
/// Most letters of a name.
pub const NAME_LETTERS: usize = 40;
/// Most bytes of a file; a larger one is some other file.
const MAX_BYTES: u64 = 64 * 1024;
/// Most lists that are shown; a folder with more holds something else.
const MAX_LISTS: usize = 500;

/// The name of a list as a file can have it: letters, digits, blanks and hyphens. `None` where it is none.
pub fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_plain = |c: char| c.is_alphanumeric() || " -_".contains(c);
    let fits = !name.is_empty() && name.chars().count() <= NAME_LETTERS && name.chars().all(is_plain);
    fits.then_some(name)
}

/// The folder of all lists.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
}

/// What was read of a list.
#[derive(Debug, Default)]
pub struct Reading {
    /// Its places.
    pub items: Vec<Item>,
    /// What is wrong, line by line.
    pub mistakes: Vec<Mistake>,
}

/// A line that was left aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is no text.
    NotText,
    /// No listing has this id.
    NoPlace(String),
    /// The listing is closed, or left out of results.
    Closed(String),
    /// The note is longer than its line, in columns.
    NoteTooLong(usize),
    /// The place stands there already.
    Twice(String),
    /// There are more places than a list takes.
    TooMany,
}

impl Mistake {
    /// `my list, line 3: no place has the id …`, safe to print.
    pub fn text(&self, list: &str, words: &Words) -> String {
        let at = [("file", Part::Text(list)), ("line", Part::Text(&self.line.to_string()))];
        say::safe(&format!("{}: {}", words.with("error-line", &at), self.reason.text(words)))
    }
}

impl Reason {
    fn text(&self, words: &Words) -> String {
        let with = |key: &str, id: &str| words.with(key, &[("id", Part::Text(id))]);
        match self {
            Self::NotText => words.get("kept-not-text"),
            Self::NoPlace(id) => with("error-no-listing", id),
            Self::Closed(id) => with("error-not-shown", id),
            Self::Twice(id) => with("kept-twice", id),
            Self::NoteTooLong(long) => {
                let [long, most] = [*long, NOTE_COLUMNS].map(Part::Count);
                words.with("note-too-long", &[("long", long), ("most", most)])
            }
            Self::TooMany => words.with("kept-too-many", &[("most", Part::Count(MOST))]),
        }
    }
}

impl Shelf {
    /// The folder in which this person's programs keep their data; none for a person without a home.
    pub fn usual() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "wayhome")?;
        Some(Self::at(dirs.data_dir().join("lists")))
    }

    /// Another folder.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file of a list.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.{ENDING}"))
    }

    /// The names of all lists, sorted. A folder that is not there has none.
    pub fn names(&self) -> Result<Vec<String>> {
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let of = |path: &Path| {
            let is_list = path.extension().is_some_and(|ending| ending == ENDING) && path.is_file();
            name(path.file_stem().filter(|_| is_list)?.to_str()?)
        };
        let mut names: Vec<String> = entries
            .filter_map(|entry| of(&entry.ok()?.path()))
            .take(MAX_LISTS)
            .filter(|n| self.path(n).is_file())
            .collect();
        names.sort_by_key(|name| name.to_lowercase());
        Ok(names)
    }

    /// Keeps a list, and says where.
    pub fn keep(&self, name: &str, items: &[Item], existing: Existing, head: &str) -> Result<PathBuf> {
        private_folder(&self.folder)?;
        let mut text: String = head.lines().flat_map(|line| ["# ", line, "\n"]).collect();
        for item in items {
            text.push_str(&line(item));
            text.push('\n');
        }
        let path = self.path(name);
        write_private(&path, text.as_bytes(), existing)?;
        sweep(&path);
        Ok(path)
    }

    /// Puts the file of a list aside under a name that is no list, and says where.
    pub fn put_aside(&self, name: &str) -> Result<PathBuf> {
        let aside = self.folder.join(format!("{name}.{ENDING}.old"));
        std::fs::rename(self.path(name), &aside)?;
        Ok(aside)
    }

    /// Reads a list.
    pub fn open(&self, name: &str, engine: &Engine) -> Result<Reading> {
        let mut bytes = Vec::new();
        File::open(self.path(name))?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Error::from(ErrorKind::FileTooLarge));
        }
        Ok(read(&bytes, engine))
    }

    /// Deletes a list.
    pub fn forget(&self, name: &str) -> Result<()> {
        let path = self.path(name);
        std::fs::remove_file(&path)?;
        sweep(&path);
        Ok(())
    }
}

fn read(bytes: &[u8], engine: &Engine) -> Reading {
    let mut reading = Reading::default();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    for (i, line) in bytes.split(|&b| b == b'\n').enumerate() {
        match read_line(line, &reading.items, engine) {
            Ok(item) => reading.items.extend(item),
            Err(reason) => reading.mistakes.push(Mistake { line: i + 1, reason }),
        }
    }
    reading
}

/// The line of a place: what it lacks at the end is left out.
fn line(item: &Item) -> String {
    let need = item.need.as_ref().map(|need| format!("{NEED}{need}")).unwrap_or_default();
    [item.listing.id.as_str(), &item.note, &need].join("\t").trim_end().to_owned()
}

/// The place of a line; none on an empty line and on one that begins with `#`.
fn read_line(line: &[u8], before: &[Item], engine: &Engine) -> std::result::Result<Option<Item>, Reason> {
    let line = std::str::from_utf8(line).map_err(|_| Reason::NotText)?.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (id, typed) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let listing = engine.find(id).and_then(|doc| engine.listing(doc)).ok_or_else(|| Reason::NoPlace(id.to_owned()))?;
    if !listing.is_shown() {
        return Err(Reason::Closed(id.to_owned()));
    }
    if before.iter().any(|item| item.listing.id == id) {
        return Err(Reason::Twice(id.to_owned()));
    }
    if before.len() >= MOST {
        return Err(Reason::TooMany);
    }
    // Only behind a second tab: before it there is a note, which may hold any words.
    let (typed, need) = match typed.rsplit_once('\t').map(|(note, last)| (note, last.trim().strip_prefix(NEED))) {
        Some((note, Some(need))) => (note, engine.need_index(need).map(|_| need.to_owned())),
        _ => (typed, None),
    };
    let note = note(typed).map_err(|long| Reason::NoteTooLong(long.columns))?;
    Ok(Some(Item { listing: Arc::new(listing), note, need }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn engine() -> Engine {
        Engine::open(&crate::embedded::open().expect("a bundle")).expect("an engine")
    }

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let shelf = Shelf::at(folder.path().join("a").join("lists"));
        (folder, shelf)
    }

    fn item(engine: &Engine, id: &str, note: &str) -> Item {
        let listing = engine.find(id).and_then(|doc| engine.listing(doc)).expect("a listing");
        Item { note: note.to_owned(), ..Item::new(Arc::new(listing), None) }
    }

    #[test]
    fn a_list_comes_back_as_it_was() {
        let (engine, (_folder, shelf)) = (engine(), shelf());
        assert_eq!(shelf.names().expect("no folder, no names"), [""; 0]);
        let mut items = [("us-988-lifeline", ""), ("us-211", "pedir a José; #2"), ("us-oxford-house", "need:food")]
            .map(|(id, note)| item(&engine, id, note));
        items[0].need = Some("suicide-prevention".to_owned());
        items[1].need = Some("food".to_owned());
        shelf.keep("María 2", &items, Existing::Keep, "A list\nof mine").expect("room");
        shelf.keep("ann", &items[..1], Existing::Keep, "A list").expect("room");
        assert_eq!(shelf.names().expect("names"), ["ann", "María 2"]);
        let reading = shelf.open("María 2", &engine).expect("a list");
        assert_eq!((reading.items.as_slice(), reading.mistakes.len()), (&items[..], 0));
        let again = shelf.keep("ann", &items, Existing::Keep, "A list").expect_err("it is there");
        assert_eq!(again.kind(), ErrorKind::AlreadyExists);
        shelf.forget("ann").expect("gone");
        assert_eq!(shelf.names().expect("names"), ["María 2"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let (engine, (folder, shelf)) = (engine(), shelf());
        let mode = |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
        let path = shelf.keep("x", &[item(&engine, "us-211", "")], Existing::Keep, "A list").expect("room");
        let parent = path.parent().expect("a folder");
        assert_eq!((mode(&path), mode(parent)), (0o600, 0o700));
        std::fs::set_permissions(parent, std::fs::Permissions::from_mode(0o755)).expect("rights");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).expect("rights");
        shelf.keep("x", &[], Existing::Replace, "A list").expect("room");
        assert_eq!((mode(&path), mode(parent)), (0o600, 0o700), "opened wide by somebody, closed again");
        assert_eq!(std::fs::read_dir(folder.path().join("a/lists")).expect("a folder").count(), 1);
    }

    #[test]
    fn broken_lines_are_told_and_the_others_count() {
        let (engine, (_folder, shelf)) = (engine(), shelf());
        let path = shelf.keep("x", &[], Existing::Keep, "A list").expect("room");
        let long = "x".repeat(61);
        let text = format!(
            "\u{feff}us-211 ask\r\nno-such-id\n\n# mine\nus-211\nus-988-lifeline\t{long}\nus-naps-inaps\nus-oxford-house"
        );
        std::fs::write(&path, [text.as_bytes(), b"\n\xff\xfe\n"].concat()).expect("a file");
        let reading = shelf.open("x", &engine).expect("a list");
        let ids: Vec<&str> = reading.items.iter().map(|item| item.listing.id.as_str()).collect();
        assert_eq!(ids, ["us-211", "us-oxford-house"]);
        assert_eq!(reading.items[0].note, "ask");
        let told: Vec<String> = reading.mistakes.iter().map(|m| m.text("x", &Words::new(Language::En))).collect();
        let expected = [
            (2, "no listing has the id `no-such-id`"),
            (5, "`us-211` stands there twice"),
            (6, "61 letters"),
            (7, "`us-naps-inaps` is not shown"),
            (9, "is no text"),
        ];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, (line, part)) in told.iter().zip(expected) {
            assert!(told.contains(&format!("line {line}")) && told.contains(part), "{told}: {part}");
        }
    }

    #[test]
    fn older_files_and_needs_that_are_no_more_are_read() {
        let (engine, (_folder, shelf)) = (engine(), shelf());
        let path = shelf.keep("x", &[], Existing::Keep, "A list").expect("room");
        let text = "us-211\task\nus-988-lifeline\nus-oxford-house\tcall\tneed:no-such-need\nus-aa need:food\n";
        std::fs::write(&path, text).expect("a file");
        let reading = shelf.open("x", &engine).expect("a list");
        let read: Vec<_> = reading.items.iter().map(|i| (i.listing.id.as_str(), i.note.as_str(), &i.need)).collect();
        let expected =
            [("us-211", "ask"), ("us-988-lifeline", ""), ("us-oxford-house", "call"), ("us-aa", "need:food")];
        assert_eq!(read, expected.map(|(id, note)| (id, note, &None)));
        assert_eq!(reading.mistakes, []);
    }

    #[test]
    fn what_is_no_list_is_an_error_and_no_panic() {
        let (engine, (_folder, shelf)) = (engine(), shelf());
        assert!(shelf.open("x", &engine).is_err());
        let path = shelf.keep("x", &[], Existing::Keep, "A list").expect("room");
        std::fs::write(&path, vec![b'x'; 1 << 20]).expect("a file");
        assert_eq!(shelf.open("x", &engine).expect_err("too large").kind(), ErrorKind::FileTooLarge);
        std::fs::create_dir(shelf.path("y")).expect("a folder");
        assert!(shelf.open("y", &engine).is_err());
        assert_eq!(shelf.names().expect("names"), ["x"]);
    }

    #[test]
    fn names_stay_in_the_folder() {
        for (typed, expected) in [
            (" María   2 ", Some("María 2")),
            ("a-b_c", Some("a-b_c")),
            ("", None),
            ("../x", None),
            ("a/b", None),
            ("a.b", None),
            ("x\u{1b}[31m", None),
        ] {
            assert_eq!(name(typed).as_deref(), expected, "{typed}");
        }
        assert_eq!(name(&"x".repeat(NAME_LETTERS + 1)), None);
    }

    proptest::proptest! {
        #[test]
        fn any_file_is_read_without_a_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            thread_local!(static ENGINE: Engine = engine());
            let reading = ENGINE.with(|engine| read(&bytes, engine));
            proptest::prop_assert!(reading.items.len() + reading.mistakes.len() <= bytes.len() + 1);
        }
    }
}
