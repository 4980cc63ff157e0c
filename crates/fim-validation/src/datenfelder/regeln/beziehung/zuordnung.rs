//! XDF1053, XDF1054: which Dokumentsteckbriefe belong to one: none to a concrete one, at least two
//! to an abstract one.

use super::relation;
use crate::datenfelder::beispiele::STECKBRIEF_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};
use xdatenfelder::{Dokumentsteckbrief, Relation};

pub(super) static KONKRET: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1053",
        name: "konkreter-steckbrief-mit-zuordnung",
        versions: NUR_3,
        official: amtlich!(1053),
        message: Wording::new(
            "{element}: konkret, Relationen VKN: {anzahl}, erlaubt nur bei abstrakten",
            "{element}: concrete, VKN relations: {anzahl}, allowed only if abstract",
        ),
        why: Wording::new(
            "Andere zusammenzufassen ist Aufgabe abstrakter Dokumentsteckbriefe; ein konkreter beschreibt genau ein Dokument.",
            "Grouping others is what abstract document profiles are for; a concrete one describes exactly one document.",
        ),
        fix: Wording::new(
            "Die Relationen »ist verknüpft mit« (VKN) entfernen oder den Dokumentsteckbrief als abstrakt kennzeichnen.",
            "Remove the relations »ist verknüpft mit« (VKN), or mark the document profile as abstract.",
        ),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[("<x:istAbstrakt>", relation!("VKN", "D99000000902", "<x:istAbstrakt>"))],
            passing: &[("<x:istAbstrakt>", relation!("ERS", "D99000000902", "<x:istAbstrakt>"))],
        }],
        ..QS
    },
    checks: &[Pruefung::Steckbrief(|steckbrief, lage| {
        let anzahl = verknuepft(steckbrief, lage).count();
        let erste = verknuepft(steckbrief, lage).next();
        let Some(code) = erste.and_then(|relation| relation.praedikat.as_ref()?.code.as_ref())
        else {
            return;
        };
        if ist_abstrakt(steckbrief, lage) == Some(false) {
            lage.melde(code, |befund| {
                befund
                    .value("anzahl", anzahl.to_string())
                    .found(format!("VKN: {anzahl}"))
                    .expected(("keine Relation VKN", "no VKN relation"))
            });
        }
    })],
};

pub(super) static ABSTRAKT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1054",
        name: "abstrakter-steckbrief-ohne-zuordnung",
        versions: NUR_3,
        official: amtlich!(1054),
        message: Wording::new(
            "{element}: abstrakt, Relationen VKN: {anzahl}, erwartet mindestens 2",
            "{element}: abstract, VKN relations: {anzahl}, expected at least 2",
        ),
        why: Wording::new(
            "Ein abstrakter Dokumentsteckbrief fasst mehrere andere zusammen; welche das sind, ist hier nicht ausreichend angegeben.",
            "An abstract document profile groups several others; which ones is not sufficiently stated here.",
        ),
        fix: Wording::new(
            "Die zusammengefassten Dokumentsteckbriefe mit der Relation »ist verknüpft mit« (VKN) zuordnen oder diesen als konkret kennzeichnen.",
            "Assign the grouped document profiles with the relation »ist verknüpft mit« (VKN), or mark this one as not abstract.",
        ),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[(
                "<x:istAbstrakt>false<",
                relation!("VKN", "D99000000902", "<x:istAbstrakt>true<"),
            )],
            passing: &[
                ("<x:istAbstrakt>", relation!("VKN", "D99000000902", "<x:istAbstrakt>")),
                ("<x:istAbstrakt>false<", relation!("VKN", "D99000000903", "<x:istAbstrakt>true<")),
            ],
        }],
        ..QS
    },
    checks: &[Pruefung::Steckbrief(|steckbrief, lage| {
        let Some(angabe) = &steckbrief.ist_abstrakt else { return };
        let anzahl = verknuepft(steckbrief, lage).count();
        if anzahl < 2 && ist_abstrakt(steckbrief, lage) == Some(true) {
            lage.melde(angabe, |befund| {
                befund
                    .value("anzahl", anzahl.to_string())
                    .found(format!("VKN: {anzahl}"))
                    .expected(("mindestens 2 Relationen VKN", "at least 2 VKN relations"))
            });
        }
    })],
};

/// What the Dokumentsteckbrief says of itself. The QS-Bericht does not know the forms 1 and 0.
fn ist_abstrakt<'a>(steckbrief: &Dokumentsteckbrief<'a>, lage: &Lage<'_, '_, 'a>) -> Option<bool> {
    match lage.umfeld.wert(steckbrief.ist_abstrakt.as_ref()) {
        "true" => Some(true),
        "false" => Some(false),
        "1" if !lage.qs() => Some(true),
        "0" if !lage.qs() => Some(false),
        _ => None,
    }
}

/// The relations of the kind VKN.
fn verknuepft<'m, 'a>(
    steckbrief: &'m Dokumentsteckbrief<'a>,
    lage: &Lage<'_, 'm, 'a>,
) -> impl Iterator<Item = &'m Relation<'a>> {
    let umfeld = lage.umfeld;
    let relationen = steckbrief.allgemein.relation.iter();
    relationen.filter(move |relation| umfeld.code(relation.praedikat.as_ref()) == "VKN")
}
