//! What is wrong in a file of rows, with its place.

use fim_core::Sprache;
use fim_core::reading::clip;
use strsim::osa_distance;

/// Names that are suggested.
const VORSCHLAEGE: usize = 3;
/// Letters that a name may differ in.
const ABSTAND: usize = 3;

/// Something in a file of rows that is no rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{datei}:{zeile}:{spalte}: {de}")]
pub struct Regelfehler {
    /// Name of the file.
    pub datei: String,
    /// Line, from 1.
    pub zeile: usize,
    /// Column in characters, from 1.
    pub spalte: usize,
    /// What is wrong, in German.
    pub de: String,
    /// The same in English.
    pub en: String,
}

impl Regelfehler {
    /// One line for the user, the place first.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        let Self { datei, zeile, spalte, de, en } = self;
        format!("{datei}:{zeile}:{spalte}: {}", sprache.pick(de, en))
    }
}

/// The same before the name of the file is known.
#[derive(Debug)]
pub(super) struct Fehler {
    /// Byte of the file.
    pub(super) stelle: usize,
    pub(super) de: String,
    pub(super) en: String,
}

impl Fehler {
    pub(super) fn new(stelle: usize, de: impl Into<String>, en: impl Into<String>) -> Self {
        Self { stelle, de: de.into(), en: en.into() }
    }

    /// In a file of this name and text.
    pub(super) fn in_datei(self, datei: &str, text: &str) -> Regelfehler {
        let (zeile, spalte) = position(text, self.stelle);
        Regelfehler { datei: datei.to_owned(), zeile, spalte, de: self.de, en: self.en }
    }

    /// A name that there is not among those there are.
    pub(super) fn unbekannt(
        stelle: usize,
        was: (&str, &str),
        name: &str,
        bekannt: &[&str],
    ) -> Self {
        let gezeigt = clip(name, 40);
        let satz = (
            format!("{} »{gezeigt}« ist unbekannt", was.0),
            format!("{} »{gezeigt}« is unknown", was.1),
        );
        Self::mit_vorschlag(stelle, &satz, name, bekannt)
    }

    /// What is wrong with a name, and those that are written alike or that there are.
    pub(super) fn mit_vorschlag(
        stelle: usize,
        satz: &(String, String),
        name: &str,
        bekannt: &[&str],
    ) -> Self {
        let nahe = nahe(name, bekannt);
        let quoted = |oder: &str| {
            let all: Vec<String> = nahe.iter().map(|name| format!("»{name}«")).collect();
            match all.split_last() {
                Some((last, rest)) if !rest.is_empty() => {
                    format!("{} {oder} {last}", rest.join(", "))
                }
                _ => all.concat(),
            }
        };
        // A long list helps nobody.
        let (de, en) = match (nahe.is_empty(), bekannt.len()) {
            (false, _) => (
                format!("meinten Sie {}?", quoted("oder")),
                format!("did you mean {}?", quoted("or")),
            ),
            (true, ..30) => {
                let all = bekannt.join(", ");
                (format!("es gibt: {all}"), format!("there are: {all}"))
            }
            (true, _) => {
                ("bitte die Schreibweise prüfen".into(), "please check the spelling".into())
            }
        };
        Self::new(stelle, format!("{}; {de}", satz.0), format!("{}; {en}", satz.1))
    }
}

/// The names that are written most like this one.
fn nahe<'n>(name: &str, bekannt: &[&'n str]) -> Vec<&'n str> {
    let klein = clip(name, 80).to_lowercase();
    let mut nahe: Vec<(usize, &str)> = bekannt
        .iter()
        .map(|one| (osa_distance(&klein, &one.to_lowercase()), *one))
        .filter(|(abstand, one)| *abstand <= ABSTAND && 2 * *abstand <= one.chars().count())
        .collect();
    nahe.sort_unstable();
    let best = nahe.first().map_or(0, |(abstand, _)| *abstand);
    nahe.retain(|(abstand, _)| *abstand == best);
    nahe.truncate(VORSCHLAEGE);
    nahe.into_iter().map(|(_, one)| one).collect()
}

/// Line and column of a byte.
fn position(text: &str, stelle: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(stelle.min(text.len()))];
    let zeile = before.matches('\n').count() + 1;
    let spalte = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (zeile, spalte)
}
