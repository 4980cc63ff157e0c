//! Where elements stand in each state: what left one place and came to another has moved.

use crate::abbild::Baustein;
use crate::artefakt::{Fund, Partner};
use crate::knoten::{self, Kennung, Knoten, Unterschied};
use crate::tiefe;
use fim_core::{Aenderung, Aenderungsart, Einbau};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// An element at a place that the other state does not have there.
pub(crate) struct Platz<'k> {
    pub eltern: &'k Baustein,
    pub knoten: &'k Knoten,
    pub kennung: Kennung,
    pub stelle: usize,
    pub pfad: String,
}

/// Places that are only in one of the two.
#[derive(Default)]
pub(crate) struct Plaetze<'k> {
    pub alt: Vec<Platz<'k>>,
    pub neu: Vec<Platz<'k>>,
}

impl<'k> Plaetze<'k> {
    /// All places in an element that is only in one state.
    pub fn alle(baustein: &'k Baustein, out: &mut Vec<Platz<'k>>) {
        let mut gezaehlt: BTreeMap<&str, usize> = BTreeMap::new();
        for knoten in &baustein.wurzel.kinder {
            let stelle = gezaehlt.entry(&knoten.name).or_default();
            *stelle += 1;
            if let Some(kennung) = &knoten.verweis {
                out.push(Platz {
                    eltern: baustein,
                    knoten,
                    kennung: kennung.clone(),
                    stelle: *stelle,
                    pfad: format!("{}[{}]", knoten.name, kennung.id),
                });
            }
        }
    }

    /// What came, went and moved.
    pub fn auswerten(self, partner: &Partner<'k>, funde: &mut Vec<Fund>) {
        let mut frei: HashMap<Kennung, VecDeque<usize>> = HashMap::new();
        for (at, platz) in self.alt.iter().enumerate() {
            frei.entry(platz.kennung.clone()).or_default().push_back(at);
        }
        let mut verbraucht = HashSet::new();
        let mut genannt = HashSet::new();
        for platz in &self.neu {
            let von = frei.get_mut(&platz.kennung).and_then(VecDeque::pop_front);
            if let Some(von) = von {
                verbraucht.insert(von);
                verschoben(&self.alt[von], platz, partner, funde);
            } else if partner.ist_neu(&platz.kennung) && genannt.insert(platz.kennung.clone()) {
                funde.push(ganz(platz, Aenderungsart::Neu, partner));
            } else {
                funde.push(verwendung(platz, Aenderungsart::Neu));
            }
        }
        genannt.clear();
        for (_, platz) in self.alt.iter().enumerate().filter(|(at, _)| !verbraucht.contains(at)) {
            let ist_weg = partner.ist_weg(&platz.kennung);
            if ist_weg && genannt.insert(platz.kennung.clone()) {
                funde.push(ganz(platz, Aenderungsart::Entfallen, partner));
            } else {
                funde.push(verwendung(platz, Aenderungsart::Entfallen));
            }
        }
    }
}

fn einbau(platz: &Platz<'_>) -> Einbau {
    Einbau { eltern: platz.eltern.bezug(), stelle: platz.stelle }
}

/// An element that is there in one state only.
fn ganz(platz: &Platz<'_>, art: Aenderungsart, partner: &Partner<'_>) -> Fund {
    let ist_neu = art == Aenderungsart::Neu;
    let wert = platz.knoten.wert("anzahl").map(str::to_owned);
    let aenderung = Aenderung {
        element: partner.bezug(&platz.kennung),
        eigenschaft: String::new(),
        art,
        alt: wert.clone().filter(|_| !ist_neu),
        neu: wert.filter(|_| ist_neu),
        von: (!ist_neu).then(|| einbau(platz)),
        nach: ist_neu.then(|| einbau(platz)),
    };
    Fund { tiefen: tiefe::element(&platz.kennung.art), aenderung }
}

/// A further use of an element that is in both states, or one less.
fn verwendung(platz: &Platz<'_>, art: Aenderungsart) -> Fund {
    let ist_neu = art == Aenderungsart::Neu;
    let wert = Some(platz.knoten.kurz()).filter(|wert| !wert.is_empty());
    let aenderung = Aenderung {
        element: platz.eltern.bezug(),
        eigenschaft: platz.pfad.clone(),
        art,
        alt: wert.clone().filter(|_| !ist_neu),
        neu: wert.filter(|_| ist_neu),
        von: (!ist_neu).then(|| einbau(platz)),
        nach: ist_neu.then(|| einbau(platz)),
    };
    Fund { tiefen: tiefe::element(&platz.kennung.art), aenderung }
}

fn verschoben(von: &Platz<'_>, nach: &Platz<'_>, partner: &Partner<'_>, funde: &mut Vec<Fund>) {
    let element = partner.bezug(&nach.kennung);
    funde.push(Fund {
        tiefen: tiefe::element(&nach.kennung.art),
        aenderung: Aenderung {
            element: element.clone(),
            eigenschaft: String::new(),
            art: Aenderungsart::Verschoben,
            alt: None,
            neu: None,
            von: Some(einbau(von)),
            nach: Some(einbau(nach)),
        },
    });
    let mut unterschiede: Vec<Unterschied<'_>> = Vec::new();
    knoten::vergleiche(von.knoten, nach.knoten, &nach.pfad, &mut unterschiede);
    for unterschied in unterschiede {
        let tiefen = tiefe::eigenschaft("Datenfeldgruppe", &unterschied.pfad);
        let Unterschied { pfad, art, alt, neu, .. } = unterschied;
        let aenderung = Aenderung {
            element: element.clone(),
            eigenschaft: pfad,
            art,
            alt,
            neu,
            von: None,
            nach: None,
        };
        funde.push(Fund { tiefen, aenderung });
    }
}
