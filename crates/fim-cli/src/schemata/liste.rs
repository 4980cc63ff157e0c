//! `fim schema list`: which schemas hold, and where they come from.

use super::{Schemaregal, quellen};
use crate::arguments::Schemafrage;
use crate::config;
use crate::failure::{self, Failure};
use crate::output;
use fim_core::{SchemaCheck, Sprache};
use fim_report::Options;
use fim_validation::mitgelieferte_schemata;
use serde_json::{Value, json};

/// A schema that holds.
struct Zeile<'z> {
    namensraum: &'z str,
    version: Option<&'z str>,
    check: SchemaCheck,
    elemente: usize,
    /// The name of its file; `None` for one that ships.
    quelle: Option<&'z str>,
    /// True where a schema of the user's stands in its place.
    ist_ersetzt: bool,
}

/// Runs the command; the result is the exit code.
pub fn run(command: &Schemafrage) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let config = config::load(command.config.as_deref(), sprache)?;
    let quellen = quellen(&command.xsd, &config);
    let regal = Schemaregal::new(&quellen, &command.limits, sprache)?;
    let zeilen = zeilen(&regal);
    let text = match command.json {
        true => as_json(&zeilen),
        false => as_text(&zeilen, regal.ist_einzeln, &command.options),
    };
    output::stdout(text).map(|()| failure::SUCCESS)
}

fn zeilen(regal: &Schemaregal) -> Vec<Zeile<'_>> {
    let eigene = regal.stuecke.iter().map(|it| Zeile {
        namensraum: &it.einheit.namensraum,
        version: it.einheit.version.as_deref(),
        check: SchemaCheck::Exact,
        elemente: it.schema.roots(&it.einheit.namensraum).len(),
        quelle: Some(&it.quelle),
        ist_ersetzt: false,
    });
    let mitgeliefert = mitgelieferte_schemata().map(|it| Zeile {
        namensraum: it.namespace,
        version: Some(it.version),
        check: it.check,
        elemente: it.elemente,
        quelle: None,
        ist_ersetzt: regal.ist_einzeln || !regal.of_namespace(it.namespace).is_empty(),
    });
    eigene.chain(mitgeliefert).collect()
}

fn as_text(zeilen: &[Zeile<'_>], ist_einzeln: bool, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    if ist_einzeln {
        out += sprache.pick(
            "Ein einzelnes Schema gilt für jede Datei:\n\n",
            "A single schema is for every file:\n\n",
        );
    }
    for zeile in zeilen {
        let namensraum = match zeile.namensraum {
            "" => sprache.pick("(ohne Namensraum)", "(no namespace)"),
            namensraum => namensraum,
        };
        out += &fim_report::told("", namensraum, options);
        let version = match zeile.version {
            Some(version) => format!("Version {version}"),
            None => sprache.pick("ohne Version", "no version").to_owned(),
        };
        let elemente = elements(zeile.elemente, sprache);
        let check = match zeile.check {
            SchemaCheck::Unverified => sprache.pick("ungesichert", "unverified"),
            _ => sprache.pick("genau", "exact"),
        };
        let quelle = zeile.quelle.unwrap_or(sprache.pick("mitgeliefert", "ships with fim"));
        let ersetzt = match zeile.ist_ersetzt {
            true => sprache.pick(" · ersetzt", " · replaced"),
            false => "",
        };
        let line = format!("{version} · {elemente} · {check} · {quelle}{ersetzt}");
        out += &fim_report::told("    ", &line, options);
    }
    out
}

/// A number of elements in words.
pub(super) fn elements(count: usize, sprache: Sprache) -> String {
    match (sprache, count) {
        (Sprache::De, 1) => "1 Element".to_owned(),
        (Sprache::De, _) => format!("{count} Elemente"),
        (Sprache::En, 1) => "1 element".to_owned(),
        (Sprache::En, _) => format!("{count} elements"),
    }
}

fn as_json(zeilen: &[Zeile<'_>]) -> String {
    let one = |it: &Zeile<'_>| -> Value {
        json!({
            "namespace": it.namensraum,
            "version": it.version,
            "check": it.check,
            "elements": it.elemente,
            "source": it.quelle,
            "replaced": it.ist_ersetzt,
        })
    };
    let document = json!({ "schemas": zeilen.iter().map(one).collect::<Vec<_>>() });
    fim_core::json_sichtbar(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}
