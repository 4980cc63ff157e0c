//! Reads the edition of a law: »vom 15.07.2024«, »in der Fassung der Bekanntmachung vom …«,
//! »(BGBl. I S. 1228)«, »zuletzt geändert durch …«. It belongs to the reference, not to the identity.

use crate::bezug::Datum;
use crate::leser::Leser;
use crate::nummern;
use crate::zeichen::Art;

/// Longest statement of an edition, in tokens.
const LONGEST: usize = 60;

/// Official journals that a place of publication begins with.
const BLAETTER: &[&str] = &[
    "bgbl",
    "gvbl",
    "gbl",
    "gv",
    "gvobl",
    "abl",
    "gmbl",
    "banz",
    "rgbl",
    "sächsgvbl",
    "amtsblatt",
];

const MONATE: &[&str] = &[
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];

/// Reads all that is said of the edition from `at` on; the position is behind it.
pub fn fassung(leser: &Leser<'_>, at: usize) -> (Option<Datum>, usize) {
    let mut datum = None;
    let mut here = at;
    let bound = at + LONGEST;
    while here < bound {
        if let Some((day, next)) = angabe(leser, here) {
            datum = datum.or(day);
            here = next;
        } else {
            return (datum, here);
        }
    }
    (datum, here)
}

/// One statement, after a comma or line end too.
fn angabe(leser: &Leser<'_>, at: usize) -> Option<(Option<Datum>, usize)> {
    let start = leser.nach_zeilen(at);
    if let Some(next) = fundstelle(leser, start) {
        return Some((None, next));
    }
    if let Some((day, next)) = datum(leser, start) {
        return Some((Some(day), next));
    }
    let start = if leser.ist(start, Art::Komma) { leser.nach_zeilen(start + 1) } else { start };
    if let Some((day, next)) = vom(leser, start) {
        return Some((Some(day), next));
    }
    if let Some(next) = in_der_fassung(leser, start) {
        let found = vom(leser, next).or_else(|| datum(leser, next));
        return Some(found.map_or((None, next), |(day, next)| (Some(day), next)));
    }
    if leser.ist_wort(start, &["zuletzt", "geändert"]) {
        return Some((None, geaendert(leser, start)));
    }
    if leser.ist_wort(start, &["version"]) && leser.ist(start + 1, Art::Zahl) {
        return Some((None, start + 2));
    }
    None
}

/// Whether the edition is told from here on; the name of a law ends before it.
pub fn beginnt(leser: &Leser<'_>, at: usize) -> bool {
    vom(leser, at).is_some()
        || datum(leser, at).is_some()
        || in_der_fassung(leser, at).is_some()
        || leser.ist_wort(at, &["zuletzt", "geändert"])
}

/// »vom 1.2.2003«, »v. 1. Februar 2003«.
fn vom(leser: &Leser<'_>, at: usize) -> Option<(Datum, usize)> {
    if !leser.ist_wort(at, &["vom", "v", "stand"]) {
        return None;
    }
    let mut here = leser.nach_punkt(at + 1);
    if leser.ist(here, Art::Doppelpunkt) {
        here += 1;
    }
    datum(leser, leser.nach_zeilen(here))
}

/// »1.2.2003« or »1. Februar 2003«.
fn datum(leser: &Leser<'_>, at: usize) -> Option<(Datum, usize)> {
    let klein = leser.klein(at);
    if nummern::ist_datum(klein) {
        let mut parts = klein.split('.');
        let tag = parts.next()?.parse().ok()?;
        let monat = parts.next()?.parse().ok()?;
        let jahr = parts.next()?.parse().ok()?;
        return pruefen(jahr, monat, tag).map(|day| (day, at + 1));
    }
    let is_day = leser.ist(at, Art::Zahl) && leser.ist(at + 1, Art::Punkt);
    if !is_day || !nummern::ist_jahr(leser.klein(at + 3)) {
        return None;
    }
    let month = MONATE.iter().position(|name| *name == leser.klein(at + 2))?;
    let day = pruefen(
        leser.klein(at + 3).parse().ok()?,
        u8::try_from(month + 1).ok()?,
        klein.parse().ok()?,
    );
    day.map(|day| (day, at + 4))
}

fn pruefen(jahr: u16, monat: u8, tag: u8) -> Option<Datum> {
    let fits = (1..=12).contains(&monat) && (1..=31).contains(&tag);
    fits.then_some(Datum { jahr, monat, tag })
}

/// »in der Fassung der Bekanntmachung«, »i. d. F. d. Bek.«, »idF«.
fn in_der_fassung(leser: &Leser<'_>, at: usize) -> Option<usize> {
    let mut here = if leser.ist_wort(at, &["idf"]) {
        leser.nach_punkt(at + 1)
    } else if leser.ist_wort(at, &["in"]) && leser.ist_wort(at + 1, &["der"]) {
        leser.ist_wort(at + 2, &["fassung", "neufassung"]).then_some(at + 3)?
    } else {
        initialen(leser, at)?
    };
    if leser.ist_wort(here, &["der", "d"]) {
        let next = leser.nach_punkt(here + 1);
        if !leser.ist_wort(next, &["bekanntmachung", "bek", "neufassung", "neubekanntmachung"]) {
            return Some(here);
        }
        here = leser.nach_punkt(next + 1);
    }
    Some(leser.nach_zeilen(here))
}

fn initialen(leser: &Leser<'_>, at: usize) -> Option<usize> {
    let mut here = at;
    for letter in ["i", "d", "f"] {
        if !leser.ist_wort(here, &[letter]) {
            return None;
        }
        here = leser.nach_punkt(here + 1);
    }
    Some(here)
}

/// »(BGBl. I S. 1228)«, also without parentheses.
fn fundstelle(leser: &Leser<'_>, at: usize) -> Option<usize> {
    if leser.ist(at, Art::Auf) && leser.ist_wort(at + 1, BLAETTER) {
        return leser.klammer_zu(at, LONGEST).map(|end| end + 1);
    }
    if !leser.ist_wort(at, BLAETTER) {
        return None;
    }
    let mut here = leser.nach_punkt(at + 1);
    let bound = at + 12;
    while here < bound {
        let part = leser.ist(here, Art::Zahl)
            || nummern::ist_roemisch(leser.roh(here))
            || leser.ist_wort(here, &["s", "nr", "seite"]);
        if !part {
            break;
        }
        here = leser.nach_punkt(here + 1);
    }
    Some(here)
}

/// »zuletzt geändert durch Artikel 3 des Gesetzes vom … (BGBl. …)« up to its end.
fn geaendert(leser: &Leser<'_>, at: usize) -> usize {
    let mut here = at;
    while here < leser.len().min(at + LONGEST) {
        if let Some(next) = fundstelle(leser, here) {
            return next;
        }
        if let Some((_, next)) = datum(leser, here) {
            let behind = leser.nach_zeilen(next);
            return fundstelle(leser, behind).unwrap_or(next);
        }
        match leser.art(here) {
            Some(Art::Trenner) | None => return here,
            _ if leser.ist_paragraf(here) => return here,
            _ => here += 1,
        }
    }
    here
}
