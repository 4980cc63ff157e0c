//! Phrases that depend on what a violation found: what is missing, what is expected, what to do.

use super::formen::{self, datatype};
use super::zeichen;
use fim_core::reading::clip;
use fim_core::{Attribute, Element, Sprache, Value};
use xoev_schema::{At, Kind, Violation};

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
        // The value of a key is the text of the element itself.
        ([only], _) if violation.kind == Kind::KeyMissing && only == violation.element.name() => {
            both("Wert", "a value")
        }
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
        ([first, second], false) => {
            let (first, second) = (clip(first, 22), clip(second, 22));
            both(format!("»{first}« und »{second}«"), format!("»{first}« and »{second}«"))
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
        Kind::ValuePattern => formen::pattern(first).map_or_else(
            || both(format!("nach dem Muster »{first}«"), format!("after the pattern »{first}«")),
            Value::from,
        ),
        Kind::ValueBound => formen::bound(violation.w3c, &clip(first, 40)),
        _ => Value::from(clip(first, 80)),
    }
}

/// What the value is not, for `{kein}`.
pub(super) fn not_a(violation: &Violation<'_>) -> Value {
    let name = violation.type_name.as_deref().unwrap_or_default();
    match datatype(name) {
        Some(row) => row.is_not.into(),
        None => both(format!("kein »{}«", clip(name, 20)), format!("not a »{}«", clip(name, 20))),
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
        Kind::ValueDatatype | Kind::ValueLength | Kind::ValuePattern | Kind::ValueBound => {
            wanted(violation)
        }
        Kind::TypeWrong => {
            let name = violation.type_name.as_ref()?;
            both(format!("{name} oder davon abgeleitet"), format!("{name} or derived from it"))
        }
        Kind::ElementMissing if violation.one_of => {
            both(choice(names, "oder"), choice(names, "or"))
        }
        Kind::ElementMissing => both(choice(names, "und"), choice(names, "and")),
        // Where it belongs is told; what may stand here instead was not looked for.
        Kind::ElementMisplaced if names.is_empty() && violation.before.is_some() => return None,
        Kind::ElementUnknown | Kind::ElementMisplaced | Kind::ElementRepeated
            if names.is_empty() =>
        {
            both("kein weiteres Element", "no further element")
        }
        Kind::ElementExcluded | Kind::KeyMissing => return None,
        _ if names.is_empty() => return None,
        _ => both(choice(names, "oder"), choice(names, "or")),
    })
}

/// Why something is no value of a key, for `{grund}`.
pub(super) fn reason(violation: &Violation<'_>) -> Value {
    match violation.kind {
        Kind::KeyField if violation.other.is_some() => both("steht mehrfach", "there are several"),
        Kind::KeyField if may_be_nil(violation) => {
            both("darf laut Schema leer sein", "the schema lets it be empty")
        }
        Kind::KeyField if is_too_deep(violation) => {
            both("zu tief verschachtelt", "nested too deeply")
        }
        _ => both("kein einfacher Wert", "no plain value"),
    }
}

/// Not all of the keys were checked.
fn is_too_deep(violation: &Violation<'_>) -> bool {
    violation.w3c == "cvc-identity-constraint"
}

/// A key that need not have a value is a mistake of the schema, not of the document.
fn may_be_nil(violation: &Violation<'_>) -> bool {
    violation.w3c == "cvc-identity-constraint.4.2.3"
}

/// What to do, for `{rat}`.
pub(super) fn advice(violation: &Violation<'_>) -> Value {
    let found = clip(violation.element.name(), 30);
    match violation.kind {
        Kind::ValueCharacter => zeichen::advice(&violation.characters),
        Kind::ValueDatatype => formen::date_advice(violation)
            .unwrap_or_else(|| told(&wanted(violation), "Eintragen: ", "Enter ")),
        Kind::ValuePattern if violation.found.trim() != violation.found => both(
            "Leerzeichen am Anfang und am Ende des Werts entfernen.",
            "Remove the spaces at the beginning and the end of the value.",
        ),
        Kind::ValuePattern => told(&wanted(violation), "Erwartet: ", "Expected: "),
        Kind::ElementMissing => missing_advice(violation),
        Kind::ElementMisplaced => match violation.before {
            Some(before) => {
                let before = clip(before.name(), 30);
                both(
                    format!("»{found}« vor »{before}« verschieben."),
                    format!("Move »{found}« before »{before}«."),
                )
            }
            None if violation.comes_later => both(
                format!("Die Reihenfolge ist vorgeschrieben: »{found}« gehört weiter nach hinten."),
                format!("The order is prescribed: »{found}« belongs further back."),
            ),
            None => both(
                format!("Die Reihenfolge ist vorgeschrieben: die Stelle von »{found}« prüfen."),
                format!("The order is prescribed: check the place of »{found}«."),
            ),
        },
        Kind::ElementRepeated => both(
            format!("Die überzählige Angabe »{found}« entfernen."),
            format!("Remove the surplus »{found}«."),
        ),
        _ => match &violation.suggestion {
            Some(meant) if *meant == violation.found => match violation.at {
                At::Attribute(attribute) => attribute_namespace(attribute),
                _ => namespace_advice(violation.element),
            },
            Some(meant) => {
                let meant = clip(meant, 40);
                both(format!("Meinten Sie »{meant}«?"), format!("Did you mean »{meant}«?"))
            }
            None => plain_advice(violation),
        },
    }
}

