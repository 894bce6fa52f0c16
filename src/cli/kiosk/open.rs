//! `wayhome kiosk`: keeps the kiosk open. Its parts are processes of their own: the keeper, a session, a print helper.

use super::{KioskPart, again, bundles};
use crate::app::event::Opened;
use crate::app::find;
use crate::app::home::Home;
use crate::app::shared::{Checked, Shared};
use crate::cli::{End, today, warn};
use crate::config::settled::{Options, Settled};
use crate::config::{self, Config, Reading};
use crate::embedded;
use crate::errands::{Clerk, Press};
use crate::kiosk::config::{FromUnit, Staff, unknown, unknown_needs};
use crate::kiosk::counts::{self, Counts};
use crate::kiosk::expiry;
use crate::kiosk::keeper::{self, Closed};
use crate::language::{Part, Words};
use crate::plain;
use crate::sheet::print::Printer;
use crate::sheet::print::pipe::{self, Pipe};
use crate::tui::kiosk::{self, Ended, Start, Trouble};
use anyhow::{Context, bail};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::process::{Signal, set_parent_process_death_signal};
use std::io::IsTerminal;
use std::process::{Stdio, exit};
use std::sync::{Arc, Mutex};
use wayhome_index::search::Engine;

/// Keeps the kiosk open until a signal ends it.
pub fn keep(staff: &Staff, words: &Words) -> anyhow::Result<End> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("{}", words.get("kiosk-no-terminal"));
    }
    let tell = |error: &std::io::Error| {
        let file = staff.counts.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
        let cause = error.to_string();
        warn(&words.with("kiosk-no-counts", &[("file", Part::Text(&file)), ("cause", Part::Text(&cause))]));
    };
    let mut counts = staff.counts.clone().and_then(|file| Counts::open(file, today()).inspect_err(tell).ok());
    // Between two sessions no key may stop or break anything either.
    enable_raw_mode()?;
    let closed = keeper::keep(
        || {
            let mut session = again(KioskPart::Session);
            // With memory apart for each thread, the C library looks into a file when it gives some back. No file can be opened.
            session.env("MALLOC_ARENA_MAX", "1");
            session
        },
        |said| {
            if let Some(counts) = &mut counts {
                let _ = counts.count(said, today()).inspect_err(tell);
            }
        },
    );
    if let Some(counts) = &mut counts {
        let _ = counts.write().inspect_err(tell);
    }
    // A terminal that is gone cannot be given back.
    let _ = disable_raw_mode();
    match closed? {
        Closed::Signal(signal) => exit(128 + signal),
        Closed::Lost => {
            warn(&words.get("kiosk-lost"));
            exit(keeper::HANGUP)
        }
        Closed::Trouble(said) => bail!("{}", said.trim().trim_start_matches("wayhome: ")),
        Closed::Broken => bail!("{}", words.get("kiosk-broken")),
    }
}

/// One session, from the first screen to its end. Gives back only when it cannot begin.
pub fn session(staff: &Staff, lock: bool) -> anyhow::Result<End> {
    // Without its keeper nobody would start the next one.
    set_parent_process_death_signal(Some(Signal::TERM))?;
    let settled = settled(staff);
    let words = Words::new(settled.language.value);
    let (opened, shared) = opened(staff, &words)?;
    let today = today();
    let clerk = Clerk { printer: press(staff)?, today, storage: None };
    let start = Start {
        words: Words::new(settled.language.value),
        today,
        look: settled.look(),
        opened,
        shared,
        clerk,
        idle: staff.idle,
        warning: staff.warning,
        lock,
        can_clear: config::environment("TERM").is_none_or(|term| term != "dumb"),
    };
    match if staff.plain { plain::kiosk::run(start) } else { kiosk::run(start) } {
        Ok(Ended::Over(needs)) => {
            // The keeper listens here; it is open since before the doors were closed.
            if staff.counts.is_some() {
                eprintln!("{}", counts::said(&needs));
            }
            exit(keeper::OVER)
        }
        Ok(Ended::Lost) => exit(keeper::LOST),
        Ok(Ended::Signal(signal)) => exit(128 + signal),
        Err(Trouble::Lock(error)) => {
            bail!("{} ({error}). {}", words.get("kiosk-no-sandbox"), words.get("kiosk-without"))
        }
        Err(Trouble::Screen(error)) => Err(error).with_context(|| words.get("error-screen")),
    }
}

/// The directory that the kiosk shows, and what staff filled in.
pub(super) fn opened(staff: &Staff, words: &Words) -> anyhow::Result<(Opened, Shared)> {
    let (engine, checked) = match bundles::opened(staff, words) {
        Some(engine) => (engine, Checked::Signed),
        None => (Engine::open(&embedded::open()?)?, Checked::Inside),
    };
    let engine = hiding(engine, staff, words)?;
    let shared = shared(staff, &engine, checked);
    let home = staff.place.as_ref().map(|place| Home::find(&engine, place));
    Ok((Opened { home, ..find::opened(engine) }, shared))
}

/// The directory without what staff hide. What neither it nor the one inside the program knows is a slip of the pen, and
/// then it would show.
fn hiding(engine: Engine, staff: &Staff, words: &Words) -> anyhow::Result<Engine> {
    if let Some(need) = unknown_needs(staff, &engine).next() {
        let inside = Engine::open(&embedded::open()?)?;
        if inside.need_index(need).is_none() {
            bail!("{}", unknown(need, &engine).text(words));
        }
    }
    Ok(engine.without_needs(&staff.hide))
}

/// Prints page after page with the command that staff chose. It ends when its session is gone and the last page is printed.
pub fn print(staff: &Staff) -> anyhow::Result<End> {
    let printer = Printer::new(staff.print.clone().unwrap_or_default(), None);
    pipe::serve(std::io::stdin(), std::io::stdout(), &printer)?;
    Ok(End::Found)
}

/// The helper that prints, started while programs can be started.
fn press(staff: &Staff) -> anyhow::Result<Press> {
    if staff.print.is_none() {
        return Ok(Press::Command(Vec::new()));
    }
    let mut command = again(KioskPart::Print);
    let mut helper = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let pipes = helper.stdin.take().zip(helper.stdout.take());
    let (pages, outcomes) = pipes.context("pipes")?;
    Ok(Press::Helper(Arc::new(Mutex::new(Pipe::new(pages, outcomes)))))
}

/// Language and looks: what staff set, else what the terminal can.
fn settled(staff: &Staff) -> Settled {
    let own =
        Config { language: Some(staff.language), theme: staff.theme, ascii: Some(staff.ascii), ..Config::default() };
    Settled::new(Options::default(), &Reading { config: own, ..Reading::default() }, config::environment)
}

fn shared(staff: &Staff, engine: &Engine, checked: Checked) -> Shared {
    let until = &engine.manifest().good_until;
    Shared {
        facility: staff.facility.clone(),
        checked,
        good_until: until.clone(),
        is_expired: expiry::has_passed(until, today()),
        prints: staff.print.is_some(),
        looked_for: staff.counts.is_some().then_some(0),
        report: staff.report.clone(),
        advocates: staff.advocates.clone(),
        own_line: staff.crisis_line.clone(),
        reaches_line: match staff.crisis_from_unit {
            FromUnit::Yes => Some(true),
            FromUnit::No => Some(false),
            FromUnit::Unknown => None,
        },
        phone_rules: staff.phone_rules.clone(),
        seconds: staff.warning.as_secs() as usize,
    }
}
