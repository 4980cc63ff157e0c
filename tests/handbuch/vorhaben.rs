//! The page on a Vorhaben: columns of the catalogue, tables of the Steckbrief, the matrix, the rules.

use crate::{current, message, read};
use fim_core::{Soll, Sprache};
use fim_validation::rules;
use ozg::{Auswahlliste, Matrix, SPALTEN, Tabelle};
use serde_json::Value;
use std::fmt::Write;

const PAGE: &str = "docs/vorhaben.md";

/// All parts of one page in one test: they are written one after the other.
#[test]
fn the_page_on_a_vorhaben_is_current() {
    let matrix = Matrix::ozg_2019().expect("a sound matrix");
    current(PAGE, "Kategorien", &kategorien(&matrix));
    current(PAGE, "Matrix", &zellen(&matrix));
    current(PAGE, "Zielplattformen", &zielplattformen(&matrix));
    current(PAGE, "Standards", &format!("{}.\n", matrix.bekannte_standards.join(", ")));
    current(PAGE, "Prototypen", &prototypen(&matrix));
    current(PAGE, "Spalten", &spalten());
    current(PAGE, "Tabellen", &tabellen());
    current(PAGE, "Matrixdatei", &matrixdatei());
    current(PAGE, "Regeln", &regeln());
}

fn kategorien(matrix: &Matrix) -> String {
    let file: toml::Table = read("schemas/matrix/ozg-2019.toml").parse().expect("TOML");
    let bedeutungen = file["kategorie"].as_array().expect("categories");
    let mut table = String::from(
        "| Priorität | heißt | für die Lieferung | Artefakte ab Status |\n|---|---|---|---|\n",
    );
    for (angabe, zeile) in matrix.kategorien.iter().zip(bedeutungen) {
        let bedeutung = zeile["bedeutung"].as_str().expect("a text");
        let (code, name) = (&angabe.kategorie.code, &angabe.kategorie.name);
        let status = angabe.freigabestatus.map_or(String::new(), |status| status.to_string());
        writeln!(table, "| {code} | {name} | {bedeutung} | {status} |").expect("text");
    }
    table
}

fn zellen(matrix: &Matrix) -> String {
    let codes = matrix.codes();
    let mut table = format!(
        "| Nr. | Liefergegenstand | Tabelle | {} | »keine« | was die Quelle verlangt |\n|---:|---|---|{}---|---|\n",
        codes.join(" | "),
        ":-:|".repeat(codes.len())
    );
    for zeile in &matrix.zeilen {
        let soll = |soll: &Soll| if *soll == Soll::Keines { "" } else { soll.key() };
        let soll: Vec<&str> = zeile.soll.iter().map(soll).collect();
        let gegenstand = &zeile.gegenstand;
        writeln!(
            table,
            "| {} | {} | `{}` | {} | {} | {} |",
            gegenstand.nr,
            gegenstand.name,
            zeile.tabelle,
            soll.join(" | "),
            if zeile.keine { "ja" } else { "" },
            gegenstand.anforderungen.join("; ")
        )
        .expect("text");
    }
    table
}

fn zielplattformen(matrix: &Matrix) -> String {
    let mut table = String::from("| Variante | Name | Komponenten |\n|---|---|---|\n");
    for it in &matrix.zielplattformen {
        writeln!(table, "| {} | {} | {} |", it.variante, it.name, it.komponenten.join(", "))
            .expect("text");
    }
    table
}

fn prototypen(matrix: &Matrix) -> String {
    let mut table = String::from(
        "| `art` | heißt | gehört immer dazu | Aufwand und Verbreitung | für Typ |\n|---|---|---|---|---|\n",
    );
    let word = |is_so: bool, word: &'static str| if is_so { word } else { "" };
    for it in &matrix.prototyparten {
        let immer = word(it.immer, "eine dieser Arten");
        let aufwand = word(it.aufwand, "nötig");
        let typen = if it.typen.is_empty() { "jeden".to_owned() } else { it.typen.join(", ") };
        writeln!(table, "| `{}` | {} | {immer} | {aufwand} | {typen} |", it.id, it.name)
            .expect("text");
    }
    table
}

