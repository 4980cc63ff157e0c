//! What a search found, in every format, and the graph of a neighbourhood.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use fim_core::{
    ElementInfo, Fassungsstand, Fundstelle, Gefunden, Gewissheit, Kante, Knoten, Nachbarschaft,
    Normtreffer, Place, Position, Span, Sprache, Suchart, Suche, Suchergebnis, Weg, Wording,
};
use fim_report::{Graphformat, Options, Suchformat, Tool, graph, wo};
use proptest::prelude::*;
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };

fn info(kind: &str, id: &str, version: &str, name: &str) -> ElementInfo {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    ElementInfo { kind: kind.to_owned(), id: text(id), version: text(version), name: text(name) }
}

fn fund(nummer: u32, kette: &[ElementInfo], weg: Weg, text: &str, line: u64) -> Fundstelle {
    Fundstelle {
        datei: "ordner/antrag.xml".into(),
        place: Place {
            path: "/nachricht/schema".to_owned(),
            span: Span::default(),
            position: Position { line, column: 7 },
            excerpt: None,
        },
        artefakt: info("Stammdatenschema", "S60000000001", "1.0.0", "Antrag auf Aufenthalt"),
        nummer,
        kette: kette.to_vec(),
        betrifft: None,
        weg,
        gewissheit: Gewissheit::Sicher,
        text: text.to_owned(),
        treffer: 0..text.len(),
        inhalt: None,
    }
}

fn ergebnis(art: Suchart, normal: &str, funde: Vec<Fundstelle>) -> Suchergebnis {
    let suche = Suche { eingabe: normal.to_owned(), art, normal: normal.to_owned() };
    Suchergebnis { suche, funde, gefunden: Vec::new(), dateien: 1234, aehnlich: Vec::new() }
}

/// One of everything.
fn norm() -> Suchergebnis {
    let gruppe = info("Datenfeldgruppe", "G60000000001", "1.0.0", "Angaben zur Person");
    let innen = info("Datenfeldgruppe", "G60000000002", "2.0.0", "Anschrift");
    let feld = info("Datenfeld", "F60000000001", "1.1.0", "Ort");
    let stelle = Weg::Norm(Normtreffer::Stelle);
    let lang = "Zuständig ist nach den Vorschriften des Landes, wer auch immer es sei, § 5 AufenthG, soweit nicht etwas anderes bestimmt ist";
    let start = lang.find('§').unwrap();
    let mut funde = vec![
        fund(0, &[], Weg::Norm(Normtreffer::Vorschrift), "AufenthG", 12),
        Fundstelle {
            treffer: start..start + "§ 5 AufenthG".len(),
            ..fund(0, std::slice::from_ref(&gruppe), stelle.clone(), lang, 20)
        },
        Fundstelle {
            betrifft: Some(feld.clone()),
            ..fund(0, std::slice::from_ref(&gruppe), stelle.clone(), "§ 5 AufenthG", 21)
        },
        fund(
            0,
            &[gruppe.clone(), innen.clone(), feld.clone()],
            Weg::Norm(Normtreffer::Paragraf),
            "§ 5 Abs. 2 AufenthG",
            34,
        ),
        Fundstelle {
            gewissheit: Gewissheit::Moeglich,
            ..fund(0, &[gruppe], Weg::Norm(Normtreffer::Ungewiss), "§ 5", 40)
        },
    ];
    for line in 50..70 {
        funde.insert(
            4,
            fund(7, &[innen.clone(), feld.clone()], stelle.clone(), "§ 5 AufenthG", line),
        );
    }
    ergebnis(Suchart::Norm, "§ 5 Abs. 1 AufenthG", funde)
}

fn feld() -> Suchergebnis {
    let feld = info("Datenfeld", "F60000000001", "1.1.0", "=Ort");
    let verweis = Weg::Verweis("relation", Wording::new("Relation", "relation"));
    let grad = Gewissheit::Grad("belegt", Wording::new("belegt durch Verweis", "proven"));
    let funde = vec![
        fund(0, &[], Weg::Selbst, "Ort", 1),
        Fundstelle {
            inhalt: Some(2),
            ..fund(3, std::slice::from_ref(&feld), Weg::Eingebettet, "=Ort", 2)
        },
        Fundstelle { gewissheit: grad, ..fund(3, &[feld], verweis, "F60000000001V1.1.0", 3) },
        fund(9, &[], Weg::Konvolut, "Ort", 4),
    ];
    let fassung = |version: &str, inhalte: u32, abweichend: &[&str]| Fassungsstand {
        version: version.to_owned(),
        stellen: 3,
        inhalte,
        abweichend: abweichend.iter().map(|one| (*one).to_owned()).collect(),
    };
    let gefunden = Gefunden {
        element: info("Datenfeld", "F60000000001", "", "Ort"),
        eigen: false,
        fassungen: vec![fassung("1.0.0", 1, &[]), fassung("1.1.0", 2, &["bezug", "hilfetext"])],
    };
    Suchergebnis { gefunden: vec![gefunden], ..ergebnis(Suchart::Kennung, "F60000000001", funde) }
}

