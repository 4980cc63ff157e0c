//! XPZ1312: a released Prozess with a model, but without the files that people look at.

use super::hat_modell;
use crate::engine::Rule;
use crate::prozesse::angaben::status;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1312",
        name: "prozess-ohne-bild-oder-bericht",
        stufe: Stufe::Hinweis,
        source: "FIM-Portal OpenAPI 0.24.0, /processes/…/visualization und /report",
        message: Wording::new(
            "{element}: {datei} fehlt neben dem Modell",
            "{element}: {datei} is missing beside the model",
        ),
        why: Wording::new(
            "Das Portal bietet Bild und Bericht eines Prozesses an; wer ihn dort ansehen will, findet eines von beiden nicht.",
            "The portal offers picture and report of a process; people who want to view it there do not find one of the two.",
        ),
        fix: Wording::new(
            "Das Modell als PDF (Visualisierungsdatei) und den Prozessbericht als PDF (Beschreibungsdatei) anhängen.",
            "Attach the model as a PDF (Visualisierungsdatei) and the report on the process as a PDF (Beschreibungsdatei).",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[
                ("<x:visualisierungsdatei>", "<x:beschreibungsdatei>"),
                ("</x:visualisierungsdatei>", "</x:beschreibungsdatei>"),
            ],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(modell) = &prozess.prozessmodell else { return };
        let ist_freigegeben = matches!(status(prozess.zustandsangaben.as_ref()), Some(4..=6));
        if !(ist_freigegeben && hat_modell(prozess)) {
            return;
        }
        let dateien = [
            ("visualisierungsdatei", "Visualisierungsdatei", &modell.visualisierungsdatei),
            ("beschreibungsdatei", "Beschreibungsdatei", &modell.beschreibungsdatei),
        ];
        for (kind, name, _) in dateien.into_iter().filter(|(.., alle)| alle.is_empty()) {
            lage.melde(Stelle::fehlt(modell.element, kind), |befund| {
                befund
                    .value("datei", name)
                    .distinguish(kind)
                    .expected(("eine Datei zum Ansehen", "a file to view"))
            });
        }
    })],
};
