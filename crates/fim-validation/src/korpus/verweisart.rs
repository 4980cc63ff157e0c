//! The kinds of references between objects: what each may lead to, and what it is called.

use super::objekt::Art;

/// How a reference is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pruefweise {
    /// Once the files hold an object of the kind as an artefact of its own.
    #[default]
    Automatisch,
    /// Always: whatever is not in the files is missing.
    Immer,
    /// Never.
    Nie,
}

impl Pruefweise {
    /// All of them, by their names in the configuration.
    pub const ALL: [(&'static str, Self); 3] =
        [("automatisch", Self::Automatisch), ("immer", Self::Immer), ("nie", Self::Nie)];
}

/// Reads as the table it is: kind, key in the configuration, what it may lead to, name in German and
/// English.
macro_rules! verweisarten {
    ($($(#[$doc:meta])* $variant:ident, $key:literal, [$($ziel:ident),+], $de:literal, $en:literal;)*) => {
        /// A kind of reference.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Verweisart { $($(#[$doc])* $variant,)* }

        impl Verweisart {
            /// All kinds, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name in the configuration.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// What it may lead to.
            pub(crate) const fn ziele(self) -> &'static [Art] {
                match self { $(Self::$variant => &[$(Art::$ziel),+],)* }
            }

            /// What it is called, in German and English.
            #[must_use]
            pub const fn label(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($de, $en),)* }
            }
        }
    };
}

verweisarten! {
    /// `id` of a Prozess or a Prozessklasse: it is the key of a Leistung.
    Leistungsschluessel, "leistungsschluessel", [Leistung],
        "Leistungsschlüssel eines Prozesses", "service key of a process";
    /// A key in the text of a Dokumentsteckbrief.
    SchluesselImText, "schluessel-im-text", [Leistung],
        "Leistungsschlüssel in einem Dokumentsteckbrief", "service key in a document profile";
    /// `idProzess`, `prozessId` of a Leistung.
    Prozess, "prozess", [Prozess],
        "Prozess einer Leistung", "process of a service";
    /// `prozessID` of what starts a process or comes out of it.
    Folgeprozess, "folgeprozess", [Prozess],
        "vor- oder nachgelagerter Prozess", "preceding or following process";
    /// `uebergeordneteProzessklasseID`, `referenzierteProzessklasseID`.
    Prozessklasse, "prozessklasse", [Prozessklasse],
        "andere Prozessklasse", "other process class";
    /// The entry of the Prozesskatalog that a Prozess belongs to.
    Klassifikation, "klassifikation", [Prozessklasse],
        "Prozessklasse eines Prozesses", "process class of a process";
    /// `formularID`, `formularsteckbriefID` of a Prozess.
    Formularsteckbrief, "formularsteckbrief", [Dokumentsteckbrief],
        "Dokumentsteckbrief eines Prozesses", "document profile of a process";
    /// `stammformularID` of a Prozess.
    Stammformular, "stammformular", [Stammdatenschema],
        "Stammdatenschema eines Prozesses", "data schema of a process";
    /// `elementId` of a Prozess: an element of the Stammformular beside it.
    Formularelement, "formularelement", [Datenfeld, Datenfeldgruppe],
        "Element eines Stammformulars", "element of a form";
    /// `referenzFormularID`, `formularReferenz` of a Leistung.
    Formular, "formular", [Dokumentsteckbrief, Stammdatenschema],
        "Formular einer Leistung", "form of a service";
    /// `dokumentsteckbrief` of a Stammdatenschema.
    Dokumentsteckbrief, "dokumentsteckbrief", [Dokumentsteckbrief],
        "Dokumentsteckbrief eines Schemas", "document profile of a schema";
    /// `relation` of an artefact of XDatenfelder.
    Relation, "relation", [Dokumentsteckbrief, Stammdatenschema, Datenfeldgruppe, Datenfeld],
        "Relation", "relation";
    /// `codelisteReferenz` of a Datenfeld.
    Codeliste, "codeliste", [Codeliste],
        "Codeliste eines Datenfelds", "code list of a field";
    /// What a translation translates.
    Uebersetzung, "uebersetzung", [Stammdatenschema, Datenfeldgruppe, Datenfeld, Dokumentsteckbrief, Regel],
        "übersetztes Element", "translated element";
    /// An entry of a directory.
    Verzeichnis, "verzeichnis", [Stammdatenschema, Datenfeldgruppe, Datenfeld, Dokumentsteckbrief, Regel, Codeliste],
        "Eintrag eines Verzeichnisses", "entry of a directory";
    /// `leistungID` of a Zuständigkeit, an Onlinedienst or a Spezialisierung.
    Leistung, "leistung", [Leistung],
        "Leistung einer Zuständigkeit", "service of a responsibility";
    /// `idLeistungImKontext`, `leistungImKontextId` of a Leistung.
    LeistungImKontext, "leistung-im-kontext", [Leistung],
        "Leistung im Kontext", "related service";
    /// `uebergeordnetesObjektID` of a Zuständigkeit that stands alone.
    Stelle, "stelle", [Organisationseinheit, Onlinedienst],
        "Stelle einer Zuständigkeit", "authority of a responsibility";
}

/// How each kind of reference is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verweiswahl([Pruefweise; Verweisart::ALL.len()]);

impl Default for Verweiswahl {
    /// Directories are of the whole country: what they name is looked at only when asked for.
    fn default() -> Self {
        let mut wahl = Self([Pruefweise::Automatisch; Verweisart::ALL.len()]);
        wahl.set(Verweisart::Verzeichnis, Pruefweise::Nie);
        wahl
    }
}

impl Verweiswahl {
    /// How a kind is looked at.
    #[must_use]
    pub fn get(&self, art: Verweisart) -> Pruefweise {
        self.0.get(art as usize).copied().unwrap_or_default()
    }

    /// Chooses for one kind.
    pub fn set(&mut self, art: Verweisart, weise: Pruefweise) {
        if let Some(slot) = self.0.get_mut(art as usize) {
            *slot = weise;
        }
    }

    /// Chooses for all kinds.
    pub fn set_all(&mut self, weise: Pruefweise) {
        self.0 = [weise; Verweisart::ALL.len()];
    }
}
