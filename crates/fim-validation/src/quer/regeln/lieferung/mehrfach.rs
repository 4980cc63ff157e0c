//! XZF1822, XZF1823

use super::{VORSCHLAG, geschriebene};
use crate::korpus::objekt::{Art, Objekt};
use crate::korpus::{Korpus, Zeiger, dateiname};
use crate::quer::Querregel;
use crate::quer::melder::neben;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Wording};
use std::collections::BTreeSet;

pub(super) static MEHRFACH: Querregel = Querregel {
    meta: RuleMeta {
        code: "XZF1822",
        name: "datensatz-mehrfach",
        message: Wording::new(
            "{element}: {anzahl}-mal in der Lieferung, auch in {datei}",
            "{element}: {anzahl} times in the delivery, also in {datei}",
        ),
        why: Wording::new(
            "Welche Fassung am Ende im Portal steht, hängt von der Reihenfolge der Verarbeitung ab.",
            "Which version ends up in the portal depends on the order of processing.",
        ),
        fix: Wording::new(
            "Nur die gültige Fassung liefern oder verschiedenen Datensätzen verschiedene Kennungen geben.",
            "Deliver the valid version only, or give different records different identifiers.",
        ),
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for orte in geschriebene(korpus).values() {
            let [erster, weitere @ ..] = orte.as_slice() else { continue };
            if weitere.is_empty() {
                continue;
            }
            let andere: BTreeSet<u32> = weitere.iter().map(|ort| ort.datei).collect();
            let andere = andere.into_iter().find(|datei| *datei != erster.datei);
            let andere = Zeiger { datei: andere.unwrap_or(erster.datei), ..*erster };
            let count = orte.len().to_string();
            melder.melde((*erster, kennung(korpus, *erster)), |draft| {
                draft
                    .value("anzahl", count.as_str())
                    .value("datei", clip(name(korpus, andere), 36))
                    .found((format!("{count}-mal").as_str(), format!("{count} times").as_str()))
                    .expected(("einmal je Lieferung", "once in a delivery"))
            });
        }
    },
};

pub(super) static GELOESCHT: Querregel = Querregel {
    meta: RuleMeta {
        code: "XZF1823",
        name: "datensatz-geschrieben-und-geloescht",
        message: Wording::new(
            "{element}: wird gelöscht, steht aber auch in {datei}",
            "{element}: is deleted but is also in {datei}",
        ),
        why: Wording::new(
            "Ob der Datensatz danach im Portal steht oder nicht, hängt von der Reihenfolge der Verarbeitung ab.",
            "Whether the record is in the portal afterwards depends on the order of processing.",
        ),
        fix: Wording::new(
            "Entweder den Löschauftrag oder den Datensatz aus der Lieferung nehmen.",
            "Take either the deletion or the record out of the delivery.",
        ),
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let geschrieben = geschriebene(korpus);
        for (zeiger, loeschung) in korpus.alle(Art::Loeschung) {
            let Some(art) = klasse(loeschung) else { continue };
            let key = (art, loeschung.vergeber(), &*loeschung.id);
            let Some(satz) = geschrieben.get(&key).and_then(|orte| orte.first()) else { continue };
            melder.melde((zeiger, kennung(korpus, zeiger)), |draft| {
                let draft = draft
                    .value("datei", clip(name(korpus, *satz), 36))
                    .found(clip(&loeschung.id, 80))
                    .expected(("schreiben oder löschen", "write or delete"));
                neben(korpus, draft, *satz)
            });
        }
    },
};

/// What a deletion names.
fn klasse(loeschung: &Objekt) -> Option<Art> {
    Some(match &*loeschung.fach.as_ref()?.kennzahl {
        "Leistung" => Art::Leistung,
        "LeistungSpezialisierung" => Art::Spezialisierung,
        "Onlinedienst" => Art::Onlinedienst,
        "Organisationseinheit" => Art::Organisationseinheit,
        _ => return None,
    })
}

/// Where the identifier of a record stands.
fn kennung<'k>(korpus: &Korpus<'k>, zeiger: Zeiger) -> Option<&'k crate::korpus::objekt::Ort> {
    korpus.objekt(zeiger)?.fach.as_ref()?.kennung.as_ref()
}

fn name<'k>(korpus: &Korpus<'k>, zeiger: Zeiger) -> &'k str {
    korpus.datei(zeiger).map_or("", |datei| dateiname(datei.path))
}
