//! Neither the order of files nor the folder they lie in changes what is said.

use crate::lauf::{Dateien, Ergebnis, kurz, pruefe_mit};
use crate::vorlage::{BRIEF, FLOHMARKT, KATALOG, Wandel, brief, gewandelt, vollstaendig};
use fim_core::Sprache;
use fim_validation::Auswahl;
use proptest::prelude::*;

/// Roots of a Vorhaben as they come in reports.
const WURZELN: [&str; 8] =
    ["", "./", "vorhaben/", "./a/b/", "../", "../../x/", "/", "/daten/Vorhaben mit Leerzeichen/"];

/// A Vorhaben with something wrong in most rows.
fn luecken() -> Dateien {
    let dateien = vollstaendig("L");
    let wandel = [
        Wandel::Weg("nachweise/persona.md"),
        Wandel::Datei("nachweise/journey.md", Vec::new()),
        brief("bevorzugt = true\n", ""),
        brief("\"Fachverfahren\"]", "]"),
        brief("\"XGewerbeanzeige\"", "\"XGewerbe\""),
        brief("../modell.bpmn", "../artefakte/schema.xml"),
        brief("id = \"S99000000701\"", "id = \"S99000000702\""),
    ];
    let mut dateien = gewandelt(dateien, &wandel);
    let text = String::from_utf8(dateien[KATALOG].clone()).expect("text");
    let rows = [("K", "99107998002000"), ("M", "99107998003000"), ("D", "99107998004000")];
    let rows = rows.map(|(prioritaet, key)| {
        let row = text.lines().nth(1).expect("a row");
        row.replace(";L;", &format!(";{prioritaet};")).replace(FLOHMARKT, key)
    });
    dateien.insert(KATALOG.to_owned(), (text + &rows.join("\n")).into_bytes());
    dateien
}

/// Everything a run says, a line each, free of the root.
fn alles(wurzel: &str, lauf: &Ergebnis) -> Vec<String> {
    let innen = |path: &str| path.strip_prefix(wurzel).unwrap_or(path).to_owned();
    let mut lines: Vec<String> = lauf.meldungen().iter().map(|line| innen(line)).collect();
    for zeile in lauf.stand.iter().flat_map(|stand| &stand.leistungen) {
        let briefe: Vec<String> = zeile.steckbriefe.iter().map(|path| innen(path)).collect();
        lines.push(format!("{} {} {briefe:?}", zeile.schluessel, zeile.prioritaet));
        for zelle in &zeile.zellen {
            lines.push(format!("{} {}", kurz(zelle), zelle.grund(Sprache::De)));
            let places = zelle.gruende.iter().filter_map(|grund| grund.stelle.as_ref());
            lines.extend(
                places.map(|it| format!("{}:{}:{}", innen(&it.datei), it.zeile, it.spalte)),
            );
            lines.extend(zelle.nachweise.iter().map(|it| {
                let datei = it.datei.as_ref().map(|path| innen(path));
                format!(
                    "{} {} {datei:?} {} {}",
                    it.titel,
                    it.angabe,
                    it.gesehen.get(Sprache::De),
                    it.gilt
                )
            }));
        }
    }
    lines
}

fn unter(wurzel: &str, dateien: &Dateien) -> Dateien {
    dateien.iter().map(|(name, bytes)| (format!("{wurzel}{name}"), bytes.clone())).collect()
}

#[test]
fn the_root_of_a_vorhaben_does_not_matter() {
    for dateien in [vollstaendig("L"), luecken()] {
        let of = |wurzel: &str| {
            let files = unter(wurzel, &dateien);
            let order: Vec<&String> = files.keys().collect();
            alles(wurzel, &pruefe_mit(&files, &order, None, &Auswahl::default()))
        };
        let plain = of("");
        for wurzel in WURZELN {
            assert_eq!(of(wurzel), plain, "»{wurzel}«");
        }
    }
}

#[test]
#[ignore = "not so yet: »./v« and »v« are two folders"]
fn one_folder_written_in_two_ways_is_one() {
    let plain = vollstaendig("L");
    for (katalog, rest) in [("./v/", "v/"), ("v//", "v/"), ("v/x/../", "v/")] {
        let files: Dateien = plain
            .iter()
            .map(|(name, bytes)| {
                let wurzel = if name == KATALOG { katalog } else { rest };
                (format!("{wurzel}{name}"), bytes.clone())
            })
            .collect();
        let order: Vec<&String> = files.keys().collect();
        let lauf = pruefe_mit(&files, &order, None, &Auswahl::default());
        assert!(!lauf.verfehlt(), "{katalog}");
        assert_eq!(lauf.stand.map_or(0, |stand| stand.leistungen.len()), 1, "{katalog}");
    }
}

#[test]
#[ignore = "not so yet: of two Steckbriefe the one that comes first in the run is the first"]
fn of_two_steckbriefe_the_order_does_not_matter() {
    let mut files = luecken();
    files.insert("briefe/zweiter.steckbrief.toml".to_owned(), files[BRIEF].clone());
    let sorted: Vec<&String> = files.keys().collect();
    let backwards: Vec<&String> = files.keys().rev().collect();
    let run = |order: &[&String]| alles("", &pruefe_mit(&files, order, None, &Auswahl::default()));
    assert_eq!(run(&sorted), run(&backwards));
}

#[test]
fn two_vorhaben_do_not_know_of_each_other() {
    let mut files = unter("a/", &vollstaendig("L"));
    files
        .extend(unter("b/", &gewandelt(vollstaendig("K"), &[Wandel::Weg("nachweise/persona.md")])));
    let order: Vec<&String> = files.keys().collect();
    let lauf = pruefe_mit(&files, &order, None, &Auswahl::default());
    let stand = lauf.stand.as_ref().expect("two Vorhaben");
    let open: Vec<(&str, u32)> =
        stand.offene().map(|(zeile, it, _)| (zeile.prioritaet.as_str(), it.nr)).collect();
    assert_eq!((stand.leistungen.len(), open), (2, vec![("K", 9)]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_files_does_not_matter(seed in any::<u64>(), wurzel in 0..WURZELN.len(), whole in any::<bool>()) {
        let dateien = if whole { vollstaendig("L") } else { luecken() };
        let files = unter(WURZELN[wurzel], &dateien);
        let sorted: Vec<&String> = files.keys().collect();
        let mut mixed = sorted.clone();
        mixed.sort_by_key(|name| {
            name.bytes().fold(seed, |sum, byte| sum.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(u64::from(byte)))
        });
        let run = |order: &[&String]| {
            alles(WURZELN[wurzel], &pruefe_mit(&files, order, None, &Auswahl::default()))
        };
        prop_assert_eq!(run(&mixed), run(&sorted));
    }
}
