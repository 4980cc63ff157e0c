//! The page on Leistungen: the profiles of completeness.

use crate::current;
use fim_validation::{Forderung, Forderungsart, Leistungsprofil, leistungsprofile};
use std::fmt::Write;

/// The profiles are data; editors read them as tables.
#[test]
fn the_page_on_leistungen_is_current() {
    let page = "docs/leistungen.md";
    let tables: Vec<String> = leistungsprofile().iter().map(profile_table).collect();
    current(page, "Profile", &tables.join("\n"));
}

fn profile_table(profil: &Leistungsprofil) -> String {
    let status = |name: &str, codes: &[String]| match codes {
        [] => None,
        codes => Some(format!("Status {name} {}", codes.join(", "))),
    };
    let gilt = &profil.gilt;
    let applies = [
        status("des Katalogs", &gilt.status_katalog),
        status("der Bibliothek", &gilt.status_bibliothek),
        gilt.sdg.then(|| "SDG-Informationsbereich außer 0000000".to_owned()),
    ];
    let applies: Vec<String> = applies.into_iter().flatten().collect();
    let mut text = format!("### `--profil {}`: {}\n\n", profil.key, profil.de);
    writeln!(text, "* gilt von selbst: {}", applies.join("; ")).expect("text");
    writeln!(
        text,
        "* gilt nicht, wenn die Leistung nur vom Typ {} ist",
        profil.ohne_typen.join(", ")
    )
    .expect("text");
    if !profil.ergaenzt_bei.is_empty() {
        let types = profil.ergaenzt_bei.join(", ");
        writeln!(text, "* eine Ebene darunter ergänzt: Typ {types}").expect("text");
    }
    if let Some(other) = &profil.umfasst {
        writeln!(text, "* dazu alles aus `{other}`").expect("text");
    }
    writeln!(text, "* Grundlage ({:?}): {}\n", profil.herkunft, profil.quelle).expect("text");
    text.push_str("| Verlangt | wenn es fehlt | Sprachen | Regel | Anmerkung |\n");
    text.push_str("|---|---|---|---|---|\n");
    for (art, was) in profil.eigene() {
        text.push_str(&profile_row(art, was));
    }
    text
}

fn profile_row(art: Forderungsart, was: &Forderung) -> String {
    let (codes, rule) = match art {
        Forderungsart::Textmodul => {
            let codes: Vec<&str> = was.moeglichkeiten().collect();
            (format!(" ({})", codes.join(", ")), "XZF1701")
        }
        Forderungsart::Modul => (String::new(), "XZF1702"),
        Forderungsart::Angabe => (String::new(), "XZF1703"),
    };
    let mut rules = vec![was.regel.as_deref().unwrap_or(rule)];
    rules.extend((!was.sprachen.is_empty()).then_some("XZF1704"));
    if was.nur_sprache {
        rules.remove(0);
    }
    let rules: Vec<String> = rules.iter().map(|rule| format!("`{rule}`")).collect();
    let mut gap = was.stufe().key().to_owned();
    if was.nur_sprache {
        gap = format!("nur die Sprache: {gap}");
    } else if was.darf_fehlen {
        gap = format!("darf fehlen; mit `--profil`: {gap}");
    }
    let mut notes: Vec<String> = was.bemerkung.iter().cloned().collect();
    notes.extend(was.mit_verrichtung.then(|| "nicht bei Leistungsobjekten".to_owned()));
    let but = |what: &str, codes: &[String]| {
        (!codes.is_empty()).then(|| format!("nicht bei {what} {}", codes.join(", ")))
    };
    notes.extend(but("Typ", &was.ohne_typen));
    let (languages, notes) = (was.sprachen.join(", "), notes.join("; "));
    let rules = rules.join(", ");
    format!("| {}{codes} | {gap} | {languages} | {rules} | {notes} |\n", was.de)
}
