//! Cases by hand: what was, what is, whether data stays valid and why, what the version says.
//!
//! A field is written as its properties (`datentyp=text maxLength=5`), a schema or group as its rows
//! (`F1=0:1`), with `art=X` for a choice, `R1=Text` for a rule and `*F1` for a field that is a label.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod gemeinsam;

use fim_core::{Vergleichstiefe, Vertraeglichkeit};
use gemeinsam::{einer, vergleiche};
use std::fmt::Write;

const V: Vertraeglichkeit = Vertraeglichkeit::Vereinbar;
const P: Vertraeglichkeit = Vertraeglichkeit::Pruefen;
const B: Vertraeglichkeit = Vertraeglichkeit::Brechend;

/// Name, old, new, versions, verdict, reasons, what the version says.
type Fall = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Vertraeglichkeit,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const FELDER: &[Fall] = &[
    ("nothing",               "datentyp=text",                "datentyp=text",                "1.0.0 1.0.0", V, "", ""),
    ("raised for nothing",    "datentyp=text",                "datentyp=text",                "1.0.0 1.0.1", V, "", "version-ohne-inhalt"),
    ("lower version",         "datentyp=text",                "datentyp=text",                "1.1.0 1.0.0", V, "", "version-gesunken"),
    ("version gone",          "datentyp=text",                "datentyp=text",                "1.1.0 -",     V, "", "version-entfallen"),
    ("first version",         "datentyp=text",                "datentyp=text",                "- 1.0.0",     V, "", ""),
    ("working copies",        "datentyp=text",                "datentyp=bool",                "- -",         B, "datentyp", ""),
    ("tenth is after second", "datentyp=num_int",             "datentyp=num",                 "1.2.0 1.10.0", V, "", ""),
    ("help text",             "hilfetextEingabe=a",           "hilfetextEingabe=b",           "1.0.0 1.0.1", V, "", ""),
    ("help text, no version", "hilfetextEingabe=a",           "hilfetextEingabe=b",           "1.0.0 1.0.0", V, "", "inhalt-ohne-version"),
    ("status alone",          "freigabestatus=1",             "freigabestatus=6",             "1.0.0 1.0.0", V, "", ""),
    ("text to number",        "datentyp=text",                "datentyp=num",                 "1.0.0 2.0.0", B, "datentyp", ""),
    ("integer to number",     "datentyp=num_int",             "datentyp=num",                 "1.0.0 1.1.0", V, "", ""),
    ("number to integer",     "datentyp=num",                 "datentyp=num_int",             "1.0.0 2.0.0", B, "datentyp", ""),
    ("number to text",        "datentyp=num",                 "datentyp=text",                "1.0.0 1.1.0", P, "datentyp-text", ""),
    ("latin to text",         "datentyp=text_latin",          "datentyp=text",                "1.0.0 1.1.0", V, "", ""),
    ("text to latin",         "datentyp=text",                "datentyp=text_latin",          "1.0.0 1.1.0", B, "datentyp", "brechend-ohne-hauptversion"),
    ("day to text",           "datentyp=date",                "datentyp=text",                "1.0.0 1.1.0", V, "", ""),
    ("input to locked",       "feldart=input",                "feldart=locked",               "1.0.0 1.1.0", P, "feldart-form", ""),
    ("input to label",        "feldart=input",                "feldart=label",                "1.0.0 2.0.0", B, "feldart", ""),
    ("a label has no type",   "feldart=label datentyp=text",  "feldart=label datentyp=num",   "1.0.0 1.0.1", V, "", ""),
    ("a label has no bounds", "feldart=label",                "feldart=label maxLength=3",    "1.0.0 1.0.1", V, "", ""),
    ("input to select",       "feldart=input",                "feldart=select",               "1.0.0 2.0.0", B, "feldart", ""),
    ("shorter",               "maxLength=9",                  "maxLength=8",                  "1.0.0 2.0.0", B, "grenze-enger", ""),
    ("longer",                "maxLength=9",                  "maxLength=10",                 "1.0.0 1.1.0", V, "", ""),
    ("least longer",          "minLength=2",                  "minLength=3",                  "1.0.0 2.0.0", B, "grenze-enger", ""),
    ("least is none",         "datentyp=text",                "datentyp=text minLength=0",    "1.0.0 1.0.1", V, "", ""),
    ("bound added",           "datentyp=num",                 "datentyp=num maxValue=9",      "1.0.0 2.0.0", B, "grenze-enger", ""),
    ("bound gone",            "datentyp=num minValue=1",      "datentyp=num",                 "1.0.0 1.1.0", V, "", ""),
    ("decimal comma",         "minValue=1,5",                 "minValue=1.4",                 "1.0.0 1.1.0", V, "", ""),
    ("days compared",         "minValue=2024-01-01",          "minValue=2025-01-01",          "1.0.0 2.0.0", B, "grenze-enger", ""),
    ("days as in German",     "maxValue=15.01.2024",          "maxValue=01.02.2024",          "1.0.0 1.1.0", P, "grenze-unvergleichbar", ""),
    ("times compared",        "maxValue=18:30:00",            "maxValue=17:00:00",            "1.0.0 2.0.0", B, "grenze-enger", ""),
    ("no comparing",          "maxValue=9",                   "maxValue=heute",               "1.0.0 2.0.0", P, "grenze-unvergleichbar", ""),
    ("pattern added",         "datentyp=text",                "datentyp=text pattern=[0-9]+", "1.0.0 2.0.0", B, "muster-neu", ""),
    ("pattern changed",       "pattern=[0-9]+",               "pattern=[0-9]*",               "1.0.0 1.1.0", P, "muster", ""),
    ("pattern gone",          "pattern=[0-9]+",               "datentyp=",                    "1.0.0 1.1.0", V, "", ""),
    ("smaller files",         "maxSize=9",                    "maxSize=8",                    "1.0.0 2.0.0", B, "grenze-enger", ""),
    ("media type gone",       "mediaType=a/b mediaType=c/d",  "mediaType=a/b",                "1.0.0 2.0.0", B, "medientyp", ""),
    ("media type added",      "mediaType=a/b",                "mediaType=a/b mediaType=c/d",  "1.0.0 1.1.0", V, "", ""),
    ("first media type",      "datentyp=file",                "datentyp=file mediaType=a/b",  "1.0.0 2.0.0", B, "medientyp-beschraenkt", ""),
    ("value gone",            "wert=1 wert=2",                "wert=1",                       "1.0.0 1.1.0", B, "wert-entfallen", "brechend-ohne-hauptversion"),
    ("value added",           "wert=1",                       "wert=1 wert=2",                "1.0.0 1.1.0", V, "", ""),
    ("list replaced",         "liste=urn:a_1",                "liste=urn:b_1",                "1.0.0 2.0.0", B, "codeliste-ersetzt", ""),
    ("list in new version",   "liste=urn:a_1",                "liste=urn:a_2",                "1.0.0 1.1.0", P, "codeliste-unbekannt", ""),
    ("values to list",        "wert=1",                       "liste=urn:a_1",                "1.0.0 2.0.0", B, "codeliste-ersetzt", ""),
    ("another column",        "liste=urn:a_1 codeKey=x",      "liste=urn:a_1 codeKey=y",      "1.0.0 2.0.0", B, "code-spalte", ""),
];

