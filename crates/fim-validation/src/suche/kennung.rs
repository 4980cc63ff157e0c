//! Searching by what things are: id, URI, key, name. What was found is looked for in references.

use super::begriff::Begriff;
use super::fund::{Angabe, benannt, fund};
use super::inhalt::Fassungen;
use crate::korpus::aufloesung::normal;
use crate::korpus::konvolut::{Glied, Sicherheit};
use crate::korpus::objekt::{Art, Objekt, Verweis, Verweisart};
use crate::korpus::sammler::ist_schluessel;
use crate::korpus::{Korpus, Zeiger};
use fim_core::{Fundstelle, Gefunden, Gewissheit, Weg, Wording};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Every object that is meant, and every reference to one.
pub(super) fn suche(korpus: &Korpus<'_>, begriff: &Begriff) -> (Vec<Fundstelle>, Vec<Gefunden>) {
    let ziele = Ziele::of(korpus, begriff);
    let glieder = glieder(korpus, begriff);
    let mut fassungen = Fassungen::default();
    let mut funde = Vec::new();
    // Which hit is which object, to tell of several contents when all are known.
    let mut inhalte: Vec<(usize, Zeiger, u32)> = Vec::new();
    for (zeiger, objekt) in korpus.objekte() {
        let glied = glieder.get(&zeiger).copied();
        let before = funde.len();
        if ziele.objekte.contains(&zeiger) {
            inhalte.push((funde.len(), zeiger, fassungen.nimm(korpus, zeiger, objekt)));
            funde.extend(selbst(korpus, zeiger, objekt));
        }
        for verweis in objekt.verweise.iter().filter(|verweis| ziele.meint(verweis)) {
            let grad = glied.filter(|_| verweis.art == Verweisart::SchluesselImText);
            funde.extend(hinweis(korpus, zeiger, verweis, grad));
        }
        if let Some(grad) = glied.filter(|_| funde.len() == before) {
            let angabe = Angabe {
                weg: Weg::Konvolut,
                text: benannt(objekt),
                treffer: None,
                gewissheit: gewissheit(grad),
            };
            funde.extend(fund(korpus, zeiger, None, angabe));
        }
    }
    for (at, zeiger, inhalt) in inhalte {
        let objekt = korpus.objekt(zeiger);
        if objekt.is_some_and(|objekt| fassungen.mehrere(korpus, zeiger, objekt))
            && let Some(fund) = funde.get_mut(at)
        {
            fund.inhalt = Some(inhalt);
        }
    }
    (funde, fassungen.finish())
}

fn selbst(korpus: &Korpus<'_>, zeiger: Zeiger, objekt: &Objekt) -> Option<Fundstelle> {
    let weg = if objekt.eltern.is_none() { Weg::Selbst } else { Weg::Eingebettet };
    let (text, gewissheit) = (benannt(objekt), Gewissheit::Sicher);
    fund(korpus, zeiger, None, Angabe { weg, text, treffer: None, gewissheit })
}

fn hinweis(
    korpus: &Korpus<'_>,
    zeiger: Zeiger,
    verweis: &Verweis,
    grad: Option<Sicherheit>,
) -> Option<Fundstelle> {
    let weg = Weg::Verweis(verweis.art.key(), benennung(verweis.art));
    let text = match (&*verweis.id, &*verweis.version) {
        (id, "") => id.to_owned(),
        (id, version) if verweis.art == Verweisart::Codeliste => format!("{id}_{version}"),
        (id, version) => format!("{id}V{version}"),
    };
    let gewissheit = grad.map_or(Gewissheit::Sicher, gewissheit);
    fund(korpus, zeiger, Some(&verweis.ort), Angabe { weg, text: &text, treffer: None, gewissheit })
}

/// What a kind of reference is called beside the one that refers; those that several kinds of
/// artefacts share have a wider name.
pub(super) const fn benennung(art: Verweisart) -> Wording {
    match art {
        Verweisart::Leistungsschluessel => {
            Wording::new("trägt den Leistungsschlüssel", "has the service key")
        }
        Verweisart::SchluesselImText => {
            Wording::new("nennt den Leistungsschlüssel", "names the service key")
        }
        Verweisart::Leistung => Wording::new("gehört zur Leistung", "belongs to the service"),
        _ => {
            let (de, en) = art.label();
            Wording::new(de, en)
        }
    }
}

fn gewissheit(sicherheit: Sicherheit) -> Gewissheit {
    let key = match sicherheit {
        Sicherheit::Moeglich => "im-text",
        Sicherheit::Wahrscheinlich => "wahrscheinlich",
        Sicherheit::Gestuetzt => "sehr-wahrscheinlich",
        Sicherheit::Belegt => "belegt",
    };
    let (de, en) = sicherheit.label();
    Gewissheit::Grad(key, Wording::new(de, en))
}

