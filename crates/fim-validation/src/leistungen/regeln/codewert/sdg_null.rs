//! XZF1212: no topic of the Single Digital Gateway, and one.

use super::bereiche::{SDG_0, sdg};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1212",
        name: "sdg-bereich-null-daneben",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: 0000000 sagt, dass kein Informationsbereich des SDG berührt ist",
        message: Wording::new(
            "{element}: SDG-Bereich 0000000 neben {bereich}, erwartet eines von beiden",
            "{element}: SDG area 0000000 beside {bereich}, expected one of the two",
        ),
        why: Wording::new(
            "Die Angaben widersprechen sich; dem europäischen Portal bleibt offen, ob die Leistung zum SDG gehört.",
            "The two contradict each other; the European portal cannot tell whether the service belongs to the SDG.",
        ),
        fix: Wording::new(
            "0000000 entfernen, wenn der andere Bereich stimmt; sonst den anderen.",
            "Remove 0000000 if the other area is right; otherwise remove the other one.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                SDG_0,
                "<code>0000000</code>\n      </x:informationsbereichSDG>\n      <x:informationsbereichSDG>\n        <code>1040100</code>\n      </x:informationsbereichSDG>",
            )],
            passing: &[(
                SDG_0,
                "<code>1040000</code>\n      </x:informationsbereichSDG>\n      <x:informationsbereichSDG>\n        <code>1040100</code>\n      </x:informationsbereichSDG>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let kein = sdg(leistung).find(|text| text.trimmed() == "0000000");
        let bereich = sdg(leistung).map(Text::trimmed).find(|code| *code != "0000000");
        if let (Some(text), Some(bereich)) = (kein, bereich) {
            lage.melde(text, |befund| {
                befund
                    .value("bereich", fim_core::reading::clip(bereich, 8))
                    .found("0000000")
                    .expected(("0000000 allein oder gar nicht", "0000000 alone or not at all"))
            });
        }
    })],
};
