//! From a document to its artefacts: which standard, which parts are artefacts of their own.
//! `modell` turns any model into a tree, `schluessel` says what identifies one of many, `codelisten`
//! reads genericode, `bpmn` models of processes.

mod bpmn;
mod codelisten;
mod modell;
mod schluessel;

use crate::abbild::{Abbild, Baustein, Schluessel};
use crate::knoten::{Kennung, Knoten};
use fim_core::reading::clip;
use fim_core::{Document, Limits, Model, Part, Recognition, Value};
use modell::Aufnahme;
use xzufi::Datensatz;

/// Why there is nothing to compare in a document.
#[derive(Debug, PartialEq, Eq)]
pub enum Aufnahmefehler {
    /// It belongs to no standard that is compared.
    Fremd,
    /// It is meant as one of ours, but in no version or message that is known.
    Unbekannt(Value),
}

/// The artefacts of a document, in its order.
///
/// # Errors
/// Where the document is no message of a standard.
pub fn lesen(document: &Document<'_>, limits: &Limits) -> Result<Vec<Abbild>, Aufnahmefehler> {
    let root = document.root();
    if bpmn::ist_modell(root) {
        return Ok(vec![bpmn::abbild(root)]);
    }
    let (namespace, name) = (root.namespace(), root.name());
    let standards: [(Recognition, Leser); 4] = [
        (xdatenfelder::recognise(namespace, name), datenfelder),
        (xzufi::recognise(namespace, name), leistungen),
        (xprozess::recognise(namespace, name), prozesse),
        (genericode::recognise(namespace, name), codeliste),
    ];
    for (recognition, read) in standards {
        match recognition {
            Recognition::Foreign => {}
            Recognition::Message { .. } => return Ok(read(document, limits)),
            Recognition::UnknownMessage { .. } => {
                let name = clip(name, 50);
                return Err(Aufnahmefehler::Unbekannt(Value::Both(
                    format!("die Nachricht »{name}« gibt es im Standard nicht"),
                    format!("the standard has no message »{name}«"),
                )));
            }
            Recognition::UnknownNamespace { .. } => {
                let namespace = clip(namespace.unwrap_or_default(), 50);
                return Err(Aufnahmefehler::Unbekannt(Value::Both(
                    format!("der Namensraum »{namespace}« gehört zu keiner bekannten Fassung"),
                    format!("the namespace »{namespace}« belongs to no known version"),
                )));
            }
        }
    }
    Err(Aufnahmefehler::Fremd)
}

type Leser = fn(&Document<'_>, &Limits) -> Vec<Abbild>;

fn datenfelder(document: &Document<'_>, limits: &Limits) -> Vec<Abbild> {
    let parsed = xdatenfelder::read(document, limits);
    let nachricht = document.root().name();
    let (mut abbilder, mut rest) = (Vec::new(), Aufnahme::new(limits));
    let mut nebenher = Knoten::default();
    parsed.nachricht.parts(&mut |part| match part {
        Part::Child("header", ..) => {}
        Part::Child(name, model, ist_liste) => match artefaktart(model.type_name()) {
            Some(art) if !ist_liste => {
                abbilder.push(abbild(xdatenfelder::LABEL, art, name, model, limits));
            }
            _ => nebenher.kinder.extend(rest.kind(name, model, ist_liste)),
        },
        _ => {}
    });
    let uebersetzt = nebenher.kind("uebersetzt").and_then(|it| it.wert("id")).map(str::to_owned);
    if let Some(codelisten) = nebenher.kind("genericode").cloned() {
        // In 3.0.0 a message hands over a list as it is.
        nebenher.kinder.retain(|kind| kind.name != "genericode");
        abbilder.extend(
            codelisten
                .kinder
                .into_iter()
                .filter_map(|it| codelisten::abbild(xdatenfelder::LABEL, it)),
        );
    }
    if !nebenher.kinder.is_empty() {
        let (art, id) = match uebersetzt {
            Some(id) => ("Übersetzung".to_owned(), id),
            None => (nachricht.to_owned(), String::new()),
        };
        abbilder.push(rest.fertig(xdatenfelder::LABEL, art, id, nebenher));
    }
    abbilder
}

fn artefaktart(typ: &str) -> Option<&'static str> {
    Some(match typ {
        "Stammdatenschema" => "Stammdatenschema",
        "Datenfeldgruppe" => "Datenfeldgruppe",
        "Datenfeld" => "Datenfeld",
        "Dokumentsteckbrief" => "Dokumentsteckbrief",
        "Codeliste" => "Codeliste",
        _ => return None,
    })
}

