//! The cursor over a document: names, texts, attributes, places.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{parsed, parsed_within};
use fim_core::{Element, Limits, Node, Span};

/// The first element of this name.
fn find<'a>(root: Element<'a>, name: &str) -> Element<'a> {
    root.descendants().find(|element| element.name() == name).expect(name)
}

fn slice<'a>(element: Element<'a>, span: Span) -> &'a str {
    let text = element.document().source().text();
    &text[span.range_in(text.len())]
}

/// The text of the root of `text`.
fn text_of(text: &str) -> String {
    parsed(text, |document| document.root().text().into_owned())
}

/// What [`Element::text_span`] of the root of `text` covers.
fn spanned(text: &str) -> String {
    parsed(text, |document| slice(document.root(), document.root().text_span()).to_owned())
}

/// What [`Element::tag_span`] of the root of `text` covers.
fn tag(text: &str) -> String {
    parsed(text, |document| slice(document.root(), document.root().tag_span()).to_owned())
}

fn paths(text: &str) -> Vec<String> {
    parsed(text, |document| document.root().descendants().map(Element::path).collect())
}

#[test]
fn the_five_entities_and_character_references_are_resolved() {
    assert_eq!(text_of("<a>&amp;&lt;&gt;&quot;&apos;</a>"), "&<>\"'");
    assert_eq!(text_of("<a>&#228;&#xE4;&#x1D11E;&#xa;&#13;</a>"), "ää𝄞\n\r");
    assert_eq!(text_of("<a>&amp;lt;</a>"), "&lt;", "once, not twice");
    parsed("<a x='&lt;&#228;&#10;&quot;'/>", |document| {
        assert_eq!(document.root().attribute("x").expect("x").value, "<ä\n\"");
    });
}

#[test]
fn line_ends_in_text_and_blanks_in_attributes_are_normalised() {
    assert_eq!(text_of("<a>1\r\n2\r3\n4</a>"), "1\n2\n3\n4");
    assert_eq!(text_of("<a><![CDATA[1\r\n2\r3]]></a>"), "1\n2\n3");
    parsed("<a x='1\r\n2\t3\n4'/>", |document| {
        assert_eq!(document.root().attribute("x").expect("x").value, "1 2 3 4");
    });
}

#[test]
fn texts_between_comments_cdata_and_instructions_are_joined() {
    assert_eq!(text_of("<a>1<!-- x -->2<?pi x?>3<![CDATA[<4>&amp;]]>5</a>"), "123<4>&amp;5");
    assert_eq!(text_of("<a><![CDATA[a]]><![CDATA[]]><![CDATA[b]]></a>"), "ab");
    assert_eq!(text_of("<a>1<b>nicht</b>2</a>"), "12", "directly inside only");
    assert_eq!(text_of("<a><!-- x --></a>"), "");
    assert_eq!(text_of("<a/>"), "");
    assert_eq!(text_of("<a><![CDATA[]]></a>"), "");
}

#[test]
fn nodes_are_elements_and_texts_in_order() {
    let kinds: Vec<String> = parsed("<a>x<b/><!-- c -->y<?p i?><c/></a>", |document| {
        let root = document.root();
        let show = |node| match node {
            Node::Element(element) => format!("<{}>", element.name()),
            Node::Text(piece) => format!("{}={}", piece.text(), slice(root, piece.span())),
        };
        root.nodes().map(show).collect()
    });
    assert_eq!(kinds, ["x=x", "<b>", "y=y", "<c>"]);
}

#[test]
fn comments_and_instructions_around_the_root_are_passed_over() {
    parsed("<!-- v --><?p i?><a><b/></a><!-- n --><?p i?>", |document| {
        assert_eq!(document.root().name(), "a");
        assert!(document.root().parent().is_none());
        assert_eq!(document.root().descendants().count(), 2);
    });
}

#[test]
fn namespaces_are_resolved_and_taken_away() {
    let text = "<a xmlns='urn:d' xmlns:p='urn:p'><p:b><c/></p:b><d xmlns=''><e/><p:f/></d>\
        <g xmlns='urn:neu' xmlns:p='urn:q'><p:h/></g></a>";
    parsed(text, |document| {
        let namespace = |name| find(document.root(), name).namespace();
        assert_eq!(namespace("a"), Some("urn:d"));
        assert_eq!(namespace("b"), Some("urn:p"));
        assert_eq!(namespace("c"), Some("urn:d"));
        assert_eq!(namespace("d"), None);
        assert_eq!(namespace("e"), None);
        assert_eq!(namespace("f"), Some("urn:p"));
        assert_eq!(namespace("g"), Some("urn:neu"));
        assert_eq!(namespace("h"), Some("urn:q"));
    });
}

