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
/// All modules.
const MODULE: usize = 25;
/// Longest code of a language or type that is kept.
const LAENGSTE: usize = 40;

type Zahlen<'d> = BTreeMap<&'d str, u64>;

/// A Leistung: modules are bits in the order of [`namen`], so that thousands take up little.
#[derive(Debug, Clone, Default)]
pub(super) struct Leistungsangabe {
    gefuellt: u32,
    /// By language as written; empty for texts that name none.
    sprachen: Box<[(Box<str>, u32)]>,
    /// Values of the Typisierung, each once; an empty one where there is none.
    typen: Box<[Box<str>]>,
}

/// The Leistungen of a message.
pub(super) fn lesen(parsed: &Parsed<'_>) -> Vec<Leistungsangabe> {
    let leistung = |satz: &Datensatz<'_>| match satz {
        Datensatz::Leistung(leistung) => Some(Leistungsangabe::of(leistung)),
        _ => None,
    };
    parsed.datensaetze.iter().filter_map(leistung).collect()
}

impl Leistungsangabe {
    fn of(leistung: &Leistung<'_>) -> Self {
        let mut typen: BTreeSet<&str> = typen(leistung).map(|(_, typ)| typ).collect();
        if typen.is_empty() {
            typen.insert("");
        }
        let mut gefuellt = 0;
        let mut sprachen: BTreeMap<&str, u32> = BTreeMap::new();
        for (fund, at) in module(leistung).zip(0..) {
            let bit = 1 << at;
            if fund.ist_da {
                gefuellt |= bit;
                for sprache in fund.sprachen() {
                    *sprachen.entry(sprache).or_default() |= bit;
                }
            }
        }
        let kurz = |code: &str| -> Box<str> { clip(code, LAENGSTE).into() };
        Self {
            gefuellt,
            sprachen: sprachen.into_iter().map(|(code, bits)| (kurz(code), bits)).collect(),
            typen: typen.into_iter().map(kurz).collect(),
        }
    }
}

/// Leistungen of all files.
#[derive(Default)]
pub(super) struct Leistungszaehlung<'d> {
    anzahl: u64,
    sprachen: Zahlen<'d>,
    typen: Zahlen<'d>,
    module: [Modulzaehlung<'d>; MODULE],
}

/// A module of several Leistungen.
#[derive(Default)]
struct Modulzaehlung<'d> {
    gefuellt: u64,
    je_sprache: Zahlen<'d>,
    je_typ: Zahlen<'d>,
}

impl<'d> Leistungszaehlung<'d> {
    /// Counts one more.
    pub(super) fn zaehle(&mut self, leistung: &'d Leistungsangabe) {
        self.anzahl += 1;
        for (code, _) in &leistung.sprachen {
            *self.sprachen.entry(code).or_default() += 1;
        }
        for typ in &leistung.typen {
            *self.typen.entry(typ).or_default() += 1;
        }
        for (modul, at) in self.module.iter_mut().zip(0..) {
            let has = |bits: u32| bits >> at & 1 == 1;
            if !has(leistung.gefuellt) {
                continue;
            }
            modul.gefuellt += 1;
            for (code, _) in leistung.sprachen.iter().filter(|(_, bits)| has(*bits)) {
                *modul.je_sprache.entry(code).or_default() += 1;
            }
            for typ in &leistung.typen {
                *modul.je_typ.entry(typ).or_default() += 1;
            }
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
            .map(|(code, leistungen)| Typzahl { code: (*code).to_owned(), leistungen: *leistungen })
            .collect();
        typen.sort_by_key(|typ| nummer(&typ.code));
        let module = namen()
            .zip(&self.module)
            .map(|((key, name, zaehlt), angabe)| {
                let of = |zahlen: &Zahlen<'_>, code: &str| zahlen.get(code).copied().unwrap_or(0);
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

/// What a Leistung has of each module, in the order of [`namen`].
fn module<'m>(leistung: &'m Leistung<'_>) -> impl Iterator<Item = Fund<'m>> {
    let texte = textmodule::alle();
    let texte = texte.map(move |(code, _)| Fund::textmodule(leistung, &[code]));
    let andere = FACHLICH.into_iter().chain(WEITERE);
    texte.chain(andere.map(move |key| Fund::des_moduls(leistung, key)))
}

/// The number a type begins with; 10 comes behind 2a, and what has none at the end.
fn nummer(typ: &str) -> u64 {
    let end = typ.find(|c: char| !c.is_ascii_digit()).unwrap_or(typ.len());
    typ.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{MODULE, namen};

    #[test]
    fn every_module_has_a_bit() {
        assert_eq!(namen().count(), MODULE);
        const { assert!(MODULE <= 32) };
    }
}
