//! XPZ1206: a Prozessklasse without its place on one of the three levels of the Prozesskatalog.

use super::ORDNUNGSRAHMEN;
use super::ebene::{einordnungen, muster};
use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1206",
        name: "katalogebene-fehlt",
        stufe: Stufe::Warnung,
        source: ORDNUNGSRAHMEN,
        message: Wording::new(
            "{element}: Klassifikation auf Katalogebene {ebenen} fehlt",
            "{element}: classification on catalogue level {ebenen} is missing",
        ),
        why: Wording::new(
            "Der Prozesskatalog ist nach Produktbereich, Produkt und Leistungsbündel geordnet; ohne alle drei ist die Prozessklasse dort nicht zu finden.",
            "The catalogue is ordered by product area, product and bundle of services; without all three, the Prozessklasse cannot be found there.",
        ),
        fix: Wording::new(
            "Für jede der drei Ebenen eine Klassifikation im FIM-Prozesskatalog angeben: Produktbereich (541), Produkt (541.01), Leistungsbündel (541.01.01).",
            "Enter a classification in the FIM-Prozesskatalog on each of the three levels: product area (541), product (541.01), bundle of services (541.01.01).",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<x:ordnungsrahmenName>03 FIM Prozesskatalog (Leistungsbündel)<",
                "<x:ordnungsrahmenName>Landesverzeichnis<",
            )],
            passing: &[(
                "<x:ordnungsrahmenName>03 FIM Prozesskatalog (Leistungsbündel)<",
                "<x:ordnungsrahmenName>FIM Prozesskatalog<",
            )],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Klasse(|klasse, lage| {
        let hat = |ebene| einordnungen(klasse).any(|ort| ort.ebene == Some(ebene));
        let fehlend: Vec<usize> = (1..=3).filter(|ebene| !hat(*ebene)).collect();
        if fehlend.is_empty() {
            return;
        }
        let zahlen: Vec<String> = fehlend.iter().map(ToString::to_string).collect();
        let muster: Vec<&str> = fehlend.iter().map(|ebene| muster(Some(*ebene))).collect();
        lage.melde(Stelle::fehlt(klasse.element, "klassifikation"), |befund| {
            befund.value("ebenen", zahlen.join(", ")).expected((
                format!("Klassen wie {}", muster.join(", ")).as_str(),
                format!("classes such as {}", muster.join(", ")).as_str(),
            ))
        });
    })],
};
