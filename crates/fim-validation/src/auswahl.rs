//! Which rules speak: those that a person wants or does not want, by code or the beginning of one.

use fim_core::RuleMeta;

/// What is wanted beyond, and what is not wanted of, the rules that speak by default. The longest
/// beginning of a code decides; of two as long, not wanting does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Auswahl {
    /// Codes, or beginnings of codes, of rules that speak even if they only do so when asked for.
    pub mit: Vec<String>,
    /// Codes, or beginnings of codes, of rules that are silent.
    pub ohne: Vec<String>,
}

/// Nothing chosen: what speaks by default.
pub(crate) static KEINE: Auswahl = Auswahl { mit: Vec::new(), ohne: Vec::new() };

impl Auswahl {
    /// True where a rule speaks.
    #[must_use]
    pub fn wants(&self, rule: &RuleMeta) -> bool {
        self.sagt(rule.code).unwrap_or(!rule.optional)
    }

    /// Whether a rule is asked for or against; `None` where nothing is said of it.
    pub(crate) fn sagt(&self, code: &str) -> Option<bool> {
        let longest = |words: &[String]| {
            words.iter().filter(|word| code.starts_with(*word)).map(String::len).max()
        };
        match (longest(&self.mit), longest(&self.ohne)) {
            (None, None) => None,
            (Some(mit), Some(ohne)) => Some(mit > ohne),
            (mit, _) => Some(mit.is_some()),
        }
    }

    /// False for what reading a file and its schema say.
    pub(crate) fn laesst_waehlen(code: &str) -> bool {
        !code.starts_with("XML") && !code.starts_with("XSD")
    }

    /// True where a word is the beginning of at least one code that can be chosen: what reading a
    /// file and its schema say always speaks.
    #[must_use]
    pub fn knows(word: &str) -> bool {
        crate::rules().any(|rule| Self::laesst_waehlen(rule.code) && rule.code.starts_with(word))
    }
}

#[cfg(test)]
mod tests {
    use super::Auswahl;
    use fim_core::RuleMeta;

    static SPEAKS: RuleMeta = RuleMeta { code: "XZF1001", ..RuleMeta::BASE };
    static ASKED: RuleMeta = RuleMeta { code: "XZF1902", optional: true, ..RuleMeta::BASE };

    fn auswahl(mit: &[&str], ohne: &[&str]) -> (bool, bool) {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let auswahl = Auswahl { mit: words(mit), ohne: words(ohne) };
        (auswahl.wants(&SPEAKS), auswahl.wants(&ASKED))
    }

    #[test]
    fn the_longest_beginning_decides() {
        assert_eq!(auswahl(&[], &[]), (true, false));
        assert_eq!(auswahl(&["XZF19"], &[]), (true, true));
        assert_eq!(auswahl(&["XZF1902"], &["XZF"]), (false, true));
        assert_eq!(auswahl(&["XZF"], &["XZF1001"]), (false, true));
        assert_eq!(auswahl(&["XZF"], &["XZF"]), (false, false));
    }
}
