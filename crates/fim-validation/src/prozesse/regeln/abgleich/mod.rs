//! 18xx: the attached model against the table: Aktivitätengruppen and Prozessteilnehmer.

mod gruppen;
mod name;
mod teilnehmer;

use super::modell::nennung;
use super::{BELEGT, Regelwerk, VORSCHLAG};
use crate::prozesse::pruefung::Modell;
use std::collections::HashMap;
use xprozess::bpmn::{BpmnModel, Container, FlowNode};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk =
    &[&gruppen::OHNE_GRUPPE, &gruppen::OHNE_TEILPROZESS, &name::RULE, &teilnehmer::RULE];

/// SubProcesses of all levels by id, of several with one id the first.
fn teilprozesse(bpmn: &BpmnModel) -> HashMap<&str, &FlowNode> {
    let mut teilprozesse = HashMap::new();
    for (_, node) in bpmn.sub_processes() {
        if let Some(id) = node.head.id.as_deref() {
            teilprozesse.entry(id).or_insert(node);
        }
    }
    teilprozesse
}

/// SubProcesses that correspond to an Aktivitätengruppe: those of the top level in the course.
pub(super) fn in_der_tabelle(bpmn: &BpmnModel) -> impl Iterator<Item = &FlowNode> {
    let alle = bpmn.sub_processes().map(|(_, node)| node);
    alle.filter(|node| matches!(node.container, Container::Process(_)) && !node.off_course)
}

/// The models of a Prozess, where this is the first of them: what must stand in one of them is looked
/// for in all, once.
pub(super) fn alle_modelle<'m>(modell: Modell<'_, 'm, '_>) -> Option<Vec<&'m BpmnModel>> {
    let dateien = modell.prozess.prozessmodell.as_ref()?;
    if dateien.prozessmodelldatei.len() < 2 {
        return Some(vec![modell.bpmn]);
    }
    let anlagen = modell.anlagen.of(modell.prozess);
    let mut modelle = anlagen.filter_map(|anlage| anlage.modell.as_ref());
    let erstes = modelle.next().filter(|erstes| std::ptr::eq(*erstes, modell.bpmn))?;
    Some(std::iter::once(erstes).chain(modelle).collect())
}

/// A text with one blank between words.
fn gefaltet(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
