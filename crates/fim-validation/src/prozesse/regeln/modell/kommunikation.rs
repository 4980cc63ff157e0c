//! XPZ1941, XPZ1942: a message that nobody receives at the start, an end before which nothing was
//! communicated.

use super::PRAXIS;
use super::nennung::{liste, melde};
use crate::engine::Rule;
use crate::prozesse::ablauf::{Ablauf, ist};
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::{Modell, Pruefung};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::{HashMap, HashSet};
use xprozess::Aktivitaetengruppe;
use xprozess::bpmn::{EventKind, EventPosition, FlowNode, NodeKind};

/// Type of the Referenzaktivitätengruppe »Information empfangen«.
const EMPFANGEN: &str = "1";
/// Types that tell someone something: »Information bereitstellen«, »Beteiligung durchführen«.
const MITTEILEN: &[&str] = &["2", "7"];

/// What both have in common.
const KOMMUNIKATION: RuleMeta = RuleMeta {
    stufe: Stufe::Hinweis,
    source: "fim, nach den Referenzaktivitätengruppen 1 und 2 (SAP Signavio, FIM-Attribute, https://prozesse.hft-stuttgart.de/userguide/de/modeling_and_notations/bpmn/fim_attributes.html) und dem Export des FIM-Bausteins Prozesse (2022)",
    ..PRAXIS
};

pub(super) static EMPFANG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1941",
        name: "prozessbeginn-ohne-empfang",
        message: Wording::new(
            "{element}: erste nach Eingang einer Nachricht, Typ {typ} statt 1",
            "{element}: first after an incoming message, type {typ} instead of 1",
        ),
        why: Wording::new(
            "Der Prozess beginnt mit einer Nachricht, etwa einem Antrag. Ohne »Information empfangen« erfährt niemand, welches Formular auf welchem Weg eingeht.",
            "The process begins with a message, such as an application. Without »Information empfangen« (receive information), nobody learns which form comes in and how.",
        ),
        fix: Wording::new(
            "Als erste Aktivitätengruppe eine vom Typ 1 »Information empfangen« vorsehen, etwa »Antrag empfangen«, oder das Startereignis ohne Nachricht zeichnen.",
            "As the first Aktivitätengruppe, provide one of type 1 »Information empfangen«, such as »Antrag empfangen«, or draw the start event without a message.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[
                (
                    r#"sourceRef="startEvent-1" targetRef="subProcess-1""#,
                    r#"sourceRef="startEvent-1" targetRef="subProcess-2""#,
                ),
                (
                    r#"sourceRef="exclusiveGateway-1" targetRef="subProcess-2""#,
                    r#"sourceRef="exclusiveGateway-1" targetRef="subProcess-1""#,
                ),
                (
                    r#"sourceRef="subProcess-1" targetRef="exclusiveGateway-1""#,
                    r#"sourceRef="subProcess-1" targetRef="exclusiveGateway-2""#,
                ),
                (
                    r#"sourceRef="subProcess-2" targetRef="exclusiveGateway-2""#,
                    r#"sourceRef="subProcess-2" targetRef="exclusiveGateway-1""#,
                ),
            ],
            passing: &[],
        }],
        ..KOMMUNIKATION
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let gruppen = gruppen(modell);
        if gruppen.is_empty() {
            return;
        }
        let ablauf = modell.ablauf;
        let mut erste = erste_schritte(ablauf).into_iter().map(|node| {
            let gruppe = node.head.id.as_deref().and_then(|id| gruppen.get(id).copied())?;
            Some((gruppe, typ(gruppe)?))
        });
        // Where it is not known what one of them does, nothing is said.
        let Some(Some((gruppe, erster_typ))) = erste.next() else { return };
        let ist_empfang = |typ: Option<(_, &str)>| typ.is_none_or(|(_, typ)| typ == EMPFANGEN);
        if erster_typ == EMPFANGEN || erste.any(ist_empfang) {
            return;
        }
        let code = gruppe.referenzaktivitaetengruppe_typ.as_ref();
        let code = code.and_then(|typ| typ.code.as_ref());
        lage.melde(
            Stelle::angabe(gruppe.element, code, "referenzaktivitaetengruppeTyp"),
            |befund| {
                befund.value("typ", clip(erster_typ, 6)).found_text(erster_typ).expected((
                    "1 (Information empfangen)",
                    "1 (Information empfangen: receive information)",
                ))
            },
        );
    })],
};

