//! Sets of schema documents: include, import, forms, and names that are found inside the set only.

use super::rows::{check_set, compile, in_t, plain, with};
use xoev_schema::{Problem, SchemaSet};

#[test]
fn local_and_qualified_forms() {
    let body = |forms: &str| {
        with(
            &format!("targetNamespace='urn:t' {forms}"),
            "<xs:element name='r'><xs:complexType><xs:sequence>
                <xs:element name='d' minOccurs='0'/>
                <xs:element name='q' form='qualified' minOccurs='0'/>
                <xs:element name='u' form='unqualified' minOccurs='0'/>
            </xs:sequence><xs:attribute name='d'/><xs:attribute name='q' form='qualified'/>
            </xs:complexType></xs:element>",
        )
    };
    check_set(
        &[("s.xsd", &body(""))],
        &[
            ("<t:r xmlns:t='urn:t' d='1' t:q='1'><d/><t:q/><u/></t:r>", &[]),
            (
                "<t:r xmlns:t='urn:t'><t:d/></t:r>",
                &["ElementUnknown complex-type.2.4.a r/d 'd' [d q u] ?d"],
            ),
            (
                "<t:r xmlns:t='urn:t'><q/></t:r>",
                &["ElementUnknown complex-type.2.4.a r/q 'q' [d q u] ?q"],
            ),
            (
                "<t:r xmlns:t='urn:t' t:d='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@d 'd' [d q] ?d"],
            ),
            (
                "<t:r xmlns:t='urn:t' q='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@q 'q' [d q] ?q"],
            ),
        ],
    );
    let both = "elementFormDefault='qualified' attributeFormDefault='qualified'";
    check_set(
        &[("s.xsd", &body(both))],
        &[
            ("<t:r xmlns:t='urn:t' t:d='1' t:q='1'><t:d/><t:q/><u/></t:r>", &[]),
            (
                "<t:r xmlns:t='urn:t' d='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@d 'd' [d q] ?d"],
            ),
            (
                "<t:r xmlns:t='urn:t'><d/></t:r>",
                &["ElementUnknown complex-type.2.4.a r/d 'd' [d q u] ?d"],
            ),
            (
                "<t:r xmlns:t='urn:t'><t:u/></t:r>",
                &["ElementUnknown complex-type.2.4.a r/u 'u' [d q u] ?u"],
            ),
        ],
    );
}

#[test]
fn chameleon_include() {
    let first = with(
        "targetNamespace='urn:t' xmlns='urn:t' elementFormDefault='qualified'",
        "<xs:include schemaLocation='parts/types.xsd'/><xs:element name='r' type='T'/>",
    );
    let second = with(
        "elementFormDefault='qualified'",
        "<xs:complexType name='T'><xs:sequence>
            <xs:element name='a' type='I'/><xs:element ref='g' minOccurs='0'/>
        </xs:sequence></xs:complexType>
        <xs:simpleType name='I'><xs:restriction base='xs:int'/></xs:simpleType>
        <xs:element name='g' type='I'/>",
    );
    check_set(
        &[("t.xsd", &first), ("parts/types.xsd", &second)],
        &[
            ("<r xmlns='urn:t'><a>1</a><g>2</g></r>", &[]),
            ("<g xmlns='urn:t'>1</g>", &[]),
            (
                "<r xmlns='urn:t'><a>x</a><g>y</g></r>",
                &[
                    "ValueDatatype datatype-valid.1 r/a# 'x'",
                    "ValueDatatype datatype-valid.1 r/g# 'y'",
                ],
            ),
            ("<g>1</g>", &["RootUnknown elt.1 g 'g'"]),
            (
                "<t:r xmlns:t='urn:t'><a>1</a></t:r>",
                &["ElementUnknown complex-type.2.4.a r/a 'a' [a] ?a"],
            ),
        ],
    );
}

