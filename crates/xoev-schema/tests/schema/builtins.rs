//! All built-in simple types with values and with texts that are none.

use super::rows::{findings, plain, schema};

/// Type, values, texts that are no values. `ENTITY` needs a declaration by which it could stand.
const TYPES: &[(&str, &[&str], &[&str])] = &[
    ("anySimpleType", &["", "any thing", " "], &[]),
    ("string", &["", " a  b ", "ä"], &[]),
    ("boolean", &["true", "false", "1", "0", " true "], &["", "TRUE", "yes", "2", "t"]),
    (
        "decimal",
        &["0", "-1.5", "+.5", "5.", "007", " 1 "],
        &["", ".", "1e3", "1,5", "+-1", "INF", "- 1"],
    ),
    (
        "float",
        &["1", "-1.5E3", "1e-5", "INF", "-INF", "NaN", ".5", "5."],
        &["", "+INF", "inf", "1e", "1.5E+", "0x1", "Infinity"],
    ),
    ("double", &["1", "-1.5E300", "1e+5", "INF", "NaN"], &["", "nan", "1d", "1e5.5"]),
    (
        "duration",
        &["P1Y", "-P1Y2M3DT4H5M6.7S", "PT0S", "P0D", "PT1M", "P1M"],
        &["", "P", "PT", "P1YT", "P1S", "1Y", "P-1Y", "P1.5D", "PT1.S", "P1M2Y"],
    ),
    (
        "dateTime",
        &[
            "2020-02-29T12:00:00",
            "2020-01-01T24:00:00",
            "-0001-01-01T00:00:00Z",
            "12020-01-01T00:00:00.123+14:00",
            "2020-01-01T00:00:00-14:00",
        ],
        &[
            "",
            "2021-02-29T12:00:00",
            "2020-01-01",
            "2020-01-01T24:00:01",
            "2020-01-01T00:00",
            "2020-01-01T00:00:00+14:01",
            "2020-01-01t00:00:00",
            "0000-01-01T00:00:00",
            "2020-13-01T00:00:00",
            "+2020-01-01T00:00:00",
            "02020-01-01T00:00:00",
            "2020-01-01T00:00:60",
        ],
    ),
    (
        "time",
        &["12:00:00", "00:00:00.5Z", "24:00:00", "23:59:59+02:00"],
        &["", "24:00:01", "12:00", "1:00:00", "12:60:00", "12:00:00+2:00"],
    ),
    (
        "date",
        &[
            "2020-02-29",
            "2000-02-29",
            "2020-01-01Z",
            "2020-01-01+01:00",
            "-2020-01-01",
            "12020-01-01",
        ],
        &[
            "",
            "2020-02-30",
            "1900-02-29",
            "2020-1-1",
            "01.01.2020",
            "20-01-01",
            "2020-01-01T00:00:00",
            "2020-04-31",
        ],
    ),
    ("gYearMonth", &["2020-01", "2020-12Z"], &["", "2020-13", "2020-00", "2020-1", "2020"]),
    (
        "gYear",
        &["2020", "-0044", "12020", "2020+01:00"],
        &["", "20", "0000", "02020", "+2020", "2020-01"],
    ),
    (
        "gMonthDay",
        &["--01-31", "--02-29", "--12-31Z"],
        &["", "01-31", "--02-30", "--13-01", "--1-1", "--04-31"],
    ),
    ("gDay", &["---01", "---31Z"], &["", "---32", "---00", "01", "---1"]),
    ("gMonth", &["--01", "--12+01:00"], &["", "--13", "--00", "01", "--1"]),
    ("hexBinary", &["", "0a", "0AfF"], &["0", "0g", "0 a", "0x0a"]),
    (
        "base64Binary",
        &["", "AAAA", "AA==", "AAA=", "A A A A", "+/+/"],
        &["A", "AAA", "AAAA=", "AB==", "AAB=", "A===", "====", "_-_-"],
    ),
    ("anyURI", &["", "http://www.example.org/a?b#c", "../a", "urn:a:b", "ä", "a b"], &[]),
    ("QName", &["a", "p:a", "_a", " p:a "], &["", ":a", "a:", "q:a", "p:a:b", "1a", "p: a"]),
    ("normalizedString", &["", " a  b "], &[]),
    ("token", &["", " a  b "], &[]),
    (
        "language",
        &["de", "de-DE", "x-klingon", "a-b2"],
        &["", "a1-b2", "de_DE", "deutschland", "de-", "-de", "1"],
    ),
    ("NMTOKEN", &["a", "1-a.b:c", "-"], &["", "a b", "a,b", "a/b"]),
    ("NMTOKENS", &["a", " 1 2  3 "], &["", " ", "a,b", "a &amp;"]),
    ("Name", &["a", "a:b", ":a", "_1"], &["", "1", "-a", "a b"]),
    ("NCName", &["a", "_a-1.b", "ä"], &["", "a:b", "1a", "-a", "a b"]),
    ("ID", &["a", "_1"], &["", "a:b", "1"]),
    (
        "integer",
        &["0", "-0", "+1", "007", "99999999999999999999999999"],
        &["", "1.0", "1.", "1e3", "--1", "a"],
    ),
    ("nonPositiveInteger", &["0", "-1", "-0", "+0"], &["1", ""]),
    ("negativeInteger", &["-1", "-99999999999999999999"], &["0", "-0", "1"]),
    (
        "long",
        &["9223372036854775807", "-9223372036854775808"],
        &["9223372036854775808", "-9223372036854775809"],
    ),
    ("int", &["2147483647", "-2147483648"], &["2147483648", "-2147483649"]),
    ("short", &["32767", "-32768"], &["32768", "-32769"]),
    ("byte", &["127", "-128", "+127", "0127"], &["128", "-129", "1.0"]),
    ("nonNegativeInteger", &["0", "-0", "99999999999999999999"], &["-1"]),
    ("unsignedLong", &["0", "18446744073709551615"], &["18446744073709551616", "-1"]),
    ("unsignedInt", &["0", "4294967295"], &["4294967296", "-1"]),
    ("unsignedShort", &["0", "65535"], &["65536", "-1"]),
    ("unsignedByte", &["0", "255", "+255", "-0"], &["256", "-1"]),
    ("positiveInteger", &["1", "+1", "99999999999999999999"], &["0", "-1", ""]),
];

#[test]
fn values_and_texts_that_are_none() {
    let mut declarations = String::new();
    for (name, ..) in TYPES {
        declarations.push_str(&format!("<xs:element name='{name}' type='xs:{name}'/>"));
    }
    let text = plain(&declarations);
    let schema = schema(&text);
    let mut wrong = Vec::new();
    for (name, good, bad) in TYPES {
        let rows = good.iter().map(|row| (row, true)).chain(bad.iter().map(|row| (row, false)));
        for (value, is_good) in rows {
            let document = format!("<{name} xmlns:p='urn:p'>{value}</{name}>");
            let found = findings(&schema, &document);
            if found.is_empty() != is_good || found.len() > 1 {
                wrong.push(format!("{name} '{value}': {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_type_has_rows() {
    // Besides: IDREF and IDREFS need an ID, ENTITY, ENTITIES and NOTATION a declaration.
    assert_eq!(TYPES.len() + 5, 45);
}
