//! Evidence of a check: the published schema, the page, and what a later check says of it.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail by panicking, and writes the schemas"
)]

mod common;
#[path = "common/lang.rs"]
mod lange;
#[path = "common/passt.rs"]
mod passt;

use common::{TOOL, bericht};
use fim_core::{
    Einstellungsangabe, Grundlage, Grundlagenart, Pruefumstaende, Report, Sprache, State, Stufe,
};
use fim_report::{
    Nachpruefungsformat, Options, Protokoll, Protokollfehler, Protokollformat, nachpruefen,
    nachpruefung, nachpruefung_schema, protokoll, protokoll_schema,
};
use passt::passt;
use serde_json::Value;

fn umstaende(report: &Report) -> Pruefumstaende {
    let summe = |zeichen: &str| Some(zeichen.repeat(64));
    let grundlage = |art, pfad: &str, sha256| Grundlage {
        art,
        pfad: pfad.to_owned(),
        groesse: Some(12),
        sha256,
    };
    let artefakte = report.files.iter();
    let mut grundlagen: Vec<Grundlage> =
        artefakte.map(|it| grundlage(Grundlagenart::Artefakt, &it.path, summe("a"))).collect();
    grundlagen.push(grundlage(Grundlagenart::Einstellungen, "fim.toml", summe("b")));
    grundlagen.push(grundlage(Grundlagenart::Nachweis, "<b>fehlt</b>.md", None));
    Pruefumstaende {
        erstellt: "2026-01-31T12:34:56Z".to_owned(),
        stichtag: "2026-01-31".to_owned(),
        profil: "standard".to_owned(),
        ziel: Some("gold".to_owned()),
        schwelle: "methodisch".to_owned(),
        regelwerk: "2026.1".to_owned(),
        regeln: 598,
        build: "c".repeat(64),
        argumente: vec!["--ziel=gold".to_owned(), "--".to_owned(), "ordner".to_owned()],
        einstellungen: vec![Einstellungsangabe {
            schluessel: "regeln.ohne".to_owned(),
            wert: "XDF1014".to_owned(),
            ort: "fim.toml:3".to_owned(),
        }],
        grundlagen,
        exit_code: 1,
    }
}

fn json(report: &Report, umstaende: &Pruefumstaende) -> String {
    protokoll(Protokollformat::Json, report, umstaende, TOOL, &Options::default())
}

fn gelesen(report: &Report, umstaende: &Pruefumstaende) -> Protokoll {
    Protokoll::lesen(json(report, umstaende).as_bytes()).unwrap()
}

/// The words at a terminal, and whether it is confirmed.
fn antwort(alt: &Protokoll, neu: &Protokoll, sprache: Sprache) -> (String, bool) {
    let it = nachpruefen(alt, neu);
    let options = Options { sprache, width: 80, ..Options::default() };
    let text = nachpruefung(Nachpruefungsformat::Terminal, &it, TOOL, &options);
    let json = nachpruefung(Nachpruefungsformat::Json, &it, TOOL, &options);
    let json: Value = serde_json::from_str(&json).unwrap();
    let schema: Value = serde_json::from_str(&nachpruefung_schema()).unwrap();
    passt(&schema, &schema, &json, "$");
    assert_eq!(json["confirmed"], it.ist_bestaetigt());
    (text, it.ist_bestaetigt())
}

/// With one finding less, one of another level, one file that cannot be read.
fn anders(report: &Report) -> Report {
    let mut anders = report.clone();
    let with = anders.files.iter_mut().filter(|file| file.findings.len() > 1);
    for file in with {
        file.findings.remove(0);
        file.findings[0].stufe = Stufe::Hinweis;
    }
    anders.files[0].state = State::Unchecked;
    anders
}

#[test]
fn the_schemas_are_current_and_describe_what_is_written() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/");
    let schemas = [
        ("pruefprotokoll.schema.json", protokoll_schema()),
        ("nachpruefung.schema.json", nachpruefung_schema()),
    ];
    for (name, schema) in &schemas {
        let path = format!("{folder}{name}");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, schema).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap();
        assert!(written == *schema, "{path} is stale: run UPDATE=1 cargo test");
    }
    let schema: Value = serde_json::from_str(&schemas[0].1).unwrap();
    for report in [Report::default(), bericht(), lange::mit_ausnahmen(3)] {
        let json: Value = serde_json::from_str(&json(&report, &umstaende(&report))).unwrap();
        passt(&schema, &schema, &json, "$");
    }
}

