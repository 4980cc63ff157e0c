//! Characters of a text: those that String.Latin does not have, and white space at its ends.

use super::{Ersatz, Wert};
use crate::reparatur::ziel::Zeichen;
use crate::schema::zeichen::{ersatz, ist_angehaengt};
use crate::zeichensatz::ist_erlaubt;
use unicode_normalization::UnicodeNormalization;

/// Elements whose value is no text of an editor: what it names would not be found any more.
const KENNUNGEN: &[&str] = &[
    "code",
    "id",
    "idSekundaer",
    "version",
    "skript",
    "script",
    "pattern",
    "typ",
    "datei",
    "inhaltBase64",
    "canonicalIdentification",
    "canonicalVersionUri",
    "uri",
    "url",
    "email",
    "e-mail",
];

/// Replaces every character that is not allowed; `None` where one has no replacement that is surely
/// the right one.
pub(super) fn ersetzt(wert: &Wert<'_, '_>) -> Option<Vec<Ersatz>> {
    if wert.ziel.attribut.is_some() || ist_kennung(wert) {
        return None;
    }
    let zeichen = wert.zeichen;
    let in_html = in_html(zeichen);
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(one) = zeichen.get(at) {
        let marken = zeichen[at + 1..].iter().take_while(|next| ist_angehaengt(next.c)).count();
        let gruppe = &zeichen[at..=at + marken];
        let fremd: Vec<char> = fremd(gruppe);
        if !fremd.is_empty() {
            // Within a tag, a quotation mark has another meaning.
            if in_html[at] {
                return None;
            }
            let neu = if marken > 0 { zusammengesetzt(gruppe)? } else { ersatz(one.c)?.to_owned() };
            found.push(Ersatz { gemeint: fremd, ..Ersatz::new(at, at + 1 + marken, neu) });
        }
        at += 1 + marken;
    }
    Some(found)
}

/// The characters of a letter and its marks that are not allowed.
fn fremd(gruppe: &[Zeichen]) -> Vec<char> {
    let mut davor = '\0';
    let mut found = Vec::new();
    for one in gruppe {
        if !ist_erlaubt(davor, one.c) {
            found.push(one.c);
        }
        davor = one.c;
    }
    found
}

/// A letter and its marks as one character (NFC), where there is one that is allowed.
fn zusammengesetzt(gruppe: &[Zeichen]) -> Option<String> {
    let neu: String = gruppe.iter().map(|one| one.c).nfc().collect();
    let mut davor = '\0';
    let is_fine = neu.chars().all(|c| ist_erlaubt(std::mem::replace(&mut davor, c), c));
    is_fine.then_some(neu)
}

fn ist_kennung(wert: &Wert<'_, '_>) -> bool {
    let element = wert.ziel.element;
    let is_address = wert.text.contains("://") && !wert.text.trim().contains(' ');
    let is_choice = || {
        let feldart = element.parent().and_then(|eltern| eltern.early_child("feldart"));
        feldart.is_some_and(|feldart| feldart.children().any(|code| code.text() == "select"))
    };
    is_address || KENNUNGEN.contains(&element.name()) || element.name() == "inhalt" && is_choice()
}

/// Which characters stand within tags of HTML.
fn in_html(zeichen: &[Zeichen]) -> Vec<bool> {
    let (mut found, mut is_in) = (Vec::with_capacity(zeichen.len()), false);
    for (at, one) in zeichen.iter().enumerate() {
        let next = zeichen.get(at + 1).map(|next| next.c);
        let begins = next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        is_in = is_in || one.c == '<' && begins;
        found.push(is_in);
        is_in = is_in && one.c != '>';
    }
    found
}

/// Leaves out white space at the ends.
pub(super) fn ohne_rand(wert: &Wert<'_, '_>) -> Option<Vec<Ersatz>> {
    let zeichen = wert.zeichen;
    let leer = |one: &&Zeichen| one.c.is_whitespace();
    let vorn = zeichen.iter().take_while(leer).count();
    if vorn == zeichen.len() {
        return None;
    }
    let hinten = zeichen.len() - zeichen.iter().rev().take_while(leer).count();
    let rand = [(0, vorn), (hinten, zeichen.len())].into_iter().filter(|(von, bis)| von < bis);
    let weg = |(von, bis): (usize, usize)| Ersatz {
        gemeint: zeichen[von..bis].iter().map(|one| one.c).collect(),
        ..Ersatz::new(von, bis, String::new())
    };
    Some(rand.map(weg).collect())
}
