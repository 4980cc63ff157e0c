//! What whoever asks for a check may decide: profile, settings of the QS-Bericht, code lists.

use crate::Ziel;
use crate::codelisten::{Codelisten, MITGELIEFERTE_CODELISTEN};
use fim_core::Limits;

/// Whose judgement is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profil {
    /// Ours: every rule, each finding once, without the known false alarms of the QS-Bericht.
    #[default]
    Standard,
    /// That of the QS-Bericht: its messages to the letter, each a finding of its own at the element
    /// in whose section it prints it.
    QsBericht,
}

impl Profil {
    /// All profiles, as offered on the command line.
    pub const ALL: [Self; 2] = [Self::Standard, Self::QsBericht];

    /// Name on the command line and in the configuration.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::QsBericht => "qs-bericht",
        }
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
    /// The release status that is aimed at.
    pub ziel: Option<&'static Ziel>,
    /// Where code lists are looked up.
    pub codelisten: &'l dyn Codelisten,
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
            ziel: None,
            codelisten: &MITGELIEFERTE_CODELISTEN,
        }
    }

    /// Aims at a release status; what it waits for is then always told of.
    #[must_use]
    pub fn mit_ziel(self, ziel: &'static Ziel) -> Self {
        let versionshinweise = self.versionshinweise || ziel.names("XDF1117");
        Self { ziel: Some(ziel), versionshinweise, ..self }
    }
}
