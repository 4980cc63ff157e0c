//! Attributes: uses, values, wildcards, groups, and what derivation makes of them.

use super::rows::{check, check_in_t, check_set, in_t, with};

fn element(content: &str) -> String {
    format!("<xs:element name='r'><xs:complexType>{content}</xs:complexType></xs:element>")
}

#[test]
fn uses() {
    check(
        &element(
            "<xs:attribute name='must' type='xs:int' use='required'/>
            <xs:attribute name='may' type='xs:int'/>
            <xs:attribute name='not' type='xs:int' use='prohibited'/>
            <xs:attribute name='any'/>",
        ),
        &[
            ("<r must='1'/>", &[]),
            ("<r may='1' must=' 2 ' any='what ever'/>", &[]),
            ("<r/>", &["AttributeMissing complex-type.4 r [must]"]),
            ("<r must='x'/>", &["ValueDatatype attribute.3 r@must 'x'"]),
            ("<r must=''/>", &["ValueDatatype attribute.3 r@must"]),
            (
                "<r must='1' not='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@not 'not' [may any]"],
            ),
            (
                "<r must='1' unknown='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@unknown 'unknown' [may any]"],
            ),
            (
                "<r mst='1' may='x'/>",
                &[
                    "ValueDatatype attribute.3 r@may 'x'",
                    "AttributeUnknown complex-type.3.2.1 r@mst 'mst' [must any] ?must",
                ],
            ),
            (
                "<r must='1' x:may='1' xmlns:x='urn:x'/>",
                &["AttributeUnknown complex-type.3.2.1 r@may 'may' [may any] ?may"],
            ),
            (
                "<r must='1' xml:lang='de'/>",
                &["AttributeUnknown complex-type.3.2.1 r@lang 'lang' [may any]"],
            ),
        ],
    );
}

#[test]
fn default_and_fixed_values() {
    check(
        &element(
            "<xs:attribute name='d' type='xs:int' default='7'/>
            <xs:attribute name='f' type='xs:decimal' fixed='1.0'/>
            <xs:attribute name='t' fixed='a b'/>
            <xs:attribute name='k' type='xs:token' fixed='a b'/>
            <xs:attribute name='q' type='xs:QName' fixed='xs:a'/>",
        ),
        &[
            ("<r/>", &[]),
            ("<r d='8' f='1' t='a b' k=' a  b '/>", &[]),
            ("<r f='+01.00'/>", &[]),
            ("<r q='p:a' xmlns:p='http://www.w3.org/2001/XMLSchema'/>", &[]),
            ("<r d='x'/>", &["ValueDatatype attribute.3 r@d 'x'"]),
            ("<r f='1.01'/>", &["ValueFixed au r@f '1.01' [1.0]"]),
            ("<r f='x'/>", &["ValueDatatype attribute.3 r@f 'x'"]),
            ("<r t='a  b'/>", &["ValueFixed au r@t 'a  b' [a b]"]),
            ("<r q='p:a' xmlns:p='urn:p'/>", &["ValueFixed au r@q 'p:a' [xs:a]"]),
            ("<r q='p:a'/>", &["ValueDatatype attribute.3 r@q 'p:a'"]),
        ],
    );
    check(
        &element("<xs:attribute name='f' type='xs:int' fixed='1' use='required'/>"),
        &[
            ("<r f='01'/>", &[]),
            ("<r/>", &["AttributeMissing complex-type.4 r [f]"]),
            ("<r f='2'/>", &["ValueFixed au r@f '2' [1]"]),
        ],
    );
}

