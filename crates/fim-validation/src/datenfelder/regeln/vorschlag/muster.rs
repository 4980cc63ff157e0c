//! XDF9003: a pattern that is no regular expression.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use xoev_schema::{Expression, ExpressionFault};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9003",
        name: "muster-ungueltig",
        source: "Vorschlag: Ein Muster (Pattern) ist ein regulärer Ausdruck; genannt wird nur, was XML Schema und die üblichen Programmiersprachen gleichermaßen ablehnen",
        message: Wording::new(
            "{element}: Muster »{pattern}« ungültig: {grund}",
            "{element}: pattern »{pattern}« is invalid: {grund}",
        ),
        why: Wording::new(
            "Kein Formular kann mit diesem Muster Eingaben prüfen.",
            "No form can check input with this pattern.",
        ),
        fix: Wording::new(
            "Das Muster (Pattern), einen regulären Ausdruck, berichtigen; soll ein Zeichen für sich selbst stehen, einen Rückstrich davorsetzen.",
            "Correct the pattern, a regular expression; put a backslash before a character that stands for itself.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("pattern='[^@]+@[^@]+'", "pattern='([^@]+@[^@]+'")],
                passing: &[("pattern='[^@]+@[^@]+'", "pattern='^(?=.{6})[^@]+@[^@]+$'")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("\"maxLength\":\"120\"", "\"maxLength\":\"120\",\"pattern\":\"[A-Z\"")],
                passing: &[(
                    "\"maxLength\":\"120\"",
                    "\"maxLength\":\"120\",\"pattern\":\"\\\\p{L}+\"",
                )],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(pattern) = lage.grenze(feld, Grenze::Pattern) else { return };
        let Some(fault) = Expression::fault(&pattern.wert) else { return };
        lage.melde(pattern.stelle, |befund| {
            befund
                .value("pattern", clip(&pattern.wert, 16))
                .value("grund", worte(fault))
                .found(clip(&pattern.wert, 80))
                .expected(("ein gültiger regulärer Ausdruck", "a valid regular expression"))
        });
    })],
};

/// What is wrong, in a few words.
const fn worte(fault: ExpressionFault) -> (&'static str, &'static str) {
    match fault {
        ExpressionFault::Parenthesis => ("Klammer ( ) ohne Gegenstück", "( ) without counterpart"),
        ExpressionFault::Bracket => ("Klammer [ nicht geschlossen", "[ is not closed"),
        ExpressionFault::Range => ("Bereich [ - ] verdreht", "range [ - ] is reversed"),
        ExpressionFault::NothingToRepeat => ("nichts zu wiederholen", "nothing to repeat"),
        ExpressionFault::Count => ("Wiederholungszahl verdreht", "repeat count is reversed"),
        ExpressionFault::Backslash => ("Rückstrich am Ende", "backslash at the end"),
    }
}
