//! Deliveries to the Portalverbund, judged before they are fetched.

use crate::common::{Outcome, Scratch, fim, fim_in, project, zip};
use serde_json::Value;

const FOLDER: &str = "corpus/lieferungen";
/// Each delivery of the corpus, its verdict and the exit code.
const LIEFERUNGEN: [(&str, &str, i32); 8] = [
    ("abbruch", "abbruch", 2),
    ("angenommen", "angenommen", 0),
    ("index-leer", "abbruch", 1),
    ("kein-xzufi", "verworfen", 1),
    ("nicht-im-index", "verworfen", 1),
    ("ohne-index", "abbruch", 1),
    ("verworfen", "verworfen", 1),
    ("zustaendigkeit-ins-leere", "angenommen", 0),
];

fn preflight(arguments: &[&str]) -> Outcome {
    let all: Vec<&str> = ["preflight"].iter().chain(arguments).copied().collect();
    fim_in(&project().join(FOLDER), &all, b"")
}

/// `path verdict` of each file of a delivery, without the folder.
fn verdicts(json: &Value) -> Vec<String> {
    let files = json["delivery"]["files"].as_array().expect("files").iter();
    let name =
        |file: &Value| file["path"].as_str().expect("path").rsplit('/').next().map(str::to_owned);
    files
        .map(|file| {
            format!("{} {}", name(file).expect("name"), file["verdict"].as_str().expect("verdict"))
        })
        .collect()
}

/// Judges a delivery of these files.
fn judged(scratch: &Scratch, index: &str, files: &[&str]) -> Outcome {
    let good = std::fs::read(
        project().join(FOLDER).join("ohne-index/XZUFI20250901021500000000000001.xml"),
    )
    .expect("file");
    for file in files {
        scratch.write(&format!("l/{file}"), &good);
    }
    scratch.write("l/index.txt", index);
    fim_in(scratch.path(), &["preflight", "-f", "json", "l"], b"")
}

#[test]
fn what_an_editor_sees_of_each_delivery() {
    for (name, verdict, code) in LIEFERUNGEN {
        let german = preflight(&[name]);
        let english = preflight(&["-f", "kurz", "--sprache", "en", name]);
        let json = preflight(&["-f", "json", name]);
        for outcome in [&german, &english, &json] {
            assert_eq!((outcome.code, outcome.stderr.as_str()), (code, ""), "{name}");
        }
        assert_eq!(json.json()["delivery"]["verdict"], verdict, "{name}");
        let seen = format!("{}\n\n{}", german.seen(), english.seen());
        insta::assert_snapshot!(format!("lieferung_{name}"), seen);
    }
}

#[test]
fn every_line_fits_into_80_columns() {
    for (name, _, _) in LIEFERUNGEN {
        for sprache in ["de", "en"] {
            let outcome = preflight(&["--alle", "--sprache", sprache, name]);
            let long = outcome.stdout.lines().find(|line| line.chars().count() > 80);
            assert_eq!(long, None, "{name} {sprache}");
        }
    }
}

#[test]
fn programs_read_verdicts_by_stable_keys() {
    let json = preflight(&["-f", "json", "verworfen"]).json();
    let delivery = &json["delivery"];
    assert_eq!(delivery["counts"]["verworfen"], 3);
    assert_eq!(delivery["counts"]["angenommen"], 1);
    assert_eq!(delivery["index"]["entries"], 4);
    assert_eq!(delivery["unverified"], true);
    let reasons = |at: usize| delivery["files"][at]["reasons"].to_string();
    assert_eq!(
        [reasons(0), reasons(1), reasons(2), reasons(3)],
        [
            "[\"XZF1502\"]".to_owned(),
            "[\"XZF1402\"]".to_owned(),
            "[\"XZF1401\"]".to_owned(),
            "[]".to_owned(),
        ]
    );
    assert!(
        json["findings"].as_array().expect("findings").iter().all(|one| one["stufe"] == "kritisch")
    );
    assert!(json["summary"]["findings"]["kritisch"].as_u64() >= Some(3));

    let lines = preflight(&["-f", "jsonl", "nicht-im-index"]).stdout;
    let kinds: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["kind"].clone())
        .collect();
    assert_eq!(kinds[..5], ["delivery", "file", "file", "file", "file"]);
    assert!(kinds[5..].iter().all(|kind| kind == "finding") && kinds.len() > 5);
    // The same whatever the number of threads.
    assert_eq!(lines, preflight(&["-f", "jsonl", "-j", "1", "nicht-im-index"]).stdout);
}

