//! Every message, every type: read into its place, nothing left over.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::with_document;
use fim_core::{Dump, Finding, Limits};
use serde_json::Value;
use xprozess::{NAMESPACE, Suchprofil, read};

const KOPF: &str = "<x:nachrichtenkopf><x:nachrichtUUID>u</x:nachrichtUUID>
<x:nachrichtentyp listURI='l' listVersionID='1.0'><code>0303</code><name>N</name></x:nachrichtentyp>
<x:erstellungszeitpunkt>t</x:erstellungszeitpunkt><x:leser>L</x:leser><x:autor>A</x:autor>
</x:nachrichtenkopf>";

const KODIERUNG: &str = "<x:verwaltungspolitischeKodierung><x:kreis/><x:bezirk/><x:bundesland/>
<x:gemeindeschluessel/><x:regionalschluessel/><x:nation/><x:gemeindeverband/>
</x:verwaltungspolitischeKodierung>";

const GEMEINSAM: &str = "<x:sucheHandlungsgrundlage/>
<x:sucheVerwaltungspolitischeKodierung/><x:sucheMerkmal><x:ordnungsrahmenName/>
<x:ordnungsrahmenVersion/><x:merkmalName/><x:merkmalWert/></x:sucheMerkmal>
<x:sucheKlassifikation><x:ordnungsrahmenName/><x:ordnungsrahmenVersion/><x:klasseID/>
</x:sucheKlassifikation><x:aenderungszeitpunkt/><x:sucheStatus/><x:sucheGueltigkeit><x:beginn/>
<x:ende/></x:sucheGueltigkeit><x:sucheFachlicherFreigabezeitpunkt/>
<x:sucheFormellerFreigabezeitpunkt/>";

const KLASSENSUCHE: &str =
    "<x:suchtext>K</x:suchtext><x:sucheGliederungsebeneNummer/><x:sucheZiel/>
<x:sucheHandlungsform/><x:sucheVerfahrensart/><x:sucheHatProzesse/>";

const PROZESSSUCHE: &str = "<x:suchtext>P</x:suchtext><x:sucheProzessidentifikation><x:prozessID/>
<x:spezifischeVersion/></x:sucheProzessidentifikation><x:sucheDetaillierungsstufe/>
<x:sucheHatProzessmodelle/>";

const ENDE: &str = "<x:handlungsgrundlage><x:name/><x:art/><x:uri/></x:handlungsgrundlage>
<x:merkmal><x:ordnungsrahmenName/><x:ordnungsrahmenVersion/><x:merkmalID/><x:merkmalName/>
<x:merkmalDatentyp/><x:merkmalWert/><x:merkmalWert/></x:merkmal>";

const KLASSIFIKATION: &str = "<x:klassifikation><x:ordnungsrahmenName/><x:ordnungsrahmenVersion/>
<x:klasseID/><x:klasseName/></x:klassifikation><x:schlagwort/><x:schlagwort/><x:zustandsangaben>
<x:erstellungszeitpunkt/><x:letzterAenderungszeitpunkt/><x:letzterBearbeiter/><x:status/>
<x:anmerkungLetzteAenderung/><x:gueltigkeitszeitraum><x:beginn/><x:ende/></x:gueltigkeitszeitraum>
<x:fachlicherFreigabezeitpunkt/><x:formellerFreigabezeitpunkt/></x:zustandsangaben>";

const STRUKTUR: &str =
    "<x:prozessstrukturbeschreibung><x:modellierungsmethode><x:code/><x:freitext/>
</x:modellierungsmethode><x:strukturbeschreibungFIM><x:aktivitaetengruppe>
<x:referenzaktivitaetengruppeTyp/><x:referenzaktivitaetengruppeVersion/><x:id>01</x:id>
<x:subProzessID/><x:name/><x:beschreibung/><x:handlungsgrundlage/><x:eingehendeDaten>
<x:formularverweis><x:formularsteckbriefID/><x:stammformularID/><x:stammformularVersion/>
<x:elementId/><x:elementId/></x:formularverweis></x:eingehendeDaten><x:ausgehendeDaten>
<x:textuelleBeschreibung/></x:ausgehendeDaten><x:fachverfahren/><x:spezifischeAttribute>
<x:spezifischeAttribute1><x:empfangeneDaten><x:formularverweis><x:formularverweis/>
</x:formularverweis><x:uebermittlungsart/><x:sender/></x:empfangeneDaten></x:spezifischeAttribute1>
<x:spezifischeAttribute2><x:bereitgestellteDaten><x:formularverweis/><x:uebermittlungsart/>
<x:empfaenger/></x:bereitgestellteDaten></x:spezifischeAttribute2>
<x:spezifischeAttribute3><x:formellePruefung/><x:formellePruefung/></x:spezifischeAttribute3>
<x:spezifischeAttribute4><x:hilfsmittel/></x:spezifischeAttribute4>
<x:spezifischeAttribute5><x:hilfsmittel/><x:entscheidungsart/></x:spezifischeAttribute5>
<x:spezifischeAttribute6><x:bearbeitungsart/></x:spezifischeAttribute6>
<x:spezifischeAttribute7><x:bereitgestellteDaten/><x:empfangeneDaten/><x:mitwirkungspflicht/>
<x:beteiligungsform/></x:spezifischeAttribute7>
<x:spezifischeAttribute8><x:beschreibung/></x:spezifischeAttribute8>
</x:spezifischeAttribute></x:aktivitaetengruppe></x:strukturbeschreibungFIM>
<x:strukturbeschreibungSonstige><y:z xmlns:y='urn:y'/></x:strukturbeschreibungSonstige>
</x:prozessstrukturbeschreibung>";

