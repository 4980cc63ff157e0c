//! XZF1001: a Leistungsschlüssel that is no such key.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1001",
        name: "leistungsschluessel-form",
        stufe: Stufe::Kritisch,
        source: "FIM-Portal OpenAPI 0.24.0; FIT-Connect: leikaKey ^99\\d{12}$",
        message: Wording::new(
            "{element}: Leistungsschlüssel »{schluessel}« hat nicht 14 Ziffern",
            "{element}: service key »{schluessel}« does not have 14 digits",
        ),
        why: Wording::new(
            "Über den Leistungsschlüssel finden Portale, Prozesse und Onlinedienste die Leistung; mit einem falschen findet sie niemand.",
            "Portals, processes and online services find the service by its key; with a wrong one nobody does.",
        ),
        fix: Wording::new(
            "Den Schlüssel aus dem FIM-Leistungskatalog eintragen: 14 Ziffern ohne Leerzeichen, etwa 99107003001000.",
            "Enter the key from the FIM service catalogue: 14 digits without spaces, such as 99107003001000.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<code>99107003001000</code>", "<code>99 107 003</code>")],
                passing: &[(
                    "<code>99107003001000</code>",
                    "<code>urn:de:fim:leika:leistung:99107003001000</code>",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(">99107003001000</x:referenz", ">9910700300100</x:referenz")],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        for angabe in leistung.leistungsschluessel_angaben() {
            let schluessel = angabe.trimmed().rsplit(':').next().unwrap_or_default();
            let ist_schluessel =
                schluessel.len() == 14 && schluessel.bytes().all(|byte| byte.is_ascii_digit());
            if !ist_schluessel {
                lage.melde(angabe, |befund| {
                    befund
                        .value("schluessel", clip(angabe.trimmed(), 20))
                        .found_text(angabe.trimmed())
                        .expected(("14 Ziffern", "14 digits"))
                });
            }
        }
    })],
};
