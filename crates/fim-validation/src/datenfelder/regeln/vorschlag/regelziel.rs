//! XDF9011: the script of a Regel is given an element that the message does not have.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9011",
        name: "regelparameter-unbekannt",
        versions: NUR_3,
        source: "Vorschlag: Eine Regel kann nur mit Elementen rechnen, die es im Schema gibt",
        message: Wording::new(
            "{element}: Parameter oder Ziel {id} ist in der Datei nicht enthalten",
            "{element}: parameter or target {id} is not contained in the file",
        ),
        why: Wording::new(
            "Die Regel bekommt den Wert nicht, den sie auswerten oder setzen soll, und lässt sich nicht ausführen.",
            "The rule does not get the value it is to evaluate or set, and cannot be executed.",
        ),
        fix: Wording::new(
            "Die ID des Parameters oder Ziels berichtigen oder das Element {id} aufnehmen.",
            "Correct the id of the parameter or target, or add the element {id}.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                TYP,
                "<x:typ><code>V</code></x:typ><x:param element='F99000000999' name='breite'><x:typ>wert</x:typ></x:param><x:skript>return breite;</x:skript></x:regel>",
            )],
            passing: &[(
                TYP,
                "<x:typ><code>V</code></x:typ><x:param element='F99000000932' name='breite'><x:typ>wert</x:typ></x:param><x:skript>return breite;</x:skript></x:regel>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Regel(|regel, lage| {
        let umfeld = lage.umfeld;
        let params = regel.param.iter().filter_map(|param| param.element_id.as_ref());
        let ziele = regel.ziel.iter().filter_map(|ziel| ziel.element_id.as_ref());
        for text in params.chain(ziele) {
            let Some(id) = kennung(&text.value) else { continue };
            let ist_da = umfeld.versionen(id).next().is_some();
            if !ist_da && umfeld.wert(umfeld.wurzel.id()) != id {
                lage.melde(text, |befund| {
                    befund
                        .value("id", id)
                        .found(clip(text.trimmed(), 80))
                        .expected(("ein Element dieser Datei", "an element of this file"))
                });
            }
        }
    })],
};

const TYP: &str = "<x:typ><code>K</code></x:typ></x:regel>";

/// The first id of a field or group in a text; how it is written around it no one has laid down.
fn kennung(text: &str) -> Option<&str> {
    text.match_indices(['F', 'G']).find_map(|(at, _)| {
        let id = text.get(at..at + 12)?;
        id[1..].bytes().all(|byte| byte.is_ascii_digit()).then_some(id)
    })
}