fn katalog() -> String {
    format!(
        "<x:prozesskatalog><x:name/><x:version/><x:herausgeber><x:organisationsname/>
         <x:nutzungsbestimmungen/><x:url/></x:herausgeber>{KODIERUNG}<x:prozessklasse><x:id>7</x:id>
         <x:version/><x:gliederungsebene><x:gliederungsebeneNummer/><x:gliederungsebeneName/>
         </x:gliederungsebene><x:uebergeordneteProzessklasseID/><x:abgeloesteProzessklasse>
         <x:referenzierteProzessklasseID/><x:erlaeuterung/></x:abgeloesteProzessklasse><x:name/>
         <x:bezeichnung/><x:definition/><x:zwecksetzung/><x:operativesZiel/><x:handlungsform/>
         <x:verfahrensart/><x:fachlichFreigebendeStelle/>{KODIERUNG}{ENDE}{KLASSIFIKATION}
         </x:prozessklasse></x:prozesskatalog>"
    )
}

fn bibliothek() -> String {
    let datei = "<x:dateiname/><x:modellierungsmethode/><x:mimeType/><x:inhalt/>";
    format!(
        "<x:prozessbibliothek><x:name/><x:version/><x:herausgeber/>{KODIERUNG}<x:prozess>
         <x:id>8</x:id><x:version/><x:name/><x:bezeichnung/><x:fachlichFreigebendeStelle/>
         {KLASSIFIKATION}<x:prozesssteckbrief><x:definition/><x:beschreibung/><x:ausloeser>
         <x:formularID/><x:prozessID/><x:textuelleBeschreibung/></x:ausloeser><x:ergebnis/>
         <x:prozessteilnehmer><x:name/><x:rolle/><x:rolle/></x:prozessteilnehmer>
         <x:detaillierungsstufe/><x:zielvorgaben/>{KODIERUNG}{ENDE}</x:prozesssteckbrief>
         {STRUKTUR}<x:prozessmodell><x:prozessmodelldatei>{datei}</x:prozessmodelldatei>
         <x:visualisierungsdatei>{datei}</x:visualisierungsdatei><x:beschreibungsdatei>{datei}
         </x:beschreibungsdatei></x:prozessmodell></x:prozess></x:prozessbibliothek>"
    )
}

fn message(root: &str, body: &str) -> String {
    format!(
        "<x:{root} xmlns:x='{NAMESPACE}' produkt='P' produkthersteller='H' produktversion='1'
         xprozessVersion='2.0'>{KOPF}{body}</x:{root}>"
    )
}

fn element(name: &str, body: &str) -> String {
    format!("<x:{name}>{body}</x:{name}>")
}

/// The message as JSON, and what did not fit.
fn read_json(xml: &str) -> (Value, Vec<Finding>) {
    with_document(xml, |document| {
        let parsed = read(document, &Limits::default());
        let json = serde_json::to_value(Dump(&parsed.nachricht)).unwrap();
        (json, parsed.findings.finish().0)
    })
}