fn spalten() -> String {
    let mut table = String::from("| Spalte | nötig | was darin steht |\n|---|---|---|\n");
    for angabe in &SPALTEN {
        let text = angabe.text.replace('|', "\\|");
        writeln!(table, "| `{}` | {} | {text} |", angabe.kopf, noetig(angabe.pflicht))
            .expect("text");
    }
    table
}

const fn noetig(pflicht: bool) -> &'static str {
    if pflicht { "ja" } else { "" }
}

/// The values of fields that are closed lists.
fn werte(feld: &str) -> Option<Vec<&'static str>> {
    match feld {
        "ebene" => Some(ozg::Ebene::keys()),
        "baustein" => Some(ozg::Baustein::keys()),
        "richtung" => Some(ozg::Richtung::keys()),
        _ => None,
    }
}

/// A table with what it is called, and where the JSON Schema keeps what it is for.
fn tabelle<T: Tabelle>(namen: &[&str], def: &str) -> String {
    let schemata = ozg::schemata();
    let schema: Value = serde_json::from_str(&schemata[0].1).expect("JSON");
    let zweck = schema["$defs"][def]["description"].as_str().expect(def);
    let koepfe: Vec<String> = namen.iter().map(|name| format!("`{name}`")).collect();
    let mut text = format!("#### {}\n\n{zweck}\n\n", koepfe.join(", "));
    text.push_str("| Feld | nötig | was darin steht |\n|---|---|---|\n");
    for (feld, hilfe) in T::FELDER.iter().zip(T::TEXTE) {
        let mut hilfe = (*hilfe).to_owned();
        if let Some(werte) = werte(feld).filter(|it| it.iter().any(|key| !hilfe.contains(key))) {
            write!(hilfe, " Möglich: {}.", werte.join(", ")).expect("text");
        }
        let noetig = noetig(T::PFLICHT.contains(feld));
        writeln!(text, "| `{feld}` | {noetig} | {hilfe} |").expect("text");
    }
    text
}

fn tabellen() -> String {
    let mut uebersicht = String::from("| Tabelle | wofür |\n|---|---|\n");
    for (feld, text) in ozg::Steckbrief::FELDER.iter().zip(ozg::Steckbrief::TEXTE) {
        writeln!(uebersicht, "| `{feld}` | {text} |").expect("text");
    }
    let eintraege = [
        "[[user_journey]]",
        "[[persona]]",
        "[[referenzprozess]]",
        "[[harmonisierung]]",
        "[[nachnutzung]]",
    ];
    let alle = [
        tabelle::<ozg::Kopf>(&["[steckbrief]"], "Kopf"),
        tabelle::<ozg::Handlungsgrundlage>(&["[[handlungsgrundlage]]"], "Handlungsgrundlage"),
        tabelle::<ozg::Analyse>(&["[analyse]"], "Analyse"),
        tabelle::<ozg::Kriterien>(
            &["[prioritaet.kriterien]", "[prioritaet.gewichte]"],
            "Kriterien",
        ),
        tabelle::<ozg::Eintrag>(&eintraege, "Eintrag"),
        tabelle::<ozg::Umsetzungsvariante>(&["[[umsetzungsvariante]]"], "Umsetzungsvariante"),
        tabelle::<ozg::Architektur>(&["[architektur]"], "Architektur"),
        tabelle::<ozg::Rechtsaenderung>(&["[[rechtsaenderung]]"], "Rechtsaenderung"),
        tabelle::<ozg::FimArtefakt>(&["[[fim_artefakt]]"], "FimArtefakt"),
        tabelle::<ozg::Standardangabe>(&["[[standard]]"], "Standardangabe"),
        tabelle::<ozg::Register>(&["[[register]]"], "Register"),
        tabelle::<ozg::Prototyp>(&["[[prototyp]]"], "Prototyp"),
        tabelle::<ozg::Sonstiges>(&["[[sonstiges]]"], "Sonstiges"),
        tabelle::<ozg::Fachkonzept>(&["[konzept.fachkonzept]"], "Fachkonzept"),
        tabelle::<ozg::ItKonzept>(&["[konzept.it]"], "ItKonzept"),
        tabelle::<ozg::Organisationskonzept>(&["[konzept.organisation]"], "Organisationskonzept"),
        tabelle::<ozg::Umsetzung>(&["[umsetzung]"], "Umsetzung"),
        tabelle::<ozg::Phase>(&["[[umsetzung.phasen]]"], "Phase"),
        tabelle::<ozg::TechnischeQs>(&["[umsetzung.technische_qs]"], "TechnischeQs"),
        tabelle::<ozg::Freigabe>(
            &["[umsetzung.fachliche_freigabe]", "[umsetzung.abschlussfreigabe]"],
            "Freigabe",
        ),
        tabelle::<ozg::Rollen>(&["[umsetzung.rollen]"], "Rollen"),
    ];
    format!("{uebersicht}\n{}", alle.join("\n"))
}

