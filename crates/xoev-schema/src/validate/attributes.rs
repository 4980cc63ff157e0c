//! Attributes of an element, XSD 1.0 Part 1 §3.4.4 clauses 3 and 4.

use super::{Walk, XSI, suggest};
use crate::names::{ABSENT, UNKNOWN};
use crate::tables::{AttributeDecl, ComplexId, ComplexType, Process};
use crate::violation::{At, Kind, Violation};
use fim_core::{Attribute, Element};
use std::borrow::Cow;

const ABOUT_INSTANCE: [&str; 4] = ["type", "nil", "schemaLocation", "noNamespaceSchemaLocation"];

impl<'d> Walk<'_, 'd, '_> {
    pub(crate) fn attributes(&mut self, element: Element<'d>, of: ComplexId) {
        let complex = self.complex(of);
        let (mut required, mut meant) = (0, Vec::new());
        if element.has_attributes() {
            for attribute in element.attributes() {
                required += u32::from(self.attribute(element, complex, attribute, &mut meant));
            }
        }
        if required < complex.required {
            self.missing_attributes(element, complex, &meant);
        }
    }

    /// True where the attribute is one of those that must be there. `meant` gathers the names of
    /// those that were probably meant by others.
    fn attribute(
        &mut self,
        element: Element<'d>,
        complex: &ComplexType,
        attribute: Attribute<'d>,
        meant: &mut Vec<String>,
    ) -> bool {
        let names = &self.tables.names;
        let namespace = match attribute.namespace {
            None => ABSENT,
            Some(XSI) if ABOUT_INSTANCE.contains(&attribute.name) => return false,
            Some(uri) => names.find_namespace(uri).unwrap_or(UNKNOWN),
        };
        let sym = names.find(namespace, attribute.name);
        let of_name = |name| Some(name) == sym;
        let uses = &complex.attributes;
        if let Some(found) = uses.iter().find(|known| of_name(known.attribute.name)) {
            self.attribute_value(element, &found.attribute, attribute);
            return found.is_required;
        }
        let wildcard = complex.any_attribute.map(|id| &self.tables.wildcards[id as usize]);
        match wildcard.filter(|wildcard| wildcard.namespaces.allows(namespace)) {
            Some(wildcard) if wildcard.process == Process::Skip => {}
            Some(wildcard) => {
                let tables = self.tables;
                let declared = sym.and_then(|sym| tables.global_attributes.get(&sym));
                match declared {
                    Some(declared) => self.attribute_value(element, declared, attribute),
                    None if wildcard.process == Process::Lax => {}
                    None => meant.extend(self.unknown_attribute(element, complex, attribute)),
                }
            }
            None => meant.extend(self.unknown_attribute(element, complex, attribute)),
        }
        false
    }

    fn attribute_value(
        &mut self,
        element: Element<'d>,
        declared: &AttributeDecl,
        attribute: Attribute<'d>,
    ) {
        let raw = Cow::Borrowed(attribute.value);
        let fixed = declared.value.as_ref().filter(|value| value.is_fixed);
        self.value(element, declared.of, raw, At::Attribute(attribute), fixed, "cvc-attribute.3");
    }

    fn unknown_attribute(
        &mut self,
        element: Element<'d>,
        complex: &ComplexType,
        attribute: Attribute<'d>,
    ) -> Option<String> {
        let expected: Vec<String> = complex
            .attributes
            .iter()
            .filter(|known| {
                let name = self.tables.names.local(known.attribute.name);
                element.attribute(name).is_none()
            })
            .map(|known| self.local(known.attribute.name))
            .collect();
        let w3c = if complex.any_attribute.is_some() {
            "cvc-complex-type.3.2.2"
        } else {
            "cvc-complex-type.3.2.1"
        };
        let mut violation = Violation::new(Kind::AttributeUnknown, element, w3c)
            .found(attribute.name)
            .at(At::Attribute(attribute));
        let meant = suggest::nearest(attribute.name, &expected);
        violation.suggestion.clone_from(&meant);
        (self.report)(violation.expected(expected));
        meant
    }

    fn missing_attributes(
        &mut self,
        element: Element<'d>,
        complex: &ComplexType,
        meant: &[String],
    ) {
        let names = &self.tables.names;
        for required in complex.attributes.iter().filter(|known| known.is_required) {
            let name = required.attribute.name;
            let uri = Some(names.uri(names.namespace(name))).filter(|uri| !uri.is_empty());
            let local = names.local(name);
            let is_there = element.attributes().any(|a| a.name == local && a.namespace == uri);
            if !is_there && !meant.iter().any(|name| name == local) {
                let violation =
                    Violation::new(Kind::AttributeMissing, element, "cvc-complex-type.4")
                        .expected(vec![local.to_owned()]);
                (self.report)(violation);
            }
        }
    }

    /// An element of a simple type has no attributes but those about the instance.
    pub(crate) fn only_xsi_attributes(&mut self, element: Element<'d>) {
        if !element.has_attributes() {
            return;
        }
        for attribute in element.attributes() {
            let is_about =
                attribute.namespace == Some(XSI) && ABOUT_INSTANCE.contains(&attribute.name);
            if !is_about {
                let violation = Violation::new(Kind::AttributeUnknown, element, "cvc-type.3.1.1")
                    .found(attribute.name)
                    .at(At::Attribute(attribute));
                (self.report)(violation);
            }
        }
    }
}
