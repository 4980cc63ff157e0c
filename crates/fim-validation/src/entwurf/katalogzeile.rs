//! What catalogues say of the Leistungen of a Steckbrief.

use super::leistungsschluessel;
use crate::zeit::Datum;
use fim_core::reading::clip;
use ozg::{Katalog, Spalte, Zeile};

/// A catalogue that was found.
#[derive(Debug)]
pub struct Katalogquelle {
    /// Its name in messages.
    pub name: String,
    /// What it says.
    pub katalog: Katalog,
    /// What leads from the folder of the Steckbrief to the folder of the catalogue: empty, or with
    /// `/` at its end. Evidence is named from the folder of the file that names it.
    pub ordner: String,
}

/// The rows of several Leistungen.
#[derive(Debug)]
pub(super) struct Katalogzeilen<'q> {
    /// Each key with its row, where there is one; the first catalogue that has it counts.
    pub(super) zeilen: Vec<(&'q str, Option<(&'q Katalogquelle, &'q Zeile)>)>,
}

/// What the rows say under one column.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Angabe {
    /// Nothing.
    Keine,
    /// All that say something say this.
    Eine(String),
    /// Not all say the same: each with its key.
    Verschiedene(Vec<(String, String)>),
}

impl Angabe {
    pub(super) fn eine(self) -> Option<String> {
        match self {
            Self::Eine(text) => Some(text),
            Self::Keine | Self::Verschiedene(_) => None,
        }
    }
}

impl<'q> Katalogzeilen<'q> {
    pub(super) fn of(schluessel: &'q [String], quellen: &'q [Katalogquelle]) -> Self {
        let zeile = |key: &'q String| {
            let all = quellen
                .iter()
                .flat_map(|quelle| quelle.katalog.zeilen.iter().map(move |zeile| (quelle, zeile)));
            let is_meant = |(_, zeile): &(&Katalogquelle, &Zeile)| {
                let text = zeile.text(Spalte::Leistungsschluessel);
                leistungsschluessel(text).is_some_and(|found| found == *key)
            };
            (key.as_str(), all.into_iter().find(is_meant))
        };
        Self { zeilen: schluessel.iter().map(zeile).collect() }
    }

    /// Keys without a row.
    pub(super) fn ohne(&self) -> impl Iterator<Item = &str> {
        self.zeilen.iter().filter(|(_, zeile)| zeile.is_none()).map(|(key, _)| *key)
    }

    /// The catalogues that have one of the keys.
    pub(super) fn namen(&self) -> Vec<&str> {
        let mut namen: Vec<&str> = Vec::new();
        for (quelle, _) in self.zeilen.iter().filter_map(|(_, zeile)| *zeile) {
            if !namen.contains(&quelle.name.as_str()) {
                namen.push(&quelle.name);
            }
        }
        namen
    }

    /// What is said under a column.
    pub(super) fn angabe(&self, spalte: Spalte) -> Angabe {
        let mut alle: Vec<(String, String)> = Vec::new();
        for (key, zeile) in &self.zeilen {
            let text = zeile.map_or("", |(_, zeile)| zeile.text(spalte));
            let text = clip(text, 2000);
            if !text.is_empty() {
                alle.push(((*key).to_owned(), text));
            }
        }
        match alle.first() {
            None => Angabe::Keine,
            Some((_, first)) if alle.iter().all(|(_, text)| text == first) => {
                Angabe::Eine(first.clone())
            }
            Some(_) => Angabe::Verschiedene(alle),
        }
    }

    /// All parts of a column, each once.
    pub(super) fn teile(&self, spalte: Spalte) -> Vec<String> {
        let mut alle = Vec::new();
        for (_, zeile) in self.zeilen.iter().filter_map(|(_, zeile)| *zeile) {
            for teil in zeile.teile(spalte).map(|teil| clip(teil, 300)) {
                if !alle.contains(&teil) {
                    alle.push(teil);
                }
            }
        }
        alle
    }

    /// Evidence under a column, as it is named from the folder of the Steckbrief; each once.
    pub(super) fn nachweise(&self, spalte: Spalte) -> Vec<String> {
        let mut alle = Vec::new();
        for (quelle, zeile) in self.zeilen.iter().filter_map(|(_, zeile)| *zeile) {
            let text = clip(zeile.text(spalte), 1000);
            let text = if ist_pfad(&text) { format!("{}{text}", quelle.ordner) } else { text };
            if !text.is_empty() && !alle.contains(&text) {
                alle.push(text);
            }
        }
        alle
    }
}

/// False for an address, a day, an id.
fn ist_pfad(text: &str) -> bool {
    let is_german_day = text.len() <= 10
        && text.split('.').count() == 3
        && text.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let is_day = is_german_day || (text.len() == 10 && Datum::read(text).is_some());
    let is_file = text.contains(['.', '/', '\\']);
    is_file && !is_day && !text.contains("://") && !text.starts_with(['/', '\\'])
}

#[cfg(test)]
mod tests {
    use super::ist_pfad;

    #[test]
    fn only_paths_are_seen_from_elsewhere() {
        for text in ["nachweise/norm.pdf", "norm.pdf", "..\\norm.pdf"] {
            assert!(ist_pfad(text), "{text}");
        }
        for text in ["2024-05-31", "31.05.2024", "https://www.example.org/a.pdf", "S00000000371"] {
            assert!(!ist_pfad(text), "{text}");
        }
    }
}
