//! A real terminal in memory: a shell in a pseudo-terminal, read by a terminal emulator.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

const DEADLINE: Duration = Duration::from_secs(60);

struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    is_over: bool,
}

/// A shell script running in a terminal.
pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

fn whole(n: u16) -> NonZero<u16> {
    NonZero::new(n).expect("a screen has columns and rows")
}

fn size((columns, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Pty {
    /// Runs the finder in a shell at 80x24; the shell then tells its exit code and the state of its terminal.
    pub fn finder(settings: &[(&str, &str)]) -> Self {
        Self::program(&format!("\"{}\"", env!("CARGO_BIN_EXE_wayhome")), settings)
    }

    /// The same for any program.
    pub fn program(command: &str, settings: &[(&str, &str)]) -> Self {
        let script = format!("sh -c 'echo pid=$$.; exec {command}'; echo code=$?.; stty -a; echo all-done");
        Self::shell(&script, settings)
    }

    fn shell(script: &str, settings: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size((80, 24))).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script]);
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        // Not the settings of whoever runs the tests.
        command.env("WAYHOME_CONFIG", "no-such-settings.toml");
        for (name, value) in settings {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("a shell");
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let writer = pair.master.take_writer().expect("its input");
        let seen = Seen { parser: vt100::Parser::new(whole(24), whole(80), 0), bytes: Vec::new(), is_over: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let theirs = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let read = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = theirs.0.lock().expect("no panic while reading");
                seen.parser.process(&buffer[..read]);
                seen.bytes.extend_from_slice(&buffer[..read]);
                seen.is_over = read == 0;
                theirs.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        Self { master: pair.master, writer, child, seen }
    }

    /// Sends keys as a terminal does.
    pub fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("the shell listens");
        self.writer.flush().expect("the shell listens");
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.seen.0.lock().expect("no panic while reading").parser.screen_mut().set_size(whole(rows), whole(columns));
        self.master.resize(size((columns, rows))).expect("a new size");
    }

    /// Waits until the screen is as told.
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + DEADLINE;
        let mut seen = self.seen.0.lock().expect("no panic while reading");
        while !is_so(seen.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            let screen = seen.parser.screen().contents();
            assert!(!left.is_zero() && !seen.is_over, "{what} never came; the screen is\n{screen}");
            seen = self.seen.1.wait_timeout(seen, left).expect("no panic while reading").0;
        }
    }

    /// Waits until a text stands on the screen.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Looks at the screen.
    pub fn look<T>(&self, at: impl FnOnce(&vt100::Screen) -> T) -> T {
        at(self.seen.0.lock().expect("no panic while reading").parser.screen())
    }

    /// All bytes so far, as text.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.seen.0.lock().expect("no panic while reading").bytes).into_owned()
    }

    /// Number of the finder's process.
    pub fn finder_pid(&self) -> String {
        let raw = self.raw();
        let from = raw.split("pid=").nth(1).expect("the shell told it");
        from.split('.').next().expect("a number").to_owned()
    }

    /// Waits for the end of the script and checks that the terminal is as it was before.
    pub fn assert_clean(&mut self, code: i32) {
        self.wait_for("all-done");
        self.wait_for(&format!("code={code}."));
        self.look(|screen| {
            let text = screen.contents();
            assert!(!screen.alternate_screen(), "the other screen was left");
            assert!(!screen.hide_cursor(), "the cursor is shown");
            assert!(!screen.bracketed_paste(), "paste is as before");
            for word in ["icanon", "echo", "isig", "icrnl"] {
                assert!(text.split_whitespace().any(|w| w == word), "{word} is on again: {text}");
            }
        });
        self.child.wait().expect("the shell ends");
    }
}
