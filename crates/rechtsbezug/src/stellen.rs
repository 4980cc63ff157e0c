//! Reads the places in a law: »§§ 34c, 34f Abs. 1 Satz 1 und § …«, »Anhang I, Nr. 2.4.2«.
//!
//! The grammar of numbers is in `nummern`, that of names in `namen`.

use crate::bezug::{Nummer, Stelle, Stellenart, Unterart, Unterteil};
use crate::leser::Leser;
use crate::nummern;
use crate::zeichen::Art;

/// A sign that a place begins: what is counted, whether it was said to be several, and whether
/// it is a reference even if no law is named.
#[derive(Clone, Copy)]
pub struct Signal {
    pub art: Stellenart,
    pub mehrere: bool,
    pub stark: bool,
}

/// Reads the sign of a place; the position is behind it.
pub fn signal(leser: &Leser<'_>, at: usize) -> Option<(Signal, usize)> {
    if let Some(Art::Paragraf { mehrere }) = leser.art(at) {
        return Some((Signal { art: Stellenart::Paragraf, mehrere, stark: true }, at + 1));
    }
    let (art, mehrere) = match leser.klein(at) {
        "paragraf" | "paragraph" => (Stellenart::Paragraf, false),
        "paragrafen" | "paragraphen" => (Stellenart::Paragraf, true),
        "art" | "artikel" => (Stellenart::Artikel, false),
        "artikeln" | "artikels" | "artt" => (Stellenart::Artikel, true),
        "anlage" | "anl" => (Stellenart::Anlage, false),
        "anlagen" => (Stellenart::Anlage, true),
        "anhang" | "anh" => (Stellenart::Anhang, false),
        "anhänge" | "anhängen" => (Stellenart::Anhang, true),
        "nr" | "nummer" | "ziffer" | "ziff" | "tz" => (Stellenart::Nummer, false),
        "nrn" | "nummern" | "ziffern" => (Stellenart::Nummer, true),
        "abschnitt" | "abschn" => (Stellenart::Abschnitt, false),
        "kapitel" | "kap" => (Stellenart::Kapitel, false),
        "teil" => (Stellenart::Teil, false),
        "tabelle" => (Stellenart::Tabelle, false),
        "s" | "seite" | "seiten" if leser.beginnt_gross(at) => (Stellenart::Seite, false),
        _ => return None,
    };
    let next = leser.nach_zeilen(leser.nach_punkt(at + 1));
    // »Art 6« may be German for »kind 6«: without a full stop it needs a law behind it.
    let stark = match art {
        Stellenart::Paragraf => true,
        Stellenart::Artikel => leser.klein(at) != "art" || next > at + 1,
        _ => false,
    };
    Some((Signal { art, mehrere, stark }, next))
}

/// Reads a sign with all that is counted under it; the position is behind the last of it.
pub fn stellen(leser: &Leser<'_>, at: usize) -> Option<(Vec<Stelle>, Signal, usize)> {
    let (signal, start) = signal(leser, at)?;
    let Some((nummer, next)) = nummern::haupt(leser, start, signal.art, None) else {
        // »Anlage zu § 5«, »Anhang GefStoffV«: there is but one.
        let einzig = matches!(signal.art, Stellenart::Anlage | Stellenart::Anhang);
        let stelle = Stelle { art: signal.art, nummer: Nummer::default(), unter: Vec::new() };
        return einzig.then_some((vec![stelle], signal, start));
    };
    let mut liste = vec![Stelle { art: signal.art, nummer, unter: Vec::new() }];
    let mut here = next;
    loop {
        here = unterteile(leser, here, signal, &mut liste);
        match weitere(leser, here, signal, &liste) {
            Some((nummer, next)) => {
                liste.push(Stelle { art: signal.art, nummer, unter: Vec::new() });
                here = next;
            }
            None => return Some((liste, signal, here)),
        }
    }
}

