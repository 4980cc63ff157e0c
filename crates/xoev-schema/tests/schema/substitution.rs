//! References to elements, and substitution groups: which elements may stand for which.

use super::rows::check_in_t;

#[test]
fn references_to_elements() {
    check_in_t(
        "<xs:element name='a' type='xs:int'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element ref='t:a' minOccurs='0' maxOccurs='2'/><xs:element ref='t:r' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t'/>", &[]),
            ("<r xmlns='urn:t'><a>1</a><a>2</a><r><r/></r></r>", &[]),
            (
                "<r xmlns='urn:t'><a>x</a><r><a>y</a></r></r>",
                &[
                    "ValueDatatype datatype-valid.1 r/a# 'x'",
                    "ValueDatatype datatype-valid.1 r/r/a# 'y'",
                ],
            ),
            ("<a xmlns='urn:t'>1</a>", &[]),
            ("<a>1</a>", &["RootUnknown elt.1 a 'a'"]),
        ],
    );
}

const CHAIN: &str = "
    <xs:complexType name='T'><xs:attribute name='n' type='xs:int'/></xs:complexType>
    <xs:complexType name='U'><xs:complexContent><xs:extension base='t:T'>
        <xs:attribute name='m' type='xs:int'/></xs:extension></xs:complexContent></xs:complexType>
    <xs:complexType name='V'><xs:complexContent><xs:restriction base='t:U'/></xs:complexContent>
    </xs:complexType>
    <xs:element name='x'/>";

fn chain(head: &str, rows: &[(&str, &[&str])]) {
    check_in_t(
        &format!(
            "{CHAIN}<xs:element name='h' type='t:T' {head}/>
            <xs:element name='h1' type='t:T' substitutionGroup='t:h'/>
            <xs:element name='h2' type='t:U' substitutionGroup='t:h'/>
            <xs:element name='h3' type='t:V' substitutionGroup='t:h2'/>
            <xs:element name='h4' substitutionGroup='t:h2'/>
            <xs:element name='r'><xs:complexType><xs:sequence>
                <xs:element ref='t:h' maxOccurs='unbounded'/>
            </xs:sequence></xs:complexType></xs:element>"
        ),
        rows,
    );
}

#[test]
fn chains() {
    chain(
        "",
        &[
            ("<r xmlns='urn:t'><h/><h1/><h2/><h3/><h4 m='1'/></r>", &[]),
            (
                "<r xmlns='urn:t'><h1 n='x'/><h3 m='x'/></r>",
                &["ValueDatatype attribute.3 r/h1@n 'x'", "ValueDatatype attribute.3 r/h3@m 'x'"],
            ),
            (
                "<r xmlns='urn:t'><h1 m='1'/></r>",
                &["AttributeUnknown complex-type.3.2.1 r/h1@m 'm' [n]"],
            ),
            ("<r xmlns='urn:t'><h4 n='1' m='x'/></r>", &["ValueDatatype attribute.3 r/h4@m 'x'"]),
            (
                "<r xmlns='urn:t'><x/></r>",
                &["ElementUnknown complex-type.2.4.a r/x 'x' [h h1 h2 h3 h4]"],
            ),
            ("<r xmlns='urn:t'/>", &["ElementMissing complex-type.2.4.b r$ [h|h1|h2|h3|h4]"]),
        ],
    );
}

#[test]
fn abstract_heads() {
    chain(
        "abstract='true'",
        &[
            ("<r xmlns='urn:t'><h1/><h3/></r>", &[]),
            ("<r xmlns='urn:t'><h/></r>", &["ElementAbstract elt.2 r/h 'h' [h1 h2 h3 h4]"]),
            (
                "<r xmlns='urn:t'><h n='x'/><h1/></r>",
                &["ElementAbstract elt.2 r/h 'h' [h1 h2 h3 h4]"],
            ),
            ("<h xmlns='urn:t'/>", &["ElementAbstract elt.2 h 'h'"]),
        ],
    );
}

