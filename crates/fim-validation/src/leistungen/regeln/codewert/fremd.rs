//! XZF1208: a code that says it is taken from the list of another entry.

use super::kennung::{TYP, attribut};
use super::listen::{benannte, letztes, liste};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1208",
        name: "leistung-codeliste-fremd",
        source: "FIM-Portal OpenAPI 0.24.0, Kennungen der Codelisten, https://github.com/maschinenlesbar-org/fim-portal-cli",
        message: Wording::new(
            "{element}: {angabe} aus fremder Liste »{liste}«",
            "{element}: {angabe} from another list »{liste}«",
        ),
        why: Wording::new(
            "Derselbe Code bedeutet in jeder Codeliste etwas anderes; wer der Kennung folgt, liest etwas Falsches.",
            "The same code means something different in every code list; whoever follows the identifier reads the wrong thing.",
        ),
        fix: Wording::new(
            "Die Codeliste dieser Angabe nennen: {soll}.",
            "Name the code list of this entry: {soll}.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(TYP, "listURI=\"urn:xoev-de:fim:codeliste:vertrauensniveau\"")],
                passing: &[(TYP, "listURI=\"urn:de:lindenhain:codeliste:typ\"")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("listURI=\"urn:de:fim:codeliste:dokumenttyp\"", TYP)],
                passing: &[(
                    " listURI=\"urn:de:fim:codeliste:dokumenttyp\" listVersionID=\"5\"",
                    "",
                )],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|code, lage| {
        let (Some(liste), Some((element, kennung))) = (liste(&code), attribut(&code, "listURI"))
        else {
            return;
        };
        // Lists that nobody knows may be the right one under another name.
        let Some(genannt) = benannte(kennung) else { return };
        if std::ptr::eq(genannt, liste) {
            return;
        }
        if let Some(stelle) = Stelle::attribut(Some(element), "listURI") {
            lage.melde(stelle, |befund| {
                let befund = match liste.kennung {
                    "" => befund
                        .value("soll", (format!("»{}«", liste.name.0)).as_str())
                        .expected(("die Codeliste dieser Angabe", "the code list of this entry")),
                    soll => befund.value("soll", soll).expected(soll),
                };
                befund
                    .value("angabe", liste.name)
                    .value("liste", clip(letztes(kennung), 12))
                    .found_text(kennung)
                    .distinguish(liste.name.0)
            });
        }
    })],
};
