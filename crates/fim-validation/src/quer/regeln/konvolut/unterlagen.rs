//! FIM1601 to FIM1603: documents that a Leistung, its process and its schemas should agree on.

use crate::korpus::aufloesung::normal;
use crate::korpus::konvolut::Sicherheit;
use crate::korpus::objekt::{Art, Objekt, Verweisart};
use crate::korpus::{Korpus, Zeiger};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Value, Wording};
use std::collections::BTreeSet;

/// Code of an application in the list of the kinds of documents.
const ANTRAG_CODE: &str = "001";
/// Type of an Aktivitätengruppe that receives something.
const EMPFANG: &str = "1";

pub(super) static EINGEHEND: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1602",
        name: "unterlagen-ohne-dokumentsteckbrief",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Wo die Leistung Unterlagen verlangt, nennt ihr Prozess die Dokumentsteckbriefe dazu",
        message: Wording::new(
            "{element}: ohne Dokumentsteckbrief, die Leistung nennt {unterlagen}",
            "{element}: no document profile, but its service names {unterlagen}",
        ),
        why: Wording::new(
            "Was Antragstellende einreichen, lässt sich ohne Dokumentsteckbrief keinem Formular zuordnen.",
            "Without a document profile, what applicants hand in cannot be matched with any form.",
        ),
        fix: Wording::new(
            "In der Aktivitätengruppe, die die Unterlagen empfängt, den Dokumentsteckbrief angeben.",
            "State the document profile in the group of activities that receives the documents.",
        ),
        examples: beispiele::konvolut::UNTERLAGEN,
        ..QUER
    },
    check: |quer, melder| {
        for konvolut in quer.konvolute.values() {
            let unterlagen = konvolut.leistungen.iter().filter_map(|zeiger| {
                let anzahl = quer.korpus.objekt(*zeiger)?.fach.as_ref()?.unterlagen;
                (anzahl > 0).then_some((*zeiger, anzahl))
            });
            let Some((leistung, anzahl)) = unterlagen.max_by_key(|(_, anzahl)| *anzahl) else {
                continue;
            };
            for prozess in &konvolut.prozesse {
                if steckbriefe(quer.korpus, *prozess).is_empty() {
                    melder.melde((*prozess, None), |draft| {
                        let draft = draft
                            .value("unterlagen", zaehle(anzahl))
                            .found(("kein Dokumentsteckbrief", "no document profile"))
                            .expected(("mindestens einer", "at least one"));
                        neben(quer.korpus, draft, leistung)
                    });
                }
            }
        }
    },
};

pub(super) static ANTRAG: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1603",
        name: "empfang-ohne-antrag",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Ein Prozess, der mit dem Empfang beginnt, empfängt einen Antrag oder eine Anzeige",
        message: Wording::new(
            "{element}: beginnt mit einem Empfang, nennt aber keinen Antrag",
            "{element}: begins with receiving something but names no application",
        ),
        why: Wording::new(
            "Ohne den Steckbrief des Antrags ist nicht beschrieben, womit das Verfahren beginnt.",
            "Without the profile of the application it is not described what the procedure starts with.",
        ),
        fix: Wording::new(
            "Den Dokumentsteckbrief des Antrags oder der Anzeige am Auslöser angeben, oder seine Dokumentart berichtigen.",
            "State the document profile of the application or notification as what starts the process, or correct its kind.",
        ),
        examples: beispiele::konvolut::EMPFANG,
        ..QUER
    },
    check: |quer, melder| {
        for (zeiger, _) in quer.korpus.alle(Art::Prozess).filter(|(it, _)| quer.gilt(*it)) {
            let erste = quer.korpus.mit_teilen(zeiger).nth(1).map(|(_, gruppe)| gruppe);
            let kennzahl = |objekt: &Objekt| objekt.fach.as_ref().map(|it| it.kennzahl.clone());
            let empfaengt = erste.and_then(kennzahl).is_some_and(|typ| &*typ == EMPFANG);
            let steckbriefe = steckbriefe(quer.korpus, zeiger);
            // Where one is not there, nobody knows what kind it is.
            let alle: Option<Vec<&Objekt>> = steckbriefe
                .iter()
                .map(|id| {
                    let ziel = quer.korpus.mit_id(Art::Dokumentsteckbrief, id).first()?;
                    quer.korpus.objekt(*ziel)
                })
                .collect();
            let Some(alle) = alle.filter(|alle| empfaengt && !alle.is_empty()) else { continue };
            // 001 Antrag, 002 Anzeige, 005 Erklärung, 007 Mitteilung, 014 Willenserklärung.
            let beginnt = |brief: &&Objekt| {
                let art = kennzahl(brief).unwrap_or_default();
                matches!(&*art, ANTRAG_CODE | "002" | "005" | "007" | "014" | "999" | "")
            };
            if !alle.iter().any(beginnt) {
                melder.melde((zeiger, None), |draft| {
                    draft
                        .found(("kein Antrag, keine Anzeige", "no application, no notification"))
                        .expected(("mindestens einer", "at least one"))
                });
            }
        }
    },
};

