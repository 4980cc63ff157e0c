//! What values look like, in the words of editors: datatypes, patterns, bounds.

use fim_core::Value;
use xoev_schema::Violation;

type Text = (&'static str, &'static str);

/// A datatype as an editor would call it: what it is, and what a wrong value is not.
pub(super) struct Datentyp {
    names: &'static [&'static str],
    pub is: Text,
    pub is_not: Text,
}

const fn row(names: &'static [&'static str], is: Text, is_not: Text) -> Datentyp {
    Datentyp { names, is, is_not }
}

static DATATYPES: &[Datentyp] = &[
    row(
        &["date"],
        ("ein Datum wie 2024-12-31", "a date such as 2024-12-31"),
        ("kein Datum", "not a date"),
    ),
    row(
        &["dateTime"],
        ("Datum und Uhrzeit wie 2024-12-31T08:30:00", "date and time such as 2024-12-31T08:30:00"),
        ("kein Datum mit Uhrzeit", "not a date with time"),
    ),
    row(
        &["time"],
        ("eine Uhrzeit wie 08:30:00", "a time such as 08:30:00"),
        ("keine Uhrzeit", "not a time"),
    ),
    row(&["gYear"], ("ein Jahr wie 2024", "a year such as 2024"), ("kein Jahr", "not a year")),
    row(
        &["boolean"],
        ("»true« oder »false«", "»true« or »false«"),
        ("weder »true« noch »false«", "neither »true« nor »false«"),
    ),
    row(
        &[
            "integer",
            "int",
            "long",
            "short",
            "positiveInteger",
            "nonNegativeInteger",
            "unsignedInt",
            "unsignedLong",
        ],
        ("eine ganze Zahl wie 12", "a whole number such as 12"),
        ("keine ganze Zahl", "not a whole number"),
    ),
    row(
        &["decimal", "double", "float"],
        ("eine Zahl wie 12.50", "a number such as 12.50"),
        ("keine Zahl", "not a number"),
    ),
    row(
        &["duration"],
        ("eine Dauer wie P3M", "a duration such as P3M"),
        ("keine Dauer", "not a duration"),
    ),
    row(
        &["base64Binary"],
        ("eine Datei als Base64", "a file as base64"),
        ("kein Base64", "not base64"),
    ),
    row(
        &["anyURI"],
        ("eine Adresse (URI)", "an address (URI)"),
        ("keine Adresse (URI)", "not an address (URI)"),
    ),
    row(
        &["language"],
        ("ein Sprachkürzel wie de", "a language tag such as de"),
        ("kein Sprachkürzel", "not a language tag"),
    ),
    row(
        &["ID", "IDREF", "NCName", "IDREFS"],
        (
            "eine Kennung aus Buchstaben, Ziffern, ».«, »-« und »_«, vorn ein Buchstabe oder »_«",
            "an identifier of letters, digits, ».«, »-« and »_«, a letter or »_« in front",
        ),
        ("keine gültige Kennung", "not a valid identifier"),
    ),
    row(
        &["anySimpleType"],
        ("ein Wert eines der erlaubten Datentypen", "a value of one of the allowed datatypes"),
        ("kein erlaubter Wert", "not an allowed value"),
    ),
];

pub(super) fn datatype(name: &str) -> Option<&'static Datentyp> {
    DATATYPES.iter().find(|row| row.names.contains(&name))
}

/// Patterns of the shipped schemas.
static PATTERNS: &[(&str, Text)] = &[
    (
        r"\d+\.\d+\.\d+",
        (
            "drei Zahlen, dazwischen Punkte, wie 1.0.0",
            "three numbers with dots between them such as 1.0.0",
        ),
    ),
    (
        r"\d+\.\d+",
        (
            "zwei Zahlen, dazwischen ein Punkt, wie 1.0",
            "two numbers with a dot between them such as 1.0",
        ),
    ),
    (
        r"\d+:(\*|\d+)",
        (
            "kleinste und größte Anzahl wie 0:1, 1:1 oder 1:*",
            "least and greatest number such as 0:1, 1:1 or 1:*",
        ),
    ),
    (
        r"\w+/[-+.\w]+",
        ("ein Medientyp wie application/pdf", "a media type such as application/pdf"),
    ),
    ("[A-Z]{2}", ("ein Länderkürzel wie DE", "a country code such as DE")),
    ("[a-z]{2,3}", ("ein Sprachkürzel wie en", "a language code such as en")),
    ("simple", ("»simple«", "»simple«")),
];

