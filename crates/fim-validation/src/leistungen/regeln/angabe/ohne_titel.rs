//! XZF1317: a link without a title.

use super::link::adresse;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1317",
        name: "link-ohne-titel",
        stufe: Stufe::Hinweis,
        // The standard allows it, and many links are so.
        optional: true,
        source: "Vorschlag nach WCAG 2.2, 2.4.4 Link Purpose, https://www.w3.org/TR/WCAG22/#link-purpose-in-context",
        message: Wording::new(
            "{element}: Link »{adresse}« ohne Titel",
            "{element}: link »{adresse}« without title",
        ),
        why: Wording::new(
            "Portale zeigen dann die bloße Adresse; wer sie sich vorlesen lässt, erfährt nicht, wohin sie führt.",
            "Portals then show the bare address; people who have it read out to them do not learn where it leads.",
        ),
        fix: Wording::new(
            "Einen Titel eintragen, der die Seite nennt, etwa »Online-Antrag«.",
            "Enter a title that names the page, such as »Online-Antrag« (online application).",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:titel>Online application</x:titel>", "")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Link(|link, lage| {
        let Some(uri) = link.uri.filter(|uri| !uri.is_blank()) else { return };
        if link.braucht_titel && link.titel.is_none_or(Text::is_blank) {
            lage.melde(Stelle::fehlt(link.element, "titel"), |befund| {
                befund
                    .value("adresse", clip(adresse(uri.trimmed()), 24))
                    .expected(("ein Titel", "a title"))
                    .distinguish(uri.trimmed())
            });
        }
    })],
};
