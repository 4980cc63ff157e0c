//! Findings by rule, standard, Redaktion, Themenfeld and status.
//!
//! A cause counts where the finding stands for all its places, a place where it is: each sum is that
//! of the whole. In Datenfelder the element decides on the Redaktion, not the schema that embeds it:
//! its own Redaktion has to mend it.

use super::artefakte::Artefaktangabe;
use super::themen::Themen;
use crate::redaktion::des_elements;
use crate::status::bedeutung;
use fim_core::{
    Befundzahl, FileReport, Finding, Gruppe, Redaktionszahl, Regelzahl, RuleMeta, Span, State,
    Statistik, Stufe,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Standard and code of a group.
type Gruppenschluessel = (Option<&'static str>, String);

/// What is known of a group so far.
#[derive(Default)]
struct Stand {
    name: String,
    dateien: u64,
    artefakte: u64,
    befunde: Befundzahl,
}

/// Groups of one kind.
#[derive(Default)]
struct Gruppen {
    alle: BTreeMap<Gruppenschluessel, Stand>,
    /// Those of the file that is being counted.
    der_datei: BTreeSet<Gruppenschluessel>,
}

impl Gruppen {
    fn stand(&mut self, key: &Gruppenschluessel) -> &mut Stand {
        if !self.der_datei.contains(key) {
            self.der_datei.insert(key.clone());
        }
        self.alle.entry(key.clone()).or_default()
    }

    fn schliesse_datei(&mut self) {
        for key in std::mem::take(&mut self.der_datei) {
            self.alle.entry(key).or_default().dateien += 1;
        }
    }

    fn fertig(self) -> Vec<Gruppe> {
        let gruppe = |((standard, key), stand): (Gruppenschluessel, Stand)| Gruppe {
            standard,
            key,
            name: stand.name,
            dateien: stand.dateien,
            artefakte: stand.artefakte,
            befunde: stand.befunde,
        };
        self.alle.into_iter().map(gruppe).collect()
    }

    /// Those with the most places first.
    fn nach_stellen(self) -> Vec<Gruppe> {
        let mut gruppen = self.fertig();
        gruppen.sort_by_key(|gruppe| Reverse(gruppe.befunde.stellen));
        gruppen
    }
}

/// What is known of a rule so far.
struct Regelstand {
    zahl: Regelzahl,
    redaktionen: BTreeMap<Gruppenschluessel, u64>,
    letzte_datei: Option<u64>,
}

/// Which rule stands for a place: what one cause leads to may be found by several rules, and is told
/// under one.
struct Vertreter<'f>(HashMap<(&'f str, Span), Vec<&'static RuleMeta>>);

impl<'f> Vertreter<'f> {
    fn new(files: &'f [FileReport]) -> Self {
        let mut alle: HashMap<(&str, Span), Vec<&RuleMeta>> = HashMap::new();
        let findings = files.iter().flat_map(|file| &file.findings);
        // A finding that names no other rule stands for none but its own, whose places may be millions.
        for finding in findings.filter(|finding| !finding.also.is_empty()) {
            for ort in &finding.weitere {
                alle.entry((&*ort.file, ort.place.span)).or_default().push(finding.rule);
            }
        }
        Self(alle)
    }

    fn regel(&self, file: &FileReport, finding: &Finding) -> &'static RuleMeta {
        let place = finding.place.as_ref().filter(|_| finding.repeats);
        let found = place.and_then(|place| self.0.get(&(file.path.as_str(), place.span)));
        let regeln = found.map_or(&[][..], Vec::as_slice);
        let is_own = regeln.iter().any(|rule| rule.code == finding.rule.code);
        let other = regeln.iter().copied().min_by_key(|rule| rule.code).filter(|_| !is_own);
        other.unwrap_or(finding.rule)
    }
}

/// Everything that is counted by findings.
pub(super) struct Zaehlung<'t> {
    themen: &'t Themen,
    vertreter: Vertreter<'t>,
    regeln: BTreeMap<&'static str, Regelstand>,
    standards: Gruppen,
    redaktionen: Gruppen,
    themenfelder: Gruppen,
    status: Gruppen,
    /// Number of the file that is being counted.
    datei: u64,
}

/// The groups an artefact belongs to.
struct Zugehoerig {
    redaktion: Gruppenschluessel,
    thema: (String, String),
    status: Option<(Gruppenschluessel, &'static str)>,
}

impl<'t> Zaehlung<'t> {
    pub(super) fn new(themen: &'t Themen, files: &'t [FileReport]) -> Self {
        Self {
            themen,
            vertreter: Vertreter::new(files),
            regeln: BTreeMap::new(),
            standards: Gruppen::default(),
            redaktionen: Gruppen::default(),
            themenfelder: Gruppen::default(),
            status: Gruppen::default(),
            datei: 0,
        }
    }

    /// Counts a file with its artefacts.
    pub(super) fn datei(&mut self, file: &FileReport, artefakte: &[Artefaktangabe]) {
        // Files of other standards, and those of them that a schema of the user's made checkable.
        if file.state != State::Unchecked && file.identity.standard.is_none() {
            return;
        }
        self.datei += 1;
        let standard = file.identity.standard;
        let zugehoerig: Vec<Zugehoerig> =
            artefakte.iter().map(|it| self.zugehoerig(standard, it)).collect();
        let key = (standard, String::new());
        let zaehlende = || artefakte.iter().zip(&zugehoerig).filter(|(it, _)| it.zaehlt);
        self.standards.stand(&key).artefakte += zaehlende().count() as u64;
        for (_, one) in zaehlende() {
            self.redaktionen.stand(&one.redaktion).artefakte += 1;
            self.thema(&one.thema).artefakte += 1;
            if let Some((status, name)) = &one.status {
                let stand = self.status.stand(status);
                stand.artefakte += 1;
                stand.name = (*name).to_owned();
            }
        }
        for finding in &file.findings {
            let artefakt = artefakt(finding, artefakte, standard);
            self.befund(file, finding, artefakt.and_then(|at| zugehoerig.get(at)));
        }
        let gruppen =
            [&mut self.standards, &mut self.redaktionen, &mut self.themenfelder, &mut self.status];
        gruppen.into_iter().for_each(Gruppen::schliesse_datei);
    }

