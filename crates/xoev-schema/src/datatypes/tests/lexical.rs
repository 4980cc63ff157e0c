//! Which texts are values, names and lengths.

use super::super::names::{is_language, is_name, is_ncname, is_nmtoken};
use super::super::{
    BUILTINS, Form, Primitive, Value, Variety, WhiteSpace, builtin, compare, fraction_digits,
    length, normalize, total_digits,
};
use super::{check, good, read};

#[test]
fn booleans_and_numbers() {
    check(Primitive::Boolean, &["true", "false", "1", "0"], &["", "TRUE", "2", "01", " 1"]);
    check(
        Primitive::Decimal,
        &["0", "-0", "+1", "1.", ".5", "-.5", "00012.3400", "1.0"],
        &["", ".", "+", "-.", "1e3", "1,5", "1.2.3", "--1", " 1", "INF", "٣", "0x1", "1_0"],
    );
    let floats =
        ["0", "-0", "1.", ".5E1", "+1e+5", "1E-400", "1e99999999999", "INF", "-INF", "NaN"];
    let wrong = [
        "", ".", "e1", "1e", "1e+", "1e1.0", "+INF", "inf", "nan", "infinity", "-NaN", "1_0",
        "Inf", "1e1e1", "0x1p3", "1f", "1.e5.", "١",
    ];
    check(Primitive::Float, &floats, &wrong);
    check(Primitive::Double, &floats, &wrong);
}

#[test]
fn digits() {
    let table = [
        ("0", 1, 0),
        ("0.0", 1, 0),
        ("100", 3, 0),
        ("0100.00", 3, 0),
        ("12.30", 3, 1),
        ("0.001", 3, 3),
        ("-.05", 2, 2),
        ("123.456", 6, 3),
    ];
    for (text, total, fraction) in table {
        let Value::Decimal(decimal) = good(Primitive::Decimal, text) else { panic!("{text}") };
        assert_eq!(
            (total_digits(&decimal), fraction_digits(&decimal)),
            (total, fraction),
            "{text}"
        );
    }
}

#[test]
fn durations() {
    check(
        Primitive::Duration,
        &["P1Y", "-P1Y2M3DT4H5M6.789S", "P0D", "PT0S", "PT1M", "P1M", "PT36H", "P1DT1S", "PT0.10S"],
        &[
            "", "P", "PT", "P1YT", "1Y", "P1", "P1S", "PT1Y", "P1M1Y", "P1Y1Y", "P-1Y", "+P1Y",
            "PT.5S", "PT5.S", "PT1.5M", "P1.5D", "P1YT1.5", "p1Y", "P1y", "P 1Y", "P1W", "P1DT",
            "PT1SM", "P1D1H",
        ],
    );
}

#[test]
fn binaries() {
    check(Primitive::HexBinary, &["", "00", "0aFf"], &["0", "0g", "0x00", "00 00", "é"]);
    check(
        Primitive::Base64Binary,
        &["", "AAAA", "AA==", "AAA=", "A A A A", "AA= =", "AA ==", "AAA =", "TWFu TWE=", "/+9A"],
        &[
            "A", "AA", "AAA", "AAAAA", "A===", "====", "=", "AB==", "AAB=", "AA==AAAA", "AA=A",
            " AAAA", "AAAA ", "AA  AA", "AA-_", "AAAA=", "AAAA==", "ÄAAA",
        ],
    );
    let octets = [("", 0), ("AAAA", 3), ("AAA=", 2), ("A A = =", 1), ("TWFu TWE=", 5)];
    for (text, count) in octets {
        assert_eq!(length(&good(Primitive::Base64Binary, text)), Some(count), "{text}");
    }
    assert_eq!(length(&good(Primitive::HexBinary, "0aFf")), Some(2));
    assert_eq!(length(&good(Primitive::String, "aä\u{1F600}")), Some(3));
    assert_eq!(length(&good(Primitive::AnyUri, "ä b")), Some(3));
    assert_eq!(length(&good(Primitive::QName, "a:b")), None);
    assert_eq!(length(&good(Primitive::Decimal, "1")), None);
}

#[test]
fn uris() {
    check(
        Primitive::AnyUri,
        &[
            "",
            "a",
            "a b",
            "ä",
            "http:",
            "http://a.b/c?d#e",
            "//",
            "../x",
            "urn:de:xoev:a",
            "mailto:a@b",
            "{x}",
            "a\\b",
            "^",
            "a|b",
            "http://[::1]:80/x",
            "http://u@[1:2::3.4.5.6]",
            "?a[b]",
            "#a[b]",
            "a:b:c",
            "a/b:c",
            "?:",
            "#:",
            "%41",
            "http://a:b/",
            "x:[y]",
            "a+1.-:x",
            "http://ä:8080/",
        ],
        &[
            "%",
            "%4",
            "%zz",
            "a%4x",
            "a#b#c",
            "##",
            ":a",
            "1a:b",
            "ä:b",
            "a b:c",
            "[",
            "path[1]",
            "]",
            "http://[x",
            "http://x]",
            "http://[x]",
            "http://[::1]x",
            "http://[::1]:x",
            "http://a[::1]",
            "http://[::1@[::1]",
            "/a[b]",
            "http://a/[b]",
        ],
    );
}

