//! What several rules read of a message: keys, status, texts that may be missing.

pub(super) use crate::status::bedeutung;
use crate::stelle::Stelle;
use fim_core::{Draft, Element, Text};
use std::collections::HashMap;
use std::hash::Hash;
use xprozess::{Code, VerwaltungspolitischeKodierung, Zustandsangaben};

/// The text without white space at its ends; empty where there is none.
pub(super) fn wert<'m>(text: Option<&'m Text<'_>>) -> &'m str {
    text.map_or("", Text::trimmed)
}

/// The Prozessschlüssel as it is compared: without the name of a list before it.
pub(super) fn schluessel<'m>(text: Option<&'m Text<'_>>) -> &'m str {
    wert(text).rsplit(':').next().unwrap_or_default()
}

/// True for 14 digits: a Prozessschlüssel is the Leistungsschlüssel of the Leistung.
pub(super) fn ist_schluessel(text: &str) -> bool {
    text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How far something has come, 1 to 8; `None` where it is not said.
pub(super) fn status(zustand: Option<&Zustandsangaben<'_>>) -> Option<u8> {
    let status: u8 = zustand?.status.as_ref()?.value()?.parse().ok()?;
    (1..=8).contains(&status).then_some(status)
}

/// The areas of a Kodierung: which kind of key, and its value. The standard allows one.
pub(super) fn gebiete<'m>(
    kodierung: &'m VerwaltungspolitischeKodierung<'_>,
) -> impl Iterator<Item = (&'static str, &'m str)> {
    let alle = [
        ("kreis", &kodierung.kreis),
        ("bezirk", &kodierung.bezirk),
        ("bundesland", &kodierung.bundesland),
        ("gemeindeschluessel", &kodierung.gemeindeschluessel),
        ("regionalschluessel", &kodierung.regionalschluessel),
        ("nation", &kodierung.nation),
        ("gemeindeverband", &kodierung.gemeindeverband),
    ];
    alle.into_iter().filter_map(|(art, code)| Some((art, code.as_ref()?.value()?)))
}

/// Where a code stands that says nothing, or where it or its value is missing.
pub(super) fn codestelle<'a>(
    eltern: Option<Element<'a>>,
    code: Option<&Code<'a>>,
    name: &'static str,
) -> Stelle<'a> {
    match code {
        None => Stelle::fehlt(eltern, name),
        Some(code) => Stelle::angabe(code.element, code.code.as_ref(), "code"),
    }
}

/// Those of a list that say the same as one before them, with the first that does. What has no key
/// is passed over.
pub(super) fn wiederholte<'m, T, K: Eq + Hash>(
    alle: &'m [T],
    key: impl Fn(&'m T) -> Option<K>,
) -> Vec<(&'m T, &'m T)> {
    let mut wiederholt = Vec::new();
    if alle.len() < 2 {
        return wiederholt;
    }
    let mut gesehen: HashMap<K, &T> = HashMap::new();
    for eines in alle {
        let Some(key) = key(eines) else { continue };
        match gesehen.get(&key) {
            Some(erstes) => wiederholt.push((*erstes, eines)),
            None => {
                gesehen.insert(key, eines);
            }
        }
    }
    wiederholt
}

/// Shows where what is repeated stands first.
pub(super) fn zuerst(befund: Draft, stelle: Stelle<'_>) -> Draft {
    match stelle.place() {
        Some(place) => befund.related(("steht zuerst hier", "first found here"), place),
        None => befund,
    }
}
