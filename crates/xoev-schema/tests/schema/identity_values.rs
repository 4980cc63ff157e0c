//! What counts as the value of a key: it is compared as a value of its type, may come from the
//! schema, and must be one.

use super::rows::{check, check_in_t};

/// `r` with `e` of this type, whose text is unique.
fn of(declaration: &str) -> String {
    format!(
        "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element name='e' maxOccurs='unbounded' {declaration}
        </xs:sequence></xs:complexType>
        <xs:unique name='u'><xs:selector xpath='e'/><xs:field xpath='.'/></xs:unique></xs:element>"
    )
}

#[test]
fn values_of_one_type() {
    for (kind, same, different) in [
        ("decimal", ["1", "01.00"], ["1", "1.01"]),
        ("string", ["a", "a"], ["a", "a "]),
        ("token", ["a b", " a  b "], ["a", "A"]),
        ("boolean", ["1", "true"], ["1", "false"]),
        ("double", ["1E1", "10"], ["1", "-1"]),
        ("float", ["NaN", "NaN"], ["INF", "-INF"]),
        (
            "dateTime",
            ["2000-01-01T00:00:00Z", "2000-01-01T01:00:00+01:00"],
            ["2000-01-01T00:00:00Z", "2000-01-01T00:00:00"],
        ),
        ("duration", ["P1Y", "P12M"], ["P1M", "P30D"]),
        ("hexBinary", ["ab", "AB"], ["ab", "abab"]),
        ("anyURI", ["urn:a", " urn:a "], ["urn:a", "URN:a"]),
        ("NMTOKENS", ["a b", " a   b"], ["a b", "b a"]),
    ] {
        let schema = of(&format!("type='xs:{kind}'/>"));
        let text = |values: [&str; 2]| format!("<r><e>{}</e><e>{}</e></r>", values[0], values[1]);
        let shown = same[1].trim();
        let twice = format!("KeyRepeated identity-constraint.4.1 r/e2# '{shown}' beside e");
        check(&schema, &[(&text(same), &[&twice]), (&text(different), &[])]);
    }
}

#[test]
fn values_of_different_types() {
    let typed = |kind: &str, value: &str| {
        format!("<e xmlns:x='http://www.w3.org/2001/XMLSchema' xsi:type='x:{kind}'>{value}</e>")
    };
    let pair =
        |a: (&str, &str), b: (&str, &str)| format!("<r>{}{}</r>", typed(a.0, a.1), typed(b.0, b.1));
    let schema = of("type='xs:anySimpleType'/>");
    for (a, b) in [
        (("string", "1"), ("decimal", "1")),
        (("decimal", "1"), ("double", "1")),
        (("float", "1"), ("double", "1")),
        (("boolean", "1"), ("int", "1")),
        (("anyURI", "a"), ("string", "a")),
        (("NMTOKEN", "a"), ("NMTOKENS", "a")),
        (("date", "2000-01-01"), ("gYear", "2000")),
    ] {
        check(&schema, &[(&pair(a, b), &[])]);
    }
    for (a, b) in [(("byte", "1"), ("decimal", "1.0")), (("NCName", "a"), ("string", "a"))] {
        let twice = format!("KeyRepeated identity-constraint.4.1 r/e2# '{}' beside e", b.1);
        check(&schema, &[(&pair(a, b), &[&twice])]);
    }
}

#[test]
fn a_reference_of_another_type_leads_nowhere() {
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element name='e' type='xs:string'/><xs:element name='f' type='xs:int'/>
        </xs:sequence></xs:complexType>
        <xs:key name='k'><xs:selector xpath='e'/><xs:field xpath='.'/></xs:key>
        <xs:keyref name='l' refer='k'><xs:selector xpath='f'/><xs:field xpath='.'/></xs:keyref>
        </xs:element>",
        &[("<r><e>1</e><f>1</f></r>", &["KeyDangling identity-constraint.4.3 r/f# '1'"])],
    );
}

