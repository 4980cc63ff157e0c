//! Walking a model, whatever its type.

use crate::{Model, Part};
use std::collections::BTreeMap;

/// Shows `model` and every model inside it, outermost first.
pub fn walk<'m, 'a>(model: &'m dyn Model<'a>, show: &mut dyn FnMut(&'m dyn Model<'a>)) {
    show(model);
    model.parts(&mut |part| {
        if let Part::Child(_, inner, _) = part {
            walk(inner, show);
        }
    });
}

/// How many models of each type there are, texts left out.
#[must_use]
pub fn count_types(model: &dyn Model<'_>) -> BTreeMap<&'static str, u64> {
    let mut counts = BTreeMap::new();
    walk(model, &mut |inner| *counts.entry(inner.type_name()).or_default() += 1);
    counts.remove("Text");
    counts
}
