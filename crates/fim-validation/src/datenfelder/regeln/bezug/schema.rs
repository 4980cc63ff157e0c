//! XDF1051: a schema without a legal basis.

use super::luecke::melde_luecke;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1051",
        name: "schema-ohne-handlungsgrundlage",
        official: amtlich!(1051),
        message: Wording::new(
            "{element}: Handlungsgrundlage fehlt, nötig bei jedem Schema",
            "{element}: legal basis is missing, needed for every schema",
        ),
        why: Wording::new(
            "Die Handlungsgrundlage nennt die Vorschrift, auf die sich die Erhebung der Daten stützt; ohne sie lässt sich das Schema nicht nachvollziehen.",
            "The legal basis names the provision on which the collection of the data rests; without it nobody can verify the schema.",
        ),
        fix: Wording::new(
            "Im Bezug die Vorschrift angeben, auf der das Schema beruht.",
            "Under »Bezug«, enter the provision that the schema rests on.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:bezug>Straßengesetz (StrG) § 3</x:bezug>", "<x:bezug> </x:bezug>")],
                passing: &[(
                    "<x:bezug>Straßengesetz (StrG) § 3</x:bezug>",
                    "<x:bezug>StrG</x:bezug><x:bezug>VwVfG</x:bezug>",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:bezug>Straßengesetz (StrG) § 3</x:bezug>", "<x:bezug/>")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Schema(|_, lage| melde_luecke(lage))],
};
