//! Schemas that the user brings, by `--xsd` and `[schema]`: compiled before any file is read, they
//! take the place of those that ship, and make files of other standards checkable. What is no good is
//! told at once.
//!
//! * `lesen`: folder, archive, single file; `dokument`: what a document says of itself
//! * `einheit`: which documents make one schema
//! * `liste`, `pruefung`, `konventionen`: `fim schema list` and `fim schema check`

mod dokument;
mod einheit;
mod konventionen;
mod lesen;
mod liste;
mod pruefung;

use crate::arguments::Schemafrage;
use crate::config::Config;
use crate::config::xsd::Schemaeinstellung;
use crate::failure::Failure;
use einheit::{Einheit, einheiten, imported};
use fim_core::{Element, Limits, Sprache};
use fim_validation::{Schemafund, Schemata, Schemawahl};
use lesen::Satz;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use xoev_schema::{Schema, SchemaError};

/// See the module.
#[derive(Default)]
pub struct Schemaregal {
    stuecke: Vec<Stueck>,
    /// True where the first one is for every file.
    ist_einzeln: bool,
    /// Which version counts of a namespace.
    version: Vec<(String, String)>,
    kennzeichen: String,
    dateien: Vec<PathBuf>,
}

/// A schema in its compiled form.
struct Stueck {
    einheit: Einheit,
    schema: Schema,
    quelle: String,
}

/// Runs `fim schema`; the result is the exit code.
pub fn run(command: &Schemafrage) -> Result<u8, Failure> {
    match &command.pruefen {
        Some(pfade) => pruefung::run(command, pfade),
        None => liste::run(command),
    }
}

/// What there is for schemas: what the command line says goes before the settings.
pub fn quellen(xsd: &[PathBuf], config: &Config) -> Schemaeinstellung {
    let mut quellen = config.schema.clone();
    if !xsd.is_empty() {
        quellen.ordner = xsd.to_vec();
        quellen.datei = None;
    }
    quellen
}

