//! OZG12xx: category, types and Leistung together.

use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::bau::Leistung;
use crate::vorhaben::beispiele::{beides, katalog, mit_datei};
use crate::vorhaben::umfeld::Fall;
use fim_core::{Soll, Value};
use ozg::Spalte;
use std::collections::BTreeSet;

pub(super) static RULES: &[&Ozgregel] = &[&NUR_TYP, &TYP_10, &DEPRIORISIERT, &TYP_ANDERS];

regel! {
    NUR_TYP = "OZG1201" "kategorie-nur-typ-1" Methodisch (LEITFADEN),
    ["{element}: {kategorie}, aber alle Leistungen haben nur Typ {typ}", "{element}: {kategorie}, but all its Leistungen have Typ {typ} alone"],
    ["Reine Bundesleistungen können keine eigenständigen Labor-Leistungen sein.", "Services of the Bund alone cannot be Labor-Leistungen of their own."],
    ["Die Priorität ändern, oder die Leistung mit anderen zu einer OZG-Leistung zusammenfassen.", "Change the priority, or put the Leistung together with others."],
    beides!("10230;2/3;Kommune;flohmarkt" => "10230;1;Bund;flohmarkt", "typ = [\"2/3\"]" => "typ = [\"1\"]"),
    coincides: &["OZG1204"]; Pruefung::Leistung(nur_typ)
}

fn nur_typ(fall: &Fall<'_>, melder: &mut Melder<'_, '_>) {
    let matrix = fall.umfeld.matrix;
    let kategorie = fall.kategorie.and_then(|at| matrix.kategorien.get(at));
    let Some((kategorie, typ)) = kategorie.and_then(|it| Some((it, it.nicht_nur_typ.as_ref()?)))
    else {
        return;
    };
    let genannt = gruppentypen(fall);
    let only = !genannt.is_empty() && genannt.iter().all(|one| one.as_ref() == Some(typ));
    let ort = fall.zeilenort(Spalte::Typ).or_else(|| fall.hauptort());
    if let Some(ort) = ort.filter(|_| only) {
        melder.melde(&ort, |draft| {
            draft
                .value("kategorie", kategorie.kategorie.name.as_str())
                .value("typ", typ.as_str())
                .found(typ.as_str())
        });
    }
}

/// The type of each Leistung that stands together with this one: in the same Steckbrief, and with the
/// same OZG number. `None` for one that has none or several.
fn gruppentypen(fall: &Fall<'_>) -> Vec<Option<String>> {
    let mut gruppe: BTreeSet<String> = BTreeSet::from([fall.leistung.schluessel.clone()]);
    for (_, brief) in &fall.leistung.steckbriefe {
        gruppe.extend(brief.schluessel.keys().cloned());
    }
    let zeilen = &fall.vorhaben.zeilen;
    gruppe.extend(zeilen.mit_ozg_id(fall.zelle(Spalte::OzgId)).iter().cloned());
    let typ = |schluessel: &String| -> Option<String> {
        if *schluessel == fall.leistung.schluessel {
            return einziger(&fall.typen);
        }
        let zeile = zeilen.mit_schluessel(schluessel);
        let mut andere = Leistung { schluessel: schluessel.clone(), ..Leistung::default() };
        andere.zeile = fall.vorhaben.katalog.map(|(datei, _)| datei).zip(zeile);
        einziger(&crate::vorhaben::typen(fall.umfeld, &andere))
    };
    gruppe.iter().map(typ).collect()
}

fn einziger(typen: &BTreeSet<String>) -> Option<String> {
    typen.first().filter(|_| typen.len() == 1).cloned()
}

regel! {
    TYP_10 = "OZG1202" "typ-10" Warnung (VORSCHLAG),
    ["{element}: Typ 10 ist eine interne Leistung und nicht Teil des OZG", "{element}: Typ 10 is an internal service and not part of the OZG"],
    ["Interne Leistungen der Verwaltung wurden aus dem OZG-Katalog herausgenommen.", "Internal services of the administration were taken out of the OZG catalogue."],
    ["Die Zeile löschen oder den Typ berichtigen.", "Delete the row or mend the Typ."],
    katalog!("10231;4a" => "10231;10"); Pruefung::Leistung(|fall, melder| {
        let is_internal = fall.typen.iter().any(|typ| typ == "10");
        if let Some(ort) = fall.zeilenort(Spalte::Typ).filter(|_| is_internal) {
            melder.melde(&ort, |draft| draft.found("10"));
        }
    })
}

