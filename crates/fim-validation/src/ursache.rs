//! One cause, one finding: a Datenfeld that many Stammdatenschemata embed brings its defect into each
//! of them. Of the findings that say the same of the same element, one stands for all, and knows the
//! places of the others.
//!
//! The others stay in the reports of their files: what becomes of a file does not depend on what is
//! checked beside it. Not here: rules whose cause lies around the element (`per_place`).

use crate::korpus::dateiname;
use crate::vorgaben::Profil;
use fim_core::{FileReport, Finding, Fingerprint, Ort, Stufe, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// Elements that many files may embed, and their names in a path.
pub(crate) const BAUSTEINE: [(&str, &str); 3] =
    [("Datenfeld", "datenfeld"), ("Datenfeldgruppe", "datenfeldgruppe"), ("Regel", "regel")];

/// Puts findings of one cause together. The QS-Bericht prints each message where it belongs, and an
/// import judges each file by itself.
pub(crate) fn zusammenfassen(files: &mut [FileReport], profil: Profil) {
    if matches!(profil, Profil::QsBericht | Profil::Pvog) {
        return;
    }
    let namen: Vec<Arc<str>> = files.iter().map(|file| Arc::from(file.path.as_str())).collect();
    for gruppe in stellen(files).chunk_by(|a, b| a.ursache == b.ursache) {
        let Some((erste, weitere)) = gruppe.split_first().filter(|(_, rest)| !rest.is_empty())
        else {
            continue;
        };
        let orte = weitere.iter().filter_map(|stelle| {
            let finding = &mut files[stelle.file].findings[stelle.finding];
            finding.repeats = true;
            let place = finding.place.as_mut()?;
            // Nobody draws it any more, and there may be very many.
            place.excerpt = None;
            Some(Ort { file: Arc::clone(&namen[stelle.file]), place: place.clone() })
        });
        let orte = orte.collect();
        files[erste.file].findings[erste.finding].weitere = orte;
    }
}

/// A finding with the number of its cause; they sort by cause, then as places are told.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Stelle {
    ursache: usize,
    /// Place of the file among all by name.
    rang: usize,
    start: u64,
    finding: usize,
    file: usize,
}

/// Every finding that may share its cause, those of one cause side by side.
fn stellen(files: &[FileReport]) -> Vec<Stelle> {
    let raenge = raenge(files);
    let mut ursachen: HashMap<Ursache<'_>, usize> = HashMap::new();
    let mut stellen = Vec::new();
    for (file, report) in files.iter().enumerate() {
        if report.identity.standard != Some(xdatenfelder::STANDARD) {
            continue;
        }
        for (at, finding) in report.findings.iter().enumerate() {
            let Some((ursache, start)) = Ursache::of(finding) else { continue };
            let next = ursachen.len();
            let ursache = *ursachen.entry(ursache).or_insert(next);
            stellen.push(Stelle { ursache, rang: raenge[file], start, finding: at, file });
        }
    }
    stellen.sort_unstable();
    stellen
}

/// Where each file stands among all: by its name first, so that moving files into folders does not
/// change which finding stands for the others.
pub(crate) fn raenge(files: &[FileReport]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|file| (dateiname(&files[*file].path), files[*file].path.as_str()));
    let mut raenge = vec![0; files.len()];
    order.iter().enumerate().for_each(|(rang, file)| raenge[*file] = rang);
    raenge
}

/// What findings of one cause share.
#[derive(PartialEq, Eq, Hash)]
struct Ursache<'f> {
    code: &'static str,
    fingerprint: Fingerprint,
    element: (&'f str, &'f str, &'f str),
    /// Where in the element: it may have the same defect twice.
    innen: &'f str,
    stufe: Stufe,
    /// Unverified, in the way of a release.
    marks: (bool, bool),
    values: &'f [(&'static str, Value)],
    found: Option<&'f Value>,
    expected: Option<&'f Value>,
    clause: Option<&'static str>,
    lacks: &'f [String],
    also: &'f [&'static str],
}

impl<'f> Ursache<'f> {
    /// The cause of a finding, and where it begins; `None` where none can share it.
    fn of(finding: &'f Finding) -> Option<(Self, u64)> {
        let element = finding.element.as_ref()?;
        let is_baustein = BAUSTEINE.iter().any(|(kind, _)| *kind == element.kind);
        // What shows across files comes with all its places.
        let is_done = finding.repeats || !finding.weitere.is_empty();
        if is_done || finding.rule.per_place || !is_baustein {
            return None;
        }
        let named = |text: &'f Option<String>| text.as_deref().filter(|text| !text.is_empty());
        let place = finding.place.as_ref()?;
        let ursache = Self {
            code: finding.rule.code,
            fingerprint: finding.fingerprint,
            element: (&element.kind, named(&element.id)?, named(&element.version)?),
            innen: innen(&place.path),
            stufe: finding.stufe,
            marks: (finding.unverified, finding.blocks),
            values: &finding.values,
            found: finding.found.as_ref(),
            expected: finding.expected.as_ref(),
            clause: finding.clause,
            lacks: &finding.lacks,
            also: &finding.also,
        };
        Some((ursache, place.span.start))
    }
}

/// The part of a path below the last element that may be embedded.
fn innen(path: &str) -> &str {
    let mut end = path.len();
    while let Some(slash) = path[..end].rfind('/') {
        let step = &path[slash + 1..end];
        let name = step.split_once('[').map_or(step, |(name, _)| name);
        if BAUSTEINE.iter().any(|(_, baustein)| *baustein == name) {
            break;
        }
        end = slash;
    }
    &path[end..]
}
