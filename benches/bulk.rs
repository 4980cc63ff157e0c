//! Checking in bulk, stage by stage and as a whole, on generated Leistungen and data schemas; and how
//! it grows. By hand: `cargo bench --bench bulk`. Beside other programs: `benches/peers.sh`.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "benchmarks read and write files, and mean nothing without them"
)]

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use fim_core::zerlegung::{Schritt, Zerleger};
use fim_core::{Document, FileReport, Limits, Source};
use fim_validation::{
    Lesegang, Spuren, Stueckpruefung, Teilsumme, Texte, Vorgaben, check_with_traces, lesen,
    vergleiche,
};
use korpus_generator::{bestand, lieferung};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn main() {
    divan::main();
}

/// Names and bytes of files.
type Dateien = Vec<(String, Vec<u8>)>;

const LEISTUNGEN: usize = 200;
/// How much of it.
const FACH: [usize; 4] = [1, 2, 4, 8];

fn ordner(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn unterhalb(folder: &Path, found: &mut Dateien) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            unterhalb(&path, found);
        } else if let Ok(bytes) = std::fs::read(&path) {
            found.push((path.to_string_lossy().into_owned(), bytes));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
}

fn korpus(name: &str, umfang: bestand::Umfang) -> Dateien {
    let folder = ordner(name);
    bestand::schreibe(&umfang, &folder).unwrap_or_default();
    let mut found = Dateien::new();
    unterhalb(&folder, &mut found);
    found.retain(|(name, _)| {
        name.ends_with(".xml") || name.ends_with(".toml") || name.ends_with("ozg-katalog.csv")
    });
    found
}

fn leistungen() -> &'static Dateien {
    static FILES: OnceLock<Dateien> = OnceLock::new();
    let umfang = bestand::Umfang {
        leistungen: LEISTUNGEN * 8,
        schemata: 0,
        prozesse: 0,
        ..bestand::Umfang::default()
    };
    FILES.get_or_init(|| korpus("bulk-leistungen", umfang))
}

fn bytes(files: &[(String, Vec<u8>)]) -> BytesCount {
    BytesCount::new(files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>())
}

fn geprueft(
    files: &[(String, Vec<u8>)],
    vorgaben: &Vorgaben<'_>,
) -> (Vec<FileReport>, Vec<Spuren>) {
    files.iter().map(|(name, bytes)| check_with_traces(name, bytes.clone(), vorgaben)).unzip()
}

/// Bytes to text, and text to a tree.
#[divan::bench(sample_count = 5)]
fn tree(bencher: Bencher<'_, '_>) {
    let files = &leistungen()[..LEISTUNGEN];
    let limits = Limits::default();
    bencher.counter(bytes(files)).bench_local(|| {
        for (name, bytes) in files {
            let Ok(source) = Source::decode(name, bytes.clone(), &limits) else { continue };
            let _ = black_box(Document::parse(&source, &limits));
        }
    });
}

/// As far as the models, and what is kept of them.
#[divan::bench(sample_count = 5)]
fn read(bencher: Bencher<'_, '_>) {
    let files = &leistungen()[..LEISTUNGEN];
    let limits = Limits::default();
    bencher.counter(bytes(files)).bench_local(|| {
        for (name, bytes) in files {
            black_box(lesen(name, bytes.clone(), &limits));
        }
    });
}

/// Schema validity alone: everything else is read before.
#[divan::bench(sample_count = 5)]
fn schema(bencher: Bencher<'_, '_>) {
    let files = &leistungen()[..LEISTUNGEN];
    let limits = Limits::default();
    let schema = xsd();
    let sources: Vec<Source> = files
        .iter()
        .filter_map(|(name, bytes)| Source::decode(name, bytes.clone(), &limits).ok())
        .collect();
    let documents: Vec<Document<'_>> =
        sources.iter().filter_map(|source| Document::parse(source, &limits).ok()).collect();
    bencher.counter(bytes(files)).bench_local(|| {
        let mut scratch = xoev_schema::Scratch::default();
        let mut found = 0;
        for document in &documents {
            schema.validate_lax(document, &mut scratch, &mut |_| found += 1);
        }
        found
    });
}

fn xsd() -> xoev_schema::Schema {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/xsd");
    let mut set = xoev_schema::SchemaSet::new();
    for name in [
        "xzufi/2.3.1/xzufi.xsd",
        "xzufi/2.3.1/xzufi-objekte.xsd",
        "xzufi/2.3.1/xzufi-leistung.xsd",
        "xzufi/2.3.1/xzufi-bausteine.xsd",
        "xoev/code-1.0.xsd",
    ] {
        let bytes = std::fs::read(folder.join(name)).expect("a schema of the project");
        set.add(name, bytes).expect("a schema of the project");
    }
    set.compile(&["xzufi/2.3.1/xzufi.xsd"]).expect("a schema of the project")
}

