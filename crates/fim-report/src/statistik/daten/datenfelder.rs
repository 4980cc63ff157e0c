//! What Datenfelder are made of, as JSON.

use super::Anteil;
use fim_core::{
    Datenfeldstatistik, Elementzahl, Kreiszahl, Listenbestand, Regelbestand, Statuszahl, Verwendung,
};
use schemars::JsonSchema;
use serde::Serialize;

/// What Datenfelder are made of.
#[derive(Serialize, JsonSchema)]
pub(super) struct Datenfelder<'a> {
    dokumentsteckbriefe: u64,
    stammdatenschemata: u64,
    /// Fields and groups with Strukturart HAR.
    harmonisiert: Anteil,
    /// Fields and groups of Nummernkreis 60.
    bob: Anteil,
    datenfelder: Elemente,
    datenfeldgruppen: Elemente,
    nummernkreise: Vec<Kreis<'a>>,
    status: Vec<Status<'a>>,
    /// Fields with values of their own.
    wertelisten: u64,
    /// Code lists that fields refer to, those used most often first.
    codelisten: Vec<Liste<'a>>,
    /// Rules, those used most often first.
    regeln: Vec<Regel<'a>>,
    /// Fields and groups, those used most often first.
    verwendung: Vec<Element<'a>>,
}

/// Fields or groups by Strukturart and origin.
#[derive(Serialize, JsonSchema)]
struct Elemente {
    anzahl: u64,
    /// By Strukturart.
    abs: u64,
    har: u64,
    rng: u64,
    ohne_strukturart: u64,
    /// Of the Nummernkreis of a schema that uses it, or used by none.
    eigen: u64,
    /// Of Nummernkreis 60.
    bob: u64,
    /// Of another Nummernkreis than all schemas that use it.
    fremd: u64,
}

/// A Nummernkreis.
#[derive(Serialize, JsonSchema)]
struct Kreis<'a> {
    nummernkreis: &'a str,
    datenfelder: u64,
    datenfeldgruppen: u64,
}

/// A status.
#[derive(Serialize, JsonSchema)]
struct Status<'a> {
    /// Empty for elements that name none.
    code: &'a str,
    name: &'a str,
    datenfelder: u64,
    datenfeldgruppen: u64,
}

/// A code list.
#[derive(Serialize, JsonSchema)]
struct Liste<'a> {
    kennung: &'a str,
    /// Empty where none is named.
    version: &'a str,
    /// Fields that refer to it.
    felder: u64,
}

/// A rule.
#[derive(Serialize, JsonSchema)]
struct Regel<'a> {
    id: &'a str,
    version: &'a str,
    name: &'a str,
    /// Schemas, groups and fields that have it.
    verwendungen: u64,
    /// Whether it has a script.
    skript: bool,
    /// Whether it says in words what is to hold.
    freitext: bool,
}

/// A field or a group.
#[derive(Serialize, JsonSchema)]
struct Element<'a> {
    art: &'a str,
    id: &'a str,
    version: &'a str,
    name: &'a str,
    strukturart: &'a str,
    /// Code; empty where none is given.
    status: &'a str,
    /// Rows of the structure of Stammdatenschemata in which it stands.
    verwendungen: u64,
    /// Stammdatenschemata that hold it.
    schemata: u64,
}

impl<'a> Datenfelder<'a> {
    pub(super) fn new(felder: &'a Datenfeldstatistik) -> Self {
        Self {
            dokumentsteckbriefe: felder.steckbriefe,
            stammdatenschemata: felder.schemata,
            harmonisiert: Anteil::new(felder.harmonisiert()),
            bob: Anteil::new(felder.bob()),
            datenfelder: Elemente::new(felder.felder),
            datenfeldgruppen: Elemente::new(felder.gruppen),
            nummernkreise: felder.nummernkreise.iter().map(Kreis::new).collect(),
            status: felder.status.iter().map(Status::new).collect(),
            wertelisten: felder.wertelisten,
            codelisten: felder.codelisten.iter().map(Liste::new).collect(),
            regeln: felder.regeln.iter().map(Regel::new).collect(),
            verwendung: felder.verwendung.iter().map(Element::new).collect(),
        }
    }
}

impl Elemente {
    const fn new(zahl: Elementzahl) -> Self {
        Self {
            anzahl: zahl.anzahl,
            abs: zahl.abstrakt,
            har: zahl.harmonisiert,
            rng: zahl.rechtsnormgebunden,
            ohne_strukturart: zahl.ohne_strukturart,
            eigen: zahl.eigen,
            bob: zahl.bob,
            fremd: zahl.fremd,
        }
    }
}

impl<'a> Kreis<'a> {
    fn new(it: &'a Kreiszahl) -> Self {
        Self { nummernkreis: &it.kreis, datenfelder: it.felder, datenfeldgruppen: it.gruppen }
    }
}

impl<'a> Status<'a> {
    fn new(it: &'a Statuszahl) -> Self {
        let (datenfelder, datenfeldgruppen) = (it.felder, it.gruppen);
        Self { code: &it.key, name: &it.name, datenfelder, datenfeldgruppen }
    }
}

impl<'a> Liste<'a> {
    fn new(it: &'a Listenbestand) -> Self {
        Self { kennung: &it.kennung, version: &it.version, felder: it.felder }
    }
}

impl<'a> Regel<'a> {
    fn new(it: &'a Regelbestand) -> Self {
        Self {
            id: &it.id,
            version: &it.version,
            name: &it.name,
            verwendungen: it.verwendungen,
            skript: it.skript,
            freitext: it.freitext,
        }
    }
}

impl<'a> Element<'a> {
    fn new(it: &'a Verwendung) -> Self {
        Self {
            art: it.art,
            id: &it.id,
            version: &it.version,
            name: &it.name,
            strukturart: &it.strukturart,
            status: &it.status,
            verwendungen: it.verwendungen,
            schemata: it.schemata,
        }
    }
}
