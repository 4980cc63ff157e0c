//! Models declared with `model!`: every kind of slot, walking, counting, and the dump.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{cases, parsed};
use fim_core::{
    Dialect, Dump, Element, Fassungen, Limits, Model, Part, Reader, count_types, model, walk,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const ALT: Fassungen = Fassungen(0b01);
const NEU: Fassungen = Fassungen(0b10);

model! {
    /// Shared by several.
    Kopf {
        attributes { art = "art" }
        children { id: Option<Text> = "id", hinweis: Vec<Text> = "hinweis" }
    }

    /// Has a slot of every kind.
    Baum {
        base { kopf: Kopf }
        attributes { stufe = "stufe", xsi_type = "xsi:type", sprache = "xml:lang", alt = "alt" in ALT, jung = "jung" in NEU }
        text text;
        any fremd;
        children {
            name: Option<Text> = "name",
            zweig: Vec<Zweig> = "zweig",
            innen: Boxed<Baum> = "innen",
            neu: Option<Text> = "neu" in NEU,
            oft: Vec<Text> = "oft" once ALT,
        }
    }

    /// Has text and attributes.
    Zweig { attributes { farbe = "farbe" } text wort; }

    /// Has nothing.
    Leer {}

    /// Has elements only.
    Liste { children { leer: Vec<Leer> = "leer", zweig: Vec<Zweig> = "zweig" } }
}

static EIGEN: Dialect =
    Dialect { owns: |namespace| namespace == "urn:eigen", fassung: NEU, ..Dialect::PLAIN };

/// Reads the root of `text` as a `T` without any finding and hands it to `look`.
fn with<T>(text: &str, look: impl FnOnce(&Baum<'_>) -> T) -> T {
    parsed(text, |document| {
        let mut reader = Reader::new(&EIGEN, &Limits::default());
        let baum = reader.read(document.root());
        let (findings, dropped) = reader.findings.finish();
        assert_eq!((common::codes(&findings), dropped), (vec![], 0), "{text}");
        look(&baum)
    })
}

fn dump(text: &str) -> Value {
    with(text, |baum| serde_json::to_value(Dump(baum)).expect("JSON"))
}

#[test]
fn an_option_holds_one_and_is_none_where_it_is_missing() {
    with("<b><name>A</name></b>", |baum| {
        assert_eq!(baum.name.as_ref().expect("name").value, "A");
        assert!(baum.innen.is_none() && baum.zweig.is_empty() && baum.stufe.is_none());
    });
    // Empty is there, and not missing.
    with("<b><name/></b>", |baum| assert!(baum.name.as_ref().expect("name").is_blank()));
}

#[test]
fn a_vec_holds_all_in_their_order() {
    with("<b><zweig>1</zweig><name/><zweig>2</zweig><zweig/></b>", |baum| {
        let words: Vec<&str> = baum.zweig.iter().map(|zweig| &*zweig.wort.value).collect();
        assert_eq!(words, ["1", "2", ""]);
    });
}

#[test]
fn a_boxed_slot_holds_the_type_itself() {
    with("<b><innen><innen><name>tief</name></innen></innen></b>", |baum| {
        let inner = baum.innen.as_ref().and_then(|baum| baum.innen.as_ref()).expect("two levels");
        assert_eq!(inner.name.as_ref().expect("name").value, "tief");
    });
}

#[test]
fn a_base_takes_its_own_attributes_and_children() {
    with("<b art='x' stufe='1'><id>7</id><hinweis>h</hinweis></b>", |baum| {
        assert_eq!(baum.kopf.art.as_ref().expect("art").value, "x");
        assert_eq!(baum.stufe.as_ref().expect("stufe").value, "1");
        assert_eq!(baum.kopf.id.as_ref().expect("id").value, "7");
        assert_eq!(baum.kopf.hinweis.len(), 1);
        assert_eq!(baum.kopf.element.map(Element::name), Some("b"), "the same element");
    });
}

#[test]
fn text_is_joined_and_not_trimmed() {
    with("<b>\n <![CDATA[x]]><!-- c -->&lt;<name/> y</b>", |baum| {
        assert_eq!(baum.text.value, "\n x< y");
        assert_eq!(baum.text.trimmed(), "x< y");
        assert!(!baum.text.is_blank());
    });
}

#[test]
fn values_know_their_places_and_elements() {
    let text = "<b stufe = '1&amp;2'><name> A </name></b>";
    with(text, |baum| {
        let stufe = baum.stufe.as_ref().expect("stufe");
        assert_eq!(stufe.value, "1&2");
        assert_eq!(&text[stufe.span.range_in(text.len())], "1&amp;2");
        assert_eq!(stufe.element.map(Element::name), Some("b"));
        let name = baum.name.as_ref().expect("name");
        assert_eq!(&text[name.span.range_in(text.len())], " A ");
        assert_eq!(name.element.map(Element::name), Some("name"));
    });
}

#[test]
fn attributes_of_xsi_and_xml_are_no_strangers() {
    let text = "<b xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='t' xsi:nil='true' \
        xsi:schemaLocation='u v' xml:lang='de' xml:space='preserve'/>";
    with(text, |baum| {
        assert_eq!(baum.xsi_type.as_ref().expect("xsi:type").value, "t");
        assert_eq!(baum.sprache.as_ref().expect("xml:lang").value, "de");
    });
    // A model that has no use for them passes them over.
    let zweig =
        "<zweig xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='t' xml:lang='de'/>";
    with(&format!("<b>{zweig}</b>"), |baum| assert_eq!(baum.zweig.len(), 1));
}

#[test]
fn an_attribute_of_another_version_is_unknown() {
    with("<b jung='1'/>", |baum| assert_eq!(baum.jung.as_ref().expect("jung").value, "1"));
    parsed("<b alt='1'/>", |document| {
        let mut reader = Reader::new(&EIGEN, &Limits::default());
        let baum: Baum = reader.read(document.root());
        assert!(baum.alt.is_none());
        assert_eq!(common::codes(&reader.findings.finish().0), ["XML1305"]);
    });
}

#[test]
fn an_attribute_called_type_or_lang_is_not_that_of_xsi_or_xml() {
    parsed("<b type='t' lang='de'/>", |document| {
        let mut reader = Reader::new(&EIGEN, &Limits::default());
        let baum: Baum = reader.read(document.root());
        assert!(baum.xsi_type.is_none() && baum.sprache.is_none());
        assert_eq!(reader.findings.len(), 2);
    });
}

#[test]
fn any_keeps_foreign_elements_as_they_are() {
    with("<b xmlns:f='urn:f'><f:x a='1'>t</f:x><name/><y/></b>", |baum| {
        let names: Vec<&str> = baum.fremd.iter().map(|element| element.name()).collect();
        assert_eq!(names, ["x", "y"]);
    });
}

#[test]
fn versions_are_sets() {
    assert!(Fassungen::ALL.contains(NEU) && ALT.or(NEU).contains(ALT));
    assert!(!ALT.contains(NEU) && !Fassungen(0).contains(Fassungen::ALL));
}

#[test]
fn a_dump_names_everything_as_in_the_file() {
    let text = "<b art='x' stufe='1' xmlns:f='urn:f'>Wort<id>7</id><hinweis>h</hinweis><name>A</name>\
        <zweig farbe='rot'>1</zweig><zweig>2</zweig><innen><name>B</name></innen><neu>n</neu>\
        <oft>o</oft><f:x a='1'>t</f:x></b>";
    let expected = json!({
        "@stufe": "1",
        "#text": "Wort",
        "@art": "x",
        "id": "7",
        "hinweis": ["h"],
        "name": "A",
        "zweig": [{"@farbe": "rot", "#text": "1"}, "2"],
        "innen": {"name": "B"},
        "neu": "n",
        "oft": ["o"],
        "#xml": ["<f:x a='1'>t</f:x>"],
    });
    assert_eq!(dump(text), expected);
}

#[test]
fn a_dump_keeps_the_order_of_the_standard_not_of_the_file() {
    let text = "<b><oft>o</oft><zweig>1</zweig><name>A</name><oft>p</oft><id>7</id></b>";
    let json = with(text, |baum| serde_json::to_string(&Dump(baum)).expect("JSON"));
    assert_eq!(json, r#"{"id":"7","name":"A","zweig":["1"],"oft":["o","p"]}"#);
}

#[test]
fn white_space_between_children_is_no_content() {
    assert_eq!(dump("<b>\n  <name>A</name>\n</b>"), json!({"name": "A"}));
    assert_eq!(dump("<b/>"), json!({}));
    assert_eq!(dump("<b><name/></b>"), json!({"name": ""}));
    assert_eq!(dump("<b><name> </name></b>"), json!({"name": " "}));
}

#[test]
fn a_dump_of_empty_models_is_empty() {
    parsed("<l><leer/><leer/></l>", |document| {
        let mut reader = Reader::new(&Dialect::PLAIN, &Limits::default());
        let liste: Liste = reader.read(document.root());
        assert_eq!(serde_json::to_value(Dump(&liste)).expect("JSON"), json!({"leer": [{}, {}]}));
    });
}

#[test]
fn walking_meets_every_model_outermost_first() {
    let text = "<b><id>7</id><zweig/><innen><name/><zweig/></innen></b>";
    with(text, |baum| {
        let mut met = Vec::new();
        walk(baum, &mut |model| met.push(model.type_name()));
        assert_eq!(met, ["Baum", "Text", "Zweig", "Baum", "Text", "Zweig"]);
    });
}

#[test]
fn models_are_counted_by_type_without_texts() {
    with("<b><id>7</id><zweig/><zweig/><innen><name/><zweig/></innen></b>", |baum| {
        let counts = count_types(baum);
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("Baum", 2), ("Zweig", 3)]);
    });
}

#[test]
fn a_model_made_by_hand_has_no_element() {
    let baum = Baum::default();
    assert!(baum.element().is_none() && Model::element(&Box::new(Baum::default())).is_none());
    let mut parts = 0;
    Model::parts(&baum, &mut |_| parts += 1);
    assert_eq!(parts, 0);
    assert_eq!(count_types(&baum).get("Baum"), Some(&1));
}

#[test]
fn a_model_knows_its_element() {
    with("<b><zweig/><innen/></b>", |baum| {
        assert_eq!(Model::element(baum).map(Element::name), Some("b"));
        assert_eq!(baum.zweig[0].element.map(Element::name), Some("zweig"));
        let mut raw = 0;
        Model::parts(baum, &mut |part| raw += usize::from(matches!(part, Part::Raw(_))));
        assert_eq!(raw, 0);
    });
}

/// Names of children and a shuffled copy of them.
fn shuffled() -> impl Strategy<Value = (Vec<&'static str>, Vec<&'static str>)> {
    let repeated = prop::sample::select(vec!["zweig", "hinweis", "oft", "fremd"]);
    let single = prop::sample::subsequence(vec!["id", "name", "innen", "neu"], 0..=4);
    (prop::collection::vec(repeated, 0..8), single).prop_flat_map(|(mut names, single)| {
        names.extend(single);
        (Just(names.clone()), Just(names).prop_shuffle())
    })
}

/// An element with these children, numbered among those of their name.
fn element_of(names: &[&str], between: &str) -> String {
    let mut seen: Vec<&str> = Vec::new();
    let mut text = "<b xmlns:f='urn:f'>".to_owned();
    for name in names {
        let number = seen.iter().filter(|other| *other == name).count();
        seen.push(name);
        let child = match *name {
            "innen" => "<innen><name>B</name></innen>".to_owned(),
            "fremd" => format!("<f:x n='{number}'/>"),
            name => format!("<{name}>{number}</{name}>"),
        };
        text.push_str(&child);
        text.push_str(between);
    }
    text + "</b>"
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_order_of_different_children_does_not_matter((one, other) in shuffled()) {
        prop_assert_eq!(dump(&element_of(&one, "")), dump(&element_of(&other, "\n\t")));
    }

    #[test]
    fn reading_loses_nothing((names, _) in shuffled()) {
        let text = element_of(&names, " ");
        let parts = with(&text, |baum| {
            let mut parts = 0;
            Model::parts(baum, &mut |_| parts += 1);
            parts
        });
        prop_assert_eq!(parts, names.len());
    }
}
