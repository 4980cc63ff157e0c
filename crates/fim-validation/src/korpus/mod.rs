//! The index of a corpus: every artefact of all files by id, version and key, with what it refers to.
//!
//! * `objekt`, `verweisart`: what is kept of an artefact, and the kinds of references
//! * `sammler` and one reader for each standard: from the models of a file to its objects
//! * `inhalt`: digests that tell whether two say the same
//! * `teilname`: the parts of an artefact as editors call them
//! * `aufloesung`: where a reference leads
//! * `grundlagen`: the laws that artefacts rest on
//! * `konvolut`: what belongs to a Leistung, and how sure that is
//!
//! Rules across artefacts are in `quer`.

pub(crate) mod aufloesung;
pub(crate) mod datenfelder;
pub(crate) mod grundlagen;
pub(crate) mod inhalt;
pub(crate) mod konvolut;
pub(crate) mod leistungen;
mod listen;
pub(crate) mod objekt;
mod prozesse;
pub(crate) mod sammler;
pub(crate) mod teilname;
pub(crate) mod verweisart;

use crate::artefakt::Inhalt;
use fim_core::{Place, Position, Span};
use inhalt::Zeilenfolge;
use objekt::{Art, Normangabe, Objekt, Ort};
use rechtsbezug::Rechtsbezug;
use sammler::Sammler;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The objects of one file.
#[derive(Debug, Default)]
pub(crate) struct Dateiindex {
    pub(crate) objekte: Vec<Objekt>,
    /// The rows of the list that the file is.
    pub(crate) zeilen: Option<Zeilenfolge>,
    /// Objects by id, made when somebody looks for one within another.
    pub(crate) nach_id: OnceLock<HashMap<String, Vec<u32>>>,
}

impl Dateiindex {
    /// Reads what a file holds.
    pub(crate) fn of(inhalt: &Inhalt<'_>) -> Self {
        let mut sammler = Sammler::default();
        let mut zeilen = None;
        match inhalt {
            Inhalt::Xdatenfelder(parsed, listen) => {
                datenfelder::lesen(parsed, &mut sammler);
                // With XDatenfelder 2 the list is part of an artefact that was read already.
                if parsed.nachricht.codeliste.is_none() {
                    for liste in listen {
                        listen::lesen(liste, &mut sammler);
                    }
                }
            }
            Inhalt::Xzufi(parsed) => leistungen::lesen(parsed, &mut sammler),
            Inhalt::Xprozess(parsed) => prozesse::lesen(parsed, &mut sammler),
            Inhalt::Genericode(liste) => zeilen = listen::lesen(liste, &mut sammler),
        }
        let mut objekte = sammler.objekte;
        // They are kept until all files are read.
        for objekt in &mut objekte {
            objekt.verweise.shrink_to_fit();
            objekt.normen.shrink_to_fit();
        }
        objekte.shrink_to_fit();
        Self { objekte, zeilen, nach_id: OnceLock::new() }
    }

    /// Adds the objects of the next piece of the same file.
    pub(crate) fn absorb(&mut self, next: Self) {
        let before = u32::try_from(self.objekte.len()).unwrap_or(u32::MAX);
        if self.objekte.is_empty() {
            self.zeilen = next.zeilen;
        }
        let mut further = next.objekte.into_iter();
        // A directory is one object, however many pieces its entries come in, and so is a list.
        if self
            .objekte
            .first()
            .is_some_and(|it| it.art == Art::Verzeichnis || next.zeilen.is_some())
            && let (Some(first), Some(rest)) = (self.objekte.first_mut(), further.next())
        {
            first.verweise.extend(rest.verweise);
            first.normen.extend(rest.normen);
            if let Some((zeilen, next)) = self.zeilen.as_mut().zip(next.zeilen) {
                zeilen.absorb(next);
                let before = first.teile.len().saturating_sub(1);
                let teile = first.teile.iter().copied().take(before);
                first.teile = teile.chain([zeilen.teil()]).collect();
            }
        }
        self.objekte.extend(further.map(|mut objekt| {
            objekt.eltern = objekt.eltern.map(|eltern| eltern.saturating_add(before));
            objekt
        }));
    }

    /// Objects of the file with an id, however long its digits are written.
    fn mit_id(&self, id: &str) -> &[u32] {
        let nach_id = self.nach_id.get_or_init(|| {
            let mut found: HashMap<String, Vec<u32>> = HashMap::new();
            for (objekt, at) in self.objekte.iter().zip(0..) {
                found.entry(aufloesung::normal(&objekt.id).into_owned()).or_default().push(at);
            }
            found
        });
        nach_id.get(&*aufloesung::normal(id)).map_or(&[], Vec::as_slice)
    }

