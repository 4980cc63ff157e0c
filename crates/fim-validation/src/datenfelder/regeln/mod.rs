//! The rules. One small file each, or one row of a table where many have one shape; a folder or
//! table for each topic. `docs/neue-regel.md` shows how one is added.

mod anzahl;
mod beziehung;
mod bezug;
mod codewert;
pub(crate) mod identitaet;
mod inhalt;
mod listen;
mod pflicht;
mod praezisierung;
mod regeltext;
mod status;
mod struktur;
mod vorschlag;
mod wortgleich;
mod wortlaut;

use super::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::{Reparatur, RuleMeta};
use xoev_schema::Datatype;

/// A rule on XDatenfelder.
pub(super) type Regelwerk = &'static [&'static Rule<Pruefung>];

/// The rules of each topic.
static THEMEN: &[Regelwerk] = &[
    anzahl::RULES,
    beziehung::RULES,
    bezug::RULES,
    codewert::RULES,
    identitaet::RULES,
    inhalt::RULES,
    listen::RULES,
    pflicht::RULES,
    praezisierung::RULES,
    regeltext::RULES,
    status::RULES,
    struktur::RULES,
    vorschlag::RULES,
    wortgleich::RULES,
    wortlaut::RULES,
];

/// All rules, by topic.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule<Pruefung>> {
    THEMEN.iter().copied().flatten().copied()
}

/// Both versions of the standard.
const BEIDE: &[&str] = &["2.0", "3.0.0"];
/// XDatenfelder 2.0 alone.
const NUR_2: &[&str] = &["2.0"];
/// XDatenfelder 3.0.0 alone.
const NUR_3: &[&str] = &["3.0.0"];

/// What the official messages have in common.
const QS: RuleMeta = RuleMeta {
    standard: Some(xdatenfelder::STANDARD),
    versions: BEIDE,
    source: "QS-Bericht des FIM-Bausteins Datenfelder (FIM-XSLT QS-DF 1.20 und 0.977, Meldungen 1.8)",
    ..RuleMeta::BASE
};

/// What is repaired in a value that is none of its data type: how it is written.
const fn schreibfehler(typ: Datatype) -> &'static [Reparatur] {
    match typ {
        Datatype::Double => &[Reparatur::Zahl],
        Datatype::Date | Datatype::DateTime => &[Reparatur::Datum],
        Datatype::Boolean => &[Reparatur::Wahrheitswert],
        _ => &[],
    }
}

/// The official message of this number, with its help page.
macro_rules! amtlich {
    ($number:literal) => {
        Some(fim_core::Official {
            number: $number,
            link: concat!("https://docs.fitko.de/fim/docs/datenfelder/QS_Bericht#M", $number),
        })
    };
}
use amtlich;
