//! Enumerations in value space, white space, and facets at several steps of derivation.

use super::facets::facet;
use super::rows::check;

fn of(values: &[&str]) -> String {
    values.iter().map(|value| format!("<xs:enumeration value='{value}'/>")).collect()
}

#[test]
fn enumerations_compare_values() {
    facet(
        "string",
        &of(&["a", "b c", ""]),
        &["a", "b c", ""],
        &[
            ("A", &["ValueEnumeration enumeration-valid r# 'A' [a b c ] ?a"]),
            ("b  c", &["ValueEnumeration enumeration-valid r# 'b  c' [a b c ]"]),
        ],
    );
    facet(
        "token",
        &of(&["b  c"]),
        &["b c", " b  c"],
        &[("bc", &["ValueEnumeration enumeration-valid r# 'bc' [b c]"])],
    );
    facet(
        "integer",
        &of(&["1", "20"]),
        &["1", "01", "+1", "0020"],
        &[
            ("2", &["ValueEnumeration enumeration-valid r# '2' [1 20]"]),
            ("x", &["ValueEnumeration enumeration-valid r# 'x' [1 20]"]),
        ],
    );
    facet(
        "decimal",
        &of(&["1.0"]),
        &["1", "1.00"],
        &[("1.1", &["ValueEnumeration enumeration-valid r# '1.1' [1.0]"])],
    );
    facet("boolean", "", &["true", "1"], &[]);
    facet(
        "double",
        &of(&["100", "NaN"]),
        &["1e2", "NaN"],
        &[("1e3", &["ValueEnumeration enumeration-valid r# '1e3' [100 NaN]"])],
    );
}

#[test]
fn enumerations_of_times_and_other_values() {
    facet(
        "dateTime",
        &of(&["2020-01-01T12:00:00Z", "2020-06-01T00:00:00"]),
        &["2020-01-01T13:00:00+01:00", "2020-05-31T24:00:00"],
        &[
            (
                "2020-01-01T12:00:00",
                &[
                    "ValueEnumeration enumeration-valid r# '2020-01-01T12:00:00' [2020-01-01T12:00:00Z 2020-06-01T00:00:00] ?2020-01-01T12:00:00Z",
                ],
            ),
            (
                "2020-06-01T00:00:00Z",
                &[
                    "ValueEnumeration enumeration-valid r# '2020-06-01T00:00:00Z' [2020-01-01T12:00:00Z 2020-06-01T00:00:00] ?2020-06-01T00:00:00",
                ],
            ),
        ],
    );
    facet(
        "date",
        &of(&["2020-01-01+12:00"]),
        &["2019-12-31-12:00"],
        &[(
            "2020-01-01",
            &["ValueEnumeration enumeration-valid r# '2020-01-01' [2020-01-01+12:00]"],
        )],
    );
    facet(
        "duration",
        &of(&["P1Y"]),
        &["P12M"],
        &[("P365D", &["ValueEnumeration enumeration-valid r# 'P365D' [P1Y]"])],
    );
    facet(
        "hexBinary",
        &of(&["0a"]),
        &["0A"],
        &[("0b", &["ValueEnumeration enumeration-valid r# '0b' [0a]"])],
    );
    facet(
        "base64Binary",
        &of(&["AAAA"]),
        &["AA AA"],
        &[("AAAB", &["ValueEnumeration enumeration-valid r# 'AAAB' [AAAA] ?AAAA"])],
    );
    facet(
        "anyURI",
        &of(&["urn:a"]),
        &["urn:a"],
        &[("urn:A", &["ValueEnumeration enumeration-valid r# 'urn:A' [urn:a] ?urn:a"])],
    );
    facet(
        "NMTOKENS",
        &of(&["a b"]),
        &["a  b"],
        &[("b a", &["ValueEnumeration enumeration-valid r# 'b a' [a b]"])],
    );
}

#[test]
fn enumerations_in_steps_and_meant_values() {
    check(
        "<xs:simpleType name='A'><xs:restriction base='xs:token'><xs:enumeration value='entwurf'/>
            <xs:enumeration value='freigegeben'/><xs:enumeration value='veraltet'/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name='B'><xs:restriction base='A'><xs:enumeration value='entwurf'/>
        </xs:restriction></xs:simpleType>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a' type='A' minOccurs='0'/><xs:element name='b' type='B' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("a=entwurf b=entwurf", &[]),
            ("a=veraltet", &[]),
            ("b=veraltet", &["ValueEnumeration enumeration-valid r/b# 'veraltet' [entwurf]"]),
            ("a=Entwurf", &["ValueEnumeration enumeration-valid r/a# 'Entwurf' [entwurf freigegeben veraltet] ?entwurf"]),
            ("a=freigeben", &["ValueEnumeration enumeration-valid r/a# 'freigeben' [entwurf freigegeben veraltet] ?freigegeben"]),
            ("a=anders b=anders", &["ValueEnumeration enumeration-valid r/a# 'anders' [entwurf freigegeben veraltet]", "ValueEnumeration enumeration-valid r/b# 'anders' [entwurf]"]),
        ],
    );
}

#[test]
fn white_space() {
    facet(
        "string",
        "<xs:whiteSpace value='collapse'/><xs:maxLength value='3'/>",
        &["  a \n b "],
        &[("a b c", &["ValueLength maxLength-valid r# 'a b c' [ 3]"])],
    );
    facet(
        "string",
        "<xs:whiteSpace value='replace'/><xs:enumeration value='a b'/>",
        &["a&#9;b", "a\nb"],
        &[("a  b", &["ValueEnumeration enumeration-valid r# 'a  b' [a b]"])],
    );
    facet(
        "normalizedString",
        "<xs:pattern value='a b'/>",
        &["a\tb"],
        &[(" a b", &["ValuePattern pattern-valid r# ' a b' [a b]"])],
    );
    // A space that XML does not count among white space.
    facet(
        "token",
        "<xs:pattern value='a'/>",
        &[" a "],
        &[("&#160;a", &["ValuePattern pattern-valid r# '\u{a0}a' [a]"])],
    );
    facet(
        "int",
        "",
        &["\n1\t"],
        &[
            ("&#160;1", &["ValueDatatype datatype-valid.1 r# '\u{a0}1'"]),
            ("1 2", &["ValueDatatype datatype-valid.1 r# '1 2'"]),
        ],
    );
}

#[test]
fn facets_at_several_steps() {
    check(
        "<xs:simpleType name='A'><xs:restriction base='xs:integer'><xs:minInclusive value='0'/>
            <xs:totalDigits value='3'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='B'><xs:restriction base='A'><xs:maxInclusive value='500'/>
            <xs:minInclusive value='10'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='C'><xs:restriction base='B'><xs:pattern value='.*0'/>
        </xs:restriction></xs:simpleType>
        <xs:element name='r' type='C'/>",
        &[
            ("<r>10</r>", &[]),
            ("<r>500</r>", &[]),
            ("<r>0</r>", &["ValueBound minInclusive-valid r# '0' [10]"]),
            ("<r>-10</r>", &["ValueBound minInclusive-valid r# '-10' [10]"]),
            ("<r>510</r>", &["ValueBound maxInclusive-valid r# '510' [500]"]),
            ("<r>1000</r>", &["ValueBound maxInclusive-valid r# '1000' [500]"]),
            ("<r>11</r>", &["ValuePattern pattern-valid r# '11' [.*0]"]),
            ("<r>x</r>", &["ValueDatatype datatype-valid.1 r# 'x'"]),
        ],
    );
}
