//! Which files are checked, under which name, and what the exit code says.

use crate::common::{CRITICAL, GOOD, HINT, Outcome, Scratch, fim_in, fim_with_stdin, zip};

fn paths(outcome: &Outcome) -> Vec<String> {
    let json = outcome.json();
    let files = json["files"].as_array().expect("files").iter();
    files.map(|file| format!("{} {}", file["path"], file["state"]).replace('"', "")).collect()
}

#[test]
fn folders_are_searched_for_our_endings_in_any_case() {
    let scratch = Scratch::new("endings");
    for name in ["a.xml", "B.XML", "c.bpmn", "sub/d.xml", "e.txt", "f.xsd", "._a.xml"] {
        scratch.write(name, GOOD);
    }
    let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
    assert_eq!(paths(&outcome), ["B.XML ok", "a.xml ok", "c.bpmn ok", "sub/d.xml ok"]);
    let outcome = fim_in(scratch.path(), &["check", "-f", "json", "."], b"");
    assert_eq!(paths(&outcome), ["./B.XML ok", "./a.xml ok", "./c.bpmn ok", "./sub/d.xml ok"]);
}

#[test]
fn hidden_folders_and_ignored_files_are_passed_over_unless_named() {
    let scratch = Scratch::new("hidden");
    scratch.write(".gitignore", "*.tmp.xml\nbuild/\n");
    scratch.write("sub/.gitignore", "x.xml\n");
    for name in ["a.xml", "a.tmp.xml", "build/b.xml", "sub/x.xml", "sub/y.xml", ".git/c.xml"] {
        scratch.write(name, GOOD);
    }
    let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
    assert_eq!(paths(&outcome), ["a.xml ok", "sub/y.xml ok"]);
    let named = ["check", "-f", "json", "a.tmp.xml", "build/b.xml", ".git/c.xml"];
    let outcome = fim_in(scratch.path(), &named, b"");
    assert_eq!(paths(&outcome), [".git/c.xml ok", "a.tmp.xml ok", "build/b.xml ok"]);
}

#[test]
fn a_named_file_is_checked_whatever_its_ending_and_only_once() {
    let scratch = Scratch::new("named");
    scratch.write("daten.txt", GOOD);
    scratch.write("ordner/a.xml", GOOD);
    let arguments = ["check", "-f", "json", "daten.txt", "ordner", "ordner/a.xml", "./daten.txt"];
    let outcome = fim_in(scratch.path(), &arguments, b"");
    assert_eq!(paths(&outcome), ["daten.txt ok", "ordner/a.xml ok"]);
}

#[test]
fn patterns_are_resolved_and_those_without_a_match_are_told_of() {
    let scratch = Scratch::new("patterns");
    for name in ["a/1.xml", "a/b/2.xml", "a/b/3.txt"] {
        scratch.write(name, GOOD);
    }
    let arguments = ["check", "-f", "json", "a/**/*.xml", "z/*.xml"];
    let outcome = fim_in(scratch.path(), &arguments, b"");
    assert_eq!(paths(&outcome), ["a/1.xml ok", "a/b/2.xml ok", "z/*.xml unchecked"]);
    assert_eq!(outcome.code, 2);
}

#[test]
fn lists_of_paths_are_read_from_files_and_from_stdin() {
    let scratch = Scratch::new("lists");
    for name in ["a.xml", "mit leer zeichen.xml", "c/d.xml"] {
        scratch.write(name, GOOD);
    }
    scratch.write("liste.txt", "\u{feff}a.xml\r\n\r\nc\r\nmit leer zeichen.xml\r\n");
    let expected = ["a.xml ok", "c/d.xml ok", "mit leer zeichen.xml ok"];
    let from_file = ["check", "-f", "json", "--files-from", "liste.txt"];
    assert_eq!(paths(&fim_in(scratch.path(), &from_file, b"")), expected);
    let from_stdin = ["check", "-f", "json", "--files-from", "-"];
    let list = b"a.xml\0c\0mit leer zeichen.xml\0";
    assert_eq!(paths(&fim_in(scratch.path(), &from_stdin, list)), expected);
}

#[test]
fn standard_input_is_a_document_or_an_archive() {
    let outcome = fim_with_stdin(&["check", "-f", "json", "-"], GOOD.as_bytes());
    assert_eq!(paths(&outcome), ["- ok"]);
    let archive = zip(&[("ordner/a.xml", GOOD.as_bytes()), ("liesmich.txt", b"Hallo")]);
    let outcome = fim_with_stdin(&["check", "-f", "json", "-"], &archive);
    assert_eq!(paths(&outcome), ["-!/ordner/a.xml ok"]);
}

#[test]
fn archives_are_searched_like_folders_and_within_limits() {
    let scratch = Scratch::new("archives");
    let inner = zip(&[("tief.xml", GOOD.as_bytes())]);
    let inmost = zip(&[("innen.zip", &zip(&[("zu-tief.xml", GOOD.as_bytes())]))]);
    let big = vec![b' '; 300_000];
    scratch.write(
        "a.zip",
        zip(&[
            ("x.xml", GOOD.as_bytes()),
            ("../../y.xml", HINT.as_bytes()),
            ("__MACOSX/._x.xml", b"\0\0"),
            (".versteckt/z.xml", GOOD.as_bytes()),
            ("notiz.txt", b"x"),
            ("b.zip", &inner),
            ("c.zip", &inmost),
            ("bombe.xml", &big),
        ]),
    );
    scratch.write("leer.zip", zip(&[("notiz.txt", b"x")]));
    let arguments = ["check", "-f", "json", "--grenze", "dateigroesse=100K", "."];
    let outcome = fim_in(scratch.path(), &arguments, b"");
    assert_eq!(
        paths(&outcome),
        [
            "./a.zip!/../../y.xml findings",
            "./a.zip!/b.zip!/tief.xml ok",
            "./a.zip!/bombe.xml unchecked",
            "./a.zip!/c.zip!/innen.zip unchecked",
            "./a.zip!/x.xml ok",
            "./leer.zip other",
        ]
    );
    assert_eq!(outcome.code, 2);
}

#[test]
fn exit_codes_two_beats_one_beats_zero() {
    let scratch = Scratch::new("exit");
    scratch.write("gut.xml", GOOD);
    scratch.write("hinweis.xml", HINT);
    scratch.write("kritisch.xml", CRITICAL);
    scratch.write("kaputt.xml", "<a>");
    scratch.write("fremd.xml", "<a/>");
    scratch.write("leer/notiz.txt", "");
    let code = |arguments: &[&str]| {
        let arguments: Vec<&str> = ["check"].iter().chain(arguments).copied().collect();
        fim_in(scratch.path(), &arguments, b"").code
    };
    assert_eq!(code(&["gut.xml"]), 0);
    assert_eq!(code(&["hinweis.xml"]), 0);
    assert_eq!(code(&["hinweis.xml", "--fail-on", "hinweis"]), 1);
    assert_eq!(code(&["kritisch.xml", "hinweis.xml"]), 1);
    assert_eq!(code(&["kritisch.xml", "--fail-on", "nie"]), 0);
    assert_eq!(code(&["kaputt.xml", "kritisch.xml"]), 2);
    assert_eq!(code(&["kaputt.xml", "--fail-on", "nie"]), 2);
    assert_eq!(code(&["fremd.xml"]), 3);
    assert_eq!(code(&["leer"]), 3);
    assert_eq!(code(&["fremd.xml", "gut.xml"]), 0);
    assert_eq!(code(&["gibt-es-nicht.xml", "fremd.xml"]), 2);
}
