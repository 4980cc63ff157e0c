//! Every cell of the matrix, written out by hand a second time.

use crate::lauf::{Dateien, pruefe};
use crate::vorlage::{FLOHMARKT, KATALOG, vollstaendig};

const KATEGORIEN: [&str; 4] = ["L", "K", "M", "D"];

/// The matrix as the source has it: number, deliverable, what is demanded for L, K, M, D.
const MATRIX: [(u32, &str, [&str; 4]); 14] = [
    (1, "Analysierte Leistungen", ["X", "X", "X", "X"]),
    (2, "Prioritäten", ["X", "X", "X", "X"]),
    (3, "User Journey", ["X", "(X)", "-", "-"]),
    (4, "Umsetzungsvarianten", ["X", "X", "X", "-"]),
    (5, "Architektur & Komponenten", ["X", "(X)", "-", "-"]),
    (6, "Rechtsänderungen", ["X", "(X)", "(X)", "-"]),
    (7, "FIM-Artefakte", ["X", "X", "X", "-"]),
    (8, "Datenübertragungsstandards / XÖV", ["X", "X", "(X)", "-"]),
    (9, "Personas", ["X", "X", "-", "-"]),
    (10, "Referenzprozesse", ["X", "(X)", "-", "-"]),
    (11, "Register", ["X", "(X)", "(X)", "-"]),
    (12, "Harmonisierung", ["X", "X", "X", "-"]),
    (13, "Nachnutzung", ["X", "X", "X", "-"]),
    (14, "Prototypen", ["X", "(X)", "-", "-"]),
];

const F: &str = "fehlt";
const E: &str = "erfuellt";
const N: &str = "nicht_gefordert";

/// What becomes of a Leistung of which the catalogue says key, name, Themenfeld and priority, and
/// nothing else is there.
const NICHTS: [[&str; 4]; 14] = [
    [F, F, F, F],
    [F, F, F, F],
    [F, F, N, N],
    [F, F, F, N],
    [F, F, N, N],
    [F, F, F, N],
    [F, F, F, N],
    [F, F, F, N],
    [F, F, N, N],
    [F, F, N, N],
    [F, F, F, N],
    [F, F, F, N],
    [F, F, F, N],
    [F, F, N, N],
];

/// What becomes of a Leistung of which everything is there.
const ALLES: [[&str; 4]; 14] = [
    [E, E, E, E],
    [E, E, E, E],
    [E, E, N, N],
    [E, E, E, N],
    [E, E, N, N],
    [E, E, E, N],
    [E, E, E, N],
    [E, E, E, N],
    [E, E, N, N],
    [E, E, N, N],
    [E, E, E, N],
    [E, E, E, N],
    [E, E, E, N],
    [E, E, N, N],
];

fn nichts(prioritaet: &str) -> Dateien {
    let text = format!(
        "leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;\
         normenanalyse;leika_stand\n{FLOHMARKT};Flohmarktstand;engagement_hobby;{prioritaet};;;;\n"
    );
    Dateien::from([(KATALOG.to_owned(), text.into_bytes())])
}

/// One line a row, one column a category, so that a difference can be seen at a glance.
fn gemalt(zellen: impl Fn(usize, usize) -> (String, String)) -> String {
    let zeile = |at: usize| {
        let (nr, name, _) = MATRIX[at];
        let spalten = (0..KATEGORIEN.len()).map(|spalte| zellen(at, spalte));
        let spalten: Vec<String> =
            spalten.map(|(soll, stand)| format!("{soll:3} {stand:15}")).collect();
        format!("{nr:2} {name:32} | {}", spalten.join(" | "))
    };
    (0..MATRIX.len()).map(zeile).collect::<Vec<_>>().join("\n")
}

fn vergleiche(dateien: fn(&str) -> Dateien, erwartet: &[[&str; 4]; 14]) {
    let laeufe = KATEGORIEN.map(|kategorie| pruefe(&dateien(kategorie)));
    for lauf in &laeufe {
        let stand = lauf.stand.as_ref().expect("a Vorhaben");
        let rows: Vec<(u32, &str)> =
            stand.liefergegenstaende.iter().map(|it| (it.nr, it.name.as_str())).collect();
        assert_eq!(rows, MATRIX.map(|(nr, name, _)| (nr, name)));
        assert_eq!(stand.leistungen.len(), 1);
    }
    let ist = gemalt(|zeile, spalte| {
        let zelle = laeufe[spalte].zelle(FLOHMARKT, MATRIX[zeile].0);
        (zelle.soll.key().to_owned(), zelle.stand.key().to_owned())
    });
    let soll = gemalt(|zeile, spalte| {
        (MATRIX[zeile].2[spalte].to_owned(), erwartet[zeile][spalte].to_owned())
    });
    assert_eq!(ist, soll, "\nis:\n{ist}\n\nshould be:\n{soll}\n");
}

#[test]
fn a_leistung_that_has_nothing_lacks_everything_its_category_asks_for() {
    vergleiche(nichts, &NICHTS);
    for kategorie in KATEGORIEN {
        assert!(pruefe(&nichts(kategorie)).verfehlt(), "{kategorie}");
    }
}

#[test]
fn a_leistung_that_has_everything_meets_all_its_category_asks_for() {
    vergleiche(vollstaendig, &ALLES);
    for kategorie in KATEGORIEN {
        let lauf = pruefe(&vollstaendig(kategorie));
        assert!(!lauf.verfehlt(), "{kategorie}");
        // More than is asked for is worth a Hinweis where next to nothing is asked for.
        let allowed = if kategorie == "D" { &["OZG1203"][..] } else { &[] };
        for (report, finding) in lauf.befunde() {
            assert!(
                allowed.contains(&finding.rule.code),
                "{kategorie}: {} {}",
                report.path,
                finding.rule.code
            );
        }
    }
}

#[test]
fn every_cell_says_why() {
    for dateien in [nichts, vollstaendig] {
        for kategorie in KATEGORIEN {
            let lauf = pruefe(&dateien(kategorie));
            for (zelle, (nr, ..)) in lauf.zeile(FLOHMARKT).zellen.iter().zip(MATRIX) {
                assert!(!zelle.gruende.is_empty(), "{kategorie} {nr}");
                for sprache in [fim_core::Sprache::De, fim_core::Sprache::En] {
                    let text = zelle.grund(sprache);
                    assert!(!text.is_empty() && !text.contains('{'), "{kategorie} {nr}: {text}");
                }
            }
        }
    }
}
