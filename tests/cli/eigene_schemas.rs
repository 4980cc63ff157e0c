//! Schemas that the user brings: a file, a folder, an archive; several versions; what is no good; and
//! files of other standards that become checkable by them.

use crate::common::{GOOD, Outcome, Scratch, external, fim_in, project, zip};
use std::path::Path;

const NAMENSRAUM: &str = "urn:xoev-de:lindenhain:standard:xfundbuero";

/// The folder with the invented standard »XFundbüro«.
fn eigenbau(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    copy(&project().join("corpus/xoev-eigenbau"), "", &scratch);
    scratch
}

fn copy(folder: &Path, under: &str, scratch: &Scratch) {
    for entry in std::fs::read_dir(folder).expect("folder") {
        let entry = entry.expect("entry");
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            copy(&entry.path(), &format!("{name}/"), scratch);
        } else {
            scratch.write(&name, std::fs::read(entry.path()).expect("file"));
        }
    }
}

fn check(scratch: &Scratch, arguments: &[&str]) -> Outcome {
    let arguments: Vec<&str> = ["check"].iter().chain(arguments).copied().collect();
    fim_in(scratch.path(), &arguments, b"")
}

/// Each file with its state, what it is called, its schema, and the codes of its findings.
fn seen(scratch: &Scratch, arguments: &[&str]) -> Vec<String> {
    let arguments: Vec<&str> = ["-f", "json"].iter().chain(arguments).copied().collect();
    let json = check(scratch, &arguments).json();
    let findings = json["findings"].as_array().expect("findings");
    let line = |file: &serde_json::Value| {
        let own = findings.iter().filter(|it| it["file"] == file["path"]);
        let codes: Vec<&str> = own.filter_map(|it| it["code"].as_str()).collect();
        let text = |key: &str| file[key].as_str().unwrap_or("–").to_owned();
        let path = text("path");
        format!(
            "{} {} {} [{}] {}",
            path.rsplit('/').next().unwrap_or_default(),
            text("state"),
            text("label"),
            text("ownSchema"),
            codes.join(" ")
        )
    };
    json["files"].as_array().expect("files").iter().map(line).collect()
}

#[test]
fn every_file_of_the_corpus_is_judged_as_it_says() {
    let scratch = eigenbau("eigenbau");
    let folder = seen(&scratch, &["dokumente", "--xsd", ".", "--codelisten", "codelisten"]);
    insta::assert_snapshot!("eigenbau", folder.join("\n"));
    // The same out of an archive, under other names.
    let names = ["1.0/xfundbuero", "1.0/xfundbuero-baukasten", "1.1/xfundbuero"];
    let names = names.iter().chain(&["1.1/xfundbuero-baukasten", "1.0/xoev-code"]);
    let files: Vec<(String, Vec<u8>)> = names
        .map(|name| {
            let name = format!("xfundbuero-{name}.xsd");
            let bytes = std::fs::read(scratch.path().join(&name)).expect("file");
            (name, bytes)
        })
        .collect();
    let entries: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    scratch.write("fund.zip", zip(&entries));
    let archive = seen(&scratch, &["dokumente", "--xsd", "fund.zip", "--codelisten", "codelisten"]);
    let packed: Vec<String> =
        folder.iter().map(|it| it.replace("[xfund", "[fund.zip!/xfund")).collect();
    assert_eq!(archive, packed);
    // Without schemas they are what they were.
    assert!(seen(&scratch, &["dokumente"]).iter().all(|it| it.contains(" other ")));
}

#[test]
fn what_was_checked_and_what_was_not_is_told() {
    let scratch = eigenbau("eigenbau-gesagt");
    let arguments = ["dokumente", "--xsd", ".", "--codelisten", "codelisten", "-f", "kurz"];
    let outcome = check(&scratch, &arguments);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (2, ""));
    insta::assert_snapshot!("eigenbau_kurz", outcome.stdout);
    let english = check(&scratch, &[&arguments[..], &["--sprache", "en"]].concat());
    insta::assert_snapshot!("eigenbau_kurz_en", english.stdout);
    for format in ["html", "md", "junit", "sarif", "gitlab", "csv", "checkstyle"] {
        let outcome = check(&scratch, &[&arguments[..5], &["-f", format]].concat());
        assert!(outcome.stdout.contains("XSD1401"), "{format}");
    }
}

