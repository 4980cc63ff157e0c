//! GCL1206: a list without entries.

use super::VORSCHLAG;
use crate::engine::Rule;
use crate::liste::beispiele::KURZE_LISTE;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1206",
        name: "liste-leer",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Genericode erlaubt Listen ohne Einträge; zur Auswahl taugen sie nicht",
        message: Wording::new(
            "{element}: Liste hat keine Einträge",
            "{element}: list has no entries",
        ),
        why: Wording::new(
            "Ein Feld, das auf diese Liste verweist, hat nichts zur Auswahl.",
            "A field that refers to this list has nothing to choose from.",
        ),
        fix: Wording::new(
            "Die Einträge ergänzen oder die Liste mit ihren Einträgen neu exportieren.",
            "Add the entries, or export the list again with its entries.",
        ),
        examples: &[Example::Edited {
            base: KURZE_LISTE,
            failing: &[("<Row><Value><SimpleValue>1</SimpleValue></Value></Row>", "")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        let list = tabelle.list;
        let root = list.element.filter(|root| root.name() == "CodeList");
        if root.is_none() || !tabelle.zeilen.is_empty() || !list.code_list_ref.is_empty() {
            return;
        }
        let stelle = match &list.simple_code_list {
            Some(rows) => Stelle::fehlt(rows.element, "Row"),
            None => Stelle::fehlt(list.element, "SimpleCodeList"),
        };
        lage.melde(stelle, |befund| {
            befund.expected(("mindestens ein Eintrag", "at least one entry"))
        });
    })],
};
