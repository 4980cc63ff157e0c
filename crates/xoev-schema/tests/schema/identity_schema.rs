//! Identity constraints as schema documents state them: what is refused, where and why.

use super::rows::{compile, plain, with};
use xoev_schema::Problem::{self, Invalid, Missing, Unsupported};

const SELECTOR: &str = "<xs:selector xpath='a'/>";
const FIELD: &str = "<xs:field xpath='@b'/>";

/// Constraints of one element; they begin on line 2.
fn verdict(constraints: &str) -> Option<(u64, String, Problem)> {
    let element = format!("<xs:element name='r'><xs:complexType/>\n{constraints}</xs:element>");
    let error = compile(&[("s.xsd", &plain(&element))]).err()?;
    assert_eq!(error.file, "s.xsd");
    Some((error.position.line, error.construct, error.problem))
}

fn refused(constraints: &str, line: u64, construct: &str, problem: Problem) {
    assert_eq!(verdict(constraints), Some((line, construct.to_owned(), problem)), "{constraints}");
}

fn key(name: &str) -> String {
    format!("<xs:key name='{name}'>{SELECTOR}{FIELD}</xs:key>\n")
}

#[test]
fn the_grammar_of_constraints() {
    for (inner, line, construct) in [
        ("", 2, "xs:key"),
        ("\n<xs:selector xpath='a'/>", 2, "xs:key"),
        ("\n<xs:field xpath='@b'/>", 3, "xs:field"),
        ("\n<xs:field xpath='@b'/><xs:selector xpath='a'/>", 3, "xs:field"),
        (
            "<xs:selector xpath='a'/>\n<xs:selector xpath='a'/><xs:field xpath='a'/>",
            3,
            "xs:selector",
        ),
        ("<xs:selector/><xs:field xpath='a'/>", 2, "xs:selector/@xpath"),
        ("<xs:selector xpath='a' name='n'/><xs:field xpath='@b'/>", 2, "xs:selector/@name"),
        ("<xs:selector xpath='a'/><xs:field/>", 2, "xs:field/@xpath"),
        (
            "<xs:selector xpath='a'>\n<xs:field xpath='a'/></xs:selector><xs:field xpath='a'/>",
            3,
            "xs:field",
        ),
        ("<xs:selector xpath='a' id='1'/><xs:field xpath='@b'/>", 2, "xs:selector/@id"),
        ("<xs:selector xpath='a'/>\n<xs:annotation/><xs:field xpath='@b'/>", 3, "xs:annotation"),
        (
            "<xs:annotation/>\n<xs:annotation/><xs:selector xpath='a'/><xs:field xpath='@b'/>",
            3,
            "xs:annotation",
        ),
    ] {
        refused(&format!("<xs:key name='k'>{inner}</xs:key>"), line, construct, Invalid);
    }
    for (attributes, construct) in [
        ("", "xs:key/@name"),
        ("name='a:b'", "xs:key/@name"),
        ("name=''", "xs:key/@name"),
        ("name='k' refer='k'", "xs:key/@refer"),
        ("name='k' id=''", "xs:key/@id"),
    ] {
        let text = format!("<xs:key {attributes}>{SELECTOR}{FIELD}</xs:key>");
        refused(&text, 2, construct, Invalid);
    }
    refused(&format!("{}<xs:simpleType/>", key("k")), 3, "xs:simpleType", Invalid);
    assert_eq!(verdict(&key("k")), None);
    let annotation = "<xs:annotation><xs:documentation/></xs:annotation>";
    let annotated = format!(
        "<xs:unique name='u' id='i'>{annotation}<xs:selector xpath='a'>{annotation}</xs:selector>
        <xs:field xpath=' @b '/><xs:field xpath='.'/></xs:unique>"
    );
    assert_eq!(verdict(&annotated), None);
}

#[test]
fn references_name_a_key_with_as_many_fields() {
    let keyref = |refer: &str, fields: &str| {
        format!("<xs:keyref name='l' {refer}>{SELECTOR}{fields}</xs:keyref>")
    };
    let one = |refer: &str| keyref(refer, FIELD);
    refused(&one(""), 2, "xs:keyref/@refer", Invalid);
    refused(&one("refer='k'"), 2, "xs:keyref/@refer", Missing);
    refused(&one("refer='p:k'"), 2, "xs:keyref/@refer", Invalid);
    refused(&one("refer='l'"), 2, "xs:keyref/@refer", Invalid);
    refused(&(key("k") + &keyref("refer='k'", &FIELD.repeat(2))), 3, "xs:keyref/@refer", Invalid);
    assert_eq!(verdict(&(one("refer=' k '") + &key("k"))), None);
}

