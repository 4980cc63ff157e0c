//! GCL1001: a code that stands twice.

use super::BELEGT;
use crate::engine::Rule;
use crate::liste::Pruefung;
use crate::liste::beispiele::LISTE;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::HashSet;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1001",
        name: "listencode-doppelt",
        stufe: Stufe::Kritisch,
        source: "OASIS Code List Representation (Genericode) 1.0, Key: A set of columns that uniquely identifies a row",
        message: Wording::new(
            "{element}: Code »{code}« steht mehrfach",
            "{element}: code »{code}« stands more than once",
        ),
        why: Wording::new(
            "Ein Code muss genau einen Eintrag benennen; sonst hängt es vom Programm ab, welcher gilt.",
            "A code must name exactly one entry; otherwise it depends on the program which one counts.",
        ),
        fix: Wording::new(
            "Den doppelten Eintrag entfernen oder ihm einen eigenen Code geben.",
            "Remove the duplicate entry, or give it a code of its own.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("<SimpleValue>02</SimpleValue>", "<SimpleValue>01</SimpleValue>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[|list, lage| {
        let mut seen = HashSet::new();
        for (code, _) in list.entries() {
            if !code.is_blank() && !seen.insert(code.trimmed()) {
                lage.melde(code, |befund| {
                    befund
                        .value("code", clip(code.trimmed(), 20))
                        .found_text(code.trimmed())
                        .expected(("jeder Code einmal", "each code once"))
                });
            }
        }
    }],
};
