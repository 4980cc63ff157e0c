//! Directories of a message: where each id stands, under which versions and addresses each code list
//! is used. Made when the first rule asks, once per message, so that no rule searches the message.

use super::objekt::Objekt;
use super::umfeld::Umfeld;
use fim_core::Element;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

/// See the module.
#[derive(Default)]
pub(super) struct Verzeichnis<'m> {
    /// Of each id the bytes at which its artefacts begin, ascending.
    stellen: OnceCell<HashMap<&'m str, Vec<u64>>>,
    listen: OnceCell<Listen<'m>>,
}

type Mengen<'m> = HashMap<&'m str, BTreeSet<&'m str>>;

#[derive(Default)]
struct Listen<'m> {
    /// Versions by identification.
    versionen: Mengen<'m>,
    /// FIM ids by `canonicalVersionUri` (2.0).
    ids: Mengen<'m>,
}

impl<'m, 'a> Umfeld<'m, 'a> {
    /// True where an artefact, one of its rules or anything inside it has this id.
    pub(crate) fn hat_id_in(&self, id: &str, objekt: Objekt<'m, 'a>) -> bool {
        let stellen = self.verzeichnis.stellen.get_or_init(|| {
            let mut stellen = HashMap::new();
            self.add_stellen(self.wurzel, &mut stellen);
            // Rules may stand behind the structure, against the schema.
            stellen.values_mut().for_each(|stellen: &mut Vec<u64>| stellen.sort_unstable());
            stellen
        });
        let Some(span) = objekt.element().map(Element::span) else { return false };
        let stellen = stellen.get(id).map_or(&[][..], Vec::as_slice);
        let after = stellen.partition_point(|at| *at < span.start);
        stellen.get(after).is_some_and(|at| *at < span.end)
    }

    fn add_stellen(&self, objekt: Objekt<'m, 'a>, stellen: &mut HashMap<&'m str, Vec<u64>>) {
        let mut add = |objekt: Objekt<'m, 'a>| {
            if let (Some(id), Some(element)) = (objekt.id(), objekt.element()) {
                stellen.entry(self.wert(Some(id))).or_default().push(element.span().start);
            }
        };
        add(objekt);
        objekt.regeln().iter().map(Objekt::Regel).for_each(add);
        for struktur in objekt.struktur() {
            if let Some(kind) = Objekt::in_zeile(struktur) {
                self.add_stellen(kind, stellen);
            }
        }
    }

    /// The versions in which the message uses the list of this identification.
    pub(crate) fn listenversionen(&self, kennung: &str) -> impl Iterator<Item = &'m str> {
        self.listen_verzeichnis().versionen.get(kennung).into_iter().flatten().copied()
    }

    /// The FIM ids under which the message uses the list of this `canonicalVersionUri`.
    pub(crate) fn listen_ids(&self, version_uri: &str) -> impl Iterator<Item = &'m str> {
        self.listen_verzeichnis().ids.get(version_uri).into_iter().flatten().copied()
    }

    fn listen_verzeichnis(&self) -> &Listen<'m> {
        self.verzeichnis.listen.get_or_init(|| {
            let mut listen = Listen::default();
            for (referenz, _) in &self.listen {
                if let (Some(kennung), Some(version)) =
                    (referenz.kennung(), referenz.listenversion())
                {
                    let versionen = listen.versionen.entry(self.wert(Some(kennung))).or_default();
                    versionen.insert(self.wert(Some(version)));
                }
                let id = referenz.identifikation.as_ref().and_then(|own| own.id.as_ref());
                let nested = referenz.genericode_identification.as_ref();
                let uri = nested.and_then(|nested| nested.canonical_version_uri.as_ref());
                if let (Some(id), Some(uri)) = (id, uri) {
                    let ids = listen.ids.entry(self.wert(Some(uri))).or_default();
                    ids.insert(self.wert(Some(id)));
                }
            }
            listen
        })
    }
}
