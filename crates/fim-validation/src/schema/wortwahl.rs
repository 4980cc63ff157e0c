//! Phrases that depend on what a violation found: what is missing, what is expected, what to do.

use super::zeichen;
use fim_core::Value;
use fim_core::reading::clip;
use xoev_schema::{Kind, Violation};

/// Names in one phrase.
const MOST: usize = 12;
/// Characters of a value in a phrase.
const LONG: usize = 60;

fn both(de: impl Into<String>, en: impl Into<String>) -> Value {
    Value::Both(de.into(), en.into())
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().take(MOST).map(|name| format!("»{}«", clip(name, LONG))).collect()
}

/// »a«, »b« oder »c«, cut after some.
fn choice(names: &[String], last: &str) -> String {
    let mut names_left = quoted(names);
    if names.len() > MOST {
        return format!("{} …", names_left.join(", "));
    }
    match names_left.pop() {
        None => String::new(),
        Some(only) if names_left.is_empty() => only,
        Some(end) => format!("{} {last} {end}", names_left.join(", ")),
    }
}

/// The missing elements: »a«, or one of »a«, »b«.
pub(super) fn missing(violation: &Violation<'_>) -> Value {
    let names = &violation.expected;
    match (names.as_slice(), violation.one_of) {
        ([], _) => both("ein Element", "an element"),
        ([only], _) => Value::from(format!("»{}«", clip(only, 50))),
        ([first, second], true) => {
            let (first, second) = (clip(first, 22), clip(second, 22));
            both(format!("»{first}« oder »{second}«"), format!("»{first}« or »{second}«"))
        }
        ([..], true) => {
            let count = names.len();
            both(format!("eines von {count} Elementen"), format!("one of {count} elements"))
        }
        ([first, rest @ ..], false) => {
            let (first, more) = (clip(first, 35), rest.len());
            both(format!("»{first}« und {more} weitere"), format!("»{first}« and {more} more"))
        }
    }
}

/// Name of the type a value should have had.
pub(super) fn type_name(violation: &Violation<'_>) -> String {
    match violation.kind {
        Kind::TypeWrong => violation.found.clone(),
        _ => violation.type_name.clone().unwrap_or_default(),
    }
}

/// The value that would be right, for `{soll}`.
pub(super) fn wanted(violation: &Violation<'_>) -> Value {
    let first = violation.expected.first().map_or("", String::as_str);
    match violation.kind {
        Kind::ValueDatatype => {
            let name = violation.type_name.as_deref().unwrap_or_default();
            match datatype(name) {
                Some(row) => row.is.into(),
                None => both(format!("ein Wert vom Typ {name}"), format!("a value of type {name}")),
            }
        }
        Kind::ValueLength => {
            let at = |index: usize| violation.expected.get(index).map_or("", String::as_str);
            match (at(0), at(1)) {
                (least, "") => both(format!("mindestens {least}"), format!("at least {least}")),
                ("", most) => both(format!("höchstens {most}"), format!("at most {most}")),
                (least, most) if least == most => Value::from(least),
                (least, most) => both(format!("{least} bis {most}"), format!("{least} to {most}")),
            }
        }
        _ => Value::from(clip(first, 80)),
    }
}

/// A datatype as an editor would call it: what it is, and what a wrong value is not.
struct Datentyp {
    names: &'static [&'static str],
    is: (&'static str, &'static str),
    is_not: (&'static str, &'static str),
}

