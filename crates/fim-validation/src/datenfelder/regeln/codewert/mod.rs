//! Properties whose value is a code: missing, or not one of the codes of the standard. The rules
//! only differ in property, codes and texts; `bereich` has the check they share.

mod bereich;
mod feld;
mod relation;
mod schema;
mod status;
mod steckbrief;
mod strukturelementart;

use super::{QS, Regelwerk};
use fim_core::RuleMeta;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &feld::FELDART,
    &feld::DATENTYP,
    &relation::RULE,
    &feld::VORBEFUELLUNG,
    &strukturelementart::RULE,
    &status::RULE,
    &schema::STRUKTUR,
    &schema::REPRAESENTATION,
    &steckbrief::DOKUMENTART,
    &steckbrief::ABSTRAKT,
];

/// What the rules have in common. The schema asks for the same, at the same place.
const CODEWERT: RuleMeta = RuleMeta { coincides: &["XSD1005", "XSD1202", "XSD1205"], ..QS };
