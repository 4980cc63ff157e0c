//! `fim check --seit REF`: what a change brings. The files of the earlier state come from git; those
//! that did not change are not checked twice.
//!
//! The earlier state is that from which the change began (`git merge-base`), so that what others did
//! in the meantime is nobody's fault here. Not here: which findings are the same (`Frueherstand`).

pub mod git;

use crate::failure::Failure;
use crate::input::{self, Input, Target};
use crate::pipeline::{self, Gathered, Outcome};
use crate::wache::Wache;
use fim_core::{FileReport, Sprache};
use fim_validation::{Ausnahmen, Frueherstand, Spuren, Vorgaben, vergleiche};
use git::{Datei, Repository};
use rayon::prelude::*;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A state of the repository that a run is compared with.
pub struct Zustand {
    name: String,
    repository: Repository,
}

impl Zustand {
    /// The state that `name` means: a branch, a tag, a commit.
    pub fn open(name: &str, sprache: Sprache) -> Result<Self, Failure> {
        Ok(Self { name: name.to_owned(), repository: Repository::open(name, sprache)? })
    }

    /// The findings it had, for a run over `inputs`; `gathered` is what the run came to so far.
    pub fn befunde(
        &self,
        folders: &[PathBuf],
        inputs: &[Input],
        gathered: &Gathered,
        vorgaben: &Vorgaben<'_>,
        sprache: Sprache,
    ) -> Result<Frueherstand, Failure> {
        let wache = Wache::new(vorgaben.limits)?;
        let dateien = self.repository.dateien(sprache)?;
        let namen = Namen::new(folders, inputs, &self.repository.wurzel);
        let wanted: Vec<(String, &Datei)> =
            dateien.iter().filter_map(|datei| Some((namen.of(datei)?, datei))).collect();
        let mut same: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, report) in gathered.reports.iter().enumerate() {
            let file = report.path.split_once("!/").map_or(report.path.as_str(), |(file, _)| file);
            same.entry(file).or_default().push(at);
        }
        let (unchanged, changed): (Vec<_>, Vec<_>) = wanted
            .iter()
            .partition(|(name, datei)| !datei.is_changed && same.contains_key(name.as_str()));
        let changed: Vec<(&str, Vec<u8>)> = {
            let blobs: Vec<&str> = changed.iter().map(|(_, datei)| datei.blob.as_str()).collect();
            let bytes = self.repository.inhalte(&blobs, sprache)?;
            changed.iter().map(|(name, _)| name.as_str()).zip(bytes).collect()
        };
        let outcomes: Vec<Outcome> = changed
            .into_par_iter()
            .flat_map_iter(|(name, bytes)| pipeline::of_bytes(name, bytes, vorgaben, &wache))
            .collect();
        let old = unchanged.iter().flat_map(|(name, _)| &same[name.as_str()]);
        let mut state: Vec<(FileReport, &Spuren)> =
            old.map(|at| (gathered.reports[*at].clone(), &gathered.spuren[*at])).collect();
        let (reports, mut spuren): (Vec<FileReport>, Vec<Spuren>) =
            outcomes.into_iter().map(Outcome::into_parts).unzip();
        pipeline::unpack(&mut spuren);
        state.extend(reports.into_iter().zip(&spuren));
        state.sort_by(|a, b| a.0.path.cmp(&b.0.path));
        let (mut reports, spuren): (Vec<FileReport>, Vec<&Spuren>) = state.into_iter().unzip();
        // What is excepted today was there all the same.
        let without = Ausnahmen::default();
        vergleiche(&mut reports, &spuren, &Vorgaben { ausnahmen: &without, ..*vorgaben });
        Ok(Frueherstand::of(&self.name, &reports))
    }
}

/// How files of the earlier state would be called in the report of this run.
struct Namen<'i> {
    wurzel: &'i Path,
    /// Folders that are searched, as given and as they are.
    ordner: Vec<(PathBuf, PathBuf)>,
    /// What was named one by one, or found by a pattern.
    einzeln: HashMap<PathBuf, &'i str>,
}

impl<'i> Namen<'i> {
    fn new(folders: &[PathBuf], inputs: &'i [Input], wurzel: &'i Path) -> Self {
        let real = |path: &Path| {
            if path.as_os_str().is_empty() { Path::new(".") } else { path }.canonicalize().ok()
        };
        let folder = |path: &PathBuf| Some((path.clone(), real(path)?));
        let ordner = folders.iter().filter_map(folder).collect();
        let files = inputs.iter().filter_map(|input| match &input.target {
            Target::File(path) => Some((real(path)?, input.name.as_str())),
            Target::Stdin | Target::Unreadable(..) => None,
        });
        Self { wurzel, ordner, einzeln: files.collect() }
    }

    fn of(&self, datei: &Datei) -> Option<String> {
        let path = self.wurzel.join(&datei.path);
        if let Some(name) = self.einzeln.get(&path) {
            return Some((*name).to_owned());
        }
        let file = path.file_name()?.to_string_lossy();
        if !input::is_wanted(&file) {
            return None;
        }
        let found = self.ordner.iter().find_map(|(given, real)| {
            let inner = path.strip_prefix(real).ok()?;
            let mut folders = inner.parent()?.components();
            let is_hidden = folders.any(|it| it.as_os_str().to_string_lossy().starts_with('.'));
            (!is_hidden).then(|| input::shown(&given.join(inner)))
        });
        // What is gone may have been moved to where the run looks.
        found.or_else(|| (datei.is_changed && !path.exists()).then(|| input::shown(&path)))
    }
}
