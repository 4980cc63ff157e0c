//! The table: what each element of a schema document may have, by the place where it stands
//! (XSD 1.0 Part 1, appendix A, <https://www.w3.org/TR/xmlschema-1/#normative-schemaSchema>).

use super::kinds::Kind;

/// An element of a schema document in one of its roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Schema,
    Include,
    Import,
    Redefine,
    Notation,
    TopElement,
    Element,
    /// A member of an `all`.
    AllElement,
    ElementReference,
    TopAttribute,
    Attribute,
    AttributeReference,
    AttributeGroup,
    AttributeGroupReference,
    AnyAttribute,
    TopComplexType,
    ComplexType,
    SimpleContent,
    ComplexContent,
    /// `restriction` of a simple type.
    Restriction,
    SimpleContentRestriction,
    ComplexContentRestriction,
    SimpleContentExtension,
    ComplexContentExtension,
    Group,
    GroupReference,
    /// The one model group of a group: it does not say how often.
    NamedGroup,
    NamedAll,
    ModelGroup,
    All,
    Any,
    TopSimpleType,
    SimpleType,
    List,
    Union,
    Facet,
    /// `pattern` and `enumeration` are never fixed.
    FreeFacet,
    Constraint,
    Keyref,
    Selector,
    Field,
}

/// Attribute, kind of its value, and whether it must stand.
pub(crate) type AttributeRow = (&'static str, Kind, bool);

/// Children in one place of the order: their names and roles, how often at least and at most.
pub(crate) struct Step {
    pub choices: &'static [(&'static str, Role)],
    pub least: u32,
    pub many: bool,
}

/// What a role may have.
pub(crate) struct Row {
    pub attributes: &'static [AttributeRow],
    /// Each is a whole content; the first child says which is meant.
    pub contents: &'static [&'static [Step]],
}

type Choices = &'static [(&'static str, Role)];

const fn maybe(choices: Choices) -> Step {
    Step { choices, least: 0, many: false }
}

const fn once(choices: Choices) -> Step {
    Step { choices, least: 1, many: false }
}

const fn any_number(choices: Choices) -> Step {
    Step { choices, least: 0, many: true }
}

const fn some(choices: Choices) -> Step {
    Step { choices, least: 1, many: true }
}

