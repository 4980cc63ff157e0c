//! XPZ1309, XPZ1310: a Prozess without a model.

use super::{STAMMPROZESS, hat_modell};
use crate::engine::Rule;
use crate::prozesse::angaben::status;
use crate::prozesse::beispiele::{ENTWURF, PROZESS};
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xprozess::Prozess;

pub(super) static ZUR_STRUKTUR: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1309",
        name: "aktivitaetengruppen-ohne-prozessmodell",
        source: STAMMPROZESS,
        message: Wording::new(
            "{element}: Aktivitätengruppen ({anzahl}) ohne Modell",
            "{element}: Aktivitätengruppen ({anzahl}) without a model",
        ),
        why: Wording::new(
            "Aktivitätengruppen verweisen auf das Modell; fehlt es, sieht niemand, in welcher Reihenfolge sie ablaufen.",
            "Aktivitätengruppen refer to the model; without one, nobody can see in which order they take place.",
        ),
        fix: Wording::new(
            "Das Modell als Prozessmodelldatei anhängen, bevor der Prozess freigegeben wird.",
            "Attach the model as a Prozessmodelldatei before the process is released.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:status><code>2</code></x:status>", FREIGEGEBEN)],
            passing: &[("<x:status><code>2</code>", "<x:status><code>3</code>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        if struktur_ohne_modell(prozess) {
            lage.melde(Stelle::fehlt(prozess.element, "prozessmodelldatei"), |befund| {
                befund
                    .value("anzahl", prozess.aktivitaetengruppen().len() as u64)
                    .expected(("eine Prozessmodelldatei", "a Prozessmodelldatei"))
            });
        }
    })],
};

/// Asked for only: the standard foresees processes without a model, and exports of Steckbriefe alone.
pub(super) static UEBERHAUPT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1310",
        name: "prozessmodell-fehlt",
        stufe: Stufe::Hinweis,
        optional: true,
        source: STAMMPROZESS,
        message: Wording::new(
            "{element}: ohne Modell, erwartet eine Prozessmodelldatei",
            "{element}: without a model, expected a Prozessmodelldatei",
        ),
        why: Wording::new(
            "Zu einem Stammprozess gehört in der Regel ein grafisches Modell; ohne dieses lassen sich Abläufe schwer besprechen und vergleichen.",
            "A graphical model normally belongs to a Stammprozess; without one, it is hard to discuss and compare how things are done.",
        ),
        fix: Wording::new(
            "Das Modell als Prozessmodelldatei anhängen.",
            "Attach the model as a Prozessmodelldatei.",
        ),
        examples: &[Example::Whole { failing: ENTWURF.as_bytes(), passing: PROZESS.as_bytes() }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        if !hat_modell(prozess) && !struktur_ohne_modell(prozess) {
            lage.melde(Stelle::fehlt(prozess.element, "prozessmodelldatei"), |befund| {
                befund.expected(("eine Prozessmodelldatei", "a Prozessmodelldatei"))
            });
        }
    })],
};

/// True for a released process with Aktivitätengruppen that refer to no model.
fn struktur_ohne_modell(prozess: &Prozess<'_>) -> bool {
    let ist_freigegeben = matches!(status(prozess.zustandsangaben.as_ref()), Some(4..=6));
    ist_freigegeben && !prozess.aktivitaetengruppen().is_empty() && !hat_modell(prozess)
}

const FREIGEGEBEN: &str = "<x:status><code>4</code></x:status><x:formellerFreigabezeitpunkt>2025-03-12T12:00:00+01:00</x:formellerFreigabezeitpunkt>";
