//! Any model of any standard as a tree. Elements with an identifier of their own become elements of
//! the artefact; where they stood, a reference stays.

use super::{codelisten, schluessel};
use crate::abbild::Baustein;
use crate::knoten::{Kennung, Knoten};
use fim_core::{Element, Limits, Model, Part, Text};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Characters of a file inside a message that are kept as they are.
const ANLAGE: usize = 2_000;

/// The elements met so far.
pub(super) struct Aufnahme<'l> {
    limits: &'l Limits,
    /// With the number at which each was met.
    bausteine: Vec<(usize, Baustein)>,
    bekannt: HashSet<[u8; 32]>,
    begonnen: usize,
}

/// Kinds of elements that are compared for themselves, by type and name in the standard.
fn bausteinart(typ: &str, name: &'static str) -> Option<&'static str> {
    Some(match typ {
        "Datenfeld" => "Datenfeld",
        "Datenfeldgruppe" => "Datenfeldgruppe",
        "Regel" => "Regel",
        "Aktivitaetengruppe" => "Aktivitätengruppe",
        "Textmodul"
        | "TextmodulIndividuell"
        | "Fristmodul"
        | "Kostenmodul"
        | "Bearbeitungsdauermodul"
        | "BegriffImKontextModul"
        | "FachlicheFreigabeModul"
        | "Auskunftshinweismodul"
        | "Dokumentmodul"
        | "UrsprungsportalModul" => name,
        _ => return None,
    })
}

impl<'l> Aufnahme<'l> {
    pub fn new(limits: &'l Limits) -> Self {
        Self { limits, bausteine: Vec::new(), bekannt: HashSet::new(), begonnen: 0 }
    }

    /// Elements in the order in which they began.
    pub fn in_reihenfolge(mut self) -> impl Iterator<Item = Baustein> {
        self.bausteine.sort_by_key(|(nummer, _)| *nummer);
        self.bausteine.into_iter().map(|(_, baustein)| baustein)
    }

    /// A child; `None` where it says nothing.
    pub fn kind<'a>(
        &mut self,
        name: &'static str,
        model: &dyn Model<'a>,
        ist_liste: bool,
    ) -> Option<Knoten> {
        if let Some(art) = bausteinart(model.type_name(), name) {
            let verweis = self.baustein(art, name, model);
            return Some(Knoten {
                name: name.into(),
                liste: true,
                schluessel: verweis.id.clone(),
                fest: true,
                verweis: Some(verweis),
                ..Knoten::default()
            });
        }
        let mut knoten = self.knoten(name, model);
        knoten.liste = ist_liste;
        if knoten.ist_leer() {
            return None;
        }
        if name == "struktur" {
            eingebaut(&mut knoten);
        } else if ist_liste {
            schluessel::gib(&mut knoten, model.type_name());
        }
        Some(knoten)
    }

    /// The tree of a model.
    pub fn knoten<'a>(&mut self, name: &'static str, model: &dyn Model<'a>) -> Knoten {
        let mut knoten = Knoten { name: name.into(), ..Knoten::default() };
        model.parts(&mut |part| self.teil(&mut knoten, &part));
        knoten.attribute.sort();
        match model.type_name() {
            "Code" | "CodeTeile" | "Dokumentart" => code(&mut knoten),
            "Praezisierung" => praezisierung(&mut knoten),
            "Datei" => anlage(&mut knoten),
            _ => {}
        }
        knoten
    }

    pub fn teil(&mut self, knoten: &mut Knoten, part: &Part) {
        match *part {
            Part::Attribute(name, text) => {
                knoten.attribute.push((name.into(), text.trimmed().to_owned()));
            }
            Part::Content(text) => knoten.text = inhalt(text),
            Part::Child(name, model, ist_liste) => {
                knoten.kinder.extend(self.kind(name, model, ist_liste));
            }
            Part::Raw(element) if element.name() == "CodeList" => {
                knoten.kinder.push(codelisten::knoten(element, self.limits));
            }
            Part::Raw(element) => knoten.kinder.push(roh(element)),
        }
    }

    fn baustein<'a>(
        &mut self,
        art: &'static str,
        name: &'static str,
        model: &dyn Model<'a>,
    ) -> Kennung {
        self.begonnen += 1;
        let nummer = self.begonnen;
        let wurzel = self.knoten(name, model);
        let id = kennung_von(&wurzel);
        let namens = wurzel.wert("name").unwrap_or_default().to_owned();
        let id = id.unwrap_or_else(|| {
            if namens.is_empty() { String::new() } else { format!("»{namens}«") }
        });
        let kennung = Kennung { art: art.into(), id };
        let mut digest = Sha256::new();
        digest.update(kennung.art.as_bytes());
        wurzel.verdaue(&mut |bytes| digest.update(bytes));
        if self.bekannt.insert(digest.finalize().into()) {
            let version = version_von(&wurzel);
            let baustein = Baustein { kennung: kennung.clone(), version, name: namens, wurzel };
            self.bausteine.push((nummer, baustein));
        }
        kennung
    }
}

