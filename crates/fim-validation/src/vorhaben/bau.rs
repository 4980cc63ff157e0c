//! Which files make a Vorhaben, and which of them speak of a Leistung. A Vorhaben is the folder of a
//! catalogue; a Steckbrief belongs to the nearest one above it.

use super::nachweis::{Nachweise, schluessel};
use super::zeilen::Zeilen;
use super::{Ozgdatei, Steckbriefdatei};
use crate::korpus::dateiname;
use fim_core::{FileReport, State};
use ozg::{Katalog, Spalte, Zeile};
use std::collections::{BTreeMap, HashMap};

/// A catalogue and the Steckbriefe around it.
pub(crate) struct Vorhaben<'v> {
    /// Its folder as in reports; empty for the working folder.
    pub(crate) wurzel: String,
    /// The catalogue that counts, and the place of its file.
    pub(crate) katalog: Option<(usize, &'v Katalog)>,
    /// True where there is one that cannot be read.
    pub(crate) unlesbar: bool,
    /// Its rows, to be looked up.
    pub(crate) zeilen: Zeilen<'v>,
    /// Further catalogues, which do not count.
    pub(crate) weitere: Vec<(usize, &'v Katalog)>,
    pub(crate) steckbriefe: Vec<(usize, &'v Steckbriefdatei)>,
}

/// What is said of a Leistung in a Vorhaben.
#[derive(Default)]
pub(crate) struct Leistung<'v> {
    /// Without blanks.
    pub(crate) schluessel: String,
    pub(crate) zeile: Option<(usize, &'v Zeile)>,
    pub(crate) steckbriefe: Vec<(usize, &'v Steckbriefdatei)>,
}

/// The folder of a file; empty for the working folder.
pub(super) fn ordner(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) => "/",
        Some((ordner, _)) => ordner,
        None => "",
    }
}

/// A path as all ways to write it share it: without `.`, `//`, and steps down that are taken back.
pub(super) fn gerade(path: &str) -> String {
    let mut teile: Vec<&str> = Vec::new();
    for teil in path.split('/') {
        match teil {
            "" | "." => {}
            ".." if teile.last().is_some_and(|last| *last != "..") => {
                teile.pop();
            }
            teil => teile.push(teil),
        }
    }
    let start = if path.starts_with('/') { "/" } else { "" };
    format!("{start}{}", teile.join("/"))
}

/// True where a folder is another or lies in it.
pub(super) fn liegt_in(ordner: &str, wurzel: &str) -> bool {
    if wurzel.is_empty() {
        return !ordner.starts_with('/');
    }
    let rest = ordner.strip_prefix(wurzel);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || wurzel == "/")
}

/// Sorts the files of a run into Vorhaben.
pub(super) fn vorhaben<'v>(
    files: &'v [FileReport],
    pfade: &'v [String],
    dateien: &[Option<&'v Ozgdatei>],
    nachweise: &dyn Nachweise,
) -> Vec<Vorhaben<'v>> {
    let mut gefunden: BTreeMap<&str, Vorhaben<'v>> = BTreeMap::new();
    let leer = |wurzel: &str| Vorhaben {
        wurzel: wurzel.to_owned(),
        katalog: None,
        unlesbar: false,
        zeilen: Zeilen::default(),
        weitere: Vec::new(),
        steckbriefe: Vec::new(),
    };
    let alle = || pfade.iter().zip(dateien).zip(0usize..);
    let mut kataloge: Vec<(&str, &str, usize, &Katalog)> = alle()
        .filter_map(|((pfad, datei), at)| match datei {
            Some(Ozgdatei::Katalog(katalog)) => Some((ordner(pfad), pfad.as_str(), at, katalog)),
            _ => None,
        })
        .collect();
    // The outer folder comes before those in it.
    // The plain name goes before one with an addition.
    let name = |path: &'v str| (dateiname(path).len(), dateiname(path));
    kataloge.sort_by_key(|(ordner, path, ..)| (ordner.len(), *ordner, name(path)));
    for (ordner, _, at, katalog) in kataloge {
        let aussen = gefunden.iter_mut().find(|(wurzel, _)| liegt_in(ordner, wurzel));
        match aussen {
            Some((_, vorhaben)) => vorhaben.weitere.push((at, katalog)),
            None => {
                // Of one that cannot be read nobody knows what it names.
                let is_unchecked = files.get(at).is_some_and(|it| it.state == State::Unchecked);
                let unlesbar = is_unchecked && katalog.zeilen.is_empty();
                let zeilen = Zeilen::new(katalog);
                let katalog = (!unlesbar).then_some((at, katalog));
                let neu = Vorhaben { katalog, unlesbar, zeilen, ..leer(ordner) };
                gefunden.insert(ordner, neu);
            }
        }
    }
    let mut ohne = Vec::new();
    for ((pfad, datei), at) in alle() {
        let Some(Ozgdatei::Steckbrief(brief)) = datei else { continue };
        let ordner = ordner(pfad);
        match gefunden.iter_mut().find(|(wurzel, _)| liegt_in(ordner, wurzel)) {
            Some((_, vorhaben)) => vorhaben.steckbriefe.push((at, brief.as_ref())),
            None => ohne.push((ordner, at, brief.as_ref())),
        }
    }
    let mut alle: Vec<Vorhaben<'v>> = gefunden.into_values().collect();
    if let Some(gemeinsam) = gemeinsamer(ohne.iter().map(|(ordner, ..)| *ordner)) {
        let aussen = nachweise.vorhaben(gemeinsam).map(|wurzel| gerade(&wurzel));
        let aussen = aussen.filter(|wurzel| liegt_in(gemeinsam, wurzel));
        let wurzel = aussen.as_deref().unwrap_or(gemeinsam);
        let steckbriefe = ohne.into_iter().map(|(_, at, brief)| (at, brief)).collect();
        alle.push(Vorhaben { steckbriefe, ..leer(wurzel) });
    }
    for vorhaben in &mut alle {
        vorhaben.steckbriefe.sort_by_key(|(at, _)| pfade.get(*at));
    }
    alle
}