#[test]
fn lists_and_unions() {
    let schema = of("><xs:simpleType><xs:union memberTypes='xs:int xs:date xs:string'/>
        </xs:simpleType></xs:element>");
    check(
        &schema,
        &[
            ("<r><e>1.0</e><e>1</e><e>a</e></r>", &[]),
            (
                "<r><e>01</e><e> 1 </e></r>",
                &["KeyRepeated identity-constraint.4.1 r/e2# '1' beside e"],
            ),
        ],
    );
    let schema =
        of("><xs:simpleType><xs:list itemType='xs:decimal'/></xs:simpleType></xs:element>");
    check(
        &schema,
        &[
            ("<r><e>1 2</e><e>2 1</e><e>1</e><e/><e>1 2 3</e></r>", &[]),
            (
                "<r><e>1 2</e><e>1.0  02</e></r>",
                &["KeyRepeated identity-constraint.4.1 r/e2# '1.0  02' beside e"],
            ),
        ],
    );
}

#[test]
fn names_with_a_prefix() {
    check(
        &of("type='xs:QName'/>"),
        &[
            ("<r xmlns:p='urn:p' xmlns:q='urn:q'><e>p:a</e><e>q:a</e><e>a</e></r>", &[]),
            (
                "<r xmlns:p='urn:p'><e>p:a</e><e xmlns:q='urn:p'>q:a</e></r>",
                &["KeyRepeated identity-constraint.4.1 r/e2# 'q:a' beside e"],
            ),
        ],
    );
}

#[test]
fn values_that_the_schema_states() {
    for value in ["default", "fixed"] {
        check(
            &of(&format!("type='xs:int' {value}='7'/>")),
            &[("<r><e>7</e><e/></r>", &["KeyRepeated identity-constraint.4.1 r/e2 '7' beside e"])],
        );
    }
    let attribute = "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element name='e' maxOccurs='unbounded'><xs:complexType>
            <xs:attribute name='a' type='xs:int' default='7'/><xs:attribute name='b'/>
          </xs:complexType></xs:element>
        </xs:sequence></xs:complexType>
        <xs:key name='k'><xs:selector xpath='e'/><xs:field xpath='@a'/></xs:key></xs:element>";
    check(
        attribute,
        &[
            ("<r><e/><e a='8'/></r>", &[]),
            (
                "<r><e/><e a='07'/></r>",
                &["KeyRepeated identity-constraint.4.2.2 r/e2@a '07' beside e"],
            ),
            ("<r><e a='7'/><e/></r>", &["KeyRepeated identity-constraint.4.2.2 r/e2 '7' beside e"]),
        ],
    );
    check(
        &attribute.replace("xpath='@a'", "xpath='@*'"),
        &[
            ("<r><e/><e a='8'/></r>", &[]),
            ("<r><e b='8'/></r>", &["KeyField identity-constraint.3 r/e 'e' beside e"]),
        ],
    );
}

#[test]
fn elements_without_a_value() {
    let nillable = of("type='xs:int' nillable='true'/>");
    check(
        &nillable,
        &[
            ("<r><e xsi:nil='true'/><e xsi:nil='true'/><e>1</e></r>", &[]),
            (
                "<r><e>1</e><e>1</e></r>",
                &["KeyRepeated identity-constraint.4.1 r/e2# '1' beside e"],
            ),
        ],
    );
    // A key may not even come from a declaration that allows it (clause 4.2.3).
    check(
        &nillable.replace("xs:unique", "xs:key"),
        &[
            ("<r><e xsi:nil='true'/></r>", &["KeyMissing identity-constraint.4.2.3 r/e [e]"]),
            ("<r><e>1</e></r>", &["KeyField identity-constraint.4.2.3 r/e 'e'"]),
        ],
    );
}

#[test]
fn only_simple_values() {
    let content =
        |inner: &str| of(&format!("><xs:complexType>{inner}</xs:complexType></xs:element>"));
    check(
        &content(
            "<xs:simpleContent><xs:extension base='xs:int'><xs:attribute name='a'/>
            </xs:extension></xs:simpleContent>",
        ),
        &[(
            "<r><e a='1'>1</e><e>01</e></r>",
            &["KeyRepeated identity-constraint.4.1 r/e2# '01' beside e"],
        )],
    );
    check(&content(""), &[("<r><e/></r>", &["KeyField identity-constraint.3 r/e 'e'"])]);
    check(
        &of("type='xs:anyType'/>"),
        &[
            ("<r><e>1</e></r>", &["KeyField identity-constraint.3 r/e 'e'"]),
            (
                "<r xmlns:x='http://www.w3.org/2001/XMLSchema'><e xsi:type='x:int'>1</e>\
                <e xsi:type='x:int'>2</e></r>",
                &[],
            ),
        ],
    );
}

#[test]
fn a_value_that_is_wrong_anyway_is_told_of_once() {
    check(
        &of("type='xs:int'/>"),
        &[(
            "<r><e>x</e><e>y</e></r>",
            &[
                "ValueDatatype datatype-valid.1 r/e# 'x'",
                "ValueDatatype datatype-valid.1 r/e2# 'y'",
            ],
        )],
    );
}

#[test]
fn wildcards_let_elements_in_with_and_without_a_type() {
    let any = |process: &str| {
        format!(
            "<xs:element name='r'><xs:complexType><xs:sequence>
              <xs:any processContents='{process}' maxOccurs='unbounded'/>
            </xs:sequence></xs:complexType>
            <xs:unique name='u'><xs:selector xpath='.//t:e'/><xs:field xpath='t:n|@a'/></xs:unique>
            </xs:element>
            <xs:element name='e'><xs:complexType><xs:sequence>
              <xs:element ref='t:n' minOccurs='0'/></xs:sequence><xs:attribute name='a'/>
            </xs:complexType></xs:element>
            <xs:element name='n' type='xs:int'/>"
        )
    };
    let open = "<r xmlns='urn:t'>";
    let elements = format!("{open}<e><n>1</n></e><e><n>01</n></e></r>");
    let below = format!("{open}<x xmlns=''><e xmlns='urn:t'><n>1</n></e></x><e><n>1</n></e></r>");
    let attributes = format!("{open}<e a='1'/></r>");
    let twice = "KeyRepeated identity-constraint.4.1 r/e2/n# '01' beside n";
    check_in_t(&any("strict"), &[(&elements, &[twice]), (&attributes, &[])]);
    check_in_t(
        &any("lax"),
        &[
            (&elements, &[twice]),
            (&below, &["KeyRepeated identity-constraint.4.1 r/e/n# '1' beside n"]),
        ],
    );
    // What is skipped has no type, and so no value (clause 3).
    let no_type = |path: &str| format!("KeyField identity-constraint.3 {path}");
    check_in_t(
        &any("skip"),
        &[
            (&elements, &[&no_type("r/e/n 'n'"), &no_type("r/e2/n 'n'")]),
            (&below, &[&no_type("r/x/e/n 'n'"), &no_type("r/e/n 'n'")]),
            (&attributes, &[&no_type("r/e@a 'a'")]),
        ],
    );
}

#[test]
fn attributes_that_a_wildcard_lets_in() {
    let any = |process: &str| {
        format!(
            "<xs:element name='r'><xs:complexType>
              <xs:anyAttribute processContents='{process}'/></xs:complexType>
            <xs:key name='k'><xs:selector xpath='.'/><xs:field xpath='@t:a'/></xs:key></xs:element>
            <xs:attribute name='a' type='xs:int'/>"
        )
    };
    let present = "<t:r xmlns:t='urn:t' t:a='1'/>";
    let absent = "<t:r xmlns:t='urn:t'/>";
    check_in_t(
        &any("lax"),
        &[(present, &[]), (absent, &["KeyMissing identity-constraint.4.2.1 r [a]"])],
    );
    check_in_t(&any("skip"), &[(present, &["KeyField identity-constraint.3 r@a 'a'"])]);
}
