//! XPZ1804: the pools of the model and the Prozessteilnehmer of the Steckbrief differ.

use super::{VORSCHLAG, alle_modelle};
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::{Modell, Pruefung};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::collections::{BTreeSet, HashSet};
use xprozess::bpmn::{BpmnModel, Container};

/// Names that a finding lists.
const LISTE: usize = 20;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1804",
        name: "prozessteilnehmer-abweichend",
        source: "fim, nach dem Export des FIM-Bausteins Prozesse (2022): jeder Prozessteilnehmer hat seinen Pool",
        message: Wording::new(
            "{element}: Prozessteilnehmer {namen} nur im {wo}",
            "{element}: participant {namen} only in the {wo}",
        ),
        why: Wording::new(
            "Steckbrief und Modell sagen, wer am Prozess beteiligt ist. Unterscheiden sie sich, weiß niemand, ob jemand fehlt oder derselbe Beteiligte nur zwei Namen hat.",
            "Steckbrief and model say who takes part in the process. If they differ, nobody knows whether somebody is missing or the same participant just has two names.",
        ),
        fix: Wording::new(
            "Prozessteilnehmer im Steckbrief und Pools (oder Lanes) im Modell gleich benennen, Fehlendes ergänzen, Überzähliges löschen: {liste}.",
            "Give participants in the Steckbrief and pools (or lanes) in the model the same names, add what is missing, delete what is surplus: {liste}.",
        ),
        examples: &[
            Example::Embedded {
                base: PROZESS,
                inner: MODELL,
                embed: anhaengen,
                failing: &[(
                    r#"name="Straßenverkehrsbehörde"/>"#,
                    r#"name="Untere Straßenverkehrsbehörde"/>"#,
                )],
                passing: &[
                    (
                        r#"name="Sondernutzungsbehörde" processRef"#,
                        r#"name="Stadt Lindenhain" processRef"#,
                    ),
                    (
                        r#"<bpmn:startEvent id="startEvent-1""#,
                        r#"<bpmn:laneSet><bpmn:lane id="lane-1" name="Sondernutzungsbehörde"/></bpmn:laneSet><bpmn:startEvent id="startEvent-1""#,
                    ),
                ],
            },
            Example::Edited {
                base: PROZESS,
                failing: &[(
                    "<x:name>Straßenverkehrsbehörde</x:name>",
                    "<x:name>Verkehrsbehörde</x:name>",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let Some(steckbrief) = &modell.prozess.prozesssteckbrief else { return };
        let namen = steckbrief.prozessteilnehmer.iter().filter_map(|einer| einer.name.as_ref());
        let namen: Vec<&Text<'_>> = namen.filter(|name| !name.is_blank()).collect();
        // Missing participants are a matter of the Steckbrief alone.
        if namen.is_empty() {
            return;
        }
        nur_im_modell(modell, lage, &namen);
        nur_im_steckbrief(modell, lage, &namen);
    })],
};

/// Words of a name, as one text.
fn schluessel(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn nur_im_modell(modell: Modell<'_, '_, '_>, lage: &mut Lage<'_, '_, '_>, namen: &[&Text<'_>]) {
    let bekannt: HashSet<String> = namen.iter().map(|name| schluessel(&name.value)).collect();
    let mit_lanes = prozesse_mit_lanes(modell.bpmn, &bekannt);
    let mut fremd = BTreeSet::new();
    for pool in &modell.bpmn.participants {
        let Some(name) = &pool.head.name else { continue };
        let durch_lanes = pool.process_ref.as_deref().is_some_and(|id| mit_lanes.contains(id));
        if !durch_lanes && !bekannt.contains(&schluessel(name)) {
            fremd.insert(schluessel(name));
        }
    }
    let fremd: Vec<String> = fremd.into_iter().collect();
    melde(lage, Stelle::element(modell.datei.element), &fremd, ("Modell", "model"));
}

/// Ids of the processes of which at least one lane bears the name of a participant.
fn prozesse_mit_lanes<'m>(bpmn: &'m BpmnModel, bekannt: &HashSet<String>) -> HashSet<&'m str> {
    let lanes = bpmn.lanes.iter().filter(|lane| {
        lane.head.name.as_ref().is_some_and(|name| bekannt.contains(&schluessel(name)))
    });
    let prozesse = lanes.filter_map(|lane| match lane.container {
        Container::Process(index) => bpmn.processes.get(index)?.id.as_deref(),
        Container::SubProcess(_) => None,
    });
    prozesse.collect()
}

fn nur_im_steckbrief<'a>(
    modell: Modell<'_, '_, 'a>,
    lage: &mut Lage<'_, '_, '_>,
    namen: &[&Text<'a>],
) {
    let Some(modelle) = alle_modelle(modell) else { return };
    let mut gezeichnet: HashSet<String> = HashSet::new();
    for bpmn in modelle {
        let pools = bpmn.participants.iter().map(|pool| &pool.head);
        let heads = pools.chain(bpmn.lanes.iter().map(|lane| &lane.head));
        let namen = heads.filter_map(|head| head.name.as_deref());
        gezeichnet.extend(namen.map(schluessel));
    }
    let (mut erster, mut fehlt) = (None, Vec::new());
    for name in namen {
        // What was told of once counts as drawn.
        if gezeichnet.insert(schluessel(&name.value)) {
            erster = erster.or(Some(name));
            fehlt.push(schluessel(&name.value));
        }
    }
    if let Some(erster) = erster {
        melde(lage, Stelle::text(erster), &fehlt, ("Steckbrief", "Steckbrief"));
    }
}

fn melde(
    lage: &mut Lage<'_, '_, '_>,
    stelle: Stelle<'_>,
    namen: &[String],
    (de, en): (&'static str, &'static str),
) {
    let Some(erster) = namen.first() else { return };
    let kurz = match namen.len() {
        1 => format!("»{}«", clip(erster, 32)),
        viele => format!("»{}« (+{})", clip(erster, 26), viele - 1),
    };
    let kurze = namen.iter().take(LISTE).map(|name| format!("»{}«", clip(name, 80)));
    let liste = kurze.collect::<Vec<_>>().join(", ");
    lage.melde(stelle, |befund| {
        befund
            .value("namen", kurz)
            .value("wo", (de, en))
            .value("liste", liste.clone())
            .distinguish(de)
            .found(liste)
            .expected((
                "dieselben Namen in Steckbrief und Modell",
                "the same names in Steckbrief and model",
            ))
    });
}
