//! XPZ1116: entries that are there but say nothing, gathered for each Prozess and Prozessklasse,
//! catalogue and library: programs write one for every field of their forms. The head of a message is
//! left out: it is the program's, and no editor sees it.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Stufe, Wording};
use std::fmt::Write;

/// Texts that no other rule asks for, sorted. Most of them may be missing.
const ANGABEN: &[&str] = &[
    "anmerkungLetzteAenderung",
    "beschreibung",
    "bezeichnung",
    "definition",
    "elementId",
    "erlaeuterung",
    "fachlichFreigebendeStelle",
    "fachverfahren",
    "formularID",
    "formularsteckbriefID",
    "freitext",
    "gliederungsebeneName",
    "klasseName",
    "letzterBearbeiter",
    "merkmalID",
    "merkmalName",
    "merkmalWert",
    "name",
    "nutzungsbestimmungen",
    "ordnungsrahmenName",
    "ordnungsrahmenVersion",
    "organisationsname",
    "prozessID",
    "schlagwort",
    "stammformularID",
    "stammformularVersion",
    "textuelleBeschreibung",
    "uebergeordneteProzessklasseID",
    "uri",
    "url",
    "version",
    "zielvorgaben",
];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1116",
        name: "prozessangaben-leer",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Was nichts sagt, wird weggelassen; das sieht die Spezifikation XProzess 2.0 für diese Angaben vor",
        message: Wording::new(
            "{element}: Angaben ohne Inhalt ({anzahl}), erwartet Text oder nichts",
            "{element}: entries without content ({anzahl}), expected text or nothing",
        ),
        why: Wording::new(
            "Ob eine leere Angabe vergessen wurde oder nicht zutrifft, ist nicht zu erkennen; manche Programme zeigen sie als Überschrift ohne Text.",
            "Nobody can tell whether an empty entry was forgotten or does not apply; some programs show it as a heading without text.",
        ),
        fix: Wording::new(
            "Die Angaben ausfüllen; was nicht zutrifft, beim Export weglassen. Leer: {liste}.",
            "Fill in the entries; leave what does not apply out of the export. Empty: {liste}.",
        ),
        examples: &[
            Example::Edited {
                base: ENTWURF,
                failing: &[(
                    "<x:definition>Die Erlaubnis wird auf Antrag geändert.</x:definition>",
                    "<x:definition> </x:definition><x:beschreibung/>",
                )],
                passing: &[(
                    "<x:definition>Die Erlaubnis wird auf Antrag geändert.</x:definition>",
                    "",
                )],
            },
            Example::Edited {
                base: ENTWURF,
                failing: &[(
                    "Prozessbibliothek Lindenhain</x:name>",
                    "Prozessbibliothek Lindenhain</x:name><x:version/>",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leer(|leer, lage| {
        let mut stellen: Vec<Element<'_>> = leer.elemente.clone();
        stellen.retain(|element| ist_angabe(*element));
        if stellen.is_empty() {
            return;
        }
        let liste = liste(&stellen);
        lage.melde(Stelle::element(leer.eintrag), |befund| {
            let befund = befund
                .value("anzahl", stellen.len() as u64)
                .value("liste", liste.as_str())
                .found_text(&liste)
                .expected(("ein Text oder keine Angabe", "a text, or no entry"));
            stellen.iter().take(GEZEIGT).fold(befund, |befund, element| {
                befund.related(("ohne Inhalt", "without content"), element.name_place())
            })
        });
    })],
};

/// Places that a finding shows.
const GEZEIGT: usize = 10;

fn ist_angabe(element: Element<'_>) -> bool {
    let mut aussen = element.ancestors().skip(1).map(Element::name);
    let (eltern, grosseltern) = (aussen.next().unwrap_or(""), aussen.next().unwrap_or(""));
    // Other rules ask for these.
    let gefordert = match (eltern, element.name()) {
        ("prozessklasse", "definition" | "bezeichnung") | ("spezifischeAttribute8", _) => true,
        (_, "name" | "version") => eltern != "prozessbibliothek",
        (_, "organisationsname") => grosseltern != "prozessbibliothek",
        _ => false,
    };
    !gefordert && ANGABEN.binary_search(&element.name()).is_ok()
}

/// What is empty, and how often: `2 × beschreibung, definition`.
fn liste(stellen: &[Element<'_>]) -> String {
    let mut namen: Vec<(&str, usize)> = Vec::new();
    for element in stellen {
        match namen.iter_mut().find(|(name, _)| *name == element.name()) {
            Some((_, anzahl)) => *anzahl += 1,
            None => namen.push((element.name(), 1)),
        }
    }
    let mut text = String::new();
    for (name, anzahl) in namen {
        let vorher = if text.is_empty() { "" } else { ", " };
        let _ = match anzahl {
            1 => write!(text, "{vorher}{name}"),
            anzahl => write!(text, "{vorher}{anzahl} × {name}"),
        };
    }
    text
}
