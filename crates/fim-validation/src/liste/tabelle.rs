//! A list as the table it stands for: columns, keys and cells by number, worked out once. Time and
//! space grow with the values that are there, not with rows times columns.

use super::aufbau::{Aufbau, Schluesselspalten, Spaltenkopf};
use crate::stelle::Stelle;
use fim_core::{Element, Fingerprint, Text};
use genericode::{CodeList, Key, Row, RowValue};
use std::collections::HashMap;

/// Name of the element of a row.
pub(crate) const ZEILE: &str = "Row";
/// Keys that are looked at. A list with more is none that anybody reads.
const KEYS: usize = 32;

/// See the module.
pub(crate) struct Tabelle<'m, 'a> {
    pub(crate) list: &'m CodeList<'a>,
    pub(crate) aufbau: Aufbau,
    pub(crate) spalten: Vec<Spalte<'m, 'a>>,
    pub(crate) schluessel: Vec<Schluessel<'m, 'a>>,
    pub(crate) zeilen: Vec<Zeile<'m, 'a>>,
    /// What the values of each column amount to.
    pub(crate) fuellung: Vec<Fuellung>,
}

/// A column.
pub(crate) struct Spalte<'m, 'a> {
    pub(crate) nummer: usize,
    /// Its Id, trimmed; empty where there is none.
    pub(crate) id: &'m str,
    pub(crate) element: Option<Element<'a>>,
    /// True where each row must have a value.
    ist_pflicht: bool,
    /// True where it is said that rows may lack a value.
    pub(crate) ist_wahlfrei: bool,
}

/// What the values of a column amount to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fuellung {
    /// Rows with a value, be it blank, and rows with a blank one.
    pub(crate) gefuellt: usize,
    pub(crate) leer: usize,
    /// Index of the first row without a value, and of the first with a blank one.
    pub(crate) erste_luecke: Option<usize>,
    pub(crate) erste_leere: Option<usize>,
}

/// A key.
pub(crate) struct Schluessel<'m, 'a> {
    pub(crate) key: &'m Key<'a>,
    /// Names of columns that are not declared.
    pub(crate) unbekannt: Vec<&'m Text<'a>>,
}

/// A row: its values in the order of their columns, the first value of a column only.
pub(crate) struct Zeile<'m, 'a> {
    /// Number of the row in its file, from 1, as in a path.
    pub(crate) nummer: u32,
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
        let keys = || keys.iter().take(KEYS);
        let schluessel = keys().map(|key| Schluessel::of(key, &nummern)).collect();
        let key_columns: Vec<Schluesselspalten> =
            keys().map(|key| Schluesselspalten::of(key, &nummern)).collect();
        let codespalte = list.key_column().and_then(|id| nummern.get(id).copied());
        let readable = || key_columns.iter().filter(|key| key.ist_lesbar);
        let is_alone = |key: &Schluesselspalten| key.spalten.as_slice() == codespalte.as_slice();
        let code_ist_schluessel =
            codespalte.is_some() && (readable().next().is_none() || readable().any(is_alone));
        let aufbau = Aufbau {
            spalten: spalten.iter().map(Spalte::kopf).collect(),
            schluessel: key_columns,
            codespalte,
            code_ist_schluessel,
            ist_vollstaendig: !elsewhere,
        };
        let zeilen = Vec::with_capacity(list.rows().len());
        let fuellung = vec![Fuellung::default(); spalten.len()];
        let mut tabelle = Self { list, aufbau, spalten, schluessel, zeilen, fuellung };
        tabelle.lies_zeilen(&nummern);
        tabelle
    }

    fn lies_zeilen(&mut self, nummern: &HashMap<&'m str, usize>) {
        let container = self.list.simple_code_list.as_ref().and_then(|rows| rows.element);
        let source = container.map(|container| container.document().source());
        let before = source.map_or(0, |source| source.records_before(ZEILE));
        let mut kinder = container.into_iter().flat_map(Element::children);
        let mut nummer = before;
        // The row that last had a value in a column.
        let mut zuletzt: Vec<Option<usize>> = vec![None; self.spalten.len()];
        for row in self.list.rows() {
            for kind in kinder.by_ref().filter(|kind| kind.name() == ZEILE) {
                nummer += 1;
                if Some(kind) == row.element {
                    break;
                }
            }
            self.lies(row, nummer, nummern, &mut zuletzt);
        }
        // A gap at the end shows when all rows are read.
        for spalte in &mut self.fuellung {
            if spalte.gefuellt < self.zeilen.len() {
                spalte.erste_luecke.get_or_insert(spalte.gefuellt);
            }
        }
    }

    fn lies(
        &mut self,
        row: &'m Row<'a>,
        nummer: u32,
        nummern: &HashMap<&'m str, usize>,
        zuletzt: &mut [Option<usize>],
    ) {
        let zeile_nr = self.zeilen.len();
        let werte = Vec::with_capacity(row.value.len());
        let mut zeile = Zeile { nummer, row, werte, daneben: Vec::new() };
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
                    self.fuellung[nummer].zaehle(value, zeile_nr);
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

    /// The code of a row, where it has one.
    pub(crate) fn code_of(&self, zeile: &Zeile<'m, 'a>) -> Option<&'m Text<'a>> {
        zeile.wert(self.aufbau.codespalte?)?.simple_value.as_ref()
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
        }
    }

    fn kopf(&self) -> Spaltenkopf {
        Spaltenkopf { id: self.id.into(), ist_pflicht: self.ist_pflicht }
    }
}

impl Fuellung {
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

fn references<'m, 'a>(key: &'m Key<'a>) -> impl Iterator<Item = &'m Text<'a>> {
    key.column_ref.iter().filter_map(|column| column.reference.as_ref())
}

impl<'m, 'a> Schluessel<'m, 'a> {
    fn of(key: &'m Key<'a>, nummern: &HashMap<&'m str, usize>) -> Self {
        let is_unknown = |name: &&Text<'_>| !nummern.contains_key(name.trimmed());
        Self { key, unbekannt: references(key).filter(is_unknown).collect() }
    }
}

impl Schluesselspalten {
    fn of(key: &Key<'_>, nummern: &HashMap<&str, usize>) -> Self {
        let known = references(key).filter_map(|name| nummern.get(name.trimmed()).copied());
        let mut spalten: Vec<usize> = known.collect();
        let ist_lesbar = spalten.len() == key.column_ref.len() && !spalten.is_empty();
        spalten.sort_unstable();
        spalten.dedup();
        let id = key.id.as_ref().map_or("", Text::trimmed).into();
        Self { id, spalten, ist_lesbar }
    }
}

impl<'m, 'a> Zeile<'m, 'a> {
    /// The value in a column.
    pub(crate) fn wert(&self, spalte: usize) -> Option<&'m RowValue<'a>> {
        let at = self.werte.binary_search_by_key(&spalte, |(nummer, _)| *nummer).ok()?;
        self.werte.get(at).map(|(_, value)| *value)
    }

    /// Where the value in a column is missing.
    pub(crate) fn luecke(&self, spalte: usize) -> Stelle<'a> {
        self.wert(spalte).map_or_else(
            || Stelle::fehlt(self.row.element, "Value"),
            |value| Stelle::fehlt(value.element, "SimpleValue"),
        )
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
