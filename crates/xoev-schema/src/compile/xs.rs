//! One element of a schema document with the namespace it is read for: its attributes as names,
//! numbers and switches, its children without annotations.

use crate::error::{Problem, Result, SchemaError};
use fim_core::Element;
use fim_core::Value;

pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// A schema document in the role of one target namespace: one without a namespace takes that of
/// the document that includes it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Module<'d> {
    pub root: Element<'d>,
    /// `""` for none.
    pub target: &'d str,
    /// True where the document itself has no target namespace but is read for one.
    pub borrowed: bool,
}

/// An element in the XML Schema namespace.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Xs<'d> {
    pub module: Module<'d>,
    pub element: Element<'d>,
}

/// An expanded name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct QName<'d> {
    pub namespace: &'d str,
    pub local: &'d str,
}

/// How often a particle may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Occurs {
    pub min: u32,
    /// [`UNBOUNDED`] for no limit.
    pub max: u32,
}

pub(crate) const UNBOUNDED: u32 = u32::MAX;

impl<'d> Xs<'d> {
    pub(crate) fn name(self) -> &'d str {
        self.element.name()
    }

    fn with(self, element: Element<'d>) -> Self {
        Self { element, ..self }
    }

    /// Children, annotations among them. What is not of the XML Schema namespace is refused.
    pub(crate) fn elements(self) -> Result<Vec<Self>> {
        let child = |element: Element<'d>| {
            let child = self.with(element);
            if element.namespace() == Some(XS) {
                return Ok(child);
            }
            Err(child.invalid(("kein Element von XML Schema", "not an element of XML Schema")))
        };
        self.element.children().map(child).collect()
    }

    /// Children but annotations, of a document that keeps to the grammar.
    pub(crate) fn children(self) -> Vec<Self> {
        let children = self.element.children().map(|child| self.with(child));
        children.filter(|child| child.name() != "annotation").collect()
    }

    /// The derivation step of a complex type that has one.
    pub(crate) fn step(self) -> Option<Self> {
        let content =
            self.children().into_iter().find(|child| child.name().ends_with("Content"))?;
        content.children().into_iter().next()
    }

    /// The value of an attribute, white space collapsed at its ends.
    pub(crate) fn attribute(self, name: &str) -> Option<&'d str> {
        self.raw(name).map(|value| value.trim_matches([' ', '\t', '\n', '\r']))
    }

    /// The value of an attribute as it stands.
    pub(crate) fn raw(self, name: &str) -> Option<&'d str> {
        self.element.attribute(name).map(|attribute| attribute.value)
    }

    pub(crate) fn required(self, name: &str) -> Result<&'d str> {
        self.attribute(name).ok_or_else(|| {
            self.at_attribute(name, Problem::Invalid, ("Attribut fehlt", "attribute is missing"))
        })
    }

    /// An `NCName` in an attribute.
    pub(crate) fn ncname(self, name: &str) -> Result<&'d str> {
        let value = self.required(name)?;
        if crate::datatypes::names::is_ncname(value) {
            Ok(value)
        } else {
            Err(self.bad_value(name, value))
        }
    }

    pub(crate) fn flag(self, name: &str) -> Result<bool> {
        match self.attribute(name) {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(value) => Err(self.bad_value(name, value)),
        }
    }

    /// `form`, or what the document says of all.
    pub(crate) fn is_qualified(self, default: &str) -> Result<bool> {
        let root = self.with(self.module.root);
        let (holder, name) =
            if self.element.attribute("form").is_some() { (self, "form") } else { (root, default) };
        match holder.attribute(name) {
            Some("qualified") => Ok(true),
            None | Some("unqualified") => Ok(false),
            Some(value) => Err(holder.bad_value(name, value)),
        }
    }

    pub(crate) fn occurs(self) -> Result<Occurs> {
        let number = |name, value: &str| {
            // A count beyond four thousand million is as good as unbounded.
            let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
            let parse = || value.parse().unwrap_or(UNBOUNDED - 1);
            if digits { Ok(parse()) } else { Err(self.bad_value(name, value)) }
        };
        let min = self.attribute("minOccurs").map_or(Ok(1), |value| number("minOccurs", value))?;
        let max = match self.attribute("maxOccurs") {
            None => 1,
            Some("unbounded") => UNBOUNDED,
            Some(value) => number("maxOccurs", value)?,
        };
        if min > max {
            return Err(self.at_attribute(
                "minOccurs",
                Problem::Invalid,
                ("minOccurs ist größer als maxOccurs", "minOccurs is greater than maxOccurs"),
            ));
        }
        Ok(Occurs { min, max })
    }

    /// A reference by qualified name in an attribute.
    pub(crate) fn reference(self, name: &str) -> Result<Option<QName<'d>>> {
        self.attribute(name).map(|value| self.resolve(name, value)).transpose()
    }

    /// References in an attribute that holds a list of names.
    pub(crate) fn references(self, name: &str) -> Result<Vec<QName<'d>>> {
        let list = self.attribute(name).unwrap_or("");
        list.split_ascii_whitespace().map(|value| self.resolve(name, value)).collect()
    }

    fn resolve(self, attribute: &str, value: &'d str) -> Result<QName<'d>> {
        let (prefix, local) = match value.split_once(':') {
            Some((prefix, local)) => (Some(prefix), local),
            None => (None, value),
        };
        let namespace = self.element.namespace_of(prefix);
        let is_name = crate::datatypes::names::is_ncname(local);
        if !is_name || prefix.is_some() && namespace.is_none() {
            return Err(self.bad_value(attribute, value));
        }
        let fallback = if self.module.borrowed { self.module.target } else { "" };
        Ok(QName { namespace: namespace.unwrap_or(fallback), local })
    }

    pub(crate) fn invalid(self, reason: impl Into<Value>) -> Box<SchemaError> {
        self.error(Problem::Invalid, reason)
    }

    pub(crate) fn unsupported(self) -> Box<SchemaError> {
        self.error(Problem::Unsupported, ("wird noch nicht unterstützt", "is not supported yet"))
    }

    /// A child that may not stand where it stands.
    pub(crate) fn misplaced(self) -> Box<SchemaError> {
        self.invalid(("ist an dieser Stelle nicht erlaubt", "is not allowed here"))
    }

    pub(crate) fn error(self, problem: Problem, reason: impl Into<Value>) -> Box<SchemaError> {
        SchemaError::at(self.element, format!("xs:{}", self.name()), problem, reason)
    }

    pub(crate) fn at_attribute(
        self,
        attribute: &str,
        problem: Problem,
        reason: impl Into<Value>,
    ) -> Box<SchemaError> {
        let construct = format!("xs:{}/@{attribute}", self.name());
        SchemaError::at(self.element, construct, problem, reason)
    }

    pub(crate) fn bad_value(self, attribute: &str, value: &str) -> Box<SchemaError> {
        self.at_attribute(
            attribute,
            Problem::Invalid,
            Value::Both(
                format!("Wert »{value}« ist hier nicht erlaubt"),
                format!("value »{value}« is not allowed here"),
            ),
        )
    }

    /// A reference that leads nowhere.
    pub(crate) fn unresolved(self, attribute: &str, name: QName<'_>) -> Box<SchemaError> {
        let shown = if name.namespace.is_empty() {
            name.local.to_owned()
        } else {
            format!("{{{}}}{}", name.namespace, name.local)
        };
        self.at_attribute(
            attribute,
            Problem::Missing,
            Value::Both(
                format!("»{shown}« ist nirgends deklariert"),
                format!("»{shown}« is declared nowhere"),
            ),
        )
    }
}