/// The documents and schemas of a Leistung, with how sure their place is.
fn glieder(korpus: &Korpus<'_>, begriff: &Begriff) -> BTreeMap<Zeiger, Sicherheit> {
    let Begriff::Schluessel(key) = begriff else { return BTreeMap::new() };
    let (mut konvolute, _) = korpus.konvolute();
    let konvolut = konvolute.remove(key.as_str()).unwrap_or_default();
    let glieder = konvolut.steckbriefe.into_iter().chain(konvolut.schemata);
    glieder.map(|Glied { zeiger, sicherheit }| (zeiger, sicherheit)).collect()
}

/// What is meant: objects, and the ids others may refer to them by.
#[derive(Default)]
pub(super) struct Ziele {
    pub(super) objekte: BTreeSet<Zeiger>,
    /// Ids with the kinds they count for; none for any kind.
    ids: HashMap<String, BTreeSet<Art>>,
    version: Option<String>,
}

impl Ziele {
    pub(super) fn of(korpus: &Korpus<'_>, begriff: &Begriff) -> Self {
        let mut ziele = Self::default();
        match begriff {
            Begriff::Norm(_) => return ziele,
            Begriff::Kennung(id, version) | Begriff::Codeliste(id, version) => {
                ziele.ids.insert(id.clone(), BTreeSet::new());
                ziele.version.clone_from(version);
            }
            Begriff::Schluessel(key) => {
                ziele.ids.insert(key.clone(), BTreeSet::new());
            }
            Begriff::Name(_) => {}
        }
        for (zeiger, objekt) in korpus.objekte().filter(|(_, it)| ist_gemeint(it, begriff)) {
            ziele.objekte.insert(zeiger);
            for id in kennungen(objekt) {
                match ziele.ids.entry(id.into_owned()) {
                    // What was asked for by its id counts for every kind.
                    std::collections::hash_map::Entry::Occupied(known)
                        if known.get().is_empty() => {}
                    entry => {
                        entry.or_default().insert(objekt.art);
                    }
                }
            }
        }
        ziele
    }

    /// True for a reference to what is meant.
    pub(super) fn meint(&self, verweis: &Verweis) -> bool {
        let of_version = self
            .version
            .as_deref()
            .is_none_or(|version| verweis.version.is_empty() || *verweis.version == *version);
        let by = |id: &str| {
            let arten = self.ids.get(&*normal(schluesselform(id.trim())));
            arten.is_some_and(|arten| {
                arten.is_empty() || verweis.art.ziele().iter().any(|art| arten.contains(art))
            })
        };
        let is_list = verweis.art == Verweisart::Codeliste;
        of_version && (by(&verweis.id) || (is_list && by(&verweis.bereich)))
    }
}

/// True for an object that is what is looked for.
fn ist_gemeint(objekt: &Objekt, begriff: &Begriff) -> bool {
    let with_version = |version: &Option<String>| {
        version.as_deref().is_none_or(|version| *objekt.version == *version)
    };
    match begriff {
        Begriff::Norm(_) => false,
        // Translations and directories are about others: they refer to them.
        _ if matches!(objekt.art, Art::Uebersetzung | Art::Verzeichnis) => false,
        Begriff::Kennung(id, version) | Begriff::Codeliste(id, version) => {
            with_version(version) && eigene(objekt).any(|own| normal(own) == *id)
        }
        Begriff::Schluessel(key) => {
            matches!(objekt.art, Art::Leistung | Art::Spezialisierung)
                && objekt.schluessel().iter().any(|one| *one.wert == **key)
        }
        Begriff::Name(name) => {
            let bezeichnung = objekt.fach.as_ref().and_then(|fach| fach.bezeichnung.as_ref());
            let has = |text: &str| text.to_lowercase().contains(name.as_str());
            has(&objekt.name) || bezeichnung.is_some_and(|(text, _)| has(text))
        }
    }
}

fn eigene(objekt: &Objekt) -> impl Iterator<Item = &str> {
    let auch = objekt.fach.iter().flat_map(|fach| &fach.auch);
    std::iter::once(&objekt.id).chain(auch).map(|id| &**id).filter(|id| !id.is_empty())
}

/// Every id others may use for an object: a Leistung also has its keys.
pub(super) fn kennungen(objekt: &Objekt) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
    let keys = objekt.schluessel().iter().map(|one| &*one.wert);
    let keys = keys.filter(|_| objekt.art == Art::Leistung);
    eigene(objekt).chain(keys).map(|id| normal(schluesselform(id)))
}

/// The key in the URN of a Leistung; other ids stay as they are.
pub(super) fn schluesselform(id: &str) -> &str {
    let last = id.rsplit(':').next().unwrap_or(id);
    if ist_schluessel(last) { last } else { id }
}