fn abbild<'a>(
    standard: &'static str,
    art: &'static str,
    name: &'static str,
    model: &dyn Model<'a>,
    limits: &Limits,
) -> Abbild {
    let mut aufnahme = Aufnahme::new(limits);
    let mut wurzel = aufnahme.knoten(name, model);
    codelisten::hebe_zeilen(&mut wurzel);
    let id = modell::kennung_von(&wurzel).unwrap_or_default();
    aufnahme.fertig(standard, art.to_owned(), id, wurzel)
}

fn leistungen(document: &Document<'_>, limits: &Limits) -> Vec<Abbild> {
    let parsed = xzufi::read(document, limits);
    let satz = |satz: &Datensatz<'_>| {
        let art = match satz {
            Datensatz::Leistung(_) => "Leistung",
            Datensatz::Organisationseinheit(_) => "Organisationseinheit",
            Datensatz::Onlinedienst(_) => "Onlinedienst",
            Datensatz::Spezialisierung(_) => "Spezialisierung",
            Datensatz::Zustaendigkeit(_) => "Zuständigkeit",
            Datensatz::Loesche(_) => "Löschung",
        };
        let model = satz.model();
        let mut aufnahme = Aufnahme::new(limits);
        let wurzel = aufnahme.knoten("datensatz", model);
        let info = model.element().and_then(xzufi::describe);
        let redaktion = model.element().and_then(xzufi::redaktion);
        let id = info.as_ref().and_then(|info| info.id.clone()).unwrap_or_default();
        let mut abbild = aufnahme.fertig(xzufi::LABEL, art.to_owned(), id, wurzel);
        if let (Some(info), Some(erster)) = (info, abbild.bausteine.first_mut()) {
            erster.name = info.name.unwrap_or_default();
            erster.version = info.version;
            // Only both together are unique.
            if let Some(redaktion) = redaktion {
                erster.kennung.id = format!("{redaktion}:{}", erster.kennung.id);
                abbild.schluessel.id.clone_from(&erster.kennung.id);
            }
        }
        abbild
    };
    parsed.datensaetze.iter().map(satz).collect()
}

fn prozesse(document: &Document<'_>, limits: &Limits) -> Vec<Abbild> {
    let parsed = xprozess::read(document, limits);
    let mut abbilder = Vec::new();
    let nachricht = &parsed.nachricht;
    let mut rest = Aufnahme::new(limits);
    let mut nebenher = Knoten::default();
    nachricht.parts(&mut |part| match part {
        Part::Child("nachrichtenkopf" | "anfrageUUID", ..) => {}
        Part::Child(name, model, ist_liste) => {
            let mut knoten = Knoten { name: name.into(), liste: ist_liste, ..Knoten::default() };
            model.parts(&mut |part| match part {
                Part::Child(inner @ ("prozess" | "prozessklasse"), model, _) => {
                    let art = if inner == "prozess" { "Prozess" } else { "Prozessklasse" };
                    abbilder.push(abbild(xprozess::LABEL, art, inner, model, limits));
                }
                part => rest.teil(&mut knoten, &part),
            });
            nebenher.kinder.extend(Some(knoten).filter(|knoten| !knoten.ist_leer()));
        }
        _ => {}
    });
    if !nebenher.kinder.is_empty() {
        let art = document.root().name().to_owned();
        abbilder.push(rest.fertig(xprozess::LABEL, art, String::new(), nebenher));
    }
    abbilder
}

fn codeliste(document: &Document<'_>, limits: &Limits) -> Vec<Abbild> {
    let liste = codelisten::knoten(document.root(), limits);
    codelisten::abbild(genericode::LABEL, liste).into_iter().collect()
}

impl Aufnahme<'_> {
    /// The artefact, with all elements that were met on the way.
    fn fertig(self, standard: &'static str, art: String, id: String, wurzel: Knoten) -> Abbild {
        let kennung = Kennung { art: art.clone().into(), id: id.clone() };
        let mut bausteine = vec![Baustein {
            kennung,
            version: modell::version_von(&wurzel),
            name: wurzel.wert("name").unwrap_or_default().to_owned(),
            wurzel,
        }];
        bausteine.extend(self.in_reihenfolge());
        Abbild { standard, schluessel: Schluessel { art, id }, bausteine }
    }
}
