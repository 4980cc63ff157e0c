//! Names and values that the schema documents of the project mention: what mutants are fed with.

use crate::data::{external, files, project, text};
use crate::standard::Standard;
use fim_core::{Document, Limits, Source};
use std::collections::BTreeSet;

/// What a standard knows, each sorted.
pub struct Vocabulary {
    pub namespace: &'static str,
    pub elements: Vec<String>,
    pub attributes: Vec<String>,
    pub types: Vec<String>,
    /// Values of enumerations and fixed attributes.
    pub values: Vec<String>,
    /// The values of each enumeration, of the official schema as well where it is at hand.
    pub enumerations: Vec<BTreeSet<String>>,
}

impl Vocabulary {
    pub fn of(standard: &Standard) -> Self {
        let [mut elements, mut attributes, mut types, mut values] = [const { BTreeSet::new() }; 4];
        for entry in standard.ours {
            let folder = entry.rsplit_once('/').expect("in a folder").0;
            for (name, path) in files(&project().join("schemas/xsd").join(folder), ".xsd") {
                let source = Source::from_text(name, text(&path));
                let document = Document::parse(&source, &Limits::default()).expect("well-formed");
                for element in document.root().descendants() {
                    let names = match element.name() {
                        "element" => &mut elements,
                        "attribute" => &mut attributes,
                        "complexType" | "simpleType" => &mut types,
                        _ => &mut values,
                    };
                    names.extend(element.attribute("name").map(|name| name.value.to_owned()));
                    for value in ["value", "fixed"].map(|name| element.attribute(name)) {
                        let short = value.filter(|value| value.value.len() < 200);
                        values.extend(short.map(|value| value.value.to_owned()));
                    }
                }
            }
        }
        let [elements, attributes, types, values] =
            [elements, attributes, types, values].map(|names| names.into_iter().collect());
        Self {
            namespace: standard.namespace,
            elements,
            attributes,
            types,
            values,
            enumerations: enumerations(standard),
        }
    }
}

fn enumerations(standard: &Standard) -> Vec<BTreeSet<String>> {
    let ours = Some((project().join("schemas/xsd"), standard.ours));
    let official = external("xsd").map(|folder| (folder, standard.official));
    let mut enumerations = BTreeSet::new();
    for (root, entries) in ours.into_iter().chain(official) {
        for entry in entries {
            let folder = root.join(entry.rsplit_once('/').expect("in a folder").0);
            for (name, path) in files(&folder, ".xsd") {
                let source = Source::from_text(name, text(&path));
                let document = Document::parse(&source, &Limits::default()).expect("well-formed");
                for restriction in document.root().descendants() {
                    let values =
                        restriction.children().filter(|facet| facet.name() == "enumeration");
                    let values =
                        values.filter_map(|facet| Some(facet.attribute("value")?.value.to_owned()));
                    enumerations.insert(values.collect::<BTreeSet<String>>());
                }
            }
        }
    }
    enumerations.into_iter().filter(|values| values.len() > 1).collect()
}
