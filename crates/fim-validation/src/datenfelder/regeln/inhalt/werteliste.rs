//! XDF1085: content that is none of the values listed in the field.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::{Datenfeld, Werteliste};

/// Codes of the list that a finding names.
const GENANNT: usize = 8;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1085",
        name: "inhalt-nicht-in-der-werteliste",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1085),
        message: Wording::new(
            "{element}: Inhalt »{wert}« ist kein Code der Werteliste",
            "{element}: content »{wert}« is not a code of the value list",
        ),
        why: Wording::new(
            "Vorausgewählt werden kann nur, was zur Wahl steht; mit diesem Inhalt bleibt die Auswahl leer.",
            "Only what is on offer can be preselected; with this content the selection stays empty.",
        ),
        fix: Wording::new(
            "Als Inhalt den Code eines der Werte eintragen, nicht seinen Namen, oder den fehlenden Wert ergänzen.",
            "As content, enter the code of one of the values, not its name, or add the missing value.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:inhalt>03</x:inhalt>", "<x:inhalt>Herr</x:inhalt>")],
            passing: &[("<x:inhalt>03</x:inhalt>", "<x:inhalt>02</x:inhalt>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let (Some(inhalt), Some(liste)) = (&feld.inhalt, &feld.werte) else { return };
        if !fehlt(feld, lage) {
            return;
        }
        let wert = lage.umfeld.wert(Some(inhalt));
        let codes = codes(liste, lage).take(GENANNT).map(|code| clip(code, 20));
        let codes = codes.collect::<Vec<_>>().join(", ");
        let more = if liste.wert.len() > GENANNT { " …" } else { "" };
        lage.melde(inhalt, |befund| {
            befund.value("wert", clip(wert, 16)).found(clip(wert, 40)).expected((
                &*format!("ein Code wie {codes}{more}"),
                &*format!("a code such as {codes}{more}"),
            ))
        });
    })],
};

/// True where a selection holds what its own list of values does not offer.
pub(super) fn fehlt<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &Lage<'_, 'm, 'a>) -> bool {
    let Some(liste) = &feld.werte else { return false };
    let wert = lage.umfeld.wert(feld.inhalt.as_ref());
    let is_selected = lage.feldart(feld) == "select" && !wert.is_empty();
    is_selected && codes(liste, lage).all(|code| code != wert)
}

fn codes<'m, 'a>(
    liste: &'m Werteliste<'a>,
    lage: &Lage<'_, 'm, 'a>,
) -> impl Iterator<Item = &'m str> {
    let umfeld = lage.umfeld;
    liste.wert.iter().map(move |wert| umfeld.wert(wert.code.as_ref()))
}
