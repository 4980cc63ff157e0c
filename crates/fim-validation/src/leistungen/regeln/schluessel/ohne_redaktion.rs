//! XZF1015: an id without the team that issued it.

use super::kennung::{EINDEUTIG, ID, kennung};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1015",
        name: "kennung-ohne-redaktion",
        source: EINDEUTIG,
        message: Wording::new(
            "{element}: Kennung ohne Redaktion (schemeAgencyID)",
            "{element}: identifier without team (schemeAgencyID)",
        ),
        why: Wording::new(
            "Kennungen sind nur innerhalb einer Redaktion eindeutig; fehlt diese, können Datensätze verschiedener Redaktionen einander überschreiben.",
            "Identifiers are unique only within an editorial team; without the team, records of different teams can overwrite each other.",
        ),
        fix: Wording::new(
            "Zur Kennung angeben, welche Redaktion sie vergeben hat: schemeAgencyID, etwa »L99999«.",
            "State which editorial team issued the identifier: schemeAgencyID, such as »L99999«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(ID, "<x:id>LH-SP-3</x:id>")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Nachricht(|nachricht, lage| {
        // A record that stands alone is no delivery.
        if nachricht.nachricht.element.is_none() {
            return;
        }
        for (_, _, id) in nachricht.datensaetze.iter().filter_map(kennung) {
            let Some(id) = id.filter(|id| !id.value.is_blank()) else { continue };
            if id.scheme_agency_id.as_ref().is_none_or(Text::is_blank) {
                lage.melde(&id.value, |befund| {
                    befund.found_text(id.value.trimmed()).expected((
                        "eine Kennung mit schemeAgencyID",
                        "an identifier with schemeAgencyID",
                    ))
                });
            }
        }
    })],
};
