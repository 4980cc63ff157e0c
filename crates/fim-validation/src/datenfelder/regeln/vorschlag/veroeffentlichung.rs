//! XDF9002: published before the status was set.

use super::VORSCHLAG;
use super::gueltigkeit::ist_nach;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9002",
        name: "veroeffentlicht-vor-status",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Erst wird freigegeben, dann veröffentlicht",
        message: Wording::new(
            "{element}: veröffentlicht {am}, Status erst {gesetzt} gesetzt",
            "{element}: published {am}, status set only on {gesetzt}",
        ),
        why: Wording::new(
            "Veröffentlicht wurde vermutlich ein anderer Stand als der, für den der Freigabestatus gilt; wurde der Status nur nachträglich angehoben, ist nichts zu tun.",
            "What was published is probably not what the release status refers to; if the status was merely raised afterwards, there is nothing to do.",
        ),
        fix: Wording::new(
            "Prüfen, ob das Element seit der Veröffentlichung geändert wurde, und es in diesem Fall neu veröffentlichen.",
            "Check whether the element has changed since it was published and, if so, publish it again.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(ALT, NEU)],
            passing: &[(
                ALT,
                "<x:statusGesetztDurch>Stadt Lindenhain</x:statusGesetztDurch><x:veroeffentlichungsdatum>2025-03-17</x:veroeffentlichungsdatum><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Breite<",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let Some(angaben) = objekt.allgemein() else { return };
        let (Some(am), Some(gesetzt)) =
            (&angaben.veroeffentlichungsdatum, &angaben.status_gesetzt_am)
        else {
            return;
        };
        // What is no longer in use got that status after it was published.
        let ist_vorbei = matches!(lage.umfeld.code(objekt.status()), "7" | "8");
        if !ist_vorbei && ist_nach(gesetzt, am) {
            lage.melde(am, |befund| {
                befund
                    .value("am", clip(am.trimmed(), 12))
                    .value("gesetzt", clip(gesetzt.trimmed(), 12))
                    .found(clip(am.trimmed(), 40))
                    .expected((
                        format!("nicht vor {}", clip(gesetzt.trimmed(), 40)).as_str(),
                        format!("not before {}", clip(gesetzt.trimmed(), 40)).as_str(),
                    ))
            });
        }
    })],
};

const ALT: &str = "<x:statusGesetztDurch>Stadt Lindenhain</x:statusGesetztDurch><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Breite<";
const NEU: &str = "<x:statusGesetztDurch>Stadt Lindenhain</x:statusGesetztDurch><x:veroeffentlichungsdatum>2025-03-16</x:veroeffentlichungsdatum><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Breite<";
