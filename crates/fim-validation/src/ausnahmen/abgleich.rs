//! Which finding is excepted by what: what an artefact says of itself first, then the settings, the
//! baseline, the earlier state.

use super::baseline::Baseline;
use super::frueher::Rest;
use super::kommentar::{Angabe, verstehen};
use super::{Ausnahme, meldungen};
use crate::korpus::Dateiindex;
use crate::vorgaben::Vorgaben;
use crate::zeit::Datum;
use fim_core::{
    Ausgenommen, Ausnahmegrund, Ausnahmemeldung, Ausnahmenstand, FileReport, Finding, Fingerprint,
    RuleMeta, Span, State,
};
use std::collections::{HashMap, HashSet};

/// Sets findings that are excepted apart, and says what is to be said of the exceptions.
pub(crate) fn anwenden(
    files: &mut [FileReport],
    indizes: &[&Dateiindex],
    vorgaben: &Vorgaben<'_>,
) -> Ausnahmenstand {
    let ausnahmen = vorgaben.ausnahmen;
    let seit = ausnahmen.frueher.as_ref().map(|frueher| frueher.name.clone());
    let has_comments = files.iter().any(|file| !file.kommentare.is_empty());
    let is_idle = ausnahmen.liste.is_empty() && ausnahmen.baseline.is_none() && seit.is_none();
    if is_idle && !has_comments {
        return Ausnahmenstand::default();
    }
    let mut gesagt = Vec::new();
    if has_comments {
        files.iter_mut().for_each(|file| in_der_datei(file, vorgaben, &mut gesagt));
    }
    der_einstellungen(files, indizes, vorgaben, &mut gesagt);
    if let Some((datei, baseline)) = &ausnahmen.baseline {
        des_bestands(files, datei, baseline, vorgaben, &mut gesagt);
    }
    if let Some(frueher) = &ausnahmen.frueher {
        des_frueheren(files, frueher.rest());
    }
    for file in files {
        file.ausgenommen.sort_by_key(|one| one.finding.order());
    }
    gesagt.sort_by(|a, b| (&a.datei, a.zeile).cmp(&(&b.datei, b.zeile)));
    Ausnahmenstand { seit, meldungen: gesagt }
}

/// Sets apart what `grund` excepts. Of a file that could not be read nothing is: that it was not
/// checked is no matter of taste.
fn trenne(file: &mut FileReport, mut grund: impl FnMut(&Finding) -> Option<Ausnahmegrund>) {
    if file.state == State::Unchecked || file.findings.is_empty() {
        return;
    }
    let mut rest = Vec::with_capacity(file.findings.len());
    for finding in std::mem::take(&mut file.findings) {
        match grund(&finding) {
            Some(grund) => file.ausgenommen.push(Ausgenommen { finding, grund }),
            None => rest.push(finding),
        }
    }
    file.findings = rest;
}

/// What became of an exception.
#[derive(Debug, Clone, Copy, Default)]
struct Treffer {
    /// Findings it excepts.
    gilt: u64,
    /// Findings it would except if it had not expired.
    galt: u64,
}

/// True where an exception still holds on the day that counts as today.
fn laeuft(bis: Option<Datum>, vorgaben: &Vorgaben<'_>) -> bool {
    bis.is_none_or(|bis| vorgaben.stichtag.is_none_or(|heute| heute <= bis))
}

/// True where a rule of this beginning speaks in the run: else it cannot find anything.
pub(super) fn spricht(regel: &str, vorgaben: &Vorgaben<'_>) -> bool {
    let speaks = |rule: &RuleMeta| vorgaben.auswahl.wants(rule);
    let rules = crate::rules().chain(vorgaben.eigene.rules());
    rules.filter(|rule| rule.code.starts_with(regel)).any(speaks)
}

