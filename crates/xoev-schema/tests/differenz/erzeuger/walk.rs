//! Documents that follow from a schema.

use super::complex::value;
use super::model::{Element, Model, Of, Particle, Role, Simple, Term, URIS, Usage, Wild};
use super::{Generator, Sample, edit};
use std::fmt::Write as _;

/// An element of a document.
#[derive(Clone)]
pub struct Node {
    pub name: String,
    /// The attributes by their written names.
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Child>,
    /// Its type, for those who change it.
    pub of: Of,
}

#[derive(Clone)]
pub enum Child {
    Node(Node),
    Text(String),
    /// Written as it stands.
    Raw(&'static str),
}

/// One walk through the schema.
struct Walk<'g> {
    generator: &'g mut Generator,
    ids: Vec<String>,
    elements: usize,
    is_sure: bool,
}

const DEEPEST: usize = 7;
const MOST: usize = 60;

impl Generator {
    /// The first of a few documents is as the schema says, the others are changed.
    pub(super) fn sample(&mut self, number: usize) -> Sample {
        let mut roots = Vec::new();
        for (id, element) in self.model.elements.iter().enumerate() {
            if element.is_global && !element.is_abstract {
                roots.push(id);
                if element.name.starts_with("nachricht") {
                    roots.extend([id, id, id]);
                }
            }
        }
        let root = *self.random.pick(&roots).expect("a root");
        let mut walk = Walk { generator: self, ids: Vec::new(), elements: 0, is_sure: true };
        let mut node = walk.element(root, 0);
        let is_sure = walk.is_sure;
        let mut edits = Vec::new();
        if !number.is_multiple_of(4) {
            for _ in 0..1 + self.random.below(2) {
                edits.extend(edit::edit(&mut self.random, &self.model, &mut node));
            }
        }
        Sample { text: text(&node), is_sure: is_sure && edits.is_empty(), edits }
    }
}

