//! Where schema documents come from: a folder, a ZIP archive, a single file with what lies beside it.
//! Nothing is fetched, and no link leads out of what was named.

use super::dokument::{Dokument, teile};
use crate::failure::{Failure, reason};
use crate::input::{Budget, is_archive, unpack};
use fim_core::{Limits, Sprache};
use ignore::WalkBuilder;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use xoev_schema::SchemaError;

/// The namespace of `xml:lang` and the like.
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The namespace of code lists, which messages carry inside.
const GENERICODE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
const GENERICODE_XSD: &[u8] =
    include_bytes!("../../../../schemas/xsd/genericode/1.0/genericode.xsd");
/// How the names of documents begin that ship.
pub const UNSERE: &str = "fim:";

/// Schema documents that may refer to each other, and to no others.
#[derive(Debug, Default)]
pub struct Satz {
    /// What was named: a file, a folder, an archive.
    pub name: String,
    /// The documents, by name.
    pub dokumente: Vec<Dokument>,
    /// What is no schema document although it is called one.
    pub fehler: Vec<SchemaError>,
    /// Which of the documents every file is held against, where a single file was named.
    pub einzeln: Option<usize>,
    /// The files that were read.
    pub dateien: Vec<PathBuf>,
}

impl Satz {
    /// Reads what was named.
    pub fn read(path: &Path, limits: &Limits, sprache: Sprache) -> Result<Self, Failure> {
        let name = match called(path) {
            name if name.is_empty() => ".".to_owned(),
            name => name,
        };
        let mut satz = Self { name, ..Self::default() };
        if path.is_dir() {
            satz.folder(path, limits, sprache)?;
        } else {
            let bytes = bytes(path, limits.archive_bytes.max(limits.file_bytes))
                .map_err(|error| complaint(path, &error, sprache))?;
            satz.dateien.push(path.to_owned());
            if is_archive(&satz.name, bytes.get(..4).unwrap_or_default()) {
                let name = satz.name.clone();
                satz.archive(&name, &bytes, 0, limits, &mut Budget::new(limits), sprache)?;
            } else {
                satz.single(bytes, limits);
                satz.with_ours();
                return Ok(satz);
            }
        }
        satz.with_ours();
        satz.dokumente.sort_by(|a, b| a.name.cmp(&b.name));
        if satz.dokumente.is_empty() && satz.fehler.is_empty() {
            let name = &satz.name;
            return Err(Failure::Usage(match sprache {
                Sprache::De => format!("{name}: kein XML Schema darin (*.xsd)"),
                Sprache::En => format!("{name}: no XML Schema in it (*.xsd)"),
            }));
        }
        Ok(satz)
    }

    /// Code lists are known without a file, where elements of any standard may stand.
    fn with_ours(&mut self) {
        if self.dokumente.iter().any(|it| it.hat_platzhalter)
            && !self.dokumente.iter().any(|it| it.ziel == GENERICODE)
        {
            self.add("fim:genericode.xsd", GENERICODE_XSD.to_vec());
        }
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        match Dokument::read(name, bytes) {
            Ok(dokument) => self.dokumente.push(dokument),
            Err(error) => self.fehler.push(*error),
        }
    }

    fn folder(&mut self, folder: &Path, limits: &Limits, sprache: Sprache) -> Result<(), Failure> {
        for path in schema_files(folder) {
            let bytes = bytes(&path, limits.file_bytes)
                .map_err(|error| complaint(&path, &error, sprache))?;
            self.add(&called(&path), bytes);
            self.dateien.push(path);
        }
        Ok(())
    }

    fn archive(
        &mut self,
        name: &str,
        bytes: &[u8],
        depth: u64,
        limits: &Limits,
        budget: &mut Budget,
        sprache: Sprache,
    ) -> Result<(), Failure> {
        let wanted = |file: &str| is_schema(file) || file.to_ascii_lowercase().ends_with(".zip");
        let mut failed = None;
        let done = unpack(name, bytes, depth, limits, budget, &wanted, &mut |file, budget| {
            let outcome = match file.bytes {
                Ok(bytes) if is_schema(&file.name) => {
                    self.add(&file.name, bytes);
                    Ok(())
                }
                Ok(bytes) => self.archive(&file.name, &bytes, depth + 1, limits, budget, sprache),
                Err(finding) => Err(told(&file.name, &finding, sprache)),
            };
            failed = failed.take().or(outcome.err());
        });
        done.map_err(|finding| told(name, &finding, sprache))?;
        failed.map_or(Ok(()), Err)
    }

