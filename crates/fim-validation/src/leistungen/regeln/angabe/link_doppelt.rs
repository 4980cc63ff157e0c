//! XZF1316: the same link twice in a module.

use super::link::{ZWEITER, adresse};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Text, Wording};
use std::collections::HashMap;
use xzufi::{HyperlinkErweitert, Leistung};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1316",
        name: "link-im-modul-doppelt",
        source: "Vorschlag: Ein Modul nennt jede Seite einmal je Sprache",
        message: Wording::new(
            "{element}: Link »{adresse}« mehrfach, erwartet einmal",
            "{element}: link »{adresse}« repeated, expected once",
        ),
        why: Wording::new(
            "Wer den Links folgt, landet zweimal auf derselben Seite; vielleicht war eine andere gemeint.",
            "Whoever follows the links reaches the same page twice; perhaps a different one was meant.",
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
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Textmodul(|modul, lage| doppelt(&modul.weiterfuehrender_link, lage)),
        Pruefung::Leistung(weitere_module),
        Pruefung::Spezialisierung(|spezialisierung, lage| {
            weitere_module(&spezialisierung.angaben, lage);
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
    let mut gesehen: HashMap<(&str, String), &Text<'a>> = HashMap::new();
    for link in links {
        let Some(uri) = link.uri.as_ref().filter(|uri| !uri.is_blank()) else { continue };
        // The same page may be there for two languages.
        let sprache = link.language_code.as_ref().map_or("", Text::trimmed).to_ascii_lowercase();
        let Some(erster) = gesehen.insert((uri.trimmed(), sprache), uri) else { continue };
        lage.melde(uri, |befund| {
            let befund = befund
                .value("adresse", clip(adresse(uri.trimmed()), 11))
                .found_text(uri.trimmed())
                .expected(("jeder Link einmal", "every link once"));
            match Stelle::text(erster).place() {
                Some(place) => befund.related(("steht zuvor hier", "found here before"), place),
                None => befund,
            }
        });
    }
}
