//! XDF1045 and XDF1093: a code or a name stands more than once in a list.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use std::collections::{HashMap, HashSet};
use xdatenfelder::{CodelisteReferenz, Datenfeld, Wert};

pub(super) static CODE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1045",
        name: "code-doppelt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1045),
        message: Wording::new(
            "{element}: Code »{wert}« mehrfach, erlaubt einmal",
            "{element}: code »{wert}« repeated, allowed once",
        ),
        why: Wording::new(
            "Übermittelt wird nur der Code; steht er für zwei Einträge, weiß die Behörde nicht, welcher gewählt wurde.",
            "Only the code is transmitted; if it stands for two entries, the authority cannot tell which one was chosen.",
        ),
        fix: Wording::new(
            "Jedem Eintrag einen eigenen Code geben oder den überzähligen Eintrag entfernen.",
            "Give every entry a code of its own, or remove the surplus entry.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:code>02</x:code>", "<x:code>01</x:code>")],
            passing: &[("<x:code>02</x:code>", "<x:code>2</x:code>")],
        }],
        ..QS
    },
    checks: &[
        Pruefung::Feld(|feld, lage| je_wert(feld, lage, |wert| wert.code.as_ref())),
        Pruefung::Codeliste(in_codeliste),
    ],
};

pub(super) static NAME: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1093",
        name: "wertname-doppelt",
        stufe: Stufe::Warnung,
        versions: NUR_3,
        official: amtlich!(1093),
        message: Wording::new(
            "{element}: Name »{wert}« mehrfach in der Werteliste, erwartet einmal",
            "{element}: name »{wert}« repeated in the value list, expected once",
        ),
        why: Wording::new(
            "Wer das Formular ausfüllt, sieht nur die Namen und kann gleiche nicht unterscheiden.",
            "People who fill in the form see only the names and cannot tell identical ones apart.",
        ),
        fix: Wording::new(
            "Die Namen so ergänzen, dass jeder Eintrag für sich verständlich ist, oder den doppelten Eintrag entfernen.",
            "Extend the names so that every entry is clear by itself, or remove the duplicate entry.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:name>Herr</x:name>", "<x:name>Frau</x:name>")],
            passing: &[("<x:name>Herr</x:name>", "<x:name>Herr oder Frau</x:name>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| je_wert(feld, lage, |wert| wert.name.as_ref()))],
};

/// Tells each value that the list of a field has again, at its second place.
fn je_wert<'m, 'a>(
    feld: &'m Datenfeld<'a>,
    lage: &mut Lage<'_, 'm, 'a>,
    of: fn(&'m Wert<'a>) -> Option<&'m Text<'a>>,
) {
    let mut seen: HashMap<&str, (&Text<'a>, bool)> = HashMap::new();
    for text in feld.werte.iter().flat_map(|werte| &werte.wert).filter_map(of) {
        let wert = lage.umfeld.wert(Some(text));
        // What is left out is not there twice; the QS-Bericht counts it all the same.
        if wert.is_empty() && !lage.qs() {
            continue;
        }
        let Some((first, is_told)) = seen.get_mut(wert) else {
            seen.insert(wert, (text, false));
            continue;
        };
        if !std::mem::replace(is_told, true) {
            let first = Stelle::text(first).place();
            lage.melde(text, |befund| {
                let befund = erwartet(befund, wert, 18).distinguish(wert);
                first.into_iter().fold(befund, |befund, place| {
                    befund.related(("steht zuerst hier", "first found here"), place)
                })
            });
        }
    }
}

/// The code lists of 2.0. The QS-Bericht opens them when asked, and sees qualified rows only.
fn in_codeliste<'m, 'a>(referenz: &'m CodelisteReferenz<'a>, lage: &mut Lage<'_, 'm, 'a>) {
    if !lage.v2() || lage.qs() && !lage.umfeld.vorgaben.codelisten_inhalt {
        return;
    }
    let Some(liste) = lage.codeliste(referenz) else { return };
    let Some(spalte) = &liste.codespalte else { return };
    if lage.qs() && !liste.ist_qualifiziert {
        return;
    }
    let mut seen = HashSet::new();
    let doppelt = liste.werte(spalte).find(|wert| !seen.insert(*wert));
    if let Some(wert) = doppelt {
        lage.melde(Stelle::element(referenz.element), |befund| erwartet(befund, wert, 10));
    }
}

fn erwartet(befund: fim_core::Draft, wert: &str, room: usize) -> fim_core::Draft {
    befund
        .value("wert", clip(wert, room))
        .found(clip(wert, 40))
        .expected(("in jedem Eintrag ein anderer", "a different one in every entry"))
}
