//! XDF1058: columns are named, but there is no code list they could be in.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xdatenfelder::Datenfeld;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1058",
        name: "spalte-ohne-codeliste",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1058),
        message: Wording::new(
            "{element}: Spalte »{wert}« ({schluessel}) angegeben, aber keine Codeliste",
            "{element}: column »{wert}« ({schluessel}) given, but no code list",
        ),
        why: Wording::new(
            "Die Angabe sagt, welche Spalte einer Codeliste Code, Name oder Hilfe enthält; ohne Verweis auf eine Codeliste hat sie keinen Sinn.",
            "The entry says which column of a code list holds code, name or help; without a reference to a code list it makes no sense.",
        ),
        fix: Wording::new(
            "Den Verweis auf die Codeliste ergänzen oder die Spaltenangaben entfernen.",
            "Add the reference to the code list, or remove the columns.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "</x:werte></x:datenfeld>",
                "</x:werte><x:codeKey>kennung</x:codeKey></x:datenfeld>",
            )],
            passing: &[(
                "standortart_2024-03-01</x:canonicalVersionUri></x:codelisteReferenz>",
                "standortart_2024-03-01</x:canonicalVersionUri></x:codelisteReferenz><x:codeKey>kennung</x:codeKey>",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        if feld.codeliste_referenz.is_some() {
            return;
        }
        for (schluessel, text) in spaltenangaben(feld) {
            let wert = lage.umfeld.wert(Some(text));
            if !wert.is_empty() {
                lage.melde(text, |befund| {
                    befund
                        .value("wert", clip(wert, 14))
                        .value("schluessel", schluessel)
                        .found(clip(wert, 40))
                        .expected((
                            "keine Angabe oder ein Verweis auf eine Codeliste",
                            "no entry, or a reference to a code list",
                        ))
                        .distinguish(schluessel)
                });
            }
        }
    })],
};

/// The columns that a field names, each with what it is for.
pub(super) fn spaltenangaben<'m, 'a>(
    feld: &'m Datenfeld<'a>,
) -> impl Iterator<Item = (&'static str, &'m Text<'a>)> {
    let angaben =
        [("codeKey", &feld.code_key), ("nameKey", &feld.name_key), ("helpKey", &feld.help_key)];
    angaben.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)))
}
