//! The words of statistics: names of groups, shares.

use crate::summary::number;
use crate::window::plain;
use fim_core::{Gruppe, Quote, Sprache};

/// What is said where nothing is named.
pub(crate) const fn ohne_angabe(sprache: Sprache) -> &'static str {
    sprache.pick("ohne Angabe", "not said")
}

/// A standard before people.
pub(crate) const fn standard(key: Option<&str>, sprache: Sprache) -> &str {
    match key {
        None => sprache.pick("nicht lesbar", "not readable"),
        Some(key) => match key.as_bytes() {
            b"xdatenfelder" => "XDatenfelder",
            b"xzufi" => "XZuFi",
            b"xprozess" => "XProzess",
            b"genericode" => "Genericode",
            b"ozg" => sprache.pick("Katalog und Steckbriefe", "catalogue, Steckbriefe"),
            _ => key,
        },
    }
}

/// A group within its standard: »XDatenfelder 17«, »XZuFi 4 methodisch freigegeben«.
pub(super) fn gruppe(gruppe: &Gruppe, sprache: Sprache) -> String {
    let standard = standard(gruppe.standard, sprache);
    let name = name(&gruppe.key, &gruppe.name, sprache);
    match gruppe.standard {
        Some("xdatenfelder") if gruppe.key == "60" => format!("{standard} {name} (BOB)"),
        // They have no Redaktion.
        Some("genericode" | "ozg") if gruppe.key.is_empty() => standard.to_owned(),
        Some(_) => format!("{standard} {name}"),
        None => standard.to_owned(),
    }
}

/// A code with its name.
pub(super) fn name(key: &str, name: &str, sprache: Sprache) -> String {
    match (key, name) {
        ("", _) => ohne_angabe(sprache).to_owned(),
        (key, "") => einzeilig(key),
        (key, name) => einzeilig(&format!("{key} {name}")),
    }
}

/// »61,2 %«, a dash where there is nothing to have a share of.
pub(super) fn prozent(quote: Quote, sprache: Sprache) -> String {
    let Some(promille) = quote.promille() else { return "–".to_owned() };
    let (whole, tenth) = (promille / 10, promille % 10);
    match sprache {
        Sprache::De => format!("{whole},{tenth}\u{a0}%"),
        Sprache::En => format!("{whole}.{tenth}%"),
    }
}

/// »12  85 %«: how many, and what share that is.
pub(super) fn anteil(quote: Quote, sprache: Sprache) -> String {
    let gap = sprache.pick(" %", "%");
    let prozent = quote.prozent().map_or_else(|| "–".to_owned(), |it| format!("{it}{gap}"));
    let width = 3 + gap.len();
    format!("{} {prozent:>width$}", number(quote.davon, sprache))
}

/// A count with its noun.
pub(super) fn zahl(count: u64, de: [&str; 2], en: [&str; 2], sprache: Sprache) -> String {
    let at = usize::from(count != 1);
    format!("{}\u{a0}{}", number(count, sprache), sprache.pick(de[at], en[at]))
}

/// A text from a file on one line: white space is one blank, what is not seen is replaced.
pub(super) fn einzeilig(text: &str) -> String {
    plain(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// An id with its version: »F60000000236V1.2.0«.
pub(super) fn kennung(id: &str, version: &str, sprache: Sprache) -> String {
    match (id, version) {
        ("", _) => ohne_angabe(sprache).to_owned(),
        (id, "") => einzeilig(id),
        (id, version) => einzeilig(&format!("{id}V{version}")),
    }
}

/// A language as written.
pub(super) fn sprachname(code: &str, sprache: Sprache) -> String {
    match code {
        "" => sprache.pick("ohne Sprache", "no language").to_owned(),
        code => einzeilig(code),
    }
}
