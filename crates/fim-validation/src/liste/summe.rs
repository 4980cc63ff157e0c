//! What the rows of a list amount to, put together piece by piece in the order of the file: keys that
//! come again, columns that have gaps. Memory grows with the number of keys, not with their texts.

use super::aufbau::{Aufbau, Schluesselspalten};
use super::gang::zeige;
use super::lage::{Lage, Umfeld};
use super::pruefung::PLAN;
use super::spur::{Abdruck, Beiwert, Codestelle, Eintrag, Eintragsart, Spur};
use super::tabelle::{Tabelle, Zeile};
use crate::Vorgaben;
use crate::engine::{Befunde, anwenden};
use crate::lage::{Fundort, Umfeld as _};
use crate::stelle::Stelle;
use fim_core::{Element, Place};
use foldhash::quality::FixedState;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// See the module.
#[derive(Default)]
pub(crate) struct Summe {
    aufbau: Option<Aufbau>,
    /// Codes, and where each stands first.
    codes: HashMap<Abdruck, u32, FixedState>,
    stellen: Vec<Codestelle>,
    /// The other keys by [`Aufbau::weitere_schluessel`], and the code beside each where it stands first.
    schluessel: Vec<HashMap<Abdruck, Beiwert, FixedState>>,
    ende: Ende,
    fuellung: Vec<Fuellstand>,
}

/// What all rows amount to.
#[derive(Default)]
pub(crate) struct Ende {
    pub(crate) hat_werte: bool,
    /// Where the columns should be, if there are none.
    pub(crate) spaltenlos: Option<Fundort>,
}

/// What the values of a column amount to.
#[derive(Default)]
pub(crate) struct Fuellstand {
    pub(crate) nummer: usize,
    /// Rows without a value, and rows with a blank one.
    pub(crate) fehlen: usize,
    pub(crate) leer: usize,
    /// Where the first value is missing, and where the first is blank; of columns alone that must
    /// have one.
    pub(crate) erste_luecke: Option<Fundort>,
    pub(crate) erste_leere: Option<Fundort>,
}

/// What a piece has that is to be told of, or remembered: its document is needed for that.
#[derive(Default)]
pub(crate) struct Neues {
    wiederholt: Vec<Wiederholt>,
    /// Columns with their first gap, or first blank value, by index of the row.
    luecken: Vec<(usize, usize)>,
    leere: Vec<(usize, usize)>,
}

impl Neues {
    pub(crate) const fn is_empty(&self) -> bool {
        self.wiederholt.is_empty() && self.luecken.is_empty() && self.leere.is_empty()
    }
}

/// A row whose key was there before.
struct Wiederholt {
    zeile: u32,
    was: Was,
}

enum Was {
    /// The code, and where it stands first.
    Code(u32),
    Schluessel(u8),
}

/// A row whose code, or other key, a row before has.
pub(crate) struct Wiederholung<'x, 'm, 'a> {
    pub(crate) tabelle: &'x Tabelle<'m, 'a>,
    pub(crate) zeile: &'x Zeile<'m, 'a>,
    pub(crate) was: Wiederholtes<'x>,
}

/// What a row has that was there before.
pub(crate) enum Wiederholtes<'x> {
    /// The code, and where it stands first.
    Code(Option<Place>),
    Schluessel(&'x Schluesselspalten),
}

