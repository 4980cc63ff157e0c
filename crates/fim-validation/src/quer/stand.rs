//! What the files hold, and which references could be followed: said in the summary, so that nobody
//! takes silence for consent.

use crate::korpus::Korpus;
use crate::korpus::aufloesung::Aufloesung;
use crate::korpus::objekt::{Art, Verweisart};
use crate::korpus::verweisart::{Pruefweise, Verweiswahl};
use fim_core::{Bestand, Objektzahl, Verweisgrund, Verweisstand, Wording};

pub(super) fn of(korpus: &Korpus<'_>, wahl: &Verweiswahl) -> Bestand {
    let mut zahlen = [0; Art::ALL.len()];
    for (_, objekt) in korpus.objekte() {
        zahlen[objekt.art as usize] += 1;
    }
    let objekte = Art::ALL.iter().zip(zahlen).filter_map(|(art, anzahl)| {
        let (einzahl, mehrzahl) = art.zahlwort();
        let eigene = korpus.eigene(*art);
        (anzahl > 0).then_some(Objektzahl { einzahl, mehrzahl, eigene, anzahl })
    });
    let mut verweise: Vec<Verweisstand> = Verweisart::ALL
        .iter()
        .map(|art| {
            let (de, en) = art.label();
            let grund = match wahl.get(*art) {
                Pruefweise::Nie => Verweisgrund::Abgewaehlt,
                _ if korpus.prueft(*art, wahl) => Verweisgrund::Geprueft,
                _ => Verweisgrund::KeineZiele,
            };
            Verweisstand {
                key: art.key(),
                name: Wording::new(de, en),
                grund,
                gesamt: 0,
                gefunden: 0,
                ungeprueft: 0,
            }
        })
        .collect();
    let alle = korpus
        .objekte()
        .flat_map(|(zeiger, objekt)| objekt.verweise.iter().map(move |verweis| (zeiger, verweis)));
    for (zeiger, verweis) in alle {
        let Some(stand) = verweise.get_mut(verweis.art as usize) else { continue };
        stand.gesamt += 1;
        match korpus.folge(zeiger, verweis, wahl) {
            Aufloesung::Gefunden(_) | Aufloesung::AndereVersion(_) => stand.gefunden += 1,
            Aufloesung::Ungeprueft => stand.ungeprueft += 1,
            Aufloesung::Fehlt => {}
        }
    }
    verweise.retain(|stand| stand.gesamt > 0);
    for stand in &mut verweise {
        // Targets may stand inside other artefacts only: what was found was followed.
        if stand.grund == Verweisgrund::KeineZiele && stand.ungeprueft == 0 {
            stand.grund = Verweisgrund::Geprueft;
        }
    }
    let dateien = korpus.dateien.iter().filter(|datei| !datei.index.objekte.is_empty());
    Bestand { dateien: dateien.count() as u64, objekte: objekte.collect(), verweise }
}