/// »Eintragen: …«, with a full stop.
fn told(what: &Value, de: &str, en: &str) -> Value {
    let of = |sprache| what.get(sprache).to_owned();
    both(format!("{de}{}.", of(Sprache::De)), format!("{en}{}.", of(Sprache::En)))
}

/// Where to add what is missing.
fn missing_advice(violation: &Violation<'_>) -> Value {
    let found = clip(violation.element.name(), 30);
    let (de, en) = match violation.at {
        At::Before(child) => {
            let child = clip(child.name(), 30);
            (format!("vor »{child}« ergänzen"), format!("before »{child}«"))
        }
        _ if violation.element.children().next().is_none() => (
            format!(
                "in »{found}« ergänzen; ist »{found}« freiwillig, kann es stattdessen entfallen"
            ),
            format!("to »{found}«; if »{found}« is optional, it can be left out instead"),
        ),
        _ => (format!("am Ende von »{found}« ergänzen"), format!("at the end of »{found}«")),
    };
    if violation.one_of {
        both(format!("Eines davon {de}."), format!("Add one of them {en}."))
    } else if violation.expected.len() > 1 {
        both(format!("Die Angaben {de}."), format!("Add them {en}."))
    } else {
        both(format!("Die Angabe {de}."), format!("Add it {en}."))
    }
}

/// The name is right, the namespace is not. Only the parts of codes and code lists stand in none.
fn namespace_advice(element: Element<'_>) -> Value {
    let name = clip(element.name(), 30);
    let outermost = element.ancestors().last().and_then(Element::namespace);
    let text = element.document().source().text();
    let written = text.get(element.span().range_in(text.len())).unwrap_or_default();
    let is_plain = written.get(1..).is_some_and(|rest| rest.starts_with(element.name()));
    match (element.namespace(), is_plain) {
        (Some(uri), false) if Some(uri) == outermost => both(
            format!("Ohne Präfix schreiben, also »<{name}>« und »</{name}>«."),
            format!("Write it without prefix, that is »<{name}>« and »</{name}>«."),
        ),
        (Some(uri), true) if Some(uri) == outermost => both(
            format!("»{name}« steht in keinem Namensraum: »<{name} xmlns=\"\">« schreiben."),
            format!("»{name}« stands in no namespace: write »<{name} xmlns=\"\">«."),
        ),
        _ => {
            let parent = clip(element.parent().unwrap_or(element).name(), 30);
            both(
                format!(
                    "Der Name stimmt, der Namensraum nicht: dasselbe Präfix verwenden wie »{parent}«."
                ),
                format!(
                    "The name is right, the namespace is not: use the same prefix as »{parent}«."
                ),
            )
        }
    }
}

/// As [`namespace_advice`]; the only attributes with a prefix are those of XML itself.
fn attribute_namespace(attribute: Attribute<'_>) -> Value {
    let name = clip(attribute.name, 30);
    match attribute.namespace {
        Some(_) => both(
            format!("Ohne Präfix schreiben: »{name}«."),
            format!("Write it without prefix: »{name}«."),
        ),
        None => both(
            format!("Mit Präfix schreiben: »xml:{name}«."),
            format!("Write it with its prefix: »xml:{name}«."),
        ),
    }
}

fn plain_advice(violation: &Violation<'_>) -> Value {
    let (de, en) = match violation.kind {
        Kind::ValueEnumeration => {
            ("Einen Wert aus der Liste eintragen.", "Enter a value of the list.")
        }
        Kind::AttributeUnknown => (
            "Schreibweise des Attributs prüfen oder es entfernen.",
            "Check the spelling of the attribute, or remove it.",
        ),
        Kind::TypeWrong => (
            "Das Attribut xsi:type entfernen oder einen passenden Typ nennen.",
            "Remove the attribute xsi:type, or name a fitting type.",
        ),
        Kind::KeyDangling => (
            "Schreibweise des Werts prüfen oder den Eintrag ergänzen, auf den er verweist.",
            "Check the spelling of the value, or add the entry that it refers to.",
        ),
        Kind::KeyField if violation.other.is_some() => {
            ("Nur eine dieser Angaben stehen lassen.", "Leave only one of them.")
        }
        Kind::KeyField if may_be_nil(violation) => (
            "Das Schema berichtigen lassen: Was einen Eintrag benennt, darf nicht »nillable« sein.",
            "Have the schema corrected: what names an entry may not be »nillable«.",
        ),
        Kind::KeyField if is_too_deep(violation) => (
            "Weniger Elemente dieser Art ineinander stellen; alle Werte zu vergleichen wäre zu viel.",
            "Put fewer of these elements into each other; there are too many values to compare.",
        ),
        Kind::KeyField => (
            "An dieser Stelle nur Text eintragen, den das Schema kennt, keine weiteren Elemente.",
            "Enter only text here that the schema knows, no further elements.",
        ),
        Kind::RootUnknown if violation.expected.is_empty() => (
            "Das Schema ist für einen anderen Namensraum: Schema und Namensraum der Datei prüfen.",
            "The schema is for another namespace: check the schema and the namespace of the file.",
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
