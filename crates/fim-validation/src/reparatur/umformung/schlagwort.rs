//! Several keywords in one entry, where the standard has an entry for each.

use super::{Ersatz, Wert};
use crate::reparatur::ziel::Schreibung;

/// `<w>a|b</w>` → `<w>a</w>`, `<w>b</w>`, each on a line of its own where the first one has one.
/// `None` where the entry holds more than text, or its tag more than a name.
pub(super) fn geteilt(wert: &Wert<'_, '_>) -> Option<Vec<Ersatz>> {
    let (element, zeichen) = (wert.ziel.element, wert.zeichen);
    let text = element.document().source().text();
    let tag = text.get(element.tag_span().range_in(text.len()))?;
    let is_plain = zeichen.iter().all(|one| one.schreibung != Schreibung::Cdata)
        && zeichen.windows(2).all(|pair| pair[0].ort.end == pair[1].ort.start)
        && wert.ziel.attribut.is_none()
        && !element.has_attributes();
    let ende = text.get(wert.ziel.bereich().end..element.span().range_in(text.len()).end)?;
    let worte = worte(wert);
    if !is_plain || worte.len() < 2 {
        return None;
    }
    let dazwischen =
        format!("{ende}{}{tag}", einzug(&text[..element.span().range_in(text.len()).start]));
    let mut found = Vec::new();
    let randlos =
        |von: usize, bis: usize| (von < bis).then(|| Ersatz::new(von, bis, String::new()));
    found.extend(randlos(0, worte[0].0));
    for pair in worte.windows(2) {
        let trennung = Ersatz::new(pair[0].1, pair[1].0, "\n".to_owned());
        found.push(Ersatz { markup: Some(dazwischen.clone()), ..trennung });
    }
    found.extend(randlos(worte[worte.len() - 1].1, zeichen.len()));
    Some(found)
}

/// First and last character of each keyword that is more than white space.
fn worte(wert: &Wert<'_, '_>) -> Vec<(usize, usize)> {
    let (mut found, mut von) = (Vec::new(), 0);
    for teil in wert.zeichen.split(|one| one.c == '|') {
        let vorn = teil.iter().take_while(|one| one.c.is_whitespace()).count();
        let hinten = teil.iter().rev().take_while(|one| one.c.is_whitespace()).count();
        if vorn < teil.len() {
            found.push((von + vorn, von + teil.len() - hinten));
        }
        von += teil.len() + 1;
    }
    found
}

/// The line end and the blanks before an element that begins its line.
fn einzug(davor: &str) -> &str {
    let blanks = davor.len() - davor.trim_end_matches([' ', '\t']).len();
    let zeile = &davor[..davor.len() - blanks];
    let end = ["\r\n", "\n", "\r"].into_iter().find(|end| zeile.ends_with(end));
    end.map_or("", |end| &davor[zeile.len() - end.len()..])
}
