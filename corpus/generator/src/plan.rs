//! Which Leistungen there are, what they are called, what is demanded of them, and which are defect.

use crate::vorhaben::mangel::Mangel;
use crate::woerter::{FELDER, Feld, GEGENSTAENDE, VERRICHTUNGEN, Verrichtung};
use crate::zufall::Zufall;

/// Of a thousand Leistungen, those of each category.
const ANTEILE: [(char, usize); 4] = [('L', 30), ('K', 80), ('M', 500), ('D', 390)];
/// Of a hundred Leistungen, those with a defect.
const DEFEKT: usize = 8;
/// One bundle of Leistungen of M for so many Leistungen.
const JE_BUENDEL: usize = 900;

/// What a Steckbrief speaks of.
pub struct Brief {
    /// Name of its file, without its ending.
    pub name: String,
    /// Numbers of its Leistungen.
    pub leistungen: Vec<usize>,
}

/// A Leistung.
pub struct Leistung {
    /// Its place in the catalogue.
    pub nummer: usize,
    pub feld: &'static Feld,
    pub verrichtung: &'static Verrichtung,
    /// What it is about, with its article: »einen Gartenstand«.
    pub gegenstand: String,
    /// Digits 3 to 5 of the key, and 6 to 8.
    pub gruppe: u32,
    pub objekt: u32,
    pub gesetz: Gesetz,
    pub prioritaet: char,
    pub typ: &'static str,
    /// The OZG-Leistung it belongs to.
    pub ozg: usize,
    /// Its Steckbrief, as a place in [`Plan::briefe`].
    pub brief: Option<usize>,
    pub mangel: Option<Mangel>,
}

/// The law a Leistung rests on.
pub struct Gesetz {
    pub titel: String,
    pub kuerzel: String,
    /// The section that lets one apply, and the one that says how it is decided.
    pub antrag: usize,
    pub entscheidung: usize,
}

/// Everything that is to be written.
pub struct Plan {
    /// In the order of the catalogue.
    pub leistungen: Vec<Leistung>,
    /// The Steckbriefe.
    pub briefe: Vec<Brief>,
    /// The folder with the data schemas.
    pub schemata: &'static str,
}

impl Leistung {
    /// Its key.
    pub fn schluessel(&self) -> String {
        format!("99{:03}{:03}{:03}000", self.gruppe, self.objekt, self.verrichtung.code)
    }

    /// The key of what it is about.
    pub fn objektschluessel(&self) -> String {
        format!("99{:03}{:03}000000", self.gruppe, self.objekt)
    }

    /// What is asked for: »Erlaubnis für einen Gartenstand«.
    pub fn begehren(&self) -> String {
        format!("{} {} {}", self.verrichtung.nomen, self.verrichtung.wozu, self.gegenstand)
    }

    /// Its name.
    pub fn name(&self) -> String {
        format!("{} {}", self.begehren(), self.verrichtung.name)
    }

    /// The number in the ids of its schema, fields and documents.
    pub const fn kennung(&self) -> usize {
        1000 + self.nummer
    }

    pub fn hat(&self, mangel: Mangel) -> bool {
        self.mangel == Some(mangel)
    }
}

impl Plan {
    /// Makes up a Vorhaben; so many Leistungen share a bundle.
    pub fn new(anzahl: usize, saat: u64, buendel: usize) -> Self {
        let mut zufall = Zufall::new(saat);
        let mut prioritaeten = prioritaeten(anzahl);
        zufall.mische(&mut prioritaeten);
        let mut leistungen: Vec<Leistung> = prioritaeten
            .into_iter()
            .enumerate()
            .map(|(nummer, prioritaet)| leistung(nummer, prioritaet, &mut zufall))
            .collect();
        let briefe = briefe(&mut leistungen, buendel.max(2));
        for leistung in &mut leistungen {
            leistung.mangel = mangel(leistung, &briefe, &mut zufall);
        }
        Self { leistungen, briefe, schemata: "datenfelder" }
    }

    /// Makes Leistungen that are there a Vorhaben without a defect.
    pub(crate) fn aus(mut leistungen: Vec<Leistung>, saat: u64, buendel: usize) -> Self {
        let mut prioritaeten = prioritaeten(leistungen.len());
        Zufall::new(saat).mische(&mut prioritaeten);
        for (leistung, prioritaet) in leistungen.iter_mut().zip(prioritaeten) {
            leistung.prioritaet = prioritaet;
        }
        let briefe = briefe(&mut leistungen, buendel.max(2));
        Self { leistungen, briefe, schemata: "schemata" }
    }
}

