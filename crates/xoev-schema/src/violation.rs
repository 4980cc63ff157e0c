//! What a document does against its schema, as plain data. How it is told stands elsewhere.

use fim_core::{Attribute, Element, Span};

/// One thing that is against the schema.
#[derive(Debug, Clone)]
pub struct Violation<'d> {
    /// What kind of thing.
    pub kind: Kind,
    /// The element that is at fault; where something is missing, the element that lacks it.
    pub element: Element<'d>,
    /// Where exactly.
    pub at: At<'d>,
    /// Name of the rule in the specification, such as `cvc-complex-type.2.4`
    /// (XML Schema Part 1, Appendix C: <https://www.w3.org/TR/xmlschema-1/#outcomes>).
    pub w3c: &'static str,
    /// What stands there: a name, or a value as it was compared.
    pub found: String,
    /// What might stand there instead: names or values. What must stand there comes first.
    pub expected: Vec<String>,
    /// True where one of `expected` is enough.
    pub one_of: bool,
    /// The one of `expected` that was probably meant.
    pub suggestion: Option<String>,
    /// Name of the type the value should have had; the nearest one with a name.
    pub type_name: Option<String>,
    /// Characters that may not stand in the value, each once, in the order of their coming.
    pub characters: Vec<char>,
    /// True where the element may still come, further back.
    pub comes_later: bool,
    /// The sibling before which the element should have stood.
    pub before: Option<Element<'d>>,
    /// Another element that belongs to it: the one that excludes it, or the first with the same ID
    /// or key, or the first of several that a key has in place of one.
    pub other: Option<Element<'d>>,
    /// Name of the identity constraint (`xs:key` and the like).
    pub constraint: Option<String>,
}

/// The place of a violation within its element.
#[derive(Debug, Clone, Copy)]
pub enum At<'d> {
    /// The start tag.
    Tag,
    /// Before this child of the element.
    Before(Element<'d>),
    /// After its last child.
    End,
    /// An attribute.
    Attribute(Attribute<'d>),
    /// A piece of the text, or all of it.
    Text(Span),
}

/// Kinds of violations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The outermost element is not declared.
    RootUnknown,
    /// The element may not stand in this element at all.
    ElementUnknown,
    /// The element may stand in this element, but not here. Where it should have stood before
    /// another one, `before` is that one.
    ElementMisplaced,
    /// The element is allowed, but not beside another one that stands there (`other`).
    ElementExcluded,
    /// The element stands more often than it may.
    ElementRepeated,
    /// Elements are missing: all of `expected`, or one of them where `one_of` says so.
    ElementMissing,
    /// An element that a wildcard lets in is declared nowhere.
    ElementUndeclared,
    /// An element that only stands for others.
    ElementAbstract,
    /// An element stands where only text may, or nothing.
    ElementInText,
    /// Text stands where only elements may, or nothing.
    TextUnexpected,
    /// An attribute is missing.
    AttributeMissing,
    /// The attribute is not allowed.
    AttributeUnknown,
    /// The value is not the one that is fixed.
    ValueFixed,
    /// The value is none of the list.
    ValueEnumeration,
    /// The value does not match the pattern.
    ValuePattern,
    /// The value holds a character that the pattern knows nowhere.
    ValueCharacter,
    /// The value is not of the datatype.
    ValueDatatype,
    /// The value is too small or too large.
    ValueBound,
    /// The value is too short or too long.
    ValueLength,
    /// The value has too many digits.
    ValueDigits,
    /// `xsi:type` names a type that is not there, or may not stand in for the declared one.
    TypeWrong,
    /// The type is abstract; `xsi:type` must name one that is not.
    TypeAbstract,
    /// `xsi:nil` may not stand here, or not with this content.
    Nil,
    /// The same `xs:ID` twice.
    IdRepeated,
    /// An `xs:IDREF` without its `xs:ID`.
    IdDangling,
    /// The same values twice where an `xs:key` or `xs:unique` wants them different.
    KeyRepeated,
    /// Values of an `xs:key` are missing, or an element that should have one says by `xsi:nil`
    /// that it has none: `expected` names the attributes or elements.
    KeyMissing,
    /// Values of an `xs:keyref` that no element has as its key.
    KeyDangling,
    /// What should be the value of a key is none: there are several (`other` is the first), it is
    /// no text, or it might be without a value. Also where elements with the same constraint lie
    /// so deep in each other that not all of them were checked (`cvc-identity-constraint`).
    KeyField,
}

impl<'d> Violation<'d> {
    pub(crate) fn new(kind: Kind, element: Element<'d>, w3c: &'static str) -> Self {
        Self {
            kind,
            element,
            at: At::Tag,
            w3c,
            found: String::new(),
            expected: Vec::new(),
            one_of: false,
            suggestion: None,
            type_name: None,
            characters: Vec::new(),
            comes_later: false,
            before: None,
            other: None,
            constraint: None,
        }
    }

    pub(crate) fn found(mut self, found: impl Into<String>) -> Self {
        self.found = found.into();
        self
    }

    pub(crate) fn expected(mut self, expected: Vec<String>) -> Self {
        self.expected = expected;
        self
    }

    pub(crate) const fn at(mut self, at: At<'d>) -> Self {
        self.at = at;
        self
    }
}