#[test]
fn names() {
    let table = [
        // text, Name, NCName, NMTOKEN
        ("", false, false, false),
        ("a", true, true, true),
        ("_-.9", true, true, true),
        ("a:b", true, false, true),
        (":", true, false, true),
        ("1a", false, false, true),
        ("-a", false, false, true),
        ("ä\u{B7}", true, true, true),
        ("\u{B7}", false, false, true),
        ("\u{300}a", false, false, true),
        ("a b", false, false, false),
        ("a\u{D7}", false, false, false),
        ("\u{37E}", false, false, false),
        ("\u{10000}\u{EFFFF}", true, true, true),
        ("\u{F0000}", false, false, false),
        ("a/", false, false, false),
    ];
    for (text, name, ncname, nmtoken) in table {
        let found = (is_name(text), is_ncname(text), is_nmtoken(text));
        assert_eq!(found, (name, ncname, nmtoken), "{text:?}");
    }
    for text in ["de", "de-DE", "x-12345678-1a", "abcdefgh"] {
        assert!(is_language(text), "{text}");
    }
    for text in ["", "-", "de-", "d1", "de--DE", "abcdefghi", "de-123456789", "dé", "de_DE"] {
        assert!(!is_language(text), "{text}");
    }
    check(Primitive::QName, &["x", "a:b"], &["", "c:b", ":b", "a:", "a:b:c", "1", "a:1", "a: b"]);
    check(Primitive::Notation, &["a:b"], &["c:b"]);
    let Some(Value::Name { namespace, local }) = read(Primitive::QName, "a:x") else { panic!() };
    assert_eq!((namespace, local), (Some("urn:a"), "x"));
}

#[test]
fn white_space() {
    let table = [
        ("", "", ""),
        (" a ", " a ", "a"),
        ("a b", "a b", "a b"),
        ("a\t\n\rb", "a   b", "a b"),
        (" \n ", "   ", ""),
        ("a  b", "a  b", "a b"),
        ("\u{A0}a\u{2003}", "\u{A0}a\u{2003}", "\u{A0}a\u{2003}"),
        ("\nä b\r", " ä b ", "ä b"),
        ("a\u{1}\u{1}b", "a\u{1}\u{1}b", "a\u{1}\u{1}b"),
        ("a \tb", "a  b", "a b"),
    ];
    for (text, replaced, collapsed) in table {
        let mut buffer = String::from("old");
        assert_eq!(normalize(WhiteSpace::Preserve, text, &mut buffer), text);
        assert_eq!(normalize(WhiteSpace::Replace, text, &mut buffer), replaced);
        assert_eq!(normalize(WhiteSpace::Collapse, text, &mut buffer), collapsed);
    }
    let mut buffer = String::new();
    normalize(WhiteSpace::Collapse, "\n a b \n", &mut buffer);
    assert_eq!(buffer.capacity(), 0, "trimming copies nothing");
    assert!(
        WhiteSpace::Preserve < WhiteSpace::Replace && WhiteSpace::Replace < WhiteSpace::Collapse
    );
}

#[test]
fn builtins() {
    assert_eq!(BUILTINS.len(), 45);
    for (index, row) in BUILTINS.iter().enumerate() {
        assert!(std::ptr::eq(builtin(row.name).unwrap(), row));
        let Some(base) = row.base else {
            assert_eq!(row.name, "anySimpleType");
            continue;
        };
        let (at, base) = BUILTINS.iter().enumerate().find(|(_, other)| other.name == base).unwrap();
        assert!(at < index && base.white_space <= row.white_space, "{}", row.name);
        if let Variety::List(item) = row.variety {
            assert!(builtin(item).is_some());
        }
        let bound = |text: Option<&'static str>| text.map(|text| good(Primitive::Decimal, text));
        if let (Some(min), Some(max)) = (bound(row.min), bound(row.max)) {
            assert_eq!(compare(&min, &max), Some(std::cmp::Ordering::Less));
        }
    }
    assert_eq!(builtin("long").unwrap().min, Some(i64::MIN.to_string()).as_deref());
    assert_eq!(builtin("long").unwrap().max, Some(i64::MAX.to_string()).as_deref());
    assert_eq!(builtin("unsignedLong").unwrap().max, Some(u64::MAX.to_string()).as_deref());
    assert!(builtin("anyType").is_none());
    assert!(Form::Integer.accepts("-12") && !Form::Integer.accepts("1.0"));
}