/// Reading, schema, rules and traces on one thread; once, twice, four and eight times as much.
#[divan::bench(args = FACH, sample_count = 3)]
fn rules(bencher: Bencher<'_, '_>, fach: usize) {
    let files = &leistungen()[..LEISTUNGEN * fach];
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    bencher.counter(bytes(files)).bench_local(|| geprueft(files, &vorgaben));
}

/// The comparison across files alone.
#[divan::bench(args = FACH, sample_count = 3)]
fn across(bencher: Bencher<'_, '_>, fach: usize) {
    let files = &leistungen()[..LEISTUNGEN * fach];
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let (reports, spuren) = geprueft(files, &vorgaben);
    bencher
        .counter(ItemsCount::new(files.len()))
        .with_inputs(|| reports.clone())
        .bench_local_values(|mut reports| vergleiche(&mut reports, &spuren, &vorgaben));
}

/// Everything, with the results packed until all are there, as the program does.
#[divan::bench(args = FACH, sample_count = 3)]
fn whole(bencher: Bencher<'_, '_>, fach: usize) {
    let files = &leistungen()[..LEISTUNGEN * fach];
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    bencher.counter(bytes(files)).bench_local(|| {
        let (mut reports, mut spuren) = geprueft(files, &vorgaben);
        spuren.iter_mut().for_each(Spuren::packe);
        let mut texte = Texte::default();
        spuren.iter_mut().for_each(|one| one.entpacke(&mut texte));
        vergleiche(&mut reports, &spuren, &vorgaben)
    });
}

/// The matrix of deliverables of a Vorhaben with 300 Leistungen, its artefacts being read.
#[divan::bench(sample_count = 3)]
fn matrix(bencher: Bencher<'_, '_>) {
    let umfang = bestand::Umfang {
        leistungen: 300,
        schemata: 0,
        prozesse: 0,
        maengel: 8,
        vorhaben: true,
        ..bestand::Umfang::default()
    };
    let files = korpus("bulk-vorhaben", umfang);
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let (reports, spuren) = geprueft(&files, &vorgaben);
    bencher
        .counter(ItemsCount::new(umfang.leistungen))
        .with_inputs(|| reports.clone())
        .bench_local_values(|mut reports| vergleiche(&mut reports, &spuren, &vorgaben));
}

/// One file with many records, cut into pieces, on one thread.
#[divan::bench(args = FACH, sample_count = 3)]
fn pieces(bencher: Bencher<'_, '_>, fach: usize) {
    let folder = ordner("bulk-lieferung");
    std::fs::create_dir_all(&folder).expect("a folder for temporary files");
    let file = folder.join("lieferung.xml");
    let groesse = 4_000_000 * fach as u64;
    let umfang = lieferung::Umfang { groesse, saat: 2019, maengel: 8 };
    lieferung::schreibe(&umfang, &file).expect("a delivery");
    let text = std::fs::read(&file).expect("the delivery");
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        let gang = Lesegang::Pruefen(&vorgaben);
        let pruefung = Stueckpruefung::new("lieferung.xml", &text[..65_536], gang)?;
        let mut zerleger = Zerleger::new(pruefung.form(), &limits);
        let (mut rest, mut summe) = (&text[..], Teilsumme::default());
        loop {
            match zerleger.naechstes() {
                Schritt::Mehr(bytes) => {
                    let (next, behind) = rest.split_at(rest.len().min(bytes));
                    zerleger.puffer().extend_from_slice(next);
                    rest = behind;
                    if next.is_empty() {
                        zerleger.vollstaendig();
                    }
                }
                Schritt::Stueck(stueck) => {
                    summe.nimm(pruefung.pruefe(*stueck), &pruefung);
                }
                Schritt::Ende | Schritt::Ungeeignet | Schritt::ZuGross(_) | Schritt::ZuViele => {
                    break;
                }
            }
        }
        summe.abschliessen(&pruefung, &zerleger.einzeln())
    });
}

/// A data schema with so many fields: the time for a field is to stay the same.
#[divan::bench(args = [100, 400, 1000, 4000], sample_count = 3)]
fn fields(bencher: Bencher<'_, '_>, felder: usize) {
    const SCHEMA: &str = include_str!("../corpus/konvolute/gut/schema.xml");
    let start = SCHEMA.find("<xdf3:struktur>").expect("a part");
    let end = SCHEMA.rfind("</xdf3:struktur>").expect("a part") + "</xdf3:struktur>".len();
    let own = SCHEMA[start..end].matches("<xdf3:datenfeld>").count().max(1);
    let mut text = SCHEMA[..start].to_owned();
    for number in 0..felder.div_ceil(own) {
        // Ids of their own, as long as before.
        text += &SCHEMA[start..end]
            .replace("F990000007", &format!("F99{number:06}7"))
            .replace("G990000007", &format!("G99{number:06}7"))
            .replace("R990000007", &format!("R99{number:06}7"));
    }
    text += &SCHEMA[end..];
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    bencher.counter(ItemsCount::new(felder)).bench_local(|| {
        let (report, spuren) =
            check_with_traces("schema.xml", text.clone().into_bytes(), &vorgaben);
        vergleiche(&mut [report], &[spuren], &vorgaben)
    });
}
