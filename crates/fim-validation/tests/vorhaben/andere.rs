//! Another matrix: other rows, columns, checks and demands. The verdicts follow it.

use crate::lauf::{Dateien, Ergebnis, codes, kurz, pruefe_mit};
use crate::vorlage::{BRIEF, FLOHMARKT, Wandel, brief, gewandelt, katalog, tabelle, vollstaendig};
use fim_core::Stand;
use fim_validation::Auswahl;
use ozg::Matrix;

/// A matrix of its own: two categories, six rows in another order, one of them without a table.
const ANDERE: &str = include_str!("vorlage/andere.toml");

fn matrix(text: &str) -> Matrix {
    Matrix::lesen("andere.toml", text)
        .unwrap_or_else(|error| panic!("{}", error.message("andere.toml", fim_core::Sprache::De)))
}

fn mit_matrix(text: &str, dateien: &Dateien) -> Ergebnis {
    let order: Vec<&String> = dateien.keys().collect();
    pruefe_mit(dateien, &order, Some(&matrix(text)), &Auswahl::default())
}

/// The complete Leistung as one of another category, with what the other matrix asks for beside.
fn als(kategorie: &str) -> Dateien {
    let more = "\n[[sonstiges]]\nliefergegenstand = \"schulung\"\ntitel = \"Schulung der Sachbearbeitung\"\nnachweis = \"../nachweise/normen.md\"\n";
    let mut dateien = gewandelt(
        vollstaendig("L"),
        &[
            katalog(";L;", &format!(";{kategorie};")),
            brief("prioritaet = \"L\"", &format!("prioritaet = \"{kategorie}\"")),
        ],
    );
    dateien.get_mut(BRIEF).expect("a Steckbrief").extend(more.bytes());
    dateien
}

#[test]
fn rows_and_columns_are_those_of_the_matrix() {
    let lauf = mit_matrix(ANDERE, &als("hoch"));
    let stand = lauf.stand.as_ref().expect("a Vorhaben");
    assert_eq!(
        (stand.matrix.as_str(), stand.titel.as_str()),
        ("land", "Liefergegenstände des Landes")
    );
    let ids: Vec<&str> = stand.liefergegenstaende.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids,
        ["prototyp", "schulung", "fim_artefakt", "personen", "rechtsaenderung", "prioritaet"]
    );
    assert_eq!(
        lauf.zellen(FLOHMARKT),
        ["X erfuellt", "X erfuellt", "X erfuellt", "(X) erfuellt", "X erfuellt", "X erfuellt"]
    );
    assert_eq!(lauf.meldungen(), [""; 0]);
    let lauf = mit_matrix(ANDERE, &als("gering"));
    assert_eq!(
        lauf.zellen(FLOHMARKT),
        [
            "- nicht_gefordert",
            "(X) erfuellt",
            "- nicht_gefordert",
            "- nicht_gefordert",
            "- nicht_gefordert",
            "X erfuellt"
        ]
    );
}

#[test]
fn a_category_of_another_matrix_is_none_here() {
    let lauf = mit_matrix(ANDERE, &vollstaendig("L"));
    assert!(lauf.befunde().any(|(_, it)| it.rule.code == "OZG1106"));
    assert!(lauf.befunde().any(|(_, it)| it.rule.code == "OZG2106"));
}

/// One change of the matrix, and one cell is another.
#[test]
fn a_change_of_the_matrix_changes_the_verdict() {
    let faelle: [(usize, &str, &str, &str, &str); 7] = [
        (
            0,
            "what is demanded",
            "soll = { hoch = \"X\" }\nanforderungen",
            "soll = { hoch = \"(X)\" }\nanforderungen",
            "(X) erfuellt",
        ),
        (0, "kinds of prototypes", "id = \"clickdummy\"", "id = \"klickpfad\"", "X unvollstaendig"),
        (
            0,
            "the kind that is always there",
            "immer = true\naufwand = false",
            "immer = true\naufwand = true",
            "X unvollstaendig",
        ),
        (2, "release status", "freigabestatus = 5", "freigabestatus = 6", "X unvollstaendig"),
        (
            3,
            "the way of checking",
            "pruefung = \"eintraege\"\ntabelle = \"persona\"",
            "pruefung = \"referenzprozesse\"",
            "(X) erfuellt",
        ),
        (1, "the row without a table", "id = \"schulung\"", "id = \"einweisung\"", "X fehlt"),
        (
            5,
            "the demand of a row",
            "soll = { hoch = \"X\", gering = \"X\" }",
            "soll = { gering = \"X\" }",
            "- nicht_gefordert",
        ),
    ];
    let vorher = mit_matrix(ANDERE, &als("hoch")).zellen(FLOHMARKT);
    for (at, was, old, new, expected) in faelle {
        assert_eq!(ANDERE.matches(old).count(), 1, "{was}");
        let nachher = mit_matrix(&ANDERE.replacen(old, new, 1), &als("hoch")).zellen(FLOHMARKT);
        let changed: Vec<usize> = (0..6).filter(|at| vorher[*at] != nachher[*at]).collect();
        let expected_change: &[usize] = if vorher[at] == expected { &[] } else { &[at] };
        assert_eq!((nachher[at].as_str(), &changed[..]), (expected, expected_change), "{was}");
    }
}