fn nichts() -> Suchergebnis {
    let aehnlich = vec!["PAuswG".to_owned(), "PassG".to_owned()];
    Suchergebnis { aehnlich, ..ergebnis(Suchart::Vorschrift, "PAusG", Vec::new()) }
}

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

fn seen(format: Suchformat, sprache: Sprache, width: usize, all: bool) -> String {
    let options = Options { sprache, width, all, ..Options::default() };
    let all = [norm(), feld(), nichts()];
    let parts: Vec<String> = all.iter().map(|one| wo(format, one, TOOL, &options)).collect();
    parts.join("\n================\n")
}

#[test]
fn a_search_looks_like_this() {
    snapshot("wo_terminal_de", &seen(Suchformat::Terminal, Sprache::De, 80, false));
    snapshot("wo_terminal_de_50", &seen(Suchformat::Terminal, Sprache::De, 50, false));
    snapshot("wo_terminal_en_alle", &seen(Suchformat::Terminal, Sprache::En, 80, true));
    snapshot("wo_csv_de", &seen(Suchformat::Csv, Sprache::De, 80, false));
    snapshot(
        "wo_json_en",
        &wo(
            Suchformat::Json,
            &feld(),
            TOOL,
            &Options { sprache: Sprache::En, ..Options::default() },
        ),
    );
}

#[test]
fn many_artefacts_are_folded() {
    let funde = (0..60).map(|at| fund(at, &[], Weg::Selbst, "Ort", u64::from(at) + 1)).collect();
    let many = ergebnis(Suchart::Name, "Ort", funde);
    let options = Options::default();
    let text = wo(Suchformat::Terminal, &many, TOOL, &options);
    assert!(text.ends_with("\n… und 10 weitere Artefakte (alle mit --alle)\n"), "{text}");
    let text = wo(Suchformat::Terminal, &many, TOOL, &Options { all: true, ..options });
    assert_eq!(text.matches("hier definiert").count(), 60);
}

#[test]
fn nothing_that_a_spreadsheet_would_carry_out() {
    let text = wo(Suchformat::Csv, &feld(), TOOL, &Options::default());
    assert!(text.contains(";'=Ort;"), "{text}");
    assert!(!text.contains(";=Ort"), "{text}");
}

fn nachbarschaft(name: &str) -> Nachbarschaft {
    let knoten = |id: &str, tiefe: u32, vorhanden: bool| Knoten {
        element: info("Datenfeld", id, "", name),
        tiefe,
        vorhanden,
    };
    let label = Wording::new("Relation \"eng\" <b>", "relation");
    Nachbarschaft {
        knoten: vec![knoten("F1", 0, true), knoten("F2", 1, false)],
        kanten: vec![Kante { von: 0, nach: 1, label }],
        weggelassen: 1200,
    }
}

#[test]
fn labels_of_graphs_are_escaped() {
    let graphs = [Graphformat::Dot, Graphformat::Mermaid].map(|format| {
        graph(format, &nachbarschaft("\"a\\b\" [x] | #1; <script>\n\u{1b}"), Sprache::De)
    });
    snapshot("graph_de", &graphs.join("\n"));
}

proptest! {
    /// Whatever stands in a file: nothing steers the terminal, programs can read what is for them, and
    /// a graph keeps its form.
    #[test]
    fn whatever_is_found_is_harmless(name in "\\PC{0,80}|[\\x00-\\x7f]{0,30}", text in "\\PC{0,200}", from in 0usize..200, to in 0usize..200) {
        let found = gefunden(&name, &text, from..to);
        let shown = wo(Suchformat::Terminal, &found, TOOL, &Options::default());
        prop_assert!(shown.chars().all(|c| c == '\n' || !c.is_control()));
        let json = wo(Suchformat::Json, &found, TOOL, &Options::default());
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        prop_assert_eq!(json["hits"].as_array().map(Vec::len), Some(1));
        let csv = wo(Suchformat::Csv, &found, TOOL, &Options::default());
        let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
        prop_assert_eq!(rows.records().filter(Result::is_ok).count(), 1);
        for format in [Graphformat::Dot, Graphformat::Mermaid] {
            let lines = graph(format, &nachbarschaft(&name), Sprache::De).lines().count();
            let plain = graph(format, &nachbarschaft("x"), Sprache::De).lines().count();
            prop_assert_eq!(lines, plain);
        }
    }

    /// No line is wider than the terminal, unless it is one word.
    #[test]
    fn lines_fit_into_the_terminal(name in "[ -~]{0,80}", text in "[ -~]{0,200}", from in 0usize..200, to in 0usize..200) {
        let shown = wo(Suchformat::Terminal, &gefunden(&name, &text, from..to), TOOL, &Options::default());
        prop_assert!(shown.lines().all(|line| line.width() <= 80 || !line.trim().contains(' ')), "{}", shown);
    }
}

/// One hit in two elements of this name.
fn gefunden(name: &str, text: &str, treffer: Range<usize>) -> Suchergebnis {
    let feld = info("Datenfeld", "F60000000001", "1.0.0", name);
    let one = fund(0, &[feld.clone(), feld], Weg::Norm(Normtreffer::Stelle), text, 1);
    ergebnis(Suchart::Norm, "§ 5 AufenthG", vec![Fundstelle { treffer, ..one }])
}
