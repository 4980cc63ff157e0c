//! FIM1301

use super::{daneben, worte};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben_mit;
use crate::quer::regeln::{QUER, STATUS};
use fim_core::{RuleMeta, Wording};

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1301",
        name: "freigegeben-vor-dem-katalogeintrag",
        source: STATUS,
        message: Wording::new(
            "{element}: Status {status}, aber Katalogeintrag der Leistung erst {katalog}",
            "{element}: status {status}, but catalogue entry of the service only {katalog}",
        ),
        why: Wording::new(
            "Prozess und Schema bauen auf dem Katalogeintrag der Leistung auf; solange er nicht methodisch freigegeben ist, kann sich ihr Zuschnitt ändern.",
            "Process and schema build on the catalogue entry of the service; until it is methodically released, its cut may change.",
        ),
        fix: Wording::new(
            "Zuerst den Katalogeintrag der Leistung freigeben, oder den Status von Prozess oder Schema zurücknehmen.",
            "First release the catalogue entry of the service, or take back the status of process or schema.",
        ),
        examples: beispiele::stand::KATALOG,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for konvolut in quer.konvolute.values() {
            let stand = konvolut.leistungen.iter().filter_map(|zeiger| {
                Some((korpus.objekt(*zeiger)?.fach.as_ref()?.katalogstatus?, *zeiger))
            });
            // Of several entries the one that is furthest counts; one that is out of use says nothing.
            let stand = stand.filter(|(status, _)| *status < 7);
            let Some((katalog, leistung)) = stand.max_by_key(|(status, _)| *status) else {
                continue;
            };
            if katalog >= 4 {
                continue;
            }
            for (zeiger, sicherheit) in daneben(konvolut) {
                let Some(status) = korpus.objekt(zeiger).and_then(|objekt| objekt.status) else {
                    continue;
                };
                if !matches!(status, 5 | 6) {
                    continue;
                }
                melder.melde((zeiger, None), |draft| {
                    let draft = draft
                        .value("status", u64::from(status))
                        .value("katalog", u64::from(katalog))
                        .found(worte(status))
                        .expected((
                            "Katalogeintrag der Leistung ab Status 4",
                            "catalogue entry of the service from status 4",
                        ));
                    neben_mit(korpus, draft, leistung, sicherheit)
                });
            }
        }
    },
};
