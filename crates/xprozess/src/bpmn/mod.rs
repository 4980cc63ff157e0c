//! BPMN 2.0 models (OMG Business Process Model and Notation 2.0, ISO/IEC 19510), as far as checks
//! of a process look at them: who takes part, which steps there are, how they follow each other.
//!
//! The model is owned and flat: it outlives the text it was read from, and steps within a
//! subProcess name it as their [`Container`]. Conversations, choreographies and steps unknown to BPMN
//! are remembered by name only. Not here: the picture (BPMN DI), extensions of tools.

mod kennungen;
mod lesen;
mod zugriff;

pub use lesen::read;

use fim_core::{Position, Span};

/// Namespace of BPMN 2.0 models (OMG BPMN 2.0, 15.3).
pub const NAMESPACE: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/// Says whether an outermost element begins a BPMN 2.0 model.
#[must_use]
pub fn recognise_bpmn(namespace: Option<&str>, root: &str) -> bool {
    namespace == Some(NAMESPACE) && root == "definitions"
}

/// A BPMN 2.0 model, all lists in document order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BpmnModel {
    /// The outermost element, `definitions`.
    pub head: Head,
    /// Collaborations: usually one.
    pub collaborations: Vec<Head>,
    /// Pools of all collaborations.
    pub participants: Vec<Participant>,
    /// Message flows of all collaborations.
    pub message_flows: Vec<Flow>,
    /// Processes.
    pub processes: Vec<Head>,
    /// Lanes of all processes and levels.
    pub lanes: Vec<Lane>,
    /// Tasks, subProcesses, events, gateways and call activities of all processes and levels.
    pub nodes: Vec<FlowNode>,
    /// Sequence flows of all processes and levels.
    pub sequence_flows: Vec<SequenceFlow>,
    /// Data objects and data stores of all processes and levels.
    pub data: Vec<DataElement>,
    /// Number of text annotations.
    pub text_annotations: usize,
    /// What is remembered by name only.
    pub others: Vec<OtherElement>,
    /// Elements with the id of an earlier one.
    pub repeated_ids: Vec<RepeatedId>,
}

/// An element of a model that is remembered by name only: a conversation, a choreography, or what
/// stands among steps and is none of BPMN's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherElement {
    /// Id and name.
    pub head: Head,
    /// Name of the element.
    pub element: String,
    /// Where it stands; `None` beside the processes.
    pub container: Option<Container>,
}

/// An element with the id of an earlier one (ids are of type `xs:ID`: one each in a document).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatedId {
    /// Id and name.
    pub head: Head,
    /// Name of the element.
    pub element: String,
    /// Line and column of the first element with the id.
    pub first: Position,
}

/// What every element of BPMN has (type BaseElement, and `name`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Attribute `id`; `None` where it is missing or blank.
    pub id: Option<String>,
    /// Attribute `name`; `None` where it is missing or blank.
    pub name: Option<String>,
    /// Start tag in the text of the model.
    pub span: Span,
    /// Line and column of the start tag in the text of the model.
    pub position: Position,
}

/// A pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Id and name.
    pub head: Head,
    /// Attribute `processRef`: the process within the pool, without prefix.
    pub process_ref: Option<String>,
}

/// A connection: sequence flow or message flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Id and name.
    pub head: Head,
    /// Attribute `sourceRef`, without prefix.
    pub source: Option<String>,
    /// Attribute `targetRef`, without prefix.
    pub target: Option<String>,
}

/// A sequence flow and the level it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SequenceFlow {
    /// Id, name and ends.
    pub flow: Flow,
    /// Where it stands.
    pub container: Container,
}

/// A lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Id and name.
    pub head: Head,
    /// Where it stands.
    pub container: Container,
    /// The lane around it, as an index into [`BpmnModel::lanes`].
    pub parent: Option<usize>,
    /// Elements `flowNodeRef`: ids of the nodes in the lane.
    pub flow_node_refs: Vec<String>,
}

/// What holds nodes and flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Container {
    /// A process, as an index into [`BpmnModel::processes`].
    Process(usize),
    /// A subProcess, as an index into [`BpmnModel::nodes`].
    SubProcess(usize),
}

/// A step of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowNode {
    /// Id and name.
    pub head: Head,
    /// What it is.
    pub kind: NodeKind,
    /// Where it stands.
    pub container: Container,
    /// Attribute `default`: the sequence flow that is taken if no other is, without prefix.
    pub default_flow: Option<String>,
    /// True for steps outside the sequence flow: subProcesses that an event triggers, compensation.
    pub off_course: bool,
}

