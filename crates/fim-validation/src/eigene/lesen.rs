//! Files of rows, one after the other. Every row that is wrong is told of, not only the first.

use super::fehler::{Fehler, Regelfehler};
use super::tabelle::{Tabelle, tabelle};
use super::zeile::lies;
use super::{EigeneRegel, EigeneRegeln, Frage, Plan};
use crate::identify::Standard;
use crate::zeilen::Bedingung;
use fim_core::Fingerprint;
use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use toml::de::DeTable;

/// Rows of all files together.
const REGELN: usize = 10_000;
/// Bytes of all patterns together.
const MUSTER: usize = 128 << 20;
/// Complaints that are told.
const FEHLER: usize = 20;

/// Codes and names of the rules of the program.
static AMTLICH: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| crate::rules().flat_map(|rule| [rule.code, rule.name]).collect());

/// A file of rows.
#[derive(Debug, Clone, Copy)]
pub struct Regeldatei<'t> {
    /// Its name, for complaints and for what it names beside itself.
    pub name: &'t str,
    /// Its text.
    pub text: &'t str,
}

/// Gives the bytes of a code list that a file of rows names: name of the file, name of the list. Why
/// there are none is said in German and English.
pub type Listenquelle<'l> = &'l dyn Fn(&str, &str) -> Result<Vec<u8>, (String, String)>;

