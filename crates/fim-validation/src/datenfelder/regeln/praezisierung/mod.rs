//! What restricts the values of a field: data type, lengths, bounds, pattern, attachments.

mod altformat;
mod auswahl;
mod auswahllaenge;
mod bereich_fehlt;
mod bereich_fremd;
mod dateiformat;
mod dateigroesse;
mod grenzen_verdreht;
mod laenge_fehlt;
mod laenge_fremd;
mod laengen;
mod laengen_verdreht;
mod muster;
mod statisch;
mod wertgrenzen;

use super::Regelwerk;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::werte::{Angabe, Grenze};
use xdatenfelder::Datenfeld;
use xoev_schema::Datatype;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &auswahl::RULE,
    &statisch::RULE,
    &auswahllaenge::RULE,
    &laenge_fremd::RULE,
    &bereich_fremd::RULE,
    &laengen::MINDESTLAENGE,
    &laengen::HOECHSTLAENGE,
    &laengen_verdreht::RULE,
    &wertgrenzen::UNTEN_ZAHL,
    &wertgrenzen::OBEN_ZAHL,
    &wertgrenzen::UNTEN_GANZZAHL,
    &wertgrenzen::OBEN_GANZZAHL,
    &wertgrenzen::UNTEN_DATUM,
    &wertgrenzen::OBEN_DATUM,
    &wertgrenzen::UNTEN_ZEITPUNKT,
    &wertgrenzen::OBEN_ZEITPUNKT,
    &wertgrenzen::UNTEN_UHRZEIT,
    &wertgrenzen::OBEN_UHRZEIT,
    &grenzen_verdreht::RULE,
    &laenge_fehlt::RULE,
    &bereich_fehlt::RULE,
    &muster::RULE,
    &altformat::RULE,
    &dateigroesse::RULE,
    &dateiformat::RULE,
];

const LAENGEN: [Grenze; 2] = [Grenze::MinLength, Grenze::MaxLength];
const WERTE: [Grenze; 2] = [Grenze::MinValue, Grenze::MaxValue];

/// The first of several restrictions that is given.
fn erste<'m, 'a>(
    feld: &'m Datenfeld<'a>,
    lage: &Lage<'_, 'm, 'a>,
    grenzen: [Grenze; 2],
) -> Option<(Grenze, Angabe<'m, 'a>)> {
    grenzen.into_iter().find_map(|grenze| Some((grenze, lage.grenze(feld, grenze)?)))
}

/// The data type of a field. That it is missing is told by 1028, so only the QS-Bericht goes on to
/// what would follow from it.
fn datentyp<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &Lage<'_, 'm, 'a>) -> Option<&'m str> {
    let datentyp = lage.datentyp(feld);
    (lage.qs() || !datentyp.is_empty()).then_some(datentyp)
}

/// Where a restriction should stand: the Praezisierung, or the gap it leaves.
fn gap<'a>(feld: &Datenfeld<'a>) -> Stelle<'a> {
    feld.praezisierung.as_ref().map_or_else(
        || Stelle::fehlt(feld.allgemein.element, "praezisierung"),
        |praezisierung| Stelle::element(praezisierung.element),
    )
}

/// A restriction as editors call it.
const fn benennung(grenze: Grenze) -> (&'static str, &'static str) {
    match grenze {
        Grenze::MinLength => ("Mindestlänge", "minimum length"),
        Grenze::MaxLength => ("Höchstlänge", "maximum length"),
        Grenze::MinValue => ("Untergrenze", "lower bound"),
        Grenze::MaxValue => ("Obergrenze", "upper bound"),
        Grenze::Pattern => ("Muster", "pattern"),
    }
}

/// How a value of a type is written.
pub(super) const fn schreibweise(typ: Datatype) -> (&'static str, &'static str) {
    match typ {
        Datatype::Double => (
            "eine Zahl mit Punkt statt Komma wie »0.5«",
            "a number with a decimal point such as »0.5«",
        ),
        Datatype::Integer => ("eine ganze Zahl wie »12«", "a whole number such as »12«"),
        Datatype::NonNegativeInteger => ("eine ganze Zahl ab 0", "a whole number of 0 or more"),
        Datatype::PositiveInteger => ("eine ganze Zahl ab 1", "a whole number of 1 or more"),
        Datatype::Date => ("ein Datum wie »2025-01-31«", "a date such as »2025-01-31«"),
        Datatype::DateTime => (
            "ein Zeitpunkt wie »2025-01-31T12:00:00«",
            "a date and time such as »2025-01-31T12:00:00«",
        ),
        Datatype::Time => (
            "eine Uhrzeit mit Sekunden wie »08:30:00«",
            "a time of day with seconds such as »08:30:00«",
        ),
        Datatype::Boolean => ("»true« oder »false«", "»true« or »false«"),
    }
}
