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
            "{element}: Bezug fehlt, ein Schema braucht eine Handlungsgrundlage",
            "{element}: Bezug missing, a schema needs a legal basis",
        ),
        why: Wording::new(
            "Die Handlungsgrundlage belegt, dass die Verwaltung diese Daten erheben darf.",
            "The legal basis shows that the administration may collect these data.",
        ),
        fix: Wording::new(
            "Beim Stammdatenschema die Vorschrift angeben, auf der es beruht.",
            "State the provision that the Stammdatenschema rests on.",
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
