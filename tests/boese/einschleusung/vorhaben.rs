//! A small Vorhaben with all that belongs to one: artefacts that refer to each other, catalogue,
//! Steckbrief, settings, rules of one's own. Words are replaced, numbers and references stay.

use super::bestand::{Datei, korpus, worte};
use super::gift::Guss;
use std::fs;
use std::path::Path;

/// The Leistung that all is about.
pub const SCHLUESSEL: &str = "99107910012000";

const ARTEFAKTE: [&str; 6] = [
    "leistungen/99107910012000.xml",
    "prozesse/99107910012000.xml",
    "prozesse/referenz/99107910012000.xml",
    "datenfelder/S99000001101V1.0.0_xdf3.xml",
    "datenfelder/D99000011011V1.0.0_xdf3.xml",
    "datenfelder/G99000001010V1.0.0_xdf3.xml",
];

const EINSTELLUNGEN: &str = "regeldateien = [\"regeln.toml\"]
[[ausnahmen]]
regel = \"XDF\"
datei = \"datenfelder/D*.xml\"
grund = \"ein Grund\"
von = \"eine Person\"
[[ausnahmen]]
regel = \"XZF1808\"
element = \"ein Element\"
grund = \"ein Grund\"
bis = \"2020-01-01\"
";

fn lies(path: impl AsRef<Path>) -> String {
    fs::read_to_string(korpus().join(path)).expect("corpus")
}

/// All files of it.
pub fn dateien(guss: Guss) -> Vec<Datei> {
    let alles = Guss { alles: true, ..guss };
    let mut dateien: Vec<Datei> = artefakte(guss);
    dateien.push(("ozg-katalog.csv".to_owned(), katalog(alles)));
    let steckbrief = lies("vorhaben/steckbriefe/ehrenamtskarte.steckbrief.toml");
    let steckbrief =
        tabelle(&steckbrief, |text| text.contains(' ') || text.ends_with("journey.md"), alles);
    dateien.push(("steckbriefe/ehrenamtskarte.steckbrief.toml".to_owned(), steckbrief));
    dateien.push(("fim.toml".to_owned(), tabelle(EINSTELLUNGEN, |text| text.contains(' '), alles)));
    dateien.push(("regeln.toml".to_owned(), regeln(guss)));
    dateien
}

/// Its artefacts alone.
pub fn artefakte(guss: Guss) -> Vec<Datei> {
    let one = |(at, name): (usize, &&str)| {
        let guss = Guss { beginn: guss.beginn + at, ..guss };
        let text = lies(Path::new("vorhaben").join(name));
        ((*name).to_owned(), worte(&text, guss).into_bytes())
    };
    ARTEFAKTE.iter().enumerate().map(one).collect()
}

/// The head of the catalogue and some rows.
fn katalog(guss: Guss) -> Vec<u8> {
    let text = lies("vorhaben/ozg-katalog.csv");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for (row, record) in reader.records().take(5).enumerate() {
        let record = record.expect("row");
        let cells = record.iter().enumerate().map(|(column, cell)| {
            let is_replaced = row > 0 && (cell.contains(' ') || (row == 3 && column > 2));
            if is_replaced { guss.text(row * 5 + column) } else { cell.to_owned() }
        });
        writer.write_record(cells).expect("row");
    }
    writer.into_inner().expect("table")
}

/// TOML with other texts in its strings.
fn tabelle(text: &str, is_replaced: impl Fn(&str) -> bool, guss: Guss) -> Vec<u8> {
    let mut at = 0;
    let line = |line: &str| {
        let mut teile: Vec<String> = line.split('"').map(str::to_owned).collect();
        if line.starts_with('#') || teile.len().is_multiple_of(2) {
            return line.to_owned();
        }
        for teil in teile.iter_mut().skip(1).step_by(2).filter(|it| is_replaced(it)) {
            let neu = guss.toml(at);
            *teil = neu[1..neu.len() - 1].to_owned();
            at += 1;
        }
        teile.join("\"")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

/// Rules of one's own, with other words. Braces stand for values there.
fn regeln(guss: Guss) -> Vec<u8> {
    let schemata = korpus().join("../schemas").canonicalize().expect("schemas");
    let schemata = schemata.to_str().expect("path");
    let text = lies("eigene-regeln/regeln.toml").replace("../../schemas", schemata);
    let text = tabelle(&text, |text| text.contains(' ') && !text.contains('{'), guss);
    String::from_utf8(text)
        .expect("text")
        .replace("{{", "((")
        .replace("}}", "))")
        .replace("${", "$(")
        .into_bytes()
}

/// Schemas that somebody brings, and a document that they say something of.
pub fn schemata(guss: Guss) -> Vec<Datei> {
    let (a, b, c) = (guss.xml(0), guss.xml(1), guss.xml(2));
    let raum = format!("urn:x:{a}");
    let schema = format!(
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace=\"{raum}\" \
         xmlns=\"{raum}\" version=\"{b}\" elementFormDefault='qualified'>\
         <xs:annotation><xs:documentation>{c}</xs:documentation><xs:appinfo>{a}</xs:appinfo></xs:annotation>\
         <xs:simpleType name='w'><xs:restriction base='xs:string'>\
         <xs:enumeration value=\"{a}\"/><xs:enumeration value=\"{b}\"/></xs:restriction></xs:simpleType>\
         <xs:element name='e'><xs:complexType><xs:sequence>\
         <xs:element name='a' type='w'/><xs:element name='b' type='xs:date' fixed='2020-01-01'/>\
         </xs:sequence><xs:attribute name='v' fixed=\"{c}\"/></xs:complexType></xs:element></xs:schema>"
    );
    let muster = |pattern: &str| {
        format!(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:y='urn:y' targetNamespace='urn:y'><xs:simpleType name='p'>\
             <xs:restriction base='xs:string'><xs:pattern value=\"{pattern}\"/></xs:restriction></xs:simpleType>\
             <xs:element name='e' type='y:p'/></xs:schema>"
        )
    };
    let falsch = format!(
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:z'>\
         <xs:import namespace=\"{a}\" schemaLocation=\"{b}\"/><xs:include schemaLocation=\"{c}\"/>\
         <xs:element name=\"{c}\" type=\"{a}\"/></xs:schema>"
    );
    [
        ("xsd/gut/a.xsd", schema),
        (
            "xsd/muster/b.xsd",
            muster(&a.replace(['[', ']', '(', ')', '{', '}', '*', '+', '?', '\\', '|'], ".")),
        ),
        ("xsd/kaputt/c.xsd", muster(&format!("({a}"))),
        ("xsd/falsch/d.xsd", falsch),
        (
            "dokumente/a.xml",
            format!("<e xmlns=\"{raum}\" v=\"{a}\" z=\"{b}\"><a>{c}</a><b>{c}</b>{a}</e>"),
        ),
        ("dokumente/b.xml", format!("<e xmlns='urn:y'>{b}{c}</e>")),
    ]
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .into()
}
