//! A comparison in every format and both languages: what a user sees, that texts from files mean nothing
//! but themselves, and the page in a real browser (skipped, loudly, where there is none).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests touch the world and may fail by panicking"
)]

#[path = "../common/ansicht.rs"]
mod ansicht;
mod beispiel;
#[allow(dead_code, reason = "other pages need more of it")]
#[path = "../common/browser.rs"]
mod browser;
#[path = "../common/passt.rs"]
mod passt;
#[allow(dead_code, reason = "other pages need more of it")]
#[path = "../common/rahmen.rs"]
mod rahmen;
mod seite;

use beispiel::{geaendert, schema, vergleich};
use fim_core::{Sprache, Standvergleich};
use fim_report::{Options, Tool, Vergleichsformat, standvergleich, vergleich_schema};
use unicode_width::UnicodeWidthStr;

const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };

fn render(format: Vergleichsformat, vergleich: &Standvergleich, sprache: Sprache) -> String {
    standvergleich(format, vergleich, TOOL, &Options { sprache, ..Options::default() })
}

#[test]
fn what_a_user_sees() {
    let vergleich = vergleich(7, 1, 1);
    for (sprache, name) in [(Sprache::De, "de"), (Sprache::En, "en")] {
        for (format, key) in [
            (Vergleichsformat::Terminal, "terminal"),
            (Vergleichsformat::Md, "md"),
            (Vergleichsformat::Json, "json"),
        ] {
            insta::assert_snapshot!(format!("{key}_{name}"), render(format, &vergleich, sprache));
        }
    }
}

#[test]
fn long_lists_fold_and_say_how_much_is_left_out() {
    let mut viele = vergleich(3, 60, 30);
    let element = viele.artefakte[0].element.clone();
    viele.artefakte[0].aenderungen = (0..90)
        .map(|at| geaendert(&element, &format!("bezug[{at}]"), Some("a"), Some("b")))
        .collect();
    let text = render(Vergleichsformat::Terminal, &viele, Sprache::De);
    for rest in
        ["51 weitere Artefakte", "Einzelheiten von 10 weiteren Artefakten", "50 weitere Änderungen"]
    {
        assert!(text.contains(rest), "{rest}\n{text}");
    }
    let options = Options { all: true, ..Options::default() };
    let all = standvergleich(Vergleichsformat::Terminal, &viele, TOOL, &options);
    assert!(!all.contains("weitere Artefakte") && all.contains("bezug[89]"));
    let md = render(Vergleichsformat::Md, &vergleich(0, 0, 400), Sprache::De);
    assert!(md.len() < 65_000 && md.contains("finden hier keinen Platz"), "{}", md.len());
}

/// An artefact with more reasons than a comment has room for still tells some, and what changed.
#[test]
fn many_reasons_leave_room_for_the_rest() {
    let mut viele = Standvergleich { artefakte: vec![schema()], ..vergleich(0, 0, 0) };
    let artefakt = &mut viele.artefakte[0];
    let grund = artefakt.gruende[0].clone();
    artefakt.gruende = vec![grund.clone(); 2_000];
    let zeile = artefakt.aenderungen[0].eigenschaft.clone();
    let md = render(Vergleichsformat::Md, &viele, Sprache::De);
    assert!(md.len() < 65_000 && !md.contains("finden hier keinen Platz"), "{}", md.len());
    let told = md.matches("- **").count() as u64;
    let rest = mit_punkt(2_000 - told);
    assert!(md.contains(&format!("- … {rest} weitere\n")), "{md}");
    assert!(md.contains(&zeile), "{md}");
    let text = render(Vergleichsformat::Terminal, &viele, Sprache::De);
    let wo = format!("{} {} »", grund.element.art, grund.element.id);
    let davor = text.split("Änderungen (").next().unwrap();
    assert_eq!(davor.matches(&format!("    {wo}")).count(), 1, "named once: {davor}");
}

/// A number with points between thousands.
fn mit_punkt(zahl: u64) -> String {
    match zahl / 1000 {
        0 => zahl.to_string(),
        tausend => format!("{tausend}.{:03}", zahl % 1000),
    }
}

#[test]
fn lines_fit_the_terminal() {
    for width in [50, 80] {
        let options = Options { width, ..Options::default() };
        let text = standvergleich(Vergleichsformat::Terminal, &vergleich(3, 2, 2), TOOL, &options);
        for line in text.lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn texts_from_files_mean_nothing_but_themselves() {
    for boese in ansicht::TEXTS {
        let mut fremd = vergleich(0, 0, 1);
        fremd.alt = boese.to_owned();
        let artefakt = &mut fremd.artefakte[0];
        artefakt.element.name = boese.to_owned();
        artefakt.aenderungen.push(geaendert(
            &artefakt.element,
            boese,
            Some(boese),
            Some("x\u{1b}[2Jy"),
        ));
        for format in [Vergleichsformat::Terminal, Vergleichsformat::Md] {
            let text = render(format, &fremd, Sprache::De);
            assert!(!text.contains(['\u{1b}', '\u{202e}', '\0', '\u{7}']), "{text:?}");
        }
        let md = render(Vergleichsformat::Md, &fremd, Sprache::De);
        assert!(!md.contains("<script") && !md.contains("<img") && !md.contains("<svg"), "{md}");
        let html = render(Vergleichsformat::Html, &fremd, Sprache::De);
        assert!(!html.contains("<img") && !html.contains("<svg"), "{boese}");
    }
}

#[test]
fn the_schema_is_current_and_describes_what_is_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/vergleich.schema.json");
    let schema_text = vergleich_schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &schema_text).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written == schema_text, "{path} is stale: run UPDATE=1 cargo test");
    let published: serde_json::Value = serde_json::from_str(&schema_text).unwrap();
    for one in [vergleich(2, 1, 1), Standvergleich::default()] {
        let json = render(Vergleichsformat::Json, &one, Sprache::De);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        passt::passt(&published, &published, &json, "$");
    }
    assert!(!schema().aenderungen.is_empty());
}
