//! Reads the JSON of an earlier run: only what is compared, whatever else stands in it.

use super::Vergleichsfehler;
use super::lauf::{Lauf, Rohzeile};
use fim_core::{Anteil, Soll, Stand};
use serde::de::{Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;

/// The newest `schemaVersion` that is known.
const FASSUNG: u64 = 1;

/// Enough to say whether the rest can be read.
#[derive(Deserialize)]
struct Kopf {
    #[serde(default, rename = "schemaVersion")]
    schema_version: Option<u64>,
    leistungen: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Ergebnis {
    #[serde(default)]
    matrix: String,
    #[serde(default)]
    stichtag: String,
    #[serde(default)]
    liefergegenstaende: Vec<Gegenstand>,
    leistungen: Vec<Leistung>,
    #[serde(default)]
    summary: Summary,
}

#[derive(Deserialize)]
struct Gegenstand {
    id: String,
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Leistung {
    schluessel: String,
    #[serde(default)]
    bezeichnung: String,
    #[serde(default)]
    prioritaet: String,
    #[serde(default)]
    themenfeld: String,
    zellen: Vec<Zelle>,
}

#[derive(Deserialize)]
struct Zelle {
    id: String,
    #[serde(deserialize_with = "soll")]
    soll: Soll,
    #[serde(deserialize_with = "stand")]
    stand: Stand,
    #[serde(default)]
    grund: String,
}

#[derive(Default, Deserialize)]
struct Summary {
    #[serde(default)]
    themenfelder: Vec<Feld>,
}

/// Cells do not say whether they are no more than a Hinweis.
#[derive(Deserialize)]
struct Feld {
    #[serde(default)]
    code: String,
    #[serde(default)]
    nur_hinweis: u64,
}

pub(super) fn lesen(bytes: &[u8]) -> Result<Lauf, Vergleichsfehler> {
    let text = dekodiert(bytes);
    let kopf: Kopf = serde_json::from_slice(&text).map_err(|error| fehler(&error))?;
    if kopf.leistungen.is_none() {
        return Err(Vergleichsfehler::KeineMatrix { zeile: 0, spalte: 0 });
    }
    if let Some(gefunden) = kopf.schema_version.filter(|found| *found > FASSUNG) {
        return Err(Vergleichsfehler::NeuereFassung { gefunden, bekannt: FASSUNG });
    }
    let ergebnis: Ergebnis = serde_json::from_slice(&text).map_err(|error| fehler(&error))?;
    Ok(lauf(ergebnis))
}

fn lauf(ergebnis: Ergebnis) -> Lauf {
    let gegenstaende = ergebnis.liefergegenstaende.into_iter().map(|it| (it.id, it.name));
    let mut lauf = Lauf::new(ergebnis.matrix, ergebnis.stichtag, gegenstaende);
    for leistung in ergebnis.leistungen {
        let mut anteil = Anteil { leistungen: 1, ..Anteil::default() };
        leistung.zellen.iter().for_each(|zelle| zaehle(&mut anteil, zelle.soll, zelle.stand));
        let zeile = Rohzeile {
            schluessel: &leistung.schluessel,
            bezeichnung: &leistung.bezeichnung,
            prioritaet: &leistung.prioritaet,
            themenfeld: &leistung.themenfeld,
            anteil,
        };
        let zellen = leistung.zellen.iter();
        lauf.push(&zeile, zellen.map(|it| (it.id.as_str(), it.soll, it.stand, it.grund.clone())));
    }
    for (code, anteil) in &mut lauf.themenfelder {
        let mut felder = ergebnis.summary.themenfelder.iter();
        anteil.nur_hinweis = felder.find(|it| it.code == *code).map_or(0, |it| it.nur_hinweis);
    }
    lauf
}

/// As [`Anteil::zaehle`], of what is known of a cell.
fn zaehle(anteil: &mut Anteil, soll: Soll, stand: Stand) {
    match (soll, stand) {
        (Soll::Pflicht, stand) => {
            anteil.gefordert += 1;
            match stand {
                Stand::Erfuellt => anteil.erfuellt += 1,
                Stand::Unvollstaendig => anteil.unvollstaendig += 1,
                _ => anteil.fehlt += 1,
            }
        }
        (Soll::Bedarf, stand) => {
            anteil.bei_bedarf += 1;
            let is_done = matches!(stand, Stand::Erfuellt | Stand::Entfaellt);
            anteil.bei_bedarf_erledigt += u64::from(is_done);
        }
        (Soll::Keines, _) => {}
    }
}

fn fehler(error: &serde_json::Error) -> Vergleichsfehler {
    let (zeile, spalte) = (error.line(), error.column());
    if error.is_data() {
        Vergleichsfehler::KeineMatrix { zeile, spalte }
    } else {
        Vergleichsfehler::KeinJson { zeile, spalte }
    }
}

/// Older shells of Windows write UTF-16 where output is sent to a file.
fn dekodiert(bytes: &[u8]) -> Cow<'_, [u8]> {
    let decode = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
        Cow::Owned(text.into_bytes())
    };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(rest),
        [0xff, 0xfe, rest @ ..] => decode(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => decode(rest, u16::from_be_bytes),
        _ => Cow::Borrowed(bytes),
    }
}

fn soll<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Soll, D::Error> {
    let key = Cow::<str>::deserialize(deserializer)?;
    let found = Soll::ALL.into_iter().find(|soll| soll.key() == key);
    found.ok_or_else(|| D::Error::custom("unknown soll"))
}

fn stand<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Stand, D::Error> {
    let key = Cow::<str>::deserialize(deserializer)?;
    Stand::by_key(&key).ok_or_else(|| D::Error::custom("unknown stand"))
}
