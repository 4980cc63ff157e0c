//! XPZ1911, XPZ1912: a course without a start event or without an end event.

use super::PRAXIS;
use super::nennung::melde;
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::{Modell, Pruefung};
use fim_core::{Example, RuleMeta, Wording};
use std::collections::HashMap;
use xprozess::bpmn::{EventPosition, Head};

pub(super) static START: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1911",
        name: "modell-ohne-startereignis",
        message: Wording::new(
            "{element}: Ablauf {was} hat kein Startereignis",
            "{element}: flow {was} has no start event",
        ),
        why: Wording::new(
            "Erst das Startereignis sagt, womit der Prozess beginnt, etwa »Antrag eingegangen«. Ohne das Ereignis lässt sich auch nicht prüfen, ob jeder Schritt erreicht wird.",
            "Only the start event says what the process begins with, such as »Antrag eingegangen«. Without it, nobody can check whether each step is reached.",
        ),
        fix: Wording::new(
            "Vor dem ersten Schritt ein Startereignis zeichnen und benennen, etwa »Antrag eingegangen«, und mit ihm verbinden.",
            "Draw a start event before the first step, name it, such as »Antrag eingegangen«, and connect the two.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[
                (
                    "<bpmn:startEvent id=\"startEvent-1\" name=\"Antrag eingegangen\">\n      <bpmn:messageEventDefinition id=\"messageEventDefinition-1\"/>\n    </bpmn:startEvent>",
                    "",
                ),
                (r#"targetRef="startEvent-1""#, r#"targetRef="subProcess-1""#),
                (
                    r#"<bpmn:sequenceFlow id="sequenceFlow-9" sourceRef="startEvent-1" targetRef="subProcess-1"/>"#,
                    "",
                ),
            ],
            passing: &[],
        }],
        ..PRAXIS
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        pruefe(modell, lage, EventPosition::Start, ("kein Startereignis", "no start event"));
    })],
};

pub(super) static ENDE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1912",
        name: "modell-ohne-endereignis",
        message: Wording::new(
            "{element}: Ablauf {was} hat kein Endereignis",
            "{element}: flow {was} has no end event",
        ),
        why: Wording::new(
            "Erst das Endereignis sagt, womit der Prozess abgeschlossen ist, etwa »Bescheid bekannt gegeben«. Ohne das Ereignis lässt sich auch nicht prüfen, ob jeder Weg endet.",
            "Only the end event says what completes the process, such as »Bescheid bekannt gegeben«. Without it, nobody can check whether each path ends.",
        ),
        fix: Wording::new(
            "Nach jedem letzten Schritt ein Endereignis zeichnen und nach dem Ergebnis benennen, etwa »Bescheid bekannt gegeben«.",
            "Draw an end event after each last step and name it after the result, such as »Bescheid bekannt gegeben«.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[
                (
                    "<bpmn:endEvent id=\"endEvent-1\" name=\"Bescheid bekannt gegeben\">\n      <bpmn:messageEventDefinition id=\"messageEventDefinition-2\"/>\n    </bpmn:endEvent>",
                    "",
                ),
                (
                    r#"<bpmn:sequenceFlow id="sequenceFlow-23" sourceRef="subProcess-8" targetRef="endEvent-1"/>"#,
                    "",
                ),
            ],
            passing: &[],
        }],
        ..PRAXIS
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        pruefe(modell, lage, EventPosition::End, ("kein Endereignis", "no end event"));
    })],
};

/// Empty pools, and those that only show which processes follow, have neither.
fn pruefe(
    modell: Modell<'_, '_, '_>,
    lage: &mut Lage<'_, '_, '_>,
    position: EventPosition,
    gefunden: (&'static str, &'static str),
) {
    let bpmn = modell.bpmn;
    let ablauf = modell.ablauf;
    let (mit_ablauf, mit_ereignis) = (ablauf.mit_ablauf(), ablauf.mit_ereignis(position));
    if mit_ablauf.iter().zip(&mit_ereignis).all(|(ablauf, ereignis)| !ablauf || *ereignis) {
        return;
    }
    let pools = bpmn.participants.iter();
    let pools: HashMap<&str, &Head> =
        pools.filter_map(|pool| Some((pool.process_ref.as_deref()?, &pool.head))).collect();
    for (index, prozess) in bpmn.processes.iter().enumerate() {
        if mit_ablauf[index] && !mit_ereignis[index] {
            // People know the pool, not the process in it.
            let pool = prozess.id.as_deref().and_then(|id| pools.get(id)).copied();
            melde(modell, pool.unwrap_or(prozess), lage, |befund| {
                befund.found(gefunden).expected(("mindestens eines", "at least one"))
            });
        }
    }
}
