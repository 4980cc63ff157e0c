//! XPZ1913, XPZ1914: a step that no start leads to, and one that leads to no end.

use super::PRAXIS;
use super::nennung::melde;
use crate::engine::Rule;
use crate::prozesse::ablauf::Ablauf;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::{Modell, Pruefung};
use fim_core::{Example, RuleMeta, Wording};

pub(super) static START: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1913",
        name: "schritt-unerreichbar",
        message: Wording::new(
            "{element}: Schritt {was} ist von keinem Start aus erreichbar",
            "{element}: step {was} cannot be reached from any start",
        ),
        why: Wording::new(
            "Zu diesem Schritt und zu dem, was nur auf ihn folgt, führt kein Weg; nach dem Modell findet er nie statt.",
            "No path leads to this step and to what follows only it; according to the model, it never happens.",
        ),
        fix: Wording::new(
            "Den Schritt in {ort} durch einen Sequenzfluss mit dem Schritt davor verbinden oder ihn löschen.",
            "Connect the step in {ort} to the step before it by a sequence flow, or delete it.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"<bpmn:sequenceFlow id="sequenceFlow-13" name="nein" sourceRef="exclusiveGateway-2" targetRef="subProcess-3"/>"#,
                "",
            )],
            passing: &[(ENDE, FOLGEPROZESS)],
        }],
        ..PRAXIS
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        let schritte = ablauf.unerreicht();
        let expected = ("ein Weg von einem Startereignis", "a path from a start event");
        pruefe(modell, lage, (ablauf, schritte), expected);
    })],
};

pub(super) static ENDE_FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1914",
        name: "schritt-ohne-weg-zum-ende",
        message: Wording::new(
            "{element}: von Schritt {was} führt kein Weg zu einem Ende",
            "{element}: no path from step {was} to an end",
        ),
        why: Wording::new(
            "Der Ablauf bleibt hier stehen oder läuft im Kreis; wie der Prozess auf diesem Weg ausgeht, sagt das Modell nicht.",
            "The process stops here or runs in a circle; the model does not say how it ends along this path.",
        ),
        fix: Wording::new(
            "Den Schritt in {ort} durch einen Sequenzfluss mit dem nächsten Schritt oder einem Endereignis verbinden.",
            "Connect the step in {ort} to the next step or an end event by a sequence flow.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[(
                r#"<bpmn:sequenceFlow id="sequenceFlow-14" sourceRef="subProcess-3" targetRef="exclusiveGateway-1"/>"#,
                "",
            )],
            passing: &[],
        }],
        ..PRAXIS
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let ablauf = modell.ablauf;
        let schritte = ablauf.endlos();
        let expected = ("ein Weg zu einem Endereignis", "a path to an end event");
        pruefe(modell, lage, (ablauf, schritte), expected);
    })],
};

const ENDE: &str = "  </bpmn:process>";
/// A process that follows, as real exports draw it.
const FOLGEPROZESS: &str = r#"    <bpmn:callActivity id="folge-1" name="Widerspruch bearbeiten"/>
  </bpmn:process>"#;

fn pruefe(
    modell: Modell<'_, '_, '_>,
    lage: &mut Lage<'_, '_, '_>,
    (ablauf, schritte): (&Ablauf<'_>, Vec<usize>),
    expected: (&'static str, &'static str),
) {
    if ablauf.unklar().contains(&true) {
        lage.uebergehe("Ablauf eines Modells mit offenen Flüssen oder doppelten Kennungen");
    }
    for schritt in schritte {
        if let Some(node) = modell.bpmn.nodes.get(schritt) {
            melde(modell, &node.head, lage, |befund| befund.expected(expected));
        }
    }
}
