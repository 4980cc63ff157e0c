//! Files in which texts stand that want to be something else: one for each element and each
//! attribute that carries a text, made from artefacts of the project.

use super::gift::Guss;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Between them they have every element of every standard that carries a text.
const VORLAGEN: [&str; 9] = [
    "schema/xdatenfelder3/xdatenfelder.stammdatenschema.0102-voll.xml",
    "schema/xdatenfelder3/xdatenfelder.codeliste.0105-voll.xml",
    "schema/xdatenfelder3/xdatenfelder.dokumentsteckbrief.0101-voll.xml",
    "schema/xdatenfelder3/xdatenfelder.uebersetzung.0106-voll.xml",
    "schema/xdatenfelder2/xdatenfelder.stammdatenschema.0102-voll.xml",
    "schema/xprozess/prozesskatalog.export.0103-voll.xml",
    "schema/genericode/CodeList-voll.xml",
    "leistungen/typ-1-gold-wetterstation-2.3.1.xml",
    "prozesse/gut.xml",
];

pub fn korpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

/// A file: what it is called, and what is in it.
pub type Datei = (String, Vec<u8>);

/// One file for each text of each artefact, and what else can be written into XML.
pub fn einzeln(guss: Guss) -> Vec<Datei> {
    let mut dateien = Vec::new();
    for (nr, vorlage) in VORLAGEN.iter().enumerate() {
        let text = fs::read_to_string(korpus().join(vorlage)).expect("corpus");
        for (at, (name, stellen)) in stellen(&text).into_iter().enumerate() {
            let neu = ersetzt(&text, &stellen, |i| guss.xml(at + i));
            dateien.push((format!("{nr}/{at:03}-{name}.xml"), neu.into_bytes()));
        }
        dateien.extend(ringsum(nr, &text, guss));
    }
    let text = fs::read_to_string(korpus().join("prozesse/gut.xml")).expect("corpus");
    dateien.extend(modelle(&text, guss));
    dateien
}

/// What is not content: namespaces, comments, instructions, exceptions, broken markup.
fn ringsum(nr: usize, text: &str, guss: Guss) -> Vec<Datei> {
    let wurzel = text.find("?>").expect("declaration") + 2;
    let (kopf, rest) = text.split_at(wurzel);
    // Neither may hold what would end it.
    let frei = guss.text(nr).replace("--", "-+").replace("?>", "? >");
    let raum = rest.find("xmlns").expect("namespace");
    let mit = |insert: &str| format!("{kopf}{insert}{rest}");
    let (vorn, hinten) = rest.split_at(raum);
    let teile = [
        ("kommentar", mit(&format!("<!--{frei}-->"))),
        (
            "ausnahme",
            mit(&format!("<!-- fim-ausnahme XDF1014, XZF, XPZ, GCL bis 2099-12-31: {frei} -->")),
        ),
        ("ausnahme-kaputt", mit(&format!("<!-- fim-ausnahme {frei}: {frei} -->"))),
        ("anweisung", mit(&format!("<?x {frei}?>"))),
        ("attribut", format!("{kopf}{vorn}zusatz=\"{}\" {hinten}", guss.xml(nr))),
        (
            "namensraum",
            format!("{kopf}{vorn}xmlns:q=\"{0}\" q:z=\"{0}\" {hinten}", guss.xml(nr + 1)),
        ),
        (
            "verweis",
            format!(
                "{kopf}{vorn}xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"{}\" {hinten}",
                guss.xml(nr + 2)
            ),
        ),
        ("wurzel", format!("<wurzel xmlns=\"{}\"/>", guss.xml(nr + 3))),
    ];
    teile.map(|(name, text)| (format!("{nr}/x-{name}.xml"), text.into_bytes())).into()
}

