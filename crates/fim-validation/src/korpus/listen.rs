//! The objects of code lists.

use super::objekt::Art;
use super::sammler::Sammler;
use genericode::CodeList;

pub(super) fn lesen(liste: &CodeList<'_>, sammler: &mut Sammler) {
    let Some(offen) = sammler.oeffne(Art::Codeliste, liste, None) else { return };
    let Some(kopf) = &liste.identification else { return };
    let id = sammler.wert(kopf.canonical_uri.as_ref());
    let version = sammler.wert(kopf.version.as_ref());
    let name = sammler.wert(kopf.short_name.as_ref().map(|name| &name.text));
    if let Some(objekt) = sammler.objekt(&offen) {
        (objekt.id, objekt.version, objekt.name) = (id, version, name);
    }
}