    /// A single document with all that it needs: by the relative paths it names, then, for what it
    /// names otherwise, the documents of that namespace beside it and below.
    fn single(&mut self, bytes: Vec<u8>, limits: &Limits) {
        let name = self.name.clone();
        self.add(&name, bytes);
        self.einzeln = (!self.dokumente.is_empty()).then_some(0);
        let folder = crate::input::parent(Path::new(&name));
        let mut next = 0;
        let mut vorrat = None;
        while next < self.dokumente.len() {
            let from = self.dokumente[next].clone();
            next += 1;
            let imports = from.imports.iter().filter_map(|import| import.ort.as_ref());
            for ort in from.includes.iter().chain(imports).filter(|it| is_relative(it)) {
                self.named(&from.name, ort, &folder, limits);
            }
            for import in &from.imports {
                if self.dokumente.iter().any(|it| it.ziel == import.namensraum) {
                    continue;
                }
                let vorrat = vorrat.get_or_insert_with(|| beside(&folder, limits));
                let file = |name: &str| teile("", name).last().map(|it| (*it).to_owned());
                let called = import.ort.as_deref().and_then(file);
                let fits = vorrat.iter().filter(|(_, it)| it.ziel == import.namensraum);
                let best = fits.min_by_key(|(_, it)| (file(&it.name) != called, it.pfad.len()));
                if let Some((path, dokument)) = best {
                    self.dateien.push(path.clone());
                    self.dokumente.push(dokument.clone());
                }
            }
        }
    }

    /// Adds the document that another one names by a relative path, if it is there.
    fn named(&mut self, from: &str, ort: &str, folder: &Path, limits: &Limits) {
        let parts = teile(from, ort);
        if self.dokumente.iter().any(|it| it.pfad == parts) {
            return;
        }
        // Names begin with the path of the first document, so this is the way back to the file.
        let path = crate::input::parent(Path::new(from)).join(ort.replace('\\', "/"));
        let Some(path) = inside(folder, &path) else { return };
        if self.dateien.iter().any(|known| known.canonicalize().ok().as_ref() == Some(&path)) {
            return;
        }
        if let Ok(bytes) = bytes(&path, limits.file_bytes) {
            let name = parts.join("/");
            let root = if from.starts_with('/') { "/" } else { "" };
            self.dateien.push(path);
            self.add(&format!("{root}{name}"), bytes);
        }
    }
}

/// The schema documents beside a file and below, each with its path; what is none is passed over: it
/// was not asked for.
fn beside(folder: &Path, limits: &Limits) -> Vec<(PathBuf, Dokument)> {
    let read = |path: PathBuf| {
        let dokument =
            Dokument::read(&called(&path), bytes(&path, limits.file_bytes).ok()?).ok()?;
        Some((path, dokument))
    };
    schema_files(folder).into_iter().filter_map(read).collect()
}

/// The schema documents below a folder, in the order of their paths. A link counts where it stays
/// within the folder.
fn schema_files(folder: &Path) -> Vec<PathBuf> {
    let walk =
        WalkBuilder::new(folder).standard_filters(false).sort_by_file_path(Path::cmp).build();
    let paths = walk.filter_map(Result::ok).map(ignore::DirEntry::into_path);
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let stays = |path: &PathBuf| path.canonicalize().is_ok_and(|it| it.starts_with(&real));
    paths
        .filter(|path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xsd")))
        .filter(|path| path.is_file() && stays(path))
        .collect()
}

/// What a path is called before people, without what says nothing.
fn called(path: &Path) -> String {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    crate::input::called(&parts.collect::<PathBuf>())
}

fn is_schema(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".xsd")
}

/// False for addresses, and for paths from the top of the file system.
fn is_relative(ort: &str) -> bool {
    !ort.contains(':') && !ort.starts_with(['/', '\\'])
}

/// The real path of a file that was named relative to `folder`; `None` where it is not there, or where
/// a link leads elsewhere than the name says.
fn inside(folder: &Path, path: &Path) -> Option<PathBuf> {
    let (from, to) = (crate::input::shown(folder), crate::input::shown(path));
    let (from, to) = (teile("", &from), teile("", &to));
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from.len() - common + to[common..].iter().filter(|part| **part == "..").count();
    let mut top = folder.canonicalize().ok()?;
    for _ in 0..up {
        top.pop();
    }
    path.canonicalize().ok().filter(|real| real.starts_with(&top) && real.is_file())
}

fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // A named pipe would block for ever.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn complaint(path: &Path, error: &io::Error, sprache: Sprache) -> Failure {
    Failure::Usage(format!("{}: {}", called(path), reason(error, sprache)))
}

fn told(name: &str, finding: &fim_core::Finding, sprache: Sprache) -> Failure {
    Failure::Usage(format!("{name}: {}", finding.message(sprache)))
}
