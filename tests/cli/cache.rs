//! The cache as users see it: not at all, but for the time. Whatever happens to files, settings and to
//! the cache itself, a run says the same with it and without.

mod gleichzeitig;
mod lage;
mod regeln;
mod schaden;

use crate::common::{CRITICAL, GOOD, HINT, Scratch, fim_in, project, zip};
use std::path::Path;
use std::process::{Command, Output, Stdio};

const FORMATS: [&str; 3] = ["json", "terminal", "kurz"];

/// `fim` in a folder, with the cache that this folder has.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fim"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "de_DE.UTF-8")
        .env("COLUMNS", "80")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn output(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("fim ends")
}

/// How many files were known, how many were checked, and what else was told.
fn numbers(output: &Output) -> (usize, usize, String) {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let numbers = |line: &str| {
        let (known, checked) = line.strip_prefix("Cache: ")?.split_once(" bekannt, ")?;
        let checked = checked.strip_suffix(" geprüft")?;
        Some((known.parse().ok()?, checked.parse().ok()?))
    };
    let (known, checked) = text.lines().find_map(numbers).unwrap_or((0, 0));
    let others: Vec<&str> = text.lines().filter(|line| numbers(line).is_none()).collect();
    (known, checked, others.join("\n"))
}

/// Checks with the cache and without, in every format; they say the same. What the first run with the
/// cache knew and checked, and what else it told.
fn same(folder: &Path, arguments: &[&str]) -> (usize, usize, String) {
    let mut first = None;
    // A day that does not end while the test runs.
    let is_given = arguments.contains(&"--stichtag");
    let day: &[&str] = if is_given { &[] } else { &["--stichtag", "2025-01-01"] };
    for format in FORMATS {
        let words = [&["check", "-f", format], arguments, day].concat();
        let with = output(folder, &[&words[..], &["--cache-zahlen"]].concat());
        let without = output(folder, &[&words[..], &["--no-cache"]].concat());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert_eq!(text(&with.stdout), text(&without.stdout), "{words:?}");
        assert_eq!(with.status.code(), without.status.code(), "{words:?}");
        first.get_or_insert_with(|| numbers(&with));
    }
    first.expect("formats")
}

/// As many files as make a cache worthwhile, with and without findings.
fn many(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    for at in 0..60 {
        let text = [GOOD, HINT, CRITICAL][at % 3].replace("L1", &format!("L{at}"));
        scratch.write(&format!("{at:02}.xml"), text);
    }
    scratch
}

fn cache(scratch: &Scratch) -> std::path::PathBuf {
    scratch.path().join(".fim-cache")
}

/// Names and bytes of all that is in a cache, in order.
fn inside(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut inside: Vec<(String, Vec<u8>)> = entries
        .map(|entry| {
            let bytes = std::fs::read(entry.path()).unwrap_or_default();
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect();
    inside.sort();
    inside
}

#[test]
fn a_second_run_checks_nothing_and_writes_nothing() {
    let scratch = many("cache-zweimal");
    assert_eq!(same(scratch.path(), &[]), (0, 60, String::new()));
    let before = inside(&cache(&scratch));
    assert_eq!(same(scratch.path(), &[]), (60, 0, String::new()));
    assert_eq!(inside(&cache(&scratch)), before);
    let names: Vec<&str> = before.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"CACHEDIR.TAG") && names.contains(&".gitignore") && names.len() == 3);
    let tag = &before.iter().find(|(name, _)| name == "CACHEDIR.TAG").expect("tag").1;
    assert!(tag.starts_with(b"Signature: 8a477f597d28d172789f06886806bc55"));
}

