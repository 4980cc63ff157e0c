//! A list that comes back.

use crate::libreoffice;
use crate::mappe::{gelesen, geschrieben, mit_ausnahmen, neu};
use fim_core::{Limits, Sprache};
use fim_report::{Arbeitsliste, Bearbeitung, Listenfehler, arbeitsliste_lesen};
use std::io::Cursor;

type Blaetter = Vec<(String, Vec<Vec<String>>)>;

fn lesen(bytes: Vec<u8>) -> Arbeitsliste {
    arbeitsliste_lesen(bytes, &Limits::default()).expect("a list")
}

fn maengel(liste: &Arbeitsliste, sprache: Sprache) -> Vec<String> {
    let one = |it: &fim_report::Listenmangel| {
        format!("{}, {}: {}", it.stelle.blatt, it.stelle.zeile, it.text.get(sprache))
    };
    liste.maengel.iter().map(one).collect()
}

/// The list with what is done to its sheets.
fn bearbeitet(sprache: Sprache, change: impl FnOnce(&mut Blaetter)) -> Arbeitsliste {
    let mut blaetter = gelesen(&geschrieben(&mit_ausnahmen(), sprache));
    change(&mut blaetter);
    lesen(neu(&blaetter))
}

#[test]
fn what_is_written_is_read() {
    for sprache in [Sprache::De, Sprache::En] {
        let liste = lesen(geschrieben(&mit_ausnahmen(), sprache));
        assert_eq!(maengel(&liste, sprache), [""; 0]);
        let ausnahmen: Vec<_> =
            liste.zeilen.iter().filter(|it| it.bearbeitung == Bearbeitung::Ausnahme).collect();
        assert_eq!((liste.zeilen.len(), ausnahmen.len()), (11, 2));
        let one = ausnahmen[0];
        assert_eq!(one.begruendung, "Altbestand,\nwird mit der neuen Fassung abgelöst");
        assert_eq!(one.bis.as_deref(), Some("2026-12-31"));
        assert_eq!((one.code.as_str(), one.kennung.as_str()), ("DF4002", "F60000000999"));
        assert_eq!((one.art.as_str(), one.version.as_str()), ("Datenfeld", "1.2.0"));
        assert_eq!(one.datei, "konvolut/schemata/S60000000101V1.0.0.xml");
        assert_eq!((one.stelle.blatt.as_str(), one.stelle.zeile), ("60", 4));
        assert_eq!(one.fingerabdruck.len(), 32);
        assert_eq!(ausnahmen[1].bis, None);
    }
}

#[test]
fn moved_columns_deleted_rows_and_sheets_do_no_harm() {
    for sprache in [Sprache::De, Sprache::En] {
        let liste = bearbeitet(sprache, |blaetter| {
            blaetter.retain(|(name, _)| name == "60");
            let rows = &mut blaetter[0].1;
            rows.iter_mut().for_each(|row| row.reverse());
            rows.swap(1, 3);
            rows.remove(2);
            rows[0].iter_mut().for_each(|titel| *titel = format!(" {} ", titel.to_uppercase()));
            rows.insert(0, vec!["Stand: heute".to_owned()]);
            rows.push(vec![String::new(); 20]);
        });
        assert_eq!(maengel(&liste, sprache), [""; 0]);
        let codes: Vec<&str> = liste.zeilen.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes, ["DF4002", "DF1006", "DF4002"]);
        assert_eq!(liste.zeilen[0].stelle.zeile, 3);
    }
}

#[test]
fn words_and_days_are_read_as_people_write_them() {
    let liste = bearbeitet(Sprache::De, |blaetter| {
        let rows = &mut blaetter[1].1;
        for (row, (word, bis)) in
            [("AUSNAHME", "31.12.2026"), ("exception", "2026-12-31")].iter().enumerate()
        {
            rows[row + 1][0] = (*word).to_owned();
            rows[row + 1][1] = "so gewollt".to_owned();
            rows[row + 1][2] = (*bis).to_owned();
            rows[row + 1][3] = " Frau Ö. ".to_owned();
        }
        rows[3][0] = "Rueckfrage".to_owned();
        rows[4][0] = String::new();
    });
    assert_eq!(maengel(&liste, Sprache::De), [""; 0]);
    let read: Vec<_> = liste.zeilen.iter().filter(|it| it.stelle.blatt == "60").collect();
    assert!(read[..2].iter().all(|it| it.bearbeitung == Bearbeitung::Ausnahme));
    assert!(read[..2].iter().all(|it| it.bis.as_deref() == Some("2026-12-31")));
    assert!(read[..2].iter().all(|it| it.zustaendig == "Frau Ö."));
    assert_eq!(read[2].bearbeitung, Bearbeitung::Rueckfrage);
    assert_eq!(read[3].bearbeitung, Bearbeitung::Offen);
}

#[test]
fn what_is_wrong_comes_with_sheet_and_row() {
    let change = |blaetter: &mut Blaetter| {
        let rows = &mut blaetter[1].1;
        rows[1][0] = "Ausnahme".to_owned();
        rows[2][0] = "fertig".to_owned();
        rows[3][2] = "bald".to_owned();
        rows[4][5] = String::new();
        rows[4][19] = "0a1b".to_owned();
        // Nobody takes anything from this row.
        rows[3][0] = "Ausnahme".to_owned();
        blaetter[2].1[1][2] = "irgendwann".to_owned();
        blaetter[3].1[0][1] = "Anmerkung".to_owned();
    };
    for (name, sprache) in [("de", Sprache::De), ("en", Sprache::En)] {
        let text = maengel(&bearbeitet(Sprache::De, change), sprache).join("\n");
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("arbeitsliste_maengel_{name}"), text);
        });
    }
}

#[test]
fn what_is_no_list_is_refused() {
    let read = |bytes: Vec<u8>| arbeitsliste_lesen(bytes, &Limits::default()).unwrap_err();
    let andere = neu(&[("Tabelle1".to_owned(), vec![vec!["Name".to_owned()]])]);
    assert_eq!(read(andere), Listenfehler::KeineListe);
    let archive = zip::ZipWriter::new(Cursor::new(Vec::new())).finish().unwrap().into_inner();
    let texte: Vec<String> = [b"<xml/>".to_vec(), Vec::new(), archive]
        .into_iter()
        .flat_map(|bytes| {
            let error = read(bytes);
            [error.message(Sprache::De), error.message(Sprache::En)]
        })
        .collect();
    let (de, en) = (
        "das ist keine lesbare Excel-Mappe; die Liste als Excel-Datei (.xlsx) speichern",
        "this is no readable Excel workbook; save the list as an Excel file (.xlsx)",
    );
    assert_eq!(texte, [de, en, de, en, de, en]);
}

#[test]
fn a_list_saved_by_libreoffice_is_understood() {
    let liste = lesen(libreoffice::mappe());
    assert_eq!(maengel(&liste, Sprache::De), [""; 0]);
    let [one] = liste.zeilen.as_slice() else { panic!("{liste:?}") };
    assert_eq!(one.begruendung, "erste Zeile\nzweite");
    assert_eq!(one.bis.as_deref(), Some("2026-12-31"));
    assert_eq!(one.fingerabdruck, "0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    assert_eq!((one.stelle.blatt.as_str(), one.stelle.zeile), ("60", 2));
}
