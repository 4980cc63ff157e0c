//! XDF9100, XDF9101: Regeln whose id stands for several texts or versions.

use super::{dateien, fassungen};
use crate::korpus::Zeiger;
use crate::korpus::objekt::{Art, Objekt};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use fim_core::reading::clip;
use fim_core::{Herkunft, RuleMeta, Stufe, Value, Wording};
use std::collections::BTreeMap;

const VORSCHLAG: RuleMeta = RuleMeta {
    standard: Some(xdatenfelder::STANDARD),
    herkunft: Herkunft::Vorschlag,
    source: "Vorschlag: ID und Version bezeichnen eine Regel; Data Quality Check des Projekts KollOM-FIT: 8.407 Regelkennungen in 1.154 Schemata, oft ohne einheitliche Version",
    ..RuleMeta::BASE
};

/// Other places that a finding names.
const NEBEN: usize = 5;

pub(super) static TEXT: Querregel = Querregel {
    meta: RuleMeta {
        code: "XDF9100",
        name: "regel-mit-mehreren-texten",
        stufe: Stufe::Warnung,
        message: Wording::new(
            "{element}: {texte} verschiedene Texte in {dateien} Dateien, erwartet einer",
            "{element}: {texte} different texts in {dateien} files, expected one",
        ),
        why: Wording::new(
            "ID und Version sollen eine Regel eindeutig benennen. Wer sie nachnutzt, weiß sonst nicht, welcher Text gilt.",
            "Id and version should identify exactly one rule. Otherwise people who reuse it do not know which text applies.",
        ),
        fix: Wording::new(
            "Die Texte angleichen oder der geänderten Regel eine neue Version geben.",
            "Align the texts, or give the changed rule a new version.",
        ),
        examples: beispiele::fassung::TEXT,
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let mut regeln: BTreeMap<(&str, &str), BTreeMap<u32, Vec<Zeiger>>> = BTreeMap::new();
        for (zeiger, regel) in quer.korpus.alle(Art::Regel) {
            let Some(text) = text(regel).filter(|_| !regel.id.is_empty()) else { continue };
            let texte = regeln.entry((&regel.id, &regel.version)).or_default();
            texte.entry(text).or_default().push(zeiger);
        }
        for texte in regeln.into_values().filter(|texte| texte.len() > 1) {
            let alle: Vec<Zeiger> = texte.values().flatten().copied().collect();
            let Some(first) = alle.iter().min().copied().filter(|_| dateien(&alle) > 1) else {
                continue;
            };
            // One place for each text that is not that of the first.
            let andere = texte.values().filter(|orte| !orte.contains(&first));
            let mut andere: Vec<Zeiger> = andere.filter_map(|orte| orte.first().copied()).collect();
            andere.sort_unstable();
            let anzahl = texte.len();
            melder.melde((first, None), |draft| {
                let (de, en) = (format!("{anzahl} Texte"), format!("{anzahl} texts"));
                let draft = draft
                    .value("texte", anzahl as u64)
                    .value("dateien", dateien(&alle))
                    .expected(("ein Text je ID und Version", "one text for each id and version"))
                    .found(Value::Both(de, en));
                andere
                    .into_iter()
                    .take(NEBEN)
                    .fold(draft, |draft, it| neben(quer.korpus, draft, it))
            });
        }
    },
};

pub(super) static VERSION: Querregel = Querregel {
    meta: RuleMeta {
        code: "XDF9101",
        name: "regel-in-mehreren-versionen",
        stufe: Stufe::Hinweis,
        message: Wording::new(
            "{element}: Versionen {versionen} in {dateien} Dateien, erwartet eine",
            "{element}: versions {versionen} in {dateien} files, expected one",
        ),
        why: Wording::new(
            "Schemata einer Sammlung sollten dieselbe Version einer Regel verwenden, sonst prüfen Formulare dasselbe verschieden.",
            "Schemas of one collection should use the same version of a rule; otherwise forms check the same thing differently.",
        ),
        fix: Wording::new(
            "Prüfen, ob die älteren Schemata auf die neueste Version der Regel umgestellt werden können.",
            "Check whether the older schemas can be switched to the latest version of the rule.",
        ),
        examples: beispiele::fassung::VERSION,
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let regeln =
            fassungen(quer.korpus, |zeiger, objekt| objekt.art == Art::Regel && quer.gilt(zeiger));
        for versionen in regeln.into_values().filter(|versionen| versionen.len() > 1) {
            let alle: Vec<Zeiger> = versionen.iter().flat_map(|(_, orte)| orte.clone()).collect();
            let Some(first) = alle.iter().min().copied().filter(|_| dateien(&alle) > 1) else {
                continue;
            };
            let worte: Vec<&str> = versionen.iter().map(|(regel, _)| &*regel.version).collect();
            let worte = worte.join(", ");
            let andere = versionen.iter().filter(|(_, orte)| !orte.contains(&first));
            let andere = andere.filter_map(|(_, orte)| orte.first().copied()).take(NEBEN);
            melder.melde((first, None), |draft| {
                let draft = draft
                    .value("versionen", clip(&worte, 25))
                    .value("dateien", dateien(&alle))
                    .found(clip(&worte, 80))
                    .expected(("eine Version in allen Dateien", "one version in all files"));
                andere.fold(draft, |draft, it| neben(quer.korpus, draft, it))
            });
        }
    },
};

/// Digest of the text of a Regel, by its name in either version of the standard.
fn text(regel: &Objekt) -> Option<u32> {
    let teil = |name: &str| regel.teile.iter().find(|teil| teil.name.text() == name);
    teil("freitextRegel").or_else(|| teil("definition")).map(|teil| teil.inhalt)
}
