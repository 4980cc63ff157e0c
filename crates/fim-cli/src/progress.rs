//! Bars for long work, on a terminal only and never in the report.

use fim_core::Sprache;
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::LazyLock;

/// Below this many files, or bytes of one file, the work is over before a bar could be read.
const FILES: usize = 50;
const BYTES: u64 = 50_000_000;

/// All bars of the run, one below the other.
static ALL: LazyLock<MultiProgress> =
    LazyLock::new(|| MultiProgress::with_draw_target(ProgressDrawTarget::stderr_with_hz(5)));

/// A bar over `files` files; an invisible one where nobody would see it.
pub fn bar(files: usize, sprache: Sprache) -> ProgressBar {
    let template = match sprache {
        Sprache::De => "{bar:30} {pos} von {len} Dateien, noch {eta}",
        Sprache::En => "{bar:30} {pos} of {len} files, {eta} left",
    };
    shown(files >= FILES, files as u64, template)
}

/// A bar over the bytes of one large file, in words of no language.
pub fn bytes(bytes: u64) -> ProgressBar {
    shown(bytes >= BYTES, bytes, "{bar:30} {bytes} / {total_bytes} · {eta}")
}

fn shown(is_long: bool, length: u64, template: &str) -> ProgressBar {
    if !is_long || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ALL.add(ProgressBar::new(length).with_style(style))
}
