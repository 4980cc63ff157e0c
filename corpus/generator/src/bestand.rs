//! A folder full of artefacts: Leistungen, data schemas and processes, with the list of their
//! defects.

use crate::datenschema::{self, Schemata};
use crate::leistung::{self, Auftrag, Mangel, NACHBAR};
use crate::maengel::Liste;
use crate::plan::{self, Plan};
use crate::platte::Platte;
use crate::prozess::{self, Prozesse};
use crate::vorhaben::{self, schema};
use crate::zufall::Zufall;
use std::path::Path;

/// What is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Umfang {
    /// Leistungen.
    pub leistungen: usize,
    /// Data schemas, each of a Leistung of its own.
    pub schemata: usize,
    /// Processes, each of a Leistung of its own.
    pub prozesse: usize,
    /// Where chance begins.
    pub saat: u64,
    /// Of a hundred artefacts, those with a defect.
    pub maengel: usize,
    /// Bytes that a data schema has at most.
    pub schema_hoechstens: usize,
    /// With a catalogue and Steckbriefe.
    pub vorhaben: bool,
}

impl Default for Umfang {
    fn default() -> Self {
        Self {
            leistungen: 4500,
            schemata: 300,
            prozesse: 300,
            saat: 2019,
            maengel: 8,
            schema_hoechstens: 3_600_000,
            vorhaben: false,
        }
    }
}

/// After so many data schemas the numbers of ids are used up.
const SCHEMATA: usize = 9999;
/// Leistungen that share a Steckbrief.
const BUENDEL: usize = 20;

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Geschrieben {
    /// Files without the list.
    pub dateien: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Defects.
    pub maengel: usize,
}

/// Writes all of it into a folder that is new or empty.
pub fn schreibe(umfang: &Umfang, ordner: &Path) -> Result<Geschrieben, String> {
    if umfang.schemata > SCHEMATA {
        return Err(format!("no more than {SCHEMATA} data schemas have ids"));
    }
    let mut platte = Platte::new(ordner)?;
    let mut liste = Liste::default();
    for nummer in 0..umfang.leistungen {
        let (leistung, auftrag, zufall) = eine(nummer, umfang.saat, umfang.maengel, Mangel::DATEI);
        let name = format!("leistungen/{}/{}.xml", leistung.feld.code, leistung.schluessel());
        platte.lege(&name, &leistung::datei(&leistung, &auftrag, zufall))?;
        if let Some(mangel) = auftrag.mangel {
            liste.nimm(&name, mangel.codes(), &leistung::getragene_kennung(&leistung, &auftrag));
        }
    }
    beschreibe(umfang, &mut platte, &mut liste)?;
    if umfang.vorhaben {
        let leistungen = (0..umfang.leistungen).map(|nummer| umfang.leistung(nummer)).collect();
        let plan = Plan::aus(leistungen, umfang.saat, BUENDEL);
        vorhaben::rahmen(&plan, &mut platte)?;
    }
    platte.lege_daneben(Liste::NAME, &liste.csv())?;
    Ok(Geschrieben { maengel: liste.len(), ..platte.geschrieben() })
}

/// Schemas and processes. Where a Leistung has a process only, its schema is a small one.
fn beschreibe(umfang: &Umfang, platte: &mut Platte, liste: &mut Liste) -> Result<(), String> {
    let zahl = umfang.beschriebene();
    if zahl == 0 {
        return Ok(());
    }
    for (name, text) in datenschema::codelisten() {
        platte.lege(&format!("schemata/codelisten/{name}.xml"), &text)?;
    }
    let (schemata, prozesse) = (Schemata::new()?, Prozesse::new()?);
    let alle = umfang.schemata.min(zahl);
    for nummer in 0..zahl {
        let leistung = umfang.leistung(nummer * (umfang.leistungen / zahl));
        let feld = leistung.feld.code;
        for (id, text) in datenschema::steckbriefe(&leistung) {
            platte.lege(&format!("schemata/steckbriefe/{id}.xml"), &text)?;
        }
        let id = schema::kennung(&leistung);
        let name = schema::datei(&leistung, "schemata");
        if nummer < alle {
            let mangel = umfang.mangel(0x5363_6865, nummer, datenschema::Mangel::ALLE);
            let hoechstens = umfang.schema_hoechstens;
            let auftrag = datenschema::Auftrag { nummer, alle, hoechstens, mangel };
            let zufall = Zufall::fuer(umfang.saat ^ 0x4461_7465, nummer);
            platte.lege(&name, &schemata.gross(&leistung, &auftrag, zufall))?;
            if let Some(mangel) = mangel {
                liste.nimm(&name, mangel.codes(), &id);
            }
        } else {
            platte.lege(&name, &schemata.klein(&leistung))?;
        }
        if nummer < umfang.prozesse || umfang.vorhaben {
            let mangel = umfang.mangel(0x5072_6f7a, nummer, prozess::Mangel::ALLE);
            let key = leistung.schluessel();
            let name = format!("prozesse/{feld}/{key}.xml");
            platte.lege(&name, &prozesse.eine(&leistung, mangel))?;
            if let Some(mangel) = mangel {
                liste.nimm(&name, mangel.codes(), &key);
            }
        }
    }
    Ok(())
}

impl Umfang {
    /// Leistungen with a schema; a Vorhaben has one for each.
    fn beschriebene(&self) -> usize {
        match self.vorhaben {
            true => self.leistungen,
            false => self.schemata.max(self.prozesse).min(self.leistungen),
        }
    }

    fn leistung(&self, nummer: usize) -> plan::Leistung {
        eine(nummer, self.saat, 0, &[]).0
    }

    /// What is wrong with one artefact of a kind; which defect it is goes by turns, so that none is
    /// left out.
    fn mangel<M: Copy>(&self, art: u64, nummer: usize, alle: &[M]) -> Option<M> {
        let mut zufall = Zufall::fuer(self.saat ^ art, nummer);
        (zufall.unter(100) < self.maengel).then(|| alle[nummer % alle.len()])
    }
}

/// A Leistung, how it is written, and the numbers that are drawn for it; nothing of it depends on
/// those before it, but for one that takes something from another.
pub fn eine(
    nummer: usize,
    saat: u64,
    maengel: usize,
    moeglich: &[Mangel],
) -> (plan::Leistung, Auftrag, Zufall) {
    let mut zufall = Zufall::fuer(saat, nummer);
    let leistung = plan::leistung(nummer, 'M', &mut zufall);
    let mangel = mangel(nummer, saat, maengel, moeglich);
    let mut auftrag = Auftrag::new(&mut zufall, mangel);
    if mangel.is_some_and(Mangel::braucht_nachbar) {
        // Keys are compared among those of one level of detail, which only 2.3.1 names.
        auftrag.neu = eine(nummer - NACHBAR, saat, maengel, moeglich).1.neu;
    }
    (leistung, auftrag, zufall)
}

/// What is wrong with a Leistung.
fn mangel(nummer: usize, saat: u64, maengel: usize, moeglich: &[Mangel]) -> Option<Mangel> {
    let mut zufall = Zufall::fuer(saat ^ 0x4d61_6e67, nummer);
    if zufall.unter(100) >= maengel || moeglich.is_empty() {
        return None;
    }
    let gezogen = moeglich[nummer % moeglich.len()];
    let ersatz = gezogen.braucht_nachbar()
        && (nummer < NACHBAR
            || mangel(nummer - NACHBAR, saat, maengel, moeglich)
                .is_some_and(Mangel::verstellt_schluessel));
    Some(if ersatz { Mangel::Platzhalter } else { gezogen })
}
