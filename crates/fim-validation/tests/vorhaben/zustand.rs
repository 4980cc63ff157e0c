//! What is neither there nor simply missing: waivers, »none«, Leistungen without a Steckbrief, bundles,
//! a Steckbrief without a catalogue.

use crate::lauf::{Dateien, Ergebnis, codes, pruefe};
use crate::vorlage::{
    BRIEF, FLOHMARKT, KATALOG, LEISTUNG, PROZESS, SCHEMA, Wandel, brief, gewandelt, katalog,
    tabelle, vollstaendig,
};
use fim_core::{Soll, Stand, Stufe};

/// Rows that can be left out of a Steckbrief: number, head of the table, name under which they are
/// waived, and whether »none« with a reason is a delivery.
const ZEILEN: [(u32, &str, &str, bool); 10] = [
    (3, "[[user_journey]]", "user_journey", false),
    (5, "[architektur]", "architektur", false),
    (6, "[[rechtsaenderung]]", "rechtsaenderung", true),
    (8, "[[standard]]", "standard", false),
    (9, "[[persona]]", "persona", false),
    (10, "[[referenzprozess]]", "referenzprozess", false),
    (11, "[[register]]", "register", false),
    (12, "[[harmonisierung]]", "harmonisierung", true),
    (13, "[[nachnutzung]]", "nachnutzung", true),
    (14, "[[prototyp]]", "prototyp", false),
];

const GRUND: &str = "Die Markthändler wurden gefragt, es gibt keinen Bedarf.";

/// A Leistung without a table, and what the Steckbrief says instead.
fn statt(prioritaet: &str, kopf: &str, name: &str, wo: &str, grund: &str) -> Ergebnis {
    let mut dateien = gewandelt(vollstaendig(prioritaet), &[brief(&tabelle(kopf), "")]);
    let text = dateien.get_mut(BRIEF).expect("a Steckbrief");
    text.extend(format!("\n[{wo}]\n{name} = \"{grund}\"\n").into_bytes());
    pruefe(&dateien)
}

#[test]
fn what_is_as_needed_may_be_waived_with_a_reason_and_what_must_be_may_not() {
    for prioritaet in ["L", "K", "M", "D"] {
        for (nr, kopf, name, keine) in ZEILEN {
            for wo in ["entfaellt", "keine"] {
                let lauf = statt(prioritaet, kopf, name, wo, GRUND);
                let zelle = lauf.zelle(FLOHMARKT, nr);
                let expected = match zelle.soll {
                    Soll::Keines => Stand::NichtGefordert,
                    _ if wo == "keine" && keine => Stand::Erfuellt,
                    Soll::Bedarf => Stand::Entfaellt,
                    Soll::Pflicht => Stand::Fehlt,
                };
                let case = format!("{prioritaet} {nr} [{wo}]");
                assert_eq!(zelle.stand, expected, "{case}");
                assert_eq!(lauf.verfehlt(), expected == Stand::Fehlt, "{case}");
                assert_eq!(codes(zelle).contains(&"OZG3005"), expected == Stand::Fehlt, "{case}");
                let shown = zelle.grund(fim_core::Sprache::De);
                let is_shown = matches!(expected, Stand::Entfaellt | Stand::Erfuellt);
                assert_eq!(shown.contains(GRUND), is_shown, "{case}: {shown}");
            }
        }
    }
}

#[test]
fn a_placeholder_is_no_reason() {
    for grund in ["", "folgt", "TODO: klären", "-", "N.N.", "siehe oben"] {
        for (prioritaet, nr, wo) in [("K", 11, "entfaellt"), ("K", 6, "keine"), ("L", 12, "keine")]
        {
            let (_, kopf, name, _) = ZEILEN.into_iter().find(|it| it.0 == nr).expect("a row");
            let lauf = statt(prioritaet, kopf, name, wo, grund);
            assert_eq!(lauf.zelle(FLOHMARKT, nr).stand, Stand::Fehlt, "{nr} {grund}");
            let told = lauf.befunde().any(|(_, it)| it.rule.code == "OZG2109");
            assert!(told, "{nr} »{grund}« {:?}", lauf.meldungen());
            assert_eq!(lauf.verfehlt(), prioritaet == "L");
        }
    }
}

