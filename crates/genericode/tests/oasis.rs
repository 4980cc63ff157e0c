//! What OASIS genericode 1.0 allows beside the plain list: sets of lists, sets of columns, and
//! parts that may stand several times.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{befunde, dump, schluesselspalte, with, wurzel};

#[test]
fn a_set_of_lists_is_read() {
    let xml = wurzel(
        "CodeListSet",
        "<Identification><ShortName>Satz</ShortName></Identification>
         <CodeListRef><CanonicalUri>urn:a</CanonicalUri>
           <CanonicalVersionUri>urn:a_1</CanonicalVersionUri><LocationUri>a.xml</LocationUri>
         </CodeListRef><CodeListRef><CanonicalUri>urn:b</CanonicalUri></CodeListRef>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    assert_eq!(dump(&xml)["CodeListRef"][1]["CanonicalUri"], "urn:b");
    with(&xml, |parsed| {
        assert!(parsed.list.rows().is_empty());
        assert!(parsed.list.columns().is_empty());
        assert_eq!(parsed.list.entries().count(), 0);
    });
}

#[test]
fn a_set_of_columns_is_read_and_has_a_key_column() {
    let xml = wurzel(
        "ColumnSet",
        "<Identification/><Column Id='a' Use='required'/><Column Id='b' Use='required'/>
         <Key Id='k'><ColumnRef Ref='b'/></Key>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    assert_eq!(schluesselspalte(&xml).as_deref(), Some("b"));
    with(&xml, |parsed| assert_eq!(parsed.list.columns().len(), 2));
}

#[test]
fn columns_of_another_document_are_referred_to() {
    let xml = wurzel(
        "CodeList",
        "<Identification/><ColumnSetRef><CanonicalVersionUri>urn:s_1</CanonicalVersionUri>
         <LocationUri>s.xml</LocationUri></ColumnSetRef>
         <SimpleCodeList><Row><Value><SimpleValue>1</SimpleValue></Value></Row></SimpleCodeList>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    with(&xml, |parsed| {
        assert_eq!(parsed.list.rows().len(), 1);
        assert_eq!(parsed.list.entries().count(), 0);
    });
}

#[test]
fn a_note_may_have_a_description_in_each_language() {
    let xml = wurzel(
        "CodeList",
        "<Annotation><Description xml:lang='de'>Notiz</Description>
         <Description xml:lang='en'>note</Description></Annotation>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    let erwartet = serde_json::json!([
        { "@xml:lang": "de", "#text": "Notiz" }, { "@xml:lang": "en", "#text": "note" },
    ]);
    assert_eq!(dump(&xml)["Annotation"]["Description"], erwartet);
}

#[test]
fn sets_of_lists_may_hold_sets() {
    let xml = wurzel(
        "CodeListSet",
        "<Identification/><CodeListSet><Identification/></CodeListSet>
         <CodeListSet><CodeListRef><CanonicalUri>urn:a</CanonicalUri></CodeListRef></CodeListSet>
         <CodeListSetRef><CanonicalUri>urn:s</CanonicalUri></CodeListSetRef>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    let dump = dump(&xml);
    assert_eq!(dump["CodeListSet"][1]["CodeListRef"][0]["CanonicalUri"], "urn:a");
    assert_eq!(dump["CodeListSetRef"][0]["CanonicalUri"], "urn:s");
}

#[test]
fn a_set_of_columns_as_root_may_name_its_library_of_types() {
    let content = "<Identification/><Column Id='a' Use='required'/>";
    let xml = wurzel("ColumnSet", content)
        .replace("<gc:ColumnSet ", "<gc:ColumnSet DatatypeLibrary='urn:t' ");
    assert_eq!(befunde(&xml), [""; 0]);
    assert_eq!(dump(&xml)["@DatatypeLibrary"], "urn:t");
}

#[test]
fn a_referred_column_may_be_restricted() {
    let xml = wurzel(
        "CodeList",
        "<ColumnSet><ColumnRef Id='a' ExternalRef='b'>
           <CanonicalVersionUri>urn:s_1</CanonicalVersionUri>
           <Data><Parameter ShortName='maxLength' LongName='Länge'>3</Parameter></Data>
         </ColumnRef></ColumnSet>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    let parameter = &dump(&xml)["ColumnSet"]["ColumnRef"][0]["Data"]["Parameter"][0];
    let erwartet =
        serde_json::json!({ "@ShortName": "maxLength", "@LongName": "Länge", "#text": "3" });
    assert_eq!(*parameter, erwartet);
}

#[test]
fn a_set_of_columns_as_root_may_refer_to_columns_and_keys() {
    let xml = wurzel(
        "ColumnSet",
        "<Annotation><Description>Notiz</Description></Annotation><Identification/>
         <ColumnRef Id='a' ExternalRef='b' Use='optional'/><KeyRef Id='k' ExternalRef='l'/>",
    );
    assert_eq!(befunde(&xml), [""; 0]);
    let dump = dump(&xml);
    assert_eq!(dump["ColumnRef"][0]["@Use"], "optional");
    assert_eq!(dump["KeyRef"][0]["@ExternalRef"], "l");
    assert_eq!(dump["Annotation"]["Description"][0], "Notiz");
}

#[test]
fn texts_say_their_language_wherever_they_may() {
    let namen = "<ShortName xml:lang='de'>k</ShortName><LongName xml:lang='en'>l</LongName>";
    let xml = wurzel(
        "CodeList",
        &format!(
            "<Identification>{namen}<Agency>{namen}</Agency></Identification>
             <ColumnSet><Column Id='c' Use='required'>{namen}</Column>
             <Key Id='k'>{namen}<ColumnRef Ref='c'/></Key></ColumnSet>"
        ),
    );
    assert_eq!(befunde(&xml), [""; 0]);
    let dump = dump(&xml);
    let (kopf, spalten) = (&dump["Identification"], &dump["ColumnSet"]);
    for ort in [kopf, &kopf["Agency"], &spalten["Column"][0], &spalten["Key"][0]] {
        assert_eq!(ort["ShortName"], serde_json::json!({ "@xml:lang": "de", "#text": "k" }));
        assert_eq!(ort["LongName"], serde_json::json!([{ "@xml:lang": "en", "#text": "l" }]));
    }
}

#[test]
fn text_beside_elements_is_dumped_only_where_there_is_some() {
    let xml = wurzel(
        "CodeList",
        "<Annotation><Description>
           <x:shortName>kurz</x:shortName>
         </Description><Description>Notiz <x:shortName>kurz</x:shortName></Description>
         <AppInfo>
           <x:recommendedKeyColumn/>
         </AppInfo></Annotation>",
    );
    let erwartet = serde_json::json!({
        "Description": [{ "shortName": "kurz" }, { "#text": "Notiz ", "shortName": "kurz" }],
        "AppInfo": { "recommendedKeyColumn": "" },
    });
    assert_eq!(dump(&xml)["Annotation"], erwartet);
}

#[test]
fn white_space_around_the_xml_of_a_cell_is_not_dumped() {
    let xml = wurzel(
        "CodeList",
        "<SimpleCodeList><Row><Value><ComplexValue>
           <b xmlns='urn:html'/>
         </ComplexValue></Value></Row></SimpleCodeList>",
    );
    let cell = &dump(&xml)["SimpleCodeList"]["Row"][0]["Value"][0]["ComplexValue"];
    assert_eq!(*cell, serde_json::json!({ "#xml": ["<b xmlns='urn:html'/>"] }));
}
