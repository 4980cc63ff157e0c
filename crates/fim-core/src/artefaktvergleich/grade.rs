//! How deep is compared, what becomes of things, how grave it is.

use crate::Wording;

/// How much of an artefact counts in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Vergleichstiefe {
    /// Everything but the head of the message.
    #[default]
    Alles,
    /// Without version, name, creator, status and dates.
    Inhalt,
    /// Only what an end user sees.
    Endnutzer,
    /// Only structure and data types.
    Struktur,
}

impl Vergleichstiefe {
    /// All depths, by their names on the command line.
    pub const ALL: [(&'static str, Self); 4] = [
        ("alles", Self::Alles),
        ("inhalt", Self::Inhalt),
        ("endnutzer", Self::Endnutzer),
        ("struktur", Self::Struktur),
    ];

    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Alles => "alles",
            Self::Inhalt => "inhalt",
            Self::Endnutzer => "endnutzer",
            Self::Struktur => "struktur",
        }
    }

    /// What is compared, in words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Alles => Wording::new("alles", "everything"),
            Self::Inhalt => Wording::new(
                "Inhalt, ohne Version, Name, Ersteller, Status und Daten",
                "content, without version, name, creator, status and dates",
            ),
            Self::Endnutzer => Wording::new("was Endnutzer sehen", "what end users see"),
            Self::Struktur => Wording::new("Struktur und Datentyp", "structure and data type"),
        }
    }
}

/// What became of an artefact or element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Artefaktstand {
    /// It is not what it was.
    Geaendert,
    /// It is there only in the new state.
    Neu,
    /// It is there only in the old state.
    Entfallen,
    /// It is what it was, at the depth asked for.
    Gleich,
}

impl Artefaktstand {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 4] = [Self::Geaendert, Self::Neu, Self::Entfallen, Self::Gleich];

    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Geaendert => "geaendert",
            Self::Neu => "neu",
            Self::Entfallen => "entfallen",
            Self::Gleich => "gleich",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Geaendert => Wording::new("geändert", "changed"),
            Self::Neu => Wording::new("neu", "added"),
            Self::Entfallen => Wording::new("entfallen", "removed"),
            Self::Gleich => Wording::new("gleich", "same"),
        }
    }
}

/// Whether data that was valid stays valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vertraeglichkeit {
    /// Data that was valid under the old state is valid under the new one.
    Vereinbar,
    /// A person has to look at it: rules, order, lists that are not there.
    Pruefen,
    /// There is data that was valid and need not be any more.
    Brechend,
}

impl Vertraeglichkeit {
    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vereinbar => "vereinbar",
            Self::Pruefen => "pruefen",
            Self::Brechend => "brechend",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Vereinbar => Wording::new("vereinbar", "compatible"),
            Self::Pruefen => Wording::new("zu prüfen", "to be reviewed"),
            Self::Brechend => Wording::new("brechend", "breaking"),
        }
    }
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aenderungsart {
    /// It came.
    Neu,
    /// It went.
    Entfallen,
    /// It stands elsewhere.
    Verschoben,
    /// It has another value.
    Geaendert,
}

impl Aenderungsart {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 4] = [Self::Neu, Self::Entfallen, Self::Verschoben, Self::Geaendert];

    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Neu => "neu",
            Self::Entfallen => "entfallen",
            Self::Verschoben => "verschoben",
            Self::Geaendert => "geaendert",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Neu => Wording::new("neu", "added"),
            Self::Entfallen => Wording::new("entfallen", "removed"),
            Self::Verschoben => Wording::new("verschoben", "moved"),
            Self::Geaendert => Wording::new("geändert", "changed"),
        }
    }
}

/// How grave what a version number says is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Versionsgewicht {
    /// Worth a look.
    Hinweis,
    /// To be known.
    Feststellung,
    /// One id and version for two contents.
    Befund,
}

impl Versionsgewicht {
    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hinweis => "hinweis",
            Self::Feststellung => "feststellung",
            Self::Befund => "befund",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Hinweis => Wording::new("Hinweis", "note"),
            Self::Feststellung => Wording::new("Feststellung", "statement"),
            Self::Befund => Wording::new("Befund", "finding"),
        }
    }
}

/// Which way a version went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Versionswechsel {
    /// The same, or none in both.
    Gleich,
    /// Raised, or given for the first time.
    Erhoeht,
    /// Lower, or taken away.
    Gesunken,
    /// Another that is no number.
    Anders,
}

impl Versionswechsel {
    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gleich => "gleich",
            Self::Erhoeht => "erhoeht",
            Self::Gesunken => "gesunken",
            Self::Anders => "anders",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Gleich => Wording::new("gleich", "same"),
            Self::Erhoeht => Wording::new("erhöht", "raised"),
            Self::Gesunken => Wording::new("gesunken", "lower"),
            Self::Anders => Wording::new("anders", "other"),
        }
    }
}
