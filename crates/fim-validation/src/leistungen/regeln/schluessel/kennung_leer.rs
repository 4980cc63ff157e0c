//! XZF1017: an identifier without a value. That of a record itself is XZF1014.

use crate::engine::Rule;
use crate::leistungen::angaben::Kennung;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Element, Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1017",
        name: "kennung-ohne-wert",
        source: "Vorschlag: Eine Kennung ohne Wert verweist auf nichts (FIM-Portal OpenAPI 0.24.0: solche Angaben dürfen fehlen)",
        message: Wording::new(
            "{element}: Kennung »{feld}« ohne Wert",
            "{element}: identifier »{feld}« without a value",
        ),
        why: Wording::new(
            "Die Angabe sieht nach einer Verbindung aus, führt aber zu nichts; wer sie einliest, verwirft sie oder sucht vergeblich.",
            "The entry looks like a connection but leads to nothing; who imports it drops it or searches in vain.",
        ),
        fix: Wording::new(
            "Die Kennung eintragen, etwa die des Prozesses oder des Gebiets, oder die leere Angabe entfernen.",
            "Enter the identifier, such as that of the process or the area, or remove the empty entry.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(">99107003001000</x:idProzess>", "></x:idProzess>")],
                passing: &[(
                    "<x:idProzess schemeAgencyID=\"L99999\" schemeID=\"urn:de:fim:prozess\">99107003001000</x:idProzess>",
                    "",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    ">LH-K-1</x:uebergeordneteKategorieID>",
                    "> </x:uebergeordneteKategorieID>",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Kennung(|kennung, lage| {
        if kennung.wert.is_some_and(|wert| !wert.is_blank()) || hat_eigene(&kennung) {
            return;
        }
        let path = kennung.element.map(Element::path).unwrap_or_default();
        lage.melde(Stelle::element(kennung.element), |befund| {
            let befund = match name(kennung.feld) {
                Some(name) => befund.value("feld", name),
                None => befund.value("feld", clip(kennung.feld, 22)),
            };
            befund
                .found(("leer", "empty"))
                .expected(("eine Kennung oder keine Angabe", "an identifier, or no entry"))
                .distinguish(&path)
        });
    })],
};

/// True for what other rules speak of: the record's own id (XZF1014, XZF1808), its key (XZF1001),
/// what a Zuständigkeit must have (XZF1805, XZF1806, XZF1813).
fn hat_eigene(kennung: &Kennung<'_, '_>) -> bool {
    match (kennung.feld, kennung.eltern) {
        (
            "id",
            "Leistung" | "Organisationseinheit" | "Onlinedienst" | "Spezialisierung" | "Loesche",
        )
        | ("referenzLeistungsschluessel", _)
        | ("leistungID" | "leistungId", "Zustaendigkeit")
        | ("uebergeordnetesObjektID" | "uebergeordnetesObjektId", _) => true,
        ("gebietID" | "gebietId", "Zustaendigkeit") => !steht_neben_gebiet(kennung.element),
        _ => false,
    }
}

/// True where another area is given beside it.
fn steht_neben_gebiet(element: Option<Element<'_>>) -> bool {
    let Some(eltern) = element.and_then(Element::parent) else { return false };
    let mut gebiete =
        eltern.children().filter(|child| matches!(child.name(), "gebietID" | "gebietId"));
    gebiete.any(|gebiet| !gebiet.text().trim().is_empty())
}

/// What people call the identifier.
fn name(feld: &str) -> Option<(&'static str, &'static str)> {
    Some(match feld {
        "id" => ("id", "id"),
        "idSekundaer" => ("weitere Kennung", "further id"),
        "idProzess" | "prozessId" | "prozessID" => ("Prozess", "process"),
        "idLeistungImKontext" | "leistungImKontextId" | "leistungImKontextID" => {
            ("Leistung im Kontext", "service in context")
        }
        "leistungID" | "leistungId" => ("Leistung", "service"),
        "leistungsobjektID" | "leistungsobjektId" => ("Leistungsobjekt", "object"),
        "gebietID" | "gebietId" | "gueltigkeitGebietID" | "gueltigkeitGebietId" => {
            ("Gebiet", "area")
        }
        "uebergeordneteKategorieID" | "uebergeordneteKategorieId" => {
            ("Oberkategorie", "parent category")
        }
        "untergeordneteKategorieID" | "untergeordneteKategorieId" => {
            ("Unterkategorie", "subcategory")
        }
        "referenzFormularID" | "referenzFormularId" | "formularReferenz" => ("Formular", "form"),
        "originalId" | "originalID" => ("Original", "original"),
        _ => return None,
    })
}
