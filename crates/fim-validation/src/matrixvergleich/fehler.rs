//! Why an earlier run cannot be compared with, in German and English.

use fim_core::Sprache;

/// Why an earlier run cannot be compared with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Sprache::En))]
pub enum Vergleichsfehler {
    /// The text is no JSON.
    KeinJson {
        /// Line from 1 at which it ceases to be.
        zeile: usize,
        /// Column from 1.
        spalte: usize,
    },
    /// The JSON is not that of a matrix.
    KeineMatrix {
        /// Line from 1 at which that shows; 0 where it is the file as a whole.
        zeile: usize,
        /// Column from 1.
        spalte: usize,
    },
    /// A newer program wrote it.
    NeuereFassung {
        /// Its `schemaVersion`.
        gefunden: u64,
        /// The newest one that is known.
        bekannt: u64,
    },
}

impl Vergleichsfehler {
    /// The reason in one line.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        match self {
            Self::KeinJson { zeile, spalte } => {
                let text = sprache.pick("Die Datei ist kein JSON", "the file is no JSON");
                format!("{text}{}", stelle(*zeile, *spalte, sprache))
            }
            Self::KeineMatrix { zeile, spalte } => {
                let text = sprache.pick(
                    "Die Datei ist kein Ergebnis von »fim matrix -f json«",
                    "the file is no result of »fim matrix -f json«",
                );
                format!("{text}{}", stelle(*zeile, *spalte, sprache))
            }
            Self::NeuereFassung { gefunden, bekannt } => match sprache {
                Sprache::De => format!(
                    "Die Datei stammt von einem neueren Programm (schemaVersion {gefunden}, bekannt ist {bekannt})"
                ),
                Sprache::En => format!(
                    "the file comes from a newer program (schemaVersion {gefunden}, known is {bekannt})"
                ),
            },
        }
    }
}

fn stelle(zeile: usize, spalte: usize, sprache: Sprache) -> String {
    match (zeile.min(spalte), sprache) {
        (0, _) => String::new(),
        (_, Sprache::De) => format!(" (Zeile {zeile}, Spalte {spalte})"),
        (_, Sprache::En) => format!(" (line {zeile}, column {spalte})"),
    }
}
