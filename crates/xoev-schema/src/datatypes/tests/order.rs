//! Equality and order of all but dates, and texts that want to hurt.

use std::cmp::Ordering::{self, Equal, Greater, Less};

use super::super::{Primitive, compare, equal};
use super::{good, read};

fn order(primitive: Primitive, a: &str, b: &str, wanted: Option<Ordering>) {
    let (x, y) = (good(primitive, a), good(primitive, b));
    assert_eq!(compare(&x, &y), wanted, "{a} {b}");
    assert_eq!(compare(&y, &x), wanted.map(Ordering::reverse), "{b} {a}");
}

#[test]
fn numbers() {
    for (a, b, wanted) in [
        ("1", "1.0", Equal),
        ("-0", "0.00", Equal),
        ("+1", "01", Equal),
        ("10", "9", Greater),
        ("0.5", "0.45", Greater),
        ("-1", "1", Less),
        ("-2", "-1", Less),
        ("-1.5", "-1.25", Less),
        ("1.05", "1.1", Less),
        (".1", "0.10", Equal),
        ("99999999999999999999", "100000000000000000000", Less),
    ] {
        order(Primitive::Decimal, a, b, Some(wanted));
    }
    for primitive in [Primitive::Float, Primitive::Double] {
        order(primitive, "NaN", "NaN", Some(Equal));
        order(primitive, "NaN", "INF", None);
        order(primitive, "-0", "0", Some(Equal));
        order(primitive, "-INF", "-1E30", Some(Less));
        order(primitive, "1E2", "100", Some(Equal));
    }
    order(Primitive::Float, "16777217", "16777216", Some(Equal));
    order(Primitive::Double, "16777217", "16777216", Some(Greater));
}

#[test]
fn durations() {
    for (a, b, wanted) in [
        ("P1Y", "P12M", Some(Equal)),
        ("PT60M", "PT1H", Some(Equal)),
        ("P1D", "PT24H", Some(Equal)),
        ("-P0Y", "PT0S", Some(Equal)),
        ("PT1.10S", "PT1.1S", Some(Equal)),
        ("PT1.1S", "PT1.09S", Some(Greater)),
        ("-PT1.1S", "-PT1.09S", Some(Less)),
        ("-P1D", "P1D", Some(Less)),
        ("PT0.1S", "-PT0.1S", Some(Greater)),
        // The table of section 3.2.6.2.
        ("P1Y", "P364D", Some(Greater)),
        ("P1Y", "P365D", None),
        ("P1Y", "P366D", None),
        ("P1Y", "P367D", Some(Less)),
        ("P1M", "P27D", Some(Greater)),
        ("P1M", "P28D", None),
        ("P1M", "P29D", None),
        ("P1M", "P30D", None),
        ("P1M", "P31D", None),
        ("P1M", "P32D", Some(Less)),
        ("P5M", "P149D", Some(Greater)),
        ("P5M", "P150D", None),
        ("P5M", "P153D", None),
        ("P5M", "P154D", Some(Less)),
        ("P1M", "P30DT23H59M59.999S", None),
        ("-P1M", "-P27D", Some(Less)),
        ("P99999999999999999999Y", "P99999999999999999998Y", Some(Greater)),
    ] {
        order(Primitive::Duration, a, b, wanted);
    }
}

#[test]
fn equality_in_the_value_space() {
    let same: &[(Primitive, &str, &str)] = &[
        (Primitive::Decimal, "-0.0", "0"),
        (Primitive::Boolean, "1", "true"),
        (Primitive::Float, "-0", "0"),
        (Primitive::Double, "NaN", "NaN"),
        (Primitive::Duration, "P1Y1D", "P12MT24H"),
        (Primitive::HexBinary, "aF", "Af"),
        (Primitive::Base64Binary, "AA AA", "AAAA"),
        (Primitive::QName, "a:x", "b:x"),
        (Primitive::Time, "24:00:00", "00:00:00"),
        (Primitive::DateTime, "2000-01-01T00:00:00Z", "2000-01-01T01:00:00+01:00"),
        (Primitive::DateTime, "999999999-12-31T24:00:00", "1000000000-01-01T00:00:00"),
        (Primitive::DateTime, "999999998-12-31T24:00:00", "999999999-01-01T00:00:00"),
        (Primitive::DateTime, "999999997-12-31T24:00:00", "999999998-01-01T00:00:00"),
    ];
    for &(primitive, a, b) in same {
        let (x, y) = (good(primitive, a), good(primitive, b));
        assert!(equal(&x, &y), "{a} {b}");
    }
    let other: &[(Primitive, &str, Primitive, &str)] = &[
        (Primitive::String, "a", Primitive::AnyUri, "a"),
        (Primitive::Decimal, "1", Primitive::Double, "1"),
        (Primitive::Float, "1", Primitive::Double, "1"),
        (Primitive::HexBinary, "", Primitive::Base64Binary, ""),
        (Primitive::GDay, "---01", Primitive::GMonth, "--01"),
        (Primitive::QName, "x", Primitive::QName, "a:x"),
        (Primitive::String, "a", Primitive::String, "A"),
        (Primitive::Date, "2000-01-01", Primitive::Date, "2000-01-01Z"),
    ];
    for &(primitive_a, a, primitive_b, b) in other {
        assert!(!equal(&good(primitive_a, a), &good(primitive_b, b)), "{a} {b}");
    }
}

#[test]
fn texts_that_want_to_hurt() {
    let digits = "9".repeat(1 << 20);
    let values = [
        (Primitive::Decimal, digits.clone()),
        (Primitive::Decimal, format!("-{digits}.{digits}")),
        (Primitive::Double, format!("{digits}e-{digits}")),
        (Primitive::Float, format!("0.{digits}E{digits}")),
        (
            Primitive::Duration,
            format!("-P{digits}Y{digits}M{digits}DT{digits}H{digits}M{digits}.{digits}S"),
        ),
        (Primitive::DateTime, format!("-{digits}-12-31T23:59:59.{digits}-14:00")),
        (Primitive::GYear, digits.clone()),
        (Primitive::Time, format!("00:00:00.{digits}Z")),
    ];
    for (primitive, text) in &values {
        let value = good(*primitive, text);
        assert!(equal(&value, &value));
        assert_eq!(compare(&value, &value), Some(Equal));
    }
    let broken =
        ["ä".repeat(1000), "-".repeat(1000), "=".repeat(1000), "P".repeat(1000), ":".repeat(1000)];
    let dates = [
        "2000-01-0ä",
        "ä000-01-01",
        "2000-01-01+0ä:00",
        "20ä",
        "--ä",
        "---ä",
        "PäY",
        "ä:00:00",
        "%ä",
        "-",
        "T",
    ];
    let all = [
        Primitive::Boolean,
        Primitive::Decimal,
        Primitive::Float,
        Primitive::Double,
        Primitive::Duration,
        Primitive::DateTime,
        Primitive::Time,
        Primitive::Date,
        Primitive::GYearMonth,
        Primitive::GYear,
        Primitive::GMonthDay,
        Primitive::GDay,
        Primitive::GMonth,
        Primitive::HexBinary,
    ];
    for primitive in all {
        for text in broken.iter().map(String::as_str).chain(dates) {
            assert!(read(primitive, text).is_none(), "{primitive:?} {text}");
        }
    }
}
