//! OZG11xx: what the rows of a catalogue say. The catalogue as a whole is in `katalog`.

use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::beispiele::katalog;
use crate::vorhaben::nachweis::{Form, form, ist_schluessel, schluessel};
use crate::vorhaben::tag;
use crate::vorhaben::umfeld::{Fall, Umfeld};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::{SPALTEN, Spalte, Zeile, meinten, themenfeld};

pub(super) static RULES: &[&Ozgregel] = &[
    &SCHLUESSEL_FORM,
    &SPALTE_LEER,
    &THEMENFELD,
    &PRIORITAET,
    &OZG_ID,
    &TAG,
    &TYP,
    &VOLLZUG,
    &PHASE,
    &STECKBRIEF,
    &BEZEICHNUNG,
];

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
pub(in crate::vorhaben) fn prioritaet_rat(umfeld: &Umfeld<'_>) -> Value {
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
