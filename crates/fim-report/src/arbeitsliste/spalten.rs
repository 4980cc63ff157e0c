//! The columns of a list, in their order: what they are called, and how wide they are.

use fim_core::{Sprache, Wording};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spalte {
    Bearbeitung,
    Begruendung,
    Bis,
    Zustaendig,
    Stufe,
    Code,
    Regel,
    Meldung,
    Art,
    Kennung,
    Version,
    Name,
    Tun,
    Gefunden,
    Erwartet,
    Datei,
    Zeile,
    Stellen,
    Pfad,
    Fingerabdruck,
}

use Spalte::{
    Art, Bearbeitung, Begruendung, Bis, Code, Datei, Erwartet, Fingerabdruck, Gefunden, Kennung,
    Meldung, Name, Pfad, Regel, Stellen, Stufe, Tun, Version, Zeile, Zustaendig,
};

/// All of them, each with its heading and its width in characters.
pub(super) const SPALTEN: [(Spalte, Wording, f64); 20] = [
    (Bearbeitung, Wording::new("Bearbeitung", "Status"), 13.0),
    (Begruendung, Wording::new("Begründung", "Reason"), 32.0),
    (Bis, Wording::new("bis", "until"), 11.0),
    (Zustaendig, Wording::new("zuständig", "responsible"), 15.0),
    (Stufe, Wording::new("Stufe", "Level"), 14.0),
    (Code, Wording::new("Code", "Code"), 10.0),
    (Regel, Wording::new("Regel", "Rule"), 20.0),
    (Meldung, Wording::new("Meldung", "Message"), 42.0),
    (Art, Wording::new("Element-Art", "Element kind"), 15.0),
    (Kennung, Wording::new("Kennung", "Identifier"), 17.0),
    (Version, Wording::new("Version", "Version"), 9.0),
    (Name, Wording::new("Name", "Name"), 26.0),
    (Tun, Wording::new("was tun", "what to do"), 38.0),
    (Gefunden, Wording::new("gefunden", "found"), 20.0),
    (Erwartet, Wording::new("erwartet", "expected"), 20.0),
    (Datei, Wording::new("Datei", "File"), 28.0),
    (Zeile, Wording::new("Zeile", "Line"), 8.0),
    (Stellen, Wording::new("Stellen", "Places"), 8.0),
    (Pfad, Wording::new("Pfad", "Path"), 30.0),
    (Fingerabdruck, Wording::new("Fingerabdruck", "Fingerprint"), 15.0),
];

/// Columns that are printed: those behind them are for the program.
pub(super) const GEDRUCKT: u16 = 18;

impl Spalte {
    /// The column with this heading, in either language and any case.
    pub(super) fn nach_titel(text: &str) -> Option<Self> {
        // Some programs write an umlaut as two characters.
        let text = text.trim().to_lowercase().replace("u\u{308}", "ü").replace("a\u{308}", "ä");
        let is_it = |titel: &Wording| {
            [Sprache::De, Sprache::En].iter().any(|one| titel.get(*one).to_lowercase() == text)
        };
        SPALTEN.iter().find(|(_, titel, _)| is_it(titel)).map(|(spalte, ..)| *spalte)
    }

    /// The number of the column, from 0.
    pub(super) const fn nummer(self) -> u16 {
        self as u16
    }

    /// Its heading.
    pub(super) fn titel(self) -> Wording {
        SPALTEN.iter().find(|(it, ..)| *it == self).map_or(Wording::new("", ""), |(_, it, _)| *it)
    }
}

#[cfg(test)]
mod tests {
    use super::{SPALTEN, Spalte};
    use fim_core::Sprache;

    #[test]
    fn columns_stand_where_their_numbers_say_and_are_found_by_their_headings() {
        for ((spalte, titel, _), number) in SPALTEN.iter().zip(0u16..) {
            assert_eq!(spalte.nummer(), number);
            for sprache in [Sprache::De, Sprache::En] {
                let text = titel.get(sprache).to_uppercase();
                assert_eq!(Spalte::nach_titel(&format!(" {text} ")), Some(*spalte));
            }
        }
    }
}
