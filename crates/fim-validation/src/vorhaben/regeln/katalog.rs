//! OZG11xx: what the rows of a catalogue say.

use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::bau::{Vorhaben, ordner};
use crate::vorhaben::beispiele::{katalog, mit_datei};
use crate::vorhaben::nachweis::{Form, form, ist_schluessel, schluessel};
use crate::vorhaben::tag;
use crate::vorhaben::umfeld::{Fall, Umfeld};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::{SPALTEN, Spalte, Zeile, meinten, themenfeld};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static RULES: &[&Ozgregel] = &[
    &MEHRERE,
    &DOPPELT,
    &SCHLUESSEL_FORM,
    &SPALTE_LEER,
    &THEMENFELD,
    &PRIORITAET,
    &OZG_ID,
    &TAG,
    &TYP,
    &VOLLZUG,
    &PHASE,
    &ZUSCHNITT,
    &STECKBRIEF,
    &UNVOLLSTAENDIG,
    &OZG_LEISTUNG,
    &BEZEICHNUNG,
    &OHNE_KATALOG,
];

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
    for (datei, zeile, erste) in vorhaben.leistungen().1 {
        let ort = Umfeld::zelle(datei, zeile, Spalte::Leistungsschluessel);
        melder.melde(&ort, |draft| {
            draft.value("zeile", erste.nummer).distinguish(zeile.text(Spalte::Bezeichnung))
        });
    }
}

regel! {
    SCHLUESSEL_FORM = "OZG1103" "schluessel-form" Methodisch (MATRIX),
    ["{element}: der Leistungsschlüssel besteht nicht aus 14 Ziffern, beginnend mit 99", "{element}: the key is not 14 digits beginning with 99"],
    ["Am Leistungsschlüssel hängen Steckbriefe und Artefakte; mit einem anderen werden sie nicht gefunden.", "Steckbriefe and artefacts are found by the key; with another one they are not."],
    ["{rat}", "{rat}"],
    katalog!("99107998002000;" => "9910799800200;"); Pruefung::Zeile(schluessel_form)
}

fn schluessel_form(_: &Fall<'_>, datei: usize, zeile: &Zeile, melder: &mut Melder<'_, '_>) {
    let text = zeile.text(Spalte::Leistungsschluessel);
    if ist_schluessel(text) {
        return;
    }
    let rat: Value = match text {
        text if text.contains(['E', 'e']) && text.contains('+') => (
            "Excel hat die Zahl gerundet: die Spalte als Text formatieren und den Schlüssel neu eingeben.",
            "Excel has rounded the number: format the column as text and enter the key again.",
        )
            .into(),
        text if ist_schluessel(&schluessel(text)) => Value::Both(
            format!("Ohne Leerzeichen schreiben: {}.", schluessel(text)),
            format!("Write it without blanks: {}.", schluessel(text)),
        ),
        _ => ("Den Schlüssel aus dem LeiKa übernehmen.", "Take the key from the LeiKa.").into(),
    };
    melder.melde(&Umfeld::zelle(datei, zeile, Spalte::Leistungsschluessel), |draft| {
        draft
            .value("rat", rat)
            .found_text(text)
            .expected(("99 und 12 Ziffern", "99 and 12 digits"))
            .distinguish(zeile.text(Spalte::Bezeichnung))
    });
}

regel! {
    SPALTE_LEER = "OZG1104" "katalog-zelle-leer" Methodisch (MATRIX),
    ["{element}: Spalte {spalte} ist leer", "{element}: column {spalte} is empty"],
    ["Der Katalog muss für sein Themenfeld vollständig sein: jede Leistung benannt, zugeordnet und priorisiert.", "The catalogue must be complete for its Themenfeld: every Leistung named, assigned and given a priority."],
    ["Ausfüllen: {hilfe}", "Fill it in.{hilfe}"],
    katalog!("Flohmarkt Auskunft;" => ";"); Pruefung::Zeile(spalte_leer)
}

/// The other mandatory columns are judged with the deliverable they belong to.
fn spalte_leer(_: &Fall<'_>, datei: usize, zeile: &Zeile, melder: &mut Melder<'_, '_>) {
    for spalte in [Spalte::Bezeichnung, Spalte::Themenfeld, Spalte::Prioritaet] {
        if zeile.zelle(spalte).is_none_or(|zelle| !zelle.text.is_empty()) {
            continue;
        }
        let hilfe = SPALTEN.iter().find(|angabe| angabe.spalte == spalte).map_or("", |it| it.text);
        melder.melde(&Umfeld::zelle(datei, zeile, spalte), |draft| {
            draft
                .value("spalte", spalte.kopf())
                .value("hilfe", (hilfe, ""))
                .distinguish(spalte.kopf())
        });
    }
}

