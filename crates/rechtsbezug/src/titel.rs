//! Titles of laws that no table has: »Gesetz über …«, »Hundesteuersatzung der Stadt …«,
//! »Abkommen zwischen …«. Where a title ends is a guess by punctuation and small words.

use crate::bezug::{Rechtskreis, Vorschrift};
use crate::fassung;
use crate::land::Land;
use crate::leser::Leser;
use crate::namen::Lage;
use crate::nummern;
use crate::stellen;
use crate::vorschriften;
use crate::zeichen::Art;

/// Longest title, in tokens.
const LONGEST: usize = 60;

/// Words that may stand before the noun of a title, in tokens.
const BEFORE_HEAD: usize = 8;

/// Nouns that say nothing without what they are about.
const GENERISCH: &[&str] = &[
    "gesetz",
    "verordnung",
    "satzung",
    "ordnung",
    "abkommen",
    "übereinkommen",
    "vertrag",
    "staatsvertrag",
    "richtlinie",
    "richtlinien",
    "erlass",
    "bekanntmachung",
    "verwaltungsvorschrift",
    "landesgesetz",
    "landesverordnung",
    "rechtsverordnung",
    "ausführungsgesetz",
    "polizeiverordnung",
    "durchführungsverordnung",
    "statut",
    "protokoll",
    "gebührensatzung",
    "gebührenordnung",
    "allgemeinverfügung",
    "bundesgesetz",
    "fachgesetz",
    "ausführungsverordnung",
];

/// Ends of compounds that name a law by themselves.
const KOPF: &[&str] =
    &["gesetz", "gesetzbuch", "verordnung", "ordnung", "satzung", "staatsvertrag"];

/// Compounds with such an end that are no law.
const KEIN_KOPF: &[&str] = &[
    "zuordnung",
    "anordnung",
    "einordnung",
    "unterordnung",
    "unordnung",
    "rangordnung",
    "neuordnung",
    "größenordnung",
    "tagesordnung",
    "beiordnung",
    "abordnung",
    "umordnung",
    "rechtsordnung",
    "grundordnung",
    "hausordnung",
    "besatzung",
    "reihenordnung",
    "sitzordnung",
    "überordnung",
    "wirtschaftsordnung",
    "nachordnung",
    "verwaltungsanordnung",
    "übersatzung",
];

/// Small words that lead from the noun to what it is about.
const BINDUNG: &[&str] = &["zum", "zur", "über", "für", "zwischen", "betreffend", "gegen"];
const BINDUNG_SCHWACH: &[&str] = &["der", "des", "von", "zu", "auf", "in", "mit"];

/// Verbs: a sentence goes on, the title has ended.
const VERBEN: &[&str] = &[
    "ist",
    "sind",
    "war",
    "wird",
    "werden",
    "wurde",
    "kann",
    "können",
    "hat",
    "haben",
    "gilt",
    "gelten",
    "dient",
    "regelt",
    "muss",
    "müssen",
    "darf",
    "dürfen",
    "soll",
    "sollen",
    "enthält",
    "ergibt",
    "bestimmt",
    "sieht",
    "sowie",
    "bzw",
    "beziehungsweise",
    "nicht",
];

/// Whether a noun names a law, and whether it needs more words to do so.
enum Kopf {
    Allein,
    Generisch,
}

