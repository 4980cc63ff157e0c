//! What version numbers say beside the change.
//!
//! The standard says what a version number is: it identifies an element together with its id
//! (XDatenfelder 3.0.0, type ElementIdentifikation) and has three parts since 3.0 (VersionString).
//! Which part is to be raised when, no official text at hand says: such statements are proposals.

use crate::abbild::Baustein;
use fim_core::{
    Aussage, Aussageart, Value, Versionsbefund, Versionsgewicht, Versionswechsel, Vertraeglichkeit,
};

static UNVERAENDERT: Aussageart = Aussageart::new(
    "inhalt-ohne-version",
    "Inhalt geändert, aber die Version ist weiter {version}; eine neue Version vergeben",
    "content changed, but the version still is {version}; give a new version",
);
static ENTHALTENES: Aussageart = Aussageart::vorschlag(
    "enthaltenes-ohne-version",
    "geändert; darüber ohne neue Version: {wo}{mit}",
    "changed; above it without a new version: {wo}{mit}",
);
static OHNE_AENDERUNG: Aussageart = Aussageart::vorschlag(
    "version-ohne-inhalt",
    "Version von {alt} auf {neu} erhöht, der Inhalt ist derselbe",
    "version raised from {alt} to {neu}, the content is the same",
);
static GESUNKEN: Aussageart = Aussageart::vorschlag(
    "version-gesunken",
    "Version von {alt} auf {neu} gesunken; prüfen, ob die Stände vertauscht sind",
    "version went down from {alt} to {neu}; check whether the states are swapped",
);
static ENTFALLEN: Aussageart = Aussageart::vorschlag(
    "version-entfallen",
    "die Version {alt} ist entfallen, es ist jetzt eine Arbeitskopie",
    "the version {alt} is gone, it is a working copy now",
);
static ZU_KLEIN: Aussageart = Aussageart::vorschlag(
    "brechend-ohne-hauptversion",
    "brechend, aber die erste Stelle der Version ist nicht erhöht ({alt} → {neu})",
    "breaking, but the first number of the version is not raised ({alt} → {neu})",
);

/// What is known of an element in both states.
pub(crate) struct Lage<'b> {
    pub alt: &'b Baustein,
    pub neu: &'b Baustein,
    /// Its own content is another.
    pub eigenes: bool,
    /// Something in it is another.
    pub enthaltenes: bool,
    /// The gravest reason.
    pub grad: Vertraeglichkeit,
}

/// Which way a version went.
#[must_use]
pub fn wechsel(alt: Option<&str>, neu: Option<&str>) -> Versionswechsel {
    match (alt, neu) {
        (alt, neu) if alt == neu => Versionswechsel::Gleich,
        (None, Some(_)) => Versionswechsel::Erhoeht,
        (Some(_), None) => Versionswechsel::Gesunken,
        (Some(alt), Some(neu)) => match (zahlen(alt), zahlen(neu)) {
            (Some(alt), Some(neu)) => match alt.cmp(&neu) {
                std::cmp::Ordering::Less => Versionswechsel::Erhoeht,
                std::cmp::Ordering::Greater => Versionswechsel::Gesunken,
                std::cmp::Ordering::Equal => Versionswechsel::Gleich,
            },
            _ => Versionswechsel::Anders,
        },
        (None, None) => Versionswechsel::Gleich,
    }
}

/// `1.2.0` or `2024-03-01` as numbers, zeros at the end left out.
pub(crate) fn zahlen(version: &str) -> Option<Vec<u64>> {
    let teile = version.trim().split(['.', '-']).map(|teil| teil.parse().ok());
    let mut zahlen = teile.collect::<Option<Vec<u64>>>()?;
    while zahlen.last() == Some(&0) {
        zahlen.pop();
    }
    Some(zahlen)
}

/// What the version of an element says.
pub(crate) fn befund(lage: &Lage<'_>) -> Option<Versionsbefund> {
    let (alt, neu) = (lage.alt.version.as_deref(), lage.neu.version.as_deref());
    let (gewicht, art) = match wechsel(alt, neu) {
        Versionswechsel::Gleich if alt.is_some() && lage.eigenes => {
            (Versionsgewicht::Befund, &UNVERAENDERT)
        }
        Versionswechsel::Gleich => return None,
        Versionswechsel::Gesunken if neu.is_none() => (Versionsgewicht::Feststellung, &ENTFALLEN),
        Versionswechsel::Gesunken => (Versionsgewicht::Feststellung, &GESUNKEN),
        Versionswechsel::Erhoeht if alt.is_some() => {
            if lage.grad == Vertraeglichkeit::Brechend && !ist_hauptversion(alt, neu) {
                (Versionsgewicht::Feststellung, &ZU_KLEIN)
            } else if !lage.eigenes && !lage.enthaltenes {
                (Versionsgewicht::Hinweis, &OHNE_AENDERUNG)
            } else {
                return None;
            }
        }
        Versionswechsel::Erhoeht | Versionswechsel::Anders => return None,
    };
    let text = |version: Option<&str>| version.unwrap_or_default().into();
    let werte = vec![("version", text(neu)), ("alt", text(alt)), ("neu", text(neu))];
    Some(Versionsbefund {
        element: lage.neu.bezug(),
        alt: alt.map(str::to_owned),
        neu: neu.map(str::to_owned),
        gewicht,
        aussage: Aussage::new(art, werte),
    })
}

/// A change in elements that go on with their version: `wo` names them, `mit` tells of further changes
/// in the same ones.
pub(crate) fn enthaltenes(
    alt: Option<&Baustein>,
    neu: &Baustein,
    wo: Value,
    mit: Value,
) -> Versionsbefund {
    Versionsbefund {
        element: neu.bezug(),
        alt: alt.and_then(|alt| alt.version.clone()),
        neu: neu.version.clone(),
        gewicht: Versionsgewicht::Feststellung,
        aussage: Aussage::new(&ENTHALTENES, vec![("wo", wo), ("mit", mit)]),
    }
}

fn ist_hauptversion(alt: Option<&str>, neu: Option<&str>) -> bool {
    let erste = |version: Option<&str>| {
        let zahlen = version.and_then(zahlen).unwrap_or_default();
        zahlen.first().copied().unwrap_or(0)
    };
    erste(neu) > erste(alt)
}