#[test]
fn an_archive_is_judged_as_its_folder_is() {
    let scratch = Scratch::new("lieferung-zip");
    for (name, verdict, code) in LIEFERUNGEN {
        let folder = project().join(FOLDER).join(name);
        let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(&folder)
            .expect("folder")
            .map(|entry| {
                let path = entry.expect("entry").path();
                let name = path.file_name().expect("name").to_string_lossy().into_owned();
                (format!("lieferung/{name}"), std::fs::read(path).expect("file"))
            })
            .collect();
        files.push(("__MACOSX/lieferung/._x.xml".to_owned(), b"x".to_vec()));
        let files: Vec<(&str, &[u8])> =
            files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        scratch.write("l.zip", zip(&files));
        let packed = fim_in(scratch.path(), &["preflight", "-f", "json", "l.zip"], b"");
        assert_eq!(
            (packed.code, packed.json()["delivery"]["verdict"].as_str()),
            (code, Some(verdict)),
            "{name}"
        );
        let unpacked = preflight(&["-f", "json", name]).json();
        assert_eq!(verdicts(&packed.json()), verdicts(&unpacked), "{name}");
    }
    scratch.write("kaputt.zip", b"PK\x03\x04");
    assert_eq!(fim_in(scratch.path(), &["preflight", "kaputt.zip"], b"").code, 2);
}

#[test]
fn nothing_and_wrong_words_are_told_apart() {
    let scratch = Scratch::new("lieferung-leer");
    scratch.write("leer/notiz.md", "x");
    scratch.write("a.xml", "<a/>");
    let code = |arguments: &[&str]| {
        let all: Vec<&str> = ["preflight"].iter().chain(arguments).copied().collect();
        fim_in(scratch.path(), &all, b"").code
    };
    assert_eq!(code(&["leer"]), 3);
    assert_eq!(code(&["a.xml"]), 2);
    assert_eq!(code(&["gibt-es-nicht"]), 2);
    assert_eq!(code(&[]), 2);
    assert_eq!(code(&["--index", "gibt-es-nicht", "leer"]), 2);
    scratch.write("leer/index.txt", "a.xml\n");
    assert_eq!(code(&["leer"]), 1);
    assert_eq!(fim(&["vorpruefung", "--help"]).stdout, fim(&["preflight", "--help"]).stdout);
}

#[test]
fn settings_do_not_silence_the_import() {
    let scratch = Scratch::new("lieferung-toml");
    scratch.write("fim.toml", "[regeln]\nohne = [\"XZF\"]\n");
    let json = judged(&scratch, "a.xml\nb.xml\n", &["a.xml"]).json();
    assert_eq!(verdicts(&json), ["a.xml angenommen", "b.xml fehlt"]);
}

