//! Which modules of a Leistung are filled, in which languages.

use crate::leistungen::regeln::codewert::typisierung::typen;
use crate::leistungen::regeln::vollstaendig::fund::Fund;
use crate::leistungen::textmodule;
use fim_core::reading::clip;
use fim_core::{Leistungsstatistik, Modulzahl, Sprachzahl, Typzahl};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use xzufi::{Datensatz, Leistung, Parsed};

/// Modules beside the text modules that count for the completeness.
const FACHLICH: [&str; 3] = ["modulFrist", "modulKosten", "modulBearbeitungsdauer"];
/// Modules that are shown where they are there.
const WEITERE: [&str; 6] = [
    "modulDokument",
    "modulBegriffImKontext",
    "modulFachlicheFreigabe",
    "modulAuskunftshinweis",
    "modulTextIndividuell",
    "modulUrsprungsportal",
];
/// Longest code of a language or type that is kept.
const LAENGSTE: usize = 40;

type Zahlen = BTreeMap<Box<str>, u64>;

/// Leistungen of a file, or of many.
#[derive(Debug, Clone, Default)]
pub(super) struct Leistungsangaben {
    anzahl: u64,
    sprachen: Zahlen,
    typen: Zahlen,
    module: BTreeMap<&'static str, Modulangabe>,
}

/// A module of several Leistungen.
#[derive(Debug, Clone, Default)]
struct Modulangabe {
    gefuellt: u64,
    je_sprache: Zahlen,
    je_typ: Zahlen,
}

impl Leistungsangaben {
    pub(super) fn of(parsed: &Parsed<'_>) -> Self {
        let mut angaben = Self::default();
        for satz in &parsed.datensaetze {
            if let Datensatz::Leistung(leistung) = satz {
                angaben.leistung(leistung);
            }
        }
        angaben
    }

    fn leistung(&mut self, leistung: &Leistung<'_>) {
        self.anzahl += 1;
        let mut eigene: BTreeSet<&str> = typen(leistung).map(|(_, typ)| typ).collect();
        if eigene.is_empty() {
            eigene.insert("");
        }
        let mut alle = BTreeSet::new();
        for (key, fund) in module(leistung).filter(|(_, fund)| fund.ist_da) {
            let modul = self.module.entry(key).or_default();
            modul.gefuellt += 1;
            let sprachen = fund.sprachen();
            sprachen.iter().for_each(|sprache| zaehle(&mut modul.je_sprache, sprache));
            eigene.iter().for_each(|typ| zaehle(&mut modul.je_typ, typ));
            alle.extend(sprachen);
        }
        alle.iter().for_each(|sprache| zaehle(&mut self.sprachen, sprache));
        eigene.iter().for_each(|typ| zaehle(&mut self.typen, typ));
    }

    /// Takes in those of another file.
    pub(super) fn verbinde(&mut self, other: &Self) {
        self.anzahl += other.anzahl;
        addiere(&mut self.sprachen, &other.sprachen);
        addiere(&mut self.typen, &other.typen);
        for (key, modul) in &other.module {
            let own = self.module.entry(key).or_default();
            own.gefuellt += modul.gefuellt;
            addiere(&mut own.je_sprache, &modul.je_sprache);
            addiere(&mut own.je_typ, &modul.je_typ);
        }
    }

    pub(super) fn statistik(&self) -> Leistungsstatistik {
        let mut sprachen: Vec<Sprachzahl> = self
            .sprachen
            .iter()
            .map(|(code, leistungen)| Sprachzahl {
                code: code.to_string(),
                leistungen: *leistungen,
            })
            .collect();
        sprachen.sort_by_key(|sprache| Reverse(sprache.leistungen));
        let mut typen: Vec<Typzahl> = self
            .typen
            .iter()
            .map(|(code, leistungen)| Typzahl { code: code.to_string(), leistungen: *leistungen })
            .collect();
        typen.sort_by_key(|typ| nummer(&typ.code));
        let leer = Modulangabe::default();
        let module = namen()
            .map(|(key, name, zaehlt)| {
                let angabe = self.module.get(key).unwrap_or(&leer);
                let of = |zahlen: &Zahlen, code: &str| zahlen.get(code).copied().unwrap_or(0);
                let je_sprache = sprachen.iter().map(|it| of(&angabe.je_sprache, &it.code));
                let je_typ = typen.iter().map(|it| of(&angabe.je_typ, &it.code));
                Modulzahl {
                    key,
                    name,
                    zaehlt,
                    gefuellt: angabe.gefuellt,
                    je_sprache: je_sprache.collect(),
                    je_typ: je_typ.collect(),
                }
            })
            .filter(|modul| modul.zaehlt || modul.gefuellt > 0)
            .collect();
        Leistungsstatistik { anzahl: self.anzahl, sprachen, typen, module }
    }
}

/// Every module with its name, and whether it counts for the completeness.
fn namen() -> impl Iterator<Item = (&'static str, &'static str, bool)> {
    let name = |key: &'static str| textmodule::teil(key).unwrap_or(key);
    let texte = textmodule::alle().map(|(key, name)| (key, name, true));
    let fachlich = FACHLICH.map(|key| (key, name(key), true));
    texte.chain(fachlich).chain(WEITERE.map(|key| (key, name(key), false)))
}

/// What a Leistung has of each module.
fn module<'m>(leistung: &'m Leistung<'_>) -> impl Iterator<Item = (&'static str, Fund<'m>)> {
    let texte = textmodule::alle();
    let texte = texte.map(move |(code, _)| (code, Fund::textmodule(leistung, &[code])));
    let andere = FACHLICH.into_iter().chain(WEITERE);
    texte.chain(andere.map(move |key| (key, Fund::des_moduls(leistung, key))))
}

/// The number a type begins with; 10 comes behind 2a, and what has none at the end.
fn nummer(typ: &str) -> u64 {
    let end = typ.find(|c: char| !c.is_ascii_digit()).unwrap_or(typ.len());
    typ.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX)
}

fn zaehle(zahlen: &mut Zahlen, code: &str) {
    match zahlen.get_mut(code) {
        Some(zahl) => *zahl += 1,
        None => *zahlen.entry(clip(code, LAENGSTE).into()).or_default() += 1,
    }
}

fn addiere(zahlen: &mut Zahlen, andere: &Zahlen) {
    for (code, zahl) in andere {
        match zahlen.get_mut(code) {
            Some(own) => *own += zahl,
            None => {
                zahlen.insert(code.clone(), *zahl);
            }
        }
    }
}
