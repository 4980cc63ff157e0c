//! The report for ears and fingers: sentences in the order in which a screen reader or a Braille
//! display gives them out. The verdict first, then what was not checked, then file by file.
//!
//! No columns, no drawings, no excerpts, no colours, and no signs of our own that are read out as
//! words. Lines are not wrapped: each is a thought, and arrow keys go from one to the next.

mod worte;

use crate::gruppen::{self, Gruppe, Rest};
use crate::urteil::{self, befunde, stellen};
use crate::{Options, ausnahmen, summary, uebersicht};
use fim_core::{Finding, Ort, Place, Report, Sprache, Value};
use std::collections::HashSet;
use worte::{code, element, ordnungszahl, satz, vorlesbar, ziffern};

/// Further places that are told unless all are asked for.
const STELLEN: usize = 3;
/// Files that are named in the totals of a long run.
const DATEIEN: usize = 5;

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let mut out = String::new();
    ergebnis(&mut out, report, options);
    let alle = gruppen::gruppen(report, options);
    let files = alle.chunk_by(|a, b| std::ptr::eq(a.file, b.file)).count();
    let (gezeigt, jenseits) = gruppen::bis_zur_grenze(alle);
    let mut erzaehler = Erzaehler { out, explained: HashSet::new(), report, options };
    for (at, in_file) in gezeigt.chunk_by(|a, b| std::ptr::eq(a.file, b.file)).enumerate() {
        erzaehler.datei(in_file, (at + 1) as u64, files as u64);
    }
    erzaehler.schluss(&gezeigt, &jenseits);
    erzaehler.out
}

/// Verdict, totals and notes.
fn ergebnis(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let summary = report.summary();
    let title = sprache.pick("Ergebnis", "Result");
    line(out, &format!("{title}: {}", urteil::satz(report, ziffern, sprache)));
    if summary.files.total > 1 {
        line(out, &worte::umfang(&summary, sprache));
    }
    let (findings, places) = (summary.findings.total(), summary.places.total());
    if findings != places {
        line(
            out,
            &match sprache {
                Sprache::De => format!("Stellen: Die Befunde stehen an {places} Stellen."),
                Sprache::En => format!("Places: the findings are in {places} places."),
            },
        );
    }
    // Nothing is wrapped; a line is a sentence.
    let wide = &Options { width: usize::MAX, ..*options };
    let mut notes: Vec<String> = Vec::new();
    notes.extend(summary::above_limit(summary::dropped(report), sprache));
    let mut lines = String::new();
    summary::notes(&mut lines, report, wide);
    notes.extend(lines.lines().map(str::to_owned));
    for note in notes {
        line(out, &satz(&vorlesbar(note.trim(), sprache)));
    }
    if gruppen::is_long(report) {
        haeufig(out, report, sprache);
    }
}

/// The most frequent rules and the worst files of a long run.
fn haeufig(out: &mut String, report: &Report, sprache: Sprache) {
    let regeln = uebersicht::regeln(report);
    line(out, sprache.pick("Häufigste Regeln:", "Most frequent rules:"));
    for zeile in regeln.iter().take(uebersicht::REGELN) {
        let (code, name) = (code(zeile.rule.code), zeile.rule.name.replace('-', " "));
        let findings = befunde(zeile.befunde, ziffern, sprache);
        let files = worte::dateien(zeile.dateien, sprache);
        line(out, &format!("{code}, {name}: {findings} in {files}."));
    }
    let dateien = uebersicht::dateien(report);
    if dateien.len() > 1 {
        line(
            out,
            sprache
                .pick("Dateien mit den schwersten Befunden:", "Files with the gravest findings:"),
        );
        for zeile in dateien.iter().take(DATEIEN) {
            let path = vorlesbar(zeile.path, sprache);
            line(out, &format!("{path}: {}.", worte::stufen(&zeile.stellen, sprache)));
        }
    }
}

/// Adds a line.
fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// Tells files one after the other; each rule is explained once.
struct Erzaehler<'r> {
    out: String,
    explained: HashSet<&'static str>,
    report: &'r Report,
    options: &'r Options,
}

