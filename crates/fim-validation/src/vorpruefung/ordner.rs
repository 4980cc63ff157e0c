//! Which of several files of one name a list means: that whose folders agree most. Folders are a tree
//! that is walked from the name upwards, so that a thousand files of one name in a thousand folders
//! do not have to be held against each other.

use std::collections::HashMap;

/// See the module.
pub(super) struct Ordner {
    /// Names in lower case.
    gefaltet: Baum,
    /// Names as they are written.
    genau: Baum,
    /// The way of each file in `genau`.
    wege: Vec<Vec<usize>>,
    /// The files at or behind each place of `gefaltet`, in their order.
    dateien: Vec<Vec<usize>>,
    /// For places that were asked for: the first file behind each place of `genau`.
    erste: HashMap<usize, HashMap<usize, usize>>,
}

impl Ordner {
    pub(super) fn of(paths: &[&str]) -> Self {
        let (gefaltet, genau) = (Baum::default(), Baum::default());
        let (wege, dateien, erste) = (Vec::new(), Vec::new(), HashMap::new());
        let mut ordner = Self { gefaltet, genau, wege, dateien, erste };
        for (datei, path) in paths.iter().enumerate() {
            let parts = || path.rsplit(['/', '!']);
            for ort in ordner.gefaltet.lege(parts().map(str::to_lowercase)) {
                if ort == ordner.dateien.len() {
                    ordner.dateien.push(Vec::new());
                }
                ordner.dateien[ort].push(datei);
            }
            let weg = ordner.genau.lege(parts().map(str::to_owned));
            ordner.wege.push(weg);
        }
        ordner
    }

    /// Of the files of this name, that whose folders agree most; spelling decides between those, then
    /// their order.
    pub(super) fn beste(&mut self, pfad: &[String]) -> Option<usize> {
        let parts = || pfad.iter().rev();
        let weg = self.gefaltet.weg(parts().map(|part| part.to_lowercase()));
        let (ort, tiefe) = (*weg.last()?, weg.len());
        let dateien = &self.dateien[ort];
        if dateien.len() > 1 {
            let wege = &self.wege;
            let erste = self.erste.entry(ort).or_insert_with(|| {
                let mut erste = HashMap::new();
                for datei in dateien {
                    for ort in wege[*datei].iter().take(tiefe) {
                        erste.entry(*ort).or_insert(*datei);
                    }
                }
                erste
            });
            let genau = self.genau.weg(parts().take(tiefe).cloned());
            if let Some(datei) = genau.iter().rev().find_map(|ort| erste.get(ort)) {
                return Some(*datei);
            }
        }
        dateien.first().copied()
    }
}

/// A tree of names; its places have numbers, in the order in which they were laid.
#[derive(Default)]
struct Baum {
    /// By the place above, if any, and the name.
    orte: HashMap<(Option<usize>, String), usize>,
}

impl Baum {
    /// Lays a way of names and tells its places.
    fn lege(&mut self, namen: impl Iterator<Item = String>) -> Vec<usize> {
        let mut weg: Vec<usize> = Vec::new();
        for name in namen {
            let next = self.orte.len();
            weg.push(*self.orte.entry((weg.last().copied(), name)).or_insert(next));
        }
        weg
    }

    /// The places of a way, as far as it was laid.
    fn weg(&self, namen: impl Iterator<Item = String>) -> Vec<usize> {
        let mut weg: Vec<usize> = Vec::new();
        for name in namen {
            let Some(ort) = self.orte.get(&(weg.last().copied(), name)) else { break };
            weg.push(*ort);
        }
        weg
    }
}

#[cfg(test)]
mod tests {
    use super::Ordner;

    fn beste(paths: &[&str], pfad: &str) -> Option<usize> {
        let pfad: Vec<String> = pfad.split('/').map(str::to_owned).collect();
        Ordner::of(paths).beste(&pfad)
    }

    #[test]
    fn folders_decide_then_spelling_then_order() {
        let paths = ["l/x/a.xml", "l/y/a.xml", "l/Y/A.xml", "l.zip!y/A.XML", "l/b.xml"];
        assert_eq!(beste(&paths, "y/a.xml"), Some(1));
        assert_eq!(beste(&paths, "Y/a.xml"), Some(1));
        assert_eq!(beste(&paths, "Y/A.xml"), Some(2));
        assert_eq!(beste(&paths, "y/A.xml"), Some(2));
        assert_eq!(beste(&paths, "l/y/A.XML"), Some(1));
        assert_eq!(beste(&paths, "q/A.XML"), Some(3));
        assert_eq!(beste(&paths, "a.xML"), Some(0));
        assert_eq!(beste(&paths, "q/r/B.xml"), Some(4));
        assert_eq!(beste(&paths, "l/x"), None);
    }
}
