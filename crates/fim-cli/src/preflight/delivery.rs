//! A delivery as the Sammlerdienst finds it: a folder or a ZIP archive with a list of files and XML
//! files. Nothing outside of it is read, but for a list that was named on the command line.

use crate::failure::{Failure, wording};
use crate::input::{self, Budget, Content, Input, Target};
use fim_core::{Finding, Limits, Sprache};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A delivery, its list read, its files not yet.
pub struct Delivery {
    /// As given.
    pub name: String,
    /// What the names of its files begin with.
    pub base: String,
    /// Name and bytes of the list.
    pub index: Option<(String, Vec<u8>)>,
    /// The XML files, sorted by name.
    pub pieces: Vec<Piece>,
    /// The archive and the list, where they lie on disk.
    others: Vec<PathBuf>,
}

/// A file of a delivery.
pub struct Piece {
    /// Name in the report.
    pub name: String,
    /// What is behind it.
    pub behind: Behind,
}

/// What is behind the name of a file.
pub enum Behind {
    /// A file of a folder.
    Input(Input),
    /// A file of an archive.
    Bytes(Result<Vec<u8>, Box<Finding>>),
}

/// Endings of a list, the more likely first; others come after them.
const ENDINGS: [&str; 6] = ["txt", "csv", "json", "html", "htm", "xml"];

impl Delivery {
    /// Opens a folder or an archive. `index` is a list that was named: a file, or one of the
    /// delivery.
    pub fn open(
        path: &OsStr,
        index: Option<&OsStr>,
        limits: &Limits,
        sprache: Sprache,
    ) -> Result<Self, Failure> {
        let name = input::shown(Path::new(path));
        let failure = |error| Failure::File { path: name.clone(), error };
        let metadata = std::fs::metadata(path).map_err(failure)?;
        if metadata.is_dir() {
            let pieces = input::files(Path::new(path)).into_iter();
            let pieces = pieces
                .map(|input| Piece { name: input.name.clone(), behind: Behind::Input(input) });
            return Self::of(name.clone(), name, pieces.collect(), index, limits, sprache);
        }
        let whole = Input { name: name.clone(), target: Target::File(PathBuf::from(path)) };
        match input::read(&whole, limits) {
            Ok(Content::Archive(bytes)) => {
                let pieces = unpacked(&name, &bytes, index, limits, sprache)?;
                let mut delivery =
                    Self::of(name.clone(), format!("{name}!"), pieces, index, limits, sprache)?;
                delivery.others.push(PathBuf::from(path));
                Ok(delivery)
            }
            Ok(Content::Document(_)) => Err(Failure::Usage(match sprache {
                Sprache::De => format!(
                    "»{name}« ist weder Ordner noch ZIP-Archiv; einzelne Dateien prüft: fim check --profil pvog"
                ),
                Sprache::En => format!(
                    "»{name}« is neither a folder nor a ZIP archive; single files are checked by: fim check --profil pvog"
                ),
            })),
            Err(finding) => Err(told(&name, &finding, sprache)),
        }
    }

    /// Tells the list from the other files.
    fn of(
        name: String,
        base: String,
        mut pieces: Vec<Piece>,
        index: Option<&OsStr>,
        limits: &Limits,
        sprache: Sprache,
    ) -> Result<Self, Failure> {
        pieces.sort_by(|a, b| a.name.cmp(&b.name));
        let found = match index {
            Some(index) => Some(named(index, &base, &mut pieces, sprache)?),
            None => likeliest(&base, &pieces).map(|at| pieces.remove(at)),
        };
        let others = found.as_ref().and_then(Piece::path).map(Path::to_owned).into_iter().collect();
        let index = match found {
            Some(piece) => {
                let bytes = bytes_of(piece.behind, limits)
                    .map_err(|finding| told(&piece.name, &finding, sprache))?;
                Some((piece.name, bytes))
            }
            None => None,
        };
        pieces.retain(|piece| is_xml(&piece.name) && !is_list(&piece.name));
        Ok(Self { name, base, index, pieces, others })
    }

    /// The files that are read from disk.
    pub fn on_disk(&self) -> impl Iterator<Item = &Path> {
        let others = self.others.iter().map(PathBuf::as_path);
        self.pieces.iter().filter_map(Piece::path).chain(others)
    }
}

