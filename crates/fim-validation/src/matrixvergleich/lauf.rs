//! A run in the form in which runs are compared: each Leistung once, each deliverable once.

use super::richtung::schlechter;
use fim_core::{Anteil, Matrixstand, Soll, Sprache, Stand};
use std::collections::{BTreeMap, HashMap};

/// A run.
pub(super) struct Lauf {
    pub(super) matrix: String,
    pub(super) stichtag: String,
    pub(super) leistungen: Vec<Leistung>,
    /// Code and share, as the run itself counted: a Leistung that occurs twice counts twice.
    pub(super) themenfelder: Vec<(String, Anteil)>,
    /// Place and name of each deliverable.
    gegenstaende: HashMap<String, (usize, String)>,
    places: HashMap<String, usize>,
    felder: HashMap<String, usize>,
}

/// A Leistung of a run.
pub(super) struct Leistung {
    /// What makes it the same Leistung in another run.
    pub(super) kennung: String,
    schluessel: String,
    pub(super) bezeichnung: String,
    pub(super) prioritaet: String,
    pub(super) themenfeld: String,
    pub(super) zellen: BTreeMap<String, Zelle>,
}

/// A cell of a run.
pub(super) struct Zelle {
    pub(super) soll: Soll,
    pub(super) stand: Stand,
    pub(super) grund: String,
}

/// A row as it stands in a run.
pub(super) struct Rohzeile<'r> {
    pub(super) schluessel: &'r str,
    pub(super) bezeichnung: &'r str,
    pub(super) prioritaet: &'r str,
    pub(super) themenfeld: &'r str,
    pub(super) anteil: Anteil,
}

impl Lauf {
    pub(super) fn new(
        matrix: String,
        stichtag: String,
        gegenstaende: impl Iterator<Item = (String, String)>,
    ) -> Self {
        let mut places = HashMap::new();
        for (at, (id, name)) in gegenstaende.enumerate() {
            places.entry(id).or_insert((at, name));
        }
        Self {
            matrix,
            stichtag,
            leistungen: Vec::new(),
            themenfelder: Vec::new(),
            gegenstaende: places,
            places: HashMap::new(),
            felder: HashMap::new(),
        }
    }

    /// The run of now.
    pub(super) fn of(stand: &Matrixstand, sprache: Sprache) -> Self {
        let gegenstaende = stand.liefergegenstaende.iter();
        let gegenstaende = gegenstaende.map(|it| (it.id.clone(), it.name.clone()));
        let mut lauf = Self::new(stand.matrix.clone(), stand.stichtag.clone(), gegenstaende);
        let occurs = |code: &str| stand.leistungen.iter().any(|zeile| zeile.themenfeld == code);
        for feld in stand.themenfelder.iter().filter(|feld| occurs(&feld.code)) {
            lauf.feld(&feld.code);
        }
        for zeile in &stand.leistungen {
            let mut anteil = Anteil { leistungen: 1, ..Anteil::default() };
            zeile.zellen.iter().for_each(|zelle| anteil.zaehle(zelle));
            let roh = Rohzeile {
                schluessel: &zeile.schluessel,
                bezeichnung: &zeile.bezeichnung,
                prioritaet: &zeile.prioritaet,
                themenfeld: &zeile.themenfeld,
                anteil,
            };
            let zellen = stand.liefergegenstaende.iter().zip(&zeile.zellen);
            lauf.push(
                &roh,
                zellen.map(|(it, zelle)| {
                    (it.id.as_str(), zelle.soll, zelle.stand, zelle.grund(sprache))
                }),
            );
        }
        lauf
    }

    /// Takes in a row; one with the key of another goes into that one, the worse cell stays.
    pub(super) fn push<'z>(
        &mut self,
        zeile: &Rohzeile<'_>,
        zellen: impl Iterator<Item = (&'z str, Soll, Stand, String)>,
    ) {
        let at = self.feld(zeile.themenfeld);
        if let Some((_, anteil)) = self.themenfelder.get_mut(at) {
            addiere(anteil, &zeile.anteil);
        }
        let kennung = kennung(zeile);
        let next = self.leistungen.len();
        let at = *self.places.entry(kennung.clone()).or_insert(next);
        if at == next {
            self.leistungen.push(Leistung {
                kennung,
                schluessel: zeile.schluessel.to_owned(),
                bezeichnung: zeile.bezeichnung.to_owned(),
                prioritaet: zeile.prioritaet.to_owned(),
                themenfeld: zeile.themenfeld.to_owned(),
                zellen: BTreeMap::new(),
            });
        }
        let Some(leistung) = self.leistungen.get_mut(at) else { return };
        for (id, soll, stand, grund) in zellen {
            let is_worse = leistung
                .zellen
                .get(id)
                .is_none_or(|it| schlechter((soll, stand), (it.soll, it.stand)));
            if is_worse {
                leistung.zellen.insert(id.to_owned(), Zelle { soll, stand, grund });
            }
        }
    }

    /// The place of a Themenfeld, which gets one where it has none.
    fn feld(&mut self, code: &str) -> usize {
        let next = self.themenfelder.len();
        let at = *self.felder.entry(code.to_owned()).or_insert(next);
        if at == next {
            self.themenfelder.push((code.to_owned(), Anteil::default()));
        }
        at
    }

    /// The share of a Themenfeld that occurs.
    pub(super) fn anteil(&self, code: &str) -> Option<Anteil> {
        let at = self.felder.get(code)?;
        self.themenfelder.get(*at).map(|(_, anteil)| *anteil)
    }

    /// The place of a deliverable.
    pub(super) fn platz(&self, id: &str) -> Option<usize> {
        self.gegenstaende.get(id).map(|(at, _)| *at)
    }

    /// The name of a deliverable.
    pub(super) fn bezeichnung(&self, id: &str) -> Option<&str> {
        let (_, name) = self.gegenstaende.get(id)?;
        Some(name.as_str()).filter(|name| !name.is_empty())
    }
}

impl Leistung {
    /// Its key, or its name where it has none.
    pub(super) fn name(&self) -> &str {
        if self.schluessel.trim().is_empty() { &self.bezeichnung } else { &self.schluessel }
    }
}

/// Blanks in a key mean nothing; Leistungen without a key are told apart by their name.
fn kennung(zeile: &Rohzeile<'_>) -> String {
    let key: String = zeile.schluessel.split_whitespace().collect();
    if key.is_empty() { format!(" {}", zeile.bezeichnung) } else { key }
}

fn addiere(summe: &mut Anteil, anteil: &Anteil) {
    let Anteil {
        leistungen,
        gefordert,
        erfuellt,
        unvollstaendig,
        fehlt,
        nur_hinweis,
        bei_bedarf,
        bei_bedarf_erledigt,
    } = *anteil;
    summe.leistungen += leistungen;
    summe.gefordert += gefordert;
    summe.erfuellt += erfuellt;
    summe.unvollstaendig += unvollstaendig;
    summe.fehlt += fehlt;
    summe.nur_hinweis += nur_hinweis;
    summe.bei_bedarf += bei_bedarf;
    summe.bei_bedarf_erledigt += bei_bedarf_erledigt;
}
