//! XDF1007: a schema without a Dokumentsteckbrief.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1007",
        name: "schema-ohne-dokumentsteckbrief",
        versions: NUR_3,
        official: amtlich!(1007),
        message: Wording::new(
            "{element}: Dokumentsteckbrief fehlt, erwartet einer aus KATE (D99…)",
            "{element}: document profile is missing, expected one from KATE (D99…)",
        ),
        why: Wording::new(
            "Der Dokumentsteckbrief sagt, welches Dokument das Schema beschreibt; darüber ist das Schema zu finden.",
            "The document profile says which document the schema describes; the schema is found through it.",
        ),
        fix: Wording::new(
            "Im zentralen Datenfeldkatalog KATE den passenden Dokumentsteckbrief suchen und dem Schema zuordnen.",
            "Look up the matching document profile in the central catalogue KATE and assign it to the schema.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:dokumentsteckbrief><x:id>D99000000901</x:id><x:version>1.0.0</x:version></x:dokumentsteckbrief>",
                    "",
                )],
                passing: &[(
                    "<x:id>D99000000901</x:id><x:version>1.0.0</x:version>",
                    "<x:id>D99000000901</x:id>",
                )],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:id>D99000000901</x:id>", "")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Schema(|schema, lage| {
        let steckbrief = schema.dokumentsteckbrief.as_ref();
        let id = steckbrief.and_then(|steckbrief| steckbrief.id.as_ref());
        if !lage.umfeld.wert(id).is_empty() {
            return;
        }
        let stelle = match steckbrief {
            None => Stelle::fehlt(schema.element, "dokumentsteckbrief"),
            Some(steckbrief) => Stelle::angabe(steckbrief.element, id, "id"),
        };
        lage.melde(stelle, |befund| {
            let befund = if id.is_some() { befund.found(("leer", "empty")) } else { befund };
            befund.expected((
                "die ID eines Dokumentsteckbriefs aus KATE",
                "the id of a document profile from KATE",
            ))
        });
    })],
};
