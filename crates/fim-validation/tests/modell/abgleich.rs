//! The table against the diagram.

use crate::{
    SCHLUSS, beispiel, changed, codes, gefunden, mit_aenderungen, mit_modell, nur, pruefe,
};
use fim_core::Sprache;

const NEUER_TEILPROZESS: &str = "<bpmn:subProcess id=\"neu-1\" name=\"Neues prüfen\"/>";

#[test]
fn several_groups_without_a_subprocess_are_one_finding_that_names_all() {
    let text = beispiel("prozess.xml");
    let text = changed(&text, ">subProcess-5<", ">weg-5<");
    let text = changed(&text, ">subProcess-6<", ">weg-6<");
    let report = pruefe(&text);
    let gruppen = nur(&report, "XPZ1802");
    assert_eq!(
        gefunden(&gruppen),
        "»Antrag fachlich prüfen« (weg-5), »Über Sondernutzungserlaubnis entscheiden« (weg-6)"
    );
    let element = gruppen.element.expect("element");
    assert_eq!((element.kind.as_str(), gruppen.related.len()), ("Prozess", 1));
    let teilprozesse = nur(&report, "XPZ1801");
    assert!(gefunden(&teilprozesse).contains("(subProcess-5)"));
    assert!(teilprozesse.message(Sprache::De).contains("»Antrag fachlich prüfen« (+1)"));
    assert_eq!(codes(&report).len(), 2);
}

#[test]
fn one_group_without_a_subprocess_stands_at_its_reference() {
    let text = changed(&beispiel("prozess.xml"), ">subProcess-5<", ">weg-5<");
    let finding = nur(&pruefe(&text), "XPZ1802");
    let place = finding.place.expect("place");
    assert!(place.path.ends_with("subProzessID"), "{}", place.path);
    assert_eq!(finding.element.expect("element").kind, "Aktivitätengruppe");
}

#[test]
fn a_nested_subprocess_needs_no_group_and_an_event_subprocess_neither() {
    let innen = format!("{NEUER_TEILPROZESS}<bpmn:task id=\"task-1\"");
    assert_eq!(codes(&mit_aenderungen(&[("<bpmn:task id=\"task-1\"", &innen)])), [""; 0]);
    let ereignis = NEUER_TEILPROZESS.replace("id=", "triggeredByEvent=\"true\" id=");
    assert_eq!(codes(&mit_aenderungen(&[(SCHLUSS, &(ereignis + SCHLUSS))])), [""; 0]);
}

/// A process drawn in two files: what is in one of them is there.
#[test]
fn a_table_may_be_drawn_in_two_models() {
    let prozess = beispiel("prozess.xml");
    let start = prozess.find("<x:prozessmodelldatei>").expect("start");
    let end =
        prozess.find("</x:prozessmodelldatei>").expect("end") + "</x:prozessmodelldatei>".len();
    let datei = &prozess[start..end];
    let zweites = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\
        <collaboration><participant id='q' name='Sondernutzungsbehörde'/></collaboration>\
        <process id='p'><startEvent id='a'/><subProcess id='zwei-1' name='Antrag fachlich prüfen'/>\
        <endEvent id='b'/><sequenceFlow id='c' sourceRef='a' targetRef='zwei-1'/>\
        <sequenceFlow id='d' sourceRef='zwei-1' targetRef='b'/></process></definitions>";
    let zweite = mit_modell(datei, zweites);
    let text = format!("{}{zweite}{}", &prozess[..end], &prozess[end..]);
    let text = changed(&text, ">subProcess-5<", ">zwei-1<");
    let report = pruefe(&text);
    // The first model still has subProcess-5, which now has no group.
    let codes: Vec<_> =
        codes(&report).into_iter().filter(|code| code.starts_with("XPZ18")).collect();
    assert_eq!(codes, ["XPZ1801"]);
}

#[test]
fn participants_are_told_of_once_for_each_side() {
    let text = beispiel("prozess.xml");
    let text = changed(&text, "<x:name>Straßenverkehrsbehörde<", "<x:name>Polizei<");
    let text = changed(&text, "<x:name>Sondernutzungsbehörde<", "<x:name>Bauamt<");
    let report = pruefe(&text);
    let found: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.rule.code == "XPZ1804")
        .map(|finding| (gefunden(finding), finding.message(Sprache::De).contains("nur im Modell")))
        .collect();
    assert_eq!(
        found,
        [
            ("»Bauamt«, »Polizei«".to_owned(), false),
            ("»Sondernutzungsbehörde«, »Straßenverkehrsbehörde«".to_owned(), true),
        ]
    );
}

#[test]
fn without_a_table_or_participants_nothing_is_compared() {
    let prozess = beispiel("prozess.xml");
    let start = prozess.find("<x:prozessstrukturbeschreibung>").expect("start");
    let end = prozess.find("</x:prozessstrukturbeschreibung>").expect("end");
    let end = end + "</x:prozessstrukturbeschreibung>".len();
    let text = format!("{}{}", &prozess[..start], &prozess[end..]);
    let report = pruefe(&text);
    let on_models = |code: &&str| code.starts_with("XPZ18") || code.starts_with("XPZ19");
    assert_eq!(codes(&report).into_iter().filter(on_models).count(), 0);
}
