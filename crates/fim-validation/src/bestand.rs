//! What only shows across the records of a delivery to the Portalverbund: references that lead
//! nowhere, services nobody is responsible for, records that are there twice. Only the profile
//! `pvog` knows that the files are the whole delivery, so only there is this looked at.

mod regeln;

pub(crate) use regeln::RULES;

use crate::lage::kurz;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Draft, Element, ElementInfo, FileReport, Finding, Place, RuleMeta, State, Text};
use regeln::{GELOESCHT, MEHRFACH, OHNE_ZUSTAENDIGKEIT, VERWEIS};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use xzufi::{Datensatz, Identifikator, Parsed, Zustaendigkeit};

/// Kinds of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Art {
    Leistung,
    Organisationseinheit,
    Onlinedienst,
    Spezialisierung,
    Zustaendigkeit,
}

/// What makes a record one: the editorial team and the text of the identifier. The other attributes
/// do not count (structure facts of the PVOG reader).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Kennung {
    vergeber: String,
    text: String,
}

/// A record or a deletion where it stands.
#[derive(Debug)]
struct Satz {
    art: Art,
    kennung: Kennung,
    info: Option<ElementInfo>,
    place: Option<Place>,
}

/// A reference to a record.
#[derive(Debug)]
struct Verweis {
    /// Kinds it may lead to.
    arten: &'static [Art],
    /// What the target is called, in German and English.
    ziel: (&'static str, &'static str),
    satz: Satz,
}

/// What the records of a file leave behind.
#[derive(Debug, Default)]
pub(crate) struct Saetze {
    geschrieben: Vec<Satz>,
    geloescht: Vec<Satz>,
    verweise: Vec<Verweis>,
    zustaendigkeiten: bool,
}

const LEISTUNG: (&[Art], (&str, &str)) = (&[Art::Leistung], ("Leistung", "service"));
/// What a Zuständigkeit can belong to.
const STELLE: (&[Art], (&str, &str)) = (
    &[Art::Organisationseinheit, Art::Onlinedienst],
    ("Stelle oder Dienst", "authority or service"),
);

impl Saetze {
    /// The traces of a message of XZuFi.
    pub(crate) fn of(parsed: &Parsed<'_>) -> Self {
        let mut saetze = Self::default();
        for satz in &parsed.datensaetze {
            match satz {
                Datensatz::Leistung(it) => {
                    saetze.schreibe(Art::Leistung, it.id.as_ref(), it.element);
                }
                Datensatz::Organisationseinheit(it) => {
                    let id = it.objekt.id.as_ref();
                    saetze.schreibe(Art::Organisationseinheit, id, it.element);
                    saetze.zustaendigkeiten(&it.zustaendigkeit);
                }
                Datensatz::Onlinedienst(it) => {
                    saetze.schreibe(Art::Onlinedienst, it.objekt.id.as_ref(), it.element);
                    saetze.zustaendigkeiten(&it.zustaendigkeit);
                    it.leistung_id.iter().for_each(|id| saetze.verweise(LEISTUNG, id));
                }
                Datensatz::Spezialisierung(it) => {
                    saetze.schreibe(Art::Spezialisierung, it.angaben.id.as_ref(), it.element);
                    let leistung = it.leistung_id.as_ref().or(it.leistung_id_klein.as_ref());
                    leistung.into_iter().for_each(|id| saetze.verweise(LEISTUNG, id));
                }
                Datensatz::Zustaendigkeit(it) => {
                    let oben = it.uebergeordnetes_objekt_id.as_ref();
                    let oben = oben.or(it.uebergeordnetes_objekt_id_klein.as_ref());
                    oben.into_iter().for_each(|id| saetze.verweise(STELLE, id));
                    saetze.zustaendigkeiten(&it.zustaendigkeit);
                }
                Datensatz::Loesche(it) => {
                    let art = it.klasse.as_ref().and_then(|klasse| art_of(klasse.trimmed()));
                    let satz = art.and_then(|art| Satz::of(art, it.id.as_ref(), it.element));
                    saetze.geloescht.extend(satz);
                }
            }
        }
        saetze
    }

    fn schreibe(&mut self, art: Art, id: Option<&Identifikator<'_>>, element: Option<Element<'_>>) {
        self.geschrieben.extend(Satz::of(art, id, element));
    }

