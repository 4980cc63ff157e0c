//! A Vorhaben: catalogue, Steckbriefe and artefacts together, held against the deliverable matrix.
//!
//! * `bau`: which files make a Vorhaben, and what speaks of a Leistung
//! * `zeilen`: the rows of its catalogue by what they are looked up by
//! * `nachweis`, `oeffnen`: evidence by its form, and what is seen when it is opened
//! * `regeln`: the rules by topic (`OZG11…` to `OZG30…`)
//! * `urteil`: what a deliverable is checked against
//! * `matrix`, `fehlendes`: from judgements to cells; `fabrik`: who works on what
//! * `umfeld`: what checks are given, and how they tell
//!
//! Not here: how the files are read (crate `ozg`), how the matrix looks (`fim-report`).

mod bau;
mod beispiele;
mod fabrik;
mod fehlendes;
mod matrix;
mod nachweis;
mod oeffnen;
mod regeln;
mod tag;
mod umfeld;
mod urteil;
mod zeilen;

pub(crate) use nachweis::schluessel;
pub(crate) use regeln::rules;

pub use nachweis::{Fund, Nachweise, OHNE_NACHWEISE, OhneNachweise};

use crate::korpus::Zeiger;
use crate::korpus::objekt::Objekt;
use crate::panik::{Regelpanik, gefangen};
use crate::quer::Quer;
use bau::{Leistung, Vorhaben};
use fabrik::Zaehlung;
use fim_core::{
    FileReport, Finding, Identity, Limits, Matrixstand, SchemaCheck, Source, Span, State,
};
use ozg::{Katalog, Matrix, Spalte, Steckbrief};
use rechtsbezug::Rechtsbezug;
use regeln::{Melder, Ozgregel, Pruefung};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;
use umfeld::{Fall, Meldung, Umfeld};

/// A file of a Vorhaben that was read.
#[derive(Debug)]
pub(crate) enum Ozgdatei {
    Katalog(Katalog),
    Steckbrief(Box<Steckbriefdatei>),
}

impl Ozgdatei {
    /// Key, name and category of each Leistung it names.
    pub(crate) fn leistungen(&self) -> Vec<(&str, &str, &str)> {
        match self {
            Self::Katalog(katalog) => {
                let spalten =
                    [Spalte::Leistungsschluessel, Spalte::Bezeichnung, Spalte::Prioritaet];
                let zeilen = katalog.zeilen.iter().map(|zeile| spalten.map(|it| zeile.text(it)));
                zeilen
                    .map(|[schluessel, name, prioritaet]| (schluessel, name, prioritaet))
                    .collect()
            }
            Self::Steckbrief(brief) => {
                let kopf = brief.inhalt.steckbrief.as_ref();
                let name = kopf.and_then(|kopf| kopf.bezeichnung.as_ref());
                let prioritaet = kopf.and_then(|kopf| kopf.prioritaet.as_ref());
                let keys = brief.schluessel.keys();
                keys.map(|key| {
                    let name = name.map_or("", |it| it.text());
                    (key.as_str(), name, prioritaet.map_or("", |it| it.text()))
                })
                .collect()
            }
        }
    }
}

/// A Steckbrief with the text that its places are in.
#[derive(Debug)]
pub(crate) struct Steckbriefdatei {
    pub(crate) source: Source,
    pub(crate) inhalt: Steckbrief,
    /// The keys it names, without blanks, and where each stands first.
    pub(crate) schluessel: BTreeMap<String, Span>,
    /// What its Handlungsgrundlagen name, read once: a bundle is judged for each of its Leistungen.
    normen: Vec<Norm>,
}

/// A Handlungsgrundlage of a Steckbrief.
#[derive(Debug)]
struct Norm {
    text: String,
    bezuege: Vec<Rechtsbezug>,
    span: Span,
    pfad: String,
}

