//! Folders with the official schemas of a standard: those of our standards are compiled before any
//! file is read, and take the place of those that ship. A folder that is no good is told at once.

use crate::failure::{Failure, reason};
use crate::input::called;
use fim_core::{Document, Limits, Source, Sprache};
use fim_validation::{Schemata, Standard};
use ignore::WalkBuilder;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use xoev_schema::{Schema, SchemaError, SchemaSet};

/// The namespace of code lists, which messages carry inside.
const GENERICODE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";

/// See the module.
#[derive(Default)]
pub struct Schemaregal {
    schemas: Vec<(String, Schema)>,
    kennzeichen: String,
    dateien: Vec<PathBuf>,
}

/// A schema document of a folder.
struct Dokument {
    name: String,
    namespace: String,
    bytes: Vec<u8>,
}

impl Schemaregal {
    /// The schemas of our standards in these folders; each folder stands for itself.
    pub fn new(folders: &[PathBuf], sprache: Sprache) -> Result<Self, Failure> {
        let mut regal = Self::default();
        let mut hash = Sha256::new();
        for folder in folders {
            regal.add(folder, &mut hash, sprache)?;
        }
        if !folders.is_empty() {
            let digest: [u8; 32] = hash.finalize().into();
            regal.kennzeichen = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        }
        Ok(regal)
    }

    /// The schema documents that were read.
    pub fn dateien(&self) -> &[PathBuf] {
        &self.dateien
    }

    fn add(&mut self, folder: &Path, hash: &mut Sha256, sprache: Sprache) -> Result<(), Failure> {
        let documents = documents(folder, sprache)?;
        let own: BTreeSet<&str> = documents
            .iter()
            .map(|it| it.namespace.as_str())
            .filter(|namespace| Standard::of_namespace(namespace).is_some())
            .collect();
        if own.is_empty() {
            let folder = called(folder);
            return Err(Failure::Usage(match sprache {
                Sprache::De => format!("{folder}: kein XML Schema eines FIM-Standards (*.xsd)"),
                Sprache::En => format!("{folder}: no XML Schema of a FIM standard (*.xsd)"),
            }));
        }
        let mut set = SchemaSet::new();
        for document in &documents {
            self.dateien.push(PathBuf::from(&document.name));
            hash.update((document.name.len() as u64).to_le_bytes());
            hash.update(&document.name);
            hash.update((document.bytes.len() as u64).to_le_bytes());
            hash.update(&document.bytes);
            set.add(&document.name, document.bytes.clone())
                .map_err(|error| complaint(&error, sprache))?;
        }
        for namespace in own {
            let entries: Vec<&str> = documents
                .iter()
                .filter(|it| it.namespace == namespace || it.namespace == GENERICODE)
                .map(|it| it.name.as_str())
                .collect();
            let schema = set.compile(&entries).map_err(|error| complaint(&error, sprache))?;
            // Of two folders with the same namespace, the later counts.
            self.schemas.retain(|(known, _)| known != namespace);
            self.schemas.push((namespace.to_owned(), schema));
        }
        Ok(())
    }
}

impl Schemata for Schemaregal {
    fn of(&self, namespace: &str) -> Option<&Schema> {
        self.schemas.iter().find(|(known, _)| known == namespace).map(|(_, schema)| schema)
    }

    fn kennzeichen(&self) -> &str {
        &self.kennzeichen
    }
}

/// The schema documents below a folder, by name.
fn documents(folder: &Path, sprache: Sprache) -> Result<Vec<Dokument>, Failure> {
    let walk =
        WalkBuilder::new(folder).standard_filters(false).sort_by_file_path(Path::cmp).build();
    let mut documents = Vec::new();
    for entry in walk.filter_map(Result::ok) {
        let path = entry.path();
        let is_schema = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xsd"));
        if !is_schema || !path.is_file() {
            continue;
        }
        let name = called(path);
        let bytes = fs::read(path)
            .map_err(|error| Failure::Usage(format!("{name}: {}", reason(&error, sprache))))?;
        if let Some(namespace) = namespace(&name, &bytes) {
            documents.push(Dokument { name, namespace, bytes });
        }
    }
    Ok(documents)
}

/// The target namespace; `None` for what is no schema: it may lie there for other reasons.
fn namespace(name: &str, bytes: &[u8]) -> Option<String> {
    let limits = Limits::default();
    let source = Source::decode(name, bytes.to_vec(), &limits).ok()?;
    let document = Document::parse(&source, &limits).ok()?;
    let target = document.root().attribute("targetNamespace");
    (document.root().name() == "schema")
        .then(|| target.map(|target| target.value.to_owned()).unwrap_or_default())
}

fn complaint(error: &SchemaError, sprache: Sprache) -> Failure {
    let SchemaError { file, position, construct, reason, .. } = error;
    let (line, column) = (position.line, position.column);
    Failure::Usage(format!("{file}:{line}:{column}: {construct}: {}", reason.get(sprache)))
}
