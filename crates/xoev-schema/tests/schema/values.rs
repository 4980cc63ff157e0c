//! Lists, unions, default and fixed values of elements, `xs:ID` with its references, `xs:QName`.

use super::rows::{check, check_in_t};

#[test]
fn lists() {
    check(
        "<xs:simpleType name='L'><xs:list itemType='xs:int'/></xs:simpleType>
        <xs:simpleType name='S'><xs:restriction base='L'><xs:minLength value='1'/>
            <xs:maxLength value='3'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='E'><xs:restriction base='L'><xs:enumeration value='1 2'/>
            <xs:enumeration value=''/></xs:restriction></xs:simpleType>
        <xs:simpleType name='P'><xs:restriction base='L'><xs:pattern value='(\\d )*\\d'/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name='I'><xs:list><xs:simpleType><xs:restriction base='xs:token'>
            <xs:enumeration value='a'/><xs:enumeration value='b'/></xs:restriction></xs:simpleType>
        </xs:list></xs:simpleType>
        <xs:element name='l' type='L'/><xs:element name='s' type='S'/>
        <xs:element name='e' type='E'/><xs:element name='p' type='P'/><xs:element name='i' type='I'/>",
        &[
            ("<l/>", &[]),
            ("<l> 1  -2\n3 </l>", &[]),
            ("<l>1 x 2 y</l>", &["ValueDatatype datatype-valid.1 l# '1 x 2 y'"]),
            ("<l>1,2</l>", &["ValueDatatype datatype-valid.1 l# '1,2'"]),
            ("<s>1 2 3</s>", &[]),
            ("<s/>", &["ValueLength minLength-valid s# [1 3]"]),
            ("<s>1 2 3 4</s>", &["ValueLength maxLength-valid s# '1 2 3 4' [1 3]"]),
            ("<e>01 +2</e>", &[]),
            ("<e> </e>", &[]),
            ("<e>2 1</e>", &["ValueEnumeration enumeration-valid e# '2 1' [1 2 ]"]),
            ("<e>1</e>", &["ValueEnumeration enumeration-valid e# '1' [1 2 ]"]),
            ("<p> 1   2 </p>", &[]),
            ("<p>1 22</p>", &["ValuePattern pattern-valid p# '1 22' [(\\d )*\\d]"]),
            ("<i>a b a</i>", &[]),
            ("<i>a c</i>", &["ValueEnumeration enumeration-valid i# 'a c' [a b]"]),
        ],
    );
}

#[test]
fn unions() {
    check(
        "<xs:simpleType name='U'><xs:union memberTypes='xs:int xs:date'><xs:simpleType>
            <xs:restriction base='xs:token'><xs:enumeration value='unknown'/></xs:restriction>
        </xs:simpleType></xs:union></xs:simpleType>
        <xs:simpleType name='E'><xs:restriction base='U'><xs:enumeration value='1'/>
            <xs:enumeration value='2020-01-01Z'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='P'><xs:restriction base='U'><xs:pattern value='.{4,}'/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name='UU'><xs:union memberTypes='E xs:boolean'/></xs:simpleType>
        <xs:element name='u' type='U'/><xs:element name='e' type='E'/>
        <xs:element name='p' type='P'/><xs:element name='uu' type='UU'/>",
        &[
            ("<u>1</u>", &[]),
            ("<u> 2020-01-01 </u>", &[]),
            ("<u> unknown </u>", &[]),
            ("<u>other</u>", &["ValueDatatype datatype-valid.1 u# 'other'"]),
            ("<u/>", &["ValueDatatype datatype-valid.1 u#"]),
            ("<e>01</e>", &[]),
            ("<e>2020-01-01+00:00</e>", &[]),
            ("<e>2</e>", &["ValueEnumeration enumeration-valid e# '2' [1 2020-01-01Z]"]),
            ("<p>2020-01-01</p>", &[]),
            ("<p>1234</p>", &[]),
            ("<p>123</p>", &["ValuePattern pattern-valid p# '123' [.{4,}]"]),
            ("<uu>true</uu>", &[]),
            ("<uu>1</uu>", &[]),
            // A member that is a union gives its members, not its facets.
            ("<uu>2</uu>", &[]),
            ("<uu> 2020-02-02 </uu>", &[]),
            ("<uu>unknown</uu>", &[]),
            ("<uu>3x</uu>", &["ValueDatatype datatype-valid.1 uu# '3x'"]),
            ("<uu/>", &["ValueDatatype datatype-valid.1 uu#"]),
        ],
    );
}

