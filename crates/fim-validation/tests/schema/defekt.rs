//! One row of the table: a valid document, what is changed in it, and every finding that has to
//! come of it.

/// A valid document, one element a line: lines and columns can be counted.
pub struct Vorlage {
    pub text: &'static str,
    /// Abbreviations at the beginning of paths: the letter, and what it stands for.
    pub kurz: &'static [(char, &'static str)],
}

pub const XDF3: &Vorlage = &Vorlage {
    text: include_str!("vorlagen/xdf3.xml"),
    kurz: &[
        ('H', "/xdatenfelder.datenfeldgruppe.0103/header"),
        ('G', "/xdatenfelder.datenfeldgruppe.0103/datenfeldgruppe"),
        ('F', "/xdatenfelder.datenfeldgruppe.0103/datenfeldgruppe/struktur/enthaelt/datenfeld"),
    ],
};

pub const XDF2: &Vorlage = &Vorlage {
    text: include_str!("vorlagen/xdf2.xml"),
    kurz: &[('C', "/xdatenfelder.codeliste.0105/codeliste")],
};

pub const GENERICODE: &Vorlage =
    &Vorlage { text: include_str!("vorlagen/genericode.xml"), kurz: &[] };

/// As [`GENERICODE`], with every element in the namespace: valid but for a note.
pub const GENERICODE_QUALIFIZIERT: &Vorlage =
    &Vorlage { text: include_str!("vorlagen/genericode-qualifiziert.xml"), kurz: &[] };

pub const XPROZESS: &Vorlage = &Vorlage {
    text: include_str!("vorlagen/xprozess.xml"),
    kurz: &[
        ('N', "/alleInhalte.export.0303/nachrichtenkopf"),
        ('K', "/alleInhalte.export.0303/prozesskatalog"),
        ('P', "/alleInhalte.export.0303/prozessbibliothek/prozess"),
    ],
};

pub const XZUFI: &Vorlage = &Vorlage {
    text: include_str!("vorlagen/xzufi22.xml"),
    kurz: &[('L', "/transferantwort.leistung.040101/schreibe/leistung")],
};

/// A row.
pub struct Defekt {
    pub name: &'static str,
    pub vorlage: &'static Vorlage,
    /// What is looked for (it stands there once) and what takes its place.
    pub edits: &'static [(&'static str, &'static str)],
    /// Every finding, in the order of the document. None: the document stays valid.
    pub befunde: &'static [Soll],
}

/// A finding that has to come.
pub struct Soll {
    pub code: &'static str,
    pub line: u64,
    pub column: u64,
    pub path: &'static str,
    /// Codes of other rules that say the same.
    pub also: &'static [&'static str],
    /// Critical, unless it says otherwise.
    pub hinweis: bool,
}

pub const fn soll(code: &'static str, line: u64, column: u64, path: &'static str) -> Soll {
    Soll { code, line, column, path, also: &[], hinweis: false }
}

impl Soll {
    pub const fn auch(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    pub const fn hinweis(self) -> Self {
        Self { hinweis: true, ..self }
    }

    /// The path, written out.
    pub fn path_in(&self, vorlage: &Vorlage) -> String {
        for (letter, stands_for) in vorlage.kurz {
            match self.path.strip_prefix(*letter) {
                Some("") => return (*stands_for).to_owned(),
                Some(rest) if rest.starts_with('/') => return format!("{stands_for}{rest}"),
                _ => {}
            }
        }
        self.path.to_owned()
    }
}

impl Defekt {
    /// The document with its defect.
    pub fn text(&self) -> String {
        let mut text = self.vorlage.text.to_owned();
        for (find, replace) in self.edits {
            let times = text.matches(find).count();
            assert_eq!(times, 1, "{}: »{find}« stands there {times} times", self.name);
            text = text.replacen(find, replace, 1);
        }
        text
    }
}
