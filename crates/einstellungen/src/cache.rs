//! `[cache]` of the configuration: whether results are kept, and where.

use super::werte::table;
use super::{Complaint, unknown};
use crate::ablage::Ordner;
use fim_core::Sprache;
use std::path::PathBuf;
use toml::Spanned;
use toml::de::DeValue;

/// Table with the cache.
pub const CACHE: &str = "cache";
/// Its keys.
pub const KEYS: &[&str] = &["an", "ordner"];

/// What the file says of the cache.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cachewahl {
    /// Whether there is one.
    pub an: Option<bool>,
    /// Its folder, seen from the folder of the configuration.
    pub ordner: Option<PathBuf>,
}

impl Cachewahl {
    /// Adds what a later file says.
    pub(crate) fn add(&mut self, later: Self) {
        self.an = later.an.or(self.an);
        self.ordner = later.ordner.or_else(|| self.ordner.take());
    }
}

pub(crate) fn read(
    value: &Spanned<DeValue<'_>>,
    folder: Ordner<'_>,
    sprache: Sprache,
) -> Result<Cachewahl, Complaint> {
    let mut wahl = Cachewahl::default();
    for (key, value) in table(value, CACHE, sprache)? {
        let complaint = |de: &'static str, en: &'static str| {
            (value.span().start, sprache.pick(de, en).to_owned())
        };
        match &**key.get_ref() {
            "an" => {
                let an = value.get_ref().as_bool().ok_or_else(|| {
                    complaint("erlaubt sind true und false", "allowed are true and false")
                })?;
                wahl.an = Some(an);
            }
            "ordner" => {
                let name = value.get_ref().as_str().filter(|name| !name.is_empty());
                let name = name.ok_or_else(|| {
                    complaint("hier steht der Name eines Ordners", "this is the name of a folder")
                })?;
                wahl.ordner = Some(folder.join(name));
            }
            other => return Err((key.span().start, unknown(other, KEYS, sprache))),
        }
    }
    Ok(wahl)
}
