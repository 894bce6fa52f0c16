//! Printing through the system's own print command.
//!
//! Text goes to the command of the settings, `lp` where there is none, on its standard input: CUPS prints plain text everywhere, while it prints HTML nowhere. No file is
//! left, and what is printed is in no process list.

pub mod pipe;

use crate::language::{Part, Words};
use crate::say;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How often a print command at work is looked at.
const LOOK: Duration = Duration::from_millis(10);
/// How long the words of a command that has ended are waited for.
const LAST_WORDS: Duration = Duration::from_millis(500);
/// Most letters shown of what a print command says.
const SAID_LETTERS: usize = 300;

/// How to print.
#[derive(Debug, Clone)]
pub struct Printer {
    /// The print command and its arguments; found on `PATH`.
    pub command: Vec<String>,
    /// Name of the printer; the system's own choice when none is given.
    pub name: Option<String>,
    /// How long the command may take.
    pub limit: Duration,
}

impl Printer {
    /// A printer that may take half a minute, which is enough for one that is asleep.
    pub fn new(command: Vec<String>, name: Option<String>) -> Self {
        Self { command, name, limit: Duration::from_secs(30) }
    }

    /// The option that names a printer: `lp` and most programs in its place say `-d`, the older `lpr` says `-P`.
    fn name_option(&self) -> &'static str {
        let program = self.command.first().map(|program| Path::new(program).file_stem());
        if program.flatten().is_some_and(|name| name == "lpr") { "-P" } else { "-d" }
    }
}

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// There is no such command.
    #[error("the print command `{0}` is not on this computer")]
    Missing(String),
    /// The command ended with an error.
    #[error("the print command failed: {said}")]
    Failed {
        /// What it said, safe to print. May be empty.
        said: String,
    },
    /// The command did not end in time and was stopped.
    #[error("the print command gave no answer for {} seconds", .0.as_secs())]
    Slow(Duration),
    /// The command cannot be run or watched.
    #[error("the print command cannot be run: {0}")]
    Trouble(#[from] std::io::Error),
}

/// Sends text to the printer, and gives back what the print command said of it, safe to print.
pub fn print(text: &str, printer: &Printer) -> Result<String, PrintError> {
    let (program, arguments) = printer.command.split_first().ok_or_else(|| PrintError::Missing(String::new()))?;
    let mut command = Command::new(program);
    command.args(arguments);
    if let Some(name) = &printer.name {
        command.arg(printer.name_option()).arg(name);
    }
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => PrintError::Missing(program.clone()),
        _ => PrintError::Trouble(error),
    })?;
    feed(&mut child, text);
    let (out, err) = (listen(child.stdout.take()), listen(child.stderr.take()));
    let ended = wait(&mut child, printer.limit)?;
    if ended.success() {
        return Ok(words_of(&out));
    }
    Err(PrintError::Failed { said: words_of(&err) })
}

/// Writes on a thread: a command that never reads must not hold the program up. One that does not read to the end says why
/// itself.
fn feed(child: &mut Child, text: &str) {
    if let Some(mut stdin) = child.stdin.take() {
        let text = text.to_owned();
        std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    }
}

fn listen(from: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut said = Vec::new();
        // A page of words is more than anybody reads.
        let _ = from.map(|from| from.take(64 * 1024).read_to_end(&mut said));
        let _ = send.send(said);
    });
    receive
}

fn words_of(said: &Receiver<Vec<u8>>) -> String {
    let said = said.recv_timeout(LAST_WORDS).unwrap_or_default();
    let said = say::safe(&String::from_utf8_lossy(&said));
    said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SAID_LETTERS).collect()
}

fn wait(child: &mut Child, limit: Duration) -> Result<std::process::ExitStatus, PrintError> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if Instant::now() >= deadline {
            child.kill()?;
            child.wait()?;
            return Err(PrintError::Slow(limit));
        }
        std::thread::sleep(LOOK);
    }
}

/// What a person can do who cannot print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// Save a file.
    Save,
    /// Take a pen.
    Copy,
}

/// What went wrong and what to do now, in a plain sentence or two.
pub fn say_error(error: &PrintError, instead: Instead, words: &Words) -> String {
    let instead_of = words.get(match instead {
        Instead::Save => "print-instead-save",
        Instead::Copy => "print-instead-copy",
    });
    format!("{} {instead_of}", say_cause(error, instead, words))
}

/// What a print command says is for those who chose it. On a machine that many share nobody there could do anything with it,
/// and it may hold anything.
fn say_cause(error: &PrintError, instead: Instead, words: &Words) -> String {
    if instead == Instead::Copy {
        return words.get(if matches!(error, PrintError::Slow(_)) { "print-no-answer" } else { "print-refused" });
    }
    let with = |key: &str, name: &str, text: &str| words.with(key, &[(name, Part::Text(text))]);
    match error {
        PrintError::Missing(program) => with("print-missing", "program", program),
        PrintError::Failed { said } if said.is_empty() => words.get("print-failed-silent"),
        PrintError::Failed { said } => with("print-failed", "said", &sentence(said)),
        PrintError::Slow(limit) => words.with("print-slow", &[("seconds", Part::Count(limit.as_secs() as usize))]),
        PrintError::Trouble(cause) => with("print-trouble", "cause", &cause.to_string()),
    }
}

fn sentence(said: &str) -> String {
    if said.ends_with(['.', '!', '?']) { said.to_owned() } else { format!("{said}.") }
}