#[rustfmt::skip]
const AUFBAU: &[Fall] = &[
    ("mandatory added",       "F1=1:1",                       "F1=1:1 F2=1:1",                "1.0.0 2.0.0", B, "pflicht-neu", ""),
    ("optional added",        "F1=1:1",                       "F1=1:1 F2=0:1",                "1.0.0 1.1.0", V, "", ""),
    ("label added",           "F1=1:1",                       "F1=1:1 *F2=1:1",               "1.0.0 1.0.1", V, "", ""),
    ("element gone",          "F1=1:1 F2=0:1",                "F1=1:1",                       "1.0.0 1.1.0", B, "element-entfallen", "brechend-ohne-hauptversion"),
    ("label more often",      "F1=1:1 *F2=0:1",               "F1=1:1 *F2=1:1",               "1.0.0 1.0.1", V, "", ""),
    ("label gone",            "F1=1:1 *F2=1:1",               "F1=1:1",                       "1.0.0 1.0.1", V, "", ""),
    ("now mandatory",         "F1=0:1",                       "F1=1:1",                       "1.0.0 2.0.0", B, "anzahl-enger", ""),
    ("now optional",          "F1=1:1",                       "F1=0:1",                       "1.0.0 1.1.0", V, "", ""),
    ("fewer",                 "F1=0:*",                       "F1=0:5",                       "1.0.0 2.0.0", B, "anzahl-enger", ""),
    ("more",                  "F1=0:5",                       "F1=0:*",                       "1.0.0 1.1.0", V, "", ""),
    ("no number",             "F1=0:5",                       "F1=viele",                     "1.0.0 1.1.0", P, "anzahl-unlesbar", ""),
    ("another order",         "F1=0:1 F2=0:1 F3=0:1",         "F2=0:1 F3=0:1 F1=0:1",         "1.0.0 1.1.0", P, "reihenfolge", ""),
    ("rule added",            "F1=1:1",                       "F1=1:1 R1=Immer",              "1.0.0 1.1.0", P, "regel-neu", ""),
    ("rule changed",          "F1=1:1 R1=Immer",              "F1=1:1 R1=Nie",                "1.0.0 1.1.0", P, "regel-geaendert", ""),
    ("rule gone",             "F1=1:1 R1=Immer",              "F1=1:1",                       "1.0.0 1.1.0", V, "", ""),
    ("one more choice",       "art=X F1=0:1",                 "art=X F1=0:1 F2=1:1",          "1.0.0 1.1.0", V, "", ""),
    ("one choice less",       "art=X F1=0:1 F2=0:1",          "art=X F1=0:1",                 "1.0.0 2.0.0", B, "element-entfallen", ""),
    ("a choice now",          "F1=0:1",                       "art=X F1=0:1",                 "1.0.0 2.0.0", B, "gruppenart", ""),
    ("no choice any more",    "art=X F1=0:1",                 "F1=0:1",                       "1.0.0 2.0.0", B, "gruppenart", ""),
];

