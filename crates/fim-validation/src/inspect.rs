//! What is in a file: standard, artefacts, counts, attached files, and the whole model as JSON.

use crate::Vorgaben;
use crate::artefakt::{Artefakt, Inhalt};
use crate::check::{Stage, examine};
use crate::vorhaben::{self, Ozgdatei};
use fim_core::{Dump, FileReport, Limits, Model, State, Table, Value, Wording, count_types};
use serde::Serialize;
use std::collections::BTreeMap;

/// Models that people count, in the order of the table, with their names before people.
const NOTABLE: &[(&str, &str)] = &[
    ("Stammdatenschema", "Stammdatenschema"),
    ("Dokumentsteckbrief", "Dokumentsteckbrief"),
    ("Datenfeldgruppe", "Datenfeldgruppe"),
    ("Datenfeld", "Datenfeld"),
    ("Regel", "Regel"),
    ("CodelisteReferenz", "Codelistenreferenz"),
    ("Wert", "Wert einer Werteliste"),
    ("Relation", "Relation"),
    ("Rechtsbezug", "Rechtsbezug"),
    ("Sprache", "Sprache"),
    ("ElementUebersetzung", "Übersetztes Element"),
    ("Codeliste", "Codeliste"),
    ("CodeList", "Codeliste (Genericode)"),
    ("Column", "Spalte"),
    ("Row", "Zeile"),
    ("Leistung", "Leistung"),
    ("Textmodul", "Textmodul"),
    ("Organisationseinheit", "Organisationseinheit"),
    ("Onlinedienst", "Onlinedienst"),
    ("Spezialisierung", "Spezialisierung"),
    ("ZustaendigkeitTransferObjekt", "Zuständigkeit"),
    ("Loesche", "Löschung"),
    ("Sprachversion", "Sprachversion"),
    ("Prozessklasse", "Prozessklasse"),
    ("Prozess", "Prozess"),
    ("Prozessteilnehmer", "Prozessteilnehmer"),
    ("Aktivitaetengruppe", "Aktivitätengruppe"),
    ("Handlungsgrundlage", "Handlungsgrundlage"),
    ("Formularverweis", "Formularverweis"),
    ("Datei", "Angehängte Datei"),
];

/// What is in a file. `None` and empty where the file could not be read.
#[derive(Debug, Serialize)]
pub struct Inspection {
    /// Name of the file in reports.
    pub path: String,
    /// Key of the standard.
    pub standard: Option<&'static str>,
    /// Version of the standard.
    pub version: Option<String>,
    /// Name of the root element.
    pub message: Option<String>,
    /// Name of standard and version before people.
    pub label: Option<String>,
    /// What a check makes of the file.
    pub state: State,
    /// Encoding it was read in.
    pub encoding: Option<&'static str>,
    /// Size in bytes.
    pub bytes: u64,
    /// XML elements, whatever they are.
    pub elements: u64,
    /// The artefacts in it.
    pub artefacts: Vec<Item>,
    /// How many models of each type.
    pub counts: BTreeMap<&'static str, u64>,
    /// Attached files.
    pub attachments: Vec<Anlage>,
    /// Findings of a check.
    #[serde(skip)]
    pub report: Option<FileReport>,
    /// Everything that was read; only where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<serde_json::Value>,
}

/// An artefact.
#[derive(Debug, Serialize)]
pub struct Item {
    /// Kind as in the standard.
    pub kind: String,
    /// Identifier.
    pub id: Option<String>,
    /// Version of the artefact.
    pub version: Option<String>,
    /// Release status, code and label.
    pub status: Option<String>,
    /// Name.
    pub name: Option<String>,
}

/// An attached file.
#[derive(Debug, Serialize)]
pub struct Anlage {
    /// The Prozess it belongs to.
    pub process: Option<String>,
    /// What it is for: the element that holds it.
    pub role: &'static str,
    /// Its name.
    pub name: Option<String>,
    /// What it turned out to be; `None` where it could not be unpacked.
    pub kind: Option<String>,
    /// Size in bytes after unpacking.
    pub bytes: Option<u64>,
    /// Number of elements of each kind in a BPMN model.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub bpmn: BTreeMap<&'static str, usize>,
}

