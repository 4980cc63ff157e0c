//! XPZ1409: every transmission of a Prozess is »other«.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xprozess::Code;

/// Asked for only: the list of codes is not at hand, and programs write this value by themselves.
pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1409",
        name: "uebermittlungsart-immer-sonstige",
        stufe: Stufe::Hinweis,
        optional: true,
        source: "Vorschlag nach dem Export des FIM-Bausteins Prozesse (2022), in dem überall 99 steht",
        message: Wording::new(
            "{element}: Übermittlungsart überall 99, erwartet die genaue",
            "{element}: Übermittlungsart 99 everywhere, expected the exact one",
        ),
        why: Wording::new(
            "Steht überall »sonstige« (99), sieht niemand, was elektronisch und was auf Papier übermittelt wird.",
            "Where the catch-all is used everywhere, nobody can see what is transmitted electronically and what on paper.",
        ),
        fix: Wording::new(
            "Bei jeder Aktivitätengruppe mit Daten die passende Übermittlungsart der Codeliste wählen.",
            "For each Aktivitätengruppe with data, choose the appropriate Übermittlungsart (way of transmission) from the code list.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[],
            passing: &[("<code>99</code>", "<code>1</code>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let gruppen = prozess.aktivitaetengruppen().iter();
        let arten: Vec<&Code<'_>> = gruppen
            .filter_map(|gruppe| gruppe.spezifische_attribute.as_ref())
            .flat_map(|attribute| {
                let empfangen = attribute.empfangene_daten().map(|daten| &daten.uebermittlungsart);
                let bereit = attribute.bereitgestellte_daten().map(|d| &d.uebermittlungsart);
                empfangen.chain(bereit)
            })
            .filter_map(Option::as_ref)
            .collect();
        if !arten.is_empty() && arten.iter().all(|art| art.value() == Some("99")) {
            let stelle = Stelle::element(prozess.element);
            lage.melde(stelle, |befund| {
                befund
                    .found(format!("{} × 99", arten.len()))
                    .expected(("die genaue Übermittlungsart", "the exact Übermittlungsart"))
            });
        }
    })],
};
