//! XPZ1207: a class of the FIM-Prozesskatalog that does not have the form of its level.

use super::ORDNUNGSRAHMEN;
use super::ebene::{ebene, einordnungen, muster};
use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1207",
        name: "katalogklasse-form",
        stufe: Stufe::Methodisch,
        source: ORDNUNGSRAHMEN,
        message: Wording::new(
            "{element}: Klasse »{id}«, erwartet eine wie {muster}",
            "{element}: class »{id}«, expected one such as {muster}",
        ),
        why: Wording::new(
            "An der Nummer hängt die Stelle im Prozesskatalog; in einer anderen Form lässt sich die Prozessklasse dort nicht einordnen.",
            "The place in the catalogue depends on the number; in another form, the Prozessklasse cannot be placed there.",
        ),
        fix: Wording::new(
            "Die Nummer aus dem FIM-Prozesskatalog übernehmen: drei Ziffern, dann je Ebene ein Punkt und zwei Ziffern, etwa 541.01.01.",
            "Take the number from the FIM-Prozesskatalog: three digits, then for each level a dot and two digits, such as 541.01.01.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[("<x:klasseID>541.01.01<", "<x:klasseID>541.1.1<")],
            passing: &[("<x:klasseID>541.01.01<", "<x:klasseID>541.01.12<")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Klasse(|klasse, lage| {
        for ort in einordnungen(klasse) {
            let form = ebene(ort.id.trimmed());
            if form.is_some() && form == ort.ebene {
                continue;
            }
            lage.melde(ort.id, |befund| {
                let befund = match ort.id.is_blank() {
                    true => befund.found(("leer", "empty")),
                    false => befund.found_text(ort.id.trimmed()),
                };
                let muster = muster(ort.ebene);
                befund.value("id", clip(ort.id.trimmed(), 12)).value("muster", muster).expected((
                    format!("eine Nummer wie {muster}").as_str(),
                    format!("a number such as {muster}").as_str(),
                ))
            });
        }
    })],
};
