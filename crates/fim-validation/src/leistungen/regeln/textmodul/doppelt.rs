//! XZF1102 and XZF1103: a text module is there twice.

use super::{code_of, kanaele};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::leistungen::textmodule;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::collections::HashSet;
use xzufi::Leistung;

const SECHZEHN: &str = "<code>16</code>\n          <name>Hinweise (Besonderheiten)</name>";
const FUENFZEHN: Edit =
    (SECHZEHN, "<code>15</code>\n          <name>Weiterführende Informationen</name>");

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1102",
        name: "textmodul-doppelt",
        versions: &["2.1", "2.2"],
        source: "Portal und Lesehilfen nehmen je Leistung ein Modul jeder Art (FIM-Portal OpenAPI 0.24.0)",
        message: Wording::new(
            "{element}: Modul »{modul}« mehrfach, erwartet einmal",
            "{element}: module »{modul}« repeated, expected once",
        ),
        why: Wording::new(
            "Portale zeigen je Art nur ein Modul; der Text des zweiten kann verloren gehen.",
            "Portals show only one module of each kind; the text of the second one may be lost.",
        ),
        fix: Wording::new(
            "Die Texte in einem Modul zusammenführen oder dem zweiten die richtige Art geben.",
            "Merge the texts into one module, or give the second one the right kind.",
        ),
        examples: &[Example::Edited { base: LEISTUNG_22, failing: &[FUENFZEHN], passing: &[] }],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Leistung(pruefe),
        Pruefung::Spezialisierung(|spezialisierung, lage| pruefe(&spezialisierung.angaben, lage)),
    ],
};

pub(super) static KANAL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1103",
        name: "textmodul-kanal-doppelt",
        versions: &["2.3"],
        source: "FIM-Portal OpenAPI 0.24.0: ab 2.3 ein Modul je Zugangskanal",
        message: Wording::new(
            "{element}: Modul »{modul}« mehrfach mit gleichem Zugangskanal",
            "{element}: module »{modul}« repeated for one access channel",
        ),
        why: Wording::new(
            "Das FIM-Portal kennt je Zugangskanal ein Modul jeder Art; stimmen die Kanäle überein, ist offen, welcher Text gilt.",
            "The FIM portal has one module of each kind for each access channel; where the channels are the same, it is unclear which text counts.",
        ),
        fix: Wording::new(
            "Die Texte zusammenführen oder den Zugangskanal berichtigen, etwa 100 in dem einen und 200 in dem anderen.",
            "Merge the texts, or correct the access channel, such as 100 in the one and 200 in the other.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[FUENFZEHN],
            passing: &[
                FUENFZEHN,
                // The Zugangskanal of the same module, by what stands behind it.
                (
                    "<code>000</code>\n        </x:zugangskanal>\n        <x:positionDarstellung>12<",
                    "<code>100</code>\n        </x:zugangskanal>\n        <x:positionDarstellung>12<",
                ),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Leistung(pruefe),
        Pruefung::Spezialisierung(|spezialisierung, lage| pruefe(&spezialisierung.angaben, lage)),
    ],
};

fn pruefe<'a>(leistung: &Leistung<'a>, lage: &mut Lage<'_, '_, 'a>) {
    let mut seen = HashSet::new();
    for modul in &leistung.modul_text {
        let code = code_of(modul);
        if code.is_empty() || seen.insert((code, kanaele(modul))) {
            continue;
        }
        let name = textmodule::name(code).unwrap_or(code);
        lage.melde(Stelle::element(modul.element), |befund| {
            befund
                .value("modul", clip(name, 18))
                .found(name)
                .expected(("ein Modul dieser Art", "one module of this kind"))
        });
    }
}
