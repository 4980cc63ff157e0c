//! A Vorhaben as large as the OZG: a catalogue with thousands of Leistungen, Steckbriefe, evidence,
//! and text, schema and process of each Leistung; with defects that are known. By hand:
//!
//! ```sh
//! cargo bench --bench vorhaben                              # a small one: write, run, compare
//! cargo bench --bench vorhaben -- --leistungen 4500         # as large as the OZG
//! cargo bench --bench vorhaben -- --schreiben ORDNER        # write only; also --saat, --buendel
//! cargo bench --bench vorhaben -- --vergleichen ORDNER --ergebnis matrix.json
//! ```
//!
//! `corpus/generator` writes it and compares; here it is run and the time taken.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "reads files, runs the program and takes the time"
)]

use korpus_generator::{Plan, vorhaben};
use std::fmt::Display;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

struct Auftrag {
    schreiben: Option<PathBuf>,
    vergleichen: Option<PathBuf>,
    ergebnis: Option<PathBuf>,
    leistungen: usize,
    saat: u64,
    /// Leistungen of a bundle.
    buendel: usize,
}

fn main() -> ExitCode {
    match auftrag(std::env::args().skip(1)).and_then(|auftrag| tue(&auftrag)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            sage(&format!("vorhaben: {error}"));
            ExitCode::from(2)
        }
    }
}

fn auftrag(mut worte: impl Iterator<Item = String>) -> Result<Auftrag, String> {
    let mut auftrag = Auftrag {
        schreiben: None,
        vergleichen: None,
        ergebnis: None,
        leistungen: 300,
        saat: 2019,
        buendel: 20,
    };
    while let Some(wort) = worte.next() {
        let mut wert = || worte.next().ok_or_else(|| format!("{wort}: a value is missing"));
        match wort.as_str() {
            "--schreiben" => auftrag.schreiben = Some(wert()?.into()),
            "--vergleichen" => auftrag.vergleichen = Some(wert()?.into()),
            "--ergebnis" => auftrag.ergebnis = Some(wert()?.into()),
            "--leistungen" => auftrag.leistungen = zahl(&wert()?)?,
            "--buendel" => auftrag.buendel = zahl(&wert()?)?,
            "--saat" => auftrag.saat = zahl(&wert()?)?,
            // Cargo says so to every bench.
            "--bench" => {}
            _ => return Err(format!("unknown: {wort}")),
        }
    }
    Ok(auftrag)
}

fn zahl<Z: std::str::FromStr<Err: Display>>(text: &str) -> Result<Z, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

fn tue(auftrag: &Auftrag) -> Result<bool, String> {
    if let Some(ordner) = &auftrag.vergleichen {
        let ergebnis = auftrag.ergebnis.as_deref().ok_or("--ergebnis is missing")?;
        return vergleiche(ordner, ergebnis);
    }
    let plan = Plan::new(auftrag.leistungen, auftrag.saat, auftrag.buendel);
    if let Some(ordner) = &auftrag.schreiben {
        vorhaben::schreibe(&plan, ordner)?;
        return Ok(true);
    }
    let ziel = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vorhaben");
    vorhaben::leere(&ziel)?;
    vorhaben::schreibe(&plan, &ziel)?;
    let ergebnis = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vorhaben.json");
    let mut json = std::ffi::OsString::from("json=");
    json.push(&ergebnis);
    let beginn = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_fim"))
        .arg("matrix")
        // What is measured is the work.
        .arg("--no-cache")
        .arg(&ziel)
        .arg("-f")
        .arg(json)
        .status()
        .map_err(|error| error.to_string())?;
    sage(&format!(
        "fim matrix: {} Leistungen in {:.2} s, {status}",
        plan.leistungen.len(),
        beginn.elapsed().as_secs_f64()
    ));
    vergleiche(&ziel, &ergebnis)
}

fn vergleiche(ordner: &Path, ergebnis: &Path) -> Result<bool, String> {
    let lies = |path: &Path| {
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let liste = lies(&ordner.join(vorhaben::LISTE))?;
    let befund = vorhaben::vergleiche(&liste, &lies(ergebnis)?)?;
    sage(&befund.to_string());
    Ok(befund.ist_gut())
}

fn sage(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
