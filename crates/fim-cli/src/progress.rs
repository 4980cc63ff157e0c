//! A bar for long work, on a terminal only and never in the report.

use fim_core::Sprache;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;

/// Below this many files the work is over before a bar could be read.
const WORTHWHILE: usize = 50;

/// A bar over `files` files; an invisible one where nobody would see it.
pub fn bar(files: usize, sprache: Sprache) -> ProgressBar {
    if files < WORTHWHILE || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match sprache {
        Sprache::De => "{bar:30} {pos} von {len} Dateien, noch {eta}",
        Sprache::En => "{bar:30} {pos} of {len} files, {eta} left",
    };
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar =
        ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr_with_hz(5));
    bar.with_style(style)
}
