//! Evidence of a check, written and checked again as users do.

use crate::common::{CRITICAL, GOOD, Outcome, Scratch, fim_in, project};
use std::path::Path;

/// A field with several findings.
const FELD: &str = "corpus/defekt/nicht-schemagueltig.xml";

/// A folder with settings, an exception and artefacts.
fn freigabe(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.write("artefakte/gut.xml", GOOD);
    scratch.write("artefakte/feld.xml", std::fs::read(project().join(FELD)).expect("field"));
    scratch.write("artefakte/text.txt", "keines");
    scratch.write(
        "fim.toml",
        "fail-on = \"hinweis\"\n[[ausnahmen]]\nregel = \"XDF1131\"\ndatei = \"artefakte\"\ngrund = \"Altbestand\"\n",
    );
    scratch
}

fn protokoll(folder: &Path, more: &[&str]) -> Outcome {
    let arguments = ["protokoll", "--stichtag", "2026-01-31", "artefakte"];
    fim_in(folder, &[&arguments[..], more].concat(), b"")
}

fn verify(folder: &Path, more: &[&str]) -> Outcome {
    fim_in(folder, &[&["verify", "pruefprotokoll.json"][..], more].concat(), b"")
}

/// What is the same at any time and for any build.
fn ohne_zeit(text: &str) -> String {
    let zeit = text.split_once("vom ").and_then(|(_, rest)| rest.split_once(',')).map(|(at, _)| at);
    zeit.map_or_else(|| text.to_owned(), |zeit| text.replace(zeit, "ZEIT"))
}

#[test]
fn evidence_is_written_and_holds() {
    let scratch = freigabe("protokoll");
    let written = protokoll(scratch.path(), &[]);
    insta::assert_snapshot!("geschrieben", written.seen());
    let text = std::fs::read_to_string(scratch.path().join("pruefprotokoll.json")).expect("json");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let roles: Vec<(&str, &str)> = json["inputs"]
        .as_array()
        .expect("inputs")
        .iter()
        .map(|it| (it["role"].as_str().expect("role"), it["path"].as_str().expect("path")))
        .collect();
    assert_eq!(
        roles,
        [
            ("artefakt", "artefakte/feld.xml"),
            ("artefakt", "artefakte/gut.xml"),
            ("einstellungen", "fim.toml"),
        ]
    );
    assert_eq!(json["invocation"]["arguments"], serde_json::json!(["--", "artefakte"]));
    assert_eq!(json["invocation"]["failOn"], "hinweis");
    assert_eq!(json["result"]["exceptions"][0]["exception"]["reason"], "Altbestand");
    assert!(scratch.path().join("pruefprotokoll.html").is_file());
    let again = verify(scratch.path(), &[]);
    insta::assert_snapshot!("bestaetigt", ohne_zeit(&again.seen()));
}

/// The digests are those of another implementation.
#[test]
fn digests_are_those_of_the_files() {
    use sha2::Digest;
    let scratch = freigabe("protokoll-summen");
    scratch.write("artefakte/paket.zip", crate::common::zip(&[("innen.xml", GOOD.as_bytes())]));
    let written = protokoll(scratch.path(), &["-f", "json", "--grenze", "stueckweise=1"]);
    let json = written.json();
    for input in json["inputs"].as_array().expect("inputs") {
        let path = input["path"].as_str().expect("path");
        let bytes = match path.split_once("!/") {
            Some(_) => GOOD.as_bytes().to_vec(),
            None => std::fs::read(scratch.path().join(path)).expect("file"),
        };
        let digest: [u8; 32] = sha2::Sha256::digest(&bytes).into();
        let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(input["sha256"], digits.as_str(), "{path}");
        assert_eq!(input["bytes"], bytes.len(), "{path}");
    }
    assert_eq!(json["inputs"].as_array().map(Vec::len), Some(4));
}

