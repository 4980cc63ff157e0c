//! XZF1504, XZF1505 and XZF1507: texts and the languages a record says it is written in.

use super::PORTAL;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::leistungen::sprachen::{Art, Vorkommen};
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Stufe, Wording};
use std::collections::BTreeMap;

/// Takes the English language version out of the Leistung.
const OHNE_ENGLISCH: &[Edit] = &[
    (
        "<x:sprachversion>\n        <x:languageCode>en<",
        "<!-- <x:sprachversion>\n        <x:languageCode>en<",
    ),
    ("</x:sprachversion>\n      <x:gueltigkeit>", "</x:sprachversion> -->\n      <x:gueltigkeit>"),
];
/// Takes the English text out of the Spezialisierung.
const OHNE_TEXT: &[Edit] = &[(
    "<x:inhalt languageCode=\"en\">&lt;p&gt;In the district of Altlinden the design by-law for the historic centre also applies.&lt;/p&gt;</x:inhalt>",
    "",
)];

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1504",
        name: "sprachversion-fehlt",
        source: PORTAL,
        message: Wording::new(
            "{element}: Texte auf »{sprache}«, aber keine Sprachversion dazu",
            "{element}: texts in »{sprache}«, but no language version",
        ),
        why: Wording::new(
            "Portale bieten die Sprachen an, die als Sprachversion angegeben sind; Texte in anderen findet womöglich niemand.",
            "Portals offer the languages that are declared as language versions; nobody may find texts in others.",
        ),
        fix: Wording::new(
            "Eine Sprachversion für »{sprache}« ergänzen oder die Sprache der Texte berichtigen.",
            "Add a language version for »{sprache}«, or correct the language of the texts.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: OHNE_ENGLISCH, passing: &[] },
            Example::Edited { base: LEISTUNG_23, failing: OHNE_ENGLISCH, passing: &[] },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Sprachen(|sprachen, lage| {
        if !sprachen.any(Art::Erklaert) {
            return;
        }
        for (code, vorkommen) in sprachen.nur(Art::Text) {
            // Of empty texts, others speak.
            let Some(text) = vorkommen.gefuellt else { continue };
            if !sprachen.has(Art::Erklaert, code) {
                lage.melde(text, |befund| {
                    befund
                        .value("sprache", clip(code, 6))
                        .found_text(code)
                        .expected(("eine der Sprachversionen", "one of the language versions"))
                });
            }
        }
    })],
};

pub(super) static LEER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1505",
        name: "sprachversion-ohne-text",
        stufe: Stufe::Hinweis,
        source: PORTAL,
        message: Wording::new(
            "{element}: Sprachversion »{sprache}«, aber kein Text darin",
            "{element}: language version »{sprache}«, but no text in it",
        ),
        why: Wording::new(
            "Ein Portal kann die Sprache zur Auswahl stellen; wer sie wählt, findet dann nichts zu lesen.",
            "A portal may offer the language; people who choose it then find nothing to read.",
        ),
        fix: Wording::new(
            "Texte auf »{sprache}« ergänzen oder die Sprachversion entfernen.",
            "Add texts in »{sprache}«, or remove the language version.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: OHNE_TEXT, passing: &[] },
            Example::Edited { base: LEISTUNG_23, failing: OHNE_TEXT, passing: &[] },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Sprachen(|sprachen, lage| {
        // Where nothing at all is to be read, others speak.
        if !sprachen.nur(Art::Text).any(|(_, vorkommen)| vorkommen.gefuellt.is_some()) {
            return;
        }
        for (code, vorkommen) in sprachen.nur(Art::Erklaert) {
            if !sprachen.has(Art::Text, code) {
                lage.melde(vorkommen.erstes, |befund| {
                    befund
                        .value("sprache", clip(code, 6))
                        .found_text(code)
                        .expected(("Texte in dieser Sprache", "texts in this language"))
                });
            }
        }
    })],
};

pub(super) static DOPPELT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1507",
        name: "sprachversion-doppelt",
        source: PORTAL,
        message: Wording::new(
            "{element}: Sprachversion »{sprache}« {zahl}-mal angegeben",
            "{element}: language version »{sprache}« given {zahl} times",
        ),
        why: Wording::new(
            "Erwartet wird je Sprache eine Sprachversion; bei mehreren ist offen, welcher Stand gilt.",
            "One language version is expected for each language; with several, it is unclear which one counts.",
        ),
        fix: Wording::new(
            "Die überzähligen Sprachversionen entfernen oder ihre Sprache berichtigen.",
            "Remove the surplus language versions, or correct their language.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:sprachversion>",
                    "<x:sprachversion><x:languageCode>de</x:languageCode></x:sprachversion><x:sprachversion>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "<x:sprachversion>",
                    "<x:sprachversion><x:languageCode>de</x:languageCode><x:kennzeichenMaschinelleUebersetzung>false</x:kennzeichenMaschinelleUebersetzung></x:sprachversion><x:sprachversion>",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Sprachen(|sprachen, lage| {
        // »de« and »DE« are one language, »de« and »de-AT« are two.
        let mut alle: BTreeMap<String, (&str, Vorkommen<'_, '_>)> = BTreeMap::new();
        for (code, vorkommen) in sprachen.nur(Art::Erklaert) {
            let sprache = code.to_ascii_lowercase().replace('_', "-");
            let (letzter, gesamt) =
                alle.entry(sprache).or_insert((code, Vorkommen { zahl: 0, ..vorkommen }));
            gesamt.zahl += vorkommen.zahl;
            if vorkommen.letztes.span.start >= gesamt.letztes.span.start {
                (*letzter, gesamt.letztes) = (code, vorkommen.letztes);
            }
        }
        for (code, vorkommen) in alle.into_values().filter(|(_, vorkommen)| vorkommen.zahl > 1) {
            lage.melde(vorkommen.letztes, |befund| {
                befund
                    .value("sprache", clip(code, 6))
                    .value("zahl", vorkommen.zahl)
                    .found_text(code)
                    .expected(("jede Sprache einmal", "each language once"))
            });
        }
    })],
};
