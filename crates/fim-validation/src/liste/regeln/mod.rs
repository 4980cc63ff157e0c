//! The rules by topic, one folder each.

mod eintrag;
mod kopf;
mod spalte;

use super::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// All rules, by topic.
static RULES: &[&[&Rule<Pruefung>]] = &[eintrag::RULES, spalte::RULES, kopf::RULES];

/// All rules, in the order of their codes.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule<Pruefung>> {
    RULES.iter().copied().flatten().copied()
}

/// What rules on code lists have in common that rest on a published text; `source` names it.
const BELEGT: RuleMeta = RuleMeta { standard: Some(genericode::STANDARD), ..RuleMeta::BASE };

/// What our proposals have in common; `source` names the reason of each.
const VORSCHLAG: RuleMeta =
    RuleMeta { stufe: Stufe::Warnung, herkunft: Herkunft::Vorschlag, ..BELEGT };

/// The text of a rule of genericode, by its number in `genericode.xsd`.
macro_rules! oasis {
    ($what:literal) => {
        concat!(
            "OASIS genericode 1.0, ",
            $what,
            ", https://docs.oasis-open.org/codelist/genericode/v1.0/"
        )
    };
}
use oasis;

/// `1 Eintrag`, `12 Einträgen`: after »in«.
fn eintraege(anzahl: usize) -> (String, String) {
    match anzahl {
        1 => ("1 Eintrag".to_owned(), "1 entry".to_owned()),
        _ => (format!("{anzahl} Einträgen"), format!("{anzahl} entries")),
    }
}
