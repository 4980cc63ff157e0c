//! Evidence inside ZIP archives: `archive.zip!/path`. An archive is opened once; of a file in it the
//! size is taken from the directory, and no more than its first bytes are unpacked.

use super::{ANFANG, OEFFNEN, unlesbar};
use fim_validation::Fund;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The archives that were asked for; `None` for one that cannot be opened.
#[derive(Default)]
pub(super) struct Archive(HashMap<String, Option<ZipArchive<BufReader<File>>>>);

impl Archive {
    /// Looks at a file of an archive.
    pub(super) fn nachsehen(&mut self, archiv: &str, innen: &str) -> Fund {
        let open = || ZipArchive::new(BufReader::new(File::open(archiv).ok()?)).ok();
        let Some(archive) = self.0.entry(archiv.to_owned()).or_insert_with(open) else {
            let (de, en) = ("das Archiv ist nicht lesbar", "the archive cannot be read");
            return Fund::Unlesbar(de.to_owned(), en.to_owned());
        };
        let mut file = match archive.by_name(innen) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Fund::Fehlt,
            Err(error) => return unlesbar(&io::Error::from(error)),
        };
        if !file.is_file() {
            return Fund::KeineDatei;
        }
        let (groesse, mut anfang) = (file.size(), Vec::new());
        if groesse <= OEFFNEN
            && let Err(error) = file.by_ref().take(ANFANG).read_to_end(&mut anfang)
        {
            return unlesbar(&error);
        }
        Fund::Datei { groesse, anfang }
    }
}
