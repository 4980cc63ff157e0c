//! Texts that want to be something else, in every place that reaches an output, through every
//! command and format. Each run is held against one on harmless twins of the texts: what is not text
//! must be the same in both.

mod befehle;
mod bestand;
mod gift;
mod lauf;
mod liste;
mod namen;
mod richter;
mod seite;
mod vorhaben;

use gift::{Guss, IN_XML};
use lauf::{Aufruf, Mass, Ort};
use richter::Form;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::thread;

/// All formats of a check.
const PRUEFUNG: [(&str, Form); 15] = [
    ("terminal.txt", Form::Text),
    ("kurz.txt", Form::Zeilen),
    ("vorlesen.txt", Form::Text),
    ("html.html", Form::Html),
    ("md.md", Form::Markdown),
    ("xlsx.xlsx", Form::Xlsx),
    ("csv.csv", Form::Csv),
    ("json.json", Form::Json),
    ("jsonl.jsonl", Form::Jsonl),
    ("sarif.sarif", Form::Json),
    ("gitlab.json", Form::Json),
    ("github.txt", Form::Github),
    ("junit.xml.txt", Form::Xml),
    ("checkstyle.xml.txt", Form::Xml),
    ("fim-portal.json", Form::Json),
];

/// With which of the texts a round begins. Within a file they go around, so that in some rounds each
/// comes to many places.
const RUNDEN: [usize; 4] = [0, 3, 7, 10];

/// A check in all formats.
const CHECK: Aufruf<'_> =
    Aufruf { worte: &["check", "--alle"], stdout: Form::Text, dateien: &PRUEFUNG };

/// Two folders with the same files, of which only the texts differ.
fn paar(name: &str, beginn: usize, dateien: impl Fn(Guss) -> Vec<bestand::Datei>) -> [Ort; 2] {
    [false, true].map(|harmlos| {
        let wer = if harmlos { "harmlos" } else { "boese" };
        let ort = Ort::new(&format!("{name}-{beginn}-{wer}"));
        ort.lege(dateien(Guss { beginn, harmlos, alles: false }));
        ort
    })
}

/// Runs all, two at a time, and tells of what came out otherwise.
fn alle(beginne: &[usize], one: impl Fn(usize) -> Vec<String> + Sync) {
    let maengel: Vec<String> = thread::scope(|scope| {
        let one = &one;
        let teile = beginne.chunks(beginne.len().div_ceil(2).max(1));
        let laeufe: Vec<_> = teile
            .map(|teil| {
                scope.spawn(move || teil.iter().flat_map(|at| one(*at)).collect::<Vec<_>>())
            })
            .collect();
        laeufe.into_iter().flat_map(|lauf| lauf.join().expect("thread")).collect()
    });
    assert!(maengel.is_empty(), "{}:\n{}", maengel.len(), maengel.join("\n"));
}

/// The report as JSON.
fn bericht(ort: &Ort) -> Value {
    let dateien = &[("json.json", Form::Json)];
    let ausgang = Aufruf { worte: &["check"], stdout: Form::Text, dateien }.laufe(ort);
    serde_json::from_slice(&ausgang.ausgaben[2].2).expect("JSON")
}

/// What is said of each file.
fn gesagt(json: &Value) -> BTreeMap<String, Vec<String>> {
    let mut gesagt: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in json["files"].as_array().expect("files") {
        let path = file["path"].as_str().expect("path").to_owned();
        gesagt.entry(path).or_default().push(file["state"].to_string());
    }
    for finding in json["findings"].as_array().expect("findings") {
        let path = finding["file"].as_str().expect("file").to_owned();
        gesagt.entry(path).or_default().push(finding["code"].to_string());
    }
    gesagt
}

/// Texts of which nothing reaches the report: they prove nothing.
fn ungesagt(json: &Value) -> Vec<&'static str> {
    let ausgabe = json.to_string();
    let is_said = |gift: &&&str| {
        let mut teile = gift.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| it.len() > 1);
        teile.any(|teil| ausgabe.contains(teil))
    };
    IN_XML.iter().filter(|gift| !is_said(gift)).copied().collect()
}

/// Takes out what rules say something else of: those that look at the text itself.
fn gleiche_befunde(boese: &Ort, harmlos: &Ort) -> usize {
    loop {
        let [a, b] = [boese, harmlos].map(|ort| gesagt(&bericht(ort)));
        let differs = |path: &&String| a.get(*path) != b.get(*path);
        let anders: BTreeSet<&String> = a.keys().filter(differs).collect();
        if anders.is_empty() {
            return a.len();
        }
        for path in anders {
            fs::remove_file(boese.pfad.join(path)).expect("file");
            fs::remove_file(harmlos.pfad.join(path)).expect("file");
        }
    }
}

/// Files by themselves, and held against those twins of which the same is said.
fn verglichen(
    name: &str,
    beginn: usize,
    (mass, wenigstens): (Mass, usize),
    dateien: impl Fn(Guss) -> Vec<bestand::Datei>,
) -> Vec<String> {
    let [boese, harmlos] = paar(name, beginn, dateien);
    let mut maengel = CHECK.vergleiche(Mass::Teile, &boese, &harmlos);
    let gleich = gleiche_befunde(&boese, &harmlos);
    eprintln!("{name} from {beginn}: {gleich} files held against their twins");
    maengel.extend(CHECK.vergleiche(mass, &boese, &harmlos));
    if mass == Mass::Gleich {
        maengel.extend(ungesagt(&bericht(&boese)).iter().map(|it| format!("never said: {it:?}")));
    }
    if gleich < wenigstens {
        maengel.push(format!("{name} from {beginn}: only {gleich} files"));
    }
    maengel
}

#[test]
fn every_text_of_every_file_stays_a_text() {
    alle(&[0], |beginn| verglichen("bestand", beginn, (Mass::Gleich, 400), bestand::einzeln));
}

#[test]
fn markup_that_is_quoted_stays_a_text() {
    alle(&[0], |beginn| {
        verglichen("kaputt", beginn, (Mass::Teile, 100), |guss| {
            bestand::kaputt(Guss { alles: true, ..guss })
        })
    });
}

#[test]
fn schemas_that_somebody_brings_write_nothing_of_their_own() {
    let check = Aufruf {
        worte: &["check", "--alle", "--xsd", "xsd/gut", "--xsd", "xsd/muster", "dokumente"],
        ..CHECK
    };
    let listen: [&[&str]; 3] = [
        &["schema", "list", "--xsd", "xsd/gut", "--xsd", "xsd/muster"],
        &["schema", "check", "xsd/gut", "xsd/muster", "xsd/kaputt", "xsd/falsch"],
        &["check", "--xsd", "xsd/falsch", "dokumente"],
    ];
    alle(&RUNDEN, |beginn| {
        let [boese, harmlos] = paar("xsd", beginn, vorhaben::schemata);
        let mut maengel = check.vergleiche(Mass::Gleich, &boese, &harmlos);
        for worte in listen {
            maengel.extend(Aufruf { worte, stdout: Form::Text, dateien: &[] }.vergleiche(
                Mass::Gleich,
                &boese,
                &harmlos,
            ));
            if worte[0] == "schema" {
                let worte: Vec<&str> = worte.iter().chain(&["-f", "json"]).copied().collect();
                maengel.extend(
                    Aufruf { worte: &worte, stdout: Form::Json, dateien: &[] }.vergleiche(
                        Mass::Gleich,
                        &boese,
                        &harmlos,
                    ),
                );
            }
        }
        maengel
    });
}
