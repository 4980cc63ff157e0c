//! What was done about a finding, as one word.

use fim_core::{Sprache, Wording};

/// What was done about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bearbeitung {
    /// Nothing yet.
    Offen,
    /// The artefact was changed.
    Erledigt,
    /// It may stay as it is, for a reason.
    Ausnahme,
    /// Somebody has a question.
    Rueckfrage,
}

impl Bearbeitung {
    /// All, in the order of the list to choose from.
    pub const ALL: [Self; 4] = [Self::Offen, Self::Erledigt, Self::Ausnahme, Self::Rueckfrage];

    /// The word in the list.
    #[must_use]
    pub const fn wort(self) -> Wording {
        match self {
            Self::Offen => Wording::new("offen", "open"),
            Self::Erledigt => Wording::new("erledigt", "done"),
            Self::Ausnahme => Wording::new("Ausnahme", "exception"),
            Self::Rueckfrage => Wording::new("Rückfrage", "query"),
        }
    }

    /// Reads a word of either language in any case; nothing at all means that nothing was done.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let word = text.trim().to_lowercase();
        if word.is_empty() {
            return Some(Self::Offen);
        }
        // Not every keyboard has an ü, and some programs write it as two characters.
        let word = word.replace("u\u{308}", "ü").replace("ue", "ü");
        Self::ALL.into_iter().find(|one| {
            let words = [Sprache::De, Sprache::En].map(|sprache| one.wort().get(sprache));
            words.iter().any(|known| known.to_lowercase().replace("ue", "ü") == word)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bearbeitung;

    #[test]
    fn words_are_understood_however_they_are_written() {
        let read = |text| Bearbeitung::read(text);
        for text in ["Rückfrage", " RÜCKFRAGE ", "Rueckfrage", "ru\u{308}ckfrage", "query", "Query"]
        {
            assert_eq!(read(text), Some(Bearbeitung::Rueckfrage), "{text}");
        }
        for text in ["", "\u{a0}", "offen", "OPEN"] {
            assert_eq!(read(text), Some(Bearbeitung::Offen), "{text}");
        }
        assert_eq!(read("ausnahme"), Some(Bearbeitung::Ausnahme));
        assert_eq!(read("Exception"), Some(Bearbeitung::Ausnahme));
        assert_eq!(read("done"), Some(Bearbeitung::Erledigt));
        assert_eq!(read("fertig"), None);
    }
}
