//! XZF1606: changed after the release.

use super::freigabetage;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::zeit::compare;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::cmp::Ordering;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1606",
        name: "aenderung-nach-freigabe",
        stufe: Stufe::Hinweis,
        // Editorial systems count every saving as a change.
        optional: true,
        source: "Vorschlag: Freigegeben ist, was zum Zeitpunkt der Freigabe dastand",
        message: Wording::new(
            "{element}: geändert am {tag}, nach der Freigabe am {freigabe}",
            "{element}: changed on {tag}, after the release on {freigabe}",
        ),
        why: Wording::new(
            "Was nach der Freigabe geändert wurde, hat die freigebende Stelle vielleicht nie gesehen; wer den Text nachnutzt, verlässt sich darauf.",
            "The releasing body may never have seen what was changed after the release; people who reuse the text rely on it.",
        ),
        fix: Wording::new(
            "Prüfen, was sich geändert hat; betrifft es den Inhalt, die Freigabe erneut einholen und ihr Datum eintragen.",
            "Check what has changed; if it affects the content, obtain a new release and enter its date.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("Am>2025-03-14<", "Am>2025-03-13<")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let version = leistung.versionsinformation();
        let Some(tag) = version.and_then(|version| version.geaendert_datum_zeit.as_ref()) else {
            return;
        };
        let ist_danach = |freigabe: &str| compare(&tag.value, freigabe) == Some(Ordering::Greater);
        let Some(freigabe) = freigabetage(leistung).last() else { return };
        if freigabetage(leistung).all(|freigabe| ist_danach(&freigabe.value)) {
            lage.melde(tag, |befund| {
                befund
                    .value("tag", clip(tag.trimmed(), 10).replace('…', ""))
                    .value("freigabe", clip(freigabe.trimmed(), 10).replace('…', ""))
                    .found_text(tag.trimmed())
                    .expected(("eine Freigabe danach", "a release after it"))
            });
        }
    })],
};
