//! Opening evidence: a path that does not exist, an empty file, or an artefact with kritisch findings
//! is none.

use super::Steckbriefdatei;
use super::nachweis::{Form, Fund, falsches_format, form};
use super::regeln::nachweis as regeln;
use super::tag;
use super::umfeld::{Fall, Fundort, Schwere, Umfeld, Urteil};
use crate::korpus::Zeiger;
use crate::korpus::objekt::Art;
use fim_core::reading::clip;
use fim_core::{FileReport, Nachweis, RuleMeta, State, Stufe, Value};
use ozg::{Liste, Text};
use std::sync::Arc;

/// What was seen of a piece of evidence.
#[derive(Clone)]
pub(super) struct Gesehen {
    pub(super) gesehen: Value,
    pub(super) datei: Option<Arc<str>>,
    /// The file among those of the run.
    pub(super) nummer: Option<usize>,
    /// What is wrong with it: the rule, how grave, and a value for its text.
    pub(super) mangel: Option<(&'static RuleMeta, Schwere, Value)>,
}

impl Gesehen {
    fn gut(gesehen: impl Into<Value>) -> Self {
        Self { gesehen: gesehen.into(), datei: None, nummer: None, mangel: None }
    }

    fn schlecht(
        gesehen: impl Into<Value>,
        meta: &'static RuleMeta,
        wert: impl Into<Value>,
    ) -> Self {
        let mangel = Some((meta, Schwere::Fehler, wert.into()));
        Self { mangel, ..Self::gut(gesehen) }
    }
}

impl Umfeld<'_> {
    /// Opens what a file names.
    pub(super) fn oeffne(&self, text: &str, von: usize, wurzel: &str) -> Gesehen {
        let key = (von, text.to_owned());
        if let Some(known) = self.gesehen.borrow().get(&key) {
            return known.clone();
        }
        let path = self.files.get(von).map_or("", |file| &file.path);
        let gesehen = match form(text, path, wurzel) {
            Form::Adresse => Gesehen::gut(("Adresse, nicht abgerufen", "address, not fetched")),
            Form::Ausserhalb => Gesehen::schlecht(
                ("nicht geöffnet", "not opened"),
                &regeln::AUSSERHALB.meta,
                Value::from(""),
            ),
            Form::Kennung(art, id, version) => self.kennung(art, id, version),
            Form::Schluessel(key) => self.schluessel(key),
            Form::Pfad(pfad) => self.pfad(&pfad, wurzel),
        };
        self.gesehen.borrow_mut().insert(key, gesehen.clone());
        gesehen
    }

    fn pfad(&self, pfad: &str, wurzel: &str) -> Gesehen {
        if let Some(&nummer) = self.nach_pfad.get(pfad) {
            let gesehen = self.aus_dem_lauf(nummer, None);
            return Gesehen { datei: Some(pfad.into()), nummer: Some(nummer), ..gesehen };
        }
        let gesehen = match self.nachweise.nachsehen(pfad, wurzel) {
            Fund::Fehlt => Gesehen::schlecht(
                ("nicht gefunden", "not found"),
                &regeln::FEHLT.meta,
                Value::from(""),
            ),
            Fund::Ausserhalb => Gesehen::schlecht(
                ("nicht geöffnet", "not opened"),
                &regeln::AUSSERHALB.meta,
                Value::from(""),
            ),
            Fund::KeineDatei => Gesehen::schlecht(
                ("keine Datei", "no file"),
                &regeln::UNLESBAR.meta,
                ("es ist keine gewöhnliche Datei", "it is no regular file"),
            ),
            Fund::Unlesbar(de, en) => Gesehen::schlecht(
                ("nicht lesbar", "not readable"),
                &regeln::UNLESBAR.meta,
                Value::Both(de, en),
            ),
            Fund::Ungeprueft => Gesehen::schlecht(
                ("nicht geprüft", "not checked"),
                &regeln::UNLESBAR.meta,
                ("niemand hat nachgesehen", "nobody has looked"),
            ),
            Fund::Datei { groesse, anfang } => datei(pfad, groesse, &anfang),
        };
        Gesehen { datei: Some(pfad.into()), ..gesehen }
    }

    /// A file that was checked in this run. Of a file with many artefacts, the one at a place counts.
    pub(super) fn aus_dem_lauf(&self, nummer: usize, stelle: Option<u64>) -> Gesehen {
        let Some(file) = self.files.get(nummer) else { return Gesehen::gut("") };
        let label = file.identity.label.clone().unwrap_or_default();
        if file.state == State::Unchecked {
            let grund = file.findings.iter().map(|one| one.rule.code).next_back();
            return Gesehen::schlecht(
                Value::Both(format!("{label} nicht lesbar"), format!("{label} not readable")),
                &regeln::UNLESBAR.meta,
                Value::from(grund.unwrap_or_default()),
            );
        }
        match kritische(file, stelle) {
            0 => Gesehen::gut(label),
            count => Gesehen::schlecht(
                Value::Both(
                    format!("{label}, {count} kritisch"),
                    format!("{label}, {count} kritisch"),
                ),
                &regeln::KRITISCH.meta,
                Value::from(count),
            ),
        }
    }

    fn kennung(&self, art: Art, id: &str, version: Option<&str>) -> Gesehen {
        let alle = self.quer.korpus.mit_id(art, id);
        let passend = |zeiger: &&Zeiger| {
            let objekt = self.quer.korpus.objekt(**zeiger);
            version.is_none_or(|version| objekt.is_some_and(|it| *it.version == *version))
        };
        self.artefakt(alle.iter().filter(passend).copied(), art.name())
    }

