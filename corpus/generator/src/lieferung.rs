//! One file of any size: a message of XZuFi with as many Leistungen as fit. It is written record by
//! record and never held in memory.

use crate::bestand::{Geschrieben, eine};
use crate::leistung::{self, Mangel};
use crate::maengel::Liste;
use crate::xml::Xml;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// What is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Umfang {
    /// Bytes it must have at least.
    pub groesse: u64,
    /// Where chance begins.
    pub saat: u64,
    /// Of a hundred Leistungen, those with a defect.
    pub maengel: usize,
}

/// After so many Leistungen the numbers of keys are used up.
const HOECHSTENS: usize = 340_000;

/// Writes the message, and beside it the list of its defects.
pub fn schreibe(umfang: &Umfang, datei: &Path) -> Result<Geschrieben, String> {
    let error = |error: std::io::Error| format!("{}: {error}", datei.display());
    let name = datei.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.ok_or_else(|| format!("{} is not a file", datei.display()))?;
    let mut ziel = BufWriter::with_capacity(1 << 20, File::create(datei).map_err(error)?);
    let mut liste = Liste::default();
    let moeglich = [Mangel::DATEI, Mangel::LIEFERUNG].concat();
    let kopf = kopf();
    let ende = "</transferantwort.leistung.040101>\n";
    ziel.write_all(kopf.as_bytes()).map_err(error)?;
    let mut bytes = (kopf.len() + ende.len()) as u64;
    for nummer in 0.. {
        if bytes >= umfang.groesse {
            break;
        }
        if nummer == HOECHSTENS {
            return Err(format!("no more than {HOECHSTENS} Leistungen fit into one file"));
        }
        let (leistung, mut auftrag, zufall) = eine(nummer, umfang.saat, umfang.maengel, &moeglich);
        auftrag.neu = true;
        let text = leistung::datensaetze(&leistung, &auftrag, zufall);
        ziel.write_all(text.as_bytes()).map_err(error)?;
        bytes += text.len() as u64;
        if let Some(mangel) = auftrag.mangel {
            liste.nimm(
                &name,
                mangel.codes_in_lieferung(),
                &leistung::getragene_kennung(&leistung, &auftrag),
            );
        }
    }
    ziel.write_all(ende.as_bytes()).map_err(error)?;
    ziel.flush().map_err(error)?;
    std::fs::write(neben(datei), liste.csv()).map_err(error)?;
    Ok(Geschrieben { dateien: 1, bytes, maengel: liste.len() })
}

/// The list of defects of such a file: beside it, with its name, so that many fit into a folder.
pub fn neben(datei: &Path) -> PathBuf {
    datei.with_extension(Liste::NAME)
}

fn kopf() -> String {
    let mut xml = Xml::new(true);
    xml.kopf();
    leistung::beginne(&mut xml, true, 0);
    xml.offen()
}
