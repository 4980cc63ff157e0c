//! Whether an artefact names a legal basis: what XDF1006, 1008, 1051, 1052 and 1101 ask.

use crate::datenfelder::lage::Lage;
use crate::datenfelder::stelle::Stelle;

/// Tells of an artefact that names no legal basis, where there is none or an empty one.
pub(super) fn melde_luecke(lage: &mut Lage<'_, '_, '_>) {
    let bezuege = lage.objekt.bezug();
    let Some(erster) = bezuege.first() else {
        let stelle = Stelle::fehlt(lage.objekt.element(), "bezug");
        return lage.melde(stelle, |befund| befund.expected(ERWARTET));
    };
    // The QS-Bericht of XDatenfelder 3 is content with an element that says nothing.
    let gilt_leer = lage.qs() && !lage.v2();
    if !gilt_leer && bezuege.iter().all(|bezug| lage.umfeld.wert(Some(&bezug.wortlaut)).is_empty())
    {
        lage.melde(&erster.wortlaut, |befund| befund.found(("leer", "empty")).expected(ERWARTET));
    }
}

const ERWARTET: (&str, &str) =
    ("eine Handlungsgrundlage, etwa »§ 3 BMG«", "a legal basis, such as »§ 3 BMG«");
