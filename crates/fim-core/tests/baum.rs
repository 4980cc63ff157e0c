//! The tree of real documents, held against the XML crate node by node: names, namespaces, attributes,
//! texts and places.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that reads files"
)]

use fim_core::{Document, Element, Limits, Node, Source};
use std::path::{Path, PathBuf};

fn xml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            xml_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "xml" || end == "bpmn" || end == "xsd")
        {
            found.push(path);
        }
    }
}

/// Compares an element and everything in it; counts the elements.
fn compare(ours: Element<'_>, theirs: roxmltree::Node<'_, '_>, count: &mut usize) {
    *count += 1;
    let namespace = theirs.tag_name().namespace().filter(|uri| !uri.is_empty());
    assert_eq!((ours.name(), ours.namespace()), (theirs.tag_name().name(), namespace));
    assert_eq!(ours.span(), theirs.range().into());
    let own: Vec<_> = ours
        .attributes()
        .map(|it| (it.name, it.namespace, it.value.to_owned(), it.span, it.whole))
        .collect();
    let other: Vec<_> = theirs
        .attributes()
        .map(|it| {
            let (inner, whole) = (it.range_value().into(), it.range().into());
            (it.name(), it.namespace(), it.value().to_owned(), inner, whole)
        })
        .collect();
    assert_eq!(own, other);
    for namespace in theirs.namespaces() {
        let uri = Some(namespace.uri()).filter(|uri| !uri.is_empty());
        assert_eq!(ours.namespace_of(namespace.name()), uri, "{:?}", namespace.name());
    }
    let mut nodes = ours.nodes();
    for child in theirs.children().filter(|it| it.is_element() || it.is_text()) {
        match nodes.next().expect("as many nodes") {
            Node::Element(own) => compare(own, child, count),
            Node::Text(piece) => {
                assert_eq!(Some(piece.text()), child.text());
                assert_eq!(piece.span().start, child.range().start as u64);
            }
        }
    }
    assert!(nodes.next().is_none(), "no more nodes");
}

/// Elements of all files below a folder.
fn below(folder: &Path) -> usize {
    let (mut files, mut count) = (Vec::new(), 0);
    xml_files(folder, &mut files);
    for file in files {
        let Ok(bytes) = std::fs::read(&file) else { continue };
        let Ok(source) = Source::decode("x.xml", bytes, &Limits::default()) else { continue };
        let document = Document::parse(&source, &Limits::default());
        let tree = roxmltree::Document::parse(source.text());
        match (document, tree) {
            (Ok(document), Ok(tree)) => compare(document.root(), tree.root_element(), &mut count),
            // We have limits of our own.
            (Err(_), _) => {}
            (Ok(_), Err(error)) => panic!("{}: taken, but {error}", file.display()),
        }
    }
    count
}

#[test]
fn the_corpus_has_the_tree_that_the_xml_crate_reads() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    assert!(below(&project.join("corpus")) + below(&project.join("schemas")) > 20_000);
}

#[test]
fn real_artefacts_have_the_tree_that_the_xml_crate_reads() {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = std::env::var_os("FIM_TESTDATA").map_or(default, PathBuf::from);
    if !data.is_dir() {
        eprintln!("SKIPPED: no external test data (set FIM_TESTDATA)");
        return;
    }
    assert!(below(&data) > 100_000);
}
