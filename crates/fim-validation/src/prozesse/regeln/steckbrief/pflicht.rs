//! XPZ1304 to XPZ1306: what a Steckbrief must say of a process, one row each.

use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use crate::zeilen::{self, luecke};
use fim_core::{Element, Example, RuleMeta, Stufe, Text, Wording};
use xprozess::AusloeserErgebnis;

/// What the rows have in common.
const PFLICHT: RuleMeta = RuleMeta {
    stufe: Stufe::Warnung,
    source: "Spezifikation XProzess 2.0, Datentypen Prozesssteckbrief und AusloeserErgebnis (»Eine der Angaben sollte mindestens erfolgen«); FIM-Konventionen-Prüfung der PICTURE-Prozessplattform",
    ..BELEGT
};

pub(super) static AUSLOESER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1304",
        name: "prozess-ausloeser-fehlt",
        message: Wording::new(
            "{element}: Auslöser fehlt, erwartet Formular, Prozess oder Text",
            "{element}: trigger is missing, expected form, process or text",
        ),
        why: Wording::new(
            "Ohne Auslöser ist nicht zu sehen, womit der Prozess beginnt, und kein Antrag führt zu ihm.",
            "Without a trigger, nobody can see what the process begins with, and no application leads to it.",
        ),
        fix: Wording::new(
            "Im Prozesssteckbrief den Auslöser angeben: die ID eines Formulars, die ID eines Prozesses oder eine Beschreibung, etwa »Antrag«.",
            "Enter the trigger in the Prozesssteckbrief: the id of a form, the id of a process, or a description, such as »Antrag«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                "<x:ausloeser><x:formularID>D99000000911</x:formularID></x:ausloeser>",
                "<x:ausloeser/>",
            )],
            passing: &[(
                "<x:formularID>D99000000911</x:formularID>",
                "<x:textuelleBeschreibung>Antrag</x:textuelleBeschreibung>",
            )],
        }],
        ..PFLICHT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        if let Some(brief) = &prozess.prozesssteckbrief {
            pruefe(brief.element, &brief.ausloeser, "ausloeser", lage);
        }
    })],
};

pub(super) static ERGEBNIS: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1305",
        name: "prozess-ergebnis-fehlt",
        message: Wording::new(
            "{element}: Ergebnis fehlt, erwartet Formular, Prozess oder Text",
            "{element}: result is missing, expected form, process or text",
        ),
        why: Wording::new(
            "Ohne Ergebnis ist nicht zu sehen, womit der Prozess endet und welches Dokument die Beteiligten bekommen.",
            "Without a result, nobody can see what the process ends with and which document those involved receive.",
        ),
        fix: Wording::new(
            "Im Prozesssteckbrief das Ergebnis angeben: die ID eines Formulars, die ID eines Prozesses oder eine Beschreibung, etwa »Bescheid«.",
            "Enter the result in the Prozesssteckbrief: the id of a form, the id of a process, or a description, such as »Bescheid«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                "<x:ergebnis><x:textuelleBeschreibung>Änderungsbescheid</x:textuelleBeschreibung></x:ergebnis>",
                "",
            )],
            passing: &[("<x:ergebnis>", "<x:ergebnis/><x:ergebnis>")],
        }],
        ..PFLICHT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        if let Some(brief) = &prozess.prozesssteckbrief {
            pruefe(brief.element, &brief.ergebnis, "ergebnis", lage);
        }
    })],
};

pub(super) static TEILNEHMER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1306",
        name: "prozessteilnehmer-fehlt",
        message: Wording::new(
            "{element}: Prozessteilnehmer fehlen, erwartet Name und Rolle",
            "{element}: participants are missing, expected name and role",
        ),
        why: Wording::new(
            "Ohne Prozessteilnehmer ist nicht zu sehen, wer handelt und wer das Ergebnis bekommt.",
            "Without participants, nobody can see who acts and who receives the result.",
        ),
        fix: Wording::new(
            "Im Prozesssteckbrief alle angeben, die mitwirken, jeweils mit Rolle, etwa die zuständige Behörde und die antragstellende Person.",
            "In the Prozesssteckbrief, enter everyone who takes part, each with a role, such as the authority in charge and the applicant.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[
                (
                    "<x:prozessteilnehmer><x:name>Inhaberin der Erlaubnis</x:name><x:rolle><code>1</code></x:rolle></x:prozessteilnehmer>",
                    "",
                ),
                (
                    "<x:prozessteilnehmer><x:name>Stadt</x:name><x:rolle><code>2</code></x:rolle></x:prozessteilnehmer>",
                    "",
                ),
            ],
            passing: &[],
        }],
        ..PFLICHT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(brief) = &prozess.prozesssteckbrief else { return };
        let teilnehmer = &brief.prozessteilnehmer;
        if teilnehmer.iter().all(|einer| ist_leer(einer.name.as_ref())) {
            let erster = teilnehmer.first().and_then(|einer| einer.name.as_ref());
            let stelle = Stelle::angabe(brief.element, erster, "prozessteilnehmer");
            lage.melde(stelle, |befund| {
                luecke(befund, &stelle)
                    .expected(("mindestens ein Prozessteilnehmer", "at least one participant"))
            });
        }
    })],
};

fn ist_leer(text: Option<&Text<'_>>) -> bool {
    zeilen::PFLICHT.verstoss(wert(text)).is_some()
}

/// Tells of a Steckbrief where none of these says anything; one without content counts as missing.
fn pruefe<'a>(
    brief: Option<Element<'a>>,
    alle: &[AusloeserErgebnis<'a>],
    name: &'static str,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let sagt_etwas = |eines: &AusloeserErgebnis<'_>| {
        let angaben = [&eines.formular_id, &eines.prozess_id, &eines.textuelle_beschreibung];
        angaben.into_iter().any(|angabe| !ist_leer(angabe.as_ref()))
    };
    if alle.iter().any(sagt_etwas) {
        return;
    }
    let erstes = alle.first().and_then(|eines| eines.element);
    let stelle = match erstes {
        Some(_) => Stelle::element(erstes),
        None => Stelle::fehlt(brief, name),
    };
    lage.melde(stelle, |befund| {
        luecke(befund, &stelle).expected((
            "ein Formular, ein Prozess oder eine Beschreibung",
            "a form, a process or a description",
        ))
    });
}
