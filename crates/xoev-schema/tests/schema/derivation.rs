//! Types from types: extension, restriction, `xsi:type`, abstract types and elements, `xsi:nil`.

use super::rows::{check, check_in_t};

const TYPES: &str = "
    <xs:complexType name='A'><xs:sequence><xs:element name='a' type='xs:int' minOccurs='0'/>
    </xs:sequence><xs:attribute name='x' type='xs:int'/></xs:complexType>
    <xs:complexType name='B'><xs:complexContent><xs:extension base='A'><xs:sequence>
        <xs:element name='b' type='xs:int'/></xs:sequence></xs:extension></xs:complexContent>
    </xs:complexType>
    <xs:complexType name='C'><xs:complexContent><xs:extension base='B'><xs:choice>
        <xs:element name='c' type='xs:int'/><xs:element name='d'/></xs:choice>
        <xs:attribute name='y' use='required'/></xs:extension></xs:complexContent></xs:complexType>
    <xs:complexType name='R'><xs:complexContent><xs:restriction base='A'><xs:sequence>
        <xs:element name='a' type='xs:byte'/></xs:sequence></xs:restriction></xs:complexContent>
    </xs:complexType>
    <xs:complexType name='Other'><xs:sequence/></xs:complexType>
    <xs:complexType name='Abs' abstract='true'><xs:complexContent><xs:extension base='A'/>
    </xs:complexContent></xs:complexType>";

#[test]
fn extension_of_an_extension() {
    check(
        &format!("{TYPES}<xs:element name='r' type='C'/>"),
        &[
            ("<r y='1'><a>1</a><b>1</b><c>1</c></r>", &[]),
            ("<r y='1' x='1'><b>1</b><d/></r>", &[]),
            ("<r y='1'><a>1</a><b>1</b></r>", &["ElementMissing complex-type.2.4.b r$ [c|d]"]),
            ("<r y='1'><a>1</a><c>1</c></r>", &["ElementMissing complex-type.2.4.a r^c 'c' [b]"]),
            (
                "<r><b>x</b><c>y</c></r>",
                &[
                    "AttributeMissing complex-type.4 r [y]",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                    "ValueDatatype datatype-valid.1 r/c# 'y'",
                ],
            ),
            (
                "<r y='1'><c>1</c><b>1</b></r>",
                &["ElementMisplaced complex-type.2.4.a r/c 'c' [a b] later"],
            ),
        ],
    );
}

