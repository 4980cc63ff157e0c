//! Processes in bulk: those of a Vorhaben, some with defects.

use crate::maengel::arten;
use crate::plan::Leistung;
use crate::vorhaben::prozess;
use crate::vorlage::Kopie;
use crate::xml::ohne;

arten! {
    /// A defect. A process has at most one; it is put in after the process is whole.
    ElementUnbekannt => "XSD1002";
    SchluesselForm => "XPZ1101";
    DetaillierungFehlt => "XPZ1302";
    HandlungsformFehlt => "XPZ1204";
    VersionFehlt => "XPZ1106";
}

use Mangel::*;

/// Fills processes.
pub struct Prozesse {
    kopie: Kopie<21>,
}

impl Prozesse {
    /// From the template.
    pub fn new() -> Result<Self, String> {
        Ok(Self { kopie: prozess::kopie()? })
    }

    /// The process of a Leistung.
    pub fn eine(&self, leistung: &Leistung, mangel: Option<Mangel>) -> String {
        let ganz = self.kopie.fuer(leistung);
        let Some(mangel) = mangel else { return ganz };
        let (vorn, hinten) = ganz.split_at(ganz.find("<x:prozess>").unwrap_or(0));
        match mangel {
            ElementUnbekannt => {
                format!("{vorn}{}", hinten.replacen("<x:prozess>", "<x:prozess><x:farbe/>", 1))
            }
            SchluesselForm => {
                let key = leistung.schluessel();
                format!(
                    "{vorn}{}",
                    hinten.replacen(&format!("<x:id>{key}<"), &format!("<x:id>{}<", &key[..13]), 1)
                )
            }
            DetaillierungFehlt => format!("{vorn}{}", ohne(hinten, "x:detaillierungsstufe")),
            HandlungsformFehlt => format!("{}{hinten}", ohne(vorn, "x:handlungsform")),
            VersionFehlt => format!("{vorn}{}", ohne(hinten, "x:version")),
        }
    }
}
