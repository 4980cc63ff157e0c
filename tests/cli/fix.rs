//! `fim fix`: what it shows, what it writes, and what it leaves alone.

use crate::common::{Outcome, Scratch, external, fim, fim_in, zip};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub const ENTWURF: &str = include_str!("../../corpus/reparatur/entwurf.xml");
pub const FREI: &str = include_str!("../../corpus/reparatur/freigegeben.xml");

#[test]
fn previews_look_like_this() {
    let seen = |arguments: &[&str]| {
        let whole: Vec<&str> = ["fix", "--vorschau"].iter().chain(arguments).copied().collect();
        fim(&whole).seen()
    };
    insta::assert_snapshot!("vorschau", seen(&["corpus/reparatur"]));
    insta::assert_snapshot!("vorschau_en", seen(&["corpus/reparatur", "--sprache", "en"]));
    insta::assert_snapshot!("diff", seen(&["corpus/reparatur", "-f", "diff"]));
    insta::assert_snapshot!("json", seen(&["corpus/reparatur", "-f", "json"]));
    insta::assert_snapshot!("nichts", seen(&["corpus/konvolute/gut"]));
    insta::assert_snapshot!("hilfe", fim(&["fix", "--help"]).seen());
    insta::assert_snapshot!("hilfe_en", fim(&["repariere", "-h", "--sprache", "en"]).seen());
    insta::assert_snapshot!("explain", fim(&["explain", "XDF1131"]).seen());
}

/// Every line fits, at 80 columns and at 50.
#[test]
fn previews_fit() {
    for columns in [80, 50] {
        let seen = crate::common::fim_wide(
            columns,
            &crate::common::project(),
            &["fix", "--vorschau", "corpus/reparatur", "corpus/defekt/nicht-schemagueltig.xml"],
            b"",
        );
        for line in seen.stdout.lines() {
            assert!(line.chars().count() <= usize::from(columns), "{line}");
        }
    }
}

fn fix(scratch: &Scratch, arguments: &[&str]) -> Outcome {
    let whole: Vec<&str> = ["fix"].iter().chain(arguments).copied().collect();
    fim_in(scratch.path(), &whole, b"")
}

fn lies(scratch: &Scratch, name: &str) -> String {
    fs::read_to_string(scratch.path().join(name)).expect(name)
}

#[test]
fn a_run_writes_what_the_preview_shows_and_a_second_one_nothing() {
    let scratch = Scratch::new("fix-schreiben");
    scratch.write("a/entwurf.xml", ENTWURF);
    scratch.write("frei.xml", FREI);
    let before = fix(&scratch, &["--vorschau"]);
    assert_eq!((before.code, lies(&scratch, "a/entwurf.xml").as_str()), (1, ENTWURF));
    assert_eq!(fix(&scratch, &[]).code, 0);
    let soll = ENTWURF
        .replace(
            "„Postleitzahl“ des Zustellbezirks – in\u{a0}D",
            "\"Postleitzahl\" des Zustellbezirks - in D",
        )
        .replace("1.4.2025", "2025-04-01");
    assert_eq!(lies(&scratch, "a/entwurf.xml"), soll);
    assert_eq!(lies(&scratch, "frei.xml"), FREI);
    let again = fix(&scratch, &["--vorschau"]);
    assert_eq!(again.code, 0, "{}", again.stdout);
    assert_eq!(fix(&scratch, &["--auch-freigegebene"]).code, 0);
    assert_eq!(lies(&scratch, "frei.xml"), FREI.replacen('–', "-", 1));
}

