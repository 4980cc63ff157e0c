//! Keys, unique values and references: which elements they hold for, and where a reference finds
//! its key (XSD 1.0 Part 1 §3.11.4 and §3.11.5).

use super::rows::{check, check_in_t, plain, schema};
use fim_core::{Document, Limits, Source};
use xoev_schema::Scratch;

/// A list of `e` and `f` with attributes and children, under these constraints.
fn listed(constraints: &str) -> String {
    format!(
        "<xs:element name='r'><xs:complexType><xs:choice minOccurs='0' maxOccurs='unbounded'>
          <xs:element name='e' type='E'/><xs:element name='f' type='E'/>
        </xs:choice></xs:complexType>{constraints}</xs:element>
        <xs:complexType name='E'><xs:sequence>
          <xs:element name='n' minOccurs='0' maxOccurs='unbounded' type='xs:string'/>
        </xs:sequence><xs:attribute name='a'/><xs:attribute name='b'/></xs:complexType>"
    )
}

fn constraint(kind: &str, rest: &str, selector: &str, fields: &[&str]) -> String {
    let fields: String =
        fields.iter().map(|field| format!("<xs:field xpath='{field}'/>")).collect();
    format!("<xs:{kind} {rest}><xs:selector xpath='{selector}'/>{fields}</xs:{kind}>")
}

#[test]
fn unique_values() {
    let unique = |fields: &[&str]| listed(&constraint("unique", "name='u'", "e", fields));
    check(
        &unique(&["@a"]),
        &[
            ("<r/>", &[]),
            ("<r><e a='1'/><e a='2'/><e/><e/></r>", &[]),
            ("<r><e a='1'/><f a='1'/></r>", &[]),
            (
                "<r><e a='1'/><e a=' 1'/><e a='1'/><e a='1'/></r>",
                &[
                    "KeyRepeated identity-constraint.4.1 r/e3@a '1' beside e",
                    "KeyRepeated identity-constraint.4.1 r/e4@a '1' beside e",
                ],
            ),
        ],
    );
    check(
        &unique(&["@a", "@b"]),
        &[
            ("<r><e a='1' b='2'/><e a='1'/><e a='1'/><e a='2' b='1'/></r>", &[]),
            ("<r><e a='1' b='12'/><e a='11' b='2'/></r>", &[]),
            (
                "<r><e a='1' b='2'/><e b='2' a='1'/></r>",
                &["KeyRepeated identity-constraint.4.1 r/e2@a '1, 2' beside e"],
            ),
        ],
    );
    check(
        &unique(&["n"]),
        &[
            ("<r><e><n>x</n></e><e><n>y</n></e><e/></r>", &[]),
            (
                "<r><e><n>x</n></e><e><n>x</n></e></r>",
                &["KeyRepeated identity-constraint.4.1 r/e2/n# 'x' beside n"],
            ),
            (
                "<r><e><n>x</n><n>x</n></e><e><n>x</n></e></r>",
                &["KeyField identity-constraint.3 r/e/n2 'n' beside n"],
            ),
        ],
    );
}

#[test]
fn keys_must_be_there() {
    check(
        &listed(&constraint("key", "name='k'", "e|f", &["@a", "n"])),
        &[
            ("<r><e a='1'><n>x</n></e><f a='1'><n>y</n></f></r>", &[]),
            (
                "<r><e a='1'/><f><n>y</n></f><e/></r>",
                &[
                    "KeyMissing identity-constraint.4.2.1 r/e [n]",
                    "KeyMissing identity-constraint.4.2.1 r/f [a]",
                    "KeyMissing identity-constraint.4.2.1 r/e2 [a n]",
                ],
            ),
            (
                "<r><e a='1'><n>x</n></e><f a='1'><n>x</n></f></r>",
                &["KeyRepeated identity-constraint.4.2.2 r/f@a '1, x' beside e"],
            ),
        ],
    );
}

