//! After a defect in the order of children: one cause, one finding; what is below and after it is
//! looked at as if nothing had been.

use super::rows::{check, check_in_t, check_model};

const PERSON: &str = "name, vorname?, geburt:int, (ort | land), telefon:int*, notiz:int?";

#[test]
fn missing_elements() {
    check_model(
        "a:int, b:int, c:int, d:int, e:int",
        &[
            ("b=1 c=1 d=1 e=1", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a=1 b=1 d=1 e=1", &["ElementMissing complex-type.2.4.a r^d 'd' [c]"]),
            ("a=1 b=1 c=1 d=1", &["ElementMissing complex-type.2.4.b r$ [e]"]),
            ("c=1 d=1 e=1", &["ElementMissing complex-type.2.4.a r^c 'c' [a b]"]),
            ("a=1 e=1", &["ElementMissing complex-type.2.4.a r^e 'e' [b c d]"]),
            ("a=1 b=1", &["ElementMissing complex-type.2.4.b r$ [c d e]"]),
            (
                "b=1 d=1",
                &[
                    "ElementMissing complex-type.2.4.a r^b 'b' [a]",
                    "ElementMissing complex-type.2.4.a r^d 'd' [c]",
                    "ElementMissing complex-type.2.4.b r$ [e]",
                ],
            ),
            ("", &["ElementMissing complex-type.2.4.b r$ [a b c d e]"]),
            (
                "c=1",
                &[
                    "ElementMissing complex-type.2.4.a r^c 'c' [a b]",
                    "ElementMissing complex-type.2.4.b r$ [d e]",
                ],
            ),
            (
                "b=x c=1 d=y e=1",
                &[
                    "ElementMissing complex-type.2.4.a r^b 'b' [a]",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                    "ValueDatatype datatype-valid.1 r/d# 'y'",
                ],
            ),
            (
                "a=x b=1 c=1 d=y",
                &[
                    "ValueDatatype datatype-valid.1 r/a# 'x'",
                    "ValueDatatype datatype-valid.1 r/d# 'y'",
                    "ElementMissing complex-type.2.4.b r$ [e]",
                ],
            ),
        ],
    );
}

#[test]
fn one_of_several_is_missing() {
    check_model(
        PERSON,
        &[
            ("name geburt=1 ort", &[]),
            (
                "name geburt=1 telefon=1",
                &["ElementMissing complex-type.2.4.a r^telefon 'telefon' [ort|land]"],
            ),
            ("name geburt=1", &["ElementMissing complex-type.2.4.b r$ [ort|land]"]),
            (
                "name geburt=1 notiz=x",
                &[
                    "ElementMissing complex-type.2.4.a r^notiz 'notiz' [ort|land]",
                    "ValueDatatype datatype-valid.1 r/notiz# 'x'",
                ],
            ),
            ("name ort", &["ElementMissing complex-type.2.4.a r^ort 'ort' [geburt]"]),
            (
                "geburt=1 ort notiz=x",
                &[
                    "ElementMissing complex-type.2.4.a r^geburt 'geburt' [name]",
                    "ValueDatatype datatype-valid.1 r/notiz# 'x'",
                ],
            ),
        ],
    );
    check_model(
        "(a | b), c",
        &[
            ("c", &["ElementMissing complex-type.2.4.a r^c 'c' [a|b]"]),
            (
                "",
                &[
                    "ElementMissing complex-type.2.4.b r$ [a|b]",
                    "ElementMissing complex-type.2.4.b r$ [c]",
                ],
            ),
        ],
    );
    check_model(
        "eins, (a | (b, c) | d?), e:int",
        &[
            ("eins e=1", &[]),
            (
                "eins b e=y",
                &[
                    "ElementMissing complex-type.2.4.a r^e 'e' [c]",
                    "ValueDatatype datatype-valid.1 r/e# 'y'",
                ],
            ),
        ],
    );
}

#[test]
fn unknown_elements() {
    check_model(
        "a:int, b:int?, c:int",
        &[
            ("eins a=1 c=1", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [a]"]),
            ("a=1 eins c=1", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [b c]"]),
            ("a=1 c=1 eins", &["ElementUnknown complex-type.2.4.d r/eins 'eins'"]),
            (
                "a=1 eins c=y",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b c]",
                    "ValueDatatype datatype-valid.1 r/c# 'y'",
                ],
            ),
            (
                "eins zwei a=1 drei c=q",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [a]",
                    "ElementUnknown complex-type.2.4.a r/drei 'drei' [b c]",
                    "ValueDatatype datatype-valid.1 r/c# 'q'",
                ],
            ),
            (
                "eins",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a]",
                    "ElementMissing complex-type.2.4.b r$ [a c]",
                ],
            ),
            (
                "a=1 c=1 eins eins eins",
                &[
                    "ElementUnknown complex-type.2.4.d r/eins 'eins'",
                    "ElementUnknown complex-type.2.4.d r/eins2 'eins'",
                    "ElementUnknown complex-type.2.4.d r/eins3 'eins'",
                ],
            ),
        ],
    );
}

