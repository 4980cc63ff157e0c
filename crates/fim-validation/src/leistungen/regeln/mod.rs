//! The rules. One small file each, or one row of a table where many have one shape; a folder or
//! table for each topic, with its own hundred of numbers.

mod angabe;
pub(crate) mod codewert;
mod freigabe;
mod pvog;
mod schluessel;
mod sprache;
mod textmodul;
mod verstaendlich;
pub(crate) mod vollstaendig;
mod zeichen;

use super::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// Rules on XZuFi.
pub(super) type Regelwerk = &'static [&'static Rule<Pruefung>];

/// The rules of each topic.
static THEMEN: &[Regelwerk] = &[
    schluessel::RULES,
    textmodul::RULES,
    codewert::RULES,
    angabe::RULES,
    zeichen::RULES,
    sprache::RULES,
    freigabe::RULES,
    vollstaendig::RULES,
    pvog::RULES,
    verstaendlich::RULES,
];

/// All rules, by topic.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule<Pruefung>> {
    THEMEN.iter().copied().flatten().copied()
}

/// What rules on XZuFi have in common that rest on a published text; `source` names it.
const BELEGT: RuleMeta = RuleMeta { standard: Some(xzufi::STANDARD), ..RuleMeta::BASE };

/// What our proposals have in common; `source` names the reason of each.
const VORSCHLAG: RuleMeta =
    RuleMeta { stufe: Stufe::Warnung, herkunft: Herkunft::Vorschlag, ..BELEGT };
