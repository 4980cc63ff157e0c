//! The generated parts of the handbook are current. `UPDATE=1 cargo test` writes them anew.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

use fim_core::{Herkunft, Limits, RuleMeta, Sprache, Stufe};
use fim_validation::{
    Codeliste, Folge, Forderung, Forderungsart, Leistungsprofil, folgen, leistungsprofile,
    meldungen, meldungsliste, quelle_der_ziele, rules, ziele,
};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(project().join(name)).unwrap_or_default().replace("\r\n", "\n")
}

/// Compares a generated part of a page with what it should be, or writes it.
fn current(name: &str, part: &str, expected: &str) {
    let begin = format!("<!-- {part}, aus dem Programm erzeugt: UPDATE=1 cargo test -->\n");
    let end = "<!-- /erzeugt -->";
    let page = read(name);
    let (before, rest) = page.split_once(&begin).expect("the mark where the part begins");
    let (_, after) = rest.split_once(end).expect("the mark where it ends");
    let whole = format!("{before}{begin}{expected}{end}{after}");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(project().join(name), &whole).expect("write");
    }
    assert!(read(name) == whole, "{name}, {part} is stale: run UPDATE=1 cargo test");
}

fn message(rule: &RuleMeta) -> String {
    rule.message.get(Sprache::De).replace("{element}: ", "").replace(['{', '}'], "*")
}

fn rule_of(nummer: u16) -> Option<&'static RuleMeta> {
    rules().find(|rule| rule.official.is_some_and(|official| official.number == nummer))
}

/// All parts of one page in one test: they are written one after the other.
#[test]
fn the_page_of_the_qs_bericht_is_current() {
    let page = "docs/qs-bericht.md";
    let mut numbers =
        String::from("| Nummer | Klasse | Fassungen | Stand | Regel |\n|---|---|---|---|---|\n");
    for meldung in meldungen() {
        let rule = rule_of(meldung.nummer);
        let (state, text) = match (&meldung.ohne_regel, &meldung.anders, rule) {
            (Some(reason), _, _) => ("entfällt", reason.de.clone()),
            (None, Some(how), Some(rule)) => {
                ("anders", format!("{}. **Anders:** {how}", message(rule)))
            }
            (None, None, Some(rule)) => ("umgesetzt", message(rule)),
            (None, _, None) => ("fehlt", String::new()),
        };
        let number = match rule {
            Some(rule) => {
                format!("[{}]({})", meldung.nummer, rule.official.expect("official").link)
            }
            None => meldung.nummer.to_string(),
        };
        let fassungen = meldung.fassungen.join(", ");
        writeln!(numbers, "| {number} | {} | {fassungen} | {state} | {text} |", meldung.klasse)
            .expect("text");
    }
    current(page, "Nummern", &numbers);

    let mut own = String::from("| Code | Stufe | Meldung |\n|---|---|---|\n");
    for rule in rules().filter(|rule| rule.code.starts_with("XDF9")) {
        writeln!(own, "| `{}` | {} | {} |", rule.code, rule.stufe.key(), message(rule))
            .expect("text");
    }
    current(page, "Vorschläge", &own);

    let mut targets =
        String::from("| `--ziel` | Freigabestatus | im Weg stehen |\n|---|---|---|\n");
    for ziel in ziele() {
        let stufen = Stufe::ALL.into_iter().filter(|stufe| ziel.blocks_stufe(*stufe));
        let mut blocking: Vec<String> = stufen.map(|stufe| stufe.key().to_owned()).collect();
        blocking.extend(ziel.codes().map(|code| format!("`{code}`")));
        writeln!(targets, "| `{}` | {} | {} |", ziel.name, ziel.de, blocking.join(", "))
            .expect("text");
    }
    writeln!(targets, "\nGrundlage: {}.", quelle_der_ziele()).expect("text");
    current(page, "Ziele", &targets);

    let mut lists =
        String::from("| Mitgelieferte Codeliste | Version | Einträge |\n|---|---|---:|\n");
    for (name, bytes) in genericode::MITGELIEFERT {
        let list = Codeliste::read(name, bytes.to_vec(), &Limits::default()).expect("a list");
        let version = list.version.expect("version");
        writeln!(lists, "| `{}` | {version} | {} |", list.kennung, list.zeilen).expect("text");
    }
    current(page, "Listen", &lists);
}

