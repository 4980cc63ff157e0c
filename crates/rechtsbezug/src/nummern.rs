//! Numbers as counted in law: »34 c«, »2.4.2«, »3–5«, »I«, »12 ff.«, lists of them, their order.

use crate::bezug::{Nummer, Stellenart, Unterart};
use crate::leser::Leser;
use crate::zeichen::Art;

/// Reads the number of a place. `vorige` is the one before in the same list, so that »d« behind
/// »34c« is »34d«.
pub fn haupt(
    leser: &Leser<'_>,
    at: usize,
    art: Stellenart,
    vorige: Option<&Nummer>,
) -> Option<(Nummer, usize)> {
    let (von, next) = haupt_einzeln(leser, at, art, vorige.map(|nummer| nummer.von.as_str()))?;
    let mut nummer = Nummer { von, ..Nummer::default() };
    let mut here = next;
    if let Some(start) = bis_zeichen(leser, here)
        && let Some((ende, next)) = haupt_einzeln(leser, start, art, Some(&nummer.von))
    {
        nummer.bis = Some(ende);
        here = next;
    }
    here = folgende(leser, here, &mut nummer);
    Some((nummer, here))
}

fn haupt_einzeln(
    leser: &Leser<'_>,
    at: usize,
    art: Stellenart,
    vorige: Option<&str>,
) -> Option<(String, usize)> {
    if leser.ist(at, Art::Zahl) {
        let needless = vorige.is_some() || matches!(art, Stellenart::Anlage | Stellenart::Anhang);
        if needless && ist_ordnungszahl(leser, at) || ist_datum(leser.klein(at)) {
            return None;
        }
        return Some(mit_buchstabe(leser, at));
    }
    if let Some(vorige) = vorige
        && ist_einzelbuchstabe(leser, at)
        && vorige.starts_with(|c: char| c.is_ascii_digit())
    {
        let stamm = vorige.trim_end_matches(char::is_alphabetic);
        let has_letter = stamm.len() < vorige.len();
        return has_letter.then(|| (format!("{stamm}{}", leser.klein(at)), at + 1));
    }
    let named = !matches!(art, Stellenart::Paragraf | Stellenart::Seite);
    let word = leser.roh(at);
    let capital = word.chars().count() == 1
        && word.starts_with(char::is_uppercase)
        && !leser.ist(at + 1, Art::Punkt);
    let fits = ist_roemisch(word) || capital && art != Stellenart::Artikel;
    (named && fits).then(|| (word.to_owned(), at + 1))
}

/// Digits with what belongs to them: a letter behind a space, a full stop before a parenthesis.
fn mit_buchstabe(leser: &Leser<'_>, at: usize) -> (String, usize) {
    let mut von = leser.klein(at).to_owned();
    let mut next = at + 1;
    let is_bare = von.ends_with(|c: char| c.is_ascii_digit());
    if is_bare && ist_einzelbuchstabe(leser, next) && !leser.ist(next + 1, Art::Zu) {
        von.push_str(leser.klein(next));
        next += 1;
    }
    let stop = leser.ist(next, Art::Punkt);
    let goes_on = leser.ist(next + 1, Art::Auf) || leser.ist(next + 1, Art::Wort);
    if stop && goes_on && von.contains('.') {
        next += 1;
    }
    (von, next)
}

/// One small letter as a word; »f.« means »and the following«, »i. V. m.« and »5 u 6« join.
fn ist_einzelbuchstabe(leser: &Leser<'_>, at: usize) -> bool {
    let word = leser.roh(at);
    leser.ist(at, Art::Wort)
        && word.chars().count() == 1
        && word.starts_with(char::is_lowercase)
        && !leser.ist(at + 1, Art::Punkt)
        && !(word == "i" && leser.ist_wort(at + 1, &["v"]))
        && !(word == "u" && (leser.ist(at + 1, Art::Zahl) || leser.ist_paragraf(at + 1)))
}

