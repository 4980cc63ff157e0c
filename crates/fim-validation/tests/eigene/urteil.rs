//! What conditions say.

use crate::{eigene, lauf, lies, muster, zeile};
use fim_core::{Limits, Sprache};
use fim_validation::{Auswahl, Profil, Vorgaben, check_with};
use std::fmt::Write as _;

#[test]
fn the_worked_example_does_as_it_says() {
    let regeln = muster();
    for probe in regeln.proben() {
        assert_eq!(probe.fehler, [], "{}", probe.rule.code);
    }
    assert!(regeln.rules().count() >= 8);
}

/// Root and namespace of a message of each standard.
fn um(standard: &str, inner: &str) -> String {
    let (root, namespace) = match standard {
        "xdatenfelder" => {
            ("xdatenfelder.stammdatenschema.0102", "urn:xoev-de:fim:standard:xdatenfelder_3.0.0")
        }
        "xzufi" => ("transferantwort.leistung.040101", "http://xoev.de/schemata/xzufi/2_2_0"),
        "xprozess" => ("alleInhalte.export.0303", "http://www.regierung-mv.de/xprozess/2"),
        _ => ("CodeList", "http://docs.oasis-open.org/codelist/ns/genericode/1.0/"),
    };
    format!("<x:{root} xmlns:x='{namespace}' xmlns='{namespace}'>{inner}</x:{root}>")
}

/// Standard, element, the name of an identifier in it, the field.
const ORTE: [(&str, &str, &str, &str); 4] = [
    ("xdatenfelder", "datenfeld", "<identifikation><id>F1</id></identifikation>", "name"),
    ("xzufi", "leistung", "<id>L1</id>", "kategorie/bezeichnung"),
    ("xprozess", "prozessklasse", "<id>P1</id>", "name"),
    ("genericode", "Identification", "<CanonicalUri>urn:x</CanonicalUri>", "LongName"),
];

/// A condition, a value that does not meet it, one that does.
const BEDINGUNGEN: [(&str, &str, &str); 6] = [
    ("pflicht = true", " ", "Eins"),
    ("muster = \"[A-Z][a-zäöüß]+\"", "eins", "Größe"),
    ("laenge = { min = 3, max = 5 }", "Straßen", "Größe"),
    ("werteliste = [\"Eins\", \"Zwei\"]", "eins", "Zwei"),
    ("eindeutig = \"datei\"", "Eins", ""),
    ("verweis = \"ZIEL\"", "Drei", "Vier"),
];

fn in_feld(feld: &str, wert: &str) -> String {
    let open: String = feld.split('/').map(|name| format!("<{name}>")).collect();
    let close: String = feld.split('/').rev().map(|name| format!("</{name}>")).collect();
    format!("{open}{wert}{close}")
}

#[test]
fn every_condition_speaks_and_is_silent_on_every_standard() {
    let mut seen = String::new();
    for (standard, element, id, feld) in ORTE {
        for (bedingung, falsch, richtig) in BEDINGUNGEN {
            let bedingung =
                bedingung.replace("ZIEL", &format!("{element}/{feld}/{element}/{feld}"));
            // A target must be another path; one that there is nowhere else.
            let bedingung = if bedingung.starts_with("verweis") {
                format!("verweis = \"{feld}/{element}\"")
            } else {
                bedingung
            };
            let text = zeile(&format!(
                "standard = \"{standard}\"\nelement = \"{element}\"\nfeld = \"{feld}\"\n{bedingung}"
            ));
            let regeln = lies(&text).expect("a row");
            let eines = |wert: &str| format!("<{element}>{id}{}</{element}>", in_feld(feld, wert));
            // The second one has the same value; somewhere else stands what references lead to.
            let zweites =
                if falsch == "Eins" { eines("Eins").replace("1<", "2<") } else { String::new() };
            let ziel = format!(
                "<{element}>{id}{}</{element}>",
                in_feld(&format!("{feld}/{element}"), "Vier")
            );
            let ziel = if bedingung.starts_with("verweis") { ziel } else { String::new() };
            let wrong = um(standard, &format!("{}{zweites}{ziel}", eines(falsch)));
            let right = um(standard, &format!("{}{ziel}", eines(richtig)));
            let reports = lauf(&regeln, &[("a.xml", wrong)]);
            let found = eigene(&reports);
            assert_eq!(found.len(), 1, "{standard} {bedingung}: {found:#?}");
            let _ = writeln!(seen, "{}", found[0].1.message(Sprache::De));
            assert!(found[0].1.place.is_some());
            let reports = lauf(&regeln, &[("a.xml", right)]);
            assert_eq!(eigene(&reports).len(), 0, "{standard} {bedingung}");
        }
    }
    insta::assert_snapshot!(seen);
}

