//! XZF1002: a Leistung without any Leistungsschlüssel.

use super::ziffern::{Ziffern, schluessel};
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Text, Wording};
use xzufi::{Leistung, TextOder};

const REFERENZ: &str = "<x:referenzLeistungsschluessel schemeID=\"urn:de:fim:leika:leistung\" schemeAgencyID=\"FIM\">99107003001000</x:referenzLeistungsschluessel>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1002",
        name: "leistung-ohne-schluessel",
        // 2.1 has the key in places that no source names.
        versions: &["2.2", "2.3"],
        source: "Vorschlag: Ohne Leistungsschlüssel lässt sich der Text mit keinem Steckbrief verbinden (docs.fitko.de, Leistungszuschnitte: Schlüssel beginnen mit 99)",
        message: Wording::new(
            "{element}: ohne Leistungsschlüssel, erwartet 14 Ziffern",
            "{element}: no service key, expected 14 digits",
        ),
        why: Wording::new(
            "Ohne Schlüssel weiß niemand, zu welcher Leistung des Katalogs der Text gehört; Portale, Prozesse und Onlinedienste finden ihn nicht.",
            "Without a key nobody knows which service of the catalogue the text belongs to; portals, processes and online services do not find it.",
        ),
        fix: Wording::new(
            "Den Schlüssel aus dem FIM-Leistungskatalog eintragen, etwa 99107003001000. Gibt es dort noch keinen, ihn beim Baustein Leistungen beantragen.",
            "Enter the key from the FIM service catalogue, such as 99107003001000. If there is none yet, apply for one with the »Baustein Leistungen«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[
                (REFERENZ, ""),
                (">99107003001000</x:idSekundaer>", ">LH-17</x:idSekundaer>"),
            ],
            passing: &[(REFERENZ, "")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        // A record without any text, as in the answer to a search, says nothing to be linked.
        if leistung.modul_text.is_empty() {
            return;
        }
        let hat_angabe = leistung.leistungsschluessel_angaben().next().is_some();
        if hat_angabe || steht_in_kennung(leistung) || braucht_keinen(leistung) {
            return;
        }
        let feld = match lage.umfeld.fassung() {
            "2.3" => "referenzLeistungsschluessel",
            _ => "referenzLeiKa",
        };
        lage.melde(Stelle::fehlt(leistung.element, feld), |befund| {
            befund.expected(("ein Leistungsschlüssel von 14 Ziffern", "a service key of 14 digits"))
        });
    })],
};

/// Some systems give the key as the id, or as a further one.
fn steht_in_kennung(leistung: &Leistung<'_>) -> bool {
    let mut kennungen = leistung.id.iter().chain(&leistung.id_sekundaer);
    kennungen.any(|id| {
        let ist_leika = id.scheme_id.as_ref().is_some_and(|scheme| scheme.value.contains("leika"));
        Ziffern::read(id.value.trimmed()).is_some()
            || ist_leika && schluessel(id.value.trimmed()).is_some()
    })
}

/// General notes, call numbers, and texts for the Single Digital Gateway only are no Leistungen of
/// the catalogue; a mere Leistungsobjekt is nothing that anybody applies for.
fn braucht_keinen(leistung: &Leistung<'_>) -> bool {
    let typen = leistung.typisierung.iter().filter_map(TextOder::wert).map(Text::trimmed);
    let ist_objekt = leistung.struktur.as_ref().and_then(|struktur| struktur.typ())
        == Some("LeistungsstrukturObjekt");
    ist_objekt || typen.into_iter().any(|typ| matches!(typ, "6" | "7" | "11" | "12"))
}