/// A further number under the same sign: »…, 34d«, »i. V. m. 11a«, also with the comma forgotten.
fn weitere(
    leser: &Leser<'_>,
    at: usize,
    signal: Signal,
    liste: &[Stelle],
) -> Option<(Nummer, usize)> {
    let last = liste.last()?;
    let joined = leser.verbindung(at);
    let start = joined.unwrap_or(at);
    if joined.is_none() && !(last.unter.is_empty() && nummern::steht_frei(leser, at)) {
        return None;
    }
    nummern::haupt(leser, start, signal.art, Some(&last.nummer))
}

/// Levels below the last place, as long as they follow.
fn unterteile(leser: &Leser<'_>, at: usize, signal: Signal, liste: &mut [Stelle]) -> usize {
    let Some(stelle) = liste.last_mut() else { return at };
    let mut here = at;
    loop {
        here = bemerkung(leser, here).unwrap_or(here);
        let Some((teil, next)) = unterteil(leser, here, signal, stelle) else { return here };
        match stelle.unter.last_mut() {
            Some(last) if last.art == teil.art => last.nummern.extend(teil.nummern),
            _ => stelle.unter.push(teil),
        }
        here = next;
    }
}

/// One level: »(1)«, »Abs. 1 und 2«, »2. Halbsatz«, or a bare number that goes on with the last.
fn unterteil(
    leser: &Leser<'_>,
    at: usize,
    signal: Signal,
    stelle: &Stelle,
) -> Option<(Unterteil, usize)> {
    let joined = leser.verbindung(at);
    let starts = [Some(at), joined];
    for start in starts.into_iter().flatten() {
        if let Some(found) = geklammert(leser, start, signal) {
            return Some(found);
        }
        if let Some((art, next)) = ebene(leser, start)
            && let Some((nummern, next)) = nummern::liste(leser, next, art, None)
        {
            return Some((Unterteil { art, nummern }, next));
        }
        if let Some(found) = ordinal(leser, start) {
            return Some(found);
        }
    }
    fortsetzung(leser, joined?, signal, stelle)
}

/// »(1)«, »(1-2)«, »– (4)« behind »(1)«.
fn geklammert(leser: &Leser<'_>, at: usize, signal: Signal) -> Option<(Unterteil, usize)> {
    if !leser.ist(at, Art::Auf) || signal.art == Stellenart::Seite {
        return None;
    }
    let is_letter = leser.ist(at + 1, Art::Wort);
    let art = if is_letter { Unterart::Buchstabe } else { Unterart::Absatz };
    if is_letter && leser.klein(at + 1).chars().count() > 2 {
        return None;
    }
    let (mut nummern, mut here) = nummern::liste(leser, at + 1, art, None)?;
    if !leser.ist(here, Art::Zu) || nummern.iter().any(|nummer| nummern::ist_jahr(&nummer.von)) {
        return None;
    }
    here += 1;
    let behind = nummern::bis_zeichen(leser, here);
    if let Some(start) = behind
        && leser.ist(start, Art::Auf)
        && leser.ist(start + 2, Art::Zu)
        && let Some((ende, _)) = nummern::einzeln(leser, start + 1, art)
        && let Some(last) = nummern.last_mut()
    {
        last.bis = Some(ende);
        here = start + 3;
    }
    Some((Unterteil { art, nummern }, here))
}

