//! The objects of code lists.

use super::inhalt::Zeilenfolge;
use super::objekt::Art;
use super::sammler::Sammler;
use genericode::CodeList;

/// Says also what its rows come to: there may be more of them in another piece of the file.
pub(super) fn lesen(liste: &CodeList<'_>, sammler: &mut Sammler) -> Option<Zeilenfolge> {
    let offen = sammler.oeffne(Art::Codeliste, liste, None)?;
    let zeilen = Zeilenfolge::of(liste);
    if let Some((objekt, zeilen)) = sammler.objekt(&offen).zip(zeilen) {
        objekt.teile = objekt.teile.iter().copied().chain([zeilen.teil()]).collect();
    }
    let Some(kopf) = &liste.identification else { return zeilen };
    let id = sammler.wert(kopf.canonical_uri.as_ref());
    let version = sammler.wert(kopf.version.as_ref());
    let name = sammler.wert(kopf.short_name.as_ref().map(|name| &name.text));
    if let Some(objekt) = sammler.objekt(&offen) {
        (objekt.id, objekt.version, objekt.name) = (id, version, name);
    }
    zeilen
}
