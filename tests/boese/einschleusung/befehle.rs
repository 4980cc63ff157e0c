//! A Vorhaben through all commands that write of one.

use super::gift::{Guss, IN_XML, SONST};
use super::lauf::{Aufruf, Mass, Ort};
use super::richter::Form;
use super::vorhaben::{self, SCHLUESSEL};
use super::{PRUEFUNG, RUNDEN, alle, bericht, bestand, gesagt, paar, ungesagt};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Words of a call, what is on its standard output, and its files.
type Zeile = (&'static [&'static str], Form, &'static [(&'static str, Form)]);

/// What there is to repair in a text depends on it.
const REPARATUR: [Zeile; 3] = [
    (&["fix", "--vorschau", "--alle"], Form::Text, &[]),
    (&["fix", "--vorschau", "-f", "json"], Form::Json, &[]),
    (&["fix", "--vorschau", "-f", "diff"], Form::Diff, &[]),
];

const MATRIX: [(&str, Form); 6] = [
    ("terminal.txt", Form::Text),
    ("json.json", Form::Json),
    ("csv.csv", Form::Csv),
    ("xlsx.xlsx", Form::Xlsx),
    ("md.md", Form::Markdown),
    ("html.html", Form::Html),
];

const TABELLEN: [(&str, Form); 3] =
    [("terminal.txt", Form::Text), ("json.json", Form::Json), ("csv.csv", Form::Csv)];

/// What is written of a Vorhaben, in this order.
const VORHABEN: [Zeile; 29] = [
    (&["check", "--alle"], Form::Text, &PRUEFUNG),
    (&["check", "--farbe", "always"], Form::Farbe, &[]),
    (&["matrix", "--alle"], Form::Text, &MATRIX),
    (&["matrix", "--farbe", "always"], Form::Farbe, &[]),
    (&["matrix", "--leistung", SCHLUESSEL], Form::Text, &[]),
    (&["stats", "--alle"], Form::Text, &TABELLEN),
    (&["wo", SCHLUESSEL, "--alle"], Form::Text, &TABELLEN),
    (&["wo", "S99000001101", "--graph", "dot", "--tiefe", "3"], Form::Dot, &[]),
    (&["wo", "S99000001101", "--graph", "mermaid", "--tiefe", "3"], Form::Mermaid, &[]),
    (&["wo", SCHLUESSEL, "--graph", "dot", "--tiefe", "3"], Form::Dot, &[]),
    (&["wo", SCHLUESSEL, "--graph", "mermaid", "--tiefe", "3"], Form::Mermaid, &[]),
    (&["wo", "x"], Form::Text, &[]),
    (&["inspect", "leistungen/99107910012000.xml"], Form::Text, &[]),
    (&["inspect", "prozesse/99107910012000.xml"], Form::Text, &[]),
    (&["inspect", "--json", "prozesse/99107910012000.xml"], Form::Json, &[]),
    (&["inspect", "datenfelder/S99000001101V1.0.0_xdf3.xml"], Form::Text, &[]),
    (&["inspect", "--json", "datenfelder/S99000001101V1.0.0_xdf3.xml"], Form::Json, &[]),
    (&["rules"], Form::Text, &[]),
    (&["rules", "-f", "json"], Form::Json, &[]),
    (&["explain", "LH0001"], Form::Text, &[]),
    (&["explain", "LH0003"], Form::Text, &[]),
    (&["config"], Form::Text, &[]),
    (&["config", "--json"], Form::Json, &[]),
    (&["rules", "test", "regeln.toml"], Form::Text, &[]),
    (&["new", "steckbrief", SCHLUESSEL, "-o", "-"], Form::Text, &[]),
    (&["baseline", "--vorschau"], Form::Text, &[]),
    (&["baseline"], Form::Text, &[]),
    (&["check", "--alle", "-f", "terminal"], Form::Text, &PRUEFUNG),
    (&["diff", "leistungen", "datenfelder"], Form::Text, &[]),
];

/// What changed, and which files had a say, depends on the texts, too.
const TEILE: [Zeile; 2] = [
    (&["matrix", "--vergleich", "frueher.json", "--alle"], Form::Text, &MATRIX),
    (&["protokoll"], Form::Text, &[("json.json", Form::Json), ("html.html", Form::Html)]),
];

