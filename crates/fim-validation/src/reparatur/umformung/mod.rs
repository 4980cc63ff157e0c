//! What becomes of a value, by kind of repair. Each says nothing where more than one way is open.

mod adresse;
mod anzahl;
mod schlagwort;
mod werte;
mod zeichen;

use super::ziel::{Zeichen, Ziel};
use crate::schema::zeichen::benannt;
use fim_core::{Reparatur, Value, Zeichentausch};

/// A value to be repaired.
pub(super) struct Wert<'w, 'a> {
    pub(super) zeichen: &'w [Zeichen],
    /// The same as text.
    pub(super) text: &'w str,
    pub(super) ziel: &'w Ziel<'a>,
}

/// Characters of a value that are replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ersatz {
    /// Numbers of characters.
    pub(super) von: usize,
    pub(super) bis: usize,
    /// What takes their place in the value.
    pub(super) neu: String,
    /// What is written for it, where that is more than the text.
    pub(super) markup: Option<String>,
    /// The characters that are meant, where people are told of them one by one.
    pub(super) gemeint: Vec<char>,
}

impl Ersatz {
    pub(super) const fn new(von: usize, bis: usize, neu: String) -> Self {
        Self { von, bis, neu, markup: None, gemeint: Vec::new() }
    }
}

/// What becomes of a value; `None` where the repair does not fit.
pub(super) fn umformen(art: Reparatur, wert: &Wert<'_, '_>) -> Option<Vec<Ersatz>> {
    match art {
        Reparatur::Zeichen => zeichen::ersetzt(wert),
        Reparatur::Leerraum => zeichen::ohne_rand(wert),
        Reparatur::Anzahl => ganz(wert, &anzahl::normiert(wert.text)?),
        Reparatur::Schlagwort => schlagwort::geteilt(wert),
        Reparatur::Verschluesselung => adresse::verschluesselt(wert.text),
        Reparatur::Listenversion => ganz(wert, werte::listenversion(wert.ziel)?),
        Reparatur::Datum => ganz(wert, &werte::datum(wert.text)?),
        Reparatur::Zahl => ganz(wert, &werte::zahl(wert.text)?),
        Reparatur::Waehrung => ganz(wert, werte::waehrung(wert.text)?),
        Reparatur::Sprachcode => ganz(wert, &werte::sprachcode(wert.text)?),
        Reparatur::Wahrheitswert => ganz(wert, &werte::wahrheitswert(wert.text)?),
        Reparatur::Vorschlag => None,
    }
}

/// Writes a value anew but for what is the same at its ends.
fn ganz(wert: &Wert<'_, '_>, neu: &str) -> Option<Vec<Ersatz>> {
    let (alt, neu): (Vec<char>, Vec<char>) = (wert.text.chars().collect(), neu.chars().collect());
    let vorn = alt.iter().zip(&neu).take_while(|(a, b)| a == b).count();
    let rest = alt.len().min(neu.len()) - vorn;
    let hinten = alt.iter().rev().zip(neu.iter().rev()).take(rest);
    let hinten = hinten.take_while(|(a, b)| a == b).count();
    let text = neu.get(vorn..neu.len() - hinten)?.iter().collect();
    let is_same = alt == neu;
    (!is_same).then(|| vec![Ersatz::new(vorn, alt.len() - hinten, text)])
}

/// Which characters give way to which, and how often.
pub(super) fn getauscht(ersatz: &[Ersatz]) -> Vec<Zeichentausch> {
    let mut found: Vec<Zeichentausch> = Vec::new();
    for one in ersatz {
        let neu = neues(&one.neu);
        for c in &one.gemeint {
            let alt = benannt(*c);
            match found.iter_mut().find(|known| known.alt == alt && known.neu == neu) {
                Some(known) => known.anzahl += 1,
                None => found.push(Zeichentausch { alt, neu: neu.clone(), anzahl: 1 }),
            }
        }
    }
    found
}

fn neues(text: &str) -> Value {
    match text {
        "" => ("entfällt", "removed").into(),
        " " => ("Leerzeichen", "blank").into(),
        text => format!("»{text}«").into(),
    }
}
