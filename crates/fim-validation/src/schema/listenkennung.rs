//! Identifiers of code lists in XProzess. The schema of XProzess 2.0 fixes those of the form
//! `urn:de:…` with version 1.0, while programs write those of the XRepository, `urn:xoev-de:…`
//! with dated versions. The same list is meant; it is worth a note once for each list.

use fim_core::Element;
use xoev_schema::{At, Kind, Violation};

/// What a violation is when it is about the identifier of a list.
pub(super) enum Abweichung {
    /// The other identifier or version of the same list.
    List(String),
    /// A version under an identifier that has its own note.
    Covered,
}

/// `None` where the violation is something else, or names another list altogether.
pub(super) fn judge(violation: &Violation<'_>) -> Option<Abweichung> {
    let At::Attribute(attribute) = violation.at else { return None };
    if violation.kind != Kind::ValueFixed {
        return None;
    }
    let wanted = violation.expected.first()?;
    match attribute.name {
        "listURI" if same_list(attribute.value, wanted) => {
            Some(Abweichung::List(attribute.value.to_owned()))
        }
        "listVersionID" if is_other_family(violation.element) => Some(Abweichung::Covered),
        "listVersionID" => {
            let list = uri(violation.element).unwrap_or_default();
            Some(Abweichung::List(format!("{list} {}", attribute.value)))
        }
        _ => None,
    }
}

fn uri(element: Element<'_>) -> Option<&str> {
    element.attribute("listURI").map(|attribute| attribute.value)
}

fn is_other_family(element: Element<'_>) -> bool {
    uri(element).is_some_and(|uri| uri.starts_with("urn:xoev-de:"))
}

/// True where two identifiers differ in their family only.
fn same_list(found: &str, wanted: &str) -> bool {
    let bare = |uri: &str| {
        let uri = uri.trim();
        uri.strip_prefix("urn:xoev-de:").or_else(|| uri.strip_prefix("urn:de:")).map(str::to_owned)
    };
    bare(found).is_some_and(|found| bare(wanted) == Some(found))
}

#[cfg(test)]
mod tests {
    use super::same_list;

    #[test]
    fn families_are_told_from_lists() {
        let wanted = "urn:de:xprozess:codeliste:status";
        assert!(same_list("urn:xoev-de:xprozess:codeliste:status", wanted));
        assert!(!same_list("urn:xoev-de:xprozess:codeliste:rolle", wanted));
        assert!(!same_list("status", wanted));
        assert!(!same_list("", wanted));
    }
}
