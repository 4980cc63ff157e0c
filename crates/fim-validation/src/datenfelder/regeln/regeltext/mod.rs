//! The text of a Regel, and the ids of elements that it names.

mod erreichbar;
mod fehlt;
mod kurzform;
mod nennung;
mod versionsangabe;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk =
    &[&erreichbar::RULE, &versionsangabe::RULE, &fehlt::RULE, &kurzform::RULE];
