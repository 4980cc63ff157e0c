//! `fim explain` and `fim rules`: what the program knows, without looking at any file.

use crate::arguments::{Explain, Rules};
use crate::eigene_regeln;
use crate::failure::{self, Failure};
use crate::output;
use fim_core::{RuleMeta, Sprache};
use fim_report::Options;
use fim_validation::meldungen;

/// Runs `fim explain`; the result is the exit code.
pub fn run(command: &Explain) -> Result<u8, Failure> {
    let eigene = eigene_regeln::geltende(&command.regeln, command.options.sprache)?;
    let mut texts = Vec::new();
    for word in &command.words {
        let mut found = fim_validation::find(word);
        found.extend(eigene.find(word));
        // Digits may be an official number and those of a rule of another standard.
        let official = official(word, &command.options);
        if found.is_empty() && official.is_none() {
            return Err(Failure::Usage(unknown(word, command.options.sprache)));
        }
        texts.extend(official);
        texts.extend(found.into_iter().map(|rule| fim_report::explain(rule, &command.options)));
    }
    output::stdout(texts.join("\n"))?;
    Ok(failure::SUCCESS)
}

/// A number of the QS-Bericht that no rule stands for.
fn official(word: &str, options: &Options) -> Option<String> {
    let number: u16 = word.trim().trim_start_matches("XDF").parse().ok()?;
    let meldung = meldungen().iter().find(|meldung| meldung.nummer == number)?;
    let reason = meldung.ohne_regel.as_ref()?;
    let reason = (reason.de.as_str(), reason.en.as_str());
    Some(fim_report::explain_official(number, &meldung.link(), &meldung.klasse, reason, options))
}

fn unknown(word: &str, sprache: Sprache) -> String {
    let word = fim_report::plain(word);
    match sprache {
        Sprache::De => format!("keine Regel »{word}«; alle zeigt: fim rules"),
        Sprache::En => format!("no rule »{word}«; all are shown by: fim rules"),
    }
}

/// Runs `fim rules`; the result is the exit code.
pub fn list(command: &Rules) -> Result<u8, Failure> {
    let is_wanted = |rule: &&'static RuleMeta| {
        command.standard.is_none_or(|wanted| rule.standard.is_none_or(|of| of == wanted))
    };
    let sprache = command.options.sprache;
    let eigene = eigene_regeln::geltende(&command.regeln, sprache)?;
    let all = fim_validation::rules().chain(eigene.rules());
    let rules: Vec<&RuleMeta> = all.filter(is_wanted).collect();
    let text = if command.json {
        fim_report::rules_json(&rules, sprache)
    } else {
        fim_report::tables(&[fim_report::rules_table(&rules, sprache)], &command.options)
    };
    output::stdout(&text)?;
    Ok(failure::SUCCESS)
}
