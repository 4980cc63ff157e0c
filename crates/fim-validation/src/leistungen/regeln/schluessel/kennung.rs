//! XZF1014 to XZF1016: the id of a record, missing, without the team that issued it, or twice.

use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Element, Example, RuleMeta, Text, Wording};
use std::collections::HashMap;
use xzufi::{Datensatz, Identifikator};

const ID: &str = "<x:id schemeAgencyID=\"L99999\">LH-SP-3</x:id>";
const EINDEUTIG: &str = "Vorschlag: Datensätze werden an schemeAgencyID und ID zusammen wiedererkannt, so auch rongem/pvog, https://github.com/rongem/pvog";

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1014",
        name: "datensatz-ohne-kennung",
        source: "FIM-Portal OpenAPI 0.24.0 (Leistung: id 1..1)",
        message: Wording::new("{element}: keine ID angegeben", "{element}: no id is given"),
        why: Wording::new(
            "An der ID erkennen Portale den Eintrag wieder; ohne sie lässt er sich nicht übernehmen, ändern oder löschen.",
            "Portals recognise an entry by its id; without it, it can be neither imported nor changed nor deleted.",
        ),
        fix: Wording::new(
            "Die ID eintragen, die das Redaktionssystem dem Eintrag gegeben hat; sie bleibt bei jeder Lieferung gleich.",
            "Enter the id that the editing system gave the entry; it stays the same in every delivery.",
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
                    befund.expected(("eine ID", "an id"))
                });
            }
        }
    })],
};

pub(super) static OHNE_REDAKTION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1015",
        name: "kennung-ohne-redaktion",
        source: EINDEUTIG,
        message: Wording::new(
            "{element}: ID ohne Redaktion (schemeAgencyID)",
            "{element}: id without editorial team (schemeAgencyID)",
        ),
        why: Wording::new(
            "IDs sind nur innerhalb einer Redaktion eindeutig; ohne sie können Einträge verschiedener Redaktionen einander überschreiben.",
            "Ids are unique only within an editorial team; without it, entries of different teams can overwrite each other.",
        ),
        fix: Wording::new(
            "Zur ID angeben, welche Redaktion sie vergeben hat: schemeAgencyID, etwa »L99999«.",
            "Say which editorial team issued the id: schemeAgencyID, such as »L99999«.",
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
                    befund
                        .found_text(id.value.trimmed())
                        .expected(("eine ID mit schemeAgencyID", "an id with schemeAgencyID"))
                });
            }
        }
    })],
};

pub(super) static DOPPELT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1016",
        name: "datensatz-doppelt",
        source: EINDEUTIG,
        message: Wording::new(
            "{element}: steht in dieser Nachricht mehrfach, erwartet einmal",
            "{element}: stands in this message more than once, once expected",
        ),
        why: Wording::new(
            "Welcher der beiden Einträge gilt, hängt davon ab, welchen das Portal zuletzt liest.",
            "Which of the two entries applies depends on the one that the portal reads last.",
        ),
        fix: Wording::new(
            "Den veralteten Eintrag entfernen; sind es zwei verschiedene, jedem seine eigene ID geben.",
            "Remove the outdated entry; if they are two different ones, give each its own id.",
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
            .expected(("jede ID einmal", "every id once"));
        match Stelle::text(&erster.value).place() {
            Some(place) => befund.related(("steht zuvor hier", "found here before"), place),
            None => befund,
        }
    });
}

/// A record that is written: its element, its kind, its id.
type Kennung<'m, 'a> = (Option<Element<'a>>, u8, Option<&'m Identifikator<'a>>);

fn kennung<'m, 'a>(satz: &'m Datensatz<'a>) -> Option<Kennung<'m, 'a>> {
    let (art, id) = match satz {
        Datensatz::Leistung(it) => (0, it.id.as_ref()),
        Datensatz::Organisationseinheit(it) => (1, it.objekt.id.as_ref()),
        Datensatz::Onlinedienst(it) => (2, it.objekt.id.as_ref()),
        Datensatz::Spezialisierung(it) => (3, it.angaben.id.as_ref()),
        Datensatz::Zustaendigkeit(_) | Datensatz::Loesche(_) => return None,
    };
    Some((satz.model().element(), art, id))
}
