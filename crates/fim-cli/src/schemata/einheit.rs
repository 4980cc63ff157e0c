//! Which documents of a set make one schema. Documents of a namespace that include each other belong
//! together; those that do not are parts of one schema where they agree on the version and declare
//! different things, and versions of it otherwise.

use super::dokument::{Dokument, Import, teile};
use super::lesen::{Satz, UNSERE, XML};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use xoev_schema::{Schema, SchemaError, SchemaSet};

/// One schema of a set.
#[derive(Debug, Clone)]
pub struct Einheit {
    /// Target namespace; empty for none.
    pub namensraum: String,
    /// `version` of `xs:schema`.
    pub version: Option<String>,
    /// What the standard is called, where it says so.
    pub standard: Option<String>,
    /// The documents that no other one of it includes.
    pub eingaenge: Vec<usize>,
    /// Its documents in this namespace.
    pub eigene: Vec<usize>,
    /// All documents that it needs, the entries first.
    pub alle: Vec<usize>,
}

/// The schemas of a set, in the order of their names; what is there twice counts once.
pub fn einheiten(satz: &Satz) -> Vec<Einheit> {
    let dokumente = &satz.dokumente;
    let is_ours = |it: &Einheit| it.quelle(satz).starts_with(UNSERE);
    if let Some(einzeln) = satz.einzeln {
        let mut one = einheit(satz, vec![einzeln], vec![einzeln]);
        let all = (0..dokumente.len()).map(|at| einheit(satz, vec![at], vec![at]));
        let guests: Vec<Einheit> = all.filter(is_ours).collect();
        with_guests(satz, &mut one, &guests);
        return vec![one];
    }
    let includes: Vec<Vec<usize>> = (0..dokumente.len()).map(|it| included(satz, it)).collect();
    let borrowed: BTreeSet<usize> = includes.iter().flatten().copied().collect();
    let mut gruppen: Vec<BTreeSet<usize>> = Vec::new();
    for (at, dokument) in dokumente.iter().enumerate() {
        // What has no namespace of its own is a part of whoever includes it.
        // No document is of the namespace of `xml:lang`.
        if dokument.ziel.is_empty() && borrowed.contains(&at) || dokument.ziel == XML {
            continue;
        }
        let own = |it: &usize| dokumente[*it].ziel == dokument.ziel;
        let mut gruppe: BTreeSet<usize> = includes[at].iter().copied().filter(own).collect();
        gruppe.insert(at);
        gruppen.retain(|other| {
            let is_apart = other.is_disjoint(&gruppe);
            if !is_apart {
                gruppe.extend(other);
            }
            is_apart
        });
        gruppen.push(gruppe);
    }
    gruppen.sort();
    let mut einheiten: Vec<Einheit> = merged(satz, gruppen)
        .into_iter()
        .map(|gruppe| {
            let is_entry = |it: &&usize| {
                !gruppe.iter().any(|other| other != *it && includes[*other].contains(it))
            };
            let entries: Vec<usize> = gruppe.iter().filter(is_entry).copied().collect();
            // Documents that include each other in a circle are all of them entries.
            let all: Vec<usize> = gruppe.iter().copied().collect();
            einheit(satz, if entries.is_empty() { all.clone() } else { entries }, all)
        })
        .collect();
    let mut seen = BTreeSet::new();
    einheiten.retain(|it| seen.insert((it.namensraum.clone(), abdruecke(satz, it))));
    let bekannt = einheiten.clone();
    einheiten.retain(|it| !is_ours(it));
    einheiten.iter_mut().for_each(|it| with_guests(satz, it, &bekannt));
    einheiten
}

/// Puts groups together that are parts of one schema.
fn merged(satz: &Satz, gruppen: Vec<BTreeSet<usize>>) -> Vec<BTreeSet<usize>> {
    let dokumente = &satz.dokumente;
    let first = |gruppe: &BTreeSet<usize>| gruppe.first().copied().unwrap_or_default();
    let namen = |gruppe: &BTreeSet<usize>| -> BTreeSet<(String, String)> {
        gruppe.iter().flat_map(|it| dokumente[*it].namen.iter().cloned()).collect()
    };
    let mut parts: Vec<BTreeSet<usize>> = Vec::new();
    for gruppe in gruppen {
        let one = &dokumente[first(&gruppe)];
        let own = namen(&gruppe);
        let fits = |other: &BTreeSet<usize>| {
            let its = &dokumente[first(other)];
            its.ziel == one.ziel && its.version == one.version && namen(other).is_disjoint(&own)
        };
        let nearest = (0..parts.len())
            .filter(|at| fits(&parts[*at]))
            .min_by_key(|at| weite(&dokumente[first(&parts[*at])], one));
        match nearest {
            Some(at) => parts[at].extend(gruppe),
            None => parts.push(gruppe),
        }
    }
    parts
}

fn einheit(satz: &Satz, eingaenge: Vec<usize>, eigene: Vec<usize>) -> Einheit {
    let dokumente = &satz.dokumente;
    let first = eingaenge.first().and_then(|at| dokumente.get(*at));
    let find = |what: &dyn Fn(&Dokument) -> Option<String>| {
        eingaenge.iter().chain(&eigene).find_map(|at| what(&dokumente[*at]))
    };
    Einheit {
        namensraum: first.map(|it| it.ziel.clone()).unwrap_or_default(),
        version: find(&|it| it.version.clone()),
        standard: find(&|it| it.standard.clone()),
        alle: huelle(satz, &eingaenge),
        eingaenge,
        eigene,
    }
}