/// A pattern in words, where it is one of ours.
pub(super) fn pattern(source: &str) -> Option<Text> {
    PATTERNS.iter().find(|(pattern, _)| *pattern == source).map(|(_, text)| *text)
}

/// A bound in words; the clause of the norm says which one it is.
pub(super) fn bound(clause: &str, limit: &str) -> Value {
    let (de, en) = match clause {
        "cvc-minInclusive-valid" => ("mindestens", "at least"),
        "cvc-maxInclusive-valid" => ("höchstens", "at most"),
        "cvc-minExclusive-valid" => ("größer als", "greater than"),
        _ => ("kleiner als", "less than"),
    };
    Value::Both(format!("{de} {limit}"), format!("{en} {limit}"))
}

/// What to do about a date that is none, where it can be guessed.
pub(super) fn date_advice(violation: &Violation<'_>) -> Option<Value> {
    let both = |de: String, en: String| Some(Value::Both(de, en));
    let found = violation.found.trim();
    match violation.type_name.as_deref()? {
        "date" => match german(found) {
            Some(date) => both(format!("»{date}« schreiben."), format!("Write »{date}«.")),
            None if is_written_as_date(found) => both(
                "Diesen Tag gibt es nicht; das Datum prüfen.".to_owned(),
                "There is no such day; check the date.".to_owned(),
            ),
            None => None,
        },
        "dateTime" => {
            let day = german(found).or_else(|| is_day(found).then(|| found.to_owned()));
            if let Some(day) = day {
                return both(
                    format!("Die Uhrzeit ergänzen: »{day}T00:00:00«."),
                    format!("Add the time: »{day}T00:00:00«."),
                );
            }
            let (date, time) = found.split_once(' ')?;
            let fits = is_day(date) && time.len() >= 8 && !time.contains(' ');
            let time: String = time.chars().take(20).collect();
            fits.then(|| {
                Value::Both(
                    format!("»{date}T{time}« schreiben, mit »T« statt des Leerzeichens."),
                    format!("Write »{date}T{time}«, with »T« in place of the space."),
                )
            })
        }
        _ => None,
    }
}

/// A date as one writes it in German, in the form that the schema wants.
pub(crate) fn datum_aus(text: &str) -> Option<String> {
    german(text)
}

/// Date and time with a blank between them, in the form that the schema wants.
pub(crate) fn zeitpunkt_aus(text: &str) -> Option<String> {
    let (date, time) = text.split_once(' ')?;
    let fits = |(at, byte): (usize, u8)| match at {
        2 | 5 => byte == b':',
        _ => byte.is_ascii_digit(),
    };
    let is_time = time.len() == 8 && time.bytes().enumerate().all(fits);
    (is_day(date) && is_time).then(|| format!("{date}T{time}"))
}

/// A date as one writes it in German, in the form that the schema wants.
fn german(text: &str) -> Option<String> {
    let mut parts = text.split('.').map(str::parse::<u32>);
    let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let is_there = (1..=days(month, year)).contains(&day) && (1000..=9999).contains(&year);
    (is_there && parts.next().is_none()).then(|| format!("{year}-{month:02}-{day:02}"))
}

const fn days(month: u32, year: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// A day that there is, as the schema wants it.
fn is_day(text: &str) -> bool {
    let number = |range| text.get(range).and_then(|digits: &str| digits.parse::<u32>().ok());
    match (number(0..4), number(5..7), number(8..10)) {
        (Some(year), Some(month), Some(day)) => {
            is_written_as_date(text) && (1..=days(month, year)).contains(&day)
        }
        _ => false,
    }
}

/// Four digits, two and two, whether there is such a day or not.
fn is_written_as_date(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

#[cfg(test)]
mod tests {
    use super::german;

    #[test]
    fn only_days_that_exist_are_proposed() {
        assert_eq!(german("1.4.2024").as_deref(), Some("2024-04-01"));
        assert_eq!(german("29.02.2024").as_deref(), Some("2024-02-29"));
        assert_eq!(german("29.02.2023"), None);
        assert_eq!(german("31.06.2024"), None);
        assert_eq!(german("1.4.24"), None);
        assert_eq!(german("1.4"), None);
        assert_eq!(german("1.0.0.1"), None);
    }
}
