//! Models made to cost time or to break something.

use crate::{beispiel, codes, mit_modell, pruefe};
use std::fmt::Write as _;

const KOPF: &str = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\
     <collaboration><participant id='pool' name='Sondernutzungsbehörde' processRef='p'/>";

fn geprueft(inhalt: &str) -> Vec<&'static str> {
    let modell = format!("{KOPF}{inhalt}</definitions>");
    let text = mit_modell(&beispiel("prozess.xml"), &modell);
    let mut found = codes(&pruefe(&text));
    found.retain(|code| code.starts_with("XPZ19"));
    found.sort_unstable();
    found.dedup();
    found
}

/// A chain, a star and a chain that nothing leads to: what costs the square of their number would not end.
#[test]
fn a_model_of_many_steps_is_looked_at_in_linear_time() {
    const VIELE: usize = 30_000;
    let mut text = "</collaboration><process id='p'><startEvent id='n0'/>".to_owned();
    for n in 1..VIELE {
        write!(text, "<parallelGateway id='n{n}'/><endEvent id='e{n}'/><subProcess id='l{n}'/>")
            .expect("write");
        write!(text, "<sequenceFlow id='f{n}' sourceRef='n{}' targetRef='n{n}'/>", n - 1)
            .expect("write");
        write!(text, "<sequenceFlow id='s{n}' sourceRef='n0' targetRef='e{n}'/>").expect("write");
        write!(text, "<sequenceFlow id='t{n}' sourceRef='l{n}' targetRef='l{}'/>", n + 1)
            .expect("write");
    }
    write!(text, "<subProcess id='l{VIELE}'/></process>").expect("write");
    assert_eq!(geprueft(&text), ["XPZ1913", "XPZ1914"]);
}

#[test]
fn a_deep_model_is_looked_at_without_recursion() {
    let depth = 100;
    let text = format!(
        "</collaboration><process id='p'>{}<endEvent id='e'/>{}</process>",
        "<subProcess>".repeat(depth),
        "</subProcess>".repeat(depth)
    );
    assert_eq!(geprueft(&text), ["XPZ1911", "XPZ1912"]);
}

/// Everything refers to itself, to nothing, or to something of the wrong kind.
#[test]
fn strange_references_break_nothing() {
    let text = "<messageFlow/><messageFlow sourceRef='pool' targetRef='pool'/><messageFlow sourceRef='s' targetRef='l'/>\
        </collaboration><process id='p'><laneSet><lane id='l'><flowNodeRef>l</flowNodeRef></lane></laneSet>\
        <startEvent id='s'/><sequenceFlow/><sequenceFlow sourceRef='s' targetRef='s'/>\
        <sequenceFlow sourceRef='l' targetRef='p'/><sequenceFlow sourceRef='w' targetRef='w'/><wunder id='w'/>\
        <boundaryEvent id='b' attachedToRef='b'/><boundaryEvent attachedToRef='s'/>\
        <subProcess id='t'><boundaryEvent attachedToRef='t'/><wunder id='v'/></subProcess>\
        <sequenceFlow sourceRef='v' targetRef='s'/></process><process id='p'/><process/>";
    let found = geprueft(text);
    for code in ["XPZ1902", "XPZ1903", "XPZ1904", "XPZ1906", "XPZ1907", "XPZ1908", "XPZ1921"] {
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn an_empty_model_has_no_course_to_look_at() {
    assert_eq!(geprueft("</collaboration>"), [""; 0]);
    assert_eq!(geprueft("</collaboration><process id='p'/>"), [""; 0]);
}
