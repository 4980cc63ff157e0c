//! XPZ1314: a participant that stands twice.

use crate::engine::Rule;
use crate::prozesse::angaben::{wert, wiederholte, zuerst};
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1314",
        name: "prozessteilnehmer-doppelt",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach Spezifikation XProzess 2.0, Datentyp Prozessteilnehmer: Rolle 1..n, wer mehrere hat, steht einmal",
        message: Wording::new(
            "{element}: Teilnehmer »{name}« mehrfach, erwartet einmal",
            "{element}: participant »{name}« repeated, expected once",
        ),
        why: Wording::new(
            "Sender und Empfänger nennen Teilnehmer mit ihrem Namen; von zwei gleichen ist nicht zu sagen, welcher gemeint ist.",
            "Senders and receivers name participants; of two that are the same nobody can say which is meant.",
        ),
        fix: Wording::new(
            "Den zweiten löschen und seine Rolle beim ersten ergänzen, oder beide verschieden benennen.",
            "Delete the second and add its role to the first, or give them different names.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                "<x:prozessteilnehmer><x:name>Stadt<",
                "<x:prozessteilnehmer><x:name>Stadt</x:name><x:rolle><code>3</code></x:rolle></x:prozessteilnehmer><x:prozessteilnehmer><x:name>Stadt<",
            )],
            passing: &[(
                "<x:name>Stadt</x:name><x:rolle><code>2</code></x:rolle>",
                "<x:name>Stadt</x:name><x:rolle><code>2</code></x:rolle><x:rolle><code>3</code></x:rolle>",
            )],
        }],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(brief) = &prozess.prozesssteckbrief else { return };
        let gleich = wiederholte(&brief.prozessteilnehmer, |einer| {
            Some(wert(einer.name.as_ref())).filter(|name| !name.is_empty())
        });
        for (erster, einer) in gleich {
            let Some(name) = &einer.name else { continue };
            let vorher = erster.name.as_ref().map_or(Stelle::element(erster.element), Stelle::text);
            lage.melde(name, |befund| {
                let befund = befund
                    .value("name", clip(name.trimmed(), 24))
                    .found_text(name.trimmed())
                    .expected(("jeder Teilnehmer einmal", "each participant once"));
                zuerst(befund, vorher)
            });
        }
    })],
};