/// What a step is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// A step that is not divided further.
    Task(TaskKind),
    /// A step with steps of its own.
    SubProcess(SubProcessKind),
    /// A step that another model describes.
    CallActivity {
        /// Attribute `calledElement`, without prefix.
        called: Option<String>,
    },
    /// Something that happens.
    Event {
        /// Where in the course it happens.
        position: EventPosition,
        /// What happens; empty for a plain event.
        definitions: Vec<EventKind>,
        /// Attribute `attachedToRef` of a boundary event: the step it interrupts.
        attached_to: Option<String>,
    },
    /// A place where the course divides or joins.
    Gateway(GatewayKind),
}

/// Reads as the table it is: name of the element, name here.
macro_rules! names {
    ($(#[$meta:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $kind { $($(#[$doc])* $variant,)* }

        impl $kind {
            /// By the name of the element in BPMN 2.0.
            #[must_use]
            pub fn of(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }

            /// The name of the element in BPMN 2.0.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

names! {
    /// Kinds of tasks (OMG BPMN 2.0, 10.3.3).
    TaskKind {
        /// No kind in particular.
        Plain = "task",
        /// Someone does it with software.
        User = "userTask",
        /// Someone does it without software.
        Manual = "manualTask",
        /// Software does it.
        Service = "serviceTask",
        /// Sends a message.
        Send = "sendTask",
        /// Waits for a message.
        Receive = "receiveTask",
        /// The engine does it.
        Script = "scriptTask",
        /// Rules decide.
        BusinessRule = "businessRuleTask",
    }
}

names! {
    /// Kinds of subProcesses (OMG BPMN 2.0, 10.3.5).
    SubProcessKind {
        /// Steps in order.
        Plain = "subProcess",
        /// All or nothing.
        Transaction = "transaction",
        /// Steps in any order.
        AdHoc = "adHocSubProcess",
    }
}

names! {
    /// Kinds of gateways (OMG BPMN 2.0, 10.6).
    GatewayKind {
        /// One way.
        Exclusive = "exclusiveGateway",
        /// One way or more.
        Inclusive = "inclusiveGateway",
        /// All ways.
        Parallel = "parallelGateway",
        /// By a condition of its own.
        Complex = "complexGateway",
        /// The way of the event that comes first.
        EventBased = "eventBasedGateway",
    }
}

names! {
    /// Where in the course of a process an event happens (OMG BPMN 2.0, 10.5).
    EventPosition {
        /// At the start.
        Start = "startEvent",
        /// On the way; the process waits for it.
        IntermediateCatch = "intermediateCatchEvent",
        /// On the way; the process makes it happen.
        IntermediateThrow = "intermediateThrowEvent",
        /// During a step.
        Boundary = "boundaryEvent",
        /// At the end.
        End = "endEvent",
    }
}

names! {
    /// What happens in an event (OMG BPMN 2.0, 10.5.5).
    EventKind {
        /// A message comes or goes.
        Message = "messageEventDefinition",
        /// Time has come.
        Timer = "timerEventDefinition",
        /// A condition holds.
        Conditional = "conditionalEventDefinition",
        /// A signal to all.
        Signal = "signalEventDefinition",
        /// Something went wrong.
        Error = "errorEventDefinition",
        /// Someone else is needed.
        Escalation = "escalationEventDefinition",
        /// A transaction is cancelled.
        Cancel = "cancelEventDefinition",
        /// Something is undone.
        Compensate = "compensateEventDefinition",
        /// Goes on elsewhere in the diagram.
        Link = "linkEventDefinition",
        /// All ends at once.
        Terminate = "terminateEventDefinition",
        /// Defined elsewhere in the model.
        Reference = "eventDefinitionRef",
    }
}

names! {
    /// Kinds of data elements (OMG BPMN 2.0, 10.4.1).
    DataKind {
        /// Data of a process.
        Object = "dataObject",
        /// A data object as shown in the diagram.
        ObjectReference = "dataObjectReference",
        /// A data store as shown in the diagram.
        StoreReference = "dataStoreReference",
    }
}

/// Data in a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataElement {
    /// Id and name.
    pub head: Head,
    /// What it is.
    pub kind: DataKind,
    /// Where it stands.
    pub container: Container,
}

/// How much there is in a model.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BpmnCounts {
    /// Pools.
    pub participants: usize,
    /// Message flows.
    pub message_flows: usize,
    /// Processes.
    pub processes: usize,
    /// Lanes.
    pub lanes: usize,
    /// SubProcesses of all levels.
    pub sub_processes: usize,
    /// Tasks.
    pub tasks: usize,
    /// Call activities.
    pub call_activities: usize,
    /// Start events.
    pub start_events: usize,
    /// Intermediate events.
    pub intermediate_events: usize,
    /// Boundary events.
    pub boundary_events: usize,
    /// End events.
    pub end_events: usize,
    /// Gateways.
    pub gateways: usize,
    /// Sequence flows.
    pub sequence_flows: usize,
    /// Data objects and data stores.
    pub data: usize,
    /// Text annotations.
    pub text_annotations: usize,
}