#[test]
fn types_named_in_the_document() {
    check(
        &format!("{TYPES}<xs:element name='r' type='A'/>"),
        &[
            ("<r><a>1</a></r>", &[]),
            ("<r xsi:type='A'><a>1</a></r>", &[]),
            ("<r xsi:type='B'><a>1</a><b>1</b></r>", &[]),
            ("<r xsi:type=' C ' y='1'><b>1</b><d/></r>", &[]),
            ("<r xsi:type='R'><a>1</a></r>", &[]),
            ("<r xsi:type='R'><a>300</a></r>", &["ValueBound maxInclusive-valid r/a# '300' [127]"]),
            ("<r xsi:type='R'/>", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("<r xsi:type='B'><a>1</a></r>", &["ElementMissing complex-type.2.4.b r$ [b]"]),
            ("<r xsi:type='Other'/>", &["TypeWrong elt.4.3 r@type 'Other'"]),
            ("<r xsi:type='None'/>", &["TypeWrong elt.4.2 r@type 'None'"]),
            ("<r xsi:type='p:A'/>", &["TypeWrong elt.4.2 r@type 'p:A'"]),
            ("<r xsi:type=''/>", &["TypeWrong elt.4.2 r@type"]),
            ("<r xsi:type='Abs'/>", &["TypeAbstract type.2 r"]),
            (
                "<r xsi:type='xs:int' xmlns:xs='http://www.w3.org/2001/XMLSchema'>1</r>",
                &["TypeWrong elt.4.3 r@type 'xs:int'"],
            ),
            (
                "<r xsi:type='xs:anyType' xmlns:xs='http://www.w3.org/2001/XMLSchema'/>",
                &["TypeWrong elt.4.3 r@type 'xs:anyType'"],
            ),
        ],
    );
}

#[test]
fn built_in_types_named_in_the_document() {
    let xs = |text: &str| text.replacen('>', " xmlns:xs='http://www.w3.org/2001/XMLSchema'>", 1);
    check(
        "<xs:element name='r'/>",
        &[
            (&xs("<r xsi:type='xs:int'>1</r>"), &[]),
            (&xs("<r xsi:type='xs:int'>x</r>"), &["ValueDatatype datatype-valid.1 r# 'x'"]),
            (&xs("<r xsi:type='xs:IDREFS'>x</r>"), &["IdDangling id.1 r# 'x'"]),
            (&xs("<r xsi:type='xs:unknown'>x</r>"), &["TypeWrong elt.4.2 r@type 'xs:unknown'"]),
        ],
    );
    check(
        "<xs:element name='r' type='xs:decimal'/>
        <xs:simpleType name='few'><xs:restriction base='xs:int'><xs:maxInclusive value='9'/>
        </xs:restriction></xs:simpleType>",
        &[
            (&xs("<r xsi:type='xs:int'>1</r>"), &[]),
            (&xs("<r xsi:type='xs:int'>1.5</r>"), &["ValueDatatype datatype-valid.1 r# '1.5'"]),
            (&xs("<r xsi:type='xs:string'>1</r>"), &["TypeWrong elt.4.3 r@type 'xs:string'"]),
            ("<r xsi:type='few'>9</r>", &[]),
            ("<r xsi:type='few'>10</r>", &["ValueBound maxInclusive-valid r# '10' [9]"]),
        ],
    );
    check(
        "<xs:simpleType name='U'><xs:union memberTypes='xs:int xs:date'/></xs:simpleType>
        <xs:simpleType name='S'><xs:restriction base='U'><xs:pattern value='1.*'/></xs:restriction>
        </xs:simpleType>
        <xs:element name='r' type='U'/>",
        &[
            (&xs("<r xsi:type='xs:date'>2020-01-01</r>"), &[]),
            (&xs("<r xsi:type='xs:date'>1</r>"), &["ValueDatatype datatype-valid.1 r# '1'"]),
            (&xs("<r xsi:type='xs:time'>10:00:00</r>"), &["TypeWrong elt.4.3 r@type 'xs:time'"]),
            ("<r xsi:type='S'>1</r>", &[]),
            ("<r xsi:type='S'>2</r>", &["ValuePattern pattern-valid r# '2' [1.*]"]),
        ],
    );
}

#[test]
fn blocked_types() {
    let rows = |element: &str, of: &str, rows: &[(&str, &[&str])]| {
        check(
            &format!(
                "<xs:complexType name='A' {of}><xs:attribute name='x'/></xs:complexType>
                <xs:complexType name='E'><xs:complexContent><xs:extension base='A'/>
                </xs:complexContent></xs:complexType>
                <xs:complexType name='R'><xs:complexContent><xs:restriction base='A'/>
                </xs:complexContent></xs:complexType>
                <xs:complexType name='ER'><xs:complexContent><xs:restriction base='E'/>
                </xs:complexContent></xs:complexType>
                <xs:element name='r' type='A' {element}/>"
            ),
            rows,
        );
    };
    let no_extension: &[(&str, &[&str])] = &[
        ("<r xsi:type='E'/>", &["TypeWrong elt.4.3 r@type 'E'"]),
        ("<r xsi:type='R'/>", &[]),
        ("<r xsi:type='ER'/>", &["TypeWrong elt.4.3 r@type 'ER'"]),
    ];
    rows("block='extension'", "", no_extension);
    rows("", "block='extension'", no_extension);
    rows(
        "block='restriction'",
        "",
        &[
            ("<r xsi:type='E'/>", &[]),
            ("<r xsi:type='R'/>", &["TypeWrong elt.4.3 r@type 'R'"]),
            ("<r xsi:type='ER'/>", &["TypeWrong elt.4.3 r@type 'ER'"]),
        ],
    );
    rows(
        "block='#all'",
        "",
        &[
            ("<r xsi:type='A'/>", &[]),
            ("<r xsi:type='E'/>", &["TypeWrong elt.4.3 r@type 'E'"]),
            ("<r xsi:type='R'/>", &["TypeWrong elt.4.3 r@type 'R'"]),
        ],
    );
    rows("block='substitution'", "", &[("<r xsi:type='E'/>", &[]), ("<r xsi:type='R'/>", &[])]);
}

#[test]
fn abstract_types_and_elements() {
    check(
        "<xs:complexType name='A' abstract='true'><xs:sequence/></xs:complexType>
        <xs:complexType name='B'><xs:complexContent><xs:extension base='A'><xs:sequence>
            <xs:element name='b' type='xs:int'/></xs:sequence></xs:extension></xs:complexContent>
        </xs:complexType>
        <xs:element name='h' abstract='true'/><xs:element name='m' substitutionGroup='h'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a' type='A' maxOccurs='9'/><xs:element ref='h' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r><a xsi:type='B'><b>1</b></a><m/></r>", &[]),
            ("<r><a/></r>", &["TypeAbstract type.2 r/a"]),
            (
                "<r><a><b>x</b></a><a xsi:type='B'><b>x</b></a></r>",
                &["TypeAbstract type.2 r/a", "ValueDatatype datatype-valid.1 r/a2/b# 'x'"],
            ),
            ("<r><a xsi:type='A'/></r>", &["TypeAbstract type.2 r/a"]),
            ("<r><a xsi:type='B'><b>1</b></a><h/></r>", &["ElementAbstract elt.2 r/h 'h' [m a]"]),
            ("<h/>", &["ElementAbstract elt.2 h 'h'"]),
        ],
    );
}

