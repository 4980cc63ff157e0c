//! XDF9020: the same legal basis twice.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};
use std::collections::HashMap;
use xdatenfelder::Rechtsbezug;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9020",
        name: "handlungsgrundlage-doppelt",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Eine Handlungsgrundlage trägt nicht mehr, wenn sie wiederholt wird",
        message: Wording::new(
            "{element}: Handlungsgrundlage »{bezug}« mehrfach angegeben",
            "{element}: legal basis »{bezug}« given more than once",
        ),
        why: Wording::new(
            "Die Wiederholung sagt nichts Neues; vielleicht sollte dort eine andere Handlungsgrundlage stehen.",
            "The repetition says nothing new; perhaps another legal basis was meant.",
        ),
        fix: Wording::new(
            "Die Wiederholung entfernen oder durch die gemeinte Handlungsgrundlage ersetzen.",
            "Remove the repetition, or replace it with the legal basis that was meant.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<x:bezug>§ 7 StrG</x:bezug>",
                "<x:bezug>§ 7 StrG</x:bezug><x:bezug>§ 7 StrG</x:bezug>",
            )],
            passing: &[(
                "<x:bezug>§ 7 StrG</x:bezug>",
                "<x:bezug>§ 7 StrG</x:bezug><x:bezug>§ 7a StrG</x:bezug>",
            )],
        }],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Objekt(|objekt, lage| doppelt(objekt.bezug(), lage)),
        Pruefung::Zeile(|zeile, lage| doppelt(&zeile.struktur.bezug, lage)),
    ],
};

fn doppelt<'m, 'a>(alle: &'m [Rechtsbezug<'a>], lage: &mut Lage<'_, 'm, 'a>) {
    let umfeld = lage.umfeld;
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for bezug in alle {
        let (text, link) = (bezug.wortlaut.trimmed(), umfeld.wert(bezug.link.as_ref()));
        let erster = seen.get(text).copied();
        // The same words may stand for two laws, if they lead to two places.
        let ist_gleich = |erster: &str| erster == link || erster.is_empty() || link.is_empty();
        if text.is_empty() || !erster.is_some_and(ist_gleich) {
            seen.insert(text, link);
            continue;
        }
        lage.melde(&bezug.wortlaut, |befund| {
            befund
                .value("bezug", clip(text, 21))
                .found(clip(text, 80))
                .expected(("jede Handlungsgrundlage einmal", "every legal basis once"))
        });
    }
}