#[test]
fn references_and_namespaces() {
    check_in_t(
        &format!(
            "<xs:attribute name='g' type='xs:int'/><xs:attribute name='d' default='1'/>{}",
            element(
                "<xs:attribute ref='t:g' use='required'/><xs:attribute ref='t:d' fixed='2'/>
                <xs:attribute name='g' type='xs:boolean'/>"
            )
        ),
        &[
            ("<t:r xmlns:t='urn:t' t:g='1'/>", &[]),
            ("<t:r xmlns:t='urn:t' t:g='1' g='true' t:d='2'/>", &[]),
            ("<t:r xmlns:t='urn:t' g='true'/>", &["AttributeMissing complex-type.4 r [g]"]),
            (
                "<t:r xmlns:t='urn:t' t:g='x' g='1' t:d='1'/>",
                &["ValueDatatype attribute.3 r@g 'x'", "ValueFixed au r@d '1' [2]"],
            ),
            (
                "<t:r xmlns:t='urn:t' t:g='1' d='2'/>",
                &["AttributeUnknown complex-type.3.2.1 r@d 'd' [d g] ?d"],
            ),
        ],
    );
}

fn any_attribute(attributes: &str, rows: &[(&str, &[&str])]) {
    let first = in_t(&format!(
        "<xs:import namespace='urn:u' schemaLocation='u.xsd'/>
        <xs:attribute name='known' type='xs:int'/>{}",
        element(&format!(
            "<xs:attribute name='own' type='xs:int'/><xs:anyAttribute {attributes}/>"
        ))
    ));
    let second = with("targetNamespace='urn:u'", "<xs:attribute name='known' type='xs:int'/>");
    check_set(&[("t.xsd", &first), ("u.xsd", &second)], rows);
}

#[test]
fn wildcards() {
    any_attribute(
        "",
        &[
            ("<t:r xmlns:t='urn:t' t:known='1' own='2'/>", &[]),
            ("<t:r xmlns:t='urn:t' t:known='x'/>", &["ValueDatatype attribute.3 r@known 'x'"]),
            ("<t:r xmlns:t='urn:t' own='x'/>", &["ValueDatatype attribute.3 r@own 'x'"]),
            (
                "<t:r xmlns:t='urn:t' t:own='1'/>",
                &["AttributeUnknown complex-type.3.2.2 r@own 'own' [own] ?own"],
            ),
            (
                "<t:r xmlns:t='urn:t' other='1'/>",
                &["AttributeUnknown complex-type.3.2.2 r@other 'other' [own]"],
            ),
        ],
    );
    any_attribute(
        "namespace='##other' processContents='lax'",
        &[
            ("<t:r xmlns:t='urn:t' v:x='1' xmlns:v='urn:v'/>", &[]),
            (
                "<t:r xmlns:t='urn:t' u:known='x' xmlns:u='urn:u'/>",
                &["ValueDatatype attribute.3 r@known 'x'"],
            ),
            (
                "<t:r xmlns:t='urn:t' t:known='1'/>",
                &["AttributeUnknown complex-type.3.2.2 r@known 'known' [own]"],
            ),
            (
                "<t:r xmlns:t='urn:t' x='1'/>",
                &["AttributeUnknown complex-type.3.2.2 r@x 'x' [own]"],
            ),
        ],
    );
    any_attribute(
        "namespace='##local ##targetNamespace' processContents='skip'",
        &[
            ("<t:r xmlns:t='urn:t' x='1' t:known='x'/>", &[]),
            (
                "<t:r xmlns:t='urn:t' u:x='1' xmlns:u='urn:u'/>",
                &["AttributeUnknown complex-type.3.2.2 r@x 'x' [own]"],
            ),
        ],
    );
}

#[test]
fn groups() {
    check_in_t(
        &format!(
            "<xs:attributeGroup name='in'><xs:attribute name='i' type='xs:int' use='required'/>
            </xs:attributeGroup>
            <xs:attributeGroup name='out'><xs:attribute name='o' type='xs:int'/>
                <xs:attributeGroup ref='t:in'/>
                <xs:anyAttribute namespace='urn:v urn:w' processContents='skip'/>
            </xs:attributeGroup>{}",
            element(
                "<xs:attributeGroup ref='t:out'/>
                <xs:anyAttribute namespace='urn:u urn:v' processContents='skip'/>"
            )
        ),
        &[
            ("<t:r xmlns:t='urn:t' i='1' o='2'/>", &[]),
            ("<t:r xmlns:t='urn:t' i='1' v:x='2' xmlns:v='urn:v'/>", &[]),
            ("<t:r xmlns:t='urn:t' o='1'/>", &["AttributeMissing complex-type.4 r [i]"]),
            ("<t:r xmlns:t='urn:t' i='x'/>", &["ValueDatatype attribute.3 r@i 'x'"]),
            (
                "<t:r xmlns:t='urn:t' i='1' u:x='2' xmlns:u='urn:u'/>",
                &["AttributeUnknown complex-type.3.2.2 r@x 'x' [o]"],
            ),
            (
                "<t:r xmlns:t='urn:t' i='1' w:x='2' xmlns:w='urn:w'/>",
                &["AttributeUnknown complex-type.3.2.2 r@x 'x' [o]"],
            ),
        ],
    );
}