#[test]
fn a_single_file_is_for_every_file_of_the_run() {
    let scratch = Scratch::new("einzeln");
    scratch.write("x/notiz.xsd", NOTIZ);
    scratch.write("x/teil/text.xsd", TEXT);
    scratch.write("a.xml", "<notiz><text>Schirm</text></notiz>");
    scratch.write("b.xml", "<notiz><text/><text/></notiz>");
    scratch.write("c.xml", GOOD);
    let schema = "[x/notiz.xsd]";
    let found = seen(&scratch, &["a.xml", "b.xml", "c.xml", "--xsd", "x/notiz.xsd"]);
    let expected = [
        format!("a.xml ok notiz {schema} "),
        format!("b.xml findings notiz {schema} XSD1004"),
        format!("c.xml findings XZuFi 2.2.0 {schema} XSD1001"),
    ];
    assert_eq!(found, expected);
    // By the settings it is the same, and the command line goes before.
    scratch.write("fim.toml", "[schema]\ndatei = \"x/notiz.xsd\"\n");
    assert_eq!(seen(&scratch, &["a.xml", "b.xml", "c.xml"]), expected);
    scratch.write("leer/x.xsd", TEXT.replace("xs:token", "xs:date"));
    let other = seen(&scratch, &["a.xml", "--xsd", "leer"]);
    assert_eq!(other, ["a.xml findings notiz [leer/x.xsd] XSD1001"]);
}

const NOTIZ: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\
    <xs:include schemaLocation='teil/text.xsd'/><xs:element name='notiz'><xs:complexType>\
    <xs:sequence><xs:element ref='text'/></xs:sequence></xs:complexType></xs:element></xs:schema>";
const TEXT: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\
    <xs:element name='text' type='xs:token'/></xs:schema>";

#[test]
fn which_version_counts_says_the_file_then_a_setting_then_nobody() {
    let scratch = eigenbau("versionen");
    let arguments = ["dokumente/ohne-version.xml", "dokumente/gut-1.1.xml", "--xsd", "."];
    let seen = |text: &str| {
        scratch.write("fim.toml", text);
        seen(&scratch, &arguments)
    };
    let of = |name: &str, version: &str| {
        format!("{name} ok XFundbüro {version} [xfundbuero-{version}/xfundbuero.xsd] ")
    };
    let said = of("gut-1.1.xml", "1.1");
    assert_eq!(
        seen(""),
        [said.clone(), "ohne-version.xml unchecked XÖV-Standard [–] XSD1402".to_owned()]
    );
    let chosen = |version: &str| format!("[schema.version]\n\"{NAMENSRAUM}\" = \"{version}\"\n");
    assert_eq!(seen(&chosen("1.0")), [said.clone(), of("ohne-version.xml", "1.0")]);
    assert_eq!(seen(&chosen("xfundbuero-1.1")), [said, of("ohne-version.xml", "1.1")]);
    scratch.write("fim.toml", chosen("2.0"));
    let outcome = check(&scratch, &arguments);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    insta::assert_snapshot!("version_fehlt", outcome.stderr);
}

