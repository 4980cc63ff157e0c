//! Large files that are checked piece by piece: they are never in memory as a whole, so their bytes
//! are read once more for their digest.

use super::{Cache, Key, add};
use crate::input::{Input, Target};
use crate::pipeline::{self, Outcome};
use crate::stueckweise;
use fim_core::Frist;
use fim_validation::{Lesegang, Vorgaben, aufnehmen, remembered};
use sha2::Digest;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::Ordering;

impl Cache<'_> {
    /// What a large file comes to; `None` for what is to be read as a whole.
    pub fn in_pieces(&self, input: &Input, frist: &Frist) -> Option<Outcome> {
        let Target::File(path) = &input.target else { return None };
        let vorgaben = &Vorgaben { frist, ..*self.vorgaben };
        let gang = Lesegang::Pruefen(vorgaben);
        let Some(lager) = &self.lager else {
            return pipeline::in_pieces(input, gang);
        };
        // A digest costs reading all of it: nothing for what is refused after its first bytes.
        if !stueckweise::ist_zerlegbar(&input.name, path, gang) {
            return None;
        }
        let key = self.key_of(&input.name, path)?;
        let known = lager.find(&key, |kept| aufnehmen(kept, self.vorgaben));
        if let Some(known) = known.filter(|(report, _)| report.path == input.name) {
            self.found.fetch_add(1, Ordering::Relaxed);
            return Some(Outcome::read(known));
        }
        let (outcome, gefragt) = remembered(vorgaben, |vorgaben| {
            pipeline::in_pieces(input, Lesegang::Pruefen(vorgaben))
        });
        let outcome = outcome?;
        self.checked.fetch_add(1, Ordering::Relaxed);
        let kept = outcome.checked().and_then(|(report, spuren)| gefragt.ablegen(report, spuren));
        // Somebody may have changed it meanwhile: then nobody knows which bytes were checked.
        if let Some(kept) = kept.filter(|_| self.key_of(&input.name, path) == Some(key)) {
            lager.add(key, kept);
        }
        Some(outcome)
    }

    /// The key of a file, read in small pieces.
    fn key_of(&self, name: &str, path: &Path) -> Option<Key> {
        let mut file = File::open(path).ok()?;
        let mut hash = self.start.clone();
        add(&mut hash, name);
        let mut piece = vec![0; 1 << 16];
        loop {
            match file.read(&mut piece).ok()? {
                0 => return Some(hash.finalize().into()),
                length => hash.update(piece.get(..length)?),
            }
        }
    }
}
