//! `xs:unique`, `xs:key` and `xs:keyref` of an element that stands outermost.

use super::Generator;
use super::model::Of;
use std::fmt::Write as _;

/// One constraint that a reference may name.
struct Key {
    name: String,
    selector: String,
    fields: Vec<String>,
}

impl Generator {
    /// Constraints over what is in the content of this type; empty where nothing is.
    pub(super) fn identity_constraints(&mut self, complex: usize) -> String {
        let Some(content) = self.model.content(complex) else { return String::new() };
        let mut leaves = Vec::new();
        self.model.leaves(&content, &mut leaves);
        let mut text = String::new();
        for leaf in leaves {
            if self.random.one_in(2) {
                self.constraints_over(leaf, &mut text);
            }
        }
        text
    }

    fn constraints_over(&mut self, leaf: usize, text: &mut String) {
        let (mut selector, mut over) = (self.path_of(leaf), leaf);
        if self.random.one_in(4)
            && let Some(below) = self.some_child(leaf)
        {
            selector = format!("{selector}/{}", self.path_of(below));
            over = below;
        }
        let fields = self.fields_of(over);
        if fields.is_empty() {
            return;
        }
        let selector = match self.random.below(6) {
            0 | 1 => format!(".//{selector}"),
            2 => "*".to_owned(),
            3 => format!("{selector} | ./{selector}"),
            _ => selector,
        };
        let kind = ["unique", "key"][self.random.below(2)];
        let key = Key { name: self.fresh("schluessel"), selector, fields };
        write(text, kind, "", &key);
        if self.random.one_in(2) {
            let refers = self.model.qname(self.page, self.target(), &key.name);
            let selector = if self.random.one_in(2) { self.path_of(leaf) } else { key.selector };
            let name = self.fresh("verweis");
            let reference = Key { name, selector, fields: key.fields };
            write(text, "keyref", &format!(" refer='{refers}'"), &reference);
        }
    }

    /// One or two fields of the element, as paths.
    fn fields_of(&mut self, element: usize) -> Vec<String> {
        let mut all = Vec::new();
        match self.model.elements[element].of {
            Of::Any => {}
            Of::Simple(_) => all.push(".".to_owned()),
            Of::Complex(of) => {
                let (attributes, _) = self.model.attributes(of);
                for id in attributes {
                    let attribute = &self.model.attributes[id];
                    let name = self.model.qname(self.page, attribute.namespace, &attribute.name);
                    all.push(format!("@{name}"));
                }
                if self.model.complexes[of].simple.is_some() {
                    all.push(".".to_owned());
                }
                if let Some(child) = self.some_child(element) {
                    all.push(self.path_of(child));
                }
            }
        }
        let Some(first) = self.random.pick(&all).cloned() else { return all };
        let second = self.random.pick(&all).cloned().filter(|it| *it != first);
        let mut fields = vec![first];
        if let Some(second) = second.filter(|_| self.random.one_in(2)) {
            // A path of two, or a field of its own.
            if self.random.one_in(4) {
                fields[0] = format!("{}|{second}", fields[0]);
            } else {
                fields.push(second);
            }
        }
        fields
    }

    fn path_of(&self, element: usize) -> String {
        let element = &self.model.elements[element];
        self.model.qname(self.page, element.namespace, &element.name)
    }

    fn some_child(&mut self, element: usize) -> Option<usize> {
        let Of::Complex(of) = self.model.elements[element].of else { return None };
        let mut children = Vec::new();
        self.model.leaves(&self.model.content(of)?, &mut children);
        self.random.pick(&children).copied()
    }
}

fn write(text: &mut String, kind: &str, refers: &str, key: &Key) {
    let Key { name, selector, fields } = key;
    let _ = write!(text, "<xs:{kind} name='{name}'{refers}><xs:selector xpath='{selector}'/>");
    for field in fields {
        let _ = write!(text, "<xs:field xpath='{field}'/>");
    }
    let _ = write!(text, "</xs:{kind}>");
}
