//! Values: read from normalised text, compared in the value space.

use std::cmp::Ordering;

use super::binary::{base64_equal, base64_octets, is_hex};
use super::names::is_ncname;
use super::{Decimal, Duration, Moment, Primitive};
use super::{calendar, decimal, duration, float, timeline, uri};

/// What a prefix stands for where a value is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Resolved<'a> {
    /// It is bound to this namespace.
    Namespace(&'a str),
    /// Only for the empty prefix: there is no default namespace.
    NoNamespace,
    /// It is not bound.
    Unbound,
}

/// A value that borrows from the normalised text. Values of different primitive types are never
/// equal, so each has a variant of its own (`anySimpleType` shares that of `string`).
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    /// `string` and all derived from it
    Text(&'a str),
    /// `anyURI`
    Uri(&'a str),
    /// `boolean`
    Boolean(bool),
    /// `decimal` and all derived from it
    Decimal(Decimal<'a>),
    /// `float`
    Float(f32),
    /// `double`
    Double(f64),
    /// `duration`
    Duration(Duration<'a>),
    /// the eight date and time types
    Moment(Moment<'a>),
    /// `hexBinary`: the digits
    Hex(&'a str),
    /// `base64Binary`: the text and the number of octets it stands for
    Base64(&'a str, u64),
    /// `QName` and `NOTATION`
    Name {
        /// The namespace, where there is one.
        namespace: Option<&'a str>,
        /// The name without the prefix.
        local: &'a str,
    },
}

/// Reads normalised text as a value of the primitive type; `None` where it is not in its lexical
/// space. `resolve` is asked for the prefix (`""` where there is none) of a `QName` or `NOTATION`.
pub(crate) fn parse<'a>(
    primitive: Primitive,
    text: &'a str,
    resolve: &dyn Fn(&str) -> Resolved<'a>,
) -> Option<Value<'a>> {
    match primitive {
        Primitive::String | Primitive::AnySimple => Some(Value::Text(text)),
        Primitive::Boolean => match text {
            "true" | "1" => Some(Value::Boolean(true)),
            "false" | "0" => Some(Value::Boolean(false)),
            _ => None,
        },
        Primitive::Decimal => decimal::parse(text).map(Value::Decimal),
        Primitive::Float => float::parse_float(text).map(Value::Float),
        Primitive::Double => float::parse_double(text).map(Value::Double),
        Primitive::Duration => duration::parse(text).map(Value::Duration),
        Primitive::HexBinary => is_hex(text).then_some(Value::Hex(text)),
        Primitive::Base64Binary => base64_octets(text).map(|octets| Value::Base64(text, octets)),
        Primitive::AnyUri => uri::is_uri_reference(text).then_some(Value::Uri(text)),
        Primitive::QName | Primitive::Notation => qualified(text, resolve),
        Primitive::DateTime
        | Primitive::Time
        | Primitive::Date
        | Primitive::GYearMonth
        | Primitive::GYear
        | Primitive::GMonthDay
        | Primitive::GDay
        | Primitive::GMonth => calendar::parse(primitive, text).map(Value::Moment),
    }
}

/// Section 3.2.18: the namespace of the prefix belongs to the value.
fn qualified<'a>(text: &'a str, resolve: &dyn Fn(&str) -> Resolved<'a>) -> Option<Value<'a>> {
    let (prefix, local) = match text.split_once(':') {
        Some((prefix, local)) if is_ncname(prefix) => (prefix, local),
        Some(_) => return None,
        None => ("", text),
    };
    if !is_ncname(local) {
        return None;
    }
    let namespace = match resolve(prefix) {
        Resolved::Namespace(namespace) => Some(namespace),
        Resolved::NoNamespace if prefix.is_empty() => None,
        Resolved::NoNamespace | Resolved::Unbound => return None,
    };
    Some(Value::Name { namespace, local })
}

/// Whether two values are the same in the value space.
pub(crate) fn equal(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (*a, *b) {
        (Value::Text(a), Value::Text(b)) | (Value::Uri(a), Value::Uri(b)) => a == b,
        (Value::Boolean(a), Value::Boolean(b)) => a == b,
        (Value::Decimal(a), Value::Decimal(b)) => a == b,
        (Value::Duration(a), Value::Duration(b)) => a == b,
        (Value::Hex(a), Value::Hex(b)) => a.eq_ignore_ascii_case(b),
        (Value::Base64(a, _), Value::Base64(b, _)) => base64_equal(a, b),
        (
            Value::Name { namespace: space_a, local: a },
            Value::Name { namespace: space_b, local: b },
        ) => a == b && space_a == space_b,
        _ => compare(a, b) == Some(Ordering::Equal),
    }
}

/// The order of the value space; `None` where two values have none, as a date with and a date
/// without a time zone may, and for types without an order.
pub(crate) fn compare(a: &Value<'_>, b: &Value<'_>) -> Option<Ordering> {
    match (*a, *b) {
        (Value::Decimal(a), Value::Decimal(b)) => Some(a.cmp(&b)),
        (Value::Float(a), Value::Float(b)) => float::compare(a.into(), b.into()),
        (Value::Double(a), Value::Double(b)) => float::compare(a, b),
        (Value::Duration(a), Value::Duration(b)) => duration::compare(&a, &b),
        (Value::Moment(a), Value::Moment(b)) if a.kind == b.kind => timeline::compare(&a, &b),
        _ => None,
    }
}

/// The length as the facets of section 4.3.1 count it: characters, or octets of binary data.
/// `None` for types without the facet, and for `QName` and `NOTATION`, where an erratum says that
/// every value satisfies it.
pub(crate) fn length(value: &Value<'_>) -> Option<u64> {
    match *value {
        Value::Text(text) | Value::Uri(text) => u64::try_from(text.chars().count()).ok(),
        Value::Hex(digits) => u64::try_from(digits.len() / 2).ok(),
        Value::Base64(_, octets) => Some(octets),
        _ => None,
    }
}
