//! XZF1406: HTML that runs or loads something.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::{Attribut, Marke, Markenart};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1406",
        name: "html-ausfuehrbar",
        source: "Folgt aus BSI TR-03172-1 v1.0, A3.6.09: Inhalte dürfen nichts Schädliches einschleusen",
        message: Wording::new(
            "{element}: ausführbares »{was}« im Text{sprache}",
            "{element}: executable »{was}« in the text{sprache}",
        ),
        why: Wording::new(
            "Was im Browser ausgeführt oder nachgeladen wird, kann Menschen schaden, die die Leistung lesen; Portale entfernen es oder weisen die Datei womöglich ab.",
            "What is run or loaded in the browser can harm people who read about the service; portals remove it, or may refuse the file.",
        ),
        fix: Wording::new(
            "»{was}« entfernen; statt eingebetteter Inhalte auf eine Seite verweisen, die sie zeigt.",
            "Remove »{was}«; instead of embedded content, link to a page that shows it.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<strong>", "<script>alert(1)</script><strong>")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("&lt;a href=\"https://", "&lt;a href=\"javascript:https://")],
                passing: &[("&lt;a href=\"https://", "&lt;a href=\"https://javascript.")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<strong>", "<strong onclick='go()'>")],
                passing: &[],
            },
        ],
        // The elements are not on the list of the Portalverbund, either.
        coincides: &["XZF1402"],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_html {
            return;
        }
        let mut told = BTreeSet::new();
        for marke in wortlaut.html().marken.iter().filter(|marke| marke.art == Markenart::Start) {
            for (was, bereich) in gefahren(marke) {
                if told.len() == MOST {
                    return;
                }
                if !told.insert(was.clone()) {
                    continue;
                }
                let text = wortlaut.text.value.get(marke.span.clone()).unwrap_or_default();
                lage.melde(wortlaut.bereich(bereich), |befund| {
                    befund
                        .value("was", clip(&was, 12))
                        .value("sprache", wortlaut.sprachzusatz())
                        .found(clip(text, 80))
                        .expected(("nur Text und Links", "only text and links"))
                        .distinguish(&wortlaut.kennung())
                        .distinguish(&was)
                });
            }
        }
    })],
};

/// Things that are told of one text.
const MOST: usize = 20;

/// True for attributes that browsers take for a script.
fn ist_ereignis(name: &str) -> bool {
    name.strip_prefix("on")
        .is_some_and(|rest| rest.len() > 2 && rest.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Elements that run or load something, or change where links and forms lead.
const ELEMENTE: &[&str] = &[
    "applet", "base", "embed", "form", "frame", "iframe", "link", "meta", "object", "script",
    "style",
];

/// What an attribute runs or loads.
pub(super) fn ausfuehrbar(attribut: &Attribut) -> Option<String> {
    let name = &*attribut.name;
    if ist_ereignis(name)
        || matches!(name, "formaction" | "ping")
        || name == "style" && laedt(attribut)
    {
        return Some(name.to_owned());
    }
    let schema = is_address(name).then(|| gefaehrlich(&attribut.wert)).flatten()?;
    Some(format!("{schema}:"))
}

/// True for a style that loads a file or runs something; white space counts for nothing.
fn laedt(style: &Attribut) -> bool {
    let mut wert = style.wert.to_ascii_lowercase();
    wert.retain(|c| !c.is_whitespace() && !c.is_control());
    ["url(", "expression(", "image-set(", "-moz-binding", "@import"]
        .iter()
        .any(|it| wert.contains(it))
}

/// What runs or loads something: the element itself, or the name of an attribute, since others may
/// have something to say of the element.
fn gefahren(marke: &Marke) -> impl Iterator<Item = (String, Range<usize>)> {
    let is_element = ELEMENTE.contains(&&*marke.name);
    let element = is_element.then(|| (marke.name.to_string(), marke.span.clone()));
    let attribute = marke.attribute.iter().filter_map(|attribut| {
        let was = ausfuehrbar(attribut)?;
        Some((was, attribut.start..attribut.start + attribut.name.len()))
    });
    element.into_iter().chain(attribute)
}

fn is_address(name: &str) -> bool {
    matches!(name, "action" | "background" | "formaction" | "href" | "src" | "xlink:href")
}

/// The scheme of an address that runs something. Browsers skip white space and control characters.
fn gefaehrlich(adresse: &str) -> Option<&'static str> {
    const LONGEST: usize = 12;
    let signs = adresse.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    let start: String = signs.take(LONGEST).collect::<String>().to_ascii_lowercase();
    let (schema, _) = start.split_once(':')?;
    ["javascript", "vbscript", "data"].into_iter().find(|known| *known == schema)
}
