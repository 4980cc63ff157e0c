//! XPZ1931 to XPZ1933: exclusive gateways that do not say what is asked, or not what the answers are.

use super::PRAXIS;
use super::nennung::{liste, melde};
use crate::engine::Rule;
use crate::prozesse::ablauf::Ablauf;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};
use xprozess::bpmn::{Container, Flow, FlowNode, GatewayKind, NodeKind};

/// What the three have in common.
const GATEWAY: RuleMeta = RuleMeta {
    source: "fim, nach der Übung im Export des FIM-Bausteins Prozesse (2022): jede Verzweigung ist eine Frage, jeder Ausgang eine Antwort",
    why: Wording::new(
        "Wer das Modell liest, sieht sonst nicht, was am Gateway entschieden wird und welche Antwort auf welchen Weg führt.",
        "Otherwise people who read the model do not see what is decided at the gateway, and which answer leads where.",
    ),
    ..PRAXIS
};

pub(super) static NAME: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1931",
        name: "gateway-ohne-namen",
        message: Wording::new(
            "{element}: Gateway {was} ohne Namen, erwartet eine Frage",
            "{element}: gateway {was} has no name, expected a question",
        ),
        fix: Wording::new(
            "Das exklusive Gateway in {ort} als Frage benennen, etwa »Antrag vollständig?«.",
            "Name the exclusive gateway in {ort} as a question, such as »Antrag vollständig?«.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(r#" name="Antrag vollständig?""#, "")],
            passing: &[],
        }],
        ..GATEWAY
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        for (gateway, ausgaenge) in verzweigungen(modell.ablauf) {
            if gateway.head.name.is_none() {
                melde(modell, &gateway.head, lage, |befund| {
                    befund
                        .found(Value::Both(
                            format!("Gateway mit {} Ausgängen", ausgaenge.len()),
                            format!("gateway with {} exits", ausgaenge.len()),
                        ))
                        .expected(("eine Frage als Name", "a question as its name"))
                });
            }
        }
    })],
};

pub(super) static AUSGANG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1932",
        name: "gateway-ausgang-ohne-namen",
        message: Wording::new(
            "{element}: Gateway {was}: {anzahl} ohne Antwort",
            "{element}: gateway {was}: {anzahl} without an answer",
        ),
        fix: Wording::new(
            "Jeden Sequenzfluss, der aus dem Gateway in {ort} führt, nach seiner Antwort benennen, etwa »ja« und »nein«.",
            "Name each sequence flow out of the gateway in {ort} after the answer, such as »ja« and »nein«.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"name="ja" sourceRef="exclusiveGateway-2""#,
                r#"sourceRef="exclusiveGateway-2""#,
            )],
            passing: &[
                (
                    r#"name="ja" sourceRef="exclusiveGateway-2""#,
                    r#"sourceRef="exclusiveGateway-2""#,
                ),
                (
                    r#"id="exclusiveGateway-2" name"#,
                    r#"id="exclusiveGateway-2" default="sequenceFlow-15" name"#,
                ),
            ],
        }],
        ..GATEWAY
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        for (gateway, ausgaenge) in verzweigungen(modell.ablauf) {
            // The way that is taken if no other is bears a mark of its own.
            let benannt = |fluss: &Flow| {
                fluss.head.name.is_some()
                    || gateway.default_flow.is_some() && gateway.default_flow == fluss.head.id
            };
            let namenlos: Vec<&Flow> =
                ausgaenge.iter().copied().filter(|fluss| !benannt(fluss)).collect();
            if !namenlos.is_empty() {
                melde(modell, &gateway.head, lage, |befund| {
                    befund
                        .value("anzahl", ausgaenge_text(namenlos.len()))
                        .found(liste(namenlos.iter().map(|fluss| &fluss.head)))
                        .expected(("an jedem Ausgang eine Antwort", "an answer at each exit"))
                });
            }
        }
    })],
};

pub(super) static FRAGE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1933",
        name: "gateway-keine-frage",
        stufe: Stufe::Hinweis,
        message: Wording::new(
            "{element}: Gateway {was} ist keine Frage, erwartet »…?«",
            "{element}: gateway {was} is not a question, expected »…?«",
        ),
        fix: Wording::new(
            "Den Namen des Gateways in {ort} als Frage mit Fragezeichen schreiben, etwa »Antrag vollständig?«.",
            "Write the name of the gateway in {ort} as a question with a question mark, such as »Antrag vollständig?«.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[("Antrag vollständig?", "Vollständigkeit")],
            passing: &[("Antrag vollständig?", "Ist der Antrag vollständig ?")],
        }],
        ..GATEWAY
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        for (gateway, _) in verzweigungen(modell.ablauf) {
            let Some(name) = &gateway.head.name else { continue };
            if !name.contains('?') {
                melde(modell, &gateway.head, lage, |befund| {
                    befund.found(clip(name, 120)).expected((
                        "eine Frage mit Fragezeichen",
                        "a question with a question mark",
                    ))
                });
            }
        }
    })],
};

/// Exclusive gateways of the top level with two or more ways out, in document order.
fn verzweigungen<'m>(ablauf: &Ablauf<'m>) -> Vec<(&'m FlowNode, Vec<&'m Flow>)> {
    let bpmn = ablauf.bpmn;
    let ist_gateway = |node: &FlowNode| {
        let ist_oben = matches!(node.container, Container::Process(_));
        ist_oben && node.kind == NodeKind::Gateway(GatewayKind::Exclusive)
    };
    if !bpmn.nodes.iter().any(ist_gateway) {
        return Vec::new();
    }
    let mut ausgaenge: Vec<Vec<&Flow>> = vec![Vec::new(); bpmn.nodes.len()];
    for fluss in bpmn.flows() {
        let quelle = ablauf.punkt(fluss.source.as_deref());
        if let Some(ausgaenge) = quelle.and_then(|quelle| ausgaenge.get_mut(quelle)) {
            ausgaenge.push(fluss);
        }
    }
    let alle = bpmn.nodes.iter().zip(ausgaenge);
    alle.filter(|(node, ausgaenge)| ist_gateway(node) && ausgaenge.len() > 1).collect()
}

fn ausgaenge_text(anzahl: usize) -> Value {
    let (de, en) = if anzahl == 1 { ("Ausgang", "exit") } else { ("Ausgänge", "exits") };
    Value::Both(format!("{anzahl} {de}"), format!("{anzahl} {en}"))
}
