//! XZF1501: a text does not say which language it is in.

use super::PORTAL;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1501",
        name: "sprachangabe-fehlt",
        stufe: Stufe::Warnung,
        source: PORTAL,
        message: Wording::new(
            "{element}: »{feld}« ohne Sprachangabe, etwa »de«",
            "{element}: »{feld}« without language, such as »de«",
        ),
        why: Wording::new(
            "Portale wählen den Text nach der Sprache aus; einen ohne Sprachangabe zeigen sie niemandem oder allen.",
            "Portals choose the text by its language; they show one without a language to nobody or to everybody.",
        ),
        fix: Wording::new(
            "Die Sprache des Textes mit zwei Buchstaben angeben, etwa »de« oder »en«.",
            "State the language of the text in two letters, such as »de« or »en«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<x:inhalt languageCode=\"de\">Stadt", "<x:inhalt>Stadt")],
                // The title of a link is in the language of the link.
                passing: &[("<x:titel>Online-Antrag", "<x:titel>Antrag")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<x:begriff languageCode=\"en\">", "<x:begriff languageCode=\"\">")],
                passing: &[],
            },
        ],
        coincides: &["XSD1101"],
        ..BELEGT
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        // Some plain texts have no language of their own; a link has one or none.
        let has_none = !wortlaut.ist_html && OHNE_SPRACHE.contains(&wortlaut.eltern);
        if has_none || !wortlaut.sprachcode().is_empty() || wortlaut.text.is_blank() {
            return;
        }
        lage.melde(Stelle::fehlt(wortlaut.element, "languageCode"), |befund| {
            befund
                .value("feld", clip(wortlaut.feld, 12))
                .found_text(wortlaut.text.trimmed())
                .expected(("eine Sprache, etwa »de«", "a language, such as »de«"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};

/// What has texts that are not told apart by language.
const OHNE_SPRACHE: &[&str] =
    &["Herausgeber", "HyperlinkErweitert", "OnlinedienstLinkTeile", "UrsprungsportalModul"];
