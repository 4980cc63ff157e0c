//! The Leistung: both versions, every spelling, and what rules ask for.

mod common;

use common::{NS21, NS22, NS23, dump, findings, leistung, summary, with};
use fim_core::{Sprache, Stufe};
use serde_json::json;
use xzufi::{Datensatz, Leistung};

#[allow(clippy::expect_used)]
fn first<T>(xml: &str, look: impl FnOnce(&Leistung<'_>) -> T) -> T {
    with(xml, |parsed| look(parsed.leistungen().next().expect("a Leistung")))
}

#[test]
fn a_leistung_of_2_2() {
    let xml = leistung(
        NS22,
        "<id schemeAgencyID='L'>1</id><struktur xsi:type='x:LeistungsstrukturObjektMitVerrichtung'>\
           <leistungsgruppierung><id>K</id></leistungsgruppierung>\
           <leistungsobjektID>O</leistungsobjektID>\
           <verrichtungLeiKa listURI='u'><code xmlns=''>1</code></verrichtungLeiKa></struktur>\
         <referenzLeiKa listURI='u' listVersionID='1'><code>99108999001000</code></referenzLeiKa>\
         <kennzeichenEA>true</kennzeichenEA><informationsbereichSDG><code>0000000</code>\
         </informationsbereichSDG><relevantFuerStaatsangehoerigkeit><code>000</code>\
         </relevantFuerStaatsangehoerigkeit><idProzess>P</idProzess>\
         <versionsinformation><version>4</version></versionsinformation>\
         <sprachversion><languageCode>de</languageCode></sprachversion>\
         <sprachversion languageCode='en'/>",
    );
    assert_eq!(summary(&xml), [""; 0]);
    first(&xml, |leistung| {
        let struktur = leistung.struktur.as_ref().expect("struktur");
        assert_eq!(struktur.typ(), Some("LeistungsstrukturObjektMitVerrichtung"));
        assert_eq!(struktur.leistungsobjekt().map(|id| id.value.trimmed()), Some("O"));
        let verrichtung = struktur.verrichtung().expect("verrichtung");
        assert!(verrichtung.code.is("1"));
        let gruppierung = struktur.gruppierung().expect("gruppierung");
        assert!(gruppierung.kategorie.id.is_some() && gruppierung.code.wert().is_none());
        assert_eq!(leistung.leistungsschluessel(), Some("99108999001000"));
        assert_eq!(leistung.prozesse().count(), 1);
        let version = leistung.versionsinformation().and_then(|info| info.version.as_ref());
        assert_eq!(version.map(fim_core::Text::trimmed), Some("4"));
        let [element, attribute] = leistung.sprachversion.as_slice() else { panic!("two") };
        assert!(element.language_code.is_some() && attribute.language_code_attribut.is_some());
    });
}

#[test]
fn a_leistung_of_2_3() {
    let xml = leistung(
        NS23,
        "<id>1</id><statusKatalog><code>6</code></statusKatalog>\
         <referenzLeistungsschluessel>urn:de:fim:leika:leistung:99108999001000\
         </referenzLeistungsschluessel><modulFrist><zugangskanal><code>000</code></zugangskanal>\
         </modulFrist><modulFrist/><informationsbereicheSdg><informationsbereichSdg1>\
         <code>1</code></informationsbereichSdg1></informationsbereicheSdg>\
         <relevantFuerStaatsangehoerigkeit><staatengruppe><code>01</code></staatengruppe>\
         </relevantFuerStaatsangehoerigkeit><prozessID>P</prozessID>\
         <versionsinformationen><version>4</version></versionsinformationen>",
    );
    assert_eq!(summary(&xml), [""; 0]);
    first(&xml, |leistung| {
        assert_eq!(leistung.leistungsschluessel(), Some("99108999001000"));
        assert_eq!(leistung.modul_frist.len(), 2);
        assert_eq!(leistung.prozesse().count(), 1);
        assert!(leistung.versionsinformation().is_some());
    });
}

#[test]
fn names_of_the_other_version_are_noted_but_not_in_2_1() {
    let content =
        "<statusKatalog><code>6</code></statusKatalog><kennzeichenEA>true</kennzeichenEA>";
    assert_eq!(summary(&leistung(NS22, content)), ["XML1308 /leistung/statusKatalog"]);
    assert_eq!(summary(&leistung(NS23, content)), ["XML1308 /leistung/kennzeichenEA"]);
    assert_eq!(summary(&leistung(NS21, content)), [""; 0]);
}

#[test]
fn codes_with_and_without_namespace_and_as_bare_text() {
    let code = |inner: &str| leistung(NS22, &format!("<typisierung>{inner}</typisierung>"));
    let qualified = dump(&code("\n <code>4a</code>\n "));
    assert_eq!(qualified, dump(&code("<code xmlns=''>4a</code>")));
    assert_eq!(qualified[0]["typisierung"], json!([{ "code": "4a" }]));
    assert_eq!(dump(&code("4a"))[0]["typisierung"], json!(["4a"]));
    for xml in [code("4a"), code("<code> 4a </code>")] {
        assert!(first(&xml, |leistung| leistung.typisierung[0].is("4a")));
    }
}

#[test]
fn texts_join_comments_and_cdata() {
    let xml = leistung(
        NS22,
        "<modulText><leikaTextmodul><code>0<!-- c -->2</code></leikaTextmodul>\
         <inhalt languageCode='de'>Erlaub<!-- hier -->nis <!-- da --><![CDATA[<b>für & wider</b>]]></inhalt>\
         </modulText>",
    );
    let text = first(&xml, |leistung| {
        leistung.bezeichnung().map(|text| (text.value.to_string(), text.span))
    });
    let (text, span) = text.expect("a Bezeichnung");
    assert_eq!(text, "Erlaubnis <b>für & wider</b>");
    let range = span.range_in(xml.len());
    assert!(xml[range.clone()].starts_with("Erlaub") && xml[range].ends_with("]]>"));
}

#[test]
fn german_is_preferred_and_the_key_has_14_digits() {
    let xml = leistung(
        NS22,
        "<referenzLeiKa><code>LH-1</code></referenzLeiKa>\
         <referenzLeiKa><code>99108999001</code></referenzLeiKa>\
         <modulText><leikaTextmodul><code>02</code></leikaTextmodul>\
         <inhalt languageCode='en'>Permit</inhalt><inhalt languageCode='DE'>Erlaubnis</inhalt>\
         </modulText>",
    );
    first(&xml, |leistung| {
        assert_eq!(leistung.bezeichnung().map(|text| &*text.value), Some("Erlaubnis"));
        assert_eq!(leistung.leistungsschluessel(), None);
        assert_eq!(leistung.leistungsschluessel_angaben().count(), 2);
        assert!(leistung.textmodul("06").is_none());
    });
}

#[test]
fn order_does_not_matter() {
    let parts = [
        "<id>1</id>",
        "<modulFrist><frist><typ><code>001</code></typ></frist><id>F</id></modulFrist>",
        "<typisierung><code>5</code></typisierung>",
        "<gueltigkeit><beginn>2025-01-01</beginn></gueltigkeit>",
    ];
    let backwards: String = parts.iter().rev().copied().collect();
    let forwards = leistung(NS22, &parts.concat());
    assert_eq!(dump(&forwards), dump(&leistung(NS22, &backwards)));
    assert_eq!(summary(&forwards), [""; 0]);
}

#[test]
fn an_unknown_element_is_one_hinweis() {
    let xml = leistung(NS22, "<id>1</id><neuesModul><a><b>x</b></a></neuesModul>");
    let found = findings(&xml);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rule.code, found[0].stufe), ("XML1308", Stufe::Hinweis));
    assert!(found[0].why(Sprache::De).contains("ungesichert"));
    assert_eq!(found[0].element.as_ref().and_then(|info| info.id.as_deref()), Some("1"));
    let xml = leistung(NS22, "<id neu='x'>1</id>");
    assert_eq!(summary(&xml), ["XML1305 /leistung/id"]);
}

