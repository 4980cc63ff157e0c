//! BPMN files that stand for themselves: their elements by their id, each with what it says and what
//! it leads to.
//!
//! Not looked at: how the diagram is drawn, the order of elements, what a program added for itself, and
//! the lists of flows at a node, which the flows say, too.

use crate::abbild::{Abbild, Baustein, Schluessel};
use crate::knoten::{Kennung, Knoten};
use fim_core::Element;
use std::collections::HashMap;

/// The namespace of the model; others draw it, or belong to programs.
const MODELL: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const LABEL: &str = "BPMN";

/// Parts of a node that are told elsewhere, or by programs.
const OHNE: &[&str] = &["extensionElements", "incoming", "outgoing"];

pub(super) fn ist_modell(root: Element<'_>) -> bool {
    root.namespace() == Some(MODELL) && root.name() == "definitions"
}

/// A model as an artefact. Its own id is given anew by many programs: it is known by its file.
pub(super) fn abbild(root: Element<'_>) -> Abbild {
    let namen: HashMap<&str, &str> = root
        .descendants()
        .filter_map(|it| Some((it.attribute("id")?.value, it.attribute("name")?.value)))
        .collect();
    let art = "Prozessmodell";
    let mut bausteine = Vec::new();
    let kennung = Kennung { art: art.into(), id: String::new() };
    let wurzel = baustein(root, kennung, &namen, &mut bausteine);
    bausteine.insert(0, wurzel);
    let prozess = bausteine.iter().find(|it| it.kennung.art == "Prozess" && !it.name.is_empty());
    bausteine[0].name = prozess.map(|it| it.name.clone()).unwrap_or_default();
    // What is saved says nothing of the process.
    bausteine[0].wurzel.attribute.clear();
    let schluessel = Schluessel { art: art.to_owned(), id: String::new() };
    Abbild { standard: LABEL, schluessel, bausteine }
}

/// Kinds of elements as people call them; the name in the standard is a property.
fn art(name: &str) -> &str {
    match name {
        "process" => "Prozess",
        "collaboration" => "Kollaboration",
        "participant" => "Pool",
        "lane" => "Lane",
        "sequenceFlow" => "Sequenzfluss",
        "messageFlow" => "Nachrichtenfluss",
        "association" | "dataInputAssociation" | "dataOutputAssociation" => "Verbindung",
        "textAnnotation" => "Anmerkung",
        "subProcess" | "adHocSubProcess" | "transaction" => "Teilprozess",
        "callActivity" => "Aufruf",
        "task" => "Aufgabe",
        _ if name.ends_with("Task") => "Aufgabe",
        _ if name.ends_with("Gateway") => "Gateway",
        _ if name.ends_with("Event") => "Ereignis",
        _ if name.starts_with("data") => "Datenobjekt",
        _ => name,
    }
}

fn baustein(
    element: Element<'_>,
    kennung: Kennung,
    namen: &HashMap<&str, &str>,
    bausteine: &mut Vec<Baustein>,
) -> Baustein {
    let mut wurzel = knoten(element, namen, bausteine);
    if kennung.art != element.name() && !kennung.id.is_empty() {
        wurzel.kinder.insert(0, Knoten::blatt("art", element.name()));
    }
    let name = element.attribute("name").map(|it| it.value.trim()).filter(|it| !it.is_empty());
    let name = name.map_or_else(|| verbindung(element, namen), str::to_owned);
    Baustein { kennung, version: None, name, wurzel }
}

/// What a flow without a name connects.
fn verbindung(element: Element<'_>, namen: &HashMap<&str, &str>) -> String {
    let ende = |name: &str| {
        let id = element.attribute(name)?.value;
        Some(namen.get(id).copied().filter(|name| !name.is_empty()).unwrap_or(id))
    };
    match (ende("sourceRef"), ende("targetRef")) {
        (Some(von), Some(nach)) => format!("{von} → {nach}"),
        _ => String::new(),
    }
}

fn knoten(
    element: Element<'_>,
    namen: &HashMap<&str, &str>,
    bausteine: &mut Vec<Baustein>,
) -> Knoten {
    let mut knoten = Knoten { name: element.name().to_owned().into(), ..Knoten::default() };
    let eigene = element.attributes().filter(|it| it.name != "id" && !it.name.contains(':'));
    knoten.attribute =
        eigene.map(|it| (it.name.to_owned().into(), it.value.trim().to_owned())).collect();
    knoten.attribute.sort();
    if element.children().next().is_none() {
        element.text().trim().clone_into(&mut knoten.text);
    }
    for kind in element.children() {
        if kind.namespace() != Some(MODELL) || OHNE.contains(&kind.name()) {
            continue;
        }
        let mut eintrag = match kennung(kind) {
            Some(kennung) => {
                // Elements follow what they are in.
                let at = bausteine.len();
                let innen = baustein(kind, kennung.clone(), namen, bausteine);
                bausteine.insert(at, innen);
                Knoten {
                    name: kennung.art.clone(),
                    schluessel: kennung.id.clone(),
                    verweis: Some(kennung),
                    ..Knoten::default()
                }
            }
            None => {
                let mut innen = self::knoten(kind, namen, bausteine);
                innen.schluessel.clone_from(&innen.text);
                innen
            }
        };
        eintrag.liste = true;
        eintrag.fest = !eintrag.schluessel.is_empty();
        knoten.kinder.push(eintrag);
    }
    knoten.kinder.sort_by(|a, b| (&a.name, &a.schluessel).cmp(&(&b.name, &b.schluessel)));
    knoten
}

/// An element with an id of its own; what an event waits for, and how often something runs, are
/// properties of it.
fn kennung(element: Element<'_>) -> Option<Kennung> {
    let name = element.name();
    let id = element.attribute("id").map(|it| it.value.trim()).filter(|id| !id.is_empty())?;
    let ist_teil = name.ends_with("EventDefinition") || name.ends_with("Characteristics");
    (!ist_teil).then(|| Kennung { art: art(name).to_owned().into(), id: id.to_owned() })
}
