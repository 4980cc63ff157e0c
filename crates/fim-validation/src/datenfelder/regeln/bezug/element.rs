//! XDF1006, XDF1101: a field or group without a legal basis.

use super::luecke::melde_luecke;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RECHTSNORMGEBUNDEN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1006",
        name: "rechtsnormgebunden-ohne-handlungsgrundlage",
        official: amtlich!(1006),
        message: Wording::new(
            "{element}: Bezug fehlt, obwohl rechtsnormgebunden (RNG)",
            "{element}: Bezug missing, though bound to a legal norm (RNG)",
        ),
        why: Wording::new(
            "Ein rechtsnormgebundenes Element gibt es nur, weil eine Vorschrift es verlangt; hier steht nicht, welche.",
            "An element bound to a legal norm exists because a provision asks for it; which one is not said here.",
        ),
        fix: Wording::new(
            "Die Vorschrift im Bezug angeben oder die Strukturelementart ändern, wenn es keine gibt.",
            "State the provision in Bezug, or change the Strukturelementart if there is none.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:definition>Was zu Familienname gehört.</x:definition><x:bezug>§ 3 StrG</x:bezug>",
                    "",
                )],
                passing: &[("<x:definition>Was zu Familienname gehört.</x:definition>", "")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "gehört.</x:definition><x:bezug>§ 6 StrG<",
                    "gehört.</x:definition><x:bezug><",
                )],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        if lage.umfeld.code(objekt.schemaelementart()) == "RNG" {
            melde_luecke(lage);
        }
    })],
};

pub(super) static HARMONISIERT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1101",
        name: "harmonisiert-ohne-handlungsgrundlage",
        stufe: Stufe::Warnung,
        official: amtlich!(1101),
        message: Wording::new(
            "{element}: Bezug fehlt, erwünscht auch bei harmonisierten Elementen (HAR)",
            "{element}: Bezug missing, wanted for harmonised elements (HAR), too",
        ),
        why: Wording::new(
            "Wer ein harmonisiertes Element übernimmt, will wissen, auf welche Vorschrift oder Norm es zurückgeht.",
            "Whoever takes over a harmonised element wants to know which provision or norm it goes back to.",
        ),
        fix: Wording::new(
            "Die Vorschrift oder Norm im Bezug angeben, an der sich das Element ausrichtet.",
            "State in Bezug the provision or norm that the element follows.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[
                    (
                        "<x:definition>Was zu Familienname gehört.</x:definition><x:bezug>§ 3 StrG</x:bezug>",
                        "",
                    ),
                    (
                        "<x:schemaelementart><code>RNG</code></x:schemaelementart><x:feldart>",
                        "<x:schemaelementart><code>HAR</code></x:schemaelementart><x:feldart>",
                    ),
                    (
                        "<x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt>\n<x:datenfeld>",
                        "<x:struktur><x:anzahl>1:1</x:anzahl><x:bezug>§ 3 StrG</x:bezug><x:enthaelt>\n<x:datenfeld>",
                    ),
                ],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    (
                        "gehört.</x:definition><x:bezug>§ 6 StrG<",
                        "gehört.</x:definition><x:bezug> <",
                    ),
                    (
                        "<code>RNG</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart><code>label<",
                        "<code>HAR</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart><code>label<",
                    ),
                ],
                passing: &[(
                    "<code>RNG</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart><code>label<",
                    "<code>HAR</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart><code>label<",
                )],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        if lage.umfeld.code(objekt.schemaelementart()) == "HAR" {
            melde_luecke(lage);
        }
    })],
};
