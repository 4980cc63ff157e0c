//! Settings: in layers, by path, with another level; what holds and where it is written.

use crate::common::{CRITICAL, HINT, Outcome, Scratch, external, fim_in, fim_wide, project};

fn check(scratch: &Scratch, arguments: &[&str]) -> Outcome {
    let all = [&["check", "-f", "kurz"], arguments].concat();
    fim_in(scratch.path(), &all, b"")
}

/// Level, code and file of each finding.
fn seen(scratch: &Scratch, arguments: &[&str]) -> Vec<String> {
    let all = [&["check", "-f", "json"], arguments].concat();
    let json = fim_in(scratch.path(), &all, b"").json();
    let findings = json["findings"].as_array().expect("findings").iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    findings
        .map(|it| format!("{} {} {}", text(&it["stufe"]), text(&it["code"]), text(&it["file"])))
        .collect()
}

#[test]
fn levels_change_by_code_and_by_path() {
    let scratch = Scratch::new("stufen");
    scratch.write("a.xml", HINT);
    scratch.write("alt/b.xml", HINT);
    let plain = seen(&scratch, &[]);
    assert!(plain.iter().all(|it| it.starts_with("hinweis XSD")), "{plain:?}");
    scratch.write("fim.toml", "[stufen]\nXSD = \"warnung\"\nXSD1 = \"methodisch\"\n");
    assert!(seen(&scratch, &[]).iter().all(|it| it.starts_with("methodisch XSD")));
    assert_eq!(check(&scratch, &[]).code, 1);
    let by_path = "[stufen]\nXSD = \"kritisch\"\n[[pfade]]\nmuster = [\"alt\"]\nstufen = { XSD = \"hinweis\" }\n";
    scratch.write("fim.toml", by_path);
    let found = seen(&scratch, &[]);
    assert!(found.iter().all(|it| it.starts_with("hinweis") == it.contains("alt/")), "{found:?}");
}

