//! From an object of the index, or something in it, to a hit that can be shown.

use crate::korpus::objekt::{Objekt, Ort};
use crate::korpus::{Korpus, Zeiger};
use fim_core::{ElementInfo, Fundstelle, Gewissheit, Weg};
use std::ops::Range;

/// What a hit is, beside its place.
pub(super) struct Angabe<'t> {
    pub(super) weg: Weg,
    pub(super) text: &'t str,
    /// Bytes of the text that are meant; `None` for all.
    pub(super) treffer: Option<Range<usize>>,
    pub(super) gewissheit: Gewissheit,
}

/// A hit at an object, or at a place in it.
pub(super) fn fund(
    korpus: &Korpus<'_>,
    zeiger: Zeiger,
    ort: Option<&Ort>,
    angabe: Angabe<'_>,
) -> Option<Fundstelle> {
    let datei = korpus.datei(zeiger)?;
    let place = match ort {
        Some(ort) => korpus.place_in(zeiger, ort)?,
        None => korpus.place(zeiger)?,
    };
    let wurzel = korpus.wurzel(zeiger);
    Some(Fundstelle {
        datei: datei.name.clone(),
        place,
        artefakt: korpus.objekt(wurzel)?.info(),
        nummer: wurzel.objekt,
        kette: kette(korpus, zeiger),
        betrifft: None,
        weg: angabe.weg,
        gewissheit: angabe.gewissheit,
        treffer: angabe.treffer.unwrap_or(0..angabe.text.len()),
        text: angabe.text.to_owned(),
        inhalt: None,
    })
}

/// From the outermost object, that one left out, to this.
fn kette(korpus: &Korpus<'_>, zeiger: Zeiger) -> Vec<ElementInfo> {
    let mut kette = Vec::new();
    let mut here = zeiger;
    while let Some(objekt) = korpus.objekt(here)
        && let Some(eltern) = objekt.eltern.filter(|eltern| *eltern < here.objekt)
    {
        kette.push(objekt.info());
        here.objekt = eltern;
    }
    kette.reverse();
    kette
}

/// The name of an object, or what stands for it.
pub(super) fn benannt(objekt: &Objekt) -> &str {
    let bezeichnung = objekt.fach.as_ref().and_then(|fach| fach.bezeichnung.as_ref());
    match (&*objekt.name, bezeichnung) {
        ("", Some((bezeichnung, _))) => bezeichnung,
        ("", None) => &objekt.id,
        (name, _) => name,
    }
}
