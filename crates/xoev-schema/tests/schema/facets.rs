//! Facets on the types they fit: lengths, bounds, digits, patterns. Enumerations and white space
//! stand in `facets_values`.

use super::rows::check;

/// An element `r` of `base` with these facets; values it takes, and ones that it does not.
pub fn facet(base: &str, facets: &str, good: &[&str], bad: &[(&str, &[&str])]) {
    let declarations = format!(
        "<xs:element name='r'><xs:simpleType><xs:restriction base='xs:{base}'>{facets}
        </xs:restriction></xs:simpleType></xs:element>"
    );
    for value in good {
        check(&declarations, &[(&format!("<r>{value}</r>"), &[])]);
    }
    for (value, expected) in bad {
        check(&declarations, &[(&format!("<r>{value}</r>"), expected)]);
    }
}

#[test]
fn lengths() {
    facet(
        "string",
        "<xs:length value='3'/>",
        &["abc", "äöü", "   "],
        &[
            ("ab", &["ValueLength length-valid r# 'ab' [3 3]"]),
            ("abcd", &["ValueLength length-valid r# 'abcd' [3 3]"]),
        ],
    );
    // A character beyond the basic plane is one character; not all validators know.
    facet(
        "string",
        "<xs:minLength value='2'/>",
        &["ab", "𝔸𝔸"],
        &[
            ("𝔸", &["ValueLength minLength-valid r# '𝔸' [2 ]"]),
            ("", &["ValueLength minLength-valid r# [2 ]"]),
        ],
    );
    facet(
        "token",
        "<xs:maxLength value='3'/>",
        &["", "  abc  "],
        &[("a  bc", &["ValueLength maxLength-valid r# 'a bc' [ 3]"])],
    );
    facet(
        "anyURI",
        "<xs:minLength value='2'/><xs:maxLength value='3'/>",
        &["ab", "ä b"],
        &[
            ("a", &["ValueLength minLength-valid r# 'a' [2 3]"]),
            ("abcd", &["ValueLength maxLength-valid r# 'abcd' [2 3]"]),
        ],
    );
    facet(
        "hexBinary",
        "<xs:length value='2'/>",
        &["0a0b"],
        &[
            ("0a", &["ValueLength length-valid r# '0a' [2 2]"]),
            ("0a0", &["ValueDatatype datatype-valid.1 r# '0a0'"]),
        ],
    );
    facet(
        "base64Binary",
        "<xs:maxLength value='2'/>",
        &["AAA=", "AA=="],
        &[("AAAA", &["ValueLength maxLength-valid r# 'AAAA' [ 2]"])],
    );
    facet(
        "NMTOKENS",
        "<xs:maxLength value='2'/>",
        &["a", "aa bb"],
        &[("a b c", &["ValueLength maxLength-valid r# 'a b c' [1 2]"])],
    );
    facet(
        "NMTOKENS",
        "<xs:length value='2'/>",
        &["a b"],
        &[("a", &["ValueLength length-valid r# 'a' [2 2]"])],
    );
}

#[test]
fn bounds_of_numbers() {
    facet(
        "decimal",
        "<xs:minInclusive value='1.5'/><xs:maxExclusive value='2'/>",
        &["1.5", "1.50", "1.999999999999999999999"],
        &[
            ("1.49", &["ValueBound minInclusive-valid r# '1.49' [1.5]"]),
            ("2", &["ValueBound maxExclusive-valid r# '2' [2]"]),
            ("2.0", &["ValueBound maxExclusive-valid r# '2.0' [2]"]),
            ("x", &["ValueDatatype datatype-valid.1 r# 'x'"]),
        ],
    );
    facet(
        "int",
        "<xs:minExclusive value='1'/><xs:maxInclusive value='3'/>",
        &["2", "3", "+03"],
        &[
            ("1", &["ValueBound minExclusive-valid r# '1' [1]"]),
            ("4", &["ValueBound maxInclusive-valid r# '4' [3]"]),
        ],
    );
    facet(
        "double",
        "<xs:maxInclusive value='1e2'/>",
        &["100", "-INF", "1.0E2"],
        &[
            ("100.1", &["ValueBound maxInclusive-valid r# '100.1' [1e2]"]),
            ("INF", &["ValueBound maxInclusive-valid r# 'INF' [1e2]"]),
            ("NaN", &["ValueBound maxInclusive-valid r# 'NaN' [1e2]"]),
        ],
    );
}

