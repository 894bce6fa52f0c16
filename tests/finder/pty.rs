//! The real program in a real terminal, with its real directory.

use crate::pty_support::Pty;

const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const DOWN: &str = "\u{1b}[B";
const RIGHT: &str = "\u{1b}[C";
const TAB: &str = "\t";
const F4: &str = "\u{1b}OS";
const F8: &str = "\u{1b}[19~";
const F10: &str = "\u{1b}[21~";
const CTRL_P: &str = "\u{10}";
const CTRL_C: &str = "\u{3}";

/// Whether a screen shows a phone number like 907-555-0137.
fn has_phone(screen: &vt100::Screen) -> bool {
    screen.contents().split_whitespace().any(|word| {
        let shape: String = word.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        shape == "000-000-0000"
    })
}

#[test]
fn starts_searches_opens_a_card_and_leaves_the_shell_clean() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    assert!(pty.look(vt100::Screen::alternate_screen));
    pty.send("sober living juneau");
    pty.wait_until("a phone number", has_phone);
    pty.send(ENTER);
    pty.wait_for("Will they take me?");
    assert!(pty.look(has_phone));
    pty.send(ESC);
    pty.wait_for("> Places: 1 of");
    pty.send(CTRL_C);
    pty.assert_clean(0);
    let after = pty.look(vt100::Screen::contents);
    assert!(!after.contains("sober living"), "what was typed is not left behind: {after}");
}

#[test]
fn a_part_that_was_read_wrong_is_switched_off_and_on_again() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    pty.send("sober living for women juneau");
    pty.wait_for("Sober homes · women · Juneau, AK");
    pty.send(&format!("{TAB}{RIGHT} "));
    pty.wait_for("Sober homes · > women (off) · Juneau, AK");
    let contents = pty.look(vt100::Screen::contents);
    assert!(contents.contains("Search: sober living for women juneau"), "the words stay: {contents}");
    pty.send(ENTER);
    pty.wait_for("Sober homes · > women · Juneau, AK");
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn springfield_is_in_many_states() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    pty.send("shelter springfield");
    pty.wait_for("Springfield, MO (");
    pty.send(CTRL_P);
    pty.wait_for("Which one do you mean?");
    pty.wait_for(">  1. Springfield, MO (chosen)");
    pty.send(&format!("{DOWN}{DOWN}"));
    pty.wait_for(">  3. Springfield, IL");
    pty.send(ENTER);
    pty.wait_for("Looked for: Place to sleep tonight · Springfield, IL (");
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn filters_count_live_say_what_they_kept_and_go_with_one_key() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    pty.send("shelter chicago");
    pty.wait_for("F4 Filters");
    pty.send(F4);
    pty.wait_for("places fit now.");
    pty.wait_for("9. Free of cost: off · ");
    pty.send(&format!("9{ENTER}"));
    pty.wait_for("Free of cost: on · ");
    pty.wait_for("do not say; they are kept");
    pty.send(&format!("2{ENTER}"));
    pty.wait_for("1. women · ");
    pty.send(ESC);
    pty.wait_for("> 2. Who it is for: any");
    pty.send(ESC);
    pty.wait_for("Only: free (");
    pty.send(F8);
    pty.wait_until("no filter", |screen| !screen.contents().contains("Only:"));
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn a_zip_code_at_the_start_is_no_choice() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("1. For tonight");
    pty.send("1");
    pty.wait_for("> 1. For tonight");
    pty.send("2550");
    pty.wait_for("> Search: 12550");
    pty.wait_for("Looked for: 12550 Newburgh, NY");
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn esc_asks_before_it_leaves() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    pty.send(ESC);
    pty.wait_for("Leave Wayhome?");
    pty.send(ENTER);
    pty.assert_clean(0);
}

#[test]
fn signals_give_the_terminal_back() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut pty = Pty::finder(&[]);
        pty.wait_for("What do you need?");
        let kill = std::process::Command::new("kill").args([format!("-{signal}"), pty.finder_pid()]).status();
        assert!(kill.expect("kill runs").success());
        pty.assert_clean(code);
    }
}

