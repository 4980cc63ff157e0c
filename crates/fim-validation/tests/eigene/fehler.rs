//! What is wrong in a file of rows, in both languages, with its place.

use crate::{lies, zeile};
use fim_core::Sprache;
use fim_validation::{EigeneRegeln, Regeldatei};
use std::fmt::Write as _;

const GUT: &str = "standard = \"xzufi\"\nelement = \"leistung\"\nfeld = \"id\"";

/// The file, and what is known of a rule.
fn kopf() -> Vec<(&'static str, String)> {
    vec![
        ("no TOML", "[[regel]\ncode =".to_owned()),
        ("empty", String::new()),
        ("no rows", "regel = 1".to_owned()),
        ("another table", "[regeln]\nmit = []".to_owned()),
        ("unknown key", zeile(&format!("{GUT}\npflict = true"))),
        ("far key", zeile(&format!("{GUT}\npflicht = true\nxyzzy = 1"))),
        ("no condition", zeile(GUT)),
        ("two conditions", zeile(&format!("{GUT}\npflicht = true\nmuster = \"a\""))),
        ("optional", zeile(&format!("{GUT}\npflicht = false"))),
        ("no code", zeile(&format!("{GUT}\npflicht = true")).replace("code = \"NDS0001\"\n", "")),
        ("odd code", zeile(&format!("code = \"Nds1\"\n{GUT}\npflicht = true"))),
        ("reserved code", zeile(&format!("code = \"XZF0001\"\n{GUT}\npflicht = true"))),
        ("odd name", zeile(&format!("name = \"Mein Name\"\n{GUT}\npflicht = true"))),
        (
            "name of ours",
            zeile(&format!("name = \"zeichen-nicht-erlaubt\"\n{GUT}\npflicht = true")),
        ),
        ("level", zeile(&format!("stufe = \"warnug\"\n{GUT}\npflicht = true"))),
        ("standard", zeile("standard = \"xzufy\"\nelement = \"leistung\"\npflicht = true")),
        ("version", zeile(&format!("fassungen = [\"3.0\"]\n{GUT}\npflicht = true"))),
    ]
}

/// Where it looks, and its condition.
fn bedingung() -> Vec<(&'static str, String)> {
    vec![
        ("element", zeile("standard = \"xzufi\"\nelement = \"leistug\"\npflicht = true")),
        ("prefix", zeile("standard = \"xzufi\"\nelement = \"xzufi:leistung\"\npflicht = true")),
        (
            "element of another",
            zeile("standard = \"xzufi\"\nelement = \"datenfeld\"\npflicht = true"),
        ),
        (
            "attribute as element",
            zeile("standard = \"xzufi\"\nelement = \"leistung/@id\"\npflicht = true"),
        ),
        (
            "field",
            zeile(
                "standard = \"xzufi\"\nelement = \"leistung\"\nfeld = \"kategorie/bezeichung\"\npflicht = true",
            ),
        ),
        (
            "attribute",
            zeile(
                "standard = \"xzufi\"\nelement = \"leistung\"\nfeld = \"id/@schemeId\"\npflicht = true",
            ),
        ),
        ("pattern", zeile(&format!("{GUT}\nmuster = \"[0-9\""))),
        ("pattern behind", zeile(&format!("{GUT}\nmuster = '[0-9]{{3}}(ab'"))),
        ("look-around", zeile(&format!("{GUT}\nmuster = '(?=a)b'"))),
        ("repetition", zeile(&format!("{GUT}\nmuster = '*a'"))),
        (
            "pattern of wenn",
            zeile(&format!("{GUT}\nwenn = {{ feld = \"id\", muster = 'a)' }}\npflicht = true")),
        ),
        ("length", zeile(&format!("{GUT}\nlaenge = {{ min = 5, max = 3 }}"))),
        ("no length", zeile(&format!("{GUT}\nlaenge = {{ }}"))),
        ("odd length", zeile(&format!("{GUT}\nlaenge = {{ max = \"3\" }}"))),
        ("no table", zeile(&format!("{GUT}\nlaenge = 3"))),
        ("empty list", zeile(&format!("{GUT}\nwerteliste = []"))),
        ("no list", zeile(&format!("{GUT}\nwerteliste = \"a\""))),
        ("list of numbers", zeile(&format!("{GUT}\nwerteliste = [1]"))),
        ("missing list", zeile(&format!("{GUT}\nwerteliste = {{ datei = \"fehlt.xml\" }}"))),
        (
            "no code list",
            zeile(&format!("{GUT}\nwerteliste = {{ datei = \"../konvolute/gut/leistung.xml\" }}")),
        ),
        ("reach", zeile(&format!("{GUT}\neindeutig = \"allen\""))),
        ("target", zeile(&format!("{GUT}\nverweis = \"leistung/idd\""))),
    ]
}

