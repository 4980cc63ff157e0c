//! The frame around the records: attributes, head, records in odd places, what does not fit.

mod common;

use common::{NS21, NS22, NS23, dump, findings, leistung, message, summary, with};
use fim_core::{Document, Limits, Source, Stufe};
use serde_json::json;
use xzufi::Datensatz;

#[test]
fn a_transfer_message_with_prefixes() {
    let xml = format!(
        "<z:uebermittlung xmlns:z='{NS22}' produktbezeichnung='P' produkthersteller='H' \
           produktversion='1' xzufiVersion='2.2.0'>\
           <z:nachrichtenkopf><z:nachrichtUUID>u</z:nachrichtUUID>\
             <z:erstelltDatumZeit>2025-01-01T00:00:00</z:erstelltDatumZeit>\
             <z:empfaenger>E</z:empfaenger><z:sender>S</z:sender></z:nachrichtenkopf>\
           <z:transaktionID>T</z:transaktionID><z:transaktionPosition>1</z:transaktionPosition>\
           <z:schreibe><z:leistung><z:id schemeAgencyID='L'>1</z:id></z:leistung></z:schreibe>\
           <z:loesche klasse='Onlinedienst'><z:id schemeAgencyID='L'>2</z:id></z:loesche>\
         </z:uebermittlung>"
    );
    assert_eq!(summary(&xml), [""; 0]);
    let models = dump(&xml);
    assert_eq!(
        models[0],
        json!({
            "@produktbezeichnung": "P", "@produkthersteller": "H", "@produktversion": "1",
            "@xzufiVersion": "2.2.0",
            "nachrichtenkopf": {
                "nachrichtUUID": "u", "erstelltDatumZeit": "2025-01-01T00:00:00",
                "empfaenger": ["E"], "sender": ["S"],
            },
            "transaktionID": "T", "transaktionPosition": "1",
        })
    );
    assert_eq!(models[1], json!({ "id": { "@schemeAgencyID": "L", "#text": "1" } }));
    assert_eq!(
        models[2],
        json!({ "@klasse": "Onlinedienst", "id": { "@schemeAgencyID": "L", "#text": "2" } })
    );
}

#[test]
fn prefix_and_default_namespace_say_the_same() {
    let plain = message("<schreibe><leistung><id>1</id><modulFrist/></leistung></schreibe>");
    let prefixed = format!(
        "<x:nachricht.0401 xmlns:x='{NS22}'><x:schreibe><x:leistung><x:id>1</x:id><x:modulFrist/>\
         </x:leistung></x:schreibe></x:nachricht.0401>"
    );
    assert_eq!(dump(&plain), dump(&prefixed));
}

#[test]
fn every_kind_of_record() {
    let kinds = [
        ("leistung", "Leistung"),
        ("organisationseinheit", "Organisationseinheit"),
        ("onlinedienst", "Onlinedienst"),
        ("spezialisierung", "Spezialisierung"),
        ("zustaendigkeitTransferObjekt", "ZustaendigkeitTransferObjekt"),
        ("loesche", "Loesche"),
    ];
    let content: String = kinds.iter().map(|(name, _)| format!("<a><{name}/></a>")).collect();
    let types = with(&message(&content), |parsed| {
        parsed.datensaetze.iter().map(|record| record.model().type_name()).collect::<Vec<_>>()
    });
    assert_eq!(types, kinds.map(|(_, kind)| kind));
}

#[test]
fn records_of_an_answer_of_2_1() {
    let xml = format!(
        "<leistungsverzeichnis.antwort.leistungsbericht.030108 xmlns='{NS21}'><antwort>\
           <antwortnummer>7</antwortnummer>\
           <antwortrueckgabecode listURI='l' listVersionID='1.1'><code>202</code>\
           </antwortrueckgabecode>\
           <ergebnisLeistung><id>1</id><begriffImKontext><begriff>Wort</begriff>\
           </begriffImKontext></ergebnisLeistung>\
           <ergebnisOrganisationseinheit><zustaendigkeit><leistungID>1</leistungID>\
             <gebietID>2</gebietID></zustaendigkeit></ergebnisOrganisationseinheit>\
           <ergebnisLeistung><leistung><id>3</id></leistung></ergebnisLeistung>\
         </antwort></leistungsverzeichnis.antwort.leistungsbericht.030108>"
    );
    assert_eq!(summary(&xml), [""; 0]);
    let models = dump(&xml);
    assert_eq!(models[0]["antwortnummer"], "7");
    assert_eq!(models[0]["antwortrueckgabecode"]["code"], "202");
    assert_eq!(models[1]["begriffImKontext"][0]["begriff"], json!(["Wort"]));
    assert_eq!(models[2]["zustaendigkeit"][0]["leistungID"], "1");
    assert_eq!(models[3], json!({ "id": "3" }));
}

