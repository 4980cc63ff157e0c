//! XDF9004: content that does not match the pattern of its own field.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use xoev_schema::Expression;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9004",
        name: "inhalt-passt-nicht-zum-muster",
        source: "Vorschlag: Der vorgegebene Inhalt muss die Prüfung bestehen, die das Feld verlangt",
        message: Wording::new(
            "{element}: Inhalt »{inhalt}« passt nicht zum Muster »{pattern}«",
            "{element}: content »{inhalt}« does not match pattern »{pattern}«",
        ),
        why: Wording::new(
            "Das Formular würde den Wert zurückweisen, mit dem es selbst vorbelegt ist.",
            "The form would refuse the very value it is preset with.",
        ),
        fix: Wording::new(
            "Den Inhalt oder das Muster (Pattern) ändern. Auch ein Muster ohne ^ und $ gilt für den ganzen Wert.",
            "Change the content or the pattern. Even without ^ and $, a pattern applies to the whole value.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "pattern='[^@]+@[^@]+'/>",
                "pattern='[^@]+@[^@]+'/><x:inhalt>buecher.example</x:inhalt>",
            )],
            passing: &[(
                "pattern='[^@]+@[^@]+'/>",
                "pattern='[^@]+@[^@]+$'/><x:inhalt>rat@buecher.example</x:inhalt>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(inhalt) = feld.inhalt.as_ref().filter(|inhalt| !inhalt.is_blank()) else { return };
        let Some(pattern) = lage.grenze(feld, Grenze::Pattern) else { return };
        // In 2.0 the backslash of a text that is no JSON may be doubled or not.
        let ist_unklar = lage.v2() && pattern.wert.contains("\\\\");
        if ist_unklar || !lage.ist_textlich(feld) {
            return;
        }
        let Some(expression) = Expression::read(&pattern.wert) else { return };
        if !expression.matches(inhalt.trimmed()) && !expression.matches(&inhalt.value) {
            lage.melde(inhalt, |befund| {
                befund
                    .value("inhalt", clip(inhalt.trimmed(), 12))
                    .value("pattern", clip(&pattern.wert, 12))
                    .found(clip(inhalt.trimmed(), 80))
                    .expected(clip(&pattern.wert, 80))
            });
        }
    })],
};
