//! XDF1124: the Dokumentsteckbrief of a schema is not from the central catalogue.

use super::ist_id;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1124",
        name: "steckbrief-nicht-aus-kate",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1124),
        message: Wording::new(
            "{element}: Dokumentsteckbrief {id} nicht aus KATE, erwartet D99…",
            "{element}: document profile {id} is not from KATE, expected D99…",
        ),
        why: Wording::new(
            "Nur über die zentral geführten Dokumentsteckbriefe finden alle Redaktionen die Schemata zu einem Dokument.",
            "Only through centrally managed document profiles can all editorial teams find the schemas for a document.",
        ),
        fix: Wording::new(
            "Im zentralen Datenfeldkatalog KATE den passenden Dokumentsteckbrief suchen und dem Schema zuordnen.",
            "Look up the matching document profile in the central catalogue KATE and assign it to the schema.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:id>D99000000901<", "<x:id>D05000000901<")],
            passing: &[("<x:id>D99000000901<", "<x:id>D99123000901<")],
        }],
        ..QS
    },
    checks: &[Pruefung::Schema(|schema, lage| {
        let steckbrief = schema.dokumentsteckbrief.as_ref();
        let Some(id) = steckbrief.and_then(|steckbrief| steckbrief.id.as_ref()) else { return };
        let wert = lage.umfeld.wert(Some(id));
        if ist_id(wert, &['D']) && !wert.starts_with("D99") {
            lage.melde(id, |befund| {
                befund
                    .value("id", wert)
                    .found(wert)
                    .expected(("eine ID, die mit D99 beginnt", "an id that begins with D99"))
            });
        }
    })],
};
