//! Gathers the objects of one file while its tree is there. Texts that stand in many places are kept
//! once; places are kept as what follows the place of the object around them.

use super::inhalt;
use super::objekt::{
    Art, Gueltigkeit, Normangabe, Objekt, Ort, Schluessel, Teil, Verweis, Verweisart,
};
use crate::stelle::Stelle;
use fim_core::{Element, Model, Span, Text};
use std::collections::HashSet;
use std::sync::Arc;

/// The objects of a file in the making.
#[derive(Debug, Default)]
pub(super) struct Sammler {
    pub(super) objekte: Vec<Objekt>,
    texte: HashSet<Arc<str>>,
    teile: HashSet<Arc<[Teil]>>,
}

/// An object that is being read: its index, and the path of its element.
pub(super) struct Offen {
    pub(super) index: u32,
    pfad: String,
}

impl Sammler {
    /// Takes up an object; `None` where it was made without an element.
    pub(super) fn oeffne<'a>(
        &mut self,
        art: Art,
        model: &dyn Model<'a>,
        eltern: Option<&Offen>,
    ) -> Option<Offen> {
        let element = model.element()?;
        let pfad = element.path();
        let ort = Self::ort_in(element, element.name_span(), rest(&pfad, eltern));
        // A directory is as long as its file, and nobody compares two of them.
        let teile = if art == Art::Verzeichnis { Vec::new() } else { inhalt::teile(model) };
        let teile = self.teile(teile);
        let leer = self.text("");
        let index = u32::try_from(self.objekte.len()).ok()?;
        self.objekte.push(Objekt {
            art,
            id: leer.clone(),
            version: leer.clone(),
            name: leer,
            status: None,
            gueltig: Gueltigkeit::default(),
            eltern: eltern.map(|eltern| eltern.index),
            ort,
            teile,
            verweise: Vec::new(),
            normen: Vec::new(),
            fach: None,
        });
        Some(Offen { index, pfad })
    }

    /// The object that is being read.
    pub(super) fn objekt(&mut self, offen: &Offen) -> Option<&mut Objekt> {
        self.objekte.get_mut(offen.index as usize)
    }

    /// A text, kept once.
    pub(super) fn text(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texte.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        self.texte.insert(new.clone());
        new
    }

    /// A value without white space at its ends, kept once; empty where there is none.
    pub(super) fn wert(&mut self, text: Option<&Text<'_>>) -> Arc<str> {
        self.text(text.map_or("", Text::trimmed))
    }

    fn teile(&mut self, teile: Vec<Teil>) -> Arc<[Teil]> {
        if let Some(known) = self.teile.get(teile.as_slice()) {
            return known.clone();
        }
        let new: Arc<[Teil]> = teile.into();
        self.teile.insert(new.clone());
        new
    }

    /// Where something stands, seen from the object it belongs to.
    pub(super) fn ort(offen: &Offen, stelle: &Stelle<'_>) -> Option<Ort> {
        let element = stelle.owner()?;
        let span = stelle.span().unwrap_or_else(|| element.name_span());
        Some(Self::ort_in(element, span, rest(&element.path(), Some(offen))))
    }

    fn ort_in(element: Element<'_>, span: Span, zusatz: &str) -> Ort {
        let source = element.document().source();
        let position = source.position(span.start);
        Ort { zusatz: zusatz.into(), span: source.in_file(span), position }
    }

    /// Remembers a reference; one that names nothing is passed over.
    pub(super) fn verweise(
        &mut self,
        offen: &Offen,
        art: Verweisart,
        id: Option<&Text<'_>>,
        version: Option<&Text<'_>>,
        bereich: Option<&Text<'_>>,
    ) {
        let Some(text) = id.filter(|id| !id.is_blank()) else { return };
        let Some(ort) = Self::ort(offen, &Stelle::text(text)) else { return };
        let (id, version) = (self.wert(id), self.wert(version));
        let bereich = self.wert(bereich);
        if let Some(objekt) = self.objekt(offen) {
            objekt.verweise.push(Verweis { art, id, version, bereich, ort });
        }
    }

    /// Remembers a text that should name norms.
    pub(super) fn norm(&mut self, offen: &Offen, text: &str, stelle: &Stelle<'_>) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let Some(ort) = Self::ort(offen, stelle) else { return };
        let text = self.text(text);
        if let Some(objekt) = self.objekt(offen) {
            objekt.normen.push(Normangabe { text, ort });
        }
    }

    /// The Leistungsschlüssel in a text: 14 digits that begin with 99.
    pub(super) fn schluessel_in(
        &mut self,
        offen: &Offen,
        text: Option<&Text<'_>>,
    ) -> Vec<Schluessel> {
        let Some(text) = text else { return Vec::new() };
        let mut found = Vec::new();
        for (start, wert) in schluessel(&text.value) {
            let stelle = Stelle::bereich(text, start..start + wert.len());
            let Some(ort) = Self::ort(offen, &stelle) else { continue };
            let before = text.value[..start].trim_end();
            let after = text.value[start + wert.len()..].trim_start();
            let alone = before.is_empty() && after.is_empty();
            let ausgewiesen = alone || (before.ends_with('(') && after.starts_with(')'));
            found.push(Schluessel { wert: self.text(wert), ausgewiesen, ort });
        }
        found
    }
}

/// What of a path follows that of the object around it.
fn rest<'p>(pfad: &'p str, eltern: Option<&Offen>) -> &'p str {
    eltern.and_then(|eltern| pfad.strip_prefix(&eltern.pfad)).unwrap_or(pfad)
}

/// Every Leistungsschlüssel in a text, with the byte where it begins.
pub(crate) fn schluessel(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut offset = 0;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = &rest[start..];
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let number = &digits[..length];
        if ist_schluessel(number) {
            found.push((offset + start, number));
        }
        offset += start + length;
        rest = &text[offset..];
    }
    found
}

/// True for 14 digits that begin with 99 (Leistungsschlüssel, docs.fitko.de/fim, Baustein Leistungen).
pub(crate) fn ist_schluessel(text: &str) -> bool {
    text.len() == 14 && text.starts_with("99") && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first day of an artefact, and the last.
pub(super) fn zeitraum(ab: Option<&Text<'_>>, bis: Option<&Text<'_>>) -> Gueltigkeit {
    let day = |text: Option<&Text<'_>>| text.and_then(|text| crate::zeit::Datum::read(&text.value));
    Gueltigkeit { ab: day(ab), bis: day(bis) }
}

/// A status of `urn:xoev-de:xprozess:codeliste:status`.
pub(super) fn status(code: Option<&str>) -> Option<u8> {
    code?.trim().parse().ok().filter(|status| (1..=8).contains(status))
}