#[test]
fn nil() {
    check(
        "<xs:complexType name='A'><xs:sequence><xs:element name='a' type='xs:int'/></xs:sequence>
            <xs:attribute name='n' type='xs:int' use='required'/></xs:complexType>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='s' type='xs:int' nillable='true' minOccurs='0'/>
            <xs:element name='c' type='A' nillable='true' minOccurs='0'/>
            <xs:element name='f' type='xs:int' nillable='true' fixed='1' minOccurs='0'/>
            <xs:element name='n' type='xs:string' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r><s xsi:nil='true'/><c xsi:nil='1' n='1'/></r>", &[]),
            (
                "<r><s xsi:nil='false'>1</s><s/></r>",
                &[
                    "ElementRepeated complex-type.2.4.d r/s2 's' [n c f]",
                    "ValueDatatype datatype-valid.1 r/s2#",
                ],
            ),
            ("<r><s xsi:nil=' true '></s></r>", &[]),
            ("<r><s xsi:nil='0'/></r>", &["ValueDatatype datatype-valid.1 r/s#"]),
            ("<r><s xsi:nil='true'>1</s></r>", &["Nil elt.3.2 r/s@nil 'true'"]),
            ("<r><s xsi:nil='true'> </s></r>", &["Nil elt.3.2 r/s@nil 'true'"]),
            ("<r><s xsi:nil='true'><!-- c --></s></r>", &[]),
            ("<r><c xsi:nil='true'/></r>", &["AttributeMissing complex-type.4 r/c [n]"]),
            (
                "<r><c xsi:nil='true' n='x'><a>1</a></c></r>",
                &["ValueDatatype attribute.3 r/c@n 'x'", "Nil elt.3.2 r/c@nil 'true'"],
            ),
            ("<r><f xsi:nil='true'/></r>", &["Nil elt.3.2 r/f@nil 'true'"]),
            ("<r><f xsi:nil='false'/></r>", &[]),
            ("<r><n xsi:nil='true'/></r>", &["Nil elt.3.1 r/n@nil 'true'"]),
            ("<r><n xsi:nil='false'/></r>", &["Nil elt.3.1 r/n@nil 'false'"]),
            ("<r><s xsi:nil='yes'/></r>", &["Nil elt.3.1 r/s@nil 'yes'"]),
            ("<r><s xsi:nil='true' a='1'/></r>", &["AttributeUnknown type.3.1.1 r/s@a 'a'"]),
        ],
    );
}