impl Norm {
    /// `None` where the entry names no norm.
    fn of(eintrag: &ozg::Handlungsgrundlage) -> Option<Self> {
        let norm = eintrag.norm.as_ref().filter(|norm| !norm.text().is_empty())?;
        let mut text = norm.text().to_owned();
        let mut bezuege = rechtsbezug::lesen(&text);
        // The title says which law is meant where the norm alone does not.
        if bezuege.iter().all(|bezug| bezug.vorschrift.is_none()) {
            let titel = eintrag.titel.as_ref().map_or("", |titel| titel.text());
            text = format!("{text} {titel}").trim().to_owned();
            bezuege = rechtsbezug::lesen(&text);
        }
        Some(Self { text, bezuege, span: norm.span, pfad: format!("{}.norm", eintrag.ort.pfad) })
    }
}

impl Steckbriefdatei {
    fn new(source: Source, inhalt: Steckbrief) -> Self {
        let mut schluessel = BTreeMap::new();
        for text in inhalt.leistungen() {
            if !text.text().is_empty() {
                schluessel.entry(nachweis::schluessel(text.text())).or_insert(text.span);
            }
        }
        let grundlagen = inhalt.handlungsgrundlage.iter().flat_map(|liste| liste.iter());
        let normen = grundlagen.filter_map(Norm::of).collect();
        Self { source, inhalt, schluessel, normen }
    }

    /// True for one that describes several Leistungen.
    pub(crate) fn ist_buendel(&self) -> bool {
        self.schluessel.len() > 1
    }
}

/// The matrix that ships.
static OZG_2019: LazyLock<Option<Matrix>> = LazyLock::new(|| Matrix::ozg_2019().ok());

/// The matrix that is used where none is named; a test shows that it is sound.
pub(crate) fn mitgeliefert() -> Option<&'static Matrix> {
    OZG_2019.as_ref()
}

/// True for files that are read here and not as XML: `….steckbrief.toml`, tables.
pub(crate) fn ist_datei(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    ozg::ist_steckbrief(name) || lower.ends_with(".csv") || lower.ends_with(".xlsx")
}

/// Reads a catalogue or a Steckbrief; what reading has to say is in the report.
pub(crate) fn lesen(path: &str, bytes: Vec<u8>, limits: &Limits) -> (FileReport, Option<Ozgdatei>) {
    if bytes.len() as u64 > limits.file_bytes {
        let finding = limits.exceeded("dateigroesse", bytes.len() as u64).finish(path);
        return (FileReport::unchecked(path, finding), None);
    }
    let identity = |label: &str| Identity {
        standard: Some(ozg::STANDARD),
        label: Some(label.to_owned()),
        ..Identity::default()
    };
    let (identity, befunde, vollstaendig, datei) = if ozg::ist_steckbrief(path) {
        let (source, remark) = ozg::steckbrief_source(path, bytes);
        let gelesen = Steckbrief::lesen(&source);
        let befunde: Vec<Finding> = remark.into_iter().chain(gelesen.befunde).collect();
        let datei = Steckbriefdatei::new(source, gelesen.inhalt);
        let datei = Ozgdatei::Steckbrief(Box::new(datei));
        (identity("Projektsteckbrief"), befunde, gelesen.vollstaendig, datei)
    } else {
        let gelesen = Katalog::lesen(path, bytes, limits);
        let datei = Ozgdatei::Katalog(gelesen.inhalt);
        (identity("OZG-Katalog"), gelesen.befunde, gelesen.vollstaendig, datei)
    };
    let (datei, zu_viele) = begrenzt(path, datei, limits);
    let (befunde, vollstaendig) = match zu_viele {
        Some(finding) => ([befunde, vec![finding]].concat(), false),
        None => (befunde, vollstaendig),
    };
    let state = match (vollstaendig, befunde.is_empty()) {
        (false, _) => State::Unchecked,
        (true, true) => State::Ok,
        (true, false) => State::Findings,
    };
    // The form of these files is ours, and it was checked whole.
    let schema = SchemaCheck::Exact;
    (FileReport { schema, ..FileReport::new(path, identity, state, befunde) }, Some(datei))
}

/// Drops the Leistungen beyond the limit, and tells of it.
fn begrenzt(path: &str, mut datei: Ozgdatei, limits: &Limits) -> (Ozgdatei, Option<Finding>) {
    let most = usize::try_from(limits.leistungen).unwrap_or(usize::MAX);
    let found = match &mut datei {
        Ozgdatei::Katalog(katalog) => {
            let found = katalog.zeilen.len();
            katalog.zeilen.truncate(most);
            found
        }
        Ozgdatei::Steckbrief(brief) => {
            let found = brief.schluessel.len();
            while brief.schluessel.len() > most {
                brief.schluessel.pop_last();
            }
            found
        }
    };
    let draft = (found > most).then(|| limits.exceeded("leistungen", found as u64));
    (datei, draft.map(|draft| draft.finish(path)))
}

