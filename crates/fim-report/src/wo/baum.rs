//! Hits as a tree: what was found, then artefact by artefact, then what may be meant.

use super::{artefakte, worte};
use crate::Options;
use crate::summary::number;
use crate::terminal::{paragraph, paragraph_with, paths};
use crate::window::plain;
use fim_core::{ElementInfo, Fundstelle, Gewissheit, Sprache, Suchart, Suchergebnis};

/// Shown unless all are asked for: hits of an artefact, artefacts, elements that were found.
const STELLEN: usize = 10;
const ARTEFAKTE: usize = 50;
const ELEMENTE: usize = 12;

pub(super) fn render(ergebnis: &Suchergebnis, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    if ergebnis.funde.is_empty() {
        for line in worte::nichts(ergebnis, sprache).lines() {
            paragraph_with(&mut out, "", "  ", &plain(line), options);
        }
        return out;
    }
    let is_sure = |fund: &&Fundstelle| fund.gewissheit != Gewissheit::Moeglich;
    let (sicher, moeglich): (Vec<&Fundstelle>, Vec<&Fundstelle>) =
        ergebnis.funde.iter().partition(is_sure);
    kopf(&mut out, ergebnis, &sicher, options);
    elemente(&mut out, ergebnis, options);
    gruppen(&mut out, &sicher, ergebnis.suche.art, options);
    if !moeglich.is_empty() {
        out.push('\n');
        let umfang = worte::umfang(moeglich.len(), artefakte(&moeglich).count(), sprache);
        let text = match sprache {
            Sprache::De => format!(
                "Möglicherweise gemeint: {umfang}; das Gesetz ist nicht oder anders genannt"
            ),
            Sprache::En => {
                format!("Possibly meant: {umfang}; the law is not named, or named otherwise")
            }
        };
        paragraph_with(&mut out, "", "  ", &plain(&text), options);
        gruppen(&mut out, &moeglich, ergebnis.suche.art, options);
    }
    out
}

fn kopf(out: &mut String, ergebnis: &Suchergebnis, sicher: &[&Fundstelle], options: &Options) {
    let sprache = options.sprache;
    let umfang = match sicher.len() {
        0 => sprache.pick("keine sichere Stelle", "no certain place").to_owned(),
        count => worte::umfang(count, artefakte(sicher).count(), sprache),
    };
    let normal = &ergebnis.suche.normal;
    let text = format!("{normal}: {umfang} ({})", worte::dateien(ergebnis, sprache));
    paragraph_with(out, "", "  ", &plain(&text), options);
}

/// The elements that were found, each with its versions.
fn elemente(out: &mut String, ergebnis: &Suchergebnis, options: &Options) {
    let suchart = ergebnis.suche.art;
    let all = &ergebnis.gefunden;
    let shown = folded(all.len(), ELEMENTE, options);
    for one in all.iter().take(shown) {
        let text = worte::gefunden(one, suchart, options.sprache);
        paragraph_with(out, "  ", "    ", &plain(&text), options);
    }
    rest(out, "  ", all.len() - shown, ["weitere Elemente", "more elements"], options);
}

fn gruppen(out: &mut String, funde: &[&Fundstelle], suchart: Suchart, options: &Options) {
    let groups: Vec<&[&Fundstelle]> = artefakte(funde).collect();
    let shown = folded(groups.len(), ARTEFAKTE, options);
    for group in groups.iter().take(shown) {
        out.push('\n');
        gruppe(out, group, suchart, options);
    }
    if groups.len() > shown {
        out.push('\n');
    }
    rest(out, "", groups.len() - shown, ["weitere Artefakte", "more artefacts"], options);
}

/// One artefact: its name, its file, its hits.
fn gruppe(out: &mut String, funde: &[&Fundstelle], suchart: Suchart, options: &Options) {
    let Some(first) = funde.first() else { return };
    paragraph_with(out, "", "  ", &plain(&worte::element(&first.artefakt)), options);
    paths(out, "", &plain(&first.datei), options);
    let shown = folded(funde.len(), STELLEN, options);
    let more = funde.len() - shown;
    let ast = Ast { tiefe: 0, davor: "", geht_weiter: more > 0 };
    let zweig = Zweig { suchart, options };
    zweig.unter(out, &funde[..shown], &ast);
    rest(out, "└─ ", more, ["weitere Stellen", "more places"], options);
}

/// Where in the tree something hangs.
struct Ast<'a> {
    /// Elements above, the artefact left out.
    tiefe: usize,
    /// What stands before every line.
    davor: &'a str,
    /// Whether something follows that hangs at the same place.
    geht_weiter: bool,
}

struct Zweig<'o> {
    suchart: Suchart,
    options: &'o Options,
}