#[test]
fn files_that_change_go_or_move_are_checked_as_they_are() {
    let scratch = many("cache-dateien");
    let path = |name: &str| scratch.path().join(name);
    same(scratch.path(), &[]);
    scratch.write("00.xml", CRITICAL);
    assert_eq!(same(scratch.path(), &[]).1, 1);
    std::fs::remove_file(path("01.xml")).expect("removed");
    assert_eq!(same(scratch.path(), &[]), (59, 0, String::new()));
    std::fs::rename(path("02.xml"), path("neu.xml")).expect("renamed");
    assert_eq!(same(scratch.path(), &[]).1, 1);
    // Two files change places: each is another one now.
    std::fs::rename(path("03.xml"), path("x")).expect("renamed");
    std::fs::rename(path("04.xml"), path("03.xml")).expect("renamed");
    std::fs::rename(path("x"), path("04.xml")).expect("renamed");
    assert_eq!(same(scratch.path(), &[]).1, 2);
    // As it was: what is known of it still holds.
    scratch.write("00.xml", GOOD.replace("L1", "L0"));
    assert_eq!(same(scratch.path(), &[]), (59, 0, String::new()));
    // The name of a file counts as it is written.
    assert_eq!(same(scratch.path(), &["./05.xml"]).1, 1);
    assert_eq!(same(scratch.path(), &["05.xml"]).1, 0);
}

#[test]
fn settings_that_change_are_noticed() {
    let scratch = many("cache-einstellungen");
    same(scratch.path(), &[]);
    assert_eq!(same(scratch.path(), &[]).1, 0);
    for arguments in [
        &["--profil", "pvog"][..],
        &["--profil", "qs-bericht"],
        &["--ziel", "gold"],
        &["--mit", "XZF"],
        &["--ohne", "XPZ1"],
        &["--grenze", "befunde=1"],
        &["--stichtag", "2020-01-01"],
    ] {
        assert_eq!(same(scratch.path(), arguments).1, 60, "{arguments:?}");
        assert_eq!(same(scratch.path(), arguments).1, 0, "{arguments:?}");
    }
    for text in ["[schwellen]\nwoerter-je-satz = 5", "[qs-bericht]\nCodelistenInhalt = 1"] {
        scratch.write("fim.toml", text);
        assert_eq!(same(scratch.path(), &[]).1, 60, "{text}");
        assert_eq!(same(scratch.path(), &[]).1, 0, "{text}");
    }
    // What only counts across files changes nothing of a file.
    assert_eq!(same(scratch.path(), &["--verweise", "immer"]).1, 0);
    assert_eq!(same(scratch.path(), &["-j", "1"]).1, 0);
}

#[test]
fn every_file_of_the_corpus_says_the_same() {
    let scratch = Scratch::new("cache-corpus");
    scratch.write("fim.toml", "");
    let config = scratch.path().join("fim.toml");
    let config = config.to_str().expect("a name");
    for more in [
        &[][..],
        &["--profil", "pvog"],
        &["--ziel", "gold", "--mit", "XZF,XPZ,XDF,FIM"],
        // Whatever can be, is checked piece by piece.
        &["--grenze", "stueckweise=1"],
    ] {
        let arguments = [&["corpus", "--alle", "--config", config], more].concat();
        let (known, checked, _) = same(&project(), &arguments);
        assert!(known == 0 && checked > 100, "{known} {checked}");
        let (known, checked, _) = same(&project(), &arguments);
        // Catalogues and Steckbriefe are read again.
        assert!(known > 100 && checked < 60, "{known} {checked}");
    }
    let day = ["--stichtag", "2025-01-01"];
    let arguments = ["matrix", "corpus/vorhaben", "-f", "json", "--config", config];
    let arguments = [&arguments[..], &day].concat();
    let without = output(&project(), &[&arguments[..], &["--no-cache"]].concat());
    for _ in 0..2 {
        assert_eq!(output(&project(), &arguments).stdout, without.stdout);
    }
}

