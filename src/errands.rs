//! Doing errands: making the sheet, printing and saving it, keeping lists. Slow as printers and discs are, so a renderer does
//! them on a thread of their own.

use crate::app::errand::{Done, Errand, Keeping, OpenedList, Order, Told, What};
use crate::app::mine::Item;
use crate::app::page::Paragraph;
use crate::files::{Existing, write_private};
use crate::kept::Shelf;
use crate::language::{Part, Words};
use crate::say;
use crate::sheet::print::pipe::Pipe;
use crate::sheet::print::{Instead, PrintError, Printer, print, say_error};
use crate::sheet::{Chosen, Edition, For, Format, Sheet, paragraphs, render};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use time::Date;
use wayhome_index::search::Engine;

/// Most files of one day and kind beside each other.
const MAX_FILES: usize = 1000;

/// What keeps a session from ending for as long as it is not dropped: until an errand is done, or will be without it.
pub type Hold = Sender<()>;

/// Where things may be saved.
#[derive(Debug, Clone)]
pub struct Storage {
    /// The lists that are kept; none for a person without a home.
    pub shelf: Option<Shelf>,
    /// The folder of sheets.
    pub sheets: PathBuf,
}

impl Storage {
    /// The person's folder of documents, else their home, else where they are.
    pub fn usual() -> Self {
        let dirs = directories::UserDirs::new();
        let documents = dirs.as_ref().and_then(|dirs| dirs.document_dir()).filter(|folder| folder.is_dir());
        let sheets = documents.or(dirs.as_ref().map(directories::UserDirs::home_dir)).unwrap_or(Path::new("."));
        Self { shelf: Shelf::usual(), sheets: sheets.to_owned() }
    }
}

/// What prints.
#[derive(Debug, Clone)]
pub enum Press {
    /// The print command, started for each page.
    Command(Vec<String>),
    /// A helper that was started before this process gave up starting programs.
    Helper(Arc<Mutex<Pipe<ChildStdin, ChildStdout>>>),
}

impl Press {
    /// What is left to do where it does not print: a helper prints on machines that many share, where nothing is saved.
    fn instead(&self) -> Instead {
        match self {
            Self::Command(_) => Instead::Save,
            Self::Helper(_) => Instead::Copy,
        }
    }

    fn print(&self, text: &str, hold: Hold) -> Result<String, PrintError> {
        match self {
            Self::Command(command) => print(text, &Printer::new(command.clone(), None)),
            // A page that panicked half way leaves a helper that answers no more; that is told then.
            Self::Helper(pipe) => pipe.lock().unwrap_or_else(PoisonError::into_inner).print(text, || drop(hold)),
        }
    }
}

/// Whoever does the errands of a session, and with what.
#[derive(Debug, Clone)]
pub struct Clerk {
    /// What prints.
    pub printer: Press,
    /// Today.
    pub today: Date,
    /// Where things may be saved: nowhere on a machine that many share.
    pub storage: Option<Storage>,
}

impl Clerk {
    /// Whether anything may be saved.
    pub fn may_save(&self) -> bool {
        self.storage.is_some()
    }

    /// Does an errand. Never fails: what goes wrong is told.
    pub fn run(&self, errand: &Errand, engine: &Engine, hold: Hold) -> Done {
        let words = Words::new(errand.language);
        let desk = Desk { clerk: self, engine, words: &words };
        match &errand.what {
            What::Show(number, order) => Done::Shown(*number, desk.show(order)),
            What::Print(order) => Done::Told(desk.print(order, hold)),
            What::Save(order, format) => Done::Told(desk.save(order, *format)),
            What::Keep(keeping) => desk.on_shelf(|lists| desk.keep(lists, keeping)),
            What::Names => desk.on_shelf(|lists| desk.names(lists)),
            What::Open(name) => desk.on_shelf(|lists| desk.open(lists, name)),
            What::Forget(name) => desk.on_shelf(|lists| desk.forget(lists, name)),
        }
    }
}

/// One errand being done.
struct Desk<'d> {
    clerk: &'d Clerk,
    engine: &'d Engine,
    words: &'d Words,
}