impl Schemaregal {
    /// Reads and compiles what was named.
    pub fn new(
        quellen: &Schemaeinstellung,
        limits: &Limits,
        sprache: Sprache,
    ) -> Result<Self, Failure> {
        let mut regal = Self { version: quellen.version.clone(), ..Self::default() };
        let mut hash = Sha256::new();
        let saetze = saetze(quellen, limits, sprache)?;
        for satz in &saetze {
            regal.add(satz, &mut hash, sprache)?;
        }
        if saetze.is_empty() {
            return Ok(regal);
        }
        regal.version_is_there(sprache)?;
        for (namensraum, version) in &regal.version {
            add(&mut hash, namensraum.as_bytes());
            add(&mut hash, version.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        regal.kennzeichen = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(regal)
    }

    /// The schema documents that were read.
    pub fn dateien(&self) -> &[PathBuf] {
        &self.dateien
    }

    fn add(&mut self, satz: &Satz, hash: &mut Sha256, sprache: Sprache) -> Result<(), Failure> {
        if let Some(error) = satz.fehler.first() {
            return Err(Failure::Usage(told(error, satz, sprache)));
        }
        self.ist_einzeln |= satz.einzeln.is_some();
        self.dateien.extend(satz.dateien.iter().cloned());
        hash.update([u8::from(satz.einzeln.is_some())]);
        for dokument in &satz.dokumente {
            add(hash, dokument.name.as_bytes());
            add(hash, &dokument.bytes);
        }
        let compile = |einheit: Einheit| (einheit.compile(satz), einheit);
        let compiled: Vec<_> = einheiten(satz).into_par_iter().map(compile).collect();
        for (schema, einheit) in compiled {
            let schema = schema.map_err(|error| Failure::Usage(told(&error, satz, sprache)))?;
            let quelle = einheit.quelle(satz).to_owned();
            self.stuecke.push(Stueck { einheit, schema, quelle });
        }
        Ok(())
    }

    fn of_namespace(&self, namespace: &str) -> Vec<&Stueck> {
        self.stuecke.iter().filter(|it| it.einheit.namensraum == namespace).collect()
    }

    /// A version that is chosen must be there, where its namespace is.
    fn version_is_there(&self, sprache: Sprache) -> Result<(), Failure> {
        for (namensraum, version) in &self.version {
            let there = self.of_namespace(namensraum);
            if there.is_empty() || there.iter().any(|it| it.is_version(version)) {
                continue;
            }
            let names: Vec<String> = there.iter().map(|it| it.called()).collect();
            let names = names.join(", ");
            return Err(Failure::Usage(match sprache {
                Sprache::De => format!(
                    "[schema.version]: zu »{namensraum}« gibt es keine Version »{version}«; es gibt: {names}"
                ),
                Sprache::En => format!(
                    "[schema.version]: »{namensraum}« has no version »{version}«; there are: {names}"
                ),
            }));
        }
        Ok(())
    }

    /// Of several the one that the document or else a setting names.
    fn choose<'r>(&self, root: Element<'_>, there: &[&'r Stueck]) -> Option<&'r Stueck> {
        if let [one] = there {
            return Some(one);
        }
        let namespace = root.namespace().unwrap_or_default();
        let said = root.attribute("version").map(|it| it.value.trim());
        let set = self.version.iter().rfind(|(it, _)| it == namespace).map(|(_, it)| it.as_str());
        let of_document =
            |it: &Stueck, version: &str| it.einheit.version.as_deref() == Some(version);
        let of_setting = |it: &Stueck, version: &str| it.is_version(version);
        let only = |version: &str, fits: &dyn Fn(&Stueck, &str) -> bool| {
            let mut found = there.iter().copied().filter(|it| fits(it, version));
            found.next().filter(|_| found.next().is_none())
        };
        said.and_then(|it| only(it, &of_document))
            .or_else(|| set.and_then(|it| only(it, &of_setting)))
    }
}

impl Stueck {
    /// True where it is called so: by its version, or by a folder it stands in.
    fn is_version(&self, version: &str) -> bool {
        self.einheit.version.as_deref() == Some(version)
            || self.quelle.split('/').any(|part| part == version)
    }

    /// Its name with its version.
    fn called(&self) -> String {
        match &self.einheit.version {
            Some(version) => format!("{} (version \"{version}\")", self.quelle),
            None => format!("{} (version –)", self.quelle),
        }
    }

    fn fund(&self, namespace: &str) -> Schemafund<'_> {
        // What its standard is called says nothing of a document of another namespace.
        let standard = self.einheit.standard.as_deref();
        let standard = standard.filter(|_| self.einheit.namensraum == namespace);
        Schemafund {
            schema: &self.schema,
            quelle: &self.quelle,
            standard,
            version: standard.and(self.einheit.version.as_deref()),
        }
    }
}

impl Schemata for Schemaregal {
    fn of(&self, root: Element<'_>) -> Schemawahl<'_> {
        let namespace = root.namespace().unwrap_or_default();
        if let Some(first) = self.stuecke.first().filter(|_| self.ist_einzeln) {
            return Schemawahl::Eines(first.fund(namespace));
        }
        let there = self.of_namespace(namespace);
        match self.choose(root, &there) {
            _ if there.is_empty() => Schemawahl::Keines,
            Some(one) => Schemawahl::Eines(one.fund(namespace)),
            // A finding is in both languages, and so are its values.
            None => Schemawahl::Mehrdeutig(there.iter().map(|it| it.called()).collect()),
        }
    }

    fn kennzeichen(&self) -> &str {
        &self.kennzeichen
    }
}

/// Everything that was named, each for itself.
fn saetze(
    quellen: &Schemaeinstellung,
    limits: &Limits,
    sprache: Sprache,
) -> Result<Vec<Satz>, Failure> {
    let paths = quellen.datei.iter().chain(&quellen.ordner);
    let saetze =
        paths.map(|path| Satz::read(path, limits, sprache)).collect::<Result<Vec<_>, _>>()?;
    // A broken single file is one all the same.
    let single = |it: &Satz| it.einzeln.is_some();
    if saetze.len() > 1
        && let Some(one) = saetze.iter().find(|it| single(it))
    {
        let name = &one.name;
        return Err(Failure::Usage(match sprache {
            Sprache::De => format!(
                "{name}: ein einzelnes Schema gilt für jede Datei, daneben kann kein anderes stehen; mehrere gehören in einen Ordner"
            ),
            Sprache::En => format!(
                "{name}: a single schema is for every file, and no other can stand beside it; put several in a folder"
            ),
        }));
    }
    Ok(saetze)
}

/// One line on what is wrong with a schema; where what is missing was to be imported, that too.
fn told(error: &SchemaError, satz: &Satz, sprache: Sprache) -> String {
    let SchemaError { file, position, construct, reason, .. } = error;
    let (line, column) = (position.line, position.column);
    let reason = reason.get(sprache);
    let mut text = format!("{file}:{line}:{column}: {construct}: {reason}");
    let from = satz.dokumente.iter().position(|it| it.name == *file);
    let imports = from.map(|at| (at, &satz.dokumente[at].imports));
    let missing = imports.and_then(|(at, imports)| {
        imports.iter().find(|import| {
            let namespace = format!("{{{}}}", import.namensraum);
            reason.contains(&namespace) && imported(satz, at, import).is_none()
        })
    });
    if let Some(import) = missing {
        let ort = import.ort.as_deref().unwrap_or("–");
        let line = import.zeile;
        text += &match sprache {
            Sprache::De => format!(
                "; Zeile {line} importiert diesen Namensraum, aber »{ort}« liegt nicht bei den Schemas"
            ),
            Sprache::En => format!(
                "; line {line} imports this namespace, but »{ort}« is not among the schemas"
            ),
        };
    }
    text
}

/// Adds a text and where it ends.
fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}
