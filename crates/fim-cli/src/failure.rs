//! What can go wrong with the tool or its use. Bad input is none of it: that is a finding.

use fim_core::{LimitError, Sprache};
use std::io;

/// Nothing at or above `--fail-on`.
pub const SUCCESS: u8 = 0;
/// Findings at or above `--fail-on`.
pub const FINDINGS: u8 = 1;
/// Usage, configuration or tool error, or a file that could not be checked.
pub const TOOL: u8 = 2;
/// Nothing to check.
pub const NOTHING: u8 = 3;

/// The one error type of the command line.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The words on the command line; the text is already in the user's language.
    #[error("{0}")]
    Usage(String),
    /// No command was given; the help is already in the user's language.
    #[error("{0}")]
    NoCommand(String),
    /// A limit that could not be set.
    #[error("limit")]
    Limit(LimitError),
    /// A file of ours could not be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: String,
        /// Why.
        error: io::Error,
    },
    /// Threads could not be started.
    #[error("threads: {0}")]
    Threads(String),
    /// A panic outside the check of a single file.
    #[error("{0}")]
    Fault(String),
}

impl Failure {
    /// One line for the user.
    pub fn message(&self, sprache: Sprache) -> String {
        match self {
            Self::Usage(text) | Self::NoCommand(text) => text.clone(),
            Self::Limit(error) => error.message(sprache),
            Self::File { path, error } => format!("{path}: {}", reason(error, sprache)),
            Self::Threads(error) => match sprache {
                Sprache::De => format!("Threads lassen sich nicht starten: {error}"),
                Sprache::En => format!("threads cannot be started: {error}"),
            },
            Self::Fault(panic) => match sprache {
                Sprache::De => format!("interner Fehler, bitte melden: {panic}"),
                Sprache::En => format!("internal error, please report: {panic}"),
            },
        }
    }
}

/// Why reading or writing failed, in words where we have them, else in those of the system.
pub fn reason(error: &io::Error, sprache: Sprache) -> String {
    let (de, en) = wording(error);
    match sprache {
        Sprache::De => de,
        Sprache::En => en,
    }
}

/// The same in both languages, for findings.
pub fn wording(error: &io::Error) -> (String, String) {
    let words = match error.kind() {
        io::ErrorKind::NotFound => ("nicht gefunden", "not found"),
        io::ErrorKind::PermissionDenied => ("keine Berechtigung", "permission denied"),
        io::ErrorKind::NotADirectory => {
            ("ein Teil des Pfads ist kein Ordner", "a part of the path is no folder")
        }
        io::ErrorKind::IsADirectory => ("ist ein Ordner", "is a folder"),
        io::ErrorKind::StorageFull => ("der Datenträger ist voll", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => {
            ("der Datenträger ist schreibgeschützt", "the disk is read-only")
        }
        io::ErrorKind::OutOfMemory => ("der Speicher reicht nicht", "out of memory"),
        _ => return (error.to_string(), error.to_string()),
    };
    (words.0.to_owned(), words.1.to_owned())
}
