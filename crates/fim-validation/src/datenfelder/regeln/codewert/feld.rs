//! XDF1027, XDF1028, XDF1030: kind, data type and prefilling of a field.

use super::CODEWERT;
use super::bereich::Bereich;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

static FELDARTEN_2: Bereich = Bereich {
    codes: &[("input", "Eingabe"), ("select", "Auswahl"), ("label", "statisch")],
    kurz: "input, select, label",
};
static FELDARTEN_3: Bereich = Bereich {
    codes: &[
        ("input", "Eingabe"),
        ("select", "Auswahl"),
        ("label", "statisch"),
        ("hidden", "versteckt"),
        ("locked", "gesperrt"),
    ],
    kurz: "input, select, label, hidden, locked",
};

pub(super) static FELDART: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1027",
        name: "feldart-unbekannt",
        official: amtlich!(1027),
        message: Wording::new(
            "{element}: Feldart {wert}, erlaubt: {erlaubt}",
            "{element}: field type {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Die Feldart sagt, ob im Feld etwas eingegeben, ausgewählt oder nur angezeigt wird.",
            "The field type says whether something is typed in, chosen from a list or only displayed.",
        ),
        fix: Wording::new(
            "Die passende Feldart wählen: »Eingabe« (input) für freie Eingaben, »Auswahl« (select) für die Auswahl aus einer Liste, »statisch« (label) für reine Anzeige.",
            "Choose the field type (»Feldart«) that fits: »Eingabe« (input) for free input, »Auswahl« (select) for a choice from a list, »statisch« (label) for display only.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:feldart><code>input<", "<x:feldart><code>eingabe<")],
                passing: &[("<x:feldart><code>input<", "<x:feldart><code>locked<")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:feldart><code>input<", "<x:feldart><code>hidden<")],
                passing: &[],
            },
        ],
        ..CODEWERT
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let bereich = if lage.v2() { &FELDARTEN_2 } else { &FELDARTEN_3 };
        bereich.pruefe(feld.element, feld.feldart.as_ref(), "feldart", lage);
    })],
};

static DATENTYPEN_2: Bereich = Bereich {
    codes: &[
        ("text", "Text"),
        ("date", "Datum"),
        ("bool", "Wahrheitswert"),
        ("num", "Nummer"),
        ("num_int", "Ganzzahl"),
        ("num_currency", "Geldbetrag"),
        ("file", "Anlage"),
        ("obj", "Statisches Objekt"),
    ],
    kurz: "text, date, bool, num …",
};
static DATENTYPEN_3: Bereich = Bereich {
    codes: &[
        ("text", "Text"),
        ("text_latin", "String.Latin+"),
        ("date", "Datum"),
        ("time", "Uhrzeit"),
        ("datetime", "Zeitpunkt"),
        ("bool", "Wahrheitswert"),
        ("num", "Nummer"),
        ("num_int", "Ganzzahl"),
        ("num_currency", "Geldbetrag"),
        ("file", "Anlage"),
        ("obj", "Statisches Objekt"),
    ],
    kurz: "text, text_latin, date, num …",
};

pub(super) static DATENTYP: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1028",
        name: "datentyp-unbekannt",
        official: amtlich!(1028),
        message: Wording::new(
            "{element}: Datentyp {wert}, erlaubt: {erlaubt}",
            "{element}: data type {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Am Datentyp hängt, welche Eingaben ein Formular annimmt und wie der Wert übermittelt wird.",
            "The data type decides what a form accepts and how the value is transmitted.",
        ),
        fix: Wording::new(
            "Einen Datentyp des Standards wählen, etwa »Text« (text), »Ganzzahl« (num_int) oder »Datum« (date).",
            "Choose a data type of the standard, such as »Text« (text), »Ganzzahl« (num_int, whole number) or »Datum« (date).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:datentyp><code>bool</code></x:datentyp>", "")],
                passing: &[("<x:datentyp><code>text<", "<x:datentyp><code>text_latin<")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:datentyp><code>bool<", "<x:datentyp><code>time<")],
                passing: &[("<x:datentyp><code>bool<", "<x:datentyp><code>obj<")],
            },
        ],
        ..CODEWERT
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let bereich = if lage.v2() { &DATENTYPEN_2 } else { &DATENTYPEN_3 };
        bereich.pruefe(feld.element, feld.datentyp.as_ref(), "datentyp", lage);
    })],
};

static VORBEFUELLUNGEN: Bereich = Bereich {
    codes: &[("keine", ""), ("optional", ""), ("verpflichtend", "")],
    kurz: "keine, optional, verpflichtend",
};

pub(super) static VORBEFUELLUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1030",
        name: "vorbefuellung-unbekannt",
        versions: NUR_3,
        official: amtlich!(1030),
        message: Wording::new(
            "{element}: Vorbefüllung {wert}, erlaubt: {erlaubt}",
            "{element}: prefilling {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Die Angabe sagt, ob das Feld mit schon bekannten Daten gefüllt werden kann oder muss.",
            "The entry says whether the field can or must be filled with data that is already known.",
        ),
        fix: Wording::new(
            "»keine« wählen, wenn nichts vorbefüllt wird, sonst »optional« oder »verpflichtend«.",
            "Choose »keine« if nothing is prefilled, otherwise »optional« or »verpflichtend« (mandatory).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:vorbefuellung><code>keine<", "<x:vorbefuellung><code>ja<")],
            passing: &[("<x:vorbefuellung><code>keine<", "<x:vorbefuellung><code>optional<")],
        }],
        ..CODEWERT
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        VORBEFUELLUNGEN.pruefe(feld.element, feld.vorbefuellung.as_ref(), "vorbefuellung", lage);
    })],
};
