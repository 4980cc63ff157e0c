//! Faults that are put into a schema on purpose. Each is complete in itself; `%` stands for the
//! prefix of the names of the document.

use super::Generator;

pub struct Fault {
    /// The rule of XML Schema Part 1 or 2.
    pub rule: &'static str,
    pub text: &'static str,
}

const fn fault(rule: &'static str, text: &'static str) -> Fault {
    Fault { rule, text }
}

pub const FAULTS: [Fault; 64] = [
    fault("src-resolve type", "<xs:element name='f' type='%Nirgends'/>"),
    fault(
        "src-resolve element",
        "<xs:complexType name='F'><xs:sequence><xs:element ref='%nirgends'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "src-resolve group",
        "<xs:complexType name='F'><xs:group ref='%Nirgends'/></xs:complexType>",
    ),
    fault(
        "src-resolve attributeGroup",
        "<xs:complexType name='F'><xs:attributeGroup ref='%Nirgends'/></xs:complexType>",
    ),
    fault(
        "src-resolve base",
        "<xs:complexType name='F'><xs:complexContent><xs:extension base='%Nirgends'/></xs:complexContent></xs:complexType>",
    ),
    fault("src-resolve import", "<xs:element name='f' type='c:T' xmlns:c='urn:c'/>"),
    fault(
        "sch-props-correct type",
        "<xs:complexType name='F'/><xs:simpleType name='F'><xs:restriction base='xs:int'/></xs:simpleType>",
    ),
    fault("sch-props-correct element", "<xs:element name='f'/><xs:element name='f'/>"),
    fault(
        "ct-props-correct attribute",
        "<xs:complexType name='F'><xs:attribute name='x'/><xs:attribute name='x'/></xs:complexType>",
    ),
    fault(
        "ct-props-correct ID",
        "<xs:complexType name='F'><xs:attribute name='x' type='xs:ID'/><xs:attribute name='y' type='xs:ID'/></xs:complexType>",
    ),
    fault(
        "ct-props-correct circular",
        "<xs:complexType name='F'><xs:complexContent><xs:extension base='%F'/></xs:complexContent></xs:complexType>",
    ),
    fault(
        "ct-props-correct circle",
        "<xs:complexType name='F'><xs:complexContent><xs:extension base='%G'/></xs:complexContent></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:extension base='%F'/></xs:complexContent></xs:complexType>",
    ),
    fault(
        "mg-props-correct",
        "<xs:group name='F'><xs:sequence><xs:element name='x'/><xs:group ref='%F' minOccurs='0'/></xs:sequence></xs:group>",
    ),
    fault(
        "st-props-correct",
        "<xs:simpleType name='F'><xs:restriction base='%F'/></xs:simpleType>",
    ),
    fault(
        "cos-nonambig choice",
        "<xs:complexType name='F'><xs:choice><xs:element name='x' type='xs:int'/><xs:element name='x' type='xs:int'/></xs:choice></xs:complexType>",
    ),
    fault(
        "cos-nonambig optional",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' type='xs:int' minOccurs='0'/><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "cos-nonambig any",
        "<xs:complexType name='F'><xs:sequence><xs:any minOccurs='0'/><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "cos-nonambig count",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' type='xs:int' minOccurs='2' maxOccurs='4'/><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "cos-nonambig loop",
        "<xs:complexType name='F'><xs:sequence maxOccurs='unbounded'><xs:element name='x' type='xs:int'/><xs:element name='y' minOccurs='0'/><xs:element name='x' type='xs:int' minOccurs='0'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "cos-element-consistent",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' type='xs:int'/><xs:element name='y'/><xs:element name='x' type='xs:date'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "cos-all-limited maxOccurs",
        "<xs:complexType name='F'><xs:all><xs:element name='x' maxOccurs='2'/></xs:all></xs:complexType>",
    ),
    fault(
        "cos-all-limited nested",
        "<xs:group name='F'><xs:all><xs:element name='x'/></xs:all></xs:group><xs:complexType name='G'><xs:sequence><xs:group ref='%F'/><xs:element name='y'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "cos-all-limited extension",
        "<xs:complexType name='F'><xs:all><xs:element name='x'/></xs:all></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:extension base='%F'><xs:sequence><xs:element name='y'/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-ct-extends final",
        "<xs:complexType name='F' final='extension'/><xs:complexType name='G'><xs:complexContent><xs:extension base='%F'/></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-ct-extends mixed",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent mixed='true'><xs:extension base='%F'><xs:sequence><xs:element name='y'/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction final",
        "<xs:complexType name='F' final='#all'/><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'/></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction required",
        "<xs:complexType name='F'><xs:attribute name='x' use='required'/></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:attribute name='x' use='optional'/></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction prohibited",
        "<xs:complexType name='F'><xs:attribute name='x' use='required'/></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:attribute name='x' use='prohibited'/></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction attribute type",
        "<xs:complexType name='F'><xs:attribute name='x' type='xs:int'/></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:attribute name='x' type='xs:string'/></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction attribute fixed",
        "<xs:complexType name='F'><xs:attribute name='x' type='xs:int' fixed='1'/></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:attribute name='x' type='xs:int' fixed='2'/></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction new attribute",
        "<xs:complexType name='F'/><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:attribute name='x'/></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "derivation-ok-restriction anyAttribute",
        "<xs:complexType name='F'><xs:anyAttribute namespace='##other'/></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:anyAttribute/></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict range",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' maxOccurs='2'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:element name='x' maxOccurs='3'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict optional",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:element name='x' minOccurs='0'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict name",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:element name='y'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict order",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x'/><xs:element name='y'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:element name='y'/><xs:element name='x'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict choice",
        "<xs:complexType name='F'><xs:choice><xs:element name='x'/><xs:element name='y'/></xs:choice></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:choice><xs:element name='x'/><xs:element name='z'/></xs:choice></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict type",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:element name='x' type='xs:string'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict nillable",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:element name='x' type='xs:int' nillable='true'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict any",
        "<xs:complexType name='F'><xs:sequence><xs:any namespace='##other' processContents='lax'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'><xs:sequence><xs:any processContents='lax'/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>",
    ),
    fault(
        "cos-particle-restrict empty",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:complexContent><xs:restriction base='%F'/></xs:complexContent></xs:complexType>",
    ),
    fault("e-props-correct value", "<xs:element name='f' type='xs:int' default='eins'/>"),
    fault(
        "e-props-correct content",
        "<xs:element name='f' default='x'><xs:complexType><xs:sequence><xs:element name='x'/></xs:sequence></xs:complexType></xs:element>",
    ),
    fault(
        "e-props-correct substitution",
        "<xs:element name='f' type='xs:int'/><xs:element name='g' type='xs:string' substitutionGroup='%f'/>",
    ),
    fault(
        "e-props-correct final",
        "<xs:element name='f' type='xs:int' final='restriction'/><xs:element name='g' type='xs:byte' substitutionGroup='%f'/>",
    ),
    fault(
        "e-props-correct circle",
        "<xs:element name='f' substitutionGroup='%g'/><xs:element name='g' substitutionGroup='%f'/>",
    ),
    fault("a-props-correct ID", "<xs:attribute name='f' type='xs:ID' default='x'/>"),
    fault("a-props-correct value", "<xs:attribute name='f' type='xs:date' fixed='heute'/>"),
    fault("src-attribute both", "<xs:attribute name='f' default='x' fixed='x'/>"),
    fault(
        "src-attribute required",
        "<xs:complexType name='F'><xs:attribute name='x' use='required' default='1'/></xs:complexType>",
    ),
    fault(
        "p-props-correct",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x' minOccurs='2' maxOccurs='1'/></xs:sequence></xs:complexType>",
    ),
    fault(
        "src-ct simpleContent",
        "<xs:complexType name='F'><xs:sequence><xs:element name='x'/></xs:sequence></xs:complexType><xs:complexType name='G'><xs:simpleContent><xs:extension base='%F'/></xs:simpleContent></xs:complexType>",
    ),
    fault("src-element grammar", "<xs:element name='f' nillable='vielleicht'/>"),
    fault(
        "src-element order",
        "<xs:complexType name='F'><xs:attribute name='x'/><xs:sequence/></xs:complexType>",
    ),
    fault(
        "maxLength-valid-restriction",
        "<xs:simpleType name='F'><xs:restriction base='xs:string'><xs:maxLength value='3'/></xs:restriction></xs:simpleType><xs:simpleType name='G'><xs:restriction base='%F'><xs:maxLength value='4'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "minLength-less-than-equal-to-maxLength",
        "<xs:simpleType name='F'><xs:restriction base='xs:string'><xs:minLength value='3'/><xs:maxLength value='2'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "maxInclusive-valid-restriction",
        "<xs:simpleType name='F'><xs:restriction base='xs:int'><xs:maxInclusive value='3'/></xs:restriction></xs:simpleType><xs:simpleType name='G'><xs:restriction base='%F'><xs:maxInclusive value='4'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "totalDigits-valid-restriction",
        "<xs:simpleType name='F'><xs:restriction base='xs:int'><xs:totalDigits value='3'/></xs:restriction></xs:simpleType><xs:simpleType name='G'><xs:restriction base='%F'><xs:totalDigits value='4'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "facet fixed",
        "<xs:simpleType name='F'><xs:restriction base='xs:string'><xs:maxLength value='3' fixed='true'/></xs:restriction></xs:simpleType><xs:simpleType name='G'><xs:restriction base='%F'><xs:maxLength value='2'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "enumeration-valid-restriction",
        "<xs:simpleType name='F'><xs:restriction base='xs:int'><xs:enumeration value='eins'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "cos-applicable-facets",
        "<xs:simpleType name='F'><xs:restriction base='xs:boolean'><xs:maxLength value='4'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "pattern",
        "<xs:simpleType name='F'><xs:restriction base='xs:string'><xs:pattern value='(a'/></xs:restriction></xs:simpleType>",
    ),
    fault(
        "cos-list-of-atomic",
        "<xs:simpleType name='F'><xs:list itemType='xs:NMTOKENS'/></xs:simpleType>",
    ),
    fault(
        "whiteSpace-valid-restriction",
        "<xs:simpleType name='F'><xs:restriction base='xs:token'><xs:whiteSpace value='preserve'/></xs:restriction></xs:simpleType>",
    ),
];

impl Generator {
    /// The text of a fault for the last document.
    pub(super) fn fault(&self, number: usize) -> String {
        let page = self.model.documents.len() - 1;
        let prefix = self.model.qname(page, self.model.documents[page].target, "");
        FAULTS[number].text.replace('%', &prefix)
    }
}