#[test]
fn the_same_is_confirmed_in_any_language() {
    let report = bericht();
    let (alt, umstaende) = (gelesen(&report, &umstaende(&report)), umstaende(&report));
    let options = Options { sprache: Sprache::En, ..Options::default() };
    let later = Pruefumstaende { erstellt: "2027-05-01T00:00:00Z".to_owned(), ..umstaende };
    let english = protokoll(Protokollformat::Json, &report, &later, TOOL, &options);
    let neu = Protokoll::lesen(english.as_bytes()).unwrap();
    let (text, is_confirmed) = antwort(&alt, &neu, Sprache::De);
    assert!(is_confirmed, "{text}");
    insta::assert_snapshot!("bestaetigt", text);
}

#[test]
fn what_differs_is_named() {
    let report = bericht();
    let before = umstaende(&report);
    let mut after = umstaende(&report);
    after.grundlagen[0].sha256 = Some("f".repeat(64));
    after.grundlagen.remove(1);
    after.regelwerk = "2027.1".to_owned();
    after.build = "d".repeat(64);
    after.exit_code = 2;
    let (alt, neu) = (gelesen(&report, &before), gelesen(&anders(&report), &after));
    for (sprache, name) in [(Sprache::De, "anders"), (Sprache::En, "anders_en")] {
        let (text, is_confirmed) = antwort(&alt, &neu, sprache);
        assert!(!is_confirmed);
        insta::assert_snapshot!(name, text);
    }
}

#[test]
fn another_program_alone_is_told_and_confirmed() {
    let report = bericht();
    let after = Pruefumstaende { build: "d".repeat(64), ..umstaende(&report) };
    let (alt, neu) = (gelesen(&report, &umstaende(&report)), gelesen(&report, &after));
    let (text, is_confirmed) = antwort(&alt, &neu, Sprache::De);
    assert!(is_confirmed && text.contains("anders gebaut"), "{text}");
}

#[test]
fn every_change_by_hand_is_seen_and_every_layout_is_the_same() {
    let report = bericht();
    let text = json(&report, &umstaende(&report));
    let neu = gelesen(&report, &umstaende(&report));
    let compact = serde_json::to_string(&serde_json::from_str::<Value>(&text).unwrap()).unwrap();
    for same in [text.clone(), compact, format!("\u{feff}{}", text.replace('\n', "\r\n"))] {
        let alt = Protokoll::lesen(same.as_bytes()).unwrap();
        assert!(nachpruefen(&alt, &neu).ist_bestaetigt());
    }
    // The words of a finding are compared with nothing: the digest alone protects them.
    for (from, to) in [
        ("Leerzeichen entfernen.", "Egal."),
        ("2026-01-31T12:34:56Z", "2020-01-31T12:34:56Z"),
        ("\"sha256:", "\"sha256:0"),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        let alt = Protokoll::lesen(changed.as_bytes()).unwrap();
        let (text, is_confirmed) = antwort(&alt, &neu, Sprache::De);
        assert!(!is_confirmed && text.contains("die Prüfsumme passt nicht"), "{from}: {text}");
    }
}

#[test]
fn what_is_no_protocol_is_refused() {
    let report = Report::default();
    let text = json(&report, &umstaende(&report));
    let lesen = |text: &str| Protokoll::lesen(text.as_bytes()).map(|_| ()).unwrap_err();
    for other in ["", "{}", "[]", "<x/>", "{\"kind\":\"anderes\"}"] {
        assert_eq!(lesen(other), Protokollfehler::Anderes, "{other}");
    }
    let later = text.replacen("\"schemaVersion\": 1", "\"schemaVersion\": 9", 1);
    assert_eq!(lesen(&later), Protokollfehler::Spaeter(9));
    let cut = lesen(&text[..text.len() / 2]);
    assert!(matches!(cut, Protokollfehler::Beschaedigt(line, _) if line > 5), "{cut:?}");
    let bare = text.replacen("\"inputs\"", "\"x\"", 1);
    assert_eq!(lesen(&bare), Protokollfehler::Unvollstaendig);
}

#[test]
fn the_page_says_all_and_takes_texts_for_texts() {
    let mut report = bericht();
    report.files.extend(lange::mit_ausnahmen(0).files);
    let page = |sprache| {
        let options = Options { sprache, ..Options::default() };
        protokoll(Protokollformat::Html, &report, &umstaende(&report), TOOL, &options)
    };
    for (sprache, name) in [(Sprache::De, "seite"), (Sprache::En, "seite_en")] {
        let page = page(sprache);
        assert!(!page.contains("<script") && !page.contains("script-src"), "no script");
        assert!(page.contains("&#60;b&#62;fehlt") && !page.contains("<b>fehlt"));
        let digest: Value = serde_json::from_str(&protokoll(
            Protokollformat::Json,
            &report,
            &umstaende(&report),
            TOOL,
            &Options { sprache, ..Options::default() },
        ))
        .unwrap();
        assert!(page.contains(digest["digest"].as_str().unwrap()), "the digest of the JSON");
        let body = page.split_once("<body>").unwrap().1;
        insta::assert_snapshot!(name, body);
    }
}