/// The profiles are data; editors read them as tables.
#[test]
fn the_page_on_leistungen_is_current() {
    let page = "docs/leistungen.md";
    let tables: Vec<String> = leistungsprofile().iter().map(profile_table).collect();
    current(page, "Profile", &tables.join("\n"));
    let mut own: Vec<&RuleMeta> = rules().filter(|rule| rule.code.starts_with("XZF")).collect();
    own.sort_by_key(|rule| rule.code);
    let mut table = String::from("| Code | Stufe | Meldung |\n|---|---|---|\n");
    for rule in own {
        let asked = if rule.optional { ", auf Wunsch" } else { "" };
        writeln!(table, "| `{}` | {}{asked} | {} |", rule.code, rule.stufe.key(), message(rule))
            .expect("text");
    }
    current(page, "Regeln", &table);
}

fn profile_table(profil: &Leistungsprofil) -> String {
    let status = |name: &str, codes: &[String]| match codes {
        [] => None,
        codes => Some(format!("Status {name} {}", codes.join(", "))),
    };
    let gilt = &profil.gilt;
    let applies = [
        status("des Katalogs", &gilt.status_katalog),
        status("der Bibliothek", &gilt.status_bibliothek),
        gilt.sdg.then(|| "SDG-Informationsbereich außer 0000000".to_owned()),
    ];
    let applies: Vec<String> = applies.into_iter().flatten().collect();
    let mut text = format!("### `--profil {}`: {}\n\n", profil.key, profil.de);
    writeln!(text, "* gilt von selbst: {}", applies.join("; ")).expect("text");
    writeln!(
        text,
        "* gilt nicht, wenn die Leistung nur vom Typ {} ist",
        profil.ohne_typen.join(", ")
    )
    .expect("text");
    if !profil.ergaenzt_bei.is_empty() {
        let types = profil.ergaenzt_bei.join(", ");
        writeln!(text, "* eine Ebene darunter ergänzt: Typ {types}").expect("text");
    }
    if let Some(other) = &profil.umfasst {
        writeln!(text, "* dazu alles aus `{other}`").expect("text");
    }
    writeln!(text, "* Grundlage ({:?}): {}\n", profil.herkunft, profil.quelle).expect("text");
    text.push_str("| Verlangt | wenn es fehlt | Sprachen | Regel | Anmerkung |\n");
    text.push_str("|---|---|---|---|---|\n");
    for (art, was) in profil.eigene() {
        text.push_str(&profile_row(art, was));
    }
    text
}

fn profile_row(art: Forderungsart, was: &Forderung) -> String {
    let (codes, rule) = match art {
        Forderungsart::Textmodul => {
            let codes: Vec<&str> = was.moeglichkeiten().collect();
            (format!(" ({})", codes.join(", ")), "XZF1701")
        }
        Forderungsart::Modul => (String::new(), "XZF1702"),
        Forderungsart::Angabe => (String::new(), "XZF1703"),
    };
    let mut rules = vec![was.regel.as_deref().unwrap_or(rule)];
    rules.extend((!was.sprachen.is_empty()).then_some("XZF1704"));
    if was.nur_sprache {
        rules.remove(0);
    }
    let rules: Vec<String> = rules.iter().map(|rule| format!("`{rule}`")).collect();
    let mut gap = was.stufe().key().to_owned();
    if was.nur_sprache {
        gap = format!("nur die Sprache: {gap}");
    } else if was.darf_fehlen {
        gap = format!("darf fehlen; mit `--profil`: {gap}");
    }
    let mut notes: Vec<String> = was.bemerkung.iter().cloned().collect();
    notes.extend(was.mit_verrichtung.then(|| "nicht bei Leistungsobjekten".to_owned()));
    let but = |what: &str, codes: &[String]| {
        (!codes.is_empty()).then(|| format!("nicht bei {what} {}", codes.join(", ")))
    };
    notes.extend(but("Typ", &was.ohne_typen));
    let (languages, notes) = (was.sprachen.join(", "), notes.join("; "));
    let rules = rules.join(", ");
    format!("| {}{codes} | {gap} | {languages} | {rules} | {notes} |\n", was.de)
}
/// What people call a standard; what holds for all of them comes first.
fn standard(key: Option<&str>) -> &str {
    match key {
        None => "Lesen und Schema, alle Standards",
        Some("genericode") => "Codelisten (Genericode)",
        Some("xdatenfelder") => "Datenfelder (XDatenfelder)",
        Some("xzufi") => "Leistungen (XZuFi)",
        Some("xprozess") => "Prozesse (XProzess und BPMN)",
        Some(other) => other,
    }
}

/// What a rule rests on, and whether it speaks by itself.
fn basis(rule: &RuleMeta) -> &'static str {
    match (rule.optional, rule.herkunft) {
        (true, _) => "Nur auf Wunsch",
        (false, Herkunft::Amtlich) => "Amtlicher Text",
        (false, Herkunft::Vorschlag) => "Vorschlag",
    }
}