const LEISTUNG: &str =
    "standard = \"xzufi\"\nelement = \"leistung\"\nfeld = \"kategorie/bezeichnung\"";

#[test]
fn a_gap_is_told_of_where_it_is() {
    let regeln = lies(&zeile(&format!("{LEISTUNG}\npflicht = true"))).expect("a row");
    let text = "<leistung><id>L1</id><kategorie><id>k</id></kategorie></leistung>\
                <leistung><id>L2</id></leistung>\
                <leistung><id>L3</id><kategorie><bezeichnung/></kategorie></leistung>\
                <leistung><kategorie><bezeichnung><b>da</b></bezeichnung></kategorie></leistung>";
    let reports = lauf(&regeln, &[("a.xml", um("xzufi", text))]);
    let seen: Vec<String> = eigene(&reports)
        .iter()
        .map(|(_, it)| {
            let path = it.place.as_ref().map(|place| place.path.clone());
            format!(
                "{} {} {:?} {:?}",
                it.message(Sprache::De),
                path.unwrap_or_default(),
                it.lacks,
                it.found
            )
        })
        .collect();
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn gaps_of_one_artefact_are_told_apart() {
    let row =
        "standard = \"xzufi\"\nelement = \"kategorie\"\nfeld = \"bezeichnung\"\npflicht = true";
    let regeln = lies(&zeile(row)).expect("a row");
    let text = "<leistung><id>L1</id><kategorie/><kategorie><bezeichnung>b</bezeichnung></kategorie><kategorie/></leistung>";
    let reports = lauf(&regeln, &[("a.xml", um("xzufi", text))]);
    assert_eq!(eigene(&reports).len(), 2);
    // Another record before it changes neither of them.
    let before = format!("<leistung><id>L0</id></leistung>{text}");
    let later = lauf(&regeln, &[("a.xml", um("xzufi", &before))]);
    let prints = |reports| eigene(reports).iter().map(|(_, it)| it.fingerprint).collect::<Vec<_>>();
    assert_eq!(prints(&reports), prints(&later));
}

#[test]
fn a_row_applies_where_all_that_it_asks_holds() {
    let wenn = [
        ("{ feld = \"detailstufe/code\", ist = [\"101\", \"103\"] }", [true, false, false]),
        ("{ feld = \"detailstufe/code\", ist-nicht = [\"101\"] }", [false, true, true]),
        ("{ feld = \"detailstufe\", vorhanden = true }", [true, true, false]),
        ("{ feld = \"detailstufe\", vorhanden = false }", [false, false, true]),
        ("{ feld = \"detailstufe/code\", muster = \"10[12]\" }", [true, true, false]),
        (
            "[{ feld = \"detailstufe\", vorhanden = true }, { feld = \"id/@schemeID\", ist = [\"u\"] }]",
            [false, true, false],
        ),
    ];
    for (wenn, expected) in wenn {
        let regeln =
            lies(&zeile(&format!("{LEISTUNG}\nwenn = {wenn}\npflicht = true"))).expect("a row");
        let seen = [
            "<id>1</id><detailstufe><code>101</code></detailstufe>",
            "<id schemeID='u'>2</id><detailstufe><code>102</code></detailstufe>",
            "<id>3</id><detailstufe/>",
        ]
        .map(|inner| {
            let text = um("xzufi", &format!("<leistung>{inner}</leistung>"));
            !eigene(&lauf(&regeln, &[("a.xml", text)])).is_empty()
        });
        assert_eq!(seen, expected, "{wenn}");
    }
}

#[test]
fn a_path_means_the_end_of_the_own_path() {
    let row = "standard = \"xzufi\"\nelement = \"leistung/kategorie\"\nfeld = \"@languageCode\"\npflicht = true";
    let regeln = lies(&zeile(row)).expect("a row");
    let inside = um("xzufi", "<schreibe><leistung><kategorie/></leistung></schreibe>");
    let elsewhere = um("xzufi", "<schreibe><onlinedienst><kategorie/></onlinedienst></schreibe>");
    let filled = um("xzufi", "<leistung><kategorie languageCode='de'/></leistung>");
    assert_eq!(eigene(&lauf(&regeln, &[("a.xml", inside)])).len(), 1);
    assert_eq!(eigene(&lauf(&regeln, &[("a.xml", elsewhere)])).len(), 0);
    assert_eq!(eigene(&lauf(&regeln, &[("a.xml", filled)])).len(), 0);
}

#[test]
fn without_a_field_the_element_itself_is_meant() {
    let row = "standard = \"xdatenfelder\"\nelement = \"datenfeld/name\"\nlaenge = { max = 3 }";
    let regeln = lies(&zeile(row)).expect("a row");
    let text = um("xdatenfelder", "<datenfeld><name>Name</name></datenfeld>");
    assert_eq!(eigene(&lauf(&regeln, &[("a.xml", text)])).len(), 1);
}

#[test]
fn only_the_versions_that_are_named_are_looked_at() {
    let row = "standard = \"xdatenfelder\"\nelement = \"datenfeld\"\nfeld = \"freigabestatus\"\npflicht = true";
    let text = um("xdatenfelder", "<datenfeld><name>Name</name></datenfeld>");
    let old = text.replace("_3.0.0", "_2");
    for (fassungen, expected) in [("", [1, 1]), ("fassungen = [\"3.0.0\"]", [1, 0])] {
        let regeln = lies(&zeile(&format!("{row}\n{fassungen}"))).expect("a row");
        let seen =
            [&text, &old].map(|text| eigene(&lauf(&regeln, &[("a.xml", text.clone())])).len());
        assert_eq!(seen, expected);
    }
}

#[test]
fn values_are_compared_in_a_file_or_in_all() {
    let text = |id: &str, name: &str| {
        um(
            "xzufi",
            &format!(
                "<leistung><id>{id}</id><kategorie><bezeichnung>{name}</bezeichnung></kategorie></leistung>"
            ),
        )
    };
    let files = [
        ("b/eins.xml", text("L1", "Bau")),
        ("a/zwei.xml", text("L2", "Bau")),
        ("c.xml", text("L3", "Rad")),
    ];
    for (reach, expected) in [("datei", vec![]), ("alle", vec!["a/zwei.xml"])] {
        let regeln = lies(&zeile(&format!("{LEISTUNG}\neindeutig = \"{reach}\""))).expect("a row");
        let reports = lauf(&regeln, &files);
        let found = eigene(&reports);
        let seen: Vec<&str> = found.iter().map(|(file, _)| *file).collect();
        assert_eq!(seen, expected);
        // The folder does not count, nor does the order of the files.
        if let Some((_, finding)) = found.first() {
            assert_eq!(finding.related.len(), 1);
            insta::assert_snapshot!(finding.message(Sprache::De), @"Leistung L2: »Bau«, erwartet nur einmal in allen Dateien");
        }
    }
    let regeln =
        lies(&zeile(&format!("{LEISTUNG}\nverweis = \"onlinedienst/id\""))).expect("a row");
    let mut with = files.to_vec();
    assert_eq!(eigene(&lauf(&regeln, &with)).len(), 3);
    with.push(("d.xml", um("xzufi", "<onlinedienst><id>Bau</id></onlinedienst>")));
    assert_eq!(eigene(&lauf(&regeln, &with)).len(), 1);
    // What stands in a file that could not be read is not missing.
    with.push(("e.xml", "<leistung>".to_owned()));
    assert_eq!(eigene(&lauf(&regeln, &with)).len(), 0);
}

#[test]
fn an_embedded_element_stands_for_itself_once() {
    let row = "standard = \"xdatenfelder\"\nelement = \"datenfeld\"\nfeld = \"name\"\neindeutig = \"alle\"";
    let regeln = lies(&zeile(row)).expect("a row");
    let feld = |id: &str| {
        let id = format!("<identifikation><id>{id}</id><version>1.0.0</version></identifikation>");
        um("xdatenfelder", &format!("<datenfeld>{id}<name>Anrede</name></datenfeld>"))
    };
    let same = [("a.xml", feld("F1")), ("b.xml", feld("F1")), ("c.xml", feld("F1"))];
    assert_eq!(eigene(&lauf(&regeln, &same)).len(), 0);
    let other = [("a.xml", feld("F1")), ("b.xml", feld("F2")), ("c.xml", feld("F2"))];
    assert_eq!(eigene(&lauf(&regeln, &other)).len(), 1);
}

#[test]
fn a_list_inside_a_message_is_a_list() {
    let row = "standard = \"genericode\"\nelement = \"CodeList\"\nfeld = \"Identification/ShortName\"\nmuster = \"[A-Z].*\"";
    let regeln = lies(&zeile(row)).expect("a row");
    let liste = "<g:CodeList xmlns:g='http://docs.oasis-open.org/codelist/ns/genericode/1.0/'><Identification xmlns=''><ShortName>farbe</ShortName></Identification></g:CodeList>";
    let text = format!(
        "<x:xdatenfelder.codeliste.0104 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_2'><x:codeliste><x:genericode>{liste}</x:genericode></x:codeliste></x:xdatenfelder.codeliste.0104>"
    );
    let reports = lauf(&regeln, &[("liste.xml", liste.to_owned())]);
    assert_eq!(eigene(&reports).len(), 1);
    let reports = lauf(&regeln, &[("nachricht.xml", text)]);
    assert!(eigene(&reports).len() <= 1, "{reports:#?}");
}

#[test]
fn profiles_that_are_not_ours_are_left_alone_and_codes_can_be_chosen() {
    let regeln = lies(&zeile(&format!("{LEISTUNG}\npflicht = true"))).expect("a row");
    let limits = Limits::default();
    let text = um("xzufi", "<leistung><id>L1</id></leistung>");
    for profil in Profil::ALL {
        let vorgaben = Vorgaben { profil, eigene: &regeln, ..Vorgaben::new(&limits) };
        let report = check_with("a.xml", text.clone().into_bytes(), &vorgaben);
        let speaks = !matches!(profil, Profil::QsBericht | Profil::Pvog);
        assert_eq!(!eigene(&[report]).is_empty(), speaks, "{profil:?}");
    }
    for ohne in ["NDS", "NDS0001", "N"] {
        let auswahl = Auswahl { mit: Vec::new(), ohne: vec![ohne.to_owned()] };
        let vorgaben = Vorgaben { auswahl: &auswahl, eigene: &regeln, ..Vorgaben::new(&limits) };
        let report = check_with("a.xml", text.clone().into_bytes(), &vorgaben);
        assert!(eigene(&[report]).is_empty() && regeln.knows(ohne));
    }
    assert_eq!(regeln.find("nds0001").len(), 1);
    assert_eq!(
        (regeln.find("0001").len(), regeln.find("probe").len(), regeln.find("x").len()),
        (1, 1, 0)
    );
}

#[test]
fn codes_that_stand_beside_are_one_finding() {
    let two = format!(
        "{}{}",
        zeile(&format!("{LEISTUNG}\nmuster = \"[A-Z].*\"\nauch = [\"NDS0002\"]")),
        zeile(&format!("code = \"NDS0002\"\nname = \"zwei\"\n{LEISTUNG}\nlaenge = {{ min = 5 }}")),
    );
    let regeln = lies(&two).expect("rows");
    let text =
        "<leistung><id>L1</id><kategorie><bezeichnung>bau</bezeichnung></kategorie></leistung>";
    let reports = lauf(&regeln, &[("a.xml", um("xzufi", text))]);
    let found = eigene(&reports);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].1.rule.code, found[0].1.also.as_slice()), ("NDS0001", &["NDS0002"][..]));
}
