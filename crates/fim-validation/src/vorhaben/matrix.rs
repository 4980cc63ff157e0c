//! From judgements to the cells of the matrix, and to findings where a cell is not as it must be.

use super::regeln::matrix::{BEI_BEDARF, ENTFAELLT, FEHLT, KEIN_STECKBRIEF, STECKBRIEF_BEI_BEDARF};
use super::umfeld::{Fall, Meldung, Schwere, Umfeld, Urteil, platzhalter, stufe};
use super::urteil::urteil;
use fim_core::reading::clip;
use fim_core::{
    Dateistelle, Fabrik, Finding, Grund, Matrixstand, Matrixzeile, Matrixzelle, RuleMeta, Soll,
    Sprache, Stand, Stufe, Themenfeld, Value,
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

fn grund(umfeld: &Umfeld<'_>, datei: usize, finding: &Finding) -> Grund {
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
fn erklaerung(text: impl Into<Value>) -> Grund {
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
            let keine = keine.and_then(|it| it.zu(name)).map(|it| (it, true));
            keine.or_else(|| entfaellt.and_then(|it| it.zu(name)).map(|it| (it, false)))
        };
        let Some((grund_text, ist_keine)) = zu(&zeile.tabelle).or_else(|| zu(id)) else { continue };
        if platzhalter(grund_text.text()) {
            continue;
        }
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
                let meldung = entfaellt_nicht(fall, zeile, brief, grund_text)?;
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

/// The table of a deliverable as it is written.
fn klammern(zeile: &Zeilenvorgabe) -> String {
    let tabelle = &zeile.tabelle;
    match zeile.pruefung {
        ozg::Pruefung::Architektur => format!("[{tabelle}]"),
        _ if tabelle == "sonstiges" => {
            format!("[[sonstiges]] (liefergegenstand = \"{}\")", zeile.gegenstand.id)
        }
        _ => format!("[[{tabelle}]]"),
    }
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
            .value("kategorie", fall.prioritaet())
            .value("rat", rat)
            .found_text(text.text())
            .distinguish(&zeile.gegenstand.id)
            .fit("gegenstand", 100, 12)
    })
}

