//! The table of built-in types: what each adds to its base.
//!
//! Not here: how a value is read (see `value`) and how facets of a schema are checked.

use super::{Primitive, WhiteSpace, names};
use WhiteSpace::{Collapse, Preserve, Replace};

/// Whether the values of a type are single or lists (section 2.5.1); no built-in type is a union.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Variety {
    /// One value of this primitive type.
    Atomic(Primitive),
    /// A list of this built-in type. All three built-in lists have `minLength` 1.
    List(&'static str),
}

/// What a derived type demands of the text on top of its primitive type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// Nothing more.
    Any,
    /// 3.3.3: `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`
    Language,
    /// 3.3.4: one or more name characters
    NmToken,
    /// 3.3.6
    Name,
    /// 3.3.7, and so `ID`, `IDREF` and `ENTITY`
    NcName,
    /// 3.3.13: `[\-+]?[0-9]+`, so no decimal point, not even in `1.0`
    Integer,
}

impl Form {
    /// Whether the normalised text has this form.
    pub(crate) fn accepts(self, text: &str) -> bool {
        match self {
            Form::Any => true,
            Form::Language => names::is_language(text),
            Form::NmToken => names::is_nmtoken(text),
            Form::Name => names::is_name(text),
            Form::NcName => names::is_ncname(text),
            // The digits themselves are the business of the decimal parser.
            Form::Integer => !text.as_bytes().contains(&b'.'),
        }
    }
}

/// A built-in type of section 3 as plain data.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Builtin {
    /// The local name in the XML Schema namespace.
    pub(crate) name: &'static str,
    /// The type it is derived from; `None` for `anySimpleType` only.
    pub(crate) base: Option<&'static str>,
    /// Single values or lists.
    pub(crate) variety: Variety,
    /// The value of the white space facet.
    pub(crate) white_space: WhiteSpace,
    /// What the text must look like besides.
    pub(crate) form: Form,
    /// `minInclusive` as a literal.
    pub(crate) min: Option<&'static str>,
    /// `maxInclusive` as a literal.
    pub(crate) max: Option<&'static str>,
    /// `fractionDigits`, fixed to 0 for `integer` and all below it.
    pub(crate) fraction_digits: Option<u32>,
}

/// The row with this local name.
pub(crate) fn builtin(name: &str) -> Option<&'static Builtin> {
    BUILTINS.iter().find(|row| row.name == name)
}

const fn primitive(name: &'static str, primitive: Primitive, white_space: WhiteSpace) -> Builtin {
    Builtin {
        name,
        base: Some("anySimpleType"),
        variety: Variety::Atomic(primitive),
        white_space,
        form: Form::Any,
        min: None,
        max: None,
        fraction_digits: None,
    }
}

const fn text(name: &'static str, base: &'static str, ws: WhiteSpace, form: Form) -> Builtin {
    Builtin { base: Some(base), form, ..primitive(name, Primitive::String, ws) }
}

const fn list(name: &'static str, item: &'static str) -> Builtin {
    Builtin { variety: Variety::List(item), ..primitive(name, Primitive::AnySimple, Collapse) }
}

const fn integer(
    name: &'static str,
    base: &'static str,
    min: Option<&'static str>,
    max: Option<&'static str>,
) -> Builtin {
    Builtin {
        base: Some(base),
        form: Form::Integer,
        min,
        max,
        fraction_digits: Some(0),
        ..primitive(name, Primitive::Decimal, Collapse)
    }
}

/// `anySimpleType`, the 19 primitive and the 25 derived types. A base stands before what it bears.
pub(crate) static BUILTINS: &[Builtin] = &[
    Builtin { base: None, ..primitive("anySimpleType", Primitive::AnySimple, Preserve) },
    primitive("string", Primitive::String, Preserve),
    primitive("boolean", Primitive::Boolean, Collapse),
    primitive("decimal", Primitive::Decimal, Collapse),
    primitive("float", Primitive::Float, Collapse),
    primitive("double", Primitive::Double, Collapse),
    primitive("duration", Primitive::Duration, Collapse),
    primitive("dateTime", Primitive::DateTime, Collapse),
    primitive("time", Primitive::Time, Collapse),
    primitive("date", Primitive::Date, Collapse),
    primitive("gYearMonth", Primitive::GYearMonth, Collapse),
    primitive("gYear", Primitive::GYear, Collapse),
    primitive("gMonthDay", Primitive::GMonthDay, Collapse),
    primitive("gDay", Primitive::GDay, Collapse),
    primitive("gMonth", Primitive::GMonth, Collapse),
    primitive("hexBinary", Primitive::HexBinary, Collapse),
    primitive("base64Binary", Primitive::Base64Binary, Collapse),
    primitive("anyURI", Primitive::AnyUri, Collapse),
    primitive("QName", Primitive::QName, Collapse),
    primitive("NOTATION", Primitive::Notation, Collapse),
    text("normalizedString", "string", Replace, Form::Any),
    text("token", "normalizedString", Collapse, Form::Any),
    text("language", "token", Collapse, Form::Language),
    text("NMTOKEN", "token", Collapse, Form::NmToken),
    list("NMTOKENS", "NMTOKEN"),
    text("Name", "token", Collapse, Form::Name),
    text("NCName", "Name", Collapse, Form::NcName),
    text("ID", "NCName", Collapse, Form::NcName),
    text("IDREF", "NCName", Collapse, Form::NcName),
    list("IDREFS", "IDREF"),
    text("ENTITY", "NCName", Collapse, Form::NcName),
    list("ENTITIES", "ENTITY"),
    integer("integer", "decimal", None, None),
    integer("nonPositiveInteger", "integer", None, Some("0")),
    integer("negativeInteger", "nonPositiveInteger", None, Some("-1")),
    integer("long", "integer", Some("-9223372036854775808"), Some("9223372036854775807")),
    integer("int", "long", Some("-2147483648"), Some("2147483647")),
    integer("short", "int", Some("-32768"), Some("32767")),
    integer("byte", "short", Some("-128"), Some("127")),
    integer("nonNegativeInteger", "integer", Some("0"), None),
    integer("unsignedLong", "nonNegativeInteger", Some("0"), Some("18446744073709551615")),
    integer("unsignedInt", "unsignedLong", Some("0"), Some("4294967295")),
    integer("unsignedShort", "unsignedInt", Some("0"), Some("65535")),
    integer("unsignedByte", "unsignedShort", Some("0"), Some("255")),
    integer("positiveInteger", "nonNegativeInteger", Some("1"), None),
];
