//! XDF1031: whether a field or group is abstract, harmonised or bound to a legal norm.

use super::CODEWERT;
use super::bereich::Bereich;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::amtlich;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

static ARTEN: Bereich = Bereich {
    codes: &[("ABS", "abstrakt"), ("HAR", "harmonisiert"), ("RNG", "rechtsnormgebunden")],
    kurz: "ABS, HAR, RNG",
};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1031",
        name: "strukturelementart-unbekannt",
        official: amtlich!(1031),
        message: Wording::new(
            "{element}: Strukturelementart {wert}, erlaubt: {erlaubt}",
            "{element}: structural type {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "An der Strukturelementart hängt, wo ein Element verwendet werden darf und ob es eine Handlungsgrundlage braucht.",
            "The structural type decides where an element may be used and whether it needs a legal basis.",
        ),
        fix: Wording::new(
            "Wählen, was zutrifft: ABS (abstrakt), HAR (harmonisiert) oder RNG (rechtsnormgebunden).",
            "Choose the structural type (»Strukturelementart«) that applies: ABS (abstract), HAR (harmonised) or RNG (legally bound).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<code>RNG<", "<code>BOB<")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:schemaelementart><code>RNG</code></x:schemaelementart>", "")],
                passing: &[],
            },
        ],
        ..CODEWERT
    },
    checks: &[
        Pruefung::Objekt(|objekt, lage| {
            let Some(darstellung) = objekt.darstellung() else { return };
            let art = darstellung.schemaelementart.as_ref();
            ARTEN.pruefe(objekt.element(), art, "schemaelementart", lage);
        }),
        // The QS-Bericht repeats unknown codes wherever it prints the element as a row.
        Pruefung::Baumzeile(|zeile, lage| {
            ARTEN.pruefe_vorhandenen(zeile.kind.and_then(Objekt::schemaelementart), lage);
        }),
        Pruefung::Zeile(|zeile, lage| {
            if lage.qs() {
                ARTEN.pruefe_vorhandenen(zeile.kind.and_then(Objekt::schemaelementart), lage);
            }
        }),
    ],
};
