//! What only shows across files. Each file leaves traces behind when its text is dropped; when all
//! files are read, the traces are compared and findings are added to the reports.
//!
//! Here: Regeln whose id stands for several versions or texts (XDF9100, XDF9101). Records of a
//! delivery to the Portalverbund are compared in `bestand`.

use crate::Vorgaben;
use crate::bestand::{self, Saetze};
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{
    ElementInfo, FileReport, Finding, Fingerprint, Herkunft, Limits, Place, RuleMeta, State, Stufe,
    Wording,
};
use std::collections::{BTreeMap, BTreeSet};
use xdatenfelder::{Parsed, V2};

/// What a file leaves behind.
#[derive(Debug, Default)]
pub struct Spuren {
    regeln: Vec<Regelspur>,
    saetze: Saetze,
}

/// A Regel as it stands in a file.
#[derive(Debug)]
struct Regelspur {
    info: ElementInfo,
    /// Of the text, white space aside.
    text: Fingerprint,
    place: Option<Place>,
}

/// Other places that a finding names.
const RELATED: usize = 5;

const VORSCHLAG: RuleMeta = RuleMeta {
    standard: Some(xdatenfelder::STANDARD),
    herkunft: Herkunft::Vorschlag,
    source: "Data Quality Check des Projekts KollOM-FIT: 8.407 Regelkennungen in 1.154 Schemata, oft ohne einheitliche Version",
    ..RuleMeta::BASE
};

static TEXT_UNEINHEITLICH: RuleMeta = RuleMeta {
    code: "XDF9100",
    name: "regel-mit-mehreren-texten",
    stufe: Stufe::Warnung,
    message: Wording::new(
        "{element}: {texte} verschiedene Texte in {dateien} Dateien, erwartet einer",
        "{element}: {texte} different texts in {dateien} files, expected one",
    ),
    why: Wording::new(
        "ID und Version sollen eine Regel eindeutig benennen. Wer sie nachnutzt, weiß sonst nicht, welcher Text gilt.",
        "Id and version should identify exactly one rule. Otherwise people who reuse it do not know which text applies.",
    ),
    fix: Wording::new(
        "Die Texte angleichen oder der geänderten Regel eine neue Version geben.",
        "Align the texts, or give the changed rule a new version.",
    ),
    ..VORSCHLAG
};

static VERSION_UNEINHEITLICH: RuleMeta = RuleMeta {
    code: "XDF9101",
    name: "regel-in-mehreren-versionen",
    stufe: Stufe::Hinweis,
    message: Wording::new(
        "{element}: Versionen {versionen} in {dateien} Dateien, erwartet eine",
        "{element}: versions {versionen} in {dateien} files, expected one",
    ),
    why: Wording::new(
        "Schemata einer Sammlung sollten dieselbe Version einer Regel verwenden, sonst prüfen Formulare dasselbe verschieden.",
        "Schemas of one collection should use the same version of a rule; otherwise forms check the same thing differently.",
    ),
    fix: Wording::new(
        "Prüfen, ob die älteren Schemata auf die neueste Version der Regel umgestellt werden können.",
        "Check whether the older schemas can be switched to the latest version of the rule.",
    ),
    ..VORSCHLAG
};

/// The rules of this module.
pub(crate) static RULES: &[&RuleMeta] = &[&TEXT_UNEINHEITLICH, &VERSION_UNEINHEITLICH];

impl Spuren {
    /// The traces of a message of XZuFi.
    pub(crate) fn of_leistungen(parsed: &xzufi::Parsed<'_>) -> Self {
        Self { saetze: Saetze::of(parsed), ..Self::default() }
    }

    /// The traces of a message of XDatenfelder.
    pub(crate) fn of_datenfelder(parsed: &Parsed<'_>) -> Self {
        let mut spuren = Self::default();
        let nachricht = &parsed.nachricht;
        let schemata = nachricht.stammdatenschema.iter().map(Objekt::Schema);
        let gruppen = nachricht.datenfeldgruppe.iter().map(Objekt::Gruppe);
        let felder = nachricht.datenfeld.iter().map(Objekt::Feld);
        for wurzel in schemata.chain(gruppen).chain(felder) {
            spuren.collect(wurzel, parsed.fassung == V2);
        }
        spuren
    }

    fn collect(&mut self, objekt: Objekt<'_, '_>, v2: bool) {
        for regel in objekt.regeln() {
            let text = if v2 { &regel.definition } else { &regel.freitext_regel };
            let info = Objekt::Regel(regel).info();
            let (Some(text), Some(_)) = (text, &info.id) else { continue };
            let words: Vec<&str> = text.value.split_whitespace().collect();
            let place = Stelle::text(text).place();
            let place = place.map(|place| Place { excerpt: None, ..place });
            self.regeln.push(Regelspur { info, text: Fingerprint::of(&words), place });
        }
        for kind in objekt.struktur().iter().filter_map(Objekt::in_zeile) {
            self.collect(kind, v2);
        }
    }
}