/// Tells what is missing: each deliverable for itself where there is a Steckbrief, else all at once.
fn fehlendes(fall: &Fall<'_>, zellen: &mut [Matrixzelle], meldungen: &mut Vec<Meldung>) {
    let Some(ort) = fall.hauptort() else { return };
    let matrix = fall.umfeld.matrix;
    let ohne_steckbrief = fall.leistung.steckbriefe.is_empty();
    // What the row of a catalogue can say is told of there, Steckbrief or not.
    let aus_katalog = |zeile: &Zeilenvorgabe| {
        use ozg::Pruefung::{Analyse, FimArtefakte, Prioritaet};
        matches!(zeile.pruefung, Analyse | Prioritaet | FimArtefakte)
    };
    let (mut gefordert, mut hinweis, mut bedarf) = (Vec::new(), Vec::new(), Vec::new());
    for (at, zeile) in matrix.zeilen.iter().enumerate() {
        let Some(zelle) = zellen.get(at) else { continue };
        if zelle.stand != Stand::Fehlt || !zelle.gruende.is_empty() {
            continue;
        }
        let nur_hinweis = ohne_steckbrief
            && zeile
                .ohne_steckbrief_hinweis
                .iter()
                .any(|it| it.eq_ignore_ascii_case(fall.prioritaet()));
        match zelle.soll {
            Soll::Bedarf => bedarf.push(at),
            _ if nur_hinweis => hinweis.push(at),
            _ if ohne_steckbrief && !aus_katalog(zeile) => gefordert.push(at),
            _ => {
                let meldung = fehlt(fall, zeile);
                melde(fall, &[at], (meldung, false), zellen, meldungen);
            }
        }
    }
    let liste = |stellen: &[usize]| {
        let namen = stellen.iter().filter_map(|at| matrix.zeilen.get(*at));
        namen.map(|it| it.gegenstand.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    if ohne_steckbrief && !gefordert.is_empty() {
        let meldung =
            steckbrief(fall, &KEIN_STECKBRIEF.meta, &ort, gefordert.len(), &liste(&gefordert));
        gefordert.append(&mut bedarf);
        gefordert.append(&mut hinweis);
        melde(fall, &gefordert, (meldung, false), zellen, meldungen);
    } else if !hinweis.is_empty() {
        hinweis.append(&mut bedarf);
        let meta = &STECKBRIEF_BEI_BEDARF.meta;
        let meldung = steckbrief(fall, meta, &ort, hinweis.len(), &liste(&hinweis));
        melde(fall, &hinweis, (meldung, true), zellen, meldungen);
    }
    if !bedarf.is_empty() {
        let namen = liste(&bedarf);
        let meldung = fall.umfeld.melde(&BEI_BEDARF.meta, &ort, |draft| {
            draft.value("liste", namen.clone()).found(namen).fit("liste", 100, 20)
        });
        melde(fall, &bedarf, (meldung, true), zellen, meldungen);
    }
}

/// Puts a finding down as the reason of cells. What is as needed is never more than a Hinweis there.
fn melde(
    fall: &Fall<'_>,
    stellen: &[usize],
    (meldung, nur_hinweis): (Option<Meldung>, bool),
    zellen: &mut [Matrixzelle],
    meldungen: &mut Vec<Meldung>,
) {
    for at in stellen {
        let Some(zelle) = zellen.get_mut(*at) else { continue };
        zelle.gruende.push(match &meldung {
            Some(meldung) => {
                let mut grund = grund(fall.umfeld, meldung.datei, &meldung.finding);
                if zelle.soll == Soll::Bedarf {
                    grund.stufe = grund.stufe.map(|stufe| stufe.min(Stufe::Hinweis));
                }
                grund
            }
            // A rule that is not wanted tells nothing, and yet the deliverable is missing.
            None => Grund {
                stufe: Some(if nur_hinweis { Stufe::Hinweis } else { stufe(zelle.soll) }),
                ..erklaerung(("fehlt", "missing"))
            },
        });
    }
    meldungen.extend(meldung);
}

fn fehlt(fall: &Fall<'_>, zeile: &Zeilenvorgabe) -> Option<Meldung> {
    use ozg::Pruefung::{Analyse, FimArtefakte, Prioritaet};
    let spalte = match zeile.pruefung {
        Analyse => Some(Spalte::Handlungsgrundlage),
        Prioritaet => Some(Spalte::Begruendung),
        _ => None,
    };
    let ort = spalte.and_then(|spalte| fall.zeilenort(spalte)).or_else(|| fall.hauptort())?;
    let tabelle = &zeile.tabelle;
    let rat = match zeile.pruefung {
        Analyse => Value::from((
            "Im Katalog handlungsgrundlage, normenanalyse, leika_stand und varianten ausfüllen.",
            "Fill in handlungsgrundlage, normenanalyse, leika_stand and varianten in the catalogue.",
        )),
        Prioritaet => Value::from((
            "Im Katalog unter begruendung sagen, warum die Leistung diese Priorität hat.",
            "Say in the catalogue under begruendung why the Leistung has this priority.",
        )),
        FimArtefakte => Value::from((
            "Leistungsbeschreibung, Datenschema und Prozess mit dem Leistungsschlüssel in den Ordner legen.",
            "Put text, data schema and process with the key into the folder.",
        )),
        _ if zeile.keine => Value::Both(
            format!(
                "[[{tabelle}]] ausfüllen, oder unter [keine] {tabelle} begründen, warum es nichts gibt."
            ),
            format!(
                "Fill in [[{tabelle}]], or give the reason why there is none under [keine] {tabelle}."
            ),
        ),
        _ => {
            let tabelle = klammern(zeile);
            Value::Both(format!("{tabelle} ausfüllen."), format!("Fill in {tabelle}."))
        }
    };
    fall.umfeld.melde(&FEHLT.meta, &ort, |draft| {
        draft
            .value("gegenstand", zeile.gegenstand.name.as_str())
            .value("kategorie", fall.prioritaet())
            .value("rat", rat)
            .distinguish(&zeile.gegenstand.id)
            .distinguish(&fall.leistung.schluessel)
            .fit("gegenstand", 100, 12)
    })
}

fn steckbrief(
    fall: &Fall<'_>,
    meta: &'static RuleMeta,
    ort: &super::umfeld::Fundort,
    anzahl: usize,
    liste: &str,
) -> Option<Meldung> {
    fall.umfeld.melde(meta, ort, |draft| {
        draft
            .value("kategorie", fall.prioritaet())
            .value("anzahl", anzahl as u64)
            .value("liste", clip(liste, 400))
            .value("schluessel", clip(&fall.leistung.schluessel, 20))
            .found(clip(liste, 200))
            .fit("liste", 100, 20)
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
