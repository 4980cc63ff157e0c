//! XDF1132: several legal bases in one value.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1132",
        name: "mehrere-handlungsgrundlagen-in-einer-angabe",
        stufe: Stufe::Warnung,
        versions: NUR_3,
        official: amtlich!(1132),
        message: Wording::new(
            "{element}: Bezug »{bezug}« nennt mehrere Handlungsgrundlagen",
            "{element}: reference »{bezug}« names several legal bases",
        ),
        why: Wording::new(
            "Nur einzeln lassen sich Handlungsgrundlagen verlinken, suchen und bei einer Gesetzesänderung wiederfinden.",
            "Only one at a time can legal bases be linked, searched for and found again when a law changes.",
        ),
        fix: Wording::new(
            "Jede Handlungsgrundlage als eigenen Bezug eintragen, also einen für jeden Paragraphen.",
            "Enter every legal basis as a reference (»Bezug«) of its own, that is, one for each section (§).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:bezug>§ 3 StrG<", "<x:bezug>§ 3 StrG, § 4 VwVfG<")],
                passing: &[("<x:bezug>§ 3 StrG<", "<x:bezug>§ 3 Abs. 1, 2 und 4 StrG<")],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:bezug>§ 3 StrG<", "<x:bezug>§§ 1, 2 StrG<")],
                passing: &[("<x:bezug>§ 3 StrG<", "<x:bezug>§ 1 StrG</x:bezug><x:bezug>§ 2 StrG<")],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Bezug(|bezug, lage| {
        let text = &*bezug.wortlaut.value;
        // `§§ 1, 2` counts as two: each paragraph is a legal basis with a page of its own.
        if text.matches('§').nth(1).is_some() {
            lage.melde(&bezug.wortlaut, |befund| {
                befund
                    .value("bezug", clip(text, 18))
                    .found_text(text)
                    .expected(("jede Handlungsgrundlage einzeln", "each legal basis on its own"))
            });
        }
    })],
};
