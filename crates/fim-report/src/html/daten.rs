//! The data of the page, for its script: every text once, everything else by number. The script
//! `daten.js` reads what is written here.

use super::befunde::{Befund, ausschnitt, kurz, rang};
use super::worte;
use crate::freigabe::sentence;
use crate::regelangaben::herkunft;
use crate::seite::worte::fuer_skript;
use crate::seite::{self, Ablage, Texte};
use fim_core::{
    Ausnahmegrund, ElementInfo, FileReport, Finding, Report, RuleMeta, Sprache, Stufe, Value,
    Wording,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Kind, id, version, name.
type Elementform = (usize, usize, usize, usize);

/// Code, name, level, why, what to do, basis, origin, official number and link (0 and none).
type Regelform = (&'static str, &'static str, usize, usize, usize, usize, usize, u16, usize);

/// Name, what the file is, state, standard, artefacts: element and the sentence on its release.
type Dateiform = (usize, usize, &'static str, usize, Vec<(usize, usize)>);

/// Kind, reason, last day, where it is written down.
type Ausnahmeform = (&'static str, usize, usize, usize);

/// Message, found, expected, why, what to do, clause.
type Textform = [usize; 6];

/// Line, column, path; all 0 where the file as a whole is meant.
type Ortform = (u64, u64, usize);

/// File (-1 where it is not in the report), its name, lines and columns.
type Weitereform = (i64, usize, Vec<(u64, u64)>);

/// Rule, level, file, artefact, Redaktion, texts, element, place, excerpt, related places, further
/// places, other codes, whether unverified (1) and in the way of a release (2), exception, name.
/// Numbers of artefact, element and exception count from 1.
type Befundform = (
    usize,
    usize,
    usize,
    usize,
    usize,
    Textform,
    usize,
    Ortform,
    Option<[String; 3]>,
    Vec<(usize, u64, u64)>,
    Vec<Weitereform>,
    Vec<&'static str>,
    u8,
    usize,
    String,
);

#[derive(Serialize)]
struct Daten {
    sprache: &'static str,
    worte: BTreeMap<&'static str, &'static str>,
    stufen: [&'static str; 4],
    zeichen: [&'static str; 4],
    standards: Vec<&'static str>,
    redaktionen: Vec<String>,
    regeln: Vec<Regelform>,
    dateien: Vec<Dateiform>,
    elemente: Ablage<Elementform>,
    ausnahmen: Ablage<Ausnahmeform>,
    befunde: Vec<Befundform>,
    texte: Texte,
}

/// The data as JSON that may stand in a `script` element.
pub(super) fn json(
    report: &Report,
    befunde: &[Befund<'_>],
    ordner: &str,
    sprache: Sprache,
) -> String {
    let redaktionen: BTreeSet<&str> =
        befunde.iter().filter_map(|befund| befund.finding.redaktion.as_deref()).collect();
    let regeln: BTreeMap<&str, &'static RuleMeta> =
        befunde.iter().map(|befund| (befund.finding.rule.code, befund.finding.rule)).collect();
    let standards: BTreeSet<&str> =
        report.files.iter().filter_map(|file| file.identity.standard).collect();
    // The first Redaktion and the first standard are none.
    let redaktionen: Vec<&str> = std::iter::once("").chain(redaktionen).collect();
    let standards: Vec<&'static str> = std::iter::once("").chain(standards).collect();
    let mut sammler = Sammler {
        sprache,
        ordner,
        regeln: places(regeln.keys().copied()),
        redaktionen: places(redaktionen.iter().copied()),
        dateien: places(report.files.iter().map(|file| file.path.as_str())),
        elemente: Ablage::new(),
        ausnahmen: Ablage::new(),
        texte: Texte::new(),
    };
    let rules = regeln.values().map(|rule| sammler.regel(rule)).collect();
    let files = report.files.iter().map(|file| sammler.datei(file, &standards)).collect();
    let findings = befunde.iter().map(|befund| sammler.befund(befund)).collect();
    seite::json(&Daten {
        sprache: sprache.pick("de", "en"),
        worte: fuer_skript(worte::SKRIPT, sprache),
        stufen: Stufe::ALL.map(|stufe| stufe.label(sprache)),
        zeichen: worte::ZEICHEN,
        standards: standards.iter().map(|key| worte::standard(key, sprache)).collect(),
        redaktionen: redaktionen.iter().map(|name| worte::redaktion(name, sprache)).collect(),
        regeln: rules,
        dateien: files,
        elemente: sammler.elemente,
        ausnahmen: sammler.ausnahmen,
        befunde: findings,
        texte: sammler.texte,
    })
}

fn places<'k>(keys: impl Iterator<Item = &'k str>) -> HashMap<&'k str, usize> {
    keys.enumerate().map(|(at, key)| (key, at)).collect()
}

/// A link is a link only where it leads into the web.
pub(super) fn link(rule: &RuleMeta) -> Option<(u16, &'static str)> {
    let is_web = |link: &str| link.starts_with("https://") || link.starts_with("http://");
    rule.official.map(|it| (it.number, it.link)).filter(|(_, link)| is_web(link))
}

/// What a rule says of all of its findings; nothing where each fills a gap of its own.
pub(super) fn allgemein(wording: Wording, sprache: Sprache) -> &'static str {
    Some(wording.get(sprache)).filter(|text| !text.contains('{')).unwrap_or_default()
}

struct Sammler<'r> {
    sprache: Sprache,
    ordner: &'r str,
    regeln: HashMap<&'r str, usize>,
    redaktionen: HashMap<&'r str, usize>,
    dateien: HashMap<&'r str, usize>,
    elemente: Ablage<Elementform>,
    ausnahmen: Ablage<Ausnahmeform>,
    texte: Texte,
}

impl Sammler<'_> {
    fn text(&mut self, wert: &str) -> usize {
        self.texte.ort(wert)
    }

    fn wert(&mut self, wert: Option<&Value>) -> usize {
        wert.map_or(0, |wert| self.texte.ort(wert.get(self.sprache)))
    }

    fn optional(&mut self, wert: Option<&str>) -> usize {
        wert.map_or(0, |wert| self.texte.ort(wert))
    }

    fn regel(&mut self, rule: &'static RuleMeta) -> Regelform {
        let sprache = self.sprache;
        let (number, page) = link(rule).unwrap_or_default();
        (
            rule.code,
            rule.name,
            rang(rule.stufe) + 1,
            self.text(allgemein(rule.why, sprache)),
            self.text(allgemein(rule.fix, sprache)),
            self.text(rule.source),
            self.text(herkunft(rule.herkunft, sprache)),
            number,
            self.text(page),
        )
    }

    fn datei(&mut self, file: &FileReport, standards: &[&str]) -> Dateiform {
        // Where a status is aimed at, there is a sentence for each artefact, in the same order.
        let artefakte = file.einheiten.iter().enumerate().map(|(at, einheit)| {
            let stand = file.freigabe.get(at).filter(|it| it.artefakt == einheit.artefakt);
            let satz = stand.map(|stand| sentence(stand, self.sprache));
            (self.element(&einheit.artefakt), self.optional(satz.as_deref()))
        });
        let artefakte = artefakte.collect();
        let standard = file.identity.standard.unwrap_or_default();
        (
            self.text(kurz(&file.path, self.ordner)),
            self.optional(file.identity.label.as_deref()),
            file.state.key(),
            standards.iter().position(|key| *key == standard).unwrap_or_default(),
            artefakte,
        )
    }

    /// From 1.
    fn element(&mut self, element: &ElementInfo) -> usize {
        let form = (
            self.text(&element.kind),
            self.optional(element.id.as_deref()),
            self.optional(element.version.as_deref()),
            self.optional(element.name.as_deref()),
        );
        self.elemente.ort(form) + 1
    }

    fn befund(&mut self, befund: &Befund<'_>) -> Befundform {
        let finding = befund.finding;
        let place = finding.place.as_ref();
        let ort = place.map_or((0, 0, 0), |place| {
            (place.position.line, place.position.column, self.text(&place.path))
        });
        let related = finding.related.iter().map(|one| {
            let position = one.place.position;
            (self.texte.ort(one.label.get(self.sprache)), position.line, position.column)
        });
        let related = related.collect();
        (
            self.regeln.get(finding.rule.code).copied().unwrap_or_default(),
            rang(finding.stufe) + 1,
            befund.datei,
            befund.einheit.map_or(0, |at| at + 1),
            self.redaktionen
                .get(finding.redaktion.as_deref().unwrap_or_default())
                .copied()
                .unwrap_or_default(),
            self.texte_von(finding),
            finding.element.as_ref().map_or(0, |element| self.element(element)),
            ort,
            place.and_then(|place| place.excerpt.as_ref()).map(ausschnitt),
            related,
            self.weitere(finding),
            finding.also.clone(),
            u8::from(finding.unverified) | u8::from(finding.blocks) << 1,
            befund.grund.map_or(0, |grund| self.ausnahme(grund)),
            befund.anker.clone(),
        )
    }

    fn texte_von(&mut self, finding: &Finding) -> Textform {
        let sprache = self.sprache;
        [
            self.text(&finding.message(sprache)),
            self.wert(finding.found.as_ref()),
            self.wert(finding.expected.as_ref()),
            self.text(&finding.why(sprache)),
            self.text(&finding.fix(sprache)),
            self.optional(finding.clause),
        ]
    }

    fn weitere(&mut self, finding: &Finding) -> Vec<Weitereform> {
        let files = finding.weitere.chunk_by(|a, b| a.file == b.file);
        let each = files.map(|orte| {
            let path = &*orte[0].file;
            let at = self.dateien.get(path).and_then(|at| i64::try_from(*at).ok()).unwrap_or(-1);
            let places = orte.iter().map(|ort| ort.place.position).map(|it| (it.line, it.column));
            (at, self.texte.ort(kurz(path, self.ordner)), places.collect())
        });
        each.collect()
    }

    /// From 1.
    fn ausnahme(&mut self, grund: &Ausnahmegrund) -> usize {
        let form = match grund {
            Ausnahmegrund::Ausnahme { begruendung, bis, quelle } => (
                grund.key(),
                self.text(begruendung),
                self.optional(bis.as_deref()),
                self.text(quelle),
            ),
            Ausnahmegrund::Baseline | Ausnahmegrund::Frueher => (grund.key(), 0, 0, 0),
        };
        self.ausnahmen.ort(form) + 1
    }
}