impl Walk<'_> {
    fn element(&mut self, id: usize, depth: usize) -> Node {
        self.elements += 1;
        let chosen = self.substitute(id);
        let element = self.generator.model.elements[chosen].clone();
        self.is_sure &= !element.is_abstract;
        let mut node = Node {
            name: Model::written(element.namespace, &element.name),
            attributes: Vec::new(),
            children: Vec::new(),
            of: element.of,
        };
        if let Of::Complex(of) = element.of {
            node.of = Of::Complex(self.derived(of, &element, &mut node));
        }
        // What a redefined type holds may be itself.
        if depth > 3 * DEEPEST || self.elements > 10 * MOST {
            self.is_sure = false;
            return node;
        }
        let is_fixed = element.value.as_ref().is_some_and(|value| value.0);
        if element.nillable && !is_fixed && self.one_in(4) {
            node.attributes.push(("xsi:nil".to_owned(), "true".to_owned()));
            if let Of::Complex(of) = node.of {
                self.attributes(of, &mut node);
            }
            return node;
        }
        match node.of {
            Of::Simple(of) => {
                let text = self.text(of, element.value.as_ref());
                node.children.push(Child::Text(text));
            }
            Of::Complex(of) => self.content(of, &element, depth, &mut node),
            Of::Any => {
                if self.one_in(2) {
                    node.children.push(Child::Text("beliebig".to_owned()));
                }
            }
        }
        node
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.generator.random.one_in(count)
    }

    /// The element, or one that stands for it.
    fn substitute(&mut self, head: usize) -> usize {
        let elements = &self.generator.model.elements;
        let mut all = vec![head];
        let mut next = 0;
        while let Some(above) = all.get(next).copied() {
            next += 1;
            if elements[above].block.is_empty() && elements[head].block.is_empty() {
                all.extend((0..elements.len()).filter(|id| elements[*id].head == Some(above)));
            }
        }
        all.retain(|id| !elements[*id].is_abstract);
        if all.is_empty() || !self.one_in(2) && all[0] == head {
            return head;
        }
        *self.generator.random.pick(&all).expect("some")
    }

    /// The type, or one derived from it that is named in the document.
    fn derived(&mut self, of: usize, element: &Element, node: &mut Node) -> usize {
        let model = &self.generator.model;
        let is_abstract = model.complexes[of].is_abstract;
        let others: Vec<usize> = (0..model.complexes.len())
            .filter(|id| *id != of && model.complexes[*id].name.is_some())
            .filter(|id| !model.complexes[*id].is_abstract && model.line(*id).contains(&of))
            .collect();
        let blocked = !element.block.is_empty() || !model.complexes[of].block.is_empty();
        let wanted = is_abstract || !blocked && self.one_in(5);
        let Some(other) = self.generator.random.pick(&others).copied().filter(|_| wanted) else {
            self.is_sure &= !is_abstract;
            return of;
        };
        self.is_sure &= !blocked;
        let complex = &self.generator.model.complexes[other];
        let line = self.generator.model.line(other);
        let through = line.iter().any(|id| {
            let complex = &self.generator.model.complexes[*id];
            *id != other && !complex.block.is_empty()
        });
        self.is_sure &= !through;
        let name = Model::written(complex.target, complex.name.as_deref().unwrap_or(""));
        node.attributes.push(("xsi:type".to_owned(), name));
        other
    }

    fn content(&mut self, of: usize, element: &Element, depth: usize, node: &mut Node) {
        self.attributes(of, node);
        let complex = self.generator.model.complexes[of].clone();
        if let Some(simple) = complex.simple {
            let text = self.text(simple, element.value.as_ref());
            node.children.push(Child::Text(text));
            return;
        }
        if let Some(content) = self.generator.model.content(of) {
            self.particle(&content, depth, &mut node.children);
        }
        if complex.mixed && self.one_in(2) {
            let at = self.generator.random.below(node.children.len() + 1);
            node.children.insert(at, Child::Text("gemischt".to_owned()));
        }
    }

    fn particle(&mut self, particle: &Particle, depth: usize, into: &mut Vec<Child>) {
        let most = particle.max.unwrap_or(particle.min + 2).min(particle.min + 3);
        let is_late = depth > DEEPEST || self.elements > MOST;
        let room = if is_late { 0 } else { usize::try_from(most - particle.min).expect("small") };
        let more = u32::try_from(self.generator.random.below(room + 1)).expect("small");
        for _ in 0..particle.min + more {
            match &particle.term {
                Term::Element(id) => into.push(Child::Node(self.element(*id, depth + 1))),
                Term::Any(wild) => self.anything(wild, depth, into),
                Term::Group(id) => {
                    let inner = self.generator.model.groups[*id].particle.clone();
                    self.particle(&inner, depth, into);
                }
                Term::Sequence(parts) => {
                    parts.iter().for_each(|part| self.particle(part, depth, into));
                }
                Term::Choice(parts) => {
                    let which = self.generator.random.below(parts.len());
                    self.particle(&parts[which], depth, into);
                }
                Term::All(parts) => {
                    let from = self.generator.random.below(parts.len());
                    let (late, early) = parts.split_at(from);
                    early.iter().chain(late).for_each(|part| self.particle(part, depth, into));
                }
            }
        }
    }

    /// What a wildcard may take.
    fn anything(&mut self, wild: &Wild, depth: usize, into: &mut Vec<Child>) {
        self.is_sure = false;
        let globals: Vec<usize> = (0..self.generator.model.elements.len())
            .filter(|id| self.generator.model.elements[*id].is_global)
            .collect();
        if let Some(global) = self.generator.random.pick(&globals).copied()
            && depth <= DEEPEST
            && !self.one_in(3)
        {
            into.push(Child::Node(self.element(global, depth + 1)));
            return;
        }
        let name = if wild.namespaces == "##local" { "fremd" } else { "b:fremd" };
        into.push(Child::Node(Node {
            name: name.to_owned(),
            attributes: Vec::new(),
            children: Vec::new(),
            of: Of::Any,
        }));
    }

    fn attributes(&mut self, of: usize, node: &mut Node) {
        let (uses, wild) = self.generator.model.attributes(of);
        for id in uses {
            let attribute = self.generator.model.attributes[id].clone();
            if attribute.usage != Usage::Required && self.one_in(2) {
                continue;
            }
            let fixed = attribute.value.as_ref().filter(|value| value.0);
            let value = self.text(attribute.of, fixed);
            let name = Model::written(attribute.namespace, &attribute.name);
            node.attributes.push((name, value));
        }
        if !wild.is_empty() && self.one_in(3) {
            self.is_sure = false;
            node.attributes.push(("b:fremd".to_owned(), "1".to_owned()));
        }
    }

    fn text(&mut self, of: usize, constraint: Option<&(bool, String)>) -> String {
        if let Some((is_fixed, value)) = constraint {
            if *is_fixed && !self.one_in(3) {
                return value.clone();
            }
            if *is_fixed || self.one_in(3) {
                // An empty element takes the value; an attribute does not.
                self.is_sure = false;
                return String::new();
            }
        }
        let simple = self.generator.model.simples[of].clone();
        match simple.role {
            Role::Id => {
                let id = format!("id{}", self.ids.len());
                self.ids.push(id.clone());
                id
            }
            Role::IdRef => match self.generator.random.pick(&self.ids) {
                Some(id) => id.clone(),
                None => {
                    self.is_sure = false;
                    "id0".to_owned()
                }
            },
            Role::Plain => {
                self.is_sure &= !simple.good.is_empty();
                self.plain(&simple)
            }
        }
    }

    fn plain(&mut self, simple: &Simple) -> String {
        let at = self.generator.random.below(99);
        value(simple, at)
    }
}

/// The document, its names bound.
fn text(node: &Node) -> String {
    let mut text = String::new();
    write(node, true, &mut text);
    text
}

fn write(node: &Node, is_root: bool, into: &mut String) {
    let _ = write!(into, "<{}", node.name);
    if is_root {
        for (prefix, uri) in ["", "a", "b"].iter().zip(URIS).skip(1) {
            let _ = write!(into, " xmlns:{prefix}='{uri}'");
        }
        into.push_str(" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'");
        into.push_str(" xmlns:xs='http://www.w3.org/2001/XMLSchema'");
    }
    for (name, value) in &node.attributes {
        let _ = write!(into, " {name}='{}'", super::simple::escape(value));
    }
    into.push('>');
    for child in &node.children {
        match child {
            Child::Node(node) => write(node, false, into),
            Child::Text(text) => {
                let _ = write!(into, "{}", text.replace('&', "&amp;").replace('<', "&lt;"));
            }
            Child::Raw(raw) => into.push_str(raw),
        }
    }
    let _ = write!(into, "</{}>", node.name);
}
