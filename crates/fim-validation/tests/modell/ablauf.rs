//! The course of a model: what one defect leads to, and what is none.

use crate::{SCHLUSS, beispiel, changed, codes, gefunden, mit_aenderungen, nur};
use fim_core::{Limits, Sprache};
use fim_validation::{Auswahl, Vorgaben};

const OHNE: [&str; 0] = [];

#[test]
fn the_place_within_the_model_is_told() {
    let report = mit_aenderungen(&[(
        "sourceRef=\"exclusiveGateway-2\" targetRef=\"subProcess-3\"",
        "sourceRef=\"exclusiveGateway-2\" targetRef=\"subProcess-4\"",
    )]);
    let finding = nur(&report, "XPZ1913");
    assert_eq!(gefunden(&finding), "»Unterlagen nachfordern« (subProcess-3)");
    let zeile =
        beispiel("modell.bpmn").lines().position(|line| line.contains("id=\"subProcess-3\""));
    let ort = format!("Zeile {}, Spalte 5 der Modelldatei", zeile.expect("line") + 1);
    assert!(finding.fix(Sprache::De).contains(&ort), "{}", finding.fix(Sprache::De));
    assert!(finding.place.expect("place").path.ends_with("prozessmodelldatei"));
}

/// A flow that leads nowhere is one finding: what comes after is not also unreachable. That the course
/// was not looked at is said.
#[test]
fn a_flow_to_nowhere_is_one_finding() {
    let report = mit_aenderungen(&[(
        "sourceRef=\"subProcess-4\" targetRef=\"subProcess-5\"",
        "sourceRef=\"subProcess-4\" targetRef=\"nirgends\"",
    )]);
    assert_eq!(codes(&report), ["XPZ1903"]);
    assert!(report.skipped.iter().any(|skipped| skipped.codes.contains(&"XPZ1913")));
    let finding = nur(&report, "XPZ1903");
    assert_eq!(gefunden(&finding), "subProcess-4 → nirgends");
}

#[test]
fn of_steps_that_follow_each_other_only_the_first_is_unreachable() {
    let kette = format!(
        "<bpmn:parallelGateway id=\"x1\"/><bpmn:parallelGateway id=\"x2\"/>\
         <bpmn:sequenceFlow id=\"y1\" sourceRef=\"x1\" targetRef=\"x2\"/>\
         <bpmn:sequenceFlow id=\"y2\" sourceRef=\"x2\" targetRef=\"subProcess-8\"/>{SCHLUSS}"
    );
    let report = mit_aenderungen(&[(SCHLUSS, &kette)]);
    assert_eq!(gefunden(&nur(&report, "XPZ1913")), "(x1)");
    assert_eq!(codes(&report).len(), 1);
}

#[test]
fn a_circle_without_a_way_out_is_told_of_once() {
    let kreis = format!(
        "<bpmn:parallelGateway id=\"x1\"/><bpmn:parallelGateway id=\"x2\"/>\
         <bpmn:sequenceFlow id=\"y0\" sourceRef=\"subProcess-1\" targetRef=\"x1\"/>\
         <bpmn:sequenceFlow id=\"y1\" sourceRef=\"x1\" targetRef=\"x2\"/>\
         <bpmn:sequenceFlow id=\"y2\" sourceRef=\"x2\" targetRef=\"x1\"/>{SCHLUSS}"
    );
    let report = mit_aenderungen(&[(SCHLUSS, &kreis)]);
    assert_eq!(codes(&report), ["XPZ1914"]);
}

#[test]
fn attached_events_links_and_processes_that_follow_are_part_of_the_course() {
    let teile = format!(
        "<bpmn:boundaryEvent id=\"r\" attachedToRef=\"subProcess-4\"><bpmn:timerEventDefinition/></bpmn:boundaryEvent>\
         <bpmn:intermediateThrowEvent id=\"l1\"><bpmn:linkEventDefinition name=\"A\"/></bpmn:intermediateThrowEvent>\
         <bpmn:intermediateCatchEvent id=\"l2\"><bpmn:linkEventDefinition name=\"A\"/></bpmn:intermediateCatchEvent>\
         <bpmn:callActivity id=\"folge\" name=\"Widerspruch bearbeiten\"/>\
         <bpmn:sequenceFlow id=\"y1\" sourceRef=\"r\" targetRef=\"l1\"/>\
         <bpmn:sequenceFlow id=\"y2\" sourceRef=\"l2\" targetRef=\"subProcess-8\"/>{SCHLUSS}"
    );
    assert_eq!(codes(&mit_aenderungen(&[(SCHLUSS, &teile)])), OHNE);
    // A call activity in the course is a step like others. What the link led to is unreachable then,
    // told of at the link.
    let mit_fluss = changed(&teile, "targetRef=\"l1\"", "targetRef=\"folge\"");
    let report = mit_aenderungen(&[(SCHLUSS, &mit_fluss)]);
    assert_eq!(codes(&report), ["XPZ1913", "XPZ1914"]);
}

#[test]
fn a_flow_may_end_at_a_start_event_on_the_border_of_a_subprocess() {
    let report = mit_aenderungen(&[
        ("<bpmn:task id=\"task-3\"", "<bpmn:startEvent id=\"rand\"/><bpmn:task id=\"task-3\""),
        (
            "sourceRef=\"exclusiveGateway-1\" targetRef=\"subProcess-2\"",
            "sourceRef=\"exclusiveGateway-1\" targetRef=\"rand\"",
        ),
    ]);
    assert_eq!(codes(&report), OHNE);
}