impl EigeneRegeln {
    /// Reads files of rows. What is known of the rules is kept as long as the program runs.
    ///
    /// # Errors
    /// Where something in them is no rule: the first complaints, in the order of the files.
    pub fn lesen(
        dateien: &[Regeldatei<'_>],
        listen: Listenquelle<'_>,
    ) -> Result<Self, Vec<Regelfehler>> {
        let gelesen = RefCell::new(Vec::new());
        let merke = |datei: &str, name: &str| {
            let bytes = listen(datei, name)?;
            gelesen.borrow_mut().push(Fingerprint::of_bytes(&bytes).to_string());
            Ok(bytes)
        };
        let (mut regeln, mut fehler) = (Self::default(), Vec::new());
        let mut muster = 0;
        for (nummer, datei) in dateien.iter().enumerate() {
            let mut eigene = Vec::new();
            let gelesen = regeln.datei(datei, &merke, &mut muster, &mut eigene);
            eigene.extend(gelesen.err());
            fehler.extend(eigene.into_iter().map(|einer| (nummer, einer)));
        }
        regeln.pruefe_auch(dateien, &mut fehler);
        if !fehler.is_empty() {
            fehler.sort_by_key(|(nummer, einer)| (*nummer, einer.stelle));
            fehler.truncate(FEHLER);
            let in_datei = |(nummer, einer): (usize, Fehler)| {
                let datei = dateien.get(nummer)?;
                Some(einer.in_datei(datei.name, datei.text))
            };
            return Err(fehler.into_iter().filter_map(in_datei).collect());
        }
        regeln.plane();
        if !dateien.is_empty() {
            let gelesen = gelesen.into_inner();
            let texte = dateien.iter().map(|datei| datei.text);
            let teile: Vec<&str> = texte.chain(gelesen.iter().map(String::as_str)).collect();
            regeln.abdruck = Some(Fingerprint::of(&teile));
        }
        Ok(regeln)
    }

    fn datei(
        &mut self,
        datei: &Regeldatei<'_>,
        listen: Listenquelle<'_>,
        muster: &mut usize,
        fehler: &mut Vec<Fehler>,
    ) -> Result<(), Fehler> {
        let wurzel = DeTable::parse(datei.text).map_err(|error| {
            let stelle = error.span().map_or(0, |span| span.start);
            let text = error.message();
            Fehler::new(
                stelle,
                format!("kein gültiges TOML: {text}"),
                format!("not valid TOML: {text}"),
            )
        })?;
        let oben = Tabelle { eintraege: wurzel.get_ref(), anfang: 0 };
        oben.kennt(&["regel"])?;
        let ohne = || {
            let (de, en) = (
                "in der Datei steht keine Regel; eine beginnt mit [[regel]]",
                "the file has no rule; one begins with [[regel]]",
            );
            Fehler::new(0, de, en)
        };
        let liste = oben.wert("regel").ok_or_else(ohne)?;
        let Some(zeilen) = liste.get_ref().as_array() else {
            let text = ("Regeln beginnen mit [[regel]]", "rules begin with [[regel]]");
            return Err(Fehler::new(liste.span().start, text.0, text.1));
        };
        let (mut gezaehlt, mut line) = (0, 1);
        for wert in zeilen {
            let anfang = wert.span().start;
            let davor = datei.text.get(gezaehlt..anfang).unwrap_or_default();
            (gezaehlt, line) = (anfang, line + davor.matches('\n').count());
            if fehler.len() >= FEHLER {
                return Ok(());
            }
            if self.regeln.len() >= REGELN {
                return Err(Fehler::new(
                    anfang,
                    format!("mehr als {REGELN} Regeln"),
                    format!("more than {REGELN} rules"),
                ));
            }
            let zeile = tabelle(wert, "[[regel]]");
            let regel = zeile.and_then(|zeile| {
                let regel =
                    EigeneRegel { zeile: line, ..lies(zeile, datei, listen, &mut self.ziele)? };
                *muster += regel.muster();
                if *muster > MUSTER {
                    return Err(Fehler::new(
                        zeile.anfang,
                        "alle Muster zusammen sind zu groß",
                        "all patterns together are too large",
                    ));
                }
                self.nimm(regel, zeile)
            });
            fehler.extend(regel.err());
        }
        Ok(())
    }

    /// Adds a row whose code and name nothing else has.
    fn nimm(&mut self, regel: EigeneRegel, zeile: Tabelle<'_>) -> Result<(), Fehler> {
        let meta = regel.meta;
        if AMTLICH.contains(meta.name) {
            return Err(Fehler::new(
                zeile.stelle("name"),
                format!("den Namen »{}« hat schon eine Regel des Programms", meta.name),
                format!("a rule of the program has the name »{}« already", meta.name),
            ));
        }
        let vergeben = |key: &str, wert: &str, erste: &EigeneRegel| {
            let EigeneRegel { datei, zeile: line, .. } = erste;
            Fehler::new(
                zeile.stelle(key),
                format!("»{wert}« ist schon vergeben: {datei}:{line}"),
                format!("»{wert}« is taken already: {datei}:{line}"),
            )
        };
        if let Some(erste) = self.nach_code.get(meta.name) {
            return Err(vergeben("name", meta.name, &self.regeln[*erste]));
        }
        match self.nach_code.entry(meta.code) {
            Entry::Occupied(erste) => Err(vergeben("code", meta.code, &self.regeln[*erste.get()])),
            Entry::Vacant(slot) => {
                slot.insert(self.regeln.len());
                self.nach_code.insert(meta.name, self.regeln.len());
                self.regeln.push(regel);
                Ok(())
            }
        }
    }

    /// Codes that rows name beside their own must be there.
    fn pruefe_auch(&self, dateien: &[Regeldatei<'_>], fehler: &mut Vec<(usize, Fehler)>) {
        for regel in &self.regeln {
            for code in regel.meta.coincides {
                if self.nach_code.contains_key(code) || AMTLICH.contains(code) {
                    continue;
                }
                let nummer = dateien.iter().position(|datei| *datei.name == *regel.datei);
                let nummer = nummer.unwrap_or_default();
                let text = dateien.get(nummer).map_or("", |datei| datei.text);
                let stelle = text.split_inclusive('\n').take(regel.zeile - 1).map(str::len).sum();
                let (de, en) = (
                    format!("{}: unter »auch« steht »{code}«, das gibt es nicht", regel.meta.code),
                    format!("{}: »auch« names »{code}«, which there is not", regel.meta.code),
                );
                fehler.push((nummer, Fehler::new(stelle, de, en)));
            }
        }
    }

    /// Sorts rows by the element they begin at.
    fn plane(&mut self) {
        let mut plaene = Standard::ALL.map(|_| Plan::default());
        let add = |map: &mut HashMap<&'static str, Vec<u32>>, name, at: usize| {
            map.entry(name).or_default().push(u32::try_from(at).unwrap_or(u32::MAX));
        };
        for (at, regel) in self.regeln.iter().enumerate() {
            let plan = &mut plaene[regel.standard as usize];
            add(&mut plan.regeln, regel.element.letzter(), at);
            plan.hat_spuren |=
                matches!(regel.bedingung, Bedingung::Eindeutig(_) | Bedingung::Verweis(_));
        }
        for (at, ziel) in self.ziele.iter().enumerate() {
            let plan = &mut plaene[ziel.standard as usize];
            add(&mut plan.ziele, ziel.pfad.letzter(), at);
        }
        self.plaene = plaene;
    }
}

impl EigeneRegel {
    /// Bytes of its patterns.
    fn muster(&self) -> usize {
        let wenn = self.wenn.iter().filter_map(|wenn| match &wenn.frage {
            Frage::Muster(muster) => Some(muster.groesse()),
            Frage::Ist(_) | Frage::IstNicht(_) | Frage::Vorhanden(_) => None,
        });
        let eigen = match &self.bedingung {
            Bedingung::Muster(muster) => muster.groesse(),
            _ => 0,
        };
        eigen + wenn.sum::<usize>()
    }
}