#[test]
fn any_change_is_noticed() {
    type Change = (&'static str, fn(&Scratch), &'static str);
    let changes: [Change; 6] = [
        ("artefakt", |it| it.write("artefakte/gut.xml", format!("{GOOD}\n")), "1 geändert"),
        ("neu", |it| it.write("artefakte/neu.xml", GOOD), "1 neu"),
        (
            "weg",
            |it| std::fs::remove_file(it.path().join("artefakte/gut.xml")).expect("gone"),
            "1 fehlt",
        ),
        ("einstellung", |it| it.write("fim.toml", "fail-on = \"nie\"\n"), "Ausnahme: "),
        ("baseline", |it| assert_eq!(fim_in(it.path(), &["baseline"], b"").code, 0), "(Baseline)"),
        ("befund", |it| it.write("artefakte/gut.xml", CRITICAL), "kritisch"),
    ];
    for (name, change, told) in changes {
        let scratch = freigabe(&format!("protokoll-{name}"));
        protokoll(scratch.path(), &[]);
        change(&scratch);
        let answer = verify(scratch.path(), &[]);
        assert_eq!(answer.code, 1, "{name}: {}", answer.seen());
        assert!(answer.stdout.contains(told), "{name}: {}", answer.seen());
    }
}

#[test]
fn what_does_not_decide_is_no_change() {
    let scratch = freigabe("protokoll-egal");
    protokoll(scratch.path(), &[]);
    scratch.write("artefakte/text.txt", "anders");
    scratch.write("andere/neu.xml", CRITICAL);
    let more = [&["--sprache", "en"][..], &["-j", "1"], &["-f", "json"]];
    assert!(more.iter().all(|more| verify(scratch.path(), more).code == 0));
    // Another folder, and the day of the check, not that of today.
    let elsewhere = Scratch::new("protokoll-woanders");
    let path = scratch.path().join("pruefprotokoll.json");
    let path = path.to_str().expect("UTF-8");
    let here = fim_in(elsewhere.path(), &["verify", path], b"");
    assert_eq!(here.code, 1);
    assert!(here.stderr.contains("--in ORDNER"), "{}", here.seen());
    let folder = scratch.path().to_str().expect("UTF-8");
    let there =
        fim_in(elsewhere.path(), &["verify", path, "--in", folder, "-f", "json=a.json"], b"");
    assert_eq!((there.code, there.stdout.as_str()), (0, ""));
    assert!(elsewhere.path().join("a.json").is_file(), "seen from where it was called");
}

#[test]
fn the_day_is_that_of_the_check() {
    let scratch = freigabe("protokoll-tag");
    let until = "[[ausnahmen]]\nregel = \"XDF1131\"\ndatei = \"artefakte\"\ngrund = \"Altbestand\"\nbis = 2026-02-01\n";
    scratch.write("fim.toml", until);
    protokoll(scratch.path(), &[]);
    let answer = verify(scratch.path(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.seen());
}

#[test]
fn slips_are_told() {
    let scratch = freigabe("protokoll-fehler");
    scratch.write("kaputt.json", "{\"kind\": \"fim-pruefprotokoll\"");
    scratch.write("leer/leer.txt", "");
    let lines: Vec<String> = [
        &["protokoll", "-"][..],
        &["protokoll", "--seit", "main"],
        &["protokoll", "leer"],
        &["protokoll", "fehlt.xml", "-f", "json=x.json"],
        &["protokoll", "artefakte", "-f", "json=artefakte/gut.xml"],
        &["protokoll", "artefakte", "-f", "html=fim.toml"],
        &["verify", "fehlt.json"],
        &["verify", "artefakte/gut.xml"],
        &["verify", "kaputt.json"],
    ]
    .iter()
    .map(|arguments| {
        let outcome = fim_in(scratch.path(), arguments, b"");
        assert_eq!(outcome.stdout, "");
        format!("{}\n{}", arguments.join(" "), outcome.seen())
    })
    .collect();
    insta::assert_snapshot!("fehler", lines.join("\n\n"));
}

#[test]
fn what_somebody_else_wrote_stays() {
    let scratch = freigabe("protokoll-fremd");
    scratch.write("pruefprotokoll.json", "{}");
    let outcome = protokoll(scratch.path(), &[]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("gibt es schon"), "{}", outcome.seen());
    std::fs::remove_file(scratch.path().join("pruefprotokoll.json")).expect("removed");
    assert_eq!(protokoll(scratch.path(), &[]).code, 1);
    assert_eq!(protokoll(scratch.path(), &[]).code, 1, "one's own is written anew");
}