#[test]
fn a_pool_that_sends_itself_a_message_is_one() {
    let report = mit_aenderungen(&[(
        "sourceRef=\"participant-1\" targetRef=\"startEvent-1\"",
        "sourceRef=\"participant-2\" targetRef=\"startEvent-1\"",
    )]);
    assert_eq!(codes(&report), ["XPZ1906"]);
}

#[test]
fn long_names_fit_into_a_message() {
    let lang = "Überprüfung der Voraussetzungen für die Erteilung einer Sondernutzungserlaubnis";
    let modell = beispiel("modell.bpmn");
    // Every name becomes long, every kind of defect is there.
    let modell = modell.replace(" name=\"", &format!(" name=\"{lang} "));
    let modell = changed(&modell, "targetRef=\"exclusiveGateway-1\"", "targetRef=\"task-4\"");
    let modell = changed(&modell, "sourceRef=\"participant-1\"", "sourceRef=\"participant-2\"");
    let modell = changed(&modell, "?\" gatewayDirection", "\" gatewayDirection");
    let modell = changed(
        &modell,
        SCHLUSS,
        &format!(
            "<bpmn:boundaryEvent id=\"r1\" name=\"{lang}\"/><bpmn:complexGateway id=\"r2\" name=\"{lang}\"/>\
             <bpmn:businessRuleTask id=\"r4\" name=\"{lang}\"/><bpmn:gibtEsInBpmnGarNicht id=\"r5\" name=\"{lang}\"/>\
             <bpmn:eventBasedGateway id=\"r6\" name=\"{lang}\"/><bpmn:eventBasedGateway id=\"r7\"/>\
             <bpmn:sequenceFlow id=\"r3\" sourceRef=\"endEvent-1\" targetRef=\"startEvent-1\"/>{SCHLUSS}"
        ),
    );
    let kaputt = changed(&modell, "targetRef=\"subProcess-5\"", "targetRef=\"nirgends-überhaupt\"");
    let mut seen = std::collections::BTreeSet::new();
    let kaputt = changed(
        &kaputt,
        "</bpmn:collaboration>",
        &format!(
            "<bpmn:messageFlow id=\"m1\" name=\"{lang}\" sourceRef=\"a\"/>\
             <bpmn:messageFlow id=\"m2\" sourceRef=\"participant-1\" targetRef=\"b\"/></bpmn:collaboration>"
        ),
    );
    let doppelt = changed(&modell, "id=\"r1\"", "id=\"participant-3-mit-einer-langen-kennung\"");
    let doppelt = doppelt.replace("participant-3\"", "participant-3-mit-einer-langen-kennung\"");
    let namenlos =
        beispiel("modell.bpmn").replace("\"exclusiveGateway-2\"", &format!("\"{lang}\""));
    let namenlos = changed(&namenlos, "name=\"Antrag vollständig?\"", "");
    let namenlos = changed(&namenlos, "name=\"ja\"", "");
    let ohne_start = changed(&modell, "startEvent id", "intermediateCatchEvent id");
    let ohne_start = changed(&ohne_start, "</bpmn:startEvent", "</bpmn:intermediateCatchEvent");
    for modell in [&modell, &kaputt, &doppelt, &namenlos, &ohne_start] {
        let text = crate::mit_modell(&beispiel("prozess.xml"), modell);
        let text = text.replace("99107003001000</x:id>", "99107003001000-ungewöhnlich-lang</x:id>");
        let text = changed(&text, ">subProcess-6<", ">subProcess-60-mit-einer-langen-kennung<");
        for finding in crate::pruefe(&text).findings {
            for sprache in [Sprache::De, Sprache::En] {
                let message = finding.message(sprache);
                assert!(message.chars().count() <= 100, "{message}");
            }
            seen.insert(finding.rule.code);
        }
    }
    let expected = [
        "XPZ1801", "XPZ1802", "XPZ1803", "XPZ1804", "XPZ1902", "XPZ1903", "XPZ1904", "XPZ1905",
        "XPZ1906", "XPZ1907", "XPZ1908", "XPZ1911", "XPZ1913", "XPZ1921", "XPZ1931", "XPZ1932",
        "XPZ1933",
    ];
    for code in expected {
        assert!(seen.contains(code), "{code}: {seen:?}");
    }
}

/// Ends before which nobody is told anything are listed in one finding.
#[test]
fn what_speaks_only_when_asked_for_speaks_once_for_a_model() {
    let schluss = format!(
        "<bpmn:parallelGateway id=\"x1\"/><bpmn:endEvent id=\"x2\" name=\"Antrag abgelegt\"/>\
         <bpmn:endEvent id=\"x3\"/><bpmn:sequenceFlow id=\"y0\" sourceRef=\"subProcess-1\" targetRef=\"x1\"/>\
         <bpmn:sequenceFlow id=\"y1\" sourceRef=\"x1\" targetRef=\"x2\"/>\
         <bpmn:sequenceFlow id=\"y2\" sourceRef=\"x1\" targetRef=\"x3\"/>{SCHLUSS}"
    );
    let modell = changed(&beispiel("modell.bpmn"), SCHLUSS, &schluss);
    let text = crate::mit_modell(&beispiel("prozess.xml"), &modell);
    assert_eq!(codes(&crate::pruefe(&text)), OHNE);
    let auswahl = Auswahl { mit: vec!["XPZ1942".to_owned()], ..Auswahl::default() };
    let limits = Limits::default();
    let vorgaben = Vorgaben { auswahl: &auswahl, ..Vorgaben::new(&limits) };
    let report = fim_validation::check_with("prozess.xml", text.into_bytes(), &vorgaben);
    assert_eq!(codes(&report), ["XPZ1942"]);
    assert_eq!(gefunden(&nur(&report, "XPZ1942")), "»Antrag abgelegt« (x2), (x3)");
}
