//! The external test data: artefacts, verdicts, code lists.

use fim_core::Limits;
use fim_validation::{Codeliste, Codelisten, Listenanfrage};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Every file below a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

/// Code lists in memory, found by what they say of themselves.
pub struct Regal {
    listen: Vec<Arc<Codeliste>>,
    aktuell: Vec<(String, String)>,
    dateien: Vec<(String, Arc<Codeliste>)>,
}

impl Regal {
    pub fn new(folders: &[PathBuf]) -> Self {
        let (mut listen, mut aktuell, mut dateien) = (Vec::new(), Vec::new(), Vec::new());
        for path in folders.iter().flat_map(|folder| files(folder)) {
            let bytes = fs::read(&path).expect("file");
            let name = path.file_name().and_then(|name| name.to_str()).expect("name").to_owned();
            if name == "gueltigeVersion" {
                let text = String::from_utf8(bytes).expect("UTF-8");
                let between = |from: &str, to: &str| {
                    let rest = text.split_once(from).expect("start").1;
                    rest.split_once(to).expect("end").0.to_owned()
                };
                let uri = between("<dat:kennung>", "</dat:kennung>");
                let version = between("<dat:version>", "</dat:version>");
                let kennung = uri.trim_end_matches(&format!("_{version}")).to_owned();
                aktuell.push((kennung, version));
            } else if let Some(liste) = Codeliste::read(&name, bytes, &Limits::default()) {
                let liste = Arc::new(liste);
                listen.push(Arc::clone(&liste));
                dateien.push((name, liste));
            }
        }
        Self { listen, aktuell, dateien }
    }
}

impl Codelisten for Regal {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        if let Some(id) = anfrage.fim_id {
            let name = format!("{id}_genericode.xml");
            let beside = self.dateien.iter().find(|(other, _)| *other == name);
            return beside.map(|(_, liste)| Arc::clone(liste));
        }
        let current = || {
            let (_, version) =
                self.aktuell.iter().find(|(kennung, _)| kennung == anfrage.kennung)?;
            Some(version.as_str())
        };
        let version = anfrage.version.or_else(current)?;
        let is_meant = |liste: &&Arc<Codeliste>| {
            liste.kennung == anfrage.kennung && liste.version.as_deref() == Some(version)
        };
        self.listen.iter().find(is_meant).cloned()
    }
}
