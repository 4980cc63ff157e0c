//! `xs:any`: which namespaces it lets in, and how what it lets in is processed.

use super::rows::{check_set, in_t, with};

/// `t:r` with one `xs:any` between `t:first` and the end, and a global element in two namespaces.
fn any(attributes: &str) -> [String; 2] {
    let first = in_t(&format!(
        "<xs:import namespace='urn:u' schemaLocation='u.xsd'/>
        <xs:element name='known' type='xs:int'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
            <xs:any {attributes}/>
        </xs:sequence></xs:complexType></xs:element>"
    ));
    let names = "targetNamespace='urn:u' xmlns:u='urn:u'";
    let second = with(
        names,
        "<xs:element name='other' type='xs:int'/>
        <xs:complexType name='T'><xs:sequence><xs:element name='x' type='xs:int'/></xs:sequence>
        </xs:complexType>",
    );
    [first, second]
}

/// Which of four children are let in: `urn:t`, `urn:u`, an unknown namespace, none.
fn lets_in(attributes: &str, expected: [bool; 4]) {
    let [first, second] = any(&format!("{attributes} processContents='skip' minOccurs='0'"));
    let documents = [("t.xsd", first.as_str()), ("u.xsd", second.as_str())];
    for (child, is_in) in
        ["<t:x xmlns:t='urn:t'/>", "<u:x xmlns:u='urn:u'/>", "<v:x xmlns:v='urn:v'/>", "<x/>"]
            .iter()
            .zip(expected)
    {
        let text = format!("<p:r xmlns:p='urn:t'>{child}</p:r>");
        let refused: &[&str] = &["ElementUnknown complex-type.2.4.d r/x 'x'"];
        check_set(&documents, &[(&text, if is_in { &[] } else { refused })]);
    }
}

#[test]
fn namespaces() {
    lets_in("", [true, true, true, true]);
    lets_in("namespace='##any'", [true, true, true, true]);
    lets_in("namespace='##other'", [false, true, true, false]);
    lets_in("namespace='##local'", [false, false, false, true]);
    lets_in("namespace='##targetNamespace'", [true, false, false, false]);
    lets_in("namespace='##local ##targetNamespace'", [true, false, false, true]);
    lets_in("namespace='urn:u urn:v'", [false, true, true, false]);
    lets_in("namespace='urn:u ##local'", [false, true, false, true]);
    lets_in("namespace=''", [false, false, false, false]);
}

#[test]
fn processing() {
    let inside = |child: &str| format!("<p:r xmlns:p='urn:t' xmlns:u='urn:u'>{child}</p:r>");
    let rows = |process: &str, rows: &[(&str, &[&str])]| {
        let [first, second] = any(&format!("processContents='{process}'"));
        let documents = [("t.xsd", first.as_str()), ("u.xsd", second.as_str())];
        for (child, expected) in rows {
            check_set(&documents, &[(&inside(child), expected)]);
        }
    };
    rows(
        "strict",
        &[
            ("<p:known>1</p:known>", &[]),
            ("<p:known>x</p:known>", &["ValueDatatype datatype-valid.1 r/known# 'x'"]),
            ("<u:other>x</u:other>", &["ValueDatatype datatype-valid.1 r/other# 'x'"]),
            ("<p:fremd/>", &["ElementUndeclared complex-type.2.4.c r/fremd 'fremd'"]),
            ("<p:knwon/>", &["ElementUndeclared complex-type.2.4.c r/knwon 'knwon' ?known"]),
            ("<x/>", &["ElementUndeclared complex-type.2.4.c r/x 'x'"]),
            ("<x xsi:type='u:T'><x>1</x></x>", &[]),
            ("<x xsi:type='u:T'><x>y</x></x>", &["ValueDatatype datatype-valid.1 r/x/x# 'y'"]),
        ],
    );
    rows(
        "lax",
        &[
            ("<p:known>1</p:known>", &[]),
            ("<p:known>x</p:known>", &["ValueDatatype datatype-valid.1 r/known# 'x'"]),
            ("<p:unknown/>", &[]),
            ("<x>text<p:known>1</p:known></x>", &[]),
            (
                "<x a='1'><y><p:known>x</p:known></y></x>",
                &["ValueDatatype datatype-valid.1 r/x/y/known# 'x'"],
            ),
            ("<x xsi:type='u:T'><x>y</x></x>", &["ValueDatatype datatype-valid.1 r/x/x# 'y'"]),
            ("<x xsi:type='u:None'/>", &["TypeWrong elt.4.2 r/x@type 'u:None'"]),
        ],
    );
    rows(
        "skip",
        &[
            ("<p:known>x</p:known>", &[]),
            ("<x><p:known>x</p:known></x>", &[]),
            ("<x xsi:type='u:None'/>", &[]),
        ],
    );
}

