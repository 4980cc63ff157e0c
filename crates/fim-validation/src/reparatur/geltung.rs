//! Which findings count: also those that show only when a repair has changed the text, and whose
//! fingerprint nobody could know.

use fim_core::{Finding, Fingerprint};
use std::collections::{HashMap, HashSet};

/// Rule, element and path without positions: siblings may have moved.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Befundart {
    code: &'static str,
    id: Option<String>,
    version: Option<String>,
    pfad: String,
}

impl Befundart {
    pub(super) fn of(finding: &Finding) -> Self {
        let element = finding.element.as_ref();
        let path = finding.place.as_ref().map_or("", |place| &place.path);
        let names = path.split('/').map(|part| part.split('[').next().unwrap_or_default());
        Self {
            code: finding.rule.code,
            id: element.and_then(|it| it.id.clone()),
            version: element.and_then(|it| it.version.clone()),
            pfad: names.collect::<Vec<_>>().join("/"),
        }
    }
}

/// See the module.
pub(super) struct Geltung {
    /// Findings of the file as it was, and whether they count.
    bekannt: HashMap<Fingerprint, bool>,
    /// Where all findings of a kind count, the first of them.
    arten: HashMap<Befundart, Option<Fingerprint>>,
}

impl Geltung {
    /// Of the findings of a file, those count that `zaehlt` names.
    pub(super) fn new(befunde: &[Finding], zaehlt: &HashSet<Fingerprint>) -> Self {
        let (mut bekannt, mut arten) = (HashMap::new(), HashMap::new());
        for one in befunde {
            let gilt = zaehlt.contains(&one.fingerprint);
            bekannt.insert(one.fingerprint, gilt);
            let anlass = arten.entry(Befundart::of(one)).or_insert(Some(one.fingerprint));
            *anlass = anlass.filter(|_| gilt);
        }
        Self { bekannt, arten }
    }

    /// The finding of the file as it was that a finding comes from; `None` where it does not count.
    pub(super) fn anlass(&self, befund: &Finding) -> Option<Fingerprint> {
        match self.bekannt.get(&befund.fingerprint) {
            Some(gilt) => gilt.then_some(befund.fingerprint),
            None => self.arten.get(&Befundart::of(befund)).copied().flatten(),
        }
    }
}