/// Compares the traces of all files and adds what they show to the reports; `spuren` stand in the
/// order of `files`. Then puts the findings of one cause together.
pub fn vergleiche(files: &mut [FileReport], spuren: &[Spuren], vorgaben: &Vorgaben<'_>) {
    let mut by_id: BTreeMap<&str, Vec<(usize, &Regelspur)>> = BTreeMap::new();
    for (file, spur) in spuren.iter().enumerate() {
        for regel in &spur.regeln {
            by_id
                .entry(regel.info.id.as_deref().unwrap_or_default())
                .or_default()
                .push((file, regel));
        }
    }
    for places in by_id.values_mut() {
        places.sort_by(|(a, _), (b, _)| files[*a].path.cmp(&files[*b].path));
    }
    let mut found: Vec<(usize, Finding)> = Vec::new();
    for places in by_id.values() {
        found.extend(versions(places, files));
        let mut by_version: BTreeMap<Option<&str>, Vec<(usize, &Regelspur)>> = BTreeMap::new();
        for (file, regel) in places {
            by_version.entry(regel.info.version.as_deref()).or_default().push((*file, *regel));
        }
        found.extend(by_version.values().filter_map(|places| texts(places, files)));
    }
    let saetze: Vec<&Saetze> = spuren.iter().map(|spur| &spur.saetze).collect();
    found.extend(bestand::vergleiche(files, &saetze));
    found.retain(|(_, finding)| vorgaben.auswahl.wants(finding.rule));
    for (file, finding) in found {
        add(&mut files[file], finding, vorgaben.limits);
    }
    crate::ursache::zusammenfassen(files, vorgaben.profil);
}

fn add(report: &mut FileReport, finding: Finding, limits: &Limits) {
    if report.findings.len() as u64 >= limits.findings {
        report.dropped += 1;
        return;
    }
    report.state = State::Findings;
    report.findings.push(finding);
    report.findings.sort_by_key(Finding::order);
}

fn number_of_files(places: &[(usize, &Regelspur)]) -> u64 {
    places.iter().map(|(file, _)| *file).collect::<BTreeSet<_>>().len() as u64
}

/// One version of a rule with several texts.
fn texts(places: &[(usize, &Regelspur)], files: &[FileReport]) -> Option<(usize, Finding)> {
    let texts: BTreeSet<Fingerprint> = places.iter().map(|(_, regel)| regel.text).collect();
    let dateien = number_of_files(places);
    if texts.len() < 2 || dateien < 2 {
        return None;
    }
    let (file, first) = places.first()?;
    let others = places.iter().filter(|(_, regel)| regel.text != first.text);
    let draft = Finding::of(&TEXT_UNEINHEITLICH)
        .value("element", crate::datenfelder::lage::kurz(&first.info))
        .value("texte", texts.len() as u64)
        .value("dateien", dateien)
        .expected(("ein Text je ID und Version", "one text for each id and version"));
    let (de, en) = (format!("{} Texte", texts.len()), format!("{} texts", texts.len()));
    Some((*file, close(draft.found(fim_core::Value::Both(de, en)), first, others, files, *file)))
}

/// A rule in several versions.
fn versions(places: &[(usize, &Regelspur)], files: &[FileReport]) -> Option<(usize, Finding)> {
    let version =
        |regel: &Regelspur| regel.info.version.clone().unwrap_or_else(|| "ohne".to_owned());
    let versions: BTreeSet<String> = places.iter().map(|(_, regel)| version(regel)).collect();
    let dateien = number_of_files(places);
    if versions.len() < 2 || dateien < 2 {
        return None;
    }
    let (file, first) = places.first()?;
    let others = places.iter().filter(|(_, regel)| regel.info.version != first.info.version);
    let words = versions.into_iter().collect::<Vec<_>>().join(", ");
    let draft = Finding::of(&VERSION_UNEINHEITLICH)
        .value("element", crate::datenfelder::lage::kurz(&first.info))
        .value("versionen", clip(&words, 25))
        .value("dateien", dateien)
        .found(clip(&words, 80))
        .expected(("eine Version in allen Dateien", "one version in all files"));
    Some((*file, close(draft, first, others, files, *file)))
}

/// Adds place, element and the other places, each with its file.
fn close<'p>(
    mut draft: fim_core::Draft,
    first: &Regelspur,
    others: impl Iterator<Item = &'p (usize, &'p Regelspur)>,
    files: &[FileReport],
    file: usize,
) -> Finding {
    if let Some(place) = &first.place {
        draft = draft.at(place.clone());
    }
    let mut named = BTreeSet::new();
    for (other, regel) in others.filter(|(other, _)| named.insert(*other)).take(RELATED) {
        if let Some(place) = &regel.place {
            let label =
                format!("{} {}", files[*other].path, regel.info.version.as_deref().unwrap_or(""));
            draft = draft.related(label.trim_end().to_owned(), place.clone());
        }
    }
    draft.about(Some(first.info.clone())).finish(&files[file].path)
}
