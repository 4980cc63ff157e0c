//! XDF9018: an element that is about to be deleted.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9018",
        name: "zum-loeschen-vorgesehen",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Codeliste urn:xoev-de:xprozess:codeliste:status, Wert 8",
        message: Wording::new(
            "{element}: zum Löschen vorgesehen (Freigabestatus 8)",
            "{element}: to be deleted (release status 8)",
        ),
        why: Wording::new(
            "Das Element soll gelöscht werden; was darauf aufbaut, verliert dann seine Grundlage.",
            "The element is to be deleted; whatever builds on it then loses its basis.",
        ),
        fix: Wording::new(
            "Ein anderes Element verwenden oder den Freigabestatus berichtigen.",
            "Use another element, or correct the release status.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                BEGINN,
                "Beginn gehört.</x:definition><x:bezug>§ 7 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>8<",
            )],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let status = objekt.status();
        if lage.umfeld.code(status) == "8" {
            lage.melde(Stelle::code(objekt.element(), status, "freigabestatus"), |befund| {
                befund
                    .found("8")
                    .expected(("ein Freigabestatus von 1 bis 7", "a release status from 1 to 7"))
            });
        }
    })],
};

const BEGINN: &str = "Beginn gehört.</x:definition><x:bezug>§ 7 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6<";
