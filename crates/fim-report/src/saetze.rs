//! A finding in words for formats that show a text and nothing else.

use crate::terminal::element_line;
use crate::window::plain;
use fim_core::{Finding, Sprache, Value};

/// What stands beside the message, a line each: where, what was found, what is expected, what to do.
pub(crate) fn zeilen(finding: &Finding, sprache: Sprache) -> Vec<String> {
    let element = finding.element.as_ref().map(element_line);
    let path = finding.place.as_ref().map(|place| place.path.clone());
    let where_it_is = [
        (sprache.pick("Element", "Element"), element.unwrap_or_default()),
        (sprache.pick("Pfad", "Path"), path.unwrap_or_default()),
    ];
    benannt(where_it_is.into_iter().chain(angaben(finding, sprache)))
}

/// The message and what to do about it in one paragraph; the message is its first sentence.
pub(crate) fn absatz(finding: &Finding, sprache: Sprache) -> String {
    let message = plain(&finding.message(sprache));
    let saetze = std::iter::once(message).chain(benannt(angaben(finding, sprache).into_iter()));
    saetze.map(satz).collect::<Vec<_>>().join(" ")
}

fn angaben(finding: &Finding, sprache: Sprache) -> [(&'static str, String); 3] {
    let value = |value: &Option<Value>| {
        value.as_ref().map(|value| value.get(sprache).to_owned()).unwrap_or_default()
    };
    [
        (sprache.pick("Gefunden", "Found"), value(&finding.found)),
        (sprache.pick("Erwartet", "Expected"), value(&finding.expected)),
        (sprache.pick("Was tun", "What to do"), finding.fix(sprache)),
    ]
}

/// Those that say something, after their names.
fn benannt(angaben: impl Iterator<Item = (&'static str, String)>) -> Vec<String> {
    let told = angaben.filter(|(_, text)| !text.is_empty());
    told.map(|(name, text)| format!("{name}: {}", plain(&text))).collect()
}

/// A text with a full stop.
fn satz(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text
}
