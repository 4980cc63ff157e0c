//! 15xx: references to documents and legal bases.

mod dokument;
mod doppelt;
mod freitext;
mod grundlage;
mod link;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &dokument::RULE,
    &freitext::RULE,
    &grundlage::LEER,
    &grundlage::MEHRERE,
    &link::RULE,
    &doppelt::RULE,
];
