//! 13xx: the Prozesssteckbrief, and what a Prozess consists of beside it.
//!
//! * `pflicht`: what a Steckbrief must say, one row each

mod begleitdatei;
mod fachverfahren;
mod fehlt;
mod grundlage;
mod laender;
mod modell;
mod pflicht;
mod stufe;
mod tabelle;
mod teilnehmer;

use super::Regelwerk;
use xprozess::Prozess;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &fehlt::RULE,
    &stufe::RULE,
    &fachverfahren::RULE,
    &pflicht::AUSLOESER,
    &pflicht::ERGEBNIS,
    &pflicht::TEILNEHMER,
    &grundlage::PROZESS,
    &grundlage::GRUPPE,
    &modell::ZUR_STRUKTUR,
    &modell::UEBERHAUPT,
    &laender::RULE,
    &begleitdatei::RULE,
    &tabelle::RULE,
    &teilnehmer::RULE,
];

const STAMMPROZESS: &str =
    "Fachkonzept Stammprozess, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/stammprozess/";

/// True for Stamminformation (code 101): abstract, valid nationwide.
fn ist_stammprozess(prozess: &Prozess<'_>) -> bool {
    let steckbrief = prozess.prozesssteckbrief.as_ref();
    let stufe = steckbrief.and_then(|brief| brief.detaillierungsstufe.as_ref()?.value());
    stufe == Some("101")
}

/// True where a file with the model itself is attached.
fn hat_modell(prozess: &Prozess<'_>) -> bool {
    prozess.prozessmodell.as_ref().is_some_and(|modell| !modell.prozessmodelldatei.is_empty())
}
