//! GCL1001 and GCL1002: a code, or another key, that stands more than once.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use crate::liste::spur::werte;
use crate::liste::summe::Wiederholtes;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

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
    checks: &[Pruefung::Wiederholung(|wiederholung, lage| {
        let Wiederholtes::Code(first) = &wiederholung.was else { return };
        let Some(code) = wiederholung.tabelle.code_of(wiederholung.zeile) else { return };
        lage.melde(code, |befund| {
            let befund = befund
                .value("code", clip(code.trimmed(), 15))
                .found_text(code.trimmed())
                .expected(("jeder Code einmal", "each code once"));
            first.iter().fold(befund, |befund, place| {
                befund.related(("steht zuerst hier", "first found here"), place.clone())
            })
        });
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
    checks: &[Pruefung::Wiederholung(|wiederholung, lage| {
        let Wiederholtes::Schluessel(schluessel) = wiederholung.was else { return };
        let texte = werte(wiederholung.zeile, &schluessel.spalten).unwrap_or_default();
        let Some(last) = texte.last().copied() else { return };
        let wert = texte.iter().map(|text| text.trimmed()).collect::<Vec<_>>().join(" · ");
        lage.melde(last, |befund| {
            befund
                .value("wert", clip(&wert, 14))
                .value("schluessel", clip(&schluessel.id, 40))
                .found_text(&wert)
                .distinguish(&schluessel.id)
                .expected(("jeder Wert des Schlüssels einmal", "each value of the key once"))
        });
    })],
};

const NAME_KEY: (&str, &str) =
    ("</Key>", "</Key><Key Id=\"nameKey\"><ShortName>n</ShortName><ColumnRef Ref=\"name\"/></Key>");
const BEIDE: (&str, &str) =
    ("<ColumnRef Ref=\"code\"/>", "<ColumnRef Ref=\"code\"/><ColumnRef Ref=\"name\"/>");
const GEHWEG: (&str, &str) = ("<SimpleValue>Platz<", "<SimpleValue>Gehweg<");
