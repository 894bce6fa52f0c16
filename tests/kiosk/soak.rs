//! Random keys, bytes, sizes and signals at an open kiosk: it never ends, never breaks, writes to no disk, and takes no more
//! memory.
//!
//! `WAYHOME_SOAK=1000000 WAYHOME_SEED=7 cargo test --test kiosk soak -- --nocapture` is the long run; it prints figures.

use crate::open::below;
use crate::support::{Kiosk, number, signal, wait};
use crate::traced::can_trace;
use fastrand::Rng;
use portable_pty::PtySize;
use rustix::process::Signal;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Inputs of a short run.
const USUAL: u64 = 3_000;

const PIECES: &[&[u8]] = &[
    b"\x1b",
    b"\x1b[A",
    b"\x1b[B",
    b"\x1b[C",
    b"\x1b[D",
    b"\x1b[5~",
    b"\x1b[6~",
    b"\x1b[H",
    b"\x1b[F",
    b"\x1bOP",
    b"\x1bOQ",
    b"\x1bOR",
    b"\x1bOS",
    b"\x1b[15~",
    b"\x1b[17~",
    b"\x1b[18~",
    b"\x1b[19~",
    b"\x1b[20~",
    b"\x1b[21~",
    b"\x1b[23~",
    b"\x1b[24~",
    b"\x1b[[A",
    b"\x1b[[E",
    b"\x1b[Z",
    b"\t",
    b"\r",
    b"\r",
    b"\r",
    b"\x7f",
    b"\x7f",
    b"\x08",
    b"\x03",
    b"\x04",
    b"\x11",
    b"\x13",
    b"\x1a",
    b"\x1c",
    b"\x00",
    b"+",
    b"-",
    b"0",
    b"1",
    b"2",
    b"3",
    b"8",
    b"9",
    b"?",
    b"housing ",
    b"detox",
    b"juneau",
    b"kiero morir ",
    b"zip 10027",
    b"\xc3\xb1",
    b"\xff\xfe",
    b"\xe2\x82",
    b"\xf0\x9f\x98\x80",
    b"\xed\xa0\x80",
    b"\x1b[200~paste\r\x1b[201~",
    b"\x1b[200~",
    b"\x1b[<0;10;10M",
    b"\x1b[M !!",
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[24;80R",
    b"\x1b[?62;c",
    b"\x1b]0;title\x07",
    b"\x1b]52;c;AAAA\x07",
    b"\x1bP+q\x1b\\",
    b"\x1b[1;5C",
    b"\x1b[1;3D",
    b"\x1bb",
    b"\x1b[999999999999~",
    b"\x9b31m",
];

/// Memory of a process in KiB.
fn memory(pid: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// Files that a process holds open to write to, except devices, pipes and what is only in memory.
///
/// The kernel's own count of bytes written says less: a file system adds its housekeeping, like the time when a program
/// was last read, to whoever happens to run.
fn open_to_write(pid: &str) -> Vec<PathBuf> {
    let files = std::fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten();
    let is_written = |number: &str| {
        let info = std::fs::read_to_string(format!("/proc/{pid}/fdinfo/{number}")).unwrap_or_default();
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:")).unwrap_or_default();
        u32::from_str_radix(flags.trim(), 8).is_ok_and(|flags| flags & 3 != 0)
    };
    let files = files.filter(|file| is_written(&file.file_name().to_string_lossy()));
    let paths = files.filter_map(|file| std::fs::read_link(file.path()).ok());
    paths.filter(|path| path.is_absolute() && !path.starts_with("/dev") && !path.starts_with("/memfd:")).collect()
}

/// All files of the kiosk's folder with what they hold, except what the tracer writes.
fn contents(folder: &Path, trace: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry != trace {
                let bytes = std::fs::read(&entry).expect("a file");
                found.insert(entry, bytes);
            }
        }
    }
    found
}

/// How each session ended, as the keeper was told.
fn ends(trace: &Path) -> Vec<String> {
    let trace = std::fs::read_to_string(trace).unwrap_or_default();
    let end = |line: &str| Some(line.split_once("[{")?.1.split_once("}]")?.0.to_owned());
    trace.lines().filter_map(end).collect()
}

#[test]
fn random_keys_bytes_sizes_and_signals_end_nothing() {
    soak("");
}

#[test]
fn in_lines_they_end_nothing_either() {
    soak("plain = true");
}