/// Says what is in the bytes of a file; with `whole`, everything.
#[must_use]
pub fn inspect(path: &str, bytes: Vec<u8>, limits: &Limits, whole: bool) -> Inspection {
    let mut inspection = Inspection {
        path: path.to_owned(),
        standard: None,
        version: None,
        message: None,
        label: None,
        state: State::Unchecked,
        encoding: None,
        bytes: bytes.len() as u64,
        elements: 0,
        artefacts: Vec::new(),
        counts: BTreeMap::new(),
        attachments: Vec::new(),
        report: None,
        model: None,
    };
    let report = if vorhaben::ist_datei(path) {
        let (report, datei) = vorhaben::lesen(path, bytes, limits);
        inspection.fill_vorhaben(datei.as_ref());
        report
    } else {
        examine(path, bytes, &Vorgaben::new(limits), &mut |stage| match stage {
            Stage::Decoded(source) => inspection.encoding = Some(source.encoding()),
            Stage::Parsed(document) => {
                inspection.elements = document.root().descendants().count() as u64;
            }
            Stage::Read(artefakt) => inspection.fill(artefakt, limits, whole),
        })
    };
    let identity = report.identity.clone();
    inspection.standard = identity.standard;
    inspection.version = identity.version;
    inspection.message = identity.message;
    inspection.label = identity.label;
    inspection.state = report.state;
    inspection.report = Some(report);
    inspection
}

impl Inspection {
    fn fill(&mut self, artefakt: &Artefakt<'_>, limits: &Limits, whole: bool) {
        self.artefacts = artefakt
            .artefakte()
            .into_iter()
            .map(|(info, status)| Item {
                kind: info.kind,
                id: info.id,
                version: info.version,
                status,
                name: info.name,
            })
            .collect();
        let models = artefakt.models();
        for model in &models {
            for (name, count) in count_types(*model) {
                *self.counts.entry(name).or_default() += count;
            }
        }
        if let Inhalt::Xprozess(parsed) = &artefakt.inhalt {
            self.attachments = parsed.anlagen(limits).anlagen.iter().map(Anlage::new).collect();
        }
        if whole {
            self.model = Some(dump(&models));
        }
    }

    /// The Leistungen that a catalogue or a Steckbrief names.
    fn fill_vorhaben(&mut self, datei: Option<&Ozgdatei>) {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let item = |(schluessel, bezeichnung, prioritaet): (&str, &str, &str)| Item {
            kind: "Leistung".to_owned(),
            id: text(schluessel),
            version: None,
            status: text(prioritaet),
            name: text(bezeichnung),
        };
        self.artefacts =
            datei.map_or_else(Vec::new, |datei| datei.leistungen()).into_iter().map(item).collect();
        self.counts.insert("Leistung", self.artefacts.len() as u64);
    }