/// Switches off, in the settings, what only one of the two is told: rules that look at the words.
fn gleiche_regeln(boese: &Ort, harmlos: &Ort) -> BTreeSet<String> {
    let mut ohne = BTreeSet::new();
    loop {
        let [a, b] = [boese, harmlos].map(|ort| {
            let mut alle = BTreeMap::<String, Vec<String>>::new();
            for (path, codes) in gesagt(&bericht(ort)) {
                codes.into_iter().for_each(|code| alle.entry(code).or_default().push(path.clone()));
            }
            alle
        });
        let differs = |code: &&String| a.get(*code) != b.get(*code);
        let neu: BTreeSet<String> = a.keys().chain(b.keys()).filter(differs).cloned().collect();
        if neu.is_empty() {
            return ohne;
        }
        ohne.extend(neu);
        let regeln = ohne.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        for ort in [boese, harmlos] {
            let path = ort.pfad.join("fim.toml");
            let text = fs::read_to_string(&path).expect("settings");
            let text = text.split("[regeln]").next().unwrap_or_default();
            fs::write(&path, format!("{text}\n[regeln]\nohne = [{regeln}]\n")).expect("settings");
        }
    }
}

/// A result of an earlier run: with other words, and without the Steckbrief.
fn frueher(beginn: usize, orte: &[Ort]) {
    for ort in orte {
        let alt =
            Ort::new(&format!("{}-alt", ort.pfad.file_name().expect("name").to_string_lossy()));
        let harmlos = alt.pfad.to_string_lossy().contains("harmlos");
        alt.lege(vorhaben::dateien(Guss { beginn: beginn + 3, harmlos, alles: false }));
        fs::remove_dir_all(alt.pfad.join("steckbriefe")).expect("folder");
        let dateien = &[("json.json", Form::Json)];
        let ausgang = Aufruf { worte: &["matrix"], stdout: Form::Text, dateien }.laufe(&alt);
        ort.lege([("frueher.json".to_owned(), ausgang.ausgaben[2].2.clone())]);
    }
}

fn im_ganzen(beginn: usize) -> Vec<String> {
    let orte = paar("vorhaben", beginn, vorhaben::dateien);
    frueher(beginn, &orte);
    let [boese, harmlos] = orte;
    let aufruf = |(worte, stdout, dateien): &Zeile| Aufruf { worte, stdout: *stdout, dateien };
    // With all rules: what is said of the hostile texts themselves.
    let teile = VORHABEN[..6].iter().chain(&TEILE);
    let mut maengel: Vec<String> =
        teile.flat_map(|it| aufruf(it).vergleiche(Mass::Teile, &boese, &harmlos)).collect();
    maengel.extend(REPARATUR.iter().flat_map(|zeile| aufruf(zeile).pruefe(&boese)));
    maengel.extend(ungesagt(&bericht(&boese)).iter().map(|it| format!("never said: {it:?}")));
    let ohne = gleiche_regeln(&boese, &harmlos);
    if ohne.len() > 20 {
        maengel.push(format!("from {beginn}: too little is left to be compared: {ohne:?}"));
    }
    let gleich = |zeile| aufruf(zeile).vergleiche(Mass::Gleich, &boese, &harmlos);
    maengel.extend(VORHABEN.iter().flat_map(gleich));
    maengel
}

#[test]
fn a_vorhaben_is_written_of_the_same_whatever_its_words() {
    alle(&RUNDEN, im_ganzen);
}

/// Each of the texts as the name of a Leistung, and as a reason.
#[test]
fn a_matrix_is_drawn_the_same_whatever_its_names() {
    let matrix = Aufruf { worte: &["matrix", "--alle"], stdout: Form::Text, dateien: &MATRIX };
    let runden: Vec<usize> = (0..IN_XML.len() + SONST.len()).collect();
    alle(&runden, |beginn| {
        let [boese, harmlos] = paar("matrix", beginn, vorhaben::dateien);
        matrix.vergleiche(Mass::Teile, &boese, &harmlos)
    });
}

