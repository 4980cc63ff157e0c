//! What a finding means for the import (`schemas/profile/pvog.toml`), and the findings of a file as
//! the profile `pvog` shows them.

use crate::vorgaben::Profil;
use fim_core::{Finding, SchemaCheck, Stufe, Urteil};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// What a finding makes of its file, or of the whole import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Folge {
    /// Decides nothing.
    Hinweis,
    /// Nobody knows: the file could not be looked at.
    Unklar,
    /// The file is refused.
    Verworfen,
    /// The whole import stops.
    Abbruch,
}

/// What findings of some rules mean, and where that is said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folgenzeile {
    /// What follows.
    pub folge: Folge,
    /// Codes of rules, or beginnings of codes.
    pub codes: Vec<String>,
    /// Key of the source.
    quelle: String,
    /// Place in the source.
    pub stelle: String,
    /// What the rules have in common, in German.
    pub de: String,
    /// The same in English.
    pub en: String,
}

impl Folgenzeile {
    /// The text the row rests on.
    #[must_use]
    pub fn quelle(&self) -> &str {
        DATEI.quellen.get(&self.quelle).map_or("", String::as_str)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Datei {
    quellen: BTreeMap<String, String>,
    folge: Vec<Folgenzeile>,
}

static DATEI: LazyLock<Datei> = LazyLock::new(|| {
    let text = include_str!("../../../../schemas/profile/pvog.toml");
    // A file of ours that cannot be read is seen by a test, never by a user.
    toml::from_str(text).unwrap_or(Datei { quellen: BTreeMap::new(), folge: Vec::new() })
});

/// Asked for every rule at everything a file has.
static BY_CODE: LazyLock<HashMap<&'static str, Folge>> = LazyLock::new(|| {
    crate::rules().filter_map(|rule| Some((rule.code, Folge::in_table(rule.code)?))).collect()
});

/// All rows, as they stand in the table.
#[must_use]
pub fn folgen() -> &'static [Folgenzeile] {
    &DATEI.folge
}

impl Folge {
    /// What findings of a rule mean; `None` for rules that the import does not have.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        BY_CODE.get(code).copied()
    }

    /// The row with the longest beginning of a code.
    fn in_table(code: &str) -> Option<Self> {
        let rows =
            DATEI.folge.iter().flat_map(|row| row.codes.iter().map(move |start| (start, row)));
        let matching = rows.filter(|(start, _)| code.starts_with(start.as_str()));
        matching.max_by_key(|(start, _)| start.len()).map(|(_, row)| row.folge)
    }

    /// What a finding means. What rests on a structure that no official text confirms decides
    /// nothing; of several rules that say the same, the gravest counts.
    #[must_use]
    pub fn of(finding: &Finding, schema: SchemaCheck) -> Option<Self> {
        let is_settled = |code: &str| schema == SchemaCheck::Exact || !code.starts_with("XSD");
        let also = finding.also.iter().filter(|code| is_settled(code));
        let codes = std::iter::once(&finding.rule.code).chain(also);
        let folge = codes.filter_map(|code| Self::of_code(code)).max()?;
        Some(if finding.unverified { Self::Hinweis } else { folge })
    }

    /// What it makes of a file.
    #[must_use]
    pub const fn urteil(self) -> Urteil {
        match self {
            Self::Hinweis => Urteil::Angenommen,
            Self::Unklar => Urteil::Unklar,
            Self::Verworfen => Urteil::Verworfen,
            Self::Abbruch => Urteil::Abbruch,
        }
    }

    /// The level of a finding that decides is the highest; of one that does not, no more than a
    /// Warnung.
    fn stufe(self, stufe: Stufe) -> Stufe {
        match self {
            Self::Hinweis => stufe.min(Stufe::Warnung),
            Self::Unklar | Self::Verworfen | Self::Abbruch => Stufe::Kritisch,
        }
    }
}

/// True where a rule has a say under a profile: with the import, only those of the table.
pub(crate) fn speaks(profil: Profil, code: &str) -> bool {
    profil != Profil::Pvog || Folge::of_code(code).is_some()
}

/// The level a finding will have once it is judged: at the limit of findings the gravest are kept.
pub(crate) fn weight(profil: Profil, finding: &Finding) -> Stufe {
    let folge = (profil == Profil::Pvog).then(|| Folge::of_code(finding.rule.code)).flatten();
    folge.map_or(finding.stufe, |folge| folge.stufe(finding.stufe))
}

/// Leaves of the findings what the import would say, each at its level.
pub(crate) fn judge(findings: &mut Vec<Finding>, schema: SchemaCheck) {
    findings.retain_mut(|finding| {
        let folge = Folge::of(finding, schema);
        if let Some(folge) = folge {
            finding.stufe = folge.stufe(finding.stufe);
        }
        folge.is_some()
    });
}