const BASES: [&str; 3] = ["Amtlicher Text", "Vorschlag", "Nur auf Wunsch"];

/// The standards that have rules: the known ones in this order, then any other.
fn standards() -> Vec<Option<&'static str>> {
    let known = [None, Some("xdatenfelder"), Some("xzufi"), Some("xprozess"), Some("genericode")];
    let has_rules = |key: &Option<&str>| rules().any(|rule| rule.standard == *key);
    let mut found: Vec<Option<&str>> = known.into_iter().filter(has_rules).collect();
    for rule in rules() {
        if !found.contains(&rule.standard) {
            found.push(rule.standard);
        }
    }
    found
}

/// The rules of a standard with one basis, in the order of their codes.
fn rules_of(key: Option<&str>, wanted: &str) -> Vec<&'static RuleMeta> {
    let mut found: Vec<&RuleMeta> =
        rules().filter(|rule| rule.standard == key && basis(rule) == wanted).collect();
    found.sort_by_key(|rule| rule.code);
    found
}

/// All parts of one page in one test: they are written one after the other.
#[test]
fn the_page_of_the_rules_is_current() {
    let page = "docs/regeln.md";
    let mut numbers =
        format!("| Standard | {} | zusammen |\n|---|---:|---:|---:|---:|\n", BASES.join(" | "));
    let mut whole = String::new();
    for key in standards() {
        let counts = BASES.map(|basis| rules_of(key, basis).len());
        let [official, proposed, asked] = counts;
        writeln!(
            numbers,
            "| {} | {official} | {proposed} | {asked} | {} |",
            standard(key),
            counts.iter().sum::<usize>()
        )
        .expect("text");
        writeln!(whole, "\n## {}", standard(key)).expect("text");
        for basis in BASES {
            whole += &table_of_rules(basis, &rules_of(key, basis));
        }
    }
    let all = rules().count();
    let sums = BASES.map(|wanted| rules().filter(|rule| basis(rule) == wanted).count());
    let [official, proposed, asked] = sums;
    writeln!(numbers, "| **zusammen** | {official} | {proposed} | {asked} | {all} |")
        .expect("text");
    current(page, "Zahlen", &numbers);
    current(page, "Regeln", &whole);
}

fn table_of_rules(basis: &str, rules: &[&RuleMeta]) -> String {
    let mut table = String::new();
    if rules.is_empty() {
        return table;
    }
    let has_versions = rules.iter().any(|rule| !rule.versions.is_empty());
    let (head, line) = if has_versions { (" Fassungen |", "---|") } else { ("", "") };
    writeln!(
        table,
        "\n### {basis}\n\n| Code | Stufe |{head} Name | Meldung |\n|---|---|{line}---|---|"
    )
    .expect("text");
    for rule in rules {
        let versions =
            if has_versions { format!(" {} |", rule.versions.join(", ")) } else { String::new() };
        let stufe = rule.stufe.label(Sprache::De);
        let message = message(rule).replace('|', "\\|");
        writeln!(table, "| `{}` | {stufe} |{versions} {} | {message} |", rule.code, rule.name)
            .expect("text");
    }
    table
}

/// Parts of the page on new rules that show what a rule can look at, and where that stands.
const CHECKS: [(&str, &str); 4] = [
    ("Prüfungen", "datenfelder"),
    ("Prüfungen von Leistungen", "leistungen"),
    ("Prüfungen von Prozessen", "prozesse"),
    ("Prüfungen von Codelisten", "liste"),
];

/// What a finding means for the import of the Portalverbund is data; every code in it is one.
#[test]
fn the_page_of_the_portalverbund_is_current() {
    let mut table = String::from("| Folge | Befunde | Regeln | Quelle |\n|---|---|---|---|\n");
    for zeile in folgen() {
        let folge = match zeile.folge {
            Folge::Abbruch => "der Import bricht ab",
            Folge::Verworfen => "die Datei fällt weg",
            Folge::Unklar => "nicht prüfbar",
            Folge::Hinweis => "entscheidet nichts",
        };
        let codes: Vec<String> = zeile
            .codes
            .iter()
            .map(|code| match code.len() {
                7 => format!("`{code}`"),
                _ => format!("`{code}…`"),
            })
            .collect();
        let stelle = if zeile.stelle.is_empty() { "" } else { "; " };
        let quelle = match zeile.quelle().split_once(", https://") {
            Some((name, link)) => format!("[{name}](https://{link})"),
            None => zeile.quelle().to_owned(),
        };
        let quelle = format!("{quelle}{stelle}{}", zeile.stelle);
        writeln!(table, "| {folge} | {} | {} | {quelle} |", zeile.de, codes.join(", "))
            .expect("text");
        assert!(!zeile.quelle().is_empty() && !zeile.en.is_empty(), "{zeile:?}");
        for code in &zeile.codes {
            assert!(rules().any(|rule| rule.code.starts_with(code)), "no rule begins with {code}");
        }
    }
    current("docs/pvog.md", "Folgen", &table);
    assert!(folgen().len() > 10);
}

