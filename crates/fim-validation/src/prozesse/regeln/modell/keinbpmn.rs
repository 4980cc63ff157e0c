//! XPZ1901: a Prozessmodelldatei that is to be BPMN and is something else.

use super::BPMN;
use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use xprozess::anlage::AnlageArt;
use xprozess::{Dateirolle, Prozessanlage};

/// Puts a PDF in the place of the model.
const PDF: (&str, &str) = ("<x:inhalt>", "<x:inhalt>JVBERi0xLjQKJSVFT0YK<!--");
const ENDE: (&str, &str) = ("</x:inhalt>", "--></x:inhalt>");

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1901",
        name: "modelldatei-kein-bpmn",
        source: "Spezifikation XProzess 2.0, Datentyp Prozessmodell; Export des FIM-Bausteins Prozesse (2022); OMG Business Process Model and Notation 2.0.2, https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: Modelldatei »{datei}« ist kein BPMN 2.0, gefunden: {art}",
            "{element}: model file »{datei}« is not BPMN 2.0, found: {art}",
        ),
        why: Wording::new(
            "Andere Redaktionssysteme können das Modell nicht öffnen, und die Aktivitätengruppen lassen sich nicht mit ihm abgleichen.",
            "Other editorial systems cannot open the model, and the Aktivitätengruppen cannot be compared with it.",
        ),
        fix: Wording::new(
            "Das Modell als BPMN 2.0 exportieren und als Prozessmodelldatei anhängen. Bilder gehören unter »Visualisierungsdatei«, Berichte unter »Beschreibungsdatei«.",
            "Export the model as BPMN 2.0 and attach it as a Prozessmodelldatei. Pictures belong under »Visualisierungsdatei«, reports under »Beschreibungsdatei«.",
        ),
        examples: &[Example::Edited { base: PROZESS, failing: &[PDF, ENDE], passing: &[] }],
        ..BPMN
    },
    checks: &[Pruefung::Anlage(|anlage, lage| {
        let Some(inhalt) = &anlage.inhalt else { return };
        let soll_modell = anlage.rolle == Dateirolle::Prozessmodelldatei && soll_bpmn(anlage);
        // Of an archive with several files the first was read: the model may be among the others.
        // What calls itself BPMN and is not is a finding of reading.
        if !soll_modell
            || anlage.modell.is_some()
            || inhalt.dateien != 1
            || inhalt.art == AnlageArt::Bpmn
        {
            return;
        }
        let (de, en) = match inhalt.art {
            AnlageArt::Pdf => ("PDF", "PDF"),
            AnlageArt::Bpmn | AnlageArt::Xml => ("anderes XML", "other XML"),
            AnlageArt::Sonstige => ("andere Datei", "other file"),
        };
        let name = anlage.datei.dateiname.as_ref().map_or("", Text::trimmed);
        let name = if name.is_empty() { inhalt.name.as_str() } else { name };
        lage.melde(Stelle::element(anlage.datei.element), |befund| {
            befund
                .value("datei", clip(name, 14))
                .value("art", (de, en))
                .distinguish(name)
                .found((de, en))
                .expected((
                    "ein Modell in BPMN 2.0 (äußerstes Element »definitions«)",
                    "a model in BPMN 2.0 (outermost element »definitions«)",
                ))
        });
    })],
};

/// Says whether the method of the file, or else of the structure, is that of FIM: which is BPMN.
fn soll_bpmn(anlage: &Prozessanlage<'_, '_>) -> bool {
    let eigene = anlage.datei.modellierungsmethode.as_ref();
    let struktur = anlage.prozess.prozessstrukturbeschreibung.as_ref();
    let struktur = struktur.and_then(|struktur| struktur.modellierungsmethode.as_ref());
    let freitext = |methode: Option<&xprozess::Modellierungsmethode<'_>>| {
        let text = methode?.freitext.as_ref()?.trimmed().to_ascii_uppercase();
        (!text.is_empty()).then_some(text)
    };
    let methode = freitext(eigene).or_else(|| freitext(struktur)).unwrap_or_default();
    methode.contains("FIM") || methode.contains("BPMN")
}
