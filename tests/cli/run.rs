//! Running the program and looking at what it did.

use serde_json::Value;
use std::ffi::OsStr;
use std::fmt::Debug;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use wayhome_index::listing::Listing;

/// Every command of the program.
pub const SUBCOMMANDS: [&str; 13] = [
    "search",
    "show",
    "sheet",
    "packet",
    "about",
    "config",
    "completions",
    "man",
    "check",
    "build",
    "diff",
    "dump",
    "kiosk",
];

/// What one run printed and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// The program with these arguments and nothing of the tester's own language or settings.
pub fn command<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wayhome"));
    command.args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.env("WAYHOME_CONFIG", "no-such-settings.toml");
    for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "LANGUAGE", "NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(name);
    }
    command.env("LANG", "C.UTF-8");
    command
}

/// Runs the program to its end.
pub fn wayhome<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Run {
    finish(command(args))
}

/// Runs a command to its end.
pub fn finish(mut command: Command) -> Run {
    let output = command.output().expect("the program runs");
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

/// Runs the program with something on its standard input.
pub fn with_input(args: &[&str], input: &[u8]) -> Run {
    let mut child = command(args).stdin(Stdio::piped()).spawn().expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A program that stops at a bad line does not read the rest.
    let _ = stdin.write_all(input);
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

impl Run {
    /// The output of a run that found something and complained about nothing.
    #[track_caller]
    pub fn found(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// The message of a run that ended in trouble, with nothing on standard output.
    #[track_caller]
    pub fn trouble(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(2), ""), "{}", self.err);
        assert!(self.err.ends_with('\n') && !self.err.contains("panicked"), "{}", self.err);
        self.err
    }

    /// The message of a run that ended in trouble says each of these.
    #[track_caller]
    pub fn trouble_says(self, parts: &[&str]) {
        let message = self.trouble();
        for part in parts {
            assert!(message.contains(part), "`{part}` is not in: {message}");
        }
    }
}

/// The one JSON object that a search prints.
#[track_caller]
pub fn search<A: AsRef<OsStr> + Debug>(args: &[A]) -> Value {
    let mut all = vec![OsStr::new("search"), OsStr::new("--json")];
    all.extend(args.iter().map(AsRef::as_ref));
    let out = wayhome(all).found();
    assert_eq!(out.matches('\n').count(), 1, "one line");
    serde_json::from_str(&out).expect("JSON")
}

/// Ids of the results of a search.
pub fn ids(answer: &Value) -> Vec<&str> {
    let results = answer["results"].as_array().expect("results");
    results.iter().map(|r| r["id"].as_str().expect("an id")).collect()
}

/// The listings of the real data.
pub fn listings() -> Vec<Listing> {
    wayhome_index::read::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).0.listings
}

/// Fails with every line of trouble at once.
#[track_caller]
pub fn assert_none(trouble: &[String]) {
    assert!(trouble.is_empty(), "{} failed:\n{}", trouble.len(), trouble.join("\n"));
}
