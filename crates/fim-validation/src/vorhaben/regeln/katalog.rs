//! OZG11xx: a catalogue as a whole. What its rows say is in `zeile`.

use super::zeile::ist_ozg_id;
use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::bau::{Vorhaben, ordner};
use crate::vorhaben::beispiele::{katalog, mit_datei};
use crate::vorhaben::nachweis::schluessel;
use crate::vorhaben::umfeld::Umfeld;
use fim_core::reading::clip;
use ozg::{Spalte, Zeile, themenfeld};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static RULES: &[&Ozgregel] =
    &[&MEHRERE, &DOPPELT, &ZUSCHNITT, &UNVOLLSTAENDIG, &OZG_LEISTUNG, &OHNE_KATALOG];

regel! {
    MEHRERE = "OZG1101" "katalog-mehrere" Methodisch (FORMAT),
    ["{element}: zweiter Katalog im Vorhaben, ausgewertet wird »{erster}«", "{element}: second catalogue of the Vorhaben, »{erster}« is used"],
    ["Zwei Kataloge können einander widersprechen; welcher gilt, ist nicht zu erkennen.", "Two catalogues can contradict each other; which one counts cannot be told."],
    ["Die Kataloge zusammenführen oder diesen in einen anderen Ordner legen.", "Put the catalogues together, or move this one to another folder."],
    mit_datei!("ozg-katalog-alt.csv", crate::vorhaben::beispiele::KATALOG); Pruefung::Vorhaben(mehrere)
}

fn mehrere(vorhaben: &Vorhaben<'_>, melder: &mut Melder<'_, '_>) {
    let Some((erster, _)) = vorhaben.katalog else { return };
    let name = melder.umfeld.files.get(erster).map_or("", |file| &file.path);
    let name = name.strip_prefix(&vorhaben.wurzel).unwrap_or(name).trim_start_matches('/');
    for (weiterer, katalog) in &vorhaben.weitere {
        let ort = Umfeld::katalog(*weiterer, &katalog.kopf);
        melder.melde(&ort, |draft| draft.value("erster", clip(name, 40)));
    }
}

regel! {
    DOPPELT = "OZG1102" "schluessel-doppelt" Methodisch (MATRIX),
    ["{element}: steht zweimal im Katalog, auch in Zeile {zeile}", "{element}: is in the catalogue twice, also in line {zeile}"],
    ["Jede Leistung steht einmal im Katalog; ausgewertet wird die erste Zeile.", "Each Leistung is in the catalogue once; the first row is used."],
    ["Eine der beiden Zeilen löschen oder den Schlüssel berichtigen.", "Delete one of the rows or mend the key."],
    katalog!("99107998002000;" => "99107998001000;"); Pruefung::Vorhaben(doppelt)
}

fn doppelt(vorhaben: &Vorhaben<'_>, melder: &mut Melder<'_, '_>) {
    let Some((datei, _)) = vorhaben.katalog else { return };
    for (zeile, erste) in vorhaben.zeilen.doppelt() {
        let ort = Umfeld::zelle(datei, zeile, Spalte::Leistungsschluessel);
        melder.melde(&ort, |draft| {
            draft.value("zeile", erste.nummer).distinguish(zeile.text(Spalte::Bezeichnung))
        });
    }
}

regel! {
    ZUSCHNITT = "OZG1112" "prozesszuschnitt-ungeprueft" Hinweis (MATRIX),
    ["{element}: Zuschnitt der Prozesse nicht geprüft bei {anzahl} von {alle} Leistungen", "{element}: cut of processes not checked for {anzahl} of {alle} Leistungen"],
    ["Der Katalog soll für sein Themenfeld vollständig und im Zuschnitt der Prozesse geprüft sein.", "The catalogue is to be complete for its Themenfeld, and the cut of its processes checked."],
    ["Den Tag der Prüfung in der Spalte prozesszuschnitt_qs eintragen; zuerst bei {erste}.", "Enter the day of the check in the column prozesszuschnitt_qs; first for {erste}."],
    katalog!("2026-05-02;10231" => ";10231"); Pruefung::Vorhaben(zuschnitt)
}

fn zuschnitt(vorhaben: &Vorhaben<'_>, melder: &mut Melder<'_, '_>) {
    let Some((datei, katalog)) = vorhaben.katalog else { return };
    let leer = |zeile: &&Zeile| zeile.text(Spalte::ProzesszuschnittQs).is_empty();
    let Some(erste) = katalog.zeilen.iter().find(leer) else { return };
    let anzahl = katalog.zeilen.iter().filter(leer).count() as u64;
    melder.melde(&Umfeld::katalog(datei, &katalog.kopf), |draft| {
        draft
            .value("anzahl", anzahl)
            .value("alle", katalog.zeilen.len() as u64)
            .value("erste", clip(erste.text(Spalte::Leistungsschluessel), 20))
    });
}

