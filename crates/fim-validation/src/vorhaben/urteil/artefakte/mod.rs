//! FIM artefacts: text, data schema and process in the IST state, each among the files, without
//! kritisch findings, of this Leistung, and released as far as the category demands.

mod suche;

use super::Brief;
use crate::korpus::Zeiger;
use crate::korpus::grundlagen::{Grundlagen, Treffen};
use crate::korpus::konvolut::Konvolut;
use crate::korpus::objekt::{Art, Objekt};
use crate::vorhaben::regeln::lieferung::{
    ARTEFAKT_FREMD, ARTEFAKT_KRITISCH, BAUSTEIN, OHNE_STATUS, STATUS_NIEDRIG,
};
use crate::vorhaben::regeln::nachweis;
use crate::vorhaben::umfeld::{Fall, Fundort, Urteil};
use fim_core::reading::clip;
use fim_core::{Nachweis, Value};
use ozg::{Baustein, FimArtefakt, Spalte, Text};
use suche::{alle_mit_kennung, fuer_andere, gefundene, in_datei, nach_kennung};

const BAUSTEINE: [(Baustein, Art, (&str, &str)); 3] = [
    (
        Baustein::Leistungen,
        Art::Leistung,
        ("die Leistungsbeschreibung (XZuFi)", "the text (XZuFi)"),
    ),
    (
        Baustein::Datenfelder,
        Art::Stammdatenschema,
        ("das Datenschema (XDatenfelder)", "the data schema (XDatenfelder)"),
    ),
    (Baustein::Prozesse, Art::Prozess, ("der Prozess (XProzess)", "the process (XProzess)")),
];

/// An artefact of a Baustein: where it is named, else nowhere, and the object.
struct Genannt<'v> {
    brief: Option<(Brief<'v>, &'v FimArtefakt)>,
    zeiger: Zeiger,
}

pub(super) fn urteil(fall: &Fall<'_>) -> Urteil {
    let mut urteil = Urteil::default();
    for (brief, eintrag) in fall.eintraege(|it| it.fim_artefakt.as_ref()) {
        fall.angaben(&mut urteil, brief, eintrag);
    }
    let mut vorhanden = Vec::new();
    let mut fehlende = Vec::new();
    for (baustein, art, name) in BAUSTEINE {
        let vorher = urteil.maengel.len();
        let genannt = genannte(fall, baustein, art, &mut urteil);
        let vergeblich = urteil.maengel.len() > vorher;
        let alle = match genannt.is_empty() {
            true => gefundene(fall, art),
            false => genannt,
        };
        match bestes(fall, &alle) {
            Some(beste) => {
                vorhanden.push(name.0);
                pruefe(fall, beste, &mut urteil);
            }
            // What is named in vain was told of.
            None if vergeblich => {}
            None => fehlende.push((baustein, name)),
        }
    }
    urteil.da = !vorhanden.is_empty() || !urteil.nachweise.is_empty();
    if urteil.da {
        for (baustein, name) in fehlende {
            let Some(ort) = fall.hauptort() else { continue };
            urteil.fehler(fall.umfeld.melde(&BAUSTEIN.meta, &ort, |draft| {
                draft
                    .value("baustein", name)
                    .distinguish(&fall.leistung.schluessel)
                    .distinguish(baustein.key())
            }));
        }
    }
    urteil.gut = Some(
        ("Leistungsbeschreibung, Datenschema und Prozess", "text, data schema and process").into(),
    );
    urteil
}

/// Artefacts of a Baustein that Steckbriefe name for the IST state. What leads nowhere is told of.
fn genannte<'v>(
    fall: &Fall<'v>,
    baustein: Baustein,
    art: Art,
    urteil: &mut Urteil,
) -> Vec<Genannt<'v>> {
    let mut alle = Vec::new();
    for (brief, eintrag) in fall.eintraege(|it| it.fim_artefakt.as_ref()) {
        let ist_stufe =
            eintrag.ausbaustufe.as_ref().is_none_or(|it| it.text().eq_ignore_ascii_case("IST"));
        if eintrag.baustein.as_ref().is_none_or(|it| it.wert != baustein)
            || fuer_andere(fall, art, brief, eintrag)
        {
            continue;
        }
        if !ist_stufe {
            spaeter(fall, art, brief, eintrag, urteil);
            continue;
        }
        let vorher = alle.len();
        if let Some(id) = eintrag.id.as_ref().filter(|it| !it.text().is_empty()) {
            let version = eintrag.version.as_ref().map(Text::text).filter(|it| !it.is_empty());
            let found = nach_kennung(fall, art, id.text(), version);
            if found.is_empty() {
                let ort = fall.umfeld.brief(brief, id.span, format!("{}.id", eintrag.ort.pfad));
                unbekannt(fall, art, &ort, (id.text(), version), urteil);
            }
            alle.extend(
                found.into_iter().map(|zeiger| Genannt { brief: Some((brief, eintrag)), zeiger }),
            );
        }
        for text in eintrag.nachweis.iter().flat_map(|liste| liste.iter()) {
            let ort = fall.umfeld.brief(brief, text.span, format!("{}.nachweis", eintrag.ort.pfad));
            let gesehen = fall.umfeld.oeffne(text.text(), brief.0, &fall.vorhaben.wurzel);
            let in_datei =
                gesehen.nummer.map_or_else(Vec::new, |nummer| in_datei(fall, art, nummer));
            if in_datei.is_empty() {
                fall.nachweis(urteil, "", text.text(), &ort);
            }
            alle.extend(
                in_datei
                    .into_iter()
                    .map(|zeiger| Genannt { brief: Some((brief, eintrag)), zeiger }),
            );
        }
        let benannt = eintrag.id.is_some() || eintrag.nachweis.is_some();
        if alle.len() == vorher && !benannt {
            fall.angabe_fehlt(urteil, brief, eintrag, "id");
        }
    }
    alle
}