#[test]
#[ignore = "not so yet: blanks and a word more hide a placeholder"]
fn a_placeholder_may_be_written_in_many_ways() {
    for grund in
        ["n. n.", "k. A.", "n. a.", "t. b. d.", "folgt noch", "wird noch ergänzt", "zu klären"]
    {
        let lauf = statt("K", "[[register]]", "register", "entfaellt", grund);
        assert_eq!(lauf.zelle(FLOHMARKT, 11).stand, Stand::Fehlt, "{grund}");
    }
}

#[test]
#[ignore = "not so yet: a placeholder under [keine] hides the reason under [entfaellt]"]
fn a_reason_counts_beside_a_placeholder() {
    let mut dateien = gewandelt(vollstaendig("K"), &[brief(&tabelle("[[register]]"), "")]);
    let text = dateien.get_mut(BRIEF).expect("a Steckbrief");
    text.extend(
        format!("\n[keine]\nregister = \"folgt\"\n\n[entfaellt]\nregister = \"{GRUND}\"\n")
            .into_bytes(),
    );
    assert_eq!(pruefe(&dateien).zelle(FLOHMARKT, 11).stand, Stand::Entfaellt);
}

#[test]
fn what_is_there_goes_before_a_waiver() {
    let mut dateien = vollstaendig("K");
    let text = dateien.get_mut(BRIEF).expect("a Steckbrief");
    text.extend(format!("\n[entfaellt]\nregister = \"{GRUND}\"\n").into_bytes());
    let lauf = pruefe(&dateien);
    assert_eq!(lauf.zelle(FLOHMARKT, 11).stand, Stand::Erfuellt);
    assert!(lauf.befunde().any(|(_, it)| it.rule.code == "OZG2108"));
}

/// What is as needed and what nobody asks for may be wrong: it is told of, and does not decide.
#[test]
fn a_mistake_weighs_as_much_as_the_demand() {
    let lose = |prioritaet: &str| {
        let weg = ["nachweise/journey.md", "nachweise/dummy.html", "modell.bpmn"];
        pruefe(&gewandelt(vollstaendig(prioritaet), &weg.map(Wandel::Weg)))
    };
    for (prioritaet, stand, stufe, verfehlt) in [
        ("L", Stand::Unvollstaendig, Stufe::Methodisch, true),
        ("K", Stand::Unvollstaendig, Stufe::Warnung, false),
        ("M", Stand::NichtGefordert, Stufe::Hinweis, false),
        ("D", Stand::NichtGefordert, Stufe::Hinweis, false),
    ] {
        let lauf = lose(prioritaet);
        for nr in [3, 10, 14] {
            let zelle = lauf.zelle(FLOHMARKT, nr);
            assert_eq!((zelle.stand, codes(zelle)), (stand, vec!["OZG2201"]), "{prioritaet} {nr}");
            assert_eq!(zelle.gruende[0].stufe, Some(stufe), "{prioritaet} {nr}");
        }
        assert_eq!(lauf.verfehlt(), verfehlt, "{prioritaet}");
        let told = lauf.befunde().filter(|(_, it)| it.rule.code == "OZG2201");
        assert!(told.map(|(_, it)| it.stufe).all(|it| it == stufe), "{prioritaet}");
    }
}

/// No Steckbrief, but the artefacts and the row of the catalogue.
fn ohne_steckbrief(prioritaet: &str) -> Dateien {
    let name = katalog("briefe/flohmarkt.steckbrief.toml", "");
    gewandelt(vollstaendig(prioritaet), &[Wandel::Weg(BRIEF), name])
}

#[test]
fn medium_priority_without_a_steckbrief_is_told_of_and_not_blamed() {
    let lauf = pruefe(&ohne_steckbrief("M"));
    assert!(!lauf.verfehlt());
    let open: Vec<u32> =
        (1..=14).filter(|nr| lauf.zelle(FLOHMARKT, *nr).stand == Stand::Fehlt).collect();
    assert_eq!(open, [4, 6, 8, 11, 12, 13]);
    for nr in open {
        let zelle = lauf.zelle(FLOHMARKT, nr);
        assert!(zelle.gruende.iter().all(|grund| grund.stufe == Some(Stufe::Hinweis)), "{nr}");
        assert_eq!(codes(zelle), ["OZG3003"], "{nr}");
    }
    // One word for all of them.
    let told = lauf.befunde().filter(|(_, it)| it.rule.code.starts_with("OZG30"));
    assert_eq!(told.count(), 1);
    assert_eq!(lauf.zelle(FLOHMARKT, 7).stand, Stand::Erfuellt);
    for weg in [LEISTUNG, SCHEMA, PROZESS] {
        let lauf = pruefe(&gewandelt(ohne_steckbrief("M"), &[Wandel::Weg(weg)]));
        assert!(lauf.verfehlt(), "{weg}");
        assert_eq!(lauf.zelle(FLOHMARKT, 7).stand, Stand::Unvollstaendig, "{weg}");
    }
}

