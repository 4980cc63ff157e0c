//! The languages of a record: those of its texts and links, and those it says it is written in.

use super::wortlaut::stamm;
use fim_core::Text;
use std::collections::{BTreeMap, BTreeSet};

/// See the module.
#[derive(Default)]
pub(crate) struct Sprachen<'m, 'a> {
    angaben: BTreeMap<(Art, &'m str), Vorkommen<'m, 'a>>,
    /// The same without country and script, in lower case.
    staemme: BTreeSet<(Art, String)>,
}

/// What a language is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Art {
    /// A text or a link.
    Text,
    /// A Sprachversion.
    Erklaert,
    /// What a machine translated from.
    Original,
}

/// Where a language is given.
#[derive(Clone, Copy)]
pub(crate) struct Vorkommen<'m, 'a> {
    pub(crate) erstes: &'m Text<'a>,
    pub(crate) letztes: &'m Text<'a>,
    /// The first that is not of an empty text.
    pub(crate) gefuellt: Option<&'m Text<'a>>,
    pub(crate) zahl: u64,
}

impl<'m, 'a> Sprachen<'m, 'a> {
    /// Adds a language; an empty one says nothing. A text that is empty gives its language, but is
    /// none to read.
    pub(super) fn merke(&mut self, art: Art, text: &'m Text<'a>, ist_leer: bool) {
        if !text.is_blank() {
            let neu = Vorkommen { erstes: text, letztes: text, gefuellt: None, zahl: 0 };
            let vorkommen = self.angaben.entry((art, text.trimmed())).or_insert(neu);
            vorkommen.letztes = text;
            vorkommen.zahl += 1;
            if !ist_leer && vorkommen.gefuellt.is_none() {
                vorkommen.gefuellt = Some(text);
                self.staemme.insert((art, stamm(text.trimmed()).to_ascii_lowercase()));
            }
        }
    }

    /// Each language that is given, by what it is given for and in order.
    pub(crate) fn angaben(&self) -> impl Iterator<Item = (Art, &'m str, Vorkommen<'m, 'a>)> {
        self.angaben.iter().map(|((art, code), vorkommen)| (*art, *code, *vorkommen))
    }

    /// The languages given for one thing.
    pub(crate) fn nur(&self, art: Art) -> impl Iterator<Item = (&'m str, Vorkommen<'m, 'a>)> {
        let angaben = self.angaben().filter(move |(own, ..)| *own == art);
        angaben.map(|(_, code, vorkommen)| (code, vorkommen))
    }

    /// True where a language is given for a thing that is not empty, whatever the country or script.
    pub(crate) fn has(&self, art: Art, code: &str) -> bool {
        self.staemme.contains(&(art, stamm(code).to_ascii_lowercase()))
    }

    /// True where anything is given for a thing.
    pub(crate) fn any(&self, art: Art) -> bool {
        self.nur(art).next().is_some()
    }
}
