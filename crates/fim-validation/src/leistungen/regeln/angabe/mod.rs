//! 13xx: periods, deadlines, costs, links, versions.

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[];