#[test]
fn code_lists_that_change_are_noticed() {
    let scratch = many("cache-listen");
    let source = project().join("corpus/buecherschrank");
    let mut lists = Vec::new();
    let mut schemas = 0;
    copy(&source, &mut |name, bytes| {
        let text = String::from_utf8_lossy(&bytes);
        if text.contains("gc:CodeList") || text.contains("<CodeList") {
            scratch.write(&format!("listen/{name}"), &bytes);
            lists.push(name.to_owned());
        } else if text.contains("xdatenfelder.stammdatenschema") {
            scratch.write(&format!("schema/{name}"), &bytes);
            schemas += 1;
        }
    });
    assert!(!lists.is_empty() && schemas > 0);
    let arguments = [".", "--codelisten", "listen"];
    same(scratch.path(), &arguments);
    assert_eq!(same(scratch.path(), &arguments).1, 0);
    // Without the folder.
    assert!(same(scratch.path(), &["."]).1 > 0);
    assert_eq!(same(scratch.path(), &["."]).1, 0);
    assert_eq!(same(scratch.path(), &arguments).1, 0);
    // A list with other codes, one that goes, one that lies beside the schema.
    for list in &lists {
        let path = scratch.path().join("listen").join(list);
        let text = std::fs::read_to_string(&path).expect("a list");
        std::fs::write(&path, text.replace("<SimpleValue>", "<SimpleValue>x")).expect("written");
    }
    assert!(same(scratch.path(), &arguments).1 > lists.len());
    let first = scratch.path().join("listen").join(&lists[0]);
    let bytes = std::fs::read(&first).expect("a list");
    std::fs::remove_file(&first).expect("removed");
    same(scratch.path(), &arguments);
    scratch.write(&format!("schema/{}", lists[0]), bytes);
    same(scratch.path(), &arguments);
    assert_eq!(same(scratch.path(), &arguments).1, 0);
}

/// Hands on the files below a folder.
fn copy(folder: &Path, hand_on: &mut dyn FnMut(&str, Vec<u8>)) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            copy(&entry.path(), hand_on);
        } else {
            let name = entry.file_name().to_string_lossy().into_owned();
            hand_on(&name, std::fs::read(entry.path()).expect("a file"));
        }
    }
}

#[test]
fn archives_are_opened_and_what_is_in_them_is_known() {
    let scratch = many("cache-archiv");
    let archive = |text: &str| zip(&[("a.xml", GOOD.as_bytes()), ("b/c.xml", text.as_bytes())]);
    scratch.write("x.zip", archive(HINT));
    assert_eq!(same(scratch.path(), &[]).1, 62);
    assert_eq!(same(scratch.path(), &[]).1, 0);
    scratch.write("x.zip", archive(CRITICAL));
    assert_eq!(same(scratch.path(), &[]).1, 1);
}

#[test]
fn what_could_not_be_read_and_standard_input_are_never_kept() {
    let scratch = many("cache-nie");
    same(scratch.path(), &[]);
    let before = inside(&cache(&scratch));
    for _ in 0..2 {
        assert_eq!(same(scratch.path(), &["fehlt.xml"]), (0, 0, String::new()));
        let outcome = fim_in(scratch.path(), &["check", "-f", "kurz", "-"], HINT.as_bytes());
        assert!(outcome.stdout.contains("XSD"), "{}", outcome.seen());
    }
    assert_eq!(inside(&cache(&scratch)), before);
    scratch.write("fehlt.xml", HINT);
    assert_eq!(same(scratch.path(), &["fehlt.xml"]).1, 1);
}

#[test]
fn a_large_file_that_is_checked_piece_by_piece_is_known_again() {
    let scratch = many("cache-gross");
    let name = "corpus/buecherschrank/leistung/99108999001000_xzufi_2.2.0.xml";
    let text = std::fs::read_to_string(project().join(name)).expect("a file of the corpus");
    scratch.write("gross.xml", &text);
    let arguments = ["--grenze", "stueckweise=1K"];
    assert_eq!(same(scratch.path(), &arguments).1, 61);
    assert_eq!(same(scratch.path(), &arguments), (61, 0, String::new()));
    scratch.write("gross.xml", text.replace("Bücherschrank", "Bücherregal"));
    assert_eq!(same(scratch.path(), &arguments), (60, 1, String::new()));
    scratch.write("gross.xml", &text[..text.len() / 2]);
    assert_eq!(same(scratch.path(), &arguments).1, 1);
    scratch.write("gross.xml", &text);
    assert_eq!(same(scratch.path(), &arguments), (61, 0, String::new()));
}
