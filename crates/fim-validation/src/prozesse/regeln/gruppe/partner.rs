//! XPZ1402, XPZ1403: who sends and who receives the data of an Aktivitätengruppe.

use super::SPEZIFIKATION;
use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xprozess::Aktivitaetengruppe;

pub(super) static LEER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1402",
        name: "sender-oder-empfaenger-leer",
        stufe: Stufe::Methodisch,
        source: SPEZIFIKATION,
        message: Wording::new(
            "{element}: {rolle} ist leer, erwartet ein Prozessteilnehmer",
            "{element}: {rolle} is empty, expected a participant",
        ),
        why: Wording::new(
            "Ist nicht gesagt, von wem oder an wen Daten gehen, lassen sie sich keinem Beteiligten zuordnen.",
            "Unless it is said from whom or to whom data go, they cannot be assigned to any participant.",
        ),
        fix: Wording::new(
            "Den Prozessteilnehmer eintragen, der die Daten sendet oder empfängt, so wie er im Prozesssteckbrief heißt.",
            "Enter the participant who sends or receives the data, named as in the Prozesssteckbrief.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:sender>Inhaberin der Erlaubnis</x:sender>", "<x:sender/>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Aktivitaetengruppe(|gruppe, lage| {
        for (rolle, name) in partner(gruppe).filter(|(_, name)| name.is_blank()) {
            lage.melde(name, |befund| {
                befund
                    .value("rolle", rolle)
                    .distinguish(rolle.0)
                    .found(("leer", "empty"))
                    .expected(("ein Prozessteilnehmer", "a participant"))
            });
        }
    })],
};

pub(super) static UNBEKANNT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1403",
        name: "sender-oder-empfaenger-kein-teilnehmer",
        source: "Vorschlag: Sender und Empfänger sind Prozessteilnehmer, wie im Export des FIM-Bausteins Prozesse (2022)",
        message: Wording::new(
            "{element}: {rolle} »{name}« ist kein Prozessteilnehmer",
            "{element}: {rolle} »{name}« is not a participant",
        ),
        why: Wording::new(
            "Wer Daten sendet oder empfängt, nimmt am Prozess teil; steht derselbe Beteiligte unter zwei Namen, hält man ihn für zwei.",
            "Whoever sends or receives data takes part in the process; a participant with two names is taken for two.",
        ),
        fix: Wording::new(
            "Den Namen so schreiben wie im Prozesssteckbrief oder den Prozessteilnehmer dort ergänzen.",
            "Write the name as in the Prozesssteckbrief, or add the participant there.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:sender>Inhaberin der Erlaubnis<", "<x:sender>Bauherrin<")],
            passing: &[("<x:sender>Inhaberin der Erlaubnis<", "<x:sender>Stadt<")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(steckbrief) = &prozess.prozesssteckbrief else { return };
        let namen = steckbrief.prozessteilnehmer.iter();
        let namen: Vec<&str> =
            namen.map(|wer| wert(wer.name.as_ref())).filter(|name| !name.is_empty()).collect();
        if namen.is_empty() {
            return;
        }
        let gruppen = prozess.aktivitaetengruppen().iter();
        for (rolle, name) in gruppen.flat_map(partner).filter(|(_, name)| !name.is_blank()) {
            if !namen.iter().any(|bekannt| gleich(bekannt, name.trimmed())) {
                lage.melde(name, |befund| {
                    befund
                        .value("rolle", rolle)
                        .value("name", clip(name.trimmed(), 16))
                        .found_text(name.trimmed())
                        .expected(clip(&namen.join(", "), 160))
                });
            }
        }
    })],
};

type Rolle = (&'static str, &'static str);

/// Who sends or receives data of a group.
fn partner<'m, 'a>(
    gruppe: &'m Aktivitaetengruppe<'a>,
) -> impl Iterator<Item = (Rolle, &'m Text<'a>)> {
    gruppe.spezifische_attribute.iter().flat_map(|attribute| {
        let sender = attribute.empfangene_daten().filter_map(|daten| daten.sender.as_ref());
        let empfaenger =
            attribute.bereitgestellte_daten().filter_map(|daten| daten.empfaenger.as_ref());
        let sender = sender.map(|name| (("Sender", "sender"), name));
        sender.chain(empfaenger.map(|name| (("Empfänger", "receiver"), name)))
    })
}

/// The same words, whatever their case and the white space between them.
fn gleich(a: &str, b: &str) -> bool {
    let worte = |text: &'_ str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    a == b || worte(a) == worte(b)
}
