//! Rules in SARIF: those that speak in a report.

use super::{Text, level};
use crate::regelangaben::{gaps, herkunft};
use fim_core::{Herkunft, Report, RuleMeta, Sprache, Stufe};
use serde::Serialize;
use std::collections::BTreeMap;

/// The rules of a report by code; the place in this order is their index.
pub(super) struct Regeln(BTreeMap<&'static str, (usize, &'static RuleMeta)>);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Regel {
    id: &'static str,
    name: &'static str,
    short_description: Text,
    full_description: Text,
    default_configuration: Vorgabe,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<&'static str>,
    help: Text,
    properties: Eigenschaften,
}

#[derive(Serialize)]
struct Vorgabe {
    level: &'static str,
}

#[derive(Serialize)]
struct Eigenschaften {
    /// The standard, unless the rule is for all, and where the rule comes from.
    tags: Vec<&'static str>,
    stufe: Stufe,
    source: &'static str,
    /// What »fim fix« can do about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reparatur: Vec<&'static str>,
}

impl Regeln {
    pub(super) fn new(report: &Report) -> Self {
        let counted = report.findings().map(|(_, finding)| finding);
        let excepted = report.files.iter().flat_map(|file| &file.ausgenommen);
        let all = counted.chain(excepted.map(|one| &one.finding));
        let mut regeln: BTreeMap<_, _> =
            all.map(|finding| (finding.rule.code, (0, finding.rule))).collect();
        regeln.values_mut().enumerate().for_each(|(at, (index, _))| *index = at);
        Self(regeln)
    }

    pub(super) fn index(&self, code: &str) -> Option<usize> {
        self.0.get(code).map(|(index, _)| *index)
    }

    pub(super) fn beschreibungen(&self, sprache: Sprache) -> Vec<Regel> {
        self.0.values().map(|(_, rule)| Regel::new(rule, sprache)).collect()
    }
}

impl Regel {
    fn new(rule: &RuleMeta, sprache: Sprache) -> Self {
        Self {
            id: rule.code,
            name: rule.name,
            short_description: Text::new(gaps(rule.message.get(sprache))),
            full_description: Text::new(gaps(rule.why.get(sprache))),
            default_configuration: Vorgabe { level: level(rule.stufe) },
            help_uri: rule.official.map(|official| official.link),
            help: hilfe(rule, sprache),
            properties: Eigenschaften {
                tags: rule.standard.into_iter().chain([tag(rule.herkunft)]).collect(),
                stufe: rule.stufe,
                source: rule.source,
                reparatur: rule.reparatur.iter().map(|art| art.key()).collect(),
            },
        }
    }
}

/// Why it matters, what to do, what it rests on.
fn hilfe(rule: &RuleMeta, sprache: Sprache) -> Text {
    let rows = [
        (sprache.pick("Warum", "Why"), gaps(rule.why.get(sprache))),
        (sprache.pick("Was tun", "What to do"), gaps(rule.fix.get(sprache))),
        (sprache.pick("Stufe", "Level"), rule.stufe.label(sprache).to_owned()),
        (sprache.pick("Grundlage", "Basis"), rule.source.to_owned()),
        (sprache.pick("Herkunft", "Origin"), herkunft(rule.herkunft, sprache).to_owned()),
        (
            sprache.pick("Amtliche Meldung", "Official message"),
            rule.official.map_or_else(String::new, |it| format!("{}, {}", it.number, it.link)),
        ),
        (sprache.pick("Mehr", "More"), format!("fim explain {}", rule.code)),
    ];
    let rows = rows.iter().filter(|(_, text)| !text.is_empty());
    let plain = rows.clone().map(|(name, text)| format!("{name}: {text}"));
    let marked = rows.map(|(name, text)| format!("**{name}:** {}", ohne_markdown(text)));
    Text {
        markdown: Some(marked.collect::<Vec<_>>().join("\n\n")),
        ..Text::new(plain.collect::<Vec<_>>().join("\n"))
    }
}

/// A text in Markdown that means nothing there.
fn ohne_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

const fn tag(herkunft: Herkunft) -> &'static str {
    match herkunft {
        Herkunft::Amtlich => "amtlich",
        Herkunft::Dateiformat => "dateiformat",
        Herkunft::Vorschlag => "vorschlag",
        Herkunft::Eigen => "eigen",
    }
}
