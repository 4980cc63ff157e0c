//! The generated corpus: the same bytes for the same seed, and every planted defect is found, and
//! nothing else.

use crate::common::{Scratch, fim, fim_in};
use korpus_generator::bestand::{self, Umfang};
use korpus_generator::maengel::Liste;
use korpus_generator::{codeliste, lieferung, vergleich};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every kind of defect comes by.
const VOLLER_MAENGEL: Umfang = Umfang {
    leistungen: 60,
    schemata: 12,
    prozesse: 12,
    saat: 2019,
    maengel: 100,
    schema_hoechstens: 60_000,
    vorhaben: false,
};

#[test]
fn every_planted_defect_is_found_and_nothing_else() {
    let folder = Scratch::new("korpus-maengel");
    bestand::schreibe(&VOLLER_MAENGEL, folder.path()).expect("corpus");
    let liste = text(&folder.path().join(Liste::NAME));
    let codes: BTreeSet<&str> =
        liste.lines().skip(1).filter_map(|it| it.split(';').nth(1)).collect();
    assert!(codes.len() >= 34, "kinds are missing: {codes:?}");
    let report = fim(&["check", "-f", "json", "--stichtag", STICHTAG, &name(folder.path())]).stdout;
    let vergleich = vergleich::vergleiche(&liste, &report).expect("comparison");
    assert!(vergleich.ist_gut(), "{vergleich}");
}

#[test]
fn without_defects_nothing_is_found() {
    let folder = Scratch::new("korpus-gut");
    let umfang = Umfang { maengel: 0, schemata: 8, saat: 7, ..VOLLER_MAENGEL };
    bestand::schreibe(&umfang, folder.path()).expect("corpus");
    let report = fim(&["check", "-f", "json", "--stichtag", STICHTAG, &name(folder.path())]).json();
    assert_eq!(report["findings"], serde_json::json!([]));
    // What was found was followed, also where it only stands inside other artefacts.
    let references = report["corpus"]["references"].as_array().expect("references");
    let all_found = references.iter().filter(|it| it["found"] == it["total"]);
    assert!(all_found.clone().count() > 3, "{references:?}");
    assert!(all_found.into_iter().all(|it| it["state"] == "checked"), "{references:?}");
}

#[test]
fn a_seed_writes_the_same_bytes_and_another_one_others() {
    let umfang =
        Umfang { leistungen: 20, schemata: 3, prozesse: 3, vorhaben: true, ..VOLLER_MAENGEL };
    let [one, again, other] = [("eins", 1), ("nochmal", 1), ("anders", 2)].map(|(name, saat)| {
        let folder = Scratch::new(&format!("korpus-saat-{name}"));
        bestand::schreibe(&Umfang { saat, ..umfang }, folder.path()).expect("corpus");
        files(folder.path())
    });
    assert_eq!(one, again);
    assert_ne!(one, other);
}

#[test]
fn leistungen_are_of_the_sizes_that_editors_write() {
    let folder = Scratch::new("korpus-groessen");
    let umfang = Umfang { leistungen: 100, schemata: 0, prozesse: 0, maengel: 0, ..VOLLER_MAENGEL };
    bestand::schreibe(&umfang, folder.path()).expect("corpus");
    let sizes: Vec<usize> = files(folder.path())
        .iter()
        .filter(|(name, _)| name.ends_with(".xml"))
        .map(|(_, bytes)| bytes.len())
        .collect();
    assert_eq!(sizes.len(), 100);
    assert!(sizes.iter().all(|size| (10_000..=60_000).contains(size)), "{sizes:?}");
    let mean = sizes.iter().sum::<usize>() / sizes.len();
    assert!((25_000..=40_000).contains(&mean), "{mean}");
}

#[test]
fn a_delivery_has_its_size_and_its_defects_are_found() {
    let folder = Scratch::new("korpus-lieferung");
    let file = folder.path().join("lieferung.xml");
    let umfang = lieferung::Umfang { groesse: 3_000_000, saat: 2019, maengel: 100 };
    let written = lieferung::schreibe(&umfang, &file).expect("delivery");
    assert_eq!(written.bytes, std::fs::metadata(&file).expect("delivery").len());
    assert!(written.bytes >= umfang.groesse && written.bytes < umfang.groesse + 80_000);
    let report = fim(&["check", "-f", "json", "--stichtag", STICHTAG, &name(&file)]).stdout;
    let liste = text(&lieferung::neben(&file));
    let vergleich = vergleich::vergleiche(&liste, &report).expect("comparison");
    assert!(vergleich.ist_gut(), "{vergleich}");
}