#[test]
fn references_lead_to_keys_and_unique_values() {
    for kind in ["key", "unique"] {
        let both = constraint(kind, "name='k'", "e", &["@a"])
            + &constraint("keyref", "name='l' refer='k'", "f", &["@b"]);
        check(
            &listed(&both),
            &[
                ("<r><f b='1'/><f/><f b='1'/><e a='1'/></r>", &[]),
                ("<r><f b='x'/></r>", &["KeyDangling identity-constraint.4.3 r/f@b 'x'"]),
                (
                    "<r><e a='nummer'/><f b='numer'/></r>",
                    &["KeyDangling identity-constraint.4.3 r/f@b 'numer' ?nummer"],
                ),
            ],
        );
    }
    let two = constraint("keyref", "name='l' refer='k'", "f", &["@b", "n"])
        + &constraint("key", "name='k'", "e", &["n", "@a"]);
    check(
        &listed(&two),
        &[
            ("<r><e a='1'><n>2</n></e><f b='2'><n>1</n></f><f b='7'/></r>", &[]),
            (
                "<r><e a='1'><n>2</n></e><f b='1'><n>2</n></f></r>",
                &["KeyDangling identity-constraint.4.3 r/f@b '1, 2'"],
            ),
        ],
    );
}

/// Groups with keys of their own, below parts; references where `at` says.
fn grouped(at: &str) -> String {
    let keyref = constraint("keyref", "name='l' refer='k'", ".//f", &["@b"]);
    let of = |place: &str| if at == place { keyref.as_str() } else { "" };
    format!(
        "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element name='p' maxOccurs='unbounded'><xs:complexType><xs:sequence>
            <xs:element ref='g' maxOccurs='unbounded'/>
            <xs:element name='f' type='E' minOccurs='0' maxOccurs='unbounded'/>
          </xs:sequence></xs:complexType>{}</xs:element>
        </xs:sequence></xs:complexType>{}</xs:element>
        <xs:element name='g'><xs:complexType><xs:sequence>
            <xs:element name='e' type='E' minOccurs='0' maxOccurs='unbounded'/>
            <xs:element name='f' type='E' minOccurs='0' maxOccurs='unbounded'/>
            <xs:element ref='g' minOccurs='0' maxOccurs='unbounded'/>
        </xs:sequence></xs:complexType>{}{}</xs:element>
        <xs:complexType name='E'><xs:attribute name='a'/><xs:attribute name='b'/></xs:complexType>",
        of("p"),
        of("r"),
        constraint("key", "name='k'", "e", &["@a"]),
        of("g"),
    )
}

#[test]
fn keys_come_up_to_the_references_around_them() {
    let one = "<e a='1'/>";
    check(
        &grouped("r"),
        &[
            (&format!("<r><p><g>{one}</g></p><p><g/><f b='1'/></p></r>"), &[]),
            // Two elements below different children have the key: neither counts.
            (
                &format!("<r><p><g>{one}</g></p><p><g>{one}</g><f b='1'/></p></r>"),
                &["KeyDangling identity-constraint.4.3 r/p2/f@b '1'"],
            ),
            // What is ambiguous within one part is unknown outside of it.
            (&format!("<r><p><g>{one}</g><g>{one}</g></p><p><g>{one}</g><f b='1'/></p></r>"), &[]),
            (
                &format!(
                    "<r><p><g>{one}</g></p><p><g>{one}</g></p><p><g>{one}</g><f b='1'/></p></r>"
                ),
                &["KeyDangling identity-constraint.4.3 r/p3/f@b '1'"],
            ),
        ],
    );
}

