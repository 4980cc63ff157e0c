//! The list as code and row: which column is the key, and what stands in which cell.

use crate::{CodeList, Column, Row};
use fim_core::Text;

impl<'a> CodeList<'a> {
    /// The columns.
    #[must_use]
    pub fn columns(&self) -> &[Column<'a>] {
        self.column_set.as_ref().map_or(&self.column, |set| &set.column)
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Row<'a>] {
        self.simple_code_list.as_ref().map_or(&[], |list| &list.row)
    }

    /// Id of the column that holds the codes: the one XÖV recommends, else that of the first key,
    /// else a column called `code`. Names of keys differ from tool to tool and say nothing.
    #[must_use]
    pub fn key_column(&self) -> Option<&str> {
        let keys = self.column_set.as_ref().map_or(&self.key, |set| &set.key);
        let column_of = |key: &'_ crate::Key<'a>| -> Option<usize> {
            let reference = key.column_ref.first()?.reference.as_ref()?;
            self.columns().iter().position(|column| column.has_id(reference.trimmed()))
        };
        let recommended = keys.iter().find(|key| {
            let app_info = key.annotation.as_ref().and_then(|note| note.app_info.as_ref());
            app_info.is_some_and(|info| info.recommended_key_column.is_some())
        });
        let index = recommended
            .and_then(column_of)
            .or_else(|| keys.first().and_then(column_of))
            .or_else(|| {
                let is_code = |column: &Column<'_>| {
                    column.id.as_ref().is_some_and(|id| id.trimmed().eq_ignore_ascii_case("code"))
                };
                self.columns().iter().position(is_code)
            })?;
        self.columns()[index].id.as_ref().map(Text::trimmed)
    }

    /// Id of the column that the first key names.
    #[must_use]
    pub fn first_key_column(&self) -> Option<&str> {
        let keys = self.column_set.as_ref().map_or(&self.key, |set| &set.key);
        let reference = keys.first()?.column_ref.first()?.reference.as_ref()?;
        Some(reference.trimmed())
    }

    /// Each row with its code, in order; rows without a code are passed over.
    #[must_use]
    pub fn entries(&self) -> Entries<'_, 'a> {
        let key = self.key_column();
        let index = key.and_then(|key| self.columns().iter().position(|c| c.has_id(key)));
        Entries { list: self, key: index, rows: self.rows().iter() }
    }

    /// The cell of `row` in the column of this id.
    #[must_use]
    pub fn cell<'m>(&self, row: &'m Row<'a>, column: &str) -> Option<&'m Text<'a>> {
        let wanted = self.columns().iter().position(|c| c.has_id(column))?;
        self.cell_at(row, wanted)
    }

    fn cell_at<'m>(&self, row: &'m Row<'a>, wanted: usize) -> Option<&'m Text<'a>> {
        let mut next = 0;
        for value in &row.value {
            let at = match &value.column_ref {
                Some(id) => self.columns().iter().position(|c| c.has_id(id.trimmed())),
                None => Some(next),
            };
            if let Some(at) = at {
                if at == wanted {
                    return value.simple_value.as_ref();
                }
                next = at + 1;
            }
        }
        None
    }
}

impl Column<'_> {
    fn has_id(&self, id: &str) -> bool {
        self.id.as_ref().is_some_and(|own| own.trimmed() == id)
    }
}

/// See [`CodeList::entries`].
#[derive(Debug, Clone)]
pub struct Entries<'m, 'a> {
    list: &'m CodeList<'a>,
    key: Option<usize>,
    rows: std::slice::Iter<'m, Row<'a>>,
}

impl<'m, 'a> Iterator for Entries<'m, 'a> {
    type Item = (&'m Text<'a>, &'m Row<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let key = self.key?;
        self.rows.find_map(|row| self.list.cell_at(row, key).map(|code| (code, row)))
    }
}
