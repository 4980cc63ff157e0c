//! XPZ1003: a Prozesskatalog that is not called as the nationwide one.

use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// The name of the Fachkonzept, and the one that the editor of the Baustein writes.
const NAMEN: &[&str] = &["FIM-Prozesskatalog", "Prozesskatalog (FIM)"];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1003",
        name: "katalogname-abweichend",
        stufe: Stufe::Warnung,
        source: "Fachkonzept Prozesskatalog, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozesskatalog/",
        message: Wording::new(
            "{element}: anderer Name, erwartet »FIM-Prozesskatalog«",
            "{element}: other name, expected »FIM-Prozesskatalog«",
        ),
        why: Wording::new(
            "Es gibt bundesweit einen Prozesskatalog, und sein Name steht fest; unter einem anderen wird er für einen zweiten gehalten.",
            "There is one nationwide catalogue of processes, and its name is fixed; under another name it is taken for a second one.",
        ),
        fix: Wording::new(
            "Als Namen des Katalogs »FIM-Prozesskatalog« eintragen.",
            "Enter »FIM-Prozesskatalog« as the name of the catalogue.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[("<x:name>FIM-Prozesskatalog<", "<x:name>Prozesse Nord<")],
            passing: &[("<x:name>FIM-Prozesskatalog<", "<x:name>Prozesskatalog (FIM)<")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Katalog(|katalog, lage| {
        let Some(text) = &katalog.name else { return };
        let name = text.trimmed();
        if !NAMEN.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            lage.melde(text, |befund| {
                let befund = match text.is_blank() {
                    true => befund.found(("leer", "empty")),
                    false => befund.found_text(name),
                };
                befund.expected("FIM-Prozesskatalog")
            });
        }
    })],
};