impl Summe {
    /// Takes in the next rows.
    pub(crate) fn nimm(&mut self, spur: Spur) -> Neues {
        let mut neu = Neues::default();
        let mut codes = u32::try_from(self.stellen.len()).unwrap_or(u32::MAX)..;
        self.stellen.extend(spur.stellen);
        let aufbau = self.aufbau.get_or_insert(spur.aufbau);
        self.schluessel.resize_with(aufbau.weitere_schluessel().count(), HashMap::default);
        for Eintrag { zeile, art, abdruck } in spur.eintraege {
            let was = match art {
                Eintragsart::Code => {
                    let stelle = codes.next().unwrap_or(u32::MAX);
                    let first = *self.codes.entry(abdruck).or_insert(stelle);
                    (first != stelle).then_some(Was::Code(first))
                }
                Eintragsart::Schluessel(key, code) => {
                    let Some(known) = self.schluessel.get_mut(usize::from(key)) else { continue };
                    match known.entry(abdruck) {
                        Entry::Vacant(free) => {
                            free.insert(code);
                            None
                        }
                        // An entry that stands twice with its code is told of as such.
                        Entry::Occupied(first) => (!aufbau.code_ist_schluessel
                            || *first.get() != code)
                            .then_some(Was::Schluessel(key)),
                    }
                }
            };
            neu.wiederholt.extend(was.map(|was| Wiederholt { zeile, was }));
        }
        self.ende.hat_werte |= spur.hat_werte;
        self.ende.spaltenlos = self.ende.spaltenlos.take().or(spur.spaltenlos);
        self.fuellung.resize_with(spur.fuellung.len(), Fuellstand::default);
        for (nummer, (own, next)) in self.fuellung.iter_mut().zip(spur.fuellung).enumerate() {
            own.nummer = nummer;
            own.fehlen += spur.zeilen - next.gefuellt;
            own.leer += next.leer;
            if aufbau.muss(nummer) {
                let luecke = next.erste_luecke.filter(|_| own.erste_luecke.is_none());
                let leere = next.erste_leere.filter(|_| own.erste_leere.is_none());
                neu.luecken.extend(luecke.map(|row| (nummer, row)));
                neu.leere.extend(leere.map(|row| (nummer, row)));
            }
        }
        neu
    }

    /// Tells what the next rows have that was there before, and remembers what is to be told at the
    /// end; `tabelle` are those rows.
    pub(crate) fn melde(
        &mut self,
        neu: &Neues,
        tabelle: &Tabelle<'_, '_>,
        datei: &str,
        vorgaben: &Vorgaben<'_>,
        befunde: &mut Befunde,
    ) {
        let umfeld = &Umfeld { aufbau: &tabelle.aufbau, datei, vorgaben };
        let plan = PLAN.wanted(|meta| umfeld.wants(meta));
        let rows = tabelle.list.simple_code_list.as_ref().and_then(|rows| rows.element);
        let mut path = None;
        for Wiederholt { zeile, was } in &neu.wiederholt {
            let zeile = usize::try_from(*zeile).ok().and_then(|zeile| tabelle.zeilen.get(zeile));
            let Some(zeile) = zeile else { continue };
            let was = match was {
                Was::Code(first) => {
                    let path =
                        path.get_or_insert_with(|| rows.map(Element::path).unwrap_or_default());
                    let first = usize::try_from(*first).ok().and_then(|at| self.stellen.get(at));
                    Wiederholtes::Code(first.map(|first| first.place(path)))
                }
                Was::Schluessel(key) => {
                    let key = tabelle.aufbau.weitere_schluessel().nth(usize::from(*key));
                    let Some(key) = key else { continue };
                    Wiederholtes::Schluessel(key)
                }
            };
            let dinge = [&Wiederholung { tabelle, zeile, was }];
            zeige!(umfeld, plan, wiederholung, dinge, befunde);
        }
        let fundort = |stelle: Stelle<'_>| {
            Fundort::new(&stelle, stelle.owner().and_then(genericode::describe))
        };
        for (spalte, zeile) in &neu.luecken {
            let stelle = tabelle.zeilen.get(*zeile).map(|zeile| zeile.luecke(*spalte));
            self.fuellung[*spalte].erste_luecke = stelle.map(fundort);
        }
        for (spalte, zeile) in &neu.leere {
            let value = tabelle.zeilen.get(*zeile).and_then(|zeile| zeile.wert(*spalte));
            let text = value.and_then(|value| value.simple_value.as_ref());
            self.fuellung[*spalte].erste_leere = text.map(|text| fundort(Stelle::text(text)));
        }
    }

    /// Tells what all rows amount to.
    pub(crate) fn schliesse(self, datei: &str, vorgaben: &Vorgaben<'_>, befunde: &mut Befunde) {
        let Some(aufbau) = &self.aufbau else { return };
        let umfeld = &Umfeld { aufbau, datei, vorgaben };
        let plan = PLAN.wanted(|meta| umfeld.wants(meta));
        zeige!(umfeld, plan, ende, [&self.ende], befunde);
        zeige!(umfeld, plan, fuellstand, &self.fuellung, befunde);
    }
}
