//! What a check is given beside the thing it looks at: where it stands, what it may know, and the
//! way to tell a finding.

use super::objekt::Objekt;
use super::stelle::Stelle;
use super::umfeld::Umfeld;
use crate::codelisten::{Codeliste, Listenanfrage};
use crate::engine::Befunde;
use crate::lage::{Fundort, begin, passend};
use fim_core::reading::clip;
use fim_core::{Draft, ElementInfo, RuleMeta};
use std::sync::Arc;
use xdatenfelder::CodelisteReferenz;

pub(crate) use crate::lage::kurz;

/// Whom a finding is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wer<'m, 'a> {
    Objekt(Objekt<'m, 'a>),
    Codeliste(&'m CodelisteReferenz<'a>),
}

/// The situation of one check.
pub(crate) struct Lage<'x, 'm, 'a> {
    pub(crate) umfeld: &'x Umfeld<'m, 'a>,
    /// The artefact that is looked at: a row, relation or rule belongs to it.
    pub(crate) objekt: Objekt<'m, 'a>,
    /// True while the root is looked at, false for the elements inside it.
    pub(crate) ist_wurzel: bool,
    pub(super) wer: Wer<'m, 'a>,
    pub(super) meta: &'static RuleMeta,
    /// What tells a row, relation or rule from its neighbours.
    pub(super) schluessel: &'x str,
    pub(super) befunde: &'x mut Befunde,
}

impl<'m, 'a> Lage<'_, 'm, 'a> {
    /// True where the judgement of the QS-Bericht is wanted to the letter.
    pub(crate) fn qs(&self) -> bool {
        self.umfeld.qs()
    }

    /// True for XDatenfelder 2.0.
    pub(crate) fn v2(&self) -> bool {
        self.umfeld.v2()
    }

    /// The root of the message.
    pub(crate) const fn wurzel(&self) -> Objekt<'m, 'a> {
        self.umfeld.wurzel
    }

    /// Tells a finding at a place. `{element}` is filled; `text` gives the other values, what was
    /// found and what is expected. Findings with the same found value at the same element are one,
    /// unless `text` distinguishes them.
    pub(crate) fn melde(
        &mut self,
        stelle: impl Into<Stelle<'a>>,
        text: impl FnOnce(Draft) -> Draft,
    ) {
        let stelle = stelle.into();
        if stelle.is_repeated() {
            return;
        }
        let info = self.info();
        let draft = begin(self.meta, kurz(&info), Fundort::new(&stelle, Some(info)));
        let draft = text(draft).distinguish(self.schluessel).distinguish_found();
        self.befunde.add(passend(draft).finish(self.umfeld.datei));
    }

    /// The list a reference names, if it is at hand; if not, that is remembered.
    pub(crate) fn codeliste(&mut self, referenz: &CodelisteReferenz<'a>) -> Option<Arc<Codeliste>> {
        let umfeld = self.umfeld;
        let own = referenz.identifikation.as_ref();
        let nested = referenz.genericode_identification.as_ref();
        let version_uri = referenz
            .canonical_version_uri
            .as_ref()
            .or_else(|| nested.and_then(|nested| nested.canonical_version_uri.as_ref()));
        let trimmed = |text: Option<&fim_core::Text<'a>>| {
            text.map(|text| text.trimmed().to_owned()).filter(|text| !text.is_empty())
        };
        let (kennung, version, version_uri, fim_id, fim_version) = (
            trimmed(referenz.kennung()).unwrap_or_default(),
            trimmed(referenz.listenversion()),
            trimmed(version_uri),
            trimmed(own.and_then(|own| own.id.as_ref())),
            trimmed(own.and_then(|own| own.version.as_ref())),
        );
        let anfrage = Listenanfrage {
            artefakt: umfeld.datei,
            kennung: &kennung,
            version: version.as_deref(),
            version_uri: version_uri.as_deref(),
            fim_id: fim_id.as_deref(),
            fim_version: fim_version.as_deref(),
        };
        let found = umfeld.vorgaben.codelisten.find(&anfrage);
        if found.is_none() {
            let what = match version {
                Some(version) => format!("{kennung} {version}"),
                None => kennung,
            };
            self.befunde.skip(clip(&what, 120), self.meta.code);
        }
        found
    }

    fn info(&self) -> ElementInfo {
        match self.wer {
            Wer::Objekt(objekt) => objekt.info(),
            Wer::Codeliste(referenz) => self.listeninfo(referenz),
        }
    }

    /// A code list as editors know it; the QS-Bericht writes identification and version as one.
    fn listeninfo(&self, referenz: &CodelisteReferenz<'a>) -> ElementInfo {
        let wert = |text: Option<&fim_core::Text<'a>>| self.umfeld.wert(text).to_owned();
        let own = referenz.identifikation.as_ref();
        let (id, version) = match own {
            Some(own) if self.v2() => (wert(own.id.as_ref()), wert(own.version.as_ref())),
            _ => (wert(referenz.kennung()), wert(referenz.listenversion())),
        };
        let kind = "Codeliste".to_owned();
        if self.qs() {
            let is_plain = self.v2() || version.is_empty();
            let id = if is_plain { id } else { format!("{id}_{version}") };
            return ElementInfo { kind, id: Some(id), version: None, name: None };
        }
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        ElementInfo { kind, id: some(id), version: some(version), name: None }
    }
}