fn nachricht(art: &str, nummer: &str, inhalt: &str) -> String {
    format!(
        "<xdatenfelder.{art}.{nummer} xmlns='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'>{inhalt}</xdatenfelder.{art}.{nummer}>"
    )
}

fn kopf(id: &str, version: &str) -> String {
    let version =
        if version == "-" { String::new() } else { format!("<version>{version}</version>") };
    format!("<identifikation><id>{id}</id>{version}</identifikation><name>{id}</name>")
}

fn feld(worte: &str, version: &str) -> String {
    let (mut inhalt, mut grenzen, mut werte) = (String::new(), String::new(), String::new());
    for (name, wert) in worte.split(' ').filter_map(|wort| wort.split_once('=')) {
        match name {
            "feldart" | "datentyp" | "freigabestatus" => write!(inhalt, "<{name}><code>{wert}</code></{name}>"),
            "wert" => write!(werte, "<wert><code>{wert}</code><name>{wert}</name></wert>"),
            "liste" => {
                let (urn, version) = wert.split_once('_').unwrap_or((wert, ""));
                write!(inhalt, "<codelisteReferenz><canonicalIdentification>{urn}</canonicalIdentification><version>{version}</version></codelisteReferenz>")
            }
            "minLength" | "maxLength" | "minValue" | "maxValue" | "pattern" => write!(grenzen, " {name}='{wert}'"),
            _ => write!(inhalt, "<{name}>{wert}</{name}>"),
        }
        .expect("text");
    }
    if !werte.is_empty() {
        inhalt = format!("{inhalt}<werte>{werte}</werte>");
    }
    let inhalt = format!("{}{inhalt}<praezisierung{grenzen}/>", kopf("F1", version));
    nachricht("datenfeld", "0104", &format!("<datenfeld>{inhalt}</datenfeld>"))
}

