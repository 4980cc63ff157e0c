//! 19xx: the model by itself.
//!
//! * `nennung`: how findings tell of elements of the model
//! * all others: rules
//!
//! Steps within a subProcess are no matter of the FIM method: most rules look at the top level.

mod beginn;
mod doppelt;
mod erreichbar;
mod fluss;
mod gateway;
mod grenze;
mod keinbpmn;
mod kommunikation;
mod nachricht;
pub(super) mod nennung;
mod palette;
mod rand;

use super::{BELEGT, Regelwerk, VORSCHLAG};
use fim_core::RuleMeta;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &keinbpmn::RULE,
    &doppelt::RULE,
    &fluss::SEQUENZ,
    &fluss::NACHRICHT,
    &grenze::RULE,
    &nachricht::RULE,
    &rand::ANGEHEFTET,
    &rand::VERKEHRT,
    &beginn::START,
    &beginn::ENDE,
    &erreichbar::START,
    &erreichbar::ENDE_FEHLT,
    &palette::RULE,
    &gateway::NAME,
    &gateway::AUSGANG,
    &gateway::FRAGE,
    &kommunikation::EMPFANG,
    &kommunikation::BEREITSTELLUNG,
];

/// What rules have in common that rest on BPMN itself.
const BPMN: RuleMeta = RuleMeta {
    source: "OMG Business Process Model and Notation 2.0.2, https://www.omg.org/spec/BPMN/2.0.2/",
    ..BELEGT
};

/// What rules have in common that rest on how Stammprozesse are drawn.
const PRAXIS: RuleMeta = RuleMeta {
    source: "fim, nach dem Export des FIM-Bausteins Prozesse (2022) und OMG BPMN 2.0.2",
    ..VORSCHLAG
};