#[test]
fn no_color_sends_no_colour_but_keeps_reverse_and_bold() {
    let mut pty = Pty::finder(&[("NO_COLOR", "1")]);
    pty.wait_for("What do you need?");
    pty.send("sober living juneau");
    pty.wait_until("a phone number", has_phone);
    pty.send(DOWN);
    pty.wait_for("> Places: 1 of");
    // Never both: consoles show bold text in reverse as grey on grey.
    pty.wait_until("a row in reverse and others in bold", |screen| {
        let is_any = |is: fn(&vt100::Cell) -> bool| (0..24).any(|row| screen.cell(row, 6).is_some_and(is));
        is_any(|cell| cell.inverse() && !cell.bold()) && is_any(|cell| cell.bold() && !cell.inverse())
    });
    pty.send(CTRL_C);
    pty.assert_clean(0);
    let raw = pty.raw();
    for sequence in raw.split("\u{1b}[").skip(1) {
        let Some((numbers, _)) = sequence.split_once('m') else { continue };
        if !numbers.bytes().all(|b| b.is_ascii_digit() || b == b';') {
            continue;
        }
        let sets_colour = |n: &str| n.parse().is_ok_and(|n: u8| matches!(n, 30..=38 | 40..=48 | 90..=107));
        assert!(!numbers.split(';').any(sets_colour), "ESC[{numbers}m sets a colour");
    }
}

#[test]
fn colours_are_there_without_no_color() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("In danger, or thinking of death?");
    pty.wait_until("a coloured cell", |screen| {
        (0..24).any(|row| screen.cell(row, 0).is_some_and(|cell| cell.fgcolor() != vt100::Color::Default))
    });
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn another_size_at_any_moment() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    pty.send("sober living juneau");
    pty.wait_for("Looked for:");
    pty.resize(20, 5);
    pty.wait_for("Make this window");
    pty.resize(80, 24);
    pty.wait_for("Looked for:");
    pty.wait_for("Ctrl-C Leave");
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn pasted_lines_do_not_press_enter() {
    let mut pty = Pty::finder(&[]);
    pty.wait_for("What do you need?");
    pty.send("\u{1b}[200~sober living\r\njuneau\u{1b}[201~");
    pty.wait_for("Search: sober living  juneau");
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn spanish_by_the_locale() {
    let mut pty = Pty::finder(&[("LANG", "es_MX.UTF-8")]);
    pty.wait_for("¿Qué necesita?");
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn a_terminal_that_can_do_no_more_gets_plain_lines() {
    for settings in [&[("TERM", "dumb")][..], &[("ACCESSIBLE", "1")]] {
        let mut pty = Pty::finder(settings);
        pty.wait_for("7. More:");
        pty.send("1\r");
        pty.wait_for("1. Place to sleep tonight");
        pty.send("\u{4}");
        pty.assert_clean(0);
        let raw = pty.raw();
        let talk = raw.split("code=").next().unwrap_or_default();
        assert!(!talk.contains('\u{1b}'), "{settings:?}: no sequence steers this terminal: {talk}");
    }
}

/// Set in the copy of this test that runs in a terminal of its own and panics there.
const PANIC: &str = "WAYHOME_TEST_PANICS";

#[test]
fn a_panic_gives_the_terminal_back() {
    if std::env::var_os(PANIC).is_some() {
        let _terminal = wayhome::tui::terminal::Terminal::enter(crate::dump::LOOK).expect("a terminal");
        panic!("on purpose");
    }
    let this = std::env::current_exe().expect("a test program");
    let test = "pty::a_panic_gives_the_terminal_back";
    let command = format!("\"{}\" --nocapture --exact {test}", this.display());
    let mut pty = Pty::program(&command, &[("RUST_BACKTRACE", "0"), (PANIC, "1")]);
    pty.assert_clean(101);
    let raw = pty.raw();
    let (taken, told) = (raw.find("\u{1b}[?1049h"), raw.find("on purpose"));
    let given_back = raw.find("\u{1b}[?1049l");
    assert!(taken.is_some() && taken < given_back && given_back < told, "the message comes after the screen is back");
}

/// A finder with settings of its own.
fn with_settings(text: &str) -> (tempfile::NamedTempFile, Pty) {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), text).expect("settings");
    let pty = Pty::finder(&[("WAYHOME_CONFIG", &file.path().display().to_string())]);
    (file, pty)
}