#[test]
fn attributes_leave_out_namespace_declarations() {
    let text = "<a xmlns='urn:d' xmlns:p='urn:p' x='1' p:x='2' xml:lang='de'/>";
    parsed(text, |document| {
        let root = document.root();
        let all: Vec<_> = root.attributes().map(|a| (a.name, a.namespace, a.value)).collect();
        let xml = "http://www.w3.org/XML/1998/namespace";
        let expected = [("x", None, "1"), ("x", Some("urn:p"), "2"), ("lang", Some(xml), "de")];
        assert_eq!(all, expected);
        assert_eq!(root.attribute("x").map(|a| a.value), Some("1"), "the one without prefix");
        assert!(root.attribute("lang").is_none());
    });
}

#[test]
fn attributes_know_their_places() {
    parsed("<a  x = \"1 > 2\"\n y='&lt;ä'  leer=''/>", |document| {
        let root = document.root();
        let places = |name| {
            let attribute = root.attribute(name).expect(name);
            (slice(root, attribute.span), slice(root, attribute.whole))
        };
        assert_eq!(places("x"), ("1 > 2", "x = \"1 > 2\""));
        assert_eq!(places("y"), ("&lt;ä", "y='&lt;ä'"));
        assert_eq!(places("leer"), ("", "leer=''"));
    });
}

#[test]
fn a_start_tag_ends_at_the_first_angle_outside_quotes() {
    assert_eq!(tag("<a>x</a>"), "<a>");
    assert_eq!(tag("<a/>"), "<a/>");
    assert_eq!(tag("<a x='1 > 2' y=\"'>'\"><b>\"</b></a>"), "<a x='1 > 2' y=\"'>'\">");
    assert_eq!(tag("<a\n x='\"'\n\t>text</a>"), "<a\n x='\"'\n\t>");
    assert_eq!(tag("<ä ö='ü>'/>"), "<ä ö='ü>'/>");
}

#[test]
fn a_span_is_the_whole_element() {
    parsed("<a> <b x='>'>t<c/></b > <b/></a>", |document| {
        let root = document.root();
        assert_eq!(slice(root, find(root, "b").span()), "<b x='>'>t<c/></b >");
        assert_eq!(slice(root, find(root, "c").span()), "<c/>");
        assert_eq!(slice(root, root.span()), "<a> <b x='>'>t<c/></b > <b/></a>");
    });
}

#[test]
fn a_text_span_goes_from_the_first_to_the_last_text() {
    assert_eq!(spanned("<a> Text </a>"), " Text ");
    assert_eq!(spanned("<a>1 &lt; 2</a>"), "1 &lt; 2");
    assert_eq!(spanned("<a>1<![CDATA[2]]></a>"), "1<![CDATA[2]]>");
    assert_eq!(spanned("<a><![CDATA[1]]>2<![CDATA[</3>]]></a >"), "<![CDATA[1]]>2<![CDATA[</3>]]>");
    assert_eq!(spanned("<a>1<!-- </a> -->2</a>"), "1<!-- </a> -->2");
    assert_eq!(spanned("<a><!-- x -->1<!-- y --></a>"), "1");
    assert_eq!(spanned("<a><b>nicht</b>1<c/>2</a>"), "1<c/>2");
    assert_eq!(spanned("<a>1<b>nicht</b></a>"), "1");
}

#[test]
fn an_element_without_text_has_its_start_tag_for_a_text_span() {
    assert_eq!(spanned("<a x='1'/>"), "<a x='1'/>");
    assert_eq!(spanned("<a x='1'></a>"), "<a x='1'>");
    assert_eq!(spanned("<a><b>t</b><!-- x --></a>"), "<a>");
}

#[test]
fn a_text_span_covers_adjacent_pieces_before_a_comment() {
    assert_eq!(spanned("<a>1<![CDATA[2]]><!-- x --></a>"), "1<![CDATA[2]]>");
    assert_eq!(spanned("<a>1<![CDATA[2]]><b/></a>"), "1<![CDATA[2]]>");
}

