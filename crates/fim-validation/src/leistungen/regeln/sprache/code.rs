//! XZF1502 and XZF1503: the code of a language is none, or one that the Portalverbund does not take.

use super::PVOG;
use super::iso::ist_sprache;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::leistungen::wortlaut::stamm;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1502",
        name: "sprachcode-form",
        stufe: Stufe::Kritisch,
        versions: &["2.1", "2.2"],
        source: PVOG,
        message: Wording::new(
            "{element}: Sprache »{code}« ungültig, erwartet etwa »{statt}«",
            "{element}: language »{code}« invalid, expected e.g. »{statt}«",
        ),
        why: Wording::new(
            "Seit dem 1. Mai 2021 nimmt der Portalverbund nur Sprachangaben aus zwei Buchstaben an; eine Datei mit anderen verwirft er.",
            "Since 1 May 2021 the Portalverbund takes only language codes of two letters; it drops files with others.",
        ),
        fix: Wording::new(
            "Überall »{statt}« statt »{code}« angeben; Land und Schrift entfallen, es gelten Kleinbuchstaben.",
            "Use »{statt}« instead of »{code}« everywhere; leave out country and script, and use lower case.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:inhalt languageCode=\"de\">Stadt",
                    "<x:inhalt languageCode=\"de-DE\">Stadt",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:weiterfuehrenderLink languageCode=\"de\">",
                    "<x:weiterfuehrenderLink languageCode=\"DE\">",
                )],
                passing: &[(
                    "<x:weiterfuehrenderLink languageCode=\"de\">",
                    "<x:weiterfuehrenderLink>",
                )],
            },
        ],
        reparatur: &[Reparatur::Sprachcode],
        ..BELEGT
    },
    checks: &[Pruefung::Sprachen(|sprachen, lage| {
        for (art, code, vorkommen) in sprachen.angaben() {
            if ist_sprache(code) {
                continue;
            }
            let short = stamm(code).to_ascii_lowercase();
            let statt = if ist_sprache(&short) { &*short } else { "de" };
            lage.melde(vorkommen.erstes, |befund| {
                befund
                    .value("code", clip(code, 10))
                    .value("statt", statt)
                    .found_text(code)
                    .expected((
                        "zwei Kleinbuchstaben, etwa »de«",
                        "two lower-case letters, such as »de«",
                    ))
                    .distinguish(&format!("{art:?}"))
            });
        }
    })],
};

pub(super) static WEITERE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1503",
        name: "sprache-nicht-im-portalverbund",
        stufe: Stufe::Hinweis,
        source: PVOG,
        message: Wording::new(
            "{element}: Sprache »{code}« nimmt der Portalverbund nicht an",
            "{element}: the Portalverbund does not take language »{code}«",
        ),
        why: Wording::new(
            "Der Portalverbund nimmt Texte auf Deutsch und Englisch an; andere Sprachen zeigen allenfalls Portale, die sie selbst einlesen.",
            "The Portalverbund takes texts in German and English; other languages are shown, if at all, by portals that read them themselves.",
        ),
        fix: Wording::new(
            "Texte in anderen Sprachen für den Portalverbund weglassen; sind sie nur für das eigene Portal gedacht, ist nichts zu tun.",
            "Leave texts in other languages out for the Portalverbund; where they are meant for your own portal only, nothing needs to be done.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    POLNISCH,
                    (
                        "<x:sprachversion>",
                        "<x:sprachversion><x:languageCode>pl</x:languageCode></x:sprachversion><x:sprachversion>",
                    ),
                ],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[
                    POLNISCH,
                    (
                        "<x:sprachversion>",
                        "<x:sprachversion><x:languageCode>pl</x:languageCode><x:kennzeichenMaschinelleUebersetzung>false</x:kennzeichenMaschinelleUebersetzung></x:sprachversion><x:sprachversion>",
                    ),
                ],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Sprachen(|sprachen, lage| {
        for (_, code, vorkommen) in sprachen.angaben() {
            if ist_sprache(code) && !matches!(code, "de" | "en") {
                lage.melde(vorkommen.erstes, |befund| {
                    befund.value("code", code).found(code).expected(("de oder en", "de or en"))
                });
            }
        }
    })],
};

const POLNISCH: fim_core::Edit = (
    "<x:inhalt languageCode=\"en\">City of Lindenhain",
    "<x:inhalt languageCode=\"pl\">Miasto Lindenhain",
);