static DATATYPES: &[Datentyp] = &[
    Datentyp {
        names: &["date"],
        is: ("ein Datum wie 2024-12-31", "a date such as 2024-12-31"),
        is_not: ("kein Datum", "no date"),
    },
    Datentyp {
        names: &["dateTime"],
        is: ("ein Zeitpunkt wie 2024-12-31T08:30:00", "a time such as 2024-12-31T08:30:00"),
        is_not: ("kein Zeitpunkt", "no date with time"),
    },
    Datentyp {
        names: &["time"],
        is: ("eine Uhrzeit wie 08:30:00", "a time such as 08:30:00"),
        is_not: ("keine Uhrzeit", "no time"),
    },
    Datentyp {
        names: &["gYear"],
        is: ("ein Jahr wie 2024", "a year such as 2024"),
        is_not: ("kein Jahr", "no year"),
    },
    Datentyp {
        names: &["boolean"],
        is: ("»true« oder »false«", "»true« or »false«"),
        is_not: ("weder »true« noch »false«", "neither »true« nor »false«"),
    },
    Datentyp {
        names: &[
            "integer",
            "int",
            "long",
            "short",
            "positiveInteger",
            "nonNegativeInteger",
            "unsignedInt",
            "unsignedLong",
        ],
        is: ("eine ganze Zahl", "a whole number"),
        is_not: ("keine ganze Zahl", "no whole number"),
    },
    Datentyp {
        names: &["decimal", "double", "float"],
        is: ("eine Zahl wie 12.50", "a number such as 12.50"),
        is_not: ("keine Zahl", "no number"),
    },
    Datentyp {
        names: &["duration"],
        is: ("eine Dauer wie P3M", "a duration such as P3M"),
        is_not: ("keine Dauer", "no duration"),
    },
    Datentyp {
        names: &["base64Binary"],
        is: ("base64", "base64"),
        is_not: ("kein base64", "no base64"),
    },
    Datentyp { names: &["anyURI"], is: ("eine URI", "a URI"), is_not: ("keine URI", "no URI") },
    Datentyp {
        names: &["language"],
        is: ("ein Sprachkürzel wie de", "a language tag such as de"),
        is_not: ("kein Sprachkürzel", "no language tag"),
    },
    Datentyp {
        names: &["ID", "IDREF", "NCName", "IDREFS"],
        is: (
            "eine Kennung aus Buchstaben, Ziffern, - und _, die nicht mit einer Ziffer beginnt",
            "an identifier of letters, digits, - and _ that does not begin with a digit",
        ),
        is_not: ("keine Kennung", "no identifier"),
    },
    Datentyp {
        names: &["anySimpleType"],
        is: ("ein Wert eines der erlaubten Datentypen", "a value of one of the allowed datatypes"),
        is_not: ("von keinem der erlaubten Datentypen", "of none of the allowed datatypes"),
    },
];

fn datatype(name: &str) -> Option<&'static Datentyp> {
    DATATYPES.iter().find(|row| row.names.contains(&name))
}

/// What the value is not, for `{kein}`.
pub(super) fn not_a(violation: &Violation<'_>) -> Value {
    let name = violation.type_name.as_deref().unwrap_or_default();
    match datatype(name) {
        Some(row) => row.is_not.into(),
        None => both(
            format!("kein Wert vom Typ {}", clip(name, 30)),
            format!("no value of type {}", clip(name, 30)),
        ),
    }
}

/// What would be right, for the line »erwartet«.
pub(super) fn expected(violation: &Violation<'_>) -> Option<Value> {
    let names = &violation.expected;
    Some(match violation.kind {
        Kind::ValueCharacter => {
            let name = violation.type_name.as_deref().unwrap_or_default();
            both(format!("nur Zeichen aus {name}"), format!("only characters of {name}"))
        }
        Kind::ValueDatatype | Kind::ValueLength => wanted(violation),
        Kind::TypeWrong => {
            let name = violation.type_name.as_ref()?;
            both(format!("{name} oder davon abgeleitet"), format!("{name} or derived from it"))
        }
        Kind::ElementMissing if violation.one_of => {
            both(choice(names, "oder"), choice(names, "or"))
        }
        Kind::ElementMissing => both(choice(names, "und"), choice(names, "and")),
        Kind::ElementUnknown | Kind::ElementMisplaced | Kind::ElementRepeated
            if names.is_empty() =>
        {
            both("kein weiteres Element", "no further element")
        }
        _ if names.is_empty() => return None,
        _ => both(choice(names, "oder"), choice(names, "or")),
    })
}