#[test]
fn replaced_elements() {
    check_model(
        "a:int, b:int, c:int, d:int",
        &[
            ("eins b=1 c=1 d=1", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [a]"]),
            ("a=1 eins c=1 d=1", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [b]"]),
            ("a=1 b=1 c=1 eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [d]"]),
            (
                "a=1 eins zwei d=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [b]",
                ],
            ),
            (
                "a=1 eins c=1 zwei",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [d]",
                ],
            ),
            (
                "a=1 a=1 c=1 d=1",
                &[
                    "ElementRepeated complex-type.2.4.d r/a2 'a' [b]",
                    "ElementMissing complex-type.2.4.a r^c 'c' [b]",
                ],
            ),
            ("a=1 d=1 c=1 d=1", &["ElementMisplaced complex-type.2.4.a r/d 'd' [b] later"]),
        ],
    );
}

#[test]
fn misspelt_elements_are_read_as_what_was_meant() {
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='anschrift'><xs:complexType><xs:sequence>
                <xs:element name='strasse'/><xs:element name='nummer' type='xs:int'/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name='bemerkung' type='xs:int' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            (
                "<r><anschrit><strasse/><nummer>1</nummer></anschrit></r>",
                &["ElementUnknown complex-type.2.4.a r/anschrit 'anschrit' [anschrift] ?anschrift"],
            ),
            (
                "<r><Anschrift><strasse/><nummer>x</nummer></Anschrift></r>",
                &[
                    "ElementUnknown complex-type.2.4.a r/Anschrift 'Anschrift' [anschrift] ?anschrift",
                    "ValueDatatype datatype-valid.1 r/Anschrift/nummer# 'x'",
                ],
            ),
            (
                "<r><anschrft><nummer>1</nummer></anschrft><bemerkung>y</bemerkung></r>",
                &[
                    "ElementUnknown complex-type.2.4.a r/anschrft 'anschrft' [anschrift] ?anschrift",
                    "ElementMissing complex-type.2.4.a r/anschrft^nummer 'nummer' [strasse]",
                    "ValueDatatype datatype-valid.1 r/bemerkung# 'y'",
                ],
            ),
            (
                "<r><anschrift><strase/><numer>x</numer></anschrift></r>",
                &[
                    "ElementUnknown complex-type.2.4.a r/anschrift/strase 'strase' [strasse] ?strasse",
                    "ElementUnknown complex-type.2.4.a r/anschrift/numer 'numer' [nummer] ?nummer",
                    "ValueDatatype datatype-valid.1 r/anschrift/numer# 'x'",
                ],
            ),
            (
                "<r><anschrift><strasse/><nummer>1</nummer></anschrift><bemerkug>1</bemerkug></r>",
                &["ElementUnknown complex-type.2.4.a r/bemerkug 'bemerkug' [bemerkung] ?bemerkung"],
            ),
            (
                "<r><voellig><strasse/></voellig></r>",
                &["ElementUnknown complex-type.2.4.a r/voellig 'voellig' [anschrift]"],
            ),
        ],
    );
}

#[test]
fn wrong_namespaces() {
    let listed = "<xs:element name='r'><xs:complexType><xs:sequence>
        <xs:element name='code' form='unqualified' type='xs:int'/>
        <xs:element name='name' form='unqualified' type='xs:int' minOccurs='0'/>
        <xs:element name='own' type='xs:int' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>";
    check_in_t(
        listed,
        &[
            ("<t:r xmlns:t='urn:t'><code>1</code><name>1</name><t:own>1</t:own></t:r>", &[]),
            (
                "<t:r xmlns:t='urn:t'><t:code>1</t:code></t:r>",
                &["ElementUnknown complex-type.2.4.a r/code 'code' [code] ?code"],
            ),
            (
                "<t:r xmlns:t='urn:t'><t:code>x</t:code><name>y</name></t:r>",
                &[
                    "ElementUnknown complex-type.2.4.a r/code 'code' [code] ?code",
                    "ValueDatatype datatype-valid.1 r/code# 'x'",
                    "ValueDatatype datatype-valid.1 r/name# 'y'",
                ],
            ),
            (
                "<r xmlns='urn:t'><code>1</code></r>",
                &["ElementUnknown complex-type.2.4.a r/code 'code' [code] ?code"],
            ),
            (
                "<t:r xmlns:t='urn:t'><code>1</code><own>1</own></t:r>",
                &["ElementUnknown complex-type.2.4.a r/own 'own' [name own] ?own"],
            ),
            (
                "<t:r xmlns:t='urn:t'><code xmlns='urn:u'>1</code></t:r>",
                &["ElementUnknown complex-type.2.4.a r/code 'code' [code] ?code"],
            ),
        ],
    );
}
