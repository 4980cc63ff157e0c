//! BPMN files that stand for themselves.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod gemeinsam;

use fim_core::{Aenderungsart, Artefaktstand, Vergleichstiefe};
use gemeinsam::{einer, korpus, vergleiche};

const MODELL: &str = "buecherschrank/prozess/99108999001000.bpmn";

/// Kind, name, property, what became of it.
fn aenderungen(neu: &str, tiefe: Vergleichstiefe) -> Vec<(String, String, String, Aenderungsart)> {
    let found = vergleiche(&einer(&korpus(MODELL)), &einer(neu), tiefe);
    assert_eq!((found.vertraeglichkeit, found.versionen.len()), (None, 0));
    let all = found.aenderungen.into_iter();
    all.map(|it| (it.element.art, it.element.name, it.eigenschaft, it.art)).collect()
}

fn mit(text: &str, alt: &str, neu: &str) -> String {
    assert!(text.contains(alt), "no »{alt}«");
    text.replacen(alt, neu, 1)
}

#[test]
fn elements_are_found_again_by_their_id() {
    let text = korpus(MODELL);
    let neu = mit(&text, "name=\"Zuständigkeit prüfen\"", "name=\"Zuständigkeit klären\"");
    let neu = mit(
        &neu,
        "<bpmn:task id=\"_7010d0b8-8f4a-5878-84ee-f4818a37f25a\" name=\"Antrag erfassen\">
        <bpmn:outgoing>_62e4411c-70be-5322-bf7f-1ca2cc771a0e</bpmn:outgoing>
      </bpmn:task>",
        "<bpmn:userTask id=\"_7010d0b8-8f4a-5878-84ee-f4818a37f25a\" name=\"Antrag erfassen\"/>
      <bpmn:task id=\"t9\" name=\"Gebühr anfordern\"/>",
    );
    let neu = mit(
        &neu,
        "<bpmn:sequenceFlow id=\"_643836ef-5812-514f-a5da-f55299c1dfa7\" sourceRef=\"_f59597f1-3eea-5931-80c9-a7639f07c412\" targetRef=\"_591f2397-8a76-5e34-83da-7cb693322a28\"/>",
        "",
    );
    let row = |art: &str, name: &str, eigenschaft: &str, wie| {
        (art.to_owned(), name.to_owned(), eigenschaft.to_owned(), wie)
    };
    assert_eq!(
        aenderungen(&neu, Vergleichstiefe::Alles),
        [
            row("Aufgabe", "Antrag erfassen", "art", Aenderungsart::Geaendert),
            row("Aufgabe", "Gebühr anfordern", "", Aenderungsart::Neu),
            row("Aufgabe", "Zuständigkeit klären", "name", Aenderungsart::Geaendert),
            row(
                "Sequenzfluss",
                "Nachforderung versenden → Nachgereichte Unterlagen zuordnen",
                "",
                Aenderungsart::Entfallen,
            ),
        ]
    );
    let seen = aenderungen(&neu, Vergleichstiefe::Struktur);
    assert_eq!(seen.len(), 3, "a name is no structure: {seen:?}");
}

/// Another program, another drawing, another order: the same process.
#[test]
fn how_it_is_drawn_and_saved_does_not_matter() {
    let text = korpus(MODELL);
    let neu = mit(&text, "id=\"_4b225cc5-a7c9-5f8a-aa3e-764d5e720629\"", "id=\"anders\"");
    let neu = mit(&neu, "exporter=\"Musterredaktion\"", "exporter=\"Anderes\"");
    let neu = neu.replace("bpmn:", "").replace("xmlns:bpmn=", "xmlns=");
    let neu = mit(&neu, "<dc:Bounds x=\"", "<dc:Bounds x=\"1");
    let pool = neu.lines().find(|line| line.contains("<participant ")).expect("a pool").to_owned();
    let neu = mit(&neu, &pool, "");
    let neu = mit(
        &neu,
        "</collaboration>",
        &format!("{pool}<extensionElements><x/></extensionElements></collaboration>"),
    );
    let found = vergleiche(&einer(&text), &einer(&neu), Vergleichstiefe::Alles);
    assert_eq!(found.stand, Artefaktstand::Gleich, "{:?}", found.aenderungen);
    assert!(found.element.name.starts_with("Sondernutzungserlaubnis"), "{:?}", found.element);
}
