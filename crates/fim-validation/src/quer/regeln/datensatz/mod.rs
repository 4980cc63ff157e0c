//! XZF101x: records of one message that stand in each other's way. They may be far apart, and a
//! message may be longer than memory, so they are compared by what each leaves behind.
//!
//! * `schluessel`: one Leistungsschlüssel for two Leistungen
//! * `kennung`: the same record twice

mod kennung;
mod schluessel;

use super::Regelwerk;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&schluessel::RULE, &kennung::RULE];

const VORSCHLAG: RuleMeta = RuleMeta {
    standard: Some(xzufi::STANDARD),
    stufe: Stufe::Warnung,
    herkunft: Herkunft::Vorschlag,
    ..RuleMeta::BASE
};
