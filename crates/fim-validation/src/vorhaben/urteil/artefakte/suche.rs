//! Where artefacts of a Leistung are found: by the id that a Steckbrief names, in a file, by the key.

use super::Genannt;
use crate::korpus::Zeiger;
use crate::korpus::konvolut::Sicherheit;
use crate::korpus::objekt::{Art, Objekt};
use crate::vorhaben::nachweis::schluessel;
use crate::vorhaben::umfeld::Fall;
use crate::vorhaben::urteil::Brief;
use ozg::FimArtefakt;

/// As [`alle_mit_kennung`]; of processes those that stand for the whole country.
pub(super) fn nach_kennung(
    fall: &Fall<'_>,
    art: Art,
    id: &str,
    version: Option<&str>,
) -> Vec<Zeiger> {
    let korpus = fall.umfeld.quer.korpus;
    let mut alle = alle_mit_kennung(fall, art, id, version);
    alle.retain(|zeiger| {
        art != Art::Prozess || korpus.objekt(*zeiger).is_some_and(Objekt::ist_stamm)
    });
    alle
}

/// Artefacts of a kind with an id; Leistungen and processes are named by their key as well.
pub(super) fn alle_mit_kennung(
    fall: &Fall<'_>,
    art: Art,
    id: &str,
    version: Option<&str>,
) -> Vec<Zeiger> {
    let korpus = fall.umfeld.quer.korpus;
    // »S00000000371V1.0.0« names the version as well.
    let (id, version) = match id.split_once(['V', 'v']) {
        Some((id, version)) if !id.is_empty() => (id, Some(version)),
        _ => (id, version),
    };
    let mut alle: Vec<Zeiger> = korpus.mit_id(art, id).to_vec();
    if let Some(konvolut) = fall.umfeld.quer.konvolute.get(id) {
        let nach_schluessel = match art {
            Art::Leistung => &konvolut.leistungen[..],
            Art::Prozess => &konvolut.prozesse,
            _ => &[],
        };
        alle.extend(nach_schluessel.iter().filter(|it| !korpus.mit_id(art, id).contains(it)));
    }
    alle.retain(|zeiger| {
        let objekt = korpus.objekt(*zeiger);
        version.is_none_or(|version| objekt.is_some_and(|it| *it.version == *version))
    });
    alle
}

/// Artefacts of a kind in a file of the run.
pub(super) fn in_datei(fall: &Fall<'_>, art: Art, nummer: usize) -> Vec<Zeiger> {
    let alle = fall.umfeld.quer.korpus.in_datei(nummer, art);
    alle.filter(|(_, it)| it.eltern.is_none()).map(|(zeiger, _)| zeiger).collect()
}

/// Artefacts that bear the key, as surely as the method asks.
pub(super) fn gefundene<'v>(fall: &Fall<'v>, art: Art) -> Vec<Genannt<'v>> {
    let Some(konvolut) = fall.konvolut else { return Vec::new() };
    let korpus = fall.umfeld.quer.korpus;
    let alle: Vec<Zeiger> = match art {
        Art::Leistung => konvolut.leistungen.clone(),
        Art::Prozess => {
            let stamm = |it: &&Zeiger| korpus.objekt(**it).is_some_and(Objekt::ist_stamm);
            konvolut.prozesse.iter().filter(stamm).copied().collect()
        }
        _ => {
            let sicher = konvolut.schemata.iter();
            sicher
                .filter(|it| it.sicherheit >= Sicherheit::Wahrscheinlich)
                .map(|it| it.zeiger)
                .collect()
        }
    };
    alle.into_iter().map(|zeiger| Genannt { brief: None, zeiger }).collect()
}

/// True in a bundle for an artefact of another of its Leistungen, named by id or by file.
pub(super) fn fuer_andere(
    fall: &Fall<'_>,
    art: Art,
    brief: Brief<'_>,
    eintrag: &FimArtefakt,
) -> bool {
    if !brief.1.ist_buendel() {
        return false;
    }
    let korpus = fall.umfeld.quer.korpus;
    let (mut eigene, mut andere) = (false, false);
    let mut nimm = |key: &str| {
        eigene |= key == fall.leistung.schluessel;
        andere |= brief.1.schluessel.contains_key(key);
    };
    let schema = |zeiger: &Zeiger| fall.umfeld.schemata.get(zeiger).map_or(&[][..], Vec::as_slice);
    let id = eintrag.id.as_ref().map_or("", |text| text.text());
    match art {
        Art::Stammdatenschema => {
            alle_mit_kennung(fall, art, id, None).iter().flat_map(schema).for_each(|key| nimm(key));
        }
        _ => nimm(&schluessel(id)),
    }
    for text in eintrag.nachweis.iter().flat_map(|liste| liste.iter()) {
        let gesehen = fall.umfeld.oeffne(text.text(), brief.0, &fall.vorhaben.wurzel);
        for (zeiger, objekt) in
            gesehen.nummer.into_iter().flat_map(|nummer| korpus.in_datei(nummer, art))
        {
            objekt.schluessel().iter().for_each(|key| nimm(&key.wert));
            schema(&zeiger).iter().for_each(|key| nimm(key));
        }
    }
    andere && !eigene
}
