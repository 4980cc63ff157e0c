//! Evidence: the documents that catalogue and Steckbriefe name.

use crate::plan::{Brief, Leistung, Plan};
use crate::vorhaben::mangel::Mangel;
use crate::woerter::{FELDER, PERSONEN};

/// A file by its path in the Vorhaben, and its content.
pub type Datei = (String, String);

/// The document with the analysis of norms, as the catalogue names it: its own where there is a
/// Steckbrief, else that of the Themenfeld.
pub fn normenanalyse(leistung: &Leistung) -> String {
    match leistung.prioritaet {
        'L' | 'K' => format!("nachweise/{}/normenanalyse.md", leistung.schluessel()),
        _ => format!("nachweise/{}/normenanalyse.md", leistung.feld.code),
    }
}

/// What all Leistungen of a Themenfeld share.
pub fn gemeinsame() -> Vec<Datei> {
    let mut alle = Vec::new();
    for feld in &FELDER {
        let texte = [
            (
                "normenanalyse",
                "Zu jeder Norm: was sie regelt, und was daraus für das Verfahren folgt.",
            ),
            (
                "harmonisierung",
                "Angaben zur Person: Datenfeldgruppe G99000000010 in allen Schemata.",
            ),
            (
                "nachnutzung",
                "Formulare, Bezahlfunktion und Versand in das Postfach sind vorhanden.",
            ),
            ("umsetzungsvarianten", "Verglichen: gemeinsames Formular, je Leistung ein Formular."),
        ];
        for (name, text) in texte {
            let inhalt =
                format!("# {}: {name}\n\nStand 24. Februar 2025.\n\n{text}\n", feld.ressort);
            alle.push((format!("nachweise/{}/{name}.md", feld.code), inhalt));
        }
    }
    alle
}

/// What a Steckbrief of one Leistung names beside that.
pub fn eigene(brief: &Brief, plan: &Plan) -> Vec<Datei> {
    let [at] = brief.leistungen[..] else { return Vec::new() };
    let leistung = &plan.leistungen[at];
    let ordner = format!("nachweise/{}", leistung.schluessel());
    let (name, gesetz) = (leistung.name(), &leistung.gesetz);
    let person = PERSONEN[at % PERSONEN.len()];
    let mut alle = vec![
        (
            "normenanalyse.md",
            format!(
                "# Normenanalyse: {name}\n\n| Norm | regelt |\n|---|---|\n| § {} Absatz 1 {} | den Antrag |\n| § {} {} | die Entscheidung |\n",
                gesetz.antrag, gesetz.kuerzel, gesetz.entscheidung, gesetz.kuerzel
            ),
        ),
        (
            "umsetzungsvarianten.md",
            format!("# Umsetzungsvarianten: {name}\n\nVorteile und Nachteile.\n"),
        ),
    ];
    match leistung.mangel {
        Some(Mangel::NachweisFehlt) => {}
        Some(Mangel::NachweisLeer) => alle.push(("personas.md", String::new())),
        _ => alle.push(("personas.md", format!("# {person}\n\nErledigt alles am Handy.\n"))),
    }
    if leistung.prioritaet == 'L' {
        alle.extend([
            ("user-journey.md", format!("# Weg von {person}\n\nVon der ersten Frage bis zum Bescheid.\n")),
            ("rechtsaenderungen.md", "# Rechtsänderungen\n\n»schriftlich« entfällt.\n".to_owned()),
            ("register.md", "# Register\n\nMelderegister, lesend.\n".to_owned()),
            ("architektur.svg", svg(&name)),
            ("mockup.svg", svg("Antrag")),
            ("click-dummy.html", format!("<!doctype html>\n<html lang=\"de\"><title>{name}</title><h1>Antrag</h1></html>\n")),
            ("mvp.md", format!("# Der einfache Fall\n\n{name} im Probebetrieb.\n")),
            ("referenzprozess.bpmn", include_str!("../../../andere/modell.bpmn").to_owned()),
        ]);
    }
    alle.into_iter().map(|(name, text)| (format!("{ordner}/{name}"), text)).collect()
}

fn svg(text: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"80\"><text x=\"8\" y=\"40\">{text}</text></svg>\n"
    )
}
