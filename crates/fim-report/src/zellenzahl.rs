//! How many cells of a matrix are in which state, as JSON: part of the report of a check and of the
//! matrix itself.

use fim_core::Anteil;
use schemars::JsonSchema;
use serde::Serialize;

/// How many cells are in which state.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Zellenzahl {
    /// Cells that must be delivered.
    gefordert: u64,
    /// Of these, those that are met.
    erfuellt: u64,
    /// Of these, those that are there but not good enough.
    unvollstaendig: u64,
    /// Of these, those that are missing.
    fehlt: u64,
    /// Of those that are not met, those that are no more than a Hinweis.
    nur_hinweis: u64,
    /// Cells that are delivered as needed.
    bei_bedarf: u64,
    /// Of these, those that are met or waived with a reason.
    bei_bedarf_erledigt: u64,
}

impl Zellenzahl {
    pub(crate) const fn new(anteil: &Anteil) -> Self {
        let Anteil {
            leistungen: _,
            gefordert,
            erfuellt,
            unvollstaendig,
            fehlt,
            nur_hinweis,
            bei_bedarf,
            bei_bedarf_erledigt,
        } = *anteil;
        Self {
            gefordert,
            erfuellt,
            unvollstaendig,
            fehlt,
            nur_hinweis,
            bei_bedarf,
            bei_bedarf_erledigt,
        }
    }
}
