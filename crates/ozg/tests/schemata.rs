//! The JSON Schemas are current, they take what the corpus has, and they agree with the reader.
//! `UPDATE=1 cargo test` writes them anew.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

#[path = "schemata/pruefer.rs"]
mod pruefer;

use fim_core::{Limits, Source};
use ozg::{Katalog, Matrix, SPALTEN, Steckbrief, schemata};
use pruefer::maengel;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n")
}

fn schema(name: &str) -> Value {
    let all = schemata();
    let (_, text) = all.iter().find(|(file, _)| *file == name).expect("a schema of this name");
    serde_json::from_str(text).expect("JSON")
}

/// A TOML file as JSON, the way editors hold it against a schema: a day is a text.
fn als_json(text: &str) -> Value {
    wert(toml::Value::Table(text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))))
}

fn wert(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => json!(day.to_string()),
        toml::Value::Array(all) => all.into_iter().map(wert).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, it)| (key, wert(it))).collect(),
        other => serde_json::to_value(other).expect("a plain value"),
    }
}

fn steckbriefe(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(steckbriefe(&path)),
            false if ozg::ist_steckbrief(&path.to_string_lossy()) => found.push(path),
            false => {}
        }
    }
    found.sort();
    found
}

#[test]
fn the_schemas_are_current() {
    for (name, text) in schemata() {
        let path = project().join("schemas").join(name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &text).expect("write");
        }
        assert!(read(&path) == text, "schemas/{name} is stale: run UPDATE=1 cargo test");
    }
}

/// Whoever completes a file with them reads German, at every table and every field.
#[test]
fn every_table_and_field_says_in_german_what_it_is_for() {
    fn walk(value: &Value, at: &str) {
        let Some(object) = value.as_object() else { return };
        let properties = object.get("properties").and_then(Value::as_object);
        for (name, feld) in properties.into_iter().flatten() {
            let text = feld.get("description").and_then(Value::as_str).unwrap_or_default();
            assert!(text.len() > 3, "{at}.{name} has no description");
        }
        object.iter().for_each(|(key, inner)| walk(inner, &format!("{at}/{key}")));
    }
    for (name, _) in schemata() {
        let schema = schema(name);
        for key in ["$schema", "$id", "title", "description"] {
            assert!(schema.get(key).is_some_and(Value::is_string), "{name} has no {key}");
        }
        walk(&schema, name);
    }
}

