//! 18xx: what the import of the Portalverbund asks of a record.

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[];
