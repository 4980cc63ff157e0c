//! XZF1408: markup that is not closed, or closed in the wrong order.

use super::namen::ist_erlaubt;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::{Marke, Markenart};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1408",
        name: "html-nicht-geschlossen",
        stufe: Stufe::Hinweis,
        source: "WHATWG HTML, 13.1 Writing HTML documents: https://html.spec.whatwg.org/multipage/syntax.html",
        message: Wording::new(
            "{element}: HTML »{name}« {mangel}{sprache}",
            "{element}: HTML »{name}« {mangel}{sprache}",
        ),
        why: Wording::new(
            "Jedes Programm behebt das anders; Fettschrift, Listen oder Links können bis zum Ende der Seite weiterlaufen.",
            "Every program repairs this in its own way; bold type, lists or links may run on to the end of the page.",
        ),
        fix: Wording::new(
            "Jede Auszeichnung in umgekehrter Reihenfolge schließen, etwa »<p><b>Text</b></p>«.",
            "Close all markup in reverse order, such as »<p><b>Text</b></p>«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("Sondernutzungserlaubnis</strong>", "Sondernutzungserlaubnis")],
                passing: &[(
                    "Sondernutzungserlaubnis</strong>",
                    "Sondernutzungserlaubnis</strong><ol><li>a<li>b</ol><br>",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<strong>Sondernutzungserlaubnis</strong>", "<b><i>Erlaubnis</b></i>")],
                passing: &[],
            },
        ],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_html {
            return;
        }
        let Some((marke, mangel)) = mangel(&wortlaut.html().marken) else { return };
        lage.melde(wortlaut.bereich(marke.span.clone()), |befund| {
            let text = wortlaut.text.value.get(marke.span.start..).unwrap_or_default();
            befund
                .value("name", clip(&marke.name, 10))
                .value("mangel", mangel)
                .value("sprache", wortlaut.sprachzusatz())
                .found(clip(text, 80))
                .expected((
                    "Anfang und Ende in richtiger Folge",
                    "start and end in the right order",
                ))
                .distinguish(&wortlaut.kennung())
        });
    })],
};

/// The first flaw. Of markup that the Portalverbund does not take, XZF1402 speaks.
fn mangel(marken: &[Marke]) -> Option<(&Marke, (&'static str, &'static str))> {
    const OFFEN: (&str, &str) = ("wird nicht geschlossen", "is not closed");
    const OHNE: (&str, &str) = ("endet, ohne zu beginnen", "ends without a start");
    /// Nobody nests deeper; looking further would take time.
    const TIEFE: usize = 50;
    let mut offen: Vec<&Marke> = Vec::new();
    for marke in marken.iter().filter(|marke| ist_erlaubt(&marke.name) && marke.name != "br") {
        match marke.art {
            Markenart::Start => {
                // A paragraph ends where the next one begins, a list item likewise.
                let ends = |top: &mut &Marke| {
                    top.name == "p" && darf_offen_bleiben(&marke.name)
                        || top.name == "li" && marke.name == "li"
                };
                while offen.pop_if(ends).is_some() {}
                offen.push(marke);
            }
            Markenart::Ende => {
                if !offen.iter().rev().take(TIEFE).any(|outer| outer.name == marke.name) {
                    return Some((marke, OHNE));
                }
                let may_end =
                    |top: &mut &Marke| darf_offen_bleiben(&top.name) && top.name != marke.name;
                while offen.pop_if(may_end).is_some() {}
                let top = offen.pop()?;
                if top.name != marke.name {
                    return Some((top, OFFEN));
                }
            }
            Markenart::Kommentar | Markenart::Doctype => {}
        }
    }
    offen.into_iter().rfind(|marke| !darf_offen_bleiben(&marke.name)).map(|marke| (marke, OFFEN))
}

/// HTML lets the end of these be left out.
fn darf_offen_bleiben(name: &str) -> bool {
    matches!(name, "li" | "p")
}