#[test]
fn counts_and_neighbours() {
    let [first, second] =
        any("namespace='##other' processContents='lax' minOccurs='0' maxOccurs='2'/>
        <xs:element name='last' type='xs:int'");
    let documents = [("t.xsd", first.as_str()), ("u.xsd", second.as_str())];
    check_set(
        &documents,
        &[
            ("<r xmlns='urn:t'><last>1</last></r>", &[]),
            ("<r xmlns='urn:t'><x xmlns='urn:v'/><x xmlns='urn:u'/><last>1</last></r>", &[]),
            (
                "<r xmlns='urn:t'><x xmlns='urn:v'/></r>",
                &["ElementMissing complex-type.2.4.b r$ [last]"],
            ),
            (
                "<r xmlns='urn:t'><x xmlns='v'/><y xmlns='v'/><z xmlns='v'/><last>x</last></r>",
                &[
                    "ElementUnknown complex-type.2.4.a r/z 'z' [last]",
                    "ValueDatatype datatype-valid.1 r/last# 'x'",
                ],
            ),
            (
                "<r xmlns='urn:t'><last>1</last><x xmlns='urn:v'/></r>",
                &["ElementUnknown complex-type.2.4.d r/x 'x'"],
            ),
            (
                "<r xmlns='urn:t'><x xmlns=''/><last>1</last></r>",
                &["ElementUnknown complex-type.2.4.a r/x 'x' [last]"],
            ),
        ],
    );
    let [first, second] =
        any("namespace='##other' processContents='lax' minOccurs='20' maxOccurs='30'");
    let documents = [("t.xsd", first.as_str()), ("u.xsd", second.as_str())];
    for (count, expected) in [
        (19, &["ElementMissing complex-type.2.4.b r$"][..]),
        (20, &[]),
        (30, &[]),
        (31, &["ElementUnknown complex-type.2.4.d r/x31 'x'"]),
    ] {
        let text = format!("<t:r xmlns:t='urn:t'>{}</t:r>", "<x xmlns='urn:v'/>".repeat(count));
        check_set(&documents, &[(&text, expected)]);
    }
}

#[test]
fn a_wildcard_that_is_required() {
    let [first, second] = any("processContents='lax'");
    let documents = [("t.xsd", first.as_str()), ("u.xsd", second.as_str())];
    check_set(
        &documents,
        &[
            ("<r xmlns='urn:t'/>", &["ElementMissing complex-type.2.4.b r$"]),
            ("<r xmlns='urn:t'><x/><y/></r>", &["ElementUnknown complex-type.2.4.d r/y 'y'"]),
            ("<r xmlns='urn:t'>text<x/></r>", &["TextUnexpected complex-type.2.3 r# 'text'"]),
        ],
    );
}

#[test]
fn the_type_of_everything() {
    let [first, second] = [
        in_t("<xs:element name='known' type='xs:int'/><xs:element name='r'/>"),
        with("", "<xs:element name='u'/>"),
    ];
    let documents = [("t.xsd", first.as_str()), ("u.xsd", second.as_str())];
    check_set(
        &documents,
        &[
            ("<r xmlns='urn:t'/>", &[]),
            ("<r xmlns='urn:t' a='1'>text<x><y b='2'/></x></r>", &[]),
            (
                "<r xmlns='urn:t'>text<x><known>y</known></x></r>",
                &["ValueDatatype datatype-valid.1 r/x/known# 'y'"],
            ),
        ],
    );
}