const BASE: &str = "<xs:complexType name='B'>
    <xs:attribute name='a' type='xs:int'/><xs:attribute name='b' type='xs:int'/>
    <xs:attribute name='c' type='xs:int' use='required'/>
    <xs:anyAttribute namespace='urn:u urn:v' processContents='skip'/></xs:complexType>
    <xs:element name='r' type='R'/>";

#[test]
fn restriction() {
    let content = "<xs:complexType name='R'><xs:complexContent><xs:restriction base='B'>
        <xs:attribute name='a' type='xs:byte' use='required'/>
        <xs:attribute name='b' use='prohibited'/>
    </xs:restriction></xs:complexContent></xs:complexType>";
    check(
        &format!("{BASE}{content}"),
        &[
            ("<r a='1' c='2'/>", &[]),
            ("<r a='1'/>", &["AttributeMissing complex-type.4 r [c]"]),
            ("<r c='1'/>", &["AttributeMissing complex-type.4 r [a]"]),
            ("<r a='300' c='1'/>", &["ValueBound maxInclusive-valid r@a '300' [127]"]),
            ("<r a='1' b='1' c='1'/>", &["AttributeUnknown complex-type.3.2.1 r@b 'b'"]),
            // The wildcard of the base is gone.
            (
                "<r a='1' c='1' u:x='1' xmlns:u='urn:u'/>",
                &["AttributeUnknown complex-type.3.2.1 r@x 'x'"],
            ),
        ],
    );
}

#[test]
fn extension() {
    let content = "<xs:complexType name='R'><xs:complexContent><xs:extension base='B'>
        <xs:attribute name='d' type='xs:int' use='required'/>
        <xs:anyAttribute namespace='urn:w' processContents='skip'/>
    </xs:extension></xs:complexContent></xs:complexType>";
    check(
        &format!("{BASE}{content}"),
        &[
            ("<r a='1' b='1' c='1' d='1'/>", &[]),
            (
                "<r c='1' d='1' u:x='1' v:x='1' w:x='1' xmlns:u='urn:u' xmlns:v='urn:v' xmlns:w='urn:w'/>",
                &[],
            ),
            (
                "<r/>",
                &["AttributeMissing complex-type.4 r [c]", "AttributeMissing complex-type.4 r [d]"],
            ),
            (
                "<r c='1' d='1' x:x='1' xmlns:x='urn:x'/>",
                &["AttributeUnknown complex-type.3.2.2 r@x 'x' [a b]"],
            ),
            (
                "<r c='1' d='x' b='y'/>",
                &["ValueDatatype attribute.3 r@d 'x'", "ValueDatatype attribute.3 r@b 'y'"],
            ),
        ],
    );
}

#[test]
fn elements_of_simple_types_have_none() {
    check(
        "<xs:element name='r' type='xs:int'/>",
        &[
            ("<r>1</r>", &[]),
            ("<r a='1'>1</r>", &["AttributeUnknown type.3.1.1 r@a 'a'"]),
            (
                "<r a='1' b='2'>x</r>",
                &[
                    "AttributeUnknown type.3.1.1 r@a 'a'",
                    "AttributeUnknown type.3.1.1 r@b 'b'",
                    "ValueDatatype datatype-valid.1 r# 'x'",
                ],
            ),
            ("<r xml:space='preserve'>1</r>", &["AttributeUnknown type.3.1.1 r@space 'space'"]),
        ],
    );
}
