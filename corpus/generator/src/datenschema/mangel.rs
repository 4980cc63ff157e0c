//! What is wrong with a data schema on purpose, and what the checker must say to it.

use crate::maengel::arten;
use crate::xml::ohne;

arten! {
    /// A defect. A schema has at most one; it is put in after the schema is whole.
    NameFehlt => "XDF1002";
    BezeichnungFehlt => "XDF1009";
    KennungFalsch => "XDF1039";
    VersionFalsch => "XSD1203" "XDF9010";
    CodelisteUnbekannt => "FIM1410";
    KennungKeineUrn => "XDF1005";
    AnzahlVerdreht => "XDF1047";
    WertDoppelt => "XDF1045";
    GrenzenVerdreht => "XDF1064";
    OhneBezug => "XDF1006";
    ElementUnbekannt => "XSD1002";
    StatusdatumFehlt => "XDF1142";
}

use Mangel::*;

impl Mangel {
    /// Puts the defect into the field with the kind that it needs, the first one of them.
    pub(super) fn verderbe(self, schema: &str, nummer: usize) -> String {
        let feld = self.stelle(schema, nummer);
        let (vorn, hinten) = schema.split_at(feld);
        let eins = |von: &str, zu: &str| hinten.replacen(von, zu, 1);
        let neu = match self {
            NameFehlt => ersetze(hinten, "<xdf3:name>", "</xdf3:name>", ""),
            BezeichnungFehlt => {
                ersetze(hinten, "<xdf3:bezeichnungEingabe>", "</xdf3:bezeichnungEingabe>", "")
            }
            // A digit is missing, of a field that no rule speaks of.
            KennungFalsch => {
                let id = format!("F991{nummer:04}0003");
                eins(&format!("<xdf3:id>{id}<"), &format!("<xdf3:id>{}<", &id[..11]))
            }
            VersionFalsch => eins("<xdf3:version>1.0.0<", "<xdf3:version>1.0.x<"),
            CodelisteUnbekannt => ersetze(
                &ersetze(
                    hinten,
                    "<xdf3:canonicalVersionUri>",
                    "<",
                    &format!("urn:de:lindenhain:codeliste:fehlt{nummer}_2026-01-01"),
                ),
                "<xdf3:canonicalIdentification>",
                "<",
                &format!("urn:de:lindenhain:codeliste:fehlt{nummer}"),
            ),
            KennungKeineUrn => ersetze(
                &ersetze(hinten, "<xdf3:canonicalVersionUri>", "<", "Standware_2026-01-01"),
                "<xdf3:canonicalIdentification>",
                "<",
                "Standware",
            ),
            AnzahlVerdreht => eins("<xdf3:anzahl>0:1<", "<xdf3:anzahl>3:1<"),
            WertDoppelt => eins("<xdf3:code>002<", "<xdf3:code>001<"),
            GrenzenVerdreht => eins("minValue=\"0.5\"", "minValue=\"9999\""),
            OhneBezug => ohne(hinten, "xdf3:bezug"),
            ElementUnbekannt => {
                eins("<xdf3:feldart>", "<xdf3:farbe>blau</xdf3:farbe><xdf3:feldart>")
            }
            StatusdatumFehlt => ohne(hinten, "xdf3:statusGesetztAm"),
        };
        format!("{vorn}{neu}")
    }

    /// Where the field begins.
    fn stelle(self, schema: &str, nummer: usize) -> usize {
        let erstes = schema.find(&format!("<xdf3:id>F991{nummer:04}")).unwrap_or(0);
        let merkmal = match self {
            // Behind the template, whose list stays what it is.
            CodelisteUnbekannt | KennungKeineUrn => "<xdf3:codelisteReferenz>",
            WertDoppelt => "<xdf3:werte>",
            GrenzenVerdreht => "minValue=\"0.5\"",
            AnzahlVerdreht => "<xdf3:anzahl>0:1<",
            _ => return erstes,
        };
        schema[erstes..].find(merkmal).map_or(erstes, |at| erstes + at)
    }
}

/// Puts another text between the first of two marks.
fn ersetze(text: &str, von: &str, bis: &str, neu: &str) -> String {
    let Some(at) = text.find(von).map(|at| at + von.len()) else { return text.to_owned() };
    let ende = text[at..].find(bis).map_or(at, |laenge| at + laenge);
    format!("{}{neu}{}", &text[..at], &text[ende..])
}
