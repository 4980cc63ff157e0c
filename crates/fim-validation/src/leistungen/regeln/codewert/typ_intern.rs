//! XZF1206: a Leistung that is internal to the administration.

use super::typisierung::{TYP, typen};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1206",
        name: "typisierung-verwaltungsintern",
        stufe: Stufe::Hinweis,
        // Says something of every such Leistung, also of good ones.
        optional: true,
        source: "Vorschlag: Typ 10 ist eine verwaltungsinterne Leistung, das OZG gilt für Leistungen an Nutzer außerhalb der Verwaltung",
        message: Wording::new(
            "{element}: Typ 10, verwaltungsintern und damit keine OZG-Leistung",
            "{element}: type 10, internal and so not an OZG service",
        ),
        why: Wording::new(
            "Verwaltungsinterne Leistungen zählen nicht zur Umsetzung des OZG und gehören nicht in Portale für Bürger und Unternehmen.",
            "Services within the administration do not count towards the OZG and do not belong in portals for citizens and businesses.",
        ),
        fix: Wording::new(
            "Ist die Leistung wirklich nur für Behörden, ist nichts zu tun; sonst den Typ ändern.",
            "If the service really is for authorities only, nothing needs to be done; otherwise change the type.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "      <x:typisierung>\n        <code>10</code>")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        if let Some((text, _)) = typen(leistung).find(|(_, typ)| *typ == "10") {
            lage.melde(text, |befund| {
                befund.found("10").expected(("1–9 bei OZG-Leistungen", "1–9 for OZG services"))
            });
        }
    })],
};
