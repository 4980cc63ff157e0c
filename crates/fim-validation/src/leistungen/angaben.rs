//! Parts that stand in many places, taken from their models by name.

use crate::codeangabe::content;
use fim_core::{Element, Model, Part, Text};

/// A period of validity.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spanne<'m, 'a> {
    pub(crate) beginn: Option<&'m Text<'a>>,
    pub(crate) ende: Option<&'m Text<'a>>,
}

/// A link with a title.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link<'m, 'a> {
    pub(crate) element: Option<Element<'a>>,
    pub(crate) uri: Option<&'m Text<'a>>,
    pub(crate) titel: Option<&'m Text<'a>>,
}

/// A child that is nothing but text.
fn kind<'m, 'a>(model: &'m dyn Model<'a>, name: &str) -> Option<&'m Text<'a>> {
    let mut found = None;
    model.parts(&mut |part| match part {
        Part::Child(child, inner, _) if child == name && found.is_none() => found = content(inner),
        _ => {}
    });
    found
}

impl<'m, 'a> Spanne<'m, 'a> {
    /// `None` for models of another type.
    pub(super) fn of(model: &'m dyn Model<'a>) -> Option<Self> {
        let (beginn, ende) = (kind(model, "beginn"), kind(model, "ende"));
        (model.type_name() == "Zeitraum").then_some(Self { beginn, ende })
    }
}

impl<'m, 'a> Link<'m, 'a> {
    /// `None` for models of another type.
    pub(super) fn of(model: &'m dyn Model<'a>) -> Option<Self> {
        if model.type_name() != "HyperlinkErweitert" {
            return None;
        }
        let (uri, titel) = (kind(model, "uri"), kind(model, "titel"));
        Some(Self { element: model.element(), uri, titel })
    }
}