#[test]
fn bounds_of_times() {
    facet(
        "date",
        "<xs:minInclusive value='2020-01-01'/><xs:maxInclusive value='2020-12-31'/>",
        &["2020-01-01", "2020-12-31", "2020-06-01Z"],
        // With a time zone the first day cannot be told from the day before (§3.2.7.4).
        &[
            ("2019-12-31", &["ValueBound minInclusive-valid r# '2019-12-31' [2020-01-01]"]),
            ("2021-01-01", &["ValueBound maxInclusive-valid r# '2021-01-01' [2020-12-31]"]),
            ("2020-01-01Z", &["ValueBound minInclusive-valid r# '2020-01-01Z' [2020-01-01]"]),
        ],
    );
    facet(
        "dateTime",
        "<xs:minInclusive value='2020-01-01T00:00:00Z'/>",
        &["2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00", "2020-01-02T12:00:00"],
        &[
            (
                "2020-01-01T00:00:00+01:00",
                &[
                    "ValueBound minInclusive-valid r# '2020-01-01T00:00:00+01:00' [2020-01-01T00:00:00Z]",
                ],
            ),
            (
                "2019-12-31T24:00:00.0+00:01",
                &[
                    "ValueBound minInclusive-valid r# '2019-12-31T24:00:00.0+00:01' [2020-01-01T00:00:00Z]",
                ],
            ),
        ],
    );
    facet(
        "gYear",
        "<xs:maxInclusive value='2020'/>",
        &["2020", "-0001"],
        &[("2021", &["ValueBound maxInclusive-valid r# '2021' [2020]"])],
    );
    facet(
        "time",
        "<xs:minInclusive value='08:00:00'/>",
        &["08:00:00"],
        &[("07:59:59", &["ValueBound minInclusive-valid r# '07:59:59' [08:00:00]"])],
    );
    facet(
        "duration",
        "<xs:maxInclusive value='P1M'/>",
        // A month is 28 to 31 days: in between nothing can be said (§3.2.6.2).
        &["P1M", "P27D", "PT1H"],
        &[
            ("P28D", &["ValueBound maxInclusive-valid r# 'P28D' [P1M]"]),
            ("P32D", &["ValueBound maxInclusive-valid r# 'P32D' [P1M]"]),
            ("P1Y", &["ValueBound maxInclusive-valid r# 'P1Y' [P1M]"]),
        ],
    );
}

#[test]
fn digits() {
    facet(
        "decimal",
        "<xs:totalDigits value='4'/><xs:fractionDigits value='2'/>",
        &["12.34", "0012.3400", "1234", "-.5", "0"],
        &[
            ("12345", &["ValueDigits totalDigits-valid r# '12345' [4]"]),
            ("1.234", &["ValueDigits fractionDigits-valid r# '1.234' [2]"]),
            ("123.45", &["ValueDigits totalDigits-valid r# '123.45' [4]"]),
        ],
    );
    facet(
        "integer",
        "<xs:totalDigits value='2'/>",
        &["99", "-99", "0001"],
        &[("100", &["ValueDigits totalDigits-valid r# '100' [2]"])],
    );
    facet(
        "decimal",
        "<xs:fractionDigits value='0'/>",
        &["1", "1.0"],
        &[("1.1", &["ValueDigits fractionDigits-valid r# '1.1' [0]"])],
    );
}

#[test]
fn patterns() {
    facet(
        "string",
        "<xs:pattern value='[a-z]+'/>",
        &["abc"],
        &[
            ("", &["ValuePattern pattern-valid r# [[a-z]+]"]),
            ("abC", &["ValuePattern pattern-valid r# 'abC' [[a-z]+]"]),
            ("1", &["ValuePattern pattern-valid r# '1' [[a-z]+]"]),
        ],
    );
    facet(
        "string",
        "<xs:pattern value='a.*'/><xs:pattern value='.*b'/>",
        &["a", "b", "axb"],
        &[("xx", &["ValuePattern pattern-valid r# 'xx' [a.* .*b]"])],
    );
    facet(
        "int",
        "<xs:pattern value='\\d{3}'/>",
        &["007"],
        &[
            ("7", &["ValuePattern pattern-valid r# '7' [\\d{3}]"]),
            ("+07", &["ValuePattern pattern-valid r# '+07' [\\d{3}]"]),
        ],
    );
    facet(
        "token",
        "<xs:pattern value='a b'/>",
        &["  a   b "],
        &[("ab", &["ValuePattern pattern-valid r# 'ab' [a b]"])],
    );
    facet(
        "string",
        "<xs:pattern value=''/>",
        &[""],
        &[("a", &["ValuePattern pattern-valid r# 'a' []"])],
    );
    facet(
        "string",
        "<xs:pattern value='\\d{5}-[A-Z]{2}'/>",
        &["01234-AB"],
        &[("01234-ab", &["ValuePattern pattern-valid r# '01234-ab' [\\d{5}-[A-Z]{2}]"])],
    );
    check(
        "<xs:simpleType name='A'><xs:restriction base='xs:string'><xs:pattern value='a.*'/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name='AB'><xs:restriction base='A'><xs:pattern value='.*b'/>
            <xs:pattern value='.*c'/></xs:restriction></xs:simpleType>
        <xs:element name='r' type='AB'/>",
        &[
            ("<r>ab</r>", &[]),
            ("<r>axc</r>", &[]),
            ("<r>a</r>", &["ValuePattern pattern-valid r# 'a' [.*b .*c]"]),
            ("<r>b</r>", &["ValuePattern pattern-valid r# 'b' [a.*]"]),
            ("<r>x</r>", &["ValuePattern pattern-valid r# 'x' [a.*]"]),
        ],
    );
}
