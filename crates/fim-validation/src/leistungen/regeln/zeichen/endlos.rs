//! XZF1411: a tag with so many attributes that the text behind it was not read.

use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1411",
        name: "html-attribute-endlos",
        stufe: Stufe::Kritisch,
        source: "Grenze dieses Programms: 256 Attribute je Auszeichnung, wie bei Elementen von XML",
        message: Wording::new(
            "{element}: HTML mit über 256 Attributen, der Rest ist ungeprüft",
            "{element}: HTML with over 256 attributes, the rest is unchecked",
        ),
        why: Wording::new(
            "Niemand schreibt eine Auszeichnung mit so vielen Attributen; der Text ist beschädigt oder ein Angriff. Was dahinter steht, wurde nicht geprüft.",
            "Nobody writes a tag with that many attributes; the text is damaged or an attack. What stands behind it was not checked.",
        ),
        fix: Wording::new(
            "Die Auszeichnung aus dem Text entfernen und den Text neu einfügen, am besten ohne Formatierung.",
            "Remove the tag from the text and insert the text anew, preferably without formatting.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("&lt;p&gt;", concat!("&lt;p ", include_str!("endlos.txt"), "&gt;"))],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if wortlaut.html().bricht_ab {
            lage.melde(wortlaut.text, |befund| {
                befund
                    .found(("mehr als 256 Attribute", "more than 256 attributes"))
                    .expected(("höchstens »href«", "»href« at most"))
            });
        }
    })],
};
