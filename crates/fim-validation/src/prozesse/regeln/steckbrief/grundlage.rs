//! XPZ1307, XPZ1308: legal bases of a Stammprozess and of its Aktivitätengruppen.

use super::{STAMMPROZESS, ist_stammprozess};
use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xprozess::Prozess;

/// A legal basis as it stands in the example.
macro_rules! grundlage {
    ($name:literal, $art:literal) => {
        concat!(
            "<x:handlungsgrundlage><x:name>",
            $name,
            r#"</x:name><x:art listURI="urn:xoev-de:mv:em:codeliste:xprozess:handlungsgrundlagenart" listVersionID="2019-04-16"><code>"#,
            $art,
            "</code></x:art></x:handlungsgrundlage>"
        )
    };
}

pub(super) static PROZESS: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1307",
        name: "stammprozess-ohne-handlungsgrundlage",
        stufe: Stufe::Warnung,
        source: STAMMPROZESS,
        message: Wording::new(
            "{element}: nirgends eine Handlungsgrundlage, erwartet mindestens eine",
            "{element}: no legal basis anywhere, expected at least one",
        ),
        why: Wording::new(
            "Ein Stammprozess bildet Vorschriften ab; sind sie nicht genannt, kann niemand nachprüfen, was er abbildet, oder ihn bei einer Änderung finden.",
            "A Stammprozess depicts legal provisions; without them, nobody can check what it depicts, or find it when they change.",
        ),
        fix: Wording::new(
            "Im Prozesssteckbrief oder bei den Aktivitätengruppen die Vorschriften angeben, etwa »§ 3 StrG«.",
            "In the Prozesssteckbrief or with the Aktivitätengruppen, enter the provisions, such as »§ 3 StrG«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[
                (grundlage!("§ 9 SNS Lindenhain", "110"), ""),
                (grundlage!("§ 9 Absatz 1 SNS Lindenhain", "110"), ""),
                (grundlage!("§ 9 Absatz 2 SNS Lindenhain", "110"), ""),
                (VERFAHRENSGESETZ, ""),
            ],
            passing: &[(grundlage!("§ 9 SNS Lindenhain", "110"), "")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(steckbrief) = &prozess.prozesssteckbrief else { return };
        if ist_stammprozess(prozess) && !hat_grundlage(prozess) {
            lage.melde(Stelle::fehlt(steckbrief.element, "handlungsgrundlage"), |befund| {
                befund.expected(("mindestens eine Vorschrift", "at least one provision"))
            });
        }
    })],
};

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1308",
        name: "aktivitaetengruppe-ohne-handlungsgrundlage",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach Fachkonzept Stammprozess: Aktivitätengruppen sind aus dem Recht abgeleitet",
        message: Wording::new(
            "{element}: Handlungsgrundlage fehlt, erwartet eine Vorschrift",
            "{element}: legal basis is missing, expected a provision",
        ),
        why: Wording::new(
            "Aktivitätengruppen eines Stammprozesses sind aus Vorschriften abgeleitet; andere dieses Prozesses nennen sie, bei dieser weiß niemand, worauf sie beruht.",
            "Aktivitätengruppen of a Stammprozess are derived from provisions; others of this process name them, but nobody knows what this one is based on.",
        ),
        fix: Wording::new(
            "Bei der Aktivitätengruppe die Vorschrift angeben, die den Schritt verlangt, etwa »§ 25 VwVfG«.",
            "For the Aktivitätengruppe, enter the provision that requires the step, such as »§ 25 VwVfG«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(grundlage!("§ 9 Absatz 2 SNS Lindenhain", "110"), "")],
            passing: &[
                (grundlage!("§ 9 Absatz 2 SNS Lindenhain", "110"), ""),
                ("<code>101</code>", "<code>104</code>"),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let gruppen = prozess.aktivitaetengruppen();
        // Where no group has one, they stand in the Steckbrief, or XPZ1307 speaks.
        let hat_eine = gruppen.iter().any(|gruppe| !gruppe.handlungsgrundlage.is_empty());
        if !(hat_eine && ist_stammprozess(prozess)) {
            return;
        }
        for gruppe in gruppen.iter().filter(|gruppe| gruppe.handlungsgrundlage.is_empty()) {
            lage.melde(Stelle::fehlt(gruppe.element, "handlungsgrundlage"), |befund| {
                befund.expected(("eine Vorschrift", "a provision"))
            });
        }
    })],
};

/// True where a legal basis stands anywhere in the process.
fn hat_grundlage(prozess: &Prozess<'_>) -> bool {
    let steckbrief = prozess.prozesssteckbrief.iter().map(|brief| &brief.handlungsgrundlage);
    let gruppen = prozess.aktivitaetengruppen().iter().map(|gruppe| &gruppe.handlungsgrundlage);
    steckbrief.chain(gruppen).any(|grundlagen| !grundlagen.is_empty())
}

const VERFAHRENSGESETZ: &str = r#"<x:handlungsgrundlage><x:name>§ 41 VwVfG</x:name><x:art listURI="urn:xoev-de:mv:em:codeliste:xprozess:handlungsgrundlagenart" listVersionID="2019-04-16"><code>104</code></x:art><x:uri>https://www.gesetze-im-internet.de/vwvfg/__41.html</x:uri></x:handlungsgrundlage>"#;