#[test]
fn a_code_list_has_its_size_and_its_defects_are_found() {
    let folder = Scratch::new("korpus-codeliste");
    let file = folder.path().join("codeliste.xml");
    let umfang = lieferung::Umfang { groesse: 2_500_000, saat: 2019, maengel: 10 };
    let written = codeliste::schreibe(&umfang, &file).expect("code list");
    assert_eq!(written.bytes, std::fs::metadata(&file).expect("code list").len());
    assert!(written.bytes >= umfang.groesse && written.bytes < umfang.groesse + 500);
    let liste = text(&lieferung::neben(&file));
    let [pieces, whole] = ["2M", "100G"].map(|from| {
        let grenze = format!("stueckweise={from}");
        fim(&["check", "-f", "json", "--no-cache", "--grenze", &grenze, &name(&file)]).stdout
    });
    assert!(pieces == whole, "pieces say something else");
    let vergleich = vergleich::vergleiche(&liste, &pieces).expect("comparison");
    assert!(vergleich.ist_gut(), "{vergleich}");
}

/// However the files are read, the report is the same to the byte, and knows every defect: on all
/// threads and on one, whole and in pieces as short as they get, with results of an earlier run and
/// without.
#[test]
fn every_way_through_the_corpus_comes_to_the_same_report() {
    let folder = Scratch::new("korpus-wege");
    bestand::schreibe(&Umfang { vorhaben: true, ..VOLLER_MAENGEL }, folder.path()).expect("corpus");
    let file = folder.path().join("lieferung.xml");
    let umfang = lieferung::Umfang { groesse: 1_500_000, saat: 5, maengel: 60 };
    lieferung::schreibe(&umfang, &file).expect("delivery");
    let list = folder.path().join("codeliste.xml");
    let umfang = lieferung::Umfang { groesse: 300_000, saat: 5, maengel: 20 };
    codeliste::schreibe(&umfang, &list).expect("code list");
    let whole = "stueckweise=100G";
    let pieces = "stueckweise=1";
    let ways: [(&str, &[&str]); 7] = [
        ("whole", &["--no-cache", "--grenze", whole]),
        ("one thread", &["--no-cache", "--grenze", whole, "--jobs", "1"]),
        ("as a user does", &["--no-cache"]),
        ("in pieces", &["--no-cache", "--grenze", pieces]),
        ("in pieces on one thread", &["--no-cache", "--grenze", pieces, "--jobs", "1"]),
        ("first run", &["--grenze", pieces]),
        ("second run", &["--grenze", pieces]),
    ];
    for format in ["json", "terminal"] {
        let reports = ways.map(|(_, switches)| {
            let general = ["check", "-f", format, "--stichtag", STICHTAG, "."];
            let outcome = fim_in(folder.path(), &[&general, switches].concat(), b"");
            assert_eq!(outcome.code, 1, "{}", outcome.stderr);
            outcome.stdout
        });
        for ((way, _), report) in ways.iter().zip(&reports) {
            assert!(*report == reports[0], "{way} says something else ({format})");
        }
        if format == "json" {
            let lists =
                [folder.path().join(Liste::NAME), lieferung::neben(&file), lieferung::neben(&list)];
            for liste in lists {
                let vergleich = vergleich::vergleiche(&text(&liste), &reports[0]).expect("report");
                assert!(vergleich.vermisst.is_empty(), "{vergleich}");
            }
        }
    }
    let counted = ["check", "-f", "kurz", "--stichtag", STICHTAG, "--cache-zahlen", "."];
    let counted = [&counted[..], &["--grenze", pieces]].concat();
    let told = fim_in(folder.path(), &counted, b"").stderr;
    assert!(told.contains("bekannt, 0 geprüft"), "the second run was none: {told}");
}

#[test]
fn a_list_and_a_report_that_differ_are_told_apart() {
    let liste = "datei;code;kennung\na.xml;XZF1104;LH-1\nb.xml;XZF1107;LH-2\n";
    let report = r#"{"findings": [
        {"code": "XZF1104", "stufe": "warnung", "file": "ordner\\a.xml", "also": []},
        {"code": "XZF1001", "stufe": "kritisch", "file": "ordner/b.xml", "message": "x", "also": []},
        {"code": "XZF1111", "stufe": "hinweis", "file": "ordner/b.xml", "also": []}
    ]}"#;
    let vergleich = vergleich::vergleiche(liste, report).expect("comparison");
    insta::assert_snapshot!(vergleich, @r"
    2 defects, 1 not found; 1 unexpected findings
          1 of     1 XZF1104
          0 of     1 XZF1107
      not found: XZF1107 of LH-2 in b.xml
      unexpected: b.xml: XZF1001 x
      beside that: 1 XZF1111
    ");
}

/// After all days in the corpus.
const STICHTAG: &str = "2026-12-01";

fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("file")
}

/// All files below a folder by their path in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let below = files(&entry.path());
            all.extend(below.into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            all.insert(name, std::fs::read(entry.path()).expect("file"));
        }
    }
    all
}