#[test]
fn names_are_shared_by_all_kinds_and_elements() {
    refused(&(key("k") + &key("k")), 3, "xs:key/@name", Invalid);
    refused(&(key("k") + &key("k").replace("key", "unique")), 3, "xs:unique/@name", Invalid);
    let of = |name: &str, inner: &str| {
        format!("<xs:element name='{name}'><xs:complexType/>{inner}</xs:element>\n")
    };
    let two = of("a", &key("k")) + &of("b", &key("k"));
    let error = compile(&[("s.xsd", &plain(&two))]).expect_err("twice");
    assert_eq!((error.construct.as_str(), error.problem), ("xs:key/@name", Invalid));
    // Other names of the schema are another matter, and so are those of another namespace.
    assert!(compile(&[("s.xsd", &plain(&of("k", &key("k"))))]).is_ok());
    let import = "<xs:import namespace='urn:t' schemaLocation='t.xsd'/>";
    let own = plain(&(import.to_owned() + &of("a", &key("k"))));
    let other = with("targetNamespace='urn:t'", &of("a", &key("k")));
    assert!(compile(&[("s.xsd", &own), ("t.xsd", &other)]).is_ok());
    // A document included by two ways is still one document.
    let include = "<xs:include schemaLocation='c.xsd'/>";
    let both = "<xs:include schemaLocation='b.xsd'/>".to_owned() + include;
    let documents =
        [("s.xsd", plain(&both)), ("b.xsd", plain(include)), ("c.xsd", plain(&of("a", &key("k"))))];
    let documents = documents.each_ref().map(|(name, text)| (*name, text.as_str()));
    assert!(compile(&documents).is_ok());
}

const NO_PATHS: &str = "/  //  |  a|  |a  a||b  a/  /a  //a  a//b  .//  ..  a/..  .//.//a  a/.//b  \
    child::  child::child::a  self::a  parent::a  descendant::a  descendant-or-self::*  a[1]  a[b]  \
    text()  node()  @  @@a  @a/b  @a/@b  p:a  p:*  xs:  :a  xs: a  xs :a  xs:a:b  1a  -a  a b  (a)  \
    a+b  $a  'a'  *:a  xs:a*  **  a,b  a#  attribute::  @self::a";

#[test]
fn texts_that_are_no_path() {
    for text in NO_PATHS.split("  ").chain(["", " "]) {
        let path = format!("xpath=\"{text}\"");
        let selector = format!("<xs:key name='k'>\n<xs:selector {path}/>{FIELD}</xs:key>");
        refused(&selector, 3, "xs:selector/@xpath", Invalid);
        let field = format!("<xs:key name='k'>{SELECTOR}\n<xs:field {path}/></xs:key>");
        refused(&field, 3, "xs:field/@xpath", Invalid);
    }
}

#[test]
fn texts_that_are_a_path() {
    for text in ["@b", "attribute::b", "a/@b", ".//@b", "@*", "@xs:*", "a|@b", "./@b"] {
        let selector = format!("<xs:key name='k'><xs:selector xpath='{text}'/>{FIELD}</xs:key>");
        refused(&selector, 2, "xs:selector/@xpath", Invalid);
        let field = format!("<xs:key name='k'>{SELECTOR}<xs:field xpath='{text}'/></xs:key>");
        assert_eq!(verdict(&field), None, "{text}");
    }
    for text in ["a.b-c", "xml:lang", "xs:a", "é", "child::child", "child", "_", "a/ b |\n.//c"] {
        let selector = format!("<xs:key name='k'><xs:selector xpath='{text}'/>{FIELD}</xs:key>");
        assert_eq!(verdict(&selector), None, "{text}");
    }
}

#[test]
fn the_number_of_paths_has_a_limit() {
    let names: Vec<String> = (0..1_500).map(|number| format!("a{number}")).collect();
    let selector = format!("<xs:selector xpath='{}'/>", names.join("|"));
    let text = format!("<xs:key name='k'>{selector}{FIELD}</xs:key>");
    refused(&text, 2, "xs:selector/@xpath", Unsupported);
    let fields = format!("<xs:key name='k'>{SELECTOR}{}</xs:key>", FIELD.repeat(1_500));
    refused(&fields, 2, "xs:key", Unsupported);
    // The same path again is no other path.
    let same = vec!["a"; 5_000].join("|");
    let same = format!("<xs:key name='k'><xs:selector xpath='{same}'/>{FIELD}</xs:key>");
    assert_eq!(verdict(&same), None);
}
