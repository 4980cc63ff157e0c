//! Rules as people and programs look them up: one in full, or all as a list.

use crate::Options;
use crate::beispiel::{Ausschnitt, ausschnitte};
use crate::regelangaben::{FALSCH, RICHTIG, angaben};
use crate::terminal::paragraph;
use crate::window::plain;
use fim_core::{Herkunft, Reparatur, RuleMeta, Sprache, Stufe, Table, Wording};
use serde::Serialize;

/// Everything known of one rule.
#[must_use]
pub fn explain(rule: &RuleMeta, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = format!("{} {} · {}\n", rule.code, rule.name, rule.stufe.label(sprache));
    let mut row = |name: Wording, text: &str| {
        let key = name.get(sprache);
        paragraph(&mut out, &format!("  {key:<10}"), &plain(text), options);
    };
    for angabe in angaben(rule, sprache) {
        row(angabe.name, &angabe.text);
    }
    for example in rule.examples {
        for (name, side) in [FALSCH, RICHTIG].into_iter().zip(ausschnitte(example)) {
            for shown in &side {
                beispiel(&mut out, name.get(sprache), shown, options);
            }
        }
    }
    out
}

/// One side of an example in one file, line by line.
fn beispiel(out: &mut String, name: &str, shown: &Ausschnitt, options: &Options) {
    let sprache = options.sprache;
    let mut head = format!("  {name:<10}");
    let mut row = |text: &str| {
        paragraph(out, &head, &plain(text), options);
        head = " ".repeat(12);
    };
    match (shown.datei, &shown.zeilen) {
        (Some(datei), None) => {
            row(&format!("{} {datei}", sprache.pick("ohne", "without")));
        }
        (Some(datei), Some(_)) => row(&format!("{datei}:")),
        (None, _) => {}
    }
    match shown.zeilen.as_deref() {
        Some([]) => row(sprache.pick("(eine leere Datei)", "(an empty file)")),
        lines => lines.into_iter().flatten().for_each(|line| row(line)),
    }
}

/// What there is to say of an official message that no rule stands for.
#[must_use]
pub fn explain_official(
    number: u16,
    link: &str,
    klasse: &str,
    reason: (&str, &str),
    options: &Options,
) -> String {
    let sprache = options.sprache;
    let mut out = format!("{number} · {klasse}\n");
    let mut row = |de: &'static str, en: &'static str, text: &str| {
        paragraph(&mut out, &format!("  {:<10}", sprache.pick(de, en)), &plain(text), options);
    };
    row("Regel", "rule", sprache.pick("keine", "none"));
    row("warum", "why", sprache.pick(reason.0, reason.1));
    row("amtlich", "official", link);
    out
}

/// True for a rule whose findings may be repaired without a person.
fn ist_reparabel(rule: &RuleMeta) -> bool {
    rule.reparatur.iter().any(|art| *art != Reparatur::Vorschlag)
}

/// All rules as a table. The beginning of a code names the standard; marks behind it say whether the
/// rule is a proposal, and whether it waits to be asked.
#[must_use]
pub fn rules_table(rules: &[&RuleMeta], sprache: Sprache) -> Table {
    let title = if rules.iter().any(|rule| rule.herkunft == Herkunft::Eigen) {
        Wording::new(
            "+ eigene Regel · ° Vorschlag · * nur auf Wunsch (--mit CODE) · ~ fim fix repariert",
            "+ rule of one's own · ° proposal · * only when asked for (--mit CODE) · ~ fim fix repairs",
        )
    } else {
        Wording::new(
            "° Vorschlag · * nur auf Wunsch (--mit CODE) · ~ fim fix repariert",
            "° proposal · * only when asked for (--mit CODE) · ~ fim fix repairs",
        )
    };
    let columns = [
        Wording::new("Code", "code"),
        Wording::new("Stufe", "level"),
        Wording::new("Name", "name"),
        Wording::new("Fassungen", "versions"),
    ];
    let mut table = Table::new(title, &columns);
    for rule in rules {
        let mark = match (rule.optional, rule.herkunft) {
            (true, _) => "*",
            (false, Herkunft::Vorschlag) => "°",
            (false, Herkunft::Eigen) => "+",
            (false, Herkunft::Amtlich | Herkunft::Dateiformat) => "",
        };
        let repair = if ist_reparabel(rule) { "~" } else { "" };
        let code = format!("{}{mark}{repair}", rule.code);
        let level = rule.stufe.label(sprache);
        let versions = rule.versions.join(", ");
        table.row([code.into(), level.into(), rule.name.into(), versions.into()]);
    }
    table
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    stufe: Stufe,
    standard: Option<&'a str>,
    versions: &'a [&'a str],
    official: Option<u16>,
    link: Option<&'a str>,
    herkunft: &'a str,
    source: &'a str,
    message: &'a str,
    why: &'a str,
    fix: &'a str,
    coincides: &'a [&'a str],
    optional: bool,
    /// What »fim fix« can do about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reparatur: Vec<&'a str>,
}

/// All rules as a JSON array. Keys are never translated; texts keep their `{gaps}`.
#[must_use]
pub fn rules_json(rules: &[&RuleMeta], sprache: Sprache) -> String {
    let entries: Vec<Entry<'_>> = rules
        .iter()
        .map(|rule| Entry {
            code: rule.code,
            name: rule.name,
            stufe: rule.stufe,
            standard: rule.standard,
            versions: rule.versions,
            official: rule.official.map(|official| official.number),
            link: rule.official.map(|official| official.link),
            herkunft: match rule.herkunft {
                Herkunft::Amtlich => "amtlich",
                Herkunft::Dateiformat => "dateiformat",
                Herkunft::Vorschlag => "vorschlag",
                Herkunft::Eigen => "eigen",
            },
            source: rule.source,
            message: rule.message.get(sprache),
            why: rule.why.get(sprache),
            fix: rule.fix.get(sprache),
            coincides: rule.coincides,
            optional: rule.optional,
            reparatur: rule.reparatur.iter().map(|art| art.key()).collect(),
        })
        .collect();
    crate::json::to_text(serde_json::to_string_pretty(&entries))
}
