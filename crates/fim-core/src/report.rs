//! What a run has to say, as plain data: files, findings, totals.

use crate::{
    Ausgenommen, Ausnahmegrund, Ausnahmenstand, Bestand, Dateireparatur, Dateiurteil, ElementInfo,
    Finding, Matrixstand, Span, Statistik, Stufe,
};
use serde::{Deserialize, Serialize, Serializer};

/// What became of a file. The four are never merged: a file that could not be checked is not clean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Checked, nothing found.
    Ok,
    /// Checked, something found, of whatever level.
    Findings,
    /// Could not be checked.
    Unchecked,
    /// A file of another standard; not checked, and no error.
    Other,
}

impl State {
    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Findings => "findings",
            Self::Unchecked => "unchecked",
            Self::Other => "other",
        }
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// What a file turned out to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// Key of the standard (`xdatenfelder`, `xzufi`, `xprozess`, `genericode`, `ozg`); `None` for
    /// files of other standards and files that could not be read.
    pub standard: Option<&'static str>,
    /// Version of the standard, such as `3.0.0`.
    pub version: Option<String>,
    /// Name of the root element without prefix.
    pub message: Option<String>,
    /// What to call it before people: `XDatenfelder 3.0.0`, `XBau`, `BPMN`.
    pub label: Option<String>,
}

/// What became of the schema check of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaCheck {
    /// There was none: the file could not be read, or no schema is known for its version.
    #[default]
    None,
    /// Against a schema that no official text confirms; what only it rejects is a Hinweis.
    Unverified,
    /// Against an exact schema.
    Exact,
}

impl SchemaCheck {
    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unverified => "unverified",
            Self::Exact => "exact",
        }
    }
}

impl Serialize for SchemaCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// An artefact of a file that is released on its own: a Leistung, a Prozess, the schema of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freigabeeinheit {
    /// The artefact.
    pub artefakt: ElementInfo,
    /// The Redaktion that gave it its id, where the standard names one.
    pub redaktion: Option<String>,
    /// The bytes it takes up.
    pub span: Span,
}

impl Freigabeeinheit {
    /// Which of the artefacts of a file, in the order of their places, is around this byte.
    #[must_use]
    pub fn around(einheiten: &[Self], at: u64) -> Option<usize> {
        let index = einheiten.partition_point(|one| one.span.start <= at).checked_sub(1)?;
        einheiten[index].span.contains(at).then_some(index)
    }
}

/// How far an artefact is from the release status it is aimed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freigabestand {
    /// The artefact.
    pub artefakt: ElementInfo,
    /// Name of the status on the command line.
    pub ziel: String,
    /// What the status is called in German.
    pub de: String,
    /// What the status is called in English.
    pub en: String,
    /// Findings that stand in the way.
    pub befunde: u64,
    /// False where more was found than could be kept: there may be more.
    pub is_complete: bool,
}

/// Something that could not be looked at: what needs it was left out, and is not clean.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// What was not at hand, such as a code list with its version.
    pub what: String,
    /// Codes of the rules that wanted to look at it.
    pub codes: Vec<&'static str>,
}

/// An exception that is written into an artefact, as a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ausnahmekommentar {
    /// Line of the comment, from 1.
    pub zeile: u64,
    /// The bytes of the element it speaks of; all where it stands before the outermost.
    pub geltung: Span,
    /// What it says.
    pub text: String,
}

/// One file and what was found in it.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// Path as given, joined by `/`; `-` for standard input; `a.zip!/x.xml` inside an archive.
    pub path: String,
    /// What the file is.
    pub identity: Identity,
    /// What became of it.
    pub state: State,
    /// What became of the schema check.
    pub schema: SchemaCheck,
    /// The schema of one's own that it was held against, by the name of its file.
    pub eigenes_schema: Option<String>,
    /// Findings in the order of their places.
    pub findings: Vec<Finding>,
    /// Findings that do not count, in the same order.
    pub ausgenommen: Vec<Ausgenommen>,
    /// Exceptions that are written into it.
    pub kommentare: Vec<Ausnahmekommentar>,
    /// Findings beyond the limit, only counted.
    pub dropped: u64,
    /// What could not be looked at.
    pub skipped: Vec<Skipped>,
    /// The artefacts that are released one by one, in the order of their places.
    pub einheiten: Vec<Freigabeeinheit>,
    /// Where a release status is aimed at: how far each artefact of the file is from it.
    pub freigabe: Vec<Freigabestand>,
    /// Where an import is previewed: what it would make of the file.
    pub import: Option<Dateiurteil>,
    /// Name of the profile that was asked for, where it has no rules for a file of this standard.
    pub without_rules: Option<&'static str>,
}

impl FileReport {
    /// A file and what became of it; its schema was not checked, nothing was dropped or skipped.
    #[must_use]
    pub fn new(path: &str, identity: Identity, state: State, findings: Vec<Finding>) -> Self {
        let schema = SchemaCheck::None;
        let path = path.to_owned();
        let (skipped, einheiten, freigabe) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            path,
            identity,
            state,
            schema,
            eigenes_schema: None,
            findings,
            ausgenommen: Vec::new(),
            kommentare: Vec::new(),
            dropped: 0,
            skipped,
            einheiten,
            freigabe,
            import: None,
            without_rules: None,
        }
    }

    /// A file that could not be checked, for this one reason.
    #[must_use]
    pub fn unchecked(path: &str, finding: Finding) -> Self {
        Self::new(path, Identity::default(), State::Unchecked, vec![finding])
    }
}

