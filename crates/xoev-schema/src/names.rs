//! Expanded names as small numbers: namespace and local name in, a number out, without allocating.

/// The number of a namespace in [`Names`].
pub(crate) type NamespaceId = u32;
/// The number of an expanded name in [`Names`].
pub(crate) type Sym = u32;

/// No namespace.
pub(crate) const ABSENT: NamespaceId = 0;
/// A namespace that no schema document speaks of.
pub(crate) const UNKNOWN: NamespaceId = u32::MAX;
const EMPTY: u32 = u32::MAX;

#[derive(Debug)]
struct Name {
    namespace: NamespaceId,
    local: Box<str>,
}

/// Every name that a schema speaks of.
#[derive(Debug)]
pub(crate) struct Names {
    namespaces: Vec<Box<str>>,
    names: Vec<Name>,
    /// Open addressing: a power of two of slots, at most half of them taken.
    slots: Vec<u32>,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { namespaces: vec!["".into()], names: Vec::new(), slots: vec![EMPTY; 64] }
    }

    /// The number of a namespace, new if need be; `""` is no namespace.
    pub(crate) fn add_namespace(&mut self, uri: &str) -> NamespaceId {
        self.find_namespace(uri).unwrap_or_else(|| {
            self.namespaces.push(uri.into());
            number(self.namespaces.len() - 1)
        })
    }

    /// The number of a namespace, if a schema speaks of it.
    pub(crate) fn find_namespace(&self, uri: &str) -> Option<NamespaceId> {
        self.namespaces.iter().position(|known| **known == *uri).map(number)
    }

    /// The number of a name, new if need be.
    pub(crate) fn add(&mut self, namespace: NamespaceId, local: &str) -> Sym {
        if let Some(sym) = self.find(namespace, local) {
            return sym;
        }
        let sym = number(self.names.len());
        self.names.push(Name { namespace, local: local.into() });
        if self.names.len() * 2 > self.slots.len() {
            self.slots = vec![EMPTY; self.slots.len() * 2];
            for sym in 0..number(self.names.len()) {
                self.take_slot(sym);
            }
        } else {
            self.take_slot(sym);
        }
        sym
    }

    fn take_slot(&mut self, sym: Sym) {
        let name = &self.names[sym as usize];
        let mut slot = hash(name.namespace, &name.local) & (self.slots.len() - 1);
        while self.slots[slot] != EMPTY {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        self.slots[slot] = sym;
    }

    /// The number of a name, if a schema speaks of it.
    pub(crate) fn find(&self, namespace: NamespaceId, local: &str) -> Option<Sym> {
        let mut slot = hash(namespace, local) & (self.slots.len() - 1);
        loop {
            let sym = self.slots[slot];
            if sym == EMPTY {
                return None;
            }
            let name = &self.names[sym as usize];
            if name.namespace == namespace && *name.local == *local {
                return Some(sym);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    pub(crate) fn local(&self, sym: Sym) -> &str {
        &self.names[sym as usize].local
    }

    pub(crate) fn namespace(&self, sym: Sym) -> NamespaceId {
        self.names[sym as usize].namespace
    }

    pub(crate) fn uri(&self, namespace: NamespaceId) -> &str {
        self.namespaces.get(namespace as usize).map_or("", |uri| uri)
    }
}

/// Tables of a schema stay far below four thousand million rows: a schema document has a limit.
pub(crate) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Names of one schema differ in length, start or end; the middle of long ones is not looked at.
fn hash(namespace: NamespaceId, local: &str) -> usize {
    let bytes = local.as_bytes();
    let mut hash = u64::from(namespace) ^ ((bytes.len() as u64) << 32);
    let mut mix = |word: u64| {
        hash = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        hash ^= hash >> 29;
    };
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(head), Some(tail)) => {
            mix(u64::from_le_bytes(*head));
            mix(u64::from_le_bytes(*tail));
        }
        _ => mix(bytes.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte))),
    }
    usize::try_from(hash >> 24 & 0xFFFF_FFFF).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_numbers_while_the_table_grows() {
        let mut names = Names::new();
        let ns = names.add_namespace("urn:a");
        let words: Vec<String> = (0..1000).map(|n| format!("element-mit-{n}-zahl")).collect();
        let syms: Vec<Sym> = words.iter().map(|word| names.add(ns, word)).collect();
        for (word, sym) in words.iter().zip(&syms) {
            assert_eq!(names.find(ns, word), Some(*sym));
            assert_eq!(names.local(*sym), word);
            assert_eq!(names.find(ABSENT, word), None);
        }
        assert_eq!(names.find(ns, "fehlt"), None);
        assert_eq!(names.find_namespace("urn:b"), None);
    }
}
