//! How complete Leistungen are: modules by language, and by type.

use super::terminal::{tabelle, titel, zusatz};
use super::worte;
use crate::Options;
use crate::summary::number;
use fim_core::{Leistungsstatistik, Modulzahl, Quote, Sprache};

/// Columns of languages or types that stand side by side.
const SPALTEN: usize = 3;

pub(super) fn render(out: &mut String, leistungen: &Leistungsstatistik, options: &Options) {
    if leistungen.anzahl == 0 {
        return;
    }
    let sprache = options.sprache;
    let zahl = worte::zahl(leistungen.anzahl, ["Leistung"; 2], ["Leistung"; 2], sprache);
    let zahl = if leistungen.anzahl == 1 { zahl } else { format!("{zahl}en") };
    let quote = worte::prozent(leistungen.vollstaendigkeit(), sprache);
    let module = leistungen.module.iter().filter(|modul| modul.zaehlt).count();
    let text = match sprache {
        Sprache::De => format!("{zahl}: {quote} der {module} Module gefüllt"),
        Sprache::En => format!("{zahl}: {quote} of the {module} modules filled"),
    };
    titel(out, &text, options);
    let blocks = leistungen.sprachen.len().div_ceil(SPALTEN).max(1);
    let shown = if options.all { blocks } else { 1 };
    for block in 0..shown {
        if block > 0 {
            out.push('\n');
        }
        je_sprache(out, leistungen, block * SPALTEN, options);
    }
    let rest = leistungen.sprachen.len().saturating_sub(shown * SPALTEN) as u64;
    if rest > 0 {
        let count = number(rest, sprache);
        let text = match (sprache, rest) {
            (Sprache::De, 1) => "… und 1 weitere Sprache (alle mit --alle)".to_owned(),
            (Sprache::De, _) => format!("… und {count} weitere Sprachen (alle mit --alle)"),
            (Sprache::En, 1) => "… and 1 more language (all with --alle)".to_owned(),
            (Sprache::En, _) => format!("… and {count} more languages (all with --alle)"),
        };
        zusatz(out, Some(&text), options);
    }
    je_typ(out, leistungen, options);
}

/// The table from one language on.
fn je_sprache(out: &mut String, leistungen: &Leistungsstatistik, from: usize, options: &Options) {
    let sprache = options.sprache;
    let columns: Vec<usize> = (from..leistungen.sprachen.len()).take(SPALTEN).collect();
    let mut kopf = vec!["Modul".to_owned(), sprache.pick("gefüllt", "filled").to_owned()];
    let codes = columns.iter().filter_map(|at| leistungen.sprachen.get(*at));
    kopf.extend(codes.map(|it| worte::sprachname(&it.code, sprache)));
    let mut zeilen = vec![kopf];
    for modul in &leistungen.module {
        let mut zeile = vec![modulname(modul), anteil(modul.gefuellt, leistungen.anzahl, sprache)];
        let zahlen = columns.iter().map(|at| modul.je_sprache.get(*at).copied().unwrap_or(0));
        zeile.extend(zahlen.map(|zahl| anteil(zahl, leistungen.anzahl, sprache)));
        zeilen.push(zeile);
    }
    let mut summe = vec![
        sprache.pick("Vollständigkeit", "completeness").to_owned(),
        worte::prozent(leistungen.vollstaendigkeit(), sprache),
    ];
    let quoten = columns.iter().map(|at| leistungen.vollstaendigkeit_in(*at));
    summe.extend(quoten.map(|quote| worte::prozent(quote, sprache)));
    zeilen.push(summe);
    tabelle(out, zeilen, &[4, 3, 2], options);
}

/// Types with how complete their Leistungen are; module by module where all is asked for.
fn je_typ(out: &mut String, leistungen: &Leistungsstatistik, options: &Options) {
    let sprache = options.sprache;
    let mut zeilen = vec![vec![
        sprache.pick("Typ", "Type").to_owned(),
        "Leistungen".to_owned(),
        sprache.pick("Vollständigkeit", "completeness").to_owned(),
    ]];
    for (at, typ) in leistungen.typen.iter().enumerate() {
        zeilen.push(vec![
            code(&typ.code, sprache),
            number(typ.leistungen, sprache),
            worte::prozent(leistungen.vollstaendigkeit_von(at), sprache),
        ]);
    }
    out.push('\n');
    tabelle(out, zeilen, &[], options);
    if !options.all {
        return;
    }
    let typen: Vec<usize> = (0..leistungen.typen.len()).collect();
    for columns in typen.chunks(SPALTEN + 1) {
        let mut kopf = vec![sprache.pick("Modul je Typ", "Modul by type").to_owned()];
        let codes = columns.iter().filter_map(|at| leistungen.typen.get(*at));
        kopf.extend(codes.map(|it| code(&it.code, sprache)));
        let mut zeilen = vec![kopf];
        for modul in &leistungen.module {
            let mut zeile = vec![modulname(modul)];
            for at in columns {
                let von = leistungen.typen.get(*at).map_or(0, |typ| typ.leistungen);
                zeile.push(anteil(modul.je_typ.get(*at).copied().unwrap_or(0), von, sprache));
            }
            zeilen.push(zeile);
        }
        out.push('\n');
        tabelle(out, zeilen, &[4, 3, 2], options);
    }
}

fn code(code: &str, sprache: Sprache) -> String {
    worte::name(code, "", sprache)
}

/// »06 Volltext«; modules that are no text modules have no code before people.
fn modulname(modul: &Modulzahl) -> String {
    match modul.key.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("{} {}", modul.key, modul.name),
        false => modul.name.to_owned(),
    }
}

fn anteil(davon: u64, von: u64, sprache: Sprache) -> String {
    worte::anteil(Quote { davon, von }, sprache)
}
