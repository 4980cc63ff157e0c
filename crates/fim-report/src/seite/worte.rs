//! Words of pages: how they are kept, and those that all pages share.
//!
//! In texts for a script, `{name}` stands for a value; a text in two forms has `|` between the one
//! for 1 and the one for all else.

use fim_core::{Sprache, Wording};
use std::collections::BTreeMap;

/// A name and its wording.
pub(crate) type Eintrag = (&'static str, Wording);

/// A name and its wording.
pub(crate) const fn w(key: &'static str, de: &'static str, en: &'static str) -> Eintrag {
    (key, Wording::new(de, en))
}

/// Words of every frame.
const RAHMEN: &[Eintrag] = &[
    w("farben", "Farben", "Colours"),
    w("wie_system", "wie System", "as system"),
    w("hell", "hell", "light"),
    w("dunkel", "dunkel", "dark"),
    w("drucken", "Drucken", "Print"),
    w("tasten", "Tasten", "Keys"),
    w("filter", "Auswahl", "Selection"),
    w("suche", "Suche", "Search"),
    w("alle", "alle", "all"),
    w("zuruecksetzen", "Zurücksetzen", "Reset"),
    w("schliessen", "Schließen", "Close"),
    w("ueber", "Über diesen Bericht", "About this report"),
    w("t_suche", "zur Suche", "to the search"),
    w("t_hilfe", "diese Hilfe", "this help"),
];

/// The words of the frame of a page, for its template.
#[derive(Clone, Copy)]
pub(crate) struct Worte {
    pub sprache: Sprache,
    eigene: &'static [Eintrag],
}

impl Worte {
    pub(crate) const fn new(eigene: &'static [Eintrag], sprache: Sprache) -> Self {
        Self { sprache, eigene }
    }

    /// A word by its name, that of the page first; an unknown name stays as it is, so that the gap is
    /// seen in tests.
    pub(crate) fn get<'a>(&self, key: &'a str) -> &'a str {
        let found = self.eigene.iter().chain(RAHMEN).find(|(known, _)| *known == key);
        found.map_or(key, |(_, wording)| wording.get(self.sprache))
    }
}

/// The words of a script by name.
pub(crate) fn fuer_skript(
    worte: &[Eintrag],
    sprache: Sprache,
) -> BTreeMap<&'static str, &'static str> {
    worte.iter().map(|(key, wording)| (*key, wording.get(sprache))).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Eintrag, RAHMEN};
    use std::collections::BTreeSet;

    const VORLAGEN: [&str; 3] = [
        include_str!("../../templates/seite/kopf.html"),
        include_str!("../../templates/seite/werkzeug.html"),
        include_str!("../../templates/seite/hilfe.html"),
    ];

    fn named<'a>(text: &'a str, open: &str, close: &str) -> BTreeSet<&'a str> {
        text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
    }

    fn known(list: &[Eintrag]) -> BTreeSet<&'static str> {
        let keys: BTreeSet<&str> = list.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys.len(), list.len(), "a word stands there twice");
        keys
    }

    /// A page has its words and no more; those it shares with others it does not have again.
    pub(crate) fn assert_words(
        quellen: &[&str],
        rahmen: &[Eintrag],
        skript: &str,
        worte: &[Eintrag],
    ) {
        let text = [VORLAGEN.concat(), quellen.concat()].concat();
        let (used, shared) = (named(&text, "w.get(\"", "\")"), known(RAHMEN));
        assert!(shared.is_subset(&used), "nobody says {:?}", shared.difference(&used));
        let own: BTreeSet<&str> = used.difference(&shared).copied().collect();
        assert_eq!(own, known(rahmen));
        assert_eq!(named(skript, "wort(\"", "\""), known(worte));
    }
}
