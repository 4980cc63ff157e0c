//! From judgements to the cells of the matrix, and to findings where a cell is not as it must be.

use super::fehlendes::{fehlendes, klammern};
use super::regeln::matrix::ENTFAELLT;
use super::umfeld::{Fall, Meldung, Schwere, Umfeld, Urteil, platzhalter, stufe};
use super::urteil::urteil;
use fim_core::reading::clip;
use fim_core::{
    Dateistelle, Fabrik, Finding, Grund, Matrixstand, Matrixzeile, Matrixzelle, Soll, Sprache,
    Stand, Themenfeld, Value,
};
use ozg::{Spalte, Text, Zeilenvorgabe, themenfeld};
use std::collections::BTreeMap;

/// Judges every deliverable of a Leistung.
pub(super) fn zeile(fall: &Fall<'_>, meldungen: &mut Vec<Meldung>) -> Matrixzeile {
    let matrix = fall.umfeld.matrix;
    let mut zellen: Vec<Matrixzelle> =
        matrix.zeilen.iter().map(|zeile| zelle(fall, zeile, meldungen)).collect();
    fehlendes(fall, &mut zellen, meldungen);
    for zelle in &mut zellen {
        zelle.gruende.sort_by_key(|grund| std::cmp::Reverse(grund.stufe));
        kuerze(zelle);
    }
    let stelle = fall.zeilenort(Spalte::Leistungsschluessel).or_else(|| fall.hauptort());
    let feld = match fall.zelle(Spalte::Themenfeld) {
        "" => fall.leistung.steckbriefe.iter().find_map(|(_, brief)| {
            brief.inhalt.steckbrief.as_ref()?.themenfeld.as_ref().map(Text::text)
        }),
        text => Some(text),
    };
    let feld = feld.unwrap_or_default();
    let briefe = fall.leistung.steckbriefe.iter();
    Matrixzeile {
        schluessel: clip(&fall.leistung.schluessel, 60),
        bezeichnung: clip(fall.bezeichnung(), 300),
        prioritaet: clip(fall.prioritaet(), 40),
        themenfeld: themenfeld(feld).map_or_else(|| clip(feld, 60), |feld| feld.code.to_owned()),
        stelle: stelle.map(|ort| {
            dateistelle(fall.umfeld, ort.datei, ort.place.as_ref().map(|place| place.position))
        }),
        steckbriefe: briefe
            .filter_map(|(datei, _)| Some(fall.umfeld.files.get(*datei)?.path.as_str().into()))
            .collect(),
        zellen,
    }
}

/// More reasons of one cell than these are a number.
const GRUENDE: usize = 20;
/// More evidence of one cell than this is a number.
const NACHWEISE: usize = 50;

fn kuerze(zelle: &mut Matrixzelle) {
    let more = zelle.gruende.len().saturating_sub(GRUENDE);
    if more > 0 {
        zelle.gruende.truncate(GRUENDE);
        let (de, en) = (format!("und {more} weitere Gründe"), format!("and {more} more reasons"));
        zelle.gruende.push(erklaerung(Value::Both(de, en)));
    }
    let more = zelle.nachweise.len().saturating_sub(NACHWEISE);
    if more > 0 {
        zelle.nachweise.truncate(NACHWEISE);
        let (de, en) = (
            format!("und {more} weitere Nachweise"),
            format!("and {more} more pieces of evidence"),
        );
        zelle.gruende.push(erklaerung(Value::Both(de, en)));
    }
}

fn dateistelle(
    umfeld: &Umfeld<'_>,
    datei: usize,
    position: Option<fim_core::Position>,
) -> Dateistelle {
    let position = position.unwrap_or_default();
    Dateistelle {
        datei: umfeld.files.get(datei).map_or("", |file| &file.path).into(),
        zeile: position.line,
        spalte: position.column,
    }
}

pub(super) fn grund(umfeld: &Umfeld<'_>, datei: usize, finding: &Finding) -> Grund {
    let both = |text: fn(&Finding, Sprache) -> String| {
        Value::Both(text(finding, Sprache::De), text(finding, Sprache::En))
    };
    Grund {
        code: finding.rule.code,
        stufe: Some(finding.stufe),
        text: both(Finding::message),
        tun: both(Finding::fix),
        stelle: Some(dateistelle(umfeld, datei, finding.place.as_ref().map(|it| it.position))),
    }
}

/// What only explains.
pub(super) fn erklaerung(text: impl Into<Value>) -> Grund {
    Grund { code: "", stufe: None, text: text.into(), tun: Value::from(""), stelle: None }
}

fn zelle(fall: &Fall<'_>, zeile: &Zeilenvorgabe, meldungen: &mut Vec<Meldung>) -> Matrixzelle {
    let soll = fall.umfeld.matrix.soll(zeile, fall.kategorie);
    let urteil = urteil(fall, zeile);
    let Urteil { da, maengel, nachweise, gut } = urteil;
    let mut gruende = Vec::new();
    let mut unvollstaendig = false;
    for (schwere, mut meldung) in maengel {
        if schwere == Schwere::Fehler {
            unvollstaendig = true;
            // A demand weighs as much as the deliverable.
            meldung.finding.stufe = stufe(soll);
        }
        gruende.push(grund(fall.umfeld, meldung.datei, &meldung.finding));
        meldungen.push(meldung);
    }
    if da {
        if let Some(gut) = gut.filter(|it| !unvollstaendig && !it.get(Sprache::De).is_empty()) {
            gruende.push(erklaerung(gut));
        }
        let stand = match (soll, unvollstaendig) {
            (Soll::Keines, _) => Stand::NichtGefordert,
            (_, true) => Stand::Unvollstaendig,
            (_, false) => Stand::Erfuellt,
        };
        if gruende.is_empty() {
            gruende.push(erklaerung(("vorhanden", "there")));
        }
        return Matrixzelle { soll, stand, gruende, nachweise };
    }
    if soll == Soll::Keines {
        gruende.push(erklaerung(("nicht gefordert", "not required")));
        return Matrixzelle { soll, stand: Stand::NichtGefordert, gruende, nachweise };
    }
    begruendet(fall, zeile, soll, meldungen).unwrap_or(Matrixzelle {
        soll,
        stand: Stand::Fehlt,
        gruende,
        nachweise,
    })
}

