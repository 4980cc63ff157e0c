//! What is told of a value: the same finding whether it shows at the value itself or only beside
//! others.

use super::EigeneRegel;
use super::pfad::Angabe;
use crate::identify::Standard;
use crate::lage::{kurz, passend};
use crate::stelle::Stelle;
use crate::zeilen::Verstoss;
use fim_core::reading::clip;
use fim_core::{Draft, Element, ElementInfo, Finding, Fingerprint, Place, Value};

/// Characters of a value, and of what is expected, in a message.
const IN_MELDUNG: usize = 30;
/// Characters of a value beside it.
const DANEBEN: usize = 80;

/// A value with where it stands, free of the document.
#[derive(Debug, Clone)]
pub(crate) struct Beleg {
    pub(crate) place: Option<Place>,
    /// The artefact it belongs to.
    pub(crate) info: Option<ElementInfo>,
    /// The value, as far as it is shown; empty where there is none.
    pub(crate) wert: String,
    /// What tells it from others of the same artefact.
    pub(crate) eigen: String,
    /// The child that is missing.
    pub(crate) fehlt: Option<String>,
}

impl Beleg {
    /// A value that is there.
    pub(super) fn wert(
        standard: Standard,
        element: Element<'_>,
        angabe: &Angabe<'_>,
        wert: &str,
    ) -> Self {
        Self {
            place: angabe.stelle().place(),
            info: standard.describe(element),
            wert: clip(wert, DANEBEN),
            eigen: Fingerprint::of(&[wert]).to_string(),
            fehlt: None,
        }
    }

    /// A value that is missing. Of the same artefact several may be: its place within it counts.
    pub(super) fn luecke(standard: Standard, element: Element<'_>, stelle: &Stelle<'_>) -> Self {
        let info = standard.describe(element);
        let mut aussen = element;
        while let Some(parent) = aussen.parent()
            && standard.describe(parent) == info
        {
            aussen = parent;
        }
        let innen = element.path();
        let eigen = innen.strip_prefix(&aussen.path()).unwrap_or_default().to_owned();
        let fehlt = stelle.fehlt.map(str::to_owned);
        Self { place: stelle.place(), info, wert: String::new(), eigen, fehlt }
    }
}

/// A finding of a value that does not meet the condition by itself.
pub(super) fn of(regel: &EigeneRegel, beleg: &Beleg, verstoss: Verstoss) -> Draft {
    let wert = match verstoss {
        Verstoss::Fehlt if beleg.fehlt.is_some() => Value::from(("fehlt", "is missing")),
        Verstoss::Fehlt => Value::from(("ist leer", "is empty")),
        Verstoss::Zeichen(zahl) => {
            let wert = gezeigt(&beleg.wert);
            let (de, en) =
                (format!("{wert}, {zahl} Zeichen"), format!("{wert}, {zahl} characters"));
            Value::Both(de, en)
        }
        Verstoss::Form | Verstoss::Fremd => gezeigt(&beleg.wert).into(),
    };
    let draft = entwurf(regel, beleg, wert);
    match verstoss {
        Verstoss::Fehlt if beleg.fehlt.is_none() => draft.found(("leer", "empty")),
        _ => draft,
    }
}

/// A finding of a value that others decide on.
pub(super) fn neben(regel: &EigeneRegel, beleg: &Beleg) -> Draft {
    entwurf(regel, beleg, gezeigt(&beleg.wert).into())
}

fn gezeigt(wert: &str) -> String {
    format!("»{}«", clip(wert, IN_MELDUNG))
}

fn entwurf(regel: &EigeneRegel, beleg: &Beleg, wert: Value) -> Draft {
    let Beleg { place, info, wert: gefunden, eigen, fehlt } = beleg;
    let name = match info {
        None => "Nachricht".to_owned(),
        Some(info) if info.id.is_none() && info.name.is_none() => info.kind.clone(),
        Some(info) => kurz(info),
    };
    let (de, en) = &regel.erwartet;
    let both = |most| Value::Both(clip(de, most), clip(en, most));
    let mut draft = Finding::of(regel.meta)
        .value("element", name)
        .value("wert", wert)
        .value("erwartet", both(IN_MELDUNG));
    if let Some(fehlt) = fehlt {
        draft = draft.lacks(fehlt);
    }
    // Elements without an id are told apart by where they stand.
    if info.as_ref().is_none_or(|info| info.id.is_none()) {
        draft = draft.distinguish(place.as_ref().map_or("", |place| &place.path));
    }
    if let Some(place) = place {
        draft = draft.at(place.clone());
    }
    let draft = draft.about(info.clone()).found_text(gefunden).expected(both(DANEBEN));
    passend(draft.distinguish(eigen))
}
