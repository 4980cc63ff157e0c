//! 10xx: the head of a message.

mod nachrichtentyp;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&nachrichtentyp::RULE];