/// Reads a title; the position is behind its last word.
pub fn titel(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<(Vorschrift, usize)> {
    let is_figure = nummern::ist_roemisch(leser.roh(at));
    if !leser.ist(at, Art::Wort) || !leser.beginnt_gross(at) || is_figure {
        return None;
    }
    let (kopf, behind) = kopf_suchen(leser, at, lage)?;
    let (end, long) = fortsetzen(leser, behind, &kopf);
    let short = leser.ist(end, Art::Auf) && hat_kuerzel(leser, end);
    let is_whole = match kopf {
        Kopf::Allein => true,
        Kopf::Generisch => short || long && lage != Lage::Mitten,
    };
    let end = if lage == Lage::Mitten && long && !short { behind } else { end };
    let named = is_whole && !(matches!(kopf, Kopf::Allein) && kein_satzanfang(leser, end, lage));
    named.then(|| (vorschrift(leser.ausschnitt(at..end)), end))
}

/// At the beginning of a segment a title may only be followed by what cannot go on a sentence.
fn kein_satzanfang(leser: &Leser<'_>, end: usize, lage: Lage) -> bool {
    lage == Lage::Anfang && leser.ist_wort(end, VERBEN) && !leser.ist_wort(end, &["sowie", "bzw"])
}

/// The noun of the title and the position behind it. In the middle of a text it must come first.
fn kopf_suchen(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<(Kopf, usize)> {
    let bound = if lage == Lage::Mitten { at + 1 } else { at + BEFORE_HEAD };
    for here in at..bound {
        match leser.art(here)? {
            Art::Wort => {
                if let Some(kopf) = kopf(leser, here, lage) {
                    return Some((kopf, here + 1));
                }
                let small = leser.ist_wort(here, &["und", "über", "zum", "zur"]);
                let is_sign = stellen::signal(leser, here).is_some();
                if is_sign
                    || !small && !leser.beginnt_gross(here) && !leser.roh(here).starts_with('-')
                {
                    return None;
                }
            }
            Art::Strich | Art::Zeile => {}
            _ => return None,
        }
    }
    None
}

fn kopf(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<Kopf> {
    let word = leser.klein(at);
    let noun = |list: &[&str]| {
        let bare =
            [word, word.strip_suffix("es").unwrap_or(word), word.strip_suffix('s').unwrap_or(word)];
        bare.iter().any(|bare| list.contains(bare))
    };
    if !leser.beginnt_gross(at) && !word.contains('-') {
        return None;
    }
    if noun(GENERISCH) {
        return Some(Kopf::Generisch);
    }
    let singular = |end: &str| {
        let cut = [word.strip_suffix("es"), word.strip_suffix('s'), Some(word)];
        cut.into_iter().flatten().any(|bare| bare.len() > end.len() + 2 && bare.ends_with(end))
    };
    let compound = KOPF.iter().any(|end| singular(end)) && !noun(KEIN_KOPF);
    let after_place = lage == Lage::NachStelle
        && ["abkommen", "richtlinie", "richtlinien", "verwaltungsvorschrift", "vertrag", "statut"]
            .iter()
            .any(|end| singular(end));
    (compound || after_place).then_some(Kopf::Allein)
}

/// The end of the title, and whether it goes on behind its noun.
fn fortsetzen(leser: &Leser<'_>, behind: usize, kopf: &Kopf) -> (usize, bool) {
    let first = leser.nach_zeilen(behind);
    let strong = leser.ist_wort(first, BINDUNG);
    let weak = matches!(kopf, Kopf::Generisch) && leser.ist_wort(first, BINDUNG_SCHWACH);
    let of_place = leser.ist_wort(first, &["der", "des"])
        && leser.ist_wort(
            first + 1,
            &[
                "stadt",
                "gemeinde",
                "hansestadt",
                "landeshauptstadt",
                "landes",
                "landkreises",
                "kreises",
            ],
        );
    if !(strong || weak || of_place) || fassung::beginnt(leser, first) {
        return (behind, false);
    }
    let mut here = first;
    let mut end = behind;
    while here < first + LONGEST && !endet(leser, here) {
        let is_word = matches!(leser.art(here), Some(Art::Wort | Art::Zahl));
        here += 1;
        if is_word && !leser.ist_wort(here - 1, &["und", "der", "des", "die", "oder", "mit"]) {
            end = here;
        }
    }
    if end > behind && leser.ist(here, Art::Auf) && hat_kuerzel(leser, here) {
        end = here;
    }
    (end, end > behind)
}

/// Whether a title cannot go on here.
fn endet(leser: &Leser<'_>, at: usize) -> bool {
    match leser.art(at) {
        Some(Art::Wort) => {
            // An endless word is part of no title.
            leser.klein(at).is_empty()
                || leser.ist_wort(at, VERBEN)
                || fassung::beginnt(leser, at)
                || stellen::signal(leser, at).is_some_and(|(signal, _)| signal.stark)
                || leser.ist_wort(at, &["in"]) && leser.ist_wort(at + 1, &["verbindung"])
                || leser.ist_wort(at, &["i"])
        }
        Some(Art::Zahl) => nummern::ist_datum(leser.klein(at)),
        Some(Art::Strich | Art::Schraegstrich) => false,
        // A list inside a long title ends with the short name in parentheses.
        Some(Art::Komma) => !klammer_folgt(leser, at),
        Some(Art::Zeile) => {
            let next = leser.nach_zeilen(at);
            !leser.ist(next, Art::Auf) && (leser.beginnt_gross(next) || !leser.ist(next, Art::Wort))
        }
        _ => true,
    }
}

fn klammer_folgt(leser: &Leser<'_>, at: usize) -> bool {
    for here in at..at + 25 {
        match leser.art(here) {
            Some(Art::Auf) => return hat_kuerzel(leser, here),
            Some(Art::Wort | Art::Zahl | Art::Komma | Art::Strich | Art::Zeile) => {}
            _ => return false,
        }
    }
    false
}

/// Whether an abbreviation of a law stands in the parentheses.
pub fn hat_kuerzel(leser: &Leser<'_>, auf: usize) -> bool {
    let Some(end) = leser.klammer_zu(auf, 24) else { return false };
    (auf + 1..end).any(|here| {
        vorschriften::ist_kuerzelform(leser.roh(here))
            && !crate::namen::ist_kein_kuerzel(leser, here)
    })
}

fn vorschrift(anzeige: String) -> Vorschrift {
    let mut kuerzel = "titel ".to_owned();
    for word in anzeige.split([' ', ',']) {
        vorschriften::falten(&word.to_lowercase(), &mut kuerzel);
    }
    let land = Land::of_title(&anzeige);
    let kommunal =
        [" der Stadt ", " der Gemeinde ", " Landkreis"].iter().any(|of| anzeige.contains(of));
    Vorschrift {
        kuerzel,
        titel: Some(anzeige.clone()),
        anzeige,
        rechtskreis: match land {
            Some(_) => Rechtskreis::Land,
            None if kommunal => Rechtskreis::Kommune,
            None => Rechtskreis::Unbekannt,
        },
        land,
        ort: None,
        bekannt: false,
        nur_titel: true,
    }
}
