//! The rules. One small file each, or one row of a table where many have one shape; a folder or
//! table for each topic, with its own hundred of numbers.

mod abgleich;
mod codewert;
mod gruppe;
mod identitaet;
mod klassifikation;
mod kopf;
mod modell;
mod steckbrief;
mod verweis;
mod zustand;

use super::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// Rules on XProzess.
pub(super) type Regelwerk = &'static [&'static Rule<Pruefung>];

/// The rules of each topic.
static THEMEN: &[Regelwerk] = &[
    kopf::RULES,
    identitaet::RULES,
    klassifikation::RULES,
    steckbrief::RULES,
    gruppe::RULES,
    verweis::RULES,
    codewert::RULES,
    zustand::RULES,
    abgleich::RULES,
    modell::RULES,
];

/// All rules, by topic.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule<Pruefung>> {
    THEMEN.iter().copied().flatten().copied()
}

/// What rules on XProzess have in common that rest on a published text; `source` names it.
const BELEGT: RuleMeta = RuleMeta { standard: Some(xprozess::STANDARD), ..RuleMeta::BASE };

/// What our proposals have in common; `source` names the reason of each.
const VORSCHLAG: RuleMeta =
    RuleMeta { stufe: Stufe::Warnung, herkunft: Herkunft::Vorschlag, ..BELEGT };
