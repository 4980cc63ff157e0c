//! Schemas that the user brings: where there is one for a document, it takes the place of ours.

use fim_core::Element;
use xoev_schema::Schema;

/// Where schemas are looked up before those that ship.
pub trait Schemata: Sync {
    /// The schema of a document, by its outermost element.
    fn of(&self, root: Element<'_>) -> Schemawahl<'_>;

    /// A digest of all of them: files that were held against others were checked otherwise.
    fn kennzeichen(&self) -> &str;
}

/// Which schema of the user's a document is held against.
#[derive(Debug)]
pub enum Schemawahl<'s> {
    /// None of them: those that ship count.
    Keines,
    /// This one.
    Eines(Schemafund<'s>),
    /// One of several, and nothing says which: their names, with what tells them apart.
    Mehrdeutig(Vec<String>),
}

/// A schema of the user's.
#[derive(Debug, Clone, Copy)]
pub struct Schemafund<'s> {
    /// The schema.
    pub schema: &'s Schema,
    /// The name of its file, as the user knows it.
    pub quelle: &'s str,
    /// What the standard is called, where the schema says so and the document is of its namespace.
    pub standard: Option<&'s str>,
    /// Version of the standard, likewise.
    pub version: Option<&'s str>,
}

impl<'s> Schemawahl<'s> {
    /// The schema, where there is exactly one.
    pub(crate) fn eines(self) -> Option<Schemafund<'s>> {
        match self {
            Self::Eines(fund) => Some(fund),
            Self::Keines | Self::Mehrdeutig(_) => None,
        }
    }

    /// True where the user has a say.
    pub(crate) const fn is_theirs(&self) -> bool {
        !matches!(self, Self::Keines)
    }
}

/// None: those that ship count.
pub struct Mitgelieferte;

/// See [`Mitgelieferte`].
pub static MITGELIEFERTE_SCHEMATA: Mitgelieferte = Mitgelieferte;

impl Schemata for Mitgelieferte {
    fn of(&self, _: Element<'_>) -> Schemawahl<'_> {
        Schemawahl::Keines
    }

    fn kennzeichen(&self) -> &str {
        ""
    }
}