    fn schluessel(&self, key: &str) -> Gesehen {
        let konvolut = self.quer.konvolute.get(key);
        let alle = konvolut.into_iter().flat_map(|it| it.prozesse.iter().chain(&it.leistungen));
        self.artefakt(alle.copied(), "Leistungsschlüssel")
    }

    fn artefakt(&self, mut alle: impl Iterator<Item = Zeiger>, was: &str) -> Gesehen {
        let Some(zeiger) = alle.next() else {
            let gesehen = ("in keiner Datei", "in no file");
            return Gesehen::schlecht(gesehen, &regeln::KENNUNG.meta, Value::from(was));
        };
        let wurzel = self.quer.korpus.wurzel(zeiger);
        let Some(datei) = self.quer.korpus.datei(zeiger) else { return Gesehen::gut("") };
        let stelle = self.quer.korpus.objekt(wurzel).map(|objekt| objekt.ort.span.start);
        let gesehen = self.aus_dem_lauf(datei.nummer, stelle);
        Gesehen { datei: Some(datei.name.clone()), nummer: Some(datei.nummer), ..gesehen }
    }
}

/// Kritisch findings of a file; of one with several artefacts those of the one around a place, and
/// those that belong to none of them.
fn kritische(file: &FileReport, stelle: Option<u64>) -> u64 {
    let einheit = |at: u64| file.einheiten.iter().position(|it| it.span.contains(at));
    let gesucht = stelle.and_then(einheit);
    let betrifft = |finding: &&fim_core::Finding| {
        let dort = finding.place.as_ref().and_then(|place| einheit(place.span.start));
        finding.stufe == Stufe::Kritisch && (gesucht.is_none() || dort.is_none() || dort == gesucht)
    };
    file.findings.iter().filter(betrifft).count() as u64
}

fn datei(pfad: &str, groesse: u64, anfang: &[u8]) -> Gesehen {
    let kurz = groesse <= anfang.len() as u64;
    if groesse == 0 || kurz && anfang.iter().all(u8::is_ascii_whitespace) {
        let gesehen = ("leere Datei", "empty file");
        return Gesehen::schlecht(gesehen, &regeln::LEER.meta, Value::from(""));
    }
    if let Some(art) = falsches_format(pfad, anfang) {
        let gesehen = Value::Both(format!("kein {art}"), format!("no {art}"));
        return Gesehen::schlecht(gesehen, &regeln::FORMAT.meta, Value::from(art));
    }
    Gesehen::gut(groesse_in_worten(groesse))
}

fn groesse_in_worten(groesse: u64) -> Value {
    let (zahl, einheit) = match groesse {
        0..1_000 => (groesse, "Byte"),
        1_000..1_000_000 => (groesse.div_ceil(1_000), "KB"),
        _ => (groesse.div_ceil(1_000_000), "MB"),
    };
    Value::Plain(format!("{zahl} {einheit}"))
}

impl Fall<'_> {
    /// As [`Fall::nachweis`], where a day is evidence as well.
    pub(super) fn nachweis_oder_tag(
        &self,
        urteil: &mut Urteil,
        titel: &str,
        text: &str,
        ort: &Fundort,
    ) {
        if tag::lesen(text).is_none() {
            self.nachweis(urteil, titel, text, ort);
            return;
        }
        urteil.nachweise.push(Nachweis {
            titel: clip(titel, 200),
            angabe: clip(text, 300),
            datei: None,
            gesehen: ("Tag", "day").into(),
            gilt: true,
        });
    }

    /// Opens one piece of evidence and writes down what was seen.
    pub(super) fn nachweis(
        &self,
        urteil: &mut Urteil,
        titel: &str,
        text: &str,
        ort: &Fundort,
    ) -> Gesehen {
        let gesehen = self.umfeld.oeffne(text, ort.datei, &self.vorhaben.wurzel);
        // Catalogue and Steckbrief may name the same file.
        let is_known = |one: &Nachweis| one.datei == gesehen.datei && one.titel == titel;
        if gesehen.datei.is_none() || !urteil.nachweise.iter().any(is_known) {
            urteil.nachweise.push(Nachweis {
                titel: clip(titel, 200),
                angabe: clip(text, 300),
                datei: gesehen.datei.clone(),
                gesehen: gesehen.gesehen.clone(),
                gilt: gesehen
                    .mangel
                    .as_ref()
                    .is_none_or(|(_, schwere, _)| *schwere != Schwere::Fehler),
            });
        }
        if let Some((meta, schwere, wert)) = &gesehen.mangel {
            let meldung = self.umfeld.melde(meta, ort, |draft| {
                draft
                    .value("nachweis", clip(text, 60))
                    .value("wert", wert.clone())
                    .found_text(text)
                    .distinguish(text)
                    .fit("nachweis", 100, 16)
            });
            urteil.maengel.extend(meldung.map(|meldung| (*schwere, meldung)));
        }
        gesehen
    }

    /// Opens all evidence of an entry.
    pub(super) fn nachweise(
        &self,
        urteil: &mut Urteil,
        brief: (usize, &Steckbriefdatei),
        titel: &str,
        liste: Option<&Liste<Text>>,
        pfad: &str,
    ) {
        for text in liste.into_iter().flat_map(|liste| liste.iter()) {
            if !text.text().is_empty() {
                let ort = self.umfeld.brief(brief, text.span, pfad);
                self.nachweis(urteil, titel, text.text(), &ort);
            }
        }
    }
}
