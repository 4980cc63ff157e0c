//! FIM1304, FIM1305: what is in use refers to what is out of use, or not yet ready.

use super::worte;
use crate::korpus::Zeiger;
use crate::korpus::aufloesung::Aufloesung;
use crate::korpus::objekt::{Objekt, Verweisart};
use crate::quer::beispiele;
use crate::quer::melder::{Fundort, neben};
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
        for Fall { ziel, orte } in faelle(quer, |_, ziel| ziel.ist_inaktiv()) {
            let status = ziel.1.status.unwrap_or_default();
            melder.melde_orte(orte, |draft| {
                let name = crate::quer::melder::benenne(ziel.1);
                let draft = draft
                    .value("ziel", clip(&name, 32))
                    .value("status", u64::from(status))
                    .found(worte(status))
                    .expected(("ein Artefakt in Gebrauch", "an artefact in use"))
                    .distinguish(&ziel.1.id);
                neben(quer.korpus, draft, ziel.0)
            });
        }
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
        let unfertig = |quelle: &Objekt, ziel: &Objekt| {
            matches!(quelle.status, Some(5 | 6)) && matches!(ziel.status, Some(1..=3))
        };
        for Fall { ziel, orte } in faelle(quer, unfertig) {
            let status = ziel.1.status.unwrap_or_default();
            melder.melde_orte(orte, |draft| {
                let name = crate::quer::melder::benenne(ziel.1);
                let draft = draft
                    .value("ziel", clip(&name, 32))
                    .value("status", u64::from(status))
                    .found(worte(status))
                    .expected(("Status 4, 5 oder 6", "status 4, 5 or 6"))
                    .distinguish(&ziel.1.id);
                neben(quer.korpus, draft, ziel.0)
            });
        }
    },
};

/// A target that does not go with what refers to it, and all places that do so.
struct Fall<'k> {
    ziel: (Zeiger, &'k Objekt),
    orte: Vec<Fundort<'k>>,
}

/// References that lead only to such targets, by target. Relations and what a Prozessklasse replaces
/// name what is no longer in use on purpose.
fn faelle<'k>(quer: &Quer<'k>, wrong: impl Fn(&Objekt, &Objekt) -> bool) -> Vec<Fall<'k>> {
    use Verweisart::{
        Dokumentsteckbrief, Formular, Formularsteckbrief, Leistung, Leistungsschluessel, Prozess,
        SchluesselImText, Stammformular,
    };
    let korpus = quer.korpus;
    let mut found: BTreeMap<Zeiger, Fall<'k>> = BTreeMap::new();
    for (zeiger, objekt) in korpus.objekte() {
        let wurzel = korpus.objekt(korpus.wurzel(zeiger));
        let Some(quelle) = wurzel.filter(|it| !it.ist_inaktiv()) else { continue };
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
            let all_wrong = objekte.clone().all(|(_, ziel)| wrong(quelle, ziel));
            if let Some(ziel) = objekte.next().filter(|_| all_wrong) {
                let fall = found.entry(ziel.0).or_insert_with(|| Fall { ziel, orte: Vec::new() });
                fall.orte.push((zeiger, Some(&verweis.ort)));
            }
        }
    }
    found.into_values().collect()
}
