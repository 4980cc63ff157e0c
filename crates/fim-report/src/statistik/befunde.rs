//! Where findings concentrate: tables by rule, standard, Redaktion, Themenfeld and status.

use super::terminal::{gekuerzt, tabelle, zusatz};
use super::worte;
use crate::Options;
use crate::summary::number;
use fim_core::{Gruppe, Regelzahl, Statistik, Stufe, Themenquelle};

/// The column of files, and that of grave findings.
const DATEIEN: usize = 1;
const SCHWER: usize = 4;

pub(super) fn render(out: &mut String, statistik: &Statistik, options: &Options) {
    let sprache = options.sprache;
    regeln(out, &statistik.regeln, options);
    let standard = |it: &Gruppe| worte::standard(it.standard, sprache).to_owned();
    gruppen(out, "Standard", &statistik.standards, standard, &[], options);
    let gruppe = |it: &Gruppe| worte::gruppe(it, sprache);
    gruppen(out, "Redaktion", &statistik.redaktionen, gruppe, &[DATEIEN], options);
    // Without a key nothing is told apart.
    if statistik.themenfelder.iter().any(|feld| !feld.key.is_empty()) {
        let kopf = match statistik.themenquelle {
            Themenquelle::Katalog => "Themenfeld",
            Themenquelle::Leistungsgruppierung => "Leistungsgruppierung",
        };
        let feld = |it: &Gruppe| match (it.key.as_str(), it.name.as_str()) {
            ("", _) => sprache.pick("ohne Zuordnung", "not assigned").to_owned(),
            (key, "") => worte::einzeilig(key),
            (_, name) => worte::einzeilig(name),
        };
        gruppen(out, kopf, &statistik.themenfelder, feld, &[DATEIEN], options);
    }
    // The names of a status are long.
    gruppen(out, "Status", &statistik.status, gruppe, &[SCHWER, DATEIEN], options);
}

fn regeln(out: &mut String, regeln: &[Regelzahl], options: &Options) {
    if regeln.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let kopf = [
        sprache.pick("Regel", "Rule"),
        sprache.pick("Stufe", "Level"),
        sprache.pick("Befunde", "Findings"),
        sprache.pick("Stellen", "Places"),
        sprache.pick("Dateien", "Files"),
        "Redaktionen",
    ];
    let mut zeilen = vec![kopf.map(str::to_owned).to_vec()];
    let (shown, rest) = gekuerzt(regeln, options);
    for regel in shown {
        zeilen.push(vec![
            format!("{} {}", regel.code, regel.name),
            regel.stufe.label(sprache).to_owned(),
            number(regel.befunde.ursachen.total(), sprache),
            number(regel.befunde.stellen, sprache),
            number(regel.dateien, sprache),
            number(regel.redaktionen.len() as u64, sprache),
        ]);
    }
    out.push('\n');
    tabelle(out, zeilen, &[5, 4, 3], options);
    zusatz(out, rest.as_deref(), options);
}

fn gruppen(
    out: &mut String,
    kopf: &str,
    gruppen: &[Gruppe],
    name: impl Fn(&Gruppe) -> String,
    ohne: &[usize],
    options: &Options,
) {
    if gruppen.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let kopf = [
        kopf,
        sprache.pick("Dateien", "Files"),
        sprache.pick("Artefakte", "Artefacts"),
        sprache.pick("Befunde", "Findings"),
        sprache.pick("ab methodisch", "methodological up"),
        sprache.pick("Stellen", "Places"),
    ];
    let mut zeilen = vec![kopf.map(str::to_owned).to_vec()];
    let (shown, rest) = gekuerzt(gruppen, options);
    for gruppe in shown {
        let ursachen = gruppe.befunde.ursachen;
        let schwer = ursachen.get(Stufe::Kritisch) + ursachen.get(Stufe::Methodisch);
        zeilen.push(vec![
            name(gruppe),
            number(gruppe.dateien, sprache),
            number(gruppe.artefakte, sprache),
            number(ursachen.total(), sprache),
            number(schwer, sprache),
            number(gruppe.befunde.stellen, sprache),
        ]);
    }
    for zeile in &mut zeilen {
        ohne.iter().for_each(|at| drop(zeile.remove(*at)));
    }
    let entbehrlich = match ohne.len() {
        0 => [DATEIEN, SCHWER, 2],
        1 => [SCHWER - 1, 1, 2],
        _ => [1, 2, 3],
    };
    out.push('\n');
    tabelle(out, zeilen, &entbehrlich, options);
    zusatz(out, rest.as_deref(), options);
}
