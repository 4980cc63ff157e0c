//! Misspelt and unknown members of `xs:all`, and misspelt attributes: what was meant is not missing
//! as well. Misspelt elements of sequences stand in `recovery`.

use super::rows::{check, check_model};

#[test]
fn misspelt_members_of_all() {
    check_model(
        "strasse & hausnummer:int & ort?",
        &[
            (
                "strase hausnummer=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/strase 'strase' [strasse hausnummer ort] ?strasse",
                ],
            ),
            (
                "strasse hausnumer=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/hausnumer 'hausnumer' [hausnummer ort] ?hausnummer",
                ],
            ),
            (
                "hausnumer=x strasse",
                &[
                    "ElementUnknown complex-type.2.4.a r/hausnumer 'hausnumer' [strasse hausnummer ort] ?hausnummer",
                    "ValueDatatype datatype-valid.1 r/hausnumer# 'x'",
                ],
            ),
            (
                "Strasse Hausnummer=1 Ort",
                &[
                    "ElementUnknown complex-type.2.4.a r/Strasse 'Strasse' [strasse hausnummer ort] ?strasse",
                    "ElementUnknown complex-type.2.4.a r/Hausnummer 'Hausnummer' [hausnummer ort] ?hausnummer",
                    "ElementUnknown complex-type.2.4.a r/Ort 'Ort' [ort] ?ort",
                ],
            ),
            (
                "strase",
                &[
                    "ElementUnknown complex-type.2.4.a r/strase 'strase' [strasse hausnummer ort] ?strasse",
                    "ElementMissing complex-type.2.4.b r$ [hausnummer]",
                ],
            ),
            // The right one stands there too.
            (
                "strasse strase hausnummer=1",
                &["ElementUnknown complex-type.2.4.a r/strase 'strase' [hausnummer ort]"],
            ),
        ],
    );
}

#[test]
fn unknown_members_of_all() {
    check_model(
        "strasse & hausnummer:int & ort?",
        &[
            (
                "eins hausnummer=1",
                &["ElementUnknown complex-type.2.4.a r/eins 'eins' [strasse hausnummer ort]"],
            ),
            (
                "eins zwei",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [strasse hausnummer ort]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [strasse hausnummer ort]",
                ],
            ),
            (
                "eins",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [strasse hausnummer ort]",
                    "ElementMissing complex-type.2.4.b r$ [strasse hausnummer]",
                ],
            ),
            ("strasse hausnummer=1 ort eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins'"]),
        ],
    );
}

#[test]
fn misspelt_attributes() {
    check(
        "<xs:element name='r'><xs:complexType>
            <xs:attribute name='kennung' type='xs:int' use='required'/>
            <xs:attribute name='version' use='required'/>
            <xs:attribute name='bemerkung'/></xs:complexType></xs:element>",
        &[
            (
                "<r kenung='1' version='1'/>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@kenung 'kenung' [kennung bemerkung] ?kennung",
                ],
            ),
            (
                "<r Kennung='1' version='1'/>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@Kennung 'Kennung' [kennung bemerkung] ?kennung",
                ],
            ),
            (
                "<r kenung='1'/>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@kenung 'kenung' [kennung version bemerkung] ?kennung",
                    "AttributeMissing complex-type.4 r [version]",
                ],
            ),
            (
                "<r kenung='1' verson='1'/>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@kenung 'kenung' [kennung version bemerkung] ?kennung",
                    "AttributeUnknown complex-type.3.2.1 r@verson 'verson' [kennung version bemerkung] ?version",
                ],
            ),
            (
                "<r kennung='1' versoin='1' bemerkug='1'/>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@versoin 'versoin' [version bemerkung] ?version",
                    "AttributeUnknown complex-type.3.2.1 r@bemerkug 'bemerkug' [version bemerkung] ?bemerkung",
                ],
            ),
            (
                "<r kennung='1' kenung='1' version='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@kenung 'kenung' [bemerkung]"],
            ),
            (
                "<r kennung='1' x='1'/>",
                &["AttributeUnknown complex-type.3.2.1 r@x 'x' [version bemerkung] ?version"],
            ),
            (
                "<r x:kennung='1' version='1' xmlns:x='urn:x'/>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@kennung 'kennung' [kennung bemerkung] ?kennung",
                ],
            ),
        ],
    );
}
