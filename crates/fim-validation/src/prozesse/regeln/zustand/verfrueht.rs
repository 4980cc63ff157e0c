//! XPZ1703: moments of release, but a status of work in progress. Real exports have it.

use crate::engine::Rule;
use crate::prozesse::angaben::{bedeutung, status};
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1703",
        name: "freigabezeitpunkt-trotz-bearbeitung",
        source: "Vorschlag: Wer freigegeben ist, hat einen Status der Freigabe (4 bis 6)",
        message: Wording::new(
            "{element}: Freigabe am {tag}, aber Status {status} ({bedeutung})",
            "{element}: released on {tag}, but status {status} ({bedeutung})",
        ),
        why: Wording::new(
            "Zeitpunkt und Status widersprechen sich; wer nach freigegebenen Prozessen sucht, findet diesen womöglich nicht oder zu Unrecht.",
            "Time and status contradict each other; people looking for released processes may miss this one, or find it wrongly.",
        ),
        fix: Wording::new(
            "Den Status auf die erteilte Freigabe setzen (4 methodisch, 5 silber, 6 gold) oder, wenn der Prozess neu bearbeitet wird, die Zeitpunkte löschen.",
            "Set the status to match the release that was given (4 methodical, 5 silver, 6 gold), or delete the times where work has begun again.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<code>5</code>\n        </x:status>",
                "<code>3</code>\n        </x:status>",
            )],
            passing: &[(
                "<code>5</code>\n        </x:status>",
                "<code>7</code>\n        </x:status>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let (Some(zustand), Some(status @ 1..=3)) = (eintrag.zustand, status(eintrag.zustand))
        else {
            return;
        };
        let zeitpunkte =
            [&zustand.fachlicher_freigabezeitpunkt, &zustand.formeller_freigabezeitpunkt];
        let mut zeitpunkte = zeitpunkte.into_iter().flatten().filter(|text| !text.is_blank());
        if let Some(text) = zeitpunkte.next() {
            let tag = text.trimmed().split('T').next().unwrap_or_default();
            lage.melde(text, |befund| {
                befund
                    .value("tag", clip(tag, 10))
                    .value("status", u64::from(status))
                    .value("bedeutung", bedeutung(status))
                    .found_text(text.trimmed())
                    .expected((
                        "ein Status ab 4 oder kein Zeitpunkt",
                        "a status from 4, or no time",
                    ))
            });
        }
    })],
};
