//! Reads a BPMN model from its document, without recursion: tools nest subProcesses as they like.

use super::{
    BpmnModel, Container, DataElement, DataKind, EventKind, EventPosition, Flow, FlowNode,
    GatewayKind, Head, Lane, NAMESPACE, NodeKind, OtherElement, Participant, SequenceFlow,
    SubProcessKind, TaskKind, kennungen, recognise_bpmn,
};
use fim_core::{Document, Element};

/// Reads a document; `None` where it is no BPMN 2.0 model. Steps that this crate does not know are
/// remembered by name; what else it does not know is passed over.
#[must_use]
pub fn read(document: &Document<'_>) -> Option<BpmnModel> {
    let root = document.root();
    if !recognise_bpmn(root.namespace(), root.name()) {
        return None;
    }
    let mut model = BpmnModel { head: head(root), ..BpmnModel::default() };
    let mut open = vec![(root.children(), Scope::Definitions)];
    while let Some((children, scope)) = open.last_mut() {
        let scope = *scope;
        let Some(child) = children.next() else {
            open.pop();
            continue;
        };
        if child.namespace() != Some(NAMESPACE) {
            continue;
        }
        if let Some(inner) = model.visit(child, scope) {
            open.push((child.children(), inner));
        }
    }
    model.repeated_ids = kennungen::repeated(root);
    Some(model)
}

/// Where the walk stands.
#[derive(Clone, Copy)]
enum Scope {
    Definitions,
    Collaboration,
    Content(Container),
    /// In a lane, by its index.
    Lane(Container, usize),
    /// Between lanes, with the lane around them.
    Lanes(Container, Option<usize>),
}

impl BpmnModel {
    /// Takes up one element; returns the scope of its children where they are to be visited.
    fn visit(&mut self, element: Element<'_>, scope: Scope) -> Option<Scope> {
        if element.name() == "textAnnotation" {
            self.text_annotations += 1;
            return None;
        }
        match scope {
            Scope::Definitions => self.in_definitions(element),
            Scope::Collaboration => {
                self.in_collaboration(element);
                None
            }
            Scope::Content(container) => self.in_content(element, container),
            Scope::Lanes(container, parent) => {
                (element.name() == "lane").then(|| self.lane(element, container, parent))
            }
            Scope::Lane(container, index) => match element.name() {
                "childLaneSet" => Some(Scope::Lanes(container, Some(index))),
                "flowNodeRef" => {
                    let reference = element.text().trim().to_owned();
                    self.lanes.get_mut(index)?.flow_node_refs.push(reference);
                    None
                }
                _ => None,
            },
        }
    }

    fn in_definitions(&mut self, element: Element<'_>) -> Option<Scope> {
        match element.name() {
            "collaboration" => {
                self.collaborations.push(head(element));
                Some(Scope::Collaboration)
            }
            "process" => {
                self.processes.push(head(element));
                Some(Scope::Content(Container::Process(self.processes.len() - 1)))
            }
            "choreography" | "globalChoreographyTask" | "globalConversation" => {
                self.other(element, None);
                None
            }
            _ => None,
        }
    }

    fn in_collaboration(&mut self, element: Element<'_>) {
        match element.name() {
            "participant" => self.participants.push(Participant {
                head: head(element),
                process_ref: reference(element, "processRef"),
            }),
            "messageFlow" => self.message_flows.push(flow(element)),
            "conversation" | "subConversation" | "callConversation" => self.other(element, None),
            _ => {}
        }
    }

