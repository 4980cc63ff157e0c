//! Kinds of attribute values in schema documents, and whether a text is one.

use crate::datatypes::names::{is_language, is_ncname};

/// What the value of an attribute must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// A namespace: any address, but not an empty one.
    Namespace,
    NcName,
    QName,
    QNames,
    Boolean,
    Count,
    CountOrUnbounded,
    NoneOrOne,
    One,
    Form,
    Use,
    Process,
    /// `##any`, `##other`, or namespaces.
    Namespaces,
    /// What an element or the whole document may block.
    Block,
    /// `extension`, `restriction`.
    Derivations,
    SimpleFinal,
    FinalDefault,
    Language,
}

impl Kind {
    /// True where the value names components of the schema.
    pub(crate) const fn is_reference(self) -> bool {
        matches!(self, Self::QName | Self::QNames)
    }

    /// Whether `value`, without white space at its ends, is of this kind.
    pub(crate) fn accepts(self, value: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Namespace => !value.is_empty(),
            Self::NcName => is_ncname(value),
            Self::QName => is_qname(value),
            Self::QNames => value.split_ascii_whitespace().all(is_qname),
            Self::Boolean => matches!(value, "true" | "false" | "1" | "0"),
            Self::Count => is_count(value),
            Self::CountOrUnbounded => value == "unbounded" || is_count(value),
            Self::NoneOrOne => is_count(value) && matches!(number(value), "" | "1"),
            Self::One => is_count(value) && number(value) == "1",
            Self::Form => matches!(value, "qualified" | "unqualified"),
            Self::Use => matches!(value, "optional" | "required" | "prohibited"),
            Self::Process => matches!(value, "strict" | "lax" | "skip"),
            Self::Namespaces => is_namespaces(value),
            Self::Block => words(value, &["extension", "restriction", "substitution"]),
            Self::Derivations => words(value, &["extension", "restriction"]),
            Self::SimpleFinal => words(value, &["list", "union", "restriction"]),
            Self::FinalDefault => words(value, &["extension", "restriction", "list", "union"]),
            Self::Language => value.is_empty() || is_language(value),
        }
    }
}

fn is_qname(value: &str) -> bool {
    let (prefix, local) = value.split_once(':').map_or((None, value), |(p, l)| (Some(p), l));
    prefix.is_none_or(is_ncname) && is_ncname(local)
}

/// `xs:nonNegativeInteger`: `-0` is one.
fn is_count(value: &str) -> bool {
    let (digits, negative) = match value.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (value.strip_prefix('+').unwrap_or(value), false),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (!negative || digits.bytes().all(|byte| byte == b'0'))
}

/// The digits of a count without sign and leading zeros.
fn number(value: &str) -> &str {
    value.trim_start_matches(['+', '-', '0'])
}

fn is_namespaces(value: &str) -> bool {
    matches!(value, "##any" | "##other")
        || value
            .split_ascii_whitespace()
            .all(|item| !item.starts_with("##") || matches!(item, "##targetNamespace" | "##local"))
}

fn words(value: &str, allowed: &[&str]) -> bool {
    value == "#all" || value.split_ascii_whitespace().all(|word| allowed.contains(&word))
}
