//! Reads the name of a law: from the table, by the form of an abbreviation, by title; with the Land
//! or place behind it and the other name in parentheses.

use crate::bezug::{Rechtskreis, Vorschrift};
use crate::land::Land;
use crate::leser::Leser;
use crate::nummern;
use crate::stellen;
use crate::vorschriften::{self, Bekannt};
use crate::zeichen::Art;
use crate::{eu, sgb, technik, titel};

/// Where a name is looked for; this decides how far its form is trusted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lage {
    /// Behind a place: what stands here names a law.
    NachStelle,
    /// At the beginning of a text, line or list item.
    Anfang,
    /// Inside prose.
    Mitten,
    /// The text is this name and nothing else.
    Allein,
}

/// Longest name in the table, in tokens, and longest abbreviation, in characters.
const LONGEST_NAME: usize = 20;
const LONGEST_KUERZEL: usize = 30;

/// Words with capitals that are no law.
const KEIN_KUERZEL: &[&str] = &[
    "eu", "eg", "ewg", "bgbl", "gvbl", "abl", "pdf", "xml", "html", "nrn", "edv", "tüv", "kfz",
    "lkw", "pkw", "gmbh", "kg", "ohg", "ag", "gbr", "usb", "iban", "bic", "bundid", "fim", "leika",
    "pvog", "uvo", "tv", "cv", "ngo", "dv", "zv", "bg", "lg", "rl", "vo", "vwv", "avv", "olg",
    "vg", "ovg", "bgh", "bverfg", "bverwg",
];

/// What a by-law may be of.
const KOMMUNEN: &[&str] = &["stadt", "gemeinde", "hansestadt", "landeshauptstadt", "samtgemeinde"];

