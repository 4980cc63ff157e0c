//! A file of many records, judged piece by piece (see [`fim_core::zerlegung`]): the same report and
//! the same traces as the whole would have, in memory that does not grow with the file.
//!
//! Pieces are judged in any order and by any number of threads; what they came to is put together in
//! the order of the file. Not here: cutting the file, threads.

use crate::artefakt::{Artefakt, Inhalt};
use crate::check::{Stage, as_profile_wants, datensaetze, lesen_bis, zu_spaet};
use crate::identify::{Identified, Standard, identify};
use crate::liste::{Stueckliste, ist_regelmaessig};
use crate::spuren::Spuren;
use crate::teilurteil::Teilurteil;
use crate::vorgaben::{Profil, Vorgaben};
use fim_core::zerlegung::{Satzform, Stueck, wurzel};
use fim_core::{
    Document, FileReport, Finding, Frist, Identity, Limits, Model, Part, Source, State,
};
use std::collections::BTreeMap;

/// What is wanted of a file.
#[derive(Clone, Copy)]
pub enum Lesegang<'v> {
    /// Everything that is said of it; as [`check_with_traces`](crate::check_with_traces).
    Pruefen(&'v Vorgaben<'v>),
    /// Traces alone; as [`lesen`](crate::lesen).
    Lesen(&'v Limits, &'v Frist),
}

impl<'v> Lesegang<'v> {
    /// Limits on input.
    #[must_use]
    pub const fn limits(&self) -> &'v Limits {
        match self {
            Self::Pruefen(vorgaben) => vorgaben.limits,
            Self::Lesen(limits, _) => limits,
        }
    }

    /// The time in which the file must be read.
    #[must_use]
    pub const fn frist(&self) -> &'v Frist {
        match self {
            Self::Pruefen(vorgaben) => vorgaben.frist,
            Self::Lesen(_, frist) => frist,
        }
    }

    /// A file as a whole.
    #[must_use]
    pub fn ganz(&self, path: &str, bytes: Vec<u8>) -> (FileReport, Spuren) {
        match self {
            Self::Pruefen(vorgaben) => crate::check_with_traces(path, bytes, vorgaben),
            Self::Lesen(limits, frist) => lesen_bis(path, bytes, limits, frist),
        }
    }
}

/// What a piece came to.
pub struct Teil {
    nummer: usize,
    /// Bytes before the records: findings there are those of the first piece.
    kopf: u64,
    befund: Befund,
    /// The piece itself, where its paths depend on what follows.
    offen: Option<Box<Stueck>>,
    /// Its text, where its rows are yet to be compared with those before.
    text: Option<Box<Source>>,
}

enum Befund {
    /// Its findings (none where only traces are wanted), and its traces.
    Gelesen(Option<Box<Teilurteil>>, Box<Spuren>),
    /// It is not well-formed, or a limit was hit: the file is unchecked.
    Ungelesen(Box<Finding>),
    /// Something in it belongs to the message as a whole: the file is to be read as a whole.
    Ungeeignet,
}

/// A file that is judged piece by piece.
pub struct Stueckpruefung<'v> {
    path: &'v str,
    gang: Lesegang<'v>,
    standard: Standard,
    identity: Identity,
    form: Satzform,
}

impl<'v> Stueckpruefung<'v> {
    /// Begins with a file, by its first bytes; `None` where it is to be read as a whole.
    #[must_use]
    pub fn new(path: &'v str, anfang: &[u8], gang: Lesegang<'v>) -> Option<Self> {
        let source = wurzel(anfang)?;
        let document = Document::parse(&source, gang.limits()).ok()?;
        let Identified::Ours(standard, identity) = identify(&document) else { return None };
        let root = document.root().name();
        let form = satzform(standard, &document)?;
        if let Lesegang::Pruefen(vorgaben) = gang {
            let foreign = vorgaben.profil == Profil::Pvog && standard != Standard::Xzufi;
            // What a schema of others compares across records is not known.
            let is_theirs = vorgaben.schemata.of(document.root()).is_theirs();
            // Rules of one's own may look at what is around the records.
            let sees_all = match standard {
                Standard::Genericode => !vorgaben.eigene.is_empty(),
                _ => vorgaben.eigene.sieht_wurzel(standard, root, vorgaben.profil),
            };
            if foreign || is_theirs || sees_all {
                return None;
            }
        }
        Some(Self { path, gang, standard, identity, form })
    }

    /// What a record is.
    #[must_use]
    pub const fn form(&self) -> Satzform {
        self.form
    }

