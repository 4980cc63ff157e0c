//! XZF1602: released, but the author is not named.

use super::{MIT_STATUS, benannt, status};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1602",
        name: "urheber-fehlt-bei-freigabe",
        versions: MIT_STATUS,
        source: "Vorschlag: Textmodul 18 der Codeliste urn:de:xzufi:codeliste:leistungstextmodulleika 20240216",
        message: Wording::new(
            "{element}: Status {status} ohne Urheber, erwartet Modul 18",
            "{element}: status {status} without author, expected module 18",
        ),
        why: Wording::new(
            "Wer den Text nachnutzt oder einen Fehler findet, weiß nicht, an wen er sich wenden soll.",
            "Whoever reuses the text or finds an error does not know whom to ask.",
        ),
        fix: Wording::new(
            "Im Modul »Urheber« (18) die Stelle nennen, die den Text geschrieben hat, etwa »Stadt Lindenhain«.",
            "In the module »Urheber« (18), name the body that wrote the text, such as »Stadt Lindenhain«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(VOR_URHEBER, "<!--<x:modulText>"), (NACH_URHEBER, ENDE)],
            passing: &[("\"de\">Stadt Lindenhain</x:inhalt>", "\"de\">Stadt</x:inhalt>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(status) = status(leistung, &["5", "6"]) else { return };
        // One that is there but empty is told of as every empty module is.
        if leistung.textmodul("18").is_none() {
            lage.melde(Stelle::fehlt(leistung.element, "modulText"), |befund| {
                befund
                    .value("status", benannt(status))
                    .expected(("Modul 18 mit der Stelle", "module 18 with the body"))
            });
        }
    })],
};

const VOR_URHEBER: &str = "<x:modulText>
        <x:zugangskanal>
          <code>000</code>
        </x:zugangskanal>
        <x:positionDarstellung>13</x:positionDarstellung>";
const NACH_URHEBER: &str = "City of Lindenhain</x:inhalt>
      </x:modulText>";
const ENDE: &str = "City of Lindenhain</x:inhalt></x:modulText>-->";
