//! Repairs as they are shown: the schema of the JSON, and what comes from files steers nothing.

#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests touch the world and may fail loudly"
)]

#[path = "common/passt.rs"]
mod passt;

use fim_core::reading::DATEI_LEER;
use fim_core::{
    Dateireparatur, ElementInfo, Finding, Hinderung, Position, Reparatur, Reparaturlauf,
    Reparaturschritt, Span, Teil, Textaenderung, Zeichentausch, Zurueckgestellt,
};
use fim_report::{Options, Reparaturformat, Tool, reparatur, reparatur_schema};
use passt::passt;

const TOOL: Tool<'_> = Tool { name: "fim", version: "0" };

/// A file with every kind of thing to tell.
fn lauf(text: &str) -> Reparaturlauf {
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some(text.to_owned()),
        version: None,
        name: Some(text.to_owned()),
    };
    let finding = || Finding::of(&DATEI_LEER).about(Some(element.clone())).finish("a.xml");
    let aenderung = Reparaturschritt {
        finding: finding(),
        anlass: finding().fingerprint,
        art: Reparatur::Zeichen,
        feld: text.to_owned(),
        element: Some(element.clone()),
        pfad: "/a".to_owned(),
        position: Position { line: 1, column: 1 },
        teile: vec![
            Teil::Gleich(text.to_owned()),
            Teil::Anders { alt: text.to_owned(), neu: " ".to_owned() },
        ],
        zeichen: vec![Zeichentausch { alt: text.into(), neu: "»x«".into(), anzahl: 2 }],
        stellen: vec![0],
    };
    let freigegeben =
        Hinderung::Freigegeben { artefakt: Box::new(element.clone()), status: text.into() };
    let gruende = [
        freigegeben,
        Hinderung::Befund("XSD1205"),
        Hinderung::Lesbarkeit,
        Hinderung::Kodierung,
        Hinderung::Mensch,
    ];
    let zurueckgestellt =
        gruende.into_iter().map(|grund| Zurueckgestellt { finding: finding(), grund }).collect();
    let datei = Dateireparatur {
        pfad: format!("{text}.xml"),
        aenderungen: vec![aenderung],
        zurueckgestellt,
        stellen: vec![Textaenderung {
            bytes: Span::new(2, 3),
            neu: b"X".to_vec(),
            text: "X".to_owned(),
            von: Position { line: 1, column: 3 },
            bis: Position { line: 1, column: 4 },
        }],
        vorher: b"<a>\n</a>".to_vec(),
        nachher: b"<aX\n</a>".to_vec(),
        behoben: 1,
        kodierung: "UTF-8",
    };
    Reparaturlauf {
        dateien: vec![datei],
        ist_vorschau: true,
        geprueft: 3,
        ungeschrieben: 1,
        verbleibend: 7,
    }
}

#[test]
fn the_schema_is_current_and_describes_what_is_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/reparatur.schema.json");
    let schema = reparatur_schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written == schema, "{path} is stale: run UPDATE=1 cargo test");
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    for case in [Reparaturlauf::default(), lauf("a")] {
        let json = reparatur(Reparaturformat::Json, &case, TOOL, &Options::default());
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        passt(&schema, &schema, &json, "$");
    }
}

#[test]
fn what_comes_from_files_steers_no_terminal() {
    let hostile = "a\u{1b}[31m\u{202e}\r\nb\u{7}";
    for options in [Options::default(), Options { width: 50, all: true, ..Options::default() }] {
        let seen = reparatur(Reparaturformat::Terminal, &lauf(hostile), TOOL, &options);
        let seen = String::from_utf8(seen).unwrap();
        assert!(!seen.contains(['\u{1b}', '\u{202e}', '\r', '\u{7}']), "{seen:?}");
        assert!(seen.lines().all(|line| line.chars().count() <= options.width), "{seen}");
    }
}

#[test]
fn a_diff_names_files_as_git_does_and_tells_of_a_missing_line_end() {
    let seen = reparatur(Reparaturformat::Diff, &lauf("ä b"), TOOL, &Options::default());
    let seen = String::from_utf8(seen).unwrap();
    let wanted = "diff --git \"a/\\303\\244 b.xml\" \"b/\\303\\244 b.xml\"\n--- \"a/\\303\\244 b.xml\"\n+++ \"b/\\303\\244 b.xml\"\n@@ -1,2 +1,2 @@\n-<a>\n+<aX\n </a>\n\\ No newline at end of file\n";
    assert_eq!(seen, wanted);
}

#[test]
fn numbers_are_written_as_everywhere() {
    let mut lauf = lauf("a");
    let eine = lauf.dateien[0].aenderungen[0].clone();
    lauf.dateien[0].aenderungen = vec![eine; 1_234];
    let seen = reparatur(Reparaturformat::Terminal, &lauf, TOOL, &Options::default());
    let seen = String::from_utf8(seen).unwrap();
    assert!(seen.contains("  weitere: 1.229 × "), "{seen}");
    assert!(seen.contains("\n  1.234 × Zeichen"), "{seen}");
}
