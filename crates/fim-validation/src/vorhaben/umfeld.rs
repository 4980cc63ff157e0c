//! What a check of a Vorhaben is given, and how it tells what it found.

use super::Steckbriefdatei;
use super::bau::{Leistung, Vorhaben};
use super::nachweis::Nachweise;
use crate::korpus::konvolut::Konvolut;
use crate::korpus::{Zeiger, dateiname};
use crate::lage::{kurz, passend};
use crate::quer::Quer;
use fim_core::reading::clip;
use fim_core::{Draft, ElementInfo, FileReport, Finding, Place, RuleMeta, Span, Stufe, Value};
use ozg::{Matrix, Ort, Spalte, Zeile, Zelle};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// Everything that is known of a run.
pub(crate) struct Umfeld<'v> {
    pub(crate) quer: &'v Quer<'v>,
    pub(crate) files: &'v [FileReport],
    pub(crate) matrix: &'v Matrix,
    pub(crate) nachweise: &'v dyn Nachweise,
    /// Paths of the files, written one way.
    pub(crate) pfade: &'v [String],
    /// Files by that path.
    pub(crate) nach_pfad: HashMap<&'v str, usize>,
    /// Keys of the Leistungen that a schema belongs to.
    pub(crate) schemata: HashMap<Zeiger, Vec<&'v str>>,
    /// What was seen of a piece of evidence: many Leistungen share a Steckbrief.
    pub(super) gesehen: RefCell<HashMap<(usize, String), super::oeffnen::Gesehen>>,
}

/// A Leistung with all that is known of it.
pub(crate) struct Fall<'v> {
    pub(crate) umfeld: &'v Umfeld<'v>,
    pub(crate) vorhaben: &'v Vorhaben<'v>,
    pub(crate) leistung: &'v Leistung<'v>,
    /// The artefacts that bear the key.
    pub(crate) konvolut: Option<&'v Konvolut>,
    /// The place of its category in the matrix.
    pub(crate) kategorie: Option<usize>,
    /// Its types, as catalogue, Steckbrief and artefacts say.
    pub(crate) typen: BTreeSet<String>,
}

/// A place of a finding with its file.
#[derive(Clone)]
pub(crate) struct Fundort {
    pub(crate) datei: usize,
    pub(crate) place: Option<Place>,
    pub(crate) element: ElementInfo,
}

/// A finding for a file.
#[derive(Clone)]
pub(crate) struct Meldung {
    pub(crate) datei: usize,
    pub(crate) finding: Finding,
}

/// How much a finding matters to a deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schwere {
    /// A demand is not met.
    Fehler,
    /// Worth a word; the deliverable counts all the same.
    Anmerkung,
}

impl<'v> Umfeld<'v> {
    /// Starts a finding; `None` where the rule is not wanted.
    pub(crate) fn melde(
        &self,
        meta: &'static RuleMeta,
        ort: &Fundort,
        text: impl FnOnce(Draft) -> Draft,
    ) -> Option<Meldung> {
        if !self.quer.vorgaben.auswahl.wants(meta) {
            return None;
        }
        let name = match &ort.element {
            ElementInfo { id: None, name: None, kind, .. } => kind.clone(),
            element => kurz(element),
        };
        let mut draft = Finding::of(meta).value("element", name);
        if let Some(place) = &ort.place {
            draft = draft.at(place.clone());
        }
        let draft = passend(text(draft.about(Some(ort.element.clone()))));
        let path = self.files.get(ort.datei).map_or("", |file| &file.path);
        Some(Meldung { datei: ort.datei, finding: draft.finish(path) })
    }

    /// A cell of a catalogue, as part of a Leistung.
    pub(crate) fn zelle(datei: usize, zeile: &Zeile, spalte: Spalte) -> Fundort {
        Fundort {
            datei,
            place: Some(zeile.ort(spalte).place()),
            element: leistung(
                zeile.text(Spalte::Leistungsschluessel),
                zeile.text(Spalte::Bezeichnung),
            ),
        }
    }

