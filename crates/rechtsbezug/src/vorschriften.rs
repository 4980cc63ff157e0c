//! What is known of names: the index over the table in `tabelle`, and how names are folded.

use crate::bezug::Rechtskreis;
use crate::land::Land;
use crate::tabelle::{EU_ALIASE, TABELLE, Zeile};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A row as found by a name.
#[derive(Clone, Copy)]
pub struct Bekannt {
    /// The official abbreviation.
    pub kuerzel: &'static str,
    /// Whose law it is.
    pub rechtskreis: Rechtskreis,
    /// The Land, if it is the law of one.
    pub land: Option<Land>,
    /// Whether the name found was the abbreviation.
    pub als_kuerzel: bool,
}

/// Each name, folded word by word, to its row.
static NAMEN: LazyLock<HashMap<String, Bekannt>> = LazyLock::new(|| {
    let mut namen = HashMap::new();
    for zeile in TABELLE {
        let Zeile { kuerzel, rechtskreis, land, titel } = *zeile;
        let bekannt = Bekannt { kuerzel, rechtskreis, land, als_kuerzel: true };
        namen.entry(gefaltet(kuerzel)).or_insert(bekannt);
        for name in titel {
            let als_kuerzel = ist_kuerzelform(name) && ist_dicht(name);
            namen.entry(gefaltet(name)).or_insert(Bekannt { als_kuerzel, ..bekannt });
        }
    }
    namen
});

/// The length in bytes of the longest name in the table, folded.
static LAENGSTER: LazyLock<usize> =
    LazyLock::new(|| NAMEN.keys().map(String::len).max().unwrap_or_default());

/// The row with a name that was folded with [`falten`].
pub fn finden(name: &str) -> Option<Bekannt> {
    NAMEN.get(name).copied()
}

/// Whether a folded beginning is too long for any name in the table.
pub fn zu_lang(name: &str) -> bool {
    name.len() > *LAENGSTER
}

/// The abbreviation of an act of the EU by its key.
pub fn eu_alias(key: &str) -> Option<&'static str> {
    EU_ALIASE.iter().find(|(nummer, _)| *nummer == key).map(|(_, kuerzel)| *kuerzel)
}

fn gefaltet(name: &str) -> String {
    let mut key = String::new();
    for word in name.split([' ', ',']) {
        falten(&word.to_lowercase(), &mut key);
    }
    key
}

/// Adds a word in lower case to a folded name: letters and digits alone, the ending of inflection
/// cut off, so that »Bürgerlichen Gesetzbuchs« is »Bürgerliches Gesetzbuch«.
pub fn falten(word: &str, key: &mut String) {
    let begin = key.len();
    for c in word.chars().filter(|c| c.is_alphanumeric()) {
        if c == 'ß' { key.push_str("ss") } else { key.push(c) }
    }
    if key.len() - begin < 6 {
        return;
    }
    for ending in ["es", "en", "em", "er", "e", "s", "n"] {
        if key[begin..].ends_with(ending) {
            key.truncate(key.len() - ending.len());
            return;
        }
    }
}

/// The key of an abbreviation: letters and digits in lower case, nothing cut off.
pub fn schluessel(kuerzel: &str) -> String {
    kuerzel.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether capitals are so many that a word is no compound with hyphens (»E-Mail-Adresse«).
pub fn ist_dicht(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() * 4 > word.chars().count()
}

/// Whether a word has capitals inside, as abbreviations of laws do.
pub fn ist_kuerzelform(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '\u{2011}')
}
