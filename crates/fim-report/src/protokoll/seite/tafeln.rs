//! The tables of the page. What does not fit is counted, and is in the JSON.

use crate::seite::text;
use crate::summary::number;
use crate::terminal::element_line;
use crate::{ausnahmen, matrix};
use fim_core::{
    FileReport, Finding, Grundlage, Grundlagenart, Matrixstand, Pruefumstaende, Report, Sprache,
    State, Stufe,
};
use std::collections::HashMap;

/// Rows of a table; paper is to be read.
const ZEILEN: usize = 400;

/// A table with its title.
pub(super) struct Tafel {
    pub anker: &'static str,
    pub titel: &'static str,
    pub dazu: String,
    pub kopf: Vec<&'static str>,
    pub zeilen: Vec<Vec<String>>,
    pub weitere: String,
}

impl Tafel {
    fn new(
        anker: &'static str,
        titel: &'static str,
        kopf: Vec<&'static str>,
        zeilen: impl Iterator<Item = Vec<String>>,
        sprache: Sprache,
    ) -> Self {
        let mut zeilen: Vec<Vec<String>> = zeilen.collect();
        let more = zeilen.len().saturating_sub(ZEILEN) as u64;
        zeilen.truncate(ZEILEN);
        for zelle in zeilen.iter_mut().flatten() {
            *zelle = text(zelle);
        }
        let weitere = match (more, sprache) {
            (0, _) => String::new(),
            (more, Sprache::De) => format!("Weitere im JSON: {}", number(more, sprache)),
            (more, Sprache::En) => format!("More in the JSON: {}", number(more, sprache)),
        };
        Self { anker, titel, dazu: String::new(), kopf, zeilen, weitere }
    }

    fn mit(self, dazu: String) -> Self {
        Self { dazu, ..self }
    }

    /// Says so where there is no row.
    fn oder(self, nichts: &str) -> Self {
        if self.zeilen.is_empty() { self.mit(nichts.to_owned()) } else { self }
    }
}

pub(super) fn alle(report: &Report, umstaende: &Pruefumstaende, sprache: Sprache) -> Vec<Tafel> {
    let matrix = report.matrix.as_ref().filter(|stand| !stand.leistungen.is_empty());
    let tafeln = [
        matrix.map(|stand| leistungen(stand, sprache)),
        Some(befunde(report, sprache)),
        Some(ausnahmen(report, sprache)),
        Some(artefakte(report, umstaende, sprache)),
        Some(grundlagen(umstaende, sprache)),
        Some(einstellungen(umstaende, sprache)),
    ];
    tafeln.into_iter().flatten().collect()
}

fn leistungen(stand: &Matrixstand, sprache: Sprache) -> Tafel {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let kopf = vec![
        t("Leistungsschlüssel", "Leistungsschlüssel"),
        t("Leistung", "Leistung"),
        t("Priorität", "Priority"),
        t("Urteil", "Verdict"),
        t("Offen", "Open"),
    ];
    let zeilen = stand.leistungen.iter().map(|zeile| {
        let gegenstaende = stand.liefergegenstaende.iter().zip(&zeile.zellen);
        let offen: Vec<&str> = gegenstaende
            .filter(|(_, zelle)| zelle.verfehlt())
            .map(|(gegenstand, _)| gegenstand.name.as_str())
            .collect();
        let urteil = match offen.is_empty() {
            true => t("erfüllt", "met"),
            false => t("nicht erfüllt", "not met"),
        };
        vec![
            zeile.schluessel.clone(),
            zeile.bezeichnung.clone(),
            zeile.prioritaet.clone(),
            urteil.to_owned(),
            offen.join(", "),
        ]
    });
    let satz = format!("{}.", matrix::urteil(stand, sprache));
    Tafel::new("matrix", t("Liefergegenstände", "Deliverables"), kopf, zeilen, sprache)
        .mit(format!("{}: {satz}", stand.matrix))
}

fn artefakte(report: &Report, umstaende: &Pruefumstaende, sprache: Sprache) -> Tafel {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let grundlagen = umstaende.grundlagen.iter();
    let artefakte = grundlagen.filter(|it| it.art == Grundlagenart::Artefakt);
    let summen: HashMap<&str, &Grundlage> = artefakte.map(|it| (it.pfad.as_str(), it)).collect();
    let kopf = vec![
        t("Datei", "File"),
        t("Standard", "Standard"),
        t("Ergebnis", "Result"),
        t("SHA-256", "SHA-256"),
    ];
    let zeilen = report.files.iter().map(|file| {
        let summe = summen.get(file.path.as_str()).and_then(|it| it.sha256.clone());
        vec![
            file.path.clone(),
            file.identity.label.clone().unwrap_or_default(),
            ergebnis(file, sprache),
            summe.unwrap_or_else(|| "–".to_owned()),
        ]
    });
    Tafel::new("artefakte", t("Artefakte", "Artefacts"), kopf, zeilen, sprache)
}

