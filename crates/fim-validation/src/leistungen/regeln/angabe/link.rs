//! XZF1316 to XZF1318: links of modules, twice, without a title, without an address.

use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use std::collections::HashMap;
use xzufi::{HyperlinkErweitert, Leistung};

const ZWEITER: &str = "<x:uri>https://www.lindenhain.example/en/bookcase/online</x:uri>";

pub(super) static DOPPELT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1316",
        name: "link-im-modul-doppelt",
        source: "Vorschlag: Ein Modul nennt jede Seite einmal je Sprache",
        message: Wording::new(
            "{element}: Link »{adresse}« mehrfach, erwartet einmal",
            "{element}: link »{adresse}« repeated, once expected",
        ),
        why: Wording::new(
            "Wer den Links folgt, landet zweimal auf derselben Seite; vielleicht war eine andere gemeint.",
            "Who follows the links reaches the same page twice; perhaps another one was meant.",
        ),
        fix: Wording::new(
            "Die Wiederholung entfernen oder durch die gemeinte Adresse ersetzen.",
            "Remove the repetition, or replace it by the address that was meant.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                (ZWEITER, "<x:uri>https://www.lindenhain.example/buecherschrank/online</x:uri>"),
                (
                    "<x:weiterfuehrenderLink languageCode=\"en\">",
                    "<x:weiterfuehrenderLink languageCode=\"de\">",
                ),
            ],
            passing: &[(
                ZWEITER,
                "<x:uri>https://www.lindenhain.example/buecherschrank/online</x:uri>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Textmodul(|modul, lage| doppelt(&modul.weiterfuehrender_link, lage)),
        Pruefung::Leistung(|leistung, lage| weitere_module(leistung, lage)),
        Pruefung::Spezialisierung(|spezialisierung, lage| {
            weitere_module(&spezialisierung.angaben, lage)
        }),
    ],
};

/// Links of modules that are no text modules.
fn weitere_module<'a>(leistung: &Leistung<'a>, lage: &mut Lage<'_, '_, 'a>) {
    for modul in &leistung.modul_text_individuell {
        doppelt(&modul.weiterfuehrender_link, lage);
    }
    for modul in &leistung.modul_frist {
        doppelt(&modul.weiterfuehrender_link, lage);
    }
    for modul in &leistung.modul_kosten {
        doppelt(&modul.weiterfuehrender_link, lage);
    }
    for modul in &leistung.modul_bearbeitungsdauer {
        doppelt(&modul.weiterfuehrender_link, lage);
    }
    for modul in &leistung.modul_auskunftshinweis {
        doppelt(&modul.weiterfuehrender_link, lage);
    }
    for modul in &leistung.modul_dokument {
        doppelt(&modul.weiterfuehrender_link, lage);
    }
}

fn doppelt<'a>(links: &[HyperlinkErweitert<'a>], lage: &mut Lage<'_, '_, 'a>) {
    if links.len() < 2 {
        return;
    }
    let mut gesehen: HashMap<(&str, &str), &Text<'a>> = HashMap::new();
    for link in links {
        let Some(uri) = link.uri.as_ref().filter(|uri| !uri.is_blank()) else { continue };
        // The same page may be there for two languages.
        let sprache = link.language_code.as_ref().map_or("", Text::trimmed);
        let Some(erster) = gesehen.insert((uri.trimmed(), sprache), uri) else { continue };
        lage.melde(uri, |befund| {
            let befund = befund
                .value("adresse", clip(adresse(uri.trimmed()), 12))
                .found_text(uri.trimmed())
                .expected(("jeder Link einmal", "every link once"));
            match Stelle::text(erster).place() {
                Some(place) => befund.related(("steht zuvor hier", "found here before"), place),
                None => befund,
            }
        });
    }
}

/// An address without what it begins with.
fn adresse(uri: &str) -> &str {
    let uri = uri.split_once("://").map_or(uri, |(_, rest)| rest);
    uri.strip_prefix("www.").unwrap_or(uri)
}

pub(super) static OHNE_TITEL: Rule<Pruefung> = Rule {
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
            "Portale zeigen dann die bloße Adresse; wer sie hört statt sieht, erfährt nicht, wohin sie führt.",
            "Portals then show the bare address; who hears it instead of seeing it does not learn where it leads.",
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
        if link.titel.is_none_or(Text::is_blank) {
            lage.melde(Stelle::fehlt(link.element, "titel"), |befund| {
                befund
                    .value("adresse", clip(adresse(uri.trimmed()), 24))
                    .expected(("ein Titel", "a title"))
                    .distinguish(uri.trimmed())
            });
        }
    })],
};

pub(super) static OHNE_ADRESSE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1318",
        name: "link-ohne-adresse",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0 (HyperlinkErweitert: uri 1..1)",
        message: Wording::new(
            "{element}: {link} ohne Adresse",
            "{element}: {link} without address",
        ),
        why: Wording::new(
            "Der Link führt nirgendwohin; das FIM-Portal kann den Eintrag nicht lesen.",
            "The link leads nowhere; the FIM portal cannot read the entry.",
        ),
        fix: Wording::new(
            "Die Adresse eintragen, etwa https://www.lindenhain.example/antrag, oder den Link entfernen.",
            "Enter the address, such as https://www.lindenhain.example/antrag, or remove the link.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[(ZWEITER, "<x:uri/>")], passing: &[] },
            Example::Edited { base: LEISTUNG_22, failing: &[(ZWEITER, "")], passing: &[] },
        ],
        coincides: &["XSD1005", "XSD1002"],
        ..BELEGT
    },
    checks: &[Pruefung::Link(|link, lage| {
        // In 2.2, where the costs come from is told by a bare address.
        let ist_text = link.element.is_some_and(|it| it.name() == "linkKostenbildung");
        if link.uri.is_none_or(Text::is_blank) && !(ist_text && link.titel.is_none()) {
            let titel = link.titel.map_or("", Text::trimmed);
            lage.melde(Stelle::angabe(link.element, link.uri, "uri"), |befund| {
                let befund = match link.uri {
                    Some(_) => befund.found(("leer", "empty")),
                    None => befund,
                };
                let befund = match clip(titel, 20) {
                    leer if leer.is_empty() => befund.value("link", ("Link", "link")),
                    kurz => befund.value("link", format!("Link »{kurz}«")),
                };
                befund
                    .expected(("eine Adresse mit https://", "an address with https://"))
                    .distinguish(titel)
            });
        }
    })],
};
