//! The walk over a message: everything in it is shown to every rule once.

use super::ablauf::Ablauf;
use super::lage::{Lage, Umfeld};
use super::pruefung::{Eintrag, Leerstellen, Modell, PLAN, Plan};
use crate::codeangabe::Codeangabe;
use crate::engine::{Befunde, anwenden};
use crate::lage::Umfeld as _;
use fim_core::{Element, Model, Part};
use xprozess::{Aktivitaetengruppe, Anlagen, Daten, Handlungsgrundlage, Prozess, Prozessklasse};

/// A walk in progress.
pub(super) struct Gang<'x, 'm, 'a> {
    plan: Plan,
    umfeld: &'x Umfeld<'m, 'a>,
    befunde: &'x mut Befunde,
    /// Elements with nothing in them, of the entry, catalogue or library that is walked.
    leer: Vec<Element<'a>>,
}

/// Shows a thing to all checks of its kind.
macro_rules! zeige {
    ($gang:ident, $liste:ident, $ding:expr) => {
        for (meta, check) in &$gang.plan.$liste {
            let (umfeld, befunde) = ($gang.umfeld, &mut *$gang.befunde);
            anwenden(meta, umfeld.vorgaben(), || {
                check($ding, &mut Lage { umfeld, teil: "", meta, befunde });
            });
        }
    };
}

impl<'x, 'm, 'a> Gang<'x, 'm, 'a> {
    pub(super) fn new(umfeld: &'x Umfeld<'m, 'a>, befunde: &'x mut Befunde) -> Self {
        let plan = PLAN.wanted(|meta| umfeld.wants(meta));
        Self { plan, umfeld, befunde, leer: Vec::new() }
    }

    pub(super) fn walk(mut self, anlagen: &'m Anlagen<'m, 'a>) {
        let parsed = self.umfeld.parsed;
        let nachricht = &parsed.nachricht;
        zeige!(self, nachricht, parsed);
        if let Some(katalog) = &nachricht.prozesskatalog {
            zeige!(self, katalog, katalog);
        }
        if let Some(bibliothek) = &nachricht.prozessbibliothek {
            zeige!(self, bibliothek, bibliothek);
        }
        for klasse in nachricht.prozessklassen() {
            zeige!(self, eintrag, Eintrag::from(klasse));
            zeige!(self, klasse, klasse);
            self.grundlagen(&klasse.handlungsgrundlage);
        }
        for prozess in nachricht.prozesse() {
            self.prozess(prozess);
        }
        for anlage in &anlagen.anlagen {
            zeige!(self, anlage, anlage);
            if let Some(bpmn) = &anlage.modell {
                let (prozess, datei) = (anlage.prozess, anlage.datei);
                let ablauf = &Ablauf::of(bpmn);
                zeige!(self, modell, Modell { prozess, datei, bpmn, ablauf, anlagen });
            }
        }
        self.codes(nachricht, "Nachricht");
    }

    fn prozess(&mut self, prozess: &'m Prozess<'a>) {
        zeige!(self, eintrag, Eintrag::from(prozess));
        zeige!(self, prozess, prozess);
        if let Some(steckbrief) = &prozess.prozesssteckbrief {
            for ausloeser in steckbrief.ausloeser.iter().chain(&steckbrief.ergebnis) {
                zeige!(self, ausloeser, ausloeser);
            }
            self.grundlagen(&steckbrief.handlungsgrundlage);
        }
        for gruppe in prozess.aktivitaetengruppen() {
            self.gruppe(gruppe);
        }
    }

    fn gruppe(&mut self, gruppe: &'m Aktivitaetengruppe<'a>) {
        zeige!(self, aktivitaetengruppe, gruppe);
        self.grundlagen(&gruppe.handlungsgrundlage);
        let mut daten: Vec<&'m Daten<'a>> =
            gruppe.eingehende_daten.iter().chain(&gruppe.ausgehende_daten).collect();
        if let Some(attribute) = &gruppe.spezifische_attribute {
            let empfangen = attribute.empfangene_daten();
            daten.extend(empfangen.filter_map(|daten| daten.formularverweis.as_ref()));
            let bereitgestellt = attribute.bereitgestellte_daten();
            daten.extend(bereitgestellt.filter_map(|daten| daten.formularverweis.as_ref()));
        }
        for verweis in daten.into_iter().filter_map(|daten| daten.formularverweis.as_ref()) {
            zeige!(self, formularverweis, verweis);
        }
    }

    fn grundlagen(&mut self, alle: &'m [Handlungsgrundlage<'a>]) {
        for grundlage in alle {
            zeige!(self, handlungsgrundlage, grundlage);
        }
    }

    /// What stands anywhere: codes and empty elements.
    fn codes(&mut self, model: &'m dyn Model<'a>, eltern: &'static str) {
        let mut ist_leer = true;
        model.parts(&mut |part| {
            ist_leer &= matches!(part, Part::Content(text) if text.is_blank());
            if let Part::Child(feld, kind, _) = part {
                if kind.type_name() == "Code" {
                    zeige!(self, code, Codeangabe::of(kind, eltern, feld));
                }
                self.unter(kind);
            }
        });
        if ist_leer {
            self.leer.extend(model.element());
        }
    }

    /// Walks on, and gathers what is empty in a Prozess or a Prozessklasse, and in the catalogue or
    /// library around them.
    fn unter(&mut self, model: &'m dyn Model<'a>) {
        let name = model.type_name();
        if !matches!(name, "Prozess" | "Prozessklasse" | "Prozesskatalog" | "Prozessbibliothek") {
            return self.codes(model, name);
        }
        let aussen = std::mem::take(&mut self.leer);
        self.codes(model, name);
        let elemente = std::mem::replace(&mut self.leer, aussen);
        if !elemente.is_empty() {
            let leer = Leerstellen { eintrag: model.element(), elemente };
            zeige!(self, leer, &leer);
        }
    }
}

impl<'m, 'a> From<&'m Prozessklasse<'a>> for Eintrag<'m, 'a> {
    fn from(klasse: &'m Prozessklasse<'a>) -> Self {
        Self {
            element: klasse.element,
            id: klasse.id.as_ref(),
            version: klasse.version.as_ref(),
            name: klasse.name.as_ref(),
            bezeichnung: klasse.bezeichnung.as_ref(),
            stelle: klasse.fachlich_freigebende_stelle.as_ref(),
            schlagwort: &klasse.schlagwort,
            zustand: klasse.zustandsangaben.as_ref(),
        }
    }
}

impl<'m, 'a> From<&'m Prozess<'a>> for Eintrag<'m, 'a> {
    fn from(prozess: &'m Prozess<'a>) -> Self {
        Self {
            element: prozess.element,
            id: prozess.id.as_ref(),
            version: prozess.version.as_ref(),
            name: prozess.name.as_ref(),
            bezeichnung: prozess.bezeichnung.as_ref(),
            stelle: prozess.fachlich_freigebende_stelle.as_ref(),
            schlagwort: &prozess.schlagwort,
            zustand: prozess.zustandsangaben.as_ref(),
        }
    }
}
