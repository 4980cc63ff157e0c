//! Ids that stand at more than one element of a model.

use super::lesen::head;
use super::{NAMESPACE, RepeatedId};
use fim_core::Element;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Elements of BPMN with the id of an earlier one, in document order.
pub(super) fn repeated(root: Element<'_>) -> Vec<RepeatedId> {
    let (mut first, mut repeated) = (HashMap::new(), Vec::new());
    for element in root.descendants().filter(|element| element.namespace() == Some(NAMESPACE)) {
        let id = element.attribute("id").map_or("", |id| id.value.trim());
        if id.is_empty() {
            continue;
        }
        match first.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(element);
            }
            Entry::Occupied(entry) => repeated.push(RepeatedId {
                head: head(element),
                element: element.name().to_owned(),
                first: head(*entry.get()).position,
            }),
        }
    }
    repeated
}
