//! Valid messages without any finding; each example of a rule changes one thing in one of them.

/// Stammdatenschema of XDatenfelder 3.0.0 with a group, fields of several kinds and rules.
pub(crate) const SCHEMA_3: &str = include_str!("beispiele/schema3.xml");
/// Datenfeldgruppe of XDatenfelder 3.0.0 as a message of its own.
pub(crate) const GRUPPE_3: &str = include_str!("beispiele/gruppe3.xml");
/// Dokumentsteckbrief of XDatenfelder 3.0.0.
pub(crate) const STECKBRIEF_3: &str = include_str!("beispiele/steckbrief3.xml");
/// Stammdatenschema of XDatenfelder 2.0.
pub(crate) const SCHEMA_2: &str = include_str!("beispiele/schema2.xml");
/// Dokumentensteckbrief of XDatenfelder 2.0.
pub(crate) const STECKBRIEF_2: &str = include_str!("beispiele/steckbrief2.xml");
