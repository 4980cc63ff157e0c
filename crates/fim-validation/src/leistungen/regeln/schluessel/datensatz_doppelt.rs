//! XZF1016: the same record twice in a message.

use super::kennung::{EINDEUTIG, kennung};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::collections::HashMap;
use xzufi::Identifikator;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1016",
        name: "datensatz-doppelt",
        source: EINDEUTIG,
        message: Wording::new(
            "{element}: steht in dieser Nachricht mehrfach, erwartet einmal",
            "{element}: repeated in this message, expected once",
        ),
        why: Wording::new(
            "Welcher der beiden Datensätze gilt, hängt davon ab, welchen das Portal zuletzt liest.",
            "Which of the two records applies depends on which one the portal reads last.",
        ),
        fix: Wording::new(
            "Den veralteten Datensatz entfernen; sind es zwei verschiedene, jedem eine eigene Kennung geben.",
            "Remove the outdated record; if there really are two, give each an identifier of its own.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "  <x:loesche klasse",
                "  <x:schreibe><x:spezialisierung><x:id schemeAgencyID=\"L99999\">LH-SP-3</x:id><x:leistungID schemeAgencyID=\"L99999\">LH-4711</x:leistungID></x:spezialisierung></x:schreibe>\n  <x:loesche klasse",
            )],
            passing: &[(
                "  <x:loesche klasse",
                "  <x:schreibe><x:spezialisierung><x:id schemeAgencyID=\"L99999\">LH-SP-4</x:id><x:leistungID schemeAgencyID=\"L99999\">LH-4711</x:leistungID></x:spezialisierung></x:schreibe>\n  <x:loesche klasse",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Nachricht(|nachricht, lage| {
        let mut gesehen = HashMap::new();
        for (_, art, id) in nachricht.datensaetze.iter().filter_map(kennung) {
            let Some(id) = id.filter(|id| !id.value.is_blank()) else { continue };
            let redaktion = id.scheme_agency_id.as_ref().map_or("", Text::trimmed);
            if let Some(erster) = gesehen.insert((art, redaktion, id.value.trimmed()), id) {
                melde_doppelt(erster, id, lage);
            }
        }
    })],
};

fn melde_doppelt<'a>(
    erster: &Identifikator<'a>,
    id: &Identifikator<'a>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    lage.melde(&id.value, |befund| {
        let befund = befund
            .found(clip(id.value.trimmed(), 80))
            .expected(("jede Kennung einmal", "each identifier once"));
        match Stelle::text(&erster.value).place() {
            Some(place) => befund.related(("steht zuvor hier", "found here before"), place),
            None => befund,
        }
    });
}
