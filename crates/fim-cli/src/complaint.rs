//! What clap complains of, in both languages.

use crate::arguments::Command as Parsed;
use crate::failure::Failure;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use fim_core::Sprache;

/// Help and version are printed; everything else is a complaint in the user's language.
pub fn of(error: &clap::Error, sprache: Sprache) -> Result<Parsed, Failure> {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let word = || {
        let value = text(ContextKind::InvalidArg).or_else(|| text(ContextKind::InvalidSubcommand));
        value.unwrap_or_default()
    };
    let (de, en) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Ok(Parsed::Print(error.to_string()));
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Err(Failure::Usage(error.to_string()));
        }
        ErrorKind::UnknownArgument => ("unbekannte Angabe", "unknown argument"),
        ErrorKind::InvalidSubcommand => ("unbekannter Befehl", "unknown command"),
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::TooFewValues => {
            ("es fehlt ein Wert für", "a value is missing for")
        }
        ErrorKind::MissingRequiredArgument => ("es fehlt", "missing:"),
        ErrorKind::ArgumentConflict
            if text(ContextKind::PriorArg).is_some_and(|it| it != word()) =>
        {
            ("passt nicht zu den anderen Angaben:", "does not go with the other arguments:")
        }
        ErrorKind::ArgumentConflict => ("mehrfach angegeben:", "given more than once:"),
        ErrorKind::TooManyValues => ("zu viele Werte für", "too many values for"),
        _ => return Err(Failure::Usage(error.to_string())),
    };
    let mut message = format!("{} »{}«", sprache.pick(de, en), word());
    let suggestion =
        text(ContextKind::SuggestedArg).or_else(|| text(ContextKind::SuggestedSubcommand));
    if let Some(suggestion) = suggestion {
        message.push_str(&match sprache {
            Sprache::De => format!("; meinten Sie »{suggestion}«?"),
            Sprache::En => format!("; did you mean »{suggestion}«?"),
        });
    }
    message.push_str(sprache.pick("\nHilfe: fim --help", "\nHelp: fim --help"));
    Err(Failure::Usage(message))
}
