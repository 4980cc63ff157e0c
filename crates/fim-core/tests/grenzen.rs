//! Limits on documents: each holds exactly, and hostile input is refused before it costs anything.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{cases, parsed_within, position, try_parse};
use fim_core::{Element, Limits, Node, Sprache};
use proptest::prelude::*;

/// The name of the limit that `text` hits, if it hits one.
fn hit(text: &str, limits: &Limits) -> Option<String> {
    let finding = try_parse(text, limits).err()?;
    assert_eq!(finding.rule.code, "XML1101", "{}", finding.message(Sprache::De));
    let name = finding.values.iter().find(|(key, _)| *key == "grenze").map(|(_, value)| value);
    name.map(|value| value.get(Sprache::De).to_owned())
}

/// Asserts that `text` needs exactly `needed` of the limit `name`.
fn assert_needs(text: &str, name: &str, needed: u64) {
    let limits = |value: u64| {
        let mut limits = Limits::default();
        limits.set(&format!("{name}={value}")).expect(name);
        limits
    };
    assert_eq!(hit(text, &limits(needed)), None, "{name}={needed}: {text}");
    assert_eq!(hit(text, &limits(needed + 1)), None, "{name}={}: {text}", needed + 1);
    if needed > 1 {
        let refused = hit(text, &limits(needed - 1));
        assert_eq!(refused.as_deref(), Some(name), "{name}={}: {text}", needed - 1);
    }
}

fn nested(levels: usize) -> String {
    "<a>".repeat(levels) + &"</a>".repeat(levels)
}

fn with_attributes(count: usize) -> String {
    let attributes: String = (0..count).map(|n| format!(" a{n}=''")).collect();
    format!("<a{attributes}/>")
}

#[test]
fn depth_counts_levels_of_elements() {
    assert_needs("<a/>", "tiefe", 1);
    assert_needs("<a><b/></a>", "tiefe", 2);
    assert_needs("<a><b></b></a>", "tiefe", 2);
    assert_needs("<a><b/><b/><b><c/></b><b/></a>", "tiefe", 3);
    assert_needs("<a>text<!-- <b><c/></b> --><![CDATA[<b><c>]]></a>", "tiefe", 1);
    assert_needs(&nested(1024), "tiefe", 1024);
    assert_eq!(hit(&nested(1024), &Limits::default()), None);
    assert_eq!(hit(&nested(1025), &Limits::default()).as_deref(), Some("tiefe"));
}

#[test]
fn attributes_are_counted_for_one_element() {
    assert_needs("<a x='1' y='2'/>", "attribute", 2);
    assert_needs("<a b='' c='' d=''/>", "attribute", 3);
    assert_needs("<a x='1' y='2'><b x='1' y='2' z='3'/></a>", "attribute", 3);
    assert_needs("<a\n\tx = \"a=b=c\"\n\ty = 'a=\"b\"=c'/>", "attribute", 2);
    assert_needs(&with_attributes(256), "attribute", 256);
    assert_eq!(hit(&with_attributes(256), &Limits::default()), None);
    assert_eq!(hit(&with_attributes(257), &Limits::default()).as_deref(), Some("attribute"));
}

#[test]
fn namespaces_are_counted_in_scope() {
    assert_needs("<a xmlns='u' xmlns:p='v'/>", "namensraeume", 2);
    assert_needs("<a xmlns='u'><b xmlns:p='v'/></a>", "namensraeume", 2);
    assert_needs("<a xmlns='u'><b xmlns:p='v'><c/></b><b xmlns:p='v'/></a>", "namensraeume", 2);
    assert_needs("<a xmlns='u'><b xmlns:p='v'/><b xmlns:p='v'/></a>", "namensraeume", 2);
    let siblings: String = (0..3_000).map(|n| format!("<b xmlns:p{n}='u'/>")).collect();
    assert_needs(&format!("<a>{siblings}</a>"), "namensraeume", 1);
}

