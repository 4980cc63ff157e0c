//! The Leistung in all versions, in the order of 2.2.0 with what 2.3.1 adds beside it.
//! Source: FIM-Portal OpenAPI 0.24.0; many names also öffentlich belegt in readers of 2.2.

use crate::{
    Auskunftshinweismodul, Bearbeitungsdauermodul, BegriffImKontextModul, Code, Dokumentmodul,
    FachlicheFreigabeModul, Fristmodul, Herausgeber, Identifikator, Kategorie, Kostenmodul,
    Leistungsstruktur, Sprachversion, Textmodul, TextmodulIndividuell, UrsprungsportalModul, V21,
    V22, V23, Versionsinformation, Zeitraum,
};
use fim_core::model;

model! {
    /// A Leistung of the public administration, as described for citizens and enterprises.
    Leistung {
        attributes { xsi_type = "xsi:type" }
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            struktur: Boxed<Leistungsstruktur> = "struktur",
            status_katalog: Option<Code> = "statusKatalog" in V23,
            status_bibliothek: Option<Code> = "statusBibliothek" in V23,
            detailstufe: Option<Code> = "detailstufe" in V23,
            referenz_leika: Vec<Code> = "referenzLeiKa" in V22,
            referenz_leistungsschluessel: Vec<Identifikator> = "referenzLeistungsschluessel" in V23,
            modul_text: Vec<Textmodul> = "modulText",
            modul_text_individuell: Vec<TextmodulIndividuell> = "modulTextIndividuell",
            modul_frist: Vec<Fristmodul> = "modulFrist",
            modul_kosten: Vec<Kostenmodul> = "modulKosten",
            modul_bearbeitungsdauer: Vec<Bearbeitungsdauermodul> = "modulBearbeitungsdauer",
            modul_begriff_im_kontext: Vec<BegriffImKontextModul> = "modulBegriffImKontext",
            /// The words people search with, as the LeiKa export of 2.1 has them.
            begriff_im_kontext: Vec<BegriffImKontextModul> = "begriffImKontext" in V21,
            modul_fachliche_freigabe: Vec<FachlicheFreigabeModul> = "modulFachlicheFreigabe",
            modul_auskunftshinweis: Vec<Auskunftshinweismodul> = "modulAuskunftshinweis",
            modul_dokument: Vec<Dokumentmodul> = "modulDokument",
            modul_ursprungsportal: Vec<UrsprungsportalModul> = "modulUrsprungsportal",
            typisierung: Vec<Code> = "typisierung",
            vertrauensniveau: Option<Code> = "vertrauensniveau",
            leistungsadressat: Vec<Code> = "leistungsadressat",
            bezugsort_typ: Option<Code> = "bezugsortTyp" in V23,
            kennzeichen_schriftformerfordernis: Option<Text> = "kennzeichenSchriftformerfordernis" in V22,
            kennzeichen_formular_schriftformerfordernis: Option<Text> = "kennzeichenFormularSchriftformerfordernis" in V23,
            kennzeichen_formular_persoenlich: Option<Text> = "kennzeichenFormularPersoenlich" in V23,
            kennzeichen_formular_formlos: Option<Text> = "kennzeichenFormularFormlos" in V23,
            kategorie: Vec<Kategorie> = "kategorie",
            klassifizierung: Vec<Code> = "klassifizierung",
            informationsbereich_sdg: Vec<Code> = "informationsbereichSDG" in V22,
            /// Spelling uncertain, see `informationsbereichSDG`.
            informationsbereich_sdg_klein: Vec<Code> = "informationsbereichSdg" in V22,
            informationsbereiche_sdg: Boxed<InformationsbereicheSdg> = "informationsbereicheSdg" in V23,
            /// Spelling uncertain, see `informationsbereicheSdg`.
            informationsbereiche_sdg_gross: Boxed<InformationsbereicheSdg> = "informationsbereicheSDG" in V23,
            id_leistung_im_kontext: Vec<Identifikator> = "idLeistungImKontext" in V22,
            leistung_im_kontext_id: Vec<Identifikator> = "leistungImKontextId" in V23,
            /// Spelling uncertain, see `leistungImKontextId`.
            leistung_im_kontext_id_gross: Vec<Identifikator> = "leistungImKontextID" in V23,
            id_prozess: Vec<Identifikator> = "idProzess" in V22,
            prozess_id: Vec<Identifikator> = "prozessId" in V23,
            /// Spelling uncertain, see `prozessId`.
            prozess_id_gross: Vec<Identifikator> = "prozessID" in V23,
            herausgeber: Boxed<Herausgeber> = "herausgeber",
            gueltigkeit_gebiet_id: Vec<Identifikator> = "gueltigkeitGebietID",
            /// Spelling uncertain, see `gueltigkeitGebietID`.
            gueltigkeit_gebiet_id_klein: Vec<Identifikator> = "gueltigkeitGebietId",
            kennzeichen_ea: Option<Text> = "kennzeichenEA" in V22,
            durchfuehrbar_einheitliche_stelle: Vec<Code> = "durchfuehrbarEinheitlicheStelle" in V23,
            relevant_fuer_wirtschaftszweig: Vec<WirtschaftszweigSpezifizierbar> = "relevantFuerWirtschaftszweig",
            relevant_fuer_rechtsform: Vec<Code> = "relevantFuerRechtsform",
            relevant_fuer_staatsangehoerigkeit: Vec<Staatsangaben> = "relevantFuerStaatsangehoerigkeit",
            /// So in 2.2; the version to which the spelling belongs is uncertain.
            versionsinformation: Option<Versionsinformation> = "versionsinformation",
            /// So in 2.3; the version to which the spelling belongs is uncertain.
            versionsinformationen: Option<Versionsinformation> = "versionsinformationen",
            sprachversion: Vec<Sprachversion> = "sprachversion",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// Topics of the Single Digital Gateway by both annexes (2.3).
    InformationsbereicheSdg {
        children {
            informationsbereich_sdg1: Vec<Code> = "informationsbereichSdg1",
            /// Spelling uncertain, see `informationsbereichSdg1`.
            informationsbereich_sdg1_gross: Vec<Code> = "informationsbereichSDG1",
            informationsbereich_sdg2: Vec<Code> = "informationsbereichSdg2",
            /// Spelling uncertain, see `informationsbereichSdg2`.
            informationsbereich_sdg2_gross: Vec<Code> = "informationsbereichSDG2",
        }
    }

    /// A branch of trade, and what narrows it.
    WirtschaftszweigSpezifizierbar {
        children {
            code: Option<Code> = "code",
            spezifische_id: Option<Identifikator> = "spezifischeId",
            /// Spelling uncertain, see `spezifischeId`.
            spezifische_id_gross: Option<Identifikator> = "spezifischeID",
        }
    }

    /// Nationalities the Leistung is for: one code each in 2.2, all together in 2.3.
    Staatsangaben {
        base { code: Code }
        children {
            staatsangehoerigkeit: Vec<Code> = "staatsangehoerigkeit" in V23,
            staatengruppe: Vec<Code> = "staatengruppe" in V23,
        }
    }
}