#[test]
fn keys_of_the_element_itself_count_more() {
    let one = "<e a='1'/>";
    check(
        &grouped("g"),
        &[
            (&format!("<r><p><g>{one}<f b='1'/></g></p></r>"), &[]),
            (&format!("<r><p><g>{one}<f b='1'/><g>{one}</g><g>{one}</g></g></p></r>"), &[]),
            (
                &format!("<r><p><g>{one}<e a='2'/><f b='1'/><g>{one}</g><g>{one}</g></g></p></r>"),
                &[],
            ),
            (&format!("<r><p><g><f b='1'/><g>{one}</g></g></p></r>"), &[]),
            (
                &format!("<r><p><g><f b='1'/><g>{one}</g><g>{one}</g></g></p></r>"),
                &["KeyDangling identity-constraint.4.3 r/p/g/f@b '1'"],
            ),
            // Two elements want it, and it is told of once.
            (
                "<r><p><g><g><f b='1'/></g></g></p></r>",
                &["KeyDangling identity-constraint.4.3 r/p/g/g/f@b '1'"],
            ),
            // A key around is out of reach, and so is one beside.
            (
                &format!("<r><p><g>{one}<g><f b='1'/></g></g></p></r>"),
                &["KeyDangling identity-constraint.4.3 r/p/g/g/f@b '1'"],
            ),
            (
                &format!("<r><p><g>{one}</g><g><f b='1'/></g></p></r>"),
                &["KeyDangling identity-constraint.4.3 r/p/g2/f@b '1'"],
            ),
        ],
    );
    check(
        &grouped("p"),
        &[
            (&format!("<r><p><g>{one}</g><g/><f b='1'/></p></r>"), &[]),
            (
                &format!("<r><p><g>{one}</g></p><p><g/><f b='1'/></p></r>"),
                &["KeyDangling identity-constraint.4.3 r/p2/f@b '1'"],
            ),
        ],
    );
}

#[test]
fn where_the_last_key_stands_is_known() {
    let schema = schema(&plain(&listed(&constraint("unique", "name='u'", "e", &["@a"]))));
    for (text, expected) in [("<r><f a='1'/></r>", None), ("<r><e/><e a='1'/><f/></r>", Some(7))] {
        let source = Source::from_text("d.xml", text);
        let document = Document::parse(&source, &Limits::default()).expect("well-formed");
        let mut scratch = Scratch::default();
        assert!(schema.is_valid(&document, &mut scratch));
        assert_eq!(scratch.last_id(), expected, "{text}");
    }
}

#[test]
fn each_element_has_tables_of_its_own() {
    let local = "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element name='g' maxOccurs='unbounded'><xs:complexType><xs:sequence>
            <xs:element name='e' maxOccurs='unbounded' type='xs:int'/>
          </xs:sequence></xs:complexType>
          <xs:unique name='u'><xs:selector xpath='e'/><xs:field xpath='.'/></xs:unique>
          </xs:element></xs:sequence></xs:complexType></xs:element>";
    check(
        local,
        &[
            ("<r><g><e>1</e></g><g><e>1</e></g></r>", &[]),
            (
                "<r><g><e>1</e><e>01</e></g><g><e>1</e></g></r>",
                &["KeyRepeated identity-constraint.4.1 r/g/e2# '01' beside e"],
            ),
        ],
    );
}

#[test]
fn an_element_that_stands_for_another_has_its_own_constraints() {
    let declarations = "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element ref='t:h' maxOccurs='unbounded'/></xs:sequence></xs:complexType></xs:element>
        <xs:element name='h' type='t:H'>
          <xs:unique name='u'><xs:selector xpath='t:e'/><xs:field xpath='.'/></xs:unique>
        </xs:element>
        <xs:element name='s' substitutionGroup='t:h'/>
        <xs:complexType name='H'><xs:sequence>
          <xs:element name='e' maxOccurs='unbounded' type='xs:string'/>
        </xs:sequence></xs:complexType>
        <xs:complexType name='D'><xs:complexContent><xs:extension base='t:H'/>
        </xs:complexContent></xs:complexType>";
    let open = "<r xmlns='urn:t' xmlns:t='urn:t'>";
    check_in_t(
        declarations,
        &[
            (&format!("{open}<s><e>1</e><e>1</e></s><h><e>1</e></h></r>"), &[]),
            (
                &format!("{open}<h xsi:type='t:D'><e>1</e><e>1</e></h></r>"),
                &["KeyRepeated identity-constraint.4.1 r/h/e2# '1' beside e"],
            ),
        ],
    );
}
