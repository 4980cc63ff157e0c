//! XPZ1313: a model with Teilprozesse, but no Aktivitätengruppe at all. Where there are some, XPZ1801
//! tells of those that are missing.

use super::STAMMPROZESS;
use crate::engine::Rule;
use crate::prozesse::angaben::status;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::prozesse::regeln::abgleich::{alle_modelle, in_der_tabelle};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Wording};
use xprozess::Prozess;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1313",
        name: "prozessmodell-ohne-aktivitaetengruppen",
        source: STAMMPROZESS,
        coincides: &["XSD1005"],
        message: Wording::new(
            "{element}: Modell mit Teilprozessen ({anzahl}) ohne Aktivitätengruppen",
            "{element}: model with subprocesses ({anzahl}) without Aktivitätengruppen",
        ),
        why: Wording::new(
            "Zu keinem Schritt des Modells stehen Handlungsgrundlagen, Daten und Typ; das Modell allein ist nur ein Bild.",
            "For no step of the model are there legal bases, data and type; the model alone is but a picture.",
        ),
        fix: Wording::new(
            "Für jeden Teilprozess eine Aktivitätengruppe mit seiner Kennung als subProzessID anlegen und den Prozess neu exportieren.",
            "For each subprocess create an Aktivitätengruppe with its id as subProzessID, and export the process anew.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("</x:prozessbibliothek>", OHNE)],
            passing: &[("</x:prozessbibliothek>", OHNE), ("<code>3</code>", "<code>2</code>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let prozess = modell.prozess;
        // Of what is planned or worked on, much is missing still.
        let wird_gebraucht = matches!(status(prozess.zustandsangaben.as_ref()), None | Some(3..=6));
        if !wird_gebraucht || !prozess.aktivitaetengruppen().is_empty() || ist_frei(prozess) {
            return;
        }
        let Some(modelle) = alle_modelle(modell) else { return };
        let anzahl: usize = modelle.into_iter().map(|bpmn| in_der_tabelle(bpmn).count()).sum();
        if anzahl == 0 {
            return;
        }
        let beschreibung = prozess.prozessstrukturbeschreibung.as_ref();
        let tabelle = beschreibung.and_then(|it| it.strukturbeschreibung_fim.as_ref()?.element);
        lage.melde(Stelle::fehlt(tabelle.or(prozess.element), "aktivitaetengruppe"), |befund| {
            befund
                .value("anzahl", anzahl as u64)
                .expected(("zu jedem Teilprozess eine", "one for each subprocess"))
        });
    })],
};

/// True for processes that the method leaves free: described by another one, or of a single
/// organisation (code 104).
fn ist_frei(prozess: &Prozess<'_>) -> bool {
    let beschreibung = prozess.prozessstrukturbeschreibung.as_ref();
    let steckbrief = prozess.prozesssteckbrief.as_ref();
    let stufe = steckbrief.and_then(|brief| brief.detaillierungsstufe.as_ref()?.value());
    stufe == Some("104")
        || beschreibung.is_some_and(|it| it.strukturbeschreibung_sonstige.is_some())
}

const OHNE: &str =
    concat!(include_str!("../../beispiele/ohne_tabelle.xml"), "</x:prozessbibliothek>");