#[test]
fn all_nine_messages_are_read_completely() {
    let klassen = format!("{KLASSENSUCHE}{GEMEINSAM}");
    let prozesse = format!("{PROZESSSUCHE}{GEMEINSAM}");
    let alles = format!(
        "{}<x:einschraenkungProzesseVersionen/>",
        element("einschraenkungProzessklasse", &klassen)
    );
    let uuid = element("anfrageUUID", "u");
    let (katalog, bibliothek) = (katalog(), bibliothek());
    let both = format!("{katalog}{bibliothek}");
    let answer =
        |profile: &str, body: &str| format!("{uuid}{}{body}", element("suchprofilZitat", profile));
    let export = |profile: &str, body: &str| format!("{}{body}", element("exportprofil", profile));
    let messages = [
        ("prozesskatalog.anfrage.0101", element("suchprofil", &klassen)),
        ("prozesskatalog.antwort.0102", answer(&klassen, &katalog)),
        ("prozesskatalog.export.0103", export(&klassen, &katalog)),
        ("prozessbibliothek.anfrage.0201", element("suchprofil", &prozesse)),
        ("prozessbibliothek.antwort.0202", answer(&prozesse, &bibliothek)),
        ("prozessbibliothek.export.0203", export(&prozesse, &bibliothek)),
        ("alleInhalte.anfrage.0301", element("suchprofil", &alles)),
        ("alleInhalte.antwort.0302", answer(&klassen, &both)),
        ("alleInhalte.export.0303", export(&alles, &both)),
    ];
    for (root, body) in messages {
        let xml = message(root, &body);
        let (json, findings) = read_json(&xml);
        assert!(findings.is_empty(), "{root}: {findings:?}");
        assert_eq!(json["nachrichtenkopf"]["nachrichtentyp"]["code"], "0303");
        let has = |name: &str| !json[name].is_null();
        assert_eq!(has("anfrageUUID"), root.contains(".antwort."), "{root}");
        assert_eq!(has("prozesskatalog"), body.contains("<x:prozesskatalog>"), "{root}");
        assert_eq!(has("prozessbibliothek"), body.contains("<x:prozessbibliothek>"), "{root}");
    }
}

#[test]
fn nothing_of_a_message_is_lost() {
    let both = format!("{}{}", katalog(), bibliothek());
    let xml = message("alleInhalte.export.0303", &both);
    let (json, _) = read_json(&xml);
    let dump = json.to_string();
    with_document(&xml, |document| {
        for element in document.root().descendants().skip(1) {
            let name = element.name();
            let kept =
                dump.contains(&format!("\"{name}\":")) || dump.contains(&format!(":{name} "));
            assert!(kept, "{name}");
        }
    });
}

#[test]
fn the_search_profile_has_the_type_of_its_message() {
    let type_of = |root: &str| {
        let xml = message(root, &element("suchprofil", ""));
        with_document(&xml, |document| {
            let parsed = read(document, &Limits::default());
            match parsed.nachricht.suchprofil {
                Some(Suchprofil::AlleInhalte(_)) => "alles",
                Some(Suchprofil::Prozessklasse(_)) => "klassen",
                Some(Suchprofil::Prozess(_)) => "prozesse",
                None => "nichts",
            }
        })
    };
    assert_eq!(type_of("prozesskatalog.anfrage.0101"), "klassen");
    assert_eq!(type_of("prozessbibliothek.anfrage.0201"), "prozesse");
    assert_eq!(type_of("alleInhalte.anfrage.0301"), "alles");
    let xml = message("alleInhalte.anfrage.0301", &element("suchprofil", KLASSENSUCHE));
    let (_, findings) = read_json(&xml);
    assert_eq!(findings.len(), 6);
    assert!(findings.iter().all(|finding| finding.rule.code == "XML1304"));
}

#[test]
fn what_does_not_fit_is_a_finding_and_the_rest_is_read() {
    let body = "<x:prozessbibliothek><x:prozess neu='1'><x:id>1</x:id><x:id>2</x:id><x:farbe/>lose
         <x:name>N</x:name></x:prozess></x:prozessbibliothek>";
    let (json, findings) = read_json(&message("prozessbibliothek.export.0203", body));
    let mut codes: Vec<&str> = findings.iter().map(|finding| finding.rule.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["XML1303", "XML1304", "XML1305", "XML1306"]);
    let prozess = &json["prozessbibliothek"]["prozess"][0];
    assert_eq!((prozess["id"].as_str(), prozess["name"].as_str()), (Some("1"), Some("N")));
}

#[test]
fn shortcuts_lead_to_the_parts() {
    let xml = message("alleInhalte.export.0303", &format!("{}{}", katalog(), bibliothek()));
    with_document(&xml, |document| {
        let nachricht = read(document, &Limits::default()).nachricht;
        assert_eq!(nachricht.prozessklassen().len(), 1);
        let [prozess] = nachricht.prozesse() else { panic!("one Prozess is expected") };
        assert_eq!(prozess.dateien().count(), 3);
        let [gruppe] = prozess.aktivitaetengruppen() else { panic!("one group is expected") };
        assert_eq!(gruppe.id.as_ref().unwrap().trimmed(), "01");
        let attribute = gruppe.spezifische_attribute.as_ref().unwrap();
        let numbers: Vec<u8> = attribute.bloecke().iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(attribute.empfangene_daten().count(), 2);
        assert_eq!(attribute.bereitgestellte_daten().count(), 2);
        assert_eq!(gruppe.referenzaktivitaetengruppe_typ.as_ref().unwrap().value(), None);
        let kopf = nachricht.nachrichtenkopf.as_ref().unwrap();
        assert_eq!(kopf.nachrichtentyp.as_ref().unwrap().value(), Some("0303"));
    });
}
