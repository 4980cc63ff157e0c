//! Built-in types with values and what looks like one.

use super::model::{Facets, Role, Simple};

type Row = (&'static str, Facets, &'static [&'static str], &'static [&'static str]);

const ROWS: [Row; 44] = [
    ("string", Facets::Characters, &["", "x", "Straße", "a b", " a ", "ab-12", "a\nb"], &[]),
    ("normalizedString", Facets::Characters, &["", "x", "Köln", "a  b", "2024-01"], &[]),
    ("token", Facets::Characters, &["", "x", "a b", "Ärger", "abc123"], &[]),
    ("language", Facets::Characters, &["de", "de-DE", "x-klingon"], &["", "d_e", "123456789"]),
    ("Name", Facets::Characters, &["a", "_b", "c:d", "Öl"], &["", "1", "-a", "a b"]),
    ("NCName", Facets::Characters, &["a", "_b", "c.d-e"], &["", "1", "a:b", "a b"]),
    ("NMTOKEN", Facets::Characters, &["1", "-a", "a:b", "x.y"], &["", "a b", "a/b"]),
    ("NMTOKENS", Facets::Items, &["1", "a b", "x y z"], &["", "a/b"]),
    ("ID", Facets::None, &["id"], &["", "1", "a:b"]),
    ("IDREF", Facets::None, &["id"], &["", "1", "nirgends"]),
    ("IDREFS", Facets::None, &["id"], &["", "1", "nirgends"]),
    ("boolean", Facets::None, &["true", "false", "1", "0"], &["", "TRUE", "2", "ja"]),
    ("decimal", Facets::Digits, &["-12.5", "-1", "0", "0.25", "1", "12.75", "300"], NUMBERS),
    ("integer", Facets::Digits, &["-300", "-1", "0", "1", "7", "42", "100000"], NUMBERS),
    ("nonPositiveInteger", Facets::Digits, &["-300", "-7", "-1", "0"], NUMBERS),
    ("negativeInteger", Facets::Digits, &["-300", "-7", "-1"], NUMBERS),
    ("nonNegativeInteger", Facets::Digits, &["0", "1", "7", "42"], NUMBERS),
    ("positiveInteger", Facets::Digits, &["1", "7", "42", "1000"], NUMBERS),
    ("long", Facets::Digits, &["-9223372036854775808", "0", "7", "9223372036854775807"], NUMBERS),
    ("int", Facets::Digits, &["-2147483648", "-1", "0", "5", "2147483647"], NUMBERS),
    ("short", Facets::Digits, &["-32768", "0", "12", "32767"], &["32768", "1.0", ""]),
    ("byte", Facets::Digits, &["-128", "0", "12", "127"], &["128", "-129", "x"]),
    ("unsignedLong", Facets::Digits, &["0", "5", "18446744073709551615"], NUMBERS),
    ("unsignedInt", Facets::Digits, &["0", "5", "4294967295"], &["4294967296", "-1", ""]),
    ("unsignedShort", Facets::Digits, &["0", "5", "65535"], &["65536", "-1", "+"]),
    ("unsignedByte", Facets::Digits, &["0", "5", "255"], &["256", "-1", "1.0"]),
    ("float", Facets::Bounds, &["-INF", "-1.5", "0", "1E3", "INF"], FLOATS),
    ("double", Facets::Bounds, &["-INF", "-1.5", "0", "1E3", "INF"], FLOATS),
    ("duration", Facets::Bounds, &["-P1Y", "PT0S", "PT1M", "P1D", "P1Y"], &["", "P", "1Y", "P1S"]),
    (
        "dateTime",
        Facets::Bounds,
        &["1999-12-31T23:59:59", "2024-02-29T00:00:00", "2024-02-29T12:00:00.5"],
        &["", "2023-02-29T00:00:00", "2024-01-01", "2024-01-01T25:00:00"],
    ),
    (
        "date",
        Facets::Bounds,
        &["1999-12-31", "2024-02-29", "2024-03-01", "12024-01-01"],
        &["", "2023-02-29", "24-01-01", "2024-13-01", "0000-01-01", "2024-1-1"],
    ),
    ("time", Facets::Bounds, &["00:00:00", "12:00:00", "23:59:59.9"], &["", "24:00:01", "1:00:00"]),
    ("gYear", Facets::Bounds, &["-0044", "1999", "2024"], &["", "24", "0000", "+2024"]),
    ("gYearMonth", Facets::Bounds, &["1999-12", "2024-01"], &["", "2024-13", "2024"]),
    ("gMonth", Facets::Bounds, &["--01", "--12"], &["", "--13", "01"]),
    ("gMonthDay", Facets::Bounds, &["--02-29", "--12-31"], &["", "--02-30", "--13-01"]),
    ("gDay", Facets::Bounds, &["---01", "---31"], &["", "---32", "31"]),
    ("hexBinary", Facets::Hex, &["", "0f", "AB12", "00ff00"], &["f", "xy", "0 f"]),
    ("base64Binary", Facets::Base64, &["", "AA==", "QUI=", "AAAA"], &["A", "A===", "QQ=", "QR=="]),
    ("anyURI", Facets::Characters, &["", "urn:de:x", "http://a.b/c?d#e", "../x"], &[]),
    ("QName", Facets::None, &["a:x", "b:y", "z"], &["zz:q", "1a", "", "a:b:c"]),
    ("anySimpleType", Facets::None, &["", "x", "1"], &[]),
    ("ENTITY", Facets::None, &[], &["e", "1"]),
    ("NOTATION", Facets::None, &[], &["a:jpg"]),
];

const NUMBERS: &[&str] =
    &["", "x", "1e3", "1.5.1", "99999999999999999999", "-99999999999999999999"];
const FLOATS: &[&str] = &["", "x", "+INF", "1,5", "Infinity"];

/// The built-in types, in the order of [`ROWS`].
pub fn simples() -> Vec<Simple> {
    let text = |values: &[&str]| values.iter().map(ToString::to_string).collect();
    let simple = |(name, facets, good, bad): Row| Simple {
        name: Some(format!("xs:{name}")),
        page: usize::MAX,
        target: 0,
        text: String::new(),
        good: text(good),
        bad: text(bad),
        facets,
        role: match name {
            "ID" => Role::Id,
            "IDREF" | "IDREFS" => Role::IdRef,
            _ => Role::Plain,
        },
        is_list: matches!(name, "NMTOKENS" | "IDREFS"),
        is_union: false,
        is_notation: false,
        base: None,
    };
    ROWS.into_iter().map(simple).collect()
}

/// Built-in types that are used as they are, by position.
pub fn usable() -> Vec<usize> {
    let odd = |name: &str| matches!(name, "ENTITY" | "NOTATION");
    (0..ROWS.len()).filter(|id| !odd(ROWS[*id].0)).collect()
}

pub fn named(name: &str) -> usize {
    ROWS.iter().position(|row| row.0 == name).expect("a built-in type")
}
