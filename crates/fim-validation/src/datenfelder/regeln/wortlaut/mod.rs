//! The wording of artefacts: its characters and its length.

mod angabe;
mod laenge;
mod zeichen;
mod zeichensatz;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&zeichen::RULE, &laenge::TEXT, &laenge::URI, &laenge::LINK];
