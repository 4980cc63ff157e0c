//! FIM1501, FIM1502: what is used has a newer, released version in the files.

use super::{Fassungen, fassungen};
use crate::korpus::aufloesung::{Aufloesung, ist_aelter, versionsfolge};
use crate::korpus::objekt::{Art, Objekt, Verweis, Verweisart};
use crate::korpus::{Korpus, Zeiger};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};
use std::collections::{BTreeMap, HashSet};

pub(super) static VERWEIS: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1501",
        name: "verweis-auf-alte-version",
        source: "Vorschlag: Ein Verweis nennt die letzte freigegebene Version",
        message: Wording::new(
            "{element}: verweist auf {id} Version {alt}, freigegeben ist {neu}",
            "{element}: refers to {id} version {alt}, released is {neu}",
        ),
        why: Wording::new(
            "Wer dem Verweis folgt, arbeitet mit einem überholten Stand.",
            "Whoever follows the reference works with an outdated state.",
        ),
        fix: Wording::new(
            "Prüfen, ob die neuere Version passt, und den Verweis auf sie ändern.",
            "Check whether the newer version fits, and change the reference to it.",
        ),
        examples: beispiele::fassung::VERWEIS,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        type Fall<'k> = (Zeiger, Vec<(Zeiger, &'k Verweis)>);
        let mut alt: BTreeMap<(&str, &str, &str), Fall<'_>> = BTreeMap::new();
        for (zeiger, objekt) in korpus.objekte().filter(|(zeiger, _)| quer.gilt(*zeiger)) {
            for verweis in objekt.verweise.iter().filter(|it| zaehlt(it)) {
                if korpus.folge(zeiger, verweis, &quer.vorgaben.verweise) == Aufloesung::Ungeprueft
                {
                    continue;
                }
                let ziele = korpus.ziele(verweis);
                let ziele = ziele.iter().filter_map(|ziel| Some((*ziel, korpus.objekt(*ziel)?)));
                let neuste = ziele
                    .filter(|(_, ziel)| ziel.ist_freigegeben() && ziel.hat_version())
                    .max_by(|(_, a), (_, b)| versionsfolge(&a.version, &b.version));
                let Some((ziel, neuste)) = neuste else { continue };
                if ist_aelter(&verweis.version, &neuste.version) {
                    let key = (&*neuste.id, &*verweis.version, &*neuste.version);
                    let fall = alt.entry(key).or_insert_with(|| (ziel, Vec::new()));
                    fall.1.push((zeiger, verweis));
                }
            }
        }
        for ((id, alte, neue), (ziel, stellen)) in alt {
            let orte = stellen.iter().map(|(ort, verweis)| (*ort, Some(&verweis.ort))).collect();
            melder.melde_orte(orte, |draft| {
                let draft = draft
                    .value("id", clip(id, 20))
                    .value("alt", clip(alte, 12))
                    .value("neu", clip(neue, 12))
                    .found(clip(alte, 80))
                    .expected(clip(neue, 80))
                    .distinguish(id);
                neben(korpus, draft, ziel)
            });
        }
    },
};

pub(super) static BAUSTEIN: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1502",
        name: "baustein-mit-neuerer-version",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Schemata einer Sammlung verwenden die letzte freigegebene Version eines Bausteins",
        message: Wording::new(
            "{element}: Version {alt}, freigegeben ist hier auch {neu}",
            "{element}: version {alt}, here {neu} is released as well",
        ),
        why: Wording::new(
            "Schemata mit verschiedenen Versionen desselben Bausteins erheben dasselbe auf verschiedene Weise.",
            "Schemas with different versions of the same element collect the same in different ways.",
        ),
        fix: Wording::new(
            "Bei der nächsten Änderung des Schemas auf die neuere Version umstellen.",
            "Switch to the newer version with the next change of the schema.",
        ),
        examples: beispiele::fassung::BAUSTEIN,
        ..QUER
    },
    check: |quer, melder| {
        let bausteine = fassungen(quer.korpus, |zeiger, objekt| {
            matches!(objekt.art, Art::Datenfeld | Art::Datenfeldgruppe) && quer.gilt(zeiger)
        });
        let veraltet = veraltet(&bausteine);
        for versionen in bausteine.values() {
            let Some((neuste, orte)) = neuste(versionen) else { continue };
            for (objekt, stellen) in aeltere(versionen, neuste) {
                // With the group around it, what is in it becomes another version as well.
                let eigene = stellen.iter().filter(|ort| !steht_in(quer.korpus, **ort, &veraltet));
                let stellen = eigene.map(|ort| (*ort, None)).collect();
                melder.melde_orte(stellen, |draft| {
                    let draft = draft
                        .value("alt", clip(&objekt.version, 16))
                        .value("neu", clip(&neuste.version, 16))
                        .found(clip(&objekt.version, 80))
                        .expected(clip(&neuste.version, 80));
                    match orte.first() {
                        Some(ort) => neben(quer.korpus, draft, *ort),
                        None => draft,
                    }
                });
            }
        }
    },
};

type Version<'k> = (&'k Objekt, Vec<Zeiger>);

/// The newest version that is released.
fn neuste<'a, 'k>(versionen: &'a [Version<'k>]) -> Option<&'a Version<'k>> {
    versionen.iter().rev().find(|(objekt, _)| objekt.ist_freigegeben())
}

fn aeltere<'a, 'k>(
    versionen: &'a [Version<'k>],
    neuste: &'a Objekt,
) -> impl Iterator<Item = &'a Version<'k>> {
    versionen.iter().filter(|(it, _)| versionsfolge(&it.version, &neuste.version).is_lt())
}

/// Everything of which there is a newer version.
fn veraltet(bausteine: &Fassungen<'_>) -> HashSet<Zeiger> {
    let alle = bausteine.values().filter_map(|versionen| Some((versionen, neuste(versionen)?.0)));
    let aeltere = alle.flat_map(|(versionen, neuste)| aeltere(versionen, neuste));
    aeltere.flat_map(|(_, orte)| orte.iter().copied()).collect()
}

/// True where something around it is among others.
fn steht_in(korpus: &Korpus<'_>, zeiger: Zeiger, andere: &HashSet<Zeiger>) -> bool {
    let aussen = |zeiger: &Zeiger| {
        let eltern = korpus.objekt(*zeiger)?.eltern?;
        (eltern < zeiger.objekt).then_some(Zeiger { objekt: eltern, ..*zeiger })
    };
    std::iter::successors(aussen(&zeiger), aussen).any(|eltern| andere.contains(&eltern))
}

/// References by which somebody works: relations and directories name old versions on purpose, and
/// of code lists the QS-Bericht speaks.
pub(super) fn zaehlt(verweis: &Verweis) -> bool {
    use Verweisart::{Codeliste, Relation, Uebersetzung, Verzeichnis};
    !verweis.version.is_empty()
        && !matches!(verweis.art, Codeliste | Relation | Uebersetzung | Verzeichnis)
}
