//! A code as XÖV writes it, whatever the standard: list, version, value, and the field it fills.

use fim_core::{Element, Model, Part, Text};

/// A code where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Codeangabe<'m, 'a> {
    /// Type of the model that has the code, such as `Leistung` or `Kosten`.
    pub(crate) eltern: &'static str,
    /// Name of the element, such as `typisierung` or `typ`.
    pub(crate) feld: &'static str,
    pub(crate) element: Option<Element<'a>>,
    /// The code: the element `code`, or the text itself.
    pub(crate) code: Option<&'m Text<'a>>,
    /// What the file says the code means.
    pub(crate) name: Option<&'m Text<'a>>,
    /// Attribute `listURI`.
    pub(crate) liste: Option<&'m Text<'a>>,
    /// Attribute `listVersionID`.
    pub(crate) version: Option<&'m Text<'a>>,
}

impl<'m, 'a> Codeangabe<'m, 'a> {
    /// Takes a model of a code apart.
    pub(crate) fn of(model: &'m dyn Model<'a>, eltern: &'static str, feld: &'static str) -> Self {
        let element = model.element();
        let mut angabe =
            Self { eltern, feld, element, code: None, name: None, liste: None, version: None };
        let mut text = None;
        model.parts(&mut |part| match part {
            Part::Attribute("listURI", value) => angabe.liste = Some(value),
            Part::Attribute("listVersionID", value) => angabe.version = Some(value),
            Part::Content(value) => text = Some(value),
            Part::Child("code", child, _) => angabe.code = content(child),
            Part::Child("name", child, _) => angabe.name = content(child),
            _ => {}
        });
        angabe.code = angabe.code.or(text);
        angabe
    }

    /// The code without white space at its ends; empty where there is none.
    pub(crate) fn wert(&self) -> &'m str {
        self.code.map_or("", Text::trimmed)
    }
}

/// The text of an element that is nothing but text.
pub(crate) fn content<'m, 'a>(model: &'m dyn Model<'a>) -> Option<&'m Text<'a>> {
    let mut text = None;
    model.parts(&mut |part| {
        if let Part::Content(value) = part {
            text = Some(value);
        }
    });
    text
}
