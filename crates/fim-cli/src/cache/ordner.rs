//! The folder of the cache: beside the `fim.toml` that holds, else in the working folder. It is made
//! when it is worthwhile, tells backups and git to pass it over, and nothing in it is touched that
//! is not ours.

use crate::arguments::Cacheschalter;
use crate::config::Config;
use crate::failure::reason;
use crate::input::shown;
use fim_core::Sprache;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Name of the folder.
const NAME: &str = ".fim-cache";
/// Tells backups that the folder can be made anew (Cache Directory Tagging Specification).
const TAG: &str = "CACHEDIR.TAG";
const TAG_TEXT: &str = "Signature: 8a477f597d28d172789f06886806bc55\n\
# Results of »fim check«. The folder can be deleted at any time.\n";
/// Tells git to pass it over.
const GITIGNORE: &str = ".gitignore";

/// Where the cache is.
pub struct Ordner {
    pub(super) path: PathBuf,
    /// True where somebody asked for this very folder.
    is_wanted: bool,
}

/// Why the cache is not used, or not written.
pub enum Complaint {
    /// A link could lead anywhere.
    Link(PathBuf),
    /// A file or something else.
    NoFolder(PathBuf),
    /// A folder with other things in it.
    Foreign(PathBuf),
    /// What the system says.
    Io(PathBuf, io::Error),
}

impl Complaint {
    /// One line for the user.
    pub fn message(&self, sprache: Sprache) -> String {
        let (path, de, en) = match self {
            Self::Link(path) => (
                path,
                "ist ein Link; geprüft wird ohne Cache",
                "is a link; checked without a cache",
            ),
            Self::NoFolder(path) => (
                path,
                "ist kein Ordner; geprüft wird ohne Cache",
                "is no folder; checked without a cache",
            ),
            Self::Foreign(path) => (
                path,
                "enthält anderes als einen Cache von fim; geprüft wird ohne Cache",
                "holds other things than a cache of fim; checked without a cache",
            ),
            Self::Io(path, error) => {
                let why = reason(error, sprache);
                return match sprache {
                    Sprache::De => format!("Cache {}: {why}", shown(path)),
                    Sprache::En => format!("cache {}: {why}", shown(path)),
                };
            }
        };
        format!("{} {}", shown(path), sprache.pick(de, en))
    }
}

impl Ordner {
    /// The folder to use; `None` where no cache is wanted.
    pub fn of(config: &Config, schalter: Cacheschalter) -> Option<Self> {
        if schalter.is_off || config.cache.an == Some(false) {
            return None;
        }
        Some(match &config.cache.ordner {
            Some(path) => Self { path: path.clone(), is_wanted: true },
            None => {
                let base = config.folder.as_deref().unwrap_or(Path::new(""));
                Self { path: base.join(NAME), is_wanted: false }
            }
        })
    }

    /// True where the folder is there and may be used, false where it can be made.
    pub(super) fn is_there(&self) -> Result<bool, Complaint> {
        let path = || self.path.clone();
        let metadata = match fs::symlink_metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return self.is_told(error).map_or(Ok(false), Err),
        };
        if metadata.is_symlink() {
            return Err(Complaint::Link(path()));
        }
        if !metadata.is_dir() {
            return Err(Complaint::NoFolder(path()));
        }
        match fs::read_dir(&self.path).map(|mut entries| entries.next().is_some()) {
            Ok(false) => Ok(false),
            // Looked for last: another run may just be making the folder, and the tag comes first.
            Ok(true) if self.path.join(TAG).is_file() => Ok(true),
            Ok(true) => Err(Complaint::Foreign(path())),
            Err(error) => self.is_told(error).map_or(Ok(false), Err),
        }
    }

    /// Makes the folder; another run may do so at the same time.
    pub(super) fn make(&self) -> io::Result<()> {
        fs::create_dir_all(&self.path)?;
        // The tag comes first: a folder with something in it is ours only with a tag.
        write_new(&self.path.join(TAG), TAG_TEXT)?;
        write_new(&self.path.join(GITIGNORE), "*\n")
    }

    /// What is to be told of an error. That a checkout is read-only is nobody's fault, and all that is
    /// lost is time; a folder that somebody asked for is another matter.
    pub(super) fn is_told(&self, error: io::Error) -> Option<Complaint> {
        let is_read_only = matches!(
            error.kind(),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
        );
        (self.is_wanted || !is_read_only).then(|| Complaint::Io(self.path.clone(), error))
    }
}

/// Writes a file unless it is there.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    match File::options().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        file => file?.write_all(text.as_bytes()),
    }
}
