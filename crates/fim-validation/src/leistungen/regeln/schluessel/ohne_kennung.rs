//! XZF1014: a record without an id.

use super::kennung::{ID, kennung};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1014",
        name: "datensatz-ohne-kennung",
        source: "FIM-Portal OpenAPI 0.24.0 (Leistung: id 1..1)",
        message: Wording::new(
            "{element}: keine Kennung angegeben",
            "{element}: no identifier given",
        ),
        why: Wording::new(
            "An der Kennung erkennen Portale den Datensatz wieder; ohne sie lässt er sich nicht übernehmen, ändern oder löschen.",
            "Portals recognise a record by its identifier; without one, it cannot be imported, changed or deleted.",
        ),
        fix: Wording::new(
            "Die Kennung eintragen, die das Redaktionssystem dem Datensatz gegeben hat; sie bleibt bei jeder Lieferung gleich.",
            "Enter the identifier that the editorial system gave the record; it stays the same in every delivery.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                (ID, ""),
                // A name that fits into a message takes the place of the id.
                (
                    "<code>16</code>\n          <name>Hinweise (Besonderheiten)</name>\n        </x:leikaTextmodul>\n        <x:inhalt languageCode=\"de\">&lt;p&gt;Im Ortsteil Altlinden gilt zusätzlich die Gestaltungssatzung für den historischen Ortskern.&lt;/p&gt;",
                    "<code>02</code>\n          <name>Leistungsbezeichnung</name>\n        </x:leikaTextmodul>\n        <x:inhalt languageCode=\"de\">Bücherschrank",
                ),
            ],
            passing: &[],
        }],
        coincides: &["XSD1005"],
        ..BELEGT
    },
    checks: &[Pruefung::Nachricht(|nachricht, lage| {
        for (element, _, id) in nachricht.datensaetze.iter().filter_map(kennung) {
            let text = id.map(|id| &id.value);
            if text.is_none_or(Text::is_blank) {
                let leer = text.filter(|text| text.element.is_some());
                lage.melde(Stelle::angabe(element, leer, "id"), |befund| {
                    let befund = match leer {
                        Some(_) => befund.found(("leer", "empty")),
                        None => befund,
                    };
                    befund.expected(("eine Kennung", "an identifier"))
                });
            }
        }
    })],
};
