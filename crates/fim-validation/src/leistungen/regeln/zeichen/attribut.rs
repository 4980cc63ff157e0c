//! XZF1403 and XZF1404: a link without an address, and attributes beyond it.

use super::PVOG;
use super::namen::ist_erlaubt;
use super::skript::ausfuehrbar;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::{Attribut, Markenart};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static HREF: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1403",
        name: "html-link-ohne-adresse",
        stufe: Stufe::Kritisch,
        source: PVOG,
        message: Wording::new(
            "{element}: Link im Text ohne Adresse{sprache}",
            "{element}: link in the text without an address{sprache}",
        ),
        why: Wording::new(
            "Der Portalverbund nimmt Links nur mit Adresse (href) an und verwirft sonst die Datei; oft sind es Sprungmarken aus Textprogrammen.",
            "The Portalverbund takes links only with an address (href) and otherwise drops the file; often they are bookmarks from word processors.",
        ),
        fix: Wording::new(
            "Die Adresse in href ergänzen, etwa <a href=\"https://www.beispiel.de\">, oder die Auszeichnung »a« entfernen und den Text behalten.",
            "Add the address in href, such as <a href=\"https://www.beispiel.de\">, or remove the markup »a« and keep the text.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "&lt;a href=\"https://www.lindenhain.example/buecherschrank\"&gt;",
                    "&lt;a&gt;",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "&lt;a href=\"https://www.lindenhain.example/buecherschrank\"&gt;",
                    "&lt;a href=\"\"&gt;",
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
        let is_address = |it: &Attribut| it.name == "href" && !it.wert.trim().is_empty();
        let mut marken = wortlaut.html().marken.iter();
        let found = marken.find(|marke| {
            marke.art == Markenart::Start
                && marke.name == "a"
                && !marke.attribute.iter().any(is_address)
        });
        let Some(marke) = found else { return };
        let tag = wortlaut.text.value.get(marke.span.clone()).unwrap_or_default();
        lage.melde(wortlaut.bereich(marke.span.clone()), |befund| {
            befund
                .value("sprache", wortlaut.sprachzusatz())
                .found(clip(tag, 80))
                .expected(("eine Adresse in href", "an address in href"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1404",
        name: "html-attribut",
        stufe: Stufe::Hinweis,
        source: PVOG,
        message: Wording::new(
            "{element}: Zusatz »{attribut}« in HTML »{name}«{sprache}",
            "{element}: attribute »{attribut}« in HTML »{name}«{sprache}",
        ),
        why: Wording::new(
            "Der Portalverbund nennt nur href als Zusatz. Farben, Schriften und Fenster bestimmt das Portal; anderes kann verloren gehen oder die Anzeige stören.",
            "The Portalverbund names href as the only attribute; colours, fonts and windows are up to the portal, and the rest may be lost or disturb the display.",
        ),
        fix: Wording::new(
            "»{attribut}« aus der Auszeichnung entfernen; beim Einfügen aus Textprogrammen »ohne Formatierung« wählen.",
            "Remove »{attribut}« from the markup; when pasting from word processors choose »without formatting«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<strong>", "<strong class='MsoNormal'>")],
                passing: &[("<strong>", "<strong >")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("&lt;a href=", "&lt;a target=\"_blank\" href=")],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_html {
            return;
        }
        // XZF1402 and XZF1406 speak of the others.
        let marken = wortlaut.html().marken.iter().filter(|marke| ist_erlaubt(&marke.name));
        let mut more = marken.filter_map(|marke| {
            let is_taken = |it: &Attribut| it.name == "href" && marke.name == "a";
            let is_more = |it: &&Attribut| !is_taken(it) && ausfuehrbar(it).is_none();
            Some((marke, marke.attribute.iter().find(is_more)?))
        });
        let Some((marke, attribut)) = more.next() else { return };
        let tag = wortlaut.text.value.get(marke.span.clone()).unwrap_or_default();
        lage.melde(wortlaut.bereich(marke.span.clone()), |befund| {
            befund
                .value("attribut", clip(&attribut.name, 10))
                .value("name", clip(&marke.name, 6))
                .value("sprache", wortlaut.sprachzusatz())
                .found(clip(tag, 80))
                .expected(("kein Zusatz, bei a nur href", "no attribute, only href for a"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};
