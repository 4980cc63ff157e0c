//! XZF1608: the text is released, the Steckbrief it belongs to is not.

use super::MIT_STATUS;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Wording};
use xzufi::Code;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1608",
        name: "bibliothek-vor-katalog",
        versions: MIT_STATUS,
        source: "Vorschlag: Der Schlüssel wird erst nach der methodischen Freigabe vergeben (https://docs.fitko.de/fim/docs/zentrale-bundesredaktion/stream_lz/redaktionsprozess/Veroeffentlichung/)",
        message: Wording::new(
            "{element}: Text mit Status {text}, Steckbrief erst mit {brief}",
            "{element}: text with status {text}, profile only with {brief}",
        ),
        why: Wording::new(
            "Ein freigegebener Text zu einer Leistung, die der Katalog noch nicht freigegeben hat, kann seinen Zuschnitt oder Schlüssel wieder verlieren.",
            "A released text of a service the catalogue has not released yet may still lose its scope or key.",
        ),
        fix: Wording::new(
            "Zuerst den Leistungssteckbrief methodisch freigeben lassen (Katalog mindestens 4), dann den Text; oder den vergessenen Status nachtragen.",
            "Have the service profile released first (catalogue at least 4), then the text; or update the status that was forgotten.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(KATALOG, "<code>3</code>\n      </x:statusKatalog>")],
            passing: &[(KATALOG, "<code>4</code>\n      </x:statusKatalog>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let wert = |status: &Option<Code<'_>>| {
            let text = status.as_ref().and_then(Code::wert)?.trimmed();
            text.parse::<u8>().ok().filter(|zahl| (1..=8).contains(zahl))
        };
        let (brief, text) = (wert(&leistung.status_katalog), wert(&leistung.status_bibliothek));
        let (Some(brief @ 1..4), Some(text @ 5..7)) = (brief, text) else { return };
        let ort = leistung.status_katalog.as_ref().and_then(Code::wert);
        let Some(ort) = ort else { return };
        lage.melde(ort, |befund| {
            befund
                .value("text", u64::from(text))
                .value("brief", u64::from(brief))
                .found(u64::from(brief))
                .expected(("4, 5 oder 6", "4, 5 or 6"))
        });
    })],
};

const KATALOG: &str = "<code>5</code>\n      </x:statusKatalog>";
