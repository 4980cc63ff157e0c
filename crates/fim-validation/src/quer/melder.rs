//! Tells findings across artefacts: at the first of the places that share a cause, with the others
//! beside it.

use crate::korpus::objekt::{Objekt, Ort};
use crate::korpus::{Korpus, Zeiger};
use crate::lage::{kurz, passend};
use fim_core::{Draft, Finding, RuleMeta};

/// Collects the findings of one rule.
pub(crate) struct Melder<'k> {
    meta: &'static RuleMeta,
    korpus: &'k Korpus<'k>,
    found: Vec<(usize, Finding)>,
}

/// Something in an object, or the object itself.
pub(crate) type Fundort<'k> = (Zeiger, Option<&'k Ort>);

impl<'k> Melder<'k> {
    pub(super) const fn new(meta: &'static RuleMeta, korpus: &'k Korpus<'k>) -> Self {
        Self { meta, korpus, found: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<(usize, Finding)> {
        self.found
    }

    /// Tells a finding; `{element}` is filled with the object.
    pub(crate) fn melde(&mut self, (zeiger, ort): Fundort<'_>, text: impl FnOnce(Draft) -> Draft) {
        let (Some(objekt), Some(datei)) = (self.korpus.objekt(zeiger), self.korpus.datei(zeiger))
        else {
            return;
        };
        let info = objekt.info();
        let mut draft = Finding::of(self.meta).value("element", kurz(&info));
        if let Some(place) = self.place((zeiger, ort)) {
            draft = draft.at(place);
        }
        if let Some(fach) = &objekt.fach {
            // The same id of two Redaktionen is two things.
            draft = draft.distinguish(&fach.vergeber);
        }
        let draft = passend(text(draft.about(Some(info))));
        self.found.push((datei.nummer, draft.finish(datei.path)));
    }

    /// Tells one finding of one cause at many places. They need not be in order.
    pub(crate) fn melde_orte(
        &mut self,
        mut orte: Vec<Fundort<'_>>,
        text: impl FnOnce(Draft) -> Draft,
    ) {
        orte.sort_by_key(|(zeiger, ort)| (*zeiger, ort.map(|ort| ort.span.start)));
        let Some((first, others)) = orte.split_first() else { return };
        let weitere: Vec<_> = others.iter().filter_map(|ort| self.related(*ort)).collect();
        self.melde(*first, |draft| {
            weitere
                .into_iter()
                .take(5)
                .fold(text(draft), |draft, (path, place)| draft.related(path, place))
        });
    }

    fn related(&self, ort: Fundort<'_>) -> Option<(String, fim_core::Place)> {
        let datei = self.korpus.datei(ort.0)?;
        Some((datei.path.to_owned(), self.place(ort)?))
    }

    fn place(&self, (zeiger, ort): Fundort<'_>) -> Option<fim_core::Place> {
        match ort {
            Some(ort) => self.korpus.place_in(zeiger, ort),
            None => self.korpus.place(zeiger),
        }
    }
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
