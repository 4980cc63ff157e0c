//! Why an attached file could not be unpacked, in German and English.

use base64::DecodeError;
use fim_core::{Limits, Sprache, Value};

/// Why an attached file could not be unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnlageFehler {
    /// The content is no base64 (XML Schema Part 2, 3.2.16 base64Binary).
    KeinBase64(Value),
    /// The content is base64 of something that cannot be read.
    Defekt(Value),
    /// An archive without a file in it.
    OhneDatei,
    /// A limit was hit.
    Grenze {
        /// Name of the limit.
        grenze: &'static str,
        /// What the limit allows.
        wert: u64,
        /// What is counted.
        einheit: (&'static str, &'static str),
        /// What was found.
        gefunden: Value,
    },
}

impl AnlageFehler {
    /// The reason in a few words.
    #[must_use]
    pub fn reason(&self, sprache: Sprache) -> String {
        match self {
            Self::KeinBase64(reason) | Self::Defekt(reason) => reason.get(sprache).to_owned(),
            Self::OhneDatei => {
                sprache.pick("das Archiv enthält keine Datei", "the archive has no file").to_owned()
            }
            Self::Grenze { grenze, .. } => {
                let text = sprache.pick("Grenze überschritten", "limit exceeded");
                format!("{text}: {grenze}")
            }
        }
    }

    pub(crate) fn defekt(de: &str, en: &str) -> Self {
        Self::Defekt((de, en).into())
    }

    pub(crate) fn size(gefunden: impl Into<Value>, limits: &Limits) -> Self {
        Self::Grenze {
            grenze: "anlagengroesse",
            wert: limits.attachment_bytes,
            einheit: ("Byte", "bytes"),
            gefunden: gefunden.into(),
        }
    }

    pub(crate) fn ratio(limits: &Limits) -> Self {
        Self::Grenze {
            grenze: "archivverhaeltnis",
            wert: limits.archive_ratio,
            einheit: ("zu 1", "to 1"),
            gefunden: ("mehr", "more").into(),
        }
    }

    pub(crate) fn entries(gefunden: u64, limits: &Limits) -> Self {
        Self::Grenze {
            grenze: "archiveintraege",
            wert: limits.archive_entries,
            einheit: ("Einträge", "entries"),
            gefunden: gefunden.into(),
        }
    }

    /// `clean` is the text without white space.
    pub(crate) fn base64(error: &DecodeError, clean: &str) -> Self {
        let (de, en) = match *error {
            DecodeError::InvalidByte(at, _) => {
                let found = clean.get(at..).and_then(|rest| rest.chars().next());
                let sign = match found {
                    Some(c) if !c.is_control() && !c.is_whitespace() => format!("»{c}«"),
                    Some(c) => format!("U+{:04X}", u32::from(c)),
                    None => "»?«".to_owned(),
                };
                let number = clean.get(..at).map_or(at, |before| before.chars().count()) + 1;
                (
                    format!("{sign} an Stelle {number} ist nicht erlaubt"),
                    format!("{sign} at position {number} is not allowed"),
                )
            }
            DecodeError::InvalidLength(_) | DecodeError::InvalidPadding => (
                "das Ende fehlt oder ist falsch aufgefüllt".to_owned(),
                "the end is missing or wrongly padded".to_owned(),
            ),
            DecodeError::InvalidLastSymbol { .. } => (
                "das letzte Zeichen passt nicht".to_owned(),
                "the last character does not fit".to_owned(),
            ),
        };
        Self::KeinBase64(Value::Both(de, en))
    }
}
