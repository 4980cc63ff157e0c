//! Statistics as a table for spreadsheets: one row a number, said by section and figure, so that a
//! pivot table makes of it what is wanted.
//!
//! Sections, figures and headings are not translated: the table is read by programs too. A version
//! such as 1.2 would become a day of February, so it has a `V` before it; what else spreadsheets make
//! of texts is warded off in `zelle`.

use super::worte;
use crate::zelle::{MARKE, zelle};
use fim_core::{
    Befundzahl, Datenfeldstatistik, Elementzahl, Gruppe, Leistungsstatistik, Regelzahl, Sprache,
    Statistik, Stufe, Themenquelle, Verlauf, Verlaufseintrag,
};

const SPALTEN: [&str; 8] =
    ["bereich", "standard", "code", "version", "name", "untergruppe", "groesse", "wert"];

/// What the numbers of several rows are said of.
#[derive(Clone, Copy, Default)]
struct Kopf<'k> {
    bereich: &'static str,
    standard: &'k str,
    code: &'k str,
    version: &'k str,
    name: &'k str,
    untergruppe: &'k str,
}

struct Blatt(csv::Writer<Vec<u8>>);

impl Blatt {
    fn zeile(&mut self, kopf: &Kopf<'_>, groesse: &str, wert: &str) {
        let version = match kopf.version {
            "" => String::new(),
            version => format!("V{version}"),
        };
        let cells = [
            kopf.bereich,
            kopf.standard,
            kopf.code,
            &version,
            kopf.name,
            kopf.untergruppe,
            groesse,
            wert,
        ];
        // Writing to memory does not fail.
        let _ = self.0.write_record(cells.map(zelle));
    }

    fn zahl(&mut self, kopf: &Kopf<'_>, groesse: &str, wert: u64) {
        self.zeile(kopf, groesse, &wert.to_string());
    }

    fn befunde(&mut self, kopf: &Kopf<'_>, befunde: &Befundzahl) {
        for stufe in Stufe::ALL {
            self.zahl(kopf, stufe.key(), befunde.ursachen.get(stufe));
        }
        self.zahl(kopf, "befunde", befunde.ursachen.total());
        self.zahl(kopf, "stellen", befunde.stellen);
    }
}