fn prioritaeten(anzahl: usize) -> Vec<char> {
    let mut alle = Vec::with_capacity(anzahl);
    for (code, anteil) in ANTEILE {
        alle.extend(std::iter::repeat_n(code, (anzahl * anteil).div_ceil(1000)));
    }
    alle.truncate(anzahl);
    alle
}

/// What a Leistung is about follows from its number, so that no two are the same: one of three
/// Verrichtungen of one of the things its Themenfeld knows.
pub(crate) fn leistung(nummer: usize, prioritaet: char, zufall: &mut Zufall) -> Leistung {
    let verrichtung = &VERRICHTUNGEN[nummer % VERRICHTUNGEN.len()];
    let ding = nummer / VERRICHTUNGEN.len();
    let feld = &FELDER[ding % FELDER.len()];
    let im_feld = ding / FELDER.len();
    let wort = feld.bestimmung[im_feld % feld.bestimmung.len()];
    // A step that shares no factor with the length comes by every one.
    let (artikel, grundwort) = GEGENSTAENDE[(im_feld * 7 + im_feld / 24) % GEGENSTAENDE.len()];
    let gesetz = Gesetz {
        titel: format!("{wort}{grundwort}gesetz"),
        kuerzel: format!("{wort}{}G", gross(&grundwort.chars().take(4).collect::<String>())),
        antrag: 2 + nummer % VERRICHTUNGEN.len() * 10 + zufall.unter(4),
        entscheidung: 7 + nummer % VERRICHTUNGEN.len() * 10 + zufall.unter(4),
    };
    Leistung {
        nummer,
        feld,
        verrichtung,
        gegenstand: format!("{artikel} {wort}{grundwort}"),
        gruppe: feld.gruppe + u32::try_from(im_feld / 900).unwrap_or(0),
        objekt: 100 + u32::try_from(im_feld % 900).unwrap_or(0),
        gesetz,
        prioritaet,
        typ: ["2", "2/3", "4a", "4b"][ding % 4],
        ozg: ding % FELDER.len() * 40 + im_feld * 40 / 400 % 40,
        brief: None,
        mangel: None,
    }
}

fn gross(wort: &str) -> String {
    let mut letters = wort.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// One for each Leistung of L and K, and a few bundles of M.
fn briefe(leistungen: &mut [Leistung], buendel: usize) -> Vec<Brief> {
    let mut briefe: Vec<Brief> = Vec::new();
    let viele = (leistungen.len() / JE_BUENDEL).max(1) * buendel;
    let mut gebuendelt: Vec<usize> = Vec::new();
    for (at, leistung) in leistungen.iter_mut().enumerate() {
        match leistung.prioritaet {
            'L' | 'K' => {
                leistung.brief = Some(briefe.len());
                let name = format!("{}-{at:04}", leistung.feld.code);
                briefe.push(Brief { name, leistungen: vec![at] });
            }
            'M' if gebuendelt.len() < viele => gebuendelt.push(at),
            _ => {}
        }
    }
    for (nummer, teil) in gebuendelt.chunks(buendel).enumerate() {
        for at in teil {
            leistungen[*at].brief = Some(briefe.len());
        }
        briefe.push(Brief { name: format!("buendel-{nummer:02}"), leistungen: teil.to_vec() });
    }
    briefe
}

fn mangel(leistung: &Leistung, briefe: &[Brief], zufall: &mut Zufall) -> Option<Mangel> {
    if zufall.unter(100) >= DEFEKT {
        return None;
    }
    let mut moeglich = Mangel::KATALOG.to_vec();
    let in_bundle = leistung.brief.is_some_and(|at| briefe[at].leistungen.len() > 1);
    if leistung.prioritaet != 'D' {
        moeglich.extend(Mangel::ARTEFAKTE);
    }
    if matches!(leistung.prioritaet, 'L' | 'K') {
        moeglich.extend(Mangel::KANDIDAT);
    }
    if leistung.prioritaet == 'L' {
        moeglich.extend(Mangel::LABOR);
    }
    // What a Steckbrief says makes up for a gap in the row.
    moeglich.retain(|mangel| {
        leistung.brief.is_none()
            || !matches!(
                mangel,
                Mangel::KeineBegruendung | Mangel::KeineNormenanalyse | Mangel::AnderesGesetz
            )
    });
    // Whose artefact is missing in a bundle nobody can say: it counts against all its Leistungen.
    if in_bundle {
        moeglich = vec![Mangel::SchemaStatusNiedrig, Mangel::ProzessKritisch];
    }
    Some(*zufall.wahl(&moeglich))
}
