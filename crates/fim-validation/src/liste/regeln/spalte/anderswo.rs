//! GCL1108: columns that another document defines, so that little can be said of the entries.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1108",
        name: "listenspalten-anderswo",
        stufe: Stufe::Hinweis,
        source: oasis!(
            "ColumnSetRef, ColumnRef und KeyRef: Spalten und Schlüssel aus einer anderen Datei"
        ),
        message: Wording::new(
            "{element}: Spalten stehen in anderer Datei",
            "{element}: columns are in another file",
        ),
        why: Wording::new(
            "Ob die Einträge zu ihren Spalten passen, wurde deshalb nicht geprüft; auch andere Programme können die Liste nur mit dieser Datei lesen.",
            "It was therefore not checked whether the entries fit their columns; other programs, too, can read the list only together with that file.",
        ),
        fix: Wording::new(
            "Die Spalten und Schlüssel in der Liste selbst vereinbaren, wie es die Listen im XRepository tun.",
            "Declare columns and keys in the list itself, as the lists in the XRepository do.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("<Key Id=\"codeKey\">", EXTERN)],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        if tabelle.aufbau.ist_vollstaendig {
            return;
        }
        let list = tabelle.list;
        let set = list.column_set.as_ref();
        let columns = list.column_ref.iter().chain(set.into_iter().flat_map(|set| &set.column_ref));
        let keys = list.key_ref.iter().chain(set.into_iter().flat_map(|set| &set.key_ref));
        let first = columns.chain(keys).next();
        let (element, uri) = match (&list.column_set_ref, first) {
            (Some(set), _) => (set.element, set.canonical_version_uri.as_ref()),
            (None, Some(one)) => (one.element, one.canonical_version_uri.as_ref()),
            (None, None) => return,
        };
        lage.melde(Stelle::element(element), |befund| {
            let befund = befund.expected(("Spalten in dieser Datei", "columns in this file"));
            match uri.map(Text::trimmed).filter(|uri| !uri.is_empty()) {
                Some(uri) => befund.found_text(uri),
                None => befund.found(("ein Verweis", "a reference")),
            }
        });
    })],
};

const EXTERN: &str = "<KeyRef Id=\"fremd\" ExternalRef=\"codeKey\"><CanonicalVersionUri>urn:de:lindenhain:spalten_1</CanonicalVersionUri></KeyRef><Key Id=\"codeKey\">";
