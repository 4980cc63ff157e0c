//! XML14xx: attached files. Their check is unpacking and reading; here are their texts, and the
//! findings made of them.

use crate::anlage::AnlageFehler;
use crate::{Datei, STANDARD, describe};
use fim_core::reading::{GRENZE_ERREICHT, clip};
use fim_core::{
    Draft, Element, Example, Finding, Herkunft, Place, RuleMeta, Span, Stufe, Value, Wording,
};

/// A message with one Prozessmodelldatei of this content.
macro_rules! message_with {
    ($content:literal) => {
        concat!(
            r#"<prozessbibliothek.export.0203 xmlns="http://www.regierung-mv.de/xprozess/2" "#,
            r#"produkt="fim" produkthersteller="fim" xprozessVersion="2.0"><nachrichtenkopf>"#,
            "<nachrichtUUID>4c2d5c1e-7d0a-4b6e-9a39-3f2b1c0d8e77</nachrichtUUID>",
            r#"<nachrichtentyp><code xmlns="">0203</code></nachrichtentyp>"#,
            "<erstellungszeitpunkt>2024-01-31T12:00:00Z</erstellungszeitpunkt>",
            "</nachrichtenkopf><prozessbibliothek><name>Bibliothek</name><prozess>",
            "<id>99001001001000</id><version>01.00.00</version><name>Antrag bearbeiten</name>",
            "<klassifikation><ordnungsrahmenName>FIM Prozesskatalog</ordnungsrahmenName>",
            "<klasseID>99001001001000</klasseID></klassifikation><prozessmodell>",
            "<prozessmodelldatei><dateiname>Antrag.bpmn</dateiname><modellierungsmethode>",
            r#"<code listVersionID="2019-08-05"><code xmlns="">10</code></code>"#,
            r#"</modellierungsmethode><mimeType "#,
            r#"listURI="urn:xoev-de:xprozess:codeliste:mimetype" listVersionID="2020-01-20">"#,
            r#"<code xmlns="">1</code></mimeType><inhalt>"#,
            $content,
            "</inhalt></prozessmodelldatei></prozessmodell><zustandsangaben><status>",
            r#"<code xmlns="">2</code></status></zustandsangaben></prozess></prozessbibliothek>"#,
            "</prozessbibliothek.export.0203>"
        )
        .as_bytes()
    };
}

/// An empty model, without a ZIP around it.
const GOOD: &[u8] = message_with!(
    "PGRlZmluaXRpb25zIHhtbG5zPSJodHRwOi8vd3d3Lm9tZy5vcmcvc3BlYy9CUE1OLzIwMTAwNTI0L01PREVMIi8+"
);

/// XML1401
pub static ANLAGE_KEIN_BASE64: RuleMeta = RuleMeta {
    code: "XML1401",
    name: "anlage-kein-base64",
    coincides: &["XSD1205"],
    standard: Some(STANDARD),
    source: "Spezifikation XProzess 2.0, Datentyp Datei; XML Schema Part 2, 3.2.16 base64Binary, https://www.w3.org/TR/xmlschema-2/#base64Binary",
    message: Wording::new(
        "Anlage »{datei}« ist kein Base64: {grund}",
        "attachment »{datei}« is not base64: {grund}",
    ),
    why: Wording::new(
        "Der Inhalt einer Anlage steht als Base64 in der Nachricht. So lässt er sich nicht öffnen und wurde nicht geprüft.",
        "The content of an attachment stands in the message as base64. Like this it cannot be opened and was not checked.",
    ),
    fix: Wording::new(
        "Die Datei »{datei}« im Redaktionssystem erneut anhängen und den Prozess neu exportieren.",
        "Attach the file »{datei}« again in the editor and export the process again.",
    ),
    examples: &[Example::Whole { failing: message_with!("kein Base64!"), passing: GOOD }],
    ..RuleMeta::BASE
};

/// XML1402
pub static ANLAGE_ARCHIV_DEFEKT: RuleMeta = RuleMeta {
    code: "XML1402",
    name: "anlage-archiv-defekt",
    standard: Some(STANDARD),
    source: "Spezifikation XProzess 2.0, Datentyp Datei; APPNOTE.TXT, .ZIP File Format Specification, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT",
    message: Wording::new(
        "Anlage »{datei}« ist nicht lesbar: {grund}",
        "attachment »{datei}« is unreadable: {grund}",
    ),
    why: Wording::new(
        "Wer die Nachricht empfängt, kann die Anlage nicht öffnen. Sie wurde nicht geprüft.",
        "Whoever receives the message cannot open the attachment. It was not checked.",
    ),
    fix: Wording::new(
        "Die Datei »{datei}« neu packen (ZIP ohne Passwort, Verfahren »Deflate«) und erneut anhängen.",
        "Pack the file »{datei}« again (ZIP without password, method »Deflate«) and attach it again.",
    ),
    examples: &[Example::Whole { failing: message_with!("UEsDBA=="), passing: GOOD }],
    ..RuleMeta::BASE
};