/// The word of a level; the position is behind it.
fn ebene(leser: &Leser<'_>, at: usize) -> Option<(Unterart, usize)> {
    let art = match leser.klein(at) {
        "abs" | "absatz" | "absätze" | "absätzen" | "absatzes" => Unterart::Absatz,
        "ab" if leser.ist(at + 1, Art::Punkt) => Unterart::Absatz,
        "uabs" | "unterabsatz" | "unterabs" => Unterart::Unterabsatz,
        "satz" | "sätze" | "sätzen" | "satzes" => Unterart::Satz,
        "s" if leser.beginnt_gross(at) => Unterart::Satz,
        "hs" | "halbs" | "halbsatz" | "hsatz" => Unterart::Halbsatz,
        "nr" | "nrn" | "nummer" | "nummern" | "ziffer" | "ziffern" | "ziff" => Unterart::Nummer,
        "buchst" | "buchstabe" | "buchstaben" | "bst" | "lit" | "doppelbuchstabe"
        | "doppelbuchst" => Unterart::Buchstabe,
        "alt" | "alternative" | "var" | "variante" | "fall" => Unterart::Alternative,
        "spalte" | "sp" => Unterart::Spalte,
        "spiegelstrich" | "anstrich" => Unterart::Spiegelstrich,
        "teil" => Unterart::Teil,
        "kapitel" | "kap" => Unterart::Kapitel,
        "abschnitt" | "abschn" => Unterart::Abschnitt,
        "tabelle" => Unterart::Tabelle,
        _ => return None,
    };
    Some((art, leser.nach_zeilen(leser.nach_punkt(at + 1))))
}

/// »2. Halbsatz«, »zweiter Halbsatz«, »1. Alt.«.
fn ordinal(leser: &Leser<'_>, at: usize) -> Option<(Unterteil, usize)> {
    let (von, next) = match leser.klein(at) {
        "erster" | "erste" | "ersten" => ("1".to_owned(), at + 1),
        "zweiter" | "zweite" | "zweiten" => ("2".to_owned(), at + 1),
        "dritter" | "dritte" | "dritten" => ("3".to_owned(), at + 1),
        klein if leser.ist(at, Art::Zahl) && leser.ist(at + 1, Art::Punkt) => {
            (klein.to_owned(), at + 2)
        }
        _ => return None,
    };
    let (art, next) = ebene(leser, next)?;
    let counted =
        matches!(art, Unterart::Halbsatz | Unterart::Alternative | Unterart::Spiegelstrich);
    let nummern = vec![Nummer { von, ..Nummer::default() }];
    counted.then_some((Unterteil { art, nummern }, next))
}

/// A bare number behind a join that goes on with the last level: »Absatz 1 und 2«.
///
/// Under »§§« a number larger than that of the place is the next place: »§§ 5 (1) Nr. 4, 48«.
fn fortsetzung(
    leser: &Leser<'_>,
    at: usize,
    signal: Signal,
    stelle: &Stelle,
) -> Option<(Unterteil, usize)> {
    let last = stelle.unter.last()?;
    let (nummern, next) = nummern::liste(leser, at, last.art, last.nummern.last())?;
    let erste = nummern.first()?;
    let below = |at| leser.ist(at, Art::Auf) && leser.ist(at + 1, Art::Zahl);
    let has_levels =
        below(next) || ebene(leser, next).is_some_and(|(art, _)| art == Unterart::Absatz);
    let rises = nummern::wert(&erste.von) > nummern::wert(&stelle.nummer.von);
    let next_place = has_levels || signal.mehrere && rises;
    (!next_place).then_some((Unterteil { art: last.art, nummern }, next))
}

/// A remark in parentheses inside the places: »Anhang 3 (Wohnort) PAuswV«.
fn bemerkung(leser: &Leser<'_>, at: usize) -> Option<usize> {
    let is_remark = leser.ist(at, Art::Auf) && leser.ist(at + 1, Art::Wort);
    if !is_remark || leser.klein(at + 1).chars().count() < 4 {
        return None;
    }
    let end = leser.klammer_zu(at, 10)?;
    let plain = (at + 1..end).all(|here| {
        leser.ist(here, Art::Wort) && signal(leser, here).is_none() && !hat_kuerzel(leser.roh(here))
    });
    plain.then_some(end + 1)
}

/// Two capitals: maybe the abbreviation of a law, which no remark may swallow.
fn hat_kuerzel(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
}
