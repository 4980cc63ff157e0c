//! Rows of the page: artefacts, reasons, changes with old and new side by side.

use super::standzeichen;
use crate::seite::text;
use crate::summary::number;
use crate::vergleich::saetze;
use crate::vergleich::wortweise::{Stueck, stuecke};
use fim_core::{Aenderung, Aenderungsart, Artefaktvergleich, Sprache};

/// Changes of one artefact that stand in the page.
const AENDERUNGEN: usize = 1_000;
/// Characters of a value that are shown.
const WERT: usize = 6_000;

/// An artefact in the table.
pub(super) struct Tabellenzeile {
    pub name: String,
    /// Number of the section with the details.
    pub ziel: Option<usize>,
    pub stand: &'static str,
    pub zeichen: &'static str,
    pub version: String,
    pub wechsel: &'static str,
    pub urteil: &'static str,
    pub urteilzeichen: &'static str,
    pub grad: &'static str,
    pub zahl: String,
}

/// An artefact in detail.
pub(super) struct Artefakt {
    pub nummer: usize,
    pub titel: String,
    pub dateien: String,
    pub version: String,
    pub elemente: Vec<String>,
    pub urteil: &'static str,
    pub urteilzeichen: &'static str,
    pub grad: &'static str,
    pub gruende: Vec<Punkt>,
    pub versionen: Vec<Punkt>,
    pub aenderungen: Vec<Zeile>,
    pub weitere: Option<String>,
    pub verborgen: Option<String>,
}

/// A reason or a statement.
pub(super) struct Punkt {
    pub marke: &'static str,
    pub key: &'static str,
    pub wo: String,
    pub aussage: String,
}

/// A change.
pub(super) struct Zeile {
    pub element: String,
    pub eigenschaft: String,
    pub art: &'static str,
    pub key: &'static str,
    pub alt: Vec<Teil>,
    pub neu: Vec<Teil>,
}

/// A piece of a value.
pub(super) struct Teil {
    pub text: String,
    /// True where the other state does not have it.
    pub anders: bool,
}

impl Tabellenzeile {
    pub fn new(it: &Artefaktvergleich, ziel: Option<usize>, sprache: Sprache) -> Self {
        Self {
            name: text(&saetze::element(&it.element)),
            ziel,
            stand: it.stand.label().get(sprache),
            zeichen: standzeichen(it.stand),
            version: text(&saetze::version(it)),
            wechsel: saetze::wechsel(it, sprache),
            urteil: saetze::urteil(it, sprache),
            urteilzeichen: it.vertraeglichkeit.map_or("", saetze::zeichen),
            grad: it.vertraeglichkeit.map_or("", fim_core::Vertraeglichkeit::key),
            zahl: number(it.aenderungen.len() as u64, sprache),
        }
    }
}

impl Artefakt {
    pub fn new(it: &Artefaktvergleich, nummer: usize, sprache: Sprache) -> Self {
        let datei = |fassung: &Option<fim_core::Artefaktfassung>| {
            fassung.as_ref().map(|it| it.datei.clone()).unwrap_or_default()
        };
        let (alt, neu) = (datei(&it.alt), datei(&it.neu));
        let gruende = it.gruende.iter().map(|grund| Punkt {
            marke: grund.grad.label().get(sprache),
            key: grund.grad.key(),
            wo: text(&saetze::element(&grund.element)),
            aussage: text(&grund.aussage.text(sprache)),
        });
        let versionen = it.versionen.iter().map(|befund| Punkt {
            marke: befund.gewicht.label().get(sprache),
            key: befund.gewicht.key(),
            wo: text(&saetze::element(&befund.element)),
            aussage: text(&befund.aussage.text(sprache)),
        });
        let rest = it.aenderungen.len().saturating_sub(AENDERUNGEN);
        let mehr = number(rest as u64, sprache);
        Self {
            nummer,
            titel: text(&saetze::element(&it.element)),
            dateien: text(&if alt == neu { neu } else { format!("{alt} → {neu}") }),
            version: text(&saetze::version(it)),
            elemente: saetze::elemente(it, sprache).iter().map(|zeile| text(zeile)).collect(),
            urteil: saetze::urteil(it, sprache),
            urteilzeichen: it.vertraeglichkeit.map_or("", saetze::zeichen),
            grad: it.vertraeglichkeit.map_or("", fim_core::Vertraeglichkeit::key),
            gruende: gruende.collect(),
            versionen: versionen.collect(),
            aenderungen: it
                .aenderungen
                .iter()
                .take(AENDERUNGEN)
                .map(|aenderung| Zeile::new(aenderung, sprache))
                .collect(),
            weitere: (rest > 0).then(|| match sprache {
                Sprache::De => format!("… und {mehr} weitere Änderungen; alle stehen in -f json."),
                Sprache::En => format!("… and {mehr} more changes; all of them are in -f json."),
            }),
            verborgen: saetze::verborgen(it, sprache),
        }
    }
}

impl Zeile {
    fn new(aenderung: &Aenderung, sprache: Sprache) -> Self {
        let (alt, neu) = werte(aenderung, sprache);
        Self {
            element: text(&saetze::element(&aenderung.element)),
            eigenschaft: text(&saetze::eigenschaft(aenderung, sprache)),
            art: aenderung.art.label().get(sprache),
            key: aenderung.art.key(),
            alt,
            neu,
        }
    }
}

/// Both values; in texts, what the other does not have is marked. Places where something stands.
fn werte(aenderung: &Aenderung, sprache: Sprache) -> (Vec<Teil>, Vec<Teil>) {
    let (alt, neu) = (aenderung.alt.as_deref(), aenderung.neu.as_deref());
    let (mut links, mut rechts) = match (alt, neu) {
        (Some(alt), Some(neu)) => nebeneinander(&text(alt), &text(neu)),
        (alt, neu) => {
            let ganz = |wert: Option<&str>| wert.map(|wert| teil(&text(wert), true));
            (ganz(alt).into_iter().collect(), ganz(neu).into_iter().collect())
        }
    };
    let ort = |einbau: Option<&fim_core::Einbau>| {
        einbau.map(|einbau| teil(&text(&saetze::einbau(einbau, sprache)), false))
    };
    let trenne = |teile: &mut Vec<Teil>, ort: Option<Teil>| {
        if ort.is_some() && !teile.is_empty() {
            teile.push(teil(" · ", false));
        }
        teile.extend(ort);
    };
    if aenderung.art != Aenderungsart::Geaendert {
        trenne(&mut links, ort(aenderung.von.as_ref()));
        trenne(&mut rechts, ort(aenderung.nach.as_ref()));
    }
    (links, rechts)
}

fn nebeneinander(alt: &str, neu: &str) -> (Vec<Teil>, Vec<Teil>) {
    let (mut links, mut rechts) = (Vec::new(), Vec::new());
    for stueck in stuecke(alt, neu) {
        match stueck {
            Stueck::Gleich(text) => {
                links.push(teil(&text, false));
                rechts.push(teil(&text, false));
            }
            Stueck::Weg(text) => links.push(teil(&text, true)),
            Stueck::Neu(text) => rechts.push(teil(&text, true)),
            Stueck::Luecke => {}
        }
    }
    (links, rechts)
}

fn teil(text: &str, anders: bool) -> Teil {
    let gekuerzt = text.chars().count() > WERT;
    let text = match gekuerzt {
        true => text.chars().take(WERT).chain(['…']).collect(),
        false => text.to_owned(),
    };
    Teil { text, anders }
}
