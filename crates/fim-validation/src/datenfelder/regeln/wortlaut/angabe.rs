//! The texts of an artefact whose characters and length are judged: what an editor calls them, how
//! long they may be, and which of them the QS-Bericht looks at.

use crate::datenfelder::objekt::Objekt;
use fim_core::Text;

/// A text of an artefact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Angabe<'m, 'a> {
    /// German and English, at most 20 characters.
    pub(super) name: (&'static str, &'static str),
    /// Characters it may have.
    pub(super) grenze: usize,
    /// What the QS-Bericht looks at.
    pub(super) blick: Blick,
    pub(super) text: &'m Text<'a>,
}

/// What the QS-Bericht looks at in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blick {
    Ganz,
    NurLaenge,
    Nicht,
}

/// Short texts, texts of help, long texts.
const KURZ: usize = 255;
pub(super) const HILFE: usize = 500;
const LANG: usize = 5000;

type Zeile<'m, 'a> = ((&'static str, &'static str), usize, Option<&'m Text<'a>>);

/// The texts that the schema of 3.0.0 has as String.Latin, but for legal bases.
pub(super) fn angaben<'m, 'a>(objekt: Objekt<'m, 'a>) -> Vec<Angabe<'m, 'a>> {
    let mut zeilen = allgemeine(objekt);
    zeilen.extend(eigene(objekt));
    let ist_steckbrief = matches!(objekt, Objekt::Steckbrief(_));
    let angabe = |(name, grenze, text): Zeile<'m, 'a>| {
        let blick = match name.0 {
            "Versionshinweis" => Blick::NurLaenge,
            // Of a Steckbrief it looks at little.
            "Name" | "Status gesetzt durch" => Blick::Ganz,
            _ if ist_steckbrief => Blick::Nicht,
            _ => Blick::Ganz,
        };
        Some(Angabe { name, grenze, blick, text: text? })
    };
    zeilen.into_iter().filter_map(angabe).collect()
}

/// What all artefacts but rules have, and what rules have instead.
fn allgemeine<'m, 'a>(objekt: Objekt<'m, 'a>) -> Vec<Zeile<'m, 'a>> {
    let mut zeilen = vec![(("Name", "name"), KURZ, objekt.name())];
    if let Objekt::Regel(regel) = objekt {
        zeilen.extend([
            (("Beschreibung", "description"), LANG, regel.beschreibung.as_ref()),
            (("Freitextregel", "rule text"), LANG, regel.freitext_regel.as_ref()),
            (("Fachlicher Ersteller", "creator"), KURZ, regel.fachlicher_ersteller.as_ref()),
        ]);
    }
    if let Some(it) = objekt.allgemein() {
        zeilen.extend([
            (("Beschreibung", "description"), LANG, it.beschreibung.as_ref()),
            (("Definition", "definition"), LANG, it.definition.as_ref()),
            (("Status gesetzt durch", "status set by"), KURZ, it.status_gesetzt_durch.as_ref()),
            (("Versionshinweis", "version note"), KURZ, it.versionshinweis.as_ref()),
        ]);
    }
    zeilen
}

/// What only some kinds have.
fn eigene<'m, 'a>(objekt: Objekt<'m, 'a>) -> Vec<Zeile<'m, 'a>> {
    const BEZEICHNUNG: (&str, &str) = ("Bezeichnung", "label");
    const HILFETEXT: (&str, &str) = ("Hilfetext", "help text");
    let mut zeilen: Vec<Zeile<'m, 'a>> = Vec::new();
    let mut schluss = |bezeichnung: Option<&'m Text<'a>>, hilfetext: Option<&'m Text<'a>>| {
        zeilen.extend([(BEZEICHNUNG, KURZ, bezeichnung), (HILFETEXT, HILFE, hilfetext)]);
    };
    match objekt {
        Objekt::Schema(it) => schluss(it.bezeichnung.as_ref(), it.hilfetext.as_ref()),
        Objekt::Steckbrief(it) => schluss(it.bezeichnung.as_ref(), it.hilfetext.as_ref()),
        Objekt::Feld(it) => zeilen.push((("Inhalt", "content"), LANG, it.inhalt.as_ref())),
        Objekt::Gruppe(_) | Objekt::Regel(_) => {}
    }
    if let Some(it) = objekt.darstellung() {
        zeilen.extend([
            (("Bezeichnung Eingabe", "input label"), KURZ, it.bezeichnung_eingabe.as_ref()),
            (("Bezeichnung Ausgabe", "output label"), KURZ, it.bezeichnung_ausgabe.as_ref()),
            (("Hilfetext Eingabe", "input help text"), HILFE, it.hilfetext_eingabe.as_ref()),
            (("Hilfetext Ausgabe", "output help text"), HILFE, it.hilfetext_ausgabe.as_ref()),
        ]);
    }
    zeilen
}
