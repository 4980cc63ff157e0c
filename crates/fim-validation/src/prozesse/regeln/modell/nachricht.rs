//! XPZ1906: a message flow within one pool.

use super::BPMN;
use super::nennung::{kurz, lang, melde};
use crate::engine::Rule;
use crate::prozesse::ablauf::Ablauf;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use std::collections::HashMap;
use xprozess::bpmn::{BpmnModel, Head};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1906",
        name: "nachrichtenfluss-im-pool",
        source: "OMG Business Process Model and Notation 2.0.2, 7.6.2 (Message Flow Connection Rules), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: Nachrichtenfluss im selben Pool: {von} → {nach}",
            "{element}: message flow within one pool: {von} → {nach}",
        ),
        why: Wording::new(
            "Nachrichten gehen von einem Beteiligten zum anderen. Innerhalb eines Pools verwechselt man sie mit dem Ablauf, und manche Programme weisen das Modell ab.",
            "Messages go from one participant to another. Within one pool, they are mistaken for the order of steps, and some programs refuse the model.",
        ),
        fix: Wording::new(
            "Den Pfeil in {ort} als Sequenzfluss zeichnen, wenn der eine Schritt auf den anderen folgt, sonst vom oder zum Pool eines anderen Beteiligten führen.",
            "Draw the arrow in {ort} as a sequence flow if one step follows the other; otherwise let it come from or go to the pool of another participant.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"sourceRef="subProcess-4" targetRef="participant-3""#,
                r#"sourceRef="subProcess-4" targetRef="subProcess-5""#,
            )],
            passing: &[(
                r#"sourceRef="subProcess-4" targetRef="participant-3""#,
                r#"sourceRef="participant-2" targetRef="participant-3""#,
            )],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        let enden = enden(ablauf);
        for fluss in &modell.bpmn.message_flows {
            let ende = |id: &Option<String>| enden.get(id.as_deref()?);
            let (Some(quelle), Some(ziel)) = (ende(&fluss.source), ende(&fluss.target)) else {
                continue;
            };
            if quelle.pool != ziel.pool {
                continue;
            }
            melde(modell, &fluss.head, lage, |befund| {
                let (von, nach) = (lang(quelle.head), lang(ziel.head));
                befund
                    .value("von", kurz(quelle.head, 14))
                    .value("nach", kurz(ziel.head, 14))
                    .found(format!("{} → {}", clip(&von, 100), clip(&nach, 100)))
                    .expected(("Enden in zwei Pools", "ends in two pools"))
            });
        }
    })],
};

/// A pool: by its process, or by itself where it has none.
#[derive(PartialEq, Eq)]
enum Pool {
    Prozess(usize),
    Leer(usize),
}

struct Ende<'m> {
    head: &'m Head,
    pool: Pool,
}

/// Everything a message flow may begin or end at, by id.
fn enden<'m>(ablauf: &Ablauf<'m>) -> HashMap<&'m str, Ende<'m>> {
    let bpmn: &'m BpmnModel = ablauf.bpmn;
    let prozesse = bpmn.processes.iter().enumerate();
    let prozesse: HashMap<&str, usize> =
        prozesse.filter_map(|(index, head)| Some((head.id.as_deref()?, index))).collect();
    let mut enden = HashMap::new();
    for (index, pool) in bpmn.participants.iter().enumerate() {
        let prozess = pool.process_ref.as_deref().and_then(|id| prozesse.get(id));
        let prozess = prozess.map_or(Pool::Leer(index), |prozess| Pool::Prozess(*prozess));
        if let Some(id) = pool.head.id.as_deref() {
            enden.entry(id).or_insert(Ende { head: &pool.head, pool: prozess });
        }
    }
    for node in &bpmn.nodes {
        if let (Some(id), Some(prozess)) = (node.head.id.as_deref(), ablauf.prozess(node.container))
        {
            enden.entry(id).or_insert(Ende { head: &node.head, pool: Pool::Prozess(prozess) });
        }
    }
    enden
}
