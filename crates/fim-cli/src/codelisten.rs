//! Where code lists are found: beside the artefact that refers to them, in the folders of the
//! configuration, among those that are part of the program. A list is known by what it says of
//! itself, whatever its file is called; beside an artefact also by its FIM id.
//!
//! A folder is looked through once, when a list is first asked for; a list is read when it is needed.

use fim_core::{Document, Limits, Source};
use fim_validation::{Codeliste, Codelisten, Listenanfrage, MITGELIEFERTE_CODELISTEN};
use ignore::WalkBuilder;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Bytes of a file in which a list or a `gueltigeVersion` shows what it is.
const HEAD: u64 = 4096;
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

    fn configured(&self) -> &[Fach] {
        self.configured.get_or_init(|| {
            self.folders.iter().map(|folder| Fach::read(folder, None, &self.limits)).collect()
        })
    }

    /// The folder in which an artefact stands; of one inside an archive that of the archive.
    fn beside(&self, artefakt: &str) -> Option<Arc<Fach>> {
        let outer = artefakt.split("!/").next().unwrap_or(artefakt);
        if outer == crate::input::STDIN {
            return None;
        }
        let folder = Path::new(outer).parent()?;
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let mut known = self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        let fach = known
            .entry(folder.to_owned())
            .or_insert_with(|| Arc::new(Fach::read(folder, Some(1), &self.limits)));
        Some(Arc::clone(fach))
    }
}

impl Codelisten for Regal {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        let beside = self.beside(anfrage.artefakt);
        let places = beside.as_deref().into_iter().chain(self.configured());
        places
            .filter_map(|fach| fach.find(anfrage, &self.limits))
            .next()
            .or_else(|| MITGELIEFERTE_CODELISTEN.find(anfrage))
    }
}

/// The lists of one folder.
struct Fach {
    listen: Vec<Eintrag>,
    /// Version URIs that a `gueltigeVersion` names.
    gueltig: Vec<String>,
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
        let mut fach = Self { listen: Vec::new(), gueltig: Vec::new() };
        let walk = WalkBuilder::new(folder).standard_filters(false).max_depth(depth).build();
        let mut paths: Vec<PathBuf> = walk
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
            .map(ignore::DirEntry::into_path)
            .collect();
        paths.sort();
        for path in paths {
            let head = read(&path, HEAD).unwrap_or_default();
            if contains(&head, GENERICODE) {
                fach.listen.extend(Eintrag::read(path, limits));
            } else if contains(&head, XREPOSITORY) {
                fach.gueltig.extend(current_version(&path, limits));
            }
        }
        fach
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
    fn read(path: PathBuf, limits: &Limits) -> Option<Self> {
        let liste = Codeliste::read(&name(&path), read(&path, limits.file_bytes)?, limits)?;
        Some(Self {
            kennung: liste.kennung.clone(),
            version: liste.version.clone(),
            version_uri: liste.version_uri.clone(),
            liste: OnceLock::new(),
            path,
        })
    }

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

/// Also in UTF-16: the letters of a namespace are ASCII.
fn contains(head: &[u8], namespace: &str) -> bool {
    let letters: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    letters.windows(namespace.len()).any(|window| window == namespace.as_bytes())
}

/// The version URI that a `gueltigeVersion` document of the XRepository names.
fn current_version(path: &Path, limits: &Limits) -> Option<String> {
    let source = Source::decode(name(path), read(path, limits.file_bytes)?, limits).ok()?;
    let document = Document::parse(&source, limits).ok()?;
    let kennung = document.root().children().find(|child| child.name() == "kennung")?;
    Some(kennung.text().trim().to_owned())
}

/// Orders versions as people do: numbers by value, the rest by letters.
fn height(version: Option<&str>) -> Vec<(u64, String)> {
    let parts = version.unwrap_or_default().split(|c: char| !c.is_alphanumeric());
    parts.map(|part| (part.parse().unwrap_or(0), part.to_owned())).collect()
}
