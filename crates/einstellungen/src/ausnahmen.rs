//! `[[ausnahmen]]`: findings that somebody decided not to count, and why.

use super::herkunft::position;
use super::lesen::no_pattern;
use super::regeln::{may_be_own, rule_begins_with, unknown_rule};
use super::werte::day;
use super::{Complaint, Value, unknown};
use fim_core::{Fingerprint, Sprache};
use fim_validation::{Ausnahme, Pfadmuster};
use toml::de::DeTable;

/// Name of the tables.
pub const AUSNAHMEN: &str = "ausnahmen";
/// Their keys.
pub const KEYS: &[&str] =
    &["regel", "element", "version", "datei", "fingerabdruck", "grund", "bis", "von"];

/// Adds the exceptions of a file; `shown` is what it is called before people.
pub(crate) fn read(
    value: &Value<'_>,
    text: &str,
    shown: &str,
    ausnahmen: &mut Vec<Ausnahme>,
    sprache: Sprache,
) -> Result<(), Complaint> {
    let complaint = |place: usize| {
        let text =
            sprache.pick("hier stehen Tabellen: [[ausnahmen]]", "these are tables: [[ausnahmen]]");
        (place, text.to_owned())
    };
    for entry in value.get_ref().as_array().ok_or_else(|| complaint(value.span().start))? {
        let place = entry.span().start;
        let own = entry.get_ref().as_table().ok_or_else(|| complaint(place))?;
        let (line, _) = position(text, place);
        ausnahmen.push(one(own, place, (shown.to_owned(), line as u64), sprache)?);
    }
    Ok(())
}

fn one(
    table: &DeTable<'_>,
    place: usize,
    quelle: (String, u64),
    sprache: Sprache,
) -> Result<Ausnahme, Complaint> {
    let (mut regel, mut grund) = (None, None);
    let (mut element, mut version, mut datei) = (None, None, None);
    let (mut fingerabdruck, mut bis) = (None, None);
    for (key, value) in table {
        match &**key.get_ref() {
            "regel" => {
                let word = text(value, sprache)?;
                if !rule_begins_with(&word) && !may_be_own(&word) {
                    return Err((value.span().start, unknown_rule(&word, sprache)));
                }
                regel = Some(word);
            }
            "element" => element = Some(text(value, sprache)?),
            "version" => version = Some(text(value, sprache)?),
            "grund" => grund = Some(text(value, sprache)?),
            // For people alone.
            "von" => drop(text(value, sprache)?),
            "bis" => bis = Some(day(value, sprache)?),
            "datei" => {
                let pattern = text(value, sprache)?;
                let muster = Pfadmuster::new(std::slice::from_ref(&pattern));
                datei =
                    Some(muster.map_err(|_| (value.span().start, no_pattern(&pattern, sprache)))?);
            }
            "fingerabdruck" => {
                let read = Fingerprint::read(&text(value, sprache)?);
                fingerabdruck = Some(read.ok_or_else(|| {
                    let text = sprache.pick(
                        "ein Fingerabdruck hat 32 Ziffern von 0 bis f",
                        "a fingerprint has 32 digits from 0 to f",
                    );
                    (value.span().start, text.to_owned())
                })?);
            }
            other => return Err((key.span().start, unknown(other, KEYS, sprache))),
        }
    }
    let missing = |key: &str, de: &str, en: &str| match sprache {
        Sprache::De => (place, format!("»{key}« fehlt: {de}")),
        Sprache::En => (place, format!("»{key}« is missing: {en}")),
    };
    if element.is_none() && datei.is_none() && fingerabdruck.is_none() {
        let text = sprache.pick(
            "»element«, »datei« oder »fingerabdruck« fehlt; für alles gilt [regeln] ohne",
            "»element«, »datei« or »fingerabdruck« is missing; [regeln] ohne is for everything",
        );
        return Err((place, text.to_owned()));
    }
    let grund: String = grund.ok_or_else(|| {
        missing("grund", "warum zählt der Befund nicht?", "why does it not count?")
    })?;
    let regel = regel
        .ok_or_else(|| missing("regel", "Code wie \"XDF1014\"", "a code such as \"XDF1014\""))?;
    Ok(Ausnahme { regel, element, version, datei, fingerabdruck, grund, bis, quelle })
}

/// A text that says something.
fn text(value: &Value<'_>, sprache: Sprache) -> Result<String, Complaint> {
    let text = value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or_else(|| {
        let text = sprache.pick("hier steht ein Text", "this is a text");
        (value.span().start, text.to_owned())
    })
}
