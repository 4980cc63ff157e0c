//! XPZ1601: a code that is not in its list.

use super::listen::{genannte, liste, werte};
use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1601",
        name: "prozesscode-unbekannt",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0: operatives Ziel, Handlungsform, Verfahrensart, Detaillierungsstufe, Freigabestatus",
        message: Wording::new(
            "{element}: {feld} »{wert}« steht nicht in der Codeliste",
            "{element}: {feld} »{wert}« is not in the code list",
        ),
        why: Wording::new(
            "Das Portal kennt diesen Code nicht; wer dort filtert, findet den Prozess nicht, und niemand weiß, was gemeint ist.",
            "The portal does not know this code; people who filter there do not find the process, and nobody knows what is meant.",
        ),
        fix: Wording::new(
            "Einen Code der Codeliste wählen: {erlaubt}.",
            "Choose a code from the code list: {erlaubt}.",
        ),
        examples: &[
            Example::Edited {
                base: PROZESS,
                failing: &[("<code>314</code>", "<code>315</code>")],
                passing: &[("<code>314</code>", "<code>208</code>")],
            },
            Example::Edited {
                base: PROZESS,
                failing: &[("<code>101</code>", "<code>106</code>")],
                passing: &[("<code>101</code>", "<code>105</code>")],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|angabe, lage| {
        // What is looked for may be any code; a gap and another list have rules of their own.
        if !matches!(angabe.eltern, "Prozessklasse" | "Prozesssteckbrief" | "Zustandsangaben") {
            return;
        }
        let (Some(eigene), Some(code)) = (liste(angabe.feld), angabe.code) else { return };
        let ist_eigene = match angabe.liste {
            Some(_) => genannte(&angabe) == Some(eigene),
            None => true,
        };
        let Some(werte) = werte(eigene).filter(|_| ist_eigene && !code.is_blank()) else { return };
        if !werte.kennt(angabe.wert()) {
            lage.melde(code, |befund| {
                befund
                    .value("feld", werte.name)
                    .value("wert", clip(angabe.wert(), 10))
                    .value("erlaubt", werte.text)
                    .distinguish(werte.name)
                    .found_text(angabe.wert())
                    .expected(werte.text)
            });
        }
    })],
};
