//! XZF1604, XZF1605: a day of release that is none, or that is still to come.

use super::freigabetage;
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::zeit::Datum;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Wording};
use xoev_schema::{Datatype, Literal};

pub(super) static FORM: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1604",
        name: "freigabedatum-form",
        source: "Vorschlag: FIM-Portal OpenAPI 0.24.0, fachlichFreigegebenAm ist ein Datum (JJJJ-MM-TT)",
        message: Wording::new(
            "{element}: Freigabedatum »{tag}«, erwartet JJJJ-MM-TT",
            "{element}: release date »{tag}«, expected YYYY-MM-DD",
        ),
        why: Wording::new(
            "Programme können das Datum nicht lesen; wer Leistungen nach Aktualität ordnet, findet diese nicht oder an falscher Stelle.",
            "Programs cannot read the date; people who sort services by date do not find this one, or find it in the wrong place.",
        ),
        fix: Wording::new(
            "Das Datum in der Form 2025-03-14 eintragen; den Tag muss es im Kalender geben.",
            "Enter the date in the form 2025-03-14; it must exist in the calendar.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("Am>2025-03-14<", "Am>14.03.2025<")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("Am>2025-03-14<", "Am>2025-02-30<")],
                passing: &[("Am>2025-03-14<", "Am> 2025-03-14Z<")],
            },
        ],
        coincides: &["XSD1205"],
        reparatur: &[Reparatur::Datum],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        for tag in freigabetage(leistung) {
            let arten = [Datatype::Date, Datatype::DateTime];
            if arten.into_iter().all(|art| Literal::read(art, tag.trimmed()).is_none()) {
                lage.melde(tag, |befund| {
                    befund
                        .value("tag", clip(tag.trimmed(), 20))
                        .found_text(tag.trimmed())
                        .expected(("ein Datum wie 2025-03-14", "a date such as 2025-03-14"))
                });
            }
        }
    })],
};

pub(super) static ZUKUNFT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1605",
        name: "freigabe-in-der-zukunft",
        source: "Vorschlag: Was freigegeben ist, wurde es spätestens heute",
        message: Wording::new(
            "{element}: Freigabe am {tag}, erwartet ein Tag bis heute",
            "{element}: released on {tag}, expected a day up to today",
        ),
        why: Wording::new(
            "Eine Freigabe, die erst noch kommt, ist keine; der Text gälte als freigegeben, bevor ihn jemand geprüft hat.",
            "A release that is still to come is none; the text would count as released before anybody has checked it.",
        ),
        fix: Wording::new(
            "Den Tag eintragen, an dem der Text freigegeben wurde. Gilt er erst später, gehört das in die Gültigkeit.",
            "Enter the day of the release. If the text applies only later, that belongs in the period of validity.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("Am>2025-03-14<", "Am>2052-03-14<")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(stichtag) = lage.umfeld.vorgaben().stichtag else { return };
        for tag in freigabetage(leistung) {
            if Datum::read(tag.trimmed()).is_some_and(|tag| tag > stichtag) {
                lage.melde(tag, |befund| {
                    befund
                        .value("tag", clip(tag.trimmed(), 10))
                        .found_text(tag.trimmed())
                        .expected(("ein Tag bis heute", "a day up to today"))
                });
            }
        }
    })],
};
