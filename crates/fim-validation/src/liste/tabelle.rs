//! A list as the table it stands for: columns, keys and cells by number, worked out once. Time and
//! space grow with the values that are there, not with rows times columns.

use fim_core::{Element, Fingerprint, Text};
use genericode::{CodeList, Key, Row, RowValue};
use std::collections::HashMap;

/// Keys that are looked at. A list with more is none that anybody reads.
const KEYS: usize = 32;

/// See the module.
pub(crate) struct Tabelle<'m, 'a> {
    pub(crate) list: &'m CodeList<'a>,
    pub(crate) spalten: Vec<Spalte<'m, 'a>>,
    pub(crate) schluessel: Vec<Schluessel<'m, 'a>>,
    /// The column with the codes.
    pub(crate) codespalte: Option<usize>,
    /// True where that column alone must tell rows apart.
    pub(crate) code_ist_schluessel: bool,
    pub(crate) zeilen: Vec<Zeile<'m, 'a>>,
    /// False where columns or keys are defined in another document: little can be said then.
    pub(crate) ist_vollstaendig: bool,
}

/// A column.
pub(crate) struct Spalte<'m, 'a> {
    pub(crate) nummer: usize,
    /// Its Id, trimmed; empty where there is none.
    pub(crate) id: &'m str,
    pub(crate) element: Option<Element<'a>>,
    /// True where each row must have a value.
    pub(crate) ist_pflicht: bool,
    /// True where it is said that rows may lack a value.
    pub(crate) ist_wahlfrei: bool,
    /// Rows with a value, be it blank, and rows with a blank one.
    pub(crate) gefuellt: usize,
    pub(crate) leer: usize,
    /// Number of the first row without a value, and of the first with a blank one.
    pub(crate) erste_luecke: Option<usize>,
    pub(crate) erste_leere: Option<usize>,
}

/// A key with its columns, each once, as far as they are declared.
pub(crate) struct Schluessel<'m, 'a> {
    pub(crate) key: &'m Key<'a>,
    pub(crate) spalten: Vec<usize>,
    /// Names of columns that are not declared.
    pub(crate) unbekannt: Vec<&'m Text<'a>>,
    /// True where all its columns are declared.
    pub(crate) ist_lesbar: bool,
}

/// A row: its values in the order of their columns, the first value of a column only.
pub(crate) struct Zeile<'m, 'a> {
    /// Number of the row, from 1.
    pub(crate) nummer: usize,
    pub(crate) row: &'m Row<'a>,
    pub(crate) werte: Vec<(usize, &'m RowValue<'a>)>,
    pub(crate) daneben: Vec<Fremd<'m, 'a>>,
}

/// A value that belongs to no column of its row.
pub(crate) struct Fremd<'m, 'a> {
    pub(crate) art: Daneben,
    /// The column that has a value already.
    pub(crate) spalte: Option<usize>,
    pub(crate) value: &'m RowValue<'a>,
}

/// Why a value belongs to no column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Daneben {
    /// It names a column that is not there.
    Unbekannt,
    /// It names none and stands behind the last.
    Ueberzaehlig,
    /// Its column has a value in this row already.
    Doppelt,
}

impl<'m, 'a> Tabelle<'m, 'a> {
    pub(crate) fn of(list: &'m CodeList<'a>) -> Self {
        let set = list.column_set.as_ref();
        let elsewhere = list.column_set_ref.is_some()
            || !list.column_ref.is_empty()
            || set.is_some_and(|set| !set.column_ref.is_empty() || !set.key_ref.is_empty());
        let spalten: Vec<Spalte<'m, 'a>> =
            list.columns().iter().enumerate().map(Spalte::of).collect();
        let mut nummern = HashMap::new();
        for (nummer, spalte) in
            spalten.iter().enumerate().filter(|(_, spalte)| !spalte.id.is_empty())
        {
            nummern.entry(spalte.id).or_insert(nummer);
        }
        let keys = set.map_or(&list.key, |set| &set.key);
        let schluessel: Vec<Schluessel<'m, 'a>> =
            keys.iter().take(KEYS).map(|key| Schluessel::of(key, &nummern)).collect();
        let codespalte = list.key_column().and_then(|id| nummern.get(id).copied());
        let readable = || schluessel.iter().filter(|key| key.ist_lesbar);
        let is_alone = |key: &Schluessel<'_, '_>| key.spalten.as_slice() == codespalte.as_slice();
        let code_ist_schluessel =
            codespalte.is_some() && (readable().next().is_none() || readable().any(is_alone));
        let mut tabelle = Self {
            list,
            spalten,
            schluessel,
            codespalte,
            code_ist_schluessel,
            zeilen: Vec::with_capacity(list.rows().len()),
            ist_vollstaendig: !elsewhere,
        };
        // The row that last had a value in a column.
        let mut zuletzt: Vec<Option<usize>> = vec![None; tabelle.spalten.len()];
        for row in list.rows() {
            tabelle.lies(row, &nummern, &mut zuletzt);
        }
        tabelle.schliesse();
        tabelle
    }

