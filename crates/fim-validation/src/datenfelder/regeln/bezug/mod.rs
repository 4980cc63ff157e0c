//! Legal bases: where one is missing, where several stand in one value, where the link is no URL.

mod element;
mod link;
mod luecke;
mod mehrere;
mod schema;
mod steckbrief;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &element::RECHTSNORMGEBUNDEN,
    &element::HARMONISIERT,
    &schema::RULE,
    &steckbrief::ZWEI,
    &steckbrief::KONKRET,
    &mehrere::RULE,
    &link::RULE,
];
