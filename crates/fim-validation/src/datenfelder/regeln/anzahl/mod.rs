//! Multiplicities: how often an element may stand in its schema or group.

mod anlage;
mod bezug;
mod fehlend;
mod unlesbar;
mod verdreht;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk =
    &[&unlesbar::RULE, &fehlend::RULE, &verdreht::RULE, &anlage::RULE, &bezug::RULE];