    fn zugehoerig(&self, standard: Option<&'static str>, artefakt: &Artefaktangabe) -> Zugehoerig {
        let status = artefakt.status.map(|status| {
            let key = status.map(|status| status.to_string()).unwrap_or_default();
            ((standard, key), status.map_or("", bedeutung))
        });
        Zugehoerig {
            redaktion: (standard, artefakt.redaktion.to_string()),
            thema: self.themen.von(artefakt.schluessel.as_deref()),
            status,
        }
    }

    fn thema(&mut self, (code, name): &(String, String)) -> &mut Stand {
        let stand = self.themenfelder.stand(&(None, code.clone()));
        if stand.name.is_empty() {
            stand.name.clone_from(name);
        }
        stand
    }

    fn befund(&mut self, file: &FileReport, finding: &Finding, zugehoerig: Option<&Zugehoerig>) {
        let standard = file.identity.standard;
        let redaktion = des_elements(finding, standard)
            .map(|name| (standard, name))
            .or_else(|| zugehoerig.map(|it| it.redaktion.clone()))
            .unwrap_or_else(|| (standard, String::new()));
        zaehle(&mut self.standards.stand(&(standard, String::new())).befunde, finding);
        zaehle(&mut self.redaktionen.stand(&redaktion).befunde, finding);
        let ohne = (String::new(), String::new());
        let thema = zugehoerig.map_or(&ohne, |it| &it.thema);
        zaehle(&mut self.thema(thema).befunde, finding);
        if let Some((status, _)) = zugehoerig.and_then(|it| it.status.as_ref()) {
            zaehle(&mut self.status.stand(status).befunde, finding);
        }
        let rule = self.vertreter.regel(file, finding);
        self.regel(rule, finding, redaktion);
    }

    fn regel(&mut self, rule: &'static RuleMeta, finding: &Finding, redaktion: Gruppenschluessel) {
        let regel = self.regeln.entry(rule.code).or_insert_with(|| Regelstand {
            zahl: Regelzahl {
                code: rule.code,
                name: rule.name,
                stufe: Stufe::Hinweis,
                befunde: Befundzahl::default(),
                dateien: 0,
                redaktionen: Vec::new(),
            },
            redaktionen: BTreeMap::new(),
            letzte_datei: None,
        });
        if !finding.repeats {
            regel.zahl.stufe = regel.zahl.stufe.max(finding.stufe);
        }
        zaehle(&mut regel.zahl.befunde, finding);
        *regel.redaktionen.entry(redaktion).or_default() += 1;
        if regel.letzte_datei.replace(self.datei) != Some(self.datei) {
            regel.zahl.dateien += 1;
        }
    }

    /// Everything that was counted; the rest of the Statistik is left empty.
    pub(super) fn statistik(self) -> Statistik {
        let mut regeln: Vec<Regelzahl> =
            self.regeln.into_values().map(Regelstand::fertig).collect();
        regeln.sort_by_key(|regel| {
            let befunde = regel.befunde;
            (Reverse((befunde.ursachen.total(), befunde.stellen)), regel.code)
        });
        Statistik {
            regeln,
            standards: self.standards.fertig(),
            redaktionen: self.redaktionen.nach_stellen(),
            themenquelle: self.themen.quelle(),
            themenfelder: self.themenfelder.nach_stellen(),
            status: self.status.fertig(),
            ..Statistik::default()
        }
    }
}

impl Regelstand {
    fn fertig(self) -> Regelzahl {
        let redaktion = |((standard, redaktion), stellen): (Gruppenschluessel, u64)| {
            Redaktionszahl { standard, redaktion, stellen }
        };
        let mut redaktionen: Vec<Redaktionszahl> =
            self.redaktionen.into_iter().map(redaktion).collect();
        redaktionen.sort_by_key(|redaktion| Reverse(redaktion.stellen));
        Regelzahl { redaktionen, ..self.zahl }
    }
}

fn zaehle(zahl: &mut Befundzahl, finding: &Finding) {
    zahl.stellen += 1;
    if !finding.repeats {
        zahl.ursachen.add(finding.stufe);
    }
}

/// The artefact a finding lies in, by its index. What lies beside the only artefact of a message is of
/// it; in XZuFi records stand side by side.
fn artefakt(
    finding: &Finding,
    artefakte: &[Artefaktangabe],
    standard: Option<&'static str>,
) -> Option<usize> {
    let only = (artefakte.len() == 1).then_some(0);
    let Some(place) = &finding.place else { return only };
    let start = place.span.start;
    let before = artefakte.partition_point(|artefakt| artefakt.span.start <= start);
    let found = before
        .checked_sub(1)
        .filter(|at| artefakte.get(*at).is_some_and(|artefakt| start < artefakt.span.end));
    found.or_else(|| only.filter(|_| standard != Some(xzufi::STANDARD)))
}
