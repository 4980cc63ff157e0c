//! JUnit XML: one testsuite a file, one testcase a rule that speaks in it, as GitLab and Jenkins show
//! it best. What makes the run fail fails; what does not is a passed testcase with its text as
//! output. A clean file is one passed testcase, a file that could not be checked an error, what does
//! not count a skipped testcase with its reason.

use crate::befundtabelle::ausnahme;
use crate::pfad::schlicht;
use crate::window::plain;
use crate::xml::{attribut, text};
use crate::{Options, Tool, saetze};
use fim_core::{Ausgenommen, Ausnahmegrund, FileReport, Finding, Report, RuleMeta, Sprache, State};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A testcase in the making.
struct Fall {
    name: String,
    /// How it ended, unless it passed.
    ende: Option<Ende>,
    /// What there is to say of it, on lines.
    text: String,
}

/// How a testcase ended that did not pass.
struct Ende {
    /// `failure`, `error` or `skipped`.
    tag: &'static str,
    kind: &'static str,
    message: String,
}

const FAILURE: &str = "failure";
const ERROR: &str = "error";
const SKIPPED: &str = "skipped";

pub(crate) fn render(report: &Report, tool: Tool<'_>, options: &Options) -> String {
    let suites: Vec<(&FileReport, Vec<Fall>)> =
        report.files.iter().map(|file| (file, faelle(file, options))).collect();
    let all = || suites.iter().flat_map(|(_, faelle)| faelle);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(&format!(
        "<testsuites name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
        attribut(tool.name),
        all().count(),
        zahl(all(), FAILURE),
        zahl(all(), ERROR)
    ));
    for (file, faelle) in &suites {
        let path = attribut(&plain(schlicht(&file.path)));
        out.push_str(&format!(
            "  <testsuite name=\"{path}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n",
            faelle.len(),
            zahl(faelle.iter(), FAILURE),
            zahl(faelle.iter(), ERROR),
            zahl(faelle.iter(), SKIPPED)
        ));
        faelle.iter().for_each(|fall| fall.write(&mut out, &path));
        out.push_str("  </testsuite>\n");
    }
    out + "</testsuites>\n"
}

fn zahl<'f>(faelle: impl Iterator<Item = &'f Fall>, tag: &str) -> usize {
    faelle.filter(|fall| fall.ende.as_ref().is_some_and(|ende| ende.tag == tag)).count()
}

fn faelle(file: &FileReport, options: &Options) -> Vec<Fall> {
    let sprache = options.sprache;
    let mut of_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &file.findings {
        of_rule.entry(finding.rule.code).or_default().push(finding);
    }
    let mut faelle: Vec<Fall> =
        of_rule.values().filter_map(|findings| regel(file, findings, options)).collect();
    if faelle.is_empty() {
        faelle.push(ohne_befund(file, sprache));
    }
    let mut excepted: BTreeMap<&str, Vec<&Ausgenommen>> = BTreeMap::new();
    for one in &file.ausgenommen {
        excepted.entry(one.finding.rule.code).or_default().push(one);
    }
    faelle.extend(excepted.values().filter_map(|all| ausgenommen(file, all, sprache)));
    faelle
}

/// What a rule found in a file.
fn regel(file: &FileReport, findings: &[&Finding], options: &Options) -> Option<Fall> {
    let sprache = options.sprache;
    let tag = match file.state {
        State::Unchecked => Some(ERROR),
        _ if findings.iter().any(|one| options.fails(one)) => Some(FAILURE),
        _ => None,
    };
    let worst = findings.iter().rev().max_by_key(|one| one.stufe)?;
    let further = match findings.len() {
        1 => String::new(),
        count => format!(" (+{})", count - 1),
    };
    let ende = tag.map(|tag| Ende {
        tag,
        kind: worst.stufe.key(),
        message: format!("{}{further}", worst.message(sprache)),
    });
    let texts = findings.iter().map(|one| befund(file, one, sprache));
    Some(Fall { name: name(worst.rule), ende, text: texts.collect() })
}

/// What a file without findings that count comes to.
fn ohne_befund(file: &FileReport, sprache: Sprache) -> Fall {
    let label = file.identity.label.as_deref().unwrap_or("?");
    let ende = |tag, kind, message| Some(Ende { tag, kind, message });
    let (name, ende) = match file.state {
        State::Ok | State::Findings => (sprache.pick("ohne Befund", "without findings"), None),
        State::Unchecked => {
            let name = sprache.pick("nicht prüfbar", "not checkable");
            (name, ende(ERROR, "unchecked", name.to_owned()))
        }
        State::Other => {
            let name = sprache.pick("anderer Standard", "other standard");
            let text = sprache.pick("nicht geprüft", "not checked");
            (name, ende(SKIPPED, "other", format!("{name}, {text}: {label}")))
        }
    };
    let text = ende.as_ref().map(|ende| plain(&ende.message) + "\n").unwrap_or_default();
    Fall { name: name.to_owned(), ende, text }
}

/// Findings of a rule that do not count.
fn ausgenommen(file: &FileReport, all: &[&Ausgenommen], sprache: Sprache) -> Option<Fall> {
    let first = all.first()?;
    let texts = all.iter().map(|one| {
        format!("{}\n{}", grund(&one.grund, sprache), befund(file, &one.finding, sprache))
    });
    let word = sprache.pick("ausgenommen", "excepted");
    Some(Fall {
        name: format!("{} · {word}", name(first.finding.rule)),
        ende: Some(Ende {
            tag: SKIPPED,
            kind: first.grund.key(),
            message: grund(&first.grund, sprache),
        }),
        text: texts.collect(),
    })
}

fn grund(grund: &Ausnahmegrund, sprache: Sprache) -> String {
    let word = ausnahme(grund, sprache);
    let Ausnahmegrund::Ausnahme { begruendung, bis, quelle } = grund else {
        return word.to_owned();
    };
    let bis = bis.as_ref().map(|bis| format!(", {} {bis}", sprache.pick("bis", "until")));
    plain(&format!("{word}: {begruendung} ({quelle}{})", bis.unwrap_or_default()))
}

fn name(rule: &RuleMeta) -> String {
    format!("{} {}", rule.code, rule.name)
}

/// A finding on lines; GitLab shows these alone.
fn befund(file: &FileReport, finding: &Finding, sprache: Sprache) -> String {
    let mut place = schlicht(&file.path).to_owned();
    if let Some(it) = &finding.place {
        // Writing to a string cannot fail.
        let _ = write!(place, ":{}:{}", it.position.line, it.position.column);
    }
    let (stufe, message) = (finding.stufe.label(sprache), finding.message(sprache));
    let head = plain(&format!("{place}: {stufe}[{}] {message}", finding.rule.code));
    let rows = saetze::zeilen(finding, sprache).into_iter().map(|row| format!("  {row}\n"));
    format!("{head}\n{}", rows.collect::<String>())
}

impl Fall {
    fn write(&self, out: &mut String, path: &str) {
        let body = text(&self.text);
        let inner = match &self.ende {
            None if body.is_empty() => String::new(),
            None => format!("<system-out>{body}</system-out>"),
            Some(Ende { tag, kind, message }) => {
                let message = attribut(&plain(message));
                format!("<{tag} type=\"{kind}\" message=\"{message}\">{body}</{tag}>")
            }
        };
        let name = attribut(&self.name);
        let head = format!("    <testcase name=\"{name}\" classname=\"{path}\"");
        out.push_str(&match inner.is_empty() {
            true => format!("{head}/>\n"),
            false => format!("{head}>{inner}</testcase>\n"),
        });
    }
}