regel! {
    DEPRIORISIERT = "OZG1203" "depriorisiert-mit-lieferungen" Hinweis (VORSCHLAG),
    ["{element}: nichts davon ist gefordert: {tabellen}", "{element}: none of it is demanded: {tabellen}"],
    ["Für {kategorie} wird nur die Analyse verlangt; wer mehr liefert, hat vielleicht die falsche Priorität.", "For {kategorie} the analysis alone is asked for; whoever delivers more may have the wrong priority."],
    ["Die Priorität prüfen; die Angaben dürfen stehen bleiben.", "See whether the priority is right; the data may stay."],
    mit_datei!("auskunft.steckbrief.toml", crate::vorhaben::beispiele::AUSKUNFT_MIT_PROTOTYP); Pruefung::Leistung(depriorisiert)
}

fn depriorisiert(fall: &Fall<'_>, melder: &mut Melder<'_, '_>) {
    let matrix = fall.umfeld.matrix;
    let Some(kategorie) = fall.kategorie else { return };
    let gefordert =
        |zeile: &ozg::Zeilenvorgabe| matrix.soll(zeile, Some(kategorie)) != Soll::Keines;
    // Only of a category that asks for next to nothing.
    if matrix.zeilen.iter().filter(|zeile| gefordert(zeile)).count() > 2 {
        return;
    }
    for &brief in &fall.leistung.steckbriefe {
        let ungefordert = matrix.zeilen.iter().filter(|zeile| !gefordert(zeile));
        let da = ungefordert
            .filter(|zeile| ozg::Tabelle::gefuellt(&brief.1.inhalt, &zeile.tabelle))
            .map(|zeile| zeile.gegenstand.name.as_str());
        let da: Vec<&str> = da.collect();
        if da.is_empty() || brief.1.ist_buendel() {
            continue;
        }
        let ort = fall.umfeld.tabelle(brief, brief.1.inhalt.kopf_ort());
        let name = matrix.kategorien.get(kategorie).map_or("", |it| &it.kategorie.name);
        melder.melde(&ort, |draft| {
            draft
                .value("tabellen", da.join(", "))
                .value("kategorie", name)
                .found(da.join(", "))
                .fit("tabellen", 100, 20)
        });
    }
}

regel! {
    TYP_ANDERS = "OZG1204" "typ-anders-als-im-leistungstext" Warnung (VORSCHLAG),
    ["{element}: Typ {wert}, im Leistungstext {text}", "{element}: Typ {wert}, in its text {text}"],
    ["Am Typ hängt, wer die Leistung regelt; einer von beiden ist falsch.", "The Typ tells who rules the Leistung; one of the two is wrong."],
    ["Den Typ mit dem LeiKa abgleichen.", "Compare the Typ with the LeiKa."],
    katalog!("10230;2/3;Kommune;flohmarkt" => "10230;5;Kommune;flohmarkt"); Pruefung::Leistung(typ_anders)
}

fn typ_anders(fall: &Fall<'_>, melder: &mut Melder<'_, '_>) {
    let Some((_, zeile)) = fall.leistung.zeile else { return };
    let eigene: BTreeSet<String> =
        zeile.teile(Spalte::Typ).map(crate::vorhaben::ohne_buchstabe).collect();
    let korpus = fall.umfeld.quer.korpus;
    let objekte = fall.konvolut.into_iter().flat_map(|it| &it.leistungen);
    let text: BTreeSet<String> = objekte
        .filter_map(|zeiger| korpus.objekt(*zeiger)?.fach.as_ref())
        .flat_map(|fach| fach.typen.iter().map(|typ| crate::vorhaben::ohne_buchstabe(typ)))
        .collect();
    if eigene.is_empty() || text.is_empty() || !eigene.is_disjoint(&text) {
        return;
    }
    let Some(ort) = fall.zeilenort(Spalte::Typ) else { return };
    let liste = |typen: &BTreeSet<String>| typen.iter().cloned().collect::<Vec<_>>().join(", ");
    melder.melde(&ort, |draft| {
        draft
            .value("wert", liste(&eigene))
            .value("text", liste(&text))
            .found(liste(&eigene))
            .expected(Value::Plain(liste(&text)))
    });
}
