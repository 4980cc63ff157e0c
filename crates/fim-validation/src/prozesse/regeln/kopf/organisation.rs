//! XPZ1005: a Prozesskatalog published by someone else than the Baustein Prozesse.

use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

const ORGANISATION: &str = "FIM-Baustein Prozesse";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1005",
        name: "katalog-herausgeber-abweichend",
        stufe: Stufe::Warnung,
        source: "Fachkonzept Prozesskatalog, Herausgeber, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozesskatalog/",
        message: Wording::new(
            "{element}: Herausgeber »{name}«, nicht FIM-Baustein Prozesse",
            "{element}: publisher »{name}«, not FIM-Baustein Prozesse",
        ),
        why: Wording::new(
            "Den Prozesskatalog gibt allein der FIM-Baustein Prozesse heraus; daran ist der verbindliche Katalog zu erkennen.",
            "The catalogue of processes is published by the FIM-Baustein Prozesse alone; this is how people recognise the binding one.",
        ),
        fix: Wording::new(
            "Beim Katalog als Organisationsnamen »FIM-Baustein Prozesse« eintragen; wer den Prozess verantwortet, steht unter »fachlich freigebende Stelle«.",
            "For the catalogue, enter »FIM-Baustein Prozesse« as the name of the organisation; the body responsible for the process belongs under »fachlich freigebende Stelle«.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<x:organisationsname>FIM-Baustein Prozesse<",
                "<x:organisationsname>Stadt Lindenhain<",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Katalog(|katalog, lage| {
        let herausgeber = katalog.herausgeber.as_ref();
        let Some(text) = herausgeber.and_then(|wer| wer.organisationsname.as_ref()) else { return };
        let name = text.trimmed();
        if !name.eq_ignore_ascii_case(ORGANISATION) {
            lage.melde(text, |befund| {
                let befund = match name {
                    "" => befund.found(("leer", "empty")),
                    name => befund.found_text(name),
                };
                befund.value("name", clip(name, 14)).expected(ORGANISATION)
            });
        }
    })],
};