#[test]
fn a_name_is_found_however_the_list_writes_it() {
    let scratch = Scratch::new("lieferung-namen");
    for index in [
        "\u{feff}a.xml\r\nein ordner/b c.xml\r\n",
        "https://h.example/x/a.xml?v=2\nhttps://h.example/x/ein%20ordner/b%20c.xml\n",
        "name;groesse\n\"a.xml\";12\n\"b%20c.xml\";13\n",
        "<ul><li><a href='a.xml'>a.xml</a><li><a href=b%20c.xml>b</a></ul>",
        "{\"dateien\":[{\"name\":\"a.xml\"},{\"name\":\"b%20c.xml\"}]}",
        "A.XML\nB%20C.xml",
    ] {
        let outcome = judged(&scratch, index, &["a.xml", "ein ordner/b c.xml"]);
        assert_eq!(
            verdicts(&outcome.json()),
            ["a.xml angenommen", "b c.xml angenommen"],
            "{index}"
        );
        assert_eq!(outcome.code, 0);
    }
    let json = judged(&scratch, "A.XML\nKopfzeile\nb%20c.xml\n", &[]).json();
    let codes: Vec<&str> = json["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|one| one["code"].as_str())
        .filter(|code| code.starts_with("XZF184"))
        .collect();
    assert_eq!(codes, ["XZF1846", "XZF1847"]);
}

#[test]
fn of_files_of_one_name_the_folders_decide() {
    let scratch = Scratch::new("lieferung-ordner");
    let json = judged(&scratch, "/pvog/eins/a.xml\n", &["eins/a.xml", "zwei/a.xml"]).json();
    assert_eq!(verdicts(&json), ["a.xml angenommen", "a.xml nicht-im-index"]);
}

#[test]
fn the_list_can_be_named() {
    let scratch = Scratch::new("lieferung-index");
    judged(&scratch, "b.xml\n", &["a.xml", "b.xml"]);
    scratch.write("l/liste.dat", "a.xml\n");
    scratch.write("draussen.dat", "a.xml\nb.xml\n");
    for (index, expected) in [
        ("l/liste.dat", ["a.xml angenommen", "b.xml nicht-im-index"]),
        ("liste.dat", ["a.xml angenommen", "b.xml nicht-im-index"]),
        ("draussen.dat", ["a.xml angenommen", "b.xml angenommen"]),
    ] {
        let arguments = ["preflight", "-f", "json", "--index", index, "l"];
        assert_eq!(verdicts(&fim_in(scratch.path(), &arguments, b"").json()), expected, "{index}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_delivery_is_read() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new("lieferung-aussen");
    scratch.write("geheim.xml", "<geheim/>");
    scratch.write("l/innen.xml", "<a/>");
    symlink("../geheim.xml", scratch.path().join("l/verweis.xml")).expect("link");
    symlink("..", scratch.path().join("l/oben")).expect("link");
    let index = "../geheim.xml\n..\\geheim.xml\noben/geheim.xml\n/etc/passwd.xml\n%2e%2e%2fgeheim.xml\nverweis.xml\na.xml\n";
    let outcome = judged(&scratch, index, &["a.xml"]);
    assert_eq!(
        verdicts(&outcome.json()),
        [
            "geheim.xml fehlt",
            "a.xml angenommen",
            "geheim.xml fehlt",
            "geheim.xml fehlt",
            "innen.xml nicht-im-index",
            "passwd.xml fehlt",
            "verweis.xml unklar",
        ]
    );
    assert_eq!(outcome.code, 2);
}

#[test]
fn a_list_of_a_hundred_thousand_lines_is_judged() {
    let scratch = Scratch::new("lieferung-gross");
    let index: String =
        (0..100_000).map(|at| format!("XZUFI20250901021500{at:012}.xml\n")).collect();
    let outcome = judged(&scratch, &index, &["XZUFI20250901021500000000000007.xml"]);
    let json = outcome.json();
    assert_eq!((outcome.code, &json["delivery"]["counts"]["fehlt"]), (1, &Value::from(99_999)));
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(10_000));
    let seen = fim_in(scratch.path(), &["preflight", "l"], b"").stdout;
    assert!(seen.starts_with("99.999 Dateien des Index fehlen.\n"), "{}", &seen[..200]);
    assert!(seen.lines().count() < 300);
}

#[test]
fn a_record_written_twice_and_a_file_that_could_not_be_read() {
    let scratch = Scratch::new("lieferung-doppelt");
    let json = judged(&scratch, "a.xml\nb.xml\n", &["a.xml", "b.xml"]).json();
    let codes = |json: &Value| -> Vec<String> {
        json["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .map(|one| one["code"].as_str().expect("code").to_owned())
            .collect()
    };
    assert_eq!(codes(&json), ["XZF1822"]);
    // In the standard profile the files are no delivery.
    let check = fim_in(scratch.path(), &["check", "-f", "json", "l"], b"").json();
    assert!(codes(&check).iter().all(|code| !code.starts_with("XZF182")));
    // What stands in a file that could not be read is not missing.
    let stelle =
        std::fs::read(project().join(FOLDER).join("abbruch/XZUFI20250901021500000000000004.xml"))
            .expect("file");
    scratch.write("l/b.xml", &stelle);
    scratch.write("l/c.xml", "<");
    for (index, expected) in
        [("a.xml\nb.xml\n", vec!["XZF1842", "XZF1820"]), ("a.xml\nb.xml\nc.xml\n", vec!["XML1201"])]
    {
        scratch.write("l/index.txt", index);
        let json = fim_in(scratch.path(), &["preflight", "-f", "json", "l"], b"").json();
        let mut found = codes(&json);
        found.sort();
        let mut expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
        expected.sort();
        assert_eq!(found, expected, "{index}");
    }
}

/// A check with the profile says of each file what the import would make of it; an index takes
/// `fim preflight`.
#[test]
fn a_check_with_the_profile_has_a_verdict_on_each_file() {
    for delivery in ["verworfen", "abbruch", "angenommen"] {
        let folder = format!("corpus/lieferungen/{delivery}");
        let arguments = ["check", "--profil", "pvog", "-f", "kurz", &folder];
        insta::assert_snapshot!(format!("check_{delivery}"), fim(&arguments).seen());
    }
    let json =
        fim(&["check", "--profil", "pvog", "-f", "json", "corpus/lieferungen/verworfen"]).json();
    let verdicts = json["files"].as_array().expect("files").iter();
    let verdicts: Vec<&Value> = verdicts.map(|file| &file["import"]["verdict"]).collect();
    assert_eq!(verdicts, ["verworfen", "verworfen", "verworfen", "angenommen"]);
    let json = fim(&["check", "-f", "json", "corpus/lieferungen/verworfen"]).json();
    assert!(json["files"][0]["import"].is_null());
}

#[test]
fn a_report_never_takes_the_place_of_what_was_read() {
    let scratch = Scratch::new("vorpruefung-ausgabe");
    let source = project().join("corpus/lieferungen/angenommen");
    for entry in std::fs::read_dir(source).expect("delivery") {
        let path = entry.expect("entry").path();
        let name = path.file_name().expect("name").to_string_lossy().into_owned();
        scratch.write(&format!("d/{name}"), std::fs::read(&path).expect("file"));
    }
    for output in ["json=d/index.txt", "json=d/XZUFI20250901021500000000000001.xml"] {
        let outcome = fim_in(scratch.path(), &["preflight", "d", "-f", output], b"");
        assert_eq!(outcome.code, 2, "{output}");
    }
    let outcome = fim_in(scratch.path(), &["preflight", "d", "-f", "json=d/bericht.json"], b"");
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let files = ["d/index.txt", "d/XZUFI20250901021500000000000001.xml"]
        .map(|name| (name, std::fs::read(scratch.path().join(name)).expect("file")));
    scratch.write("d.zip", zip(&files.each_ref().map(|(name, bytes)| (*name, bytes.as_slice()))));
    let outcome = fim_in(scratch.path(), &["preflight", "d.zip", "-f", "json=d.zip"], b"");
    assert_eq!(outcome.code, 2, "{}", outcome.stdout);
}
