//! The kiosk itself, in a real terminal: no key leads out, and nothing of one person is left for the next.

use crate::pty_support::Pty;
use crate::support::{Kiosk, bundle, files, signal};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::Signal;
use std::fs;
use std::path::PathBuf;

pub const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const BACKSPACE: &str = "\u{7f}";
const F2: &str = "\u{1b}OQ";
const F3: &str = "\u{1b}OR";
pub const F10: &str = "\u{1b}[21~";
const CTRL_C: &str = "\u{3}";
/// Interrupt, quit, stop, end of file, stop and go of the line, a title, the clipboard, a mouse, a paste, broken letters.
const WAYS_OUT: &str =
    "\u{3}\u{1c}\u{1a}\u{4}\u{13}\u{11}\u{1b}]0;x\u{7}\u{1b}]52;c;AAAA\u{7}\u{1b}[<0;1;1M\u{1b}[200~exit\r\u{1b}[201~";

impl Kiosk {
    /// Settings of the open kiosk, in addition to its bundles.
    pub fn set(&self, text: &str) {
        let old = fs::read_to_string(self.config()).expect("settings");
        fs::write(self.config(), format!("{text}\n{old}")).expect("settings");
    }

    pub fn open(&self) -> Pty {
        self.open_under("")
    }

    /// The open kiosk, under another program that is given its line.
    pub fn open_under(&self, tracer: &str) -> Pty {
        self.open_with(tracer, "")
    }

    /// The same with more options.
    pub fn open_with(&self, tracer: &str, options: &str) -> Pty {
        let home = self.folder.path().join("home");
        fs::create_dir_all(&home).expect("a folder");
        let home = home.to_string_lossy();
        // All that a program may take for its own place.
        let places =
            ["HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CACHE_HOME"].map(|name| (name, &*home));
        let (program, config) = (env!("CARGO_BIN_EXE_wayhome"), self.config());
        Pty::program(&format!("{tracer} \"{program}\" kiosk {options} --config \"{}\"", config.display()), &places)
    }

    /// The open kiosk as the first process of its terminal, as a supervisor starts it; under another program with its
    /// words, if any.
    pub fn open_alone(&self, tracer: &[&str]) -> (Box<dyn MasterPty + Send>, Box<dyn Child + Send + Sync>) {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let config = self.config().to_string_lossy().into_owned();
        let line = [tracer, &[env!("CARGO_BIN_EXE_wayhome"), "kiosk", "--config", &config]].concat();
        let mut command = CommandBuilder::new(line[0]);
        command.args(&line[1..]);
        command.env("TERM", "xterm");
        command.env("LANG", "C.UTF-8");
        command.env("WAYHOME_CONFIG", "no-such-settings.toml");
        let child = pair.slave.spawn_command(command).expect("the kiosk");
        (pair.master, child)
    }

    /// Words stand in the memory of no process of an open kiosk, and in no file of its folders, its home among them.
    #[track_caller]
    pub fn assert_forgot(&self, words: &str, pty: &Pty) {
        let keeper = pty.finder_pid();
        for pid in [vec![keeper.clone()], below(&keeper)].concat() {
            assert!(!memory_holds(&pid, words.as_bytes()), "process {pid} remembers what was typed");
        }
        let holds = |path: &PathBuf| {
            fs::read(path).expect("a file").windows(words.len()).any(|window| window == words.as_bytes())
        };
        assert_eq!(files(self.folder.path()).into_iter().find(holds), None);
    }
}

/// Processes that one process started, and those that they started.
pub fn below(pid: &str) -> Vec<String> {
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    children.split_whitespace().flat_map(|child| [vec![child.to_owned()], below(child)].concat()).collect()
}

/// The session of an open kiosk.
pub fn session(pty: &Pty) -> String {
    below(&pty.finder_pid()).first().cloned().expect("a session")
}

/// A kiosk on the directory inside the program, with something set.
pub fn kiosk(settings: &str) -> Kiosk {
    let kiosk = Kiosk::new();
    kiosk.set(settings);
    kiosk
}

/// Ends a kiosk as a supervisor does.
pub fn stop(mut pty: Pty) {
    signal(&pty.finder_pid(), Signal::TERM);
    pty.assert_clean(143);
}

#[test]
fn the_first_screen_says_where_one_is_and_how_old_everything_is() {
    let kiosk = kiosk("facility = \"Lemon Creek\"\nplace = \"Juneau, AK\"");
    let pty = kiosk.open();
    for text in ["Lemon Creek", "What do you need?", "Directory of 2026-11-23. No last good day set. It came with"] {
        pty.wait_for(text);
    }
    pty.wait_for("I'm done");
    pty.wait_for("You: Juneau, AK · still inside");
    stop(pty);
    let file = kiosk.signed("old.wayhome", &bundle("2020-01-01", |d| d.file.good_until = "2020-06-30".into()));
    kiosk.install(&file).found();
    let pty = kiosk.open();
    pty.wait_for("PAST ITS LAST GOOD DAY, 2020-06-30");
    pty.wait_for("Its signature was checked.");
    stop(pty);
}

#[test]
fn no_key_leads_out() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    let before = session(&pty);
    pty.send(WAYS_OUT);
    pty.send("sober juneau");
    pty.wait_for("Sober homes");
    for key in [F2, ESC, F10, WAYS_OUT, ESC, ESC, "\u{19}"] {
        pty.send(key);
    }
    pty.send("x");
    pty.wait_for("What do you need?");
    assert_eq!(session(&pty), before, "the same session all the time");
    assert!(!pty.raw().contains("\u{1b}]52"), "nothing goes to a clipboard");
    stop(pty);
}

