//! Whether a type comes from another, and by which steps (XSD 1.0 Part 1 §3.4.6 Type Derivation OK).

use crate::simple::Variety;
use crate::tables::{Methods, Tables, TypeRef};

/// The ways by which `derived` comes from `base`; `None` where it does not. Nothing is blocked here.
pub(crate) fn derived_by(tables: &Tables, derived: TypeRef, base: TypeRef) -> Option<Methods> {
    let mut methods = Methods::default();
    let mut current = derived;
    loop {
        if current == base {
            return Some(methods);
        }
        // A member of a union stands for the union.
        if let TypeRef::Simple(id) = base
            && let Variety::Union(members) = &tables.simples[id as usize].variety
            && tables.simples[id as usize].facets.is_plain()
            && members.iter().any(|member| TypeRef::Simple(*member) == current)
        {
            return Some(methods);
        }
        let (above, method) = tables.derivation(current)?;
        methods = methods.with(method);
        current = above;
    }
}