#[test]
fn periods_in_whatever_wrapping() {
    let dauer = "<dauer>8</dauer><einheit><code>WOCHE</code></einheit>";
    let stichtag = "<von>2025-01-01</von><bis><monat>12</monat><tag>31</tag></bis>";
    for wrap in ["", "fristauswahl", "fristDauer", "fristauswahl/fristDauer"] {
        let inner = wrapped(wrap, dauer);
        let other = wrapped(&wrap.replace("Dauer", "Stichtag"), stichtag);
        let xml = leistung(
            NS22,
            &format!(
                "<modulFrist><frist>{inner}</frist><frist>{other}</frist></modulFrist>\
                 <modulBearbeitungsdauer><bearbeitungsdauer>{inner}</bearbeitungsdauer>\
                 </modulBearbeitungsdauer>"
            ),
        );
        assert_eq!(summary(&xml), [""; 0], "{wrap}");
        first(&xml, |leistung| {
            let [weeks, days] = leistung.modul_frist[0].frist.as_slice() else { panic!("two") };
            let dauer = weeks.auswahl().dauer().expect("dauer");
            assert!(dauer.einheit.as_ref().is_some_and(|unit| unit.is("WOCHE")));
            assert!(weeks.auswahl().stichtag().is_none());
            let stichtag = days.auswahl().stichtag().expect("stichtag");
            assert!(stichtag.bis.as_ref().is_some_and(|day| day.teile.monat.is_some()));
            assert!(days.auswahl().dauer().is_none());
            let work = &leistung.modul_bearbeitungsdauer[0].bearbeitungsdauer[0];
            assert!(work.auswahl().dauer().is_some());
        });
    }
}