#[test]
fn a_row_without_a_table_is_checked_as_any_other() {
    let faelle = [
        ("titel = \"Schulung der Sachbearbeitung\"\n", "", "X unvollstaendig", "OZG2208"),
        ("\"Schulung der Sachbearbeitung\"", "\"folgt\"", "X unvollstaendig", "OZG2209"),
        (
            "g\"\nnachweis = \"../nachweise/normen.md\"",
            "g\"\nnachweis = \"../nirgends.md\"",
            "X unvollstaendig",
            "OZG2201",
        ),
        ("liefergegenstand = \"schulung\"\n", "", "X fehlt", "OZG3001"),
        (
            "liefergegenstand = \"schulung\"",
            "liefergegenstand = \"schulungen\"",
            "X fehlt",
            "OZG3001",
        ),
    ];
    for (old, new, expected, code) in faelle {
        let lauf = mit_matrix(ANDERE, &gewandelt(als("hoch"), &[brief(old, new)]));
        let zelle = &lauf.zeile(FLOHMARKT).zellen[1];
        assert_eq!(kurz(zelle), expected, "{new}");
        assert!(codes(zelle).contains(&code), "{new}: {:?}", codes(zelle));
    }
    // What no row asks for is told of.
    let lauf =
        mit_matrix(ANDERE, &gewandelt(als("hoch"), &[brief("\"schulung\"", "\"schulungen\"")]));
    assert!(lauf.befunde().any(|(_, it)| it.rule.code == "OZG2110"));
}

#[test]
fn a_row_without_a_table_may_be_waived_by_its_name() {
    let table = "[[sonstiges]]\nliefergegenstand = \"schulung\"\ntitel = \"Schulung der Sachbearbeitung\"\nnachweis = \"../nachweise/normen.md\"\n";
    let waived = brief(table, "[entfaellt]\nschulung = \"Alle kennen das Verfahren.\"\n");
    for (kategorie, expected) in [("hoch", Stand::Fehlt), ("gering", Stand::Entfaellt)] {
        let lauf = mit_matrix(ANDERE, &gewandelt(als(kategorie), std::slice::from_ref(&waived)));
        assert_eq!(lauf.zeile(FLOHMARKT).zellen[1].stand, expected, "{kategorie}");
    }
}

#[test]
fn what_none_may_mean_is_up_to_the_matrix() {
    let gone = |dateien: Dateien| {
        let mut dateien = gewandelt(dateien, &[brief(&tabelle("[[rechtsaenderung]]"), "")]);
        let more = "\n[keine]\nrechtsaenderung = \"Die Normenanalyse hat keine ergeben.\"\n";
        dateien.get_mut(BRIEF).expect("a Steckbrief").extend(more.bytes());
        dateien
    };
    let lauf = mit_matrix(ANDERE, &gone(als("hoch")));
    assert_eq!(lauf.zeile(FLOHMARKT).zellen[4].stand, Stand::Erfuellt);
    let strict = ANDERE.replacen("keine = true\n", "", 1);
    let lauf = mit_matrix(&strict, &gone(als("hoch")));
    assert_eq!(lauf.zeile(FLOHMARKT).zellen[4].stand, Stand::Fehlt);
}

/// Without a Steckbrief some rows are a Hinweis where the matrix says so, also beside rows that are
/// not.
#[test]
#[ignore = "not so yet: beside a row that is blamed, the Hinweis of the others is lost"]
fn a_hint_stays_a_hint_beside_what_is_blamed() {
    let ohne = gewandelt(
        als("hoch"),
        &[Wandel::Weg(BRIEF), katalog("briefe/flohmarkt.steckbrief.toml", "")],
    );
    let text = ANDERE.replacen(
        "keine = true\n",
        "keine = true\nohne_steckbrief_hinweis = [\"hoch\"]\n",
        1,
    );
    let lauf = mit_matrix(&text, &ohne);
    let zellen = &lauf.zeile(FLOHMARKT).zellen;
    assert!(zellen[0].verfehlt() && !zellen[4].verfehlt(), "{:?}", zellen[4].gruende);
}
