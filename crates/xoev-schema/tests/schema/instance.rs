//! What a document may say about itself, and what changes nothing: `xsi:schemaLocation`, comments,
//! processing instructions, CDATA, prefixes.

use super::rows::{check, check_in_t, check_model};

#[test]
fn attributes_about_the_instance() {
    check_in_t(
        "<xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='s' type='xs:int' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t' xsi:schemaLocation='urn:t nowhere.xsd'/>", &[]),
            ("<r xmlns='urn:t' xsi:schemaLocation='urn:t'/>", &[]),
            ("<r xmlns='urn:t' xsi:noNamespaceSchemaLocation='nowhere.xsd'/>", &[]),
            ("<r xmlns='urn:t'><s xsi:schemaLocation='urn:x x.xsd'>1</s></r>", &[]),
            (
                "<r xmlns='urn:t' xsi:other='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@other 'other'"],
            ),
            (
                "<r xmlns='urn:t' xsi:Type='x'/>",
                &["AttributeUnknown complex-type.3.2.1 r@Type 'Type'"],
            ),
            (
                "<r xmlns='urn:t'><s xsi:other='1'>1</s></r>",
                &["AttributeUnknown type.3.1.1 r/s@other 'other'"],
            ),
            ("<r xmlns='urn:t' type='x'/>", &["AttributeUnknown complex-type.3.2.1 r@type 'type'"]),
        ],
    );
}

#[test]
fn comments_instructions_and_sections_change_nothing() {
    check_model(
        "a:int, b:token?",
        &[
            ("<?xml version='1.0'?><!-- c --><r><!-- c --><a>1</a><?p i?></r><!-- c -->", &[]),
            ("<r><a>1<!-- c -->2</a></r>", &[]),
            ("<r><a><![CDATA[12]]></a></r>", &[]),
            ("<r><a>1<![CDATA[2]]>3<?p i?>4</a></r>", &[]),
            ("<r><a>&#49;2</a><b>&lt;&amp;</b></r>", &[]),
            ("<r><a>1<!-- c -->x</a></r>", &["ValueDatatype datatype-valid.1 r/a# '1x'"]),
            ("<r><a><![CDATA[<1>]]></a></r>", &["ValueDatatype datatype-valid.1 r/a# '<1>'"]),
            ("<r><![CDATA[x]]><a>1</a></r>", &["TextUnexpected complex-type.2.3 r# 'x'"]),
            ("<r><a>1</a><!-- c -->x</r>", &["TextUnexpected complex-type.2.3 r# 'x'"]),
        ],
    );
}

#[test]
fn prefixes_do_not_matter() {
    check_in_t(
        "<xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a' maxOccurs='9'/></xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t'><a/></r>", &[]),
            ("<p:r xmlns:p='urn:t'><a xmlns='urn:t'/><q:a xmlns:q='urn:t'/></p:r>", &[]),
            (
                "<r xmlns='urn:t'><p:a xmlns:p='urn:p'/></r>",
                &["ElementUnknown complex-type.2.4.a r/a 'a' [a] ?a"],
            ),
        ],
    );
}

#[test]
fn outermost_elements() {
    check(
        "<xs:element name='a' type='xs:int'/><xs:element name='liste'/>
        <xs:complexType name='T'><xs:attribute name='n' type='xs:int'/></xs:complexType>",
        &[
            ("<a>1</a>", &[]),
            ("<unbekannt/>", &["RootUnknown elt.1 unbekannt 'unbekannt' [a liste]"]),
            ("<lsite/>", &["RootUnknown elt.1 lsite 'lsite' [a liste] ?liste"]),
            ("<a xmlns='urn:x'>1</a>", &["RootUnknown elt.1 a 'a'"]),
            ("<x xsi:type='T' n='1'/>", &[]),
            ("<x xsi:type='T' n='y'/>", &["ValueDatatype attribute.3 x@n 'y'"]),
            ("<x xsi:type='None'/>", &["TypeWrong elt.4.2 x@type 'None'"]),
        ],
    );
}