pub(super) static BEREITSTELLUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1942",
        name: "prozessende-ohne-bereitstellung",
        // Some processes rightly end in silence, such as a notice that is filed.
        optional: true,
        message: Wording::new(
            "{element}: vor Ende {was} wird niemandem etwas mitgeteilt",
            "{element}: nobody is told anything before end {was}",
        ),
        why: Wording::new(
            "Auf dem Weg zu diesem Ende steht keine Aktivitätengruppe, die etwas bereitstellt oder jemanden beteiligt; nach dem Modell erfährt niemand das Ergebnis.",
            "On the way to this end, no Aktivitätengruppe provides anything or involves anyone; according to the model, nobody learns the result.",
        ),
        fix: Wording::new(
            "Vor dem Endereignis in {ort} eine Aktivitätengruppe vom Typ 2 »Information bereitstellen« vorsehen, etwa »Bescheid bekannt geben«.",
            "Provide an Aktivitätengruppe of type 2 »Information bereitstellen« before the end event in {ort}, such as »Bescheid bekannt geben«.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[
                (ENDE, FRUEHES_ENDE),
                (
                    r#"sourceRef="subProcess-1" targetRef="exclusiveGateway-1""#,
                    r#"sourceRef="subProcess-1" targetRef="parallelGateway-1""#,
                ),
            ],
            passing: &[],
        }],
        ..KOMMUNIKATION
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let gruppen = gruppen(modell);
        if gruppen.is_empty() {
            return;
        }
        let ablauf = modell.ablauf;
        let flows = modell.bpmn.message_flows.iter();
        let sender: HashSet<&str> = flows.filter_map(|flow| flow.source.as_deref()).collect();
        // What is not known may tell something.
        let teilt_mit = |node: &FlowNode| match node.kind {
            NodeKind::SubProcess(_) => node
                .head
                .id
                .as_deref()
                .and_then(|id| typ(gruppen.get(id)?))
                .is_none_or(|typ| MITTEILEN.contains(&typ)),
            NodeKind::CallActivity { .. } | NodeKind::Task(_) => true,
            NodeKind::Event { .. } => sendet(node, &sender),
            NodeKind::Gateway(_) => false,
        };
        let mitgeteilt = ablauf.danach(ablauf.schritte(teilt_mit));
        let erreicht = ablauf.danach(ablauf.schritte(|node| ist(node, EventPosition::Start)));
        let stumm = ablauf.schritte(|node| ist(node, EventPosition::End));
        let stumm: Vec<_> = stumm
            .filter(|ende| erreicht[*ende] && !mitgeteilt[*ende])
            .filter_map(|ende| Some(&modell.bpmn.nodes.get(ende)?.head))
            .collect();
        if let [erstes, ..] = stumm.as_slice()
            && !ablauf.unklar().contains(&true)
        {
            melde(modell, erstes, lage, |befund| {
                befund.found(liste(stumm.iter().copied())).expected((
                    "davor eine Aktivitätengruppe vom Typ 2 oder 7",
                    "an Aktivitätengruppe of type 2 or 7 before it",
                ))
            });
        }
    })],
};

const ENDE: &str = "  </bpmn:process>";
const FRUEHES_ENDE: &str = r#"    <bpmn:parallelGateway id="parallelGateway-1"/>
    <bpmn:endEvent id="endEvent-2" name="Antrag abgelegt"/>
    <bpmn:sequenceFlow id="frueh-1" sourceRef="parallelGateway-1" targetRef="endEvent-2"/>
    <bpmn:sequenceFlow id="frueh-2" sourceRef="parallelGateway-1" targetRef="exclusiveGateway-1"/>
  </bpmn:process>"#;

/// Aktivitätengruppen by the id of their subProcess.
fn gruppen<'m, 'a>(modell: Modell<'_, 'm, 'a>) -> HashMap<&'m str, &'m Aktivitaetengruppe<'a>> {
    let gruppen = modell.prozess.aktivitaetengruppen().iter();
    gruppen.filter_map(|gruppe| Some((gruppe.sub_prozess_id.as_ref()?.trimmed(), gruppe))).collect()
}

fn typ<'m>(gruppe: &'m Aktivitaetengruppe<'_>) -> Option<&'m str> {
    gruppe.referenzaktivitaetengruppe_typ.as_ref()?.value()
}

/// The activities that come first after starts that a message triggers.
fn erste_schritte<'m>(ablauf: &Ablauf<'m>) -> Vec<&'m FlowNode> {
    let bpmn = ablauf.bpmn;
    let flows = bpmn.message_flows.iter();
    let ziele: HashSet<&str> = flows.filter_map(|flow| flow.target.as_deref()).collect();
    let mit_nachricht = |node: &FlowNode| match &node.kind {
        NodeKind::Event { position: EventPosition::Start, definitions, .. } => {
            let ist_ziel = node.head.id.as_deref().is_some_and(|id| ziele.contains(id));
            definitions.contains(&EventKind::Message) || ist_ziel
        }
        _ => false,
    };
    let ist_aktivitaet = |punkt: usize| {
        let kind = bpmn.nodes.get(punkt).map(|node| &node.kind);
        !matches!(kind, Some(NodeKind::Event { .. } | NodeKind::Gateway(_)))
    };
    let mut gesehen = HashSet::new();
    let mut offen: Vec<usize> = ablauf.schritte(mit_nachricht).collect();
    let mut erste = Vec::new();
    while let Some(punkt) = offen.pop() {
        for &ziel in ablauf.nachfolger(punkt) {
            if !gesehen.insert(ziel) {
                continue;
            }
            if ist_aktivitaet(ziel) {
                erste.push(ziel);
            } else {
                offen.push(ziel);
            }
        }
    }
    erste.sort_unstable();
    erste.into_iter().filter_map(|punkt| bpmn.nodes.get(punkt)).collect()
}

/// True for events that tell something themselves; `sender` are the ids that message flows come from.
fn sendet(node: &FlowNode, sender: &HashSet<&str>) -> bool {
    let NodeKind::Event { position, definitions, .. } = &node.kind else { return false };
    let meldet = |kind: &EventKind| {
        matches!(kind, EventKind::Message | EventKind::Signal | EventKind::Escalation)
    };
    let wirft = matches!(position, EventPosition::IntermediateThrow | EventPosition::End);
    let hat_fluss = node.head.id.as_deref().is_some_and(|id| sender.contains(id));
    wirft && (hat_fluss || definitions.iter().any(meldet))
}
