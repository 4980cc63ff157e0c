//! XZF1012: one key for two Leistungen of an editorial team.

use super::ziffern::bundesschluessel;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::collections::HashMap;
use xzufi::Identifikator;

const LOESCHE: &str = "  <x:loesche klasse=\"Leistung\">";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1012",
        name: "leistungsschluessel-doppelt",
        source: "Vorschlag: Eine Redaktion beschreibt jede Leistung des Katalogs einmal",
        message: Wording::new(
            "{element}: Schlüssel {schluessel} steht schon bei Leistung {andere}",
            "{element}: key {schluessel} is already used by service {andere}",
        ),
        why: Wording::new(
            "Gibt es zwei Texte derselben Redaktion zu einer Leistung, zeigen Portale beide oder den falschen.",
            "Where one editorial team has two texts on the same service, portals show both, or the wrong one.",
        ),
        fix: Wording::new(
            "Prüfen, ob einer der beiden Texte einen anderen Schlüssel braucht; sonst einen der beiden löschen. Was nur örtlich abweicht, gehört in eine Spezialisierung.",
            "Check whether one of the two texts needs another key; otherwise delete one of them. What differs only locally belongs in a »Spezialisierung«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(LOESCHE, include_str!("zweite_leistung.xml"))],
            passing: &[
                (LOESCHE, include_str!("zweite_leistung.xml")),
                ("<code>99107003001000</code>", "<code>99107003001002</code>"),
                (
                    "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtung\"",
                    "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtungUndDetail\"",
                ),
                (
                    "</x:verrichtungLeiKa>",
                    "</x:verrichtungLeiKa><x:verrichtungsdetail languageCode=\"de\">für Vereine</x:verrichtungsdetail>",
                ),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Nachricht(|nachricht, lage| {
        let mut gesehen: HashMap<(&str, &str), &Identifikator<'_>> = HashMap::new();
        for leistung in nachricht.leistungen() {
            let Some(id) = &leistung.id else { continue };
            let redaktion = id.scheme_agency_id.as_ref().map_or("", Text::trimmed);
            for (text, ziffern) in bundesschluessel(leistung) {
                let schluessel = ziffern.teil(0..14);
                let Some(erste) = gesehen.get(&(redaktion, schluessel)) else {
                    gesehen.insert((redaktion, schluessel), id);
                    continue;
                };
                // The same record twice is what XZF1016 speaks of.
                if erste.value.trimmed() == id.value.trimmed() {
                    continue;
                }
                lage.melde(ziffern.stelle(text, 0..14), |befund| {
                    let befund = befund
                        .value("schluessel", schluessel)
                        .value("andere", fim_core::reading::clip(erste.value.trimmed(), 20))
                        .found(schluessel)
                        .expected(("jeder Schlüssel einmal", "every key once"));
                    match Stelle::text(&erste.value).place() {
                        Some(place) => {
                            befund.related(("steht zuerst hier", "first found here"), place)
                        }
                        None => befund,
                    }
                });
            }
        }
    })],
};
