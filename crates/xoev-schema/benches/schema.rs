//! How long files take, on one thread: compiling the schema, reading with parsing and validating,
//! and validating alone. `benches/schema.sh` sets this beside xmllint. By hand:
//!
//! ```text
//! cargo bench -p xoev-schema --bench schema -- FOLDER ENTRY FILE...
//! ```
//!
//! Without arguments, what is compiled is a set of the size of GML 3.2 (`gross`).
//!
//! `FOLDER` holds the schema documents, `ENTRY` is one of them by its path below. Each line that is
//! printed is a word and the best of several times in seconds; `bytes` is what was read.

#![allow(clippy::disallowed_methods, reason = "benchmarks read files and the clock")]

mod gross;

use fim_core::{Document, Limits, Source};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};
use xoev_schema::{Schema, SchemaSet, Scratch};

const RUNS: u32 = 5;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let mut out = std::io::stdout();
    let [folder, entry, files @ ..] = arguments.as_slice() else {
        return Ok(writeln!(out, "gross {:.6}", gross()?)?);
    };
    let mut set = SchemaSet::new();
    collect(Path::new(folder), "", &mut set)?;
    let schema = set.compile(&[entry])?;
    let compile = best(|| black_box(set.compile(&[entry])).map(drop).map_err(Into::into))?;
    let mut bytes = 0;
    let whole = best(|| {
        bytes = 0;
        for file in files {
            let read = std::fs::read(file)?;
            bytes += read.len();
            one(&schema, file, read)?;
        }
        Ok(())
    })?;
    writeln!(
        out,
        "compile {compile:.6}\nwhole {whole:.6}\nvalidate {:.6}",
        alone(&schema, files)?
    )?;
    Ok(writeln!(out, "bytes {bytes}")?)
}

fn gross() -> Outcome<f64> {
    let mut set = SchemaSet::new();
    for (name, text) in gross::documents() {
        set.add(&name, text.into_bytes())?;
    }
    let entry = gross::entry();
    best(|| black_box(set.compile(&[&entry])).map(drop).map_err(Into::into))
}

/// Seconds of the quickest run.
fn best(mut run: impl FnMut() -> Outcome<()>) -> Outcome<f64> {
    let mut best = Duration::MAX;
    for _ in 0..RUNS {
        let start = Instant::now();
        run()?;
        best = best.min(start.elapsed());
    }
    Ok(best.as_secs_f64())
}

fn one(schema: &Schema, name: &str, bytes: Vec<u8>) -> Outcome<bool> {
    let source = Source::decode(name, bytes, &Limits::default()).map_err(|_| "no text")?;
    let document = Document::parse(&source, &Limits::default()).map_err(|_| "no XML")?;
    Ok(black_box(schema.is_valid(&document, &mut Scratch::default())))
}

/// Validating trees that stand in memory, file by file: all at once would be gigabytes.
fn alone(schema: &Schema, files: &[String]) -> Outcome<f64> {
    let (mut total, mut scratch) = (0.0, Scratch::default());
    for file in files {
        let limits = Limits::default();
        let source =
            Source::decode(file.as_str(), std::fs::read(file)?, &limits).map_err(|_| "no text")?;
        let document = Document::parse(&source, &limits).map_err(|_| "no XML")?;
        total += best(|| {
            black_box(schema.is_valid(&document, &mut scratch));
            Ok(())
        })?;
    }
    Ok(total)
}

fn collect(folder: &Path, below: &str, set: &mut SchemaSet) -> Outcome<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = format!("{below}{}", name.unwrap_or_default());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), set)?;
        } else if name.ends_with(".xsd") {
            set.add(&name, std::fs::read(&path)?)?;
        }
    }
    Ok(())
}
