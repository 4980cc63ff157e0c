//! Neither the order in which files are done nor the folders they lie in change what is said.

use crate::befund::{Befund, Wunsch, befunde};
use crate::variante::{Dateien, gut, ordner, varianten};
use proptest::prelude::*;

/// Orders and folders for more files than any of the cases has.
const VIELE: usize = 16;

/// The files in an order, each in a folder.
fn verteilt<'d>(
    dateien: &'d Dateien,
    order: &[usize],
    folders: &[String],
) -> Vec<(String, &'d str)> {
    let mut all: Vec<(usize, (String, &str))> = dateien
        .iter()
        .zip(order.iter().zip(folders))
        .map(|((name, text), (place, folder))| (*place, (folder.clone() + name, text.as_str())))
        .collect();
    all.sort();
    all.into_iter().map(|(_, file)| file).collect()
}

/// Every case with its wishes: the variants, and schemas with findings of their own.
fn faelle() -> Vec<(Dateien, Wunsch)> {
    let mut faelle: Vec<_> =
        varianten().iter().map(|variante| (variante.dateien(), Wunsch::of(variante))).collect();
    faelle.push((qualitaet(), Wunsch::default()));
    faelle
}

/// Two schemas of the corpus twice, the second time under other ids: what they embed is the same.
fn qualitaet() -> Dateien {
    let mut dateien = ordner("qualitaet");
    let kopien: Dateien = dateien
        .iter()
        .map(|(name, text)| (format!("kopie-{name}"), text.replace("S990000009", "S990000008")))
        .collect();
    dateien.extend(kopien);
    dateien.extend(gut());
    dateien
}

fn geordnet(dateien: &Dateien) -> Vec<(String, &str)> {
    let order: Vec<usize> = (0..VIELE).collect();
    verteilt(dateien, &order, &vec![String::new(); VIELE])
}

#[test]
fn every_case_is_the_same_backwards_and_in_one_folder_each() {
    let backwards: Vec<usize> = (0..VIELE).rev().collect();
    let folders: Vec<String> = (0..VIELE).map(|n| format!("ordner-{}/", (n * 7) % VIELE)).collect();
    for (dateien, wunsch) in faelle() {
        assert!(dateien.len() <= VIELE);
        let plain: Vec<Befund> = befunde(&geordnet(&dateien), &wunsch);
        assert!(!plain.is_empty());
        assert_eq!(plain, befunde(&verteilt(&dateien, &backwards, &folders), &wunsch));
    }
}

/// Files of one name in several folders: the folders alone tell them apart.
#[test]
fn files_of_the_same_name_are_the_same_in_any_order() {
    let gut = gut();
    let neu = gut["schema.xml"].replace("D99000000701", "D99000000799");
    let mut files: Vec<(String, &str)> = Vec::new();
    for (folder, schema) in [("a/", &gut["schema.xml"]), ("b/", &neu), ("c/", &neu)] {
        files.extend(gut.iter().map(|(name, text)| {
            let text = if name == "schema.xml" { schema } else { text };
            (format!("{folder}{name}"), text.as_str())
        }));
    }
    let plain = befunde(&files, &Wunsch::default());
    assert!(!plain.is_empty());
    for turn in [1, 7, 19] {
        files.rotate_left(turn);
        files.reverse();
        assert_eq!(plain, befunde(&files, &Wunsch::default()), "{turn}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn order_and_folders_change_nothing(
        case in any::<prop::sample::Index>(),
        order in Just((0..VIELE).collect::<Vec<_>>()).prop_shuffle(),
        folders in prop::collection::vec("([a-c]{1,2}/){0,2}", VIELE),
    ) {
        let faelle = faelle();
        let (dateien, wunsch) = case.get(&faelle);
        let plain = befunde(&geordnet(dateien), wunsch);
        prop_assert_eq!(plain, befunde(&verteilt(dateien, &order, &folders), wunsch));
    }
}
