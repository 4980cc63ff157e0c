//! What the surroundings say: language, width, colour, cache, day. Read once, handed on as plain values.

use fim_core::Sprache;
use fim_validation::Datum;
use std::env;
use std::io::IsTerminal;
use std::time::{SystemTime, UNIX_EPOCH};

/// Widest output for people; longer lines are hard to read.
const WIDEST: usize = 120;
const WIDTH: usize = 80;

/// Language by `--sprache`, else by `LC_ALL`, `LC_MESSAGES`, `LANG`; German unless English is asked
/// for. Needed before arguments are parsed, because their help has a language, too.
pub fn sprache() -> Sprache {
    let words = env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    let mut arguments = words.take_while(|word| word != "--");
    while let Some(word) = arguments.next() {
        let value = match word.strip_prefix("--sprache") {
            Some("") => arguments.next(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => continue,
        };
        return match value {
            Some(value) if value.eq_ignore_ascii_case("en") => Sprache::En,
            _ => Sprache::De,
        };
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    match locale {
        Some(locale) if locale == "en" || locale.starts_with("en_") => Sprache::En,
        _ => Sprache::De,
    }
}

/// Columns of the terminal; `COLUMNS` and then 80 where there is none.
pub fn width() -> usize {
    let asked = env::var("COLUMNS").ok().and_then(|value| value.parse().ok());
    let seen = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(seen).unwrap_or(WIDTH).clamp(40, WIDEST)
}

/// Whether to use colour where nothing was asked for: on a terminal, unless `NO_COLOR` is set.
pub fn color() -> bool {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
    std::io::stdout().is_terminal() && !refused && !dumb
}

/// Whether results of earlier runs are to be left alone: where `FIM_NO_CACHE` is set.
pub fn no_cache() -> bool {
    env::var_os("FIM_NO_CACHE").is_some_and(|value| !value.is_empty())
}

/// The moment it is, by the clock of this machine in UTC, as `2026-12-31T23:59:59Z` (RFC 3339).
pub fn now() -> Option<String> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let (day, time) = (Datum::after_epoch(seconds / 86_400), seconds % 86_400);
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    Some(format!("{day}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// The day it is, by the clock of this machine in UTC; `None` where it stands before 1970.
pub fn today() -> Option<Datum> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Some(Datum::after_epoch(since.as_secs() / 86_400))
}
