//! What a record is, and where records stand.

/// True for the names (without prefix) of records.
pub type IstSatz = fn(&str) -> bool;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Satzform {
    pub(super) ist_satz: IstSatz,
    /// Name (without prefix) of the child of the outermost element that holds the records; `None`
    /// where they are such children themselves.
    pub(super) behaelter: Option<&'static str>,
}

impl Satzform {
    /// Records that are children of the outermost element.
    #[must_use]
    pub const fn in_wurzel(ist_satz: IstSatz) -> Self {
        Self { ist_satz, behaelter: None }
    }

    /// Records, all of one name, that stand in a child of the outermost element.
    #[must_use]
    pub const fn in_behaelter(behaelter: &'static str, ist_satz: IstSatz) -> Self {
        Self { ist_satz, behaelter: Some(behaelter) }
    }
}
