//! XPZ1501: an id of the Baustein Datenfelder that is none.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1501",
        name: "formularverweis-id-form",
        stufe: Stufe::Methodisch,
        source: "Spezifikation XProzess 2.0, Datentypen Formularverweis und AusloeserErgebnis; IDs der Spezifikationen XDatenfelder 2 und 3",
        message: Wording::new(
            "{element}: {art} »{id}«, erwartet {form}",
            "{element}: {art} »{id}«, expected {form}",
        ),
        why: Wording::new(
            "Über die ID findet man Dokumentsteckbrief, Schema oder Feld; unter dieser gibt es nichts.",
            "Dokumentsteckbriefe, schemas and fields are found by their id; under this one, there is none.",
        ),
        fix: Wording::new(
            "Die ID aus dem FIM-Portal übernehmen: ein Buchstabe und 8 (XDatenfelder 2) oder 11 Ziffern (XDatenfelder 3), etwa D99000000901.",
            "Take the id from the FIM-Portal: a letter and 8 (XDatenfelder 2) or 11 digits (XDatenfelder 3), such as D99000000901.",
        ),
        examples: &[
            Example::Edited {
                base: ENTWURF,
                failing: &[("<x:formularID>D99000000911<", "<x:formularID>D9900911<")],
                passing: &[("<x:formularID>D99000000911<", "<x:formularID>D00000094<")],
            },
            Example::Edited {
                base: ENTWURF,
                failing: &[(">S99000000111<", ">Antrag auf Änderung<")],
                passing: &[(">G99000000121<", ">F00000163<")],
            },
        ],
        ..BELEGT
    },
    checks: &[
        Pruefung::Ausloeser(|ausloeser, lage| {
            steckbrief(ausloeser.formular_id.as_ref(), lage);
        }),
        Pruefung::Formularverweis(|verweis, lage| {
            steckbrief(verweis.formularsteckbrief_id.as_ref(), lage);
            if let Some(id) = &verweis.stammformular_id {
                pruefe(id, &STAMMFORMULAR, lage);
            }
            for id in &verweis.element_id {
                pruefe(id, &ELEMENT, lage);
            }
        }),
    ],
};

/// What kind of id is meant.
struct Art {
    name: (&'static str, &'static str),
    buchstaben: &'static str,
    form: (&'static str, &'static str),
}

static STECKBRIEF: Art = Art {
    name: ("Formular", "form"),
    buchstaben: "D",
    form: ("D + 8/11 Ziffern", "D + 8/11 digits"),
};
static STAMMFORMULAR: Art = Art {
    name: ("Stammformular", "Stammformular"),
    buchstaben: "S",
    form: ("S + 8/11 Ziffern", "S + 8/11 digits"),
};
static ELEMENT: Art = Art {
    name: ("Element", "element"),
    buchstaben: "FG",
    form: ("F/G + 8/11 Ziffern", "F/G + 8/11 digits"),
};

/// Where a text stands instead of the id of a Steckbrief, XPZ1502 speaks.
fn steckbrief(id: Option<&Text<'_>>, lage: &mut Lage<'_, '_, '_>) {
    if let Some(id) = id.filter(|id| ist_id(id.trimmed(), |_| true)) {
        pruefe(id, &STECKBRIEF, lage);
    }
}

fn pruefe(id: &Text<'_>, art: &Art, lage: &mut Lage<'_, '_, '_>) {
    let text = id.trimmed();
    let passt = text.starts_with(|c| art.buchstaben.contains(c))
        && ist_id(text, |ziffern| ziffern == 8 || ziffern == 11);
    if !text.is_empty() && !passt {
        lage.melde(id, |befund| {
            befund
                .value("art", art.name)
                .value("id", clip(text, 14))
                .value("form", art.form)
                .found_text(text)
                .expected(art.form)
        });
    }
}

/// True for a letter and this many digits.
pub(super) fn ist_id(text: &str, laenge: fn(usize) -> bool) -> bool {
    let mut zeichen = text.chars();
    let ziffern =
        zeichen.next().is_some_and(|c| c.is_ascii_alphabetic()).then_some(zeichen.as_str());
    ziffern.is_some_and(|ziffern| {
        !ziffern.is_empty() && ziffern.bytes().all(|b| b.is_ascii_digit()) && laenge(ziffern.len())
    })
}
