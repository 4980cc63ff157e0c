//! XPZ1903, XPZ1904: a flow from or to something that the model does not have.

use super::BPMN;
use super::nennung::{beide, melde};
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Draft, Example, RuleMeta, Value, Wording};
use std::collections::HashMap;
use xprozess::bpmn::{Flow, Head};

pub(super) static SEQUENZ: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1903",
        name: "sequenzfluss-ohne-ziel",
        source: "OMG Business Process Model and Notation 2.0.2, 7.6.1 (Sequence Flow Connection Rules), 8.4.13 (Sequence Flow), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: Sequenzfluss {fluss}: im Modell fehlt {ende}",
            "{element}: sequence flow {fluss}: {ende} not in the model",
        ),
        why: Wording::new(
            "Ein Sequenzfluss verbindet zwei Schritte. Programme brechen beim Öffnen ab oder lassen den Pfeil weg; der Ablauf wurde nicht geprüft.",
            "A sequence flow connects two steps. Programs fail to open the model or drop the arrow; the order of steps was not checked.",
        ),
        fix: Wording::new(
            "Den Pfeil in {ort} an beiden Enden neu mit einem Ereignis, Teilprozess oder Gateway verbinden und das Modell neu exportieren.",
            "Reconnect both ends of the arrow in {ort} to an event, subprocess or gateway, and export the model again.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"sourceRef="subProcess-4" targetRef="subProcess-5""#,
                r#"sourceRef="subProcess-4" targetRef="subProcess-50""#,
            )],
            passing: &[],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        for fluss in modell.bpmn.flows() {
            let ende = |id: Option<&str>| Ende {
                id: id.map(str::to_owned),
                gibt_es: ablauf.punkt(id).is_some(),
                head: ablauf.schritt(id).map(|node| &node.head),
            };
            let (quelle, ziel) = (ende(fluss.source.as_deref()), ende(fluss.target.as_deref()));
            if !quelle.gibt_es || !ziel.gibt_es {
                melde(modell, &fluss.head, lage, |befund| offen(befund, fluss, &quelle, &ziel));
            }
        }
    })],
};

pub(super) static NACHRICHT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1904",
        name: "nachrichtenfluss-ohne-ziel",
        source: "OMG Business Process Model and Notation 2.0.2, 7.6.2 (Message Flow Connection Rules), 9.4 (Message Flow), https://www.omg.org/spec/BPMN/2.0.2/",
        message: Wording::new(
            "{element}: Nachrichtenfluss {fluss}: im Modell fehlt {ende}",
            "{element}: message flow {fluss}: {ende} not in the model",
        ),
        why: Wording::new(
            "Ein Nachrichtenfluss zeigt, wer wem etwas übermittelt. Ohne beide Enden lassen Programme ihn weg oder öffnen das Modell nicht.",
            "A message flow shows who sends something to whom. Without both ends, programs drop it or do not open the model.",
        ),
        fix: Wording::new(
            "Den gestrichelten Pfeil in {ort} an beiden Enden neu mit einem Pool oder Schritt verbinden und das Modell neu exportieren.",
            "Reconnect both ends of the dashed arrow in {ort} to a pool or step, and export the model again.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"sourceRef="subProcess-8" targetRef="participant-1""#,
                r#"sourceRef="subProcess-8" targetRef="participant-9""#,
            )],
            passing: &[],
        }],
        ..BPMN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        let pools: HashMap<&str, &Head> = modell
            .bpmn
            .participants
            .iter()
            .filter_map(|pool| Some((pool.head.id.as_deref()?, &pool.head)))
            .collect();
        for fluss in &modell.bpmn.message_flows {
            let ende = |id: Option<&str>| {
                let pool = id.and_then(|id| pools.get(id)).copied();
                Ende {
                    id: id.map(str::to_owned),
                    gibt_es: pool.is_some() || ablauf.punkt(id).is_some(),
                    head: pool.or_else(|| ablauf.schritt(id).map(|node| &node.head)),
                }
            };
            let (quelle, ziel) = (ende(fluss.source.as_deref()), ende(fluss.target.as_deref()));
            if !quelle.gibt_es || !ziel.gibt_es {
                melde(modell, &fluss.head, lage, |befund| offen(befund, fluss, &quelle, &ziel));
            }
        }
    })],
};

/// An end of a flow.
struct Ende<'m> {
    id: Option<String>,
    gibt_es: bool,
    head: Option<&'m Head>,
}

/// Names the flow by the end that is there, and says which is not.
fn offen(befund: Draft, fluss: &Flow, quelle: &Ende<'_>, ziel: &Ende<'_>) -> Draft {
    const NAME: usize = 16;
    let name = match (quelle.head, ziel.head) {
        (Some(head), _) => {
            let (de, en) = beide(head, NAME);
            Value::Both(format!("ab {de}"), format!("from {en}"))
        }
        (None, Some(head)) => {
            let (de, en) = beide(head, NAME);
            Value::Both(format!("zu {de}"), format!("to {en}"))
        }
        (None, None) => super::nennung::kurz(&fluss.head, NAME),
    };
    let ende = match (quelle.gibt_es, ziel.gibt_es) {
        (true, _) => ("Ziel", "target"),
        (_, true) => ("Anfang", "source"),
        _ => ("Anfang und Ziel", "source and target"),
    };
    let von = quelle.id.as_deref().unwrap_or("–");
    let nach = ziel.id.as_deref().unwrap_or("–");
    befund
        .value("fluss", name)
        .value("ende", ende)
        .found(format!("{} → {}", clip(von, 60), clip(nach, 60)))
        .expected((
            "die Kennungen von zwei Elementen des Modells",
            "the ids of two elements of the model",
        ))
}
