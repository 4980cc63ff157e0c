//! XDF1032: how far an artefact has come (`freigabestatus`, in XDatenfelder 2 `status`).

use super::CODEWERT;
use super::bereich::Bereich;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::amtlich;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

static STATUS_2: Bereich = Bereich {
    codes: &[("inVorbereitung", ""), ("aktiv", ""), ("inaktiv", "")],
    kurz: "inVorbereitung, aktiv, inaktiv",
};

/// The code list of 2022-07-12.
const STUFEN: &[(&str, &str)] = &[
    ("1", "in Planung"),
    ("2", "in Bearbeitung"),
    ("3", "Entwurf"),
    ("4", "methodisch freigegeben"),
    ("5", "fachlich freigegeben (silber)"),
    ("6", "fachlich freigegeben (gold)"),
    ("7", "inaktiv"),
    ("8", "vorgesehen zum Löschen"),
];
static STATUS_3: Bereich = Bereich { codes: STUFEN, kurz: "1–8" };
/// The QS-Bericht does not know the last one.
static STATUS_3_QS: Bereich = Bereich { codes: STUFEN.split_at(7).0, kurz: "1–7" };

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1032",
        name: "status-unbekannt",
        official: amtlich!(1032),
        message: Wording::new(
            "{element}: Status {wert}, erlaubt: {erlaubt}",
            "{element}: status {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Nur am Status ist zu sehen, ob etwas Entwurf, freigegeben oder nicht mehr zu verwenden ist.",
            "Only the status shows whether something is a draft, has been released or is no longer to be used.",
        ),
        fix: Wording::new(
            "Einen Freigabestatus der Codeliste wählen, etwa 3 (Entwurf) oder 4 (methodisch freigegeben); in XDatenfelder 2 inVorbereitung, aktiv oder inaktiv.",
            "Choose a release status from the code list, such as 3 (»Entwurf«, draft) or 4 (»methodisch freigegeben«); in XDatenfelder 2 inVorbereitung, aktiv or inaktiv.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<code>6</code></x:freigabestatus>",
                    "<code>9</code></x:freigabestatus>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<code>aktiv</code></x:status>", "<code>6</code></x:status>")],
                passing: &[(
                    "<code>aktiv</code></x:status>",
                    "<code>inVorbereitung</code></x:status>",
                )],
            },
        ],
        ..CODEWERT
    },
    checks: &[
        Pruefung::Objekt(|objekt, lage| {
            // Since 3.0.0 a Regel has no status of its own.
            if lage.v2() || !matches!(objekt, Objekt::Regel(_)) {
                let name = if lage.v2() { "status" } else { "freigabestatus" };
                bereich(lage).pruefe(objekt.element(), objekt.status(), name, lage);
            }
        }),
        // The QS-Bericht repeats unknown codes wherever it prints the element as a row.
        Pruefung::Baumzeile(|zeile, lage| {
            bereich(lage).pruefe_vorhandenen(zeile.kind.and_then(Objekt::status), lage);
        }),
        Pruefung::Zeile(|zeile, lage| {
            if lage.qs() {
                bereich(lage).pruefe_vorhandenen(zeile.kind.and_then(Objekt::status), lage);
            }
        }),
    ],
};

/// The codes that count.
fn bereich(lage: &Lage<'_, '_, '_>) -> &'static Bereich {
    match (lage.v2(), lage.qs()) {
        (true, _) => &STATUS_2,
        (false, true) => &STATUS_3_QS,
        (false, false) => &STATUS_3,
    }
}
