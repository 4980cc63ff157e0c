//! Freigabe-Ziele: what stands between an artefact and the release status it is aimed at. The targets
//! are data (`schemas/qs/ziele.toml`).

use fim_core::{Finding, Freigabeeinheit, Freigabestand, Stufe};
use serde::Deserialize;
use std::sync::LazyLock;

/// A release status to aim at.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ziel {
    /// Name on the command line and in the configuration.
    pub name: String,
    /// What the status is called in German.
    pub de: String,
    /// What the status is called in English.
    pub en: String,
    stufen: Vec<String>,
    codes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Datei {
    quelle: String,
    ziel: Vec<Ziel>,
}

static DATEI: LazyLock<Datei> = LazyLock::new(|| {
    let text = include_str!("../../../schemas/qs/ziele.toml");
    // A file of ours that cannot be read is seen by a test, never by a user.
    toml::from_str(text).unwrap_or(Datei { quelle: String::new(), ziel: Vec::new() })
});

/// Every target, the nearest first.
#[must_use]
pub fn ziele() -> &'static [Ziel] {
    &DATEI.ziel
}

/// The text that says what blocks a target.
#[must_use]
pub fn quelle_der_ziele() -> &'static str {
    &DATEI.quelle
}

impl Ziel {
    /// The target of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        ziele().iter().find(|ziel| ziel.name == name)
    }

    /// True where a finding stands in the way.
    #[must_use]
    pub fn blocks(&self, finding: &Finding) -> bool {
        self.blocks_stufe(finding.stufe)
            || self.names(finding.rule.code)
            || finding.also.iter().any(|code| self.names(code))
    }

    /// True where every finding of this level stands in the way.
    #[must_use]
    pub fn blocks_stufe(&self, stufe: Stufe) -> bool {
        self.stufen.iter().any(|one| one == stufe.key())
    }

    /// True where findings of this rule stand in the way whatever their level.
    #[must_use]
    pub fn names(&self, code: &str) -> bool {
        self.codes.iter().any(|one| one == code)
    }

    /// Codes of the rules that stand in the way whatever their level.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(String::as_str)
    }

    /// How far each artefact is from the target. A finding outside all of them counts for every one.
    pub(crate) fn stand(
        &self,
        einheiten: &[Freigabeeinheit],
        findings: &[Finding],
        is_complete: bool,
    ) -> Vec<Freigabestand> {
        let blocking: Vec<Option<u64>> = findings
            .iter()
            .filter(|finding| finding.blocks)
            .map(|finding| finding.place.as_ref().map(|place| place.span.start))
            .collect();
        let is_inside = |start: &Option<u64>, einheit: &Freigabeeinheit| {
            start.is_some_and(|start| einheit.span.contains(start))
        };
        let is_nowhere = |start: &Option<u64>| !einheiten.iter().any(|one| is_inside(start, one));
        let nowhere = blocking.iter().filter(|start| is_nowhere(start)).count();
        einheiten
            .iter()
            .map(|einheit| {
                let inside = blocking.iter().filter(|start| is_inside(start, einheit)).count();
                let (ziel, de, en) = (self.name.clone(), self.de.clone(), self.en.clone());
                let befunde = (inside + nowhere) as u64;
                let artefakt = einheit.artefakt.clone();
                Freigabestand { artefakt, ziel, de, en, befunde, is_complete }
            })
            .collect()
    }
}
