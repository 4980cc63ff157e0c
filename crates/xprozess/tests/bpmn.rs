//! BPMN models: every part that checks look at, whatever the prefix and the nesting.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{BPMN, with_document};
use xprozess::bpmn::{
    BpmnCounts, BpmnModel, Container, EventKind, EventPosition, NodeKind, SubProcessKind, TaskKind,
    read, recognise_bpmn,
};

const NAMESPACE: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

fn model(xml: &str) -> BpmnModel {
    with_document(xml, read).unwrap()
}

#[test]
fn models_are_recognised_by_namespace_and_root() {
    assert!(recognise_bpmn(Some(NAMESPACE), "definitions"));
    assert!(!recognise_bpmn(Some(NAMESPACE), "process"));
    assert!(!recognise_bpmn(None, "definitions"));
    assert!(with_document("<definitions/>", read).is_none());
}

#[test]
fn everything_is_counted_once() {
    let expected = BpmnCounts {
        participants: 2,
        message_flows: 1,
        processes: 1,
        lanes: 2,
        sub_processes: 3,
        tasks: 2,
        call_activities: 1,
        start_events: 1,
        intermediate_events: 0,
        boundary_events: 1,
        end_events: 1,
        gateways: 1,
        sequence_flows: 2,
        data: 2,
        text_annotations: 2,
    };
    assert_eq!(model(BPMN).counts(), expected);
}

#[test]
fn names_references_and_places_are_kept() {
    let model = model(BPMN);
    let pool = &model.participants()[0];
    assert_eq!(pool.head.name.as_deref(), Some("Behörde"));
    assert_eq!(pool.process_ref.as_deref(), Some("pr"));
    assert_eq!((pool.head.position.line, pool.head.position.column), (4, 5));
    assert!(BPMN[pool.head.span.range_in(BPMN.len())].starts_with("<b:participant "));
    let flows: Vec<_> = model.flows().map(|flow| flow.source.as_deref().unwrap()).collect();
    assert_eq!(flows, ["start", "t2"]);
    assert_eq!(model.message_flows[0].target.as_deref(), Some("start"));
    assert_eq!(model.lanes[0].flow_node_refs, ["start", "aussen"]);
    assert_eq!(model.lanes[1].parent, Some(0));
    let event = |id: &str| {
        let node = model.nodes.iter().find(|node| node.head.id.as_deref() == Some(id));
        node.unwrap().kind.clone()
    };
    assert_eq!(
        event("frist"),
        NodeKind::Event {
            position: EventPosition::Boundary,
            definitions: vec![EventKind::Timer],
            attached_to: Some("aussen".to_owned()),
        }
    );
    assert_eq!(event("t2"), NodeKind::Task(TaskKind::User));
    assert_eq!(event("buchen"), NodeKind::SubProcess(SubProcessKind::Transaction));
    assert_eq!(event("ruf"), NodeKind::CallActivity { called: Some("zahlung".to_owned()) });
}

#[test]
fn nested_sub_processes_hold_their_own_steps() {
    let model = model(BPMN);
    let ids = |container| -> Vec<_> {
        model.nodes_in(container).map(|node| node.head.id.as_deref().unwrap()).collect()
    };
    assert_eq!(ids(Container::Process(0)), ["start", "aussen", "frist", "ruf", "ende"]);
    let found: Vec<_> = model
        .sub_processes()
        .map(|(container, node)| {
            (node.head.id.as_deref().unwrap(), model.level(node), ids(container))
        })
        .collect();
    assert_eq!(
        found,
        [
            ("aussen", 0, vec!["t1", "innen", "buchen"]),
            ("innen", 1, vec!["t2", "g1"]),
            ("buchen", 1, vec![]),
        ]
    );
    let (inner, _) = model.sub_processes().nth(1).unwrap();
    assert_eq!(model.flows_in(inner).count(), 1);
    assert_eq!(model.container(inner).unwrap().name.as_deref(), Some("Unterlagen prüfen"));
}

#[test]
fn the_default_namespace_and_deep_nesting_are_read() {
    let depth = 1000;
    let xml = format!(
        "<definitions xmlns='{NAMESPACE}'><process id=' '>{}{}</process></definitions>",
        "<subProcess>".repeat(depth),
        "</subProcess>".repeat(depth)
    );
    let model = model(&xml);
    assert_eq!(model.processes[0].id, None);
    assert_eq!(model.counts().sub_processes, depth);
    assert_eq!(model.level(model.nodes.last().unwrap()), depth - 1);
}

#[test]
fn what_is_not_read_further_is_remembered_by_name() {
    let xml = format!(
        "<definitions xmlns='{NAMESPACE}' id='d'><choreography id='c'/><message id='m'/>\
         <collaboration><conversation id='k' name='Absprache'/><group/></collaboration>\
         <process id='p'><documentation/><group/><zauberei id='z'/>\
         <subProcess id='s'><incoming/><choreographyTask id='t'/></subProcess></process>\
         </definitions>"
    );
    let model = model(&xml);
    let others: Vec<_> = model
        .others
        .iter()
        .map(|other| (other.element.as_str(), other.head.id.as_deref().unwrap(), other.container))
        .collect();
    assert_eq!(
        others,
        [
            ("choreography", "c", None),
            ("conversation", "k", None),
            ("zauberei", "z", Some(Container::Process(0))),
            ("choreographyTask", "t", Some(Container::SubProcess(0))),
        ]
    );
    assert!(model.repeated_ids.is_empty());
}

#[test]
fn repeated_ids_are_remembered_with_their_first_place() {
    let xml = format!(
        "<definitions xmlns='{NAMESPACE}' xmlns:t='urn:werkzeug'><process id='a'>\n\
         <task id=' a ' name='Lesen'/><t:task id='a'/><task/><task/>\n\
         <subProcess><endEvent id='a'/></subProcess></process></definitions>"
    );
    let model = model(&xml);
    let repeated: Vec<_> = model
        .repeated_ids
        .iter()
        .map(|id| (id.element.as_str(), id.head.position.line, id.first.line))
        .collect();
    assert_eq!(repeated, [("task", 2, 1), ("endEvent", 3, 1)]);
}

#[test]
fn steps_outside_the_flow_and_the_default_way_are_known() {
    let xml = format!(
        "<definitions xmlns='{NAMESPACE}'><process><subProcess triggeredByEvent='true'/>\
         <task isForCompensation='1'/><boundaryEvent><compensateEventDefinition/></boundaryEvent>\
         <task isForCompensation='false'/><exclusiveGateway default='x:f'/></process></definitions>"
    );
    let model = model(&xml);
    let off: Vec<_> = model.nodes.iter().map(|node| node.off_course).collect();
    assert_eq!(off, [true, true, true, false, false]);
    assert_eq!(model.nodes[4].default_flow.as_deref(), Some("f"));
}