#[test]
fn what_is_no_good_is_told_before_any_file_is_read() {
    let scratch = eigenbau("untauglich");
    scratch.write("leer/lies.txt", "nichts");
    scratch.write("text/a.xsd", "Brief");
    scratch.write("html/a.xsd", "<html>\n</html>");
    scratch.write("bruch/a.xsd", SCHEMA("<xs:element name='a'>"));
    scratch.write("doppelt/a.xsd", SCHEMA("<xs:element name='a'/>\n<xs:element name='a'/>"));
    let derived = |own: &str, base: &str| {
        format!(
            "\n<xs:complexType name='{own}'><xs:complexContent><xs:extension base='{base}'/>\
            </xs:complexContent></xs:complexType>"
        )
    };
    scratch.write("kreis/a.xsd", SCHEMA(&(derived("A", "B") + &derived("B", "A"))));
    let twice = "<xs:element name='a'><xs:complexType><xs:sequence>\n\
        <xs:element name='b' minOccurs='0'/><xs:element name='b'/>\
        </xs:sequence></xs:complexType></xs:element>";
    scratch.write("mehrdeutig/a.xsd", SCHEMA(twice));
    let own =
        |name: &str| std::fs::read(scratch.path().join("xfundbuero-1.1").join(name)).expect("file");
    scratch.write("import/a.xsd", own("xfundbuero-baukasten.xsd"));
    scratch.write("include/a.xsd", own("xfundbuero.xsd"));
    scratch.write("zip.zip", zip(&[("a.xsd", b"<xs:schema"), ("b.txt", b"")]));
    scratch.write("kaputt.zip", "PK");
    let names = [
        "fehlt",
        "leer",
        "text",
        "html",
        "bruch",
        "doppelt",
        "kreis",
        "mehrdeutig",
        "import",
        "include",
        "include/a.xsd",
        "zip.zip",
        "kaputt.zip",
        "dokumente/gut-1.0.xml",
    ];
    let mut told = String::new();
    for name in names {
        let outcome = check(&scratch, &["dokumente", "--xsd", name]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{name}");
        told += &outcome.stderr;
    }
    let two = ["--xsd", "xfundbuero-1.1", "--xsd", "xfundbuero-1.0/xoev-code.xsd"];
    told += &check(&scratch, &two).stderr;
    scratch.write("fim.toml", "[schema]\nordner = [\"fehlt\"]\n");
    told += &check(&scratch, &["dokumente"]).stderr;
    scratch.write("fim.toml", "[schema]\nordnr = []\n");
    told += &check(&scratch, &["dokumente"]).stderr;
    insta::assert_snapshot!("untauglich", told);
}

#[allow(non_snake_case, reason = "reads as the constants around it")]
fn SCHEMA(inner: &str) -> String {
    format!("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n{inner}</xs:schema>")
}

#[cfg(unix)]
#[test]
fn nothing_outside_is_read() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new("draussen");
    scratch.write("geheim/text.xsd", TEXT);
    scratch.write("a.xml", "<notiz><text>Schirm</text></notiz>");
    let includes = |location: &str| NOTIZ.replace("teil/text.xsd", location);
    let code = |location: &str| {
        scratch.write("x/y/notiz.xsd", includes(location));
        check(&scratch, &["a.xml", "--xsd", "x/y/notiz.xsd"]).code
    };
    symlink("../../geheim/text.xsd", scratch.path().join("geheim/verweis.xsd")).expect("link");
    let absolute = scratch.path().join("geheim/text.xsd");
    assert_eq!(code(&absolute.to_string_lossy()), 2);
    assert_eq!(code("http://localhost/text.xsd"), 2);
    // What is named relative is what was meant; a link that leads elsewhere is not.
    assert_eq!(code("../../geheim/text.xsd"), 0);
    std::fs::remove_dir_all(scratch.path().join("x")).expect("folder");
    scratch.write("x/y/notiz.xsd", includes("text.xsd"));
    symlink("../../geheim/text.xsd", scratch.path().join("x/y/text.xsd")).expect("link");
    assert_eq!(check(&scratch, &["a.xml", "--xsd", "x/y/notiz.xsd"]).code, 2);
    assert_eq!(check(&scratch, &["a.xml", "--xsd", "x/y"]).code, 2);
}

#[test]
fn other_schemas_are_another_check_for_the_cache() {
    let scratch = Scratch::new("schema-cache");
    scratch.write("notiz.xsd", NOTIZ.replace("teil/", ""));
    scratch.write("text.xsd", TEXT);
    for number in 0..80 {
        scratch.write(&format!("{number}.xml"), "<notiz><text>Schirm</text></notiz>");
    }
    let run = || {
        let words = ["check", ".", "-f", "kurz", "--xsd", "notiz.xsd", "--cache-zahlen"];
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_fim"))
            .args(words)
            .args(["--stichtag", "2025-01-01", "--sprache", "de"])
            .current_dir(scratch.path())
            .output()
            .expect("fim ends");
        let told = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        (output.status.code().unwrap_or(-1), told)
    };
    assert_eq!(run(), (0, "Cache: 0 bekannt, 80 geprüft".to_owned()));
    assert_eq!(run(), (0, "Cache: 80 bekannt, 0 geprüft".to_owned()));
    scratch.write("text.xsd", TEXT.replace("xs:token", "xs:date"));
    assert_eq!(run(), (1, "Cache: 0 bekannt, 80 geprüft".to_owned()));
}

