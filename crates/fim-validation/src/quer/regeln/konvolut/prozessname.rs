//! FIM1103

use super::bezeichnung::gefaltet;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1103",
        name: "prozessname-anders-als-klasse",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Prozess und Prozessklasse mit demselben Schlüssel tragen denselben Namen",
        message: Wording::new(
            "{element}: heißt anders als seine Prozessklasse: »{gefunden}«",
            "{element}: has another name than its process class: »{gefunden}«",
        ),
        why: Wording::new(
            "Im Katalog und in der Bibliothek steht derselbe Vorgang unter zwei Namen und wird schwerer gefunden.",
            "The same procedure has two names in catalogue and library and is harder to find.",
        ),
        fix: Wording::new(
            "Beide Namen angleichen, oder im Namen des Prozesses die Variante nennen, die er beschreibt.",
            "Align both names, or name the variant that the process describes.",
        ),
        examples: beispiele::konvolut::PROZESSNAME,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for konvolut in quer.konvolute.values() {
            let klassen: Vec<_> = konvolut
                .klassen
                .iter()
                .filter_map(|zeiger| Some((*zeiger, korpus.objekt(*zeiger)?)))
                .filter(|(_, klasse)| !klasse.name.is_empty())
                .collect();
            let Some((erste, klasse)) = klassen.first() else { continue };
            for zeiger in &konvolut.prozesse {
                let Some(prozess) = korpus.objekt(*zeiger).filter(|it| !it.name.is_empty()) else {
                    continue;
                };
                // A variant keeps the name of its class and says more.
                let name = gefaltet(&prozess.name);
                if klassen.iter().any(|(_, klasse)| name.contains(&gefaltet(&klasse.name))) {
                    continue;
                }
                melder.melde((*zeiger, None), |draft| {
                    let draft = draft
                        .value("gefunden", clip(&prozess.name, 24))
                        .found(clip(&prozess.name, 120))
                        .expected(clip(&klasse.name, 120));
                    neben(korpus, draft, *erste)
                });
            }
        }
    },
};