/// Holds every Vorhaben of a run against the matrix. Findings come with the place of their file in
/// the order of `files`; there is no result where there is no Vorhaben.
pub(crate) fn pruefe(
    quer: &Quer<'_>,
    files: &[FileReport],
    dateien: &[Option<&Ozgdatei>],
    paniken: &mut Vec<Regelpanik>,
) -> (Vec<(usize, Finding)>, Option<Matrixstand>) {
    let Some(matrix) = quer.vorgaben.matrix.or(mitgeliefert()) else {
        return (Vec::new(), None);
    };
    let pfade: Vec<String> = files.iter().map(|file| bau::gerade(&file.path)).collect();
    let alle = bau::vorhaben(files, &pfade, dateien, quer.vorgaben.nachweise);
    if alle.is_empty() {
        return (Vec::new(), None);
    }
    let umfeld = Umfeld {
        quer,
        files,
        matrix,
        nachweise: quer.vorgaben.nachweise,
        nach_pfad: pfade.iter().zip(0..).map(|(pfad, at)| (pfad.as_str(), at)).collect(),
        pfade: &pfade,
        schemata: schemata(quer),
        gesehen: RefCell::new(HashMap::new()),
    };
    let mut meldungen = Vec::new();
    let mut zeilen = Vec::new();
    let mut zaehlung = Zaehlung::default();
    for vorhaben in &alle {
        let leistungen = vorhaben.leistungen();
        let faelle: Vec<Fall<'_>> =
            leistungen.iter().map(|leistung| fall(&umfeld, vorhaben, leistung)).collect();
        regeln_anwenden(&umfeld, vorhaben, &faelle, &mut meldungen, paniken);
        zeilen.extend(faelle.iter().map(|fall| matrix::zeile(fall, &mut meldungen)));
        faelle.iter().for_each(|fall| zaehlung.nimm(fall, matrix));
    }
    let mut einmal = einmalig(meldungen);
    einmal.retain(|(datei, finding)| !bereits_gesagt(files, *datei, finding));
    (einmal, Some(matrix::stand(&umfeld, zeilen, zaehlung.fabriken())))
}

/// Schemas with the keys of the Leistungen they belong to.
fn schemata<'v>(quer: &'v Quer<'_>) -> HashMap<Zeiger, Vec<&'v str>> {
    let mut schemata: HashMap<Zeiger, Vec<&str>> = HashMap::new();
    for (key, konvolut) in &quer.konvolute {
        for glied in &konvolut.schemata {
            schemata.entry(glied.zeiger).or_default().push(key);
        }
    }
    schemata
}

fn fall<'v>(
    umfeld: &'v Umfeld<'v>,
    vorhaben: &'v Vorhaben<'v>,
    leistung: &'v Leistung<'v>,
) -> Fall<'v> {
    Fall {
        umfeld,
        vorhaben,
        leistung,
        konvolut: umfeld.quer.konvolute.get(leistung.schluessel.as_str()),
        kategorie: umfeld.matrix.kategorie(umfeld::prioritaet(leistung)),
        typen: typen(umfeld, leistung),
    }
}

