//! Which type each element of a document has, for those who look at more than what is wrong with
//! it: a code is held against a list because its type says so, not because of its name.

use crate::names::{ABSENT, NamespaceId};
use crate::schema::Schema;
use crate::tables::{Content, Model, Process, Tables, TypeRef, WildcardId};
use fim_core::{Document, Element};

/// An element and its type.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'s, 'd> {
    /// The element.
    pub element: Element<'d>,
    tables: &'s Tables,
    of: TypeRef,
}

impl<'s> Typed<'s, '_> {
    /// True where the type, or one it comes from, has a name that is meant: namespace (`""` for
    /// none) and local name.
    pub fn comes_from(&self, is_meant: impl Fn(&str, &str) -> bool) -> bool {
        let names = &self.tables.names;
        let mut next = Some(self.of);
        while let Some(of) = next {
            let name = match of {
                TypeRef::Complex(id) => self.tables.complexes[id as usize].name,
                TypeRef::Simple(id) => self.tables.simples[id as usize].name,
            };
            if name.is_some_and(|it| is_meant(names.uri(names.namespace(it)), names.local(it))) {
                return true;
            }
            next = self.tables.derivation(of).map(|(base, _)| base);
        }
        false
    }

    /// What the schema says an attribute without a namespace is where the document does not say it:
    /// `default` or `fixed`.
    #[must_use]
    pub fn given(&self, attribute: &str) -> Option<&'s str> {
        let TypeRef::Complex(id) = self.of else { return None };
        let names = &self.tables.names;
        let found = self.tables.complexes[id as usize].attributes.iter().find(|one| {
            let name = one.attribute.name;
            names.namespace(name) == ABSENT && names.local(name) == attribute
        });
        found?.attribute.value.as_ref().map(|value| &*value.literal.text)
    }
}

impl Schema {
    /// True where a type with such a name is declared: namespace (`""` for none) and local name.
    pub fn declares_type(&self, is_meant: impl Fn(&str, &str) -> bool) -> bool {
        let names = &self.tables().names;
        let mut types = self.tables().global_types.keys();
        types.any(|sym| is_meant(names.uri(names.namespace(*sym)), names.local(*sym)))
    }

    /// Shows every element whose type is known, in the order of the document. What the schema does
    /// not speak of is passed over, with all that is in it.
    pub fn each_typed<'d>(&self, document: &'d Document<'d>, show: &mut dyn FnMut(Typed<'_, 'd>)) {
        let tables = self.tables();
        let root = document.root();
        let declared = global(tables, root);
        let Some(of) = chosen(tables, root).or(declared) else { return };
        let mut open = vec![Typed { element: root, tables, of }];
        while let Some(typed) = open.pop() {
            show(typed);
            let at = open.len();
            let children = typed.element.children();
            open.extend(children.filter_map(|child| {
                let of = chosen(tables, child).or_else(|| of_child(tables, typed.of, child))?;
                Some(Typed { element: child, tables, of })
            }));
            open[at..].reverse();
        }
    }
}

/// The type that `xsi:type` names.
fn chosen(tables: &Tables, element: Element<'_>) -> Option<TypeRef> {
    let value = element
        .attributes()
        .find(|it| it.name == "type" && it.namespace == Some(crate::validate::XSI))?;
    let value = value.value.trim();
    let (prefix, local) = value.split_once(':').map_or((None, value), |(p, l)| (Some(p), l));
    let namespace = namespace(tables, element.namespace_of(prefix))?;
    let sym = tables.names.find(namespace, local)?;
    tables.global_types.get(&sym).copied()
}

fn namespace(tables: &Tables, uri: Option<&str>) -> Option<NamespaceId> {
    uri.map_or(Some(ABSENT), |uri| tables.names.find_namespace(uri))
}

fn global(tables: &Tables, element: Element<'_>) -> Option<TypeRef> {
    let namespace = namespace(tables, element.namespace())?;
    let sym = tables.names.find(namespace, element.name())?;
    let id = tables.global_elements.get(&sym)?;
    Some(tables.elements[*id as usize].of)
}

/// The type of a child in content of a type: elements of one name have one type there (Element
/// Declarations Consistent, XSD 1.0 Part 1 §3.8.6).
fn of_child(tables: &Tables, parent: TypeRef, child: Element<'_>) -> Option<TypeRef> {
    let TypeRef::Complex(id) = parent else { return None };
    let Content::Elements { model, .. } = &tables.complexes[id as usize].content else {
        return None;
    };
    let namespace = namespace(tables, child.namespace())?;
    let sym = tables.names.find(namespace, child.name())?;
    let known = match model {
        Model::Automaton(automaton) => automaton.known(sym),
        Model::All(all) => all.members.iter().find(|it| it.sym == sym).map(|it| it.element),
    };
    if let Some(id) = known {
        return Some(tables.elements[id as usize].of);
    }
    let Model::Automaton(automaton) = model else { return None };
    let lets_in = |id: WildcardId| {
        let wildcard = &tables.wildcards[id as usize];
        wildcard.process != Process::Skip && wildcard.namespaces.allows(namespace)
    };
    automaton.wild.iter().any(|it| lets_in(it.wildcard)).then(|| global(tables, child))?
}