    /// Judges a piece.
    #[must_use]
    pub fn pruefe(&self, stueck: Stueck) -> Teil {
        let (nummer, kopf) = (stueck.nummer(), stueck.kopf());
        let is_open = !stueck.vielleicht_einzeln().is_empty();
        let offen = is_open.then(|| Box::new(stueck.clone()));
        let mut teil = Teil { nummer, kopf, befund: Befund::Ungeeignet, offen, text: None };
        match stueck.source(self.path) {
            Ok(source) => {
                let source = source.bis(self.gang.frist().clone());
                let ab = if nummer == 0 { 0 } else { kopf };
                teil.befund = match Document::parse(&source, self.gang.limits()) {
                    Ok(document) => self.lies(&document, kopf, ab),
                    Err(finding) => Befund::Ungelesen(finding),
                };
                if matches!(&teil.befund, Befund::Gelesen(Some(it), _) if it.zeilen.is_some()) {
                    teil.text = Some(Box::new(source));
                }
            }
            Err(finding) => teil.befund = Befund::Ungelesen(finding),
        }
        if self.gang.frist().ist_um() {
            let finding = Frist::ueberschritten(self.gang.limits(), self.path);
            teil.befund = Befund::Ungelesen(Box::new(finding));
        }
        teil
    }

    /// What becomes of a file whose time is over; `None` while it is not.
    #[must_use]
    pub fn zu_spaet(&self) -> Option<(FileReport, Spuren)> {
        let is_over = self.gang.frist().ist_um();
        is_over.then(|| (zu_spaet(self.path, self.gang.limits()), Spuren::default()))
    }

    /// `ab` is where the piece says something new.
    fn lies(&self, document: &Document<'_>, kopf: u64, ab: u64) -> Befund {
        let (mut spuren, mut geeignet) = (Spuren::default(), true);
        let mut merke = |artefakt: &Artefakt<'_>, own: Spuren| {
            spuren = own;
            geeignet = ist_geeignet(&artefakt.inhalt, kopf);
        };
        let mut urteil = match self.gang {
            Lesegang::Pruefen(vorgaben) => {
                let version = self.identity.version.as_deref().unwrap_or_default();
                let art = (self.standard, version);
                let show = &mut |stage: Stage<'_, '_>| {
                    if let Stage::Read(artefakt) = stage {
                        merke(artefakt, Spuren::geprueft(artefakt, vorgaben, ab));
                    }
                };
                Some(Box::new(Teilurteil::of(self.path, document, art, vorgaben, show)))
            }
            Lesegang::Lesen(limits, _) => {
                let artefakt = Artefakt::read(self.standard, document, limits);
                merke(&artefakt, Spuren::of(&artefakt.inhalt, Profil::Standard));
                None
            }
        };
        // Who refers to a name in another piece cannot be told.
        let letzte_kennung = urteil.as_ref().and_then(|urteil| urteil.letzte_kennung);
        geeignet &= letzte_kennung.is_none_or(|start| start < kopf);
        spuren.packe();
        urteil.iter_mut().for_each(|urteil| urteil.packe());
        geeignet &= urteil.as_ref().is_none_or(|urteil| !urteil.greift_aus);
        if geeignet { Befund::Gelesen(urteil, Box::new(spuren)) } else { Befund::Ungeeignet }
    }
}

/// What a record of a document is, by its outermost element; `None` where it has none.
pub(crate) fn satzform(standard: Standard, document: &Document<'_>) -> Option<Satzform> {
    let root = document.root().name();
    match standard {
        Standard::Xzufi if !xzufi::ist_satz(root) => Some(Satzform::in_wurzel(xzufi::ist_satz)),
        Standard::Xdatenfelder if xdatenfelder::hat_saetze(document) => {
            Some(Satzform::in_wurzel(xdatenfelder::ist_satz))
        }
        Standard::Genericode if root == "CodeList" => Some(Stueckliste::FORM),
        _ => None,
    }
}

/// False where what a message says of itself stands among its records: it may be said in another
/// piece as well.
fn ist_geeignet(inhalt: &Inhalt<'_>, kopf: u64) -> bool {
    let parsed = match inhalt {
        Inhalt::Xzufi(parsed) => parsed,
        Inhalt::Genericode(list) => return ist_regelmaessig(list),
        Inhalt::Xdatenfelder(..) | Inhalt::Xprozess(_) => return true,
    };
    let mut geeignet = true;
    parsed.nachricht.parts(&mut |part| {
        if let Part::Child(_, model, _) = part {
            geeignet &= model.element().is_none_or(|element| element.span().start < kopf);
        }
    });
    geeignet
}

/// Puts together what the pieces of a file came to.
#[derive(Default)]
pub struct Teilsumme {
    naechste: usize,
    wartend: BTreeMap<usize, Teil>,
    /// In order. A piece whose paths depend on what follows stands apart until that is known.
    summen: Vec<Teil>,
    /// The rows of a list, compared in order.
    liste: Option<Box<Stueckliste>>,
    abbruch: Option<Befund>,
}