#[test]
fn unions_of_lists_and_lists_of_unions() {
    check(
        "<xs:simpleType name='L'><xs:list itemType='xs:int'/></xs:simpleType>
        <xs:simpleType name='U'><xs:union memberTypes='L xs:date'/></xs:simpleType>
        <xs:simpleType name='V'><xs:union memberTypes='xs:int xs:boolean'/></xs:simpleType>
        <xs:simpleType name='W'><xs:list itemType='V'/></xs:simpleType>
        <xs:simpleType name='X'><xs:restriction base='U'><xs:enumeration value='1 2'/>
        </xs:restriction></xs:simpleType>
        <xs:element name='u' type='U'/><xs:element name='w' type='W'/><xs:element name='x' type='X'/>",
        &[
            ("<u>1 2 3</u>", &[]),
            ("<u>2020-01-01</u>", &[]),
            ("<u/>", &[]),
            ("<u>2020-01-01 1</u>", &["ValueDatatype datatype-valid.1 u# '2020-01-01 1'"]),
            ("<w>1 true 0</w>", &[]),
            ("<w>1 yes</w>", &["ValueDatatype datatype-valid.1 w# '1 yes'"]),
            ("<x> 01  02 </x>", &[]),
            ("<x>1</x>", &["ValueEnumeration enumeration-valid x# '1' [1 2]"]),
        ],
    );
}

#[test]
fn default_and_fixed_values_of_elements() {
    check(
        "<xs:complexType name='M' mixed='true'><xs:sequence>
            <xs:element name='x' minOccurs='0'/></xs:sequence></xs:complexType>
        <xs:complexType name='S'><xs:simpleContent><xs:extension base='xs:int'>
            <xs:attribute name='n'/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:element name='d' type='xs:int' default='7'/>
        <xs:element name='f' type='xs:decimal' fixed='1.0'/>
        <xs:element name='t' type='xs:string' fixed='a b'/>
        <xs:element name='m' type='M' fixed='a b'/>
        <xs:element name='s' type='S' fixed='1'/>
        <xs:element name='n' type='xs:int'/>
        <xs:element name='i' default='x'><xs:simpleType><xs:restriction base='xs:token'>
            <xs:enumeration value='x'/></xs:restriction></xs:simpleType></xs:element>",
        &[
            ("<d/>", &[]),
            ("<d></d>", &[]),
            ("<d>8</d>", &[]),
            ("<d> </d>", &["ValueDatatype datatype-valid.1 d#"]),
            ("<n/>", &["ValueDatatype datatype-valid.1 n#"]),
            ("<f/>", &[]),
            ("<f> 01.00 </f>", &[]),
            ("<f>2</f>", &["ValueFixed elt.5.2.2.2 f# '2' [1.0]"]),
            ("<f>x</f>", &["ValueDatatype datatype-valid.1 f# 'x'"]),
            ("<t>a b</t>", &[]),
            ("<t/>", &[]),
            ("<t>a  b</t>", &["ValueFixed elt.5.2.2.2 t# 'a  b' [a b]"]),
            ("<m>a b</m>", &[]),
            ("<m/>", &[]),
            ("<m>a <![CDATA[b]]></m>", &[]),
            ("<m>a</m>", &["ValueFixed elt.5.2.2 m 'a' [a b]"]),
            ("<m>a b<x/></m>", &["ValueFixed elt.5.2.2 m 'a b' [a b]"]),
            ("<s n='1'/>", &[]),
            ("<s>01</s>", &[]),
            ("<s>2</s>", &["ValueFixed elt.5.2.2.2 s# '2' [1]"]),
            ("<i/>", &[]),
            ("<i>y</i>", &["ValueEnumeration enumeration-valid i# 'y' [x]"]),
        ],
    );
}