/// The tables of a matrix, as its JSON Schema has them.
fn matrixdatei() -> String {
    let schemata = ozg::schemata();
    let (_, schema) = schemata.iter().find(|(name, _)| *name == "matrix.schema.json").expect("it");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let tables = [
        ("ganz oben", &schema),
        ("`[[kategorie]]`", &schema["$defs"]["Kategoriezeile"]),
        ("`[[liefergegenstand]]`", &schema["$defs"]["Gegenstandzeile"]),
        ("`[[zielplattform]]`", &schema["$defs"]["Plattformzeile"]),
        ("`[[prototypart]]`", &schema["$defs"]["Prototypzeile"]),
        ("`[umsetzung]`", &schema["$defs"]["Umsetzungszeile"]),
    ];
    let mut text =
        String::from("| Tabelle | Feld | nötig | was darin steht |\n|---|---|---|---|\n");
    for (name, table) in tables {
        let needed = table["required"].as_array().expect("a list");
        for (feld, angabe) in table["properties"].as_object().expect("fields") {
            let noetig = noetig(needed.iter().any(|one| one == feld));
            let hilfe = angabe["description"].as_str().expect("a text");
            writeln!(text, "| {name} | `{feld}` | {noetig} | {hilfe} |").expect("text");
        }
    }
    let pruefungen: Vec<String> =
        ozg::Pruefung::keys().iter().map(|key| format!("`{key}`")).collect();
    writeln!(text, "\n`pruefung` ist eine von: {}.", pruefungen.join(", ")).expect("text");
    text
}

/// Codes begin with their topic.
const THEMEN: [(&str, &str); 10] = [
    ("OZG10", "Katalog lesen"),
    ("OZG11", "Zeilen des Katalogs"),
    ("OZG12", "Priorität und Typ"),
    ("OZG20", "Steckbrief lesen"),
    ("OZG21", "Angaben des Steckbriefs"),
    ("OZG22", "Nachweise"),
    ("OZG23", "Liefergegenstände"),
    ("OZG24", "Konzepte"),
    ("OZG25", "Umsetzung"),
    ("OZG30", "Matrix"),
];

fn regeln() -> String {
    let mut alle: Vec<_> = rules().filter(|rule| rule.standard == Some(ozg::STANDARD)).collect();
    alle.sort_by_key(|rule| rule.code);
    let mut text = String::from("| Thema | Code | Stufe | Meldung |\n|---|---|---|---|\n");
    for rule in alle {
        let thema = THEMEN.iter().find(|(start, _)| rule.code.starts_with(start));
        let (_, thema) = thema.unwrap_or_else(|| panic!("{} has no topic", rule.code));
        let wunsch = if rule.optional { ", nur auf Wunsch" } else { "" };
        let stufe = rule.stufe.label(Sprache::De);
        let message = message(rule).replace('|', "\\|");
        writeln!(text, "| {thema} | `{}` | {stufe}{wunsch} | {message} |", rule.code)
            .expect("text");
    }
    text
}
