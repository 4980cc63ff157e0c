//! The rules by topic. A rule is one small file or one row of a table; registering it is one line in
//! `RULES` of its topic.

mod datensatz;
mod fassung;
mod konvolut;
mod lieferung;
mod norm;
mod stand;
mod verweis;

use super::Querregel;
use crate::vorgaben::Profil;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// The rules of a topic.
type Regelwerk = &'static [&'static Querregel];

static THEMEN: &[Regelwerk] =
    &[datensatz::RULES, konvolut::RULES, norm::RULES, stand::RULES, verweis::RULES, fassung::RULES];

static IMPORT: &[Regelwerk] = &[lieferung::RULES];

/// All rules across artefacts.
pub(crate) fn rules() -> impl Iterator<Item = &'static Querregel> {
    [Profil::Standard, Profil::Pvog].into_iter().flat_map(of_profil)
}

/// Those that speak in a profile. The QS-Bericht is on one file; the import of the Portalverbund has
/// rules of its own.
pub(crate) fn of_profil(profil: Profil) -> impl Iterator<Item = &'static Querregel> {
    let themen: &'static [Regelwerk] = match profil {
        Profil::QsBericht => &[],
        Profil::Pvog => IMPORT,
        Profil::Standard | Profil::Steckbrief | Profil::Stammtext | Profil::Sdg => THEMEN,
    };
    themen.iter().flat_map(|thema| thema.iter().copied())
}

/// What most of them have in common.
const QUER: RuleMeta = RuleMeta {
    standard: Some(crate::KONVOLUT),
    stufe: Stufe::Warnung,
    herkunft: Herkunft::Vorschlag,
    ..RuleMeta::BASE
};

/// The text that says that a process has exactly one Leistung.
const STAMMPROZESS: &str = "Fachkonzept Stammprozess: genau eine Leistung je Prozess, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/stammprozess/";
/// The text that says what a Prozessklasse shares with its Leistung.
const PROZESSKLASSE: &str = "Fachkonzept Prozessklasse: Schlüssel und Bezeichnung wie die Leistung, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/";
/// The text that says what belongs together.
const GLOSSAR: &str = "Vorschlag: Stammtext, Stammprozess und Stammdatenschema liegen gemeinsam vor (FIM-Glossar, Leistungskonvolut, https://fimportal.de/glossar)";
/// The list of the release status, which all Bausteine share.
const STATUS: &str = "Vorschlag: folgt aus der Bedeutung des Freigabestatus (Codeliste urn:xoev-de:xprozess:codeliste:status, Version 2022-07-12)";