#[test]
fn one_chameleon_for_two_namespaces() {
    let open = |uri: &str, more: &str| {
        with(
            &format!("targetNamespace='{uri}' xmlns='{uri}' xmlns:b='urn:b'"),
            &format!("{more}<xs:include schemaLocation='c.xsd'/>"),
        )
    };
    let a = open("urn:a", "<xs:import namespace='urn:b' schemaLocation='b.xsd'/>");
    let b = open("urn:b", "");
    let c = plain(
        "<xs:element name='g' type='I'/>
        <xs:simpleType name='I'><xs:restriction base='xs:int'/></xs:simpleType>",
    );
    check_set(
        &[("a.xsd", &a), ("b.xsd", &b), ("c.xsd", &c)],
        &[
            ("<g xmlns='urn:a'>1</g>", &[]),
            ("<g xmlns='urn:b'>1</g>", &[]),
            ("<g xmlns='urn:b'>x</g>", &["ValueDatatype datatype-valid.1 g# 'x'"]),
            ("<g>1</g>", &["RootUnknown elt.1 g 'g'"]),
        ],
    );
}

#[test]
fn include_in_a_circle() {
    let part =
        |other: &str, body: &str| in_t(&format!("<xs:include schemaLocation='{other}'/>{body}"));
    let a = part(
        "b.xsd",
        "<xs:element name='r' type='t:B'/>
        <xs:simpleType name='A'><xs:restriction base='xs:int'/></xs:simpleType>",
    );
    let b = part(
        "c.xsd",
        "<xs:complexType name='B'><xs:sequence>
        <xs:element name='x' type='t:A'/></xs:sequence></xs:complexType>",
    );
    let c = part("a.xsd", "");
    check_set(
        &[("a.xsd", &a), ("b.xsd", &b), ("c.xsd", &c)],
        &[
            ("<r xmlns='urn:t'><x>1</x></r>", &[]),
            ("<r xmlns='urn:t'><x>y</x></r>", &["ValueDatatype datatype-valid.1 r/x# 'y'"]),
        ],
    );
}

const FAR: &str = "https://www.example.org/schemas/2.1/other.xsd";

#[test]
fn import_by_namespace_and_absolute_location() {
    let first = in_t(&format!(
        "<xs:import namespace='urn:u' schemaLocation='{FAR}'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a' type='u:U' xmlns:u='urn:u'/>
            <xs:element ref='u:e' xmlns:u='urn:u'/>
        </xs:sequence></xs:complexType></xs:element>"
    ));
    let second = with(
        "targetNamespace='urn:u' xmlns:u='urn:u'",
        "<xs:complexType name='U'><xs:sequence><xs:element name='local' type='xs:int'/>
        </xs:sequence></xs:complexType><xs:element name='e' type='xs:int'/>",
    );
    for name in ["other.xsd", "deep/other.xsd", "quite-different.xsd"] {
        check_set(
            &[("t.xsd", &first), (name, &second)],
            &[
                (
                    "<t:r xmlns:t='urn:t' xmlns:u='urn:u'><t:a><local>1</local></t:a>
                    <u:e>2</u:e></t:r>",
                    &[],
                ),
                (
                    "<t:r xmlns:t='urn:t' xmlns:u='urn:u'><t:a><u:local>1</u:local></t:a>
                    <u:e>x</u:e></t:r>",
                    &[
                        "ElementUnknown complex-type.2.4.a r/a/local 'local' [local] ?local",
                        "ValueDatatype datatype-valid.1 r/e# 'x'",
                    ],
                ),
            ],
        );
    }
}

