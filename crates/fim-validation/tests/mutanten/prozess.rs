//! How a process and its model are broken, and which rule must speak.

use crate::generator::Change::{Attribute, Double, Empty, Remove, Text, Without};
use crate::generator::{attach, model};
use crate::{Bruch, corpus, hold};

pub const DATEI: &str = "prozess/99108999001000_alleInhalte.export.0303.xml";

/// The table.
const TABELLE: &[Bruch] = &[
    ("nachrichtenkopf/nachrichtentyp/code", Text("0203"), "XPZ1001"),
    ("nachrichtenkopf/nachrichtUUID", Text("12345"), "XPZ1002"),
    ("prozesskatalog/name", Text("Mein Katalog"), "XPZ1003"),
    ("prozessklasse/id", Text("4711"), "XPZ1101"),
    ("prozess/id", Text("4711"), "XPZ1101"),
    ("prozess/id", Text("99108999002000"), "XPZ1102"),
    ("prozess/klassifikation", Remove, "XPZ1103"),
    ("prozessklasse", Double, "XPZ1104"),
    ("prozess", Double, "XPZ1105"),
    ("prozessklasse/version", Remove, "XPZ1106"),
    ("prozess/version", Remove, "XPZ1106"),
    ("prozessklasse/version", Text("1.0"), "XPZ1107"),
    ("prozessklasse/bezeichnung", Remove, "XPZ1111"),
    ("prozessklasse/definition", Remove, "XPZ1201"),
    ("prozessklasse/operativesZiel", Remove, "XPZ1203"),
    ("prozessklasse/handlungsform", Remove, "XPZ1204"),
    ("prozessklasse/verfahrensart", Remove, "XPZ1205"),
    ("prozessklasse/klassifikation", Remove, "XPZ1206"),
    ("prozessklasse/klassifikation/klasseID", Text("54"), "XPZ1207"),
    ("prozesssteckbrief/detaillierungsstufe", Remove, "XPZ1302"),
    ("prozesssteckbrief/ausloeser", Remove, "XPZ1304"),
    ("prozesssteckbrief/ergebnis", Remove, "XPZ1305"),
    ("prozessteilnehmer/name", Text("Niemand"), "XPZ1804"),
    ("aktivitaetengruppe/id", Text("01"), "XPZ1405"),
    ("aktivitaetengruppe", Double, "XPZ1405"),
    ("aktivitaetengruppe/subProzessID", Text("anders"), "XPZ1802"),
    ("aktivitaetengruppe/name", Text("Ganz anderes tun"), "XPZ1803"),
    ("aktivitaetengruppe/name", Empty, "XPZ1404"),
    ("empfangeneDaten/sender", Text("Niemand"), "XPZ1403"),
    ("bereitgestellteDaten/empfaenger", Empty, "XPZ1402"),
    ("ausloeser/formularID", Text("D123"), "XPZ1501"),
    ("ergebnis/formularID", Text("D123"), "XPZ1501"),
    ("formularverweis/formularsteckbriefID", Text("D123"), "XPZ1501"),
    ("handlungsgrundlage/name", Empty, "XPZ1503"),
    ("handlungsgrundlage/uri", Text("Ortsrecht"), "XPZ1505"),
    ("operativesZiel/code", Text("315"), "XPZ1601"),
    ("handlungsform/code", Text("311"), "XPZ1601"),
    ("verfahrensart/code", Text("502"), "XPZ1601"),
    ("zustandsangaben/fachlicherFreigabezeitpunkt", Remove, "XPZ1701"),
    ("zustandsangaben/formellerFreigabezeitpunkt", Remove, "XPZ1702"),
    ("zustandsangaben/status/code", Text("2"), "XPZ1703"),
    ("prozess/fachlichFreigebendeStelle", Remove, "XPZ1704"),
    ("prozessklasse/fachlichFreigebendeStelle", Remove, "XPZ1704"),
    ("zustandsangaben/letzterAenderungszeitpunkt", Text("2020-01-01T00:00:00Z"), "XPZ1706"),
    ("handlungsgrundlage/art/code", Empty, "XPZ1603"),
    ("prozessteilnehmer/rolle/code", Empty, "XPZ1603"),
    ("zustandsangaben/status/code", Empty, "XPZ1603"),
    ("prozessklasse/zwecksetzung/code", Empty, "XPZ1603"),
    ("modellierungsmethode/code/code", Empty, "XPZ1603"),
    ("formellePruefung/code", Empty, "XPZ1603"),
    ("uebermittlungsart/code", Empty, "XPZ1603"),
    ("referenzaktivitaetengruppeTyp/code", Empty, "XPZ1603"),
    ("prozessklasse/operativesZiel/code", Empty, "XPZ1203"),
    ("detaillierungsstufe/code", Empty, "XPZ1302"),
    ("aktivitaetengruppe/referenzaktivitaetengruppeVersion", Empty, "XPZ1404"),
    ("prozess/prozessstrukturbeschreibung", Remove, "XPZ1313"),
    ("prozesskatalog/herausgeber/url", Empty, "XPZ1116"),
    ("prozessbibliothek/herausgeber/organisationsname", Empty, "XPZ1116"),
    ("prozessbibliothek/herausgeber/nutzungsbestimmungen", Empty, "XPZ1116"),
    ("prozessbibliothek/name", Empty, "XPZ1116"),
    ("prozessbibliothek/version", Empty, "XPZ1116"),
    ("prozessklasse/merkmal/merkmalName", Empty, "XPZ1116"),
    ("formularverweis/elementId", Empty, "XPZ1116"),
    ("formularverweis/formularsteckbriefID", Empty, "XPZ1116"),
    ("prozessklasse/schlagwort", Double, "XPZ1117"),
    ("prozess/schlagwort", Double, "XPZ1117"),
    ("handlungsgrundlage", Double, "XPZ1506"),
    ("prozesssteckbrief/prozessteilnehmer", Double, "XPZ1314"),
    ("formularverweis/stammformularID", Text("F99000000111"), "XPZ1501"),
    ("formularverweis/elementId", Text("S99000000111"), "XPZ1501"),
    ("formularverweis/elementId", Text("F990000001"), "XPZ1501"),
    ("prozessklasse/zustandsangaben", Remove, "XPZ1707"),
    ("prozess/zustandsangaben", Remove, "XPZ1707"),
    ("zustandsangaben/status", Remove, "XPZ1707"),
];

