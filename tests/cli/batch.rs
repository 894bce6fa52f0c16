//! Many searches in one run.

use crate::run::{command, ids, search, wayhome, with_input};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

/// A file of lines in a temporary folder.
struct Lines(TempDir);

impl Lines {
    fn new(text: impl AsRef<[u8]>) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        fs::write(folder.path().join("queries.jsonl"), text).expect("a file");
        Self(folder)
    }

    fn path(&self) -> String {
        self.0.path().join("queries.jsonl").to_string_lossy().into_owned()
    }
}

fn answers(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("one object a line")).collect()
}

#[test]
fn one_object_a_line_the_same_as_alone() {
    let lines = Lines::new("{\"q\": \"bed in juneau\"}\n\n  \n{\"q\":\"\"}\r\n{\"q\":\"comida 00961\",\"x\":1}");
    let out = answers(&wayhome(["search", "--json", "--batch", &lines.path()]).found());
    let queries: Vec<&Value> = out.iter().map(|a| &a["query"]).collect();
    assert_eq!(queries, ["bed in juneau", "", "comida 00961"]);
    assert_eq!(out[0], search(&["bed in juneau"]));
    assert_eq!(out[1], search(&[] as &[&str]));
}

#[test]
fn standard_input_is_a_file_too() {
    let lines = "{\"q\": \"bed in juneau\"}\n{\"q\": \"detox ohio\"}\n";
    let file = wayhome(["search", "--json", "--batch", &Lines::new(lines).path()]).found();
    assert_eq!(with_input(&["search", "--json", "--batch", "-"], lines.as_bytes()).found(), file);
    assert_eq!(with_input(&["search", "--json", "--batch", "-"], b"").found(), "");
}

#[test]
fn a_line_may_have_its_own_limits() {
    let lines = [
        json!({"q": "housing", "near": "Juneau, AK", "limit": 2}),
        json!({"q": "housing", "for": ["women"], "need": ["housing"]}),
        json!({"q": "housing"}),
    ];
    let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let lines = Lines::new(text.join("\n"));
    let args = ["search", "--json", "--limit", "4", "--near", "98402", "--batch", &lines.path()];
    let out = answers(&wayhome(args).found());
    let counts: Vec<usize> = out.iter().map(|a| ids(a).len()).collect();
    assert_eq!(counts, [2, 4, 4]);
    let states: Vec<&Value> = out.iter().map(|a| &a["understood"]["place"]["state"]).collect();
    assert_eq!(states, ["AK", "WA", "WA"]);
    assert_eq!(out[1]["understood"]["people"], json!(["women"]));
}

#[test]
fn a_bad_line_is_named() {
    let good = "{\"q\": \"bed\"}\n\n";
    let bad: [(&str, &[&str]); 8] = [
        ("{\"q\": ", &["not a JSON query like {\"q\": "]),
        ("just words", &["not a JSON query"]),
        ("[\"bed\"]", &["not a JSON query"]),
        ("{}", &["not a JSON query", "`q`"]),
        ("{\"q\": 7}", &["not a JSON query", "string"]),
        ("{\"q\": \"bed\", \"need\": [\"hausing\"]}", &["`hausing` is not a need"]),
        ("{\"q\": \"bed\", \"for\": [\"all\"]}", &["`all` is not a group"]),
        ("{\"q\": \"bed\", \"near\": \"Zzyzqx\"}", &["`Zzyzqx`"]),
    ];
    for (line, parts) in bad {
        let lines = Lines::new([good, line, "\n", good].concat());
        let run = wayhome(["search", "--json", "--batch", &lines.path()]);
        assert_eq!(run.code, Some(2), "{line}: {}", run.err);
        for part in [&["queries.jsonl", "line 3"], parts].concat() {
            assert!(run.err.contains(part), "`{part}` is not in: {}", run.err);
        }
        assert!(answers(&run.out).len() <= 1, "what came before may be printed, what comes after may not");
    }
}

#[test]
fn bytes_that_are_no_text_are_searched_as_far_as_they_go() {
    let lines = Lines::new(b"{\"q\": \"bed \xff\xfe juneau\"}\n".as_slice());
    let out = answers(&wayhome(["search", "--json", "--batch", &lines.path()]).found());
    assert_eq!(out[0]["understood"]["place"]["name"], "Juneau");
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = TempDir::new().expect("a temporary folder");
    let missing = folder.path().join("missing.jsonl");
    for path in [missing.as_path(), folder.path()] {
        let path = path.to_string_lossy();
        wayhome(["search", "--json", "--batch", &path]).trouble_says(&[&path, "cannot be read"]);
    }
}

#[test]
fn words_and_a_batch_do_not_go_together() {
    let lines = Lines::new("{\"q\": \"bed\"}");
    wayhome(["search", "--json", "--batch", &lines.path(), "words"]).trouble_says(&["--batch"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_that_closes_early_is_no_trouble() {
    use std::io::{BufRead, BufReader, Read};
    let many = Lines::new("{\"q\": \"housing\", \"limit\": 50}\n".repeat(60));
    let path = many.path();
    let asked: [&[&str]; 4] = [
        &["search", "--json", "--batch", &path],
        &["search", "--limit", "1000", "peer support"],
        &["search", "--json", "--limit", "1000", "peer support"],
        &["check", "--errors-only", "data"],
    ];
    for args in asked {
        let mut child = command(args).spawn().expect("the program runs");
        let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut line = String::new();
        if args[0] == "search" {
            out.read_line(&mut line).expect("a line");
        }
        drop(out);
        let mut err = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("text");
        let code = child.wait().expect("it ends").code();
        assert_eq!((code, err.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    for args in [&["search", "housing"][..], &["search", "--json", "housing"], &["about"], &["show", "ak-211"]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a full device");
        let run = crate::run::finish({
            let mut command = command(args);
            command.stdout(full);
            command
        });
        assert_eq!(run.code, Some(2), "{args:?}: {}", run.err);
        assert!(run.err.starts_with("wayhome: ") && !run.err.contains("panicked"), "{args:?}: {}", run.err);
    }
}
