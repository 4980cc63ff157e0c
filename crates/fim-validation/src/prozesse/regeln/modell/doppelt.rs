//! XPZ1902: an id that stands at several elements of the model.

use super::BPMN;
use super::nennung::{lang, melde};
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use std::collections::HashSet;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1902",
        name: "modell-kennung-doppelt",
        source: "OMG Business Process Model and Notation 2.0.2, 8.3.1 (Base Element, id), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: Kennung »{kennung}« mehrfach im Modell, erwartet einmal",
            "{element}: id »{kennung}« repeated in the model, expected once",
        ),
        why: Wording::new(
            "Flüsse und Aktivitätengruppen verweisen über die Kennung auf Teile des Modells; hier weiß niemand, welcher gemeint ist. Der Ablauf wurde nicht geprüft.",
            "Flows and Aktivitätengruppen refer to parts of the model by their id; here, nobody can say which one is meant. The order of steps was not checked.",
        ),
        fix: Wording::new(
            "Das Element »{art}« in {ort} neu anlegen oder ihm eine eigene Kennung geben; zuerst steht die Kennung in Zeile {zuerst}.",
            "Create the element »{art}« in {ort} anew, or give it an id of its own; the id first occurs in line {zuerst}.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(r#"id="messageEventDefinition-2""#, r#"id="messageEventDefinition-1""#)],
            passing: &[(r#"id="messageEventDefinition-2""#, "")],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let mut genannt = HashSet::new();
        for doppelt in &modell.bpmn.repeated_ids {
            let kennung = doppelt.head.id.as_deref().unwrap_or("");
            if !genannt.insert(kennung) {
                continue;
            }
            melde(modell, &doppelt.head, lage, |befund| {
                befund
                    .value("kennung", clip(kennung, 16))
                    .value("art", clip(&doppelt.element, 40))
                    .value("zuerst", doppelt.first.line)
                    .found(clip(&format!("{} {}", doppelt.element, lang(&doppelt.head)), 160))
                    .expected(("jede Kennung einmal im Modell", "each id once in the model"))
            });
        }
    })],
};