#[test]
fn simple_content() {
    check(
        "<xs:complexType name='E'><xs:simpleContent><xs:extension base='xs:decimal'>
            <xs:attribute name='unit' use='required'/></xs:extension></xs:simpleContent>
        </xs:complexType>
        <xs:complexType name='EE'><xs:simpleContent><xs:extension base='E'>
            <xs:attribute name='note'/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:complexType name='R'><xs:simpleContent><xs:restriction base='E'>
            <xs:maxInclusive value='10'/><xs:attribute name='unit' type='xs:NCName' use='required'/>
        </xs:restriction></xs:simpleContent></xs:complexType>
        <xs:complexType name='S'><xs:simpleContent><xs:restriction base='E'>
            <xs:simpleType><xs:restriction base='xs:int'/></xs:simpleType>
            <xs:minInclusive value='5'/>
        </xs:restriction></xs:simpleContent></xs:complexType>
        <xs:element name='r' type='E'/>",
        &[
            ("<r unit='m'>1.5</r>", &[]),
            ("<r unit='m'> 1.5 </r>", &[]),
            ("<r>1.5</r>", &["AttributeMissing complex-type.4 r [unit]"]),
            ("<r unit='m'>x</r>", &["ValueDatatype datatype-valid.1 r# 'x'"]),
            ("<r unit='m'/>", &["ValueDatatype datatype-valid.1 r#"]),
            ("<r unit='m'>1<a/></r>", &["ElementInText complex-type.2.2 r/a 'a'"]),
            ("<r unit='m' note='n'>1</r>", &["AttributeUnknown complex-type.3.2.1 r@note 'note'"]),
            ("<r xsi:type='EE' unit='m' note='n'>1</r>", &[]),
            ("<r xsi:type='R' unit='m'>10</r>", &[]),
            (
                "<r xsi:type='R' unit='1'>11</r>",
                &[
                    "ValueDatatype attribute.3 r@unit '1'",
                    "ValueBound maxInclusive-valid r# '11' [10]",
                ],
            ),
            ("<r xsi:type='S' unit='1'>5</r>", &[]),
            ("<r xsi:type='S' unit='1'>5.5</r>", &["ValueDatatype datatype-valid.1 r# '5.5'"]),
            ("<r xsi:type='S' unit='1'>4</r>", &["ValueBound minInclusive-valid r# '4' [5]"]),
            (
                "<r xsi:type='xs:decimal' xmlns:xs='http://www.w3.org/2001/XMLSchema'>1</r>",
                &["TypeWrong elt.4.3 r@type 'xs:decimal'"],
            ),
        ],
    );
}

#[test]
fn extension_of_nothing_and_of_mixed_content() {
    check(
        "<xs:complexType name='Empty'/>
        <xs:complexType name='E'><xs:complexContent><xs:extension base='Empty'><xs:all>
            <xs:element name='a'/><xs:element name='b'/></xs:all></xs:extension></xs:complexContent>
        </xs:complexType>
        <xs:element name='r' type='E'/>",
        &[
            ("<r><b/><a/></r>", &[]),
            ("<r><a/></r>", &["ElementMissing complex-type.2.4.b r$ [b]"]),
            ("<r>x<a/><b/></r>", &["TextUnexpected complex-type.2.3 r# 'x'"]),
        ],
    );
    check(
        "<xs:complexType name='M' mixed='true'><xs:sequence><xs:element name='a'/></xs:sequence>
        </xs:complexType>
        <xs:complexType name='E'><xs:complexContent mixed='true'><xs:extension base='M'>
            <xs:sequence><xs:element name='b'/></xs:sequence></xs:extension></xs:complexContent>
        </xs:complexType>
        <xs:complexType name='F'><xs:complexContent><xs:extension base='M'>
            <xs:attribute name='f'/></xs:extension></xs:complexContent></xs:complexType>
        <xs:complexType name='G'><xs:complexContent><xs:restriction base='M'>
            <xs:sequence><xs:element name='a'/></xs:sequence></xs:restriction></xs:complexContent>
        </xs:complexType>
        <xs:element name='r' type='M'/>",
        &[
            ("<r>x<a/>y</r>", &[]),
            ("<r xsi:type='E'>x<a/>y<b/>z</r>", &[]),
            ("<r xsi:type='F' f='1'>x<a/>y</r>", &[]),
            ("<r xsi:type='G'><a/></r>", &[]),
            ("<r xsi:type='G'>x<a/></r>", &["TextUnexpected complex-type.2.3 r# 'x'"]),
            ("<r xsi:type='E'>x<a/>y</r>", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
}

#[test]
fn recursive_types() {
    check_in_t(
        "<xs:complexType name='T'><xs:sequence>
            <xs:element name='t' type='t:T' minOccurs='0' maxOccurs='unbounded'/>
            <xs:element name='n' type='xs:int' minOccurs='0'/>
        </xs:sequence></xs:complexType><xs:element name='t' type='t:T'/>",
        &[
            ("<t xmlns='urn:t'><t><t/><t><n>1</n></t></t><t/><n>2</n></t>", &[]),
            (
                "<t xmlns='urn:t'><t><t><n>x</n></t><u/></t><n>y</n></t>",
                &[
                    "ValueDatatype datatype-valid.1 t/t/t/n# 'x'",
                    "ElementUnknown complex-type.2.4.a t/t/u 'u' [t n]",
                    "ValueDatatype datatype-valid.1 t/n# 'y'",
                ],
            ),
        ],
    );
}
