//! A document of another standard, held against a schema that the user brings: what the schema says,
//! and whether codes stand in the lists that it names. Rules of our standards are not asked.

use super::regeln::{CODE_NICHT_IN_LISTE, SCHEMA_MEHRDEUTIG};
use super::{Schemafund, against};
use crate::ausnahmen::kommentar;
use crate::codelisten::Listenanfrage;
use crate::engine::Befunde;
use crate::fold::merge;
use crate::teilurteil;
use crate::vorgaben::Vorgaben;
use fim_core::reading::clip;
use fim_core::{Document, FileReport, Finding, Findings, Identity, Value};
use std::collections::{HashMap, HashSet};
use xoev_schema::Typed;

/// Values of a list that are named where they are few.
const FEW: usize = 8;

/// Everything that is said of a document of another standard.
pub(crate) fn pruefe(
    path: &str,
    document: &Document<'_>,
    identity: Identity,
    fund: Schemafund<'_>,
    vorgaben: &Vorgaben<'_>,
) -> FileReport {
    let limits = vorgaben.limits;
    let mut lesen = Findings::new(limits);
    for remark in document.source().remarks() {
        lesen.add(|| remark.clone());
    }
    let mut checked = against(fund, None, document, limits);
    checked.findings.absorb(checked.am_ende);
    let (codes, skipped) = codes(path, document, fund, vorgaben).finish();
    let (kommentare, _) = kommentar::lesen(document);
    let findings = merge([lesen, checked.findings, codes], limits);
    let report = teilurteil::checked(path, named(identity, fund), findings, limits);
    FileReport {
        schema: checked.check,
        eigenes_schema: checked.eigenes,
        skipped,
        kommentare,
        ..report
    }
}

/// By what the schema calls its standard, where it does.
fn named(identity: Identity, fund: Schemafund<'_>) -> Identity {
    let version = fund.version.map(str::to_owned).or(identity.version);
    let label = match (fund.standard, fund.version) {
        (Some(standard), Some(version)) => Some(format!("{standard} {version}")),
        (Some(standard), None) => Some(standard.to_owned()),
        (None, _) => identity.label,
    };
    Identity { standard: None, version, label, ..identity }
}

/// True for the type that codes of XÖV come from.
pub(super) fn ist_code(namespace: &str, local: &str) -> bool {
    local == "Code" && namespace.starts_with("http://xoev.de/schemata/code/")
}

/// A list by identifier and version, and its codes where it is at hand.
type Listen = HashMap<(String, String), Option<HashSet<String>>>;

fn codes<'d>(
    path: &str,
    document: &'d Document<'d>,
    fund: Schemafund<'_>,
    vorgaben: &Vorgaben<'_>,
) -> Befunde {
    let mut befunde = Befunde::new(vorgaben.limits);
    if !fund.schema.declares_type(ist_code) {
        return befunde;
    }
    let mut listen = Listen::new();
    fund.schema.each_typed(document, &mut |typed: Typed<'_, 'd>| {
        if typed.comes_from(ist_code) {
            code(path, typed, &mut listen, vorgaben, &mut befunde);
        }
    });
    befunde
}

fn code(
    path: &str,
    typed: Typed<'_, '_>,
    listen: &mut Listen,
    vorgaben: &Vorgaben<'_>,
    befunde: &mut Befunde,
) {
    let element = typed.element;
    // What is wrong with the code itself is told by the schema.
    let Some(code) = element.children().find(|child| child.name() == "code") else { return };
    let said = |name: &str| {
        let own = element.attribute(name).map(|it| it.value);
        own.or(typed.given(name)).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned)
    };
    let (kennung, version) = match (said("listURI"), said("listVersionID")) {
        (Some(kennung), Some(version)) => (kennung, version),
        (Some(kennung), None) => {
            let what = format!("{} (listVersionID: –)", clip(&kennung, 90));
            return befunde.skip(what, CODE_NICHT_IN_LISTE.code);
        }
        (None, _) => {
            let what = format!("»{}« (listURI: –)", clip(element.name(), 60));
            return befunde.skip(what, CODE_NICHT_IN_LISTE.code);
        }
    };
    let known = listen
        .entry((kennung.clone(), version.clone()))
        .or_insert_with(|| werte(path, &kennung, &version, vorgaben));
    let Some(werte) = known else {
        let what = format!("{kennung} {version}");
        return befunde.skip(clip(&what, 120), CODE_NICHT_IN_LISTE.code);
    };
    let text = code.text();
    let wert = text.trim();
    if !werte.contains(wert) {
        let finding = Finding::of(&CODE_NICHT_IN_LISTE)
            .value("element", clip(element.name(), 30))
            .value("wert", if wert.is_empty() { leer() } else { clip(wert, 24).into() })
            .value("liste", clip(&format!("{kennung} {version}"), 120))
            .value("rat", rat(werte))
            .at(code.place_of(code.text_span()))
            .found_text(wert)
            .expected(Value::Both(
                format!("ein Code aus {}", clip(&kennung, 80)),
                format!("a code of {}", clip(&kennung, 80)),
            ))
            .distinguish(element.name())
            .distinguish(wert);
        befunde.add(finding.finish(path));
    }
}

fn leer() -> Value {
    Value::Both("(leer)".to_owned(), "(empty)".to_owned())
}

/// The codes of a list, where exactly this version is at hand.
fn werte(
    path: &str,
    kennung: &str,
    version: &str,
    vorgaben: &Vorgaben<'_>,
) -> Option<HashSet<String>> {
    let anfrage = Listenanfrage {
        artefakt: path,
        kennung,
        version: Some(version),
        ..Listenanfrage::default()
    };
    let liste = vorgaben.codelisten.find(&anfrage)?;
    let spalte = liste.codespalte.as_deref()?;
    Some(liste.werte(spalte).map(str::to_owned).collect())
}

/// What may stand there: the codes themselves where they are few.
fn rat(werte: &HashSet<String>) -> Value {
    let mut sorted: Vec<&str> = werte.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    let count = sorted.len();
    if count <= FEW {
        let all = clip(&sorted.join(", "), 120);
        return Value::Both(format!("Erlaubt sind: {all}."), format!("Allowed are: {all}."));
    }
    let first = clip(&sorted[..FEW].join(", "), 120);
    Value::Both(
        format!("Einen der {count} Codes der Liste eintragen, etwa {first}."),
        format!("Enter one of the {count} codes of the list, such as {first}."),
    )
}

/// Says that several schemas of the user's could be meant.
pub(crate) fn mehrdeutig(document: &Document<'_>, namen: &[String]) -> Finding {
    let root = document.root();
    Finding::of(&SCHEMA_MEHRDEUTIG)
        .value("namensraum", clip(root.namespace().unwrap_or("–"), 50))
        .value("schemata", namen.join(", "))
        .found(clip(root.namespace().unwrap_or("–"), 120))
        .at(root.place())
        .finish(document.source().name())
}
