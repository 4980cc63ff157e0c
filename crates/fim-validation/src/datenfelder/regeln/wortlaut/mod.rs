//! The wording of artefacts: its characters and its length.

mod angabe;
mod laenge;
mod zeichen;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&zeichen::RULE, &laenge::TEXT, &laenge::URI, &laenge::LINK];
