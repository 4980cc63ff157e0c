//! XPZ1905: a sequence flow that crosses the border of a pool or subprocess.

use super::BPMN;
use super::nennung::{kurz, lang, melde};
use crate::engine::Rule;
use crate::prozesse::ablauf::{Ablauf, ist};
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use xprozess::bpmn::{Container, EventPosition, FlowNode};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1905",
        name: "sequenzfluss-ueber-grenze",
        source: "OMG Business Process Model and Notation 2.0.2, 7.6.1 (Sequence Flow Connection Rules), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: Sequenzfluss über {grenze}: {von} → {nach}",
            "{element}: sequence flow across {grenze}: {von} → {nach}",
        ),
        why: Wording::new(
            "Ein Sequenzfluss bleibt in seinem Pool und seinem Teilprozess. Über die Grenze hinweg ist nicht bestimmt, wer wann weiterarbeitet.",
            "A sequence flow stays in its pool and its subprocess. Across the border, it is undefined who continues and when.",
        ),
        fix: Wording::new(
            "Zwischen Pools einen Nachrichtenfluss zeichnen, etwa »Bescheid«; an einem Teilprozess den Pfeil an dessen Rand enden lassen. Der Pfeil steht in {ort}.",
            "Between pools, draw a message flow, such as »Bescheid«; at a subprocess, let the arrow end at its border. The arrow is in {ort}.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"sourceRef="subProcess-1" targetRef="exclusiveGateway-1""#,
                r#"sourceRef="task-2" targetRef="exclusiveGateway-1""#,
            )],
            passing: &[],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        for fluss in modell.bpmn.flows() {
            let quelle = ablauf.schritt(fluss.source.as_deref());
            let ziel = ablauf.schritt(fluss.target.as_deref());
            let (Some(quelle), Some(ziel)) = (quelle, ziel) else { continue };
            if quelle.container == ziel.container || am_rand(ablauf, quelle, ziel) {
                continue;
            }
            let grenze = if ablauf.prozess(quelle.container) == ablauf.prozess(ziel.container) {
                ("Teilprozessgrenze", "subprocess border")
            } else {
                ("Poolgrenze", "pool border")
            };
            melde(modell, &fluss.head, lage, |befund| {
                let (von, nach) = (lang(&quelle.head), lang(&ziel.head));
                befund
                    .value("grenze", grenze)
                    .value("von", kurz(&quelle.head, 11))
                    .value("nach", kurz(&ziel.head, 11))
                    .found(format!("{} → {}", clip(&von, 100), clip(&nach, 100)))
                    .expected((
                        "Anfang und Ziel im selben Pool und Teilprozess",
                        "source and target in the same pool and subprocess",
                    ))
            });
        }
    })],
};

/// Start and end events may stand on the border of a subprocess, as what is outside sees it (10.5.2,
/// 10.5.3).
fn am_rand(ablauf: &Ablauf<'_>, quelle: &FlowNode, ziel: &FlowNode) -> bool {
    let aussen = |node: &FlowNode| match node.container {
        Container::SubProcess(index) => ablauf.bpmn.nodes.get(index).map(|outer| outer.container),
        Container::Process(_) => None,
    };
    ist(ziel, EventPosition::Start) && aussen(ziel) == Some(quelle.container)
        || ist(quelle, EventPosition::End) && aussen(quelle) == Some(ziel.container)
}
