//! 15xx: references to documents and legal bases.

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[];
