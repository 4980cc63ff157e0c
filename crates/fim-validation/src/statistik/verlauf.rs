//! A run as one line of JSON, and the lines of earlier runs. A line that is no run is told of and never
//! touched.

use fim_core::{
    FileCounts, FindingCounts, Leistungsstatistik, Quote, Statistik, Verlauf, Verlaufseintrag,
    json_sichtbar,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The newest form of a line that is known.
const FASSUNG: u64 = 1;
/// The largest number that every program reads exactly.
const GROESSTE: u64 = 1 << 53;
/// Name of the program in a line, by which its own are known.
const PROGRAMM: &str = "fim";

#[derive(Serialize, Deserialize)]
struct Zeile {
    #[serde(rename = "schemaVersion")]
    schema_version: u64,
    tool: Werkzeug,
    datum: String,
    profil: String,
    dateien: FileCounts,
    befunde: FindingCounts,
    stellen: FindingCounts,
    #[serde(default)]
    leistungen: Leistungen,
    #[serde(default)]
    datenfelder: Datenfelder,
}

#[derive(Serialize, Deserialize)]
struct Werkzeug {
    name: String,
    version: String,
}

#[derive(Default, Serialize, Deserialize)]
struct Leistungen {
    anzahl: u64,
    vollstaendigkeit: Anteil,
    #[serde(default)]
    je_sprache: BTreeMap<String, Anteil>,
}

#[derive(Default, Serialize, Deserialize)]
struct Datenfelder {
    schemata: u64,
    harmonisiert: Anteil,
    bob: Anteil,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Anteil {
    davon: u64,
    von: u64,
}

impl From<Quote> for Anteil {
    fn from(quote: Quote) -> Self {
        Self { davon: quote.davon, von: quote.von }
    }
}

impl From<Anteil> for Quote {
    fn from(anteil: Anteil) -> Self {
        Self { davon: anteil.davon, von: anteil.von }
    }
}

/// What is kept of a run of this version of the program.
#[must_use]
pub fn verlaufseintrag(statistik: &Statistik, fassung: &str) -> Verlaufseintrag {
    let leistungen = &statistik.leistungen;
    Verlaufseintrag {
        datum: statistik.stichtag.clone(),
        fassung: fassung.to_owned(),
        profil: statistik.profil.to_owned(),
        dateien: statistik.summe.files,
        befunde: statistik.summe.findings,
        stellen: statistik.summe.places,
        leistungen: leistungen.anzahl,
        vollstaendigkeit: leistungen.vollstaendigkeit(),
        je_sprache: je_sprache(leistungen),
        schemata: statistik.datenfelder.schemata,
        harmonisiert: statistik.datenfelder.harmonisiert(),
        bob: statistik.datenfelder.bob(),
    }
}

fn je_sprache(leistungen: &Leistungsstatistik) -> BTreeMap<String, Quote> {
    let sprachen = leistungen.sprachen.iter().enumerate();
    sprachen.map(|(at, it)| (it.code.clone(), leistungen.vollstaendigkeit_in(at))).collect()
}

/// A run as a line, its end included.
#[must_use]
pub fn verlaufszeile(eintrag: &Verlaufseintrag) -> String {
    let sprachen = eintrag.je_sprache.iter();
    let zeile = Zeile {
        schema_version: FASSUNG,
        tool: Werkzeug { name: PROGRAMM.to_owned(), version: eintrag.fassung.clone() },
        datum: eintrag.datum.clone(),
        profil: eintrag.profil.clone(),
        dateien: eintrag.dateien,
        befunde: eintrag.befunde,
        stellen: eintrag.stellen,
        leistungen: Leistungen {
            anzahl: eintrag.leistungen,
            vollstaendigkeit: eintrag.vollstaendigkeit.into(),
            je_sprache: sprachen.map(|(code, quote)| (code.clone(), (*quote).into())).collect(),
        },
        datenfelder: Datenfelder {
            schemata: eintrag.schemata,
            harmonisiert: eintrag.harmonisiert.into(),
            bob: eintrag.bob.into(),
        },
    };
    // Plain numbers and texts always become JSON.
    serde_json::to_string(&zeile).map(|line| json_sichtbar(line) + "\n").unwrap_or_default()
}

/// Reads the lines of earlier runs; empty lines are passed over.
#[must_use]
pub fn verlauf(bytes: &[u8]) -> Verlauf {
    let mut verlauf = Verlauf::default();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    for (line, number) in bytes.split(|byte| *byte == b'\n').zip(1u64..) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match eintrag(line) {
            Some(eintrag) => verlauf.eintraege.push(eintrag),
            None => verlauf.unlesbar.push(number),
        }
    }
    verlauf
}

/// False where a number is larger than anything that was ever counted: sums of such would overflow.
fn ist_zaehlbar(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_u64().is_some_and(|number| number <= GROESSTE),
        Value::Array(values) => values.iter().all(ist_zaehlbar),
        Value::Object(members) => members.values().all(ist_zaehlbar),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

fn eintrag(line: &[u8]) -> Option<Verlaufseintrag> {
    let value: Value = serde_json::from_slice(line).ok()?;
    if !ist_zaehlbar(&value) {
        return None;
    }
    let zeile: Zeile = serde_json::from_value(value).ok()?;
    if zeile.schema_version > FASSUNG || zeile.tool.name != PROGRAMM {
        return None;
    }
    let sprachen = zeile.leistungen.je_sprache.into_iter();
    Some(Verlaufseintrag {
        datum: zeile.datum,
        fassung: zeile.tool.version,
        profil: zeile.profil,
        dateien: zeile.dateien,
        befunde: zeile.befunde,
        stellen: zeile.stellen,
        leistungen: zeile.leistungen.anzahl,
        vollstaendigkeit: zeile.leistungen.vollstaendigkeit.into(),
        je_sprache: sprachen.map(|(code, anteil)| (code, anteil.into())).collect(),
        schemata: zeile.datenfelder.schemata,
        harmonisiert: zeile.datenfelder.harmonisiert.into(),
        bob: zeile.datenfelder.bob.into(),
    })
}
