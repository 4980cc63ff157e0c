//! Runs the program and holds what it writes against what it writes of the harmless twin.

use super::richter::{Form, urteil};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder that is there for one run.
pub struct Ort {
    pub pfad: PathBuf,
}

impl Ort {
    pub fn new(name: &str) -> Self {
        let pfad = Path::new(env!("CARGO_TARGET_TMPDIR")).join("einschleusung").join(name);
        let _ = fs::remove_dir_all(&pfad);
        fs::create_dir_all(&pfad).expect("folder");
        Self { pfad }
    }

    /// Writes files, with the folders they are in.
    pub fn lege(&self, dateien: impl IntoIterator<Item = (String, Vec<u8>)>) {
        for (name, bytes) in dateien {
            let path = self.pfad.join(name);
            fs::create_dir_all(path.parent().expect("parent")).expect("folder");
            fs::write(path, bytes).expect("file");
        }
    }
}

impl Drop for Ort {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.pfad);
        }
    }
}

/// What came of a run.
pub struct Ausgang {
    pub code: i32,
    /// Everything that was written, by name.
    pub ausgaben: Vec<(String, Form, Vec<u8>)>,
}

/// How much two outputs have to have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mass {
    /// The same parts in the same order.
    Gleich,
    /// No part that the other has not: where texts decide how often something is said.
    Teile,
}

/// A call and the formats of what it writes: to standard output, and to files.
#[derive(Clone, Copy)]
pub struct Aufruf<'a> {
    pub worte: &'a [&'a str],
    pub stdout: Form,
    pub dateien: &'a [(&'a str, Form)],
}

impl Aufruf<'_> {
    /// Runs it in a folder.
    pub fn laufe(&self, ort: &Ort) -> Ausgang {
        let output = Command::new(env!("CARGO_BIN_EXE_fim"))
            .args(self.worte)
            .args(self.dateien.iter().flat_map(|(name, _)| {
                // The name of the file begins with its format.
                let format = name.split('.').next().unwrap_or_default();
                ["-f".to_owned(), format!("{format}={name}")]
            }))
            .current_dir(&ort.pfad)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "de_DE.UTF-8")
            .env("COLUMNS", "120")
            .env("FIM_NO_CACHE", "1")
            .stdin(Stdio::null())
            .output()
            .expect("fim runs");
        let code = output.status.code().unwrap_or(-1);
        let worte = self.worte.join(" ");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains("interner Fehler"), "{worte}: {said}");
        let mut ausgaben = vec![
            (format!("{worte}: stdout"), self.stdout, output.stdout),
            (format!("{worte}: stderr"), Form::Text, output.stderr),
        ];
        for (name, form) in self.dateien {
            // Removed, so that no later run reads it.
            let bytes = fs::read(ort.pfad.join(name));
            let bytes = bytes.unwrap_or_else(|error| panic!("{worte}: {name}: {error}: {said}"));
            let _ = fs::remove_file(ort.pfad.join(name));
            ausgaben.push((format!("{worte}: {name}"), *form, bytes));
        }
        Ausgang { code, ausgaben }
    }

    /// Runs it in both folders: each output is in order, and both are built the same.
    pub fn vergleiche(&self, mass: Mass, boese: &Ort, harmlos: &Ort) -> Vec<String> {
        let (boese, harmlos) = (self.laufe(boese), self.laufe(harmlos));
        let mut maengel = Vec::new();
        if boese.code != harmlos.code && mass == Mass::Gleich {
            maengel.push(format!("{:?}: exit {} and {}", self.worte, boese.code, harmlos.code));
        }
        for ((name, form, bytes), (_, _, twin)) in boese.ausgaben.iter().zip(&harmlos.ausgaben) {
            // A comment has an end, and signs that are written otherwise take up more of it.
            let is_cut =
                *form == Form::Markdown && bytes.windows(8).any(|it| it == b"**Gek\xc3\xbc");
            let mass = if is_cut { Mass::Teile } else { mass };
            match (urteil(*form, bytes), urteil(*form, twin)) {
                (Ok(bau), Ok(vorbild)) => maengel.extend(abweichung(mass, name, &bau, &vorbild)),
                (Err(mangel), _) => maengel.push(format!("{name}: {mangel}")),
                (_, Err(mangel)) => maengel.push(format!("{name} (harmless): {mangel}")),
            }
        }
        maengel
    }

    /// Runs it in one folder: each output is in order by itself.
    pub fn pruefe(&self, ort: &Ort) -> Vec<String> {
        let ausgaben = self.laufe(ort).ausgaben.into_iter();
        ausgaben
            .filter_map(|(name, form, bytes)| {
                urteil(form, &bytes).err().map(|mangel| format!("{name}: {mangel}"))
            })
            .collect()
    }
}

/// Where two outputs are not built the same.
fn abweichung(mass: Mass, name: &str, bau: &[String], vorbild: &[String]) -> Option<String> {
    if mass == Mass::Teile {
        let known: HashSet<&String> = vorbild.iter().collect();
        // Sizes of tables are numbers of what is said, and keys of JSON are never texts.
        let is_ours = |teil: &&String| {
            teil.contains('×') || name.contains(".json") || name.contains(".sarif")
        };
        let fremd = bau.iter().find(|teil| !known.contains(teil) && !is_ours(teil))?;
        return Some(format!("{name}: {fremd:?}, which the harmless one has not"));
    }
    if bau == vorbild {
        return None;
    }
    let at = bau.iter().zip(vorbild).take_while(|(a, b)| a == b).count();
    let um = |teile: &[String]| teile[at.saturating_sub(3)..(at + 4).min(teile.len())].join(" ");
    let (a, b) = (bau.len(), vorbild.len());
    Some(format!("{name}: {a} and {b} parts, from part {at} on:\n  {}\n  {}", um(bau), um(vorbild)))
}
