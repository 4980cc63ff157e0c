//! XDF1035: a Praezisierung of 2.0 in the form used before there was one.

use crate::datenfelder::beispiele::SCHEMA_2;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_2, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1035",
        name: "praezisierung-im-alten-format",
        stufe: Stufe::Methodisch,
        versions: NUR_2,
        official: amtlich!(1035),
        message: Wording::new(
            "{element}: Präzisierung »{wert}« ist Freitext statt benannter Angaben",
            "{element}: Präzisierung »{wert}« is free text instead of named entries",
        ),
        why: Wording::new(
            "Werkzeuge lesen Längen, Grenzen und Hinweise aus benannten Angaben; in Freitext erkennen sie nichts davon.",
            "Tools read lengths, bounds and notes from named entries; in free text they recognise none of these.",
        ),
        fix: Wording::new(
            "Die Präzisierung im Redaktionssystem neu erfassen; was nur Erläuterung ist, dort als Hinweis eintragen.",
            "Enter the Präzisierung anew in the editorial system; put mere explanations there as a note.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[(
                "<code>bool</code></x:datentyp><x:praezisierung/>",
                "<code>bool</code></x:datentyp><x:praezisierung>Bitte ankreuzen</x:praezisierung>",
            )],
            passing: &[(
                "<code>bool</code></x:datentyp><x:praezisierung/>",
                "<code>bool</code></x:datentyp><x:praezisierung>{\"note\":\"Bitte ankreuzen\"}</x:praezisierung>",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(praezisierung) = &feld.praezisierung else { return };
        if ist_altes_format(feld, lage) {
            let text = praezisierung.wortlaut.trimmed();
            lage.melde(&praezisierung.wortlaut, |befund| {
                befund.value("wert", clip(text, 16)).found(clip(text, 40)).expected((
                    "benannte Angaben, etwa minLength, maxLength oder note",
                    "named entries, such as minLength, maxLength or note",
                ))
            });
        }
    })],
};

/// True where a Praezisierung of 2.0 is free text.
pub(super) fn ist_altes_format<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &Lage<'_, 'm, 'a>) -> bool {
    let text = lage.umfeld.wert(feld.praezisierung.as_ref().map(|it| &it.wortlaut));
    lage.v2() && !text.is_empty() && !text.starts_with('{')
}
