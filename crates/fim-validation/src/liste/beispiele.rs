//! A valid list without any finding; each example of a rule changes one thing in it.

/// A code list of genericode 1.0 with XÖV annotations.
pub(crate) const LISTE: &str = include_str!("beispiele/liste.xml");
