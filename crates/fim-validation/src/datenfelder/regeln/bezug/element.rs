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
            "{element}: Handlungsgrundlage fehlt, obwohl rechtsnormgebunden (RNG)",
            "{element}: legal basis is missing, although legally bound (RNG)",
        ),
        why: Wording::new(
            "Ein rechtsnormgebundenes Element gibt es nur, weil eine Vorschrift es verlangt; hier steht nicht, welche.",
            "A legally bound element exists because a provision requires it; which one is not stated here.",
        ),
        fix: Wording::new(
            "Im Bezug die Vorschrift angeben oder, wenn es keine gibt, die Strukturelementart ändern.",
            "Under »Bezug«, enter the provision or, if there is none, change the structural type (»Strukturelementart«).",
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
            "{element}: Handlungsgrundlage fehlt, empfohlen bei harmonisierten Elementen",
            "{element}: legal basis is missing, recommended for harmonised elements",
        ),
        why: Wording::new(
            "Wer ein harmonisiertes Element nachnutzt, will wissen, auf welche Vorschrift oder Norm es zurückgeht.",
            "People who reuse a harmonised element want to know which provision or standard it goes back to.",
        ),
        fix: Wording::new(
            "Im Bezug die Vorschrift oder Norm angeben, an der sich das Element ausrichtet.",
            "Under »Bezug«, enter the provision or standard that the element follows.",
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
