//! The made-up Vorhaben beside what it was at an earlier run.

use fim_core::{
    Anteil, Matrixstand, Matrixvergleich, Matrixzeile, Richtung, Stand, Themenfeldwechsel,
    Zeilenwechsel, Zellwechsel,
};

/// What an earlier run had: some cells of every tenth Leistung were otherwise.
pub fn vergleich(stand: &Matrixstand) -> Matrixvergleich {
    let mut leistungen: Vec<Zeilenwechsel> = stand
        .leistungen
        .iter()
        .step_by(10)
        .enumerate()
        .filter_map(|(nr, zeile)| wechsel(nr, zeile, stand))
        .collect();
    leistungen.sort_by_key(|zeile| zeile.zellen.iter().map(|zelle| zelle.richtung).min());
    let themenfelder = stand.themenfelder.iter().map(|feld| {
        let jetzt = stand.anteil(|zeile| zeile.themenfeld == feld.code);
        let count = |richtung: Richtung| {
            let own = leistungen.iter().filter(|zeile| zeile.themenfeld == feld.code);
            own.flat_map(|zeile| &zeile.zellen).filter(|zelle| zelle.richtung == richtung).count()
                as u64
        };
        let (besser, schlechter) = (count(Richtung::Besser), count(Richtung::Schlechter));
        let vorher =
            Anteil { erfuellt: (jetzt.erfuellt + schlechter).saturating_sub(besser), ..jetzt };
        Themenfeldwechsel { themenfeld: feld.code.clone(), vorher, jetzt, besser, schlechter }
    });
    Matrixvergleich {
        quelle: "berichte/2026-08-31.json".to_owned(),
        stichtag: "2026-08-31".to_owned(),
        andere_matrix: None,
        themenfelder: themenfelder.collect(),
        leistungen,
        neu: stand
            .leistungen
            .iter()
            .rev()
            .step_by(20)
            .take(7)
            .map(|zeile| zeile.schluessel.clone())
            .collect(),
        weg: vec!["99999001001000".to_owned()],
    }
}

fn wechsel(nr: usize, zeile: &Matrixzeile, stand: &Matrixstand) -> Option<Zeilenwechsel> {
    let cells = stand.liefergegenstaende.iter().zip(&zeile.zellen).skip(nr % 3).step_by(4);
    let zellen = cells.filter_map(|(gegenstand, zelle)| {
        let (richtung, vorher) = match zelle.stand {
            Stand::Erfuellt => (Richtung::Besser, Stand::Fehlt),
            Stand::Fehlt => (Richtung::Schlechter, Stand::Erfuellt),
            _ => return None,
        };
        Some(Zellwechsel {
            id: gegenstand.id.clone(),
            name: gegenstand.name.clone(),
            soll: Some(zelle.soll),
            vorher: Some(vorher),
            jetzt: Some(zelle.stand),
            richtung,
            grund: zelle.gruende[0].text.get(fim_core::Sprache::De).to_owned(),
        })
    });
    let zellen: Vec<Zellwechsel> = zellen.collect();
    let code = Some(zeile.prioritaet.clone());
    (!zellen.is_empty()).then(|| Zeilenwechsel {
        schluessel: zeile.schluessel.clone(),
        bezeichnung: zeile.bezeichnung.clone(),
        themenfeld: zeile.themenfeld.clone(),
        prioritaet: (code.clone(), code),
        zellen,
    })
}