/// Reads a name; the position is behind it and all that belongs to it but the edition.
pub fn name(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<(Vorschrift, usize)> {
    let (vorschrift, next) = kern(leser, at, lage)?;
    let (vorschrift, next) = ortsangabe(leser, vorschrift, next, lage);
    let (vorschrift, behind) = klammer(leser, vorschrift, next);
    if behind > next && vorschrift.land.is_none() {
        return Some(ortsangabe(leser, vorschrift, behind, lage));
    }
    Some((vorschrift, behind))
}

fn kern(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<(Vorschrift, usize)> {
    if !matches!(leser.art(at)?, Art::Wort | Art::Zahl) {
        return None;
    }
    eu::akt(leser, at)
        .or_else(|| technik::regel(leser, at))
        .or_else(|| sgb::buch(leser, at))
        .or_else(|| zu_anderer(leser, at))
        .or_else(|| bekannt(leser, at, lage))
        .or_else(|| kuerzel(leser, at, lage))
        .or_else(|| titel::titel(leser, at, lage))
}

/// An administrative regulation on a law: »AllgVwV zum AufenthG«, »Richtlinien zum BEEG«.
fn zu_anderer(leser: &Leser<'_>, at: usize) -> Option<(Vorschrift, usize)> {
    let (prefix, mut here) = match leser.klein(at) {
        "allgvwv"
        | "avwv"
        | "avv"
        | "vwv"
        | "verwaltungsvorschrift"
        | "verwaltungsvorschriften" => ("VwV", at + 1),
        "allgemeine" | "allgemeinen"
            if leser.ist_wort(at + 1, &["verwaltungsvorschrift", "verwaltungsvorschriften"]) =>
        {
            ("VwV", at + 2)
        }
        "rl" | "richtlinien" => ("RL", at + 1),
        _ => return None,
    };
    here = leser.nach_zeilen(here);
    if leser.ist_wort(here, &["zum", "zur", "zu"]) {
        here += 1;
        here += usize::from(leser.ist_wort(here, &["durchführung", "ausführung"]));
        here += usize::from(leser.ist_wort(here, &["der", "des", "dem", "den"]));
    }
    let (inner, next) = sgb::buch(leser, here)
        .or_else(|| bekannt(leser, here, Lage::NachStelle))
        .or_else(|| kuerzel(leser, here, Lage::NachStelle))
        .or_else(|| titel::titel(leser, here, Lage::NachStelle))?;
    Some((davon(prefix, inner), next))
}

/// The regulation `prefix` on a law.
pub fn davon(prefix: &str, inner: Vorschrift) -> Vorschrift {
    let foreign = matches!(inner.rechtskreis, Rechtskreis::Eu | Rechtskreis::TechnischeRegel);
    if foreign || inner.anzeige.contains(" zu ") {
        return inner;
    }
    let kuerzel = format!("{}{}", prefix.to_lowercase(), inner.kuerzel);
    let known = vorschriften::finden(&kuerzel).map(|row| row.kuerzel.to_owned());
    Vorschrift {
        anzeige: known.unwrap_or_else(|| format!("{prefix} zu {}", inner.anzeige)),
        kuerzel,
        titel: None,
        ..inner
    }
}

/// The longest name of the table that begins here.
fn bekannt(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<(Vorschrift, usize)> {
    let numbered = leser.ist(at, Art::Zahl) && leser.ist(at + 1, Art::Punkt);
    if !numbered && !leser.ist(at, Art::Wort) {
        return None;
    }
    let (mut key, mut found, mut is_broken) = (String::new(), None, false);
    for here in at..at + LONGEST_NAME {
        match leser.art(here) {
            Some(Art::Wort | Art::Zahl) => vorschriften::falten(leser.klein(here), &mut key),
            Some(Art::Strich | Art::Schraegstrich) => continue,
            Some(Art::Komma | Art::Zeile) => {
                is_broken = true;
                continue;
            }
            Some(Art::Punkt) if numbered && here == at + 1 => continue,
            _ => break,
        }
        if vorschriften::zu_lang(&key) || leser.klein(here).is_empty() {
            break;
        }
        if let Some(row) = vorschriften::finden(&key)
            && ist_geschrieben(leser, at..here + 1, row, lage)
            // Only titles contain a comma or go on in the next line.
            && !(row.als_kuerzel && is_broken)
        {
            found = Some((row, here + 1));
        }
    }
    found.map(|(row, next)| (aus_zeile(row, leser, at..next), next))
}

/// Whether a name of the table is written as a name: abbreviations with capitals, titles with a
/// capital first. Only a user who looks for it may be careless, unless it is a word (»Weg«, WEG).
fn ist_geschrieben(
    leser: &Leser<'_>,
    tokens: std::ops::Range<usize>,
    row: Bekannt,
    lage: Lage,
) -> bool {
    let is_word = row.kuerzel.len() <= 3 && row.kuerzel.contains(['A', 'E', 'I', 'O', 'U']);
    if lage == Lage::Allein && !is_word {
        return true;
    }
    let begins = leser.beginnt_gross(tokens.start);
    let letters = tokens.flat_map(|at| leser.roh(at).chars());
    let capitals = letters.filter(|c| c.is_uppercase()).count();
    if row.als_kuerzel { capitals >= 2 } else { begins || capitals >= 2 }
}

fn aus_zeile(row: Bekannt, leser: &Leser<'_>, tokens: std::ops::Range<usize>) -> Vorschrift {
    Vorschrift {
        kuerzel: vorschriften::schluessel(row.kuerzel),
        anzeige: row.kuerzel.to_owned(),
        rechtskreis: row.rechtskreis,
        land: row.land,
        ort: None,
        titel: (!row.als_kuerzel).then(|| leser.ausschnitt(tokens)),
        bekannt: true,
        nur_titel: false,
    }
}

/// Whether a word with capitals is something else: a sign of the Union or a Land, an id, XÖV.
pub fn ist_kein_kuerzel(leser: &Leser<'_>, at: usize) -> bool {
    let (word, klein) = (leser.roh(at), leser.klein(at));
    let digits = word.chars().filter(char::is_ascii_digit).count();
    klein.is_empty()
        || KEIN_KUERZEL.contains(&klein)
        || Land::of_mark(word).is_some()
        || ist_xoev(word)
        || technik::ist_reihe(klein)
        || digits >= 5
        || nummern::ist_roemisch(word)
        || word.chars().count() > LONGEST_KUERZEL
}

/// Whether a word names a standard of XÖV or something in one.
pub fn ist_xoev(word: &str) -> bool {
    let lower = word.to_lowercase();
    let mut chars = word.chars();
    let capital_x = chars.next() == Some('X') && chars.next().is_some_and(char::is_uppercase);
    capital_x && word.chars().count() >= 3
        || ["xinneres", "xmeld", "xunternehmen", "xoev", "xöv", "xpersonenstand", "dsmeld"]
            .iter()
            .any(|name| lower.starts_with(name))
        || lower.contains("xmeld")
}

/// An abbreviation that the table has not, by its form.
fn kuerzel(leser: &Leser<'_>, at: usize, lage: Lage) -> Option<(Vorschrift, usize)> {
    let numbered = leser.ist(at, Art::Zahl) && leser.ist(at + 1, Art::Punkt);
    let word_at = if numbered { at + 2 } else { at };
    let word = leser.roh(word_at);
    let is_form = leser.ist(word_at, Art::Wort) && vorschriften::ist_kuerzelform(word);
    if !is_form || ist_kein_kuerzel(leser, word_at) || stellen::signal(leser, word_at).is_some() {
        return None;
    }
    let base = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let by_end = ["G", "V", "O", "GB", "VO"].iter().any(|end| base.ends_with(end));
    let mixed = word.contains(char::is_lowercase) || word.contains('-');
    let short = word.chars().count() <= 12;
    let trusted = match lage {
        Lage::NachStelle => by_end || vorschriften::ist_dicht(word),
        Lage::Anfang | Lage::Mitten => by_end && mixed,
        Lage::Allein => by_end && (mixed || short),
    };
    if !trusted {
        return None;
    }
    let mut next = word_at + 1;
    let is_year = nummern::ist_jahr(leser.klein(next)) && !leser.ist(next + 1, Art::Schraegstrich);
    next += usize::from(is_year);
    let anzeige = leser.ausschnitt(at..next);
    let land = Land::of_prefix(word);
    let vorschrift = Vorschrift {
        kuerzel: vorschriften::schluessel(&anzeige),
        anzeige,
        rechtskreis: if land.is_some() { Rechtskreis::Land } else { Rechtskreis::Unbekannt },
        land,
        ort: None,
        titel: None,
        bekannt: false,
        nur_titel: false,
    };
    Some((vorschrift, next))
}

/// The Land or place behind a name: »LBO BW«, »SNS Lindenhain«, »… des Landes Hessen«.
fn ortsangabe(
    leser: &Leser<'_>,
    mut vorschrift: Vorschrift,
    at: usize,
    lage: Lage,
) -> (Vorschrift, usize) {
    let foreign = matches!(vorschrift.rechtskreis, Rechtskreis::Eu | Rechtskreis::TechnischeRegel);
    if foreign {
        return (vorschrift, at);
    }
    if let Some((land, mark, next)) = landesangabe(leser, at) {
        vorschrift.anzeige = format!("{} {mark}", vorschrift.anzeige);
        vorschrift.land = Some(land);
        vorschrift.rechtskreis = Rechtskreis::Land;
        return (vorschrift, next);
    }
    let unclear = vorschrift.rechtskreis == Rechtskreis::Unbekannt && !vorschrift.nur_titel;
    let of_town = leser.ist_wort(at, &["der"]) && leser.ist_wort(at + 1, KOMMUNEN);
    let start = if of_town { at + 2 } else { at };
    let directly = vorschrift.anzeige.ends_with('S') && lage != Lage::Mitten;
    if unclear && (of_town || directly) {
        let end = ort(leser, start);
        if end > start {
            let place = leser.ausschnitt(start..end);
            let link = if of_town { leser.ausschnitt(at..start) + " " } else { String::new() };
            vorschrift.anzeige = format!("{} {link}{place}", vorschrift.anzeige);
            vorschrift.ort = Some(place);
            vorschrift.rechtskreis = Rechtskreis::Kommune;
            return (vorschrift, end);
        }
    }
    (vorschrift, at)
}

/// »BW«, »(BW)«, »für das Land Hessen«, »des Freistaates Bayern«: the Land, and the mark to show.
fn landesangabe<'t>(leser: &Leser<'t>, at: usize) -> Option<(Land, &'t str, usize)> {
    let mut here = at;
    if leser.ist_wort(here, &["für", "des", "von", "der"]) {
        here += 1;
        here += usize::from(leser.ist_wort(here, &["das", "den", "die"]));
        let state = ["land", "landes", "freistaat", "freistaates", "freistaats"];
        here += usize::from(leser.ist_wort(here, &state));
        let free = ["freie", "freien"];
        if leser.ist_wort(here, &free) {
            here += 1 + usize::from(leser.ist_wort(here + 1, &["und"]));
            here += usize::from(leser.ist_wort(here, &["hansestadt"]));
        }
    }
    let in_parentheses = leser.ist(here, Art::Auf) && leser.ist(here + 2, Art::Zu);
    here += usize::from(in_parentheses);
    let mark = leser.roh(here);
    let land = Land::of_mark(mark).filter(|_| leser.ist(here, Art::Wort))?;
    let behind = here + 1 + usize::from(in_parentheses);
    // »BauO NRW 2018«: the year tells the edition.
    let is_year = nummern::ist_jahr(leser.klein(behind)) && !leser.ist(behind + 1, Art::Punkt);
    let shown = if mark.chars().count() <= 4 { mark } else { land.kuerzel() };
    Some((land, shown, behind + usize::from(is_year)))
}

/// The position behind the name of a place: »Bad Lindenhain am Main«.
fn ort(leser: &Leser<'_>, at: usize) -> usize {
    let (mut here, mut end) = (at, at);
    while here < at + 5 && leser.ist(here, Art::Wort) {
        let joins = leser.ist_wort(here, &["am", "an", "der", "im", "bei", "ob", "a", "d"]);
        let is_name = leser.beginnt_gross(here)
            && stellen::signal(leser, here).is_none()
            && !vorschriften::ist_kuerzelform(leser.roh(here))
            && titel::titel(leser, here, Lage::Mitten).is_none()
            && bekannt(leser, here, Lage::Mitten).is_none();
        let goes_on = is_name || joins && end > at;
        if !goes_on {
            break;
        }
        here += 1;
        if is_name {
            end = here;
        }
    }
    end
}

/// The other name in parentheses: »Gewerbeordnung (GewO)«, »PStG (Personenstandsgesetz)«,
/// »Gesetz über … (Mutterschutzgesetz – MuSchG)«.
fn klammer(leser: &Leser<'_>, vorschrift: Vorschrift, at: usize) -> (Vorschrift, usize) {
    let auf = leser.nach_zeilen(at);
    if !leser.ist(auf, Art::Auf) {
        return (vorschrift, at);
    }
    let Some(end) = leser.klammer_zu(auf, 24) else { return (vorschrift, at) };
    let has_place = (auf + 1..end).any(|here| leser.ist_paragraf(here));
    let Some(other) = (!has_place).then(|| letzter_name(leser, auf + 1..end)).flatten() else {
        return (vorschrift, at);
    };
    if vorschrift.bekannt {
        let same = other.kuerzel == vorschrift.kuerzel || !other.bekannt;
        return if same { (vorschrift, end + 1) } else { (vorschrift, at) };
    }
    let named = if vorschrift.nur_titel || other.bekannt {
        let mut named = Vorschrift { titel: vorschrift.titel.or(other.titel), ..other };
        if let (Some(land), None) = (vorschrift.land, named.land) {
            named.anzeige = format!("{} {}", named.anzeige, land.kuerzel());
            (named.land, named.rechtskreis) = (Some(land), Rechtskreis::Land);
        }
        named
    } else {
        Vorschrift { titel: vorschrift.titel.or(other.titel), ..vorschrift }
    };
    (named, end + 1)
}

/// The last name inside parentheses: abbreviations stand behind short titles.
fn letzter_name(leser: &Leser<'_>, tokens: std::ops::Range<usize>) -> Option<Vorschrift> {
    let (mut found, mut here) = (None, tokens.start);
    while here < tokens.end {
        match kern_in_klammer(leser, here) {
            Some((vorschrift, next)) if next <= tokens.end => {
                let (vorschrift, next) = ortsangabe(leser, vorschrift, next, Lage::NachStelle);
                found = Some(vorschrift);
                here = next.max(here + 1);
            }
            _ => here += 1,
        }
    }
    found
}

fn kern_in_klammer(leser: &Leser<'_>, at: usize) -> Option<(Vorschrift, usize)> {
    sgb::buch(leser, at)
        .or_else(|| bekannt(leser, at, Lage::NachStelle))
        .or_else(|| kuerzel(leser, at, Lage::NachStelle))
        .or_else(|| titel::titel(leser, at, Lage::Mitten))
}
