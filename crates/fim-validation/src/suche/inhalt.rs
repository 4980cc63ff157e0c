//! Versions of what was found, and the different contents of one version.

use crate::korpus::aufloesung::{normal, versionsfolge};
use crate::korpus::inhalt::abweichend;
use crate::korpus::objekt::{Art, Objekt, Teil};
use crate::korpus::{Korpus, Zeiger};
use fim_core::{ElementInfo, Fassungsstand, Gefunden};
use std::collections::{BTreeMap, HashMap};

/// The contents of one version within one version of the standard.
#[derive(Default)]
struct Inhalte<'k> {
    /// In order of appearance.
    alle: Vec<&'k [Teil]>,
    nummern: HashMap<&'k [Teil], u32>,
}

/// The different contents of objects with the same id and version. Versions of the standard write
/// the same otherwise, so each is seen on its own.
#[derive(Default)]
pub(super) struct Fassungen<'k> {
    gefunden: BTreeMap<(Art, String), Eintrag<'k>>,
}

#[derive(Default)]
struct Eintrag<'k> {
    eigen: bool,
    /// By version: how often, and the contents by version of the standard.
    fassungen: HashMap<&'k str, (u64, BTreeMap<&'k str, Inhalte<'k>>)>,
    /// The latest version that has a name, and that name.
    name: Option<(&'k str, &'k str)>,
}

impl<'k> Fassungen<'k> {
    /// Takes up an object; says which of the contents of its version it has, from 1.
    pub(super) fn nimm(&mut self, korpus: &Korpus<'k>, zeiger: Zeiger, objekt: &'k Objekt) -> u32 {
        let fassung = korpus.datei(zeiger).map_or("", |datei| datei.fassung);
        let eintrag = self.gefunden.entry(schluessel(objekt)).or_default();
        eintrag.eigen |= objekt.eltern.is_none();
        let is_newer =
            eintrag.name.is_none_or(|(version, _)| versionsfolge(version, &objekt.version).is_lt());
        if is_newer && !objekt.name.is_empty() {
            eintrag.name = Some((&objekt.version, &objekt.name));
        }
        let (count, inhalte) = eintrag.fassungen.entry(&objekt.version).or_default();
        *count += 1;
        let Inhalte { alle, nummern } = inhalte.entry(fassung).or_default();
        *nummern.entry(&objekt.teile).or_insert_with(|| {
            alle.push(&objekt.teile);
            u32::try_from(alle.len()).unwrap_or(u32::MAX)
        })
    }

    /// True where the version of an object has several contents.
    pub(super) fn mehrere(&self, korpus: &Korpus<'k>, zeiger: Zeiger, objekt: &Objekt) -> bool {
        let fassung = korpus.datei(zeiger).map_or("", |datei| datei.fassung);
        let eintrag = self.gefunden.get(&schluessel(objekt));
        let inhalte = eintrag.and_then(|it| it.fassungen.get(&*objekt.version)?.1.get(fassung));
        ist_eindeutig(objekt) && inhalte.is_some_and(|inhalte| inhalte.alle.len() > 1)
    }

    /// All that was taken up, by kind and id.
    pub(super) fn finish(self) -> Vec<Gefunden> {
        self.gefunden.into_iter().map(|((art, id), eintrag)| eintrag.finish(art, &id)).collect()
    }
}

impl Eintrag<'_> {
    fn finish(self, art: Art, id: &str) -> Gefunden {
        let mut fassungen: Vec<Fassungsstand> = self
            .fassungen
            .into_iter()
            .map(|(version, (stellen, inhalte))| {
                let inhalte = inhalte.into_values().map(|inhalte| inhalte.alle);
                let most = inhalte.rev().max_by_key(Vec::len).unwrap_or_default();
                let clear = !id.is_empty() && !version.is_empty();
                Fassungsstand {
                    version: version.to_owned(),
                    stellen,
                    inhalte: if clear { u32::try_from(most.len()).unwrap_or(u32::MAX) } else { 1 },
                    abweichend: if clear { abweichend(&most) } else { Vec::new() },
                }
            })
            .collect();
        fassungen.sort_by(|a, b| versionsfolge(&a.version, &b.version));
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let element = ElementInfo {
            kind: art.name().to_owned(),
            id: text(id),
            version: None,
            name: self.name.and_then(|(_, name)| text(name)),
        };
        Gefunden { element, eigen: self.eigen, fassungen }
    }
}

/// Only id and version together say that two are meant to be the same.
fn ist_eindeutig(objekt: &Objekt) -> bool {
    !objekt.id.is_empty() && !objekt.version.is_empty()
}

fn schluessel(objekt: &Objekt) -> (Art, String) {
    (objekt.art, normal(&objekt.id).into_owned())
}
