//! The heat map of the deliverable matrix: one HTML file that needs nothing else.
//!
//! `seite` is what stands there without any script, `daten` what the script draws the rest from,
//! `worte` the words of both. The page itself is in `templates/matrix`: a frame, `stil` and `skript`.
//! Nothing is ever fetched: the page forbids it to the browser, and names the only script and style
//! that may work by their hashes.

mod daten;
mod seite;
mod worte;

use crate::{Options, Tool};
use askama::Template;
use base64::Engine;
use daten::Gliederung;
use fim_core::{Matrixstand, Matrixvergleich};
use seite::{Anteiltafel, Wechseltafel};
use sha2::{Digest, Sha256};
use worte::Worte;

const STILE: [&str; 5] = [
    include_str!("../../../templates/matrix/stil/grund.css"),
    include_str!("../../../templates/matrix/stil/anteile.css"),
    include_str!("../../../templates/matrix/stil/tafel.css"),
    include_str!("../../../templates/matrix/stil/blatt.css"),
    include_str!("../../../templates/matrix/stil/druck.css"),
];

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
    lang: &'static str,
    richtlinie: String,
    stil: String,
    skript: String,
    titel: String,
    urteil: String,
    verfehlt: bool,
    punkte: String,
    balken: [u64; 3],
    fakten: Vec<(&'static str, String)>,
    anteile: Vec<Anteiltafel>,
    wechsel: Option<Wechseltafel>,
    daten: String,
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
    let stil = STILE.concat();
    let skript = format!("(() => {{\n\"use strict\";\n{}}})();\n", SKRIPTE.concat());
    let seite = Seite {
        w: Worte(sprache),
        lang: sprache.pick("de", "en"),
        richtlinie: richtlinie(&stil, &skript),
        titel: daten::text(&stand.titel),
        urteil: seite::urteil(stand, sprache),
        verfehlt: stand.verfehlt(),
        punkte: seite::punkte(stand, sprache),
        balken: seite::balken(&stand.anteil(|_| true)),
        fakten: seite::fakten(stand, vergleich, tool, sprache),
        anteile: seite::anteile(stand, &gliederung, options),
        wechsel: vergleich.map(|vergleich| seite::wechsel(vergleich, stand, sprache)),
        daten: daten::json(stand, vergleich, &gliederung, sprache),
        stil,
        skript,
    };
    // Writing to memory does not fail.
    seite.render().unwrap_or_default()
}

/// What the browser may do with the page: only this style, only this script, nothing from elsewhere.
fn richtlinie(stil: &str, skript: &str) -> String {
    let hash = |text: &str| {
        let digest = Sha256::digest(text.as_bytes());
        base64::engine::general_purpose::STANDARD.encode(digest)
    };
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(stil),
        hash(skript),
    )
}
