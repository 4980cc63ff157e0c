//! What counts: old versions are kept beside the new ones, and inactive artefacts beside those in use.
//! What is said of a Konvolut is said of the versions people work with.

use crate::korpus::aufloesung::{ist_aelter, normal};
use crate::korpus::objekt::{Art, Objekt};
use crate::korpus::{Korpus, Zeiger};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The artefacts that no longer count.
#[derive(Debug, Default)]
pub(crate) struct Geltend {
    ueberholt: HashSet<Zeiger>,
}

/// What versions belong to: kind, id, who gave the id, level of detail of a Prozess.
type Schluessel<'k> = (Art, Cow<'k, str>, &'k str, &'k str);

/// The newest version of something, and the newest that is released.
#[derive(Default)]
struct Neuste<'k> {
    version: Option<&'k str>,
    freigegeben: Option<&'k str>,
}

impl Geltend {
    pub(crate) fn of(korpus: &Korpus<'_>) -> Self {
        let mut neuste: HashMap<Schluessel<'_>, Neuste<'_>> = HashMap::new();
        let eigene = || korpus.objekte().filter(|(_, objekt)| objekt.eltern.is_none());
        for (_, objekt) in eigene().filter(|(_, it)| it.hat_version() && !it.ist_inaktiv()) {
            let entry = neuste.entry(schluessel(objekt)).or_default();
            nimm(&mut entry.version, objekt);
            if objekt.ist_freigegeben() {
                nimm(&mut entry.freigegeben, objekt);
            }
        }
        let ist_ueberholt = |objekt: &Objekt| {
            let Some(neuste) = neuste.get(&schluessel(objekt)).filter(|_| objekt.hat_version())
            else {
                return false;
            };
            // What is released counts until something newer is.
            let neuer = match objekt.ist_freigegeben() {
                true => neuste.freigegeben,
                false => neuste.version,
            };
            neuer.is_some_and(|neuer| ist_aelter(&objekt.version, neuer))
        };
        let ueberholt = eigene().filter(|(_, it)| it.ist_inaktiv() || ist_ueberholt(it));
        Self { ueberholt: ueberholt.map(|(zeiger, _)| zeiger).collect() }
    }

    /// False for what is inactive or has a newer version, and for all that is inside it.
    pub(crate) fn gilt(&self, korpus: &Korpus<'_>, zeiger: Zeiger) -> bool {
        !self.ueberholt.contains(&korpus.wurzel(zeiger))
    }
}

fn schluessel(objekt: &Objekt) -> Schluessel<'_> {
    (objekt.art, normal(&objekt.id), objekt.vergeber(), objekt.detailstufe())
}

fn nimm<'k>(neuste: &mut Option<&'k str>, objekt: &'k Objekt) {
    if neuste.is_none_or(|one| ist_aelter(one, &objekt.version)) {
        *neuste = Some(&objekt.version);
    }
}