    /// True where an object is another, or stands inside it.
    fn steckt_in(&self, innen: u32, aussen: u32) -> bool {
        let mut next = Some(innen);
        while let Some(at) = next.filter(|at| *at > aussen) {
            // The object around one always comes before it.
            let eltern = self.objekte.get(at as usize).and_then(|objekt| objekt.eltern);
            next = eltern.filter(|eltern| *eltern < at);
        }
        next == Some(aussen)
    }

    /// The path of an object.
    fn pfad(&self, index: u32) -> String {
        let mut zusaetze = Vec::new();
        let mut next = Some(index);
        while let Some(objekt) = next.and_then(|index| self.objekte.get(index as usize)) {
            zusaetze.push(&*objekt.ort.zusatz);
            // The object around one always comes before it.
            next = objekt.eltern.filter(|eltern| Some(*eltern) < next);
        }
        zusaetze.into_iter().rev().collect()
    }
}

/// An object of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Zeiger {
    /// Index into [`Korpus::dateien`].
    pub(crate) datei: u32,
    /// Index into its objects.
    pub(crate) objekt: u32,
}

/// A file of a corpus.
#[derive(Debug)]
pub(crate) struct Datei<'k> {
    /// Name in the report.
    pub(crate) path: &'k str,
    /// The same, to be shared by places.
    pub(crate) name: Arc<str>,
    /// Version of the standard.
    pub(crate) fassung: &'k str,
    pub(crate) index: &'k Dateiindex,
    /// Its place in the order of the reports.
    pub(crate) nummer: usize,
}

/// All files, in an order that folders and threads do not change.
#[derive(Debug)]
pub(crate) struct Korpus<'k> {
    pub(crate) dateien: Vec<Datei<'k>>,
    nach_id: HashMap<(Art, Cow<'k, str>), Vec<Zeiger>>,
    nach_schluessel: HashMap<&'k str, Vec<Zeiger>>,
    /// Kinds that are there as artefacts of their own.
    eigene: HashMap<Art, u64>,
    /// What texts name, each read once, when somebody asks: thousands of artefacts share them.
    bezuege: HashMap<&'k str, OnceLock<Box<[Rechtsbezug]>>>,
    /// Files by their place in the order of the reports.
    nach_nummer: HashMap<usize, u32>,
}

/// More ways in which what bears one id is different than these are hostile.
pub(crate) const HOECHSTENS: usize = 200;

