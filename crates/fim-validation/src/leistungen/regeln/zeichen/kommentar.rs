//! XZF1405: comments in a text.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::Markenart;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1405",
        name: "html-kommentar",
        stufe: Stufe::Hinweis,
        source: "Vorschlag; die Liste der erlaubten HTML-Elemente des PVOG kennt keine Kommentare",
        message: Wording::new(
            "{element}: verborgener HTML-Kommentar im Text{sprache}",
            "{element}: hidden HTML comment in the text{sprache}",
        ),
        why: Wording::new(
            "Ein Kommentar wird mit veröffentlicht, auch wenn er nicht angezeigt wird; oft ist es ein Rest aus Textprogrammen oder eine interne Notiz.",
            "A comment is published although it is not shown; often it is a remnant from a word processor, or an internal note.",
        ),
        fix: Wording::new(
            "Den Kommentar von »<!--« bis »-->« aus dem Text entfernen.",
            "Remove the comment from »<!--« to »-->« from the text.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<strong>", "<!-- Amt fragen --><strong>")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "&lt;p&gt;Stadt Lindenhain,",
                    "&lt;!DOCTYPE html&gt;&lt;p&gt;Stadt Lindenhain,",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_html {
            return;
        }
        let is_hidden = |art| matches!(art, Markenart::Kommentar | Markenart::Doctype);
        let mut marken = wortlaut.html().marken.iter();
        let Some(marke) = marken.find(|marke| is_hidden(marke.art)) else { return };
        let text = wortlaut.text.value.get(marke.span.clone()).unwrap_or_default();
        lage.melde(wortlaut.bereich(marke.span.clone()), |befund| {
            befund
                .value("sprache", wortlaut.sprachzusatz())
                .found(clip(text, 80))
                .expected(("nur Text, der gelesen werden soll", "only text that is to be read"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};
