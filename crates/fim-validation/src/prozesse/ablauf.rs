//! The course of a model as a graph over its top level: who follows whom, what is reached from a
//! start, what reaches an end. All in time linear in the size of the model, without recursion.

use super::kanten::Kanten;
use std::collections::HashMap;
use xprozess::bpmn::{
    BpmnModel, Container, EventKind, EventPosition, FlowNode, NodeKind, SequenceFlow,
};

/// A model with its steps found by id and joined by edges. Points of the graph are numbered: first
/// the steps, then what is remembered by name, then for each process one for its link events.
pub(crate) struct Ablauf<'m> {
    pub(crate) bpmn: &'m BpmnModel,
    ids: HashMap<&'m str, usize>,
    /// For each step the step of the top level that it is or stands in.
    oben: Vec<usize>,
    /// True for steps that a sequence flow begins or ends at.
    verbunden: Vec<bool>,
    /// Processes in which it cannot be said what follows what.
    unklar: Vec<bool>,
    vor: Kanten,
    zurueck: Kanten,
}

impl<'m> Ablauf<'m> {
    pub(crate) fn of(bpmn: &'m BpmnModel) -> Self {
        let mut ablauf = Self {
            bpmn,
            ids: ids(bpmn),
            oben: oben(bpmn),
            verbunden: vec![false; bpmn.nodes.len() + bpmn.others.len()],
            unklar: vec![!bpmn.repeated_ids.is_empty(); bpmn.processes.len()],
            vor: Kanten::default(),
            zurueck: Kanten::default(),
        };
        let kanten = ablauf.kanten();
        let punkte = ablauf.verbunden.len() + bpmn.processes.len();
        ablauf.vor = Kanten::new(punkte, kanten.iter().copied());
        ablauf.zurueck = Kanten::new(punkte, kanten.iter().map(|(von, nach)| (*nach, *von)));
        ablauf
    }

    /// The number of a step, or of what is remembered by name only.
    pub(crate) fn punkt(&self, id: Option<&str>) -> Option<usize> {
        self.ids.get(id?).copied()
    }

