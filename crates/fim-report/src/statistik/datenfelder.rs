//! What Datenfelder are made of: key figures, use, rules, lists.

use super::terminal::{gekuerzt, tabelle, titel, zusatz};
use super::worte;
use crate::Options;
use crate::summary::number;
use fim_core::{Datenfeldstatistik, Elementzahl, Sprache, Verwendung};

pub(super) fn render(out: &mut String, felder: &Datenfeldstatistik, options: &Options) {
    if felder.is_empty() {
        return;
    }
    let sprache = options.sprache;
    titel(out, &kopf(felder, sprache), options);
    if felder.elemente() > 0 {
        kennzahlen(out, felder, options);
        kreise(out, felder, options);
        verwendung(out, felder, options);
    }
    regeln(out, felder, options);
    listen(out, felder, options);
}

fn kopf(felder: &Datenfeldstatistik, sprache: Sprache) -> String {
    let schemata = ["Stammdatenschema", "Stammdatenschemata"];
    let briefe = ["Dokumentsteckbrief", "Dokumentsteckbriefe"];
    let schemata = worte::zahl(felder.schemata, schemata, schemata, sprache);
    let briefe = worte::zahl(felder.steckbriefe, briefe, briefe, sprache);
    let har = worte::prozent(felder.harmonisiert(), sprache);
    let bob = worte::prozent(felder.bob(), sprache);
    let elemente = worte::zahl(
        felder.elemente(),
        ["Feld oder Gruppe", "Felder und Gruppen"],
        ["field or group", "fields and groups"],
        sprache,
    );
    match sprache {
        Sprache::De => {
            format!("Datenfelder: {schemata}, {briefe}, {elemente}; {har} harmonisiert, {bob} BOB")
        }
        Sprache::En => {
            format!("Datenfelder: {schemata}, {briefe}, {elemente}; {har} harmonised, {bob} BOB")
        }
    }
}

fn kennzahlen(out: &mut String, felder: &Datenfeldstatistik, options: &Options) {
    let sprache = options.sprache;
    let mut zeilen = vec![
        ["", sprache.pick("Felder", "fields"), sprache.pick("Gruppen", "groups")]
            .map(str::to_owned)
            .to_vec(),
    ];
    let mut row = |name: String, zahlen: [u64; 2]| {
        let [felder, gruppen] = zahlen.map(|zahl| number(zahl, sprache));
        zeilen.push(vec![name, felder, gruppen]);
    };
    let both = |count: fn(&Elementzahl) -> u64| [count(&felder.felder), count(&felder.gruppen)];
    row(sprache.pick("gesamt", "in all").to_owned(), both(|it| it.anzahl));
    row(sprache.pick("ABS abstrakt", "ABS abstract").to_owned(), both(|it| it.abstrakt));
    row(sprache.pick("HAR harmonisiert", "HAR harmonised").to_owned(), both(|it| it.harmonisiert));
    let rng = sprache.pick("RNG rechtsnormgebunden", "RNG bound to a norm");
    row(rng.to_owned(), both(|it| it.rechtsnormgebunden));
    let ohne = both(|it| it.ohne_strukturart);
    if ohne != [0, 0] {
        row(sprache.pick("ohne Strukturart", "no Strukturart").to_owned(), ohne);
    }
    row(sprache.pick("eigener Nummernkreis", "own Nummernkreis").to_owned(), both(|it| it.eigen));
    row(
        sprache.pick("BOB (Nummernkreis 60)", "BOB (Nummernkreis 60)").to_owned(),
        both(|it| it.bob),
    );
    let fremd = sprache.pick("anderer Nummernkreis", "other Nummernkreis");
    row(fremd.to_owned(), both(|it| it.fremd));
    for status in &felder.status {
        let name = worte::name(&status.key, &status.name, sprache);
        row(format!("Status {name}"), [status.felder, status.gruppen]);
    }
    tabelle(out, zeilen, &[], options);
}

fn kreise(out: &mut String, felder: &Datenfeldstatistik, options: &Options) {
    let sprache = options.sprache;
    let mut zeilen = vec![
        ["Nummernkreis", sprache.pick("Felder", "fields"), sprache.pick("Gruppen", "groups")]
            .map(str::to_owned)
            .to_vec(),
    ];
    let (shown, rest) = gekuerzt(&felder.nummernkreise, options);
    for kreis in shown {
        zeilen.push(vec![
            worte::name(&kreis.kreis, "", sprache),
            number(kreis.felder, sprache),
            number(kreis.gruppen, sprache),
        ]);
    }
    out.push('\n');
    tabelle(out, zeilen, &[], options);
    zusatz(out, rest.as_deref(), options);
}