/// »4.« before »BImSchV«: the fourth ordinance, no number of a place.
fn ist_ordnungszahl(leser: &Leser<'_>, at: usize) -> bool {
    let word = leser.roh(at + 2);
    leser.ist(at + 1, Art::Punkt)
        && !leser.klein(at).contains('.')
        && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Whether a number stands here that can only have lost its comma: »18b 18d«.
pub fn steht_frei(leser: &Leser<'_>, at: usize) -> bool {
    let klein = leser.klein(at);
    let number = leser.ist(at, Art::Zahl) && !ist_jahr(klein) && !leser.ist(at + 1, Art::Punkt);
    let slashed = leser.ist(at + 1, Art::Schraegstrich);
    number && !slashed || ist_einzelbuchstabe(leser, at)
}

/// Numbers of a level below: »1 und 2« only up to the first join; »1, 2« likewise. What follows a
/// join is read anew, because it may be another place.
pub fn liste(
    leser: &Leser<'_>,
    at: usize,
    art: Unterart,
    vorige: Option<&Nummer>,
) -> Option<(Vec<Nummer>, usize)> {
    let mut nummern = Vec::new();
    let (von, next) = einzeln(leser, at, art)?;
    if vorige.is_some() && ist_ordnungszahl(leser, at) {
        return None;
    }
    let mut nummer = Nummer { von, ..Nummer::default() };
    let mut here = next;
    if let Some(start) = bis_zeichen(leser, here)
        && let Some((ende, next)) = einzeln(leser, start, art)
    {
        nummer.bis = Some(ende);
        here = next;
    }
    here = folgende(leser, here, &mut nummer);
    nummern.push(nummer);
    // Inside parentheses a list cannot be anything else: »(1, 2)«.
    let in_parentheses = at > 0 && leser.ist(at - 1, Art::Auf);
    while in_parentheses && let Some(start) = leser.verbindung(here) {
        let Some((von, next)) = einzeln(leser, start, art) else { break };
        nummern.push(Nummer { von, ..Nummer::default() });
        here = next;
    }
    Some((nummern, here))
}

/// One number of a level below: digits, a letter or a doubled one, Roman for parts.
pub fn einzeln(leser: &Leser<'_>, at: usize, art: Unterart) -> Option<(String, usize)> {
    if leser.ist(at, Art::Zahl) {
        if ist_datum(leser.klein(at)) || art == Unterart::Buchstabe {
            return None;
        }
        return Some(mit_buchstabe(leser, at));
    }
    if !leser.ist(at, Art::Wort) {
        return None;
    }
    let word = leser.klein(at);
    let mut letters = word.chars();
    let first = letters.next()?;
    let same = letters.all(|c| c == first) && word.chars().count() <= 3;
    let named =
        matches!(art, Unterart::Teil | Unterart::Kapitel | Unterart::Abschnitt | Unterart::Tabelle);
    let letter = same && matches!(art, Unterart::Buchstabe | Unterart::Unterabsatz);
    let letter = letter && leser.ivm(at).is_none();
    if letter {
        return Some((word.to_owned(), at + 1));
    }
    let capital = word.chars().count() == 1 && leser.beginnt_gross(at);
    let fits = named && (ist_roemisch(leser.roh(at)) || capital);
    fits.then(|| (leser.roh(at).to_owned(), at + 1))
}

/// The position behind »–« or »bis«.
pub fn bis_zeichen(leser: &Leser<'_>, at: usize) -> Option<usize> {
    (leser.ist(at, Art::Strich) || leser.ist_wort(at, &["bis"])).then_some(at + 1)
}

fn folgende(leser: &Leser<'_>, at: usize, nummer: &mut Nummer) -> usize {
    let is_f = leser.klein(at) == "f" && leser.ist(at + 1, Art::Punkt);
    if is_f || leser.ist_wort(at, &["ff", "fortfolgende"]) {
        nummer.folgende = true;
        return leser.nach_punkt(at + 1);
    }
    at
}

/// Whether digits can only be a year.
pub fn ist_jahr(number: &str) -> bool {
    number.len() == 4
        && (number.starts_with("19") || number.starts_with("20"))
        && number.bytes().all(|b| b.is_ascii_digit())
}

/// Whether digits have the form of a date, `d.m.yyyy`.
pub fn ist_datum(number: &str) -> bool {
    let mut parts = number.split('.');
    let short = |part: Option<&str>| part.is_some_and(|part| (1..=2).contains(&part.len()));
    short(parts.next())
        && short(parts.next())
        && parts.next().is_some_and(ist_jahr)
        && parts.next().is_none()
}

/// Roman figures in capitals, up to thirty-nine.
pub fn ist_roemisch(word: &str) -> bool {
    !word.is_empty() && word.len() <= 7 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// What numbers are ordered by.
pub type Ordnung = Vec<(u64, String)>;

/// The order of numbers: each run of digits by value, then the letters; Roman by value.
pub fn wert(number: &str) -> Ordnung {
    if ist_roemisch(number) {
        return vec![(roemisch(number), String::new())];
    }
    number
        .split('.')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let digits = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let value = part[..digits].parse().unwrap_or(u64::MAX);
            // A part of letters alone comes behind all numbers.
            (if digits == 0 { u64::MAX } else { value }, part[digits..].to_lowercase())
        })
        .collect()
}

/// The value of Roman figures.
fn roemisch(word: &str) -> u64 {
    let value = |c: char| match c {
        'X' => 10,
        'V' => 5,
        _ => 1,
    };
    let mut sum = 0_u64;
    let mut highest = 0;
    for c in word.chars().rev() {
        let this = value(c);
        if this < highest {
            sum = sum.saturating_sub(this);
        } else {
            sum += this;
            highest = this;
        }
    }
    sum
}