/// What a rule can look at stands in the code as a table; so does the rule that is shown.
#[test]
fn the_page_on_new_rules_is_current() {
    let page = "docs/neue-regel.md";
    let folder = "crates/fim-validation/src";
    for (part, standard) in CHECKS {
        let source = read(&format!("{folder}/{standard}/pruefung.rs"));
        current(page, part, &table_of_checks(&source));
    }
    let rule = read(&format!("{folder}/datenfelder/regeln/anzahl/verdreht.rs"));
    current(page, "Beispiel", &format!("```rust\n{rule}```\n"));
}

fn table_of_checks(source: &str) -> String {
    let (_, table) = source.split_once("pruefungen! {\n").expect("the table of checks");
    let (table, _) = table.split_once("\n}\n").expect("its end");
    let mut checks = String::from("| Prüfung | bekommt | Anmerkung |\n|---|---|---|\n");
    let mut notes = String::new();
    for line in table.lines().map(str::trim) {
        if let Some(note) = line.strip_prefix("///") {
            notes.push_str(note);
        } else if let Some((name, rest)) = line.split_once('(') {
            let mut given =
                rest.split_once(": ").expect("type").1.trim_end_matches(");").to_owned();
            for noise in ["&'m ", "&'x ", "<'a>", "<'m, 'a>"] {
                given = given.replace(noise, "");
            }
            writeln!(checks, "| `Pruefung::{name}` | `{given}` | {} |", notes.trim())
                .expect("text");
            notes.clear();
        }
    }
    checks
}

/// The catalogue is complete, and rules and catalogue say the same.
#[test]
fn every_official_number_has_a_rule_or_a_reason() {
    assert_eq!(meldungsliste(), ("urn:xoev-de:fim-datenfelder:codeliste:xdfm", "1.8"));
    let numbers: BTreeSet<u16> = meldungen().iter().map(|meldung| meldung.nummer).collect();
    let expected: BTreeSet<u16> = (1001..=1144).filter(|n| ![1020, 1086].contains(n)).collect();
    assert_eq!(numbers, expected);
    for meldung in meldungen() {
        let rule = rule_of(meldung.nummer);
        assert_eq!(rule.is_some(), meldung.ohne_regel.is_none(), "{}", meldung.nummer);
        let Some(rule) = rule else { continue };
        assert_eq!(rule.code, format!("XDF{}", meldung.nummer));
        assert_eq!(rule.stufe.key(), meldung.klasse, "{}", rule.code);
        let help = "https://docs.fitko.de/fim/docs/datenfelder/QS_Bericht#M";
        assert_eq!(rule.official.expect("official").link, format!("{help}{}", meldung.nummer));
        // What can be printed for a version can be found in it; ours may go further.
        for fassung in &meldung.fassungen {
            assert!(rule.versions.contains(&fassung.as_str()), "{} {fassung}", rule.code);
        }
    }
}

/// Numbers and classes are those of the official list, where it is at hand.
#[test]
fn the_catalogue_agrees_with_the_official_list() {
    let folder = std::env::var("FIM_TESTDATA").unwrap_or_else(|_| "../shared/data".to_owned());
    let path = project().join(folder).join("genericode/fim-qs/Meldungen.xml");
    let Ok(bytes) = std::fs::read(path) else {
        eprintln!("SKIPPED the_catalogue_agrees_with_the_official_list: no external test data");
        return;
    };
    let list = Codeliste::read("Meldungen.xml", bytes, &Limits::default()).expect("a list");
    let classes = [
        ("FehlerKritisch", "kritisch"),
        ("FehlerMethodisch", "methodisch"),
        ("Warnung", "warnung"),
        ("Hinweis", "hinweis"),
        ("Deaktiviert", "deaktiviert"),
    ];
    let class = |name: &str| classes.iter().find(|(theirs, _)| *theirs == name).expect("class").1;
    let mut theirs: Vec<(String, &str)> =
        list.werte("Code").map(str::to_owned).zip(list.werte("Typ").map(class)).collect();
    theirs.sort();
    let ours: Vec<(String, &str)> =
        meldungen().iter().map(|one| (one.nummer.to_string(), one.klasse.as_str())).collect();
    assert_eq!(ours, theirs);
}