/// How far a run got; decides the exit code together with the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// No file at all, or only files of other standards.
    Nothing,
    /// At least one file could not be checked.
    Partial,
    /// Every file of our standards was checked.
    Full,
}

/// Totals over everything, whatever a renderer shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Files by state.
    pub files: FileCounts,
    /// Findings by level; what has one cause is one, however many places it has.
    pub findings: FindingCounts,
    /// Places of the findings, by level.
    pub places: FindingCounts,
    /// Findings that do not count, by reason; these are in no other number.
    #[serde(skip_serializing_if = "ExceptionCounts::is_empty")]
    pub exceptions: ExceptionCounts,
}

/// Findings that do not count, by reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionCounts {
    /// Exceptions with a reason.
    pub ausnahme: u64,
    /// In the baseline.
    pub baseline: u64,
    /// The state compared with has them, too.
    pub frueher: u64,
}

impl ExceptionCounts {
    /// True where there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ausnahme == 0 && self.baseline == 0 && self.frueher == 0
    }

    const fn add(&mut self, grund: &Ausnahmegrund) {
        match grund {
            Ausnahmegrund::Ausnahme { .. } => self.ausnahme += 1,
            Ausnahmegrund::Baseline => self.baseline += 1,
            Ausnahmegrund::Frueher => self.frueher += 1,
        }
    }
}

/// Files by state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCounts {
    /// All.
    pub total: u64,
    /// Checked, nothing found.
    pub ok: u64,
    /// Checked, something found.
    pub findings: u64,
    /// Could not be checked.
    pub unchecked: u64,
    /// Of another standard.
    pub other: u64,
}

/// Findings or places by level, those beyond a limit left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingCounts {
    /// Kritisch.
    pub kritisch: u64,
    /// Methodisch.
    pub methodisch: u64,
    /// Warnung.
    pub warnung: u64,
    /// Hinweis.
    pub hinweis: u64,
}

impl FindingCounts {
    /// The count of one level.
    #[must_use]
    pub const fn get(&self, stufe: Stufe) -> u64 {
        match stufe {
            Stufe::Kritisch => self.kritisch,
            Stufe::Methodisch => self.methodisch,
            Stufe::Warnung => self.warnung,
            Stufe::Hinweis => self.hinweis,
        }
    }

    /// Counts one more.
    pub const fn add(&mut self, stufe: Stufe) {
        match stufe {
            Stufe::Kritisch => self.kritisch += 1,
            Stufe::Methodisch => self.methodisch += 1,
            Stufe::Warnung => self.warnung += 1,
            Stufe::Hinweis => self.hinweis += 1,
        }
    }

    /// All levels together.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.kritisch + self.methodisch + self.warnung + self.hinweis
    }
}

/// The outcome of a run.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Files sorted by path.
    pub files: Vec<FileReport>,
    /// What they hold together, where that was looked at.
    pub bestand: Bestand,
    /// How far a Vorhaben is, where there is one among them.
    pub matrix: Option<Matrixstand>,
    /// What they come to, where that was asked for.
    pub statistik: Option<Statistik>,
    /// What became of exceptions and baseline.
    pub ausnahmen: Ausnahmenstand,
    /// What could be repaired by itself in which file, where that was asked for.
    pub reparaturen: Vec<Dateireparatur>,
}

impl Report {
    /// A report over `files`, sorted by path so that it is the same for any number of threads.
    #[must_use]
    pub fn new(mut files: Vec<FileReport>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files, ..Self::default() }
    }

    /// All findings with their files, in order: one for each place.
    pub fn findings(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.files.iter().flat_map(|file| file.findings.iter().map(move |finding| (file, finding)))
    }

    /// As [`Report::findings`], each cause once: at the finding that stands for all of its places.
    pub fn causes(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.findings().filter(|(_, finding)| !finding.repeats)
    }

    /// Totals over everything.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Self::summary_of(&self.files)
    }

    /// Totals over some files.
    #[must_use]
    pub fn summary_of(files: &[FileReport]) -> Summary {
        let mut summary = Summary::default();
        for file in files {
            summary.files.total += 1;
            match file.state {
                State::Ok => summary.files.ok += 1,
                State::Findings => summary.files.findings += 1,
                State::Unchecked => summary.files.unchecked += 1,
                State::Other => summary.files.other += 1,
            }
        }
        for one in files.iter().flat_map(|file| &file.ausgenommen) {
            summary.exceptions.add(&one.grund);
        }
        for finding in files.iter().flat_map(|file| &file.findings) {
            summary.places.add(finding.stufe);
            if !finding.repeats {
                summary.findings.add(finding.stufe);
            }
        }
        summary
    }

    /// The most serious level found.
    #[must_use]
    pub fn worst(&self) -> Option<Stufe> {
        self.findings().map(|(_, finding)| finding.stufe).max()
    }

    /// How far the run got.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        let has = |state| self.files.iter().any(|file| file.state == state);
        if has(State::Unchecked) {
            Coverage::Partial
        } else if has(State::Ok) || has(State::Findings) {
            Coverage::Full
        } else {
            Coverage::Nothing
        }
    }
}