/// The types of a Leistung: as catalogue and Steckbrief of its own say, else as its texts do.
fn typen(umfeld: &Umfeld<'_>, leistung: &Leistung<'_>) -> BTreeSet<String> {
    let mut typen: BTreeSet<String> = BTreeSet::new();
    if let Some((_, zeile)) = leistung.zeile {
        typen.extend(zeile.teile(Spalte::Typ).map(str::to_lowercase));
    }
    for (_, brief) in &leistung.steckbriefe {
        // A bundle names the types of all its Leistungen.
        if !brief.ist_buendel() {
            let kopf = brief.inhalt.steckbrief.as_ref();
            let genannt = kopf.and_then(|kopf| kopf.typ.as_ref());
            let texte = genannt.into_iter().flat_map(|liste| liste.iter());
            typen.extend(texte.map(|text| text.text().to_lowercase()));
        }
    }
    if typen.is_empty() {
        let konvolut = umfeld.quer.konvolute.get(leistung.schluessel.as_str());
        let texte = konvolut.into_iter().flat_map(|it| &it.leistungen);
        let objekte: Vec<&Objekt> =
            texte.filter_map(|zeiger| umfeld.quer.korpus.objekt(*zeiger)).collect();
        let fach = objekte.iter().filter_map(|objekt| objekt.fach.as_ref());
        typen.extend(fach.flat_map(|fach| fach.typen.iter().map(|typ| typ.to_lowercase())));
    }
    typen
}

/// A type without its letter: 4a and 4b count as 4.
fn ohne_buchstabe(typ: &str) -> String {
    typ.trim()
        .to_lowercase()
        .trim_end_matches(|letter: char| letter.is_ascii_lowercase())
        .to_owned()
}

fn regeln_anwenden(
    umfeld: &Umfeld<'_>,
    vorhaben: &Vorhaben<'_>,
    faelle: &[Fall<'_>],
    gemeldet: &mut Vec<Meldung>,
    paniken: &mut Vec<Regelpanik>,
) {
    for regel in rules() {
        let before = gemeldet.len();
        let check = || regel_anwenden(regel, umfeld, vorhaben, faelle, gemeldet);
        if !gefangen(&regel.meta, umfeld.quer.vorgaben.netz, paniken, check) {
            gemeldet.truncate(before);
        }
    }
}

fn regel_anwenden(
    regel: &'static Ozgregel,
    umfeld: &Umfeld<'_>,
    vorhaben: &Vorhaben<'_>,
    faelle: &[Fall<'_>],
    gemeldet: &mut Vec<Meldung>,
) {
    let mut melder = Melder { meta: &regel.meta, umfeld, gemeldet };
    match regel.check {
        Pruefung::Urteil => {}
        Pruefung::Vorhaben(check) => check(vorhaben, &mut melder),
        Pruefung::Zeile(check) => {
            for fall in faelle {
                if let Some((datei, zeile)) = fall.leistung.zeile {
                    check(fall, datei, zeile, &mut melder);
                }
            }
        }
        Pruefung::Steckbrief(check) => {
            for brief in &vorhaben.steckbriefe {
                check(vorhaben, *brief, &mut melder);
            }
        }
        Pruefung::Leistung(check) => {
            faelle.iter().for_each(|fall| check(fall, &mut melder));
        }
    }
}

/// True where reading has said of a field that it cannot be used: then it is not missing as well.
fn bereits_gesagt(files: &[FileReport], datei: usize, finding: &Finding) -> bool {
    if finding.rule.code != regeln::nachweis::ANGABE.meta.code {
        return false;
    }
    let value = |key: &str| {
        let found = finding.values.iter().find(|(name, _)| *name == key);
        found.map_or("", |(_, value)| value.get(fim_core::Sprache::De))
    };
    let pfad = format!("{}.{}", value("eintrag"), value("angabe"));
    let gelesen = files.get(datei).map_or(&[][..], |file| &file.findings);
    gelesen.iter().any(|one| one.place.as_ref().is_some_and(|place| place.path == pfad))
}

/// Each finding once, as grave as it is anywhere: a bundle is judged for each of its Leistungen.
fn einmalig(meldungen: Vec<Meldung>) -> Vec<(usize, Finding)> {
    let mut stellen: HashMap<(usize, fim_core::Fingerprint, u64), usize> = HashMap::new();
    let mut einmal: Vec<(usize, Finding)> = Vec::new();
    for Meldung { datei, finding } in meldungen {
        let at = finding.place.as_ref().map_or(0, |place| place.span.start);
        let key = (datei, finding.fingerprint, at);
        match stellen.get(&key).and_then(|at| einmal.get_mut(*at)) {
            Some((_, known)) => known.stufe = known.stufe.max(finding.stufe),
            None => {
                stellen.insert(key, einmal.len());
                einmal.push((datei, finding));
            }
        }
    }
    einmal
}
