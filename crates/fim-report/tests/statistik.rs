//! Statistics in every format: the published schema, and that nothing breaks the output.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail by panicking, and writes the schema"
)]

#[path = "common/passt.rs"]
mod passt;

use fim_core::{
    Befundzahl, Datenfeldstatistik, Elementzahl, FindingCounts, Gruppe, Kreiszahl,
    Leistungsstatistik, Listenbestand, Modulzahl, Quote, Redaktionszahl, Regelbestand, Regelzahl,
    Sprache, Sprachzahl, Statistik, Statuszahl, Stufe, Summary, Typzahl, Verlauf, Verlaufseintrag,
    Verwendung,
};
use fim_report::{Options, Statistikformat, Tool, statistik, statistik_schema};
use passt::passt;
use proptest::prelude::*;
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };

/// One of everything; `text` stands wherever a file may say something, `zahl` is every number.
fn muster(text: &str, zahl: u64) -> Statistik {
    let counts = FindingCounts { kritisch: zahl, methodisch: 1, warnung: 2, hinweis: 3 };
    let befunde = Befundzahl { ursachen: counts, stellen: zahl };
    let gruppe = |standard| Gruppe {
        standard,
        key: text.to_owned(),
        name: text.to_owned(),
        dateien: zahl,
        artefakte: zahl,
        befunde,
    };
    let regel = Regelzahl {
        code: "XDF1010",
        name: "bezeichnung-ausgabe-fehlt",
        stufe: Stufe::Kritisch,
        befunde,
        dateien: zahl,
        redaktionen: vec![Redaktionszahl {
            standard: Some("xzufi"),
            redaktion: text.to_owned(),
            stellen: zahl,
        }],
    };
    Statistik {
        profil: "standard",
        stichtag: "2026-01-31".to_owned(),
        summe: Summary { findings: counts, places: counts, ..Summary::default() },
        ueber_grenze: zahl,
        regeln: vec![regel; 12],
        standards: vec![gruppe(None), gruppe(Some("ozg"))],
        redaktionen: vec![gruppe(Some("xprozess")); 11],
        themenfelder: vec![gruppe(None)],
        status: vec![gruppe(Some("xzufi"))],
        leistungen: leistungen(text, zahl),
        datenfelder: datenfelder(text, zahl),
        ..Statistik::default()
    }
}

fn leistungen(text: &str, zahl: u64) -> Leistungsstatistik {
    let sprache = |at: u64| Sprachzahl { code: format!("{text}{at}"), leistungen: zahl };
    let typ = Typzahl { code: text.to_owned(), leistungen: zahl };
    let modul = |key, zaehlt| Modulzahl {
        key,
        name: "Volltext",
        zaehlt,
        gefuellt: zahl,
        je_sprache: vec![zahl; 5],
        je_typ: vec![zahl; 6],
    };
    Leistungsstatistik {
        anzahl: zahl,
        sprachen: (0..5).map(sprache).collect(),
        typen: vec![typ; 6],
        module: vec![modul("06", true), modul("modulDokument", false)],
    }
}

fn datenfelder(text: &str, zahl: u64) -> Datenfeldstatistik {
    let t = || text.to_owned();
    let (felder, gruppen) = (zahl, zahl);
    let element = Verwendung {
        art: "Datenfeld",
        id: t(),
        version: t(),
        name: t(),
        strukturart: t(),
        status: t(),
        verwendungen: zahl,
        schemata: zahl,
    };
    let (skript, freitext) = (true, false);
    Datenfeldstatistik {
        steckbriefe: zahl,
        schemata: zahl,
        felder: Elementzahl { anzahl: zahl, ohne_strukturart: zahl, ..Elementzahl::default() },
        gruppen: Elementzahl { anzahl: zahl, harmonisiert: zahl, ..Elementzahl::default() },
        nummernkreise: vec![Kreiszahl { kreis: t(), felder, gruppen }; 11],
        status: vec![Statuszahl { key: t(), name: t(), felder, gruppen }],
        verwendung: vec![element; 11],
        regeln: vec![
            Regelbestand {
                id: t(),
                version: t(),
                name: t(),
                verwendungen: zahl,
                skript,
                freitext,
            };
            11
        ],
        codelisten: vec![Listenbestand { kennung: t(), version: t(), felder }; 11],
        wertelisten: zahl,
    }
}

