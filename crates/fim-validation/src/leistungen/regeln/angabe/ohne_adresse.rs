//! XZF1318: a link without an address.

use super::link::ZWEITER;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
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