/// The innermost folder that all lie in.
fn gemeinsamer<'v>(mut alle: impl Iterator<Item = &'v str>) -> Option<&'v str> {
    let first = alle.next()?;
    Some(alle.fold(first, |gemeinsam, ordner_| {
        let mut gemeinsam = gemeinsam;
        while !liegt_in(ordner_, gemeinsam) && !gemeinsam.is_empty() {
            gemeinsam = ordner(gemeinsam);
        }
        gemeinsam
    }))
}

impl<'v> Vorhaben<'v> {
    /// Every Leistung once, those of the catalogue first, in the order of the files. Of several rows
    /// with one key the first counts.
    pub(super) fn leistungen(&self) -> Vec<Leistung<'v>> {
        let mut leistungen: Vec<Leistung<'v>> = Vec::new();
        let mut nummern: HashMap<String, usize> = HashMap::new();
        if let Some((datei, katalog)) = self.katalog {
            for zeile in &katalog.zeilen {
                let key = schluessel(zeile.text(Spalte::Leistungsschluessel));
                if key.is_empty() || !nummern.contains_key(&key) {
                    nummern.insert(key.clone(), leistungen.len());
                    let zeile = Some((datei, zeile));
                    leistungen.push(Leistung { schluessel: key, zeile, steckbriefe: Vec::new() });
                }
            }
        }
        for &(datei, brief) in &self.steckbriefe {
            for key in brief.schluessel.keys() {
                let at = *nummern.entry(key.clone()).or_insert_with(|| {
                    leistungen.push(Leistung { schluessel: key.clone(), ..Leistung::default() });
                    leistungen.len() - 1
                });
                let steckbriefe = &mut leistungen[at].steckbriefe;
                if steckbriefe.last().is_none_or(|(last, _)| *last != datei) {
                    steckbriefe.push((datei, brief));
                }
            }
        }
        leistungen
    }
}

#[cfg(test)]
mod tests {
    use super::{gemeinsamer, gerade, liegt_in, ordner};

    #[test]
    fn folders_are_told_by_whole_names() {
        assert!(liegt_in("v/briefe", "v") && liegt_in("v", "v") && liegt_in("v/b", ""));
        assert!(!liegt_in("vorhaben", "v") && !liegt_in("v", "v/briefe"));
        assert!(liegt_in("/v/b", "/v") && liegt_in("/v", "/") && !liegt_in("/v", ""));
        assert_eq!((ordner("a/b/c.xml"), ordner("c.xml"), ordner("/c.xml")), ("a/b", "", "/"));
    }

    #[test]
    fn a_path_is_the_same_however_it_is_written() {
        let pairs = [
            ("./v/a.csv", "v/a.csv"),
            ("v//a.csv", "v/a.csv"),
            ("v/x/../a.csv", "v/a.csv"),
            ("../v/./a.csv", "../v/a.csv"),
            ("/v/a.csv", "/v/a.csv"),
            ("../../a.csv", "../../a.csv"),
        ];
        for (written, straight) in pairs {
            assert_eq!(gerade(written), straight);
        }
    }

    #[test]
    fn the_folder_around_several_is_found() {
        assert_eq!(gemeinsamer(["a/b/c", "a/b/d", "a/b"].into_iter()), Some("a/b"));
        assert_eq!(gemeinsamer(["a/b", "ab"].into_iter()), Some(""));
        assert_eq!(gemeinsamer([].into_iter()), None);
    }
}