#[test]
fn records_in_odd_places_and_order() {
    let xml = message(
        "<onlinedienst><id>1</id></onlinedienst>\
         <schreibe><huelle><noch.eine><leistung><id>2</id></leistung></noch.eine></huelle>\
         </schreibe><f:rahmen xmlns:f='urn:f'><leistung><id>3</id></leistung></f:rahmen>\
         <leistung xmlns=''><id>4</id></leistung>",
    );
    assert_eq!(summary(&xml), [""; 0]);
    let ids: Vec<_> = dump(&xml)[1..].iter().map(|model| model["id"].clone()).collect();
    assert_eq!(ids, ["1", "2", "3", "4"]);
    let xml = message("<f:leistung xmlns:f='urn:f'><f:id>1</f:id></f:leistung>");
    assert_eq!(with(&xml, |parsed| parsed.datensaetze.len()), 0, "of a foreign namespace");
}

#[test]
fn a_record_in_a_record_is_not_a_record_of_its_own() {
    let xml = message("<leistung><id>1</id><leistung><id>2</id></leistung></leistung>");
    assert_eq!(with(&xml, |parsed| parsed.datensaetze.len()), 1);
    assert_eq!(summary(&xml), ["XML1308 /nachricht.0401/leistung/leistung"]);
}

#[test]
fn the_root_may_be_the_record() {
    assert_eq!(dump(&leistung(NS22, "<id>1</id>")), dump(&leistung(NS23, "<id>1</id>")));
    let xml = leistung(NS22, "<id>1</id>");
    with(&xml, |parsed| {
        assert!(parsed.nachricht.element.is_none());
        assert!(matches!(parsed.datensaetze.as_slice(), [Datensatz::Leistung(_)]));
        assert_eq!(parsed.models().count(), 1);
        assert_eq!(parsed.leistungen().count(), 1);
    });
}

#[test]
fn unknown_leaves_texts_and_attributes_outside_records() {
    let xml = format!(
        "<n xmlns='{NS22}' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
         xsi:schemaLocation='a b' neu='x'>\n  <unbekannt>Text</unbekannt><leer/><schreibe>\
         \n   lose <innen>x</innen></schreibe></n>"
    );
    let found = findings(&xml);
    let said: Vec<_> = found
        .iter()
        .map(|finding| {
            let position = finding.place.as_ref().map(|place| place.position.line);
            (
                finding.rule.code,
                finding.stufe,
                finding.found.as_ref().map(|found| found.get(fim_core::Sprache::De)),
                position,
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("XML1305", Stufe::Hinweis, Some("x"), Some(1)),
            ("XML1308", Stufe::Hinweis, Some("Text"), Some(2)),
            ("XML1306", Stufe::Hinweis, Some("lose"), Some(3)),
            ("XML1308", Stufe::Hinweis, Some("x"), Some(3)),
        ]
    );
    assert_eq!(
        found[1].message(fim_core::Sprache::De),
        "»unbekannt« in »n« ist öffentlich nicht belegt"
    );
}

#[test]
fn two_heads_are_one_too_many() {
    let xml = message("<nachrichtenkopf/><nachrichtenkopf/>");
    assert_eq!(summary(&xml), ["XML1310 /nachricht.0401/nachrichtenkopf[2]"]);
}

#[test]
fn deep_frames_are_walked_in_one_pass() {
    let depth = 1000;
    let xml = message(&format!(
        "{}<leistung><id>1</id></leistung>{}",
        "<a>".repeat(depth),
        "</a>".repeat(depth)
    ));
    assert_eq!(with(&xml, |parsed| parsed.datensaetze.len()), 1);
}

#[test]
fn elements_know_their_record() {
    let xml = message(
        "<leistung><id> L1 </id><modulText><leikaTextmodul><code>06</code></leikaTextmodul>\
           <inhalt languageCode='de'>Volltext</inhalt></modulText>\
           <modulText><leikaTextmodul><code>02</code></leikaTextmodul>\
           <inhalt languageCode='en'>Permit</inhalt>\
           <inhalt languageCode='de-DE'><![CDATA[ Erlaubnis ]]></inhalt></modulText>\
           <versionsinformation><version>3</version></versionsinformation></leistung>\
         <organisationseinheit><id>O1</id><name><name languageCode='de'>Amt</name></name>\
         </organisationseinheit>\
         <onlinedienst><id>D1</id><bezeichnung languageCode='de'>Dienst</bezeichnung>\
           <versionsinformationen><version>1</version></versionsinformationen></onlinedienst>\
         <zustaendigkeitTransferObjekt><zustaendigkeit><id>Z1</id></zustaendigkeit>\
         </zustaendigkeitTransferObjekt><spezialisierung/><loesche><id>X</id></loesche>",
    );
    let source = Source::from_text("datei.xml", xml);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    assert_eq!(xzufi::describe(document.root()), None);
    let described: Vec<_> = document
        .root()
        .children()
        .map(|record| {
            let deepest = record.descendants().last().expect("itself at least");
            let info = xzufi::describe(deepest).expect("a record");
            let or = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
            [info.kind, or(info.id), or(info.version), or(info.name)].join(" ")
        })
        .collect();
    assert_eq!(
        described,
        [
            "Leistung L1 3 Erlaubnis",
            "Organisationseinheit O1 - Amt",
            "Onlinedienst D1 1 Dienst",
            "Zuständigkeit Z1 - -",
            "Spezialisierung - - -",
            "Löschung X - -",
        ]
    );
}
