//! GCL1001 and GCL1002: a code, or another key, that stands more than once.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::lage::Lage;
use crate::liste::pruefung::Pruefung;
use crate::liste::tabelle::{Schluessel, Zeile};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use std::borrow::Cow;
use std::collections::HashMap;

pub(super) static CODE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1001",
        name: "listencode-doppelt",
        stufe: Stufe::Kritisch,
        source: oasis!("Key: Spalten, deren Werte zusammen jeden Eintrag eindeutig benennen"),
        message: Wording::new(
            "{element}: Code »{code}« mehrfach",
            "{element}: code »{code}« repeated",
        ),
        why: Wording::new(
            "Ein Code muss genau einen Eintrag benennen; sonst hängt es vom Programm ab, welcher gilt.",
            "A code must name exactly one entry; otherwise it depends on the program which one applies.",
        ),
        fix: Wording::new(
            "Den doppelten Eintrag entfernen oder ihm einen eigenen Code geben.",
            "Remove the duplicate entry, or give it a code of its own.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("<SimpleValue>02</SimpleValue>", "<SimpleValue>01</SimpleValue>")],
            passing: &[("<SimpleValue>02</SimpleValue>", "<SimpleValue>1</SimpleValue>")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        if !tabelle.code_ist_schluessel {
            return;
        }
        let mut seen: HashMap<&str, &Text<'_>> = HashMap::new();
        let codes = tabelle.zeilen.iter().filter_map(|zeile| tabelle.code_of(zeile));
        let codes = codes.filter_map(|value| value.simple_value.as_ref());
        for code in codes.filter(|code| !code.is_blank()) {
            let first = *seen.entry(code.trimmed()).or_insert(code);
            if std::ptr::eq(first, code) {
                continue;
            }
            lage.melde(code, |befund| {
                let befund = befund
                    .value("code", clip(code.trimmed(), 15))
                    .found_text(code.trimmed())
                    .expected(("jeder Code einmal", "each code once"));
                let place = Stelle::text(first).place();
                place.into_iter().fold(befund, |befund, place| {
                    befund.related(("steht zuerst hier", "first found here"), place)
                })
            });
        }
    })],
};

pub(super) static SCHLUESSEL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1002",
        name: "listenschluessel-doppelt",
        stufe: Stufe::Warnung,
        source: oasis!("Key: Spalten, deren Werte zusammen jeden Eintrag eindeutig benennen"),
        message: Wording::new(
            "{element}: Schlüssel »{wert}« mehrfach",
            "{element}: key »{wert}« repeated",
        ),
        why: Wording::new(
            "Die Liste erklärt diese Spalten zum Schlüssel; wer darüber sucht, etwa über den Namen, findet mehrere Einträge.",
            "The list declares these columns to be a key; people who search by it, such as by name, find several entries.",
        ),
        fix: Wording::new(
            "Die Einträge unterscheidbar machen, etwa »Weg (Gehweg)« und »Weg (Radweg)«, oder den Schlüssel »{schluessel}« entfernen.",
            "Make the entries distinguishable, such as »path (foot)« and »path (bicycle)«, or remove the key »{schluessel}«.",
        ),
        examples: &[
            Example::Edited { base: LISTE, failing: &[NAME_KEY, GEHWEG], passing: &[NAME_KEY] },
            // Two columns together may tell apart what neither does alone.
            Example::Edited {
                base: LISTE,
                failing: &[BEIDE, GEHWEG, ("<SimpleValue>02<", "<SimpleValue>01<")],
                passing: &[BEIDE, GEHWEG],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Schluessel(|schluessel, lage| {
        let codespalte = lage.umfeld.tabelle.codespalte;
        if schluessel.ist_lesbar && schluessel.spalten.as_slice() != codespalte.as_slice() {
            mehrfach(schluessel, lage);
        }
    })],
};

const NAME_KEY: (&str, &str) =
    ("</Key>", "</Key><Key Id=\"nameKey\"><ShortName>n</ShortName><ColumnRef Ref=\"name\"/></Key>");
const BEIDE: (&str, &str) =
    ("<ColumnRef Ref=\"code\"/>", "<ColumnRef Ref=\"code\"/><ColumnRef Ref=\"name\"/>");
const GEHWEG: (&str, &str) = ("<SimpleValue>Platz<", "<SimpleValue>Gehweg<");

fn mehrfach(schluessel: &Schluessel<'_, '_>, lage: &mut Lage<'_, '_, '_>) {
    let tabelle = &lage.umfeld.tabelle;
    let code = |zeile| tabelle.code_of(zeile)?.simple_value.as_ref().map(Text::trimmed);
    let mut seen: HashMap<Cow<'_, str>, Option<&str>> = HashMap::new();
    for zeile in &tabelle.zeilen {
        let Some((wert, text)) = wert(zeile, &schluessel.spalten) else { continue };
        let Some(first) = seen.get(&wert) else {
            seen.insert(wert, code(zeile));
            continue;
        };
        // An entry that stands twice with its code is told of as such.
        if tabelle.code_ist_schluessel && *first == code(zeile) {
            continue;
        }
        let id = schluessel.key.id.as_ref().map_or("", Text::trimmed);
        lage.melde(text, |befund| {
            befund
                .value("wert", clip(&wert, 14))
                .value("schluessel", clip(id, 40))
                .found_text(&wert)
                .distinguish(id)
                .expected(("jeder Wert des Schlüssels einmal", "each value of the key once"))
        });
    }
}

/// The values of a row in some columns, and the last of them; `None` where one is missing.
fn wert<'m, 'a>(zeile: &Zeile<'m, 'a>, spalten: &[usize]) -> Option<(Cow<'m, str>, &'m Text<'a>)> {
    let mut joined: Option<(Cow<'m, str>, &'m Text<'a>)> = None;
    for spalte in spalten {
        let text = zeile.wert(*spalte)?.simple_value.as_ref().filter(|text| !text.is_blank())?;
        joined = Some(match joined {
            Some((mut before, _)) => {
                before.to_mut().push_str(" · ");
                before.to_mut().push_str(text.trimmed());
                (before, text)
            }
            None => (Cow::Borrowed(text.trimmed()), text),
        });
    }
    joined
}
