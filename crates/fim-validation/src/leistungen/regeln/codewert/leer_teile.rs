//! Codes that are parts of something: of the structure of a Leistung, of the kind of a document.

use super::leer::{hat_wort, melde};
use crate::codeangabe::Codeangabe;
use crate::leistungen::lage::Lage;
use xzufi::{CodeOderKategorie, Leistung};

/// What may hold a code beside other things.
pub(super) fn pruefe<'a>(leistung: &Leistung<'a>, lage: &mut Lage<'_, '_, 'a>) {
    if let Some(struktur) = leistung.struktur.as_deref() {
        struktur_code(struktur.gruppierung(), ("Gruppierung", "group"), lage);
        struktur_code(struktur.verrichtung(), ("Verrichtung", "activity"), lage);
    }
    for modul in &leistung.modul_dokument {
        let eingehend = modul.dokument_eingehend.iter().map(xzufi::DokumentEingehend::dokument);
        for dokument in eingehend.chain(&modul.dokument_ausgehend) {
            for typ in [&dokument.typ, &dokument.art].into_iter().filter_map(Option::as_deref) {
                // An empty code is a code like others.
                if typ.code.is_none() && !hat_wort(typ.element) {
                    melde(("Dokumenttyp", "kind of document"), typ.element, None, lage);
                }
            }
        }
    }
}

/// A code, unless a category stands in its place.
fn struktur_code<'a>(
    angabe: Option<&CodeOderKategorie<'a>>,
    was: (&str, &str),
    lage: &mut Lage<'_, '_, 'a>,
) {
    let Some(angabe) = angabe else { return };
    let kategorie = &angabe.kategorie;
    let ist_kategorie = kategorie.id.is_some() || !kategorie.bezeichnung.is_empty();
    let code = Codeangabe::of(&angabe.code, "CodeOderKategorie", "");
    if code.wert().is_empty() && !ist_kategorie {
        melde(was, angabe.element, code.code, lage);
    }
}