/// The identifier of an element, wherever its standard puts it.
pub(super) fn kennung_von(wurzel: &Knoten) -> Option<String> {
    let eigene = match wurzel.kind("identifikation") {
        Some(identifikation) => identifikation.wert("id"),
        None => None,
    };
    let modul = || {
        let typ =
            wurzel.wert("leikaTextmodul").or_else(|| wurzel.wert("individuellesTextmodultyp"));
        // Modules have identifiers too, but those are given anew by each system.
        if wurzel.name.starts_with("modul") || wurzel.name == "begriffImKontext" {
            Some(typ.unwrap_or_default())
        } else {
            wurzel.wert("id")
        }
    };
    eigene.or_else(modul).map(str::to_owned)
}

/// The version of an element, wherever its standard puts it.
pub(super) fn version_von(wurzel: &Knoten) -> Option<String> {
    let eigene = match wurzel.kind("identifikation") {
        Some(identifikation) => identifikation.wert("version"),
        None => wurzel.wert("version"),
    };
    eigene.map(str::to_owned)
}

/// A row of a structure stands for what it holds.
fn eingebaut(knoten: &mut Knoten) {
    if let Some(at) = knoten.kinder.iter().position(|kind| kind.name == "enthaelt") {
        let enthaelt = knoten.kinder.remove(at);
        knoten.verweis = enthaelt.kinder.into_iter().find_map(|kind| kind.verweis);
    }
    knoten.schluessel = knoten.verweis.as_ref().map(|it| it.id.clone()).unwrap_or_default();
    knoten.fest = true;
}

fn inhalt(text: &Text<'_>) -> String {
    text.trimmed().to_owned()
}

/// A value of a code list is its code.
fn code(knoten: &mut Knoten) {
    if let Some(at) = knoten.kinder.iter().position(|kind| kind.name == "code") {
        knoten.text = knoten.kinder.remove(at).text;
    }
}

/// In 2.0 a restriction is JSON as text: each of its values counts, whatever their order.
fn praezisierung(knoten: &mut Knoten) {
    let read = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&knoten.text);
    let Ok(werte) = read else { return };
    knoten.text.clear();
    for (name, wert) in werte {
        let wert = match wert {
            serde_json::Value::String(text) => text,
            serde_json::Value::Null => continue,
            other => other.to_string(),
        };
        if !wert.is_empty() {
            knoten.attribute.push((name.into(), wert));
        }
    }
    knoten.attribute.sort();
}

/// Of a file inside a message, what tells it apart from another.
fn anlage(knoten: &mut Knoten) {
    for inhalt in knoten.kinder.iter_mut().filter(|kind| kind.name == "inhalt") {
        inhalt.text.retain(|c| !c.is_whitespace());
        if inhalt.text.len() > ANLAGE {
            let digest = Sha256::digest(inhalt.text.as_bytes());
            let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            let bytes = inhalt.text.len() / 4 * 3;
            inhalt.text = format!("{bytes} Bytes, SHA-256 {digest}…");
        }
    }
}

/// An element without a model.
fn roh(element: Element<'_>) -> Knoten {
    let mut knoten = Knoten::blatt(element.name().to_owned(), element.text().trim());
    knoten.liste = true;
    knoten.attribute =
        element.attributes().map(|it| (it.name.to_owned().into(), it.value.to_owned())).collect();
    knoten.attribute.sort();
    knoten.kinder = element.children().map(roh).collect();
    knoten
}