#[test]
fn identifiers_and_references() {
    check(
        "<xs:simpleType name='refs'><xs:list itemType='xs:IDREF'/></xs:simpleType>
        <xs:simpleType name='key'><xs:restriction base='xs:ID'><xs:pattern value='k.*'/>
        </xs:restriction></xs:simpleType>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='e' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
                <xs:attribute name='id' type='xs:ID'/><xs:attribute name='ref' type='xs:IDREF'/>
                <xs:attribute name='refs' type='xs:IDREFS'/><xs:attribute name='own' type='refs'/>
            </xs:complexType></xs:element>
            <xs:element name='k' type='key' minOccurs='0' maxOccurs='unbounded'/>
            <xs:element name='n' type='xs:IDREF' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r><e id='a' ref='b'/><e id='b' refs=' a  b '/></r>", &[]),
            ("<r><e ref='k1'/><k> k1 </k><k>k2</k><n> k2</n></r>", &[]),
            ("<r><e id='a'/><e id='a'/></r>", &["IdRepeated id.2 r/e2@id 'a' beside e"]),
            (
                "<r><e id='a'/><e id=' a '/><e id='a'/></r>",
                &["IdRepeated id.2 r/e2@id 'a' beside e", "IdRepeated id.2 r/e3@id 'a' beside e"],
            ),
            ("<r><e id='k'/><k>k</k></r>", &["IdRepeated id.2 r/k# 'k' beside e"]),
            ("<r><e ref='b'/></r>", &["IdDangling id.1 r/e@ref 'b'"]),
            (
                "<r><e id='a' refs='a b c a'/></r>",
                &["IdDangling id.1 r/e@refs 'b'", "IdDangling id.1 r/e@refs 'c'"],
            ),
            (
                "<r><e own='x'/><e id='x'/><e own='y x z'/></r>",
                &["IdDangling id.1 r/e3@own 'y'", "IdDangling id.1 r/e3@own 'z'"],
            ),
            ("<r><n>q</n></r>", &["IdDangling id.1 r/n# 'q'"]),
            (
                "<r><e id='1'/><e ref='1'/><e refs=''/></r>",
                &[
                    "ValueDatatype attribute.3 r/e@id '1'",
                    "ValueDatatype attribute.3 r/e2@ref '1'",
                    "ValueLength minLength-valid r/e3@refs [1 ]",
                ],
            ),
            // What is no valid ID is none.
            (
                "<r><k>x</k><n>x</n></r>",
                &["ValuePattern pattern-valid r/k# 'x' [k.*]", "IdDangling id.1 r/n# 'x'"],
            ),
        ],
    );
}

#[test]
fn qualified_names() {
    check_in_t(
        "<xs:simpleType name='Q'><xs:restriction base='xs:QName'>
            <xs:enumeration value='t:a'/><xs:enumeration value='b'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='L'><xs:list itemType='t:Q'/></xs:simpleType>
        <xs:element name='q' type='t:Q'/><xs:element name='l' type='t:L'/>
        <xs:element name='any' type='xs:QName'/>",
        &[
            ("<p:q xmlns:p='urn:t'>p:a</p:q>", &[]),
            ("<q xmlns='urn:t'> a </q>", &[]),
            ("<p:q xmlns:p='urn:t'>b</p:q>", &[]),
            ("<q xmlns='urn:t'>b</q>", &["ValueEnumeration enumeration-valid q# 'b' [t:a b]"]),
            ("<p:q xmlns:p='urn:t' xmlns:u='urn:u'>u:a</p:q>", &["ValueEnumeration enumeration-valid q# 'u:a' [t:a b]"]),
            ("<p:q xmlns:p='urn:t'>u:a</p:q>", &["ValueEnumeration enumeration-valid q# 'u:a' [t:a b]"]),
            ("<p:l xmlns:p='urn:t'>p:a b p:a</p:l>", &[]),
            ("<p:l xmlns:p='urn:t'>p:a p:b</p:l>", &["ValueEnumeration enumeration-valid l# 'p:a p:b' [t:a b]"]),
            ("<p:any xmlns:p='urn:t'>p:a</p:any>", &[]),
            ("<p:any xmlns:p='urn:t'>x:a</p:any>", &["ValueDatatype datatype-valid.1 any# 'x:a'"]),
            ("<p:any xmlns:p='urn:t'>xml:a</p:any>", &[]),
        ],
    );
}

