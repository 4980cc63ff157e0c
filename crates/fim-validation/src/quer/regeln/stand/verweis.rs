//! FIM1304, FIM1305: what is in use refers to what is out of use, or not yet ready.

use super::worte;
use crate::korpus::Zeiger;
use crate::korpus::aufloesung::Aufloesung;
use crate::korpus::objekt::{Art, Objekt, Verweisart};
use crate::quer::beispiele;
use crate::quer::melder::{Fundort, Melder, benenne, neben};
use crate::quer::regeln::{QUER, STATUS};
use crate::quer::{Quer, Querregel};
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};
use std::collections::BTreeMap;

pub(super) static INAKTIV: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1304",
        name: "verweis-auf-inaktives",
        source: STATUS,
        message: Wording::new(
            "{element}: verweist auf {ziel}, Status {status}",
            "{element}: refers to {ziel}, status {status}",
        ),
        why: Wording::new(
            "Inaktive Artefakte sollen nicht mehr verwendet werden und können gelöscht werden; dann führt der Verweis ins Leere.",
            "Inactive artefacts should no longer be used and may be deleted; the reference then leads nowhere.",
        ),
        fix: Wording::new(
            "Auf den Nachfolger verweisen, oder das verweisende Artefakt ebenfalls inaktiv setzen.",
            "Refer to the successor, or make the referring artefact inactive as well.",
        ),
        examples: beispiele::stand::INAKTIV,
        ..QUER
    },
    check: |quer, melder| {
        let inaktiv = |_: &Objekt, ziel: &Objekt| ziel.status.filter(|_| ziel.ist_inaktiv());
        melde(quer, melder, inaktiv, ("ein Artefakt in Gebrauch", "an artefact in use"));
    },
};

pub(super) static UNFERTIG: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1305",
        name: "freigegebenes-verweist-auf-unfertiges",
        stufe: Stufe::Hinweis,
        source: STATUS,
        message: Wording::new(
            "{element}: freigegeben, aber {ziel} hat Status {status}",
            "{element}: released, but {ziel} has status {status}",
        ),
        why: Wording::new(
            "Was fachlich freigegeben ist, stützt sich auf etwas, das sich noch ändern kann.",
            "What is released rests on something that may still change.",
        ),
        fix: Wording::new(
            "Das Ziel ebenfalls freigeben, oder auf seine freigegebene Version verweisen.",
            "Release the target as well, or refer to its released version.",
        ),
        examples: beispiele::stand::UNFERTIG,
        ..QUER
    },
    check: |quer, melder| {
        melde(quer, melder, unfertig, ("Status 4, 5 oder 6", "status 4, 5 or 6"));
    },
};

/// What is released rests on the catalogue entry of a Leistung, not on its texts, which are released on
/// their own; of Prozess and schema FIM1301 says so.
fn unfertig(quelle: &Objekt, ziel: &Objekt) -> Option<u8> {
    let status = match (ziel.art, quelle.art) {
        (Art::Leistung, Art::Prozess | Art::Prozessklasse | Art::Stammdatenschema) => None,
        (Art::Leistung, _) => ziel.fach.as_ref().and_then(|fach| fach.katalogstatus),
        _ => ziel.status,
    };
    status.filter(|status| matches!(quelle.status, Some(5 | 6)) && (1..=3).contains(status))
}

fn melde(
    quer: &Quer<'_>,
    melder: &mut Melder<'_>,
    wrong: impl Fn(&Objekt, &Objekt) -> Option<u8>,
    erwartet: (&'static str, &'static str),
) {
    for Fall { ziel: (zeiger, ziel), status, orte } in faelle(quer, wrong) {
        melder.melde_orte(orte, |draft| {
            let draft = draft
                .value("ziel", clip(&benenne(ziel), 32))
                .value("status", u64::from(status))
                .found(worte(status))
                .expected(erwartet)
                .distinguish(&ziel.id);
            neben(quer.korpus, draft, zeiger)
        });
    }
}

/// A target that does not go with what refers to it, and all places that do so.
struct Fall<'k> {
    ziel: (Zeiger, &'k Objekt),
    status: u8,
    orte: Vec<Fundort<'k>>,
}

/// References that lead only to such targets, by target. Relations and what a Prozessklasse replaces
/// name what is no longer in use on purpose.
fn faelle<'k>(quer: &Quer<'k>, wrong: impl Fn(&Objekt, &Objekt) -> Option<u8>) -> Vec<Fall<'k>> {
    use Verweisart::{
        Dokumentsteckbrief, Formular, Formularsteckbrief, Leistung, Leistungsschluessel, Prozess,
        SchluesselImText, Stammformular,
    };
    let korpus = quer.korpus;
    let mut found: BTreeMap<Zeiger, Fall<'k>> = BTreeMap::new();
    for (zeiger, objekt) in korpus.objekte() {
        let wurzel = korpus.objekt(korpus.wurzel(zeiger));
        let Some(quelle) = wurzel.filter(|_| quer.gilt(zeiger)) else { continue };
        let verweise = objekt.verweise.iter().filter(|verweis| {
            matches!(
                verweis.art,
                Dokumentsteckbrief
                    | Formular
                    | Formularsteckbrief
                    | Leistung
                    | Leistungsschluessel
                    | Prozess
                    | SchluesselImText
                    | Stammformular
            )
        });
        for verweis in verweise {
            let Aufloesung::Gefunden(ziele) =
                korpus.folge(zeiger, verweis, &quer.vorgaben.verweise)
            else {
                continue;
            };
            let mut objekte = ziele.iter().filter_map(|ziel| Some((*ziel, korpus.objekt(*ziel)?)));
            let all_wrong = objekte.clone().all(|(_, ziel)| wrong(quelle, ziel).is_some());
            let Some(ziel) = objekte.next().filter(|_| all_wrong) else { continue };
            if let Some(status) = wrong(quelle, ziel.1) {
                let neu = || Fall { ziel, status, orte: Vec::new() };
                let fall = found.entry(ziel.0).or_insert_with(neu);
                fall.orte.push((zeiger, Some(&verweis.ort)));
            }
        }
    }
    found.into_values().collect()
}
