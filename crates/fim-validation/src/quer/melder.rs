//! Tells findings across artefacts: at the first of the places that share a cause, with the others
//! beside it.

use crate::korpus::konvolut::Sicherheit;
use crate::korpus::objekt::{Objekt, Ort};
use crate::korpus::{Korpus, Zeiger};
use crate::lage::{kurz, passend};
use fim_core::reading::clip;
use fim_core::{Draft, Finding, Ort as Stelle, RuleMeta, Value};

/// Collects the findings of one rule.
pub(crate) struct Melder<'k> {
    meta: &'static RuleMeta,
    korpus: &'k Korpus<'k>,
    found: Vec<Gemeldet>,
}

/// A finding, and the file it is for by its place in the order of the reports.
pub(super) struct Gemeldet {
    pub(super) nummer: usize,
    pub(super) finding: Finding,
    /// What is missing, where other rules may miss the same.
    pub(super) fehlt: Option<String>,
}

/// Something in an object, or the object itself.
pub(crate) type Fundort<'k> = (Zeiger, Option<&'k Ort>);

impl<'k> Melder<'k> {
    pub(super) const fn new(meta: &'static RuleMeta, korpus: &'k Korpus<'k>) -> Self {
        Self { meta, korpus, found: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<Gemeldet> {
        self.found
    }

    /// Tells a finding; `{element}` is filled with the object.
    pub(crate) fn melde(&mut self, ort: Fundort<'_>, text: impl FnOnce(Draft) -> Draft) {
        let Some((nummer, finding)) = self.finding(ort, text) else { return };
        self.found.push(Gemeldet { nummer, finding, fehlt: None });
    }

    /// Tells one finding of one cause at many places, which need not be in order. Every file has its
    /// own, so that what is said of a file does not depend on the others; the first stands for all.
    pub(crate) fn melde_orte(&mut self, orte: Vec<Fundort<'_>>, text: impl FnOnce(Draft) -> Draft) {
        self.melde_fehlendes(None, orte, text);
    }

    /// As [`Melder::melde_orte`], of something that is missing: other rules may miss the same, and
    /// then all of it is one finding.
    pub(crate) fn melde_fehlendes(
        &mut self,
        fehlt: Option<String>,
        mut orte: Vec<Fundort<'_>>,
        text: impl FnOnce(Draft) -> Draft,
    ) {
        orte.sort_by_key(|(zeiger, ort)| (*zeiger, ort.map(|ort| ort.span.start)));
        let Some((first, weitere)) = orte.split_first() else { return };
        let Some((nummer, mut finding)) = self.finding(*first, text) else { return };
        let bare = Finding { related: Vec::new(), repeats: true, ..finding.clone() };
        for fundort in weitere {
            let (Some(datei), Some(place)) = (self.korpus.datei(fundort.0), self.place(*fundort))
            else {
                continue;
            };
            finding.weitere.push(Stelle { file: datei.name.clone(), place: place.clone() });
            let finding = Finding { place: Some(place), ..bare.clone() };
            self.found.push(Gemeldet { nummer: datei.nummer, finding, fehlt: None });
        }
        self.found.push(Gemeldet { nummer, finding, fehlt });
    }

    fn finding(
        &self,
        (zeiger, ort): Fundort<'_>,
        text: impl FnOnce(Draft) -> Draft,
    ) -> Option<(usize, Finding)> {
        let (objekt, datei) = (self.korpus.objekt(zeiger)?, self.korpus.datei(zeiger)?);
        let info = objekt.info();
        let mut draft = Finding::of(self.meta).value("element", kurz(&info));
        if let Some(place) = self.place((zeiger, ort)) {
            draft = draft.at(place);
        }
        if objekt.fach.is_some() {
            // The same id of two Redaktionen is two things.
            draft = draft.distinguish(objekt.vergeber());
        }
        let draft = passend(text(draft.about(Some(info))));
        Some((datei.nummer, draft.finish(datei.path)))
    }

    fn place(&self, (zeiger, ort): Fundort<'_>) -> Option<fim_core::Place> {
        match ort {
            Some(ort) => self.korpus.place_in(zeiger, ort),
            None => self.korpus.place(zeiger),
        }
    }
}

/// An id that fits into a message. Of a URN the end tells it from others.
pub(crate) fn kennung(id: &str, room: usize) -> String {
    let count = id.chars().count();
    if count <= room || !id.starts_with("urn:") {
        return clip(id, room);
    }
    let rest: String = id.chars().skip(count + 1 - room).collect();
    format!("…{rest}")
}

/// An object in a message of one line.
pub(crate) fn benenne(objekt: &Objekt) -> String {
    kurz(&objekt.info())
}

/// Shows another object beside a finding.
pub(crate) fn neben(korpus: &Korpus<'_>, draft: Draft, zeiger: Zeiger) -> Draft {
    match korpus.datei(zeiger).zip(korpus.place(zeiger)) {
        Some((datei, place)) => draft.related(datei.path.to_owned(), place),
        None => draft,
    }
}

/// Shows a place of another object of the same file beside a finding.
pub(crate) fn neben_an(
    korpus: &Korpus<'_>,
    draft: Draft,
    was: (&'static str, &'static str),
    (zeiger, ort): (Zeiger, &Ort),
) -> Draft {
    match korpus.place_in(zeiger, ort) {
        Some(place) => draft.related(was, place),
        None => draft,
    }
}

/// As [`neben`]; also says how sure it is that the two belong together, where a text decides it.
pub(crate) fn neben_mit(
    korpus: &Korpus<'_>,
    draft: Draft,
    zeiger: Zeiger,
    sicherheit: Option<Sicherheit>,
) -> Draft {
    let Some(sicherheit) = sicherheit else { return neben(korpus, draft, zeiger) };
    let Some((datei, place)) = korpus.datei(zeiger).zip(korpus.place(zeiger)) else { return draft };
    let (de, en) = sicherheit.label();
    let (de, en) = (format!("{} (Zuordnung {de})", datei.path), format!("{} ({en})", datei.path));
    draft.related(Value::Both(de, en), place)
}
