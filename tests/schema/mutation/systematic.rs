//! One change of each sort at each sort of place, so that no declaration is left to chance.

use super::{Change, Generator, Mutant};
use fim_core::{Document, Element, Limits, Source};
use std::collections::BTreeSet;
use std::ops::Range;

impl Generator {
    /// At the first place of each path: every element left out, doubled, emptied and padded, every
    /// attribute left out and lengthened.
    pub fn systematic(&self) -> Vec<Mutant> {
        let (mut mutants, mut seen) = (Vec::new(), BTreeSet::new());
        for base in self.bases() {
            let source = Source::from_text(base.name.clone(), base.text.clone());
            let document = Document::parse(&source, &Limits::default()).expect("well-formed");
            for element in document.root().descendants().skip(1) {
                let mut all = Vec::new();
                if seen.insert(declaration(element)) {
                    all.extend(changes(source.text(), element));
                }
                if element.children().next().is_none() && seen.insert(names(element, 3)) {
                    all.extend(self.siblings_of_value(source.text(), element));
                }
                mutants.extend(all.into_iter().map(|mut change| {
                    let text = change.apply(source.text());
                    let steps = vec![change.what];
                    Mutant { seed: 0, base: base.name.clone(), steps, neutral: false, text }
                }));
            }
        }
        mutants
    }

    /// The other values of the enumerations that know this value.
    fn siblings_of_value(&self, text: &str, element: Element<'_>) -> Vec<Change> {
        let (value, place) = (element.text(), element.text_span().range_in(text.len()));
        let known = self.vocabulary.enumerations.iter().filter(|all| all.contains(&*value));
        let others: BTreeSet<&String> = known.flatten().filter(|other| **other != *value).collect();
        let change = |other: &String| {
            let edit = vec![(place.clone(), other.clone())];
            Change::new(format!("{} = {other}", element.path()), edit)
        };
        others.into_iter().filter_map(change).collect()
    }
}

/// What tells declarations apart, near enough: the name, those of two ancestors, how many siblings
/// of the name there are, and which attributes.
fn declaration(element: Element<'_>) -> String {
    let names = names(element, 3);
    let attributes: Vec<&str> = element.attributes().map(|attribute| attribute.name).collect();
    let siblings = element.parent().map_or(0, |parent| {
        parent.children().filter(|sibling| sibling.name() == element.name()).count()
    });
    let nodes = element.children().next().is_some();
    format!("{names} {attributes:?} {} {nodes}", siblings > 1)
}

/// The name and those of the elements around it, this many in all.
fn names(element: Element<'_>, count: usize) -> String {
    element.ancestors().take(count).map(Element::name).collect::<Vec<_>>().join(" in ")
}

fn changes(text: &str, element: Element<'_>) -> Vec<Change> {
    let at = |span: fim_core::Span| span.range_in(text.len());
    let (whole, tag) = (at(element.span()), at(element.tag_span()));
    let mut edits: Vec<(String, Range<usize>, String)> = vec![
        ("left out".to_owned(), whole.clone(), String::new()),
        ("doubled".to_owned(), whole.end..whole.end, text[whole.clone()].to_owned()),
    ];
    if tag.end < whole.end {
        let end = whole.start + text[whole.clone()].rfind("</").expect("an end tag");
        edits.push(("emptied".to_owned(), tag.end..end, String::new()));
        if element.children().next().is_none() {
            edits.push(("padded".to_owned(), tag.end..tag.end, "\n ".to_owned()));
            edits.push(("lengthened".to_owned(), tag.end..tag.end, "x".to_owned()));
            edits.push(("not Latin".to_owned(), end..end, "\u{416}".to_owned()));
        }
    }
    for attribute in element.attributes() {
        let start = at(attribute.span).start;
        let name = attribute.name;
        edits.push((format!("@{name} left out"), at(attribute.whole), String::new()));
        edits.push((format!("@{name} lengthened"), start..start, "x".to_owned()));
        edits.push((format!("@{name} padded"), start..start, " ".to_owned()));
    }
    let change = |(what, range, new): (String, Range<usize>, String)| {
        Change::new(format!("{} {what}", element.path()), vec![(range, new)])
    };
    edits.into_iter().filter_map(change).collect()
}
