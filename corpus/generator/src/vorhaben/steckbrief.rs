//! The Steckbriefe: whole ones for L, less detailed ones for K, bundles for M.

use crate::plan::{Brief, Leistung, Plan};
use crate::vorhaben::mangel::Mangel;
use crate::vorhaben::schema;
use crate::woerter::{GRUENDE, PERSONEN};
use std::fmt::Write;

/// The file of a Steckbrief.
pub fn toml(brief: &Brief, plan: &Plan) -> String {
    let leistungen: Vec<&Leistung> =
        brief.leistungen.iter().map(|at| &plan.leistungen[*at]).collect();
    let Some(erste) = leistungen.first() else { return String::new() };
    let mut text = kopf(brief, &leistungen, erste);
    for leistung in &leistungen {
        grundlagen(&mut text, leistung);
    }
    analyse(&mut text, &leistungen);
    varianten(&mut text, erste);
    for leistung in &leistungen {
        artefakte(&mut text, leistung, plan.schemata);
    }
    gemeinsames(&mut text, erste);
    match erste.prioritaet {
        'L' => labor(&mut text, erste),
        'K' => kandidat(&mut text, erste),
        _ => text.push_str(
            "\n[keine]\nrechtsaenderung = \"Das Recht lässt den Antrag in jeder Form zu.\"\n\n[entfaellt]\nregister = \"Kein Register enthält die nötigen Angaben.\"\n",
        ),
    }
    text
}

fn kopf(brief: &Brief, leistungen: &[&Leistung], erste: &Leistung) -> String {
    let keys: Vec<String> =
        leistungen.iter().map(|leistung| format!("\"{}\"", leistung.schluessel())).collect();
    let bezeichnung = match leistungen {
        [eine] => eine.name(),
        _ => format!("Gemeinsame Umsetzung: {}", brief.name),
    };
    // Another priority than in the catalogue.
    let prioritaet = match erste.hat(Mangel::PrioritaetAnders) {
        true => 'M',
        false => erste.prioritaet,
    };
    format!(
        "[steckbrief]\nleistungen = [{}]\nbezeichnung = \"{bezeichnung}\"\nthemenfeld = \"{}\"\nprioritaet = \"{prioritaet}\"\nbegruendung = \"{}\"\n",
        keys.join(", "),
        erste.feld.code,
        GRUENDE[erste.nummer % GRUENDE.len()],
    )
}

fn grundlagen(text: &mut String, leistung: &Leistung) {
    let gesetz = &leistung.gesetz;
    let normen = [
        format!("§ {} Absatz 1 {}", gesetz.antrag, gesetz.kuerzel),
        format!("§ {} {}", gesetz.entscheidung, gesetz.kuerzel),
    ];
    for norm in normen {
        let _ = write!(
            text,
            "\n[[handlungsgrundlage]]\nnorm = \"{norm}\"\ntitel = \"{}\"\nebene = \"Land\"\nvarianten = []\n",
            gesetz.titel
        );
    }
}

/// Of a bundle, the document of the Themenfeld; else its own.
fn analyse(text: &mut String, leistungen: &[&Leistung]) {
    let mut alle: Vec<String> = leistungen
        .iter()
        .map(|leistung| format!("\"../{}\"", crate::vorhaben::nachweise::normenanalyse(leistung)))
        .collect();
    alle.sort();
    alle.dedup();
    let _ = write!(
        text,
        "\n[analyse]\nnormenanalyse = [{}]\nleika_stand = 2025-02-24\n",
        alle.join(", ")
    );
}

fn ordner(leistung: &Leistung) -> String {
    format!("../nachweise/{}", leistung.schluessel())
}

fn varianten(text: &mut String, leistung: &Leistung) {
    let datei = match leistung.prioritaet {
        'L' | 'K' => format!("{}/umsetzungsvarianten.md", ordner(leistung)),
        _ => format!("../nachweise/{}/umsetzungsvarianten.md", leistung.feld.code),
    };
    let _ = write!(
        text,
        "\n[[umsetzungsvariante]]\ntitel = \"Online-Antrag mit Bescheid im Postfach\"\nnachweis = \"{datei}\"\nbevorzugt = true\n"
    );
    if !leistung.hat(Mangel::NurEineVariante) {
        let _ = write!(
            text,
            "\n[[umsetzungsvariante]]\ntitel = \"Formular zum Ausdrucken\"\nnachweis = \"{datei}\"\n"
        );
    }
}

fn artefakte(text: &mut String, leistung: &Leistung, schemata: &str) {
    let key = leistung.schluessel();
    let schema = schema::kennung(leistung);
    let feld = leistung.feld.code;
    let angaben = [
        ("leistungen", &key, format!("leistungen/{feld}/{key}.xml")),
        ("datenfelder", &schema, schema::datei(leistung, schemata)),
        ("prozesse", &key, format!("prozesse/{feld}/{key}.xml")),
    ];
    for (baustein, id, datei) in angaben {
        // Some name the id, others the file.
        let wo = match leistung.nummer % 3 {
            0 => format!("nachweis = \"../{datei}\""),
            _ => format!("id = \"{id}\""),
        };
        let _ = write!(
            text,
            "\n[[fim_artefakt]]\nbaustein = \"{baustein}\"\nausbaustufe = \"IST\"\n{wo}\n"
        );
    }
}