impl Desk<'_> {
    fn sheet(&self, order: &Order) -> Sheet<'_> {
        let chosen =
            |item: &Item| Chosen { listing: (*item.listing).clone(), note: item.note.clone(), need: item.need.clone() };
        let edition = Edition::of(self.engine, self.words, self.clerk.today);
        let made_for = For { title: order.name.as_deref(), near: order.near.as_ref(), is_inside: order.is_inside };
        Sheet::new(self.engine, edition, order.items.iter().map(chosen).collect(), made_for)
    }

    fn show(&self, order: &Order) -> Vec<Vec<Paragraph>> {
        paragraphs(&self.sheet(order))
    }

    fn print(&self, order: &Order, hold: Hold) -> Told {
        match self.clerk.printer.print(&render(&self.sheet(order), Format::Text), hold) {
            Ok(said) => {
                let said = if self.clerk.printer.instead() == Instead::Copy { String::new() } else { said };
                good([self.words.get("print-sent"), said].join(" ").trim_end())
            }
            Err(error) => bad(&say_error(&error, self.clerk.printer.instead(), self.words)),
        }
    }

    fn save(&self, order: &Order, format: Format) -> Told {
        let Some(storage) = &self.clerk.storage else { return self.may_not() };
        let text = render(&self.sheet(order), format);
        match write_new(&storage.sheets, &format!("wayhome-{}", self.clerk.today), format.ending(), text.as_bytes()) {
            Ok(path) => good(&self.with_file("saved-as", &path)),
            Err((path, error)) => bad(&self.trouble("error-cannot-write", &path, &error)),
        }
    }

    fn keep(&self, lists: &Shelf, keeping: &Keeping) -> Done {
        let Keeping { name, items, replaces, puts_aside } = keeping;
        let aside = if *puts_aside { lists.put_aside(name).map(Some) } else { Ok(None) };
        let existing = if *replaces { Existing::Replace } else { Existing::Keep };
        let kept = aside.and_then(|aside| {
            let path = lists.keep(name, items, existing, &self.words.get("kept-file-head"))?;
            Ok((path, aside))
        });
        match kept {
            Ok((path, aside)) => {
                let aside = aside.map(|path| self.with_file("kept-aside", &path));
                let told: Vec<String> = [self.with_file("kept-as", &path)].into_iter().chain(aside).collect();
                Done::Kept(name.clone(), good(&told.join(" ")))
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Done::Told(bad(&self.words.with("kept-there", &[("name", Part::Text(name))])))
            }
            Err(error) => Done::Told(bad(&self.trouble("error-cannot-write", &lists.path(name), &error))),
        }
    }

    fn names(&self, lists: &Shelf) -> Done {
        match lists.names() {
            Ok(names) => Done::Names(names),
            Err(error) => Done::Told(bad(&self.trouble("error-cannot-read", lists.folder(), &error))),
        }
    }

    fn open(&self, lists: &Shelf, name: &str) -> Done {
        match lists.open(name, self.engine) {
            Ok(reading) => {
                let mistakes = reading.mistakes.iter().map(|mistake| mistake.text(name, self.words)).collect();
                Done::Opened(Box::new(OpenedList { name: name.to_owned(), items: reading.items, mistakes }))
            }
            Err(error) => Done::Told(bad(&self.trouble("error-cannot-read", &lists.path(name), &error))),
        }
    }

    fn forget(&self, lists: &Shelf, name: &str) -> Done {
        match lists.forget(name) {
            Ok(()) => {
                let told = self.words.with("kept-forgotten", &[("name", Part::Text(name))]);
                Done::Forgotten(name.to_owned(), good(&told))
            }
            Err(error) => Done::Told(bad(&self.trouble("error-cannot-write", &lists.path(name), &error))),
        }
    }

    /// What is done with lists that are kept, where they may be.
    fn on_shelf(&self, errand: impl FnOnce(&Shelf) -> Done) -> Done {
        let lists = self.clerk.storage.as_ref().and_then(|storage| storage.shelf.as_ref());
        lists.map_or_else(|| Done::Told(self.may_not()), errand)
    }

    fn may_not(&self) -> Told {
        bad(&self.words.get("why-not-save"))
    }

    fn with_file(&self, key: &str, path: &Path) -> String {
        self.words.with(key, &[("file", Part::Text(&path.display().to_string()))])
    }

    fn trouble(&self, key: &str, path: &Path, error: &Error) -> String {
        format!("{}: {error}.", self.with_file(key, path))
    }
}

/// Writes a file under the first name that is free: `name.txt`, `name-2.txt` and so on.
fn write_new(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, (PathBuf, Error)> {
    let path = |n: usize| {
        let number = if n == 1 { String::new() } else { format!("-{n}") };
        folder.join(format!("{name}{number}.{ending}"))
    };
    for n in 1..MAX_FILES {
        match write_private(&path(n), bytes, Existing::Keep) {
            Ok(()) => return Ok(path(n)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err((path(n), error)),
        }
    }
    Err((path(1), ErrorKind::AlreadyExists.into()))
}

fn good(text: &str) -> Told {
    Told { text: say::safe(text), is_trouble: false }
}

fn bad(text: &str) -> Told {
    Told { text: say::safe(text), is_trouble: true }
}
