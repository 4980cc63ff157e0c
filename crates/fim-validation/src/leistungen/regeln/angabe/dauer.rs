//! Durations with their units.

use fim_core::Text;
use xzufi::{FristDauer, TextOder};

/// What rules on durations rest on.
pub(super) const DAUER: &str = "FIM-Portal OpenAPI 0.24.0 (FristDauer: dauer 1..1 integer, einheit 1..1, dauerBis, einheitBis)";

/// The unit of the lower bound; empty where there is none.
pub(super) fn einheit<'m>(dauer: &'m FristDauer<'_>) -> &'m str {
    dauer.einheit.as_ref().and_then(TextOder::wert).map_or("", Text::trimmed)
}
