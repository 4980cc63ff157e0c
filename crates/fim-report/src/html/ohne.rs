//! What can be read without a script: files, rules, and the gravest of the findings.

use super::befunde::{Befund, Dateizahlen, ausschnitt, kurz, rang};
use super::daten::{allgemein, link};
use super::worte::{redaktion, zustand};
use crate::orte;
use crate::seite::text;
use crate::statistik::worte::ohne_angabe;
use crate::summary::number;
use crate::terminal::element_line;
use fim_core::{Ausnahmegrund, Finding, Report, RuleMeta, Sprache, State, Stufe, Value};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Findings that are written out.
const BEFUNDE: usize = 500;
/// Files in which further places are told.
const ORTE: usize = 20;
/// Files in the table.
const DATEIEN: usize = 1_000;

/// A file in the table.
pub(super) struct Dateizeile {
    pub name: String,
    /// What became of it, and what does not count.
    pub dazu: String,
    pub zahlen: [String; 4],
}

/// A rule in the table.
pub(super) struct Regelzeile {
    pub code: &'static str,
    pub name: &'static str,
    pub stufe: usize,
    pub stufenwort: &'static str,
    pub warum: String,
    pub tun: String,
    pub amtlich: Option<(u16, &'static str)>,
    pub anzahl: String,
}

/// A finding.
pub(super) struct Karte {
    pub anker: String,
    pub stufe: usize,
    pub stufenwort: &'static str,
    pub meldung: String,
    pub code: &'static str,
    pub name: &'static str,
    pub ort: String,
    pub element: String,
    pub ausschnitt: Option<[String; 3]>,
    pub angaben: Vec<(&'static str, String)>,
    /// Why it does not count.
    pub ausnahme: String,
}

/// All of it.
pub(super) struct Ohne {
    pub dateien: Vec<Dateizeile>,
    pub weitere_dateien: String,
    pub regeln: Vec<Regelzeile>,
    pub befunde: Vec<Karte>,
    pub gezeigt: String,
}

impl Ohne {
    pub(super) fn new(
        report: &Report,
        befunde: &[Befund<'_>],
        zahlen: &[Dateizahlen],
        ordner: &str,
        sprache: Sprache,
    ) -> Self {
        let (dateien, weitere_dateien) = dateien(report, zahlen, ordner, sprache);
        let mut gravest: Vec<&Befund<'_>> = befunde.iter().collect();
        gravest.sort_by_key(|it| (it.grund.is_some(), Reverse(it.finding.stufe)));
        gravest.truncate(BEFUNDE);
        Self {
            dateien,
            weitere_dateien,
            regeln: regeln(befunde, sprache),
            gezeigt: gezeigt(gravest.len(), befunde.len(), sprache),
            befunde: gravest.into_iter().map(|it| karte(it, ordner, sprache)).collect(),
        }
    }
}

fn dateien(
    report: &Report,
    zahlen: &[Dateizahlen],
    ordner: &str,
    sprache: Sprache,
) -> (Vec<Dateizeile>, String) {
    let all = report.files.len();
    let is_quiet = |state| matches!(state, State::Ok | State::Other);
    // Where not all fit, those that something is said of.
    let wanted = report.files.iter().zip(zahlen);
    let wanted = wanted.filter(|(file, _)| all <= DATEIEN || !is_quiet(file.state)).take(DATEIEN);
    let rows = wanted.map(|(file, zahlen)| {
        let mut dazu = zustand(file.state, sprache).to_owned();
        if zahlen.ausgenommen > 0 {
            let n = number(zahlen.ausgenommen, sprache);
            dazu.push_str(&format!(", {n} {}", sprache.pick("ausgenommen", "exempted")));
        }
        let name = text(kurz(&file.path, ordner));
        Dateizeile { name, dazu, zahlen: zahlen.stufen.map(|n| strich(n, sprache)) }
    });
    let rows: Vec<Dateizeile> = rows.collect();
    let rest = (all - rows.len()) as u64;
    let n = number(rest, sprache);
    let more = match (sprache, rest) {
        (_, 0) => String::new(),
        (Sprache::De, _) => format!(
            "{n} weitere Dateien stehen nicht in der Tabelle; in einem Browser mit JavaScript zeigt dieser Bericht alle."
        ),
        (Sprache::En, _) => format!(
            "{n} more files are not in the table; in a browser with JavaScript this report shows all."
        ),
    };
    (rows, more)
}

/// Nothing is seen better than 0 among many numbers.
fn strich(count: u64, sprache: Sprache) -> String {
    if count == 0 { "–".to_owned() } else { number(count, sprache) }
}

fn regeln(befunde: &[Befund<'_>], sprache: Sprache) -> Vec<Regelzeile> {
    let mut counts: BTreeMap<&str, (&'static RuleMeta, u64)> = BTreeMap::new();
    for befund in befunde.iter().filter(|befund| befund.grund.is_none()) {
        let rule = befund.finding.rule;
        counts.entry(rule.code).or_insert((rule, 0)).1 += 1;
    }
    let mut rows: Vec<(&'static RuleMeta, u64)> = counts.into_values().collect();
    rows.sort_by_key(|(rule, count)| (Reverse(rule.stufe), Reverse(*count)));
    let row = |(rule, count): (&'static RuleMeta, u64)| Regelzeile {
        code: rule.code,
        name: rule.name,
        stufe: rang(rule.stufe) + 1,
        stufenwort: rule.stufe.label(sprache),
        warum: text(allgemein(rule.why, sprache)),
        tun: text(allgemein(rule.fix, sprache)),
        amtlich: link(rule),
        anzahl: number(count, sprache),
    };
    rows.into_iter().map(row).collect()
}

fn karte(befund: &Befund<'_>, ordner: &str, sprache: Sprache) -> Karte {
    let finding = befund.finding;
    let place = finding.place.as_ref();
    let file = text(kurz(&befund.file.path, ordner));
    let ort = place.map_or_else(
        || file.clone(),
        |place| format!("{file}:{}:{}", place.position.line, place.position.column),
    );
    let ausnahme = befund.grund.map_or_else(String::new, |grund| ausnahme(grund, sprache));
    Karte {
        anker: befund.anker.clone(),
        stufe: rang(finding.stufe) + 1,
        stufenwort: Stufe::label(finding.stufe, sprache),
        meldung: text(&finding.message(sprache)),
        code: finding.rule.code,
        name: finding.rule.name,
        ort,
        element: finding.element.as_ref().map(|it| text(&element_line(it))).unwrap_or_default(),
        ausschnitt: place.and_then(|place| place.excerpt.as_ref()).map(ausschnitt),
        angaben: angaben(finding, &ausnahme, sprache),
        ausnahme,
    }
}

/// What is said of a finding, name and text.
fn angaben(finding: &Finding, ausnahme: &str, sprache: Sprache) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    let mut row = |name, wert: &str| {
        if !wert.trim().is_empty() {
            out.push((name, text(wert)));
        }
    };
    row(sprache.pick("gilt nicht", "exempted"), ausnahme);
    let value = |value: Option<&Value>| value.map_or("", |it| it.get(sprache)).to_owned();
    row(sprache.pick("gefunden", "found"), &value(finding.found.as_ref()));
    row(sprache.pick("erwartet", "expected"), &value(finding.expected.as_ref()));
    row(sprache.pick("zu tun", "to do"), &finding.fix(sprache));
    row(sprache.pick("warum", "why"), &finding.why(sprache));
    for related in &finding.related {
        let position = related.place.position;
        let label = related.label.get(sprache);
        let line = sprache.pick("Zeile", "line");
        row(sprache.pick("dazu", "related"), &format!("{label}: {line} {}", position.line));
    }
    row(sprache.pick("weitere", "further"), &weitere(finding, sprache));
    row(sprache.pick("Pfad", "path"), finding.place.as_ref().map_or("", |place| &place.path));
    row(sprache.pick("sagt auch", "also says"), &finding.also.join(", "));
    row(sprache.pick("Norm", "clause"), finding.clause.unwrap_or_default());
    if finding.unverified {
        row(sprache.pick("Stand", "basis"), sprache.pick("ungesichert", "unverified"));
    }
    if finding.blocks {
        let text = sprache.pick("steht der Freigabe im Weg", "in the way of the release");
        row(sprache.pick("Ziel", "target"), text);
    }
    let name = finding.redaktion.as_deref().map(|name| redaktion(name, sprache));
    row("Redaktion", name.as_deref().unwrap_or(ohne_angabe(sprache)));
    out
}

/// Further places, a file after the other.
fn weitere(finding: &Finding, sprache: Sprache) -> String {
    let files: Vec<_> = finding.weitere.chunk_by(|a, b| a.file == b.file).collect();
    let told: Vec<String> = files.iter().take(ORTE).map(|orte| orte::line(orte, sprache)).collect();
    let more = if files.len() > ORTE { "; …" } else { "" };
    match finding.weitere.len() {
        0 => String::new(),
        count => format!("{}: {}{more}", orte::stellen(count, sprache), told.join("; ")),
    }
}

fn ausnahme(grund: &Ausnahmegrund, sprache: Sprache) -> String {
    match grund {
        Ausnahmegrund::Ausnahme { begruendung, bis, quelle } => {
            let until = bis.as_ref().map_or_else(String::new, |bis| match sprache {
                Sprache::De => format!(", bis {bis}"),
                Sprache::En => format!(", until {bis}"),
            });
            format!("{begruendung} ({quelle}{until})")
        }
        Ausnahmegrund::Baseline => sprache.pick("in der Baseline", "in the baseline").to_owned(),
        Ausnahmegrund::Frueher => sprache.pick("schon vorher vorhanden", "there before").to_owned(),
    }
}

fn gezeigt(shown: usize, all: usize, sprache: Sprache) -> String {
    let [n, of] = [shown, all].map(|n| number(n as u64, sprache));
    match (sprache, shown == all) {
        (Sprache::De, true) => format!(
            "{of} von {of} Befunden, die schwersten zuerst. Suche, Auswahl und Gliederung brauchen JavaScript, das hier abgeschaltet ist."
        ),
        (Sprache::En, true) => format!(
            "{of} of {of} findings, the gravest first. Search, selection and grouping need JavaScript, which is switched off here."
        ),
        (Sprache::De, false) => format!(
            "{n} von {of} Befunden, die schwersten zuerst. Alle zeigt dieser Bericht in einem Browser mit JavaScript, das hier abgeschaltet ist; am Terminal zeigt sie »fim check --alle«."
        ),
        (Sprache::En, false) => format!(
            "{n} of {of} findings, the gravest first. This report shows all of them in a browser with JavaScript, which is switched off here; at the terminal »fim check --alle« does."
        ),
    }
}