/// A cell that names something that is not known.
fn unbekannt(datei: usize, zeile: &Zeile, spalte: Spalte, rat: Value, melder: &mut Melder<'_, '_>) {
    let text = zeile.text(spalte);
    melder.melde(&Umfeld::zelle(datei, zeile, spalte), |draft| {
        draft.value("wert", clip(text, 30)).value("rat", rat).found_text(text).distinguish(text)
    });
}

regel! {
    THEMENFELD = "OZG1105" "themenfeld-unbekannt" Methodisch (PORTAL),
    ["{element}: Themenfeld »{wert}« gibt es nicht", "{element}: there is no Themenfeld »{wert}«"],
    ["Anteile je Themenfeld und der Abgleich mit dem FIM-Portal brauchen eines der 14 Themenfelder.", "Shares by Themenfeld and the comparison with the FIM-Portal need one of the 14."],
    ["{rat}", "{rat}"],
    katalog!("engagement_hobby;D;" => "Hobbys;D;"); Pruefung::Zeile(|_, datei, zeile, melder| {
        let text = zeile.text(Spalte::Themenfeld);
        if !text.is_empty() && themenfeld(text).is_none() {
            unbekannt(datei, zeile, Spalte::Themenfeld, themenfeld_rat(text), melder);
        }
    })
}

/// The nearest Themenfeld, else all.
pub(super) fn themenfeld_rat(text: &str) -> Value {
    let alle = || ozg::THEMENFELDER.iter();
    let near = meinten(text, alle().map(|feld| feld.code));
    let near = near.or_else(|| meinten(text, alle().map(|feld| feld.name)));
    match near {
        Some(near) => {
            Value::Both(format!("Meinten Sie »{near}«?"), format!("Did you mean »{near}«?"))
        }
        None => {
            let codes: Vec<&str> = alle().map(|feld| feld.code).collect();
            let codes = codes.join(", ");
            Value::Both(format!("Eines von: {codes}."), format!("One of: {codes}."))
        }
    }
}

regel! {
    PRIORITAET = "OZG1106" "prioritaet-unbekannt" Methodisch (MATRIX),
    ["{element}: Priorität »{wert}« gibt es nicht", "{element}: there is no priority »{wert}«"],
    ["An der Priorität hängt, was geliefert werden muss; ohne sie ist nichts gefordert.", "What must be delivered depends on the priority; without it nothing is demanded."],
    ["{rat}", "{rat}"],
    katalog!("engagement_hobby;D;" => "engagement_hobby;hoch;"); Pruefung::Zeile(|fall, datei, zeile, melder| {
        let text = zeile.text(Spalte::Prioritaet);
        if !text.is_empty() && fall.umfeld.matrix.kategorie(text).is_none() {
            let rat = prioritaet_rat(fall.umfeld);
            unbekannt(datei, zeile, Spalte::Prioritaet, rat, melder);
        }
    })
}

/// The categories of the matrix.
pub(super) fn prioritaet_rat(umfeld: &Umfeld<'_>) -> Value {
    let kategorien = umfeld.matrix.kategorien.iter().map(|it| &it.kategorie);
    let alle: Vec<String> = kategorien.map(|it| format!("{} ({})", it.code, it.name)).collect();
    let alle = alle.join(", ");
    Value::Both(format!("Eine von: {alle}."), format!("One of: {alle}."))
}

regel! {
    OZG_ID = "OZG1107" "ozg-id-form" Methodisch (PORTAL),
    ["{element}: OZG-Nummer »{wert}« hat nicht fünf Ziffern", "{element}: OZG number »{wert}« is not five digits"],
    ["Über die Nummer werden Leistungen zu OZG-Leistungen zusammengefasst.", "Leistungen are put together to OZG-Leistungen by this number."],
    ["{rat}", "{rat}"],
    katalog!("10231;4a" => "OZG-10231;4a"); Pruefung::Zeile(|_, datei, zeile, melder| {
        let text = zeile.text(Spalte::OzgId);
        if !text.is_empty() && !ist_ozg_id(text) {
            let rat = ("Nur die fünf Ziffern eintragen, etwa 10110.", "Enter the five digits alone, such as 10110.");
            unbekannt(datei, zeile, Spalte::OzgId, rat.into(), melder);
        }
    })
}

