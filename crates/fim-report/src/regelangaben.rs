//! What there is to say of a rule, in its order: the one place from which both `fim explain` and the
//! page of a rule are made, so that they say the same.
//!
//! Not here: examples (`beispiel`).

use crate::statistik::worte::standard;
use fim_core::{Herkunft, Official, RuleMeta, Sprache, Wording};

/// What the two sides of an example are called.
pub(crate) const FALSCH: Wording = Wording::new("falsch", "wrong");
pub(crate) const RICHTIG: Wording = Wording::new("richtig", "right");

/// One fact about a rule: what it is called, and the text, as it is shown to people.
pub(crate) struct Angabe {
    pub(crate) name: Wording,
    pub(crate) text: String,
}

/// All facts about a rule but its examples. What there is nothing to say of is left out.
pub(crate) fn angaben(rule: &RuleMeta, sprache: Sprache) -> Vec<Angabe> {
    let reparatur = rule.reparatur.iter().map(|art| art.wording().get(sprache));
    let official = rule.official.map(|Official { number, link }| format!("{number}, {link}"));
    let rows = [
        ("Meldung", "message", gaps(rule.message.get(sprache))),
        ("warum", "why", gaps(rule.why.get(sprache))),
        ("tun", "do", tun(rule, sprache)),
        ("gilt für", "for", scope(rule, sprache)),
        ("Grundlage", "basis", rule.source.to_owned()),
        ("Herkunft", "origin", herkunft(rule.herkunft, sprache).to_owned()),
        ("Schalter", "switch", schalter(rule, sprache)),
        ("Reparatur", "repair", reparatur.collect::<Vec<_>>().join("; ")),
        ("auch", "also", auch(rule, sprache)),
        ("amtlich", "official", official.unwrap_or_default()),
        ("seit", "since", seit(rule, sprache)),
    ];
    let said = rows.into_iter().filter(|(.., text)| !text.is_empty());
    said.map(|(de, en, text)| Angabe { name: Wording::new(de, en), text }).collect()
}

/// What to do; where that depends on the finding, who says it.
fn tun(rule: &RuleMeta, sprache: Sprache) -> String {
    let text = gaps(rule.fix.get(sprache));
    if !text.is_empty() {
        return text;
    }
    sprache
        .pick("Was zu tun ist, sagt der einzelne Befund.", "Each finding says what to do.")
        .to_owned()
}

/// Rules that may say the same of the same place.
fn auch(rule: &RuleMeta, sprache: Sprache) -> String {
    let codes = rule.coincides.join(", ");
    let words = sprache.pick(
        "sagen beide dasselbe an derselben Stelle, ist es ein Befund mit beiden Codes",
        "where both say the same of the same place, it is one finding with both codes",
    );
    if codes.is_empty() { codes } else { format!("{codes} ({words})") }
}

/// How a rule is switched on or off. A rule of one's own came with no rule set and is switched where
/// it stands.
fn schalter(rule: &RuleMeta, sprache: Sprache) -> String {
    let code = rule.code;
    if rule.optional {
        let text = sprache.pick("spricht nur auf Wunsch", "speaks only when asked for");
        format!("{text}: --mit {code}")
    } else if ist_fest(code) {
        sprache.pick("lässt sich nicht ausschalten", "cannot be switched off").to_owned()
    } else {
        format!("--ohne {code} {}", sprache.pick("schaltet die Regel aus", "switches the rule off"))
    }
}

/// Reading and validity hold always: nobody can switch them off or take a finding of theirs out.
pub(crate) fn ist_fest(code: &str) -> bool {
    code.starts_with("XML") || code.starts_with("XSD")
}

/// The rule set a rule came with.
fn seit(rule: &RuleMeta, sprache: Sprache) -> String {
    if rule.herkunft == Herkunft::Eigen {
        return String::new();
    }
    format!("{} {}", sprache.pick("Regelwerk", "rule set"), rule.seit)
}

/// A text whose gaps are filled per finding. A text that is nothing but a gap says nothing here.
pub(crate) fn gaps(template: &str) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((key, after)) = after.split_once('}') else { break };
        out.push_str(before);
        if !(before.is_empty() && after.is_empty()) {
            out.push('‹');
            out.push_str(key);
            out.push('›');
        }
        rest = after;
    }
    out + rest
}

fn scope(rule: &RuleMeta, sprache: Sprache) -> String {
    match (rule.standard, rule.versions) {
        (None, _) => sprache.pick("alle Standards", "all standards").to_owned(),
        // These two are no standards that an editor would know by their key.
        (Some(key @ "konvolut"), _) => {
            format!(
                "{} ({key})",
                sprache.pick("mehrere Dateien zusammen", "several files together")
            )
        }
        (Some(key @ "ozg"), _) => {
            let words = sprache.pick(
                "Vorhaben: OZG-Katalog, Projektsteckbriefe, Matrix",
                "Vorhaben: OZG-Katalog, Projektsteckbriefe, matrix",
            );
            format!("{words} ({key})")
        }
        // What is in such a file says more than the name of the format.
        (Some(key @ "genericode"), _) => {
            format!("{} ({key})", sprache.pick("Codelisten", "code lists"))
        }
        (Some(key), []) => format!("{} ({key})", standard(Some(key), sprache)),
        (Some(key), versions) => {
            format!("{} {} ({key})", standard(Some(key), sprache), versions.join(", "))
        }
    }
}

/// Where a rule comes from, in words.
pub(crate) const fn herkunft(herkunft: Herkunft, sprache: Sprache) -> &'static str {
    match herkunft {
        Herkunft::Amtlich => sprache.pick("amtlicher Text", "official text"),
        Herkunft::Dateiformat => sprache.pick("Vorgabe dieses Programms", "set by this program"),
        Herkunft::Vorschlag => {
            sprache.pick("Vorschlag, kein amtlicher Text", "proposal, no official text")
        }
        Herkunft::Eigen => sprache.pick("eigene Regel", "rule of one's own"),
    }
}