    /// A place of a catalogue as a whole.
    pub(crate) fn katalog(datei: usize, zelle: &Zelle) -> Fundort {
        let element = ElementInfo { kind: "OZG-Katalog".to_owned(), ..ElementInfo::default() };
        Fundort { datei, place: Some(zelle.place()), element }
    }

    /// A place of a Steckbrief.
    pub(crate) fn brief(
        &self,
        (datei, brief): (usize, &Steckbriefdatei),
        span: Span,
        pfad: impl Into<String>,
    ) -> Fundort {
        let path = self.files.get(datei).map_or("", |file| &file.path);
        let name = dateiname(path);
        let end = name.len().saturating_sub(".steckbrief.toml".len());
        let kopf = brief.inhalt.steckbrief.as_ref();
        let bezeichnung = kopf.and_then(|kopf| kopf.bezeichnung.as_ref());
        Fundort {
            datei,
            place: Some(Place { path: pfad.into(), ..Place::in_source(&brief.source, span) }),
            element: ElementInfo {
                kind: "Steckbrief".to_owned(),
                id: Some(name.get(..end).unwrap_or(name).to_owned()),
                version: None,
                name: bezeichnung.map(|text| text.text().to_owned()),
            },
        }
    }

    /// A table of a Steckbrief.
    pub(crate) fn tabelle(&self, brief: (usize, &Steckbriefdatei), ort: &Ort) -> Fundort {
        self.brief(brief, ort.span, ort.pfad.clone())
    }
}

/// A Leistung as editors know it.
pub(super) fn leistung(schluessel: &str, bezeichnung: &str) -> ElementInfo {
    let text = |text: &str| Some(clip(text, 200)).filter(|text| !text.is_empty());
    ElementInfo {
        kind: "Leistung".to_owned(),
        id: text(schluessel),
        version: None,
        name: text(bezeichnung),
    }
}

impl<'v> Fall<'v> {
    /// Where something that is said nowhere is best said: the head of the first Steckbrief, else the
    /// row of the catalogue.
    pub(crate) fn hauptort(&self) -> Option<Fundort> {
        match self.leistung.steckbriefe.first() {
            Some(&brief) => Some(self.umfeld.tabelle(brief, brief.1.inhalt.kopf_ort())),
            None => self.zeilenort(Spalte::Leistungsschluessel),
        }
    }

    /// A cell of its row.
    pub(crate) fn zeilenort(&self, spalte: Spalte) -> Option<Fundort> {
        self.leistung.zeile.map(|(datei, zeile)| Umfeld::zelle(datei, zeile, spalte))
    }

    /// The text of a cell of its row; empty where it has none.
    pub(crate) fn zelle(&self, spalte: Spalte) -> &'v str {
        self.leistung.zeile.map_or("", |(_, zeile)| zeile.text(spalte))
    }

    /// Its name, as the catalogue or else the first Steckbrief says.
    pub(crate) fn bezeichnung(&self) -> &'v str {
        let brief = self.leistung.steckbriefe.first().and_then(|(_, brief)| {
            brief.inhalt.steckbrief.as_ref()?.bezeichnung.as_ref().map(ozg::Text::text)
        });
        match self.zelle(Spalte::Bezeichnung) {
            "" => brief.unwrap_or_default(),
            name => name,
        }
    }

    /// Code of the category; as written where it is unknown.
    pub(crate) fn prioritaet(&self) -> &'v str {
        let known = self.kategorie.and_then(|at| self.umfeld.matrix.kategorien.get(at));
        let written = || prioritaet(self.leistung);
        known.map_or_else(written, |kategorie| &kategorie.kategorie.code)
    }
}