impl Zweig<'_> {
    /// The hits of an element, then the elements in it.
    fn unter(&self, out: &mut String, funde: &[&Fundstelle], ast: &Ast<'_>) {
        let own = funde.iter().take_while(|fund| fund.kette.len() == ast.tiefe).count();
        let (own, inner) = funde.split_at(own);
        let groups: Vec<&[&Fundstelle]> =
            inner.chunk_by(|a, b| a.kette.get(ast.tiefe) == b.kette.get(ast.tiefe)).collect();
        // Of the artefact itself there is nothing to name: its hits are branches of their own.
        for (at, fund) in own.iter().enumerate().filter(|_| ast.tiefe == 0) {
            let is_last = at + 1 == own.len() && groups.is_empty() && !ast.geht_weiter;
            let (head, below) = zeichen(ast.davor, is_last);
            self.zeile(out, &head, &below, &self.was_und_zeile(fund));
        }
        for (at, group) in groups.iter().enumerate() {
            let is_last = at + 1 == groups.len() && !ast.geht_weiter;
            self.element(out, group, ast, is_last);
        }
    }

    /// An element, together with those around it that hold nothing else.
    fn element(&self, out: &mut String, funde: &[&Fundstelle], ast: &Ast<'_>, is_last: bool) {
        let Some(first) = funde.first() else { return };
        let mut tiefe = ast.tiefe + 1;
        while funde
            .iter()
            .all(|fund| fund.kette.len() > tiefe && fund.kette.get(tiefe) == first.kette.get(tiefe))
        {
            tiefe += 1;
        }
        // What holds hits itself stands alone; what only holds others is told as a way.
        let is_way = tiefe > ast.tiefe + 1 && first.kette.len() == tiefe;
        let tiefe = if is_way { tiefe - 1 } else { tiefe };
        let way = first.kette.get(ast.tiefe..tiefe).unwrap_or_default();
        let own: Vec<&Fundstelle> =
            funde.iter().copied().take_while(|fund| fund.kette.len() == tiefe).collect();
        let (head, below) = zeichen(ast.davor, is_last);
        let has_inner = own.len() < funde.len();
        let bar = if has_inner { format!("{below}│  ") } else { below.clone() };
        match (way, own.as_slice()) {
            ([element], [fund]) => {
                let what = worte::was(fund, self.suchart, self.options.sprache);
                let title = format!("{}{}", worte::element(element), self.in_zeile(fund));
                self.zeile(out, &head, &bar, &title);
                if !what.is_empty() {
                    self.zeile(out, &bar, &format!("{bar}  "), &what);
                }
            }
            ([element], own) if !own.is_empty() => {
                self.zeile(out, &head, &bar, &worte::element(element));
                for fund in own {
                    self.zeile(out, &bar, &format!("{bar}  "), &self.was_und_zeile(fund));
                }
            }
            (way, _) => {
                let names: Vec<String> = way.iter().map(mit_namen).collect();
                self.zeile(out, &head, &bar, &names.join(" › "));
            }
        }
        let inner = Ast { tiefe, davor: &below, geht_weiter: false };
        if has_inner {
            let rest = funde.get(own.len()..).unwrap_or_default();
            self.unter(out, rest, &inner);
        }
    }

    fn was_und_zeile(&self, fund: &Fundstelle) -> String {
        let what = worte::was(fund, self.suchart, self.options.sprache);
        match what.is_empty() {
            true => worte::zeile(fund, self.options.sprache),
            false => what + &self.in_zeile(fund),
        }
    }

    /// The line of a hit, kept together.
    fn in_zeile(&self, fund: &Fundstelle) -> String {
        let line = worte::zeile(fund, self.options.sprache).replace(' ', "\u{a0}");
        format!(" ({line})")
    }

    fn zeile(&self, out: &mut String, head: &str, below: &str, text: &str) {
        paragraph_with(out, head, below, &plain_kept(text), self.options);
    }
}

/// What stands before an element, and before all that belongs to it.
fn zeichen(davor: &str, is_last: bool) -> (String, String) {
    let (branch, below) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
    (format!("{davor}{branch}"), format!("{davor}{below}"))
}

fn mit_namen(info: &ElementInfo) -> String {
    let text = worte::kurz(info);
    if text.is_empty() { info.kind.clone() } else { text }
}

/// As [`plain`], but no-break spaces stay, which the wrapping turns into blanks.
fn plain_kept(text: &str) -> String {
    text.split('\u{a0}').map(plain).collect::<Vec<_>>().join("\u{a0}")
}

/// How many of so many are shown: one more is shown rather than counted.
const fn folded(all: usize, most: usize, options: &Options) -> usize {
    if options.all || all <= most + 1 { all } else { most }
}

fn rest(out: &mut String, head: &str, more: usize, nouns: [&str; 2], options: &Options) {
    if more == 0 {
        return;
    }
    let count = number(more as u64, options.sprache);
    let [de, en] = nouns;
    let text = match options.sprache {
        Sprache::De => format!("… und {count} {de} (alle mit --alle)"),
        Sprache::En => format!("… and {count} {en} (all with --alle)"),
    };
    paragraph(out, head, &text, options);
}