#[test]
fn blocked_heads() {
    chain(
        "block='substitution'",
        &[
            ("<r xmlns='urn:t'><h/></r>", &[]),
            ("<r xmlns='urn:t'><h1/></r>", &["ElementUnknown complex-type.2.4.a r/h1 'h1' [h]"]),
        ],
    );
    chain(
        "block='#all'",
        &[
            ("<r xmlns='urn:t'><h/></r>", &[]),
            ("<r xmlns='urn:t'><h1/></r>", &["ElementUnknown complex-type.2.4.a r/h1 'h1' [h]"]),
        ],
    );
    chain(
        "block='extension'",
        &[
            ("<r xmlns='urn:t'><h1/></r>", &[]),
            ("<r xmlns='urn:t'><h2/></r>", &["ElementUnknown complex-type.2.4.a r/h2 'h2' [h h1]"]),
        ],
    );
    chain(
        "block='restriction'",
        &[
            ("<r xmlns='urn:t'><h1/><h2/><h4/></r>", &[]),
            (
                "<r xmlns='urn:t'><h3/></r>",
                &["ElementUnknown complex-type.2.4.a r/h3 'h3' [h h1 h2 h4]"],
            ),
        ],
    );
}

#[test]
fn types_that_block() {
    check_in_t(
        "<xs:complexType name='T' block='extension'><xs:attribute name='n'/></xs:complexType>
        <xs:complexType name='U'><xs:complexContent><xs:extension base='t:T'/></xs:complexContent>
        </xs:complexType>
        <xs:element name='h' type='t:T'/>
        <xs:element name='h1' type='t:T' substitutionGroup='t:h'/>
        <xs:element name='h2' type='t:U' substitutionGroup='t:h'/>
        <xs:element name='r'><xs:complexType><xs:choice maxOccurs='9'>
            <xs:element ref='t:h'/><xs:element name='z'/></xs:choice></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t'><h1/><z/><h/></r>", &[]),
            ("<r xmlns='urn:t'><h2/></r>", &["ElementUnknown complex-type.2.4.a r/h2 'h2' [h h1 z]"]),
        ],
    );
}

#[test]
fn members_of_simple_types() {
    check_in_t(
        "<xs:element name='h' type='xs:decimal' abstract='true'/>
        <xs:element name='whole' type='xs:integer' substitutionGroup='t:h'/>
        <xs:element name='any' substitutionGroup='t:h'/>
        <xs:element name='fixed' type='xs:decimal' fixed='1.0' substitutionGroup='t:h'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element ref='t:h' minOccurs='0' maxOccurs='unbounded'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t'><whole>1</whole><any>1.5</any><fixed>1</fixed><fixed/></r>", &[]),
            (
                "<r xmlns='urn:t'><whole>1.5</whole><any>x</any></r>",
                &[
                    "ValueDatatype datatype-valid.1 r/whole# '1.5'",
                    "ValueDatatype datatype-valid.1 r/any# 'x'",
                ],
            ),
            (
                "<r xmlns='urn:t'><fixed>2</fixed></r>",
                &["ValueFixed elt.5.2.2.2 r/fixed# '2' [1.0]"],
            ),
        ],
    );
}

#[test]
fn members_between_other_elements() {
    check_in_t(
        "<xs:element name='h' abstract='true'/>
        <xs:element name='p' substitutionGroup='t:h' type='xs:int'/>
        <xs:element name='q' substitutionGroup='t:h' type='xs:int'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a'/><xs:element ref='t:h'/><xs:element name='b'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t'><a/><p>1</p><b/></r>", &[]),
            ("<r xmlns='urn:t'><a/><q>x</q><b/></r>", &["ValueDatatype datatype-valid.1 r/q# 'x'"]),
            ("<r xmlns='urn:t'><a/><b/></r>", &["ElementMissing complex-type.2.4.a r^b 'b' [p|q]"]),
            (
                "<r xmlns='urn:t'><a/><p>1</p><q>1</q><b/></r>",
                &["ElementExcluded complex-type.2.4.a r/q 'q' [b] beside p"],
            ),
        ],
    );
}