    fn in_content(&mut self, element: Element<'_>, container: Container) -> Option<Scope> {
        let name = element.name();
        if name == "laneSet" {
            return Some(Scope::Lanes(container, None));
        }
        if name == "sequenceFlow" {
            self.sequence_flows.push(SequenceFlow { flow: flow(element), container });
        } else if let Some(kind) = DataKind::of(name) {
            self.data.push(DataElement { head: head(element), kind, container });
        } else if let Some(kind) = node_kind(element) {
            let opens = matches!(kind, NodeKind::SubProcess(_));
            self.nodes.push(FlowNode {
                head: head(element),
                off_course: is_off_course(element, &kind),
                kind,
                container,
                default_flow: reference(element, "default"),
            });
            let inner = Container::SubProcess(self.nodes.len() - 1);
            return opens.then_some(Scope::Content(inner));
        } else if !NO_STEP.contains(&name) {
            self.other(element, Some(container));
        }
        None
    }

    fn other(&mut self, element: Element<'_>, container: Option<Container>) {
        let name = element.name().to_owned();
        self.others.push(OtherElement { head: head(element), element: name, container });
    }

    fn lane(&mut self, element: Element<'_>, container: Container, parent: Option<usize>) -> Scope {
        let flow_node_refs = Vec::new();
        self.lanes.push(Lane { head: head(element), container, parent, flow_node_refs });
        Scope::Lane(container, self.lanes.len() - 1)
    }
}

/// What may stand among steps without being one (OMG BPMN 2.0, types Process, SubProcess, Activity
/// and AdHocSubProcess, Artifact).
const NO_STEP: &[&str] = &[
    "artifact",
    "association",
    "auditing",
    "completionCondition",
    "correlationSubscription",
    "dataInputAssociation",
    "dataOutputAssociation",
    "documentation",
    "extensionElements",
    "group",
    "humanPerformer",
    "incoming",
    "ioBinding",
    "ioSpecification",
    "loopCharacteristics",
    "monitoring",
    "multiInstanceLoopCharacteristics",
    "outgoing",
    "performer",
    "potentialOwner",
    "property",
    "resourceRole",
    "standardLoopCharacteristics",
    "supportedInterfaceRef",
    "supports",
];

/// Says whether a step is reached otherwise than by sequence flow.
fn is_off_course(element: Element<'_>, kind: &NodeKind) -> bool {
    let is_set = |name| {
        let value = element.attribute(name).map(|attribute| attribute.value.trim());
        matches!(value, Some("true" | "1"))
    };
    let compensates = matches!(
        kind,
        NodeKind::Event { position: EventPosition::Boundary, definitions, .. }
            if definitions.contains(&EventKind::Compensate)
    );
    compensates || is_set("triggeredByEvent") || is_set("isForCompensation")
}

fn node_kind(element: Element<'_>) -> Option<NodeKind> {
    let name = element.name();
    if name == "callActivity" {
        return Some(NodeKind::CallActivity { called: reference(element, "calledElement") });
    }
    if let Some(position) = EventPosition::of(name) {
        let own = element.children().filter(|child| child.namespace() == Some(NAMESPACE));
        return Some(NodeKind::Event {
            position,
            definitions: own.filter_map(|child| EventKind::of(child.name())).collect(),
            attached_to: reference(element, "attachedToRef"),
        });
    }
    let task = || TaskKind::of(name).map(NodeKind::Task);
    let gateway = || GatewayKind::of(name).map(NodeKind::Gateway);
    SubProcessKind::of(name).map(NodeKind::SubProcess).or_else(task).or_else(gateway)
}

fn flow(element: Element<'_>) -> Flow {
    Flow {
        head: head(element),
        source: reference(element, "sourceRef"),
        target: reference(element, "targetRef"),
    }
}

pub(super) fn head(element: Element<'_>) -> Head {
    let span = element.tag_span();
    let position = element.document().source().position(span.start);
    Head { id: text(element, "id"), name: text(element, "name"), span, position }
}

fn text(element: Element<'_>, attribute: &str) -> Option<String> {
    let value = element.attribute(attribute)?.value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// References are qualified names; the prefix says no more than that the model itself is meant.
fn reference(element: Element<'_>, attribute: &str) -> Option<String> {
    let value = text(element, attribute)?;
    Some(value.rsplit(':').next().unwrap_or(&value).to_owned())
}
