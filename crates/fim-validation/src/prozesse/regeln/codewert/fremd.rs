//! XPZ1602: a field that names the code list of another field.

use super::listen::{genannte, liste};
use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1602",
        name: "prozess-codeliste-verwechselt",
        stufe: Stufe::Methodisch,
        source: "Spezifikation XProzess 2.0, Datentypen Code.…",
        coincides: &["XSD1201"],
        message: Wording::new(
            "{element}: Codeliste »{liste}«, erwartet »{soll}«",
            "{element}: code list »{liste}«, expected »{soll}«",
        ),
        why: Wording::new(
            "Ein Code sagt nur zusammen mit seiner Codeliste etwas; nach einer anderen gelesen, bedeutet er etwas anderes oder nichts.",
            "A code has a meaning only together with its code list; read by another one, it means something else, or nothing.",
        ),
        fix: Wording::new(
            "Die Kennung der Codeliste »{voll}« angeben und prüfen, ob der Code aus ihr stammt.",
            "Enter the identifier of the code list »{voll}«, and check whether the code is from it.",
        ),
        examples: &[
            Example::Edited {
                base: PROZESS,
                failing: &[(
                    "xprozess:codeliste:handlungsform",
                    "xprozess:codeliste:verfahrensart",
                )],
                passing: &[("xprozess:codeliste:handlungsform", "fim:codeliste:handlungsform")],
            },
            Example::Edited {
                base: PROZESS,
                failing: &[("xprozess:codeliste:status", "xprozess:codeliste:prozessrolle")],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|angabe, lage| {
        let (Some(eigene), Some(genannte)) = (liste(angabe.feld), genannte(&angabe)) else {
            return;
        };
        if eigene == genannte {
            return;
        }
        let Some(stelle) = Stelle::attribut(angabe.element, "listURI") else { return };
        lage.melde(stelle, |befund| {
            befund
                .value("liste", clip(genannte, 16))
                .value("soll", clip(eigene, 16))
                .value("voll", eigene)
                .distinguish(angabe.feld)
                .found_text(angabe.liste.map_or("", Text::trimmed))
                .expected((
                    format!("die Codeliste »{eigene}«").as_str(),
                    format!("the code list »{eigene}«").as_str(),
                ))
        });
    })],
};