    fn verweise(
        &mut self,
        (arten, ziel): (&'static [Art], (&'static str, &'static str)),
        id: &Identifikator<'_>,
    ) {
        let satz = Satz::of(arten[0], Some(id), id.element);
        self.verweise.extend(satz.map(|satz| Verweis { arten, ziel, satz }));
    }

    fn zustaendigkeiten(&mut self, alle: &[Zustaendigkeit<'_>]) {
        for zustaendigkeit in alle {
            self.zustaendigkeiten = true;
            self.schreibe(
                Art::Zustaendigkeit,
                zustaendigkeit.objekt.id.as_ref(),
                zustaendigkeit.element,
            );
            zustaendigkeit.leistung().into_iter().for_each(|id| self.verweise(LEISTUNG, id));
        }
    }
}

impl Satz {
    fn of(art: Art, id: Option<&Identifikator<'_>>, element: Option<Element<'_>>) -> Option<Self> {
        let id = id.filter(|id| !id.value.is_blank())?;
        let vergeber = id.scheme_agency_id.as_ref().map_or("", Text::trimmed).to_owned();
        let kennung = Kennung { vergeber, text: id.value.trimmed().to_owned() };
        // Thousands of them are kept until all files are read.
        let place = Stelle::text(&id.value).place();
        let place = place.map(|place| Place { excerpt: None, ..place });
        let info = element.and_then(xzufi::describe);
        let info =
            info.map(|info| ElementInfo { name: info.name.filter(|_| info.id.is_none()), ..info });
        Some(Self { art, kennung, info, place })
    }

    fn draft(&self, rule: &'static RuleMeta) -> Draft {
        let name = self.info.as_ref().map_or_else(|| "Nachricht".to_owned(), kurz);
        let draft = Finding::of(rule).value("element", name).distinguish(&self.kennung.text);
        match &self.place {
            Some(place) => draft.at(place.clone()),
            None => draft,
        }
    }
}

/// What a deletion names.
fn art_of(klasse: &str) -> Option<Art> {
    Some(match klasse {
        "Leistung" => Art::Leistung,
        "LeistungSpezialisierung" => Art::Spezialisierung,
        "Onlinedienst" => Art::Onlinedienst,
        "Organisationseinheit" => Art::Organisationseinheit,
        "Zustaendigkeit" => Art::Zustaendigkeit,
        _ => return None,
    })
}

/// Records by kind and identifier, each with its file.
type Verzeichnis<'s> = BTreeMap<(Art, &'s Kennung), Vec<(usize, &'s Satz)>>;

/// Compares the records of all files; `saetze` stand in the order of `files`.
pub(crate) fn vergleiche(files: &[FileReport], saetze: &[&Saetze]) -> Vec<(usize, Finding)> {
    let mut order: Vec<usize> = (0..saetze.len()).collect();
    order.sort_by(|a, b| files[*a].path.cmp(&files[*b].path));
    let mut geschrieben: Verzeichnis<'_> = BTreeMap::new();
    for file in &order {
        for satz in &saetze[*file].geschrieben {
            geschrieben.entry((satz.art, &satz.kennung)).or_default().push((*file, satz));
        }
    }
    let mut found = mehrfache(&geschrieben, files);
    found.extend(geloeschte(&geschrieben, saetze, files));
    // What stands in a file that could not be read is not missing.
    if files.iter().all(|file| file.state != State::Unchecked) {
        found.extend(verweise(&geschrieben, saetze, files));
        found.extend(ohne_zustaendigkeit(&geschrieben, saetze, files));
    }
    found
}

fn close(draft: Draft, satz: &Satz, file: &FileReport) -> Finding {
    draft.about(satz.info.clone()).finish(&file.path)
}

/// The same record several times. A Zuständigkeit may well stand with its record and on its own.
fn mehrfache(geschrieben: &Verzeichnis<'_>, files: &[FileReport]) -> Vec<(usize, Finding)> {
    let several = geschrieben
        .iter()
        .filter(|((art, _), places)| *art != Art::Zustaendigkeit && places.len() > 1);
    let finding = |(_, places): (&_, &Vec<(usize, &Satz)>)| {
        let (file, satz) = places[0];
        let others: BTreeSet<usize> = places[1..].iter().map(|(file, _)| *file).collect();
        let other = others.iter().find(|other| **other != file).copied().unwrap_or(file);
        let name = |file: usize| files[file].path.rsplit('/').next().unwrap_or_default();
        let count = places.len().to_string();
        let draft = satz
            .draft(&MEHRFACH)
            .value("anzahl", count.as_str())
            .value("datei", clip(name(other), 36))
            .found((format!("{count}-mal").as_str(), format!("{count} times").as_str()))
            .expected(("einmal je Lieferung", "once in a delivery"));
        (file, close(draft, satz, &files[file]))
    };
    several.map(finding).collect()
}

/// Records that are both written and deleted.
fn geloeschte(
    geschrieben: &Verzeichnis<'_>,
    saetze: &[&Saetze],
    files: &[FileReport],
) -> Vec<(usize, Finding)> {
    let mut found = Vec::new();
    for (file, satz) in saetze
        .iter()
        .enumerate()
        .flat_map(|(file, all)| all.geloescht.iter().map(move |satz| (file, satz)))
    {
        let Some((other, written)) =
            geschrieben.get(&(satz.art, &satz.kennung)).and_then(|places| places.first())
        else {
            continue;
        };
        let name = files[*other].path.rsplit('/').next().unwrap_or_default();
        let mut draft = satz
            .draft(&GELOESCHT)
            .value("datei", clip(name, 36))
            .found(clip(&satz.kennung.text, 80))
            .expected(("schreiben oder löschen", "write or delete"));
        if let Some(place) = &written.place {
            draft = draft.related(files[*other].path.clone(), place.clone());
        }
        found.push((file, close(draft, satz, &files[file])));
    }
    found
}

/// References to records that no file has, though it has others of the kind by the same team.
fn verweise(
    geschrieben: &Verzeichnis<'_>,
    saetze: &[&Saetze],
    files: &[FileReport],
) -> Vec<(usize, Finding)> {
    // Without a team only the text can be compared.
    let texts: HashSet<(Art, &str)> =
        geschrieben.keys().map(|(art, it)| (*art, it.text.as_str())).collect();
    let ohne: HashSet<(Art, &str)> = geschrieben
        .keys()
        .filter(|(_, it)| it.vergeber.is_empty())
        .map(|(art, it)| (*art, it.text.as_str()))
        .collect();
    let teams: HashSet<(Art, &str)> =
        geschrieben.keys().map(|(art, it)| (*art, it.vergeber.as_str())).collect();
    let kinds: HashSet<Art> = geschrieben.keys().map(|(art, _)| *art).collect();
    let mut found = Vec::new();
    for (file, one) in saetze
        .iter()
        .enumerate()
        .flat_map(|(file, all)| all.verweise.iter().map(move |one| (file, one)))
    {
        let kennung = &one.satz.kennung;
        let text = kennung.text.as_str();
        let is_there = one.arten.iter().any(|art| match kennung.vergeber.as_str() {
            "" => texts.contains(&(*art, text)),
            _ => geschrieben.contains_key(&(*art, kennung)) || ohne.contains(&(*art, text)),
        });
        let could_be = one.arten.iter().any(|art| match kennung.vergeber.as_str() {
            "" => kinds.contains(art),
            team => teams.contains(&(*art, team)) || teams.contains(&(*art, "")),
        });
        if could_be && !is_there {
            let draft = one
                .satz
                .draft(&VERWEIS)
                .value("ziel", one.ziel)
                .value("kennung", clip(text, 20))
                .found(clip(text, 80))
                .expected(("ein Datensatz der Lieferung", "a record of the delivery"));
            found.push((file, close(draft, &one.satz, &files[file])));
        }
    }
    found
}

/// Services of a delivery with responsibilities, of which none names them.
fn ohne_zustaendigkeit(
    geschrieben: &Verzeichnis<'_>,
    saetze: &[&Saetze],
    files: &[FileReport],
) -> Vec<(usize, Finding)> {
    if !saetze.iter().any(|all| all.zustaendigkeiten) {
        return Vec::new();
    }
    let named = saetze.iter().flat_map(|all| &all.verweise).filter(|one| one.arten == LEISTUNG.0);
    let named: HashSet<&str> = named.map(|one| one.satz.kennung.text.as_str()).collect();
    let leistungen = geschrieben.iter().filter(|((art, kennung), _)| {
        *art == Art::Leistung && !named.contains(kennung.text.as_str())
    });
    let finding = |(_, places): (&_, &Vec<(usize, &Satz)>)| {
        let (file, satz) = places[0];
        let draft = satz
            .draft(&OHNE_ZUSTAENDIGKEIT)
            .found(("keine Zuständigkeit", "no responsibility"))
            .expected(("mindestens eine", "at least one"));
        (file, close(draft, satz, &files[file]))
    };
    leistungen.map(finding).collect()
}