/// What is named for a later stage is shown and opened; it does not stand for the IST state.
fn spaeter(
    fall: &Fall<'_>,
    art: Art,
    brief: Brief<'_>,
    eintrag: &FimArtefakt,
    urteil: &mut Urteil,
) {
    let titel = eintrag.ausbaustufe.as_ref().map_or("", |it| it.text());
    fall.nachweise(urteil, brief, titel, eintrag.nachweis.as_ref(), &eintrag.ort.pfad);
    let Some(id) = eintrag.id.as_ref().filter(|it| !it.text().is_empty()) else { return };
    let version = eintrag.version.as_ref().map(Text::text).filter(|it| !it.is_empty());
    let alle = alle_mit_kennung(fall, art, id.text(), version);
    let Some(erster) = alle.first() else {
        let ort = fall.umfeld.brief(brief, id.span, format!("{}.id", eintrag.ort.pfad));
        unbekannt(fall, art, &ort, (id.text(), version), urteil);
        return;
    };
    urteil.nachweise.push(Nachweis {
        titel: clip(titel, 200),
        angabe: clip(id.text(), 300),
        datei: fall.umfeld.quer.korpus.datei(*erster).map(|datei| datei.name.clone()),
        gesehen: Value::from(art.name()),
        gilt: true,
    });
}

fn unbekannt(
    fall: &Fall<'_>,
    art: Art,
    ort: &Fundort,
    (id, version): (&str, Option<&str>),
    urteil: &mut Urteil,
) {
    let version = version.map(|version| format!(" V{version}")).unwrap_or_default();
    let angabe = format!("{} {}{}", art.name(), clip(id, 100), clip(&version, 40));
    urteil.nachweise.push(Nachweis {
        titel: String::new(),
        angabe: angabe.clone(),
        datei: None,
        gesehen: ("in keiner Datei", "in no file").into(),
        gilt: false,
    });
    let korpus = fall.umfeld.quer.korpus;
    let prozesse = fall.umfeld.quer.konvolute.get(id).map_or(&[][..], |it| &it.prozesse);
    let andere = prozesse.iter().filter_map(|it| korpus.objekt(*it)).find(|it| !it.ist_stamm());
    if let Some(anderer) = andere.filter(|_| art == Art::Prozess) {
        urteil.fehler(fall.umfeld.melde(&BAUSTEIN.meta, ort, |draft| {
            draft
                .value("baustein", ("der Stammprozess (Stufe 101)", "the process of Stufe 101"))
                .found(Value::Both(
                    format!("ein Prozess der Detaillierungsstufe {}", anderer.detailstufe()),
                    format!("a process of Detaillierungsstufe {}", anderer.detailstufe()),
                ))
                .distinguish(id)
        }));
        return;
    }
    urteil.fehler(fall.umfeld.melde(&nachweis::KENNUNG.meta, ort, |draft| {
        draft
            .value("nachweis", clip(&angabe, 60))
            .value("wert", art.name())
            .found_text(&angabe)
            .distinguish(&angabe)
            .fit("nachweis", 100, 16)
    }));
}

/// The one in use with the highest status.
fn bestes<'g, 'v>(fall: &Fall<'_>, alle: &'g [Genannt<'v>]) -> Option<&'g Genannt<'v>> {
    let korpus = fall.umfeld.quer.korpus;
    let rang = |genannt: &&Genannt<'_>| {
        let status = korpus.objekt(genannt.zeiger).and_then(|it| it.status);
        (fall.umfeld.quer.gilt(genannt.zeiger), status.filter(|status| *status < 7))
    };
    // Of equals the first.
    alle.iter().rev().max_by_key(rang)
}

