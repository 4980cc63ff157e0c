//! What a search word means. Ids, keys and URIs have a form of their own; whether a word is the name
//! of a law is known by the reader of references; all else is a piece of a name.

use super::Suchfehler;
use crate::korpus::Korpus;
use crate::korpus::aufloesung::normal;
use crate::korpus::sammler::ist_schluessel;
use fim_core::{Suchart, Suche};
use rechtsbezug::{Rechtsbezug, Verstaendnis};

/// Fewer characters of a name would find nearly everything.
const KUERZESTER_NAME: usize = 3;

/// A search word, understood.
#[derive(Debug, Clone)]
pub(super) enum Begriff {
    /// References to law, at least one.
    Norm(Vec<Rechtsbezug>),
    /// An id in the form of eleven digits, and the version.
    Kennung(String, Option<String>),
    /// The URI of a code list without version, and the version.
    Codeliste(String, Option<String>),
    /// A Leistungsschlüssel.
    Schluessel(String),
    /// A piece of a name in lower case.
    Name(String),
}

impl Begriff {
    pub(super) fn of(eingabe: &str, korpus: &Korpus<'_>) -> Result<Self, Suchfehler> {
        let words: Vec<&str> = eingabe.split_whitespace().collect();
        let text = words.join(" ");
        if text.is_empty() {
            return Err(Suchfehler::Leer);
        }
        let key = words.concat();
        let last = key.rsplit(':').next().unwrap_or(&key);
        if ist_schluessel(last) && (last == key || key.starts_with("urn:")) {
            return Ok(Self::Schluessel(last.to_owned()));
        }
        if let Some((id, version)) = kennung(&words) {
            return Ok(Self::Kennung(id, version));
        }
        if let [uri] = words.as_slice()
            && uri.starts_with("urn:")
        {
            return Ok(codeliste(uri, korpus));
        }
        if ist_id(korpus, &text) {
            return Ok(Self::Kennung(text, None));
        }
        if let Some(bezuege) = rechtsbezug::suchwort(&text).filter(|all| !all.is_empty()) {
            return Ok(Self::Norm(bezuege));
        }
        if let Some(bezuege) = nur_hier_bekannt(&text, korpus) {
            return Ok(Self::Norm(bezuege));
        }
        let places = rechtsbezug::lesen(&text);
        if !places.is_empty() && places.iter().all(|bezug| bezug.vorschrift.is_none()) {
            return Err(Suchfehler::OhneVorschrift);
        }
        if text.chars().count() < KUERZESTER_NAME {
            return Err(Suchfehler::ZuKurz);
        }
        Ok(Self::Name(text.to_lowercase()))
    }

    /// The search as people and programs are told of it.
    pub(super) fn suche(&self, eingabe: &str) -> Suche {
        let with_version = |id: &str, version: &Option<String>, sign: &str| {
            version.as_ref().map_or_else(|| id.to_owned(), |it| format!("{id}{sign}{it}"))
        };
        let (art, normal) = match self {
            Self::Norm(bezuege) => {
                let whole = bezuege.iter().all(|bezug| bezug.stellen.is_empty());
                let art = if whole { Suchart::Vorschrift } else { Suchart::Norm };
                (art, namen(bezuege).join("; "))
            }
            Self::Kennung(id, version) => (Suchart::Kennung, with_version(id, version, "V")),
            Self::Codeliste(uri, version) => (Suchart::Codeliste, with_version(uri, version, "_")),
            Self::Schluessel(key) => (Suchart::Leistungsschluessel, key.clone()),
            Self::Name(_) => {
                (Suchart::Name, eingabe.split_whitespace().collect::<Vec<_>>().join(" "))
            }
        };
        Suche { eingabe: eingabe.to_owned(), art, normal }
    }
}

/// The short forms of references.
pub(super) fn namen(bezuege: &[Rechtsbezug]) -> Vec<String> {
    bezuege.iter().map(ToString::to_string).collect()
}

/// An id of XDatenfelder, with or without version: `F60000000236V1.2`, `F60000000236 1.2`.
fn kennung(words: &[&str]) -> Option<(String, Option<String>)> {
    let joined = match words {
        [one] => (*one).to_owned(),
        [id, version] => format!("{id}V{}", version.trim_start_matches(['V', 'v'])),
        _ => return None,
    };
    let upper = joined.to_ascii_uppercase();
    let (id, version) = match upper.split_once('V') {
        Some((id, version)) => (id, Some(version)),
        None => (&*upper, None),
    };
    let digits = id.strip_prefix(['S', 'D', 'G', 'F', 'R', 'C'])?;
    let is_id = matches!(digits.len(), 8 | 11) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_version = version.is_none_or(|version| {
        version.starts_with(|c: char| c.is_ascii_digit())
            && version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    (is_id && is_version).then(|| (normal(id).into_owned(), version.map(str::to_owned)))
}

/// The version of a code list stands behind `_` or `:`; only one that is there is split off.
fn codeliste(uri: &str, korpus: &Korpus<'_>) -> Begriff {
    if !ist_id(korpus, uri)
        && let Some((id, version)) = uri.rsplit_once(['_', ':'])
        && ist_id(korpus, id)
    {
        return Begriff::Codeliste(id.to_owned(), Some(version.to_owned()));
    }
    Begriff::Codeliste(uri.to_owned(), None)
}

/// True where something has the id or refers to it: ids without a form of their own are known by being
/// there.
fn ist_id(korpus: &Korpus<'_>, text: &str) -> bool {
    korpus.objekte().any(|(_, objekt)| {
        let fach = objekt.fach.as_ref();
        let auch = fach.is_some_and(|fach| fach.auch.iter().any(|id| **id == *text));
        *objekt.id == *text || auch || objekt.verweise.iter().any(|it| *it.id == *text)
    })
}

/// A name that is a law only behind a paragraph, such as that of a by-law: it is one here where the
/// files name the same.
fn nur_hier_bekannt(text: &str, korpus: &Korpus<'_>) -> Option<Vec<Rechtsbezug>> {
    let (mut bezuege, verstaendnis) = rechtsbezug::verstehen(&format!("§ 1 {text}"));
    let [bezug] = bezuege.as_mut_slice() else { return None };
    bezug.stellen.clear();
    let gesucht = bezug.vorschrift.as_ref().filter(|_| verstaendnis == Verstaendnis::Verstanden)?;
    let is_here = korpus.objekte().any(|(_, objekt)| {
        let hier = objekt.normen.iter().flat_map(|norm| korpus.bezuege(norm));
        hier.filter_map(|it| it.vorschrift.as_ref()).any(|it| gesucht.dieselbe(it) == Some(true))
    });
    is_here.then_some(bezuege)
}
