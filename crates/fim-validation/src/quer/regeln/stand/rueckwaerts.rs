//! FIM1303

use super::worte;
use crate::korpus::Zeiger;
use crate::korpus::aufloesung::{normal, versionsfolge};
use crate::korpus::objekt::Art;
use crate::quer::Querregel;
use crate::quer::melder::neben;
use crate::quer::regeln::{QUER, STATUS};
use fim_core::{RuleMeta, Stufe, Wording};
use std::collections::BTreeMap;

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
        ..QUER
    },
    check: |quer, melder| {
        let mut nach_id: BTreeMap<(Art, String), Vec<Zeiger>> = BTreeMap::new();
        for (zeiger, objekt) in quer.korpus.objekte() {
            if objekt.status.is_some() && !objekt.id.is_empty() && !objekt.version.is_empty() {
                let key = (objekt.art, normal(&objekt.id).into_owned());
                nach_id.entry(key).or_default().push(zeiger);
            }
        }
        for mut fassungen in nach_id.into_values() {
            let objekt = |zeiger: &Zeiger| quer.korpus.objekt(*zeiger);
            fassungen.sort_by(|a, b| match (objekt(a), objekt(b)) {
                (Some(x), Some(y)) => versionsfolge(&x.version, &y.version).then(a.cmp(b)),
                _ => a.cmp(b),
            });
            fassungen.dedup_by(|a, b| {
                objekt(a).map(|it| &it.version) == objekt(b).map(|it| &it.version)
            });
            for pair in fassungen.windows(2) {
                let [vorher, nachher] = pair else { continue };
                let (Some(alt), Some(neu)) = (objekt(vorher), objekt(nachher)) else { continue };
                let (Some(hoeher), Some(status)) = (alt.status, neu.status) else { continue };
                if hoeher >= 7 || status >= hoeher {
                    continue;
                }
                melder.melde((*nachher, None), |draft| {
                    let draft = draft
                        .value("status", u64::from(status))
                        .value("vorige", &*alt.version)
                        .value("hoeher", u64::from(hoeher))
                        .found(worte(status))
                        .expected(worte(hoeher));
                    neben(quer.korpus, draft, *vorher)
                });
            }
        }
    },
};
