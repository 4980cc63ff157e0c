//! XDF1029: the kind of a relation.

use super::CODEWERT;
use super::bereich::Bereich;
use crate::datenfelder::beispiele::STECKBRIEF_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

static PRAEDIKATE: Bereich = Bereich {
    codes: &[
        ("ABL", "ist abgeleitet von"),
        ("ERS", "ersetzt"),
        ("EQU", "ist äquivalent zu"),
        ("VKN", "ist verknüpft mit"),
    ],
    kurz: "ABL, ERS, EQU, VKN",
};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1029",
        name: "relationsart-unbekannt",
        versions: NUR_3,
        official: amtlich!(1029),
        message: Wording::new(
            "{element}: Relationsart {wert}, erlaubt: {erlaubt}",
            "{element}: relation type {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Ohne bekannte Relationsart ist nicht zu erkennen, was die beiden Elemente verbindet.",
            "Without a known relation type it cannot be told what connects the two elements.",
        ),
        fix: Wording::new(
            "Wählen, was zutrifft: ABL (ist abgeleitet von), ERS (ersetzt), EQU (ist äquivalent zu) oder, bei Dokumentsteckbriefen, VKN (ist verknüpft mit).",
            "Choose what applies: ABL (is derived from), ERS (replaces), EQU (is equivalent to) or, for document profiles, VKN (is linked with).",
        ),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[(
                "<x:istAbstrakt>",
                "<x:relation><x:praedikat listVersionID='1.2'><code>NEU</code></x:praedikat><x:objekt><x:id>D99000000900</x:id></x:objekt></x:relation><x:istAbstrakt>",
            )],
            passing: &[(
                "<x:istAbstrakt>",
                "<x:relation><x:praedikat listVersionID='1.2'><code>ERS</code></x:praedikat><x:objekt><x:id>D99000000900</x:id></x:objekt></x:relation><x:istAbstrakt>",
            )],
        }],
        ..CODEWERT
    },
    checks: &[Pruefung::Relation(|relation, lage| {
        PRAEDIKATE.pruefe(relation.element, relation.praedikat.as_ref(), "praedikat", lage);
    })],
};
