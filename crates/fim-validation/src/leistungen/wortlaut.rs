//! A text in a language: where it stands, what language it says it is in, its HTML taken apart.

use super::html::Html;
use crate::codeangabe::content;
use fim_core::{Element, Model, Part, Text};
use std::cell::OnceCell;

/// A text in a language.
pub(crate) struct Wortlaut<'m, 'a> {
    /// Name of the element, such as `inhalt`, `beschreibung`, `titel`.
    pub(crate) feld: &'static str,
    /// Code of the text module it stands in; empty elsewhere.
    pub(crate) modul: &'m str,
    pub(crate) element: Option<Element<'a>>,
    pub(crate) text: &'m Text<'a>,
    /// Attribute `languageCode`.
    pub(crate) sprache: Option<&'m Text<'a>>,
    /// True where the standard allows HTML.
    pub(crate) ist_html: bool,
    html: OnceCell<Html>,
}

impl<'m, 'a> Wortlaut<'m, 'a> {
    /// Takes a model apart that is a text in a language; `None` where it is none.
    pub(super) fn of(model: &'m dyn Model<'a>, feld: &'static str, modul: &'m str) -> Option<Self> {
        let ist_html = match model.type_name() {
            "HtmlStringLocalized" => true,
            "StringLocalized" => false,
            _ => return None,
        };
        let text = content(model)?;
        let (element, mut sprache) = (model.element(), None);
        model.parts(&mut |part| {
            if let Part::Attribute("languageCode", value) = part {
                sprache = Some(value);
            }
        });
        Some(Self { feld, modul, element, text, sprache, ist_html, html: OnceCell::new() })
    }

    /// The language as it is written; empty where none is.
    pub(crate) fn sprachcode(&self) -> &'m str {
        self.sprache.map_or("", Text::trimmed)
    }

    /// The text with its markup, which is read once.
    pub(crate) fn html(&self) -> &Html {
        self.html.get_or_init(|| Html::read(&self.text.value, self.ist_html))
    }
}
