//! What a curious person would try, one small function each.

use rustix::process::{Pid, getppid, test_kill_process};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::net::{TcpListener, UdpSocket};
use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A file and a folder to try things on.
pub(super) struct Scratch {
    folder: PathBuf,
    program: PathBuf,
    parent: Option<Pid>,
}

impl Scratch {
    /// The place that [`prepare`] made for this process.
    pub(super) fn of_parent() -> io::Result<Self> {
        let parent = getppid();
        let folder = folder_of(parent.map_or(0, |pid| pid.as_raw_nonzero().get().unsigned_abs()));
        let scratch = Self { folder, program: std::env::current_exe()?, parent };
        scratch.fill()?;
        Ok(scratch)
    }

    /// Everything as it was before the first trial.
    pub(super) fn fill(&self) -> io::Result<()> {
        fs::remove_dir_all(&self.folder)?;
        fs::create_dir(&self.folder)?;
        fs::write(self.file(), "a file to try things on\n")
    }

    fn file(&self) -> PathBuf {
        self.folder.join("file")
    }

    fn new_name(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// A folder that the process with this number makes for one that it starts.
fn folder_of(process: u32) -> PathBuf {
    std::env::temp_dir().join(format!("wayhome-self-test-{process}"))
}

/// Makes a folder to try things in. It is taken away again when this is dropped: the process that tries things out cannot
/// do that itself, because it is locked by then.
pub(super) struct Prepared(PathBuf);

pub(super) fn prepare() -> io::Result<Prepared> {
    let folder = folder_of(std::process::id());
    fs::create_dir(&folder)?;
    Ok(Prepared(folder))
}

impl Drop for Prepared {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One thing to try.
pub(super) struct Attempt {
    /// Number of the promise that says it must fail.
    pub(super) promise: u8,
    /// Key of the text that says what it is.
    pub(super) what: &'static str,
    /// Tries it.
    pub(super) run: fn(&Scratch) -> io::Result<()>,
}

/// Everything that is tried. What takes a file away comes last.
pub(super) const ALL: &[Attempt] = &[
    Attempt { promise: 1, what: "try-tcp", run: |_| TcpListener::bind("127.0.0.1:0").map(drop) },
    Attempt { promise: 1, what: "try-tcp6", run: |_| TcpListener::bind("[::1]:0").map(drop) },
    Attempt { promise: 1, what: "try-udp", run: |_| UdpSocket::bind("127.0.0.1:0").map(drop) },
    Attempt { promise: 1, what: "try-unix-pair", run: |_| UnixStream::pair().map(drop) },
    Attempt { promise: 1, what: "try-unix-letters", run: |_| UnixDatagram::unbound().map(drop) },
    Attempt { promise: 1, what: "try-unix-listen", run: |s| UnixListener::bind(s.new_name("socket")).map(drop) },
    Attempt { promise: 2, what: "try-create", run: |s| File::create(s.new_name("created")).map(drop) },
    Attempt {
        promise: 2,
        what: "try-append",
        run: |s| OpenOptions::new().append(true).open(s.file()).and_then(|mut file| file.write_all(b"more\n")),
    },
    Attempt { promise: 2, what: "try-folder", run: |s| fs::create_dir(s.new_name("folder")) },
    Attempt { promise: 2, what: "try-link", run: |s| fs::hard_link(s.file(), s.new_name("link")) },
    Attempt { promise: 2, what: "try-symlink", run: |s| std::os::unix::fs::symlink(s.file(), s.new_name("symlink")) },
    Attempt { promise: 2, what: "try-mode", run: |s| fs::set_permissions(s.file(), mode()) },
    Attempt { promise: 3, what: "try-program", run: |s| start(&mut Command::new(&s.program)) },
    Attempt { promise: 3, what: "try-shell", run: |_| start(Command::new("/bin/sh").args(["-c", "true"])) },
    Attempt { promise: 4, what: "try-read", run: |s| File::open(s.file()).map(drop) },
    Attempt { promise: 4, what: "try-list", run: |_| fs::read_dir("/").map(drop) },
    Attempt { promise: 4, what: "try-go", run: |_| std::env::set_current_dir("/") },
    Attempt { promise: 4, what: "try-memory", run: |_| File::open("/proc/self/mem").map(drop) },
    Attempt {
        promise: 4,
        what: "try-signal",
        run: |s| Ok(test_kill_process(s.parent.ok_or(io::ErrorKind::NotFound)?)?),
    },
    Attempt { promise: 2, what: "try-rename", run: |s| fs::rename(s.file(), s.new_name("renamed")) },
    Attempt {
        promise: 2,
        what: "try-remove",
        run: |s| fs::remove_file(s.new_name("renamed")).or_else(|_| fs::remove_file(s.file())),
    },
];

fn mode() -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    fs::Permissions::from_mode(0o644)
}

/// Starts a program that says nothing and ends at once.
fn start(command: &mut Command) -> io::Result<()> {
    let quiet = command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().map(drop)
}