    /// The step with this id.
    pub(crate) fn schritt(&self, id: Option<&str>) -> Option<&'m FlowNode> {
        self.bpmn.nodes.get(self.punkt(id)?)
    }

    /// The process that `container` belongs to.
    pub(crate) fn prozess(&self, container: Container) -> Option<usize> {
        match container {
            Container::Process(index) => Some(index),
            Container::SubProcess(index) => match self.oben_von(index)?.container {
                Container::Process(index) => Some(index),
                Container::SubProcess(_) => None,
            },
        }
    }

    fn oben_von(&self, schritt: usize) -> Option<&'m FlowNode> {
        self.bpmn.nodes.get(*self.oben.get(schritt)?)
    }

    fn kanten(&mut self) -> Vec<(usize, usize)> {
        let bpmn = self.bpmn;
        let mut kanten = Vec::with_capacity(bpmn.sequence_flows.len());
        for fluss in &bpmn.sequence_flows {
            kanten.extend(self.kante(fluss));
        }
        let nabe = bpmn.nodes.len() + bpmn.others.len();
        for (index, node) in bpmn.nodes.iter().enumerate() {
            let NodeKind::Event { position, definitions, attached_to } = &node.kind else {
                continue;
            };
            if let Some(an) = self.punkt(attached_to.as_deref()) {
                kanten.push((self.auf(an), self.auf(index)));
            }
            let Container::Process(prozess) = node.container else { continue };
            if definitions.contains(&EventKind::Link) {
                kanten.push(match position {
                    EventPosition::IntermediateThrow => (index, nabe + prozess),
                    _ => (nabe + prozess, index),
                });
            }
        }
        kanten
    }

    fn kante(&mut self, fluss: &SequenceFlow) -> Option<(usize, usize)> {
        let quelle = self.punkt(fluss.flow.source.as_deref());
        let ziel = self.punkt(fluss.flow.target.as_deref());
        for punkt in [quelle, ziel].into_iter().flatten() {
            if let Some(verbunden) = self.verbunden.get_mut(punkt) {
                *verbunden = true;
            }
        }
        let (Some(quelle), Some(ziel)) = (quelle, ziel) else {
            let prozess = self.prozess(fluss.container)?;
            *self.unklar.get_mut(prozess)? = true;
            return None;
        };
        Some((self.auf(quelle), self.auf(ziel)))
    }

    /// The point of the top level that a point is or stands in.
    fn auf(&self, punkt: usize) -> usize {
        let Some(other) = punkt.checked_sub(self.bpmn.nodes.len()) else {
            return self.oben[punkt];
        };
        match self.bpmn.others.get(other).and_then(|other| other.container) {
            Some(Container::SubProcess(index)) => self.oben[index],
            _ => punkt,
        }
    }

    /// Says whether a step has a place in the course: call activities without any sequence flow
    /// stand for processes that follow, and some steps are reached in other ways.
    pub(crate) fn zaehlt(&self, schritt: usize) -> bool {
        let Some(node) = self.bpmn.nodes.get(schritt) else { return false };
        let folgt_nach =
            matches!(node.kind, NodeKind::CallActivity { .. }) && !self.verbunden[schritt];
        matches!(node.container, Container::Process(_)) && !node.off_course && !folgt_nach
    }

    /// For each process whether it has steps in sequence: those must begin and end somewhere.
    pub(crate) fn mit_ablauf(&self) -> Vec<bool> {
        let mut mit = vec![false; self.bpmn.processes.len()];
        for (index, node) in self.bpmn.nodes.iter().enumerate() {
            let ist_teil = self.verbunden[index] || matches!(node.kind, NodeKind::SubProcess(_));
            if let Container::Process(prozess) = node.container
                && ist_teil
                && self.zaehlt(index)
            {
                mit[prozess] = true;
            }
        }
        mit
    }

    /// For each process whether an event of this position stands at its top level.
    pub(crate) fn mit_ereignis(&self, gesucht: EventPosition) -> Vec<bool> {
        let mut mit = vec![false; self.bpmn.processes.len()];
        for node in self.bpmn.nodes.iter().filter(|node| ist(node, gesucht)) {
            if let Container::Process(prozess) = node.container {
                mit[prozess] = true;
            }
        }
        mit
    }

    /// Processes in which it cannot be said what follows what: flows lead nowhere, or ids stand at
    /// several steps. Other findings tell of that.
    pub(crate) fn unklar(&self) -> &[bool] {
        &self.unklar
    }

    /// Each point that follows one of `anfang`, and those themselves.
    pub(crate) fn danach(&self, anfang: impl Iterator<Item = usize>) -> Vec<bool> {
        self.vor.erreichbar(anfang)
    }

    /// Points that come right after one.
    pub(crate) fn nachfolger(&self, punkt: usize) -> &[usize] {
        self.vor.von(punkt)
    }

    /// Steps that no start leads to: of those that follow each other only the first.
    pub(crate) fn unerreicht(&self) -> Vec<usize> {
        let offen = self.nicht_erreicht();
        let hat_start = self.mit_ereignis(EventPosition::Start);
        let gilt = |schritt: usize| self.wird_beurteilt(schritt, &hat_start);
        self.vor.vertreter(&offen, gilt)
    }

    /// Steps from which no end is reached: of those that follow each other only the last.
    pub(crate) fn endlos(&self) -> Vec<usize> {
        let sonstige = self.bpmn.nodes.len()..self.verbunden.len();
        let enden = self.schritte(|node| ist(node, EventPosition::End)).chain(sonstige);
        let endet = self.zurueck.erreichbar(enden);
        let offen: Vec<bool> = endet.iter().map(|endet| !endet).collect();
        let unerreicht = self.nicht_erreicht();
        let (hat_start, hat_ende) =
            (self.mit_ereignis(EventPosition::Start), self.mit_ereignis(EventPosition::End));
        let gilt = |schritt: usize| {
            let schon_gesagt = unerreicht[schritt] && self.wird_beurteilt(schritt, &hat_start);
            self.wird_beurteilt(schritt, &hat_ende) && !schon_gesagt
        };
        self.zurueck.vertreter(&offen, gilt)
    }

    fn nicht_erreicht(&self) -> Vec<bool> {
        let sonstige = self.bpmn.nodes.len()..self.verbunden.len();
        let starts = self.schritte(|node| self.beginnt(node)).chain(sonstige);
        self.vor.erreichbar(starts).iter().map(|erreicht| !erreicht).collect()
    }

    /// A start event; also an event attached to nothing, which has a finding of its own.
    fn beginnt(&self, node: &FlowNode) -> bool {
        match &node.kind {
            NodeKind::Event { position: EventPosition::Start, .. } => true,
            NodeKind::Event { position: EventPosition::Boundary, attached_to, .. } => {
                self.schritt(attached_to.as_deref()).is_none()
            }
            _ => false,
        }
    }

    fn wird_beurteilt(&self, schritt: usize, prozesse: &[bool]) -> bool {
        match self.bpmn.nodes.get(schritt).map(|node| node.container) {
            Some(Container::Process(prozess)) => {
                prozesse[prozess] && !self.unklar[prozess] && self.zaehlt(schritt)
            }
            _ => false,
        }
    }

    /// Steps of the top level that are like this.
    pub(crate) fn schritte(&self, ist: impl Fn(&FlowNode) -> bool) -> impl Iterator<Item = usize> {
        let nodes = self.bpmn.nodes.iter().enumerate();
        let oben = nodes.filter(|(_, node)| matches!(node.container, Container::Process(_)));
        oben.filter(move |(_, node)| ist(node)).map(|(index, _)| index)
    }
}

/// Says whether a step is an event at this position.
pub(crate) fn ist(node: &FlowNode, gesucht: EventPosition) -> bool {
    matches!(node.kind, NodeKind::Event { position, .. } if position == gesucht)
}

fn ids(bpmn: &BpmnModel) -> HashMap<&str, usize> {
    let heads = bpmn.nodes.iter().map(|node| &node.head);
    let heads = heads.chain(bpmn.others.iter().map(|other| &other.head));
    let mut ids = HashMap::new();
    for (index, head) in heads.enumerate() {
        if let Some(id) = head.id.as_deref() {
            ids.entry(id).or_insert(index);
        }
    }
    ids
}

/// What is outside stands earlier in the list.
fn oben(bpmn: &BpmnModel) -> Vec<usize> {
    let mut oben: Vec<usize> = Vec::with_capacity(bpmn.nodes.len());
    for (index, node) in bpmn.nodes.iter().enumerate() {
        oben.push(match node.container {
            Container::Process(_) => index,
            Container::SubProcess(aussen) => oben.get(aussen).copied().unwrap_or(index),
        });
    }
    oben
}
