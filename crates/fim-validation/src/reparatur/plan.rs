//! Which findings lead to which steps, and which are left to people.

use super::geltung::Geltung;
use super::probe::Probe;
use super::umformung::{Ersatz, Wert, umformen};
use super::ziel::{Schreibung, Zeichen, Ziel};
use super::{Reparaturauftrag, arten, freigabe};
use crate::identify::{Identified, Standard, identify};
use crate::schema::describe;
use fim_core::{
    Document, ElementInfo, Finding, Fingerprint, Hinderung, Reparatur, Reparaturschritt, Rueckweg,
    Source, Teil, Zurueckgestellt,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

/// A value that a rule speaks of: code of the rule, path, value.
pub(super) type Schluessel = (&'static str, String, String);

/// A repair of one value.
pub(super) struct Schritt {
    pub(super) schluessel: Schluessel,
    /// Bytes of the text as it is, and what takes their place; in order and apart from each other.
    pub(super) ersetzungen: Vec<(Range<usize>, String)>,
    /// The bytes of the value.
    pub(super) wert: Range<usize>,
    /// Elements that are added.
    pub(super) neue_elemente: usize,
    pub(super) aenderung: Reparaturschritt,
}

impl Schritt {
    pub(super) fn ist_schreibbar(&self, rueckweg: &Rueckweg) -> bool {
        self.ersetzungen.iter().all(|(_, neu)| rueckweg.bytes(neu).is_some())
    }
}

/// What is to be done in a round.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) schritte: Vec<Schritt>,
    pub(super) gelassen: Vec<(Schluessel, Zurueckgestellt)>,
}

/// Plans a round; `None` where the text cannot be read.
pub(super) fn machen(
    probe: &Probe<'_>,
    geltung: &Geltung,
    erledigt: &HashSet<Schluessel>,
    auftrag: &Reparaturauftrag<'_>,
) -> Option<Plan> {
    let limits = auftrag.vorgaben.limits;
    let source = Source::decode(probe.pfad, probe.bytes()?, limits).ok()?;
    let document = Document::parse(&source, limits).ok()?;
    let Identified::Ours(standard, _) = identify(&document) else { return None };
    let reparabel = |one: &&Finding| arten(one).next().is_some();
    let befunde = probe.bericht.findings.iter().filter(reparabel);
    let befunde: Vec<(&Finding, Fingerprint)> =
        befunde.filter_map(|one| Some((one, geltung.anlass(one)?))).collect();
    let ziele: Vec<Option<Ziel<'_>>> = befunde
        .iter()
        .map(|(one, _)| Ziel::um(document.root(), one.place.as_ref()?.span.start))
        .collect();
    let gleiche = Gleiche::new(&document, standard, ziele.iter().flatten());
    let mut planung = Planung {
        plan: Plan::default(),
        belegt: HashSet::new(),
        standard,
        erledigt,
        auch_freigegebene: auftrag.auch_freigegebene,
    };
    for ((befund, anlass), ziel) in befunde.into_iter().zip(ziele) {
        match ziel {
            Some(ziel) => planung.befund((befund, anlass), &ziel, &gleiche),
            None => planung.lasse(befund, String::new(), String::new(), Hinderung::Mensch),
        }
    }
    let mut plan = planung.plan;
    plan.schritte.sort_by_key(|schritt| schritt.wert.start);
    Some(plan)
}

/// Values that are the same in the same artefact: a rule speaks once of what stands in an artefact
/// several times.
struct Gleiche<'a> {
    standard: Standard,
    ziele: HashMap<Gleichheit<'a>, Vec<Ziel<'a>>>,
}

/// Name, value, artefact.
type Gleichheit<'a> = ((&'a str, bool), String, Option<Artefakt>);
/// Kind, id, version, name.
type Artefakt = (String, Option<String>, Option<String>, Option<String>);

