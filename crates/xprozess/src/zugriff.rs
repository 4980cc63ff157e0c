//! Ways through the model that rules take often.

use crate::{
    Aktivitaetengruppe, Code, Datei, DatenBereitgestellt, DatenEmpfangen, Nachricht, Prozess,
    Prozessklasse, SpezifischeAttribute,
};
use fim_core::{Element, Text};

/// What an attached file is for (Spezifikation XProzess 2.0, Datentyp Prozessmodell).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dateirolle {
    /// The model itself, for programs.
    Prozessmodelldatei,
    /// A picture of the model, for people.
    Visualisierungsdatei,
    /// A description of the process, for people.
    Beschreibungsdatei,
}

impl Dateirolle {
    /// Name as in the standard.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prozessmodelldatei => "Prozessmodelldatei",
            Self::Visualisierungsdatei => "Visualisierungsdatei",
            Self::Beschreibungsdatei => "Beschreibungsdatei",
        }
    }
}

impl<'a> Nachricht<'a> {
    /// The Prozessklassen of the catalogue, none where there is no catalogue.
    #[must_use]
    pub fn prozessklassen(&self) -> &[Prozessklasse<'a>] {
        self.prozesskatalog.as_ref().map_or(&[], |katalog| &katalog.prozessklasse)
    }

    /// The Prozesse of the library, none where there is no library.
    #[must_use]
    pub fn prozesse(&self) -> &[Prozess<'a>] {
        self.prozessbibliothek.as_ref().map_or(&[], |bibliothek| &bibliothek.prozess)
    }
}

impl<'a> Prozess<'a> {
    /// The Aktivitätengruppen in the order of the file.
    #[must_use]
    pub fn aktivitaetengruppen(&self) -> &[Aktivitaetengruppe<'a>] {
        let struktur = self.prozessstrukturbeschreibung.as_ref();
        let fim = struktur.and_then(|struktur| struktur.strukturbeschreibung_fim.as_ref());
        fim.map_or(&[], |fim| &fim.aktivitaetengruppe)
    }

    /// The attached files with what they are for.
    pub fn dateien(&self) -> impl Iterator<Item = (Dateirolle, &Datei<'a>)> {
        self.prozessmodell.iter().flat_map(|modell| {
            let modelle = modell.prozessmodelldatei.iter();
            let bilder = modell.visualisierungsdatei.iter();
            let texte = modell.beschreibungsdatei.iter();
            modelle
                .map(|datei| (Dateirolle::Prozessmodelldatei, datei))
                .chain(bilder.map(|datei| (Dateirolle::Visualisierungsdatei, datei)))
                .chain(texte.map(|datei| (Dateirolle::Beschreibungsdatei, datei)))
        })
    }
}

impl Code<'_> {
    /// The code without white space at its ends; `None` where it is missing or blank.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.code.as_ref().map(Text::trimmed).filter(|code| !code.is_empty())
    }
}

impl<'a> SpezifischeAttribute<'a> {
    /// The blocks that are there: number of the block and its element. The standard allows one.
    #[must_use]
    pub fn bloecke(&self) -> Vec<(u8, Option<Element<'a>>)> {
        let bloecke = [
            self.spezifische_attribute1.as_ref().map(|block| block.element),
            self.spezifische_attribute2.as_ref().map(|block| block.element),
            self.spezifische_attribute3.as_ref().map(|block| block.element),
            self.spezifische_attribute4.as_ref().map(|block| block.element),
            self.spezifische_attribute5.as_ref().map(|block| block.element),
            self.spezifische_attribute6.as_ref().map(|block| block.element),
            self.spezifische_attribute7.as_ref().map(|block| block.element),
            self.spezifische_attribute8.as_ref().map(|block| block.element),
        ];
        (1..).zip(bloecke).filter_map(|(number, block)| Some((number, block?))).collect()
    }

    /// What is received, in blocks 1 and 7.
    pub fn empfangene_daten(&self) -> impl Iterator<Item = &DatenEmpfangen<'a>> {
        let first = self.spezifische_attribute1.iter().flat_map(|block| &block.empfangene_daten);
        let last = self.spezifische_attribute7.iter().flat_map(|block| &block.empfangene_daten);
        first.chain(last)
    }

    /// What is provided, in blocks 2 and 7.
    pub fn bereitgestellte_daten(&self) -> impl Iterator<Item = &DatenBereitgestellt<'a>> {
        let first =
            self.spezifische_attribute2.iter().flat_map(|block| &block.bereitgestellte_daten);
        let last =
            self.spezifische_attribute7.iter().flat_map(|block| &block.bereitgestellte_daten);
        first.chain(last)
    }
}