/// Markup that no reader takes, which messages quote. The twin is as broken.
pub fn kaputt(guss: Guss) -> Vec<Datei> {
    let one = |at: usize| {
        let text = guss.text(at).replace(['<', '&'], "x");
        [
            ("offen", format!("<a><{text}></a>")),
            ("entitaet", format!("<a>&{text};</a>")),
            ("praefix", format!("<a><p{text}:b/></a>")),
            ("doppelt", format!("<a x='{text}' x='{text}'/>")),
            ("kodierung", format!("<?xml version='1.0' encoding='{text}'?><a/>")),
            ("fassung", format!("<?xml version='{text}'?><a/>")),
            ("doctype", format!("<!DOCTYPE a SYSTEM '{text}'><a/>")),
            ("kein-xml", text),
        ]
        .map(|(name, text)| (format!("{at:02}-{name}.xml"), text.into_bytes()))
    };
    (0..18).flat_map(one).collect()
}

/// Where texts stand that are alone in their element, and values of attributes, by name.
fn stellen(text: &str) -> BTreeMap<String, Vec<Range<usize>>> {
    let document = Document::parse(text).expect("corpus is XML");
    let mut stellen: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
    let mut add = |name: String, range| stellen.entry(name).or_default().push(range);
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let mut inside = node.children();
        if let (Some(only), None) = (inside.next(), inside.next())
            && only.is_text()
        {
            add(name.to_owned(), only.range());
        }
        for attribute in node.attributes().filter(|it| it.namespace().is_none()) {
            add(format!("{name}-{}", attribute.name()), attribute.range_value());
        }
    }
    stellen
}

/// The text with something else in these places.
fn ersetzt(text: &str, stellen: &[Range<usize>], neu: impl Fn(usize) -> String) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for (at, stelle) in stellen.iter().enumerate() {
        out.push_str(&text[from..stelle.start]);
        out.push_str(&neu(at));
        from = stelle.end;
    }
    out + &text[from..]
}

/// The artefact with every text in which somebody wrote words: numbers, codes and references stay.
pub fn worte(text: &str, guss: Guss) -> String {
    let mut alle: Vec<Range<usize>> = stellen(text).into_values().flatten().collect();
    alle.retain(|range| text[range.clone()].contains(' ') && !text[range.clone()].contains("://"));
    alle.sort_by_key(|range| range.start);
    ersetzt(text, &alle, |at| guss.xml(at))
}

/// A process for each text of its model, and some whose attachment has another name.
fn modelle(text: &str, guss: Guss) -> Vec<Datei> {
    let anlagen = anlagen(text);
    let (stelle, (name, bytes)) = anlagen.first().expect("a model");
    let modell = String::from_utf8(bytes.clone()).expect("model is text");
    let mit = |name: &str, inhalt: &str| {
        let zip = STANDARD.encode(archiv(&[(name.to_owned(), inhalt.as_bytes().to_vec())]));
        ersetzt(text, std::slice::from_ref(stelle), |_| zip.clone()).into_bytes()
    };
    let mut dateien = Vec::new();
    for (at, (wo, stellen)) in stellen(&modell).into_iter().enumerate() {
        let neu = ersetzt(&modell, &stellen, |i| guss.xml(at + i));
        dateien.push((format!("bpmn/{at:03}-{wo}.xml"), mit(name, &neu)));
        dateien.push((format!("bpmn/{at:03}-{wo}.bpmn"), neu.into_bytes()));
    }
    for at in 0..18 {
        let name = Guss { alles: true, ..guss }.text(at);
        dateien.push((format!("bpmn/name-{at:02}.xml"), mit(&format!("{name}.bpmn"), &modell)));
        dateien.push((format!("bpmn/art-{at:02}.xml"), mit(&name, "kein XML")));
    }
    dateien
}

/// Attachments that are archives with one file: where they stand, its name and content.
fn anlagen(text: &str) -> Vec<(Range<usize>, Datei)> {
    let inhalte = stellen(text).remove("inhalt").unwrap_or_default();
    let one = |range: Range<usize>| {
        let base64: String = text[range.clone()].split_whitespace().collect();
        let bytes = STANDARD.decode(base64).ok()?;
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut file = archive.by_index(0).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        Some((range, (file.name().ok()?.into_owned(), bytes)))
    };
    inhalte.into_iter().filter_map(one).collect()
}

/// A ZIP archive.
pub fn archiv(dateien: &[Datei]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in dateien {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).expect("entry");
        writer.write_all(bytes).expect("entry");
    }
    writer.finish().expect("archive").into_inner()
}