fn verwendung(out: &mut String, felder: &Datenfeldstatistik, options: &Options) {
    let sprache = options.sprache;
    let kopf = [
        sprache.pick("Meistverwendet", "Used most often"),
        "Strukturart",
        sprache.pick("Verwendungen", "uses"),
        sprache.pick("Schemata", "schemas"),
    ];
    let used = felder.verwendung.iter().filter(|it| options.all || it.verwendungen > 0);
    let used: Vec<&Verwendung> = used.collect();
    if used.is_empty() {
        return;
    }
    let mut zeilen = vec![kopf.map(str::to_owned).to_vec()];
    let (shown, rest) = gekuerzt(&used, options);
    for it in shown {
        let kennung = worte::kennung(&it.id, &it.version, sprache);
        zeilen.push(vec![
            format!("{kennung} {}", worte::einzeilig(&it.name)),
            worte::einzeilig(&it.strukturart),
            number(it.verwendungen, sprache),
            number(it.schemata, sprache),
        ]);
    }
    out.push('\n');
    tabelle(out, zeilen, &[1, 3], options);
    zusatz(out, rest.as_deref(), options);
}

fn regeln(out: &mut String, felder: &Datenfeldstatistik, options: &Options) {
    if felder.regeln.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let count = |wanted: fn(bool, bool) -> bool| {
        let regeln = felder.regeln.iter();
        number(regeln.filter(|it| wanted(it.skript, it.freitext)).count() as u64, sprache)
    };
    let (skript, text) = (count(|skript, _| skript), count(|skript, text| !skript && text));
    let nichts = count(|skript, text| !skript && !text);
    let alle = felder.regeln.len() as u64;
    let alle = worte::zahl(alle, ["Regel", "Regeln"], ["rule", "rules"], sprache);
    let text = match sprache {
        Sprache::De => {
            format!("{alle}: {skript} mit Skript, {text} nur als Freitext, {nichts} ohne beides")
        }
        Sprache::En => {
            format!("{alle}: {skript} with script, {text} as text only, {nichts} with neither")
        }
    };
    titel(out, &text, options);
    let kopf = [
        sprache.pick("Regel", "Rule"),
        sprache.pick("Inhalt", "content"),
        sprache.pick("Verwendungen", "uses"),
    ];
    let mut zeilen = vec![kopf.map(str::to_owned).to_vec()];
    let (shown, rest) = gekuerzt(&felder.regeln, options);
    for it in shown {
        let kennung = worte::kennung(&it.id, &it.version, sprache);
        let inhalt = match (it.skript, it.freitext) {
            (true, _) => sprache.pick("Skript", "script"),
            (false, true) => sprache.pick("Freitext", "text"),
            (false, false) => "–",
        };
        zeilen.push(vec![
            format!("{kennung} {}", worte::einzeilig(&it.name)),
            inhalt.to_owned(),
            number(it.verwendungen, sprache),
        ]);
    }
    tabelle(out, zeilen, &[1], options);
    zusatz(out, rest.as_deref(), options);
}

fn listen(out: &mut String, felder: &Datenfeldstatistik, options: &Options) {
    let sprache = options.sprache;
    let listen = felder.codelisten.len() as u64;
    let codelisten =
        worte::zahl(listen, ["Codeliste", "Codelisten"], ["code list", "code lists"], sprache);
    let werte = worte::zahl(felder.wertelisten, ["Feld", "Felder"], ["field", "fields"], sprache);
    let text = match sprache {
        Sprache::De => format!("{codelisten} in Feldern, {werte} mit eigener Werteliste"),
        Sprache::En => format!("{codelisten} in fields, {werte} with values of its own"),
    };
    titel(out, &text, options);
    if listen == 0 {
        return;
    }
    let kopf = [sprache.pick("Codeliste", "Code list"), sprache.pick("Felder", "fields")];
    let mut zeilen = vec![kopf.map(str::to_owned).to_vec()];
    let (shown, rest) = gekuerzt(&felder.codelisten, options);
    for it in shown {
        let name = worte::einzeilig(&format!("{} {}", it.kennung, it.version));
        zeilen.push(vec![name, number(it.felder, sprache)]);
    }
    tabelle(out, zeilen, &[], options);
    zusatz(out, rest.as_deref(), options);
}
