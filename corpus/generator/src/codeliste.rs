//! One code list of any size: rows with code, name and place. It is written row by row and never held
//! in memory.

use crate::bestand::Geschrieben;
use crate::lieferung::{Umfang, neben};
use crate::maengel::Liste;
use crate::woerter::{FELDER, GEGENSTAENDE};
use crate::zufall::Zufall;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const KOPF: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification>
    <ShortName>Standorte</ShortName>
    <LongName>Standorte aller Leistungen</LongName>
    <Version>2026-01-01</Version>
    <CanonicalUri>urn:de:lindenhain:codeliste:standorte</CanonicalUri>
    <CanonicalVersionUri>urn:de:lindenhain:codeliste:standorte_2026-01-01</CanonicalVersionUri>
  </Identification>
  <ColumnSet>
    <Column Id="code" Use="required"><ShortName>Code</ShortName><Data Type="string"/></Column>
    <Column Id="name" Use="required"><ShortName>Name</ShortName><Data Type="string"/></Column>
    <Column Id="ort" Use="optional"><ShortName>Ort</ShortName><Data Type="string"/></Column>
    <Key Id="codeKey"><ShortName>Code</ShortName><ColumnRef Ref="code"/></Key>
    <Key Id="nameKey"><ShortName>Name</ShortName><ColumnRef Ref="name"/></Key>
  </ColumnSet>
  <SimpleCodeList>
"#;
const ENDE: &str = "  </SimpleCodeList>\n</gc:CodeList>\n";

/// What can be wrong with a row, by the rule that finds it.
const MAENGEL: [&str; 4] = ["GCL1001", "GCL1003", "GCL1006", "GCL1007"];

/// Writes the list, and beside it that of its defects.
pub fn schreibe(umfang: &Umfang, datei: &Path) -> Result<Geschrieben, String> {
    let error = |error: std::io::Error| format!("{}: {error}", datei.display());
    let name = datei.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.ok_or_else(|| format!("{} is not a file", datei.display()))?;
    let mut ziel = BufWriter::with_capacity(1 << 20, File::create(datei).map_err(error)?);
    let mut liste = Liste::default();
    ziel.write_all(KOPF.as_bytes()).map_err(error)?;
    let mut bytes = (KOPF.len() + ENDE.len()) as u64;
    for nummer in 0.. {
        if bytes >= umfang.groesse {
            break;
        }
        let (zeile, mangel) = zeile(nummer, umfang);
        ziel.write_all(zeile.as_bytes()).map_err(error)?;
        bytes += zeile.len() as u64;
        liste.nimm(&name, mangel.as_slice(), &code(nummer));
    }
    ziel.write_all(ENDE.as_bytes()).map_err(error)?;
    ziel.flush().map_err(error)?;
    std::fs::write(neben(datei), liste.csv()).map_err(error)?;
    Ok(Geschrieben { dateien: 1, bytes, maengel: liste.len() })
}

fn code(nummer: usize) -> String {
    format!("{nummer:08}")
}

/// What is wrong with a row. A code is copied from a row with nothing wrong, far before, and once.
fn mangel(nummer: usize, umfang: &Umfang) -> Option<&'static str> {
    let mut zufall = Zufall::fuer(!umfang.saat, nummer);
    if zufall.unter(100) >= umfang.maengel {
        return None;
    }
    let is_copy = nummer > 0 && nummer.is_multiple_of(2) && mangel(nummer / 2, umfang).is_none();
    let mangel = *zufall.wahl(&MAENGEL[usize::from(!is_copy)..]);
    Some(mangel)
}

/// A row, and what is wrong with it.
fn zeile(nummer: usize, umfang: &Umfang) -> (String, Option<&'static str>) {
    let mut zufall = Zufall::fuer(umfang.saat, nummer);
    let feld = zufall.wahl(&FELDER);
    let (_, gegenstand) = zufall.wahl(&GEGENSTAENDE);
    let (bestimmung, ort) = (zufall.wahl(&feld.bestimmung), feld.ressort);
    let mangel = mangel(nummer, umfang);
    let eigener = match mangel {
        Some("GCL1001") => code(nummer / 2),
        _ => code(nummer),
    };
    let wert = |spalte: &str, text: &str| {
        format!("<Value{spalte}><SimpleValue>{text}</SimpleValue></Value>")
    };
    let codewert = match mangel {
        Some("GCL1003") => String::new(),
        _ => wert(" ColumnRef=\"code\"", &eigener),
    };
    let name = wert(" ColumnRef=\"name\"", &format!("{bestimmung}{gegenstand} {nummer}"));
    let ort = match mangel {
        Some("GCL1006") => wert(" ColumnRef=\"orte\"", ort),
        Some("GCL1007") => wert("", ort) + &wert("", "zu viel"),
        _ if nummer.is_multiple_of(3) => String::new(),
        _ => wert("", ort),
    };
    (format!("    <Row>{codewert}{name}{ort}</Row>\n"), mangel)
}
