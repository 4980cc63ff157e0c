//! The cache on the command line.

use clap::{Arg, ArgAction};
use fim_core::Sprache;

pub(super) fn switches(sprache: Sprache, heading: &'static str) -> [Arg; 2] {
    let switch =
        |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue).help_heading(heading);
    [
        switch("no-cache").alias("ohne-cache").help(sprache.pick(
            "Jede Datei prüfen, auch unveränderte, und keine Ergebnisse in .fim-cache ablegen",
            "Check every file, unchanged ones as well, and keep no results in .fim-cache",
        )),
        switch("cache-zahlen").hide(true),
    ]
}