fn soak(settings: &str) {
    let (inputs, seed) = (number("WAYHOME_SOAK", USUAL), number("WAYHOME_SEED", 0x0DDB_A110));
    let kiosk = Kiosk::new();
    kiosk.set(settings);
    let trace = kiosk.folder.path().join("trace");
    let path = trace.to_string_lossy();
    // It looks at nothing but how the keeper is told of the end of a session, which a keyboard cannot show.
    let tracer = ["strace", "-D", "-q", "-e", "trace=wait4,waitid", "-e", "signal=none", "-o", &path];
    let is_traced = can_trace();
    let (master, mut child) = kiosk.open_alone(if is_traced { &tracer } else { &[] });
    let line = File::open(master.tty_name().expect("a name")).expect("the kiosk's end of the line");
    let keeper = child.process_id().expect("a number").to_string();
    let mut reader = master.try_clone_reader().expect("its output");
    let mut writer = master.take_writer().expect("its input");
    let shown = Arc::new(AtomicU64::new(0));
    let theirs = Arc::clone(&shown);
    let screen = std::thread::spawn(move || {
        let (mut buffer, mut clipboard) = (vec![0; 1 << 16], false);
        while let Ok(read) = reader.read(&mut buffer) {
            if read == 0 {
                break;
            }
            clipboard |= buffer[..read].windows(4).any(|bytes| bytes == b"\x1b]52" || bytes == b"\x1b]0;");
            theirs.fetch_add(read as u64, Ordering::SeqCst);
        }
        clipboard
    });
    wait("the first screen", || !below(&keeper).is_empty() && shown.load(Ordering::SeqCst) > 500);
    let before_all = contents(kiosk.folder.path(), &trace);
    let mut random = Rng::with_seed(seed);
    let mut sessions = BTreeSet::new();
    let (mut first, mut last, mut most, mut keeper_first) = (0, 0, 0, 0);
    for input in 0..inputs {
        match random.u32(..400) {
            0 => master.resize(size(random.u16(1..=140), random.u16(1..=50))).expect("a size"),
            1 => {
                let signals = [Signal::INT, Signal::QUIT, Signal::TSTP, Signal::WINCH, Signal::USR1, Signal::ALARM];
                let which = signals[random.usize(..signals.len())];
                signal(&keeper, which);
                for pid in below(&keeper).iter().filter(|pid| is_ready(pid, which)) {
                    signal(pid, which);
                }
            }
            2 if random.u8(..40) == 0 => below(&keeper).iter().for_each(|pid| signal(pid, Signal::HUP)),
            3..=40 => {
                writer.write_all(&[random.u8(..)]).expect("the kiosk listens");
            }
            _ => {
                let piece = PIECES[random.usize(..PIECES.len())];
                writer.write_all(piece).expect("the kiosk listens");
            }
        }
        if input % 4 == 0 {
            // A paste or a text for the terminal that never ends would swallow the rest of the run.
            writer.write_all(b"\x1b[201~\x07\x1b\\").expect("the kiosk listens");
        }
        if input % 64 == 0 {
            // What waits in the line has been tried on nobody.
            wait("the last key read", || rustix::io::ioctl_fionread(&line).expect("a line") == 0);
            // Of a flood most keys are stale, and tried on nobody either.
            wait("the last key taken in", || below(&keeper).first().is_none_or(|session| is_asleep(session)));
        }
        if input % 1000 == 500 {
            assert!(child.try_wait().expect("a status").is_none(), "it ended at input {input} of seed {seed}");
            wait("a session", || !below(&keeper).is_empty());
            let session = below(&keeper).first().cloned().unwrap_or_default();
            last = memory(&session);
            for pid in [&session, &keeper] {
                let files = open_to_write(pid);
                assert!(files.is_empty(), "{files:?} open to write to, at input {input} of seed {seed}");
            }
            sessions.insert(session);
            (first, most) = (if first == 0 { last } else { first }, most.max(last));
            keeper_first = if keeper_first == 0 { memory(&keeper) } else { keeper_first };
        }
    }
    // It still answers: it draws another screen for another size.
    let before = shown.load(Ordering::SeqCst);
    master.resize(size(100, 30)).expect("a size");
    wait("another screen", || shown.load(Ordering::SeqCst) > before);
    assert!(child.try_wait().expect("a status").is_none(), "it ended, seed {seed}");
    let keeper_last = memory(&keeper);
    println!(
        "{inputs} inputs, seed {seed}, settings `{settings}`: 0 exits, at least {} sessions; session {first} KiB at first, {last} KiB at last, \
         {most} KiB at most; keeper {keeper_first} KiB at first, {keeper_last} KiB at last; {} bytes drawn",
        sessions.len(),
        shown.load(Ordering::SeqCst)
    );
    assert!(contents(kiosk.folder.path(), &trace) == before_all, "something was written, seed {seed}");
    assert!(most < first + 40_000 && keeper_last < keeper_first + 4_000, "memory grows: {first} {most}");
    signal(&keeper, Signal::TERM);
    let ended = child.wait().expect("it ends");
    assert_eq!(ended.exit_code(), 143, "{ended:?}");
    if is_traced {
        let ends = ends(&trace);
        // Done or quiet, hung up, told to end at the end of all: neither a panic nor a signal of the system.
        let good = [10, 129, 143].map(|code| format!("WIFEXITED(s) && WEXITSTATUS(s) == {code}"));
        let bad: Vec<_> = ends.iter().filter(|end| !good.contains(end)).collect();
        println!("{} sessions ended, {} of them broke", ends.len(), bad.len());
        assert!(!ends.is_empty() && bad.is_empty(), "{bad:?}");
    } else {
        println!("left out: whether sessions broke, which only a tracer sees");
    }
    drop((line, writer, master));
    assert!(!screen.join().expect("the screen"), "something went to a clipboard or a title");
}

/// Whether a session waits for keys: its first thread sleeps.
fn is_asleep(pid: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(") ").is_none_or(|(_, rest)| rest.starts_with(['S', 'Z', 'X']))
}

/// Whether a process has begun to take a signal for itself. Before that only whoever may kill it could send it one: the
/// terminal sends none to a kiosk.
fn is_ready(pid: &str, signal: Signal) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let mask = |name: &str| {
        let hex = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        u64::from_str_radix(hex.trim(), 16).unwrap_or_default()
    };
    (mask("SigCgt:") | mask("SigIgn:")) >> (signal.as_raw() - 1) & 1 == 1
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}
