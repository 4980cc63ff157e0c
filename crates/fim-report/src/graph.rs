//! A neighbourhood as a graph for Graphviz (DOT) or Mermaid.
//!
//! Names come from files, so every label is escaped: in DOT `"` and `\`, in Mermaid what has a
//! meaning in its labels or in HTML, as entities.

use crate::summary::number;
use crate::window::plain;
use fim_core::{Knoten, Nachbarschaft, Sprache};
use std::fmt::Write;

/// A form of graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Graphformat {
    /// For Graphviz.
    Dot,
    /// For Mermaid, which GitHub, GitLab and many wikis draw.
    Mermaid,
}

impl Graphformat {
    /// All forms, by their names on the command line.
    pub const ALL: [(&'static str, Self); 2] = [("dot", Self::Dot), ("mermaid", Self::Mermaid)];
}

/// Characters of a name in a node.
const NAME: usize = 40;

/// Draws a neighbourhood. Ends with a line end.
#[must_use]
pub fn graph(format: Graphformat, nachbarschaft: &Nachbarschaft, sprache: Sprache) -> String {
    match format {
        Graphformat::Dot => dot(nachbarschaft, sprache),
        Graphformat::Mermaid => mermaid(nachbarschaft, sprache),
    }
}

fn dot(nachbarschaft: &Nachbarschaft, sprache: Sprache) -> String {
    let mut out = String::from("digraph fim {\n  rankdir=LR;\n  node [shape=box];\n");
    for (at, knoten) in nachbarschaft.knoten.iter().enumerate() {
        let lines: Vec<String> =
            zeilen(knoten, sprache).iter().map(|line| dot_text(line)).collect();
        let style = match knoten {
            Knoten { tiefe: 0, .. } => ", penwidth=2",
            Knoten { vorhanden: false, .. } => ", style=dashed",
            Knoten { .. } => "",
        };
        line(&mut out, &format!("  n{at} [label=\"{}\"{style}];", lines.join("\\n")));
    }
    for kante in &nachbarschaft.kanten {
        let label = dot_text(kante.label.get(sprache));
        line(&mut out, &format!("  n{} -> n{} [label=\"{label}\"];", kante.von, kante.nach));
    }
    if let Some(note) = weggelassen(nachbarschaft, sprache) {
        line(&mut out, &format!("  note [shape=plaintext, label=\"{}\"];", dot_text(&note)));
    }
    out.push_str("}\n");
    out
}

fn mermaid(nachbarschaft: &Nachbarschaft, sprache: Sprache) -> String {
    let mut out = String::from("flowchart LR\n");
    for (at, knoten) in nachbarschaft.knoten.iter().enumerate() {
        let lines: Vec<String> =
            zeilen(knoten, sprache).iter().map(|line| mermaid_text(line)).collect();
        let class = match knoten {
            Knoten { tiefe: 0, .. } => ":::mitte",
            Knoten { vorhanden: false, .. } => ":::fehlt",
            Knoten { .. } => "",
        };
        line(&mut out, &format!("  n{at}[\"{}\"]{class}", lines.join("<br>")));
    }
    for kante in &nachbarschaft.kanten {
        let label = mermaid_text(kante.label.get(sprache));
        line(&mut out, &format!("  n{} -- \"{label}\" --> n{}", kante.von, kante.nach));
    }
    if let Some(note) = weggelassen(nachbarschaft, sprache) {
        line(&mut out, &format!("  note[\"{}\"]", mermaid_text(&note)));
    }
    out.push_str("  classDef mitte stroke-width:3px\n  classDef fehlt stroke-dasharray:4\n");
    out
}

fn line(out: &mut String, text: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(out, "{text}");
}

/// Kind, id and name, a line each.
fn zeilen(knoten: &Knoten, sprache: Sprache) -> Vec<String> {
    let element = &knoten.element;
    let mut head = element.kind.clone();
    if !knoten.vorhanden {
        head.push_str(sprache.pick(" (nicht dabei)", " (not here)"));
    }
    let name = element.name.as_deref().map(|name| fim_core::reading::clip(name, NAME));
    let parts = [Some(head), element.id.clone(), name];
    parts.into_iter().flatten().map(|text| plain(&text)).collect()
}

fn weggelassen(nachbarschaft: &Nachbarschaft, sprache: Sprache) -> Option<String> {
    let count = Some(nachbarschaft.weggelassen).filter(|count| *count > 0)?;
    let count = number(count, sprache);
    Some(match sprache {
        Sprache::De => format!("… und {count} weitere, hier weggelassen"),
        Sprache::En => format!("… and {count} more, left out here"),
    })
}

fn dot_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn mermaid_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Mermaid writes entities of numbers with `#` alone.
        if matches!(c, '"' | '#' | '&' | '<' | '>' | '`' | '\\' | '[' | ']' | '{' | '}' | '|') {
            out.push_str(&format!("#{};", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}