#[test]
fn documents_that_import_each_other() {
    let a = with(
        "targetNamespace='urn:a' xmlns:b='urn:b' elementFormDefault='qualified'",
        "<xs:import namespace='urn:b' schemaLocation='b.xsd'/>
        <xs:element name='a'><xs:complexType><xs:sequence>
            <xs:element ref='b:b' minOccurs='0'/></xs:sequence></xs:complexType></xs:element>",
    );
    let b = with(
        "targetNamespace='urn:b' xmlns:a='urn:a' elementFormDefault='qualified'",
        "<xs:import namespace='urn:a' schemaLocation='a.xsd'/>
        <xs:element name='b'><xs:complexType><xs:sequence>
            <xs:element ref='a:a' minOccurs='0'/><xs:element name='n' type='xs:int' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
    );
    for documents in [[("a.xsd", &*a), ("b.xsd", &*b)], [("b.xsd", &*b), ("a.xsd", &*a)]] {
        check_set(
            &documents,
            &[
                ("<a xmlns='urn:a'><b xmlns='urn:b'><a xmlns='urn:a'/><n>1</n></b></a>", &[]),
                (
                    "<a xmlns='urn:a'><b xmlns='urn:b'><n>x</n></b></a>",
                    &["ValueDatatype datatype-valid.1 a/b/n# 'x'"],
                ),
                (
                    "<a xmlns='urn:a'><b/></a>",
                    &["ElementUnknown complex-type.2.4.a a/b 'b' [b] ?b"],
                ),
            ],
        );
    }
}

#[test]
fn import_of_what_has_no_namespace() {
    let a = in_t(
        "<xs:import schemaLocation='none.xsd'/>
        <xs:element name='r'><xs:complexType><xs:sequence><xs:element ref='plain'/>
        </xs:sequence></xs:complexType></xs:element>",
    );
    let b = plain("<xs:element name='plain' type='xs:int'/>");
    check_set(
        &[("t.xsd", &a), ("none.xsd", &b)],
        &[
            ("<t:r xmlns:t='urn:t'><plain>1</plain></t:r>", &[]),
            (
                "<t:r xmlns:t='urn:t'><t:plain>1</t:plain></t:r>",
                &["ElementUnknown complex-type.2.4.a r/plain 'plain' [plain] ?plain"],
            ),
        ],
    );
}

#[test]
fn what_a_schema_says_about_itself() {
    let a = in_t(
        "<xs:import namespace='urn:u' schemaLocation='u.xsd'/>
        <xs:element name='b'/><xs:element name='a'/><xs:element name='no' abstract='true'/>",
    );
    let u = with("targetNamespace='urn:u'", "<xs:element name='c'/>");
    let n = plain("<xs:element name='n'/>");
    let compiled = compile(&[("a.xsd", &a), ("u.xsd", &u), ("n.xsd", &n)]).expect("a schema");
    assert_eq!(compiled.roots("urn:t"), ["a", "b"]);
    assert_eq!(compiled.roots("urn:u"), ["c"]);
    assert_eq!(compiled.roots("urn:x"), [""; 0]);
    assert_eq!(compiled.roots(""), [""; 0]);
    assert_eq!(compiled.namespaces().collect::<Vec<_>>(), ["urn:t", "urn:u"]);
}

#[test]
fn several_entries_and_documents_nobody_needs() {
    let mut set = SchemaSet::new();
    let add = |set: &mut SchemaSet, name: &str, text: &str| {
        set.add(name, text.as_bytes().to_vec()).expect("text");
    };
    add(&mut set, "a.xsd", &plain("<xs:element name='a'/>"));
    add(&mut set, "b.xsd", &in_t("<xs:element name='b'/>"));
    add(&mut set, "broken.xsd", "<xs:schema");
    add(&mut set, "page.html", "<html/>");
    add(&mut set, "wrong.xsd", &plain("<xs:element name='a' type='none'/>"));
    assert_eq!(
        set.names().collect::<Vec<_>>(),
        ["a.xsd", "b.xsd", "broken.xsd", "page.html", "wrong.xsd"]
    );
    let both = set.compile(&["a.xsd", "b.xsd"]).expect("a schema");
    assert_eq!((both.roots(""), both.roots("urn:t")), (vec!["a"], vec!["b"]));
    for (entry, problem) in [
        ("broken.xsd", Problem::NotASchema),
        ("page.html", Problem::NotASchema),
        ("wrong.xsd", Problem::Missing),
        ("none.xsd", Problem::Missing),
    ] {
        let error = set.compile(&[entry]).expect_err(entry);
        assert_eq!((error.file.as_str(), error.problem), (entry, problem), "{error}");
    }
}
