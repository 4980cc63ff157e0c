//! FIM1503

use crate::korpus::Zeiger;
use crate::korpus::inhalt::abweichend;
use crate::korpus::objekt::{Art, Objekt, Teil};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Wording};
use std::collections::BTreeMap;

/// Other places that a finding names.
const NEBEN: usize = 5;

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1503",
        name: "gleiche-version-mit-anderem-inhalt",
        source: "Vorschlag: ID und Version bezeichnen genau einen Inhalt",
        message: Wording::new(
            "{element}: {anzahl} verschiedene Inhalte bei gleicher Version: {teile}",
            "{element}: {anzahl} different contents with the same version: {teile}",
        ),
        why: Wording::new(
            "ID und Version sollen genau einen Inhalt bezeichnen. So weiß niemand, welcher gilt.",
            "Id and version should stand for exactly one content. Like this nobody knows which one applies.",
        ),
        fix: Wording::new(
            "Die Inhalte angleichen oder dem geänderten Artefakt eine neue Version geben.",
            "Align the contents, or give the changed artefact a new version.",
        ),
        examples: beispiele::fassung::GLEICHE,
        ..QUER
    },
    check: |quer, melder| {
        type Schluessel<'k> = (Art, &'k str, &'k str, &'k str, &'k str);
        let mut gleiche: BTreeMap<Schluessel<'_>, Vec<(Zeiger, &Objekt)>> = BTreeMap::new();
        for (zeiger, objekt) in quer.korpus.objekte().filter(|(_, it)| zaehlt(it)) {
            let fassung = quer.korpus.datei(zeiger).map_or("", |datei| datei.fassung);
            let fach = objekt.fach.as_ref();
            let stufe = fach.filter(|_| objekt.art == Art::Prozess).map_or("", |it| &it.kennzahl);
            let key =
                (objekt.art, &*objekt.id, &*objekt.version, fassung, objekt.vergeber().max(stufe));
            // Most stand alone.
            let alle = gleiche.entry(key).or_insert_with(|| Vec::with_capacity(1));
            alle.push((zeiger, objekt));
        }
        for orte in gleiche.into_values().filter(|orte| orte.len() > 1) {
            let inhalte = inhalte(&orte);
            let [(_, erstes), andere @ ..] = inhalte.as_slice() else { continue };
            // What differs within one file, XDF9009 says.
            let is_spread = andere.iter().any(|(zeiger, _)| zeiger.datei != inhalte[0].0.datei);
            if andere.is_empty() || !is_spread {
                continue;
            }
            let alle: Vec<&[Teil]> = inhalte.iter().map(|(_, it)| &*it.teile).collect();
            let teile = abweichend(&alle).join(", ");
            // Of a Regel with several texts XDF9100 speaks.
            if teile.is_empty() || erstes.art == Art::Regel && teile.contains("Regeltext") {
                continue;
            }
            melder.melde((inhalte[0].0, None), |draft| {
                let draft = draft
                    .value("anzahl", inhalte.len() as u64)
                    .value("teile", clip(&teile, 22))
                    .found(clip(&teile, 120))
                    .expected((
                        "ein Inhalt je ID und Version",
                        "one content for each id and version",
                    ));
                let andere = andere.iter().take(NEBEN);
                andere.fold(draft, |draft, (zeiger, _)| neben(quer.korpus, draft, *zeiger))
            });
        }
    },
};

/// Kinds that ids and versions name. Groups of activities belong to their process.
fn zaehlt(objekt: &Objekt) -> bool {
    let named = !objekt.id.is_empty() && !objekt.version.is_empty();
    named
        && !matches!(
            objekt.art,
            Art::Aktivitaetengruppe | Art::Uebersetzung | Art::Verzeichnis | Art::Zustaendigkeit
        )
}

/// The first object of each content, in order.
fn inhalte<'k>(orte: &[(Zeiger, &'k Objekt)]) -> Vec<(Zeiger, &'k Objekt)> {
    let mut found: Vec<(Zeiger, &'k Objekt)> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for (zeiger, objekt) in orte {
        if seen.insert(&objekt.teile) {
            found.push((*zeiger, objekt));
        }
    }
    found
}
