//! Whether two elements say the same, however they are indented.

use fim_core::{Element, Node};

/// True where names, attributes and texts are the same; white space between elements aside.
pub(super) fn gleicher_inhalt(a: Element<'_>, b: Element<'_>) -> bool {
    written(a) == written(b) || same(a, b)
}

/// The element as it stands in the file.
fn written(element: Element<'_>) -> &str {
    let text = element.document().source().text();
    &text[element.span().range_in(text.len())]
}

fn same(a: Element<'_>, b: Element<'_>) -> bool {
    if a.name() != b.name() || a.namespace() != b.namespace() {
        return false;
    }
    let attributes = |element: Element<'_>| {
        let mut all: Vec<(String, String)> = element
            .attributes()
            .map(|attribute| (attribute.name.to_owned(), attribute.value.to_owned()))
            .collect();
        all.sort();
        all
    };
    if attributes(a) != attributes(b) {
        return false;
    }
    let (mut left, mut right) = (told(a), told(b));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(Told::Element(a)), Some(Told::Element(b))) if same(a, b) => {}
            (Some(Told::Text(a)), Some(Told::Text(b))) if a == b => {}
            _ => return false,
        }
    }
}

enum Told<'a> {
    Element(Element<'a>),
    Text(&'a str),
}

/// Children and texts that are more than white space.
fn told(element: Element<'_>) -> impl Iterator<Item = Told<'_>> {
    element.nodes().filter_map(|node| match node {
        Node::Element(child) => Some(Told::Element(child)),
        Node::Text(piece) => {
            let text = piece.text().trim();
            (!text.is_empty()).then_some(Told::Text(text))
        }
    })
}