    fn lies(
        &mut self,
        row: &'m Row<'a>,
        nummern: &HashMap<&'m str, usize>,
        zuletzt: &mut [Option<usize>],
    ) {
        let zeile_nr = self.zeilen.len();
        let werte = Vec::with_capacity(row.value.len());
        let mut zeile = Zeile { nummer: zeile_nr + 1, row, werte, daneben: Vec::new() };
        let mut naechste = Some(0);
        for value in &row.value {
            let nummer = match &value.column_ref {
                Some(id) => nummern.get(id.trimmed()).copied(),
                None => naechste.filter(|nummer| *nummer < self.spalten.len()),
            };
            let mut fremd = |art| zeile.daneben.push(Fremd { art, spalte: nummer, value });
            match nummer {
                Some(nummer) if zuletzt[nummer] == Some(zeile_nr) => fremd(Daneben::Doppelt),
                Some(nummer) => {
                    zuletzt[nummer] = Some(zeile_nr);
                    self.spalten[nummer].zaehle(value, zeile_nr);
                    zeile.werte.push((nummer, value));
                }
                None if value.column_ref.is_some() => fremd(Daneben::Unbekannt),
                // Behind a column that is not known nobody knows which one is next.
                None if naechste.is_some() => fremd(Daneben::Ueberzaehlig),
                None => {}
            }
            naechste = match (nummer, &value.column_ref) {
                (Some(nummer), _) => Some(nummer + 1),
                (None, Some(_)) => None,
                (None, None) => naechste,
            };
        }
        zeile.werte.sort_by_key(|(nummer, _)| *nummer);
        self.zeilen.push(zeile);
    }

    /// A gap at the end shows when all rows are read.
    fn schliesse(&mut self) {
        let zeilen = self.zeilen.len();
        for spalte in &mut self.spalten {
            if spalte.gefuellt < zeilen && spalte.erste_luecke.is_none() {
                spalte.erste_luecke = Some(spalte.gefuellt);
            }
        }
    }

    /// The column of the codes, where there is one.
    pub(crate) fn code_of(&self, zeile: &Zeile<'m, 'a>) -> Option<&'m RowValue<'a>> {
        zeile.wert(self.codespalte?)
    }
}

impl<'m, 'a> Spalte<'m, 'a> {
    fn of((nummer, column): (usize, &'m genericode::Column<'a>)) -> Self {
        let usage = column.usage.as_ref().map(Text::trimmed);
        Self {
            nummer,
            id: column.id.as_ref().map_or("", Text::trimmed),
            element: column.element,
            ist_pflicht: usage == Some("required"),
            ist_wahlfrei: usage == Some("optional"),
            gefuellt: 0,
            leer: 0,
            erste_luecke: None,
            erste_leere: None,
        }
    }

    fn zaehle(&mut self, value: &RowValue<'_>, zeile: usize) {
        let ist_gefuellt = value.simple_value.is_some() || value.complex_value.is_some();
        // The rows before are full as long as there are as many values as rows.
        if self.gefuellt < zeile || !ist_gefuellt {
            self.erste_luecke.get_or_insert(self.gefuellt);
        }
        if !ist_gefuellt {
            return;
        }
        self.gefuellt += 1;
        if value.simple_value.as_ref().is_some_and(Text::is_blank) {
            self.leer += 1;
            self.erste_leere.get_or_insert(zeile);
        }
    }
}

impl<'m, 'a> Schluessel<'m, 'a> {
    fn of(key: &'m Key<'a>, nummern: &HashMap<&'m str, usize>) -> Self {
        let (mut spalten, mut unbekannt) = (Vec::new(), Vec::new());
        let references = key.column_ref.iter().filter_map(|column| column.reference.as_ref());
        for reference in references {
            match nummern.get(reference.trimmed()) {
                Some(nummer) => spalten.push(*nummer),
                None => unbekannt.push(reference),
            }
        }
        let is_whole = spalten.len() == key.column_ref.len();
        let ist_lesbar = is_whole && !spalten.is_empty();
        spalten.sort_unstable();
        spalten.dedup();
        Self { key, spalten, unbekannt, ist_lesbar }
    }

    /// True where a column is part of it.
    pub(crate) fn hat(&self, spalte: usize) -> bool {
        self.spalten.binary_search(&spalte).is_ok()
    }
}

impl<'m, 'a> Zeile<'m, 'a> {
    /// The value in a column.
    pub(crate) fn wert(&self, spalte: usize) -> Option<&'m RowValue<'a>> {
        let at = self.werte.binary_search_by_key(&spalte, |(nummer, _)| *nummer).ok()?;
        self.werte.get(at).map(|(_, value)| *value)
    }

    /// Tells the row from others wherever it stands: all its values, or a digest where they are long,
    /// since thousands of findings may need it.
    pub(crate) fn kennung(&self) -> String {
        const LONGEST: usize = 2_000;
        let texts = self.row.value.iter().filter_map(|value| value.simple_value.as_ref());
        let wortlaut = texts.map(Text::trimmed).collect::<Vec<_>>().join("\u{1e}");
        if wortlaut.len() > LONGEST { Fingerprint::of(&[&wortlaut]).to_string() } else { wortlaut }
    }

    /// What a person calls the row: the first of its values that is no code.
    pub(crate) fn name(&self, codespalte: Option<usize>) -> &'m str {
        let others = self.werte.iter().filter(|(nummer, _)| Some(*nummer) != codespalte);
        let texts = others.filter_map(|(_, value)| value.simple_value.as_ref()).map(Text::trimmed);
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    }
}