#[test]
fn rules_are_silent_or_speak_below_a_path() {
    let scratch = Scratch::new("pfade");
    let field = std::fs::read_to_string(project().join("corpus/defekt/nicht-schemagueltig.xml"));
    let field = field.expect("file");
    for (number, name) in ["neu/a.xml", "alt/a.xml", "alt/tief/a.xml"].iter().enumerate() {
        scratch.write(name, field.replace("F99000000801", &format!("F9900000081{number}")));
    }
    let files = |arguments: &[&str]| {
        let found = seen(&scratch, arguments);
        let own = found.iter().filter(|it| it.contains("XDF1131"));
        own.map(|it| it.rsplit(' ').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let all = ["alt/a.xml", "alt/tief/a.xml", "neu/a.xml"];
    assert_eq!(files(&[]), all);
    scratch.write("fim.toml", "[[pfade]]\nmuster = [\"alt\"]\nohne = [\"XDF11\"]\n");
    assert_eq!(files(&[]), ["neu/a.xml"]);
    // The later goes before the earlier, and the command line before both.
    let later = "[[pfade]]\nmuster = [\"alt/**\"]\nohne = [\"XDF11\"]\n\
                 [[pfade]]\nmuster = [\"**/tief/*\"]\nmit = [\"XDF1131\"]\n";
    scratch.write("fim.toml", later);
    assert_eq!(files(&[]), ["alt/tief/a.xml", "neu/a.xml"]);
    assert_eq!(files(&["--ohne", "XDF1131"]), Vec::<String>::new());
    assert_eq!(files(&["--mit", "XDF1131"]), all);
    // Silent everywhere, heard at one place.
    let heard =
        "[regeln]\nohne = [\"XDF11\"]\n[[pfade]]\nmuster = [\"neu\"]\nmit = [\"XDF1131\"]\n";
    scratch.write("fim.toml", heard);
    assert_eq!(files(&[]), ["neu/a.xml"]);
    // From another folder the paths mean the same.
    let json = fim_in(&scratch.path().join("alt"), &["check", "-f", "json", "../neu", "."], b"");
    let json = json.json();
    let own = json["findings"].as_array().expect("findings").iter();
    let files: Vec<_> = own.filter(|it| it["code"] == "XDF1131").map(|it| &it["file"]).collect();
    assert_eq!(files, ["../neu/a.xml"]);
}

#[test]
fn excluded_paths_are_not_looked_for_but_may_be_named() {
    let scratch = Scratch::new("ausschliessen");
    for name in ["a.xml", "alt/b.xml", "x/test-c.xml"] {
        scratch.write(name, HINT);
    }
    scratch.write("fim.toml", "ausschliessen = [\"alt/\", \"**/test-*.xml\"]\n");
    let files = |folder: &str, arguments: &[&str]| {
        let all = [&["check", "-f", "json"], arguments].concat();
        let json = fim_in(&scratch.path().join(folder), &all, b"").json();
        let files = json["files"].as_array().expect("files").iter();
        files.map(|it| it["path"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(files("", &[]), ["a.xml"]);
    assert_eq!(files("", &["**/*.xml"]), ["a.xml"]);
    assert_eq!(files("", &["alt/b.xml", "."]), ["./a.xml", "alt/b.xml"]);
    assert_eq!(files("x", &[".."]), ["../a.xml"]);
    assert_eq!(fim_in(&scratch.path().join("alt"), &["check"], b"").code, 3);
}

#[test]
fn settings_build_on_others() {
    let scratch = Scratch::new("extends");
    scratch.write("org/bund.toml", "fail-on = \"hinweis\"\n[regeln]\nohne = [\"XZF\", \"XPZ\"]\n");
    scratch.write("org/land.toml", "extends = [\"bund.toml\"]\n[regeln]\nmit = [\"XZF\"]\n");
    scratch.write(
        "fim.toml",
        "extends = [\"org/land.toml\", \"fim:alle\"]\n[stufen]\nXZF = \"warnung\"\n",
    );
    scratch.write("a.xml", HINT);
    assert_eq!(check(&scratch, &[]).code, 1);
    let config =
        |arguments: &[&str]| fim_in(scratch.path(), &[&["config"], arguments].concat(), b"").seen();
    insta::assert_snapshot!("config_regeln", config(&["regeln.ohne"]) + &config(&["stufen"]));
    insta::assert_snapshot!("config_regel", config(&["XZF1012"]) + &config(&["XPZ1101"]));
    insta::assert_snapshot!("config_falsch", config(&["reglen"]) + &config(&["XZF9999"]));
    let json = fim_in(scratch.path(), &["config", "--json", "fail-on"], b"").json();
    assert_eq!(json["settings"][0]["set"][0]["file"], "org/bund.toml");
    scratch.write("org/bund.toml", "extends = \"land.toml\"\n");
    let told = check(&scratch, &[]);
    assert_eq!(told.code, 2);
    assert!(
        told.stderr.contains("org/bund.toml:1:11: »land.toml« erweitert sich selbst"),
        "{}",
        told.stderr
    );
}

#[test]
fn what_is_shown_fits_and_names_its_place() {
    let scratch = Scratch::new("config");
    insta::assert_snapshot!("config_keine", fim_in(scratch.path(), &["config"], b"").seen());
    let text = "profil = \"steckbrief\"\nstichtag = 2025-12-31\n[[ausnahmen]]\nregel = \"XDF1014\"\n\
                element = \"F1\"\ngrund = \"weil\"\n";
    scratch.write("fim.toml", text);
    scratch.write("unter/a.xml", HINT);
    let folder = scratch.path().join("unter");
    for sprache in ["de", "en"] {
        let outcome = fim_wide(80, &folder, &["config", "--sprache", sprache], b"");
        insta::assert_snapshot!(format!("config_{sprache}"), outcome.seen());
    }
    let all = fim_in(&folder, &["config", "--alle"], b"").stdout;
    assert!(all.contains("verweise.codeliste = \"automatisch\"\n    Vorgabe\n"), "{all}");
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let scratch = Scratch::new("config-falsch");
    scratch.write("a.xml", CRITICAL);
    let cases = [
        "exttends = []",
        "extends = [\"gibt-es-nicht.toml\"]",
        "extends = \"fim:streng\"",
        "regelwerk = \"2031.1\"",
        "regelwerk = 2026.1",
        "fail-on = \"schlimm\"",
        "ausschliessen = \"alt\"",
        "ausschliessen = [\"a[\"]",
        "regeldateien = [\"keine.toml\"]",
        "[stufen]\nXML1001 = \"hinweis\"",
        "[stufen]\nXDF = \"egal\"",
        "[[pfade]]\nohne = [\"XZF\"]",
        "[[pfade]]\nmuster = [\"a\"]\nohen = [\"XZF\"]",
        "[pfade]\nmuster = [\"a\"]",
        "[[ausnahmen]]\nregel = \"XDF1014\"\ngrund = \"g\"",
        "[[ausnahmen]]\nregel = \"XDF1014\"\nelement = \"F1\"",
        "[[ausnahmen]]\nelement = \"F1\"\ngrund = \"g\"",
        "[[ausnahmen]]\nregel = \"XDF9999\"\nelement = \"F1\"\ngrund = \"g\"",
        "[[ausnahmen]]\nregel = \"XDF1014\"\nelement = \"F1\"\ngrund = \"g\"\nbis = \"morgen\"",
        "[[ausnahmen]]\nregel = \"XDF1014\"\nfingerabdruck = \"12\"\ngrund = \"g\"",
    ];
    for sprache in ["de", "en"] {
        let told: Vec<String> = cases
            .iter()
            .map(|case| {
                scratch.write("fim.toml", format!("{case}\n"));
                let outcome = fim_in(scratch.path(), &["check", "--sprache", sprache], b"");
                assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{case}");
                outcome.stderr
            })
            .collect();
        insta::assert_snapshot!(format!("config_fehler_{sprache}"), told.concat());
    }
}

#[test]
fn the_schema_is_that_of_the_project() {
    let scratch = Scratch::new("schema-der-einstellungen");
    let printed = fim_in(scratch.path(), &["config", "--schema"], b"");
    let published = project().join("schemas/fim.schema.json");
    assert!(printed.stdout == std::fs::read_to_string(published).expect("schema"));
}

/// A schema that takes a list for a code list where ours does not.
const OFFICIAL: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' \
    targetNamespace='http://xoev.de/schemata/xzufi/2_2_0' elementFormDefault='qualified'>\
    <xs:element name='loesche'><xs:complexType><xs:sequence>\
    <xs:element name='id'/><xs:element name='farbe' maxOccurs='2' type='xs:int'/>\
    </xs:sequence><xs:attribute name='klasse'/></xs:complexType></xs:element></xs:schema>";

#[test]
fn an_official_schema_takes_the_place_of_ours() {
    let scratch = Scratch::new("schemata");
    scratch.write("a.xml", HINT);
    let levels = || {
        let found = seen(&scratch, &[]);
        let of_schema = found.iter().filter(|it| it.contains(" XSD"));
        let level = |it: &String| it.split(' ').next().unwrap_or_default().to_owned();
        of_schema.map(level).collect::<Vec<_>>()
    };
    assert!(levels().iter().all(|it| it == "hinweis"));
    scratch.write("xsd/tief/xzufi.xsd", OFFICIAL);
    scratch.write("fim.toml", "schemata = [\"xsd\"]\n");
    assert_eq!(levels(), ["kritisch"]);
    scratch.write("a.xml", HINT.replace("<farbe/>", "<farbe>1</farbe><farbe>2</farbe>"));
    assert_eq!(levels(), Vec::<String>::new());
    let cases = [
        ("xsd/tief/xzufi.xsd", OFFICIAL.replace("xs:int", "xs:integr")),
        ("xsd/tief/xzufi.xsd", OFFICIAL.replace("<xs:schema", "<xs:shema")),
        ("xsd/zwei.xsd", "Brief".to_owned()),
    ];
    let told = cases.map(|(name, text)| {
        scratch.write("xsd/tief/xzufi.xsd", OFFICIAL);
        scratch.write(name, text);
        let outcome = check(&scratch, &[]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{name}");
        outcome.stderr
    });
    insta::assert_snapshot!("schemata_falsch", told.concat());
}

#[test]
fn the_official_schemas_of_xdatenfelder_say_the_same_as_ours() {
    let Some(data) = external("xsd/xdatenfelder") else { return };
    let scratch = Scratch::new("schemata-amtlich");
    let field = std::fs::read(project().join("corpus/defekt/nicht-schemagueltig.xml"));
    scratch.write("feld.xml", field.expect("file"));
    let ours = seen(&scratch, &[]);
    scratch.write("fim.toml", format!("schemata = [{:?}]\n", data.join("3.0.0")));
    assert_eq!(seen(&scratch, &[]), ours);
}
