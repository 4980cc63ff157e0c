//! XDF9001: valid from a day that lies after the last day.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::cmp::Ordering;
use xoev_schema::{Datatype, Literal};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9001",
        name: "gueltigkeit-verdreht",
        source: "Vorschlag: Ein Zeitraum beginnt, bevor er endet",
        message: Wording::new(
            "{element}: gültig ab {ab}, aber nur bis {bis}",
            "{element}: valid from {ab}, but only until {bis}",
        ),
        why: Wording::new(
            "Das Element wäre an keinem Tag gültig; bei der Suche nach gültigen Elementen würde es nicht gefunden.",
            "The element would not be valid on any day; a search for valid elements would not find it.",
        ),
        fix: Wording::new(
            "Beide Datumsangaben prüfen; vermutlich sind sie vertauscht, oder das Jahr ist falsch.",
            "Check both dates; they are probably swapped, or the year is wrong.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    AMT_3,
                    "Stadt Lindenhain</x:statusGesetztDurch><x:gueltigAb>2026-01-01</x:gueltigAb><x:gueltigBis>2025-12-31</x:gueltigBis>",
                )],
                passing: &[(
                    AMT_3,
                    "Stadt Lindenhain</x:statusGesetztDurch><x:gueltigAb>2025-12-31</x:gueltigAb><x:gueltigBis>2025-12-31</x:gueltigBis>",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    STATUS_2,
                    "<x:status><code>aktiv</code></x:status><x:gueltigAb>2026-01-01</x:gueltigAb><x:gueltigBis>2025-12-31</x:gueltigBis>",
                )],
                passing: &[(
                    STATUS_2,
                    "<x:status><code>aktiv</code></x:status><x:gueltigBis>2025-12-31</x:gueltigBis>",
                )],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let (Some(ab), Some(bis)) = tage(objekt) else { return };
        if ist_nach(ab, bis) {
            lage.melde(bis, |befund| {
                befund
                    .value("ab", clip(ab.trimmed(), 16))
                    .value("bis", clip(bis.trimmed(), 16))
                    .found(clip(bis.trimmed(), 40))
                    .expected((
                        format!("nicht vor {}", clip(ab.trimmed(), 40)).as_str(),
                        format!("not before {}", clip(ab.trimmed(), 40)).as_str(),
                    ))
            });
        }
    })],
};

const AMT_3: &str = "Stadt Lindenhain</x:statusGesetztDurch>";
const STATUS_2: &str = "<x:status><code>aktiv</code></x:status>";

const fn tage<'m, 'a>(objekt: Objekt<'m, 'a>) -> (Option<&'m Text<'a>>, Option<&'m Text<'a>>) {
    match (objekt.allgemein(), objekt) {
        (Some(angaben), _) => (angaben.gueltig_ab.as_ref(), angaben.gueltig_bis.as_ref()),
        (None, Objekt::Regel(regel)) => (regel.gueltig_ab.as_ref(), regel.gueltig_bis.as_ref()),
        _ => (None, None),
    }
}

/// True where both are days and the first is the later one.
pub(super) fn ist_nach(a: &Text<'_>, b: &Text<'_>) -> bool {
    let (a, b) = (Literal::read(Datatype::Date, &a.value), Literal::read(Datatype::Date, &b.value));
    a.zip(b).is_some_and(|(a, b)| a.compare(&b) == Some(Ordering::Greater))
}
