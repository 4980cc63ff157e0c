//! Code lists that fields refer to: among the files of a state, or beside a file that is compared.

use super::bestand::Bestand;
use super::seite;
use fim_core::{Document, Limits, Source, Sprache};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use vergleich::{Listenverweis, Seite};

/// Lists that were looked for, found or not.
type Bekannt = HashMap<(bool, Listenverweis), Option<Vec<String>>>;

/// The code lists of both states.
pub struct Listen<'b> {
    alt: &'b Bestand,
    neu: &'b Bestand,
    limits: &'b Limits,
    bekannt: Mutex<Bekannt>,
}

impl<'b> Listen<'b> {
    pub fn new(alt: &'b Bestand, neu: &'b Bestand, limits: &'b Limits) -> Self {
        Self { alt, neu, limits, bekannt: Mutex::default() }
    }

    /// The codes of a list in a state, where it is there.
    pub fn codes(&self, welche: Seite, verweis: &Listenverweis) -> Option<Vec<String>> {
        let key = (welche == Seite::Alt, verweis.clone());
        let known = self.bekannt.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            let bestand = seite(welche, self.alt, self.neu);
            let codes = self.unter(bestand, verweis).or_else(|| self.neben(bestand, verweis));
            let mut bekannt = self.bekannt.lock().unwrap_or_else(PoisonError::into_inner);
            bekannt.insert(key, codes.clone());
            codes
        })
    }

    /// A list among the files of the state: of the version named, or where none is, the last.
    fn unter(&self, bestand: &Bestand, verweis: &Listenverweis) -> Option<Vec<String>> {
        let passt = |fund: &&super::bestand::Fund| {
            let Some((kennung, version)) = &fund.liste else { return false };
            let ist_gleich = match &verweis.kennung {
                Some(gesucht) => kennung == gesucht,
                None => verweis.fim_id.as_ref() == Some(&fund.anwesend.schluessel.id),
            };
            ist_gleich && (verweis.version.is_none() || verweis.version == *version)
        };
        let fund = bestand.funde.iter().filter(passt).max_by_key(|fund| fund.liste.clone())?;
        // A list that cannot be read again is not there.
        let abbilder = bestand.abbilder(fund.eintrag, self.limits, Sprache::De).ok()?;
        abbilder.get(fund.nummer)?.codes()
    }

    /// A list beside the one file of the state, called as the tools of the Baustein call it.
    fn neben(&self, bestand: &Bestand, verweis: &Listenverweis) -> Option<Vec<String>> {
        let codes = |name: String| self.datei(&name, bestand.neben(&name, self.limits)?);
        namen(verweis).into_iter().find_map(codes)
    }

    fn datei(&self, name: &str, bytes: Vec<u8>) -> Option<Vec<String>> {
        let source = Source::decode(name, bytes, self.limits).ok()?;
        let document = Document::parse(&source, self.limits).ok()?;
        vergleich::lesen(&document, self.limits).ok()?.first()?.codes()
    }
}

/// `urn.de.xyz_2024-01-01.xml`, `C00000001V1.0_genericode.xml`; names of files come from artefacts, so
/// they lead nowhere else.
fn namen(verweis: &Listenverweis) -> Vec<String> {
    let mut namen = Vec::new();
    if let (Some(kennung), Some(version)) = (&verweis.kennung, &verweis.version) {
        namen.push(format!("{}_{version}.xml", kennung.replace(':', ".")));
    }
    if let Some(id) = &verweis.fim_id {
        namen.push(format!("{id}_genericode.xml"));
        namen.extend(
            verweis.fim_version.iter().map(|version| format!("{id}V{version}_genericode.xml")),
        );
    }
    let ist_name = |name: &String| !name.contains(['/', '\\']) && !name.starts_with('.');
    namen.into_iter().filter(ist_name).collect()
}
