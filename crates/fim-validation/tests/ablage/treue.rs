//! Nothing is lost: what is read back is what was written, of every file there is.

use crate::fremddaten::external;
use crate::{artefakte, corpus};
use fim_core::{FileReport, Limits};
use fim_validation::{
    Auswahl, Datum, Profil, Spuren, Texte, Vergleich, Vorgaben, Ziel, ablegen, aufnehmen,
    ausgepackt, check_and_keep, check_with_traces, vergleiche, verpackt,
};
use std::path::Path;

/// Everything speaks.
fn alle_regeln() -> Auswahl {
    let mit = fim_validation::rules().map(|rule| rule.code[..3].to_owned());
    Auswahl { mit: mit.collect(), ohne: Vec::new() }
}

/// Checks a folder, once as usual and once with everything read back from bytes, and compares: each
/// file, and all together. Says how many files were kept.
fn vergleiche_ordner(folder: &Path, vorgaben: &Vorgaben<'_>) -> usize {
    let (mut direct, mut back): (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
    let mut kept = 0;
    for (name, bytes) in artefakte(folder) {
        let (report, spuren, stored) = check_and_keep(&name, bytes.clone(), vorgaben);
        back.push(match stored {
            Some(stored) => {
                kept += 1;
                let (same, traces) = aufnehmen(&stored, vorgaben).expect("bytes just written");
                let text = format!("{report:?} {spuren:?}");
                assert_eq!(text, format!("{same:?} {traces:?}"), "{name}");
                (same, traces)
            }
            None => {
                let is_ours = ["toml", "csv"].iter().any(|end| name.ends_with(end));
                assert!(is_ours, "{name} cannot be kept");
                check_with_traces(&name, bytes, vorgaben)
            }
        });
        direct.push((report, spuren));
    }
    assert_eq!(together(direct, vorgaben), together(back, vorgaben), "{}", folder.display());
    kept
}

/// Everything that a run says of these files.
fn together(files: Vec<(FileReport, Spuren)>, vorgaben: &Vorgaben<'_>) -> String {
    let (mut reports, spuren): (Vec<_>, Vec<_>) = files.into_iter().unzip();
    let Vergleich { bestand, matrix, .. } = vergleiche(&mut reports, &spuren, vorgaben);
    format!("{reports:#?} {bestand:?} {matrix:?}")
}

#[test]
fn what_is_read_back_is_what_was_written() {
    let limits = Limits::default();
    let auswahl = alle_regeln();
    let stichtag = Datum::read("2025-06-01");
    for profil in Profil::ALL {
        let vorgaben = Vorgaben { profil, auswahl: &auswahl, stichtag, ..Vorgaben::new(&limits) };
        let vorgaben = vorgaben.mit_ziel(Ziel::find("gold").expect("a target"));
        assert!(vergleiche_ordner(&corpus(), &vorgaben) > 100, "{profil:?}");
    }
}

#[test]
fn so_it_is_at_the_limits_of_what_is_looked_at() {
    let mut limits = Limits::default();
    ["befunde=2", "tiefe=6"].iter().for_each(|limit| limits.set(limit).expect("a limit"));
    vergleiche_ordner(&corpus(), &Vorgaben::new(&limits));
}

#[test]
fn so_it_is_with_real_artefacts() {
    let Some(folder) = external("") else { return };
    let limits = Limits::default();
    let stichtag = Datum::read("2025-06-01");
    vergleiche_ordner(&folder, &Vorgaben { stichtag, ..Vorgaben::new(&limits) });
}

#[test]
fn a_vorhaben_keeps_its_catalogue_and_steckbriefe_to_itself() {
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    for (name, bytes) in artefakte(&corpus().join("vorhaben")) {
        let (report, spuren) = check_with_traces(&name, bytes, &vorgaben);
        let is_artefakt = name.ends_with("xml") || name.ends_with("bpmn");
        assert_eq!(ablegen(&report, &spuren).is_some(), is_artefakt, "{name}");
    }
}

#[test]
fn what_is_packed_while_others_are_read_is_the_same_afterwards() {
    let limits = Limits::default();
    let auswahl = alle_regeln();
    let vorgaben = Vorgaben { auswahl: &auswahl, ..Vorgaben::new(&limits) };
    let mut packed = 0;
    for (name, bytes) in artefakte(&corpus()) {
        let (report, mut spuren) = check_with_traces(&name, bytes, &vorgaben);
        let before = format!("{report:?} {spuren:?}");
        spuren.packe();
        let Some(bytes) = verpackt(&report, &spuren) else { continue };
        let (same, mut traces) = ausgepackt(&bytes, &vorgaben).expect("bytes just written");
        traces.entpacke(&mut Texte::default());
        assert_eq!(before, format!("{same:?} {traces:?}"), "{name}");
        packed += 1;
    }
    assert!(packed > 100, "{packed}");
}
