//! 10xx: the head of a message, and the catalogue as a whole.

mod katalogname;
mod katalogversion;
mod nachrichtentyp;
mod organisation;
mod uuid;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &nachrichtentyp::RULE,
    &uuid::RULE,
    &katalogname::RULE,
    &katalogversion::RULE,
    &organisation::RULE,
];
