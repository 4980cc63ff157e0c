//! What the matrix demands and what is not there: one finding each, or one for all of them where a
//! Steckbrief is missing.

use super::matrix::{erklaerung, grund};
use super::regeln::matrix::{BEI_BEDARF, FEHLT, KEIN_STECKBRIEF, STECKBRIEF_BEI_BEDARF};
use super::umfeld::{Fall, Meldung, stufe};
use fim_core::reading::clip;
use fim_core::{Grund, Matrixzelle, RuleMeta, Soll, Stand, Stufe, Value};
use ozg::{Spalte, Zeilenvorgabe};

/// Tells what is missing: each deliverable for itself where there is a Steckbrief, else all at once.
pub(super) fn fehlendes(fall: &Fall<'_>, zellen: &mut [Matrixzelle], meldungen: &mut Vec<Meldung>) {
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
            Soll::Bedarf => bedarf.push((at, true)),
            _ if nur_hinweis => hinweis.push((at, true)),
            _ if ohne_steckbrief && !aus_katalog(zeile) => gefordert.push((at, false)),
            _ => {
                let meldung = fehlt(fall, zeile);
                melde(fall, &[(at, false)], meldung, zellen, meldungen);
            }
        }
    }
    let liste = |stellen: &[(usize, bool)]| {
        let namen = stellen.iter().filter_map(|(at, _)| matrix.zeilen.get(*at));
        namen.map(|it| it.gegenstand.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    if ohne_steckbrief && !gefordert.is_empty() {
        let meldung =
            steckbrief(fall, &KEIN_STECKBRIEF.meta, &ort, gefordert.len(), &liste(&gefordert));
        gefordert.append(&mut bedarf);
        gefordert.append(&mut hinweis);
        melde(fall, &gefordert, meldung, zellen, meldungen);
    } else if !hinweis.is_empty() {
        hinweis.append(&mut bedarf);
        let meta = &STECKBRIEF_BEI_BEDARF.meta;
        let meldung = steckbrief(fall, meta, &ort, hinweis.len(), &liste(&hinweis));
        melde(fall, &hinweis, meldung, zellen, meldungen);
    }
    if !bedarf.is_empty() {
        let namen = liste(&bedarf);
        let meldung = fall.umfeld.melde(&BEI_BEDARF.meta, &ort, |draft| {
            draft.value("liste", namen.clone()).found(namen).fit("liste", 100, 20)
        });
        melde(fall, &bedarf, meldung, zellen, meldungen);
    }
}

/// Puts a finding down as the reason of cells, some of them as no more than a Hinweis.
fn melde(
    fall: &Fall<'_>,
    stellen: &[(usize, bool)],
    meldung: Option<Meldung>,
    zellen: &mut [Matrixzelle],
    meldungen: &mut Vec<Meldung>,
) {
    for &(at, nur_hinweis) in stellen {
        let Some(zelle) = zellen.get_mut(at) else { continue };
        zelle.gruende.push(match &meldung {
            Some(meldung) => {
                let mut grund = grund(fall.umfeld, meldung.datei, &meldung.finding);
                if nur_hinweis {
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
            .value("kategorie", clip(fall.prioritaet(), 16))
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
            .value("kategorie", clip(fall.prioritaet(), 16))
            .value("anzahl", anzahl as u64)
            .value("liste", clip(liste, 400))
            .value("schluessel", clip(&fall.leistung.schluessel, 20))
            .found(clip(liste, 200))
            .fit("liste", 100, 20)
    })
}

/// The table of a deliverable as it is written.
pub(super) fn klammern(zeile: &Zeilenvorgabe) -> String {
    let tabelle = &zeile.tabelle;
    match zeile.pruefung {
        ozg::Pruefung::Architektur => format!("[{tabelle}]"),
        _ if tabelle == "sonstiges" => {
            format!("[[sonstiges]] (liefergegenstand = \"{}\")", zeile.gegenstand.id)
        }
        _ => format!("[[{tabelle}]]"),
    }
}
