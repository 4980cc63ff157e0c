//! Values as bytes that are equal where the values are: for tables of keys.
//!
//! Every value begins with a byte for its primitive type, as values of different ones are never
//! equal, and none is the beginning of another, so that they may stand one after the other.

use super::binary::base64_symbols;
use super::{Primitive, Value, timeline};

/// Ends a text: no byte of UTF-8.
const END: u8 = 0xFF;

/// Appends a value of the primitive type.
pub(crate) fn canonical(primitive: Primitive, value: &Value<'_>, out: &mut Vec<u8>) {
    // `anySimpleType` shares the values of `string`.
    let primitive = if primitive == Primitive::AnySimple { Primitive::String } else { primitive };
    out.push(primitive as u8);
    match *value {
        Value::Text(text) | Value::Uri(text) => words(text, out),
        Value::Boolean(value) => out.push(u8::from(value)),
        Value::Decimal(decimal) => {
            out.push(u8::from(decimal.negative));
            words(decimal.integer, out);
            words(decimal.fraction, out);
        }
        // There is one zero only, and NaN equals itself.
        Value::Float(value) if value.is_nan() => out.extend(f32::NAN.to_bits().to_le_bytes()),
        Value::Float(value) => out.extend((value + 0.0).to_bits().to_le_bytes()),
        Value::Double(value) if value.is_nan() => out.extend(f64::NAN.to_bits().to_le_bytes()),
        Value::Double(value) => out.extend((value + 0.0).to_bits().to_le_bytes()),
        Value::Duration(duration) => {
            out.push(u8::from(duration.negative));
            out.extend(duration.months.to_le_bytes());
            out.extend(duration.seconds.to_le_bytes());
            words(duration.fraction, out);
        }
        Value::Moment(moment) => {
            let (above, instant) = timeline::position(&moment);
            // With a time zone and without one, a moment is never the same.
            out.push(u8::from(moment.zone.is_some()));
            words(above, out);
            out.extend(instant.to_le_bytes());
            words(moment.fraction, out);
        }
        Value::Hex(digits) => {
            out.extend(digits.bytes().map(|digit| digit.to_ascii_uppercase()));
            out.push(END);
        }
        Value::Base64(text, _) => {
            out.extend(base64_symbols(text));
            out.push(END);
        }
        Value::Name { namespace, local } => {
            words(namespace.unwrap_or(""), out);
            words(local, out);
        }
    }
}

fn words(text: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(text.as_bytes());
    out.push(END);
}

#[cfg(test)]
mod tests {
    use super::super::{Primitive, Resolved, equal, parse};
    use super::canonical;

    /// Texts of one type: all that stand in one group have the same value, others another one.
    const GROUPS: &[(Primitive, &[&[&str]])] = &[
        (Primitive::Decimal, &[&["1", "1.0", "+01.00"], &["10"], &["-1"], &["0", "-0"], &["0.1"]]),
        (Primitive::Float, &[&["1", "1E0"], &["NaN"], &["0", "-0"], &["INF"], &["-INF"]]),
        (Primitive::Double, &[&["1", "10E-1"], &["NaN"], &["0", "-0"], &["1.5"]]),
        (Primitive::Boolean, &[&["true", "1"], &["false", "0"]]),
        (Primitive::HexBinary, &[&["0a", "0A"], &["0a0a"], &[""]]),
        (Primitive::Base64Binary, &[&["QUJD", "Q U J D"], &["QUJE"]]),
        (Primitive::Duration, &[&["P1Y", "P12M"], &["P1D", "PT24H"], &["-P1D"], &["PT0.5S"]]),
        (Primitive::String, &[&["1"], &["1.0"], &[""], &["1 "]]),
        (Primitive::AnyUri, &[&["a"], &["A"]]),
        (Primitive::QName, &[&["p:a", "q:a"], &["r:a"], &["a"], &["p:b"]]),
        (Primitive::GMonthDay, &[&["--01-02"], &["--01-02Z", "--01-02+00:00"], &["--02-01"]]),
        (Primitive::Time, &[&["24:00:00", "00:00:00"], &["23:00:00-01:00", "00:00:00Z"]]),
        (
            Primitive::DateTime,
            &[
                &["2000-01-01T00:00:00", "1999-12-31T24:00:00", "2000-01-01T00:00:00.0"],
                &["2000-01-01T00:00:00Z", "2000-01-01T02:00:00+02:00", "1999-12-31T22:00:00-02:00"],
                &["-2000-01-01T00:00:00Z"],
                &["-0001-12-31T23:00:00-01:00", "0001-01-01T00:00:00Z"],
                &["12345678900001-01-01T00:00:00Z", "12345678900000-12-31T24:00:00Z"],
                &["12345678910001-01-01T00:00:00Z"],
                &["-12345678900001-01-01T00:00:00Z"],
            ],
        ),
    ];

    #[test]
    fn bytes_are_equal_where_values_are() {
        for (primitive, groups) in GROUPS {
            let resolve = |prefix: &str| match prefix {
                "p" | "q" => Resolved::Namespace("urn:p"),
                "r" => Resolved::Namespace("urn:r"),
                _ => Resolved::NoNamespace,
            };
            let all: Vec<(usize, &str)> = (groups.iter().enumerate())
                .flat_map(|(group, texts)| texts.iter().map(move |text| (group, *text)))
                .collect();
            for (group, text) in &all {
                for (other_group, other) in &all {
                    let (a, b) =
                        (parse(*primitive, text, &resolve), parse(*primitive, other, &resolve));
                    let (a, b) = (a.expect(text), b.expect(other));
                    let (mut left, mut right) = (Vec::new(), Vec::new());
                    canonical(*primitive, &a, &mut left);
                    canonical(*primitive, &b, &mut right);
                    assert_eq!(left == right, group == other_group, "{primitive:?} {text} {other}");
                    assert_eq!(left == right, equal(&a, &b), "{primitive:?} {text} {other}");
                }
            }
        }
    }

    #[test]
    fn types_are_told_apart() {
        let bytes = |primitive| {
            let mut out = Vec::new();
            let value = parse(primitive, "1", &|_| Resolved::Unbound).expect("a value");
            canonical(primitive, &value, &mut out);
            out
        };
        let types = [Primitive::String, Primitive::Decimal, Primitive::Boolean, Primitive::AnyUri];
        for (at, first) in types.iter().enumerate() {
            for second in &types[at + 1..] {
                assert_ne!(bytes(*first), bytes(*second));
            }
        }
        assert_eq!(bytes(Primitive::AnySimple), bytes(Primitive::String));
    }
}
