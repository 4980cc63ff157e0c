//! The words of a search: what was found, how it is called, why it is a hit.

use crate::summary::number;
use fim_core::{
    ElementInfo, Fassungsstand, Fundstelle, Gefunden, Gewissheit, Normtreffer, Sprache, Suchart,
    Suchergebnis, Weg,
};

/// »12 Stellen in 3 Artefakten«.
pub(super) fn umfang(stellen: usize, artefakte: usize, sprache: Sprache) -> String {
    let places = zahl(stellen, ["Stelle", "Stellen"], ["place", "places"], sprache);
    let artefacts = zahl(artefakte, ["Artefakt", "Artefakten"], ["artefact", "artefacts"], sprache);
    format!("{places} in {artefacts}")
}

pub(super) fn dateien(ergebnis: &Suchergebnis, sprache: Sprache) -> String {
    let count = usize::try_from(ergebnis.dateien).unwrap_or(usize::MAX);
    let files = zahl(count, ["Datei", "Dateien"], ["file", "files"], sprache);
    match sprache {
        Sprache::De => format!("{files} durchsucht"),
        Sprache::En => format!("{files} searched"),
    }
}

pub(super) fn zahl(count: usize, de: [&str; 2], en: [&str; 2], sprache: Sprache) -> String {
    let at = usize::from(count != 1);
    format!("{} {}", number(count as u64, sprache), sprache.pick(de[at], en[at]))
}

/// An element by kind, id with version, and name.
pub(super) fn element(info: &ElementInfo) -> String {
    format!("{} {}", info.kind, kurz(info)).trim_end().to_owned()
}

/// An element by id with version, and name.
pub(super) fn kurz(info: &ElementInfo) -> String {
    let mut text = kennung(info);
    if let Some(name) = info.name.as_deref().filter(|name| !name.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push('»');
        text.push_str(&name.split_whitespace().collect::<Vec<_>>().join(" "));
        text.push('«');
    }
    text
}

/// Id and version as one: `F60000000236V1.2`; code lists have a version of another form.
pub(super) fn kennung(info: &ElementInfo) -> String {
    let id = info.id.as_deref().unwrap_or_default();
    match info.version.as_deref().filter(|version| !version.is_empty()) {
        Some(version) if id.starts_with("urn:") => format!("{id}_{version}"),
        Some(version) if is_letter_id(id) => format!("{id}V{version}"),
        Some(version) => format!("{id} ({version})").trim_start().to_owned(),
        None => id.to_owned(),
    }
}

fn is_letter_id(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_uppercase())
        && id.bytes().skip(1).all(|byte| byte.is_ascii_digit())
}

pub(super) fn zeile(fund: &Fundstelle, sprache: Sprache) -> String {
    let line = fund.place.position.line;
    format!("{} {line}", sprache.pick("Zeile", "line"))
}

/// Why something is a hit, as a kind: for tables and JSON.
pub(super) fn weg(weg: &Weg, sprache: Sprache) -> &'static str {
    match weg {
        Weg::Selbst => sprache.pick("hier definiert", "defined here"),
        Weg::Eingebettet => sprache.pick("eingebettet", "embedded"),
        Weg::Verweis(_, name) => name.get(sprache),
        Weg::Norm(Normtreffer::Stelle) => sprache.pick("diese Stelle", "this place"),
        Weg::Norm(Normtreffer::Paragraf) => sprache.pick("derselbe Paragraf", "the same paragraph"),
        Weg::Norm(Normtreffer::Vorschrift) => {
            sprache.pick("das Gesetz als Ganzes", "the law as a whole")
        }
        Weg::Norm(Normtreffer::InVorschrift) => {
            sprache.pick("eine Stelle des Gesetzes", "a place of the law")
        }
        Weg::Norm(Normtreffer::Ungewiss) => sprache.pick("Gesetz nicht sicher", "law not certain"),
        Weg::Konvolut => sprache.pick("gehört zur Leistung", "belongs to the service"),
    }
}

pub(super) fn gewissheit(gewissheit: &Gewissheit, sprache: Sprache) -> &'static str {
    match gewissheit {
        Gewissheit::Sicher => sprache.pick("sicher", "certain"),
        Gewissheit::Grad(_, name) => name.get(sprache),
        Gewissheit::Moeglich => sprache.pick("möglich", "possible"),
    }
}

