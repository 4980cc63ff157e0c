//! `fim completions` and `fim man`: scripts for shells and pages for `man`, made from the command line
//! itself, in the language that is spoken.

use crate::arguments::{Completions, Man};
use crate::failure::{self, Failure};
use crate::input::shown;
use crate::{output, usage};
use clap::Command;
use fim_core::Sprache;
use std::fs;
use std::path::Path;

/// Name of the program.
const NAME: &str = "fim";

/// Runs `fim completions`; the result is the exit code.
pub fn completions(command: &Completions) -> Result<u8, Failure> {
    let mut script = Vec::new();
    let mut all = usage::command(command.sprache);
    clap_complete::generate(command.shell, &mut all, NAME, &mut script);
    output::stdout(&script).map(|()| failure::SUCCESS)
}

/// Runs `fim man`; the result is the exit code.
pub fn man(command: &Man) -> Result<u8, Failure> {
    let mut all = usage::command(command.sprache);
    all.build();
    let Some(ordner) = &command.ordner else {
        return output::stdout(page(&all, NAME)?).map(|()| failure::SUCCESS);
    };
    fs::create_dir_all(ordner).map_err(|error| Failure::File { path: shown(ordner), error })?;
    let mut pages = 0_u64;
    write(&all, NAME, ordner, &mut pages)?;
    output::tell(&match command.sprache {
        Sprache::De => format!("{}: {pages} Seiten", shown(ordner)),
        Sprache::En => format!("{}: {pages} pages", shown(ordner)),
    });
    Ok(failure::SUCCESS)
}

/// Writes the page of a command and those of what is below it.
fn write(command: &Command, name: &str, ordner: &Path, pages: &mut u64) -> Result<(), Failure> {
    let path = ordner.join(format!("{name}.1"));
    output::file(&path.to_string_lossy(), &page(command, name)?)?;
    *pages += 1;
    let below = command.get_subcommands().filter(|it| !it.is_hide_set());
    { below }.try_for_each(|it| write(it, &format!("{name}-{}", it.get_name()), ordner, pages))
}

fn page(command: &Command, name: &str) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone()).title(name.to_uppercase());
    // Writing to memory does not fail.
    man.render(&mut page).map_err(|error| Failure::File { path: name.to_owned(), error })?;
    Ok(page)
}
