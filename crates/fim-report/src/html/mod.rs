//! The report of a check as one HTML file that needs nothing else.
//!
//! `kopf`, `abschnitte` and `ohne` are what stands there without any script, `daten` what the script draws the rest
//! from, `worte` the words of both. The page itself is in `templates/bericht`: a frame, `stil` and
//! `skript`; what it shares with other pages is in `crate::seite`.

mod abschnitte;
mod befunde;
mod daten;
mod kopf;
mod ohne;
mod worte;

use crate::seite::{Rahmen, Worte, text};
use crate::{Options, Tool};
use abschnitte::Abschnitt;
use askama::Template;
use fim_core::{Report, Sprache, Stufe};
use kopf::Zaehler;
use ohne::Ohne;

const STILE: [&str; 3] = [
    include_str!("../../templates/bericht/stil/kopf.css"),
    include_str!("../../templates/bericht/stil/liste.css"),
    include_str!("../../templates/bericht/stil/karte.css"),
];

const DRUCK: &str = include_str!("../../templates/bericht/stil/druck.css");

const SKRIPTE: [&str; 6] = [
    include_str!("../../templates/bericht/skript/daten.js"),
    include_str!("../../templates/bericht/skript/zustand.js"),
    include_str!("../../templates/bericht/skript/auswahl.js"),
    include_str!("../../templates/bericht/skript/karte.js"),
    include_str!("../../templates/bericht/skript/liste.js"),
    include_str!("../../templates/bericht/skript/start.js"),
];

#[cfg(test)]
const VORLAGEN: [&str; 2] = [
    include_str!("../../templates/bericht/seite.html"),
    include_str!("../../templates/bericht/ohne.html"),
];

#[derive(Template)]
#[template(path = "bericht/seite.html")]
struct Seite {
    w: Worte,
    rahmen: Rahmen,
    titel: String,
    urteil: String,
    saetze: Vec<String>,
    zaehler: [Zaehler; 2],
    oben: Vec<Abschnitt>,
    unten: Vec<Abschnitt>,
    stufen: [&'static str; 4],
    ohne: Ohne,
    werkzeug: String,
    tasten: Vec<(&'static str, &'static str)>,
    daten: String,
}

/// What was checked: the file, the folder, or how many.
pub(crate) fn titel(report: &Report, sprache: Sprache) -> String {
    kopf::titel(report, befunde::ordner(report), sprache)
}

/// The report as a self-contained page.
pub(crate) fn render(report: &Report, tool: Tool<'_>, options: &Options) -> String {
    let sprache = options.sprache;
    let w = Worte::new(worte::RAHMEN, sprache);
    let summary = report.summary();
    let ordner = befunde::ordner(report);
    let befunde = befunde::sammle(report);
    let zahlen = befunde::je_datei(report, &befunde);
    let seite = Seite {
        w,
        rahmen: Rahmen::new(&STILE, DRUCK, &SKRIPTE, sprache),
        titel: kopf::titel(report, ordner, sprache),
        urteil: kopf::urteil(&summary, sprache),
        saetze: kopf::saetze(report, &summary, sprache),
        zaehler: kopf::zaehler(&summary, sprache),
        oben: abschnitte::oben(report, w),
        unten: abschnitte::unten(report, w, options),
        stufen: Stufe::ALL.map(|stufe| stufe.label(sprache)),
        ohne: Ohne::new(report, &befunde, &zahlen, ordner, sprache),
        werkzeug: text(&format!("{} {}", tool.name, tool.version)),
        tasten: vec![
            (w.get("k_befund"), w.get("t_befund")),
            (w.get("k_ansicht"), w.get("t_ansicht")),
        ],
        daten: daten::json(report, &befunde, ordner, sprache),
    };
    // Writing to memory does not fail.
    seite.render().unwrap_or_default() + "\n"
}
