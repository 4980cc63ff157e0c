//! XZF1318: a link without an address.

use super::link::ZWEITER;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::leistungen::regeln::pvog::hat_adresse;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1318",
        name: "link-ohne-adresse",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0 (HyperlinkErweitert: uri 1..1); Adressen von Onlinediensten und Ursprungsportalen ebenso",
        message: Wording::new(
            "{element}: {link} ohne Adresse",
            "{element}: {link} without address",
        ),
        why: Wording::new(
            "Der Link führt nirgendwohin; das FIM-Portal kann den Datensatz nicht lesen.",
            "The link leads nowhere; the FIM portal cannot read the record.",
        ),
        fix: Wording::new(
            "Die Adresse eintragen, etwa https://www.lindenhain.example/antrag, oder den Link entfernen.",
            "Enter the address, such as https://www.lindenhain.example/antrag, or remove the link.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[(ZWEITER, "<x:uri/>")], passing: &[] },
            Example::Edited { base: LEISTUNG_22, failing: &[(ZWEITER, "")], passing: &[] },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    ">https://www.lindenhain.example/ortsrecht/sns/11</x:linkKosten",
                    "></x:linkKosten",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:link>https://service.lindenhain.example/en/bookcase</x:link>",
                    "<x:link/>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "<x:uri>https://www.lindenhain.example/en/bookcase</x:uri>",
                    "<x:uri/>",
                )],
                passing: &[],
            },
        ],
        coincides: &["XSD1005", "XSD1002"],
        ..BELEGT
    },
    checks: &[
        Pruefung::Link(|link, lage| {
            if link.uri.is_none_or(Text::is_blank) {
                melde(Stelle::angabe(link.element, link.uri, "uri"), link.uri, link.titel, lage);
            }
        }),
        Pruefung::Onlinedienst(|dienst, lage| {
            // Where no link has an address, XZF1807 says so of them all.
            if !dienst.link.iter().any(hat_adresse) {
                return;
            }
            for link in dienst.link.iter().filter(|link| !hat_adresse(link)) {
                let (teile, uri) = (&link.teile, link.teile.link.as_ref());
                let titel = teile.titel.as_ref().map(|titel| &titel.value);
                melde(Stelle::angabe(teile.element, uri, "link"), uri, titel, lage);
            }
        }),
    ],
};

fn melde<'a>(
    stelle: Stelle<'a>,
    uri: Option<&Text<'a>>,
    titel: Option<&Text<'a>>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let titel = titel.map_or("", Text::trimmed);
    lage.melde(stelle, |befund| {
        let befund = match uri {
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
