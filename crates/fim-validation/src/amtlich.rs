//! The catalogue of the official messages (`schemas/qs/meldungen.toml`): every number of the
//! QS-Bericht, also those that no rule stands for.

use serde::Deserialize;
use std::sync::LazyLock;

/// A message of the QS-Bericht.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meldung {
    /// Official number.
    pub nummer: u16,
    /// Official class: `kritisch`, `methodisch`, `warnung`, `hinweis` or `deaktiviert`.
    pub klasse: String,
    /// Versions of XDatenfelder in which the QS-Bericht can print it.
    pub fassungen: Vec<String>,
    /// Why no rule stands for it.
    pub ohne_regel: Option<Grund>,
    /// In what our judgement differs on purpose, and why; in German.
    pub anders: Option<String>,
}

/// Why there is no rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grund {
    /// In German.
    pub de: String,
    /// In English.
    pub en: String,
}

impl Meldung {
    /// The official help page.
    #[must_use]
    pub fn link(&self) -> String {
        format!("https://docs.fitko.de/fim/docs/datenfelder/QS_Bericht#M{}", self.nummer)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Datei {
    liste: String,
    version: String,
    meldung: Vec<Meldung>,
}

static DATEI: LazyLock<Datei> = LazyLock::new(|| {
    let text = include_str!("../../../schemas/qs/meldungen.toml");
    // A file of ours that cannot be read is seen by a test, never by a user.
    toml::from_str(text).unwrap_or(Datei {
        liste: String::new(),
        version: String::new(),
        meldung: Vec::new(),
    })
});

/// All messages, by number.
#[must_use]
pub fn meldungen() -> &'static [Meldung] {
    &DATEI.meldung
}

/// Identification and version of the official list.
#[must_use]
pub fn meldungsliste() -> (&'static str, &'static str) {
    (&DATEI.liste, &DATEI.version)
}
