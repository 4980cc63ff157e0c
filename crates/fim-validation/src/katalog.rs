//! The catalogue of rules: all of them, and the way from what somebody types to the one meant.

use crate::schema;
use fim_core::RuleMeta;

/// Every rule there is, in the order of the codes within each part.
pub fn rules() -> impl Iterator<Item = &'static RuleMeta> {
    let reading = fim_core::reading::RULES.iter().chain(xprozess::regeln::RULES);
    let datenfelder = crate::datenfelder::rules().map(|rule| &rule.meta);
    let leistungen = crate::leistungen::rules().map(|rule| &rule.meta);
    let lieferungen = quer("XZF").chain(crate::vorpruefung::regeln::RULES.iter().copied());
    let vorhaben = crate::vorhaben::rules().map(|rule| &rule.meta);
    reading
        .chain(schema::RULES)
        .copied()
        .chain(sorted(crate::liste::rules().map(|rule| &rule.meta)))
        .chain(sorted(datenfelder.chain(quer("XDF"))))
        .chain(sorted(leistungen.chain(lieferungen)))
        .chain(sorted(crate::prozesse::rules().map(|rule| &rule.meta)))
        .chain(sorted(quer("FIM")))
        .chain(sorted(ozg::regeln::RULES.iter().copied().chain(vorhaben)))
}

/// Rules across artefacts whose codes begin so.
fn quer(prefix: &str) -> impl Iterator<Item = &'static RuleMeta> {
    let quer = crate::quer::rules().map(|rule| &rule.meta);
    quer.filter(move |meta| meta.code.starts_with(prefix))
}

fn sorted(rules: impl Iterator<Item = &'static RuleMeta>) -> Vec<&'static RuleMeta> {
    let mut rules: Vec<&'static RuleMeta> = rules.collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// The rules that a word means: a code in any case, its digits alone, an official number, or a
/// name. Digits may mean several; a rule with that official number comes first.
#[must_use]
pub fn find(word: &str) -> Vec<&'static RuleMeta> {
    let word = word.trim();
    let is_official =
        |rule: &RuleMeta| rule.official.is_some_and(|official| official.number.to_string() == word);
    let is_meant = |rule: &RuleMeta| {
        is_official(rule)
            || rule.code.eq_ignore_ascii_case(word)
            || rule.name.eq_ignore_ascii_case(word)
            || rule.code.get(3..) == Some(word)
    };
    let mut found: Vec<&'static RuleMeta> = rules().filter(|rule| is_meant(rule)).collect();
    found.sort_by_key(|rule| !is_official(rule));
    found
}
