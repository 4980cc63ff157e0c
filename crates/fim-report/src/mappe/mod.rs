//! What all workbooks have: how sheets are written and named, and what can go wrong. What stands in
//! them, those say that write one.

mod blatt;
mod namen;

pub(crate) use blatt::{Blatt, Formate, text};
pub(crate) use namen::Blattnamen;

use fim_core::Sprache;

/// Why a workbook could not be written: it has limits that text has not.
#[derive(Debug, thiserror::Error)]
#[error("workbook: {0}")]
pub struct Mappenfehler(#[from] rust_xlsxwriter::XlsxError);

impl Mappenfehler {
    /// The reason in one line.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        let text = sprache
            .pick("Die Arbeitsmappe lässt sich nicht schreiben", "the workbook cannot be written");
        format!("{text}: {}", self.0)
    }
}
