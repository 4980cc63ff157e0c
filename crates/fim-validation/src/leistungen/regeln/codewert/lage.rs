//! XZF1211: a situation for people that the Leistung is not for.

use crate::codeangabe::Codeangabe;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1211",
        name: "lage-gegen-adressat",
        // What the codes of the Leistungsadressat stand for was not found in an official text.
        optional: true,
        source: "Vorschlag: Lagen beginnen mit 1 (Bürger) oder 2 (Unternehmen); Leistungsadressat 001 Bürger, 002 Unternehmen (Bedeutungen vermutet)",
        message: Wording::new(
            "{element}: Lage {lage} für {wen}, aber Adressat {adressat} fehlt",
            "{element}: situation {lage} for {wen}, but addressee {adressat} missing",
        ),
        why: Wording::new(
            "Vermutlich erscheint die Leistung im Portal unter einer Lage, in der sie niemand in Anspruch nehmen kann.",
            "The portal probably shows the service under a situation in which nobody can use it.",
        ),
        fix: Wording::new(
            "Den Leistungsadressaten ergänzen oder die Lage entfernen.",
            "Add the addressee (»Leistungsadressat«) or remove the situation (»Lage«).",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<code>002</code>\n      </x:leistungsadressat>",
                "<code>003</code>\n      </x:leistungsadressat>",
            )],
            passing: &[(
                "<code>001</code>\n      </x:leistungsadressat>",
                "<code>003</code>\n      </x:leistungsadressat>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        if leistung.leistungsadressat.is_empty() {
            return;
        }
        for klasse in &leistung.klassifizierung {
            let angabe = Codeangabe::of(klasse, "Leistung", "klassifizierung");
            let ist_lage = angabe.liste.is_some_and(|liste| liste.trimmed().ends_with(":pvlagen"));
            let Some(text) = angabe.code.filter(|_| ist_lage) else { continue };
            let (adressat, wen) = match text.trimmed().bytes().next() {
                Some(b'1') => ("001", ("Bürger", "citizens")),
                Some(b'2') => ("002", ("Unternehmen", "businesses")),
                _ => continue,
            };
            if !leistung.leistungsadressat.iter().any(|code| code.is(adressat)) {
                lage.melde(text, |befund| {
                    befund
                        .value("lage", fim_core::reading::clip(text.trimmed(), 8))
                        .value("wen", wen)
                        .value("adressat", adressat)
                        .found_text(text.trimmed())
                        .expected(adressat)
                });
            }
        }
    })],
};