/// The category as written: in the catalogue, else in the first Steckbrief that names one.
pub(super) fn prioritaet<'v>(leistung: &Leistung<'v>) -> &'v str {
    let brief = || {
        let mut genannt = leistung.steckbriefe.iter().filter_map(|(_, brief)| {
            brief.inhalt.steckbrief.as_ref()?.prioritaet.as_ref().map(ozg::Text::text)
        });
        genannt.find(|text| !text.is_empty()).unwrap_or_default()
    };
    match leistung.zeile.map_or("", |(_, zeile)| zeile.text(Spalte::Prioritaet)) {
        "" => brief(),
        text => text,
    }
}

/// What was found out about a deliverable.
#[derive(Default)]
pub(crate) struct Urteil {
    /// True where something of it is there.
    pub(crate) da: bool,
    pub(crate) maengel: Vec<(Schwere, Meldung)>,
    pub(crate) nachweise: Vec<fim_core::Nachweis>,
    /// What is good, in words, where nothing is wrong.
    pub(crate) gut: Option<Value>,
}

impl Urteil {
    /// Takes in a demand that is not met.
    pub(crate) fn fehler(&mut self, meldung: Option<Meldung>) {
        self.maengel.extend(meldung.map(|meldung| (Schwere::Fehler, meldung)));
    }

    /// Takes in a remark.
    pub(crate) fn anmerkung(&mut self, meldung: Option<Meldung>) {
        self.maengel.extend(meldung.map(|meldung| (Schwere::Anmerkung, meldung)));
    }
}

/// True for texts that stand where something is still to be said.
pub(crate) fn platzhalter(text: &str) -> bool {
    const WOERTER: &[&str] = &[
        "tbd",
        "todo",
        "nn",
        "na",
        "ka",
        "xx",
        "xxx",
        "folgt",
        "folgtnoch",
        "offen",
        "nochoffen",
        "unklar",
        "nochunklar",
        "test",
        "platzhalter",
        "begründung",
        "grund",
        "beschreibung",
        "wirdnachgereicht",
        "wirdnochnachgereicht",
        "wirdergänzt",
        "wirdnochergänzt",
        "zuklären",
        "nochzuklären",
        "wirdgeklärt",
        "wirdnochgeklärt",
        "inarbeit",
        "keine",
        "keineangabe",
        "sieheoben",
        "so",
        "wip",
        "foo",
        "asdf",
        "ja",
        "nein",
        "bitteergänzen",
        "bitteausfüllen",
        "ausfüllen",
        "nochausfüllen",
        "ergänzen",
    ];
    const ANFAENGE: &[&str] = &["lorem ipsum", "todo ", "todo:", "tbd ", "tbd:"];
    let start: String = text.trim().chars().take(60).collect::<String>().to_lowercase();
    // »n. n.« and »N.N.« are one.
    let plain: String = start.chars().filter(|letter| letter.is_alphanumeric()).collect();
    plain.chars().count() < 2
        || WOERTER.contains(&&*plain)
        || ANFAENGE.iter().any(|anfang| start.starts_with(anfang))
}

/// The graver of two levels that a deliverable may demand.
pub(crate) fn stufe(soll: fim_core::Soll) -> Stufe {
    match soll {
        fim_core::Soll::Pflicht => Stufe::Methodisch,
        fim_core::Soll::Bedarf => Stufe::Warnung,
        fim_core::Soll::Keines => Stufe::Hinweis,
    }
}

#[cfg(test)]
mod tests {
    use super::platzhalter;

    #[test]
    fn a_placeholder_is_no_reason() {
        for text in
            ["", " - ", "…", "tbd", "T.B.D.", "N. N.", "TODO: klären", "folgt", "Lorem ipsum dolor"]
        {
            assert!(platzhalter(text), "{text}");
        }
        for text in ["Hohe Fallzahlen.", "Offen ist nur noch die Gebühr.", "Nur 3 Fälle"] {
            assert!(!platzhalter(text), "{text}");
        }
    }
}
