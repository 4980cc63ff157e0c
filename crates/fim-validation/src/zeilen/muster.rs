//! A pattern that a whole value must match: linear in the value, and never larger than allowed.

use regex_automata::meta::{self, Regex};
use regex_automata::util::syntax;
use regex_syntax::hir::{Hir, Look};

/// Bytes that the automaton of one pattern may take.
const GROESSE: usize = 512 << 10;
/// Bytes that its states may take while it runs.
const ZUSTAENDE: usize = 1 << 20;
/// Depth of parentheses.
const TIEFE: u32 = 100;

/// A compiled pattern.
pub(crate) struct Muster {
    regex: Regex,
}

/// Why a text is no pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Musterfehler {
    /// It is not written as a pattern is; the byte, and what is wrong there.
    Schreibweise(usize, (&'static str, &'static str)),
    /// It would take too much memory.
    ZuGross,
}

impl Muster {
    /// # Errors
    /// Where the text is no pattern, or one that is too large.
    pub(crate) fn new(text: &str) -> Result<Self, Musterfehler> {
        let mut parser = regex_syntax::ParserBuilder::new().nest_limit(TIEFE).build();
        let hir = parser.parse(text).map_err(|error| fehler(&error))?;
        // The pattern alone was parsed, so nothing in it reaches beyond its ends.
        let ganz = Hir::concat(vec![Hir::look(Look::Start), hir, Hir::look(Look::End)]);
        let config = meta::Config::new()
            .nfa_size_limit(Some(GROESSE))
            .onepass_size_limit(Some(GROESSE))
            .hybrid_cache_capacity(ZUSTAENDE);
        let regex = meta::Builder::new()
            .configure(config)
            .syntax(syntax::Config::new())
            .build_from_hir(&ganz)
            .map_err(|_| Musterfehler::ZuGross)?;
        Ok(Self { regex })
    }

    pub(crate) fn passt(&self, wert: &str) -> bool {
        self.regex.is_match(wert)
    }

    /// Bytes it takes.
    pub(crate) fn groesse(&self) -> usize {
        self.regex.memory_usage()
    }
}

fn fehler(error: &regex_syntax::Error) -> Musterfehler {
    match error {
        regex_syntax::Error::Parse(error) => {
            Musterfehler::Schreibweise(error.span().start.offset, schreibweise(error.kind()))
        }
        regex_syntax::Error::Translate(error) => {
            let text = (
                "das ist hier nicht erlaubt oder unbekannt",
                "this is not allowed here or not known",
            );
            Musterfehler::Schreibweise(error.span().start.offset, text)
        }
        _ => Musterfehler::ZuGross,
    }
}

/// What is wrong, for people who write few patterns.
const fn schreibweise(kind: &regex_syntax::ast::ErrorKind) -> (&'static str, &'static str) {
    use regex_syntax::ast::ErrorKind as E;
    match kind {
        E::ClassUnclosed => ("die eckige Klammer »[« wird nicht geschlossen", "»[« is not closed"),
        E::ClassRangeInvalid => {
            ("der Bereich ist verdreht, etwa [9-0] statt [0-9]", "the range is the wrong way round")
        }
        E::GroupUnclosed => ("die Klammer »(« wird nicht geschlossen", "»(« is not closed"),
        E::GroupUnopened => ("zu »)« fehlt die Klammer »(«", "»)« has no »(«"),
        E::RepetitionMissing => {
            ("hier fehlt, was wiederholt werden soll", "what is to be repeated is missing here")
        }
        E::RepetitionCountInvalid => {
            ("die Anzahl ist verdreht, etwa {3,2}", "the count is the wrong way round")
        }
        E::RepetitionCountUnclosed => {
            ("die Anzahl »{« wird nicht geschlossen", "»{« is not closed")
        }
        E::RepetitionCountDecimalEmpty | E::DecimalEmpty | E::DecimalInvalid => {
            ("hier steht eine Zahl, etwa {14}", "this is a number, such as {14}")
        }
        E::EscapeUnexpectedEof => {
            ("hinter »\\« fehlt ein Zeichen", "a character is missing behind »\\«")
        }
        E::EscapeUnrecognized => {
            ("»\\« mit diesem Zeichen ist unbekannt", "»\\« with this is unknown")
        }
        E::UnsupportedLookAround => {
            ("Vorausschau wie (?=…) gibt es hier nicht", "there is no look-around such as (?=…)")
        }
        E::UnsupportedBackreference => {
            ("Rückbezüge wie \\1 gibt es hier nicht", "there are no references such as \\1")
        }
        E::NestLimitExceeded(_) => ("zu tief verschachtelt", "nested too deeply"),
        _ => ("das ist hier nicht verständlich", "this cannot be understood here"),
    }
}
