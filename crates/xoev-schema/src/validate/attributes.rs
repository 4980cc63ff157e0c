//! Attributes of an element, XSD 1.0 Part 1 §3.4.4 clauses 3 and 4.

use super::{Walk, XSI, suggest};
use crate::names::{ABSENT, Sym, UNKNOWN};
use crate::tables::{AttributeDecl, AttributeUse, ComplexId, ComplexType, Process};
use crate::violation::{At, Kind, Violation};
use fim_core::{Attribute, Element};
use std::borrow::Cow;

const ABOUT_INSTANCE: [&str; 4] = ["type", "nil", "schemaLocation", "noNamespaceSchemaLocation"];

/// What an attribute is to the type of its element.
enum Use {
    Required,
    Optional,
    /// Let in by a wildcard, and an `xs:ID`.
    WildId,
    Unknown,
}

impl<'d> Walk<'_, 'd, '_> {
    pub(crate) fn attributes(&mut self, element: Element<'d>, of: ComplexId) {
        let complex = self.complex(of);
        let (mut required, mut unknown, mut wild_ids) = (0, Vec::new(), Vec::new());
        if element.has_attributes() {
            for attribute in element.attributes() {
                match self.attribute(element, complex, attribute) {
                    Use::Required => required += 1,
                    Use::Optional => {}
                    Use::WildId => wild_ids.push(attribute),
                    Use::Unknown => unknown.push(attribute),
                }
            }
        }
        if required < complex.required || !unknown.is_empty() {
            self.wrong_attributes(element, complex, &unknown);
        }
        self.one_id(element, complex, &wild_ids);
    }

    /// An element has one `xs:ID` (cvc-complex-type.5).
    fn one_id(&mut self, element: Element<'d>, complex: &ComplexType, wild: &[Attribute<'d>]) {
        let is_id = |of: &AttributeUse| self.tables.simples[of.attribute.of as usize].is_id();
        let of_type = !wild.is_empty() && complex.attributes.iter().any(is_id);
        for attribute in wild.iter().skip(usize::from(!of_type)) {
            let w3c = if of_type { "cvc-complex-type.5.2" } else { "cvc-complex-type.5.1" };
            let violation = Violation::new(Kind::AttributeUnknown, element, w3c)
                .found(attribute.name)
                .at(At::Attribute(*attribute));
            (self.report)(violation);
        }
    }

    fn attribute(
        &mut self,
        element: Element<'d>,
        complex: &ComplexType,
        attribute: Attribute<'d>,
    ) -> Use {
        let names = &self.tables.names;
        let namespace = match attribute.namespace {
            None => ABSENT,
            Some(XSI) if ABOUT_INSTANCE.contains(&attribute.name) => return Use::Optional,
            Some(uri) => names.find_namespace(uri).unwrap_or(UNKNOWN),
        };
        let sym = names.find(namespace, attribute.name);
        let of_name = |name| Some(name) == sym;
        let uses = &complex.attributes;
        if let Some(found) = uses.iter().find(|known| of_name(known.attribute.name)) {
            self.attribute_value(element, &found.attribute, attribute);
            return if found.is_required { Use::Required } else { Use::Optional };
        }
        let wildcard = complex.any_attribute.map(|id| &self.tables.wildcards[id as usize]);
        let Some(wildcard) = wildcard.filter(|wildcard| wildcard.namespaces.allows(namespace))
        else {
            return Use::Unknown;
        };
        let tables = self.tables;
        let declared = sym.and_then(|sym| tables.global_attributes.get(&sym));
        match (wildcard.process, declared) {
            (Process::Skip, _) | (Process::Lax, None) => Use::Optional,
            (Process::Lax | Process::Strict, Some(declared)) => {
                self.attribute_value(element, declared, attribute);
                if tables.simples[declared.of as usize].is_id() {
                    Use::WildId
                } else {
                    Use::Optional
                }
            }
            (Process::Strict, None) => Use::Unknown,
        }
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

    /// Attributes that may not stand, and those that are missing. One that was probably meant by
    /// another is not missing as well.
    fn wrong_attributes(
        &mut self,
        element: Element<'d>,
        complex: &ComplexType,
        unknown: &[Attribute<'d>],
    ) {
        let absent: Vec<(String, bool)> = (complex.attributes.iter())
            .filter(|known| !self.has(element, known.attribute.name))
            .map(|known| (self.local(known.attribute.name), known.is_required))
            .collect();
        let expected: Vec<String> = absent.iter().map(|(name, _)| name.clone()).collect();
        let mut missing: Vec<String> =
            absent.into_iter().filter(|(_, required)| *required).map(|(name, _)| name).collect();
        let w3c = if complex.any_attribute.is_some() {
            "cvc-complex-type.3.2.2"
        } else {
            "cvc-complex-type.3.2.1"
        };
        for attribute in unknown {
            let only_one = || missing.first().filter(|_| unknown.len() == 1 && missing.len() == 1);
            let meant = suggest::nearest(attribute.name, &expected).or_else(|| only_one().cloned());
            missing.retain(|name| Some(name) != meant.as_ref());
            let mut violation = Violation::new(Kind::AttributeUnknown, element, w3c)
                .found(attribute.name)
                .expected(expected.clone())
                .at(At::Attribute(*attribute));
            violation.suggestion = meant;
            (self.report)(violation);
        }
        for name in missing {
            let violation = Violation::new(Kind::AttributeMissing, element, "cvc-complex-type.4");
            (self.report)(violation.expected(vec![name]));
        }
    }

    fn has(&self, element: Element<'d>, name: Sym) -> bool {
        let names = &self.tables.names;
        let uri = Some(names.uri(names.namespace(name))).filter(|uri| !uri.is_empty());
        let local = names.local(name);
        element.attributes().any(|a| a.name == local && a.namespace == uri)
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