#[test]
fn what_changed_is_shown_the_same_whatever_the_words() {
    let dateien = [
        ("terminal.txt", Form::Text),
        ("json.json", Form::Json),
        ("md.md", Form::Markdown),
        ("html.html", Form::Html),
    ];
    let diff =
        Aufruf { worte: &["diff", "alt", "neu", "--alle"], stdout: Form::Text, dateien: &dateien };
    alle(&RUNDEN, |beginn| {
        let [boese, harmlos] = paar("diff", beginn, |guss| {
            let neu = Guss { beginn: guss.beginn + 3, ..guss };
            [("alt", guss), ("neu", neu)]
                .into_iter()
                .flat_map(|(wo, guss)| {
                    vorhaben::artefakte(guss)
                        .into_iter()
                        .map(move |(name, bytes)| (format!("{wo}/{name}"), bytes))
                })
                .collect()
        });
        diff.vergleiche(Mass::Teile, &boese, &harmlos)
    });
}

#[test]
fn a_delivery_is_judged_the_same_whatever_its_words() {
    let dateien = [
        ("terminal.txt", Form::Text),
        ("kurz.txt", Form::Text),
        ("json.json", Form::Json),
        ("jsonl.jsonl", Form::Jsonl),
    ];
    let preflight =
        Aufruf { worte: &["preflight", "--alle", "."], stdout: Form::Text, dateien: &dateien };
    alle(&RUNDEN, |beginn| {
        let [boese, harmlos] = paar("lieferung", beginn, |guss| {
            let index: String = (0..6)
                .map(|at| Guss { alles: true, ..guss }.text(at).replace('\n', " ") + "\n")
                .collect();
            let mut dateien =
                vec![("index.txt".to_owned(), (index + "a.xml\nb.xml\n").into_bytes())];
            for (name, vorlage) in [
                ("a.xml", "typ-1-gold-wetterstation-2.3.1.xml"),
                ("b.xml", "typ-4-lo-liegeplatz-2.3.1.xml"),
            ] {
                let text = fs::read_to_string(bestand::korpus().join("leistungen").join(vorlage))
                    .expect("corpus");
                dateien.push((name.to_owned(), bestand::worte(&text, guss).into_bytes()));
            }
            dateien
        });
        preflight.pruefe(&boese).into_iter().chain(preflight.pruefe(&harmlos)).collect()
    });
}

#[test]
fn a_catalogue_and_settings_are_written_that_are_what_they_say() {
    alle(&RUNDEN, |beginn| {
        let [boese, harmlos] = paar("neu", beginn, vorhaben::dateien);
        let mut maengel = Vec::new();
        for (worte, name, form) in [
            (&["new", "steckbrief", SCHLUESSEL, "-o", "neu.toml"][..], "neu.toml", Form::Toml),
            (&["new", "katalog", "-o", "neu.csv"], "neu.csv", Form::Csv),
            (&["new", "katalog", "-o", "neu.xlsx"], "neu.xlsx", Form::Xlsx),
            (&["protokoll", "-f", "json=protokoll.json"], "protokoll.json", Form::Json),
            (&["verify", "protokoll.json"], "protokoll.json", Form::Json),
            (&["verify", "protokoll.json", "-f", "json"], "protokoll.json", Form::Json),
            (&["baseline"], "fim-baseline.jsonl", Form::Jsonl),
            (&["stats", "--verlauf", "verlauf.jsonl"], "verlauf.jsonl", Form::Jsonl),
        ] {
            let stdout = if worte.ends_with(&["json"]) { Form::Json } else { Form::Text };
            let aufruf = Aufruf { worte, stdout, dateien: &[] };
            maengel.extend(aufruf.pruefe(&boese));
            maengel.extend(aufruf.pruefe(&harmlos));
            match fs::read(boese.pfad.join(name)) {
                Err(error) => maengel.push(format!("{name}: {error}")),
                Ok(bytes) => maengel.extend(
                    super::richter::urteil(form, &bytes).err().map(|it| format!("{name}: {it}")),
                ),
            }
        }
        maengel
    });
}
