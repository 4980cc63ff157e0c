//! Steckbriefe and catalogues as they come out, for the invented Konvolut of the corpus.

use super::{Entwurfsraum, Katalogquelle, Steckbriefauftrag, Steckbriefentwurf};
use crate::Spuren;
use fim_core::{FileReport, Limits, Source, Sprache};
use ozg::{Katalog, Matrix, Steckbrief};

const LEISTUNG: &str = include_str!("../../../../corpus/konvolute/gut/leistung.xml");
const PROZESS: &str = include_str!("../../../../corpus/konvolute/gut/prozess.xml");
const SCHEMA: &str = include_str!("../../../../corpus/konvolute/gut/schema.xml");
const SCHLUESSEL: &str = "99107998001000";
const NAME: &str = "Erlaubnis für einen Flohmarktstand Erteilung";

/// What reading a Steckbrief has to say.
pub(super) fn befunde(text: &str) -> Vec<String> {
    let gelesen = Steckbrief::lesen(&Source::from_text("a.steckbrief.toml", text));
    gelesen.befunde.iter().map(|finding| finding.message(Sprache::De)).collect()
}

/// As somebody leaves it who switches on everything and chooses where there is a choice.
pub(super) fn eingeschaltet(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let is_off = |rest: &&str| !rest.starts_with([' ', '#']);
        let line = line.strip_prefix('#').filter(is_off).unwrap_or(line);
        let choice = match line.split_once(" = \"\"").map(|(feld, _)| feld) {
            Some("ebene") => "ebene = \"Land\"",
            Some("richtung") => "richtung = \"lesen\"",
            Some("baustein") => "baustein = \"prozesse\"",
            _ => line,
        };
        out.push_str(choice);
        out.push('\n');
    }
    out
}

fn lies(files: &[(&str, &str)]) -> (Vec<FileReport>, Vec<Spuren>) {
    let limits = Limits::default();
    let read = |(name, text): &(&str, &str)| crate::lesen(name, text.as_bytes().to_vec(), &limits);
    files.iter().map(read).unzip()
}

fn konvolut() -> Vec<(&'static str, &'static str)> {
    vec![("leistung.xml", LEISTUNG), ("prozess.xml", PROZESS), ("schema.xml", SCHEMA)]
}

fn entwurf(
    files: &[(&str, &str)],
    schluessel: &[&str],
    prioritaet: Option<&str>,
    (matrix, katalog): (&Matrix, Option<&str>),
) -> Result<Steckbriefentwurf, String> {
    let (reports, spuren) = lies(files);
    let schluessel: Vec<String> = schluessel.iter().map(|key| (*key).to_owned()).collect();
    let quelle = |text: &str| Katalogquelle {
        name: "ozg-katalog.csv".to_owned(),
        katalog: Katalog::lesen("ozg-katalog.csv", text.into(), &Limits::default()).inhalt,
        ordner: "../".to_owned(),
    };
    let kataloge: Vec<Katalogquelle> = katalog.into_iter().map(quelle).collect();
    let auftrag =
        Steckbriefauftrag { schluessel: &schluessel, prioritaet, matrix, kataloge: &kataloge };
    let entwurf = Entwurfsraum::new(&reports, &spuren).steckbrief(&auftrag);
    entwurf.map_err(|fehler| fehler.message(Sprache::De))
}

fn ozg_2019() -> Matrix {
    Matrix::ozg_2019().expect("sound")
}

/// Every table, in order, each once; those that are switched off in brackets.
fn tabellen(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.lines() {
        let off = line.strip_prefix('#').filter(|rest| rest.starts_with('['));
        let kopf = off.or(Some(line)).filter(|line| line.starts_with('['));
        let Some(kopf) = kopf else { continue };
        let name = kopf.trim_matches(['[', ']']);
        let name = if off.is_some() { format!("({name})") } else { name.to_owned() };
        if found.last() != Some(&name) {
            found.push(name);
        }
    }
    found
}