fn gruppe(worte: &str, version: &str) -> String {
    let mut inhalt = kopf("G1", version);
    for (name, wert) in worte.split(' ').filter_map(|wort| wort.split_once('=')) {
        match name.as_bytes()[0] {
            b'a' => write!(inhalt, "<art><code>{wert}</code></art>"),
            b'R' => write!(inhalt, "<regel>{}<freitextRegel>{wert}</freitextRegel></regel>", kopf(name, "1.0.0")),
            _ => {
                let feldart = if name.starts_with('*') { "label" } else { "input" };
                let kopf = kopf(name.trim_start_matches('*'), "1.0.0");
                write!(inhalt, "<struktur><anzahl>{wert}</anzahl><enthaelt><datenfeld>{kopf}<feldart><code>{feldart}</code></feldart></datenfeld></enthaelt></struktur>")
            }
        }
        .expect("text");
    }
    nachricht("datenfeldgruppe", "0103", &format!("<datenfeldgruppe>{inhalt}</datenfeldgruppe>"))
}

fn pruefe(faelle: &[Fall], id: &str, baue: fn(&str, &str) -> String) {
    let mut falsch = Vec::new();
    for (name, alt, neu, versionen, urteil, gruende, aussage) in faelle {
        let (von, nach) = versionen.split_once(' ').expect("two versions");
        let (a, b) = (einer(&baue(alt, von)), einer(&baue(neu, nach)));
        let found = vergleiche(&a, &b, Vergleichstiefe::Alles);
        let keys: Vec<&str> = found.gruende.iter().map(|it| it.aussage.art.key).collect();
        let eigene = found.versionen.iter().filter(|it| it.element.id == id);
        let sagt: Vec<&str> = eigene.map(|it| it.aussage.art.key).collect();
        let ist = (found.vertraeglichkeit, keys.join(" "), sagt.join(" "));
        if ist != (Some(*urteil), (*gruende).to_owned(), (*aussage).to_owned()) {
            falsch.push(format!("{name}: {ist:?}"));
        }
    }
    assert!(falsch.is_empty(), "{falsch:#?}");
}

#[test]
fn fields_by_hand() {
    pruefe(FELDER, "F1", feld);
}

#[test]
fn structures_by_hand() {
    pruefe(AUFBAU, "G1", gruppe);
    assert!(FELDER.len() + AUFBAU.len() >= 40);
}

#[test]
fn versions_of_all_elements_are_looked_at() {
    let alt = gruppe("F1=1:1 R1=Immer", "1.0.0");
    let neu = alt.replace("input", "locked").replace("Immer", "Nie");
    let found = vergleiche(&einer(&alt), &einer(&neu), Vergleichstiefe::Struktur);
    let sagt = found.versionen.iter().map(|it| (it.element.id.as_str(), it.aussage.art.key));
    assert_eq!(
        sagt.collect::<Vec<_>>(),
        [
            ("R1", "inhalt-ohne-version"),
            ("F1", "inhalt-ohne-version"),
            ("R1", "enthaltenes-ohne-version"),
        ]
    );
    let text = found.versionen[2].aussage.text(fim_core::Sprache::De);
    assert_eq!(
        text,
        "geändert; darüber ohne neue Version: G1 1.0.0; ebenso 1 weiteres geändertes Element [Vorschlag]"
    );
}

