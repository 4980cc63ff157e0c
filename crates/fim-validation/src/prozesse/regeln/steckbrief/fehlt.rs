//! XPZ1301: a Prozess that has left the first stages of work, without a Steckbrief.

use super::STAMMPROZESS;
use crate::engine::Rule;
use crate::prozesse::angaben::status;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1301",
        name: "prozesssteckbrief-fehlt",
        source: STAMMPROZESS,
        message: Wording::new(
            "{element}: Prozesssteckbrief fehlt, Status ist schon {status}",
            "{element}: Prozesssteckbrief is missing, status already {status}",
        ),
        why: Wording::new(
            "Ein Prozess besteht aus Prozesssteckbrief und Modell; ohne Prozesssteckbrief erfährt niemand Auslöser, Ergebnis, Prozessteilnehmer und Handlungsgrundlagen.",
            "A process consists of Prozesssteckbrief and model; without the Prozesssteckbrief, nobody learns trigger, result, participants and legal bases.",
        ),
        fix: Wording::new(
            "Den Prozesssteckbrief anlegen oder den Status zurücksetzen, solange der Prozess in Bearbeitung ist.",
            "Create the Prozesssteckbrief, or reset the status while the process is being worked on.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("</x:prozessbibliothek>", OHNE)],
            passing: &[("</x:prozessbibliothek>", OHNE), ("<code>3</code>", "<code>1</code>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(status @ 3..=6) = status(prozess.zustandsangaben.as_ref()) else { return };
        if prozess.prozesssteckbrief.is_none() {
            lage.melde(Stelle::fehlt(prozess.element, "prozesssteckbrief"), |befund| {
                befund
                    .value("status", u64::from(status))
                    .expected(("ein Prozesssteckbrief", "a Prozesssteckbrief"))
            });
        }
    })],
};

const OHNE: &str = "<x:prozess><x:id>99107003003000</x:id><x:version>01.00.00</x:version><x:name>Sondernutzungserlaubnis verlängern</x:name><x:klassifikation><x:ordnungsrahmenName>FIM Prozesskatalog</x:ordnungsrahmenName><x:klasseID>99107003003000</x:klasseID></x:klassifikation><x:zustandsangaben><x:status><code>3</code></x:status></x:zustandsangaben></x:prozess></x:prozessbibliothek>";
