//! The cache on the command line.

use super::bausteine::schalter;
use clap::Arg;
use fim_core::Sprache;

pub(super) fn switches(sprache: Sprache, heading: &'static str) -> [Arg; 2] {
    let switch = schalter(heading);
    [
        switch("no-cache").alias("ohne-cache").help(sprache.pick(
            "Jede Datei prüfen, auch unveränderte, und keine Ergebnisse in .fim-cache ablegen",
            "Check every file, unchanged ones as well, and keep no results in .fim-cache",
        )),
        switch("cache-zahlen").hide(true),
    ]
}