    /// The same as tables for people.
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        let mut tables = vec![self.overview()];
        if !self.artefacts.is_empty() {
            tables.push(self.artefact_table());
        }
        if !self.counts.is_empty() {
            tables.push(self.count_table());
        }
        if !self.attachments.is_empty() {
            tables.push(self.attachment_table());
        }
        tables
    }

    fn overview(&self) -> Table {
        let none = Wording::new("", "");
        let mut table = Table::new(none, &[none, none]);
        let text = |text: &Option<String>| Value::from(text.as_deref().unwrap_or("–"));
        let findings = self.report.as_ref().map_or(0, |report| report.findings.len());
        table.row([("Datei", "File").into(), self.path.as_str().into()]);
        table.row(["Standard".into(), text(&self.label)]);
        table.row([("Nachricht", "Message").into(), text(&self.message)]);
        table.row([("Kodierung", "Encoding").into(), self.encoding.unwrap_or("–").into()]);
        table.row([("Byte", "Bytes").into(), self.bytes.into()]);
        table.row([("XML-Elemente", "XML elements").into(), self.elements.into()]);
        table.row([("Befunde", "Findings").into(), (findings as u64).into()]);
        table
    }

    fn artefact_table(&self) -> Table {
        let mut table = Table::new(
            Wording::new("Artefakte", "Artefacts"),
            &[
                Wording::new("Art", "Kind"),
                Wording::new("Kennung", "Id"),
                Wording::new("Version", "Version"),
                Wording::new("Status", "Status"),
                Wording::new("Name", "Name"),
            ],
        );
        let text = |text: &Option<String>| Value::from(text.as_deref().unwrap_or(""));
        for item in &self.artefacts {
            table.row([
                item.kind.as_str().into(),
                text(&item.id),
                text(&item.version),
                text(&item.status),
                text(&item.name),
            ]);
        }
        table
    }

    fn count_table(&self) -> Table {
        let mut table = Table::new(
            Wording::new("Inhalt", "Content"),
            &[Wording::new("Element", "Element"), Wording::new("Anzahl", "Count")],
        );
        for (name, label) in NOTABLE {
            if let Some(count) = self.counts.get(name) {
                table.row([(*label).into(), (*count).into()]);
            }
        }
        table
    }

    fn attachment_table(&self) -> Table {
        let mut table = Table::new(
            Wording::new("Anlagen", "Attached files"),
            &[
                Wording::new("Element", "Element"),
                Wording::new("Art", "Kind"),
                Wording::new("Byte", "Bytes"),
                Wording::new("Datei", "File"),
                Wording::new("Inhalt", "Content"),
            ],
        );
        for anlage in &self.attachments {
            let counted = anlage.bpmn.iter().filter(|(_, count)| **count > 0);
            let content: Vec<String> =
                counted.map(|(name, count)| format!("{count} {name}")).collect();
            table.row([
                anlage.role.into(),
                anlage.kind.as_deref().unwrap_or("?").into(),
                anlage.bytes.map_or_else(|| "".into(), Value::from),
                anlage.name.as_deref().unwrap_or("").into(),
                content.join(", ").into(),
            ]);
        }
        table
    }
}

impl Anlage {
    fn new(anlage: &xprozess::Prozessanlage<'_, '_>) -> Self {
        let inhalt = anlage.inhalt.as_ref();
        let text =
            |text: &Option<fim_core::Text<'_>>| text.as_ref().map(|text| text.trimmed().to_owned());
        Self {
            process: text(&anlage.prozess.id),
            role: anlage.rolle.name(),
            name: inhalt
                .map(|inhalt| inhalt.name.clone())
                .or_else(|| text(&anlage.datei.dateiname)),
            kind: inhalt.map(|inhalt| format!("{:?}", inhalt.art).to_uppercase()),
            bytes: inhalt.map(|inhalt| inhalt.groesse),
            bpmn: anlage.modell.as_ref().map(|modell| named(&modell.counts())).unwrap_or_default(),
        }
    }
}

/// One model as it is; several as a list.
fn dump(models: &[&dyn Model<'_>]) -> serde_json::Value {
    let value = |model: &&dyn Model<'_>| serde_json::to_value(Dump(*model)).unwrap_or_default();
    match models {
        [one] => value(one),
        many => serde_json::Value::Array(many.iter().map(value).collect()),
    }
}

fn named(counts: &xprozess::bpmn::BpmnCounts) -> BTreeMap<&'static str, usize> {
    BTreeMap::from([
        ("participant", counts.participants),
        ("messageFlow", counts.message_flows),
        ("process", counts.processes),
        ("lane", counts.lanes),
        ("subProcess", counts.sub_processes),
        ("task", counts.tasks),
        ("callActivity", counts.call_activities),
        ("startEvent", counts.start_events),
        ("intermediateEvent", counts.intermediate_events),
        ("boundaryEvent", counts.boundary_events),
        ("endEvent", counts.end_events),
        ("gateway", counts.gateways),
        ("sequenceFlow", counts.sequence_flows),
        ("data", counts.data),
        ("textAnnotation", counts.text_annotations),
    ])
}