#[test]
fn nodes_are_counted_over_the_document() {
    assert_needs("<a/>", "knoten", 1);
    assert_needs("<a><b/><b/></a>", "knoten", 3);
    assert_needs("<a>t<b/>t<!-- c --><?p i?></a>", "knoten", 6);
    assert_needs("<a><![CDATA[t]]></a>", "knoten", 2);
}

#[test]
fn a_text_with_references_is_one_node() {
    assert_needs("<a>1 &lt; 2 &amp; 3 &#x21;</a>", "knoten", 2);
}

#[test]
fn the_word_xmlns_in_a_value_is_no_declaration() {
    let value = "xmlns ".repeat(300);
    assert_eq!(hit(&format!("<a hinweis='{value}'/>"), &Limits::default()), None);
}

#[test]
fn a_limit_says_what_was_found_and_where() {
    let limits = Limits { depth: 2, ..Limits::default() };
    let finding = try_parse("<a>\n <b>\n  <c x='1'/></b></a>", &limits).expect_err("too deep");
    let expected = "Grenze »tiefe« überschritten: 3, erlaubt sind 2 Ebenen";
    assert_eq!(finding.message(Sprache::De), expected);
    let expected = "limit »tiefe« exceeded: 3, allowed are 2 levels";
    assert_eq!(finding.message(Sprache::En), expected);
    assert!(finding.fix(Sprache::De).ends_with("--grenze tiefe=WERT"));
    assert_eq!(position(&finding), (3, 3));
    let excerpt = finding.place.and_then(|place| place.excerpt).expect("an excerpt");
    assert_eq!(&excerpt.text[excerpt.mark], "<c");
}

#[test]
fn the_mark_of_a_limit_ends_with_the_name() {
    let limits = Limits { depth: 1, ..Limits::default() };
    for (text, mark) in [("<a><b/></a>", "<b"), ("<a><b></b></a>", "<b"), ("<a><b /></a>", "<b")] {
        let finding = try_parse(text, &limits).expect_err("too deep");
        let excerpt = finding.place.and_then(|place| place.excerpt).expect("an excerpt");
        assert_eq!(&excerpt.text[excerpt.mark], mark, "{text}");
    }
}

#[test]
fn a_hundred_thousand_levels_are_refused() {
    for text in [nested(100_000), "<a>".repeat(100_000), "<a><b>".repeat(50_000)] {
        assert_eq!(hit(&text, &Limits::default()).as_deref(), Some("tiefe"));
    }
}

#[test]
fn a_hundred_thousand_attributes_are_refused() {
    assert_eq!(hit(&with_attributes(100_000), &Limits::default()).as_deref(), Some("attribute"));
    // The same inside a tag that never ends, and with quotes that do not pair.
    let open = with_attributes(100_000).replace("/>", "");
    assert!(try_parse(&open, &Limits::default()).is_err());
    let unpaired = with_attributes(100_000).replace("/>", "x='/>");
    assert!(try_parse(&unpaired, &Limits::default()).is_err());
}

#[test]
fn three_thousand_nested_namespaces_are_refused() {
    let deep = Limits { depth: 10_000, ..Limits::default() };
    for declaration in ["xmlns:p{}='u'", "xmlns='u{}'"] {
        let open: String = (0..3_000)
            .map(|n| format!("<a {}>", declaration.replace("{}", &n.to_string())))
            .collect();
        let text = open + &"</a>".repeat(3_000);
        assert_eq!(hit(&text, &deep).as_deref(), Some("namensraeume"), "{declaration}");
    }
}

#[test]
fn many_end_tags_without_start_are_refused() {
    assert!(try_parse(&format!("<a/>{}", "</a>".repeat(100_000)), &Limits::default()).is_err());
    assert!(try_parse(&"</a>".repeat(100_000), &Limits::default()).is_err());
}

