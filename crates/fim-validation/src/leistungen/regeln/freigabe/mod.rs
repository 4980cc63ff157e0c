//! 16xx: release and age.

mod alter;
mod angaben;
mod bibliothek;
mod datum;
mod gold;
mod inaktiv;
mod reihenfolge;
mod urheber;

use super::Regelwerk;
use fim_core::Text;
use xzufi::{Code, Leistung};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &angaben::RULE,
    &urheber::RULE,
    &gold::RULE,
    &datum::FORM,
    &datum::ZUKUNFT,
    &reihenfolge::RULE,
    &inaktiv::RULE,
    &bibliothek::RULE,
    &alter::RULE,
];

/// The version that has a status.
const MIT_STATUS: &[&str] = &["2.3"];

/// Sources of the values of the status and of what silver and gold are.
const STATUS: &str = "Codeliste urn:xoev-de:xprozess:codeliste:status 2022-07-12 und FIM-Portal OpenAPI 0.24.0; Silber und Gold nach https://fimgpt.de/2024/12/03/rubrik-oft-gefragt-von-unserem-fim-redaktionsteam-beantwortet";

/// The first status of a Leistung, of the Katalog before the Bibliothek, that is one of these.
fn status<'m, 'a>(leistung: &'m Leistung<'a>, werte: &[&str]) -> Option<&'m Text<'a>> {
    let status = leistung.status_katalog.iter().chain(&leistung.status_bibliothek);
    status.filter_map(Code::wert).find(|code| werte.contains(&code.trimmed()))
}

/// A status with its name.
fn benannt(status: &Text<'_>) -> (&'static str, &'static str) {
    match status.trimmed() {
        "5" => ("5 (silber)", "5 (silver)"),
        "6" => ("6 (gold)", "6 (gold)"),
        "7" => ("7 (inaktiv)", "7 (inactive)"),
        _ => ("8 (zum Löschen)", "8 (to be deleted)"),
    }
}

/// The days of release that are filled in.
fn freigabetage<'m, 'a>(leistung: &'m Leistung<'a>) -> impl Iterator<Item = &'m Text<'a>> {
    let module = leistung.modul_fachliche_freigabe.iter();
    let tage = module.filter_map(|modul| modul.fachlich_freigegeben_am.as_ref());
    tage.filter(|tag| !tag.is_blank())
}
