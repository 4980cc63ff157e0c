//! What is known of a rule: data, from which help, pages, tests and report tables are made.
//! The check itself is not here.

use crate::{Regelwerk, Reparatur, Stufe, Wording};
use std::borrow::Cow;

/// Where a rule comes from, and so how far it may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Herkunft {
    /// An official text: a standard, a handbook, the QS-Bericht.
    Amtlich,
    /// What this program sets where nothing official does: the form of a file, a limit, that a file
    /// must be readable.
    Dateiformat,
    /// Ours; never above `Warnung` by default.
    Vorschlag,
    /// A rule that a Redaktion added itself.
    Eigen,
}

/// The official message a rule stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Official {
    /// Number in the official list, such as 1005.
    pub number: u16,
    /// Official help page.
    pub link: &'static str,
}

/// An input that shows a rule at work; every example is a test.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// Two files as they are.
    Whole {
        /// Bytes of a file on which the rule speaks.
        failing: &'static [u8],
        /// Bytes of a file on which it is silent.
        passing: &'static [u8],
    },
    /// As [`Example::Whole`], where the name of the file tells what it is.
    Named {
        /// Name of both files.
        name: &'static str,
        /// Bytes of a file on which the rule speaks.
        failing: &'static [u8],
        /// Bytes of a file on which it is silent.
        passing: &'static [u8],
    },
    /// One file and what is changed in it.
    Edited {
        /// The file.
        base: &'static str,
        /// Changes after which the rule speaks.
        failing: &'static [Edit],
        /// Changes after which it is silent.
        passing: &'static [Edit],
    },
    /// One file with another inside it, such as an attached model, and what is changed in that one.
    Embedded {
        /// The outer file.
        base: &'static str,
        /// The file inside.
        inner: &'static str,
        /// Puts a file into the outer one.
        embed: fn(&str, &str) -> String,
        /// Changes of the file inside after which the rule speaks.
        failing: &'static [Edit],
        /// Changes of the file inside after which it is silent.
        passing: &'static [Edit],
    },
    /// Several files that are checked together, and what is changed in which of them.
    Together {
        /// Names and contents of the files.
        files: &'static [(&'static str, &'static str)],
        /// Changes after which the rule speaks.
        failing: &'static [FileEdits],
        /// Changes after which it is silent.
        passing: &'static [FileEdits],
    },
}

/// Name of a file, and the changes in it.
pub type FileEdits = (&'static str, &'static [Edit]);

/// A text that stands once in a file, and what takes its place.
pub type Edit = (&'static str, &'static str);

/// One side of an example: its files, with a name where there is more to it than the content.
pub type Side = Vec<(Option<&'static str>, Cow<'static, [u8]>)>;

impl Example {
    /// Changes after which the rule speaks and is silent; `None` for files as they are, and for
    /// several files.
    #[must_use]
    pub const fn edits(&self) -> Option<(&'static [Edit], &'static [Edit])> {
        match *self {
            Self::Whole { .. } | Self::Named { .. } | Self::Together { .. } => None,
            Self::Edited { failing, passing, .. } | Self::Embedded { failing, passing, .. } => {
                Some((failing, passing))
            }
        }
    }

    /// Names and bytes of the files on which the rule speaks together.
    #[must_use]
    pub fn failing_files(&self) -> Vec<(&'static str, Cow<'static, [u8]>)> {
        match *self {
            Self::Together { files, failing, .. } => changed(files, failing),
            Self::Named { name, failing, .. } => vec![(name, Cow::Borrowed(failing))],
            _ => vec![(BEISPIEL, self.failing())],
        }
    }

    /// Names and bytes of the files on which it is silent.
    #[must_use]
    pub fn passing_files(&self) -> Vec<(&'static str, Cow<'static, [u8]>)> {
        match *self {
            Self::Together { files, passing, .. } => changed(files, passing),
            Self::Named { name, passing, .. } => vec![(name, Cow::Borrowed(passing))],
            _ => vec![(BEISPIEL, self.passing())],
        }
    }

    /// The two sides as a person should see them, each with the names of its files where they matter:
    /// what the rule speaks on, and what it is silent on. Of a file inside another, that one alone.
    #[must_use]
    pub fn sides(&self) -> [Side; 2] {
        match *self {
            Self::Embedded { inner, failing, passing, .. } => [failing, passing]
                .map(|edits| vec![(None, Cow::Owned(edit(inner, edits).into_bytes()))]),
            Self::Whole { .. } | Self::Edited { .. } => {
                [self.failing(), self.passing()].map(|bytes| vec![(None, bytes)])
            }
            Self::Named { .. } | Self::Together { .. } => {
                [self.failing_files(), self.passing_files()].map(|files| {
                    files.into_iter().map(|(name, bytes)| (Some(name), bytes)).collect()
                })
            }
        }
    }