#[test]
fn labs_and_candidates_need_a_steckbrief() {
    for (prioritaet, missing) in [("L", 11), ("K", 5)] {
        let lauf = pruefe(&ohne_steckbrief(prioritaet));
        let open = (1..=14).filter(|nr| lauf.zelle(FLOHMARKT, *nr).verfehlt());
        assert_eq!(open.count(), missing, "{prioritaet}");
        let told: Vec<&str> = lauf
            .befunde()
            .map(|(_, it)| it.rule.code)
            .filter(|code| code.starts_with("OZG30"))
            .collect();
        assert_eq!(told, ["OZG3002"], "{prioritaet}");
        // What is as needed is not blamed along with it.
        for nr in 1..=14 {
            let zelle = lauf.zelle(FLOHMARKT, nr);
            let grave = zelle.gruende.iter().any(|it| it.stufe >= Some(Stufe::Methodisch));
            assert_eq!(grave, zelle.verfehlt(), "{prioritaet} {nr}");
        }
    }
}

#[test]
fn a_depriorised_leistung_is_judged_by_its_row() {
    let alone = Dateien::from([(KATALOG.to_owned(), ohne_steckbrief("D")[KATALOG].clone())]);
    let norms = katalog("nachweise/normen.md", "2026-04-10");
    let alone = gewandelt(alone, &[norms]);
    assert!(!pruefe(&alone).verfehlt());
    for (nr, stand, code, old, new) in [
        (1, Stand::Unvollstaendig, "OZG2301", "§ 3 FlohmarktG", ""),
        (1, Stand::Unvollstaendig, "OZG2303", "keine", ""),
        (1, Stand::Unvollstaendig, "OZG2304", "2026-04-10", ""),
        (1, Stand::Unvollstaendig, "OZG2305", "2026-04-20", ""),
        (2, Stand::Fehlt, "OZG3001", "Viele Anträge, in jeder Kommune gleich.", ""),
        (2, Stand::Unvollstaendig, "OZG2321", "Viele Anträge, in jeder Kommune gleich.", "tbd"),
    ] {
        let lauf = pruefe(&gewandelt(alone.clone(), &[katalog(old, new)]));
        let zelle = lauf.zelle(FLOHMARKT, nr);
        assert_eq!((zelle.stand, codes(zelle)), (stand, vec![code]), "{old}");
        assert!(lauf.verfehlt(), "{old}");
    }
}

const ZWEITE: &str = "99107998002000";

/// Two Leistungen of medium priority, and one Steckbrief for both.
fn buendel() -> Dateien {
    let mut dateien = vollstaendig("M");
    let text = String::from_utf8(dateien[KATALOG].clone()).expect("text");
    let row = text.lines().nth(1).expect("a row");
    let second = row.replace(FLOHMARKT, ZWEITE).replace("Erteilung", "Verlängerung");
    dateien.insert(KATALOG.to_owned(), format!("{text}{second}\n").into_bytes());
    let both = format!("leistungen = [\"{FLOHMARKT}\", \"{ZWEITE}\"]");
    gewandelt(dateien, &[brief(&format!("leistungen = [\"{FLOHMARKT}\"]"), &both)])
}

#[test]
fn a_bundle_serves_each_of_its_leistungen() {
    let lauf = pruefe(&buendel());
    for nr in (1..=14).filter(|nr| *nr != 7) {
        let [one, other] = [FLOHMARKT, ZWEITE].map(|key| lauf.zelle(key, nr));
        assert_eq!((one.soll, one.stand), (other.soll, other.stand), "{nr}");
    }
    // The artefacts are those of the first.
    assert_eq!(lauf.zelle(FLOHMARKT, 7).stand, Stand::Erfuellt);
    assert_eq!(lauf.zelle(ZWEITE, 7).stand, Stand::Fehlt);
}