fn verlauf(text: &str, zahlen: &[u64]) -> Verlauf {
    let eintrag = |zahl: &u64| {
        let quote = Quote { davon: *zahl, von: zahl.saturating_add(1) };
        Verlaufseintrag {
            datum: text.to_owned(),
            fassung: text.to_owned(),
            profil: "standard".to_owned(),
            befunde: FindingCounts { methodisch: *zahl, ..FindingCounts::default() },
            leistungen: *zahl,
            vollstaendigkeit: quote,
            je_sprache: BTreeMap::from([(text.to_owned(), quote)]),
            harmonisiert: Quote { davon: 0, von: *zahl },
            ..Verlaufseintrag::default()
        }
    };
    Verlauf { eintraege: zahlen.iter().map(eintrag).collect(), andere: 2, unlesbar: vec![3] }
}

#[test]
fn the_schema_is_current_and_describes_what_is_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/statistik.schema.json");
    let schema = statistik_schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written == schema, "{path} is stale: run UPDATE=1 cargo test");
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let trend = verlauf("de", &[1, 2]);
    let cases =
        [(Statistik::default(), None), (muster("a", 7), None), (muster("a", 0), Some(&trend))];
    for (zahlen, trend) in cases {
        let json = statistik(Statistikformat::Json, &zahlen, trend, TOOL, &Options::default());
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        passt(&schema, &schema, &json, "$");
    }
}

#[test]
fn the_curve_goes_from_the_least_to_the_most() {
    let curve = |zahlen: &[u64]| {
        let trend = verlauf("de", zahlen);
        let leer = Statistik::default();
        let options = Options::default();
        let text = statistik(Statistikformat::Terminal, &leer, Some(&trend), TOOL, &options);
        let line = text.lines().find(|line| line.starts_with("  Leistungen")).unwrap();
        line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()[1..].join(" ")
    };
    assert_eq!(curve(&[0, 7, 14, 70]), "▁▁▂█ 0 14 70 +70");
    assert_eq!(curve(&[5, 5]), "▄▄ 5 5 5 ±0");
    assert_eq!(curve(&[1200, 900]), "█▁ 1.200 1.200 900 −300");
    let many: Vec<u64> = (0..100).collect();
    assert_eq!(curve(&many).chars().filter(|c| ('▁'..='█').contains(c)).count(), 20);
}

proptest! {
    #[test]
    fn nothing_a_file_says_breaks_the_output(
        text in "\\PC{0,40}|[=+@;\u{1b}\u{202e}\r\n\"V-]{0,9}",
        zahl in 0..2_000_000u64,
        width in 40..120usize,
        all: bool,
        english: bool,
    ) {
        let sprache = if english { Sprache::En } else { Sprache::De };
        let options = Options { sprache, width, all, ..Options::default() };
        let (zahlen, trend) = (muster(&text, zahl), verlauf(&text, &[zahl, 3, 0]));
        let of = |format| statistik(format, &zahlen, Some(&trend), TOOL, &options);
        let terminal = of(Statistikformat::Terminal);
        prop_assert!(!terminal.contains(['\u{1b}', '\u{202e}', '\r']), "{terminal:?}");
        prop_assert!(terminal.ends_with('\n'));
        // Numbers are never cut, so a table of millions may be wider than the narrowest terminal.
        if width >= 66 {
            for line in terminal.lines() {
                prop_assert!(line.width() <= width, "{} {line:?}", line.width());
            }
        }
        prop_assert!(serde_json::from_str::<serde_json::Value>(&of(Statistikformat::Json)).is_ok());
        let csv = of(Statistikformat::Csv);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        for row in reader.records() {
            let row = row.unwrap();
            prop_assert_eq!(row.len(), 8);
            let is_formula = |cell: &str| cell.len() > 1 && cell.starts_with(['=', '+', '-', '@']);
            prop_assert!(!row.iter().any(is_formula), "{row:?}");
        }
    }
}