regel! {
    UNVOLLSTAENDIG = "OZG1114" "katalog-unvollstaendig" Warnung (VORSCHLAG),
    ["{element}: {anzahl} Leistungen mit Artefakten fehlen: {erste}", "{element}: {anzahl} Leistungen with artefacts are missing: {erste}"],
    ["Der Katalog soll alle Leistungen seines Themenfelds nennen; zu diesen liegen Leistungstexte vor.", "The catalogue is to name every Leistung of its Themenfeld; there are texts for these."],
    ["Die Leistungen aufnehmen: {liste}.", "Add the Leistungen: {liste}."],
    katalog!("99107998001000;Erlaubnis" => "99107998003000;Erlaubnis"),
    coincides: &["OZG2101", "OZG1113", "OZG3001", "OZG3002", "OZG2361"]; Pruefung::Vorhaben(unvollstaendig)
}

fn unvollstaendig(vorhaben: &Vorhaben<'_>, melder: &mut Melder<'_, '_>) {
    let Some((datei, katalog)) = vorhaben.katalog.filter(|(_, it)| !it.zeilen.is_empty()) else {
        return;
    };
    let genannt: BTreeSet<String> =
        katalog.zeilen.iter().map(|it| schluessel(it.text(Spalte::Leistungsschluessel))).collect();
    let korpus = melder.umfeld.quer.korpus;
    // Of other Vorhaben in the same run nothing is missing here.
    let hier = |zeiger: &crate::korpus::Zeiger| {
        let nummer = korpus.datei(*zeiger).map_or(usize::MAX, |datei| datei.nummer);
        let pfad = melder.umfeld.pfade.get(nummer).map_or("", String::as_str);
        crate::vorhaben::bau::liegt_in(ordner(pfad), &vorhaben.wurzel)
    };
    let konvolute = melder.umfeld.quer.konvolute.iter();
    let fehlende: Vec<&str> = konvolute
        .filter(|(key, it)| !genannt.contains(**key) && it.leistungen.iter().any(hier))
        .map(|(key, _)| *key)
        .collect();
    let Some(erste) = fehlende.first() else { return };
    let ort = Umfeld::katalog(datei, &katalog.kopf);
    melder.melde(&ort, |draft| {
        draft
            .value("anzahl", fehlende.len() as u64)
            .value("erste", *erste)
            .value("liste", clip(&fehlende.join(", "), 600))
            .found(clip(&fehlende.join(", "), 200))
    });
}

regel! {
    OZG_LEISTUNG = "OZG1115" "ozg-leistung-mehrere-themenfelder" Hinweis (VORSCHLAG),
    ["{element}: OZG-Leistung {wert} steht in mehreren Themenfeldern: {felder}", "{element}: OZG-Leistung {wert} is in several Themenfelder: {felder}"],
    ["Als Sekundärleistung ist das erlaubt; sonst ist eine Zuordnung falsch.", "As a secondary one that is allowed; else one of them is wrong."],
    ["Prüfen, welches Themenfeld zuständig ist.", "See which Themenfeld is in charge."],
    katalog!("engagement_hobby;D;" => "umwelt;D;", "10231;4a" => "10230;4a"); Pruefung::Vorhaben(ozg_leistung)
}

fn ozg_leistung(vorhaben: &Vorhaben<'_>, melder: &mut Melder<'_, '_>) {
    let Some((datei, katalog)) = vorhaben.katalog else { return };
    let mut felder: BTreeMap<&str, BTreeMap<&str, &Zeile>> = BTreeMap::new();
    for zeile in &katalog.zeilen {
        let feld = themenfeld(zeile.text(Spalte::Themenfeld));
        if let Some(feld) = feld.filter(|_| ist_ozg_id(zeile.text(Spalte::OzgId))) {
            let je_feld = felder.entry(zeile.text(Spalte::OzgId)).or_default();
            je_feld.entry(feld.code).or_insert(zeile);
        }
    }
    for (id, felder) in felder.into_iter().filter(|(_, felder)| felder.len() > 1) {
        let namen = felder.keys().copied().collect::<Vec<_>>().join(", ");
        let zeilen = felder.values().max_by_key(|zeile| zeile.nummer);
        if let Some(zeile) = zeilen {
            melder.melde(&Umfeld::zelle(datei, zeile, Spalte::OzgId), |draft| {
                draft
                    .value("wert", id)
                    .value("felder", namen.clone())
                    .found(namen)
                    .fit("felder", 100, 12)
            });
        }
    }
}

regel! {
    OHNE_KATALOG = "OZG1117" "kein-katalog" Hinweis (VORSCHLAG),
    ["{element}: kein OZG-Katalog dabei, Schlüssel und Priorität sind nicht abgeglichen", "{element}: no OZG catalogue, key and priority are not compared"],
    ["Ob die Leistung im Katalog steht und dort dieselbe Priorität hat, ist nicht geprüft.", "Whether the Leistung is in the catalogue with the same priority was not checked."],
    ["Den Ordner des Vorhabens prüfen, in dem ozg-katalog.csv liegt.", "Check the folder of the Vorhaben, in which ozg-katalog.csv lies."],
    crate::vorhaben::beispiele::OHNE_KATALOG; Pruefung::Vorhaben(|vorhaben, melder| {
        if vorhaben.katalog.is_none() && !vorhaben.unlesbar && let Some(&brief) = vorhaben.steckbriefe.first() {
            let ort = melder.umfeld.tabelle(brief, brief.1.inhalt.kopf_ort());
            melder.melde(&ort, |draft| draft);
        }
    })
}