/// Everything that these documents include and import.
fn huelle(satz: &Satz, entries: &[usize]) -> Vec<usize> {
    let mut all = entries.to_vec();
    let mut next = 0;
    while let Some(&at) = all.get(next) {
        next += 1;
        let imports = satz.dokumente[at].imports.iter();
        let imported = imports.filter_map(|import| imported(satz, at, import));
        for found in included(satz, at).into_iter().chain(imported) {
            if !all.contains(&found) {
                all.push(found);
            }
        }
    }
    all
}

/// Where elements of other schemas may stand, those of the set are at hand: of each namespace the one
/// there is.
fn with_guests(satz: &Satz, einheit: &mut Einheit, bekannt: &[Einheit]) {
    let dokumente = &satz.dokumente;
    if !einheit.alle.iter().any(|at| dokumente[*at].hat_platzhalter) {
        return;
    }
    let mut namespaces: BTreeSet<&str> =
        einheit.alle.iter().map(|at| dokumente[*at].ziel.as_str()).collect();
    namespaces.insert(&einheit.namensraum);
    let mut alle = einheit.alle.clone();
    for guest in bekannt {
        let is_alone = bekannt.iter().filter(|it| it.namensraum == guest.namensraum).count() == 1;
        let brings =
            |at: &usize| alle.contains(at) || !namespaces.contains(dokumente[*at].ziel.as_str());
        if is_alone
            && !namespaces.contains(guest.namensraum.as_str())
            && guest.alle.iter().all(brings)
        {
            einheit.eingaenge.extend(&guest.eingaenge);
            alle.extend(guest.alle.iter().filter(|at| !einheit.alle.contains(at)));
            namespaces.extend(guest.alle.iter().map(|at| dokumente[*at].ziel.as_str()));
        }
    }
    let mut seen = BTreeSet::new();
    alle.retain(|at| seen.insert(*at));
    einheit.alle = alle;
}

fn included(satz: &Satz, at: usize) -> Vec<usize> {
    let dokument = &satz.dokumente[at];
    let fits = |it: &Dokument| it.ziel.is_empty() || it.ziel == dokument.ziel;
    let found = |ort: &String| {
        by_path(satz, dokument, ort, &fits).or_else(|| by_name(satz, dokument, ort, &fits))
    };
    dokument.includes.iter().filter_map(found).collect()
}

/// The document that an import means: by its path, else by namespace, then by the name of its file,
/// then the nearest.
pub fn imported(satz: &Satz, at: usize, import: &Import) -> Option<usize> {
    let dokument = &satz.dokumente[at];
    let fits = |it: &Dokument| it.ziel == import.namensraum;
    let ort = import.ort.as_deref().unwrap_or_default();
    by_path(satz, dokument, ort, &fits)
        .or_else(|| by_name(satz, dokument, ort, &fits))
        .or_else(|| nearest(satz, dokument, &fits))
}

fn by_path(
    satz: &Satz,
    from: &Dokument,
    ort: &str,
    fits: &dyn Fn(&Dokument) -> bool,
) -> Option<usize> {
    let parts = teile(&from.name, ort);
    satz.dokumente.iter().position(|it| fits(it) && it.pfad == parts)
}

fn by_name(
    satz: &Satz,
    from: &Dokument,
    ort: &str,
    fits: &dyn Fn(&Dokument) -> bool,
) -> Option<usize> {
    let file = teile("", ort).last().copied()?;
    nearest(satz, from, &|it| fits(it) && it.pfad.last().is_some_and(|it| it == file))
}

fn nearest(satz: &Satz, from: &Dokument, fits: &dyn Fn(&Dokument) -> bool) -> Option<usize> {
    let found = satz.dokumente.iter().enumerate().filter(|(_, it)| fits(it));
    found.min_by_key(|(_, it)| weite(from, it)).map(|(at, _)| at)
}

/// How many folders lie between two documents.
fn weite(a: &Dokument, b: &Dokument) -> usize {
    let (a, b) = (&a.pfad, &b.pfad);
    let common = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    a.len() + b.len() - 2 * common
}

fn abdruecke(satz: &Satz, einheit: &Einheit) -> BTreeSet<Vec<u8>> {
    let digest = |at: &usize| Sha256::digest(&satz.dokumente[*at].bytes).to_vec();
    einheit.alle.iter().map(digest).collect()
}

impl Einheit {
    /// The schema in its compiled form.
    ///
    /// # Errors
    /// What is wrong with it first.
    pub fn compile(&self, satz: &Satz) -> Result<Schema, Box<SchemaError>> {
        let mut set = SchemaSet::new();
        for at in &self.alle {
            let dokument = &satz.dokumente[*at];
            set.add(&dokument.name, dokument.bytes.clone())?;
        }
        let name = |at: &usize| satz.dokumente[*at].name.as_str();
        let entries: Vec<&str> = self.eingaenge.iter().map(name).collect();
        set.compile(&entries)
    }

    /// The name of its first document.
    pub fn quelle<'s>(&self, satz: &'s Satz) -> &'s str {
        self.eingaenge.first().map_or("", |at| satz.dokumente[*at].name.as_str())
    }
}
