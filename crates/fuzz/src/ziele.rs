//! The targets.

use ::einstellungen::{Ablage, Dateisicht, Ladefehler};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fim_core::{Document, FileReport, Limits, Source, Sprache, State};
use fim_validation::{EigeneRegeln, Regeldatei};
use std::convert::Infallible;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use xoev_schema::{SchemaSet, Scratch};

/// Bytes in, nothing out: what is wrong panics.
pub type Ziel = fn(&[u8]);

/// Names of the targets, which are those of their seeds and regressions.
pub const ZIELE: [(&str, Ziel); 14] = [
    ("quelle", quelle),
    ("xdatenfelder", xdatenfelder),
    ("xzufi", xzufi),
    ("xprozess", xprozess),
    ("genericode", genericode),
    ("anlage_bpmn", anlage_bpmn),
    ("anlage_zip", anlage_zip),
    ("steckbrief", steckbrief),
    ("katalog_csv", katalog_csv),
    ("katalog_xlsx", katalog_xlsx),
    ("eigene_regeln", eigene_regeln),
    ("einstellungen", einstellungen),
    ("rechtsbezug", rechtsbezug),
    ("schema", schema),
];

/// The target of a name.
#[must_use]
pub fn ziel(name: &str) -> Option<Ziel> {
    ZIELE.iter().find(|(known, _)| *known == name).map(|(_, ziel)| *ziel)
}

/// Small ones, so that the fuzzer finds their edges.
fn limits() -> Limits {
    Limits {
        file_bytes: 1 << 20,
        piece_from: 1 << 14,
        attachment_bytes: 1 << 18,
        archive_bytes: 1 << 20,
        archive_entries: 64,
        findings: 200,
        ..Limits::default()
    }
}

/// Decoding, the pass before the tree, the tree.
pub fn quelle(bytes: &[u8]) {
    let limits = limits();
    let Ok(source) = Source::decode("x.xml", bytes.to_vec(), &limits) else { return };
    let Ok(document) = Document::parse(&source, &limits) else { return };
    let (mut open, text) = (vec![document.root()], source.text());
    while let Some(element) = open.pop() {
        let span = element.span();
        assert!(span.start < span.end && span.end <= text.len() as u64, "{span:?}");
        open.extend(element.children());
    }
}

/// A message of XDatenfelder.
pub fn xdatenfelder(bytes: &[u8]) {
    artefakt(bytes);
}

/// A message of XZuFi.
pub fn xzufi(bytes: &[u8]) {
    artefakt(bytes);
}

/// A message of XProzess.
pub fn xprozess(bytes: &[u8]) {
    artefakt(bytes);
}

/// A code list.
pub fn genericode(bytes: &[u8]) {
    artefakt(bytes);
}

fn artefakt(bytes: &[u8]) {
    heil(&pruefe("x.xml", bytes));
}

fn pruefe(name: &str, bytes: &[u8]) -> FileReport {
    fim_validation::check(name, bytes.to_vec(), &limits())
}

/// Every finding has words in both languages; what could not be checked says why.
fn heil(report: &FileReport) {
    for finding in &report.findings {
        for sprache in [Sprache::De, Sprache::En] {
            assert!(!finding.message(sprache).is_empty(), "{}", finding.rule.code);
            assert!(!finding.fix(sprache).is_empty(), "{}", finding.rule.code);
        }
    }
    if matches!(report.state, State::Unchecked) {
        assert!(!report.findings.is_empty(), "unchecked without a reason");
    }
}

/// A process with the bytes in the place of its model, which should be an archive.
pub fn anlage_zip(bytes: &[u8]) {
    const PROZESS: &str = include_str!("../../../corpus/prozesse/gut.xml");
    const TAG: &str = "<xp:inhalt>";
    let begins = PROZESS.find(TAG).map_or(0, |at| at + TAG.len());
    let ends = PROZESS[begins..].find('<').map_or(begins, |at| begins + at);
    let text = [&PROZESS[..begins], &BASE64_STANDARD.encode(bytes), &PROZESS[ends..]].concat();
    heil(&pruefe("prozess.xml", text.as_bytes()));
}

