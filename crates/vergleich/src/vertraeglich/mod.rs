//! Whether data that was valid under the old state is valid under the new one, and why not.
//!
//! Data is what an application hands over: the fields of a schema with their values. `struktur` looks
//! at what may or must be there, `datentyp` and `grenzen` at single values, `werte` at code lists. What
//! rules demand is written for people, so a changed rule is to be reviewed by one.

mod datentyp;
mod grenzen;
mod struktur;
mod werte;

use crate::abbild::{Abbild, Baustein};
use crate::artefakt::Paar;
use fim_core::{Aussage, Aussageart, Unvertraeglichkeit, Value, Vertraeglichkeit};
use std::cmp::Reverse;

/// One of the two states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seite {
    /// The old one.
    Alt,
    /// The new one.
    Neu,
}

/// How a field names its code list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Listenverweis {
    /// FIM id of the list (XDatenfelder 2.0 only).
    pub fim_id: Option<String>,
    /// Version of that.
    pub fim_version: Option<String>,
    /// Its identification in genericode.
    pub kennung: Option<String>,
    /// The version named.
    pub version: Option<String>,
}

/// The codes of a list in a state, where it is there.
pub(crate) type Listen<'a> = &'a dyn Fn(Seite, &Listenverweis) -> Option<Vec<String>>;

/// Reasons as they are found.
pub(super) struct Gruende(Vec<Unvertraeglichkeit>);

impl Gruende {
    fn nenne(
        &mut self,
        wo: &Baustein,
        grad: Vertraeglichkeit,
        art: &'static Aussageart,
        werte: Vec<(&'static str, Value)>,
    ) {
        let aussage = Aussage::new(art, werte);
        self.0.push(Unvertraeglichkeit { element: wo.bezug(), grad, aussage });
    }
}

static REGEL_NEU: Aussageart = Aussageart::vorschlag(
    "regel-neu",
    "Regel neu; prüfen, ob bisherige Daten ihr genügen",
    "rule added; check whether earlier data meets it",
);
static REGEL_GEAENDERT: Aussageart = Aussageart::vorschlag(
    "regel-geaendert",
    "Regel geändert ({was}); prüfen, ob bisherige Daten ihr genügen",
    "rule changed ({was}); check whether earlier data meets it",
);

/// What of a rule decides on data.
const REGELTEILE: &[&str] =
    &["freitextRegel", "definition", "typ", "param", "ziel", "skript", "script"];

/// True for artefacts that describe data.
pub(crate) fn gilt(art: &str) -> bool {
    matches!(art, "Stammdatenschema" | "Datenfeldgruppe" | "Datenfeld" | "Codeliste")
}

/// Why data may not stay valid, the gravest first.
pub(crate) fn gruende(
    paare: &[Paar<'_>],
    alt: &Abbild,
    neu: &Abbild,
    listen: Listen<'_>,
) -> Vec<Unvertraeglichkeit> {
    let mut gruende = Gruende(Vec::new());
    if !gilt(&neu.schluessel.art) {
        return gruende.0;
    }
    let felder = struktur::Felder::new(alt, neu);
    for paar in paare {
        match (paar.alt, paar.neu) {
            (Some(a), Some(b)) if a.wurzel == b.wurzel && !hat_liste(b) => {}
            (Some(a), Some(b)) => element(a, b, &felder, listen, &mut gruende),
            (None, Some(b)) if b.kennung.art == "Regel" => {
                gruende.nenne(b, Vertraeglichkeit::Pruefen, &REGEL_NEU, Vec::new());
            }
            _ => {}
        }
    }
    let mut gruende = gruende.0;
    gruende.sort_by_key(|grund| Reverse(grund.grad));
    gruende
}

/// Contents of lists change beside the schema.
fn hat_liste(baustein: &Baustein) -> bool {
    baustein.wurzel.kind("codelisteReferenz").is_some()
}

fn element(
    alt: &Baustein,
    neu: &Baustein,
    felder: &struktur::Felder<'_>,
    listen: Listen<'_>,
    gruende: &mut Gruende,
) {
    match &*neu.kennung.art {
        // No data, no bounds of it.
        "Datenfeld" if struktur::ist_hinweis(Some(&alt)) && struktur::ist_hinweis(Some(&neu)) => {}
        "Datenfeld" => {
            datentyp::pruefe(alt, neu, gruende);
            grenzen::pruefe(alt, neu, gruende);
            werte::pruefe(alt, neu, listen, gruende);
        }
        "Stammdatenschema" | "Datenfeldgruppe" => struktur::pruefe(alt, neu, felder, gruende),
        "Codeliste" => werte::zeilen(alt, neu, gruende),
        "Regel" => {
            let teile = |baustein: &Baustein, name: &str| {
                baustein.wurzel.alle(name).cloned().collect::<Vec<_>>()
            };
            let anders = REGELTEILE.iter().filter(|name| teile(alt, name) != teile(neu, name));
            let anders: Vec<&str> = anders.copied().collect();
            if !anders.is_empty() {
                let was = vec![("was", anders.join(", ").into())];
                gruende.nenne(neu, Vertraeglichkeit::Pruefen, &REGEL_GEAENDERT, was);
            }
        }
        _ => {}
    }
}
