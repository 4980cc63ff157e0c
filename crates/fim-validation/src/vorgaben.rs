//! What whoever asks for a check may decide: profile, rules, thresholds, settings of the QS-Bericht,
//! code lists, reference date.

use crate::Ziel;
use crate::ausnahmen::{Ausnahmen, KEINE as OHNE_AUSNAHMEN};
use crate::auswahl::{Auswahl, KEINE};
use crate::codelisten::{Codelisten, MITGELIEFERTE_CODELISTEN};
use crate::eigene::{EigeneRegeln, KEINE_EIGENEN};
use crate::einstufung::{Einstufung, UNVERAENDERT};
use crate::korpus::verweisart::Verweiswahl;
use crate::panik::{Auffangnetz, OHNE_NETZ};
use crate::pfade::{OHNE_ORDNER, Pfadsicht};
use crate::schema::{MITGELIEFERTE_SCHEMATA, Schemata};
use crate::vorhaben::{Nachweise, OHNE_NACHWEISE};
use crate::zeit::Datum;
use fim_core::{Frist, Limits};
use ozg::Matrix;

/// Whose judgement is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profil {
    /// Ours: every rule, each finding once, without the known false alarms of the QS-Bericht.
    #[default]
    Standard,
    /// That of the QS-Bericht: its messages to the letter, each a finding of its own at the element
    /// in whose section it prints it.
    QsBericht,
    /// Ours, and a Leistung is held to what a Leistungssteckbrief must have, whatever its status.
    Steckbrief,
    /// Ours, and a Leistung is held to what a Stammtext must have, whatever its status.
    Stammtext,
    /// Ours, and a Leistung is held to what the Single Digital Gateway asks for.
    Sdg,
    /// The import of the Portalverbund: what it would refuse, and nothing else.
    Pvog,
}

impl Profil {
    /// All profiles, as offered on the command line.
    pub const ALL: [Self; 6] =
        [Self::Standard, Self::QsBericht, Self::Steckbrief, Self::Stammtext, Self::Sdg, Self::Pvog];

    /// Name on the command line and in the configuration.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::QsBericht => "qs-bericht",
            Self::Steckbrief => "steckbrief",
            Self::Stammtext => "stammtext",
            Self::Sdg => "sdg",
            Self::Pvog => "pvog",
        }
    }
}

/// Where hints begin: numbers that no official text names, and that every editorial team may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schwellen {
    /// Words of a sentence that is not too long.
    pub woerter_je_satz: u32,
    /// Words of the sentences of a text, on average.
    pub woerter_im_mittel: u32,
    /// Sentences of a paragraph that is not too long.
    pub saetze_je_absatz: u32,
    /// Words of 100 that end in -ung, -heit or -keit, in a text that is not too abstract.
    pub nominalwoerter_prozent: u32,
    /// Years after which a text that was not changed is looked at again.
    pub jahre_ohne_aenderung: u32,
}

impl Schwellen {
    /// As the program ships.
    pub const VORGABE: Self = Self {
        woerter_je_satz: 20,
        woerter_im_mittel: 15,
        saetze_je_absatz: 5,
        nominalwoerter_prozent: 10,
        jahre_ohne_aenderung: 3,
    };
}

impl Default for Schwellen {
    fn default() -> Self {
        Self::VORGABE
    }
}

