//! XPZ1506: a legal basis that stands twice at one place.

use crate::engine::Rule;
use crate::prozesse::angaben::{wert, wiederholte, zuerst};
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};
use xprozess::Handlungsgrundlage;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1506",
        name: "prozess-handlungsgrundlage-doppelt",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Dieselbe Handlungsgrundlage sagt beim zweiten Mal nichts Neues",
        message: Wording::new(
            "{element}: Vorschrift »{name}« mehrfach, erwartet einmal",
            "{element}: provision »{name}« repeated, expected once",
        ),
        why: Wording::new(
            "Vermutlich war eine andere Vorschrift gemeint; die fehlt nun.",
            "Probably another provision was meant; that one is missing now.",
        ),
        fix: Wording::new(
            "Die zweite löschen oder durch die gemeinte ersetzen, etwa einen anderen Absatz.",
            "Delete the second, or replace it by the one that was meant, such as another subsection.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:handlungsgrundlage><x:name>§ 41 VwVfG<", DIESELBE)],
            passing: &[("<x:handlungsgrundlage><x:name>§ 41 VwVfG<", OHNE_LINK)],
        }],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Klasse(|klasse, lage| pruefe(&klasse.handlungsgrundlage, lage)),
        Pruefung::Prozess(|prozess, lage| {
            if let Some(brief) = &prozess.prozesssteckbrief {
                pruefe(&brief.handlungsgrundlage, lage);
            }
        }),
        Pruefung::Aktivitaetengruppe(|gruppe, lage| pruefe(&gruppe.handlungsgrundlage, lage)),
    ],
};

/// Tells of every one with the name and the link of one before it.
fn pruefe(alle: &[Handlungsgrundlage<'_>], lage: &mut Lage<'_, '_, '_>) {
    let gleich = wiederholte(alle, |eine| {
        let name = wert(eine.name.as_ref());
        (!name.is_empty()).then(|| (name, wert(eine.uri.as_ref())))
    });
    for (erste, eine) in gleich {
        let Some(name) = &eine.name else { continue };
        let vorher = erste.name.as_ref().map_or(Stelle::element(erste.element), Stelle::text);
        lage.melde(name, |befund| {
            let befund = befund
                .value("name", clip(name.trimmed(), 20))
                .found_text(name.trimmed())
                .expected(("jede Handlungsgrundlage einmal", "each legal basis once"));
            zuerst(befund, vorher)
        });
    }
}

const DIESELBE: &str = r#"<x:handlungsgrundlage><x:name>§ 41 VwVfG</x:name><x:art listURI="urn:xoev-de:mv:em:codeliste:xprozess:handlungsgrundlagenart" listVersionID="2019-04-16"><code>104</code></x:art><x:uri>https://www.gesetze-im-internet.de/vwvfg/__41.html</x:uri></x:handlungsgrundlage><x:handlungsgrundlage><x:name>§ 41 VwVfG<"#;
const OHNE_LINK: &str = r#"<x:handlungsgrundlage><x:name>§ 41 VwVfG</x:name><x:art listURI="urn:xoev-de:mv:em:codeliste:xprozess:handlungsgrundlagenart" listVersionID="2019-04-16"><code>104</code></x:art></x:handlungsgrundlage><x:handlungsgrundlage><x:name>§ 41 VwVfG<"#;