/// XML1403
pub static ANLAGE_NICHT_EINE_DATEI: RuleMeta = RuleMeta {
    code: "XML1403",
    name: "anlage-nicht-eine-datei",
    stufe: Stufe::Warnung,
    standard: Some(STANDARD),
    herkunft: Herkunft::Vorschlag,
    source: "fim, nach dem Datentyp Datei der Spezifikation XProzess 2.0: ein Dateiname, ein Inhalt",
    message: Wording::new(
        "Das Archiv der Anlage »{datei}« soll eine Datei enthalten, gefunden: {gefunden}",
        "the archive of attachment »{datei}« should hold one file, found: {gefunden}",
    ),
    why: Wording::new(
        "Name und Format sind für genau eine Datei angegeben. Bei mehreren wurde nur die erste gelesen.",
        "Name and format are given for exactly one file. Of several only the first was read.",
    ),
    fix: Wording::new(
        "Jede Datei einzeln packen und mit eigenem Namen anhängen.",
        "Pack each file on its own and attach it under its own name.",
    ),
    examples: &[Example::Whole {
        failing: message_with!(
            "UEsDBBQAAAAAAAAAIQDUHNEBBAAAAAQAAAABAAAAYTxhLz5QSwMEFAAAAAAAAAAhANQc0QEEAAAA\
             BAAAAAEAAABiPGEvPlBLAQIUAxQAAAAAAAAAIQDUHNEBBAAAAAQAAAABAAAAAAAAAAAAAACAAQAA\
             AABhUEsBAhQDFAAAAAAAAAAhANQc0QEEAAAABAAAAAEAAAAAAAAAAAAAAIABIwAAAGJQSwUGAAAA\
             AAIAAgBeAAAARgAAAAAA"
        ),
        passing: GOOD,
    }],
    ..RuleMeta::BASE
};

/// XML1404
pub static ANLAGE_MODELL_NICHT_LESBAR: RuleMeta = RuleMeta {
    code: "XML1404",
    name: "anlage-modell-nicht-lesbar",
    standard: Some(STANDARD),
    source: "Spezifikation XProzess 2.0, Datentyp Prozessmodell; OMG Business Process Model and Notation 2.0, https://www.omg.org/spec/BPMN/2.0/",
    message: Wording::new(
        "Modell in Anlage »{datei}« nicht lesbar{stelle}",
        "model in attachment »{datei}« unreadable{stelle}",
    ),
    why: Wording::new(
        "Grund: {grund}. Ohne das Modell sind die Aktivitätengruppen nicht mit ihm abzugleichen.",
        "Reason: {grund}. Without the model, the Aktivitätengruppen cannot be compared with it.",
    ),
    fix: Wording::new(
        "Das Modell »{datei}« im Modellierungswerkzeug als BPMN 2.0 neu exportieren und anhängen.",
        "Export the model »{datei}« as BPMN 2.0 from the modelling tool again and attach it.",
    ),
    examples: &[Example::Whole { failing: message_with!("PGE+PGI+PC9hPg=="), passing: GOOD }],
    ..RuleMeta::BASE
};

/// All rules on attached files, in the order of their codes.
pub static RULES: &[&RuleMeta] = &[
    &ANLAGE_KEIN_BASE64,
    &ANLAGE_ARCHIV_DEFEKT,
    &ANLAGE_NICHT_EINE_DATEI,
    &ANLAGE_MODELL_NICHT_LESBAR,
];

/// Bytes of an `inhalt` that a finding marks: real content has a megabyte on one line.
const MARKED: u64 = 60;

/// Name of an attached file, fit for a message.
fn file_name(datei: &Datei<'_>) -> Value {
    match datei.dateiname.as_ref().map(|name| clip(name.trimmed(), 24)) {
        Some(name) if !name.is_empty() => name.into(),
        _ => ("ohne Namen", "unnamed").into(),
    }
}

/// A finding that stands at the start of the `inhalt` of `datei`.
pub(crate) fn draft(rule: &'static RuleMeta, datei: &Datei<'_>) -> Draft {
    let draft = Finding::of(rule)
        .value("datei", file_name(datei))
        .distinguish(datei.element.map_or("", Element::name))
        .distinguish(datei.dateiname.as_ref().map_or("", |name| name.trimmed()));
    match datei.inhalt.as_ref().and_then(|inhalt| inhalt.element) {
        Some(element) => draft.about(describe(element)).at(start_of(element)),
        None => draft.about(datei.element.and_then(describe)),
    }
}

fn start_of(element: Element<'_>) -> Place {
    let text = element.document().source().text();
    let whole = element.text_span();
    let skipped = text[whole.range_in(text.len())].bytes().take_while(u8::is_ascii_whitespace);
    let start = (whole.start + skipped.count() as u64).min(whole.end);
    let mut end = start.saturating_add(MARKED).min(whole.end);
    while end > start && !usize::try_from(end).is_ok_and(|end| text.is_char_boundary(end)) {
        end -= 1;
    }
    element.place_of(Span { start, end })
}

pub(crate) fn of_error(error: &AnlageFehler, datei: &Datei<'_>) -> Draft {
    match error {
        AnlageFehler::KeinBase64(reason) => {
            draft(&ANLAGE_KEIN_BASE64, datei).value("grund", reason.clone())
        }
        AnlageFehler::Defekt(reason) => {
            draft(&ANLAGE_ARCHIV_DEFEKT, datei).value("grund", reason.clone())
        }
        AnlageFehler::OhneDatei => draft(&ANLAGE_ARCHIV_DEFEKT, datei)
            .value("grund", ("das Archiv ist leer", "the archive is empty")),
        AnlageFehler::Grenze { grenze, wert, einheit, gefunden } => draft(&GRENZE_ERREICHT, datei)
            .value("grenze", *grenze)
            .value("wert", *wert)
            .value("einheit", *einheit)
            .value("gefunden", gefunden.clone())
            .distinguish(grenze),
    }
}
