//! A comparison as one HTML file that needs nothing else: old and new side by side, the words that
//! changed marked. All of it stands there without any script; the script narrows it down.
//!
//! `zeilen` makes the rows, `worte` are the words. The page itself is in `templates/vergleich`.

mod worte;
mod zeilen;

use super::saetze;
use crate::seite::worte::fuer_skript;
use crate::seite::{Rahmen, Worte, json, text};
use crate::summary::number;
use crate::{Options, Tool};
use askama::Template;
use fim_core::{Aenderungsart, Artefaktstand, Sprache, Standvergleich, Vertraeglichkeit};
use serde::Serialize;
use std::collections::BTreeMap;
use zeilen::{Artefakt, Tabellenzeile};

const STILE: [&str; 1] = [include_str!("../../../templates/vergleich/stil/vergleich.css")];
const DRUCK: &str = include_str!("../../../templates/vergleich/stil/druck.css");
const SKRIPTE: [&str; 1] = [include_str!("../../../templates/vergleich/skript/vergleich.js")];

/// Artefacts told in full; a page with more cannot be worked.
const ARTEFAKTE: usize = 400;
/// Rows of the table.
const ZEILEN: usize = 5_000;

#[derive(Template)]
#[template(path = "vergleich/seite.html")]
struct Seite {
    w: Worte,
    rahmen: Rahmen,
    titel: String,
    urteil: String,
    grad: &'static str,
    punkte: String,
    fakten: Vec<(&'static str, String)>,
    zeilen: Vec<Tabellenzeile>,
    weitere_zeilen: Option<String>,
    artefakte: Vec<Artefakt>,
    weitere_artefakte: Option<String>,
    unlesbar: Vec<(String, String)>,
    arten: Vec<(&'static str, &'static str, String)>,
    daten: String,
    tasten: Vec<(&'static str, &'static str)>,
}

#[derive(Serialize)]
struct Daten {
    sprache: &'static str,
    worte: BTreeMap<&'static str, &'static str>,
}

pub(super) fn render(vergleich: &Standvergleich, tool: Tool<'_>, options: &Options) -> String {
    let sprache = options.sprache;
    let w = Worte::new(worte::RAHMEN, sprache);
    let erwaehnt: Vec<_> =
        vergleich.artefakte.iter().filter(|it| saetze::ist_erwaehnenswert(it)).collect();
    let ganz: Vec<_> = erwaehnt.iter().filter(|it| saetze::hat_einzelheiten(it)).collect();
    let gezeigt = ganz.iter().take(ARTEFAKTE).enumerate();
    let artefakte: Vec<Artefakt> =
        gezeigt.map(|(at, it)| Artefakt::new(it, at + 1, sprache)).collect();
    let mut nummer = 0;
    let zeilen = erwaehnt.iter().take(ZEILEN).map(|it| {
        let hat_ziel = saetze::hat_einzelheiten(it) && nummer < ARTEFAKTE;
        nummer += usize::from(hat_ziel);
        Tabellenzeile::new(it, hat_ziel.then_some(nummer), sprache)
    });
    let daten =
        Daten { sprache: sprache.pick("de", "en"), worte: fuer_skript(worte::SKRIPT, sprache) };
    let mut seite = Seite {
        w,
        rahmen: Rahmen::new(&STILE, DRUCK, &SKRIPTE, sprache),
        titel: text(&format!("{} → {}", vergleich.alt, vergleich.neu)),
        urteil: saetze::ergebnis(vergleich, sprache),
        grad: vergleich.vertraeglichkeit().map_or("", Vertraeglichkeit::key),
        punkte: format!("{}.", saetze::summe(vergleich, sprache)),
        fakten: fakten(vergleich, tool, w),
        zeilen: zeilen.collect(),
        weitere_zeilen: weitere(erwaehnt.len().saturating_sub(ZEILEN), sprache),
        weitere_artefakte: weitere(ganz.len().saturating_sub(ARTEFAKTE), sprache),
        artefakte,
        unlesbar: vergleich
            .unlesbar
            .iter()
            .map(|it| (text(&it.datei), text(it.grund.get(sprache))))
            .collect(),
        arten: arten(vergleich, sprache),
        daten: json(&daten),
        tasten: Vec::new(),
    };
    if seite.titel.trim() == "→" {
        seite.titel.clear();
    }
    // Writing to memory does not fail.
    seite.render().unwrap_or_default()
}

fn fakten(vergleich: &Standvergleich, tool: Tool<'_>, w: Worte) -> Vec<(&'static str, String)> {
    let sprache = w.sprache;
    let mut fakten = vec![
        (w.get("alt"), text(&vergleich.alt)),
        (w.get("neu"), text(&vergleich.neu)),
        (w.get("tiefe"), vergleich.tiefe.label().get(sprache).to_owned()),
        (w.get("programm"), format!("{} {}", tool.name, tool.version)),
    ];
    if vergleich.andere > 0 {
        fakten.push((w.get("andere"), number(vergleich.andere, sprache)));
    }
    fakten
}

/// Kinds of change that are there: key, words, how many.
fn arten(
    vergleich: &Standvergleich,
    sprache: Sprache,
) -> Vec<(&'static str, &'static str, String)> {
    let alle = || vergleich.artefakte.iter().flat_map(|it| &it.aenderungen);
    Aenderungsart::ALL
        .into_iter()
        .map(|art| (art, alle().filter(|it| it.art == art).count() as u64))
        .filter(|(_, zahl)| *zahl > 0)
        .map(|(art, zahl)| (art.key(), art.label().get(sprache), number(zahl, sprache)))
        .collect()
}

fn weitere(zahl: usize, sprache: Sprache) -> Option<String> {
    (zahl > 0).then(|| {
        let n = number(zahl as u64, sprache);
        match sprache {
            Sprache::De => format!("… und {n} weitere Artefakte; alle stehen in -f json."),
            Sprache::En => format!("… and {n} more artefacts; all of them are in -f json."),
        }
    })
}

/// The sign and the words of what became of an artefact.
const fn standzeichen(stand: Artefaktstand) -> &'static str {
    match stand {
        Artefaktstand::Geaendert => "~",
        Artefaktstand::Neu => "+",
        Artefaktstand::Entfallen => "−",
        Artefaktstand::Gleich => "=",
    }
}

#[cfg(test)]
mod tests {
    use super::{SKRIPTE, worte};
    use crate::seite::worte::tests::assert_words;

    #[test]
    fn the_page_has_its_words_and_no_more() {
        let quellen =
            [include_str!("../../../templates/vergleich/seite.html"), include_str!("mod.rs")];
        let quellen = quellen.map(|quelle| quelle.split("mod tests").next().unwrap_or(quelle));
        assert_words(&quellen, worte::RAHMEN, &SKRIPTE.concat(), worte::SKRIPT);
    }
}
