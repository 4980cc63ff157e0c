//! What stands in the file itself: frame, verdict, shares, policy. No browser is needed.

use crate::rahmen::{assert_closed, data, frame, snapshot};
use crate::{TOOL, beispiel, compared, english, frueher, page};
use fim_core::{Matrixstand, Soll, Stand};
use fim_report::{Options, matrix_html};

#[test]
fn the_frame_in_both_languages() {
    let stand = beispiel::stand(9, 2);
    let html = matrix_html(&stand, Some(&frueher::vergleich(&stand)), TOOL, &Options::default());
    snapshot("matrix_html_de", &frame(&html));
    snapshot("matrix_html_en", &frame(&english(&stand)));
}

#[test]
fn the_data_are_json_and_cannot_end_early() {
    for html in [compared(), page(&beispiel::leer())] {
        data(&html);
    }
}

#[test]
fn nothing_is_fetched_and_nothing_else_may_run() {
    assert_closed(&compared(), &["http:", "https:"]);
}

/// A Vorhaben in which so many of the rows miss a duty.
fn missing(rows: usize, of: usize) -> Matrixstand {
    let mut stand = beispiel::stand(of, 1);
    for (nr, zeile) in stand.leistungen.iter_mut().enumerate() {
        for (place, zelle) in zeile.zellen.iter_mut().enumerate() {
            zelle.soll = Soll::Pflicht;
            zelle.stand = if nr < rows && place == 0 { Stand::Fehlt } else { Stand::Erfuellt };
            zelle.gruende[0].stufe =
                (nr < rows && place == 0).then_some(fim_core::Stufe::Methodisch);
        }
    }
    stand
}

#[test]
fn the_verdict_counts_rightly() {
    let verdicts: Vec<String> = [(0, 0), (0, 1), (1, 1), (0, 5), (1, 5), (1204, 4500)]
        .into_iter()
        .flat_map(|(rows, of)| {
            let stand = missing(rows, of);
            [page(&stand), english(&stand)]
        })
        .map(|html| {
            let part = |class: &str| {
                let rest = html.split_once(&format!("<p class=\"{class}")).unwrap().1;
                rest.split_once('>').unwrap().1.split_once("</p>").unwrap().0.to_owned()
            };
            format!("{} {}", part("urteil"), part("punkte"))
        })
        .collect();
    insta::assert_snapshot!(verdicts.join("\n"), @r"
    Es ist keine Leistung da. Kein offener Punkt.
    There is no Leistung. No open point.
    Die Leistung erfüllt alle Pflichten. Kein offener Punkt.
    The Leistung meets all demands. No open point.
    Die Leistung erfüllt nicht alle Pflichten. 1 offener Punkt: 1 fehlt, 0 unvollständig.
    The Leistung does not meet all demands. 1 open point: 1 missing, 0 incomplete.
    Alle 5 Leistungen erfüllen alle Pflichten. Kein offener Punkt.
    All 5 Leistungen meet all demands. No open point.
    1 von 5 Leistungen erfüllt nicht alle Pflichten. 1 offener Punkt: 1 fehlt, 0 unvollständig.
    1 of 5 Leistungen does not meet all demands. 1 open point: 1 missing, 0 incomplete.
    1.204 von 4.500 Leistungen erfüllen nicht alle Pflichten. 1.204 offene Punkte: 1.204 fehlen, 0 unvollständig.
    1,204 of 4,500 Leistungen do not meet all demands. 1,204 open points: 1,204 missing, 0 incomplete.
    ");
}