fn in_der_datei(file: &mut FileReport, vorgaben: &Vorgaben<'_>, gesagt: &mut Vec<Ausnahmemeldung>) {
    if file.kommentare.is_empty() || file.state == State::Unchecked {
        return;
    }
    let path = file.path.clone();
    let mut angaben: Vec<(u64, Span, Angabe, Treffer)> = Vec::new();
    for kommentar in &file.kommentare {
        match verstehen(&kommentar.text, vorgaben.eigene) {
            Ok(angabe) => {
                angaben.push((kommentar.zeile, kommentar.geltung, angabe, Treffer::default()));
            }
            Err(mangel) => {
                gesagt.push(meldungen::unlesbar(&path, kommentar.zeile, mangel));
            }
        }
    }
    trenne(file, |finding| {
        let start = finding.place.as_ref().map_or(0, |place| place.span.start);
        for (zeile, geltung, angabe, treffer) in &mut angaben {
            let is_meant = angabe.codes.iter().any(|code| finding.rule.code.starts_with(code));
            if !is_meant || !geltung.contains(start) {
                continue;
            }
            if laeuft(angabe.bis, vorgaben) {
                treffer.gilt += 1;
                return Some(Ausnahmegrund::Ausnahme {
                    begruendung: angabe.grund.clone(),
                    bis: angabe.bis.map(|bis| bis.to_string()),
                    quelle: format!("{path}:{zeile}"),
                });
            }
            treffer.galt += 1;
        }
        None
    });
    for (zeile, _, angabe, treffer) in &angaben {
        let was = angabe.codes.join(", ");
        let speaks = || angabe.codes.iter().any(|code| spricht(code, vorgaben));
        let stand = (!laeuft(angabe.bis, vorgaben)).then_some(angabe.bis).flatten();
        gesagt.extend(urteil(&path, *zeile, &was, stand, *treffer, speaks));
    }
}

/// What is to be said of an exception; `abgelaufen` is its last day where that is over.
fn urteil(
    datei: &str,
    zeile: u64,
    was: &str,
    abgelaufen: Option<Datum>,
    treffer: Treffer,
    is_looked_for: impl FnOnce() -> bool,
) -> Option<Ausnahmemeldung> {
    match abgelaufen {
        Some(bis) => Some(meldungen::abgelaufen(datei, zeile, was, bis, treffer.galt)),
        None if treffer.gilt == 0 && is_looked_for() => {
            Some(meldungen::unbenutzt(datei, zeile, was))
        }
        None => None,
    }
}

/// Exceptions by what they name first, so that each finding is held against few.
struct Register<'a> {
    liste: &'a [Ausnahme],
    nach_fingerabdruck: HashMap<Fingerprint, Vec<usize>>,
    nach_element: HashMap<&'a str, Vec<usize>>,
    uebrige: Vec<usize>,
}

impl<'a> Register<'a> {
    fn new(liste: &'a [Ausnahme]) -> Self {
        let (mut nach_fingerabdruck, mut nach_element) = (HashMap::new(), HashMap::new());
        let mut uebrige = Vec::new();
        for (at, ausnahme) in liste.iter().enumerate() {
            let slot: &mut Vec<usize> = match (ausnahme.fingerabdruck, &ausnahme.element) {
                (Some(fingerprint), _) => nach_fingerabdruck.entry(fingerprint).or_default(),
                (None, Some(element)) => nach_element.entry(element.as_str()).or_default(),
                (None, None) => &mut uebrige,
            };
            slot.push(at);
        }
        Self { liste, nach_fingerabdruck, nach_element, uebrige }
    }

    fn fuer(&self, finding: &Finding) -> impl Iterator<Item = (usize, &'a Ausnahme)> {
        let id = finding.element.as_ref().and_then(|it| it.id.as_deref()).unwrap_or_default();
        let exact = self.nach_fingerabdruck.get(&finding.fingerprint).into_iter().flatten();
        let element = self.nach_element.get(id).into_iter().flatten();
        let numbers = exact.chain(element).chain(&self.uebrige);
        numbers.filter_map(|at| self.liste.get(*at).map(|ausnahme| (*at, ausnahme)))
    }
}

