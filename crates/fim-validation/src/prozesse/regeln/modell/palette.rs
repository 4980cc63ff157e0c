//! XPZ1921: what the FIM method does not draw with.

use super::PRAXIS;
use super::nennung::{kurz, melde};
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Value, Wording};
use std::collections::BTreeMap;
use xprozess::bpmn::{BpmnModel, Container, GatewayKind, Head, NodeKind, SubProcessKind};

/// Code of processes of a single organisation, which draw their own steps.
const LOKALINFORMATION: &str = "104";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1921",
        name: "modell-ausserhalb-der-palette",
        source: "PICTURE-Prozessplattform, FIM-Konventionen-Prüfung, https://picture.atlassian.net/wiki/pages/viewpage.action?navigatingVersions=true&pageId=1089077520; Export des FIM-Bausteins Prozesse (2022)",
        message: Wording::new(
            "{element}: {art} {name} nicht in der FIM-Palette{weitere}",
            "{element}: {art} {name} not in the FIM palette{weitere}",
        ),
        why: Wording::new(
            "FIM-Modelle kommen mit wenigen Zeichen aus: Teilprozesse für Aktivitätengruppen, Ereignisse, exklusive und parallele Gateways, Flüsse. Anderes weisen manche Redaktionssysteme ab.",
            "FIM models make do with a few symbols: subprocesses for Aktivitätengruppen, events, exclusive and parallel gateways, flows. Some editorial systems refuse others.",
        ),
        fix: Wording::new(
            "Das Zeichen in {ort} durch eines der Palette ersetzen: eine Aufgabe durch einen Teilprozess mit Aktivitätengruppe, ein anderes Gateway durch ein exklusives oder paralleles.",
            "Replace the symbol in {ort} with one of the palette: a task with a subprocess that has an Aktivitätengruppe, any other gateway with an exclusive or parallel one.",
        ),
        examples: &[
            Example::Embedded {
                base: PROZESS,
                inner: MODELL,
                embed: anhaengen,
                failing: &[
                    (
                        r#"<bpmn:exclusiveGateway id="exclusiveGateway-1" gatewayDirection="Converging">"#,
                        r#"<bpmn:complexGateway id="exclusiveGateway-1">"#,
                    ),
                    ("</bpmn:exclusiveGateway>", "</bpmn:complexGateway>"),
                ],
                passing: &[(
                    r#"<bpmn:task id="task-1" name="Antrag erfassen">"#,
                    r#"<bpmn:task id="task-1" name="Antrag annehmen">"#,
                )],
            },
            Example::Embedded {
                base: PROZESS,
                inner: MODELL,
                embed: anhaengen,
                failing: &[(
                    "</bpmn:collaboration>",
                    r#"<bpmn:conversation id="gespraech-1" name="Abstimmung"/></bpmn:collaboration>"#,
                )],
                passing: &[],
            },
        ],
        ..PRAXIS
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let steckbrief = modell.prozess.prozesssteckbrief.as_ref();
        let stufe = steckbrief.and_then(|steckbrief| steckbrief.detaillierungsstufe.as_ref());
        if stufe.and_then(|stufe| stufe.value()) == Some(LOKALINFORMATION) {
            return;
        }
        for (element, (erstes, anzahl)) in fremde(modell.bpmn) {
            let (de, en) = art(element);
            melde(modell, erstes, lage, |befund| {
                let befund = befund
                    .value("art", Value::Both(de, en))
                    .value("name", kurz(erstes, 11))
                    .value("weitere", weitere(anzahl - 1))
                    .found(clip(element, 60));
                befund.expected((
                    "Teilprozess, Ereignis, exklusives oder paralleles Gateway",
                    "subprocess, event, exclusive or parallel gateway",
                ))
            });
        }
    })],
};

/// What is drawn at the top level and not in the palette: by the name of the element its first place
/// and how often it is there.
fn fremde(bpmn: &BpmnModel) -> BTreeMap<&str, (&Head, usize)> {
    let mut fremde = BTreeMap::new();
    let nodes = bpmn.nodes.iter().filter(|node| matches!(node.container, Container::Process(_)));
    let nodes = nodes.filter_map(|node| Some((fremd(&node.kind)?, &node.head)));
    let others = bpmn.others.iter();
    let others = others.filter(|other| !matches!(other.container, Some(Container::SubProcess(_))));
    for (element, head) in nodes.chain(others.map(|other| (other.element.as_str(), &other.head))) {
        fremde.entry(element).or_insert((head, 0)).1 += 1;
    }
    fremde
}

/// The name of the element where the palette does not have it.
fn fremd(kind: &NodeKind) -> Option<&'static str> {
    match kind {
        NodeKind::Task(kind) => Some(kind.name()),
        NodeKind::SubProcess(SubProcessKind::Plain) => None,
        NodeKind::SubProcess(kind) => Some(kind.name()),
        NodeKind::Gateway(GatewayKind::Exclusive | GatewayKind::Parallel) => None,
        NodeKind::Gateway(kind) => Some(kind.name()),
        NodeKind::CallActivity { .. } | NodeKind::Event { .. } => None,
    }
}

/// How people call an element.
fn art(element: &str) -> (String, String) {
    let (de, en) = match element {
        "task" => ("Aufgabe", "task"),
        "userTask" => ("Benutzeraufgabe", "user task"),
        "manualTask" => ("manuelle Aufgabe", "manual task"),
        "serviceTask" => ("Serviceaufgabe", "service task"),
        "sendTask" => ("Sendeaufgabe", "send task"),
        "receiveTask" => ("Empfangsaufgabe", "receive task"),
        "scriptTask" => ("Skriptaufgabe", "script task"),
        "businessRuleTask" => ("Regelaufgabe", "business rule task"),
        "transaction" => ("Transaktion", "transaction"),
        "adHocSubProcess" => ("Ad-hoc-Teilprozess", "ad-hoc subprocess"),
        "inclusiveGateway" => ("inklusives Gateway", "inclusive gateway"),
        "complexGateway" => ("komplexes Gateway", "complex gateway"),
        "eventBasedGateway" => ("Ereignis-Gateway", "event gateway"),
        "choreography" => ("Choreografie", "choreography"),
        "conversation" => ("Konversation", "conversation"),
        other => {
            let other = format!("Zeichen {}", clip(other, 12));
            return (other.clone(), other.replace("Zeichen", "symbol"));
        }
    };
    (de.to_owned(), en.to_owned())
}

fn weitere(anzahl: usize) -> Value {
    match anzahl {
        0 => "".into(),
        _ => format!(" (+{anzahl})").into(),
    }
}
