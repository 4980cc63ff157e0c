//! Walks a document along the tables. This file finds the declaration of each element and takes
//! the step in the content model; `text` and `attributes` look at values, `recover` and
//! `missing` go on after something unexpected, `suggest` guesses what was meant, `references` ties IDs together,
//! `identity` keys.

mod attributes;
mod content;
mod identity;
mod missing;
mod recover;
mod references;
mod suggest;
mod text;

use crate::derive::derived_by;
use crate::names::{ABSENT, NamespaceId, Sym, UNKNOWN};
use crate::simple::Texts;
use crate::tables::{
    ComplexId, Content, ElementDecl, ElementId, Methods, Process, Tables, TypeRef, WildcardId,
};
use crate::violation::{At, Kind, Violation};
use content::Frame;
use fim_core::{Attribute, Element, Frist, Node};
use identity::Identity;
use references::References;

pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Steps that explaining violations may cost in one document: some tenths of a second.
const EFFORT: u64 = 5_000_000;

/// Steps after which the time is asked for.
const SCHRITTE: u32 = 4096;

/// Validates everything below and at `root`; says where the last element begins that has an ID or
/// is selected by an identity constraint.
pub(crate) fn document<'d>(
    tables: &Tables,
    root: Element<'d>,
    texts: &mut Texts,
    report: &mut dyn FnMut(Violation<'d>),
    lax: bool,
) -> Option<u64> {
    let mut walk = Walk {
        tables,
        texts,
        report,
        frames: Vec::new(),
        seen: Vec::new(),
        effort: EFFORT,
        excused: Vec::new(),
        announced: Vec::new(),
        references: References::default(),
        identity: Identity::default(),
        last_namespace: ("", ABSENT),
    };
    walk.root(root, lax);
    walk.run(root.document().source().frist());
    let last_key = walk.identified();
    walk.dangling();
    walk.references.last_id().max(last_key)
}

