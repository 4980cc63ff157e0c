//! What is said of exceptions and baselines, in both languages: which one, what is wrong, what to do.

use super::Ausnahme;
use super::baseline::{Eintrag, Schluessel};
use super::kommentar::Mangel;
use crate::zeit::Datum;
use fim_core::reading::clip;
use fim_core::{Ausnahmemeldung, Meldungsart, Value};

fn meldung(art: Meldungsart, datei: &str, zeile: u64, de: String, en: String) -> Ausnahmemeldung {
    Ausnahmemeldung { art, datei: datei.to_owned(), zeile, text: Value::Both(de, en) }
}

/// What an exception stands for, in a few words.
pub(super) fn worte(ausnahme: &Ausnahme) -> String {
    let element = ausnahme.element.as_ref().map(|id| format!(" {}", clip(id, 40)));
    let version = ausnahme.version.as_ref().map(|it| format!(" V{}", clip(it, 20)));
    let muster =
        ausnahme.datei.as_ref().map(|it| format!(" {}", clip(&it.muster().join(", "), 40)));
    let parts = [element, version, muster].map(Option::unwrap_or_default).concat();
    let exact = ausnahme.fingerabdruck.filter(|_| parts.is_empty());
    let exact = exact.map(|it| format!(" {it}")).unwrap_or_default();
    format!("{}{parts}{exact}", ausnahme.regel)
}

pub(super) fn unbenutzt(datei: &str, zeile: u64, was: &str) -> Ausnahmemeldung {
    meldung(
        Meldungsart::Unbenutzt,
        datei,
        zeile,
        format!("Ausnahme {was} wird nicht gebraucht: nichts gefunden; löschen"),
        format!("exception {was} is not needed: nothing was found; delete it"),
    )
}

pub(super) fn abgelaufen(
    datei: &str,
    zeile: u64,
    was: &str,
    bis: Datum,
    treffer: u64,
) -> Ausnahmemeldung {
    let (de, en) = match treffer {
        0 => ("nichts gefunden; löschen".to_owned(), "nothing was found; delete it".to_owned()),
        1 => (
            "1 Befund zählt wieder; beheben oder verlängern".to_owned(),
            "1 finding counts again; mend it or extend the exception".to_owned(),
        ),
        _ => (
            format!("{treffer} Befunde zählen wieder; beheben oder verlängern"),
            format!("{treffer} findings count again; mend them or extend the exception"),
        ),
    };
    meldung(
        Meldungsart::Abgelaufen,
        datei,
        zeile,
        format!("Ausnahme {was} galt bis {bis}: {de}"),
        format!("exception {was} held until {bis}: {en}"),
    )
}

pub(super) fn unlesbar(datei: &str, zeile: u64, mangel: Mangel) -> Ausnahmemeldung {
    let (de, en) = match mangel {
        Mangel::Code => ("keine bekannte Regel genannt", "no known rule is named"),
        Mangel::Tag => ("nach »bis« steht kein Tag", "no day after »bis« (until)"),
        Mangel::Grund => ("der Grund fehlt", "the reason is missing"),
    };
    let form = "fim-ausnahme CODE bis 2026-12-31: Grund";
    meldung(
        Meldungsart::Unlesbar,
        datei,
        zeile,
        format!("Ausnahme ohne Wirkung, {de}; schreiben: »{form}«"),
        format!("exception without effect, {en}; write: »{form}«"),
    )
}

pub(super) fn veraltet(
    datei: &str,
    schluessel: &Schluessel,
    eintrag: &Eintrag,
    found: u64,
) -> Ausnahmemeldung {
    let element = clip(&schluessel.element, 60);
    let was = format!("{} {element}", schluessel.code);
    let was = was.trim_end();
    let count = eintrag.count;
    let (de, en) = match found {
        0 => ("behoben".to_owned(), "mended".to_owned()),
        _ => (format!("{found} statt {count} gefunden"), format!("{found} found, not {count}")),
    };
    meldung(
        Meldungsart::Veraltet,
        datei,
        eintrag.zeile,
        format!("{was}: {de}; »fim baseline« nimmt es aus der Baseline"),
        format!("{was}: {en}; »fim baseline« takes it out of the baseline"),
    )
}