#[test]
fn what_is_chosen_or_excepted_decides() {
    let scratch = Scratch::new("fix-wahl");
    scratch.write("e.xml", ENTWURF);
    let codes = |arguments: &[&str]| -> Vec<String> {
        let whole: Vec<&str> =
            ["--vorschau", "-f", "json"].iter().chain(arguments).copied().collect();
        let json = fix(&scratch, &whole).json();
        let files = json["files"].as_array().expect("files").clone();
        let repairs = files.iter().flat_map(|file| file["repairs"].as_array().expect("repairs"));
        repairs.map(|one| one["code"].as_str().expect("code").to_owned()).collect()
    };
    assert_eq!(codes(&[]), ["XDF1131", "XSD1205"]);
    assert_eq!(codes(&["--nur", "XDF"]), ["XDF1131"]);
    assert_eq!(codes(&["--nur", "XSD1205"]), ["XSD1205"]);
    scratch.write(
        "fim.toml",
        "[[ausnahmen]]\nregel = \"XDF1131\"\nelement = \"F99000000199\"\ngrund = \"Zitat aus der Satzung\"\n",
    );
    assert_eq!(codes(&[]), ["XSD1205"]);
    fs::remove_file(scratch.path().join("fim.toml")).expect("remove");
    assert_eq!(fim_in(scratch.path(), &["baseline", "--erweitern"], b"").code, 0);
    // Nobody decided that old stock shall stay as it is.
    assert_eq!(codes(&[]).len(), 2);
    for wrong in
        [&["--nur", "XDF1O31"][..], &["--nur", ""], &["-f", "html"], &["-"], &["--ziel", "gold"]]
    {
        let outcome = fix(&scratch, wrong);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{wrong:?}");
    }
    assert_eq!(lies(&scratch, "e.xml"), ENTWURF);
}

#[test]
fn archives_and_what_is_no_artefact_stay() {
    let scratch = Scratch::new("fix-archiv");
    let archive = zip(&[("e.xml", ENTWURF.as_bytes())]);
    scratch.write("a.zip", &archive);
    let outcome = fix(&scratch, &[]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert_eq!(fs::read(scratch.path().join("a.zip")).expect("file"), archive);
    let leer = Scratch::new("fix-leer");
    assert_eq!(fix(&leer, &[]).code, 3);
    leer.write("kaputt.xml", "<a>");
    assert_eq!(fix(&leer, &[]).code, 2);
}

#[cfg(unix)]
#[test]
fn links_rights_and_protected_files() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let scratch = Scratch::new("fix-rechte");
    let path = |name: &str| scratch.path().join(name);
    let rights = |name: &str, mode| {
        fs::set_permissions(path(name), fs::Permissions::from_mode(mode)).expect("chmod");
    };
    scratch.write("ziel/e.xml", ENTWURF);
    rights("ziel/e.xml", 0o640);
    symlink("ziel/e.xml", path("verweis.xml")).expect("link");
    assert_eq!(fix(&scratch, &["verweis.xml"]).code, 0);
    assert!(path("verweis.xml").is_symlink());
    let mode = fs::metadata(path("ziel/e.xml")).expect("target").permissions().mode();
    assert!(lies(&scratch, "ziel/e.xml") != ENTWURF && mode & 0o777 == 0o640);

    scratch.write("fest.xml", ENTWURF);
    rights("fest.xml", 0o444);
    let outcome = fix(&scratch, &["fest.xml"]);
    assert_eq!(outcome.code, 2);
    assert_eq!(outcome.stderr, "fim: fest.xml: schreibgeschützt, nicht geändert\n");
    assert_eq!(lies(&scratch, "fest.xml"), ENTWURF);
    assert_eq!(fs::read_dir(scratch.path()).expect("folder").count(), 3, "nothing is left over");
}