#[test]
fn evidence_names_the_schemas_and_holds_until_they_change() {
    let scratch = eigenbau("schema-protokoll");
    let arguments =
        ["protokoll", "-f", "json=p.json", "dokumente/gut-1.1.xml", "--xsd", "xfundbuero-1.1"];
    assert_eq!(fim_in(scratch.path(), &arguments, b"").code, 0);
    let protokoll = std::fs::read_to_string(scratch.path().join("p.json")).expect("evidence");
    assert!(protokoll.contains("xfundbuero-1.1/xfundbuero-baukasten.xsd"));
    let verify = || fim_in(scratch.path(), &["verify", "p.json"], b"").code;
    assert_eq!(verify(), 0);
    scratch.write("xfundbuero-1.1/xoev-code.xsd", CODE_TOKEN);
    assert_eq!(verify(), 1);
}

/// The type of all codes, otherwise written.
const CODE_TOKEN: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' \
    targetNamespace='http://xoev.de/schemata/code/1_0'><xs:complexType name='Code'><xs:sequence>\
    <xs:element name='code' type='xs:token'/><xs:element name='name' minOccurs='0'/></xs:sequence>\
    <xs:attribute name='listURI' type='xs:anyURI'/>\
    <xs:attribute name='listVersionID' type='xs:normalizedString'/></xs:complexType></xs:schema>";

#[test]
fn schemas_are_listed_and_checked() {
    let scratch = eigenbau("schema-befehle");
    let run = |arguments: &[&str]| {
        let outcome = fim_in(scratch.path(), &[&["schema"], arguments].concat(), b"");
        assert_eq!(outcome.stderr, "");
        outcome
    };
    insta::assert_snapshot!("schema_list", run(&["list", "--xsd", "."]).stdout);
    let json = run(&["list", "-f", "json", "--xsd", "xfundbuero-1.0/xfundbuero.xsd"]).json();
    assert_eq!(json["schemas"][0]["source"], "xfundbuero-1.0/xfundbuero.xsd");
    assert!(
        json["schemas"].as_array().expect("rows").iter().skip(1).all(|it| it["replaced"] == true)
    );
    let sound = run(&["check", "."]);
    assert_eq!(sound.code, 0);
    insta::assert_snapshot!("schema_check", sound.stdout);
    scratch.write("schlecht/a.xsd", SCHEMA("<xs:element name='a' type='xs:integr'/>"));
    scratch.write("schlecht/b.xsd", "<xs:schema");
    let bad = run(&["check", "schlecht"]);
    assert_eq!(bad.code, 1);
    insta::assert_snapshot!("schema_check_schlecht", bad.stdout);
    let json = run(&["check", "-f", "json", "schlecht"]).json();
    let problems: Vec<&serde_json::Value> =
        json["schemas"].as_array().expect("rows").iter().map(|it| &it["problem"]["line"]).collect();
    assert_eq!(problems, [1, 2]);
}

#[test]
fn the_official_schemas_of_xdatenfelder_lie_side_by_side() {
    let Some(data) = external("xsd") else { return };
    let scratch = Scratch::new("amtlich-nebeneinander");
    let sound = fim_in(scratch.path(), &["schema", "check", &data.to_string_lossy()], b"");
    assert_eq!(sound.code, 0, "{}", sound.stdout);
    for version in ["xdatenfelder2", "xdatenfelder3"] {
        let folder = project().join("corpus/schema").join(version);
        let folder = folder.to_string_lossy();
        let both = data.join("xdatenfelder");
        let codes = |arguments: &[&str]| -> Vec<String> {
            let lines = seen(&scratch, &[&[&*folder][..], arguments].concat());
            lines.iter().map(|it| it.rsplit(']').next().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(codes(&["--xsd", &both.to_string_lossy()]), codes(&[]), "{version}");
    }
}
