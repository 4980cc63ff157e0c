//! A made-up comparison with an earlier run.

use crate::muster::zeile;
use fim_core::{
    Anteil, Matrixvergleich, Richtung, Soll, Stand, Themenfeldwechsel, Zeilenwechsel, Zellwechsel,
};

fn wechsel(id: &str, vorher: Stand, jetzt: Stand, richtung: Richtung) -> Zellwechsel {
    Zellwechsel {
        id: id.to_owned(),
        name: match id {
            "fim_artefakt" => "FIM-Artefakte".to_owned(),
            _ => "Umsetzungsvarianten".to_owned(),
        },
        soll: Some(Soll::Pflicht),
        vorher: Some(vorher),
        jetzt: Some(jetzt),
        richtung,
        grund: "Der Nachweis | ist leer".to_owned(),
    }
}

pub fn ein_vergleich() -> Matrixvergleich {
    let row = |at: usize, vorher: Option<&str>, jetzt: Option<&str>, zellen| {
        let zeile = zeile(at, "");
        Zeilenwechsel {
            schluessel: zeile.schluessel,
            bezeichnung: zeile.bezeichnung,
            themenfeld: zeile.themenfeld,
            prioritaet: (vorher.map(str::to_owned), jetzt.map(str::to_owned)),
            zellen,
        }
    };
    let feld = |code: &str, vorher: u64, jetzt: u64, besser, schlechter| Themenfeldwechsel {
        themenfeld: code.to_owned(),
        vorher: Anteil { leistungen: 3, gefordert: 28, erfuellt: vorher, ..Anteil::default() },
        jetzt: Anteil { leistungen: 4, gefordert: 31, erfuellt: jetzt, ..Anteil::default() },
        besser,
        schlechter,
    };
    let worse =
        wechsel("fim_artefakt", Stand::Erfuellt, Stand::Unvollstaendig, Richtung::Schlechter);
    let better = wechsel("umsetzungsvariante", Stand::Fehlt, Stand::Erfuellt, Richtung::Besser);
    let other = wechsel("umsetzungsvariante", Stand::Fehlt, Stand::Fehlt, Richtung::Anders);
    let gone = Zeilenwechsel {
        schluessel: "99400000000000".to_owned(),
        bezeichnung: "+Früher".to_owned(),
        ..row(0, Some("M"), None, Vec::new())
    };
    Matrixvergleich {
        quelle: "stand-september.json".to_owned(),
        stichtag: "2026-09-01".to_owned(),
        andere_matrix: Some("land-2024".to_owned()),
        themenfelder: vec![feld("mobilitaet_reisen", 20, 22, 1, 1), feld("gesundheit", 3, 0, 0, 0)],
        leistungen: vec![
            row(0, Some("L"), Some("L"), vec![better.clone(), worse]),
            row(1, Some("M"), Some("K"), vec![other]),
            row(2, Some("L"), Some("M"), Vec::new()),
            row(4, None, Some("L"), Vec::new()),
            gone,
        ],
        neu: vec!["99012070261000".to_owned()],
        weg: vec!["99400000000000".to_owned()],
    }
}
