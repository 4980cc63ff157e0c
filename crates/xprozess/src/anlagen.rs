//! All attached files of a message: unpacked one after the other, the BPMN models in them read.
//! The bytes are dropped at once, so that memory does not grow with their number.

use crate::anlage::{self, AnlageArt, AnlageFehler};
use crate::bpmn::{self, BpmnModel};
use crate::regeln::{ANLAGE_MODELL_NICHT_LESBAR, ANLAGE_NICHT_EINE_DATEI, draft, of_error};
use crate::{Datei, Dateirolle, Parsed, Prozess};
use fim_core::reading::{GRENZE_ERREICHT, clip};
use fim_core::{Document, Finding, Findings, Limits, Source, Sprache, Text, Value};

/// The attached files of a message.
#[derive(Debug)]
pub struct Anlagen<'m, 'a> {
    /// One for each file, in the order of the message; also for those that could not be read.
    pub anlagen: Vec<Prozessanlage<'m, 'a>>,
    /// What stood in the way.
    pub findings: Findings,
}

/// An attached file and where it belongs.
#[derive(Debug)]
pub struct Prozessanlage<'m, 'a> {
    /// The Prozess it is attached to.
    pub prozess: &'m Prozess<'a>,
    /// The element that holds it.
    pub datei: &'m Datei<'a>,
    /// What it is for.
    pub rolle: Dateirolle,
    /// What is in it; `None` where it could not be unpacked.
    pub inhalt: Option<Inhalt>,
    /// The BPMN model in it; `None` where there is none, or none that could be read.
    pub modell: Option<BpmnModel>,
}

/// What was unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inhalt {
    /// Name in the archive without folders, else the `dateiname`.
    pub name: String,
    /// What it is.
    pub art: AnlageArt,
    /// Bytes after unpacking.
    pub groesse: u64,
    /// Files in the archive, of which the first was read.
    pub dateien: u64,
}

impl<'m, 'a> Anlagen<'m, 'a> {
    /// The attached files of one Prozess.
    pub fn of<'s>(
        &'s self,
        prozess: &'s Prozess<'a>,
    ) -> impl Iterator<Item = &'s Prozessanlage<'m, 'a>> {
        self.anlagen.iter().filter(move |anlage| std::ptr::eq(anlage.prozess, prozess))
    }
}

impl<'a> Parsed<'a> {
    /// Unpacks all attached files and reads the BPMN models in them. Costs time: once per message.
    /// All of them together are held to the limit `archivgroesse`, as one archive would be.
    #[must_use]
    pub fn anlagen(&self, limits: &Limits) -> Anlagen<'_, 'a> {
        let mut work = Work { limits, findings: Findings::new(limits), produced: 0 };
        let mut anlagen = Vec::new();
        for prozess in self.nachricht.prozesse() {
            for (rolle, datei) in prozess.dateien() {
                let (inhalt, modell) = work.unpack(rolle, datei);
                anlagen.push(Prozessanlage { prozess, datei, rolle, inhalt, modell });
            }
        }
        Anlagen { anlagen, findings: work.findings }
    }
}

struct Work<'l> {
    limits: &'l Limits,
    findings: Findings,
    /// Bytes decoded and unpacked so far, also those of files that failed.
    produced: u64,
}

impl Work<'_> {
    fn unpack(
        &mut self,
        rolle: Dateirolle,
        datei: &Datei<'_>,
    ) -> (Option<Inhalt>, Option<BpmnModel>) {
        let Some(inhalt) = &datei.inhalt else { return (None, None) };
        let source = inhalt.element.map_or("", |element| element.document().source().name());
        let name = datei.dateiname.as_ref().map(Text::trimmed);
        let unpacked = self
            .within_total()
            .and_then(|()| anlage::unpack_counting(inhalt, name, self.limits, &mut self.produced));
        let anlage = match unpacked {
            Ok(anlage) => anlage,
            Err(error) => {
                self.findings.add(|| of_error(&error, datei).finish(source));
                return (None, None);
            }
        };
        if anlage.dateien != 1 {
            self.findings.add(|| {
                draft(&ANLAGE_NICHT_EINE_DATEI, datei)
                    .value("gefunden", anlage.dateien)
                    .finish(source)
            });
        }
        let inhalt = Inhalt {
            name: anlage.name,
            art: anlage.art,
            groesse: anlage.bytes.len() as u64,
            dateien: anlage.dateien,
        };
        let is_model = rolle == Dateirolle::Prozessmodelldatei && inhalt.art == AnlageArt::Xml;
        if inhalt.art != AnlageArt::Bpmn && !is_model {
            return (Some(inhalt), None);
        }
        let modell = self.model(datei, source, &inhalt, anlage.bytes);
        (Some(inhalt), modell)
    }

    fn within_total(&self) -> Result<(), AnlageFehler> {
        if self.produced < self.limits.archive_bytes {
            return Ok(());
        }
        Err(AnlageFehler::Grenze {
            grenze: "archivgroesse",
            wert: self.limits.archive_bytes,
            einheit: ("Byte", "bytes"),
            gefunden: ("mehr", "more").into(),
        })
    }

    fn model(
        &mut self,
        datei: &Datei<'_>,
        outer: &str,
        inhalt: &Inhalt,
        bytes: Vec<u8>,
    ) -> Option<BpmnModel> {
        let name = format!("{outer}!{}", inhalt.name);
        let source = Source::decode(name, bytes, self.limits);
        let read = source.and_then(|source| {
            let document = Document::parse(&source, self.limits)?;
            let root = clip(document.root().name(), 40);
            Ok((bpmn::read(&document), root))
        });
        match read {
            Ok((Some(model), _)) => return Some(model),
            // A Prozessmodelldatei may hold a model in another notation.
            Ok((None, _)) if inhalt.art == AnlageArt::Xml => {}
            Ok((None, root)) => self.findings.add(|| {
                let de = format!("das äußerste Element heißt »{root}«, erwartet ist »definitions«");
                let en = format!("the outermost element is »{root}«, expected is »definitions«");
                draft(&ANLAGE_MODELL_NICHT_LESBAR, datei)
                    .value("grund", Value::Both(de, en))
                    .value("stelle", (": kein BPMN 2.0", ": not BPMN 2.0"))
                    .finish(outer)
            }),
            Err(inner) => self.findings.add(|| unreadable(&inner, datei, outer)),
        }
        None
    }
}

/// The finding in the message for a finding in the model: a limit stays a limit.
fn unreadable(inner: &Finding, datei: &Datei<'_>, outer: &str) -> Finding {
    if inner.rule.code == GRENZE_ERREICHT.code {
        let draft = draft(&GRENZE_ERREICHT, datei).distinguish(inner.rule.name);
        let values = inner.values.iter().cloned();
        return values.fold(draft, |draft, (key, value)| draft.value(key, value)).finish(outer);
    }
    let stelle = inner.place.as_ref().map_or_else(
        || Value::from(""),
        |place| {
            let (line, column) = (place.position.line, place.position.column);
            Value::Both(
                format!(" (dort Zeile {line}, Spalte {column})"),
                format!(" (its line {line}, column {column})"),
            )
        },
    );
    let grund = Value::Both(inner.message(Sprache::De), inner.message(Sprache::En));
    draft(&ANLAGE_MODELL_NICHT_LESBAR, datei)
        .value("grund", grund)
        .value("stelle", stelle)
        .finish(outer)
}
