//! 10xx, 11xx: what belongs to a Leistung is there, and bears its key and its name.

mod bezeichnung;
mod mehrfach;
mod prozessname;
mod unterlagen;
mod unvollstaendig;
mod zuordnung;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &unvollstaendig::RULE,
    &mehrfach::RULE,
    &zuordnung::PROZESS,
    &zuordnung::SCHEMA,
    &bezeichnung::PROZESSKLASSE,
    &bezeichnung::PROZESS,
    &prozessname::RULE,
    &unterlagen::EINGEHEND,
    &unterlagen::ANTRAG,
    &unterlagen::SCHEMA,
];
