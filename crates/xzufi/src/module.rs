//! The modules a Leistung is made of. Source: FIM-Portal OpenAPI 0.24.0.

use crate::{
    Code, Dokument, DokumentEingehend, FristMitTyp, FristOhneTyp, HtmlStringLocalized,
    HyperlinkErweitert, Identifikator, Kosten, StringLocalized, V22, V23, Zeitraum,
};
use fim_core::model;

model! {
    /// What every module has.
    Modul {
        children {
            zugangskanal: Vec<Code> = "zugangskanal" in V23,
            position_darstellung: Option<Text> = "positionDarstellung",
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// A text on a topic of the LeiKa: Leistungsbezeichnung, Volltext, Voraussetzungen …
    Textmodul {
        base { modul: Modul }
        children {
            leika_textmodul: Option<Code> = "leikaTextmodul",
            leika_textmodul_abweichende_bezeichnung: Vec<StringLocalized> = "leikaTextmodulAbweichendeBezeichnung",
            inhalt: Vec<HtmlStringLocalized> = "inhalt",
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// A text on a topic of one's own.
    TextmodulIndividuell {
        base { modul: Modul }
        children {
            individuelles_textmodultyp: Option<Code> = "individuellesTextmodultyp",
            inhalt: Vec<HtmlStringLocalized> = "inhalt",
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// Periods and deadlines.
    Fristmodul {
        base { modul: Modul }
        children {
            frist: Vec<FristMitTyp> = "frist",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// Costs.
    Kostenmodul {
        base { modul: Modul }
        children {
            kosten: Vec<Kosten> = "kosten",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// How long the work on an application takes.
    Bearbeitungsdauermodul {
        base { modul: Modul }
        children {
            bearbeitungsdauer: Vec<FristOhneTyp> = "bearbeitungsdauer",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// Words people search with. In 2.1 the word stands directly inside (öffentlich belegt).
    BegriffImKontextModul {
        base { modul: Modul, direkt: BegriffImKontext }
        children {
            begriff_im_kontext: Vec<BegriffImKontext> = "begriffImKontext",
        }
    }

    /// A word people search with, and what kind of word it is.
    BegriffImKontext {
        children {
            begriff: Vec<StringLocalized> = "begriff",
            typ: Option<Code> = "typ",
        }
    }

    /// Who approved the content, and when.
    FachlicheFreigabeModul {
        base { modul: Modul }
        children {
            fachlich_freigegeben_am: Option<Text> = "fachlichFreigegebenAm",
            fachlich_freigegeben_durch: Vec<StringLocalized> = "fachlichFreigegebenDurch",
        }
    }

    /// Hints for people who answer questions on the Leistung.
    Auskunftshinweismodul {
        base { modul: Modul }
        children {
            inhalt: Vec<HtmlStringLocalized> = "inhalt",
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// Documents to be handed in or handed out.
    Dokumentmodul {
        base { modul: Modul }
        children {
            dokument_eingehend: Vec<DokumentEingehend> = "dokumentEingehend",
            dokument_ausgehend: Vec<Dokument> = "dokumentAusgehend",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung" in V22,
            beschreibung_eingehend: Vec<HtmlStringLocalized> = "beschreibungEingehend" in V23,
            beschreibung_ausgehend: Vec<HtmlStringLocalized> = "beschreibungAusgehend" in V23,
            weiterfuehrender_link: Vec<HyperlinkErweitert> = "weiterfuehrenderLink",
        }
    }

    /// The page of the portal the Leistung comes from.
    UrsprungsportalModul {
        base { modul: Modul }
        attributes { language_code = "languageCode" }
        children {
            uri: Option<Text> = "uri",
            titel: Option<StringLocalized> = "titel",
            dynamische_parameter: Vec<DynamischerUrlParameter> = "dynamischeParameter" in V23,
        }
    }

    /// A parameter that a portal adds to an address (2.3).
    DynamischerUrlParameter {
        children {
            typ: Option<Code> = "typ",
            parameter_name: Option<Text> = "parameterName",
        }
    }
}