fn pruefe(fall: &Fall<'_>, genannt: &Genannt<'_>, urteil: &mut Urteil) {
    let korpus = fall.umfeld.quer.korpus;
    let (Some(objekt), Some(datei)) = (korpus.objekt(genannt.zeiger), korpus.datei(genannt.zeiger))
    else {
        return;
    };
    let name = crate::quer::benenne(objekt);
    let ort = match genannt.brief {
        Some((brief, eintrag)) => Some(fall.umfeld.tabelle(brief, &eintrag.ort)),
        None => fall.zeilenort(Spalte::Leistungsschluessel).or_else(|| fall.hauptort()),
    };
    let Some(ort) = ort else { return };
    let gesehen = fall.umfeld.aus_dem_lauf(datei.nummer, Some(objekt.ort.span.start));
    let kritisch = gesehen.mangel.as_ref().map(|(_, _, anzahl)| anzahl.clone());
    if let Some(anzahl) = &kritisch {
        urteil.fehler(fall.umfeld.melde(&ARTEFAKT_KRITISCH.meta, &ort, |draft| {
            draft
                .value("artefakt", name.clone())
                .value("anzahl", anzahl.clone())
                .value("datei", datei.path.to_owned())
                .distinguish(&objekt.id)
        }));
    }
    status(fall, objekt, &name, &ort, urteil);
    if genannt.brief.is_some() && !gehoert_dazu(fall, genannt.zeiger) {
        urteil.fehler(fall.umfeld.melde(&ARTEFAKT_FREMD.meta, &ort, |draft| {
            draft
                .value("artefakt", name.clone())
                .value("schluessel", clip(&fall.leistung.schluessel, 20))
                .distinguish(&objekt.id)
                .distinguish(&fall.leistung.schluessel)
        }));
    }
    let status = objekt.status.map_or_else(
        || Value::from(("ohne Status", "without status")),
        |status| {
            Value::Both(
                format!("Status {status} {}", crate::status::bedeutung(status)),
                format!("status {status}"),
            )
        },
    );
    urteil.nachweise.push(Nachweis {
        titel: clip(&objekt.name, 200),
        angabe: format!(
            "{name}{}",
            if objekt.version.is_empty() { String::new() } else { format!(" V{}", objekt.version) }
        ),
        datei: Some(datei.name.clone()),
        gesehen: status,
        gilt: kritisch.is_none(),
    });
}

fn status(fall: &Fall<'_>, objekt: &Objekt, name: &str, ort: &Fundort, urteil: &mut Urteil) {
    let kategorie = fall.kategorie.and_then(|at| fall.umfeld.matrix.kategorien.get(at));
    let Some(soll) = kategorie.and_then(|it| it.freigabestatus) else { return };
    let Some(status) = objekt.status else {
        let meldung = fall.umfeld.melde(&OHNE_STATUS.meta, ort, |draft| {
            draft.value("artefakt", name.to_owned()).distinguish(&objekt.id)
        });
        // XZuFi knows none before 2.3; elsewhere it is missing.
        match objekt.art {
            Art::Leistung => urteil.anmerkung(meldung),
            _ => urteil.fehler(meldung),
        }
        return;
    };
    if status < soll || status >= 7 {
        let worte = |status: u8| {
            Value::Both(
                format!("{status} ({})", crate::status::bedeutung(status)),
                status.to_string(),
            )
        };
        let short = |status: u8| Value::Plain(status.to_string());
        urteil.fehler(fall.umfeld.melde(&STATUS_NIEDRIG.meta, ort, |draft| {
            draft
                .value("artefakt", name.to_owned())
                .value("status", short(status))
                .value("soll", short(soll))
                .found(worte(status))
                .expected(worte(soll))
                .distinguish(&objekt.id)
                .distinguish(&fall.leistung.schluessel)
        }));
    }
}

/// The same key, a reference, or the same law.
fn gehoert_dazu(fall: &Fall<'_>, zeiger: Zeiger) -> bool {
    let korpus = fall.umfeld.quer.korpus;
    let im_konvolut = |konvolut: &Konvolut| {
        let glieder = konvolut.schemata.iter().chain(&konvolut.steckbriefe).map(|it| it.zeiger);
        let eigene = konvolut.leistungen.iter().chain(&konvolut.prozesse).copied();
        eigene.chain(glieder).any(|it| it == zeiger)
    };
    if fall.konvolut.is_some_and(im_konvolut) {
        return true;
    }
    let artefakt = Grundlagen::of(korpus, zeiger);
    let leistung = fall
        .konvolut
        .map(|it| Grundlagen::vereint(&fall.umfeld.quer.grundlagen, it.leistungen.iter().copied()));
    if leistung.is_some_and(|it| artefakt.treffen(&it) == Treffen::Ja) {
        return true;
    }
    let norm = |text: &str| rechtsbezug::lesen(text);
    let briefe = fall.eintraege(|it| it.handlungsgrundlage.as_ref());
    let genannt =
        briefe.iter().filter_map(|(_, it)| it.norm.as_ref()).flat_map(|it| norm(it.text()));
    let zeile = fall.zelle(Spalte::Handlungsgrundlage).split('|').flat_map(norm);
    let gesetze = artefakt.gesetze();
    genannt
        .chain(zeile)
        .filter_map(|bezug| bezug.vorschrift)
        .any(|vorschrift| gesetze.iter().any(|gesetz| gesetz.dieselbe(&vorschrift) == Some(true)))
}