/// Pieces of markup, right and wrong, of which hostile text is made.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<a>",
        "<a>",
        "<a>",
        "</a>",
        "</a>",
        "</a>",
        "<a/>",
        "<p:b xmlns:p='u'>",
        "</p:b>",
        "<a x='1' y=\"2\">",
        "<a x='>'>",
        "<a x=\"'>\"/>",
        "<!-- ",
        "-->",
        "--",
        "->",
        "-",
        "<!-->",
        "<!--->",
        "<![CDATA[",
        "]]>",
        "]",
        "<?pi ",
        "<?",
        "?>",
        "?",
        ">",
        "<",
        "/",
        "'",
        "\"",
        "=",
        " ",
        "\r\n",
        "t",
        "ä",
        "&amp;",
        "&",
        ";",
        "&#x41;",
        "<!",
        "<!DOCTYPE ",
        "<!doctype ",
        "<?xml version='1.0'?>",
        "xmlns",
    ]);
    let wrap = |body: String| format!("<r>{body}</r>");
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat()).prop_map(wrap)
}

/// A document whose comments, instructions, sections, values and texts are full of markup.
fn documents() -> impl Strategy<Value = String> {
    let without = |taboo: &'static [&'static str]| {
        let cut = |text: String, word: &&str| text.replace(word, " ");
        soup().prop_map(move |text| taboo.iter().fold(text, cut))
    };
    let leaf = prop_oneof![
        without(&["-"]).prop_map(|text| format!("<!--{text}-->")),
        without(&["]]>"]).prop_map(|text| format!("<![CDATA[{text}]]>")),
        without(&["?>"]).prop_map(|text| format!("<?pi {text}?>")),
        without(&["<", "&", "'"]).prop_map(|text| format!("<a x='{text}'\ty = \"'>'\"/>")),
        without(&["<", "&", "]]>"]),
        Just("<a ></a >".to_owned()),
    ];
    let tree = leaf.prop_recursive(6, 40, 5, |inner| {
        prop::collection::vec(inner, 0..5).prop_map(|inner| format!("<b>{}</b>", inner.concat()))
    });
    tree.prop_map(|inner| format!("<r>{inner}</r>"))
}

fn depth_of(element: Element<'_>) -> u64 {
    element.descendants().map(|inner| inner.ancestors().count() as u64).max().unwrap_or(0)
}

fn widest(element: Element<'_>) -> u64 {
    element.descendants().map(|inner| inner.attributes().count() as u64).max().unwrap_or(0)
}

fn nodes_of(element: Element<'_>) -> u64 {
    let texts = |inner: Element<'_>| inner.nodes().filter(|n| matches!(n, Node::Text(..))).count();
    element.descendants().map(|inner| 1 + texts(inner) as u64).sum()
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn markup_in_comments_and_values_is_no_markup(text in documents()) {
        let result = try_parse(&text, &Limits::default());
        prop_assert!(result.is_ok(), "{}", text);
    }

    /// The pass that counts and the tree builder must see the same document, or a limit could be
    /// walked around.
    #[test]
    fn no_document_gets_past_a_limit(text in prop_oneof![soup(), documents()]) {
        let defaults = Limits::default();
        if try_parse(&text, &defaults).is_ok() {
            let (depth, wide, nodes) = parsed_within(&text, &defaults, |document| {
                (depth_of(document.root()), widest(document.root()), nodes_of(document.root()))
            });
            for (limits, name) in [
                (Limits { depth: depth - 1, ..defaults }, "tiefe"),
                (Limits { attributes: wide.saturating_sub(1), ..defaults }, "attribute"),
                (Limits { nodes: nodes - 1, ..defaults }, "knoten"),
            ] {
                if name != "attribute" || wide > 0 {
                    let refused = hit(&text, &limits);
                    prop_assert_eq!(refused.as_deref(), Some(name), "{}", text);
                }
            }
            prop_assert_eq!(hit(&text, &Limits { depth, ..defaults }), None);
        }
    }

    #[test]
    fn no_soup_panics(text in soup(), cut in any::<prop::sample::Index>()) {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let _ = try_parse(&text[..*cut.get(&starts)], &Limits::default());
        let _ = try_parse(&text[*cut.get(&starts)..], &Limits::default());
    }
}
