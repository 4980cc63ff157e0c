//! Writes artefacts in bulk, and holds a report of the checker against what it must find.
//!
//! ```sh
//! cargo run --release -p korpus-generator -- schreiben ORDNER
//! cargo run --release -p korpus-generator -- lieferung DATEI --groesse 1G
//! cargo run --release -p korpus-generator -- codeliste DATEI --groesse 200M
//! cargo run --release -p korpus-generator -- vergleichen ORDNER --ergebnis bericht.json
//! ```

#![allow(
    clippy::disallowed_methods,
    reason = "reads its arguments and files, writes to the terminal, takes the time"
)]

use korpus_generator::bestand::{self, Geschrieben};
use korpus_generator::maengel::Liste;
use korpus_generator::{codeliste, lieferung, vergleich};
use std::fmt::Display;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

const AUFRUF: &str = "korpus-generator schreiben ORDNER [--leistungen 4500] [--schemata 300] [--prozesse 300] [--saat 2019] [--maengel 8] [--vorhaben]
korpus-generator lieferung DATEI [--groesse 1G] [--saat 2019] [--maengel 8]
korpus-generator codeliste DATEI [--groesse 1G] [--saat 2019] [--maengel 8]
korpus-generator vergleichen ORDNER|DATEI --ergebnis BERICHT.json";

struct Auftrag {
    ziel: PathBuf,
    ergebnis: Option<PathBuf>,
    umfang: bestand::Umfang,
    groesse: u64,
}

fn main() -> ExitCode {
    let mut worte = std::env::args().skip(1);
    let befehl = worte.next().unwrap_or_default();
    match auftrag(worte).and_then(|auftrag| tue(&befehl, &auftrag)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            sage(&format!("{error}\n\n{AUFRUF}"));
            ExitCode::from(2)
        }
    }
}

fn auftrag(mut worte: impl Iterator<Item = String>) -> Result<Auftrag, String> {
    let mut ziel = None;
    let mut auftrag = Auftrag {
        ziel: PathBuf::new(),
        ergebnis: None,
        umfang: bestand::Umfang::default(),
        groesse: 1 << 30,
    };
    let umfang = &mut auftrag.umfang;
    while let Some(wort) = worte.next() {
        let mut wert = || worte.next().ok_or_else(|| format!("{wort}: a value is missing"));
        match wort.as_str() {
            "--leistungen" => umfang.leistungen = zahl(&wert()?)?,
            "--schemata" => umfang.schemata = zahl(&wert()?)?,
            "--prozesse" => umfang.prozesse = zahl(&wert()?)?,
            "--saat" => umfang.saat = zahl(&wert()?)?,
            "--maengel" => umfang.maengel = zahl(&wert()?)?,
            "--vorhaben" => umfang.vorhaben = true,
            "--groesse" => auftrag.groesse = groesse(&wert()?)?,
            "--ergebnis" => auftrag.ergebnis = Some(wert()?.into()),
            _ if wort.starts_with('-') || ziel.is_some() => return Err(format!("unknown: {wort}")),
            _ => ziel = Some(PathBuf::from(wort)),
        }
    }
    auftrag.ziel = ziel.ok_or("a folder or file is missing")?;
    Ok(auftrag)
}

fn zahl<Z: std::str::FromStr<Err: Display>>(text: &str) -> Result<Z, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

/// A number of bytes, as in `1G`.
fn groesse(text: &str) -> Result<u64, String> {
    let endungen = [('K', 1 << 10), ('M', 1 << 20), ('G', 1_u64 << 30)];
    let (ziffern, faktor) = endungen
        .iter()
        .find_map(|(endung, faktor)| Some((text.strip_suffix(*endung)?, *faktor)))
        .unwrap_or((text, 1));
    let bytes = zahl::<u64>(ziffern)?;
    bytes.checked_mul(faktor).ok_or_else(|| format!("{text} is too large"))
}

fn tue(befehl: &str, auftrag: &Auftrag) -> Result<bool, String> {
    let beginn = Instant::now();
    match befehl {
        "schreiben" => {
            let geschrieben = bestand::schreibe(&auftrag.umfang, &auftrag.ziel)?;
            melde(geschrieben, beginn);
            Ok(true)
        }
        "lieferung" | "codeliste" => {
            let bestand::Umfang { saat, maengel, .. } = auftrag.umfang;
            let umfang = lieferung::Umfang { groesse: auftrag.groesse, saat, maengel };
            let schreibe = match befehl {
                "lieferung" => lieferung::schreibe,
                _ => codeliste::schreibe,
            };
            melde(schreibe(&umfang, &auftrag.ziel)?, beginn);
            Ok(true)
        }
        "vergleichen" => {
            let ergebnis = auftrag.ergebnis.as_deref().ok_or("--ergebnis is missing")?;
            let liste = match auftrag.ziel.is_dir() {
                true => auftrag.ziel.join(Liste::NAME),
                false => lieferung::neben(&auftrag.ziel),
            };
            let vergleich = vergleich::vergleiche(&lies(&liste)?, &lies(ergebnis)?)?;
            sage(&vergleich.to_string());
            Ok(vergleich.ist_gut())
        }
        _ => Err(format!("unknown: {befehl}")),
    }
}

fn lies(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn melde(geschrieben: Geschrieben, beginn: Instant) {
    let Geschrieben { dateien, bytes, maengel } = geschrieben;
    let sekunden = beginn.elapsed().as_secs_f64();
    sage(&format!("{dateien} files, {bytes} bytes, {maengel} defects in {sekunden:.1} s"));
}

fn sage(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