/// What is written at a hit, and how it matches; empty where the element says it all.
pub(super) fn was(fund: &Fundstelle, suchart: Suchart, sprache: Sprache) -> String {
    let mut text = match &fund.weg {
        Weg::Selbst => sprache.pick("hier definiert", "defined here").to_owned(),
        Weg::Eingebettet => String::new(),
        Weg::Verweis(_, name) => format!("{}: {}", name.get(sprache), fund.text),
        Weg::Norm(treffer) => {
            let whole_is_meant = suchart == Suchart::Vorschrift;
            let note = match treffer {
                Normtreffer::Stelle | Normtreffer::InVorschrift | Normtreffer::Ungewiss => "",
                Normtreffer::Vorschrift if whole_is_meant => "",
                _ => weg(&fund.weg, sprache),
            };
            let gap = if note.is_empty() { "" } else { " – " };
            let row = fund.betrifft.as_ref().map(|element| match sprache {
                Sprache::De => format!(" für {}", kurz(element)),
                Sprache::En => format!(" for {}", kurz(element)),
            });
            format!("»{}«{gap}{note}{}", ausschnitt(fund), row.unwrap_or_default())
        }
        Weg::Konvolut => weg(&fund.weg, sprache).to_owned(),
    };
    if let Gewissheit::Grad(_, name) = &fund.gewissheit {
        text = format!("{text} – {}", name.get(sprache));
    }
    if let Some(inhalt) = fund.inhalt {
        let content = match sprache {
            Sprache::De => format!("Inhalt {inhalt}"),
            Sprache::En => format!("content {inhalt}"),
        };
        text = if text.is_empty() { content } else { format!("{text}, {content}") };
    }
    text
}

/// Characters of a text beside the piece that is meant.
const DANEBEN: usize = 40;

/// The piece of a text that is meant, with some of what stands beside it.
pub(super) fn ausschnitt(fund: &Fundstelle) -> String {
    let text = &fund.text;
    let (before, hit, after) = match (
        text.get(..fund.treffer.start),
        text.get(fund.treffer.clone()),
        text.get(fund.treffer.end..),
    ) {
        (Some(before), Some(hit), Some(after)) => (before, hit, after),
        _ => ("", text.as_str(), ""),
    };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (left, right) = (ende(before, DANEBEN), anfang(after, DANEBEN));
    let mut out = String::new();
    if left.len() < before.len() {
        out.push('…');
    }
    out.push_str(&words(&format!("{left}{hit}{right}")));
    if right.len() < after.len() {
        out.push('…');
    }
    out
}

fn anfang(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(at, _)| cut_back(&text[..at]))
}

/// Without the word that was cut.
fn cut_back(text: &str) -> &str {
    text.rfind(' ').map_or(text, |at| &text[..at])
}

fn ende(text: &str, chars: usize) -> &str {
    let Some((at, _)) = text.char_indices().rev().nth(chars.saturating_sub(1)) else { return text };
    if at == 0 {
        return text;
    }
    let rest = &text[at..];
    rest.find(' ').map_or(rest, |at| &rest[at + 1..])
}

/// An element that was found, with its versions.
pub(super) fn gefunden(one: &Gefunden, suchart: Suchart, sprache: Sprache) -> String {
    let versions: Vec<String> = one.fassungen.iter().map(|it| fassung(it, sprache)).collect();
    let mut text = format!("{}: {}", element(&one.element), versions.join("; "));
    if !one.eigen && suchart != Suchart::Name {
        text.push_str(sprache.pick(
            "; nur eingebettet, nicht als eigene Datei",
            "; embedded only, not as a file of its own",
        ));
    }
    text
}

fn fassung(fassung: &Fassungsstand, sprache: Sprache) -> String {
    let count = usize::try_from(fassung.stellen).unwrap_or(usize::MAX);
    let mut text = zahl(count, ["Mal", "Mal"], ["time", "times"], sprache);
    if !fassung.version.is_empty() {
        text = format!("{} {} ({text}", sprache.pick("Version", "version"), fassung.version);
        if fassung.inhalte > 1 {
            let parts = fassung.abweichend.join(", ");
            text.push_str(&match sprache {
                Sprache::De => {
                    format!(", aber mit {} verschiedenen Inhalten: {parts}", fassung.inhalte)
                }
                Sprache::En => {
                    format!(", but with {} different contents: {parts}", fassung.inhalte)
                }
            });
        }
        text.push(')');
    }
    text
}

/// Nothing was found: what was understood, where it was looked for, what may have been meant.
pub(super) fn nichts(ergebnis: &Suchergebnis, sprache: Sprache) -> String {
    let suche = &ergebnis.suche;
    let (art, normal) = (suche.art.label().get(sprache), &suche.normal);
    let files = dateien(ergebnis, sprache);
    let mut text = match sprache {
        Sprache::De => format!("{normal} kommt nirgends vor. Verstanden als: {art}; {files}."),
        Sprache::En => format!("{normal} is nowhere to be found. Understood as: {art}; {files}."),
    };
    if !ergebnis.aehnlich.is_empty() {
        text.push_str(sprache.pick("\nEs gibt: ", "\nThere is: "));
        text.push_str(&ergebnis.aehnlich.join(", "));
    }
    text
}