#[test]
#[ignore = "not so yet: artefacts named by their path count for every Leistung of a bundle with the same law"]
fn artefacts_of_another_leistung_do_not_count_however_they_are_named() {
    let path = |old: &str, new: &str| {
        let field =
            |name: &str, value: &str| format!("ausbaustufe = \"IST\"\n{name} = \"{value}\"");
        brief(&field("id", old), &field("nachweis", &format!("../artefakte/{new}.xml")))
    };
    let dateien = gewandelt(buendel(), &[path("S99000000701", "schema")]);
    // The other two bear the key.
    assert_eq!(pruefe(&dateien).zelle(ZWEITE, 7).stand, Stand::Fehlt);
}

#[test]
fn one_finding_of_a_bundle_is_told_once() {
    let lauf = pruefe(&gewandelt(buendel(), &[Wandel::Weg("nachweise/nachnutzung.md")]));
    assert!(
        [FLOHMARKT, ZWEITE].iter().all(|key| lauf.zelle(key, 13).stand == Stand::Unvollstaendig)
    );
    assert_eq!(lauf.befunde().filter(|(_, it)| it.rule.code == "OZG2201").count(), 1);
}

#[test]
fn without_a_catalogue_the_steckbrief_says_the_priority() {
    for prioritaet in ["L", "K", "M", "D"] {
        let mut dateien = gewandelt(vollstaendig(prioritaet), &[Wandel::Weg(KATALOG)]);
        // Evidence must lie below the folder of the Steckbrief, where nothing else says what belongs.
        let text = dateien.remove(BRIEF).expect("a Steckbrief");
        let text = String::from_utf8(text).expect("text").replace("../", "");
        dateien.insert("flohmarkt.steckbrief.toml".to_owned(), text.into_bytes());
        let lauf = pruefe(&dateien);
        assert_eq!(lauf.zeile(FLOHMARKT).prioritaet, prioritaet);
        assert!(!lauf.verfehlt(), "{prioritaet}: {:?}", lauf.meldungen());
        assert!(lauf.befunde().any(|(_, it)| it.rule.code == "OZG1117"));
    }
}

#[test]
fn the_catalogue_decides_where_both_name_a_priority() {
    let other = brief("prioritaet = \"D\"", "prioritaet = \"L\"");
    let lauf = pruefe(&gewandelt(vollstaendig("D"), &[other]));
    assert_eq!(lauf.zeile(FLOHMARKT).prioritaet, "D");
    let cell = katalog(";D;", ";;");
    let lauf = pruefe(&gewandelt(vollstaendig("D"), &[cell]));
    assert_eq!(lauf.zeile(FLOHMARKT).prioritaet, "D");
}

/// Every category asks for rows 1 and 2; one that nobody knows must not be the way out.
#[test]
#[ignore = "not so yet: without a known category nothing is demanded, and the Leistung counts as complete"]
fn a_leistung_without_a_known_priority_is_not_complete() {
    for wrong in ["", "hoch", "X"] {
        let cell = katalog(";D;", &format!(";{wrong};"));
        let lauf = pruefe(&gewandelt(ohne_steckbrief("D"), &[cell]));
        assert!(lauf.verfehlt(), "»{wrong}«");
    }
}

#[test]
#[ignore = "not so yet: without the rule that tells of it, what is missing does not count"]
fn a_silent_rule_does_not_make_a_deliverable_appear() {
    let dateien = ohne_steckbrief("L");
    let order: Vec<&String> = dateien.keys().collect();
    let auswahl = fim_validation::Auswahl { ohne: vec!["OZG30".to_owned()], ..Default::default() };
    assert!(crate::lauf::pruefe_mit(&dateien, &order, None, &auswahl).verfehlt());
}

#[test]
#[ignore = "not so yet: a catalogue that cannot be read counts as one without this Leistung"]
fn a_catalogue_that_cannot_be_read_does_not_blame_the_steckbrief() {
    let lauf =
        pruefe(&gewandelt(vollstaendig("L"), &[Wandel::Datei(KATALOG, b"\0\x01\x02".to_vec())]));
    assert!(!lauf.befunde().any(|(_, it)| it.rule.code == "OZG2101"), "{:?}", lauf.meldungen());
}

#[test]
#[ignore = "not so yet: »tbd« counts as variants, a day to come as an analysis that was made"]
fn placeholders_and_days_to_come_are_no_analysis() {
    for (old, new) in [(";keine;", ";tbd;"), ("nachweise/normen.md", "2099-01-01")] {
        let lauf = pruefe(&gewandelt(ohne_steckbrief("D"), &[katalog(old, new)]));
        assert_eq!(lauf.zelle(FLOHMARKT, 1).stand, Stand::Unvollstaendig, "{new}");
    }
}
