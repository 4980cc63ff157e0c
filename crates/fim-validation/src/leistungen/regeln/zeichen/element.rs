//! XZF1402: HTML that the Portalverbund does not take.

use super::PVOG;
use super::namen::{OHNE, ersatz, ganzes, ist_erlaubt, ist_html};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::Markenart;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};
use std::collections::BTreeSet;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1402",
        name: "html-nicht-erlaubt",
        stufe: Stufe::Kritisch,
        source: PVOG,
        message: Wording::new(
            "{element}: HTML »{name}« unerlaubt{sprache}, besser {statt}",
            "{element}: HTML »{name}« not allowed{sprache}, better {statt}",
        ),
        why: Wording::new(
            "Der Portalverbund nimmt nur wenige Auszeichnungen an und verwirft sonst die Datei; die Leistung fehlt dann im Portal.",
            "The Portalverbund takes only a few kinds of markup and otherwise drops the file; the service is then missing from the portal.",
        ),
        fix: Wording::new(
            "Die Auszeichnung »{name}« {rat}. Erlaubt sind p, br, h1 bis h6, b, strong, i, em, sup, sub, ul, ol, li und a mit href.",
            "»{name}«: {rat}. Allowed are p, br, h1 to h6, b, strong, i, em, sup, sub, ul, ol, li and a with href.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<strong>Sondernutzungserlaubnis</strong>",
                    "<u>Sondernutzungserlaubnis</u>",
                )],
                passing: &[(
                    "<strong>Sondernutzungserlaubnis</strong>",
                    "<b>2 m<sup>2</sup></b><br/>",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "<strong>Sondernutzungserlaubnis</strong>",
                    "</p><table><tr><td>Erlaubnis</td></tr></table><p>",
                )],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_html {
            return;
        }
        let marken = || wortlaut.html().marken.iter().filter(|marke| !marke.name.is_empty());
        let is_there = |name: &str| marken().any(|marke| marke.name == name);
        let mut told = BTreeSet::new();
        for marke in marken().filter(|marke| !ist_erlaubt(&marke.name)) {
            let is_part =
                || marke.art == Markenart::Start && ganzes(&marke.name).is_some_and(is_there);
            if told.len() == MOST {
                break;
            }
            if !told.insert(&*marke.name) || is_part() {
                continue;
            }
            lage.melde(wortlaut.bereich(marke.span.clone()), |befund| {
                befund
                    .value("name", clip(&marke.name, 10))
                    .value("statt", ersatz(&marke.name))
                    .value("rat", rat(&marke.name))
                    .value("sprache", wortlaut.sprachzusatz())
                    .found(format!("<{}>", clip(&marke.name, 40)))
                    .expected((
                        "p, br, h1 bis h6, b, strong, i, em, sup, sub, ul, ol, li, a",
                        "p, br, h1 to h6, b, strong, i, em, sup, sub, ul, ol, li, a",
                    ))
                    .distinguish(&wortlaut.kennung())
            });
        }
    })],
};

/// Names that are told of one text.
const MOST: usize = 20;

/// What to do about an element.
fn rat(name: &str) -> Value {
    match ersatz(name) {
        OHNE if ist_html(name) => {
            ("weglassen, den Text behalten", "leave it out, keep the text").into()
        }
        OHNE => (
            "weglassen oder, wenn als Text gemeint, »<« als &lt; schreiben",
            "leave it out or, where it is meant as text, write »<« as &lt;",
        )
            .into(),
        (de, en) => (&*format!("durch {de} ersetzen"), &*format!("replace it by {en}")).into(),
    }
}