/// A field deep in groups: one statement at the field, up to the next group with a new version.
#[test]
fn a_deep_change_is_told_once_at_its_cause() {
    fn tief(feld: &str, gruppen: &[(&str, &str)]) -> String {
        let feld =
            format!("<datenfeld>{}<definition>{feld}</definition></datenfeld>", kopf("F1", feld));
        let innen = gruppen.iter().fold(feld, |innen, (id, version)| {
            let struktur =
                format!("<struktur><anzahl>1:1</anzahl><enthaelt>{innen}</enthaelt></struktur>");
            format!("<datenfeldgruppe>{}{struktur}</datenfeldgruppe>", kopf(id, version))
        });
        nachricht("datenfeldgruppe", "0103", &innen)
    }
    let alt = [("G1", "1.0.0"), ("G2", "1.0.0"), ("G3", "1.0.0"), ("G4", "1.0.0"), ("G5", "1.0.0")];
    let sagt = |neu: &[(&str, &str)]| -> Vec<String> {
        let (a, b) = (einer(&tief("1.0.0", &alt)), einer(&tief("1.1.0", neu)));
        let found = vergleiche(&a, &b, Vergleichstiefe::Alles);
        let one = |it: &fim_core::Versionsbefund| {
            format!("{} {}", it.element.id, it.aussage.text(fim_core::Sprache::De))
        };
        found.versionen.iter().map(one).collect()
    };
    assert_eq!(
        sagt(&alt),
        [
            "F1 geändert; darüber ohne neue Version: G5 1.0.0, G4 1.0.0, G3 1.0.0 und 2 weitere [Vorschlag]"
        ]
    );
    let mut neu = alt;
    neu[1].1 = "1.1.0";
    neu[4].1 = "1.1.0";
    assert_eq!(
        sagt(&neu),
        [
            "G2 geändert; darüber ohne neue Version: G4 1.0.0, G3 1.0.0 [Vorschlag]",
            "F1 geändert; darüber ohne neue Version: G1 1.0.0 [Vorschlag]",
        ]
    );
    let alle = alt.map(|(id, _)| (id, "1.1.0"));
    assert_eq!(sagt(&alle), [""; 0]);
}

#[test]
fn codes_of_lists_decide_where_lists_are_at_hand() {
    let (a, b) = (einer(&feld("liste=urn:a_1", "1.0.0")), einer(&feld("liste=urn:a_2", "1.1.0")));
    let codes = |seite, verweis: &vergleich::Listenverweis| {
        assert_eq!(verweis.kennung.as_deref(), Some("urn:a"));
        let codes = if seite == vergleich::Seite::Alt { "1 2 3" } else { "1 3 4" };
        Some(codes.split(' ').map(str::to_owned).collect())
    };
    let auftrag = vergleich::Auftrag { tiefe: Vergleichstiefe::Alles, listen: &codes };
    let found = vergleich::vergleiche((&a, "a"), (&b, "b"), &auftrag);
    let text = found.gruende[0].aussage.text(fim_core::Sprache::De);
    assert_eq!(text, "Wert entfallen: 2 [Vorschlag]");
    assert_eq!(found.vertraeglichkeit, Some(B));
}

#[test]
fn each_depth_shows_its_own() {
    let alt = feld("datentyp=text hilfetextEingabe=a definition=a freigabestatus=1", "1.0.0");
    let neu = feld("datentyp=num hilfetextEingabe=b definition=b freigabestatus=2", "1.1.0");
    let shown = |tiefe| {
        let found = vergleiche(&einer(&alt), &einer(&neu), tiefe);
        let mut shown: Vec<String> =
            found.aenderungen.into_iter().map(|it| it.eigenschaft).collect();
        shown.sort();
        (shown.join(" "), found.verborgen)
    };
    let all = "datentyp definition freigabestatus hilfetextEingabe identifikation/version";
    assert_eq!(shown(Vergleichstiefe::Alles), (all.to_owned(), 0));
    assert_eq!(
        shown(Vergleichstiefe::Inhalt),
        ("datentyp definition hilfetextEingabe".to_owned(), 2)
    );
    assert_eq!(shown(Vergleichstiefe::Endnutzer), ("hilfetextEingabe".to_owned(), 4));
    assert_eq!(shown(Vergleichstiefe::Struktur), ("datentyp".to_owned(), 4));
}
