//! Where code lists are found: beside the artefact that refers to them, in the folders of the
//! configuration, among those that are part of the program. A list is known by what it says of
//! itself, whatever its file is called; beside an artefact also by its FIM id. For an artefact out of
//! an archive, what stands in the archive is beside it, too.
//!
//! A folder is looked through once, when a list is first asked for; a list is read when it is needed.

use crate::input::{Budget, STDIN, is_candidate, unpack};
use fim_core::{Document, Limits, Source};
use fim_validation::{Codeliste, Codelisten, Listenanfrage, MITGELIEFERTE_CODELISTEN};
use ignore::WalkBuilder;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Bytes of a file in which a list or a `gueltigeVersion` shows what it is.
const HEAD: usize = 4096;
/// Namespace of code lists.
const GENERICODE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
/// Namespace of the answers of the XRepository.
const XREPOSITORY: &str = "http://www.xoev.de/de/xrepository/framework/1/datenbereitstellung";

/// All places together.
pub struct Regal {
    limits: Limits,
    folders: Vec<PathBuf>,
    configured: OnceLock<Vec<Fach>>,
    beside: Mutex<HashMap<PathBuf, Arc<Fach>>>,
}

impl Regal {
    /// A collection with the folders of the configuration; nothing is opened yet.
    pub fn new(folders: Vec<PathBuf>, limits: Limits) -> Self {
        Self { limits, folders, configured: OnceLock::new(), beside: Mutex::default() }
    }

    /// The files that were taken account of.
    pub fn dateien(&self) -> Vec<PathBuf> {
        let beside = self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        let beside = beside.values().flat_map(|fach| fach.dateien.clone());
        let configured = self.configured.get().into_iter().flatten();
        beside.chain(configured.flat_map(|fach| fach.dateien.clone())).collect()
    }

    fn configured(&self) -> &[Fach] {
        self.configured.get_or_init(|| {
            self.folders.iter().map(|folder| Fach::read(folder, None, &self.limits)).collect()
        })
    }

    /// What stands beside an artefact: in its archive, if it came in one, and in the folder.
    fn beside(&self, artefakt: &str) -> Vec<Arc<Fach>> {
        let (outer, is_packed) = match artefakt.split_once("!/") {
            Some((outer, _)) => (outer, true),
            None => (artefakt, false),
        };
        if outer == STDIN {
            return Vec::new();
        }
        let file = Path::new(outer);
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let mut known = self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        let mut once = |place: &Path, read: &dyn Fn(&Path) -> Fach| {
            let fach = known.entry(place.to_owned()).or_insert_with(|| Arc::new(read(place)));
            Arc::clone(fach)
        };
        let archive = is_packed.then(|| once(file, &|file| Fach::unpack(file, &self.limits)));
        let folder = once(folder, &|folder| Fach::read(folder, Some(1), &self.limits));
        archive.into_iter().chain([folder]).collect()
    }
}

impl Codelisten for Regal {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        let beside = self.beside(anfrage.artefakt);
        let places = beside.iter().map(AsRef::as_ref).chain(self.configured());
        let found = places.filter_map(|fach| fach.find(anfrage, &self.limits)).next();
        found.or_else(|| MITGELIEFERTE_CODELISTEN.find(anfrage))
    }
}

/// The lists of one folder or archive.
#[derive(Default)]
struct Fach {
    listen: Vec<Eintrag>,
    /// Version URIs that a `gueltigeVersion` names.
    gueltig: Vec<String>,
    /// The files of both.
    dateien: Vec<PathBuf>,
}

struct Eintrag {
    path: PathBuf,
    kennung: String,
    version: Option<String>,
    version_uri: Option<String>,
    liste: OnceLock<Option<Arc<Codeliste>>>,
}

impl Fach {
    fn read(folder: &Path, depth: Option<usize>, limits: &Limits) -> Self {
        let mut fach = Self::default();
        let walk = WalkBuilder::new(folder).standard_filters(false).max_depth(depth).build();
        let mut paths: Vec<PathBuf> = walk
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
            .map(ignore::DirEntry::into_path)
            .collect();
        paths.sort();
        for path in paths {
            let head = read(&path, HEAD as u64).unwrap_or_default();
            if shows(&head) {
                fach.dateien.push(path.clone());
                let bytes = read(&path, limits.file_bytes).unwrap_or_default();
                fach.add(path, bytes, false, limits);
            }
        }
        fach
    }