#[test]
fn qualified_names_in_lists_and_unions() {
    check_in_t(
        "<xs:simpleType name='L'><xs:list itemType='xs:QName'/></xs:simpleType>
        <xs:simpleType name='M'><xs:restriction base='t:L'><xs:enumeration value='t:a b'/>
            <xs:enumeration value='t:c'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='U'><xs:union memberTypes='xs:int xs:QName'/></xs:simpleType>
        <xs:simpleType name='V'><xs:restriction base='t:U'><xs:enumeration value='1'/>
            <xs:enumeration value='t:a'/></xs:restriction></xs:simpleType>
        <xs:element name='l' type='t:M'/><xs:element name='v' type='t:V'/>
        <xs:element name='fl' type='t:L' fixed='t:a b'/><xs:element name='fu' type='t:U' fixed='t:a'/>
        <xs:element name='r'><xs:complexType><xs:attribute name='fl' type='t:L' fixed='t:a b'/>
            <xs:attribute name='fu' type='t:U' fixed='t:a'/></xs:complexType></xs:element>",
        &[
            ("<p:l xmlns:p='urn:t'> p:a  b </p:l>", &[]),
            ("<p:l xmlns:p='urn:t'>p:c</p:l>", &[]),
            ("<c:l xmlns:c='urn:t' xmlns='urn:t'>a b</c:l>", &["ValueEnumeration enumeration-valid l# 'a b' [t:a b t:c]"]),
            ("<l xmlns='urn:t'>c</l>", &[]),
            ("<p:l xmlns:p='urn:t' xmlns:t='urn:u'>t:a b</p:l>", &["ValueEnumeration enumeration-valid l# 't:a b' [t:a b t:c]"]),
            ("<p:l xmlns:p='urn:t'>p:a p:b</p:l>", &["ValueEnumeration enumeration-valid l# 'p:a p:b' [t:a b t:c]"]),
            ("<p:l xmlns:p='urn:t'>b p:a</p:l>", &["ValueEnumeration enumeration-valid l# 'b p:a' [t:a b t:c]"]),
            ("<p:l xmlns:p='urn:t'>x:a b</p:l>", &["ValueEnumeration enumeration-valid l# 'x:a b' [t:a b t:c] ?t:a b"]),
            ("<p:v xmlns:p='urn:t'>p:a</p:v>", &[]),
            ("<v xmlns='urn:t'> a </v>", &[]),
            ("<p:v xmlns:p='urn:t'>01</p:v>", &[]),
            ("<p:v xmlns:p='urn:t' xmlns:t='urn:u'>t:a</p:v>", &["ValueEnumeration enumeration-valid v# 't:a' [1 t:a]"]),
            ("<p:v xmlns:p='urn:t'>a</p:v>", &["ValueEnumeration enumeration-valid v# 'a' [1 t:a]"]),
            ("<p:v xmlns:p='urn:t'>2</p:v>", &["ValueEnumeration enumeration-valid v# '2' [1 t:a]"]),
            ("<p:fl xmlns:p='urn:t'>p:a b</p:fl>", &[]),
            ("<p:fl xmlns:p='urn:t' xmlns:t='urn:u'>t:a b</p:fl>", &["ValueFixed elt.5.2.2.2 fl# 't:a b' [t:a b]"]),
            ("<p:fu xmlns:p='urn:t'>p:a</p:fu>", &[]),
            ("<p:fu xmlns:p='urn:t' xmlns:t='urn:u'>t:a</p:fu>", &["ValueFixed elt.5.2.2.2 fu# 't:a' [t:a]"]),
            ("<p:fu xmlns:p='urn:t'>1</p:fu>", &["ValueFixed elt.5.2.2.2 fu# '1' [t:a]"]),
            ("<p:r xmlns:p='urn:t' fl='p:a b' fu='p:a'/>", &[]),
            ("<p:r xmlns:p='urn:t' xmlns:t='urn:t' fl='t:a b' fu='t:a'/>", &[]),
            ("<p:r xmlns:p='urn:t' xmlns:t='urn:u' fl='t:a b' fu='t:a'/>", &["ValueFixed au r@fl 't:a b' [t:a b]", "ValueFixed au r@fu 't:a' [t:a]"]),
        ],
    );
}
