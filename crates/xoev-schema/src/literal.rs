//! Single values of built-in types, for those who compare values without a schema.

use crate::datatypes::{Primitive, Resolved, Value, compare, parse};
use std::cmp::Ordering;

/// The built-in types a [`Literal`] can have (W3C XML Schema Part 2,
/// <https://www.w3.org/TR/xmlschema-2/>).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Datatype {
    /// `xs:boolean`
    Boolean,
    /// `xs:double`, with `INF`, `-INF` and `NaN`
    Double,
    /// `xs:integer`, of any size
    Integer,
    /// `xs:nonNegativeInteger`
    NonNegativeInteger,
    /// `xs:positiveInteger`
    PositiveInteger,
    /// `xs:date`, with or without a time zone
    Date,
    /// `xs:dateTime`
    DateTime,
    /// `xs:time`, seconds included
    Time,
}

/// A value that was read from a text.
#[derive(Debug, Clone, Copy)]
pub struct Literal<'a>(Value<'a>);

impl<'a> Literal<'a> {
    /// Reads `text`, white space at its ends aside; `None` where it is no value of the type.
    #[must_use]
    pub fn read(datatype: Datatype, text: &'a str) -> Option<Self> {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        let primitive = match datatype {
            Datatype::Boolean => Primitive::Boolean,
            Datatype::Double => Primitive::Double,
            Datatype::Date => Primitive::Date,
            Datatype::DateTime => Primitive::DateTime,
            Datatype::Time => Primitive::Time,
            Datatype::Integer | Datatype::NonNegativeInteger | Datatype::PositiveInteger => {
                let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return None;
                }
                let is_zero = digits.bytes().all(|byte| byte == b'0');
                let fits = match datatype {
                    Datatype::NonNegativeInteger => is_zero || !text.starts_with('-'),
                    Datatype::PositiveInteger => !is_zero && !text.starts_with('-'),
                    _ => true,
                };
                if !fits {
                    return None;
                }
                Primitive::Decimal
            }
        };
        parse(primitive, text, &|_| Resolved::Unbound).map(Self)
    }

    /// The order of two values; `None` where they have none: of different types, `NaN`, or a date
    /// with and one without a time zone that lie close together.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        compare(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Datatype, Literal};
    use std::cmp::Ordering;

    #[test]
    fn texts_are_values_of_their_type_or_not() {
        let reads = |datatype, text| Literal::read(datatype, text).is_some();
        for text in ["1E3", "INF", "NaN", "-1.5", " 7 "] {
            assert!(reads(Datatype::Double, text), "{text}");
        }
        assert!(!reads(Datatype::Double, "1,5"));
        assert!(reads(Datatype::Integer, "-12") && !reads(Datatype::Integer, "1.0"));
        assert!(reads(Datatype::NonNegativeInteger, "-0"));
        assert!(!reads(Datatype::NonNegativeInteger, "-1"));
        assert!(reads(Datatype::PositiveInteger, "+1") && !reads(Datatype::PositiveInteger, "0"));
        assert!(reads(Datatype::Date, "2024-02-29+01:00") && !reads(Datatype::Date, "2023-02-29"));
        assert!(reads(Datatype::Time, "10:00:00") && !reads(Datatype::Time, "10:00"));
        assert!(reads(Datatype::Boolean, "1") && !reads(Datatype::Boolean, "ja"));
    }

    #[test]
    fn values_are_compared_as_values_not_as_texts() {
        let compare = |datatype, a, b| {
            let (a, b) = (Literal::read(datatype, a)?, Literal::read(datatype, b)?);
            a.compare(&b)
        };
        assert_eq!(compare(Datatype::Integer, "9", "10"), Some(Ordering::Less));
        assert_eq!(compare(Datatype::Double, "1E1", "10"), Some(Ordering::Equal));
        assert_eq!(compare(Datatype::Double, "NaN", "10"), None);
        assert_eq!(compare(Datatype::Date, "2024-01-02", "2024-01-01"), Some(Ordering::Greater));
    }
}