impl Erzaehler<'_> {
    fn datei(&mut self, gruppen: &[Gruppe<'_>], number: u64, files: u64) {
        let sprache = self.options.sprache;
        let Some(first) = gruppen.first() else { return };
        let path = vorlesbar(&first.file.path, sprache);
        let count: u64 = gruppen.iter().map(|gruppe| gruppe.anzahl.total()).sum();
        let count = befunde(count, ziffern, sprache);
        self.out.push('\n');
        self.line(&match sprache {
            Sprache::De => format!("Datei {number} von {files}: {path}. {count}."),
            Sprache::En => format!("File {number} of {files}: {path}. {count}."),
        });
        let mut at = 0;
        for gruppe in gruppen {
            if let Some(artefakt) = gruppe.artefakt {
                let count = befunde(gruppe.anzahl.total(), ziffern, sprache);
                let title = sprache.pick("Artefakt", "Artefact");
                self.line(&format!("{title}: {}. {count}.", element(artefakt, sprache)));
            }
            for finding in &gruppe.gezeigt {
                at += 1;
                self.befund(gruppe, finding, at);
            }
            self.rest(&gruppe.rest, gruppe.gezeigt.is_empty());
            self.ausgenommen(gruppe);
        }
    }

    fn befund(&mut self, gruppe: &Gruppe<'_>, finding: &Finding, at: u64) {
        let sprache = self.options.sprache;
        let (stufe, code) = (finding.stufe.label(sprache), code(finding.rule.code));
        let head = format!("{}, {stufe}, ", ordnungszahl(at, sprache));
        let rule = sprache.pick("Regel", "rule");
        let message = vorlesbar(&finding.message(sprache), sprache);
        self.line(&satz(&format!("{head}{rule} {code}: {message}")));
        self.stelle(finding);
        self.weitere(gruppe, finding);
        let value = |value: &Option<Value>| {
            value.as_ref().map_or_else(String::new, |value| value.get(sprache).to_owned())
        };
        self.row("Gefunden", "Found", &value(&finding.found));
        self.row("Erwartet", "Expected", &value(&finding.expected));
        for related in &finding.related {
            let place = worte::position(related.place.position, sprache);
            self.row("Dazu", "Related", &format!("{}, {place}", related.label.get(sprache)));
        }
        let is_first = self.explained.insert(finding.rule.code);
        if is_first {
            self.row("Warum", "Why", &finding.why(sprache));
        }
        if finding.unverified {
            self.row("Stand", "Basis", sprache.pick("ungesichert", "unverified"));
        }
        if finding.blocks {
            let text = sprache.pick("steht der Freigabe im Weg", "is in the way of the release");
            self.row("Ziel", "Target", text);
        }
        self.row("Was tun", "What to do", &finding.fix(sprache));
        self.row("Klausel der Regel", "Clause of the rule", finding.clause.unwrap_or_default());
        let also: Vec<String> = finding.also.iter().map(|it| worte::code(it)).collect();
        self.row("Dasselbe sagen", "The same is said by", &also.join(", "));
        if let Some(official) = finding.rule.official.filter(|_| is_first) {
            // No full stop: it would belong to the address.
            let title = sprache.pick("Mehr dazu", "More on this");
            self.line(&format!("{title}: {}", official.link));
        }
    }

    /// Line, column and element; no path of names, which takes long and says little.
    fn stelle(&mut self, finding: &Finding) {
        let sprache = self.options.sprache;
        let place = finding.place.as_ref();
        let mut text = String::new();
        if let Some(place) = place {
            text = worte::position(place.position, sprache);
        }
        let owner = match (&finding.element, place) {
            (Some(info), _) => {
                let at = sprache.pick("bei", "at");
                Some(format!("{at} {}", element(info, sprache)))
            }
            (None, Some(place)) => last_name(place).map(|name| match sprache {
                Sprache::De => format!("im Element {name}"),
                Sprache::En => format!("in the element {name}"),
            }),
            (None, None) => None,
        };
        if let Some(owner) = owner {
            text = if text.is_empty() { owner } else { format!("{text}, {owner}") };
        }
        self.row("Stelle", "Place", &text);
    }

    fn weitere(&mut self, gruppe: &Gruppe<'_>, finding: &Finding) {
        let sprache = self.options.sprache;
        let orte = &finding.weitere;
        if orte.is_empty() {
            return;
        }
        let is_all = self.options.all || orte.len() == STELLEN + 1;
        let shown = if is_all { orte.len() } else { STELLEN.min(orte.len()) };
        let told: Vec<String> = orte[..shown]
            .chunk_by(|a, b| a.file == b.file)
            .map(|in_file| self.zeilen(&gruppe.file.path, in_file))
            .collect();
        let count = stellen(orte.len() as u64, ziffern, sprache);
        let mut text = format!("{count}: {}", told.join("; "));
        if shown < orte.len() {
            let rest = orte.len() - shown;
            text.push_str(&match sprache {
                Sprache::De => format!("; und {rest} mehr"),
                Sprache::En => format!("; and {rest} more"),
            });
        }
        self.row("Ebenso an weiteren Stellen", "The same in further places", &text);
    }

    /// Lines of one file, which is named unless it is the one that is read out.
    fn zeilen(&self, here: &str, orte: &[Ort]) -> String {
        let sprache = self.options.sprache;
        let mut lines: Vec<String> =
            orte.iter().map(|ort| ort.place.position.line.to_string()).collect();
        lines.dedup();
        let word = match lines.len() {
            1 => sprache.pick("Zeile", "line"),
            _ => sprache.pick("Zeilen", "lines"),
        };
        let lines = format!("{word} {}", lines.join(", "));
        match orte.first() {
            Some(ort) if *ort.file != *here => format!("{}, {lines}", ort.file),
            _ => lines,
        }
    }

    /// What is not told in full, a rule a line.
    fn rest(&mut self, zeilen: &[Rest<'_>], is_all: bool) {
        if zeilen.is_empty() {
            return;
        }
        let sprache = self.options.sprache;
        if !is_all {
            let count: u64 = zeilen.iter().map(|rest| rest.anzahl).sum();
            let count = befunde(count, ziffern, sprache);
            self.line(&match sprache {
                Sprache::De => format!("Dazu, nur gezählt: {count}."),
                Sprache::En => format!("Besides, only counted: {count}."),
            });
        }
        for Rest { erster, anzahl } in zeilen {
            let place = erster.place.as_ref().map(|place| place.position.line);
            let (code, stufe) = (code(erster.rule.code), erster.stufe.label(sprache));
            let place = match (sprache, place, anzahl) {
                (_, None, _) => String::new(),
                (Sprache::De, Some(line), 1) => format!(" in Zeile {line}"),
                (Sprache::De, Some(line), _) => format!(", zuerst in Zeile {line}"),
                (Sprache::En, Some(line), 1) => format!(" in line {line}"),
                (Sprache::En, Some(line), _) => format!(", first in line {line}"),
            };
            let often = match (sprache, anzahl) {
                (Sprache::De, 1) => "Einmal Regel".to_owned(),
                (Sprache::De, _) => format!("{anzahl} mal Regel"),
                (Sprache::En, 1) => "Once rule".to_owned(),
                (Sprache::En, _) => format!("{anzahl} times rule"),
            };
            let message = vorlesbar(&erster.message(sprache), sprache);
            let text = format!("{often} {code}, {stufe}{place}: {message}");
            self.line(&satz(&text));
        }
    }

    fn ausgenommen(&mut self, gruppe: &Gruppe<'_>) {
        let sprache = self.options.sprache;
        for one in &gruppe.ausgenommen {
            let finding = &one.finding;
            let place = finding.place.as_ref().map(|it| worte::position(it.position, sprache));
            let place = place.map_or_else(String::new, |place| format!(" {place}."));
            let grund = ausnahmen::grund(&one.grund, &self.report.ausnahmen, sprache);
            let grund = vorlesbar(&grund, sprache);
            let code = code(finding.rule.code);
            let message = satz(&vorlesbar(&finding.message(sprache), sprache));
            let title = sprache.pick("Nicht mitgezählt, Regel", "Not counted, rule");
            let why = sprache.pick("Grund", "Reason");
            self.line(&satz(&format!("{title} {code}: {message}{place} {why}: {grund}")));
        }
    }

    /// What of all was only counted, and how to hear all.
    fn schluss(&mut self, gezeigt: &[Gruppe<'_>], jenseits: &[Gruppe<'_>]) {
        let sprache = self.options.sprache;
        let counted: u64 = gezeigt.iter().chain(jenseits).map(Gruppe::gefaltet).sum();
        if counted == 0 {
            return;
        }
        self.out.push('\n');
        if !jenseits.is_empty() {
            let count: u64 = jenseits.iter().map(Gruppe::gefaltet).sum();
            let count = befunde(count, ziffern, sprache);
            let files = jenseits.chunk_by(|a, b| std::ptr::eq(a.file, b.file)).count() as u64;
            let files = worte::dateien(files, sprache);
            self.line(&match sprache {
                Sprache::De => format!("Nicht vorgelesen: {count} in {files}."),
                Sprache::En => format!("Not read out: {count} in {files}."),
            });
        }
        let (count, first) = (befunde(counted, ziffern, sprache), gruppen::SHOWN);
        self.line(&match sprache {
            Sprache::De => format!(
                "Von jeder Regel sind die ersten {first} Befunde ganz vorgelesen, {count} sind nur gezählt. Die Option --alle liest alle vor."
            ),
            Sprache::En => format!(
                "Of each rule the first {first} findings are read out in full, {count} are only counted. The option --alle reads out all."
            ),
        });
    }

    fn row(&mut self, de: &str, en: &str, text: &str) {
        let sprache = self.options.sprache;
        let text = vorlesbar(text, sprache);
        if !text.is_empty() {
            let key = sprache.pick(de, en);
            self.line(&satz(&format!("{key}: {text}")));
        }
    }

    fn line(&mut self, text: &str) {
        line(&mut self.out, text);
    }
}

/// The last name of a path, without its number among siblings.
fn last_name(place: &Place) -> Option<&str> {
    let name = place.path.rsplit('/').next()?;
    let name = name.split('[').next()?;
    (!name.is_empty()).then_some(name)
}
