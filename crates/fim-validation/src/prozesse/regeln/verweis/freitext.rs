//! XPZ1502: forms named by a text instead of an id, gathered for each Prozess: exports do it.

use super::dokument::ist_id;
use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xprozess::{Daten, Prozess};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1502",
        name: "formular-ohne-id",
        stufe: Stufe::Hinweis,
        source: "Spezifikation XProzess 2.0, Datentyp Formularverweis (formularsteckbriefID)",
        message: Wording::new(
            "{element}: Formulare nur mit Namen ({anzahl}), erwartet die ID",
            "{element}: forms with a name only ({anzahl}), expected the id",
        ),
        why: Wording::new(
            "Von einem Namen führt kein Weg zum Dokumentsteckbrief; beim Umbenennen geht die Verbindung verloren.",
            "No way leads from a name to the Dokumentsteckbrief; when it is renamed, the connection is lost.",
        ),
        fix: Wording::new(
            "Bei jedem Formular die ID des Dokumentsteckbriefs eintragen, etwa D99000000901; gibt es noch keinen, das Formular als Text beschreiben.",
            "For each form, enter the id of the Dokumentsteckbrief, such as D99000000901; where there is none yet, describe the form in words.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                "<x:formularsteckbriefID>D99000000911<",
                "<x:formularsteckbriefID>Antrag auf Änderung<",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let mut texte = steckbriefe(prozess);
        texte.retain(|text| !text.is_blank() && !ist_id(text.trimmed(), |_| true));
        if texte.is_empty() {
            return;
        }
        let mut namen: Vec<&str> = texte.iter().map(|text| text.trimmed()).collect();
        namen.sort_unstable();
        namen.dedup();
        lage.melde(Stelle::element(prozess.element), |befund| {
            let befund = befund
                .value("anzahl", namen.len() as u64)
                .found_text(&namen.join("; "))
                .expected(("D und 8 oder 11 Ziffern", "D and 8 or 11 digits"));
            let stellen = texte.iter().filter_map(|text| Stelle::text(text).place());
            stellen.take(GEZEIGT).fold(befund, |befund, place| {
                befund.related(("nur mit Namen", "by name only"), place)
            })
        });
    })],
};

/// Places that a finding shows.
const GEZEIGT: usize = 10;

/// All places for the id of a Dokumentsteckbrief.
fn steckbriefe<'m, 'a>(prozess: &'m Prozess<'a>) -> Vec<&'m Text<'a>> {
    let brief = prozess.prozesssteckbrief.iter();
    let brief = brief.flat_map(|brief| brief.ausloeser.iter().chain(&brief.ergebnis));
    let mut ids: Vec<&Text<'a>> = brief.filter_map(|eines| eines.formular_id.as_ref()).collect();
    for gruppe in prozess.aktivitaetengruppen() {
        let mut daten: Vec<&Daten<'a>> =
            gruppe.eingehende_daten.iter().chain(&gruppe.ausgehende_daten).collect();
        if let Some(attribute) = &gruppe.spezifische_attribute {
            daten.extend(attribute.empfangene_daten().filter_map(|d| d.formularverweis.as_ref()));
            daten.extend(
                attribute.bereitgestellte_daten().filter_map(|d| d.formularverweis.as_ref()),
            );
        }
        let verweise = daten.into_iter().filter_map(|daten| daten.formularverweis.as_ref());
        ids.extend(verweise.filter_map(|verweis| verweis.formularsteckbrief_id.as_ref()));
    }
    ids
}
