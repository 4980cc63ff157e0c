//! XPZ1408: the name of an Aktivitätengruppe that does not end in a verb.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1408",
        name: "aktivitaetengruppe-name-ohne-verb",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach Fachkonzept Prozessklasse, Name: Gegenstand und Verb; so auch im Export des FIM-Bausteins Prozesse (2022)",
        message: Wording::new(
            "{element}: Name »{name}« endet nicht mit einem Verb",
            "{element}: name »{name}« does not end in a verb",
        ),
        why: Wording::new(
            "Eine Aktivitätengruppe ist etwas, das getan wird; ohne Verb sieht man im Modell nicht, was zu tun ist.",
            "An Aktivitätengruppe is something that is done; without a verb, readers of the model do not see what is to be done.",
        ),
        fix: Wording::new(
            "Den Namen aus Gegenstand und Verb bilden, etwa »Gebühr festsetzen« statt »Gebührenfestsetzung«.",
            "Form the name from object and verb, such as »Gebühr festsetzen« instead of »Gebührenfestsetzung«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:name>Antrag fachlich prüfen<", "<x:name>Fachliche Prüfung<")],
            passing: &[(
                "<x:name>Antrag fachlich prüfen<",
                "<x:name>Mängel (neu) erörtern (mündlich)<",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Aktivitaetengruppe(|gruppe, lage| {
        let Some(text) = gruppe.name.as_ref().filter(|name| !name.is_blank()) else { return };
        if !endet_mit_verb(text.trimmed()) {
            lage.melde(text, |befund| {
                befund
                    .value("name", clip(text.trimmed(), 20))
                    .found_text(text.trimmed())
                    .expected(("Gegenstand und Verb", "object and verb"))
            });
        }
    })],
};

/// True where the last word looks like an infinitive: in lower case, with its ending. What stands
/// in brackets behind it is passed over.
fn endet_mit_verb(name: &str) -> bool {
    let kern = ohne_klammern(name);
    let wort = kern.split_whitespace().next_back().unwrap_or_default();
    let wort = wort.trim_matches(|c: char| !c.is_alphanumeric());
    let endung = ["en", "ern", "eln", "tun", "sein"].iter().any(|endung| wort.ends_with(endung));
    endung && wort.starts_with(char::is_lowercase)
}

/// A name without what stands in brackets at its end.
fn ohne_klammern(name: &str) -> &str {
    const ENDE: &[char] = &[' ', '.', ',', ';', ':'];
    let mut kern = name.trim_end_matches(ENDE);
    while kern.ends_with(')') {
        let mut open = 0;
        let start = kern.rmatch_indices(['(', ')']).find(|(_, sign)| {
            open += if *sign == ")" { 1 } else { -1 };
            open == 0
        });
        let Some((start, _)) = start else { break };
        kern = kern[..start].trim_end_matches(ENDE);
    }
    kern
}