#[test]
fn what_the_corpus_has_is_valid() {
    let schema_steckbrief = schema("steckbrief.schema.json");
    let mut files = steckbriefe(&project().join("corpus/vorhaben"));
    files.push(project().join("crates/ozg/beispiele/trauung.steckbrief.toml"));
    assert!(files.len() > 9);
    for path in files {
        let found = maengel(&schema_steckbrief, &als_json(&read(&path)));
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
    let matrix = als_json(&read(&project().join("schemas/matrix/ozg-2019.toml")));
    assert_eq!(maengel(&schema("matrix.schema.json"), &matrix), Vec::<String>::new());
    for path in ["corpus/vorhaben/ozg-katalog.csv", "crates/ozg/beispiele/ozg-katalog.csv"] {
        let bytes = std::fs::read(project().join(path)).expect("a catalogue");
        let zeilen = zeilen(&Katalog::lesen(path, bytes, &Limits::default()).inhalt);
        assert!(zeilen.as_array().is_some_and(|all| !all.is_empty()));
        assert_eq!(maengel(&schema("ozg-katalog.schema.json"), &zeilen), Vec::<String>::new());
    }
}

/// The rows as tools for tables make them: an object with the heads as names.
fn zeilen(katalog: &Katalog) -> Value {
    let row = |zeile: &ozg::Zeile| -> Value {
        let cells = SPALTEN.iter().filter_map(|angabe| {
            let zelle = zeile.zelle(angabe.spalte)?;
            Some((angabe.kopf.to_owned(), json!(zelle.text)))
        });
        Value::Object(cells.collect::<Map<_, _>>())
    };
    katalog.zeilen.iter().map(row).collect()
}

/// A Steckbrief with all that is needed, and more behind its head or below it.
fn mit(kopf: &str, mehr: &str) -> String {
    format!(
        "[steckbrief]\nleistungen = [\"99107997001000\"]\nbezeichnung = \"Trauung\"\n\
         themenfeld = \"familie_kind\"\nprioritaet = \"L\"\nbegruendung = \"Viele Fälle.\"\n\
         {kopf}\n{mehr}\n"
    )
}

/// What the reader says of a text, and what the schema says.
fn beide(text: &str) -> (Vec<String>, Vec<String>) {
    let gelesen = Steckbrief::lesen(&Source::from_text("a.steckbrief.toml", text));
    let codes = gelesen.befunde.iter().map(|finding| finding.rule.code.to_owned()).collect();
    (codes, maengel(&schema("steckbrief.schema.json"), &als_json(text)))
}

/// What the reader takes in more than one form, the schema takes, too.
#[test]
fn what_the_reader_takes_is_valid() {
    let eintrag = "[[persona]]\ntitel = \"Leyla\"\nnachweis = ";
    for (kopf, mehr) in [
        ("", String::new()),
        ("typ = \"2/3\"\nvollzug = \"Land\"", String::new()),
        ("typ = [2, \"4a\"]\nozg_id = 10110", String::new()),
        ("ozg_leistung = \"\"", String::new()),
        ("", format!("{eintrag}\"a.pdf\"")),
        ("", format!("{eintrag}[\"a.pdf\", \"b.pdf\"]")),
        ("", format!("{eintrag}2025-03-10")),
        ("", format!("{eintrag}\"a.pdf\"\nbeschreibung = \"\"")),
        ("", "[analyse]\nleika_stand = 2025-03-10".to_owned()),
        ("", "[analyse]\nnormenanalyse = [\"a.md\", \"10.3.2025\"]".to_owned()),
        ("", "[architektur]\nzielplattform = 2\nkomponenten = [\"eAkte\"]".to_owned()),
        ("", "[architektur]\nzielplattform = \"2\"\nkomponenten = \"eAkte\"".to_owned()),
        ("", "[[register]]\ntitel = \"A\"\nrichtung = \" Lesen und Schreiben\"\nzustand = \"geplant\"".to_owned()),
        ("", "[[handlungsgrundlage]]\nnorm = \"§ 1\"\nebene = \"EU\"\nvarianten = []".to_owned()),
        ("", "[[handlungsgrundlage]]\nnorm = \"§ 1\"\nebene = \"bund\"\nvarianten = \"keine\"".to_owned()),
        ("", "[[prototyp]]\nart = \"mvp\"\nnachweis = \"a\"\naufwand = 10.5\nverbreitung = 20".to_owned()),
        ("", "[[standard]]\nname = \"XNeu\"\nversion = 3.0\nanwendung = \"Antrag\"".to_owned()),
        ("", "[entfaellt]\npersona = \"Sind bekannt.\"\numsetzungsplan = \"Eigene Zeile.\"".to_owned()),
        ("", "[umsetzung]\nphase = \"planung\"\n[umsetzung.technische_qs]\nplausibilisierung = \"a.md\"".to_owned()),
        ("", "[umsetzung.fachliche_freigabe]\ndurch = \"Fachbereich\"".to_owned()),
        ("", "[[umsetzung.phasen]]\nphase = \"planung\"\nbeginn = 2025-03-10\nende = \"1.4.2025\"".to_owned()),
    ] {
        let text = mit(kopf, &mehr);
        let (reader, schema) = beide(&text);
        assert!(reader.is_empty() && schema.is_empty(), "{text}\n{reader:?}\n{schema:#?}");
    }
}

/// What the reader finds fault with is not valid.
#[test]
fn slips_in_a_steckbrief_are_not_valid() {
    for (code, kopf, mehr) in [
        ("OZG2002", "priortaet = \"L\"", ""),
        ("OZG2002", "", "[personas]\ntitel = \"Leyla\""),
        ("OZG2002", "", "[[persona]]\ntitel = \"Leyla\"\nnachweis = \"a\"\nfarbe = \"rot\""),
        ("OZG2003", "lage = true", ""),
        ("OZG2003", "ozg_leistung = [\"A\"]", ""),
        ("OZG2003", "typ = [[\"1\"]]", ""),
        ("OZG2003", "", "[[prototyp]]\nart = \"mvp\"\nnachweis = \"a\"\naufwand = \"zehn\""),
        (
            "OZG2003",
            "",
            "[[umsetzungsvariante]]\ntitel = \"A\"\nnachweis = \"a\"\nbevorzugt = \"ja\"",
        ),
        ("OZG2003", "", "[entfaellt]\npersona = true"),
        ("OZG2004", "", "[[handlungsgrundlage]]\nnorm = \"§ 1\"\nebene = \"Bnd\""),
        (
            "OZG2004",
            "",
            "[[register]]\ntitel = \"A\"\nrichtung = \"lessen\"\nzustand = \"geplant\"",
        ),
        (
            "OZG2004",
            "",
            "[[fim_artefakt]]\nbaustein = \"daten\"\nausbaustufe = \"IST\"\nid = \"S1\"",
        ),
        ("OZG2005", "", "[persona]\ntitel = \"Leyla\"\nnachweis = \"a\""),
        ("OZG2005", "", "[[architektur]]\nzielplattform = 1\nkomponenten = [\"eAkte\"]"),
    ] {
        let text = mit(kopf, mehr);
        let (reader, schema) = beide(&text);
        assert_eq!(reader, [code], "{text}");
        assert!(!schema.is_empty(), "{text}");
    }
    let (reader, schema) = beide("# noch leer\n");
    assert_eq!((reader, schema.len()), (vec!["OZG2007".to_owned()], 1));
}

/// What is missing or has not its form, the checks tell; the schema need not wait for them.
#[test]
fn what_checks_tell_of_a_steckbrief_alone_is_not_valid() {
    let whole = mit("", "");
    for (old, new) in [
        ("bezeichnung = \"Trauung\"\n", ""),
        ("bezeichnung = \"Trauung\"", "bezeichnung = \"\""),
        ("leistungen = [\"99107997001000\"]", "leistungen = []"),
        ("leistungen = [\"99107997001000\"]", "leistungen = [\"\"]"),
        ("leistungen = [\"99107997001000\"]", "leistungen = [\"9910799700100\"]"),
        ("prioritaet = \"L\"\n", ""),
        ("prioritaet = \"L\"", "prioritaet = \"L\"\nozg_id = \"OZG-10110\""),
    ] {
        let text = whole.replace(old, new);
        assert_ne!(text, whole);
        assert!(!maengel(&schema("steckbrief.schema.json"), &als_json(&text)).is_empty(), "{text}");
    }
    for mehr in [
        "[[persona]]\ntitel = \"Leyla\"",
        "[[persona]]\ntitel = \"Leyla\"\nnachweis = []",
        "[[standard]]\nname = \"XFall\"\nversion = \"\"\nanwendung = \"Antrag\"",
        "[[register]]\ntitel = \"A\"\nzustand = \"geplant\"",
        "[prioritaet.kriterien]\nfallzahlen = 3",
        "[konzept.it]\nbetrieb = \"Land\"",
        "[umsetzung.rollen]\nproduct_owner = \"Mara Feldkamp\"",
        "[[umsetzung.phasen]]\nphase = \"planung\"\nbeginn = \"Frühjahr\"",
        "[keine]\nnachnutzung = \"\"",
    ] {
        let text = mit("", mehr);
        assert!(!maengel(&schema("steckbrief.schema.json"), &als_json(&text)).is_empty(), "{text}");
    }
}

/// A matrix is valid where it can be used, but for what one part of it says of another.
#[test]
fn a_matrix_is_valid_where_it_can_be_used() {
    let whole = read(&project().join("schemas/matrix/ozg-2019.toml"));
    let schema = schema("matrix.schema.json");
    for (old, new, is_good) in [
        ("freigabestatus = 4", "freigabestatus = 6", true),
        ("freigabestatus = 4\n", "", true),
        (
            "soll = { L = \"X\", K = \"X\", M = \"X\", D = \"X\" }",
            "soll = { L = \"-\", K = \"\" }",
            true,
        ),
        ("typen = [\"1\", \"4\"]", "typen = \"1\"", true),
        ("pruefung = \"analyse\"", "pruefung = \"Analyse\"", true),
        ("name = \"ozg-2019\"\n", "", false),
        ("name = \"ozg-2019\"", "name = \"\"", false),
        ("freigabestatus = 4", "freigabestatus = 7", false),
        ("freigabestatus = 4", "freigabestatus = 2.5", false),
        ("freigabestatus = 4", "freigabestatus = \"4\"", false),
        ("nr = 1\n", "nr = -1\n", false),
        ("wochen = 12", "wochen = 0", false),
        ("L = \"X\", K = \"(X)\"", "L = \"x\", K = \"(X)\"", false),
        ("L = \"X\", K = \"(X)\"", "L = 1, K = \"(X)\"", false),
        ("pruefung = \"analyse\"", "pruefung = \"analysen\"", false),
        ("pruefung = \"analyse\"\n", "", false),
        ("kurz = \"Ana\"", "kuerzel = \"Ana\"", false),
        ("kurz = \"Ana\"", "kurz = \"Ana\"\ntabelle = \"analyse\"", true),
        ("kurz = \"Ana\"", "kurz = \"Ana\"\ntabelle = \"sonstiges\"", false),
        ("immer = true", "immer = \"ja\"", false),
        ("[umsetzung]\n", "[umsetzungen]\n", false),
        (
            "phasen = [\"planung\", \"kickoff\", \"entwicklung\", \"review\", \"freigabe\", \"rollout\"]",
            "phasen = []",
            false,
        ),
    ] {
        let text = whole.replacen(old, new, 1);
        assert_ne!(text, whole, "{old}");
        let found = maengel(&schema, &als_json(&text));
        assert_eq!(Matrix::lesen("matrix.toml", &text).is_ok(), is_good, "{new}");
        assert_eq!(found.is_empty(), is_good, "{new}: {found:#?}");
    }
}

#[test]
fn slips_in_a_catalogue_are_not_valid() {
    let zeile = json!({
        "leistungsschluessel": "99107997001000", "bezeichnung": "Trauung",
        "themenfeld": "familie_kind", "prioritaet": "D", "begruendung": "",
        "handlungsgrundlage": "§ 14 PStG", "normenanalyse": "", "leika_stand": "2025-03-20",
        "eigene Spalte": "bleibt"
    });
    let schema = schema("ozg-katalog.schema.json");
    assert_eq!(maengel(&schema, &json!([zeile])), Vec::<String>::new());
    for (spalte, wert) in [
        ("leistungsschluessel", json!("9,91E+13")),
        ("leistungsschluessel", json!(99_107_997_001_000_u64)),
        ("bezeichnung", json!("")),
        ("themenfeld", Value::Null),
        ("ozg_id", json!("OZG-10110")),
        ("prozesszuschnitt_qs", json!("erledigt")),
        ("eigene Spalte", json!(3)),
    ] {
        let mut falsch = zeile.clone();
        falsch[spalte] = wert;
        assert!(!maengel(&schema, &json!([falsch])).is_empty(), "{falsch}");
    }
    let mut kurz = zeile;
    kurz.as_object_mut().expect("a row").remove("prioritaet");
    assert!(!maengel(&schema, &json!([kurz])).is_empty());
}
