//! The rules of schema validity (`XSD…`): one for each kind of violation. Their check is the
//! validator of `xoev-schema`; here are their texts. Numbers: 10xx elements, 11xx attributes,
//! 12xx values, 13xx types and references, 14xx schemas that the user brings.

mod attribute;
mod beispiel;
mod eigene;
mod elemente;
mod schluessel;
mod typen;
mod werte;

pub(crate) use attribute::*;
pub(crate) use eigene::*;
pub(crate) use elemente::*;
pub(crate) use schluessel::*;
pub(crate) use typen::*;
pub(crate) use werte::*;

use fim_core::{RuleMeta, Wording};
use xoev_schema::Kind;

/// All rules of schema validity, in the order of their codes.
pub(crate) static RULES: &[&RuleMeta] = &[
    &WURZEL_UNBEKANNT,
    &ELEMENT_NICHT_VORGESEHEN,
    &ELEMENT_FALSCHE_STELLE,
    &ELEMENT_ZU_OFT,
    &ELEMENT_FEHLT,
    &ELEMENT_UNBESCHRIEBEN,
    &ELEMENT_ABSTRAKT,
    &ELEMENT_STATT_TEXT,
    &TEXT_NICHT_ERLAUBT,
    &KINDER_QUALIFIZIERT,
    &ELEMENT_AUSGESCHLOSSEN,
    &ATTRIBUT_FEHLT,
    &ATTRIBUT_NICHT_VORGESEHEN,
    &WERT_FESTGELEGT,
    &WERT_NICHT_IN_LISTE,
    &WERT_FALSCH_GEBILDET,
    &ZEICHEN_NICHT_ERLAUBT,
    &WERT_FALSCHER_DATENTYP,
    &WERT_AUSSERHALB,
    &WERT_FALSCHE_LAENGE,
    &WERT_ZU_VIELE_ZIFFERN,
    &LISTENKENNUNG_ABWEICHEND,
    &TYP_FALSCH,
    &TYP_ABSTRAKT,
    &NIL_NICHT_ERLAUBT,
    &KENNUNG_DOPPELT,
    &VERWEIS_INS_LEERE,
    &WERT_DOPPELT,
    &SCHLUESSELWERT_FEHLT,
    &EINTRAG_FEHLT,
    &WERT_NICHT_EINDEUTIG,
    &CODE_NICHT_IN_LISTE,
    &SCHEMA_MEHRDEUTIG,
];

/// The rule that speaks of a kind of violation.
pub(crate) const fn rule(kind: Kind) -> &'static RuleMeta {
    match kind {
        Kind::RootUnknown => &WURZEL_UNBEKANNT,
        Kind::ElementUnknown => &ELEMENT_NICHT_VORGESEHEN,
        Kind::ElementMisplaced => &ELEMENT_FALSCHE_STELLE,
        Kind::ElementExcluded => &ELEMENT_AUSGESCHLOSSEN,
        Kind::ElementRepeated => &ELEMENT_ZU_OFT,
        Kind::ElementMissing => &ELEMENT_FEHLT,
        Kind::ElementUndeclared => &ELEMENT_UNBESCHRIEBEN,
        Kind::ElementAbstract => &ELEMENT_ABSTRAKT,
        Kind::ElementInText => &ELEMENT_STATT_TEXT,
        Kind::TextUnexpected => &TEXT_NICHT_ERLAUBT,
        Kind::AttributeMissing => &ATTRIBUT_FEHLT,
        Kind::AttributeUnknown => &ATTRIBUT_NICHT_VORGESEHEN,
        Kind::ValueFixed => &WERT_FESTGELEGT,
        Kind::ValueEnumeration => &WERT_NICHT_IN_LISTE,
        Kind::ValuePattern => &WERT_FALSCH_GEBILDET,
        Kind::ValueCharacter => &ZEICHEN_NICHT_ERLAUBT,
        Kind::ValueDatatype => &WERT_FALSCHER_DATENTYP,
        Kind::ValueBound => &WERT_AUSSERHALB,
        Kind::ValueLength => &WERT_FALSCHE_LAENGE,
        Kind::ValueDigits => &WERT_ZU_VIELE_ZIFFERN,
        Kind::TypeWrong => &TYP_FALSCH,
        Kind::TypeAbstract => &TYP_ABSTRAKT,
        Kind::Nil => &NIL_NICHT_ERLAUBT,
        Kind::IdRepeated => &KENNUNG_DOPPELT,
        Kind::IdDangling => &VERWEIS_INS_LEERE,
        Kind::KeyRepeated => &WERT_DOPPELT,
        Kind::KeyMissing => &SCHLUESSELWERT_FEHLT,
        Kind::KeyDangling => &EINTRAG_FEHLT,
        Kind::KeyField => &WERT_NICHT_EINDEUTIG,
    }
}

/// The text all rules of schema validity rest on.
const XML_SCHEMA: &str = "W3C XML Schema 1.0, https://www.w3.org/TR/xmlschema-1/";
/// As [`XML_SCHEMA`], for values.
const DATATYPES: &str = "W3C XML Schema 1.0 Datatypes, https://www.w3.org/TR/xmlschema-2/";

/// Why what stands where it must not matters.
const HART: Wording = Wording::new(
    "Das Schema legt fest, woraus eine Datei besteht; Portale und Redaktionssysteme weisen jede Datei ab, die davon abweicht.",
    "The schema says what a file is made of; portals and editorial systems refuse every file that deviates.",
);