/// The model attached to it.
const MODELL: &[Bruch] = &[
    ("process/subProcess", Attribute("id", "fremd"), "XPZ1801"),
    ("process/subProcess", Attribute("id", "fremd"), "XPZ1802"),
    ("process/subProcess", Attribute("name", "Ganz anderes tun"), "XPZ1803"),
    ("collaboration/participant", Attribute("name", "Niemand"), "XPZ1804"),
    ("process/subProcess", Double, "XPZ1902"),
    ("process/sequenceFlow", Double, "XPZ1902"),
    ("process/sequenceFlow", Attribute("targetRef", "nirgends"), "XPZ1903"),
    ("process/sequenceFlow", Attribute("sourceRef", "nirgends"), "XPZ1903"),
    ("process/startEvent", Remove, "XPZ1903"),
    ("process/endEvent", Remove, "XPZ1903"),
    ("collaboration/messageFlow", Attribute("sourceRef", "nirgends"), "XPZ1904"),
    ("process/exclusiveGateway", Without("name"), "XPZ1931"),
    ("process/exclusiveGateway", Attribute("name", "Antrag prüfen"), "XPZ1933"),
    ("process/sequenceFlow", Without("name"), "XPZ1932"),
];

pub fn hold_all() -> usize {
    let file = corpus(DATEI);
    let inner = model(&file);
    let embed = |text: &str| attach(&file, text);
    hold(&file, TABELLE, &str::to_owned) + hold(&inner, MODELL, &embed)
}
