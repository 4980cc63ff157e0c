//! Schemas that the user brings: where there is one for a namespace, it takes the place of ours.

use xoev_schema::Schema;

/// Where schemas are looked up before those that ship.
pub trait Schemata: Sync {
    /// The schema of a namespace, if there is one.
    fn of(&self, namespace: &str) -> Option<&Schema>;

    /// A digest of all of them: files that were held against others were checked otherwise.
    fn kennzeichen(&self) -> &str;
}

/// None: those that ship count.
pub struct Mitgelieferte;

/// See [`Mitgelieferte`].
pub static MITGELIEFERTE_SCHEMATA: Mitgelieferte = Mitgelieferte;

impl Schemata for Mitgelieferte {
    fn of(&self, _: &str) -> Option<&Schema> {
        None
    }

    fn kennzeichen(&self) -> &str {
        ""
    }
}