/// What is decided before a file is looked at.
#[derive(Clone, Copy)]
pub struct Vorgaben<'l> {
    /// Limits on input.
    pub limits: &'l Limits,
    /// Whose judgement is wanted.
    pub profil: Profil,
    /// `VersionsHinweise` of the QS-Bericht: whether the missing creator (1117) is told of.
    pub versionshinweise: bool,
    /// `CodelistenInhalt` of the QS-Bericht: whether it opens the code lists of XDatenfelder 2.
    pub codelisten_inhalt: bool,
    /// `AktuelleCodelisteLaden` of the QS-Bericht: whether it resolves lists without a version.
    pub aktuelle_codeliste_laden: bool,
    /// Which rules speak.
    pub auswahl: &'l Auswahl,
    /// Rules of one's own.
    pub eigene: &'l EigeneRegeln,
    /// Where hints begin.
    pub schwellen: Schwellen,
    /// The day that counts as today; without one, what needs it is not looked at.
    pub stichtag: Option<Datum>,
    /// The release status that is aimed at.
    pub ziel: Option<&'static Ziel>,
    /// Where code lists are looked up.
    pub codelisten: &'l dyn Codelisten,
    /// Where schemas are looked up before those that ship.
    pub schemata: &'l dyn Schemata,
    /// Which references must lead to something within the files.
    pub verweise: Verweiswahl,
    /// What must be delivered, by priority; the matrix of 2019 where none is named.
    pub matrix: Option<&'l Matrix>,
    /// Where evidence of a Vorhaben is looked up.
    pub nachweise: &'l dyn Nachweise,
    /// Which levels hold, and which rules below some paths.
    pub einstufung: &'l Einstufung,
    /// Which findings do not count.
    pub ausnahmen: &'l Ausnahmen,
    /// How paths are seen from the settings.
    pub pfade: &'l dyn Pfadsicht,
    /// The time in which the file must be checked.
    pub frist: &'l Frist,
    /// What catches a fault of ours in a rule across files.
    pub netz: &'l dyn Auffangnetz,
    /// Whether files leave behind what [`statistik()`](crate::statistik()) counts.
    pub statistik: bool,
}

impl<'l> Vorgaben<'l> {
    /// Our judgement, the settings of the QS-Bericht as it ships, the embedded lists alone.
    #[must_use]
    pub fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            profil: Profil::default(),
            versionshinweise: false,
            codelisten_inhalt: false,
            aktuelle_codeliste_laden: true,
            auswahl: &KEINE,
            eigene: &KEINE_EIGENEN,
            schwellen: Schwellen::VORGABE,
            stichtag: None,
            ziel: None,
            codelisten: &MITGELIEFERTE_CODELISTEN,
            schemata: &MITGELIEFERTE_SCHEMATA,
            verweise: Verweiswahl::default(),
            matrix: None,
            nachweise: &OHNE_NACHWEISE,
            einstufung: &UNVERAENDERT,
            ausnahmen: &OHNE_AUSNAHMEN,
            pfade: &OHNE_ORDNER,
            frist: &Frist::KEINE,
            netz: &OHNE_NETZ,
            statistik: false,
        }
    }

    /// Everything of it that the result of one file depends on, as a text: files that are kept under
    /// another one were checked otherwise. What only counts across files is left out, and so are code
    /// lists: what is kept of a file knows which it was held against.
    #[must_use]
    pub fn kennzeichen(&self) -> String {
        let Self {
            limits,
            profil,
            versionshinweise,
            codelisten_inhalt,
            aktuelle_codeliste_laden,
            auswahl,
            eigene,
            schwellen,
            stichtag,
            ziel,
            schemata,
            codelisten: _,
            verweise: _,
            matrix: _,
            nachweise: _,
            // Applied when all files are read.
            einstufung: _,
            ausnahmen: _,
            pfade: _,
            // What was cut short is not kept.
            frist: _,
            netz: _,
            // Who counts, checks.
            statistik: _,
        } = self;
        let qs_bericht = (versionshinweise, codelisten_inhalt, aktuelle_codeliste_laden);
        let (ziel, eigene) = (ziel.map(|ziel| &ziel.name), eigene.kennzeichen());
        let schemata = schemata.kennzeichen();
        format!(
            "{limits:?} {profil:?} {qs_bericht:?} {auswahl:?} {eigene} {schwellen:?} {stichtag:?} {ziel:?} {schemata}"
        )
    }

    /// Aims at a release status; what it waits for is then always told of.
    #[must_use]
    pub fn mit_ziel(self, ziel: &'static Ziel) -> Self {
        let versionshinweise = self.versionshinweise || ziel.names("XDF1117");
        Self { ziel: Some(ziel), versionshinweise, ..self }
    }
}
