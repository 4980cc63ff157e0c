//! Attributes of codes.

use crate::codeangabe::Codeangabe;
use fim_core::Element;

/// The list of the type in the examples.
pub(super) const TYP: &str = "listURI=\"urn:de:fim:leika:typisierung\"";

/// An attribute of a code. Kinds of documents have it at the element around the code, or there.
pub(super) fn attribut<'a>(
    code: &Codeangabe<'_, 'a>,
    name: &str,
) -> Option<(Element<'a>, &'a str)> {
    let element = code.element?;
    let aussen = element.parent().filter(|_| code.eltern == "DokumentTypErweiterbar");
    [Some(element), aussen].into_iter().flatten().find_map(|element| {
        let value = element.attribute(name)?.value.trim();
        (!value.is_empty()).then_some((element, value))
    })
}
