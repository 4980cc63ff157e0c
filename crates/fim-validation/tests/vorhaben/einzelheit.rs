//! What only some deliverables must have: variants, architecture, Referenzprozesse, prototypes,
//! standards.

use crate::forderung::{alle_wie_erwartet, fall, halb};
use crate::lauf::{codes, pruefe};
use crate::vorlage::{FLOHMARKT, Wandel, brief, gewandelt, katalog, vollstaendig};
use fim_core::Stand;

#[test]
fn there_is_a_choice_of_variants_and_one_is_chosen() {
    let second = "\n[[umsetzungsvariante]]\ntitel = \"Antrag über das Gewerbeportal des Landes\"\nnachweis = \"../nachweise/variante-b.md\"\n";
    let preferred = "variante-b.md\"\nbevorzugt = true";
    alle_wie_erwartet(
        "L",
        &[
            halb(4, "one alone", "OZG2331", vec![brief(second, "")]),
            halb(
                4,
                "one alone, no reason",
                "OZG2331",
                vec![
                    brief(second, ""),
                    brief("bevorzugt = true", "bevorzugt = true\nalternativlos = \"folgt\""),
                ],
            ),
            halb(4, "none preferred", "OZG2332", vec![brief("bevorzugt = true\n", "")]),
            halb(4, "two preferred", "OZG2332", vec![brief("variante-b.md\"", preferred)]),
        ],
    );
    let reason = "bevorzugt = true\nalternativlos = \"Das Gesetz schreibt den Weg vor.\"";
    let alone = [brief(second, ""), brief("bevorzugt = true", reason)];
    assert!(!pruefe(&gewandelt(vollstaendig("L"), &alone)).verfehlt());
}

/// Section 5 of the specification, written out a second time.
const PLATTFORMEN: [(u8, &[&str]); 4] = [
    (1, &["Verwaltungsportal", "Servicekonto mit Postfach", "Antragsmanagement", "eGVP"]),
    (
        2,
        &[
            "Verwaltungsportal",
            "Servicekonto mit Postfach",
            "Antragsmanagement",
            "eGVP",
            "Fallmanagement",
            "eAkte",
        ],
    ),
    (
        3,
        &[
            "Verwaltungsportal",
            "Servicekonto mit Postfach",
            "Antragsmanagement",
            "eGVP",
            "Fallmanagement",
            "eAkte",
            "Fachverfahren",
        ],
    ),
    (4, &["Verwaltungsportal", "Servicekonto mit Postfach", "Fachverfahren"]),
];

#[test]
fn every_component_of_every_platform_must_be_named() {
    const OLD: &str = "zielplattform = 4\nkomponenten = [\"Verwaltungsportal\", \"Servicekonto mit Postfach\", \"Fachverfahren\"]";
    let with = |variante: u8, komponenten: &[&str]| {
        vec![brief(OLD, &format!("zielplattform = {variante}\nkomponenten = {komponenten:?}"))]
    };
    let mut faelle = vec![
        halb(5, "no such platform", "OZG2341", with(5, PLATTFORMEN[3].1)),
        halb(5, "none named", "OZG2208", with(4, &[])),
    ];
    for (variante, komponenten) in PLATTFORMEN {
        assert!(!pruefe(&gewandelt(vollstaendig("L"), &with(variante, komponenten))).verfehlt());
        for fehlt in komponenten {
            let rest: Vec<&str> = komponenten.iter().copied().filter(|it| it != fehlt).collect();
            faelle.push(halb(5, fehlt, "OZG2342", with(variante, &rest)));
        }
    }
    alle_wie_erwartet("L", &faelle);
}

