//! A text in a language: where it stands, what language it says it is in, its HTML taken apart.

use super::html::{Block, Html, beginnt_roh};
use super::karte::Karte;
use crate::codeangabe::content;
use crate::stelle::Stelle;
use fim_core::reading::{clip, is_invisible};
use fim_core::{Element, Model, Part, Text};
use std::cell::OnceCell;
use std::ops::Range;

/// A text in a language.
pub(crate) struct Wortlaut<'m, 'a> {
    /// Name of the element, such as `inhalt`, `beschreibung`, `titel`.
    pub(crate) feld: &'static str,
    /// Type of the model it stands in, such as `Textmodul`; empty where it was taken by itself.
    pub(crate) eltern: &'static str,
    /// Code of the text module it stands in; empty elsewhere.
    pub(crate) modul: &'m str,
    pub(crate) element: Option<Element<'a>>,
    pub(crate) text: &'m Text<'a>,
    /// Attribute `languageCode`: its own, or that of the link or Ursprungsportal around it.
    pub(crate) sprache: Option<&'m Text<'a>>,
    /// True behind another text of the same field and language; see `geschwister`.
    pub(crate) wiederholt: bool,
    /// True where the standard allows HTML.
    pub(crate) ist_html: bool,
    html: OnceCell<Html>,
    karte: OnceCell<Karte>,
}

/// Text modules that are names, lists of sources or addresses: what is true of prose is not of them.
const KEINE_PROSA: &[&str] = &["02", "03", "07", "18", "22"];

impl<'m, 'a> Wortlaut<'m, 'a> {
    /// Takes a model apart that is a text in a language; `None` where it is none.
    pub(crate) fn of(model: &'m dyn Model<'a>, feld: &'static str, modul: &'m str) -> Option<Self> {
        let ist_html = match model.type_name() {
            "HtmlStringLocalized" => true,
            "StringLocalized" => false,
            _ => return None,
        };
        let text = content(model)?;
        let (element, sprache) = (model.element(), sprache_of(model));
        let (html, karte) = (OnceCell::new(), OnceCell::new());
        let (eltern, wiederholt) = ("", false);
        Some(Self {
            feld,
            eltern,
            modul,
            element,
            text,
            sprache,
            wiederholt,
            ist_html,
            html,
            karte,
        })
    }

    /// Says what stands around it: the type of the model, its language, and whether a text of the
    /// same field and language stands before it.
    pub(super) fn umgeben(
        mut self,
        eltern: &'static str,
        sprache: Option<&'m Text<'a>>,
        wiederholt: bool,
    ) -> Self {
        self.eltern = eltern;
        self.sprache = self.sprache.or(sprache);
        self.wiederholt = wiederholt;
        self
    }

    /// The language as it is written; empty where none is.
    pub(crate) fn sprachcode(&self) -> &'m str {
        self.sprache.map_or("", Text::trimmed)
    }

    /// True for German, and where no language is given: most texts are German.
    pub(crate) fn ist_deutsch(&self) -> bool {
        ist_deutsch(self.sprachcode())
    }

    /// The language in brackets for a message; empty for German.
    pub(crate) fn sprachzusatz(&self) -> String {
        sprachzusatz(self.sprachcode())
    }

    /// Tells texts in one part of an artefact apart, also after most edits.
    pub(crate) fn kennung(&self) -> String {
        format!("{} {} {}", self.feld, self.sprachcode(), clip(&self.text.value, 40))
    }

    /// True for German text that people read as sentences.
    pub(crate) fn ist_prosa(&self) -> bool {
        self.ist_html && self.ist_deutsch() && !KEINE_PROSA.contains(&self.modul)
    }

    /// The text with its markup, which is read once.
    pub(crate) fn html(&self) -> &Html {
        self.html.get_or_init(|| Html::read(&self.text.value, self.ist_html))
    }

    /// True where a reader sees nothing, not even a picture.
    pub(crate) fn ist_leer(&self) -> bool {
        if self.ist_html && !is_visible(&self.text.value) {
            let shows =
                |name: &str| matches!(name, "img" | "iframe" | "object" | "embed" | "video");
            let html = self.html();
            return html.bloecke.is_empty() && !html.marken.iter().any(|marke| shows(&marke.name));
        }
        self.text.value.chars().all(|c| c.is_whitespace() || is_invisible(c))
    }

    /// The place of a range of bytes of the value.
    pub(crate) fn bereich(&self, bereich: Range<usize>) -> Stelle<'a> {
        Stelle::bereich(self.text, bereich)
    }

    /// The place of a piece of the plain text of a block of [`Self::html`].
    pub(crate) fn stelle(&self, block: &Block, piece: Range<usize>) -> Stelle<'a> {
        let (wert, html) = (&*self.text.value, self.html());
        let karte = self.karte.get_or_init(|| Karte::of(wert, html));
        self.bereich(karte.bereich(wert, block, piece))
    }
}

/// True for German, and where no language is given.
pub(crate) fn ist_deutsch(code: &str) -> bool {
    code.is_empty() || xzufi::is_german(code)
}

/// A language in brackets for a message; empty for German.
pub(crate) fn sprachzusatz(code: &str) -> String {
    if ist_deutsch(code) { String::new() } else { format!(" ({})", clip(code, 3)) }
}

/// The language of a code without script and country: `de` of `de-DE`.
pub(crate) fn stamm(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or_default()
}

/// Attribute `languageCode` of a model.
pub(super) fn sprache_of<'m, 'a>(model: &'m dyn Model<'a>) -> Option<&'m Text<'a>> {
    let mut sprache = None;
    model.parts(&mut |part| {
        if let Part::Attribute("languageCode", value) = part {
            sprache = Some(value);
        }
    });
    sprache
}

/// True where a letter or digit surely stands outside markup; that is seen without reading it all.
fn is_visible(html: &str) -> bool {
    let mut in_markup = false;
    for (at, c) in html.char_indices() {
        match c {
            '&' | '!' => return false,
            '<' if beginnt_roh(&html[at + 1..]) => return false,
            '<' => in_markup = true,
            '>' => in_markup = false,
            _ if !in_markup && c.is_alphanumeric() && !is_invisible(c) => return true,
            _ => {}
        }
    }
    false
}
