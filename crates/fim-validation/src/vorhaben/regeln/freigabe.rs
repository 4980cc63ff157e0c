//! OZG25xx: the releases before a rollout.

use super::umsetzung::{Brief, rollout, umsetzung};
use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::bau::Vorhaben;
use crate::vorhaben::beispiele::brief;
use crate::vorhaben::tag;
use fim_core::Value;
use ozg::{Freigabe, Tabelle, Umsetzung};

pub(super) static RULES: &[&Ozgregel] = &[&OHNE_FREIGABE, &UNVOLLSTAENDIG];

/// Both releases with their names.
fn freigaben(umsetzung: &Umsetzung) -> [(Option<&Freigabe>, (&'static str, &'static str)); 2] {
    [
        (umsetzung.fachliche_freigabe.as_ref(), ("fachliche Freigabe", "the release by experts")),
        (umsetzung.abschlussfreigabe.as_ref(), ("Abschlussfreigabe", "the final release")),
    ]
}

regel! {
    OHNE_FREIGABE = "OZG2506" "rollout-ohne-freigabe" Kritisch (FABRIK),
    ["{element}: Rollout ohne {freigabe}", "{element}: rollout without {freigabe}"],
    ["Vor dem Rollout müssen Fachexperten fachlich freigegeben haben, und es muss die Abschlussfreigabe vorliegen.", "Before the rollout, experts must have released it and the final release must be there."],
    ["Die Freigabe mit Tag und Namen eintragen, oder den Rollout anhalten.", "Enter the release with day and name, or stop the rollout."],
    brief!("[umsetzung.abschlussfreigabe]\ndatum = 2026-07-10" => "[umsetzung.abschlussfreigabe]\ndatum = 2026-07-20"); Pruefung::Steckbrief(ohne_freigabe)
}

fn ohne_freigabe(_: &Vorhaben<'_>, brief: Brief<'_>, melder: &mut Melder<'_, '_>) {
    let Some(umsetzung) = umsetzung(brief) else { return };
    let umfeld = melder.umfeld;
    let Some(beginn) = rollout(umfeld, umsetzung) else { return };
    for (freigabe, name) in freigaben(umsetzung) {
        let (ort, grund): (_, Option<(&str, &str)>) = match freigabe {
            None => (&umsetzung.ort, Some(name)),
            Some(freigabe) => {
                let tag = freigabe.datum.as_ref().and_then(|text| tag::lesen(text.text()));
                let durch = freigabe.durch.as_ref().is_some_and(|text| !text.text().is_empty());
                let danach = tag.zip(beginn).is_some_and(|(tag, beginn)| tag > beginn);
                let fehlt = tag.is_none() || !durch || danach;
                (&freigabe.ort, fehlt.then_some(name))
            }
        };
        let Some((de, en)) = grund else { continue };
        let ort = umfeld.tabelle(brief, ort);
        let danach = freigabe.is_some();
        melder.melde(&ort, |draft| {
            let text = match danach {
                true => Value::Both(
                    format!("rechtzeitige {de} mit Tag und Namen"),
                    format!("{en} in time, with day and name"),
                ),
                false => Value::from((de, en)),
            };
            draft.value("freigabe", text).distinguish(de)
        });
    }
}

regel! {
    UNVOLLSTAENDIG = "OZG2514" "freigabe-unvollstaendig" Warnung (FABRIK),
    ["{element}: {freigabe} ohne {fehlt}", "{element}: {freigabe} without {fehlt}"],
    ["Eine Freigabe zählt nur mit dem Tag und dem Namen dessen, der sie gegeben hat.", "A release counts only with the day and the name of whoever gave it."],
    ["Tag und Namen eintragen; solange es keine Freigabe gibt, die Tabelle löschen.", "Enter day and name; as long as there is no release, delete the table."],
    brief!("phase = \"rollout\"\nbeginn = 2026-07-14" => "phase = \"rollout\"\nbeginn = 2026-12-14", "ende = 2026-07-24" => "ende = 2026-12-24", "datum = 2026-07-06\n" => "", "phase = \"rollout\"\nfabrik" => "phase = \"freigabe\"\nfabrik"),
    coincides: &["OZG2504"]; Pruefung::Steckbrief(|_, brief, melder| {
        let Some(umsetzung) = umsetzung(brief) else { return };
        // From the rollout on, a graver rule says so.
        if rollout(melder.umfeld, umsetzung).is_some() {
            return;
        }
        for (freigabe, (de, en)) in freigaben(umsetzung) {
            let Some(freigabe) = freigabe else { continue };
            let mut fehlt = freigabe.fehlende();
            let tag = freigabe.datum.as_ref().filter(|it| !it.text().is_empty());
            fehlt.extend(tag.filter(|it| tag::lesen(it.text()).is_none()).map(|_| "datum"));
            if !fehlt.is_empty() {
                let ort = melder.umfeld.tabelle(brief, &freigabe.ort);
                melder.melde(&ort, |draft| {
                    draft
                        .value("freigabe", (de, en))
                        .value("fehlt", fehlt.join(", "))
                        .distinguish(&freigabe.ort.pfad)
                });
            }
        }
    })
}
