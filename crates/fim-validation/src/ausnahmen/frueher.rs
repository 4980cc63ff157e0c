//! The findings of an earlier state: what it had, a change does not bring.
//!
//! A finding is the same where its fingerprint is. Where a change raises the version of an element,
//! the fingerprint is another; then rule, element and message decide.

use fim_core::{FileReport, Finding, Fingerprint, Sprache, State};
use std::collections::HashMap;

/// What an earlier state had, each finding as often as it had it.
#[derive(Debug, Clone, Default)]
pub struct Frueherstand {
    /// What the state is called.
    pub name: String,
    genau: HashMap<Fingerprint, u64>,
    aehnlich: HashMap<Fingerprint, u64>,
}

impl Frueherstand {
    /// The findings of all files of the earlier state.
    #[must_use]
    pub fn of(name: &str, files: &[FileReport]) -> Self {
        let mut stand = Self { name: name.to_owned(), ..Self::default() };
        let files = files.iter().filter(|file| file.state != State::Unchecked);
        for finding in files.flat_map(|file| &file.findings) {
            *stand.genau.entry(finding.fingerprint).or_default() += 1;
            *stand.aehnlich.entry(ohne_version(finding)).or_default() += 1;
        }
        stand
    }

    /// What is left of it while findings of a run are looked up.
    pub(super) fn rest(&self) -> Rest<'_> {
        Rest { genau: self.genau.clone(), aehnlich: self.aehnlich.clone(), stand: self }
    }
}

/// See [`Frueherstand::rest`].
pub(super) struct Rest<'s> {
    stand: &'s Frueherstand,
    genau: HashMap<Fingerprint, u64>,
    aehnlich: HashMap<Fingerprint, u64>,
}

impl Rest<'_> {
    /// Takes the same finding from the earlier state; false where it has none left.
    pub(super) fn nimm(&mut self, finding: &Finding) -> bool {
        if !take(&mut self.genau, finding.fingerprint) {
            return false;
        }
        take(&mut self.aehnlich, ohne_version(finding));
        true
    }

    /// As [`Rest::nimm`], where the version of the element is another one. Only when the same ones
    /// are all taken.
    pub(super) fn nimm_aehnlichen(&mut self, finding: &Finding) -> bool {
        // A fingerprint that was there and is used up: this one is one more of the same.
        !self.stand.genau.contains_key(&finding.fingerprint)
            && take(&mut self.aehnlich, ohne_version(finding))
    }
}

fn take(counts: &mut HashMap<Fingerprint, u64>, key: Fingerprint) -> bool {
    match counts.get_mut(&key) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    }
}

fn ohne_version(finding: &Finding) -> Fingerprint {
    let element = finding.element.as_ref();
    let kind = element.map_or("", |it| &it.kind);
    let id = element.and_then(|it| it.id.as_deref()).unwrap_or_default();
    Fingerprint::of(&[finding.rule.code, kind, id, &finding.message(Sprache::De)])
}