/// What to do, for `{rat}`.
pub(super) fn advice(violation: &Violation<'_>) -> Value {
    let found = clip(violation.element.name(), 30);
    match violation.kind {
        Kind::ValueCharacter => zeichen::advice(violation),
        Kind::ValueDatatype => match german_date(violation) {
            Some(date) => both(format!("»{date}« schreiben."), format!("Write »{date}«.")),
            None => plain_advice(violation),
        },
        Kind::ElementMissing => match violation.at {
            xoev_schema::At::Before(child) => {
                let child = clip(child.name(), 30);
                both(format!("Vor »{child}« ergänzen."), format!("Add it before »{child}«."))
            }
            _ if violation.element.children().next().is_none() => both(
                format!("In »{found}« eintragen; soll es leer bleiben, das Element weglassen."),
                format!("Enter it in »{found}«; if that is to stay empty, leave the element out."),
            ),
            _ => both("Am Ende ergänzen.", "Add it at the end."),
        },
        Kind::ElementMisplaced => match violation.before {
            Some(before) => {
                let before = clip(before.name(), 30);
                both(
                    format!("»{found}« vor »{before}« verschieben."),
                    format!("Move »{found}« before »{before}«."),
                )
            }
            None if violation.comes_later => both(
                "Die Reihenfolge der Elemente ist vorgeschrieben; es gehört weiter nach hinten.",
                "The order of the elements is prescribed; it belongs further back.",
            ),
            None => both(
                "Neben den Angaben davor ist es nicht erlaubt: Eines von beiden entfernen.",
                "Beside what stands before it is not allowed: remove one of the two.",
            ),
        },
        Kind::ElementRepeated => both(
            format!("Die überzählige Angabe »{found}« entfernen."),
            format!("Remove the surplus »{found}«."),
        ),
        _ => match &violation.suggestion {
            Some(meant) if *meant == violation.found => namespace_advice(&found),
            Some(meant) => {
                let meant = clip(meant, 40);
                both(format!("Meinten Sie »{meant}«?"), format!("Did you mean »{meant}«?"))
            }
            None => plain_advice(violation),
        },
    }
}

/// A date as one writes it in German, in the form that the schema wants.
fn german_date(violation: &Violation<'_>) -> Option<String> {
    if violation.type_name.as_deref() != Some("date") {
        return None;
    }
    let mut parts = violation.found.trim().split('.').map(str::parse::<u32>);
    let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let is_date = (1..=31).contains(&day) && (1..=12).contains(&month) && year > 999;
    (is_date && parts.next().is_none()).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// The name is right, the namespace is not.
fn namespace_advice(name: &str) -> Value {
    both(
        format!(
            "Der Name stimmt, der Namensraum nicht: »{name}« mit oder ohne Präfix schreiben wie die anderen Angaben dieser Art."
        ),
        format!(
            "The name is right, the namespace is not: write »{name}« with or without prefix as the other elements of this kind."
        ),
    )
}

fn plain_advice(violation: &Violation<'_>) -> Value {
    let (de, en) = match violation.kind {
        Kind::ValueEnumeration => {
            ("Einen Wert aus der Liste eintragen.", "Enter a value of the list.")
        }
        Kind::ValueDatatype => {
            ("Den Wert in der erwarteten Form eintragen.", "Enter the value in the expected form.")
        }
        Kind::AttributeUnknown => (
            "Schreibweise des Attributs prüfen oder es entfernen.",
            "Check the spelling of the attribute, or remove it.",
        ),
        Kind::TypeWrong => (
            "Das Attribut xsi:type entfernen oder einen passenden Typ nennen.",
            "Remove the attribute xsi:type, or name a fitting type.",
        ),
        Kind::RootUnknown => (
            "Als eine der bekannten Nachrichten exportieren.",
            "Export as one of the known messages.",
        ),
        _ => (
            "Schreibweise und Stelle des Elements prüfen oder es entfernen.",
            "Check spelling and place of the element, or remove it.",
        ),
    };
    both(de, en)
}
