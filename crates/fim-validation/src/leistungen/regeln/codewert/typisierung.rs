//! The types of a Leistung: who regulates it, who executes it.

use fim_core::Text;
use xzufi::{Leistung, TextOder};

/// The type in the examples.
pub(super) const TYP: &str = "      <x:typisierung listURI=\"urn:de:fim:leika:typisierung\" listVersionID=\"20240216\">\n        <code>5</code>";

/// The types of a Leistung, also several in one value.
pub(crate) fn typen<'m, 'a>(
    leistung: &'m Leistung<'a>,
) -> impl Iterator<Item = (&'m Text<'a>, &'m str)> {
    let texte = leistung.typisierung.iter().filter_map(TextOder::wert);
    let einzeln =
        texte.flat_map(|text| text.trimmed().split(';').map(move |typ| (text, typ.trim())));
    einzeln.filter(|(_, typ)| !typ.is_empty())
}
