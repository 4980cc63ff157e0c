//! Where selectors and fields lead (XSD 1.0 Part 1 §3.11.6).

use super::rows::{check, check_in_t, document, findings, in_t, schema};

/// Anything in anything, `n` the number; these elements must have different ones.
fn tree(selector: &str, field: &str) -> String {
    format!(
        "<xs:element name='r' type='T'>
          <xs:key name='k'><xs:selector xpath='{selector}'/><xs:field xpath='{field}'/></xs:key>
        </xs:element>
        <xs:complexType name='T'><xs:choice minOccurs='0' maxOccurs='unbounded'>
          <xs:element name='a' type='T'/><xs:element name='b' type='T'/>
          <xs:element name='c' type='T'/><xs:element name='v' type='xs:int'/>
        </xs:choice><xs:attribute name='n' type='xs:int'/></xs:complexType>"
    )
}

/// Which elements a selector chooses: those that lack the key.
fn chosen(selector: &str, text: &str) -> Vec<String> {
    let schema = schema(&super::rows::plain(&tree(selector, "@n")));
    let cut = |line: String| line.split(' ').nth(2).map(str::to_owned).expect("a path");
    let mut paths: Vec<String> = findings(&schema, &document(text)).into_iter().map(cut).collect();
    paths.sort();
    paths
}

#[test]
fn selectors() {
    let text = "<r><a><a/><b><a><c/></a></b></a><b><b/></b></r>";
    let all: &[&str] = &["r", "r/a", "r/a/a", "r/a/b", "r/a/b/a", "r/a/b/a/c", "r/b", "r/b/b"];
    for (selector, expected) in [
        (".", &["r"][..]),
        ("./.", &["r"]),
        ("a", &["r/a"]),
        ("./a", &["r/a"]),
        ("child::a", &["r/a"]),
        (" child :: a ", &["r/a"]),
        ("a/.", &["r/a"]),
        ("*", &["r/a", "r/b"]),
        ("a | b", &["r/a", "r/b"]),
        ("a|a|./a", &["r/a"]),
        ("a/b", &["r/a/b"]),
        ("a / child::* / a", &["r/a/b/a"]),
        ("*/b", &["r/a/b", "r/b/b"]),
        (".//a", &["r/a", "r/a/a", "r/a/b/a"]),
        (". // a", &["r/a", "r/a/a", "r/a/b/a"]),
        (".//*", &all[1..]),
        (".//.", all),
        (".//b/a", &["r/a/b/a"]),
        (".//a/*/a", &["r/a/b/a"]),
        (".//a/b|c|.//b/b", &["r/a/b", "r/b/b"]),
        ("c", &[]),
        ("a/b/a/c/a", &[]),
    ] {
        assert_eq!(chosen(selector, text), expected, "{selector}");
    }
}

#[test]
fn fields() {
    let one = |field: &str, text: &str, expected: &[&str]| {
        check(&tree("a", field), &[(text, expected)]);
    };
    for field in ["v", "./v", "child::v", ".//v", "v|v", "v|./v", "v|@n", "b/v|v", ".//v|.//@n"] {
        one(field, "<r><a><v>1</v></a></r>", &[]);
    }
    for field in ["@n", "./@n", "attribute::n", ".//@n", "@*", "@n|@*", "v/@n|@n", ".//*|@n"] {
        one(field, "<r><a n='1'/></r>", &[]);
    }
    for field in ["b/@n", "*/@n", ".//@n", "b/./@n", ".//b/@n", "child::b/attribute::n"] {
        one(field, "<r><a><b n='1'/></a></r>", &[]);
    }
    let several = "KeyField identity-constraint.3 r/a/b@n 'n' beside a";
    one(".//@n", "<r><a n='1'><b n='1'/></a></r>", &[several]);
    one("@n|b/@n", "<r><a n='1'><b n='1'/></a></r>", &[several]);
    one(
        "v|@n",
        "<r><a n='1'><v>2</v></a></r>",
        &["KeyField identity-constraint.3 r/a/v 'v' beside a"],
    );
    one("v", "<r><a><b><v>1</v></b></a></r>", &["KeyMissing identity-constraint.4.2.1 r/a [v]"]);
    one(
        "b/v",
        "<r><a><b><b><v>1</v></b></b></a></r>",
        &["KeyMissing identity-constraint.4.2.1 r/a [v]"],
    );
    one("*", "<r><a><b/></a></r>", &["KeyField identity-constraint.3 r/a/b 'b'"]);
}

#[test]
fn names_of_xpaths_have_a_namespace_only_with_a_prefix() {
    let with = |selector: &str| {
        format!(
            "<xs:element name='r' xmlns='urn:t'><xs:complexType><xs:sequence>
              <xs:element name='e' maxOccurs='9'/><xs:any namespace='##local' minOccurs='0'
                processContents='lax'/></xs:sequence></xs:complexType>
            <xs:key name='k'><xs:selector xpath='{selector}'/><xs:field xpath='@a'/></xs:key>
            </xs:element>"
        )
    };
    let text = "<t:r xmlns:t='urn:t'><t:e/><e/></t:r>";
    let missing = |path: &str| format!("KeyMissing identity-constraint.4.2.1 {path} [a]");
    // The path of a finding has no prefixes: the second `e` is the one without a namespace.
    for (selector, expected) in [
        ("t:e", vec![missing("r/e")]),
        ("e", vec![missing("r/e2")]),
        ("t:*", vec![missing("r/e")]),
        ("*", vec![missing("r/e"), missing("r/e2")]),
    ] {
        let schema = schema(&in_t(&with(selector)));
        assert_eq!(findings(&schema, text), expected, "{selector}");
    }
    check_in_t(&with("xs:*"), &[(text, &[])]);
}

#[test]
fn attributes_about_the_instance_are_attributes_too() {
    let declarations = "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element name='e' maxOccurs='9' nillable='true' type='xs:int'/>
        </xs:sequence></xs:complexType>
        <xs:unique name='u' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'>
          <xs:selector xpath='e'/><xs:field xpath='@i:nil'/></xs:unique></xs:element>";
    check(
        declarations,
        &[(
            "<r><e xsi:nil='true'/><e xsi:nil='1'/><e xsi:nil='0'>1</e></r>",
            &["KeyRepeated identity-constraint.4.1 r/e2@nil '1' beside e"],
        )],
    );
}
