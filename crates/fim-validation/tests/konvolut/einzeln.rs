//! The Konvolut is without findings; each variant has the one it was made for.

use crate::befund::{Befund, Wunsch, befunde};
use crate::querregeln;
use crate::variante::{Dateien, gut, varianten};
use fim_core::Stufe;
use fim_validation::{Auswahl, Profil, Verweisart};
use std::collections::BTreeSet;
use std::fmt::Write;

fn flach(dateien: &Dateien) -> Vec<(String, &str)> {
    dateien.iter().map(|(name, text)| (name.clone(), text.as_str())).collect()
}

#[test]
fn the_konvolut_is_without_findings() {
    let dateien = gut();
    // Rules that wait to be asked are asked.
    let mit = querregeln().map(|rule| rule.code.to_owned()).collect();
    let auswahl = Auswahl { mit, ..Auswahl::default() };
    let profile = [Profil::Standard, Profil::Steckbrief, Profil::Stammtext];
    for profil in profile {
        let wunsch = Wunsch { auswahl: auswahl.clone(), profil, ..Wunsch::default() };
        assert_eq!(befunde(&flach(&dateien), &wunsch), [], "{profil:?}");
    }
}

#[test]
fn each_variant_shows_its_defect_and_no_other() {
    let mut wrong = Vec::new();
    let mut shown = String::new();
    for variante in varianten() {
        let found = befunde(&flach(&variante.dateien()), &Wunsch::of(&variante));
        let (own, other): (Vec<&Befund>, Vec<&Befund>) =
            found.iter().partition(|befund| befund.code == variante.regel);
        if own.len() != 1 || own.iter().any(|befund| befund.datei != variante.fundort) {
            wrong.push(format!("{}: {own:?}", variante.name));
        }
        wrong.extend(
            other
                .iter()
                .filter(|befund| befund.stufe > Stufe::Hinweis)
                .map(|befund| format!("{} comes with {befund}", variante.name)),
        );
        let codes: Vec<&str> = other.iter().map(|befund| befund.code).collect();
        if codes != variante.dazu {
            wrong.push(format!("{} comes with {codes:?}, not {:?}", variante.name, variante.dazu));
        }
        writeln!(shown, "{}: {}", variante.name, variante.was).expect("text");
        for befund in found {
            writeln!(shown, "  {befund}").expect("text");
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    insta::assert_snapshot!(shown);
}

#[test]
fn variants_have_names_of_their_own_and_say_what_is_wrong() {
    let mut seen = BTreeSet::new();
    for variante in varianten() {
        assert!(variante.was.ends_with('.'), "{}", variante.name);
        assert!(seen.insert(variante.name.clone()), "{} is there twice", variante.name);
    }
}

#[test]
fn every_rule_across_artefacts_is_shown_by_a_variant() {
    // None is left out so far; a rule that no variant can show is named here, with the reason.
    const WITHOUT: [&str; 0] = [];
    let varianten = varianten();
    let shown: BTreeSet<&str> = varianten.iter().map(|variante| &*variante.regel).collect();
    let silent = querregeln().map(|rule| rule.code).filter(|code| !shown.contains(code));
    assert_eq!(silent.collect::<Vec<_>>(), WITHOUT);
}

/// A file that is not there is told of where others name it, once something of its kind is there or
/// must be, and is no reason to doubt what it holds.
#[test]
fn a_missing_file_is_told_of_by_those_that_name_it() {
    let gut = gut();
    let immer = Wunsch { verweise: Verweisart::ALL.to_vec(), ..Wunsch::default() };
    let before = befunde(&flach(&gut), &immer);
    let mut shown = String::new();
    for missing in gut.keys() {
        let rest: Dateien = gut
            .iter()
            .filter(|(name, _)| *name != missing)
            .map(|(a, b)| (a.clone(), b.clone()))
            .collect();
        writeln!(shown, "ohne {missing}").expect("text");
        for befund in befunde(&flach(&rest), &Wunsch::default()) {
            writeln!(shown, "  {befund}").expect("text");
        }
        for befund in befunde(&flach(&rest), &immer) {
            if !before.contains(&befund) {
                writeln!(shown, "  muss dabei sein: {befund}").expect("text");
            }
        }
    }
    insta::assert_snapshot!(shown);
}
