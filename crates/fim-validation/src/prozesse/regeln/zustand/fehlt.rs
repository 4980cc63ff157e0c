//! XPZ1707: nobody says how far it has come.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1707",
        name: "prozessstatus-fehlt",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Ohne Status ist nicht zu sehen, ob etwas freigegeben ist; das FIM-Portal sucht nach ihm (OpenAPI 0.24.0, freigabe_status)",
        message: Wording::new(
            "{element}: Status fehlt, erwartet einer von 1 bis 8",
            "{element}: status is missing, expected one from 1 to 8",
        ),
        why: Wording::new(
            "Wer die Angaben nachnutzt, weiß nicht, ob sie noch Entwurf oder schon freigegeben sind.",
            "Whoever reuses it does not know whether it is a draft still or released already.",
        ),
        fix: Wording::new(
            "Den Status eintragen, etwa 2 in Bearbeitung, 3 Entwurf, 4 methodisch freigegeben, 5 oder 6 fachlich freigegeben.",
            "Enter the status, such as 2 being worked on, 3 draft, 4 methodically released, 5 or 6 fachlich released.",
        ),
        examples: &[
            Example::Edited {
                base: ENTWURF,
                failing: &[("<x:status><code>2</code></x:status>", "")],
                passing: &[("<x:status><code>2</code>", "<x:status><code>1</code>")],
            },
            Example::Edited {
                base: ENTWURF,
                failing: &[
                    ("<x:zustandsangaben>", ""),
                    (
                        "<x:erstellungszeitpunkt>2025-01-08T08:00:00+01:00</x:erstellungszeitpunkt>",
                        "",
                    ),
                    ("<x:status><code>2</code></x:status>", ""),
                    ("</x:zustandsangaben>", ""),
                ],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let stelle = match eintrag.zustand {
            None => Stelle::fehlt(eintrag.element, "zustandsangaben"),
            // An empty code has a rule of its own.
            Some(zustand) if zustand.status.is_none() => Stelle::fehlt(zustand.element, "status"),
            Some(_) => return,
        };
        lage.melde(stelle, |befund| {
            befund.expected(("ein Status von 1 bis 8", "a status from 1 to 8"))
        });
    })],
};