const fn row(attributes: &'static [AttributeRow], contents: &'static [&'static [Step]]) -> Row {
    Row { attributes, contents }
}

const NAME: AttributeRow = ("name", Kind::NcName, true);
const REF: AttributeRow = ("ref", Kind::QName, true);
const BASE: AttributeRow = ("base", Kind::QName, true);
const MIN: AttributeRow = ("minOccurs", Kind::Count, false);
const MAX: AttributeRow = ("maxOccurs", Kind::CountOrUnbounded, false);
const DEFAULT: AttributeRow = ("default", Kind::Text, false);
const FIXED: AttributeRow = ("fixed", Kind::Text, false);
const TYPE: AttributeRow = ("type", Kind::QName, false);
const FORM: AttributeRow = ("form", Kind::Form, false);
const NILLABLE: AttributeRow = ("nillable", Kind::Boolean, false);
const ABSTRACT: AttributeRow = ("abstract", Kind::Boolean, false);
const MIXED: AttributeRow = ("mixed", Kind::Boolean, false);

const LOCAL_TYPES: Choices =
    &[("simpleType", Role::SimpleType), ("complexType", Role::ComplexType)];
const CONSTRAINTS: Choices =
    &[("unique", Role::Constraint), ("key", Role::Constraint), ("keyref", Role::Keyref)];
const PARTICLES: Choices = &[
    ("element", Role::Element),
    ("group", Role::GroupReference),
    ("choice", Role::ModelGroup),
    ("sequence", Role::ModelGroup),
    ("any", Role::Any),
];
const MODEL: Choices = &[
    ("group", Role::GroupReference),
    ("all", Role::All),
    ("choice", Role::ModelGroup),
    ("sequence", Role::ModelGroup),
];
const ATTRIBUTES: Choices =
    &[("attribute", Role::Attribute), ("attributeGroup", Role::AttributeGroupReference)];
const ANY_ATTRIBUTE: Choices = &[("anyAttribute", Role::AnyAttribute)];
const FACETS: Choices = &[
    ("minExclusive", Role::Facet),
    ("minInclusive", Role::Facet),
    ("maxExclusive", Role::Facet),
    ("maxInclusive", Role::Facet),
    ("totalDigits", Role::Facet),
    ("fractionDigits", Role::Facet),
    ("length", Role::Facet),
    ("minLength", Role::Facet),
    ("maxLength", Role::Facet),
    ("whiteSpace", Role::Facet),
    ("enumeration", Role::FreeFacet),
    ("pattern", Role::FreeFacet),
];
const SIMPLE_TYPE: Choices = &[("simpleType", Role::SimpleType)];
const REDEFINABLE: Choices = &[
    ("simpleType", Role::TopSimpleType),
    ("complexType", Role::TopComplexType),
    ("group", Role::Group),
    ("attributeGroup", Role::AttributeGroup),
];
const TOP: Choices = &[
    ("simpleType", Role::TopSimpleType),
    ("complexType", Role::TopComplexType),
    ("group", Role::Group),
    ("attributeGroup", Role::AttributeGroup),
    ("element", Role::TopElement),
    ("attribute", Role::TopAttribute),
    ("notation", Role::Notation),
];
const OTHERS: Choices =
    &[("include", Role::Include), ("import", Role::Import), ("redefine", Role::Redefine)];

const NOTHING: &[&[Step]] = &[&[]];
const ATTRIBUTES_ONLY: &[Step] = &[any_number(ATTRIBUTES), maybe(ANY_ATTRIBUTE)];
const MODEL_AND_ATTRIBUTES: &[Step] = &[maybe(MODEL), any_number(ATTRIBUTES), maybe(ANY_ATTRIBUTE)];
const COMPLEX_TYPE: &[&[Step]] = &[
    MODEL_AND_ATTRIBUTES,
    &[once(&[("simpleContent", Role::SimpleContent)])],
    &[once(&[("complexContent", Role::ComplexContent)])],
];
const SIMPLE_TYPE_STEPS: &[&[Step]] =
    &[&[once(&[("restriction", Role::Restriction), ("list", Role::List), ("union", Role::Union)])]];
const ELEMENT: &[&[Step]] = &[&[maybe(LOCAL_TYPES), any_number(CONSTRAINTS)]];
const FIELDS: &[&[Step]] =
    &[&[once(&[("selector", Role::Selector)]), some(&[("field", Role::Field)])]];

static SCHEMA: Row = row(
    &[
        ("targetNamespace", Kind::Namespace, false),
        ("version", Kind::Text, false),
        ("finalDefault", Kind::FinalDefault, false),
        ("blockDefault", Kind::Block, false),
        ("attributeFormDefault", Kind::Form, false),
        ("elementFormDefault", Kind::Form, false),
    ],
    &[&[any_number(OTHERS), any_number(TOP)]],
);
static INCLUDE: Row = row(&[("schemaLocation", Kind::Text, true)], NOTHING);
static IMPORT: Row =
    row(&[("namespace", Kind::Namespace, false), ("schemaLocation", Kind::Text, false)], NOTHING);
static REDEFINE: Row = row(&[("schemaLocation", Kind::Text, true)], &[&[any_number(REDEFINABLE)]]);
static NOTATION: Row =
    row(&[NAME, ("public", Kind::Text, false), ("system", Kind::Text, false)], NOTHING);
static TOP_ELEMENT: Row = row(
    &[
        NAME,
        TYPE,
        ("substitutionGroup", Kind::QName, false),
        DEFAULT,
        FIXED,
        NILLABLE,
        ABSTRACT,
        ("final", Kind::Derivations, false),
        ("block", Kind::Block, false),
    ],
    ELEMENT,
);
static LOCAL_ELEMENT: Row = row(
    &[NAME, TYPE, MIN, MAX, DEFAULT, FIXED, NILLABLE, ("block", Kind::Block, false), FORM],
    ELEMENT,
);
static ELEMENT_REFERENCE: Row = row(&[REF, MIN, MAX], NOTHING);
static TOP_ATTRIBUTE: Row = row(&[NAME, TYPE, DEFAULT, FIXED], &[&[maybe(SIMPLE_TYPE)]]);
static LOCAL_ATTRIBUTE: Row =
    row(&[NAME, TYPE, ("use", Kind::Use, false), DEFAULT, FIXED, FORM], &[&[maybe(SIMPLE_TYPE)]]);
static ATTRIBUTE_REFERENCE: Row = row(&[REF, ("use", Kind::Use, false), DEFAULT, FIXED], NOTHING);
static ATTRIBUTE_GROUP: Row = row(&[NAME], &[ATTRIBUTES_ONLY]);
static ATTRIBUTE_GROUP_REFERENCE: Row = row(&[REF], NOTHING);
static ANY_ATTRIBUTE_ROW: Row = row(
    &[("namespace", Kind::Namespaces, false), ("processContents", Kind::Process, false)],
    NOTHING,
);
static ANY: Row = row(
    &[("namespace", Kind::Namespaces, false), ("processContents", Kind::Process, false), MIN, MAX],
    NOTHING,
);
static TOP_COMPLEX_TYPE: Row = row(
    &[
        NAME,
        MIXED,
        ABSTRACT,
        ("final", Kind::Derivations, false),
        ("block", Kind::Derivations, false),
    ],
    COMPLEX_TYPE,
);
static COMPLEX: Row = row(&[MIXED], COMPLEX_TYPE);
static SIMPLE_CONTENT: Row = row(
    &[],
    &[&[once(&[
        ("restriction", Role::SimpleContentRestriction),
        ("extension", Role::SimpleContentExtension),
    ])]],
);
static COMPLEX_CONTENT: Row = row(
    &[MIXED],
    &[&[once(&[
        ("restriction", Role::ComplexContentRestriction),
        ("extension", Role::ComplexContentExtension),
    ])]],
);
static RESTRICTION: Row =
    row(&[("base", Kind::QName, false)], &[&[maybe(SIMPLE_TYPE), any_number(FACETS)]]);
static SIMPLE_CONTENT_RESTRICTION: Row = row(
    &[BASE],
    &[&[maybe(SIMPLE_TYPE), any_number(FACETS), any_number(ATTRIBUTES), maybe(ANY_ATTRIBUTE)]],
);
static SIMPLE_CONTENT_EXTENSION: Row = row(&[BASE], &[ATTRIBUTES_ONLY]);
static COMPLEX_STEP: Row = row(&[BASE], &[MODEL_AND_ATTRIBUTES]);
static GROUP: Row = row(
    &[NAME],
    &[&[once(&[
        ("all", Role::NamedAll),
        ("choice", Role::NamedGroup),
        ("sequence", Role::NamedGroup),
    ])]],
);
static GROUP_REFERENCE: Row = row(&[REF, MIN, MAX], NOTHING);
static NAMED_GROUP: Row = row(&[], &[&[any_number(PARTICLES)]]);
static NAMED_ALL: Row = row(&[], &[&[any_number(&[("element", Role::AllElement)])]]);
static MODEL_GROUP: Row = row(&[MIN, MAX], &[&[any_number(PARTICLES)]]);
static ALL: Row = row(
    &[("minOccurs", Kind::NoneOrOne, false), ("maxOccurs", Kind::One, false)],
    &[&[any_number(&[("element", Role::AllElement)])]],
);
static TOP_SIMPLE_TYPE: Row = row(&[NAME, ("final", Kind::SimpleFinal, false)], SIMPLE_TYPE_STEPS);
static SIMPLE: Row = row(&[], SIMPLE_TYPE_STEPS);
static LIST: Row = row(&[("itemType", Kind::QName, false)], &[&[maybe(SIMPLE_TYPE)]]);
static UNION: Row = row(&[("memberTypes", Kind::QNames, false)], &[&[any_number(SIMPLE_TYPE)]]);
static FACET: Row = row(&[("value", Kind::Text, true), ("fixed", Kind::Boolean, false)], NOTHING);
static FREE_FACET: Row = row(&[("value", Kind::Text, true)], NOTHING);
static CONSTRAINT: Row = row(&[NAME], FIELDS);
static KEYREF: Row = row(&[NAME, ("refer", Kind::QName, true)], FIELDS);
static XPATH: Row = row(&[("xpath", Kind::Text, true)], NOTHING);

impl Role {
    pub(crate) fn row(self) -> &'static Row {
        match self {
            Self::Schema => &SCHEMA,
            Self::Include => &INCLUDE,
            Self::Import => &IMPORT,
            Self::Redefine => &REDEFINE,
            Self::Notation => &NOTATION,
            Self::TopElement => &TOP_ELEMENT,
            Self::Element | Self::AllElement => &LOCAL_ELEMENT,
            Self::ElementReference => &ELEMENT_REFERENCE,
            Self::AttributeReference => &ATTRIBUTE_REFERENCE,
            Self::TopAttribute => &TOP_ATTRIBUTE,
            Self::Attribute => &LOCAL_ATTRIBUTE,
            Self::AttributeGroup => &ATTRIBUTE_GROUP,
            Self::AttributeGroupReference => &ATTRIBUTE_GROUP_REFERENCE,
            Self::AnyAttribute => &ANY_ATTRIBUTE_ROW,
            Self::Any => &ANY,
            Self::TopComplexType => &TOP_COMPLEX_TYPE,
            Self::ComplexType => &COMPLEX,
            Self::SimpleContent => &SIMPLE_CONTENT,
            Self::ComplexContent => &COMPLEX_CONTENT,
            Self::Restriction => &RESTRICTION,
            Self::SimpleContentRestriction => &SIMPLE_CONTENT_RESTRICTION,
            Self::SimpleContentExtension => &SIMPLE_CONTENT_EXTENSION,
            Self::ComplexContentRestriction | Self::ComplexContentExtension => &COMPLEX_STEP,
            Self::Group => &GROUP,
            Self::GroupReference => &GROUP_REFERENCE,
            Self::NamedGroup => &NAMED_GROUP,
            Self::NamedAll => &NAMED_ALL,
            Self::ModelGroup => &MODEL_GROUP,
            Self::All => &ALL,
            Self::TopSimpleType => &TOP_SIMPLE_TYPE,
            Self::SimpleType => &SIMPLE,
            Self::List => &LIST,
            Self::Union => &UNION,
            Self::Facet => &FACET,
            Self::FreeFacet => &FREE_FACET,
            Self::Constraint => &CONSTRAINT,
            Self::Keyref => &KEYREF,
            Self::Selector | Self::Field => &XPATH,
        }
    }
}
