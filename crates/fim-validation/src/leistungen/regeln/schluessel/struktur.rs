//! The kinds of structure of a Leistung.

use super::ziffern::Art;
use xzufi::Leistungsstruktur;

/// How the examples write the kinds.
pub(super) const MIT_VERRICHTUNG: &str = "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtung\"";
pub(super) const MIT_DETAIL: &str = "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtungUndDetail\"";

/// What a structure says that a Leistung is made of.
pub(super) fn art_of(struktur: &Leistungsstruktur<'_>) -> Option<Art> {
    match struktur.typ()? {
        "LeistungsstrukturObjekt" => Some(Art::Objekt),
        "LeistungsstrukturObjektMitVerrichtung" => Some(Art::Verrichtung),
        "LeistungsstrukturObjektMitVerrichtungUndDetail" => Some(Art::Detail),
        _ => None,
    }
}