#[test]
fn costs_in_whatever_wrapping() {
    for wrap in ["", "kostenauswahl"] {
        let fix = wrapped(wrap, "<betrag currencyCode='EUR'>35.00</betrag>");
        let parts = wrapped(wrap, "<betrag>35</betrag><waehrung>EUR</waehrung>");
        let range = wrapped(wrap, "<betragUntergrenze><betrag>1</betrag></betragUntergrenze>");
        let free = wrapped(
            wrap,
            "<beschreibungKostenfreiheit languageCode='de'>frei</beschreibungKostenfreiheit>",
        );
        let link = "<linkKostenbildung>https://a.example</linkKostenbildung>\
                    <linkKostenbildung><uri>https://b.example</uri></linkKostenbildung>";
        let xml = leistung(
            NS22,
            &format!(
                "<modulKosten><kosten>{fix}{link}</kosten><kosten>{parts}</kosten>\
                 <kosten>{range}</kosten><kosten>{free}</kosten></modulKosten>"
            ),
        );
        assert_eq!(summary(&xml), [""; 0], "{wrap}");
        first(&xml, |leistung| {
            let [fix, parts, range, free] = leistung.modul_kosten[0].kosten.as_slice() else {
                panic!("four")
            };
            let betrag = fix.auswahl().fix().and_then(|fix| fix.betrag.as_ref()).expect("betrag");
            assert_eq!(betrag.text.trimmed(), "35.00");
            assert_eq!(fix.link_kostenbildung.len(), 2);
            assert!(parts.auswahl().fix().is_some_and(|fix| fix.waehrung.is_some()));
            assert!(range.auswahl().variabel().is_some() && range.auswahl().fix().is_none());
            assert!(free.auswahl().frei().is_some() && free.auswahl().variabel().is_none());
        });
    }
}

#[test]
fn documents_of_both_versions() {
    let old = leistung(
        NS22,
        "<modulDokument><dokumentEingehend><typ><code>001</code></typ>\
         <referenzFormularID>D1</referenzFormularID></dokumentEingehend></modulDokument>",
    );
    let new = leistung(
        NS23,
        "<modulDokument><dokumentEingehend><pflichtangabetyp><code>01</code></pflichtangabetyp>\
         <dokument><art><code listURI='u'><code>999</code></code><nichtGelisteterWert>Plan\
         </nichtGelisteterWert></art><formularReferenz>D1</formularReferenz></dokument>\
         </dokumentEingehend></modulDokument>",
    );
    for xml in [&old, &new] {
        assert_eq!(summary(xml), [""; 0]);
        first(xml, |leistung| {
            let dokument = leistung.modul_dokument[0].dokument_eingehend[0].dokument();
            let kind = dokument.typ.as_ref().or(dokument.art.as_ref()).expect("a kind");
            assert!(kind.code.as_ref().is_some_and(|code| code.wert().is_some()));
        });
    }
}

#[test]
fn the_records_beside_the_leistung() {
    let xml = common::message(
        "<organisationseinheit><name><name languageCode='de'>Amt</name></name><anschrift><ort>X</ort>\
           <verwaltungspolitischeKodierung><gemeindeschluessel><code>1</code></gemeindeschluessel>\
           </verwaltungspolitischeKodierung></anschrift></organisationseinheit>\
         <onlinedienst><link languageCode='de'><typ listURI='u'><code>01</code></typ>\
           <link>https://a.example</link><titel>T</titel></link></onlinedienst>\
         <spezialisierung><leistungID>1</leistungID><modulText/></spezialisierung>\
         <zustaendigkeitTransferObjekt><uebergeordnetesObjektID>O</uebergeordnetesObjektID>\
           <zustaendigkeit><leistungId>1</leistungId><gebietID>2</gebietID><gebietID>3</gebietID>\
           <rolle><code>01</code></rolle></zustaendigkeit></zustaendigkeitTransferObjekt>",
    );
    assert_eq!(summary(&xml), [""; 0]);
    with(&xml, |parsed| {
        let [_, Datensatz::Onlinedienst(dienst), _, Datensatz::Zustaendigkeit(transfer)] =
            parsed.datensaetze.as_slice()
        else {
            panic!("{:?}", parsed.datensaetze)
        };
        assert!(dienst.link[0].teile.link.is_some());
        assert_eq!(transfer.zustaendigkeit[0].gebiet_id.len(), 2);
        assert!(transfer.zustaendigkeit[0].leistung().is_some());
    });
    assert_eq!(
        dump(&xml)[1]["name"],
        json!([{ "name": [{ "@languageCode": "de", "#text": "Amt" }] }])
    );
}

fn wrapped(names: &str, content: &str) -> String {
    names
        .split('/')
        .rev()
        .filter(|name| !name.is_empty())
        .fold(content.to_owned(), |inner, name| format!("<{name}>{inner}</{name}>"))
}
