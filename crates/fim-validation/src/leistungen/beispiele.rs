//! Valid messages without any finding; each example of a rule changes one thing in one of them.

/// A Leistung of XZuFi 2.2.0.
pub(crate) const LEISTUNG_22: &str = include_str!("beispiele/leistung22.xml");
/// A Leistung of XZuFi 2.3.1.
pub(crate) const LEISTUNG_23: &str = include_str!("beispiele/leistung23.xml");