/// One file by several names is repaired once, and nobody is told that it changed meanwhile.
#[cfg(unix)]
#[test]
fn a_file_by_two_names_is_one() {
    let scratch = Scratch::new("fix-zweimal");
    scratch.write("e.xml", ENTWURF);
    std::os::unix::fs::symlink("e.xml", scratch.path().join("verweis.xml")).expect("link");
    let whole = scratch.path().join("e.xml").to_string_lossy().into_owned();
    let outcome = fix(&scratch, &["e.xml", "verweis.xml", &whole, "-f", "json"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    let summary = &outcome.json()["summary"];
    assert_eq!(summary["changedFiles"], 1);
    let left = fix(&scratch, &["e.xml", "-f", "json"]).json();
    assert_eq!(summary["remaining"], left["summary"]["remaining"]);
}

fn git(folder: &Path, arguments: &[&str], stdin: &str) {
    use std::io::Write;
    let mut child = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .stdin(Stdio::piped())
        .spawn()
        .expect("git");
    child.stdin.take().expect("stdin").write_all(stdin.as_bytes()).expect("patch");
    assert!(child.wait().expect("git ends").success(), "git {arguments:?}\n{stdin}");
}

/// The diff, applied by git, gives the bytes that `fim fix` writes.
#[test]
fn git_applies_the_diff() {
    let [patched, written] = ["fix-diff", "fix-diff-geschrieben"].map(Scratch::new);
    let feld = |text: &str| ENTWURF.replace("Fünfstellige", text);
    let files = [
        ("entwurf.xml", ENTWURF.to_owned()),
        ("ordner/ä \"b\".xml", feld("Eine")),
        ("crlf.xml", ENTWURF.replace('\n', "\r\n")),
        ("ohne-ende.xml", ENTWURF.trim_end().to_owned()),
        ("eine-zeile.xml", ENTWURF.replace('\n', " ")),
        ("bom.xml", format!("\u{feff}{ENTWURF}")),
        ("prozess.xml", prozess()),
    ];
    for (name, text) in &files {
        patched.write(name, text);
        written.write(name, text);
    }
    let diff = fix(&patched, &["--vorschau", "-f", "diff", "."]);
    assert_eq!((diff.code, diff.stderr.as_str()), (1, ""));
    git(patched.path(), &["init", "-q"], "");
    git(patched.path(), &["apply", "--whitespace=nowarn", "-"], &diff.stdout);
    assert_eq!(fix(&written, &["."]).code, 0);
    for (name, text) in &files {
        let read = |scratch: &Scratch| fs::read(scratch.path().join(name)).expect("file");
        assert!(read(&patched) == read(&written), "{name}");
        assert!(read(&written) != text.as_bytes(), "{name}");
    }
}

/// git knows no lines in UTF-16: the diff is without such a file, and that is said.
#[test]
fn a_diff_tells_what_is_missing_in_it() {
    let scratch = Scratch::new("fix-utf16");
    let text = ENTWURF.replace("UTF-8", "UTF-16");
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
    scratch.write("e.xml", &bytes);
    let seen = |arguments: &[&str]| {
        let outcome = fix(&scratch, &[&["e.xml", "-f", "diff"], arguments].concat());
        (outcome.code, outcome.stdout, outcome.stderr)
    };
    let preview =
        "fim: e.xml: ist in UTF-16 und fehlt im Diff; fim fix ohne --vorschau ändert sie\n";
    assert_eq!(seen(&["--vorschau"]), (1, String::new(), preview.to_owned()));
    assert_eq!(fs::read(scratch.path().join("e.xml")).expect("file"), bytes);
    let written = "fim: e.xml: ist in UTF-16: geändert, aber nicht im Diff\n";
    assert_eq!(seen(&[]), (0, String::new(), written.to_owned()));
    assert!(fs::read(scratch.path().join("e.xml")).expect("file") != bytes);
}

/// A process that is being worked on, with keywords in one entry.
pub fn prozess() -> String {
    let text = include_str!("../../corpus/prozesse/gut.xml");
    let text = text.replace("<xp:schlagwort>Licht", "<xp:schlagwort>Stadt | Abend|Licht");
    text.replace("          <code>5</code>", "          <code>2</code>")
        .replace("          <code>6</code>", "          <code>2</code>")
}

pub fn kopiert(from: &Path, to: &Path, into: &mut Vec<PathBuf>) {
    fs::create_dir_all(to).expect("folder");
    for entry in fs::read_dir(from).expect("folder") {
        let entry = entry.expect("entry").path();
        let target = to.join(entry.file_name().expect("name"));
        if entry.is_dir() {
            kopiert(&entry, &target, into);
        } else if entry.extension().is_some_and(|ending| ending == "xml" || ending == "bpmn") {
            // Not the rights: the originals may be protected.
            fs::write(&target, fs::read(&entry).expect("file")).expect("copy");
            into.push(target);
        }
    }
}

/// Findings by file, rule and element.
fn befunde(scratch: &Scratch) -> BTreeMap<(String, String, String), u64> {
    let outcome = fim_in(scratch.path(), &["check", "-f", "json", "--fail-on", "nie", "."], b"");
    let mut counts = BTreeMap::new();
    for finding in outcome.json()["findings"].as_array().expect("findings") {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        for place in finding["places"].as_array().unwrap_or(&vec![finding.clone()]) {
            let key =
                (text(&place["file"]), text(&finding["code"]), text(&finding["element"]["id"]));
            *counts.entry(key).or_default() += 1;
        }
    }
    counts
}

/// Changes as they are told in the JSON, made here.
fn angewandt(vorher: &[u8], file: &Value) -> Vec<u8> {
    use base64::Engine;
    let (mut neu, mut at) = (Vec::new(), 0);
    for edit in file["edits"].as_array().expect("edits") {
        let offset =
            |key: &str| usize::try_from(edit[key].as_u64().expect("offset")).expect("offset");
        neu.extend_from_slice(&vorher[at..offset("start")]);
        let bytes = base64::engine::general_purpose::STANDARD;
        neu.extend(bytes.decode(edit["new"].as_str().expect("base64")).expect("base64"));
        at = offset("end");
    }
    neu.extend_from_slice(&vorher[at..]);
    neu
}

/// All real files, as they are and with defects put into their texts.
#[test]
fn real_files_stay_whole() {
    let Some(data) = external("") else { return };
    for (name, is_spoiled) in [("fix-echt", false), ("fix-echt-verdorben", true)] {
        let scratch = Scratch::new(name);
        let mut files = Vec::new();
        for folder in [
            "xdatenfelder3",
            "xdatenfelder2",
            "xprozess2",
            "genericode",
            "qs-fixtures",
            "parser-samples",
        ] {
            kopiert(&data.join(folder), &scratch.path().join(folder), &mut files);
        }
        let mut vorher: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for path in &files {
            let bytes = fs::read(path).expect("file");
            let bytes = if is_spoiled { verdorben(bytes) } else { bytes };
            fs::write(path, &bytes).expect("file");
            let name = path.strip_prefix(scratch.path()).expect("inside").to_string_lossy();
            vorher.insert(format!("./{name}"), bytes);
        }
        let alte = befunde(&scratch);
        let json = fix(&scratch, &["--auch-freigegebene", "-f", "json", "."]).json();
        let neue = befunde(&scratch);
        for (key, count) in &neue {
            // What shows only between files is not part of a repair.
            let is_within = !key.1.starts_with("FIM") && !key.1.starts_with("XDF91");
            let before = alte.get(key).copied().unwrap_or_default();
            assert!(!is_within || *count <= before, "{name}: new {key:?}");
        }
        let mut changed = 0;
        let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
        for file in json["files"].as_array().expect("files") {
            let path = file["file"].as_str().expect("file");
            let alt = vorher.remove(path).expect("one of them");
            let neu = fs::read(scratch.path().join(path)).expect("file");
            assert!(neu == angewandt(&alt, file), "{path}");
            changed += u64::from(neu != alt);
            for one in file["repairs"].as_array().expect("repairs") {
                *kinds.entry(one["kind"].as_str().expect("kind").to_owned()).or_default() += 1;
            }
        }
        for (path, alt) in vorher {
            assert!(fs::read(scratch.path().join(&path)).expect("file") == alt, "{path}");
        }
        let again = fix(&scratch, &["--auch-freigegebene", "--vorschau", "-f", "json", "."]).json();
        assert_eq!(again["summary"]["repairs"], 0, "{name}");
        let total: u64 = kinds.values().sum();
        assert!(total >= if is_spoiled { 300 } else { 5 }, "{name}: {kinds:?}");
        eprintln!("{name}: {} files, {changed} changed, {kinds:?}", files.len());
    }
}

/// Puts signs of word processors into the names and texts of every 40th element.
pub fn verdorben(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(bytes.clone()) else { return bytes };
    let signs = ["„", "“ – ", "\u{a0}", "\u{ad}", "u\u{308}", "\u{fb01}", "…"];
    let mut count = 0;
    let mut out = String::new();
    for piece in text.split_inclusive('<') {
        let is_text = ["name>", "definition>", "hilfetextEingabe>", "beschreibung>"]
            .iter()
            .any(|end| piece.contains(end) && !piece.starts_with('/'));
        count += usize::from(is_text);
        match piece.strip_suffix('<').filter(|_| is_text && count % 40 == 0) {
            Some(start) if !start.ends_with('>') => {
                out.push_str(start);
                out.push_str(signs[count / 40 % signs.len()]);
                out.push_str(".<");
            }
            _ => out.push_str(piece),
        }
    }
    out.into_bytes()
}
