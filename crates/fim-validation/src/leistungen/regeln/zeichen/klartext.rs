//! XZF1407: HTML where the standard has plain text.

use super::namen::{geht_als_tag_weiter, ist_html};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::{Html, Marke};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1407",
        name: "html-im-klartext",
        stufe: Stufe::Hinweis,
        source: "FIM-Portal OpenAPI 0.24.0: HTML nur in HtmlStringLocalized",
        message: Wording::new(
            "{element}: HTML »{name}« in »{feld}«{sprache}",
            "{element}: HTML »{name}« in »{feld}«{sprache}",
        ),
        why: Wording::new(
            "Diese Angabe ist reiner Text; im Portal erscheinen die Auszeichnungen mit spitzen Klammern, statt den Text zu formatieren.",
            "This entry is plain text; the portal shows the markup with its angle brackets instead of formatting the text.",
        ),
        fix: Wording::new(
            "Die Auszeichnung »{name}« entfernen und nur den Text stehen lassen.",
            "Remove the markup »{name}« and leave only the text.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "ab Eingang der vollständigen",
                    "&lt;p&gt;ab Eingang der vollständigen",
                )],
                passing: &[(
                    "ab Eingang der vollständigen",
                    "&lt;Datum&gt; &lt; 4, a&lt;b und c&gt;d, ab Eingang der vollständigen",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "ab Eingang der vollständigen",
                    "ab <![CDATA[<b>Eingang</b>]]> der vollständigen",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if wortlaut.ist_html || !wortlaut.text.value.contains('<') {
            return;
        }
        let html = Html::read(&wortlaut.text.value, true);
        let is_tag = |marke: &&Marke| {
            let tag = wortlaut.text.value.get(marke.span.clone()).unwrap_or_default();
            let inner = tag.trim_start_matches(['<', '/']).get(marke.name.len()..);
            ist_html(&marke.name) && inner.is_some_and(geht_als_tag_weiter)
        };
        let Some(marke) = html.marken.iter().find(is_tag) else { return };
        lage.melde(wortlaut.bereich(marke.span.clone()), |befund| {
            befund
                .value("name", clip(&marke.name, 10))
                .value("feld", clip(wortlaut.feld, 12))
                .value("sprache", wortlaut.sprachzusatz())
                .found_text(wortlaut.text.trimmed())
                .expected(("reiner Text", "plain text"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};
