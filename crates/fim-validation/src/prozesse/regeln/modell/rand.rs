//! XPZ1907, XPZ1908: events where the course does not allow them.

use super::BPMN;
use super::nennung::melde;
use crate::engine::Rule;
use crate::prozesse::ablauf::ist;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::HashSet;
use xprozess::bpmn::{EventPosition, NodeKind};

pub(super) static ANGEHEFTET: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1907",
        name: "ereignis-ohne-traeger",
        source: "OMG Business Process Model and Notation 2.0.2, 10.5.4 (Intermediate Event, attachedToRef), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: angeheftetes Ereignis {was} hängt an keinem Schritt",
            "{element}: boundary event {was} is attached to no step",
        ),
        why: Wording::new(
            "Ein angeheftetes Ereignis gehört zu einem Schritt, etwa der Ablauf einer Frist. Ohne ihn weiß niemand, wann es eintreten kann.",
            "A boundary event belongs to a step, such as the end of a time limit. Without the step, nobody knows when it can occur.",
        ),
        fix: Wording::new(
            "Das Ereignis in {ort} an den Rand des Teilprozesses setzen, zu dem es gehört, oder es als Zwischenereignis zeichnen.",
            "Put the event in {ort} on the border of the subprocess that it belongs to, or draw it as an intermediate event.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(ENDE, FRIST_OHNE)],
            passing: &[(ENDE, FRIST_MIT)],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        for node in &modell.bpmn.nodes {
            let NodeKind::Event { position: EventPosition::Boundary, attached_to, .. } = &node.kind
            else {
                continue;
            };
            let traeger = ablauf.schritt(attached_to.as_deref());
            let ist_aktivitaet = traeger.is_some_and(|traeger| {
                !matches!(traeger.kind, NodeKind::Event { .. } | NodeKind::Gateway(_))
            });
            // What is remembered by name only may be an activity.
            if ist_aktivitaet || traeger.is_none() && ablauf.punkt(attached_to.as_deref()).is_some()
            {
                continue;
            }
            melde(modell, &node.head, lage, |befund| {
                let gefunden = attached_to.as_deref().map_or_else(
                    || ("keine Angabe, woran".to_owned(), "not said to what".to_owned()),
                    |id| (format!("an »{}«", clip(id, 60)), format!("to »{}«", clip(id, 60))),
                );
                befund
                    .found(fim_core::Value::Both(gefunden.0, gefunden.1))
                    .expected(("die Kennung eines Teilprozesses", "the id of a subprocess"))
            });
        }
    })],
};

pub(super) static VERKEHRT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1908",
        name: "ereignis-falsch-verbunden",
        stufe: Stufe::Methodisch,
        source: "OMG Business Process Model and Notation 2.0.2, 10.5.2 (Start Event), 10.5.3 (End Event), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: {art} {was} mit {richtung} Sequenzfluss",
            "{element}: {art} {was} with {richtung} sequence flow",
        ),
        why: Wording::new(
            "Vor einem Startereignis geschieht im Prozess nichts, nach einem Endereignis auch nicht. So sieht niemand, wo der Ablauf beginnt und endet.",
            "Nothing happens in a process before a start event, nor after an end event. As it stands, nobody can see where it begins and ends.",
        ),
        fix: Wording::new(
            "Das Ereignis in {ort} als Zwischenereignis zeichnen oder den Pfeil anders führen.",
            "Draw the event in {ort} as an intermediate event, or lead the arrow elsewhere.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(ENDE, ZURUECK)],
            passing: &[],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        let mut genannt = HashSet::new();
        for fluss in modell.bpmn.flows() {
            let quelle = ablauf.schritt(fluss.source.as_deref());
            let ziel = ablauf.schritt(fluss.target.as_deref());
            // From one level to the next is another matter: XPZ1905 says when it is allowed.
            if quelle.map(|node| node.container) != ziel.map(|node| node.container) {
                continue;
            }
            let nach_ende = quelle.filter(|node| ist(node, EventPosition::End));
            let vor_start = ziel.filter(|node| ist(node, EventPosition::Start));
            let faelle = [
                (nach_ende, ("Endereignis", "end event"), ("ausgehendem", "outgoing")),
                (vor_start, ("Startereignis", "start event"), ("eingehendem", "incoming")),
            ];
            for (node, art, richtung) in faelle {
                let Some(node) = node.filter(|node| genannt.insert(node.head.span.start)) else {
                    continue;
                };
                melde(modell, &node.head, lage, |befund| {
                    befund.value("art", art).value("richtung", richtung).expected((
                        "Start nur mit ausgehenden, Ende nur mit eingehenden Pfeilen",
                        "a start with outgoing, an end with incoming arrows only",
                    ))
                });
            }
        }
    })],
};

const ENDE: &str = "  </bpmn:process>";
const FRIST_MIT: &str = r#"    <bpmn:boundaryEvent id="frist-1" name="Frist abgelaufen" attachedToRef="subProcess-3"/>
    <bpmn:sequenceFlow id="frist-2" sourceRef="frist-1" targetRef="subProcess-4"/>
  </bpmn:process>"#;
const FRIST_OHNE: &str = r#"    <bpmn:boundaryEvent id="frist-1" name="Frist abgelaufen"/>
    <bpmn:sequenceFlow id="frist-2" sourceRef="frist-1" targetRef="subProcess-4"/>
  </bpmn:process>"#;
const ZURUECK: &str = r#"    <bpmn:sequenceFlow id="zurueck-1" sourceRef="subProcess-3" targetRef="startEvent-1"/>
  </bpmn:process>"#;
