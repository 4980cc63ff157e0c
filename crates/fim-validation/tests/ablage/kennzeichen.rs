//! The settings that the result of one file depends on, and those that it does not.

use fim_core::Limits;
use fim_validation::{
    Auswahl, Datum, Profil, Pruefweise, Schwellen, Verweisart, Verweiswahl, Vorgaben, Ziel,
};
use std::collections::BTreeSet;

#[test]
fn every_setting_that_counts_for_a_file_makes_another_one() {
    let limits = Limits::default();
    let base = Vorgaben::new(&limits);
    let mut seen = BTreeSet::from([base.kennzeichen()]);
    let mut other = |vorgaben: Vorgaben<'_>| assert!(seen.insert(vorgaben.kennzeichen()));
    for limit in Limits::TABLE {
        let mut limits = Limits::default();
        limits.set(&format!("{}=7", limit.name)).expect("a limit");
        other(Vorgaben { limits: &limits, ..Vorgaben::new(&limits) });
    }
    for profil in Profil::ALL.into_iter().filter(|profil| *profil != base.profil) {
        other(Vorgaben { profil, ..base });
    }
    for words in [["XZF", "XDF"], ["XZF1", "2"], ["XZF12", ""]] {
        let words = words.map(str::to_owned).to_vec();
        let (mit, ohne) = (words.clone(), Vec::new());
        other(Vorgaben { auswahl: &Auswahl { mit, ohne }, ..base });
        let (mit, ohne) = (Vec::new(), words);
        other(Vorgaben { auswahl: &Auswahl { mit, ohne }, ..base });
    }
    other(Vorgaben { versionshinweise: true, ..base });
    other(Vorgaben { codelisten_inhalt: true, ..base });
    other(Vorgaben { aktuelle_codeliste_laden: false, ..base });
    other(Vorgaben { schwellen: Schwellen { woerter_je_satz: 7, ..base.schwellen }, ..base });
    other(Vorgaben { schwellen: Schwellen { saetze_je_absatz: 7, ..base.schwellen }, ..base });
    other(Vorgaben { stichtag: Datum::read("2025-06-01"), ..base });
    other(Vorgaben { stichtag: Datum::read("2025-06-02"), ..base });
    for ziel in fim_validation::ziele() {
        other(base.mit_ziel(Ziel::find(&ziel.name).expect("a target")));
    }
}

#[test]
fn what_only_counts_across_files_makes_none() {
    let limits = Limits::default();
    let base = Vorgaben::new(&limits);
    let mut verweise = Verweiswahl::default();
    Verweisart::ALL.iter().for_each(|art| verweise.set(*art, Pruefweise::Nie));
    assert_eq!(Vorgaben { verweise, ..base }.kennzeichen(), base.kennzeichen());
}
