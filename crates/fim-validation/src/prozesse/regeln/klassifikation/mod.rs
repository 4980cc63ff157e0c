//! 12xx: classification and values of the Prozessklasse.

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[];
