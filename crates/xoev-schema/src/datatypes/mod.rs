//! The built-in simple types of XSD 1.0 Part 2 (second edition): lexical spaces, values, order.
//!
//! * [`BUILTINS`]: one row per built-in type
//! * [`normalize`]: the white space facet
//! * [`canonical`]: values as bytes
//! * [`parse`], [`Value`], [`equal`], [`compare`], [`length`]: values that borrow from the text
//!
//! Not here: types of a schema, facets as such, patterns, lists and unions. Section numbers refer
//! to <https://www.w3.org/TR/xmlschema-2/>.

mod binary;
mod builtin;
mod calendar;
mod canonical;
mod decimal;
mod duration;
mod float;
pub(crate) mod names;
mod timeline;
mod uri;
mod value;
mod whitespace;
mod year;

#[cfg(test)]
mod tests;

pub(crate) use builtin::{BUILTINS, Form, Variety, builtin};
pub(crate) use calendar::Moment;
pub(crate) use canonical::canonical;
pub(crate) use decimal::{Decimal, fraction_digits, total_digits};
pub(crate) use duration::Duration;
pub(crate) use value::{Resolved, Value, compare, equal, length, parse};
pub(crate) use whitespace::normalize;

/// The primitive types (section 3.2) and `anySimpleType`, which takes any text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub(crate) enum Primitive {
    /// 3.2.1
    String,
    /// 3.2.2
    Boolean,
    /// 3.2.3
    Decimal,
    /// 3.2.4
    Float,
    /// 3.2.5
    Double,
    /// 3.2.6
    Duration,
    /// 3.2.7
    DateTime,
    /// 3.2.8
    Time,
    /// 3.2.9
    Date,
    /// 3.2.10
    GYearMonth,
    /// 3.2.11
    GYear,
    /// 3.2.12
    GMonthDay,
    /// 3.2.13
    GDay,
    /// 3.2.14
    GMonth,
    /// 3.2.15
    HexBinary,
    /// 3.2.16
    Base64Binary,
    /// 3.2.17
    AnyUri,
    /// 3.2.18
    QName,
    /// 3.2.19
    Notation,
    /// The root of all simple types: any text is a value.
    AnySimple,
}

/// The white space facet (section 4.3.6), from the weakest to the strongest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) enum WhiteSpace {
    /// The text stays as it is.
    Preserve,
    /// Tab, line feed and carriage return become a space each.
    Replace,
    /// As `Replace`; then runs of spaces become one, and none stays at either end.
    Collapse,
}