/// »2 kritisch, 1 Hinweis«, or why nothing is to be said.
fn ergebnis(file: &FileReport, sprache: Sprache) -> String {
    match file.state {
        State::Ok => sprache.pick("ohne Befund", "no finding").to_owned(),
        State::Other => sprache.pick("anderer Standard", "other standard").to_owned(),
        State::Unchecked => sprache.pick("nicht prüfbar", "could not be checked").to_owned(),
        State::Findings => {
            let count = |stufe| file.findings.iter().filter(|it| it.stufe == stufe).count() as u64;
            let stufen = Stufe::ALL.into_iter().map(|stufe| (stufe, count(stufe)));
            let stufen = stufen.filter(|(_, count)| *count > 0).map(|(stufe, count)| {
                format!("{} {}", number(count, sprache), stufe.counted(count, sprache))
            });
            stufen.collect::<Vec<_>>().join(", ")
        }
    }
}

fn befunde(report: &Report, sprache: Sprache) -> Tafel {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let kopf = vec![
        t("Stufe", "Level"),
        t("Regel", "Rule"),
        t("Befund", "Finding"),
        t("Element", "Element"),
        t("Stelle", "Place"),
    ];
    let mut alle: Vec<(&FileReport, &Finding)> = report.causes().collect();
    // The gravest first, for what is cut off are the last.
    alle.sort_by_key(|(_, finding)| std::cmp::Reverse(finding.stufe));
    let zeilen = alle.into_iter().map(|(file, finding)| {
        vec![
            finding.stufe.label(sprache).to_owned(),
            finding.rule.code.to_owned(),
            finding.message(sprache),
            finding.element.as_ref().map(element_line).unwrap_or_default(),
            stelle(file, finding),
        ]
    });
    let tafel = Tafel::new("befunde", t("Befunde", "Findings"), kopf, zeilen, sprache);
    tafel.oder(t("Keine.", "None."))
}

fn stelle(file: &FileReport, finding: &Finding) -> String {
    match &finding.place {
        Some(place) => format!("{}:{}", file.path, place.position.line),
        None => file.path.clone(),
    }
}

fn ausnahmen(report: &Report, sprache: Sprache) -> Tafel {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let kopf = vec![
        t("Regel", "Rule"),
        t("Befund", "Finding"),
        t("Element", "Element"),
        t("Warum er nicht zählt", "Why it does not count"),
        t("Stelle", "Place"),
    ];
    let alle =
        report.files.iter().flat_map(|file| file.ausgenommen.iter().map(move |one| (file, one)));
    let zeilen = alle.map(|(file, one)| {
        let finding = &one.finding;
        vec![
            finding.rule.code.to_owned(),
            finding.message(sprache),
            finding.element.as_ref().map(element_line).unwrap_or_default(),
            ausnahmen::grund(&one.grund, &report.ausnahmen, sprache),
            stelle(file, finding),
        ]
    });
    let tafel = Tafel::new("ausnahmen", t("Ausnahmen", "Exceptions"), kopf, zeilen, sprache);
    tafel.oder(t("Keine.", "None."))
}

fn grundlagen(umstaende: &Pruefumstaende, sprache: Sprache) -> Tafel {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let kopf = vec![t("Datei", "File"), t("Wozu", "What for"), "SHA-256"];
    let andere = umstaende.grundlagen.iter().filter(|it| it.art != Grundlagenart::Artefakt);
    let zeilen = andere.map(|it| {
        let summe = it.sha256.clone().unwrap_or_else(|| "–".to_owned());
        vec![it.pfad.clone(), it.art.label(sprache).to_owned(), summe]
    });
    let titel = t("Was sonst entschied", "What else had a say");
    let tafel = Tafel::new("grundlagen", titel, kopf, zeilen, sprache);
    tafel.oder(t("Keine weitere Datei.", "No other file."))
}

fn einstellungen(umstaende: &Pruefumstaende, sprache: Sprache) -> Tafel {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let kopf = vec![t("Einstellung", "Setting"), t("Wert", "Value"), t("Woher", "From")];
    let zeilen = umstaende
        .einstellungen
        .iter()
        .map(|it| vec![it.schluessel.clone(), it.wert.clone(), it.ort.clone()]);
    let aufruf = umstaende.argumente.join(" ");
    let aufruf = text(&format!("{}: fim protokoll {aufruf}", t("Aufruf", "Call")));
    Tafel::new("einstellungen", t("Einstellungen", "Settings"), kopf, zeilen, sprache).mit(aufruf)
}