/// The same with the bytes as the model in a sound archive.
pub fn anlage_bpmn(bytes: &[u8]) {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let begun = archive.start_file("modell.bpmn", zip::write::SimpleFileOptions::default());
    if begun.is_ok()
        && archive.write_all(bytes).is_ok()
        && let Ok(packed) = archive.finish()
    {
        anlage_zip(packed.get_ref());
    }
}

/// A Projektsteckbrief.
pub fn steckbrief(bytes: &[u8]) {
    heil(&pruefe("x.steckbrief.toml", bytes));
}

/// An OZG-Katalog as text.
pub fn katalog_csv(bytes: &[u8]) {
    heil(&pruefe("ozg-katalog.csv", bytes));
}

/// An OZG-Katalog as a workbook.
pub fn katalog_xlsx(bytes: &[u8]) {
    if let Ok(mut mappe) = arbeitsmappe::Mappe::open(bytes.to_vec(), &limits()) {
        for blatt in mappe.blaetter() {
            let zeilen = mappe.blatt(&blatt).map_or(0, |tabelle| tabelle.zeilen().count());
            assert!(zeilen < 10_000_000, "{zeilen}");
        }
    }
    heil(&pruefe("ozg-katalog.xlsx", bytes));
}

/// Rows of one's own, and a matrix: both are TOML that people write.
pub fn eigene_regeln(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let keine = |_: &str, _: &str| Err(("keine".to_owned(), "none".to_owned()));
    let datei = Regeldatei { name: "regeln.toml", text: &text };
    if let Err(fehler) = EigeneRegeln::lesen(&[datei], &keine) {
        assert!(fehler.iter().all(|it| !it.message(Sprache::De).is_empty()));
    }
    if let Err(error) = ozg::Matrix::lesen("matrix.toml", &text) {
        assert!(!error.fehler.is_empty());
    }
}

/// Settings of a repository. Every file they name is there, and each of them says the same.
pub fn einstellungen(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for sprache in [Sprache::De, Sprache::En] {
        match ::einstellungen::parse(&text, Path::new("x"), &Ueberall(&text), sprache) {
            Ok(config) => {
                let is_known = |code: &str| !fim_validation::find(code).is_empty();
                let _ = config.unknown_code(is_known);
            }
            Err((place, said)) => assert!(place <= text.len() && !said.is_empty(), "{place}"),
        }
        match ::einstellungen::load(Path::new("x"), "x", &Ueberall(&text), sprache) {
            Ok(config) => assert!(config.dateien.len() <= 256),
            Err(Ladefehler::Inhalt(said)) => assert!(said.contains(':'), "{said}"),
        }
    }
}

/// Files that are everywhere and say one thing.
struct Ueberall<'t>(&'t str);

impl Dateisicht for Ueberall<'_> {
    fn ist_datei(&self, _: &Path) -> bool {
        true
    }

    fn ist_ordner(&self, _: &Path) -> bool {
        true
    }
}

impl Ablage for Ueberall<'_> {
    type Fehler = Infallible;

    fn lies(&self, _: &Path, _: &str) -> Result<String, Infallible> {
        Ok(self.0.to_owned())
    }

    fn echt(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}

/// A sentence with references to legal norms.
pub fn rechtsbezug(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (gelesen, _) = ::rechtsbezug::verstehen(&text);
    assert!(gelesen.len() <= text.len() + 1);
    let _ = ::rechtsbezug::suchwort(&text);
}

/// A schema and a document, with a NUL between them.
pub fn schema(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let (xsd, xml) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let mut set = SchemaSet::new();
    if set.add("s.xsd", xsd.to_vec()).is_err() {
        return;
    }
    let _ = set.wanted();
    let schema = match set.compile(&["s.xsd"]) {
        Ok(schema) => schema,
        Err(error) => {
            assert!(!error.reason.get(Sprache::De).is_empty() && error.position.line > 0);
            return;
        }
    };
    let limits = limits();
    let Ok(source) = Source::decode("d.xml", xml.to_vec(), &limits) else { return };
    let Ok(document) = Document::parse(&source, &limits) else { return };
    let (mut scratch, mut count) = (Scratch::default(), 0_u64);
    schema.validate(&document, &mut scratch, &mut |_| count += 1);
    assert_eq!(schema.is_valid(&document, &mut scratch), count == 0);
}
