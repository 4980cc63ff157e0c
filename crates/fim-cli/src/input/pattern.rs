//! Patterns such as `**/*.xml`: shells on Windows leave them to us, and quoting does so elsewhere.
//!
//! What a pattern names is named on the command line: `.gitignore` does not count. Links are not
//! followed, and hidden files and folders must be asked for by their dot.

use super::{Ausschluss, Input, shown, walk};
use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

/// Adds what `pattern` names; a pattern that names nothing is told of.
pub fn resolve(pattern: &str, is_excluded: Ausschluss<'_>, inputs: &mut Vec<Input>) {
    let before = inputs.len();
    match matcher(pattern) {
        Ok(matcher) => find(pattern, &matcher, is_excluded, inputs),
        Err(error) => {
            let reason = (format!("kein Muster: {error}"), format!("no pattern: {error}"));
            inputs.push(Input::unreadable(pattern.to_owned(), reason));
        }
    }
    if inputs.len() == before {
        let reason = ("kein Treffer für dieses Muster", "nothing matches this pattern");
        let reason = (reason.0.to_owned(), reason.1.to_owned());
        inputs.push(Input::unreadable(pattern.to_owned(), reason));
    }
}

fn matcher(pattern: &str) -> Result<GlobMatcher, globset::Error> {
    let pattern = pattern.trim_start_matches("./");
    Ok(GlobBuilder::new(pattern).literal_separator(true).build()?.compile_matcher())
}

fn find(
    pattern: &str,
    matcher: &GlobMatcher,
    is_excluded: Ausschluss<'_>,
    inputs: &mut Vec<Input>,
) {
    let (base, rest) = split(pattern);
    let depth = if rest.contains("**") { None } else { Some(rest.matches('/').count() + 1) };
    let asks_for_hidden = rest.starts_with('.') || rest.contains("/.");
    let start = if base.is_empty() { Path::new(".") } else { Path::new(base) };
    let walk = WalkBuilder::new(start)
        .standard_filters(false)
        .hidden(!asks_for_hidden)
        .max_depth(depth)
        .build();
    let relative = |path: &Path| -> PathBuf {
        let path = if base.is_empty() { path.strip_prefix(".").unwrap_or(path) } else { path };
        path.to_owned()
    };
    for entry in walk.filter_map(Result::ok).filter(|entry| entry.depth() > 0) {
        let path = relative(entry.path());
        let name = shown(&path);
        if !matcher.is_match(name.trim_start_matches("./")) || is_excluded(&name) {
            continue;
        }
        match entry.file_type() {
            Some(kind) if kind.is_dir() => walk::folder(&path, is_excluded, inputs),
            Some(kind) if kind.is_file() => inputs.push(Input::file(path)),
            _ => {}
        }
    }
}

/// The folder before the first sign of a pattern, and the rest.
fn split(pattern: &str) -> (&str, &str) {
    let first = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
    match pattern[..first].rfind(['/', std::path::MAIN_SEPARATOR]) {
        Some(at) => (&pattern[..=at], &pattern[at + 1..]),
        None => ("", pattern),
    }
}
