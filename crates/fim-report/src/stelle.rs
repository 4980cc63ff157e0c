//! Where a place ends.

use fim_core::Place;

/// The column behind a place; `None` where it goes beyond its line or the excerpt.
pub(crate) fn ende(place: &Place) -> Option<u64> {
    let excerpt = place.excerpt.as_ref()?;
    let marked = excerpt.text.get(excerpt.mark.clone())?;
    let is_whole = marked.len() as u64 == place.span.len();
    is_whole.then(|| place.position.column + marked.chars().count() as u64)
}