#[test]
fn settings_give_theme_home_and_keys_and_a_mistake_is_told() {
    let text = "theme = \"light\"\nhome = \"99801\"\ncolour = 3\n[keys]\ncrisis = \"f13\"\nleave = \"f11\"\n";
    let (_file, mut pty) = with_settings(text);
    pty.wait_for("1 setting has a mistake");
    pty.wait_for("You: 99801 Juneau, AK.");
    pty.look(|screen| {
        let corner = screen.cell(23, 79).expect("a cell");
        assert_eq!((corner.fgcolor(), corner.bgcolor()), (vt100::Color::Idx(0), vt100::Color::Idx(15)));
        assert!(screen.contents().contains("F13 Crisis help"), "{}", screen.contents());
    });
    pty.send("sober living");
    pty.wait_for("Near 99801 Juneau, AK, your home place");
    pty.send(" dayton");
    pty.wait_for("Dayton, OH");
    pty.wait_until("no more of the home place", |screen| !screen.contents().contains("your home place"));
    pty.send("\u{1b}[25~");
    pty.wait_for("You do not have to go through this alone.");
    // The key of the setting beside the one that always leaves.
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn a_directory_of_the_settings_that_cannot_be_used_is_told_on_the_screen_and_not_beside_it() {
    let (_file, mut pty) = with_settings("directory = \"nope.wayhome\"\n");
    pty.wait_for("nope.wayhome” in your settings cannot be used.");
    pty.send("sober living juneau");
    pty.wait_for("Looked for: Sober homes");
    pty.send(CTRL_C);
    pty.assert_clean(0);
    assert!(!pty.raw().contains("wayhome: "), "{}", pty.raw());
}

#[test]
fn leaving_while_a_printer_hangs_asks_and_says_what_is_waited_for() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hangs = folder.path().join("hangs");
    std::fs::write(&hangs, "").expect("a file");
    let lp = crate::mine::script(
        folder.path(),
        "lp",
        &format!("cat > /dev/null; while [ -e {} ]; do sleep 0.1; done", hangs.display()),
    );
    let (_file, mut pty) = with_settings(&format!("printer = [\"{lp}\"]\n"));
    pty.wait_for("What do you need?");
    pty.send("sober living juneau");
    pty.wait_until("a phone number", has_phone);
    for (keys, told) in [
        (&*format!("{DOWN}+"), "Added: 1 place is on your list."),
        (F10, "> My list"),
        (CTRL_P, "Working on it"),
        (CTRL_C, "Your list is not kept."),
        (ENTER, "Still printing or saving. Ctrl-C stops waiting."),
    ] {
        pty.send(keys);
        pty.wait_for(told);
    }
    assert!(!pty.look(vt100::Screen::alternate_screen), "told on the screen of the shell");
    // As the terminal does on Ctrl-C, but not to the shell of this test.
    let kill = std::process::Command::new("kill").args(["-INT", &pty.finder_pid()]).status();
    assert!(kill.expect("kill runs").success());
    pty.assert_clean(130);
}

#[test]
fn ascii_can_be_asked_for() {
    let command = format!("\"{}\" --ascii --lang es", env!("CARGO_BIN_EXE_wayhome"));
    let mut pty = Pty::program(&command, &[]);
    pty.wait_for("Que necesita?");
    pty.wait_until("only ASCII", |screen| screen.contents().is_ascii());
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn from_misspelled_words_in_spanish_to_a_printed_sheet() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (out, home) = (folder.path().join("out"), folder.path().join("home"));
    std::fs::create_dir(&home).expect("a folder");
    crate::mine::script(folder.path(), "lp", &format!("cat > {}; echo request id is P-1", out.display()));
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap_or_default());
    let home_path = home.display().to_string();
    let data = format!("{home_path}/data");
    let mut pty = Pty::finder(&[
        ("PATH", path.as_str()),
        ("LANG", "es_MX.UTF-8"),
        ("HOME", home_path.as_str()),
        ("XDG_DATA_HOME", data.as_str()),
    ]);
    pty.wait_for("¿Qué necesita?");
    // Each key, with what the screen says after it.
    let mut keys = 0;
    for (key, told) in [
        ("caza sovria junau", "Casas sobrias · Juneau, AK"),
        (DOWN, ">  1. Haven House"),
        ("+", "Agregado: hay 1 lugar en su lista."),
        (F10, "> Mi lista"),
        (CTRL_P, "Se mandó a la impresora. request id is P-1"),
    ] {
        pty.send(key);
        pty.wait_for(told);
        keys += if key.starts_with(['\u{1b}', '\u{10}']) { 1 } else { key.chars().count() };
    }
    assert!(keys <= 21, "{keys} keys");
    let sheet = std::fs::read_to_string(&out).expect("a page");
    assert!(sheet.starts_with("Mi lista · Juneau, AK\n") && sheet.contains("907-") && sheet.contains("988"), "{sheet}");
    assert!(sheet.lines().filter(|line| !line.is_empty()).count() <= wayhome::sheet::PAGE_LINES, "{sheet}");
    pty.send(CTRL_C);
    pty.assert_clean(0);
    assert_eq!(std::fs::read_dir(&home).expect("a folder").count(), 0, "nothing is left behind");
}
