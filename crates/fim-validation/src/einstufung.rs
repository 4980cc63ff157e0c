//! Levels and rules as a run wants them: other levels, other rules below some paths, and a rule set
//! that was fixed. Applied when all files are read, so that what is kept of a file does not depend
//! on it.
//!
//! Not here: rules that are asked for or against everywhere (`auswahl`).

use crate::auswahl::Auswahl;
use crate::pfade::Pfadmuster;
use fim_core::{FileReport, Finding, Regelwerk, RuleMeta, State, Stufe};

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Einstufung {
    /// Levels by code or beginning of one.
    pub stufen: Vec<(String, Stufe)>,
    /// What holds below some paths; the later goes before the earlier.
    pub pfade: Vec<Pfadeinstufung>,
    /// Rules that are asked for or against elsewhere.
    pub basis: Auswahl,
    /// What goes before all of that: rules that the command line asks for or against.
    pub vorrang: Auswahl,
    /// The rule set that was fixed: what came later is no more than a Hinweis.
    pub regelwerk: Option<Regelwerk>,
}

/// What holds below some paths.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pfadeinstufung {
    /// Which.
    pub muster: Pfadmuster,
    /// Rules that are asked for or against there.
    pub auswahl: Auswahl,
    /// Levels there, by code or beginning of one.
    pub stufen: Vec<(String, Stufe)>,
}

/// Nothing changed.
pub(crate) static UNVERAENDERT: Einstufung = Einstufung {
    stufen: Vec::new(),
    pfade: Vec::new(),
    basis: Auswahl { mit: Vec::new(), ohne: Vec::new() },
    vorrang: Auswahl { mit: Vec::new(), ohne: Vec::new() },
    regelwerk: None,
};

impl Einstufung {
    /// True where nothing is to be done.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.stufen.is_empty() && self.pfade.is_empty() && self.regelwerk.is_none()
    }

    /// Everything asked for anywhere, to be heard everywhere: where it holds is looked at afterwards.
    #[must_use]
    pub fn weiteste(&self) -> Auswahl {
        let further: Vec<String> =
            self.pfade.iter().flat_map(|pfad| &pfad.auswahl.mit).cloned().collect();
        let touches = |word: &&String| {
            further.iter().any(|code| code.starts_with(*word) || word.starts_with(code))
        };
        let ohne = self.basis.ohne.iter().filter(|word| !touches(word)).cloned().collect();
        Auswahl { ohne, mit: [self.basis.mit.clone(), further].concat() }
    }

    /// Leaves out findings of rules that are silent at their path, and gives the others their level.
    pub(crate) fn anwenden(&self, files: &mut [FileReport], relative: &dyn Fn(&str) -> String) {
        if self.is_empty() {
            return;
        }
        for file in files {
            let path = relative(&file.path);
            let hier: Vec<&Pfadeinstufung> =
                self.pfade.iter().filter(|pfad| pfad.muster.nennt(&path)).collect();
            if file.state != State::Unchecked && !self.pfade.is_empty() {
                file.findings.retain(|finding| self.spricht(finding.rule, &hier));
            }
            for finding in &mut file.findings {
                finding.stufe = self.stufe(finding, &hier);
            }
        }
    }

    fn spricht(&self, rule: &RuleMeta, hier: &[&Pfadeinstufung]) -> bool {
        if !Auswahl::laesst_waehlen(rule.code) {
            return true;
        }
        let own = self.vorrang.sagt(rule.code);
        let there = || hier.iter().rev().find_map(|pfad| pfad.auswahl.sagt(rule.code));
        own.or_else(there).unwrap_or_else(|| self.basis.wants(rule))
    }

    /// Reading a file decides on more than a level: what it says stays as it is.
    fn stufe(&self, finding: &Finding, hier: &[&Pfadeinstufung]) -> Stufe {
        let code = finding.rule.code;
        if code.starts_with("XML") {
            return finding.stufe;
        }
        let there = hier.iter().rev().find_map(|pfad| laengste(&pfad.stufen, code));
        let wanted = there.or_else(|| laengste(&self.stufen, code));
        let is_later = self.regelwerk.is_some_and(|regelwerk| finding.rule.seit > regelwerk);
        match wanted {
            Some(stufe) => stufe,
            None if is_later => Stufe::Hinweis,
            None => finding.stufe,
        }
    }
}

/// The level of the longest beginning of a code; of two as long, the later.
fn laengste(stufen: &[(String, Stufe)], code: &str) -> Option<Stufe> {
    let own = stufen.iter().filter(|(word, _)| code.starts_with(word.as_str()));
    own.max_by_key(|(word, _)| word.len()).map(|(_, stufe)| *stufe)
}

#[cfg(test)]
mod tests {
    use super::{Einstufung, UNVERAENDERT};
    use fim_core::{FileReport, Finding, Identity, Regelwerk, RuleMeta, State, Stufe};

    static ALT: RuleMeta = RuleMeta { code: "XZF1001", ..RuleMeta::BASE };
    static NEU: RuleMeta =
        RuleMeta { code: "XZF1002", seit: Regelwerk::new(2099, 1), ..RuleMeta::BASE };

    fn stufen(einstufung: &Einstufung) -> [Stufe; 2] {
        let findings = [&ALT, &NEU].map(|rule| Finding::of(rule).finish("a.xml"));
        let file =
            FileReport::new("a.xml", Identity::default(), State::Findings, findings.to_vec());
        let mut files = [file];
        einstufung.anwenden(&mut files, &str::to_owned);
        [files[0].findings[0].stufe, files[0].findings[1].stufe]
    }

    #[test]
    fn what_came_after_a_fixed_rule_set_is_a_hint_until_a_level_is_named() {
        assert_eq!(stufen(&UNVERAENDERT), [Stufe::Kritisch; 2]);
        let fixed = Einstufung { regelwerk: Some(Regelwerk::ERSTES), ..UNVERAENDERT.clone() };
        assert_eq!(stufen(&fixed), [Stufe::Kritisch, Stufe::Hinweis]);
        let named = vec![("XZF".to_owned(), Stufe::Warnung)];
        assert_eq!(stufen(&Einstufung { stufen: named, ..fixed }), [Stufe::Warnung; 2]);
    }

    #[test]
    fn no_rule_is_newer_than_the_rule_set_of_the_program() {
        assert!(crate::rules().all(|rule| rule.seit <= Regelwerk::AKTUELL));
    }
}