    /// The files at the top of an archive; those of archives inside it are left aside.
    fn unpack(archive: &Path, limits: &Limits) -> Self {
        let mut fach = Self::default();
        let bytes = read(archive, limits.archive_bytes).unwrap_or_default();
        let budget = &mut Budget::new(limits);
        // What is wrong with the archive is told where it is checked.
        let _ = unpack(&name(archive), &bytes, 0, limits, budget, &is_candidate, &mut |file, _| {
            if let Ok(bytes) = file.bytes
                && shows(&bytes[..bytes.len().min(HEAD)])
            {
                fach.add(PathBuf::from(file.name), bytes, true, limits);
            }
        });
        fach
    }

    /// Adds a list or the word of the XRepository on which version holds. What is kept cannot be read
    /// again: a list out of an archive.
    fn add(&mut self, path: PathBuf, bytes: Vec<u8>, is_kept: bool, limits: &Limits) {
        if !contains(&bytes[..bytes.len().min(HEAD)], GENERICODE) {
            self.gueltig.extend(current_version(&path, bytes, limits));
        } else if let Some(liste) = Codeliste::read(&name(&path), bytes, limits) {
            self.listen.push(Eintrag {
                kennung: liste.kennung.clone(),
                version: liste.version.clone(),
                version_uri: liste.version_uri.clone(),
                liste: if is_kept {
                    OnceLock::from(Some(Arc::new(liste)))
                } else {
                    OnceLock::new()
                },
                path,
            });
        }
    }

    fn find(&self, anfrage: &Listenanfrage<'_>, limits: &Limits) -> Option<Arc<Codeliste>> {
        let eintrag = self.by_identification(anfrage).or_else(|| self.by_fim_id(anfrage))?;
        eintrag.liste(limits)
    }

    fn by_identification(&self, anfrage: &Listenanfrage<'_>) -> Option<&Eintrag> {
        let of_kennung = || {
            let is_meant =
                |one: &&Eintrag| !one.kennung.is_empty() && one.kennung == anfrage.kennung;
            self.listen.iter().filter(is_meant)
        };
        if let Some(version) = anfrage.version {
            let has_uri = |one: &&Eintrag| {
                anfrage.version_uri.is_some() && one.version_uri.as_deref() == anfrage.version_uri
            };
            return of_kennung()
                .find(|one| one.version.as_deref() == Some(version))
                .or_else(|| self.listen.iter().find(has_uri));
        }
        let is_current =
            |one: &&Eintrag| one.version_uri.as_ref().is_some_and(|uri| self.gueltig.contains(uri));
        of_kennung()
            .find(is_current)
            .or_else(|| of_kennung().max_by_key(|one| height(one.version.as_deref())))
    }

    /// `C60000005_genericode.xml` or `C60000005V1.0_genericode.xml`.
    fn by_fim_id(&self, anfrage: &Listenanfrage<'_>) -> Option<&Eintrag> {
        let id = anfrage.fim_id?;
        let with_version =
            anfrage.fim_version.map(|version| format!("{id}V{version}_genericode.xml"));
        let names = with_version.into_iter().chain([format!("{id}_genericode.xml")]);
        names.filter_map(|name| self.listen.iter().find(|one| one.path.ends_with(&name))).next()
    }
}

impl Eintrag {
    fn liste(&self, limits: &Limits) -> Option<Arc<Codeliste>> {
        let read = || {
            let bytes = read(&self.path, limits.file_bytes)?;
            Codeliste::read(&name(&self.path), bytes, limits).map(Arc::new)
        };
        self.liste.get_or_init(read).clone()
    }
}

fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn read(path: &Path, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// True for the head of a list, or of a document of the XRepository.
fn shows(head: &[u8]) -> bool {
    contains(head, GENERICODE) || contains(head, XREPOSITORY)
}

/// Also in UTF-16: the letters of a namespace are ASCII.
fn contains(head: &[u8], namespace: &str) -> bool {
    let letters: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    letters.windows(namespace.len()).any(|window| window == namespace.as_bytes())
}

/// The version URI that a `gueltigeVersion` document of the XRepository names.
fn current_version(path: &Path, bytes: Vec<u8>, limits: &Limits) -> Option<String> {
    let source = Source::decode(name(path), bytes, limits).ok()?;
    let document = Document::parse(&source, limits).ok()?;
    let kennung = document.root().children().find(|child| child.name() == "kennung")?;
    Some(kennung.text().trim().to_owned())
}

/// Orders versions as people do: numbers by value, the rest by letters.
fn height(version: Option<&str>) -> Vec<(u64, String)> {
    let parts = version.unwrap_or_default().split(|c: char| !c.is_alphanumeric());
    parts.map(|part| (part.parse().unwrap_or(0), part.to_owned())).collect()
}