impl<'a> Gleiche<'a> {
    fn new<'z>(
        document: &'a Document<'a>,
        standard: Standard,
        gefragt: impl Iterator<Item = &'z Ziel<'a>>,
    ) -> Self
    where
        'a: 'z,
    {
        let mut gleiche = Self { standard, ziele: HashMap::new() };
        // Only what is asked for is looked up: whose value something is, takes its time.
        let mut werte: HashMap<(&'a str, bool), HashSet<String>> = HashMap::new();
        for ziel in gefragt {
            werte.entry(ziel.name()).or_default().insert(wert(ziel));
        }
        if werte.is_empty() {
            return gleiche;
        }
        for element in document.root().descendants() {
            let inhalt = werte.get(&(element.name(), false));
            if let Some((ziel, werte)) = Ziel::inhalt(element).zip(inhalt) {
                gleiche.nimm(ziel, werte);
            }
            for attribut in element.attributes() {
                if let Some(werte) = werte.get(&(attribut.name, true)) {
                    gleiche.nimm(Ziel { element, attribut: Some(attribut) }, werte);
                }
            }
        }
        gleiche
    }

    fn nimm(&mut self, ziel: Ziel<'a>, werte: &HashSet<String>) {
        if werte.contains(&wert(&ziel)) {
            self.ziele.entry(self.gleichheit(&ziel)).or_default().push(ziel);
        }
    }

    fn gleichheit(&self, ziel: &Ziel<'a>) -> Gleichheit<'a> {
        let artefakt = describe(self.standard, ziel.element);
        let artefakt = artefakt.map(|it: ElementInfo| (it.kind, it.id, it.version, it.name));
        (ziel.name(), wert(ziel), artefakt)
    }

    /// Those with the same value in the same artefact.
    fn mit(&self, ziel: &Ziel<'a>) -> &[Ziel<'a>] {
        self.ziele.get(&self.gleichheit(ziel)).map(Vec::as_slice).unwrap_or_default()
    }
}

fn wert(ziel: &Ziel<'_>) -> String {
    match ziel.attribut {
        Some(attribut) => attribut.value.to_owned(),
        None => ziel.element.text().into_owned(),
    }
}

struct Planung<'p> {
    plan: Plan,
    /// Where the values begin that are changed in this round.
    belegt: HashSet<usize>,
    standard: Standard,
    erledigt: &'p HashSet<Schluessel>,
    auch_freigegebene: bool,
}

impl Planung<'_> {
    fn befund<'a>(
        &mut self,
        (befund, anlass): (&Finding, Fingerprint),
        ziel: &Ziel<'a>,
        gleiche: &Gleiche<'a>,
    ) {
        if umgeformt(befund, ziel).is_none() {
            return self.lasse(befund, ziel.pfad(), wert(ziel), Hinderung::Mensch);
        }
        for ziel in gleiche.mit(ziel) {
            self.wert((befund, anlass), ziel);
        }
    }

    /// Plans the repair of one value.
    fn wert(&mut self, (befund, anlass): (&Finding, Fingerprint), ziel: &Ziel<'_>) {
        let (pfad, text, bereich) = (ziel.pfad(), wert(ziel), ziel.bereich());
        let schluessel = (befund.rule.code, pfad.clone(), text.clone());
        if self.erledigt.contains(&schluessel) || self.belegt.contains(&bereich.start) {
            return;
        }
        let Some((art, zeichen, ersatz)) = umgeformt(befund, ziel) else { return };
        let freigabe = freigabe::freigegeben(self.standard, ziel.element);
        if let Some((artefakt, status)) = freigabe.filter(|_| !self.auch_freigegebene) {
            let grund = Hinderung::Freigegeben { artefakt: Box::new(artefakt), status };
            return self.lasse(befund, pfad, text, grund);
        }
        let ersetzungen = ersetzungen(&zeichen, &ersatz, ziel, bereich.end);
        let Some((erste, _)) = ersetzungen.first() else { return };
        let source = ziel.element.document().source();
        self.belegt.insert(bereich.start);
        self.plan.schritte.push(Schritt {
            schluessel,
            wert: bereich,
            neue_elemente: ersatz.iter().filter(|one| one.markup.is_some()).count(),
            aenderung: Reparaturschritt {
                finding: befund.clone(),
                anlass,
                art,
                feld: ziel.feld(),
                element: describe(self.standard, ziel.element),
                pfad,
                position: source.position(erste.start as u64),
                teile: teile(&zeichen, &ersatz),
                zeichen: super::umformung::getauscht(&ersatz),
                stellen: Vec::new(),
            },
            ersetzungen,
        });
    }

    fn lasse(&mut self, befund: &Finding, pfad: String, wert: String, grund: Hinderung) {
        use Reparatur::{Datum, Leerraum, Wahrheitswert, Zahl};
        // Of any wrong value a person decides; of these it is nearly clear what to do.
        let nahe = |art: &Reparatur| !matches!(art, Leerraum | Datum | Zahl | Wahrheitswert);
        if grund == Hinderung::Mensch && !befund.rule.reparatur.iter().any(nahe) {
            return;
        }
        let schluessel = (befund.rule.code, pfad, wert);
        if !self.erledigt.contains(&schluessel) {
            let zurueckgestellt = Zurueckgestellt { finding: befund.clone(), grund };
            self.plan.gelassen.push((schluessel, zurueckgestellt));
        }
    }
}