#[test]
fn each_priority_has_the_tables_that_the_matrix_demands() {
    let matrix = ozg_2019();
    let shown = ["L", "K", "M", "D"].map(|code| {
        let entwurf = entwurf(&konvolut(), &[SCHLUESSEL], Some(code), (&matrix, None));
        let entwurf = entwurf.expect("a draft");
        assert_eq!(befunde(&entwurf.text), [""; 0], "{code}");
        let on = eingeschaltet(&entwurf.text);
        assert_eq!(befunde(&on), [""; 0], "{on}");
        assert_eq!(entwurf.offen, entwurf.text.matches("# noch ausfüllen").count(), "{code}");
        format!("{code} ({} offen): {}", entwurf.offen, tabellen(&entwurf.text).join(" "))
    });
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn what_artefacts_say_is_read_back_as_they_said_it() {
    let hostile = "=HYPERLINK(\"x\") \\ »Stand«\n]] # [[a]]";
    let leistung = LEISTUNG.replace(NAME, &hostile.replace('"', "&quot;"));
    let files = [("leistung.xml", leistung.as_str()), ("a\u{202e}\n\".xml", SCHEMA)];
    let entwurf = entwurf(&files, &[SCHLUESSEL], Some("D"), (&ozg_2019(), None)).expect("a draft");
    let source = Source::from_text("a.steckbrief.toml", entwurf.text.as_str());
    let gelesen = Steckbrief::lesen(&source);
    assert!(gelesen.befunde.is_empty(), "{}", entwurf.text);
    let kopf = gelesen.inhalt.steckbrief.expect("head");
    let name = kopf.bezeichnung.expect("name");
    assert_eq!(name.wert, "=HYPERLINK(\"x\") \\ »Stand« ]] # [[a]]");
    assert_eq!(entwurf.dateiname, "hyperlink-x-stand-a.steckbrief.toml");
    let (reports, spuren) = lies(&files);
    let katalog = Entwurfsraum::new(&reports, &spuren).katalog();
    let read = Katalog::lesen("ozg-katalog.csv", katalog.text.into_bytes(), &Limits::default());
    assert!(read.befunde.is_empty());
    let zeile = &read.inhalt.zeilen[0];
    assert!(zeile.text(ozg::Spalte::Bezeichnung).starts_with("'=HYPERLINK(\"x\")"));
}

const KATALOG: &str = "leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;normenanalyse;leika_stand;varianten;ozg_id;vollzug\n\
    99 107 998 001 000;Stand;Recht und Ordnung;K;Viele Fälle.;§ 3 FlohmarktG|§ 35 VwVfG;norm.pdf;31.05.2024;keine;10999;Kommune\n\
    99107998002000;Stand Änderung;umwelt;K;Viele Fälle.;§ 4 FlohmarktG;2024-04-30;2024-05-31;;10999;Land\n\
    99107998003000;Ohne Priorität;umwelt;;;;;;;;\n";

#[test]
fn the_catalogue_fills_in_what_artefacts_do_not_know() {
    let matrix = ozg_2019();
    let one = entwurf(&konvolut(), &[SCHLUESSEL], None, (&matrix, Some(KATALOG))).expect("draft");
    assert_eq!(befunde(&one.text), [""; 0]);
    let (kopf, _) = one.text.split_once("## 2.").expect("the second row");
    let (_, kopf) = kopf.split_once("## Die Leistung").expect("the head");
    insta::assert_snapshot!("einer", kopf);
    let keys = [SCHLUESSEL, "99107998002000"];
    let bundle = entwurf(&konvolut(), &keys, Some("m"), (&matrix, Some(KATALOG))).expect("draft");
    assert_eq!(befunde(&bundle.text), [""; 0]);
    let (kopf, _) = bundle.text.split_once("## 2.").expect("the second row");
    let (_, kopf) = kopf.split_once("## Die Leistung").expect("the head");
    insta::assert_snapshot!("buendel", kopf);
    assert_eq!(bundle.dateiname, "99107998001000-und-1-weitere.steckbrief.toml");
    assert_eq!(tabellen(&bundle.text).iter().filter(|name| *name == "fim_artefakt").count(), 1);
}

#[test]
fn without_a_priority_nothing_is_begun() {
    let matrix = ozg_2019();
    let of = |keys: &[&str], prioritaet, katalog| {
        entwurf(&konvolut(), keys, prioritaet, (&matrix, katalog)).expect_err("no priority")
    };
    let seen = [
        of(&[SCHLUESSEL], None, None),
        of(&["99107998009000"], None, Some(KATALOG)),
        of(&["99107998003000"], None, Some(KATALOG)),
        of(&[SCHLUESSEL, "99107998002000"], None, Some(&KATALOG.replace("umwelt;K", "umwelt;L"))),
        of(&[SCHLUESSEL], Some("Q"), Some(KATALOG)),
        of(&[SCHLUESSEL], None, Some(&KATALOG.replace(";K;", ";hoch;"))),
    ];
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn another_matrix_is_followed() {
    let text = "name = \"land\"\ntitel = \"Matrix des Landes\"\nquelle = \"Erlass\"\n\
        [[kategorie]]\ncode = \"A\"\nname = \"Alpha\"\n\
        [[kategorie]]\ncode = \"B\"\nname = \"Beta\"\n\
        [[liefergegenstand]]\nnr = 7\nid = \"zeitplan.grob\"\nname = \"Zeitplan\"\nkurz = \"Zeit\"\npruefung = \"eintraege\"\nsoll = { A = \"(X)\" }\nkeine = true\n\
        [[liefergegenstand]]\nnr = 3\nid = \"personas\"\nname = \"Personas\"\nkurz = \"Pers\"\npruefung = \"eintraege\"\ntabelle = \"persona\"\nsoll = { A = \"(X)\" }\n\
        [[liefergegenstand]]\nnr = 4\nid = \"rollen\"\nname = \"Rollen\"\nkurz = \"Roll\"\npruefung = \"eintraege\"\ntabelle = \"persona\"\nsoll = { A = \"X\", B = \"(X)\" }\n\
        [[liefergegenstand]]\nnr = 5\nid = \"sicherheit\"\nname = \"Sicherheit\"\nkurz = \"Sich\"\npruefung = \"eintraege\"\nsoll = { A = \"X\" }\nkeine = true\n";
    let matrix = Matrix::lesen("land.toml", text).expect("sound");
    let shown = ["A", "B"].map(|code| {
        let entwurf = entwurf(&[], &[SCHLUESSEL], Some(code), (&matrix, None)).expect("a draft");
        assert_eq!(befunde(&entwurf.text), [""; 0], "{}", entwurf.text);
        assert_eq!(befunde(&eingeschaltet(&entwurf.text)), [""; 0], "{}", entwurf.text);
        let (_, rows) = entwurf.text.split_once("#vollzug").expect("the head");
        rows.to_owned()
    });
    insta::assert_snapshot!(shown.join("\n=====\n"));
}

/// A key that stands somewhere in a text proves nothing: the schema is named, but not taken.
#[test]
fn what_may_belong_to_it_is_told_apart() {
    let name = "<xdf3:name>Antrag auf Erlaubnis für einen Flohmarktstand</xdf3:name>";
    assert!(SCHEMA.contains(name));
    let named = SCHEMA.replacen(name, &name.replace("Antrag", "Antrag 99107998007000"), 1);
    let files = [("schema.xml", named.as_str())];
    let entwurf = entwurf(&files, &["99107998007000"], Some("M"), (&ozg_2019(), None));
    let entwurf = entwurf.expect("a draft");
    assert!(entwurf.text.contains("Kennung des Datenschemas, vielleicht S99000000701."));
    assert!(!entwurf.text.contains("\nid = \"S99000000701\""), "{}", entwurf.text);
    let gefunden: Vec<&str> = entwurf.gefunden.iter().map(|it| it.get(Sprache::De)).collect();
    assert_eq!(gefunden, ["1 mögliches Datenschema"]);
}

#[test]
fn only_what_counts_has_a_row() {
    let inactive = LEISTUNG.replace("<code xmlns=\"\">5</code>", "<code xmlns=\"\">7</code>");
    let objekt = LEISTUNG
        .replace("LeistungsstrukturObjektMitVerrichtung", "LeistungsstrukturObjekt")
        .replace("99107998001000", "99107998000000");
    let rows = |files: &[(&str, &str)]| {
        let (reports, spuren) = lies(files);
        let entwurf = Entwurfsraum::new(&reports, &spuren).katalog();
        let read =
            Katalog::lesen("ozg-katalog.csv", entwurf.text.clone().into(), &Limits::default());
        assert_eq!(read.inhalt.zeilen.len(), entwurf.zeilen);
        (entwurf.zeilen, entwurf.ausgelassen)
    };
    assert_eq!(rows(&konvolut()), (1, 0));
    assert_eq!(rows(&[("a.xml", LEISTUNG), ("b.xml", LEISTUNG)]), (1, 0));
    assert_eq!(rows(&[("prozess.xml", PROZESS)]), (0, 0));
    assert_eq!(rows(&[("leistung.xml", &inactive)]), (0, 0));
    assert_eq!(rows(&[("leistung.xml", LEISTUNG), ("objekt.xml", &objekt)]), (1, 1));
}
