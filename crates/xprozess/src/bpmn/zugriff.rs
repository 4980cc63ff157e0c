//! Ways through a BPMN model.

use super::{
    BpmnCounts, BpmnModel, Container, EventPosition, Flow, FlowNode, Head, NodeKind, Participant,
    SequenceFlow,
};

impl BpmnModel {
    /// The pools.
    #[must_use]
    pub fn participants(&self) -> &[Participant] {
        &self.participants
    }

    /// The subProcesses of all levels, each with its [`Container`] for what is in it.
    pub fn sub_processes(&self) -> impl Iterator<Item = (Container, &FlowNode)> {
        let nodes = self.nodes.iter().enumerate();
        let found = nodes.filter(|(_, node)| matches!(node.kind, NodeKind::SubProcess(_)));
        found.map(|(index, node)| (Container::SubProcess(index), node))
    }

    /// The sequence flows of all levels.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        self.sequence_flows.iter().map(|sequence| &sequence.flow)
    }

    /// The steps that stand directly in `container`.
    pub fn nodes_in(&self, container: Container) -> impl Iterator<Item = &FlowNode> {
        self.nodes.iter().filter(move |node| node.container == container)
    }

    /// The sequence flows that stand directly in `container`.
    pub fn flows_in(&self, container: Container) -> impl Iterator<Item = &SequenceFlow> {
        self.sequence_flows.iter().filter(move |sequence| sequence.container == container)
    }

    /// Id, name and place of what holds steps.
    #[must_use]
    pub fn container(&self, container: Container) -> Option<&Head> {
        match container {
            Container::Process(index) => self.processes.get(index),
            Container::SubProcess(index) => self.nodes.get(index).map(|node| &node.head),
        }
    }

    /// How many levels of subProcesses `node` stands in; 0 directly in a process.
    #[must_use]
    pub fn level(&self, node: &FlowNode) -> usize {
        let mut level = 0;
        let mut container = node.container;
        // What is outside stands earlier in the list, so this ends.
        while let Container::SubProcess(index) = container {
            level += 1;
            let Some(outer) = self.nodes.get(index) else { break };
            container = outer.container;
        }
        level
    }

    /// How much there is.
    #[must_use]
    pub fn counts(&self) -> BpmnCounts {
        let mut counts = BpmnCounts {
            participants: self.participants.len(),
            message_flows: self.message_flows.len(),
            processes: self.processes.len(),
            lanes: self.lanes.len(),
            sequence_flows: self.sequence_flows.len(),
            data: self.data.len(),
            text_annotations: self.text_annotations,
            ..BpmnCounts::default()
        };
        for node in &self.nodes {
            *counts.of(&node.kind) += 1;
        }
        counts
    }
}

impl BpmnCounts {
    fn of(&mut self, kind: &NodeKind) -> &mut usize {
        match kind {
            NodeKind::Task(_) => &mut self.tasks,
            NodeKind::SubProcess(_) => &mut self.sub_processes,
            NodeKind::CallActivity { .. } => &mut self.call_activities,
            NodeKind::Gateway(_) => &mut self.gateways,
            NodeKind::Event { position, .. } => match position {
                EventPosition::Start => &mut self.start_events,
                EventPosition::IntermediateCatch | EventPosition::IntermediateThrow => {
                    &mut self.intermediate_events
                }
                EventPosition::Boundary => &mut self.boundary_events,
                EventPosition::End => &mut self.end_events,
            },
        }
    }
}