impl Teilsumme {
    /// Takes in a piece, in any order. False where what is known decides: no more are needed.
    pub fn nimm(&mut self, teil: Teil, pruefung: &Stueckpruefung<'_>) -> bool {
        self.wartend.insert(teil.nummer, teil);
        while let Some(teil) = self.wartend.remove(&self.naechste) {
            self.naechste += 1;
            if self.abbruch.is_none() {
                self.der_reihe_nach(teil, pruefung);
            }
        }
        self.abbruch.is_none()
    }

    fn der_reihe_nach(&mut self, mut teil: Teil, pruefung: &Stueckpruefung<'_>) {
        let Befund::Gelesen(urteil, _) = &mut teil.befund else {
            self.abbruch = Some(teil.befund);
            return;
        };
        let zeilen = urteil.as_mut().and_then(|urteil| urteil.zeilen.take());
        if let Some((zeilen, text)) = zeilen.zip(teil.text.take())
            && let Lesegang::Pruefen(vorgaben) = pruefung.gang
        {
            let liste = self.liste.get_or_insert_with(|| Box::new(Stueckliste::new(vorgaben)));
            liste.nimm(*zeilen, &text, vorgaben);
        }
        match self.summen.last_mut() {
            Some(last) if last.offen.is_none() && teil.offen.is_none() => last.absorb(teil),
            _ => self.summen.push(teil),
        }
    }

    /// What becomes of a file with more records than it may have. What is wrong with those before
    /// them is told instead.
    #[must_use]
    pub fn zu_viele(
        self,
        pruefung: &Stueckpruefung<'_>,
        einzeln: &[Box<str>],
    ) -> Option<(FileReport, Spuren)> {
        if let Some(late) = pruefung.zu_spaet() {
            return Some(late);
        }
        if self.abbruch.is_some() {
            return self.abschliessen(pruefung, einzeln);
        }
        let finding = datensaetze(pruefung.path, pruefung.gang.limits());
        Some((FileReport::unchecked(pruefung.path, finding), Spuren::default()))
    }

    /// What becomes of the file, where no piece is missing; `einzeln` are the names that only one
    /// record has. `None` where the file is to be read as a whole.
    #[must_use]
    pub fn abschliessen(
        self,
        pruefung: &Stueckpruefung<'_>,
        einzeln: &[Box<str>],
    ) -> Option<(FileReport, Spuren)> {
        let result = self.zusammen(pruefung, einzeln);
        pruefung.zu_spaet().or(result)
    }

    fn zusammen(
        mut self,
        pruefung: &Stueckpruefung<'_>,
        einzeln: &[Box<str>],
    ) -> Option<(FileReport, Spuren)> {
        let is_alone = |name: &str| einzeln.iter().any(|alone| **alone == *name);
        for at in 0..self.summen.len() {
            let teil = &mut self.summen[at];
            let stueck = teil.offen.take();
            let Some(stueck) =
                stueck.filter(|it| it.vielleicht_einzeln().iter().any(|it| is_alone(it)))
            else {
                continue;
            };
            let again = pruefung.pruefe(stueck.mit_einzeln(einzeln.to_vec()));
            self.summen[at] = Teil { offen: None, text: None, ..again };
        }
        let mut summen = self.summen.into_iter();
        let mut summe = summen.next()?;
        summen.for_each(|teil| summe.absorb(teil));
        let (path, identity) = (pruefung.path, pruefung.identity.clone());
        let (urteil, spuren) = match self.abbruch.unwrap_or(summe.befund) {
            Befund::Gelesen(urteil, spuren) => (urteil, *spuren),
            Befund::Ungelesen(finding) => {
                return Some((FileReport::unchecked(path, *finding), Spuren::default()));
            }
            Befund::Ungeeignet => return None,
        };
        let report = match (urteil, pruefung.gang) {
            (Some(mut urteil), Lesegang::Pruefen(vorgaben)) => {
                if let Some(liste) = self.liste {
                    urteil.vergleiche_zeilen(*liste, path, vorgaben);
                }
                let mut report = urteil.report(path, identity, vorgaben);
                as_profile_wants(&mut report, vorgaben);
                report
            }
            _ => FileReport::new(path, identity, State::Ok, Vec::new()),
        };
        Some((report, spuren))
    }
}

impl Teil {
    /// Takes in the next piece of the same file.
    fn absorb(&mut self, next: Self) {
        let counts = |finding: &Finding| {
            finding.place.as_ref().is_some_and(|place| place.span.start >= next.kopf)
        };
        match (&mut self.befund, next.befund) {
            (Befund::Gelesen(urteil, spuren), Befund::Gelesen(later, further)) => {
                if let Some((urteil, later)) = urteil.as_mut().zip(later) {
                    urteil.absorb(*later, counts);
                }
                spuren.absorb(*further);
            }
            (befund @ Befund::Gelesen(..), stopped) => *befund = stopped,
            _ => {}
        }
    }
}