pub(super) fn render(statistik: &Statistik, verlauf: Option<&Verlauf>, sprache: Sprache) -> String {
    let mut blatt = Blatt(
        csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(MARKE.as_bytes().to_vec()),
    );
    let _ = blatt.0.write_record(SPALTEN);
    summe(&mut blatt, statistik);
    statistik.regeln.iter().for_each(|regel| self::regel(&mut blatt, regel));
    let mut gruppen = |bereich, gruppen: &[Gruppe]| {
        gruppen.iter().for_each(|it| gruppe(&mut blatt, bereich, it, sprache));
    };
    gruppen("standard", &statistik.standards);
    gruppen("redaktion", &statistik.redaktionen);
    let themen = match statistik.themenquelle {
        Themenquelle::Katalog => "themenfeld",
        Themenquelle::Leistungsgruppierung => "leistungsgruppierung",
    };
    gruppen(themen, &statistik.themenfelder);
    gruppen("status", &statistik.status);
    leistungen(&mut blatt, &statistik.leistungen);
    datenfelder(&mut blatt, &statistik.datenfelder);
    for eintrag in verlauf.into_iter().flat_map(|it| &it.eintraege) {
        lauf(&mut blatt, eintrag);
    }
    String::from_utf8(blatt.0.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn summe(blatt: &mut Blatt, statistik: &Statistik) {
    let kopf = Kopf { bereich: "gesamt", ..Kopf::default() };
    blatt.zeile(&kopf, "profil", statistik.profil);
    blatt.zeile(&kopf, "stichtag", &statistik.stichtag);
    let files = statistik.summe.files;
    blatt.zahl(&kopf, "dateien", files.total);
    blatt.zahl(&kopf, "dateien_ohne_befund", files.ok);
    blatt.zahl(&kopf, "dateien_mit_befunden", files.findings);
    blatt.zahl(&kopf, "dateien_nicht_pruefbar", files.unchecked);
    blatt.zahl(&kopf, "dateien_anderer_standard", files.other);
    let (ursachen, stellen) = (statistik.summe.findings, statistik.summe.places.total());
    blatt.befunde(&kopf, &Befundzahl { ursachen, stellen });
    blatt.zahl(&kopf, "ueber_grenze", statistik.ueber_grenze);
}

fn regel(blatt: &mut Blatt, regel: &Regelzahl) {
    let kopf = Kopf { bereich: "regel", code: regel.code, name: regel.name, ..Kopf::default() };
    blatt.zeile(&kopf, "stufe", regel.stufe.key());
    blatt.befunde(&kopf, &regel.befunde);
    blatt.zahl(&kopf, "dateien", regel.dateien);
    for it in &regel.redaktionen {
        let standard = it.standard.unwrap_or_default();
        let kopf = Kopf { standard, untergruppe: &it.redaktion, ..kopf };
        blatt.zahl(&kopf, "stellen_je_redaktion", it.stellen);
    }
}

fn gruppe(blatt: &mut Blatt, bereich: &'static str, gruppe: &Gruppe, sprache: Sprache) {
    let standard = gruppe.standard.unwrap_or_default();
    let name = match bereich {
        "standard" => worte::standard(gruppe.standard, sprache),
        _ => &gruppe.name,
    };
    let kopf = Kopf { bereich, standard, code: &gruppe.key, name, ..Kopf::default() };
    blatt.zahl(&kopf, "dateien", gruppe.dateien);
    blatt.zahl(&kopf, "artefakte", gruppe.artefakte);
    blatt.befunde(&kopf, &gruppe.befunde);
}

fn leistungen(blatt: &mut Blatt, leistungen: &Leistungsstatistik) {
    if leistungen.anzahl == 0 {
        return;
    }
    let kopf = Kopf { bereich: "leistungen", standard: "xzufi", ..Kopf::default() };
    blatt.zahl(&kopf, "leistungen", leistungen.anzahl);
    let voll = leistungen.vollstaendigkeit();
    blatt.zahl(&kopf, "module_gefuellt", voll.davon);
    blatt.zahl(&kopf, "module_moeglich", voll.von);
    for sprache in &leistungen.sprachen {
        let kopf = Kopf { bereich: "sprache", code: &sprache.code, ..kopf };
        blatt.zahl(&kopf, "leistungen", sprache.leistungen);
    }
    for typ in &leistungen.typen {
        let kopf = Kopf { bereich: "typ", code: &typname(&typ.code), ..kopf };
        blatt.zahl(&kopf, "leistungen", typ.leistungen);
    }
    for modul in &leistungen.module {
        let kopf = Kopf { bereich: "modul", code: modul.key, name: modul.name, ..kopf };
        blatt.zahl(&kopf, "gefuellt", modul.gefuellt);
        for (sprache, zahl) in leistungen.sprachen.iter().zip(&modul.je_sprache) {
            let kopf = Kopf { untergruppe: &sprache.code, ..kopf };
            blatt.zahl(&kopf, "gefuellt_je_sprache", *zahl);
        }
        for (typ, zahl) in leistungen.typen.iter().zip(&modul.je_typ) {
            let kopf = Kopf { untergruppe: &typname(&typ.code), ..kopf };
            blatt.zahl(&kopf, "gefuellt_je_typ", *zahl);
        }
    }
}

/// Of 2/3 alone a spreadsheet would make a day of March.
fn typname(code: &str) -> String {
    if code.is_empty() { String::new() } else { format!("Typ {code}") }
}

fn datenfelder(blatt: &mut Blatt, felder: &Datenfeldstatistik) {
    if felder.is_empty() {
        return;
    }
    let kopf = Kopf { bereich: "datenfelder", standard: "xdatenfelder", ..Kopf::default() };
    blatt.zahl(&kopf, "dokumentsteckbriefe", felder.steckbriefe);
    blatt.zahl(&kopf, "stammdatenschemata", felder.schemata);
    blatt.zahl(&kopf, "harmonisiert", felder.harmonisiert().davon);
    blatt.zahl(&kopf, "bob", felder.bob().davon);
    blatt.zahl(&kopf, "regeln", felder.regeln.len() as u64);
    blatt.zahl(&kopf, "codelisten", felder.codelisten.len() as u64);
    blatt.zahl(&kopf, "wertelisten", felder.wertelisten);
    elemente(blatt, &Kopf { untergruppe: "Datenfeld", ..kopf }, &felder.felder);
    elemente(blatt, &Kopf { untergruppe: "Datenfeldgruppe", ..kopf }, &felder.gruppen);
    for it in &felder.nummernkreise {
        let kopf = Kopf { bereich: "nummernkreis", code: &it.kreis, ..kopf };
        blatt.zahl(&kopf, "datenfelder", it.felder);
        blatt.zahl(&kopf, "datenfeldgruppen", it.gruppen);
    }
    for it in &felder.status {
        let kopf = Kopf { bereich: "elementstatus", code: &it.key, name: &it.name, ..kopf };
        blatt.zahl(&kopf, "datenfelder", it.felder);
        blatt.zahl(&kopf, "datenfeldgruppen", it.gruppen);
    }
    for it in &felder.verwendung {
        let (code, version, name) = (&*it.id, &*it.version, &*it.name);
        let kopf = Kopf { bereich: "verwendung", code, version, name, untergruppe: it.art, ..kopf };
        blatt.zeile(&kopf, "strukturart", &it.strukturart);
        blatt.zeile(&kopf, "status", &it.status);
        blatt.zahl(&kopf, "verwendungen", it.verwendungen);
        blatt.zahl(&kopf, "schemata", it.schemata);
    }
    for it in &felder.regeln {
        let (code, version, name) = (&*it.id, &*it.version, &*it.name);
        let kopf = Kopf { bereich: "datenfeldregel", code, version, name, ..kopf };
        blatt.zahl(&kopf, "verwendungen", it.verwendungen);
        blatt.zahl(&kopf, "skript", u64::from(it.skript));
        blatt.zahl(&kopf, "freitext", u64::from(it.freitext));
    }
    for it in &felder.codelisten {
        let (code, version) = (&*it.kennung, &*it.version);
        let kopf = Kopf { bereich: "codeliste", code, version, ..kopf };
        blatt.zahl(&kopf, "felder", it.felder);
    }
}

fn elemente(blatt: &mut Blatt, kopf: &Kopf<'_>, zahl: &Elementzahl) {
    blatt.zahl(kopf, "anzahl", zahl.anzahl);
    blatt.zahl(kopf, "abs", zahl.abstrakt);
    blatt.zahl(kopf, "har", zahl.harmonisiert);
    blatt.zahl(kopf, "rng", zahl.rechtsnormgebunden);
    blatt.zahl(kopf, "ohne_strukturart", zahl.ohne_strukturart);
    blatt.zahl(kopf, "nummernkreis_eigen", zahl.eigen);
    blatt.zahl(kopf, "nummernkreis_bob", zahl.bob);
    blatt.zahl(kopf, "nummernkreis_fremd", zahl.fremd);
}

fn lauf(blatt: &mut Blatt, lauf: &Verlaufseintrag) {
    let kopf = Kopf {
        bereich: "verlauf",
        code: &lauf.datum,
        untergruppe: &lauf.fassung,
        ..Kopf::default()
    };
    blatt.zahl(&kopf, "dateien", lauf.dateien.total);
    blatt.zahl(&kopf, "dateien_nicht_pruefbar", lauf.dateien.unchecked);
    let (ursachen, stellen) = (lauf.befunde, lauf.stellen.total());
    blatt.befunde(&kopf, &Befundzahl { ursachen, stellen });
    blatt.zahl(&kopf, "leistungen", lauf.leistungen);
    blatt.zahl(&kopf, "module_gefuellt", lauf.vollstaendigkeit.davon);
    blatt.zahl(&kopf, "module_moeglich", lauf.vollstaendigkeit.von);
    blatt.zahl(&kopf, "stammdatenschemata", lauf.schemata);
    blatt.zahl(&kopf, "elemente", lauf.harmonisiert.von);
    blatt.zahl(&kopf, "harmonisiert", lauf.harmonisiert.davon);
    blatt.zahl(&kopf, "bob", lauf.bob.davon);
}
