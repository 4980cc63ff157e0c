//! How complete Leistungen are, as JSON.

use super::Anteil;
use fim_core::{Leistungsstatistik, Modulzahl, Quote};
use schemars::JsonSchema;
use serde::Serialize;

/// How complete Leistungen are.
#[derive(Serialize, JsonSchema)]
pub(super) struct Leistungen<'a> {
    anzahl: u64,
    /// Modules filled in whatever language, of all that could be; modules that do not count are left
    /// out.
    vollstaendigkeit: Anteil,
    /// Languages as written, those of the most Leistungen first.
    sprachen: Vec<Gruppe<'a>>,
    /// Values of the Typisierung; a Leistung of several counts for each.
    typen: Vec<Gruppe<'a>>,
    module: Vec<Modul<'a>>,
}

/// Leistungen in a language or of a type.
#[derive(Serialize, JsonSchema)]
struct Gruppe<'a> {
    /// Empty for texts that name no language, Leistungen that name no type.
    code: &'a str,
    leistungen: u64,
    vollstaendigkeit: Anteil,
}

/// A module.
#[derive(Serialize, JsonSchema)]
struct Modul<'a> {
    /// Code of a text module, else name of the element.
    key: &'a str,
    name: &'a str,
    /// Whether it counts for the completeness.
    zaehlt: bool,
    /// Leistungen that have it in whatever language.
    gefuellt: Anteil,
    sprachen: Vec<Zahl<'a>>,
    /// In whatever language.
    typen: Vec<Zahl<'a>>,
}

/// Leistungen that have a module in a language, or those of a type that have it.
#[derive(Serialize, JsonSchema)]
struct Zahl<'a> {
    code: &'a str,
    gefuellt: Anteil,
}

impl<'a> Leistungen<'a> {
    pub(super) fn new(leistungen: &'a Leistungsstatistik) -> Self {
        let sprachen = leistungen.sprachen.iter().enumerate().map(|(at, it)| Gruppe {
            code: &it.code,
            leistungen: it.leistungen,
            vollstaendigkeit: Anteil::new(leistungen.vollstaendigkeit_in(at)),
        });
        let typen = leistungen.typen.iter().enumerate().map(|(at, it)| Gruppe {
            code: &it.code,
            leistungen: it.leistungen,
            vollstaendigkeit: Anteil::new(leistungen.vollstaendigkeit_von(at)),
        });
        Self {
            anzahl: leistungen.anzahl,
            vollstaendigkeit: Anteil::new(leistungen.vollstaendigkeit()),
            sprachen: sprachen.collect(),
            typen: typen.collect(),
            module: leistungen.module.iter().map(|it| Modul::new(it, leistungen)).collect(),
        }
    }
}

impl<'a> Modul<'a> {
    fn new(modul: &'a Modulzahl, leistungen: &'a Leistungsstatistik) -> Self {
        let gefuellt = |davon, von| Anteil::new(Quote { davon, von });
        let sprachen = leistungen.sprachen.iter().zip(&modul.je_sprache);
        let typen = leistungen.typen.iter().zip(&modul.je_typ);
        Self {
            key: modul.key,
            name: modul.name,
            zaehlt: modul.zaehlt,
            gefuellt: gefuellt(modul.gefuellt, leistungen.anzahl),
            sprachen: sprachen
                .map(|(it, zahl)| Zahl {
                    code: &it.code,
                    gefuellt: gefuellt(*zahl, leistungen.anzahl),
                })
                .collect(),
            typen: typen
                .map(|(it, zahl)| Zahl { code: &it.code, gefuellt: gefuellt(*zahl, it.leistungen) })
                .collect(),
        }
    }
}