/// What becomes of a value by the first repair that fits.
fn umgeformt(befund: &Finding, ziel: &Ziel<'_>) -> Option<(Reparatur, Vec<Zeichen>, Vec<Ersatz>)> {
    let zeichen = ziel.zeichen()?;
    let text: String = zeichen.iter().map(|one| one.c).collect();
    let found = {
        let wert = Wert { zeichen: &zeichen, text: &text, ziel };
        arten(befund).find_map(|art| {
            let ersatz = umformen(art, &wert).filter(|ersatz| !ersatz.is_empty())?;
            Some((art, ersatz))
        })
    };
    found.map(|(art, ersatz)| (art, zeichen, ersatz))
}

/// The bytes that change. What is written apart is replaced at its first place and left out at the
/// others; markup between stays.
fn ersetzungen(
    zeichen: &[Zeichen],
    ersatz: &[Ersatz],
    ziel: &Ziel<'_>,
    ende: usize,
) -> Vec<(Range<usize>, String)> {
    let begrenzung = ziel.begrenzung();
    let mut found: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    for one in ersatz {
        let mut neu = match &one.markup {
            Some(markup) => markup.clone(),
            None => {
                let schreibung = zeichen.get(one.von).map_or(Schreibung::Text, |it| it.schreibung);
                maskiert(&one.neu, schreibung, begrenzung, &zeichen[..one.von])
            }
        };
        let betroffen = zeichen.get(one.von..one.bis).unwrap_or_default();
        if betroffen.is_empty() {
            let at = zeichen.get(one.von).map_or(ende, |next| next.ort.start);
            found.entry(at).or_insert((at, String::new())).1.push_str(&neu);
        }
        for run in betroffen.chunk_by(|a, b| a.ort.end == b.ort.start) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            found.insert(first.ort.start, (last.ort.end, std::mem::take(&mut neu)));
        }
    }
    found.into_iter().map(|(start, (end, neu))| (start..end, neu)).collect()
}

/// A text as it is written at its place.
fn maskiert(
    text: &str,
    schreibung: Schreibung,
    begrenzung: Option<char>,
    davor: &[Zeichen],
) -> String {
    if schreibung == Schreibung::Cdata {
        return text.to_owned();
    }
    let klammern = davor.iter().rev().take(2).filter(|one| one.c == ']').count();
    let schliesst = klammern == 2 && text.starts_with('>');
    let one = |(at, c): (usize, char)| match c {
        '<' => "&lt;".to_owned(),
        '&' => "&amp;".to_owned(),
        '"' if begrenzung == Some('"') => "&quot;".to_owned(),
        '\'' if begrenzung == Some('\'') => "&apos;".to_owned(),
        '>' if schliesst && at == 0 => "&gt;".to_owned(),
        c => c.to_string(),
    };
    text.char_indices().map(one).collect()
}

fn teile(zeichen: &[Zeichen], ersatz: &[Ersatz]) -> Vec<Teil> {
    let text = |range: Range<usize>| -> String {
        zeichen.get(range).unwrap_or_default().iter().map(|one| one.c).collect()
    };
    let (mut teile, mut at) = (Vec::new(), 0);
    for one in ersatz {
        if at < one.von {
            teile.push(Teil::Gleich(text(at..one.von)));
        }
        teile.push(Teil::Anders { alt: text(one.von..one.bis), neu: one.neu.clone() });
        at = one.bis;
    }
    if at < zeichen.len() {
        teile.push(Teil::Gleich(text(at..zeichen.len())));
    }
    teile
}