/// Five digits.
pub(super) fn ist_ozg_id(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

regel! {
    TAG = "OZG1108" "prozesszuschnitt-tag" Warnung (VORSCHLAG),
    ["{element}: »{wert}« unter prozesszuschnitt_qs ist kein Tag", "{element}: »{wert}« under prozesszuschnitt_qs is no day"],
    ["Der Tag belegt, dass der Zuschnitt des Prozesses geprüft wurde.", "The day shows that the cut of the process was checked."],
    ["{rat}", "{rat}"],
    katalog!("2026-05-02;10231" => "erledigt;10231"); Pruefung::Zeile(|_, datei, zeile, melder| {
        let text = zeile.text(Spalte::ProzesszuschnittQs);
        if !text.is_empty() && tag::lesen(text).is_none() {
            let rat = ("Den Tag der Prüfung eintragen, etwa 2024-05-31.", "Enter the day of the check, such as 2024-05-31.");
            unbekannt(datei, zeile, Spalte::ProzesszuschnittQs, rat.into(), melder);
        }
    })
}

regel! {
    TYP = "OZG1109" "typ-unbekannt" Warnung (VORSCHLAG),
    ["{element}: Typ »{wert}« gibt es nicht", "{element}: there is no Typ »{wert}«"],
    ["Am Typ hängt, wer die Leistung regelt und ob Prototyp und MVP sinnvoll sind.", "The Typ tells who rules the Leistung, and whether prototype and MVP make sense."],
    ["{rat}", "{rat}"],
    katalog!("10231;4a" => "10231;22"); Pruefung::Zeile(|_, datei, zeile, melder| {
        if zeile.teile(Spalte::Typ).any(|typ| !ist_typ(typ)) {
            let rat = ("Den Typ aus dem LeiKa übernehmen: 1, 2, 2/3, 3, 4a, 4b, 5 …", "Take the Typ from the LeiKa: 1, 2, 2/3, 3, 4a, 4b, 5 …");
            unbekannt(datei, zeile, Spalte::Typ, rat.into(), melder);
        }
    })
}

/// 1 to 12, with a letter behind it or two of them joined.
pub(super) fn ist_typ(typ: &str) -> bool {
    let is_one = |part: &str| {
        let number = part.trim_end_matches(['a', 'b']);
        part.len() - number.len() <= 1
            && number.parse::<u8>().is_ok_and(|it| (1..=12).contains(&it))
    };
    let typ = typ.to_lowercase();
    typ.split('/').count() <= 2 && typ.split('/').all(is_one)
}

regel! {
    VOLLZUG = "OZG1110" "vollzug-unbekannt" Warnung (VORSCHLAG),
    ["{element}: Vollzug »{wert}« gibt es nicht", "{element}: there is no Vollzug »{wert}«"],
    ["Der Vollzug sagt, wer die Leistung ausführt.", "The Vollzug tells who carries the Leistung out."],
    ["{rat}", "{rat}"],
    katalog!("4a;Kommune" => "4a;Gemeinde"); Pruefung::Zeile(|_, datei, zeile, melder| {
        let known = ["Bund", "Land", "Kommune"];
        let is_known = |text: &str| known.iter().any(|one| one.eq_ignore_ascii_case(text));
        if zeile.teile(Spalte::Vollzug).any(|teil| !is_known(teil)) {
            let rat = ("Bund, Land oder Kommune eintragen; mehrere mit | getrennt.", "Enter Bund, Land or Kommune; several separated by |.");
            unbekannt(datei, zeile, Spalte::Vollzug, rat.into(), melder);
        }
    })
}

regel! {
    PHASE = "OZG1111" "katalog-phase-unbekannt" Warnung (VORSCHLAG),
    ["{element}: Phase »{wert}« gibt es nicht", "{element}: there is no phase »{wert}«"],
    ["Nach der Phase werden Leistungen je Fabrik gezählt.", "Leistungen are counted by phase for each Fabrik."],
    ["{rat}", "{rat}"],
    katalog!("4a;Kommune;;" => "4a;Kommune;;läuft"); Pruefung::Zeile(|fall, datei, zeile, melder| {
        let (text, phasen) = (zeile.text(Spalte::Phase), &fall.umfeld.matrix.umsetzung.phasen);
        if !text.is_empty() && !phasen.iter().any(|phase| phase.eq_ignore_ascii_case(text)) {
            let alle = phasen.join(", ");
            let rat = Value::Both(format!("Eine von: {alle}."), format!("One of: {alle}."));
            unbekannt(datei, zeile, Spalte::Phase, rat, melder);
        }
    })
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
    STECKBRIEF = "OZG1113" "steckbrief-nicht-gefunden" Methodisch (FORMAT),
    ["{element}: Steckbrief »{wert}« {grund}", "{element}: Steckbrief »{wert}« {grund}"],
    ["Was der Steckbrief belegt, wird für diese Leistung nicht gezählt.", "What the Steckbrief proves does not count for this Leistung."],
    ["Den Pfad berichtigen; oder die Leistung im Steckbrief unter leistungen aufnehmen.", "Mend the path; or add the Leistung under leistungen in the Steckbrief."],
    katalog!("Kommune;flohmarkt.steckbrief.toml" => "Kommune;flohmarkte.steckbrief.toml"); Pruefung::Zeile(steckbrief)
}

fn steckbrief(fall: &Fall<'_>, datei: usize, zeile: &Zeile, melder: &mut Melder<'_, '_>) {
    for text in zeile.teile(Spalte::Steckbrief) {
        let von = fall.umfeld.files.get(datei).map_or("", |file| &file.path);
        let nummer = match form(text, von, &fall.vorhaben.wurzel) {
            Form::Pfad(pfad) => fall.umfeld.nach_pfad.get(pfad.as_str()).copied(),
            _ => None,
        };
        let briefe = &fall.leistung.steckbriefe;
        let grund = match nummer {
            Some(nummer) if briefe.iter().any(|(datei, _)| *datei == nummer) => continue,
            Some(_) => ("nennt sie nicht", "does not name it"),
            None => ("gibt es nicht", "does not exist"),
        };
        melder.melde(&Umfeld::zelle(datei, zeile, Spalte::Steckbrief), |draft| {
            draft
                .value("wert", clip(text, 60))
                .value("grund", grund)
                .found_text(text)
                .distinguish(text)
                .fit("wert", 100, 16)
        });
    }
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
        let path = korpus.datei(*zeiger).map_or("", |datei| datei.path);
        crate::vorhaben::bau::liegt_in(ordner(path), &vorhaben.wurzel)
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
    BEZEICHNUNG = "OZG1116" "bezeichnung-anders-als-im-leistungstext" Hinweis (VORSCHLAG),
    ["{element}: heißt im Leistungstext anders", "{element}: has another name in its text"],
    ["Zwei Namen für eine Leistung verwirren; einer von beiden ist womöglich veraltet.", "Two names for one Leistung confuse; one of them may be out of date."],
    ["Den Namen angleichen.", "Use the same name."],
    katalog!("Erlaubnis für einen Flohmarktstand Erteilung" => "Standgenehmigung"); Pruefung::Zeile(bezeichnung)
}

fn bezeichnung(fall: &Fall<'_>, datei: usize, zeile: &Zeile, melder: &mut Melder<'_, '_>) {
    let text = zeile.text(Spalte::Bezeichnung);
    let korpus = fall.umfeld.quer.korpus;
    let objekte = fall.konvolut.into_iter().flat_map(|it| &it.leistungen);
    let objekte: Vec<_> = objekte.filter_map(|zeiger| korpus.objekt(*zeiger)).collect();
    let namen = || {
        let eigene = objekte.iter().map(|it| &*it.name);
        eigene.chain(
            objekte.iter().filter_map(|it| Some(&*it.fach.as_ref()?.bezeichnung.as_ref()?.0)),
        )
    };
    let plain = |text: &str| -> String {
        text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase()
    };
    let same = |name: &str| plain(name) == plain(text);
    let Some(anderer) = namen().find(|name| !name.is_empty()) else { return };
    if text.is_empty() || namen().any(same) {
        return;
    }
    melder.melde(&Umfeld::zelle(datei, zeile, Spalte::Bezeichnung), |draft| {
        draft.found_text(text).expected(clip(anderer, 120))
    });
}

regel! {
    OHNE_KATALOG = "OZG1117" "kein-katalog" Hinweis (VORSCHLAG),
    ["{element}: kein OZG-Katalog dabei, Schlüssel und Priorität sind nicht abgeglichen", "{element}: no OZG catalogue, key and priority are not compared"],
    ["Ob die Leistung im Katalog steht und dort dieselbe Priorität hat, ist nicht geprüft.", "Whether the Leistung is in the catalogue with the same priority was not checked."],
    ["Den Ordner des Vorhabens prüfen, in dem ozg-katalog.csv liegt.", "Check the folder of the Vorhaben, in which ozg-katalog.csv lies."],
    crate::vorhaben::beispiele::OHNE_KATALOG; Pruefung::Vorhaben(|vorhaben, melder| {
        if vorhaben.katalog.is_none() && let Some(&brief) = vorhaben.steckbriefe.first() {
            let ort = melder.umfeld.tabelle(brief, brief.1.inhalt.kopf_ort());
            melder.melde(&ort, |draft| draft);
        }
    })
}