fn der_einstellungen(
    files: &mut [FileReport],
    indizes: &[&Dateiindex],
    vorgaben: &Vorgaben<'_>,
    gesagt: &mut Vec<Ausnahmemeldung>,
) {
    let liste = &vorgaben.ausnahmen.liste;
    if liste.is_empty() {
        return;
    }
    let register = Register::new(liste);
    let mut treffer = vec![Treffer::default(); liste.len()];
    for file in files.iter_mut() {
        let path = file.path.clone();
        let relative = || vorgaben.pfade.von_den_einstellungen(&path);
        trenne(file, |finding| {
            for (at, ausnahme) in
                register.fuer(finding).filter(|(_, it)| it.gilt(finding, &relative))
            {
                if laeuft(ausnahme.bis, vorgaben) {
                    treffer[at].gilt += 1;
                    return Some(Ausnahmegrund::Ausnahme {
                        begruendung: ausnahme.grund.clone(),
                        bis: ausnahme.bis.map(|bis| bis.to_string()),
                        quelle: format!("{}:{}", ausnahme.quelle.0, ausnahme.quelle.1),
                    });
                }
                treffer[at].galt += 1;
            }
            None
        });
    }
    let unused = liste.iter().zip(&treffer).any(|(_, treffer)| treffer.gilt == 0);
    let umfang = unused.then(|| Umfang::of(files, indizes, vorgaben));
    for (ausnahme, treffer) in liste.iter().zip(treffer) {
        let (datei, zeile) = &ausnahme.quelle;
        let looked = || {
            umfang.as_ref().is_some_and(|umfang| umfang.enthaelt(ausnahme))
                && spricht(&ausnahme.regel, vorgaben)
        };
        let stand = (!laeuft(ausnahme.bis, vorgaben)).then_some(ausnahme.bis).flatten();
        let was = meldungen::worte(ausnahme);
        gesagt.extend(urteil(datei, *zeile, &was, stand, treffer, looked));
    }
}

/// What a run looked at: of everything else nothing can be said.
struct Umfang<'k> {
    elemente: HashSet<&'k str>,
    pfade: Vec<String>,
    is_all: bool,
}

impl<'k> Umfang<'k> {
    fn of(files: &[FileReport], indizes: &[&'k Dateiindex], vorgaben: &Vorgaben<'_>) -> Self {
        let objekte = indizes.iter().flat_map(|index| &index.objekte);
        let checked = files.iter().filter(|file| file.state != State::Unchecked);
        Self {
            elemente: objekte.map(|objekt| &*objekt.id).collect(),
            pfade: checked.map(|it| vorgaben.pfade.von_den_einstellungen(&it.path)).collect(),
            is_all: vorgaben.pfade.deckt("")
                && !files.iter().any(|it| it.state == State::Unchecked),
        }
    }

    fn enthaelt(&self, ausnahme: &Ausnahme) -> bool {
        let element =
            || ausnahme.element.as_ref().is_some_and(|id| self.elemente.contains(id.as_str()));
        let names = |path: &String| ausnahme.datei.as_ref().is_some_and(|it| it.nennt(path));
        self.is_all || element() || self.pfade.iter().any(names)
    }
}

fn des_bestands(
    files: &mut [FileReport],
    datei: &str,
    baseline: &Baseline,
    vorgaben: &Vorgaben<'_>,
    gesagt: &mut Vec<Ausnahmemeldung>,
) {
    let mut rest = baseline.anzahlen();
    for file in files.iter_mut() {
        trenne(file, |finding| {
            let count = rest.get_mut(&finding.fingerprint).filter(|count| **count > 0)?;
            *count -= 1;
            Some(Ausnahmegrund::Baseline)
        });
    }
    let checked: HashSet<String> = files
        .iter()
        .filter(|file| file.state != State::Unchecked)
        .map(|file| vorgaben.pfade.von_den_einstellungen(&file.path))
        .collect();
    for (schluessel, eintrag) in baseline.eintraege() {
        let left = rest.get(&schluessel.fingerprint).copied().unwrap_or(0).min(eintrag.count);
        let is_seen = || checked.contains(&eintrag.file) || vorgaben.pfade.deckt(&eintrag.file);
        if left > 0 && is_seen() && spricht(&schluessel.code, vorgaben) {
            let found = eintrag.count - left;
            gesagt.push(meldungen::veraltet(datei, schluessel, eintrag, found));
        }
    }
}

fn des_frueheren(files: &mut [FileReport], mut rest: Rest<'_>) {
    for file in files.iter_mut() {
        trenne(file, |finding| rest.nimm(finding).then_some(Ausnahmegrund::Frueher));
    }
    for file in files.iter_mut() {
        trenne(file, |finding| rest.nimm_aehnlichen(finding).then_some(Ausnahmegrund::Frueher));
    }
}