/// A cell of which nothing is there, with a reason for it.
fn begruendet(
    fall: &Fall<'_>,
    zeile: &Zeilenvorgabe,
    soll: Soll,
    meldungen: &mut Vec<Meldung>,
) -> Option<Matrixzelle> {
    let id = &zeile.gegenstand.id;
    for &brief in &fall.leistung.steckbriefe {
        let (keine, entfaellt) = (brief.1.inhalt.keine.as_ref(), brief.1.inhalt.entfaellt.as_ref());
        let zu = |name: &str| {
            let grund = |gruende: Option<&'_ ozg::Gruende>| {
                gruende.and_then(|it| it.zu(name)).filter(|it| !platzhalter(it.text())).cloned()
            };
            let keine = grund(keine).map(|it| (it, true));
            keine.or_else(|| grund(entfaellt).map(|it| (it, false)))
        };
        let Some((grund_text, ist_keine)) = zu(&zeile.tabelle).or_else(|| zu(id)) else { continue };
        let text = clip(grund_text.text(), 300);
        let (stand, worte) = match (ist_keine && zeile.keine, soll) {
            (true, _) => {
                (Stand::Erfuellt, Value::Both(format!("keine: {text}"), format!("none: {text}")))
            }
            (false, Soll::Bedarf) => (
                Stand::Entfaellt,
                Value::Both(format!("entfällt: {text}"), format!("waived: {text}")),
            ),
            (false, _) => {
                let meldung = entfaellt_nicht(fall, zeile, brief, &grund_text)?;
                let gruende = vec![grund(fall.umfeld, meldung.datei, &meldung.finding)];
                meldungen.push(meldung);
                let nachweise = Vec::new();
                return Some(Matrixzelle { soll, stand: Stand::Fehlt, gruende, nachweise });
            }
        };
        return Some(Matrixzelle {
            soll,
            stand,
            gruende: vec![erklaerung(worte)],
            nachweise: Vec::new(),
        });
    }
    None
}

fn entfaellt_nicht(
    fall: &Fall<'_>,
    zeile: &Zeilenvorgabe,
    brief: (usize, &super::Steckbriefdatei),
    text: &Text,
) -> Option<Meldung> {
    let ort = fall.umfeld.brief(brief, text.span, format!("entfaellt.{}", zeile.tabelle));
    let rat = match zeile.keine {
        true => Value::Both(
            format!(
                "Ausfüllen; gibt es nichts, unter [keine] {} mit Begründung nennen.",
                zeile.tabelle
            ),
            format!(
                "Fill it in; where there is none, name {} under [keine] with a reason.",
                zeile.tabelle
            ),
        ),
        false => Value::Both(
            format!("{} ausfüllen oder die Priorität prüfen.", klammern(zeile)),
            format!("Fill in {}, or look at the priority again.", klammern(zeile)),
        ),
    };
    fall.umfeld.melde(&ENTFAELLT.meta, &ort, |draft| {
        draft
            .value("gegenstand", zeile.gegenstand.name.as_str())
            .value("kategorie", clip(fall.prioritaet(), 16))
            .value("rat", rat)
            .found_text(text.text())
            .distinguish(&zeile.gegenstand.id)
            .fit("gegenstand", 100, 12)
    })
}

/// Puts the rows together, by Themenfeld, category and key.
pub(super) fn stand(
    umfeld: &Umfeld<'_>,
    mut zeilen: Vec<Matrixzeile>,
    fabriken: Vec<Fabrik>,
) -> Matrixstand {
    let matrix = umfeld.matrix;
    let name =
        |code: &str| themenfeld(code).map_or_else(|| code.to_owned(), |it| it.name.to_owned());
    let felder: BTreeMap<String, &str> =
        zeilen.iter().map(|zeile| (name(&zeile.themenfeld), zeile.themenfeld.as_str())).collect();
    let themenfelder =
        felder.into_iter().map(|(name, code)| Themenfeld { code: code.to_owned(), name }).collect();
    let rang = |code: &str| matrix.kategorie(code).unwrap_or(usize::MAX);
    zeilen.sort_by_cached_key(|zeile| {
        (name(&zeile.themenfeld), rang(&zeile.prioritaet), zeile.schluessel.clone())
    });
    let stichtag = umfeld.quer.vorgaben.stichtag;
    Matrixstand {
        matrix: matrix.name.clone(),
        titel: matrix.titel.clone(),
        stichtag: stichtag.map(|tag| tag.to_string()).unwrap_or_default(),
        liefergegenstaende: matrix.zeilen.iter().map(|it| it.gegenstand.clone()).collect(),
        kategorien: matrix.kategorien.iter().map(|it| it.kategorie.clone()).collect(),
        themenfelder,
        leistungen: zeilen,
        fabriken,
    }
}