/// The name of a file without its folders.
pub(crate) fn dateiname(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

impl<'k> Korpus<'k> {
    /// Puts the files together.
    pub(crate) fn new(mut dateien: Vec<Datei<'k>>) -> Self {
        dateien.sort_by_key(|datei| (dateiname(datei.path), datei.path));
        let nach_nummer = dateien.iter().map(|datei| datei.nummer).zip(0..).collect();
        let mut korpus = Self {
            dateien,
            nach_nummer,
            nach_id: HashMap::new(),
            nach_schluessel: HashMap::new(),
            eigene: HashMap::new(),
            bezuege: HashMap::new(),
        };
        for nummer in 0..u32::try_from(korpus.dateien.len()).unwrap_or(u32::MAX) {
            korpus.nimm(nummer);
        }
        korpus
    }

    fn nimm(&mut self, nummer: u32) {
        let Some(index) = self.dateien.get(nummer as usize).map(|datei| datei.index) else {
            return;
        };
        for (objekt, at) in index.objekte.iter().zip(0..) {
            let zeiger = Zeiger { datei: nummer, objekt: at };
            let kennungen = std::iter::once(&objekt.id)
                .chain(objekt.fach.iter().flat_map(|fach| &fach.auch))
                .filter(|id| !id.is_empty());
            for id in kennungen {
                let key = (objekt.art, aufloesung::normal(id));
                Self::vertritt(&self.dateien, self.nach_id.entry(key).or_default(), zeiger, objekt);
            }
            if objekt.art == Art::Leistung {
                for schluessel in objekt.schluessel() {
                    let liste = self.nach_schluessel.entry(&schluessel.wert).or_default();
                    Self::vertritt(&self.dateien, liste, zeiger, objekt);
                }
            }
            for norm in &objekt.normen {
                self.bezuege.entry(&norm.text).or_default();
            }
            if objekt.eltern.is_none() {
                *self.eigene.entry(objekt.art).or_default() += 1;
            }
        }
    }

    /// Adds an object to those that bear one id, unless one is there that says the same of itself: a
    /// field may stand in thousands of schemas, and references are followed thousands of times.
    fn vertritt(dateien: &[Datei<'k>], liste: &mut Vec<Zeiger>, zeiger: Zeiger, objekt: &Objekt) {
        let says_the_same = |other: &Zeiger| {
            let datei = dateien.get(other.datei as usize);
            let other = datei.and_then(|datei| datei.index.objekte.get(other.objekt as usize));
            other.is_some_and(|other| {
                other.id == objekt.id
                    && other.version == objekt.version
                    && other.status == objekt.status
                    && other.eltern.is_none() == objekt.eltern.is_none()
                    && other.vergeber() == objekt.vergeber()
            })
        };
        if liste.len() < HOECHSTENS && !liste.iter().any(says_the_same) {
            liste.push(zeiger);
        }
    }

    /// The object a pointer means.
    pub(crate) fn objekt(&self, zeiger: Zeiger) -> Option<&'k Objekt> {
        self.dateien.get(zeiger.datei as usize)?.index.objekte.get(zeiger.objekt as usize)
    }

    /// The file an object stands in.
    pub(crate) fn datei(&self, zeiger: Zeiger) -> Option<&Datei<'k>> {
        self.dateien.get(zeiger.datei as usize)
    }

    /// What a text names.
    pub(crate) fn bezuege(&self, norm: &Normangabe) -> &[Rechtsbezug] {
        let read = || rechtsbezug::lesen(&norm.text).into();
        self.bezuege.get(&*norm.text).map_or(&[], |bezuege| bezuege.get_or_init(read))
    }

    /// Every object, in order.
    pub(crate) fn objekte(&self) -> impl Iterator<Item = (Zeiger, &'k Objekt)> + '_ {
        self.dateien.iter().zip(0..).flat_map(|(datei, nummer)| {
            let objekte = datei.index.objekte.iter().zip(0..);
            objekte.map(move |(objekt, at)| (Zeiger { datei: nummer, objekt: at }, objekt))
        })
    }

    /// Every object of a kind, in order.
    pub(crate) fn alle(&self, art: Art) -> impl Iterator<Item = (Zeiger, &'k Objekt)> + '_ {
        self.objekte().filter(move |(_, objekt)| objekt.art == art)
    }

    /// Objects of a kind in the file with a place in the order of the reports.
    pub(crate) fn in_datei(
        &self,
        nummer: usize,
        art: Art,
    ) -> impl Iterator<Item = (Zeiger, &'k Objekt)> + '_ {
        let datei = self.nach_nummer.get(&nummer).copied();
        let objekte = datei.into_iter().flat_map(move |datei| {
            let index = self.dateien.get(datei as usize).map(|it| it.index);
            let objekte = index.map_or(&[][..], |index| &index.objekte);
            objekte.iter().zip(0..).map(move |(objekt, at)| (Zeiger { datei, objekt: at }, objekt))
        });
        objekte.filter(move |(_, objekt)| objekt.art == art)
    }

    /// Objects of a kind with an id, however long its digits are written: one for each version,
    /// status and Redaktion.
    pub(crate) fn mit_id(&self, art: Art, id: &str) -> &[Zeiger] {
        // Owned, as what is asked for does not live as long as the files.
        let key = (art, Cow::Owned(aufloesung::normal(id).into_owned()));
        self.nach_id.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Leistungen with a key: one for each id, version, status and Redaktion.
    pub(crate) fn mit_schluessel(&self, schluessel: &str) -> &[Zeiger] {
        self.nach_schluessel.get(schluessel).map_or(&[], Vec::as_slice)
    }

    /// How many artefacts of a kind there are, those inside others left out.
    pub(crate) fn eigene(&self, art: Art) -> u64 {
        self.eigene.get(&art).copied().unwrap_or_default()
    }

    /// The outermost object around one, itself where there is none.
    pub(crate) fn wurzel(&self, zeiger: Zeiger) -> Zeiger {
        let mut wurzel = zeiger;
        while let Some(eltern) = self.objekt(wurzel).and_then(|objekt| objekt.eltern)
            && eltern < wurzel.objekt
        {
            wurzel.objekt = eltern;
        }
        wurzel
    }

    /// Where an object stands.
    pub(crate) fn place(&self, zeiger: Zeiger) -> Option<Place> {
        let (datei, objekt) = (self.datei(zeiger)?, self.objekt(zeiger)?);
        Some(place(datei.index.pfad(zeiger.objekt), objekt.ort.span, objekt.ort.position))
    }

    /// Where something stands that belongs to an object.
    pub(crate) fn place_in(&self, zeiger: Zeiger, ort: &Ort) -> Option<Place> {
        let path = self.datei(zeiger)?.index.pfad(zeiger.objekt) + &ort.zusatz;
        Some(place(path, ort.span, ort.position))
    }
}

const fn place(path: String, span: Span, position: Position) -> Place {
    Place { path, span, position, excerpt: None }
}