/// One way through one document.
pub(crate) struct Walk<'t, 'd, 'r> {
    tables: &'t Tables,
    texts: &'t mut Texts,
    report: &'r mut dyn FnMut(Violation<'d>),
    /// Elements that are open and have a content model.
    frames: Vec<Frame<'d>>,
    /// Bits of the members of open `xs:all` groups that have been there.
    seen: Vec<bool>,
    /// Steps that explaining may still cost.
    effort: u64,
    /// Names that stood in the wrong place, with the depth of their parent: they are not missing
    /// elsewhere.
    excused: Vec<(usize, Sym)>,
    /// Children that were said to stand in the wrong place before they came, with the same depth.
    announced: Vec<(usize, Element<'d>)>,
    references: References<'d>,
    identity: Identity<'d>,
    /// The namespace of the element before: most often it is that of the next one too.
    last_namespace: (&'d str, NamespaceId),
}

impl<'t, 'd> Walk<'t, 'd, '_> {
    fn root(&mut self, root: Element<'d>, lax: bool) {
        let sym = self.sym(root);
        let declared = sym.and_then(|sym| self.tables.global_elements.get(&sym).copied());
        match declared {
            Some(id) => self.element(root, id),
            // A type may do in place of a declaration (§3.3.4, Schema-Validity Assessment).
            None => match self.type_attribute(root) {
                Some(attribute) => {
                    if let Some(of) = self.named_type(root, attribute) {
                        self.typed(root, of, None);
                    }
                }
                None if lax => self.open(root, crate::compile::ANY_TYPE),
                None => self.unknown_root(root),
            },
        }
    }

    fn unknown_root(&mut self, root: Element<'d>) {
        let expected = self.globals(root);
        let mut violation = Violation::new(Kind::RootUnknown, root, "cvc-elt.1")
            .found(root.name())
            .expected(expected);
        violation.suggestion = suggest::nearest(root.name(), &violation.expected);
        (self.report)(violation);
    }

    fn run(&mut self, frist: &Frist) {
        let mut steps = 0_u32;
        while let Some(frame) = self.frames.last_mut() {
            steps = steps.wrapping_add(1);
            // Whoever gave the time asks for it once more: what is cut short here is not valid.
            if steps.is_multiple_of(SCHRITTE) && frist.ist_um() {
                return;
            }
            match frame.nodes.next() {
                Some(Node::Element(child)) => self.child(child),
                Some(Node::Text(piece)) => {
                    if !frame.mixed && !is_white(piece.text()) {
                        let (element, span) = (frame.element, piece.span());
                        self.stray_text(element, piece.text(), span, "cvc-complex-type.2.3");
                    }
                }
                None => {
                    if let Some(frame) = self.frames.pop() {
                        self.end(&frame);
                        self.forget();
                    }
                }
            }
        }
    }

    /// The number of the namespace of an element.
    fn namespace(&mut self, element: Element<'d>) -> NamespaceId {
        let Some(uri) = element.namespace() else { return ABSENT };
        let (last, id) = self.last_namespace;
        if std::ptr::eq(last, uri) {
            return id;
        }
        let id = self.tables.names.find_namespace(uri).unwrap_or(UNKNOWN);
        self.last_namespace = (uri, id);
        id
    }

    fn sym(&mut self, element: Element<'d>) -> Option<Sym> {
        let namespace = self.namespace(element);
        self.tables.names.find(namespace, element.name())
    }

    /// An element with its declaration, XSD 1.0 Part 1 §3.3.4 (Element Locally Valid).
    fn element(&mut self, element: Element<'d>, id: ElementId) {
        let tables = self.tables;
        let declaration = &tables.elements[id as usize];
        if declaration.is_abstract {
            let violation = Violation::new(Kind::ElementAbstract, element, "cvc-elt.2");
            (self.report)(violation.found(element.name()));
        }
        if !element.has_attributes() {
            return self.typed(element, declaration.of, Some(declaration));
        }
        let mut of = declaration.of;
        if let Some(attribute) = self.type_attribute(element) {
            // What belongs to a type that does not fit cannot be told.
            let anything = TypeRef::Complex(crate::compile::ANY_TYPE);
            let named = self.named_type(element, attribute);
            let named = named.filter(|named| self.fits(element, attribute, declaration, *named));
            of = named.unwrap_or(anything);
        }
        if let Some(nil) = xsi(element, "nil") {
            match trim(nil.value) {
                "true" | "1" if declaration.nillable => {
                    return self.nil(element, nil, of, declaration);
                }
                "false" | "0" if declaration.nillable => {}
                _ => {
                    self.wrong_nil(element, nil, "cvc-elt.3.1");
                    // An element left empty for its sake is not told of again.
                    if element.nodes().next().is_none() {
                        self.identify(element, of, Some(declaration), true);
                        return;
                    }
                }
            }
        }
        self.typed(element, of, Some(declaration));
    }

    /// True where the named type may stand in for the declared one; reports where not.
    fn fits(
        &mut self,
        element: Element<'d>,
        attribute: Attribute<'d>,
        declaration: &ElementDecl,
        named: TypeRef,
    ) -> bool {
        let declared = declaration.of;
        let mut blocked = declaration.block;
        if let TypeRef::Complex(id) = declared {
            blocked = blocked.with(self.tables.complexes[id as usize].block);
        }
        // Substitution groups are another matter than types.
        blocked.0 &= !Methods::SUBSTITUTION.0;
        match derived_by(self.tables, named, declared) {
            Some(methods) if !methods.meets(blocked) => true,
            _ => {
                let name = self.tables.type_name(declared).unwrap_or_default().to_owned();
                let mut violation = Violation::new(Kind::TypeWrong, element, "cvc-elt.4.3")
                    .found(attribute.value)
                    .at(At::Attribute(attribute));
                violation.type_name = Some(name);
                (self.report)(violation);
                false
            }
        }
    }

    fn type_attribute(&self, element: Element<'d>) -> Option<Attribute<'d>> {
        xsi(element, "type")
    }

    /// The type that `xsi:type` names; reports where there is none.
    fn named_type(&mut self, element: Element<'d>, attribute: Attribute<'d>) -> Option<TypeRef> {
        let value = trim(attribute.value);
        let (prefix, local) = match value.split_once(':') {
            Some((prefix, local)) => (Some(prefix), local),
            None => (None, value),
        };
        let uri = element.namespace_of(prefix);
        let names = &self.tables.names;
        let namespace = match uri {
            Some(uri) => names.find_namespace(uri),
            None => prefix.is_none().then_some(ABSENT),
        };
        let sym = namespace.and_then(|namespace| names.find(namespace, local));
        let of = sym.and_then(|sym| self.tables.global_types.get(&sym).copied());
        if of.is_none() {
            let violation = Violation::new(Kind::TypeWrong, element, "cvc-elt.4.2");
            (self.report)(violation.found(value).at(At::Attribute(attribute)));
        }
        of
    }

    /// An element that is nothing on purpose: attributes, but no content.
    fn nil(
        &mut self,
        element: Element<'d>,
        nil: Attribute<'d>,
        of: TypeRef,
        declaration: &'t ElementDecl,
    ) {
        self.identify(element, of, Some(declaration), true);
        match of {
            TypeRef::Simple(_) => self.only_xsi_attributes(element),
            TypeRef::Complex(id) if self.is_abstract(element, id) => return,
            TypeRef::Complex(id) => self.attributes(element, id),
        }
        let has_content = element.nodes().next().is_some();
        let is_fixed = declaration.value.as_ref().is_some_and(|value| value.is_fixed);
        if has_content || is_fixed {
            self.wrong_nil(element, nil, "cvc-elt.3.2");
        }
    }

    fn wrong_nil(&mut self, element: Element<'d>, nil: Attribute<'d>, w3c: &'static str) {
        let violation = Violation::new(Kind::Nil, element, w3c);
        (self.report)(violation.found(nil.value).at(At::Attribute(nil)));
    }

    /// An element of a known type, §3.4.4 (Complex Type) and §3.14.4 (Simple Type).
    fn typed(&mut self, element: Element<'d>, of: TypeRef, declaration: Option<&'t ElementDecl>) {
        self.identify(element, of, declaration, false);
        let value = declaration.and_then(|declaration| declaration.value.as_ref());
        let id = match of {
            TypeRef::Simple(id) => {
                self.only_xsi_attributes(element);
                return self.simple_content(element, id, value, "cvc-type.3.1.2");
            }
            TypeRef::Complex(id) => id,
        };
        if self.is_abstract(element, id) {
            return;
        }
        self.attributes(element, id);
        match &self.tables.complexes[id as usize].content {
            Content::Empty => self.empty_content(element),
            Content::Simple(id) => {
                self.simple_content(element, *id, value, "cvc-complex-type.2.2");
            }
            Content::Elements { mixed, .. } => {
                if let Some(value) = value.filter(|_| *mixed) {
                    self.mixed_value(element, value);
                }
                self.open(element, id);
            }
        }
    }

    /// Reports a type that only others may be derived from; true where it is one.
    fn is_abstract(&mut self, element: Element<'d>, id: ComplexId) -> bool {
        let is_abstract = self.tables.complexes[id as usize].is_abstract;
        if is_abstract {
            let mut violation = Violation::new(Kind::TypeAbstract, element, "cvc-type.2");
            let name = self.tables.type_name(TypeRef::Complex(id));
            violation.type_name = name.map(str::to_owned);
            (self.report)(violation);
        }
        is_abstract
    }

    /// An element that a wildcard lets in, §3.10.4 (Item Valid Wildcard).
    fn wild(&mut self, element: Element<'d>, wildcard: WildcardId, sym: Option<Sym>) {
        let process = self.tables.wildcards[wildcard as usize].process;
        if process == Process::Skip {
            return self.identify_all(element);
        }
        let declared = sym.and_then(|sym| self.tables.global_elements.get(&sym).copied());
        if let Some(id) = declared {
            return self.element(element, id);
        }
        if let Some(attribute) = self.type_attribute(element) {
            if let Some(of) = self.named_type(element, attribute) {
                self.typed(element, of, None);
            }
            return;
        }
        if process == Process::Strict {
            return self.undeclared(element);
        }
        let anything = TypeRef::Complex(crate::compile::ANY_TYPE);
        self.identify(element, anything, None, false);
        self.open(element, crate::compile::ANY_TYPE);
    }

    fn undeclared(&mut self, element: Element<'d>) {
        let expected = self.globals(element);
        let mut violation =
            Violation::new(Kind::ElementUndeclared, element, "cvc-complex-type.2.4.c")
                .found(element.name());
        violation.suggestion = suggest::nearest(element.name(), &expected);
        (self.report)(violation);
    }

    /// Names of the elements of the same namespace that may stand outermost.
    fn globals(&mut self, element: Element<'d>) -> Vec<String> {
        let namespace = self.namespace(element);
        if !self.afford(self.tables.global_elements.len()) {
            return Vec::new();
        }
        let names = &self.tables.names;
        let mut globals: Vec<String> = (self.tables.global_elements.keys())
            .filter(|sym| names.namespace(**sym) == namespace)
            .map(|sym| names.local(*sym).to_owned())
            .collect();
        globals.sort_unstable();
        globals
    }

    fn complex(&self, id: ComplexId) -> &'t crate::tables::ComplexType {
        let tables: &'t Tables = self.tables;
        &tables.complexes[id as usize]
    }
}

/// An attribute of the namespace for instances.
fn xsi<'d>(element: Element<'d>, name: &str) -> Option<Attribute<'d>> {
    element.attributes().find(|a| a.name == name && a.namespace == Some(XSI))
}

/// Without the white space of XML at its ends; a no-break space is none.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// White space as XML has it.
pub(crate) fn is_white(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}
