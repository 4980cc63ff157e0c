//! The rules, one small file each.

mod doppelt;

use super::Pruefung;
use crate::engine::Rule;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// All rules, in the order of their codes.
static RULES: &[&Rule<Pruefung>] = &[&doppelt::RULE];

/// All rules, in the order of their codes.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule<Pruefung>> {
    RULES.iter().copied()
}

/// What rules on code lists have in common that rest on a published text; `source` names it.
const BELEGT: RuleMeta = RuleMeta { standard: Some(genericode::STANDARD), ..RuleMeta::BASE };

/// What our proposals have in common; `source` names the reason of each.
const VORSCHLAG: RuleMeta =
    RuleMeta { stufe: Stufe::Warnung, herkunft: Herkunft::Vorschlag, ..BELEGT };
