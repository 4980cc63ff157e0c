//! Findings on the list of a delivery, and on files as parts of a delivery.

use super::index::{Eintrag, Index};
use super::regeln::{
    ANDERE_SCHREIBWEISE, DATEI_FEHLT, INDEX_FEHLT, INDEX_LEER, KEIN_XZUFI, MEHRFACH,
    NICHT_IM_INDEX, OHNE_NAMEN,
};
use fim_core::reading::clip;
use fim_core::{Draft, Finding, Identity, Place, RuleMeta, Span};

/// Characters of a file name in a message; those of the Sammlerdienst have 35.
const NAME: usize = 36;

fn draft(rule: &'static RuleMeta, index: &Index, span: Span) -> Draft {
    Finding::of(rule).value("element", "Index").at(Place::in_source(&index.source, span))
}

pub(super) fn index_fehlt(lieferung: &str) -> Finding {
    Finding::of(&INDEX_FEHLT)
        .value("element", ("Lieferung", "delivery"))
        .found(("keine Datei mit dem Namen index", "no file with the name index"))
        .expected(("eine Datei »index.txt«", "a file »index.txt«"))
        .finish(lieferung)
}

pub(super) fn index_leer(index: &Index) -> Finding {
    Finding::of(&INDEX_LEER)
        .value("element", "Index")
        .value("index", clip(last(index.name()), NAME))
        .found(("kein Name", "no name"))
        .expected((
            "der Name jeder XML-Datei, einer je Zeile",
            "the name of each XML file, one a line",
        ))
        .finish(index.name())
}

pub(super) fn datei_fehlt(index: &Index, eintrag: &Eintrag) -> Finding {
    draft(&DATEI_FEHLT, index, eintrag.span)
        .value("name", clip(eintrag.name(), NAME))
        .found(("keine Datei dieses Namens", "no file of this name"))
        .expected(clip(eintrag.name(), 80))
        .distinguish(&eintrag.pfad.join("/"))
        .finish(index.name())
}

pub(super) fn mehrfach(index: &Index, eintrag: &Eintrag, anzahl: u64) -> Finding {
    let times = (format!("{anzahl}-mal"), format!("{anzahl} times"));
    draft(&MEHRFACH, index, eintrag.span)
        .value("name", clip(eintrag.name(), NAME))
        .value("anzahl", anzahl)
        .found((times.0.as_str(), times.1.as_str()))
        .expected(("einmal", "once"))
        .distinguish(&eintrag.pfad.join("/"))
        .finish(index.name())
}

pub(super) fn andere_schreibweise(index: &Index, eintrag: &Eintrag, datei: &str) -> Finding {
    draft(&ANDERE_SCHREIBWEISE, index, eintrag.span)
        .value("name", clip(eintrag.name(), NAME))
        .found(clip(eintrag.name(), 80))
        .expected(clip(datei, 80))
        .distinguish(&eintrag.pfad.join("/"))
        .finish(index.name())
}

/// One finding for all lines without a name.
pub(super) fn ohne_namen(index: &Index) -> Option<Finding> {
    let first = *index.ohne_namen.first()?;
    let text = &index.source.text()[first.range_in(index.source.text().len())];
    let anzahl = index.ohne_namen.len();
    let (de, en) = match anzahl {
        1 => ("1 Zeile".to_owned(), "1 line".to_owned()),
        _ => (format!("{anzahl} Zeilen"), format!("{anzahl} lines")),
    };
    let finding = draft(&OHNE_NAMEN, index, first)
        .value("zeilen", (de.as_str(), en.as_str()))
        .value("text", clip(text, NAME))
        .found(clip(text, 80))
        .expected(("ein Name, der auf .xml endet", "a name that ends in .xml"));
    Some(finding.finish(index.name()))
}

pub(super) fn nicht_im_index(path: &str, index: &str) -> Finding {
    Finding::of(&NICHT_IM_INDEX)
        .value("element", datei(path))
        .value("index", clip(last(index), 20))
        .found(("kein Eintrag", "no entry"))
        .expected(clip(last(path), 80))
        .finish(path)
}

pub(super) fn kein_xzufi(path: &str, identity: &Identity) -> Finding {
    let label = identity.label.as_deref().unwrap_or("?");
    Finding::of(&KEIN_XZUFI)
        .value("element", datei(path))
        .value("art", clip(label, 30))
        .found(clip(label, 80))
        .expected("XZuFi")
        .finish(path)
}

/// The name of a file, to be named in a message.
fn datei(path: &str) -> String {
    clip(last(path), NAME)
}

fn last(path: &str) -> &str {
    path.rsplit(['/', '!']).next().unwrap_or(path)
}
