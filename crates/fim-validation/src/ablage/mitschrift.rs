//! Which code lists a file was held against: each question with its answer. What was kept of the file
//! holds as long as every answer is the same; a list that comes, goes or changes is noticed.

use super::codec::fields;
use crate::codelisten::{Codeliste, Codelisten, Listenanfrage};
use fim_core::Fingerprint;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// A question, and which list was the answer; [`Listenanfrage`] with texts of its own.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Listenfrage {
    artefakt: String,
    kennung: String,
    version: Option<String>,
    version_uri: Option<String>,
    fim_id: Option<String>,
    fim_version: Option<String>,
    antwort: Option<Fingerprint>,
}

fields!(Listenfrage { artefakt, kennung, version, version_uri, fim_id, fim_version, antwort });

impl Listenfrage {
    fn new(anfrage: &Listenanfrage<'_>, antwort: Option<Fingerprint>) -> Self {
        let Listenanfrage { artefakt, kennung, version, version_uri, fim_id, fim_version } =
            *anfrage;
        let own = |text: Option<&str>| text.map(str::to_owned);
        Self {
            artefakt: artefakt.to_owned(),
            kennung: kennung.to_owned(),
            version: own(version),
            version_uri: own(version_uri),
            fim_id: own(fim_id),
            fim_version: own(fim_version),
            antwort,
        }
    }

    /// True where the answer is still the same.
    pub(super) fn gilt(&self, codelisten: &dyn Codelisten) -> bool {
        let anfrage = Listenanfrage {
            artefakt: &self.artefakt,
            kennung: &self.kennung,
            version: self.version.as_deref(),
            version_uri: self.version_uri.as_deref(),
            fim_id: self.fim_id.as_deref(),
            fim_version: self.fim_version.as_deref(),
        };
        codelisten.find(&anfrage).map(|liste| liste.abdruck()) == self.antwort
    }
}

/// Answers as the lists behind it do, and remembers.
pub(super) struct Mitschrift<'c> {
    codelisten: &'c dyn Codelisten,
    fragen: Mutex<HashSet<Listenfrage>>,
}

impl<'c> Mitschrift<'c> {
    pub(super) fn new(codelisten: &'c dyn Codelisten) -> Self {
        Self { codelisten, fragen: Mutex::default() }
    }

    /// What was asked, each question once.
    pub(super) fn finish(self) -> Vec<Listenfrage> {
        let fragen = self.fragen.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut fragen: Vec<Listenfrage> = fragen.into_iter().collect();
        fragen.sort();
        fragen
    }
}

impl Codelisten for Mitschrift<'_> {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        let liste = self.codelisten.find(anfrage);
        let frage = Listenfrage::new(anfrage, liste.as_ref().map(|liste| liste.abdruck()));
        self.fragen.lock().unwrap_or_else(PoisonError::into_inner).insert(frage);
        liste
    }
}
