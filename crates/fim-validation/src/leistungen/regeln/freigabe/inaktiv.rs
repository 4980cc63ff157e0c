//! XZF1607: no longer in use, but valid without end.

use super::{MIT_STATUS, STATUS, benannt, status};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1607",
        name: "inaktiv-ohne-ende",
        stufe: Stufe::Hinweis,
        versions: MIT_STATUS,
        // No text says that the period must be closed.
        optional: true,
        source: STATUS,
        message: Wording::new(
            "{element}: Status {status}, aber gültig ohne Ende",
            "{element}: status {status}, but validity has no end",
        ),
        why: Wording::new(
            "Portale, die nur die Gültigkeit auswerten, zeigen die Leistung weiter an.",
            "Portals that look only at the period of validity go on showing the service.",
        ),
        fix: Wording::new(
            "Bei der Gültigkeit das Ende eintragen, etwa 2025-12-31, oder den Status richtigstellen.",
            "Enter the end of the period of validity, such as 2025-12-31, or correct the status.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[("<code>5</code>\n      </x:statusKatalog>", INAKTIV)],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(status) = status(leistung, &["7", "8"]) else { return };
        let mut zeiten = leistung.gueltigkeit.iter();
        if let Some(offen) = zeiten.find(|zeit| zeit.ende.as_ref().is_none_or(Text::is_blank)) {
            let stelle = Stelle::angabe(offen.element, offen.ende.as_ref(), "ende");
            lage.melde(stelle, |befund| {
                befund
                    .value("status", benannt(status))
                    .found_text(offen.beginn.as_ref().map_or("", |beginn| beginn.trimmed()))
                    .expected(("ein Ende der Gültigkeit", "an end of the period of validity"))
            });
        }
    })],
};

const INAKTIV: &str = "<code>7</code>\n      </x:statusKatalog>";
