//! What several tests need: archives, messages, and reading them.
#![allow(dead_code)]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fim_core::{Document, Element, Finding, Limits, Source, Text};
use std::io::{Cursor, Write};
use xprozess::NAMESPACE;
use zip::write::SimpleFileOptions;

/// A small model: two pools, a lane, a subProcess within a subProcess.
pub const BPMN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:t="urn:werkzeug" id="d">
  <b:collaboration id="c">
    <b:participant id="p1" name="Behörde" processRef="t:pr"/>
    <b:participant id="p2" name="Antragsteller"/>
    <b:messageFlow id="m1" name="Antrag" sourceRef="p2" targetRef="start"/>
    <b:textAnnotation id="ta0"/>
  </b:collaboration>
  <b:process id="pr" name="Antrag bearbeiten">
    <b:extensionElements><b:task id="nicht-zaehlen"/><t:task/></b:extensionElements>
    <b:laneSet>
      <b:lane id="l1" name="Sachbearbeitung">
        <b:flowNodeRef>start</b:flowNodeRef><b:flowNodeRef> aussen </b:flowNodeRef>
        <b:childLaneSet><b:lane id="l2" name="Registratur"/></b:childLaneSet>
      </b:lane>
    </b:laneSet>
    <b:startEvent id="start" name="Antrag geht ein"><b:messageEventDefinition/></b:startEvent>
    <b:sequenceFlow id="f1" sourceRef="start" targetRef="aussen"/>
    <b:subProcess id="aussen" name="Antrag prüfen">
      <b:task id="t1" name="Lesen"/>
      <b:subProcess id="innen" name="Unterlagen prüfen">
        <b:userTask id="t2" name="Zählen"/>
        <b:sequenceFlow id="f2" name="weiter" sourceRef="t2" targetRef="g1"/>
        <b:exclusiveGateway id="g1"/>
      </b:subProcess>
      <b:transaction id="buchen"/>
    </b:subProcess>
    <b:boundaryEvent id="frist" attachedToRef="aussen"><b:timerEventDefinition/></b:boundaryEvent>
    <b:callActivity id="ruf" calledElement="t:zahlung"/>
    <b:dataObjectReference id="do" name="Akte"/>
    <b:dataObject id="do1"/>
    <b:textAnnotation id="ta1"/>
    <b:endEvent id="ende" name="Bescheid erteilt"/>
  </b:process>
</b:definitions>"#;

/// An archive of these files.
pub fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Bytes as base64.
pub fn base64_of(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// A text as a model has it.
pub fn text(value: &str) -> Text<'_> {
    Text { value: value.into(), ..Text::default() }
}

/// A message with one Prozess that has these files: element name, file name, content.
pub fn message(files: &[(&str, &str, &str)]) -> String {
    let files: String = files
        .iter()
        .map(|(element, name, content)| {
            format!(
                "<{element}><dateiname>{name}</dateiname><modellierungsmethode><code \
                 listVersionID='1'><code>10</code></code></modellierungsmethode>\
                 <mimeType listURI='u' listVersionID='1'><code>1</code></mimeType>\
                 <inhalt>{content}</inhalt></{element}>"
            )
        })
        .collect();
    format!(
        "<prozessbibliothek.export.0203 xmlns='{NAMESPACE}' produkt='P' produkthersteller='H' \
         xprozessVersion='2.0'><prozessbibliothek><name>B</name><prozess><id>99</id>\
         <version>01</version><name>N</name><prozessmodell>{files}</prozessmodell></prozess>\
         </prozessbibliothek></prozessbibliothek.export.0203>"
    )
}

/// Parses `xml` and hands the document on.
pub fn with_document<T>(xml: &str, then: impl FnOnce(&Document<'_>) -> T) -> T {
    let source = Source::from_text("ordner/nachricht.xml", xml);
    let document = Document::parse(&source, &Limits::default()).unwrap();
    then(&document)
}

/// The first element of this name.
pub fn find<'a>(root: Element<'a>, name: &str) -> Element<'a> {
    root.descendants().find(|element| element.name() == name).unwrap()
}

/// Unpacks all attachments of a message; the findings.
pub fn attachment_findings(xml: &str, limits: &Limits) -> Vec<Finding> {
    with_document(xml, |document| {
        let parsed = xprozess::read(document, &Limits::default());
        assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
        parsed.anlagen(limits).findings.finish().0
    })
}

/// A random number generator that gives the same numbers on every machine.
pub struct Lcg(pub u64);

impl Lcg {
    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}