pub(super) static SCHEMA: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1601",
        name: "antrag-ohne-schema",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Was Antragstellende ausfüllen, braucht ein Stammdatenschema",
        message: Wording::new(
            "{element}: Antrag ohne Stammdatenschema, verwendet in Prozess {prozess}",
            "{element}: application without data schema, used in process {prozess}",
        ),
        why: Wording::new(
            "Ohne Stammdatenschema lässt sich das Formular nicht aus den Stamminformationen bauen.",
            "Without a data schema the form cannot be built from the master information.",
        ),
        fix: Wording::new(
            "Das Stammdatenschema erstellen und ihm diesen Dokumentsteckbrief zuordnen, oder es mitprüfen.",
            "Create the data schema and assign this document profile to it, or check it as well.",
        ),
        examples: beispiele::konvolut::ANTRAG_OHNE_SCHEMA,
        ..QUER
    },
    check: |quer, melder| {
        if quer.korpus.eigene(Art::Stammdatenschema) == 0 {
            return;
        }
        let mit_schema: BTreeSet<String> = quer
            .korpus
            .alle(Art::Stammdatenschema)
            .flat_map(|(_, schema)| &schema.verweise)
            .filter(|verweis| verweis.art == Verweisart::Dokumentsteckbrief)
            .map(|verweis| normal(&verweis.id).into_owned())
            .collect();
        let mut gemeldet = BTreeSet::new();
        for (key, konvolut) in &quer.konvolute {
            let belegt = konvolut.steckbriefe.iter().filter(|glied| {
                glied.sicherheit == Sicherheit::Belegt && !konvolut.prozesse.is_empty()
            });
            for glied in belegt {
                let Some(brief) = quer.korpus.objekt(glied.zeiger) else { continue };
                let Some(fach) = &brief.fach else { continue };
                let ist_antrag = &*fach.kennzahl == ANTRAG_CODE && !fach.abstrakt;
                if ist_antrag
                    && !mit_schema.contains(&*normal(&brief.id))
                    && gemeldet.insert(glied.zeiger)
                {
                    melder.melde((glied.zeiger, None), |draft| {
                        draft
                            .value("prozess", clip(key, 16))
                            .found(("kein Stammdatenschema", "no data schema"))
                            .expected(("mindestens eines", "at least one"))
                    });
                }
            }
        }
    },
};

/// How many documents, in words.
fn zaehle(anzahl: u32) -> Value {
    match anzahl {
        1 => ("1 Unterlage", "1 document").into(),
        _ => Value::Both(format!("{anzahl} Unterlagen"), format!("{anzahl} documents")),
    }
}

/// Ids of the documents a process names, in itself and in its groups.
fn steckbriefe(korpus: &Korpus<'_>, prozess: Zeiger) -> BTreeSet<String> {
    let verweise = korpus.mit_teilen(prozess).flat_map(|(_, objekt)| &objekt.verweise);
    let steckbriefe = verweise.filter(|it| it.art == Verweisart::Formularsteckbrief);
    steckbriefe.map(|it| normal(&it.id).into_owned()).collect()
}
