//! A Prüfprotokoll read back, as far as two of them are compared. Keys that are not compared may be
//! anything: a later version may add some.

use super::dokument::{DIGEST, KIND, PROTOKOLL_SCHEMA_VERSION, digest};
use fim_core::Sprache;
use serde::Deserialize;
use serde_json::Value;

/// Why a file is no Prüfprotokoll that can be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Protokollfehler {
    /// It is something else.
    #[error("no Prüfprotokoll")]
    Anderes,
    /// It is no JSON: line and column from 1.
    #[error("damaged at line {0}, column {1}")]
    Beschaedigt(usize, usize),
    /// It is JSON without what has to be there.
    #[error("incomplete")]
    Unvollstaendig,
    /// A later version of the format.
    #[error("version {0}")]
    Spaeter(u64),
}

impl Protokollfehler {
    /// One line for people.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        match (self, sprache) {
            (Self::Anderes, Sprache::De) => {
                "ist kein Prüfprotokoll; »fim protokoll« schreibt eines".to_owned()
            }
            (Self::Anderes, Sprache::En) => {
                "is no Prüfprotokoll; »fim protokoll« writes one".to_owned()
            }
            (Self::Beschaedigt(line, column), Sprache::De) => {
                format!("das Prüfprotokoll ist beschädigt (Zeile {line}, Spalte {column})")
            }
            (Self::Beschaedigt(line, column), Sprache::En) => {
                format!("the Prüfprotokoll is damaged (line {line}, column {column})")
            }
            (Self::Unvollstaendig, Sprache::De) => {
                "das Prüfprotokoll ist unvollständig: Angaben fehlen oder sind unbrauchbar"
                    .to_owned()
            }
            (Self::Unvollstaendig, Sprache::En) => {
                "the Prüfprotokoll is incomplete: something is missing or useless".to_owned()
            }
            (Self::Spaeter(version), Sprache::De) => {
                format!("Fassung {version} des Prüfprotokolls ist neuer als dieses fim")
            }
            (Self::Spaeter(version), Sprache::En) => {
                format!("version {version} of the Prüfprotokoll is later than this fim")
            }
        }
    }
}

/// A Prüfprotokoll.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Protokoll {
    pub(super) created: String,
    pub(super) tool: Werkzeug,
    pub(super) invocation: Aufruf,
    pub(super) inputs: Vec<Eingabe>,
    pub(super) verdict: Urteil,
    pub(super) result: Ergebnis,
    #[serde(default)]
    pub(super) matrix: Option<Matrix>,
    /// True where the digest is that of the rest.
    #[serde(skip)]
    pub(super) ist_unveraendert: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Werkzeug {
    pub version: String,
    pub build: String,
    pub ruleset: String,
    pub rules: u64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Aufruf {
    pub arguments: Vec<String>,
    pub reference_date: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Eingabe {
    pub role: String,
    pub path: String,
    pub sha256: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Urteil {
    pub exit_code: u8,
    pub text: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Ergebnis {
    pub files: Vec<Datei>,
    pub findings: Vec<Befund>,
    #[serde(default)]
    pub exceptions: Vec<Befund>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Datei {
    pub path: String,
    pub state: String,
    #[serde(default)]
    pub dropped: u64,
    #[serde(default)]
    pub release: Vec<Value>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Befund {
    pub code: String,
    pub stufe: String,
    pub message: String,
    pub file: String,
    pub fingerprint: String,
    #[serde(default)]
    pub blocking: bool,
    #[serde(default)]
    pub places: Vec<Value>,
    #[serde(default)]
    pub exception: Option<Ausnahme>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Ausnahme {
    pub kind: String,
    pub reason: Option<String>,
    pub until: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Matrix {
    pub matrix: String,
    pub leistungen: Vec<Leistung>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Leistung {
    pub schluessel: String,
    pub prioritaet: String,
    pub zellen: Vec<Zelle>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Zelle {
    pub id: String,
    pub soll: String,
    pub stand: String,
}

impl Protokoll {
    /// Reads what [`protokoll`](crate::protokoll()) wrote as JSON.
    ///
    /// # Errors
    /// For anything else, and for what a later version wrote. A document that was changed by hand is
    /// read all the same; the comparison tells of it.
    pub fn lesen(bytes: &[u8]) -> Result<Self, Protokollfehler> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let is_ours = bytes.windows(KIND.len()).any(|part| part == KIND.as_bytes());
        if !is_ours {
            return Err(Protokollfehler::Anderes);
        }
        let damaged = |at: serde_json::Error| Protokollfehler::Beschaedigt(at.line(), at.column());
        let mut value: Value = serde_json::from_slice(bytes).map_err(damaged)?;
        if value.get("kind").and_then(Value::as_str) != Some(KIND) {
            return Err(Protokollfehler::Anderes);
        }
        let version = value.get("schemaVersion").and_then(Value::as_u64).unwrap_or_default();
        if version > u64::from(PROTOKOLL_SCHEMA_VERSION) {
            return Err(Protokollfehler::Spaeter(version));
        }
        let written = value.get(DIGEST).and_then(Value::as_str).map(str::to_owned);
        let ist_unveraendert = written == Some(digest(&mut value));
        let read: Self =
            serde_json::from_value(value).map_err(|_| Protokollfehler::Unvollstaendig)?;
        Ok(Self { ist_unveraendert, ..read })
    }

    /// The words that bring the run about again.
    #[must_use]
    pub fn argumente(&self) -> &[String] {
        &self.invocation.arguments
    }

    /// The day that counted as today.
    #[must_use]
    pub fn stichtag(&self) -> &str {
        &self.invocation.reference_date
    }

    /// The files that were checked.
    pub fn artefakte(&self) -> impl Iterator<Item = &str> {
        let checked = self.inputs.iter().filter(|it| it.role == "artefakt");
        checked.map(|it| it.path.as_str())
    }
}
