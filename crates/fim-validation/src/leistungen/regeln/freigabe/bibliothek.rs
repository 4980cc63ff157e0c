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
            "{element}: text with status {text}, profile only {brief}",
        ),
        why: Wording::new(
            "Solange der Steckbrief nicht freigegeben ist, können sich Zuschnitt und Schlüssel der Leistung ändern; der freigegebene Text passt dann nicht mehr.",
            "As long as the profile is not released, scope and key of the service may change; the released text then no longer fits.",
        ),
        fix: Wording::new(
            "Zuerst den Leistungssteckbrief methodisch freigeben lassen (Status im Katalog mindestens 4), dann den Text; oder den vergessenen Status nachtragen.",
            "Have the service profile released first (catalogue status at least 4), then the text; or add the status that was forgotten.",
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
