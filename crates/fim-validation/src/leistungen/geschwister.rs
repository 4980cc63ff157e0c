//! Texts side by side: which of them have the same field and the same language.

use super::wortlaut::sprache_of;
use crate::codeangabe::content;
use fim_core::{Model, Text};

/// Languages that are remembered; who writes in more of them at one place is not looked at further.
const SPRACHEN: usize = 16;

/// The texts of the last field of a model, by language. Texts of a field come one after the other.
#[derive(Default)]
pub(super) struct Geschwister<'m> {
    feld: &'static str,
    sprachen: [&'m str; SPRACHEN],
    zahl: usize,
}

impl<'m> Geschwister<'m> {
    /// True for a text behind another one of the same field and language. What is empty, or says no
    /// language, repeats nothing.
    pub(super) fn wiederholt<'a>(&mut self, feld: &'static str, model: &'m dyn Model<'a>) -> bool
    where
        'a: 'm,
    {
        if !matches!(model.type_name(), "StringLocalized" | "HtmlStringLocalized") {
            return false;
        }
        let sprache = sprache_of(model).map_or("", Text::trimmed);
        if sprache.is_empty() || content(model).is_none_or(Text::is_blank) {
            return false;
        }
        if feld != self.feld {
            (self.feld, self.zahl) = (feld, 0);
        }
        if self.sprachen[..self.zahl].contains(&sprache) {
            return true;
        }
        if let Some(frei) = self.sprachen.get_mut(self.zahl) {
            *frei = sprache;
            self.zahl += 1;
        }
        false
    }
}