/// Where it applies, its words, its examples.
fn anderes() -> Vec<(&'static str, String)> {
    vec![
        ("wenn", zeile(&format!("{GUT}\nwenn = {{ feld = \"id\" }}\npflicht = true"))),
        (
            "wenn twice",
            zeile(&format!(
                "{GUT}\nwenn = {{ feld = \"id\", ist = [\"a\"], vorhanden = true }}\npflicht = true"
            )),
        ),
        (
            "wenn key",
            zeile(&format!("{GUT}\nwenn = {{ feld = \"id\", is = [\"a\"] }}\npflicht = true")),
        ),
        ("gap", zeile(&format!("{GUT}\nmeldung = \"{{elemnt}}: fehlt\"\npflicht = true"))),
        ("open gap", zeile(&format!("{GUT}\nmeldung = \"{{element: fehlt\"\npflicht = true"))),
        (
            "long message",
            zeile(&format!("{GUT}\nmeldung = \"{}\"\npflicht = true", "lang ".repeat(30))),
        ),
        ("empty message", zeile(&format!("{GUT}\nmeldung = \" \"\npflicht = true"))),
        ("no example", zeile(&format!("{GUT}\npflicht = true")).replace("falsch = \"<a/>\"\n", "")),
        ("beside", zeile(&format!("{GUT}\npflicht = true\nauch = [\"NDS0099\"]"))),
        ("number as text", zeile(&format!("{GUT}\npflicht = true\nquelle = 3"))),
    ]
}

#[test]
fn complaints_say_where_and_what_to_do() {
    let faelle = [kopf(), bedingung(), anderes()].concat();
    let mut seen = String::new();
    for (name, text) in faelle {
        let fehler = lies(&text).err().unwrap_or_else(|| panic!("{name} is fine"));
        let _ = writeln!(seen, "# {name}");
        for einer in fehler {
            let _ = writeln!(seen, "{}", einer.message(Sprache::De));
            let _ = writeln!(seen, "{}", einer.message(Sprache::En));
        }
    }
    insta::assert_snapshot!(seen);
}

#[test]
fn every_row_that_is_wrong_is_told_of() {
    let text = [
        zeile(&format!("{GUT}\npflicht = true")),
        zeile(&format!("code = \"NDS0002\"\nname = \"zwei\"\n{GUT}\npflict = true")),
        zeile(&format!("code = \"NDS0001\"\nname = \"drei\"\n{GUT}\npflicht = true")),
        zeile(&format!("code = \"NDS0004\"\nname = \"probe\"\n{GUT}\npflicht = true")),
    ]
    .concat();
    let other = zeile(&format!("code = \"NDS0001\"\nname = \"vier\"\n{GUT}\npflicht = true"));
    let dateien =
        [Regeldatei { name: "a.toml", text: &text }, Regeldatei { name: "b.toml", text: &other }];
    let fehler = EigeneRegeln::lesen(&dateien, &crate::liste).err().expect("complaints");
    let seen: Vec<String> = fehler.iter().map(|einer| einer.message(Sprache::De)).collect();
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn examples_that_do_not_do_as_they_should_are_told_of() {
    let row = |code: &str, falsch: &str, richtig: &str| {
        zeile(&format!(
            "code = \"{code}\"\nname = \"{}\"\n{GUT}\npflicht = true\nfalsch = '''{falsch}'''\nrichtig = '''{richtig}'''",
            code.to_lowercase()
        ))
    };
    let (ohne, mit) = ("<leistung/>", "<leistung><id>1</id></leistung>");
    let one = |text: String| lies(&text).expect("a row");
    let mut seen = String::new();
    let mut tell = |regeln: &EigeneRegeln| {
        for probe in regeln.proben() {
            for (seite, fehler) in probe.fehler {
                let _ = writeln!(
                    seen,
                    "{} {}: {}",
                    probe.rule.code,
                    seite.key(),
                    fehler.message(Sprache::De)
                );
                let _ = writeln!(
                    seen,
                    "{} {}: {}",
                    probe.rule.code,
                    seite.key(),
                    fehler.message(Sprache::En)
                );
            }
        }
    };
    tell(&one(row("NDS0001", ohne, mit)));
    tell(&one(row("NDS0002", mit, ohne)));
    tell(&one(row("NDS0003", "<kategorie/>", mit)));
    tell(&one(row("NDS0004", "<leistung>", "<!DOCTYPE x [<!ENTITY a 'b'>]><leistung/>")));
    tell(&one(row("NDS0005", "<leistung><y:id/></leistung>", "<?xml version='1.0'?><a/>")));
    let two = [row("NDS0006", ohne, mit), row("NDS0007", ohne, mit)].concat();
    tell(&one(two));
    insta::assert_snapshot!(seen);
}

#[test]
fn an_example_may_be_a_whole_message_or_begin_further_inside() {
    let whole = |inner: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n<z:transferantwort.leistung.040101 xmlns:z=\"http://xoev.de/schemata/xzufi/2_3_1\"><z:schreibe><z:leistung>{inner}</z:leistung></z:schreibe></z:transferantwort.leistung.040101>"
        )
    };
    let row = zeile(&format!(
        "standard = \"xzufi\"\nelement = \"leistung/kategorie/id\"\nmuster = \"[0-9]+\"\nfalsch = '''{}'''\nrichtig = '''<id>1</id>'''",
        whole("<z:kategorie><z:id>a</z:id></z:kategorie>")
    ));
    for probe in lies(&row).expect("a row").proben() {
        assert_eq!(probe.fehler, []);
    }
}
