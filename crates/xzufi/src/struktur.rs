//! The structure of a Leistung: Leistungsobjekt, Verrichtung, Verrichtungsdetail.
//! Source: FIM-Portal OpenAPI 0.24.0; `xsi:type` and some spellings öffentlich belegt.

use crate::{Code, Identifikator, Kategorie, StringLocalized};
use fim_core::model;

model! {
    /// The structure of a Leistung. `xsi:type` tells the kind: `LeistungsstrukturObjekt`,
    /// `…ObjektMitVerrichtung`, `…ObjektMitVerrichtungUndDetail`. Group and Verrichtung are a code
    /// of the LeiKa or a category, each under several names (spellings uncertain).
    Leistungsstruktur {
        attributes { xsi_type = "xsi:type" }
        children {
            leistungsgruppierung: Boxed<CodeOderKategorie> = "leistungsgruppierung",
            /// Spelling uncertain, see `leistungsgruppierung`.
            leistungsgruppierung_lei_ka: Boxed<CodeOderKategorie> = "leistungsgruppierungLeiKa",
            /// Spelling uncertain, see `leistungsgruppierung`.
            leistungsgruppierung_leika: Boxed<CodeOderKategorie> = "leistungsgruppierungLeika",
            /// Spelling uncertain, see `leistungsgruppierung`.
            leistungsgruppierung_kategorie: Boxed<CodeOderKategorie> = "leistungsgruppierungKategorie",
            leistungsobjekt_id: Option<Identifikator> = "leistungsobjektID",
            /// Spelling uncertain, see `leistungsobjektID`.
            leistungsobjekt_id_klein: Option<Identifikator> = "leistungsobjektId",
            verrichtung: Boxed<CodeOderKategorie> = "verrichtung",
            /// Spelling uncertain, see `verrichtung`.
            verrichtung_lei_ka: Boxed<CodeOderKategorie> = "verrichtungLeiKa",
            /// Spelling uncertain, see `verrichtung`.
            verrichtung_leika: Boxed<CodeOderKategorie> = "verrichtungLeika",
            /// Spelling uncertain, see `verrichtung`.
            verrichtung_kategorie: Boxed<CodeOderKategorie> = "verrichtungKategorie",
            verrichtungsdetail: Vec<StringLocalized> = "verrichtungsdetail",
        }
    }

    /// A code, or a category in its place.
    CodeOderKategorie { base { code: Code, kategorie: Kategorie } }
}

impl<'a> Leistungsstruktur<'a> {
    /// The kind without prefix, such as `LeistungsstrukturObjektMitVerrichtung`.
    #[must_use]
    pub fn typ(&self) -> Option<&str> {
        self.xsi_type.as_ref()?.trimmed().rsplit(':').next()
    }

    /// The Leistungsobjekt in whatever spelling.
    #[must_use]
    pub fn leistungsobjekt(&self) -> Option<&Identifikator<'a>> {
        self.leistungsobjekt_id.as_ref().or(self.leistungsobjekt_id_klein.as_ref())
    }

    /// The group in whatever spelling.
    #[must_use]
    pub fn gruppierung(&self) -> Option<&CodeOderKategorie<'a>> {
        self.leistungsgruppierung
            .as_deref()
            .or(self.leistungsgruppierung_lei_ka.as_deref())
            .or(self.leistungsgruppierung_leika.as_deref())
            .or(self.leistungsgruppierung_kategorie.as_deref())
    }

    /// The Verrichtung in whatever spelling.
    #[must_use]
    pub fn verrichtung(&self) -> Option<&CodeOderKategorie<'a>> {
        self.verrichtung
            .as_deref()
            .or(self.verrichtung_lei_ka.as_deref())
            .or(self.verrichtung_leika.as_deref())
            .or(self.verrichtung_kategorie.as_deref())
    }
}