#[test]
fn a_referenzprozess_is_a_process_that_opens() {
    const OLD: &str = "../modell.bpmn";
    let broken = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>";
    alle_wie_erwartet(
        "L",
        &[
            halb(10, "a data schema", "OZG2381", vec![brief(OLD, "../artefakte/schema.xml")]),
            halb(10, "a text", "OZG2381", vec![brief(OLD, "../nachweise/normen.md")]),
            halb(10, "does not open", "OZG2206", vec![Wandel::Datei("modell.bpmn", broken.into())]),
            halb(10, "is not there", "OZG2201", vec![Wandel::Weg("modell.bpmn")]),
        ],
    );
    for stufe in ["101", "102", "103"] {
        // The class and the process both name it.
        let mut dateien = vollstaendig("L");
        let text = String::from_utf8(dateien["artefakte/prozess.xml"].clone()).expect("text");
        let old = detaillierungsstufe(&text);
        let new = text.replace(&old, &old.replace("<code>101<", &format!("<code>{stufe}<")));
        dateien.insert("artefakte/referenz.xml".to_owned(), new.into_bytes());
        let lauf = pruefe(&gewandelt(dateien, &[brief(OLD, "../artefakte/referenz.xml")]));
        let is_reference = stufe != "101";
        let codes = codes(lauf.zelle(FLOHMARKT, 10));
        assert_eq!(!codes.contains(&"OZG2381"), is_reference, "{stufe}: {codes:?}");
    }
}

fn detaillierungsstufe(text: &str) -> String {
    let start = text.find("<x:detaillierungsstufe").expect("Detaillierungsstufe");
    let end = text[start..].find("</x:detaillierungsstufe>").expect("its end");
    text[start..start + end].to_owned()
}

#[test]
fn prototypes_begin_with_a_sketch_and_tell_what_they_cost() {
    const OLD: &str = "art = \"clickdummy\"\n";
    let more = |felder: &str| {
        let entry = format!(
            "[[prototyp]]\n{felder}nachweis = \"../nachweise/dummy.html\"\n\n[[prototyp]]\n{OLD}"
        );
        vec![brief(&format!("[[prototyp]]\n{OLD}"), &entry)]
    };
    let mvp = "art = \"mvp\"\naufwand = 40\nverbreitung = 400\n";
    let mut faelle = vec![
        halb(14, "no sketch", "OZG2391", vec![brief(OLD, mvp)]),
        halb(14, "unknown kind", "OZG2393", vec![brief(OLD, "art = \"film\"\n")]),
    ];
    for art in ["prototyp", "mvp"] {
        for rest in
            ["aufwand = 40\n", "verbreitung = 400\n", "aufwand = 0\nverbreitung = 400\n", ""]
        {
            let felder = format!("art = \"{art}\"\n{rest}");
            faelle.push(halb(14, &felder, "OZG2208", more(&felder)));
        }
        let felder = format!("art = \"{art}\"\naufwand = 40\nverbreitung = 400\n");
        faelle.push(fall(14, &felder, Stand::Erfuellt, "OZG2392", more(&felder)));
    }
    alle_wie_erwartet("L", &faelle);
    // Typ 4 with a letter is Typ 4.
    for typ in ["1", "4", "4a", "4b"] {
        let mut wandel = more(mvp);
        wandel.push(katalog(";2/3;", &format!(";{typ};")));
        wandel.push(brief("typ = [\"2/3\"]", &format!("typ = [\"{typ}\"]")));
        let lauf = pruefe(&gewandelt(vollstaendig("L"), &wandel));
        assert!(!codes(lauf.zelle(FLOHMARKT, 14)).contains(&"OZG2392"), "{typ}");
    }
    let plain =
        ["mockup", "clickdummy"].map(|art| vec![brief("\"clickdummy\"", &format!("\"{art}\""))]);
    assert!(plain.iter().all(|it| !pruefe(&gewandelt(vollstaendig("L"), it)).verfehlt()));
}

#[test]
fn an_unknown_standard_is_asked_about_and_no_more() {
    let unknown = vec![brief("\"XGewerbeanzeige\"", "\"XFreizeit\"")];
    alle_wie_erwartet("L", &[fall(8, "unknown", Stand::Erfuellt, "OZG2371", unknown)]);
    for name in
        ["XZuFi", "XDatenfelder", "XProzess", "XFall", "xdomea", "XBau", "XMeld", "XGewerbeanzeige"]
    {
        let lauf = pruefe(&gewandelt(
            vollstaendig("L"),
            &[brief("\"XGewerbeanzeige\"", &format!("{name:?}"))],
        ));
        assert!(codes(lauf.zelle(FLOHMARKT, 8)).is_empty(), "{name}");
    }
}
