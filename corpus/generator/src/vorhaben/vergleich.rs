//! The result of `fim matrix -f json` held against the list of what it must find.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// How many of what is wrong are shown.
const GEZEIGT: usize = 20;

/// What the comparison came to.
pub struct Befund {
    /// Cells that are demanded.
    gefordert: usize,
    /// By defect: how many there are, and how many were found.
    maengel: BTreeMap<String, (usize, usize)>,
    /// Cells that are not as they must be, in words.
    falsch: Vec<String>,
}

impl Befund {
    /// True where everything is as it must be.
    pub fn ist_gut(&self) -> bool {
        self.falsch.is_empty() && self.gefordert > 0
    }
}

impl fmt::Display for Befund {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} demanded cells, {} not as expected", self.gefordert, self.falsch.len())?;
        for (name, (da, gefunden)) in &self.maengel {
            writeln!(f, "  {gefunden:5} of {da:5} {name}")?;
        }
        for text in self.falsch.iter().take(GEZEIGT) {
            writeln!(f, "  {text}")?;
        }
        Ok(())
    }
}

/// Compares list and result.
pub fn vergleiche(liste: &str, ergebnis: &str) -> Result<Befund, String> {
    let mut erwartet = BTreeMap::new();
    let mut maengel: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for zeile in liste.lines().skip(1) {
        let [key, nr, stand, name] = zeile.split(';').collect::<Vec<_>>()[..] else {
            return Err(format!("not a row of the list: {zeile}"));
        };
        erwartet.insert((key.to_owned(), nr.to_owned()), (stand, name));
        maengel.entry(name.to_owned()).or_default().0 += 1;
    }
    let json: Value = serde_json::from_str(ergebnis).map_err(|error| error.to_string())?;
    let mut befund = Befund { gefordert: 0, maengel, falsch: Vec::new() };
    let text = |wert: &Value, name: &str| wert[name].as_str().unwrap_or_default().to_owned();
    for leistung in json["leistungen"].as_array().into_iter().flatten() {
        let key = text(leistung, "schluessel");
        for zelle in leistung["zellen"].as_array().into_iter().flatten() {
            if text(zelle, "soll") != "X" {
                continue;
            }
            befund.gefordert += 1;
            let nr = zelle["nr"].to_string();
            let soll = erwartet.remove(&(key.clone(), nr.clone()));
            let (stand, name) = soll.unwrap_or(("erfuellt", ""));
            let ist = text(zelle, "stand");
            if ist != stand {
                let grund = text(zelle, "grund");
                befund.falsch.push(format!("{key} {nr}: {ist}, expected {stand} {name}: {grund}"));
            } else if let Some((_, gefunden)) = befund.maengel.get_mut(name) {
                *gefunden += 1;
            }
        }
    }
    let nie = erwartet.keys().map(|(key, nr)| format!("{key} {nr}: no demanded cell"));
    befund.falsch.extend(nie);
    Ok(befund)
}
