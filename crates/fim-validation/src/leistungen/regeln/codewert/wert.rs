//! XZF1204: a code that its list does not have. One rule for all lists; `listen` is its table.

use super::listen::{LAGEN, Liste, TEXTMODUL, TYPISIERUNG, liste};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::leistungen::regeln::schluessel::ziffern::{kennt_gruppierung, kennt_verrichtung};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use xzufi::CodeOderKategorie;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1204",
        name: "leistung-codewert-unbekannt",
        // What the lists held for 2.1 is not known.
        versions: &["2.2", "2.3"],
        source: "FIM-Portal OpenAPI 0.24.0, Aufzählungen zu XZuFi 2.2.0 und 2.3.1, https://github.com/maschinenlesbar-org/fim-portal-cli; bei den Lagen des Portalverbunds ist nur die Form bekannt (7 Ziffern)",
        message: Wording::new(
            "{element}: {liste} »{wert}«, erlaubt {erlaubt}",
            "{element}: {liste} »{wert}«, allowed {erlaubt}",
        ),
        why: Wording::new(
            "Einen Code, den die Codeliste nicht hat, kann kein Portal deuten; das FIM-Portal kann den Datensatz dann nicht lesen.",
            "No portal can interpret a code that the code list does not have; the FIM portal cannot read the record then.",
        ),
        fix: Wording::new(
            "Den Wert im Redaktionssystem aus der Auswahl wählen; führende Nullen gehören zum Code.",
            "Choose the value from the selection in the editorial system; leading zeros are part of the code.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<code>WOCHE</code>", "<code>Wochen</code>")],
                passing: &[("<code>WOCHE</code>", "<code>WERKTAG</code>")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<code>104</code>", "<code>106</code>")],
                passing: &[("<code>104</code>", "<code>105</code>")],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<code>2100400</code>", "<code>210040</code>")],
                passing: &[("<code>2100400</code>", "<code>2100500</code>")],
            },
        ],
        // What is no code of the list does not agree with the key either.
        coincides: &["XZF1009", "XZF1010"],
        ..BELEGT
    },
    checks: &[
        Pruefung::Code(|code, lage| {
            let (Some(liste), Some(text)) = (liste(&code), code.code) else { return };
            // Text modules and types have rules of their own.
            let ist_eigene = std::ptr::eq(liste, &raw const TEXTMODUL)
                || std::ptr::eq(liste, &raw const TYPISIERUNG);
            if !ist_eigene && !text.is_blank() && !kennt(liste, text.trimmed()) {
                melde(liste.name, liste.kurz, alle(liste), text, lage);
            }
        }),
        Pruefung::Leistung(|leistung, lage| {
            let Some(struktur) = leistung.struktur.as_deref() else { return };
            if let Some(text) = leika(struktur.gruppierung(), "leistungsgruppierung")
                && !kennt_gruppierung(text.trimmed())
            {
                let alle = "001–148, 150, 151, 153–160, 400–603";
                melde(("Gruppierung", "group"), "001 … 603", alle.to_owned(), text, lage);
            }
            if let Some(text) = leika(struktur.verrichtung(), "verrichtung")
                && !kennt_verrichtung(text.trimmed())
            {
                let alle = "1–236, 238–263, 265, 267–279";
                melde(("Verrichtung", "activity"), "1 … 279", alle.to_owned(), text, lage);
            }
        }),
    ],
};

fn kennt(liste: &Liste, wert: &str) -> bool {
    let is_number = wert.bytes().all(|byte| byte.is_ascii_digit());
    if std::ptr::eq(liste, &raw const LAGEN) {
        return is_number && wert.len() == 7;
    }
    liste.erweiterbar && !is_number || liste.bedingung().verstoss(wert).is_none()
}

fn alle(liste: &Liste) -> String {
    if liste.codes.is_empty() { liste.kurz.to_owned() } else { liste.werteliste().alle() }
}

fn melde<'a>(
    liste: (&str, &str),
    kurz: &str,
    alle: String,
    text: &Text<'a>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    lage.melde(text, |befund| {
        befund
            .value("liste", liste)
            .value("wert", clip(text.trimmed(), 8))
            .value("erlaubt", kurz)
            .found_text(text.trimmed())
            .expected(alle)
            // The same wrong code may fill several entries.
            .distinguish(liste.0)
    });
}

/// The code of a structure that comes from the list of the LeiKa: its element or its list says so.
fn leika<'m, 'a>(angabe: Option<&'m CodeOderKategorie<'a>>, liste: &str) -> Option<&'m Text<'a>> {
    let angabe = angabe?;
    let element = angabe.element?;
    let kennung = element.attribute("listURI").map_or("", |list| list.value);
    let ist_leika = element.name().to_ascii_lowercase().ends_with("leika")
        || kennung.contains("leika") && kennung.ends_with(liste);
    angabe.code.wert().filter(|text| ist_leika && !text.is_blank())
}
