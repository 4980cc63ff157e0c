//! The heat map of the deliverable matrix: one HTML file that needs nothing else.
//!
//! `seite` is what stands there without any script, `daten` what the script draws the rest from,
//! `worte` the words of both. The page itself is in `templates/matrix`: a frame, `stil` and `skript`;
//! what it shares with other pages is in `crate::seite`.

mod daten;
mod seite;
mod worte;

use crate::seite::{Rahmen, Worte, text};
use crate::{Options, Tool};
use askama::Template;
use daten::Gliederung;
use fim_core::{Matrixstand, Matrixvergleich};
use seite::{Anteiltafel, Wechseltafel};

const STILE: [&str; 3] = [
    include_str!("../../../templates/matrix/stil/anteile.css"),
    include_str!("../../../templates/matrix/stil/tafel.css"),
    include_str!("../../../templates/matrix/stil/blatt.css"),
];

const DRUCK: &str = include_str!("../../../templates/matrix/stil/druck.css");

const SKRIPTE: [&str; 9] = [
    include_str!("../../../templates/matrix/skript/daten.js"),
    include_str!("../../../templates/matrix/skript/zustand.js"),
    include_str!("../../../templates/matrix/skript/auswahl.js"),
    include_str!("../../../templates/matrix/skript/tafel.js"),
    include_str!("../../../templates/matrix/skript/tasten.js"),
    include_str!("../../../templates/matrix/skript/blatt.js"),
    include_str!("../../../templates/matrix/skript/offene.js"),
    include_str!("../../../templates/matrix/skript/wechsel.js"),
    include_str!("../../../templates/matrix/skript/start.js"),
];

#[cfg(test)]
const SEITE: &str = include_str!("../../../templates/matrix/seite.html");

#[derive(Template)]
#[template(path = "matrix/seite.html")]
struct Seite {
    w: Worte,
    rahmen: Rahmen,
    titel: String,
    urteil: String,
    verfehlt: bool,
    punkte: String,
    balken: [u64; 3],
    fakten: Vec<(&'static str, String)>,
    anteile: Vec<Anteiltafel>,
    wechsel: Option<Wechseltafel>,
    daten: String,
    tasten: Vec<(&'static str, &'static str)>,
}

/// The matrix as a self-contained page, with what changed since an earlier run where there is one.
#[must_use]
pub fn matrix_html(
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    let sprache = options.sprache;
    let gliederung = Gliederung::of(stand, sprache);
    let w = Worte::new(worte::RAHMEN, sprache);
    let seite = Seite {
        w,
        rahmen: Rahmen::new(&STILE, DRUCK, &SKRIPTE, sprache),
        titel: text(&stand.titel),
        urteil: seite::urteil(stand, sprache),
        verfehlt: stand.verfehlt(),
        punkte: seite::punkte(stand, sprache),
        balken: seite::balken(&stand.anteil(|_| true)),
        fakten: seite::fakten(stand, vergleich, tool, sprache),
        anteile: seite::anteile(stand, &gliederung, options),
        wechsel: vergleich.map(|vergleich| seite::wechsel(vergleich, stand, sprache)),
        daten: daten::json(stand, vergleich, &gliederung, sprache),
        tasten: seite::tasten(w),
    };
    // Writing to memory does not fail.
    seite.render().unwrap_or_default()
}