#[test]
fn who_is_done_leaves_nothing_for_the_next() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    let first = session(&pty);
    pty.send(F3);
    pty.wait_for("¿Qué necesita?");
    pty.send("zanahoria juneau");
    pty.wait_for("zanahoria");
    pty.send(CTRL_C);
    pty.wait_for("Intro borra todo lo que escribió");
    pty.send("x");
    pty.wait_until("the question is gone", |screen| !screen.contents().contains("Intro borra"));
    pty.send(CTRL_C);
    pty.wait_for("Intro borra todo lo que escribió");
    pty.send(ENTER);
    pty.wait_for("What do you need?");
    let second = session(&pty);
    assert_ne!(first, second, "a new process");
    assert!(!pty.look(vt100::Screen::contents).contains("zanahoria"));
    kiosk.assert_forgot("zanahoria", &pty);
    stop(pty);
}

/// Whether any memory of a process that can be written holds some bytes.
fn memory_holds(pid: &str, needle: &[u8]) -> bool {
    use std::os::unix::fs::FileExt;
    let Ok(memory) = fs::File::open(format!("/proc/{pid}/mem")) else {
        println!("skipped: only root may look into the memory of a kiosk");
        return false;
    };
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).expect("maps");
    let ranges =
        maps.lines().filter(|line| line.contains(" rw")).filter_map(|line| line.split(' ').next()?.split_once('-'));
    let number = |hex: &str| u64::from_str_radix(hex, 16).expect("an address");
    ranges.map(|(from, to)| (number(from), number(to))).any(|(from, to)| {
        let mut bytes = vec![0; (to - from) as usize];
        let read = memory.read_at(&mut bytes, from).unwrap_or(0);
        bytes[..read].windows(needle.len()).any(|window| window == needle)
    })
}

#[test]
fn digits_arrows_enter_and_backspace_are_enough() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.send("8\r");
    pty.wait_for("1. Tell any officer or nurse now.");
    pty.send(BACKSPACE);
    pty.wait_for("What do you need?");
    pty.send("9\r");
    pty.wait_for("¿Qué necesita?");
    pty.send("9\r");
    pty.wait_for("What do you need?");
    pty.send("2\r");
    pty.wait_for("Detox");
    pty.send(BACKSPACE);
    pty.wait_for("What do you need?");
    pty.send("10\r");
    pty.wait_for("wipes all you typed");
    pty.send(ENTER);
    pty.wait_for("What do you need?");
    stop(pty);
}

#[test]
fn the_crisis_card_says_what_staff_filled_in() {
    let kiosk = kiosk(
        "report = \"Dial *55.\"\nadvocates = \"Example Center: 907-555-0142\"\nown-crisis-line = \"Dial *66.\"\n\
         phones-reach-988 = \"no\"",
    );
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.send("kiero morir");
    pty.wait_for("officer or nurse now. Or press the");
    pty.wait_for("Places: 1 of");
    let banner = pty.look(vt100::Screen::contents);
    let over = banner.split("Looked for").next().unwrap_or_default();
    assert!(over.contains("In danger") && !over.contains("988"), "first what works from in here: {banner}");
    pty.send(F2);
    pty.wait_for("Example Center: 907-555-0142");
    let text = pty.look(vt100::Screen::contents);
    let order =
        ["officer or nurse", "emergency button", "person you trust", "Dial *66.", "988", "cannot call it", "Dial *55."];
    let places: Vec<_> =
        order.iter().map(|part| text.rfind(part).unwrap_or_else(|| panic!("{part}: {text}"))).collect();
    assert!(places.is_sorted(), "{places:?}: {text}");
    stop(pty);
}

#[test]
fn who_is_hurt_in_here_reads_first_where_to_report_it() {
    let kiosk = kiosk("report = \"Dial *55.\"");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.send("me pegan aqui");
    pty.wait_for("If someone is hurting you in here: Dial *55.");
    stop(pty);
}

#[test]
fn help_tells_what_can_be_done_in_here() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.send("\u{1b}OP");
    pty.wait_for("5. Write down what you need. Ask staff to call, or write a letter.");
    for part in ["Ctrl-C: Wipe all you typed and end.", "Add the place you chose to your list."] {
        let text = pty.look(vt100::Screen::contents);
        assert!(!text.contains("camera") && !text.contains("Save"), "{text}");
        pty.send("\u{1b}[6~");
        pty.wait_for(part);
    }
    stop(pty);
}

#[test]
fn no_code_is_shown_where_there_is_no_camera() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.send("sober juneau");
    pty.wait_for("Places: 1 of");
    pty.send(ENTER);
    pty.wait_for("From in here");
    pty.send("\u{1b}q");
    pty.wait_for("That cannot be done on this machine.");
    pty.send(ENTER);
    pty.wait_for("> What now?");
    assert!(!pty.look(vt100::Screen::contents).contains("camera"));
    stop(pty);
}

#[test]
fn a_file_with_mistakes_keeps_the_kiosk_closed() {
    let kiosk = kiosk("idle = 3");
    let pty = kiosk.open();
    pty.wait_for("kiosk.toml:1:8: `idle` needs");
    pty.wait_for("code=2.");
}