#[test]
fn a_text_node_covers_its_adjacent_pieces() {
    parsed("<a>1<![CDATA[2]]>3</a>", |document| {
        let root = document.root();
        let Some(Node::Text(piece)) = root.nodes().next() else { panic!("a text") };
        let (text, span) = (piece.text(), piece.span());
        assert_eq!((text, slice(root, span)), ("123", "1<![CDATA[2]]>3"));
    });
}

#[test]
fn paths_number_siblings_that_share_a_name() {
    let text = "<a><b/><c/><b><d/><d/></b><c/><e/></a>";
    let expected =
        ["/a", "/a/b[1]", "/a/c[1]", "/a/b[2]", "/a/b[2]/d[1]", "/a/b[2]/d[2]", "/a/c[2]", "/a/e"];
    assert_eq!(paths(text), expected);
}

#[test]
fn paths_have_no_prefixes_and_count_across_namespaces() {
    let text = "<p:a xmlns:p='u'><p:b/><b/>text<!-- <b/> --><b xmlns='v'/></p:a>";
    assert_eq!(paths(text), ["/a", "/a/b[1]", "/a/b[2]", "/a/b[3]"]);
}

#[test]
fn numbers_do_not_leak_from_one_parent_to_the_next() {
    let text = "<a><b><x/><x/></b><c><x/></c><d><x/><y/><x/></d></a>";
    let all = paths(text);
    assert!(all.contains(&"/a/c/x".to_owned()), "{all:?}");
    assert!(all.contains(&"/a/d/x[2]".to_owned()), "{all:?}");
}

#[test]
fn a_place_is_the_start_tag_with_path_and_position() {
    parsed("<a>\n  <b/>\n  <b x='1'>lang\n</b></a>", |document| {
        let second = document.root().children().nth(1).expect("b");
        let place = second.place();
        assert_eq!(place.path, "/a/b[2]");
        assert_eq!((place.position.line, place.position.column), (3, 3));
        let excerpt = place.excerpt.expect("an excerpt");
        assert_eq!(&excerpt.text[excerpt.mark], "<b x='1'>");
    });
}

#[test]
fn children_parents_and_ancestors() {
    parsed("<a><b><c/></b>t<d/></a>", |document| {
        let root = document.root();
        let names = |elements: Vec<Element<'_>>| -> Vec<String> {
            elements.into_iter().map(|element| element.name().to_owned()).collect()
        };
        assert_eq!(names(root.children().collect()), ["b", "d"]);
        assert_eq!(names(root.descendants().collect()), ["a", "b", "c", "d"]);
        let inner = find(root, "c");
        assert_eq!(names(inner.ancestors().collect()), ["c", "b", "a"]);
        assert_eq!(inner.parent(), root.child("b"));
        assert!(root.child("c").is_none(), "children, not descendants");
        assert_ne!(root.child("b"), root.child("d"));
        assert_eq!(format!("{inner:?}"), "<c>");
    });
}

#[test]
fn elements_of_two_documents_differ() {
    parsed("<a/>", |one| parsed("<a/>", |other| assert_ne!(one.root(), other.root())));
}

/// Asking for each path is one pass in all, not one for each element.
#[test]
fn two_hundred_thousand_siblings_have_paths() {
    let text = format!("<a>{}</a>", "<b/>".repeat(200_000));
    parsed_within(&text, &Limits::default(), |document| {
        for (number, element) in document.root().children().enumerate() {
            assert_eq!(element.path(), format!("/a/b[{}]", number + 1));
        }
    });
}

#[test]
fn siblings_of_many_names_have_paths() {
    let children: String = (0..20_000).map(|n| format!("<b{n}/>")).collect();
    parsed(&format!("<a>{children}<b7/></a>"), |document| {
        let last = document.root().children().last().expect("a child");
        assert_eq!(last.path(), "/a/b7[2]");
        assert_eq!(find(document.root(), "b19999").path(), "/a/b19999");
    });
}

/// The names of one parent must not be paid for again at every other parent.
#[test]
fn many_names_beside_many_parents_have_paths() {
    let names: String = (0..20_000).map(|n| format!("<b{n}/>")).collect();
    let parents = "<p><c/></p>".repeat(20_000);
    parsed(&format!("<a>{names}{parents}</a>"), |document| {
        let last = document.root().descendants().last().expect("an element");
        assert_eq!(last.path(), "/a/p[20000]/c");
    });
}