impl Piece {
    /// Where it lies on disk.
    fn path(&self) -> Option<&Path> {
        match &self.behind {
            Behind::Input(Input { target: Target::File(path), .. }) => Some(path),
            _ => None,
        }
    }
}

/// The list that was named: a file of the delivery, or any file.
fn named(
    index: &OsStr,
    base: &str,
    pieces: &mut Vec<Piece>,
    sprache: Sprache,
) -> Result<Piece, Failure> {
    let word = input::shown(Path::new(index));
    let inside = format!("{}/{}", base.trim_end_matches('/'), word.trim_start_matches("./"));
    let end = format!("/{word}");
    let places = |is: &dyn Fn(&Piece) -> bool| pieces.iter().position(is);
    let at = places(&|piece| piece.name == word || piece.name == inside)
        .or_else(|| places(&|piece| piece.name.ends_with(&end)));
    if let Some(at) = at {
        return Ok(pieces.remove(at));
    }
    let path = PathBuf::from(index);
    if let Err(error) = std::fs::metadata(&path) {
        let (de, en) = wording(&error);
        return Err(Failure::Usage(format!("--index »{word}«: {}", sprache.pick(&de, &en))));
    }
    // The same file may have been found under another spelling of its path.
    let real = path.canonicalize().ok();
    let is_same = |piece: &Piece| {
        piece.path().is_some_and(|path| real.is_some() && path.canonicalize().ok() == real)
    };
    if let Some(at) = pieces.iter().position(is_same) {
        return Ok(pieces.remove(at));
    }
    Ok(Piece {
        name: word.clone(),
        behind: Behind::Input(Input { name: word, target: Target::File(path) }),
    })
}

/// The place of the list: the one that lies highest, of these the likeliest ending.
fn likeliest(base: &str, pieces: &[Piece]) -> Option<usize> {
    let lists = pieces.iter().enumerate().filter(|(_, piece)| is_list(&piece.name));
    let rank = |(_, piece): &(usize, &Piece)| {
        let inside = piece.name.strip_prefix(base).unwrap_or(&piece.name);
        let ending = inside.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let likely = ENDINGS.iter().position(|one| *one == ending).unwrap_or(ENDINGS.len());
        (inside.matches('/').count(), likely, piece.name.clone())
    };
    lists.min_by_key(rank).map(|(at, _)| at)
}

/// True for files called `index`, with any ending but that of an archive.
fn is_list(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
    name.strip_prefix("index.")
        .is_some_and(|ending| !ending.is_empty() && !ending.contains('.') && ending != "zip")
}

/// True for XML files, but for the shadows that macOS leaves beside files.
fn is_xml(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.to_ascii_lowercase().ends_with(".xml") && !name.starts_with("._")
}

fn unpacked(
    name: &str,
    bytes: &[u8],
    index: Option<&OsStr>,
    limits: &Limits,
    sprache: Sprache,
) -> Result<Vec<Piece>, Failure> {
    let asked = index.map(|index| index.to_string_lossy().replace('\\', "/"));
    let asked = asked.as_deref().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let wanted = |file: &str| is_xml(file) || is_list(file) || !asked.is_empty() && file == asked;
    let mut pieces = Vec::new();
    let budget = &mut Budget::new(limits);
    input::unpack(name, bytes, 0, limits, budget, &wanted, &mut |file, _| {
        pieces.push(Piece { name: file.name, behind: Behind::Bytes(file.bytes) });
    })
    .map_err(|finding| told(name, &finding, sprache))?;
    Ok(pieces)
}

fn bytes_of(behind: Behind, limits: &Limits) -> Result<Vec<u8>, Box<Finding>> {
    match behind {
        Behind::Bytes(bytes) => bytes,
        Behind::Input(input) => match input::read(&input, limits)? {
            Content::Document(bytes) | Content::Archive(bytes) => Ok(bytes),
        },
    }
}

/// What cannot be read here stops the command: without it there is nothing to say.
fn told(name: &str, finding: &Finding, sprache: Sprache) -> Failure {
    Failure::Usage(format!("{name}: {}", finding.message(sprache)))
}
