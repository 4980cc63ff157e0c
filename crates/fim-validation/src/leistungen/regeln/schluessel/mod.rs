//! 10xx: Leistungsschlüssel and structure.

mod form;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&form::RULE];