    /// Bytes of a file on which the rule speaks; of several files, of the first.
    #[must_use]
    pub fn failing(&self) -> Cow<'static, [u8]> {
        match *self {
            Self::Whole { failing, .. } | Self::Named { failing, .. } => Cow::Borrowed(failing),
            Self::Edited { base, failing, .. } => Cow::Owned(edit(base, failing).into_bytes()),
            Self::Embedded { base, inner, embed, failing, .. } => {
                Cow::Owned(embed(base, &edit(inner, failing)).into_bytes())
            }
            Self::Together { files, failing, .. } => changed(files, failing)
                .into_iter()
                .next()
                .map(|(_, bytes)| bytes)
                .unwrap_or_default(),
        }
    }

    /// Bytes of a file on which it is silent; of several files, of the first.
    #[must_use]
    pub fn passing(&self) -> Cow<'static, [u8]> {
        match *self {
            Self::Whole { passing, .. } | Self::Named { passing, .. } => Cow::Borrowed(passing),
            Self::Edited { base, passing, .. } => Cow::Owned(edit(base, passing).into_bytes()),
            Self::Embedded { base, inner, embed, passing, .. } => {
                Cow::Owned(embed(base, &edit(inner, passing)).into_bytes())
            }
            Self::Together { files, passing, .. } => changed(files, passing)
                .into_iter()
                .next()
                .map(|(_, bytes)| bytes)
                .unwrap_or_default(),
        }
    }
}

/// Name of a file that needs none.
const BEISPIEL: &str = "beispiel.xml";

/// Makes the changes of each file; one that a change empties is left out.
fn changed(
    files: &[(&'static str, &'static str)],
    edits: &[FileEdits],
) -> Vec<(&'static str, Cow<'static, [u8]>)> {
    let of = |(name, text): &(&'static str, &'static str)| {
        let mut own = edits.iter().filter(|(file, _)| file == name).peekable();
        let bytes = match own.peek() {
            None => Cow::Borrowed(text.as_bytes()),
            Some(_) => {
                let text = own.fold((*text).to_owned(), |text, (_, edits)| edit(&text, edits));
                Cow::Owned(text.into_bytes())
            }
        };
        (*name, bytes)
    };
    // A file of which nothing is left is not there.
    files.iter().map(of).filter(|(_, bytes)| !bytes.is_empty()).collect()
}

/// Makes the changes one after the other, each at its first place.
fn edit(base: &str, edits: &[Edit]) -> String {
    let start = base.to_owned();
    edits.iter().fold(start, |text, (old, new)| text.replacen(old, new, 1))
}

/// Everything known of a rule but its check.
#[derive(Debug, Clone, Copy)]
pub struct RuleMeta {
    /// Prefix and four digits; never re-used.
    pub code: &'static str,
    /// Short German name in lower case, words joined by hyphens.
    pub name: &'static str,
    /// Level unless configured otherwise.
    pub stufe: Stufe,
    /// Key of the standard the rule belongs to; `None` for all.
    pub standard: Option<&'static str>,
    /// Versions of that standard; empty for all.
    pub versions: &'static [&'static str],
    /// True for a rule that speaks only when it is asked for: its basis is weak, or it says much.
    pub optional: bool,
    /// The rule set it came with.
    pub seit: Regelwerk,
    /// Official message with the same meaning, where one exists.
    pub official: Option<Official>,
    /// Basis of the rule.
    pub herkunft: Herkunft,
    /// The text the rule rests on: name, section, URL.
    pub source: &'static str,
    /// One line; names the element and what was found. `{key}` is filled per finding.
    pub message: Wording,
    /// Why it matters.
    pub why: Wording,
    /// What to do. `{key}` is filled per finding.
    pub fix: Wording,
    /// Inputs on which the rule speaks and is silent.
    pub examples: &'static [Example],
    /// Codes of rules that may speak at the same place of the same cause.
    pub coincides: &'static [&'static str],
    /// True where the cause lies around the element, not in it: the same said of the same element in
    /// another file has a cause of its own.
    pub per_place: bool,
    /// What may be repaired by itself, in the order in which it is tried.
    pub reparatur: &'static [Reparatur],
}

impl RuleMeta {
    /// A rule for files of any standard, resting on an official text, without examples.
    /// Meant for `RuleMeta { …, ..RuleMeta::BASE }`.
    pub const BASE: Self = Self {
        code: "",
        name: "",
        stufe: Stufe::Kritisch,
        standard: None,
        versions: &[],
        optional: false,
        seit: Regelwerk::ERSTES,
        official: None,
        herkunft: Herkunft::Amtlich,
        source: "",
        message: Wording::new("", ""),
        why: Wording::new("", ""),
        fix: Wording::new("", ""),
        examples: &[],
        coincides: &[],
        per_place: false,
        reparatur: &[],
    };
}
