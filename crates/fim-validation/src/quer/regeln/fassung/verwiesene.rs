//! FIM1504

use super::neuere::zaehlt;
use crate::korpus::Zeiger;
use crate::korpus::aufloesung::{Aufloesung, ist_aelter};
use crate::korpus::objekt::{Objekt, Verweis, Verweisart};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::{kennung, neben};
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};
use std::collections::BTreeMap;

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1504",
        name: "verwiesene-version-nicht-im-bestand",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Die genannte Version eines Artefakts liegt vor, wo es in anderer Version vorliegt",
        message: Wording::new(
            "{element}: {id} V{version} ist in keiner Datei, nur {andere}",
            "{element}: {id} V{version} is in no file, only {andere} is",
        ),
        why: Wording::new(
            "Ob Verweis und Ziel zusammenpassen, lässt sich nur an der genannten Version prüfen.",
            "Whether reference and target go together can only be checked with the version that is named.",
        ),
        fix: Wording::new(
            "Die Version im Verweis berichtigen oder die genannte Version mitprüfen.",
            "Correct the version in the reference, or check the named version as well.",
        ),
        examples: beispiele::fassung::VERWIESENE,
        ..QUER
    },
    check: |quer, melder| {
        type Fall<'k> = (Zeiger, &'k str, Vec<(Zeiger, &'k Verweis)>);
        let mut faelle: BTreeMap<(Verweisart, &str, &str), Fall<'_>> = BTreeMap::new();
        let wahl = &quer.vorgaben.verweise;
        for (zeiger, objekt) in quer.korpus.objekte().filter(|(it, _)| quer.gilt(*it)) {
            for verweis in &objekt.verweise {
                // Relations lead to versions that were replaced long ago.
                if matches!(verweis.art, Verweisart::Relation | Verweisart::Verzeichnis)
                    || !quer.korpus.prueft(verweis.art, wahl)
                {
                    continue;
                }
                let Aufloesung::AndereVersion(ziele) = quer.korpus.folge(zeiger, verweis, wahl)
                else {
                    continue;
                };
                // Where a newer one is released, FIM1501 says so. XDatenfelder 2 and 3 write the same
                // version with two and with three numbers.
                let mut objekte = ziele.iter().filter_map(|ziel| quer.korpus.objekt(*ziel));
                let neuer = |ziel: &Objekt| {
                    ziel.ist_freigegeben() && ist_aelter(&verweis.version, &ziel.version)
                };
                let dieselbe = |ziel: &Objekt| {
                    ziel.hat_version()
                        && !ist_aelter(&verweis.version, &ziel.version)
                        && !ist_aelter(&ziel.version, &verweis.version)
                };
                if objekte.any(|ziel| zaehlt(verweis) && neuer(ziel) || dieselbe(ziel)) {
                    continue;
                }
                let Some((ziel, version)) = ziele
                    .iter()
                    .filter_map(|ziel| Some((*ziel, &*quer.korpus.objekt(*ziel)?.version)))
                    .find(|(_, version)| !version.is_empty())
                else {
                    continue;
                };
                let key = (verweis.art, &*verweis.id, &*verweis.version);
                let fall = faelle.entry(key).or_insert_with(|| (ziel, version, Vec::new()));
                fall.2.push((zeiger, verweis));
            }
        }
        for ((_, id, version), (ziel, andere, stellen)) in faelle {
            let orte = stellen.iter().map(|(ort, verweis)| (*ort, Some(&verweis.ort))).collect();
            melder.melde_orte(orte, |draft| {
                let draft = draft
                    .value("id", kennung(id, 22))
                    .value("version", clip(version, 10))
                    .value("andere", clip(andere, 10))
                    .found(clip(version, 80))
                    .expected(clip(andere, 80))
                    .distinguish(id);
                neben(quer.korpus, draft, ziel)
            });
        }
    },
};
