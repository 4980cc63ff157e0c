//! The names of elements and attributes that each standard has in any of its versions, from the
//! schemas that ship.

use crate::identify::Standard;
use crate::schema::dateien;
use fim_core::{Document, Element, Limits, Source};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// See the module.
pub(super) struct Namen {
    pub(super) elemente: Vec<&'static str>,
    pub(super) attribute: Vec<&'static str>,
}

/// Attributes that any XML document may have.
const UEBERALL: [&str; 5] = ["lang", "type", "nil", "base", "schemaLocation"];

static NAMEN: LazyLock<[Namen; Standard::ALL.len()]> = LazyLock::new(|| Standard::ALL.map(lies));

/// The names of a standard, sorted.
pub(super) fn namen(standard: Standard) -> &'static Namen {
    &NAMEN[standard as usize]
}

fn lies(standard: Standard) -> Namen {
    let (mut elemente, mut attribute) = (BTreeSet::new(), BTreeSet::from(UEBERALL));
    for bytes in dateien(standard) {
        // A schema of ours that cannot be read is seen by a test, never by a user.
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let source = Source::from_text("schema.xsd", text);
        let Ok(document) = Document::parse(&source, &Limits::default()) else { continue };
        for element in document.root().descendants() {
            let namen = match element.name() {
                "element" => &mut elemente,
                "attribute" => &mut attribute,
                _ => continue,
            };
            namen.extend(name(text, element));
        }
    }
    let list = |namen: BTreeSet<&'static str>| namen.into_iter().collect();
    Namen { elemente: list(elemente), attribute: list(attribute) }
}

/// What is declared here, as it stands in the schema, which lives as long as the program.
fn name(text: &'static str, element: Element<'_>) -> Option<&'static str> {
    let span = element.attribute("name")?.span;
    text.get(span.range_in(text.len()))
}

#[cfg(test)]
mod tests {
    use super::namen;
    use crate::identify::Standard;

    #[test]
    fn every_standard_has_its_names() {
        let has = |standard, element, attribut| {
            let namen = namen(standard);
            assert!(namen.elemente.binary_search(&element).is_ok(), "{element}");
            assert!(namen.attribute.contains(&attribut), "{attribut}");
        };
        has(Standard::Xdatenfelder, "freigabestatus", "listVersionID");
        has(Standard::Xdatenfelder, "status", "lang");
        has(Standard::Xzufi, "modulText", "languageCode");
        has(Standard::Xprozess, "prozessklasse", "listURI");
        has(Standard::Genericode, "SimpleValue", "ColumnRef");
    }
}