/// What every Steckbrief says.
fn gemeinsames(text: &mut String, leistung: &Leistung) {
    let feld = leistung.feld.code;
    let _ = write!(
        text,
        "\n[[standard]]\nname = \"XDatenfelder\"\nversion = \"3.0.0\"\nanwendung = \"Die Masken entstehen aus dem Schema {}.\"\n",
        schema::kennung(leistung)
    );
    if !leistung.hat(Mangel::KeineHarmonisierung) {
        let _ = write!(
            text,
            "\n[[harmonisierung]]\ntitel = \"Angaben zur Person\"\nnachweis = \"../nachweise/{feld}/harmonisierung.md\"\n"
        );
    }
    let _ = write!(
        text,
        "\n[[nachnutzung]]\ntitel = \"Antragsmanagement des Landes\"\nnachweis = \"../nachweise/{feld}/nachnutzung.md\"\n"
    );
}

fn persona(text: &mut String, leistung: &Leistung) {
    let _ = write!(
        text,
        "\n[[persona]]\ntitel = \"{}\"\nnachweis = \"{}/personas.md\"\n",
        PERSONEN[leistung.nummer % PERSONEN.len()],
        ordner(leistung)
    );
}

fn kandidat(text: &mut String, leistung: &Leistung) {
    persona(text, leistung);
    text.push_str(
        "\n[keine]\nrechtsaenderung = \"Das Recht lässt den elektronischen Antrag schon zu.\"\n\n[entfaellt]\nuser_journey = \"Der Weg ist Teil einer anderen User Journey des Themenfelds.\"\narchitektur = \"Folgt der Architektur der Labor-Leistungen, sobald das Labor beginnt.\"\nreferenzprozess = \"Der Stammprozess beschreibt den Ablauf schon aus Sicht der Antragstellenden.\"\nregister = \"Kein Register enthält die nötigen Angaben.\"\nprototyp = \"Wird mit dem Labor entschieden.\"\n",
    );
}

fn labor(text: &mut String, leistung: &Leistung) {
    persona(text, leistung);
    let ordner = ordner(leistung);
    let _ = write!(
        text,
        "\n[[user_journey]]\ntitel = \"Von der ersten Frage bis zum Bescheid\"\nnachweis = \"{ordner}/user-journey.md\"\n\n[[referenzprozess]]\ntitel = \"Online beantragen\"\nnachweis = \"{ordner}/referenzprozess.bpmn\"\n"
    );
    let komponente = match leistung.hat(Mangel::KomponenteFehlt) {
        true => "",
        false => ", \"eGVP\"",
    };
    let _ = write!(
        text,
        "\n[architektur]\nzielplattform = 1\nkomponenten = [\"Verwaltungsportal\", \"Servicekonto mit Postfach\", \"Antragsmanagement\"{komponente}]\nnachweis = \"{ordner}/architektur.svg\"\n"
    );
    if !leistung.hat(Mangel::KeineRechtsaenderung) {
        let _ = write!(
            text,
            "\n[[rechtsaenderung]]\nnorm = \"§ {} {}\"\naenderung = \"Das Wort »schriftlich« entfällt.\"\nebene = \"Land\"\nnachweis = \"{ordner}/rechtsaenderungen.md\"\n",
            leistung.gesetz.entscheidung, leistung.gesetz.kuerzel
        );
    }
    let zustand = match leistung.hat(Mangel::RegisterOhneZustand) {
        true => "",
        false => "zustand = \"angebunden\"\n",
    };
    let _ = write!(
        text,
        "\n[[register]]\ntitel = \"Melderegister\"\nrichtung = \"lesen\"\n{zustand}nachweis = \"{ordner}/register.md\"\n"
    );
    for (art, datei) in [("mockup", "mockup.svg"), ("clickdummy", "click-dummy.html")] {
        let _ = write!(text, "\n[[prototyp]]\nart = \"{art}\"\nnachweis = \"{ordner}/{datei}\"\n");
    }
    // Prototype and MVP are meant for Typ 1 and 4 alone.
    let ohne_aufwand = leistung.hat(Mangel::PrototypOhneAufwand);
    if leistung.typ.starts_with('4') || ohne_aufwand {
        let aufwand = if ohne_aufwand { "" } else { "aufwand = 45\n" };
        let _ = write!(
            text,
            "\n[[prototyp]]\nart = \"mvp\"\nnachweis = \"{ordner}/mvp.md\"\n{aufwand}verbreitung = 120\n"
        );
    }
}
