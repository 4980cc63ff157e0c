//! Search profiles. `suchprofil`, `suchprofilZitat` and `exportprofil` have a type that depends on
//! the message they stand in.

use crate::{Code, Zeitraum};
use fim_core::{Element, Fassungen, Model, Part, Slot, Text, model};

model! {
    /// Narrows the search to certain Prozessklassen and to certain versions of their Prozesse (type
    /// Suchprofil.AlleInhalte).
    SuchprofilAlleInhalte {
        children {
            einschraenkung_prozessklasse: Option<SuchprofilProzessklasse> = "einschraenkungProzessklasse",
            einschraenkung_prozesse_versionen: Option<Code> = "einschraenkungProzesseVersionen",
        }
    }

    /// Narrows the search to certain Prozessklassen (type Suchprofil.Prozessklasse).
    SuchprofilProzessklasse {
        children {
            suchtext: Option<Text> = "suchtext",
            suche_gliederungsebene_nummer: Vec<Text> = "sucheGliederungsebeneNummer",
            suche_handlungsgrundlage: Option<Text> = "sucheHandlungsgrundlage",
            suche_ziel: Option<Code> = "sucheZiel",
            suche_handlungsform: Option<Code> = "sucheHandlungsform",
            suche_verfahrensart: Option<Code> = "sucheVerfahrensart",
            suche_verwaltungspolitische_kodierung: Vec<Text> = "sucheVerwaltungspolitischeKodierung",
            suche_merkmal: Option<SuchprofilMerkmal> = "sucheMerkmal",
            suche_klassifikation: Option<SuchprofilKlassifikation> = "sucheKlassifikation",
            aenderungszeitpunkt: Option<Text> = "aenderungszeitpunkt",
            suche_status: Vec<Code> = "sucheStatus",
            suche_gueltigkeit: Option<Zeitraum> = "sucheGueltigkeit",
            suche_fachlicher_freigabezeitpunkt: Option<Text> = "sucheFachlicherFreigabezeitpunkt",
            suche_formeller_freigabezeitpunkt: Option<Text> = "sucheFormellerFreigabezeitpunkt",
            suche_hat_prozesse: Option<Text> = "sucheHatProzesse",
        }
    }

    /// Narrows the search to certain Prozesse (type Suchprofil.Prozess).
    SuchprofilProzess {
        children {
            suchtext: Option<Text> = "suchtext",
            suche_prozessidentifikation: Vec<SuchprofilSpezifischerProzess> = "sucheProzessidentifikation",
            suche_klassifikation: Option<SuchprofilKlassifikation> = "sucheKlassifikation",
            suche_handlungsgrundlage: Option<Text> = "sucheHandlungsgrundlage",
            suche_detaillierungsstufe: Vec<Code> = "sucheDetaillierungsstufe",
            suche_verwaltungspolitische_kodierung: Vec<Text> = "sucheVerwaltungspolitischeKodierung",
            suche_merkmal: Option<SuchprofilMerkmal> = "sucheMerkmal",
            aenderungszeitpunkt: Option<Text> = "aenderungszeitpunkt",
            suche_status: Vec<Code> = "sucheStatus",
            suche_gueltigkeit: Option<Zeitraum> = "sucheGueltigkeit",
            suche_fachlicher_freigabezeitpunkt: Option<Text> = "sucheFachlicherFreigabezeitpunkt",
            suche_formeller_freigabezeitpunkt: Option<Text> = "sucheFormellerFreigabezeitpunkt",
            suche_hat_prozessmodelle: Option<Text> = "sucheHatProzessmodelle",
        }
    }

    /// One Prozess, possibly in one version (type Suchprofil.SpezifischerProzess).
    SuchprofilSpezifischerProzess {
        children {
            prozess_id: Option<Text> = "prozessID",
            spezifische_version: Option<Text> = "spezifischeVersion",
        }
    }

    /// A class that what is found must belong to (type Suchprofil.Klassifikation).
    SuchprofilKlassifikation {
        children {
            ordnungsrahmen_name: Option<Text> = "ordnungsrahmenName",
            ordnungsrahmen_version: Option<Text> = "ordnungsrahmenVersion",
            klasse_id: Option<Text> = "klasseID",
        }
    }

    /// A property that what is found must have (type Suchprofil.Merkmal).
    SuchprofilMerkmal {
        children {
            ordnungsrahmen_name: Option<Text> = "ordnungsrahmenName",
            ordnungsrahmen_version: Option<Text> = "ordnungsrahmenVersion",
            merkmal_name: Option<Text> = "merkmalName",
            merkmal_wert: Vec<Text> = "merkmalWert",
        }
    }
}

/// The search profile of a message, in the type that the message gives it.
#[derive(Debug)]
pub enum Suchprofil<'a> {
    /// In `alleInhalte.anfrage.0301` and `alleInhalte.export.0303`.
    AlleInhalte(Box<SuchprofilAlleInhalte<'a>>),
    /// In `prozesskatalog.…`, and as `suchprofilZitat` in `alleInhalte.antwort.0302`.
    Prozessklasse(Box<SuchprofilProzessklasse<'a>>),
    /// In `prozessbibliothek.…`.
    Prozess(Box<SuchprofilProzess<'a>>),
}

impl<'a> Suchprofil<'a> {
    fn of_message(message: &str) -> Self {
        if message.starts_with("prozessbibliothek.") {
            Self::Prozess(Box::default())
        } else if message.starts_with("alleInhalte.") && message != "alleInhalte.antwort.0302" {
            Self::AlleInhalte(Box::default())
        } else {
            // The answer 0302 repeats the profile of the Prozessklassen only; so says the schema.
            Self::Prozessklasse(Box::default())
        }
    }

    fn inner(&self) -> &dyn Model<'a> {
        match self {
            Self::AlleInhalte(profil) => profil,
            Self::Prozessklasse(profil) => profil,
            Self::Prozess(profil) => profil,
        }
    }

    fn inner_mut(&mut self) -> &mut dyn Model<'a> {
        match self {
            Self::AlleInhalte(profil) => profil,
            Self::Prozessklasse(profil) => profil,
            Self::Prozess(profil) => profil,
        }
    }
}

impl Default for Suchprofil<'_> {
    fn default() -> Self {
        Self::Prozessklasse(Box::default())
    }
}

impl<'a> Model<'a> for Suchprofil<'a> {
    fn type_name(&self) -> &'static str {
        self.inner().type_name()
    }

    fn element(&self) -> Option<Element<'a>> {
        self.inner().element()
    }

    fn begin(&mut self, element: Element<'a>) {
        *self = Self::of_message(element.parent().map_or("", Element::name));
        self.inner_mut().begin(element);
    }

    fn content(&mut self) -> Option<&mut Text<'a>> {
        self.inner_mut().content()
    }

    fn attribute(&mut self, name: &str, fassung: Fassungen) -> Option<&mut Option<Text<'a>>> {
        self.inner_mut().attribute(name, fassung)
    }

    fn child(&mut self, element: Element<'a>, fassung: Fassungen) -> Slot<'_, 'a> {
        self.inner_mut().child(element, fassung)
    }

    fn parts<'m>(&'m self, show: &mut dyn FnMut(Part<'m, 'a>)) {
        self.inner().parts(show);
    }
}
