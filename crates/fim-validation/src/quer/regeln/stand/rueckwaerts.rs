//! FIM1303

use super::worte;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::fassung::fassungen;
use crate::quer::regeln::{QUER, STATUS};
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1303",
        name: "status-niedriger-als-vorige-version",
        stufe: Stufe::Hinweis,
        optional: true,
        source: STATUS,
        message: Wording::new(
            "{element}: Status {status}, Version {vorige} hatte schon {hoeher}",
            "{element}: status {status}, version {vorige} already had {hoeher}",
        ),
        why: Wording::new(
            "Eine neue Version beginnt wieder in Bearbeitung; steht sie schon in Schemata und Prozessen, verwenden diese etwas Unfertiges.",
            "A new version begins in progress again; if schemas and processes already use it, they use something unfinished.",
        ),
        fix: Wording::new(
            "Die neue Version freigeben, oder bis dahin die freigegebene verwenden.",
            "Release the new version, or use the released one until then.",
        ),
        examples: beispiele::stand::RUECKWAERTS,
        ..QUER
    },
    check: |quer, melder| {
        let alle = fassungen(quer.korpus, |_, objekt| objekt.status.is_some());
        for versionen in alle.into_values() {
            for pair in versionen.windows(2) {
                let [(alt, vorher), (neu, nachher)] = pair else { continue };
                let (Some(hoeher), Some(status)) = (alt.status, neu.status) else { continue };
                let (Some(vorher), Some(nachher)) = (vorher.first(), nachher.first()) else {
                    continue;
                };
                if hoeher >= 7 || status >= hoeher {
                    continue;
                }
                melder.melde((*nachher, None), |draft| {
                    let draft = draft
                        .value("status", u64::from(status))
                        .value("vorige", clip(&alt.version, 16))
                        .value("hoeher", u64::from(hoeher))
                        .found(worte(status))
                        .expected(worte(hoeher));
                    neben(quer.korpus, draft, *vorher)
                });
            }
        }
    },
};
