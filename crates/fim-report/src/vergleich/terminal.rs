//! A comparison at the terminal: a table of artefacts, then what changed in each.

use super::saetze;
use super::wortweise::{Stueck, mit_umfeld, stuecke};
use crate::Options;
use crate::spalten::links;
use crate::summary::number;
use crate::terminal::{paragraph, paragraph_with};
use crate::window::{einzeilig, shorten};
use fim_core::{
    Aenderung, Aenderungsart, Artefaktstand, Artefaktvergleich, Sprache, Standvergleich,
    Vertraeglichkeit,
};
use unicode_width::UnicodeWidthStr;

/// Rows of the table, artefacts in full and changes of one, unless all are asked for.
const ZEILEN: usize = 40;
const EINZELN: usize = 20;
const AENDERUNGEN: usize = 40;
const GRUENDE: usize = 20;
const VERSIONEN: usize = 5;
/// Files that could not be read.
const UNLESBAR: usize = 10;
/// Characters that are the same before and behind a changed word.
const UMFELD: usize = 30;

pub(super) fn render(vergleich: &Standvergleich, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    kopf(&mut out, vergleich, options);
    if vergleich.artefakte.len() > 1 {
        tabelle(&mut out, vergleich, options);
    }
    let einzeln: Vec<_> =
        vergleich.artefakte.iter().filter(|it| saetze::hat_einzelheiten(it)).collect();
    let gezeigt = if options.all { einzeln.len() } else { einzeln.len().min(EINZELN) };
    for artefakt in &einzeln[..gezeigt] {
        einzelheiten(&mut out, artefakt, options);
    }
    let rest = einzeln.len() - gezeigt;
    if rest > 0 {
        let n = number(rest as u64, sprache);
        weitere(
            &mut out,
            "",
            (
                &format!("Einzelheiten von {n} weiteren Artefakten"),
                &format!("details of {n} more artefacts"),
            ),
            options,
        );
        out.push('\n');
    }
    let gezeigt = if options.all { usize::MAX } else { UNLESBAR };
    for datei in vergleich.unlesbar.iter().take(gezeigt) {
        let text = format!("{}: {}", datei.datei, datei.grund.get(sprache));
        paragraph(
            &mut out,
            sprache.pick("nicht lesbar  ", "unreadable  "),
            &einzeilig(&text),
            options,
        );
    }
    let rest = vergleich.unlesbar.len().saturating_sub(gezeigt);
    if rest > 0 {
        let n = number(rest as u64, sprache);
        let beide = (&*format!("{n} weitere Dateien"), &*format!("{n} more files"));
        weitere(&mut out, sprache.pick("nicht lesbar  ", "unreadable  "), beide, options);
    }
    if !vergleich.unlesbar.is_empty() {
        out.push('\n');
    }
    paragraph(&mut out, "", &saetze::ergebnis(vergleich, sprache), options);
    paragraph(&mut out, "", &saetze::summe(vergleich, sprache), options);
    out
}

fn kopf(out: &mut String, vergleich: &Standvergleich, options: &Options) {
    let sprache = options.sprache;
    paragraph(out, sprache.pick("alt    ", "old    "), &einzeilig(&vergleich.alt), options);
    paragraph(out, sprache.pick("neu    ", "new    "), &einzeilig(&vergleich.neu), options);
    let tiefe = vergleich.tiefe.label().get(sprache);
    paragraph(out, sprache.pick("Tiefe  ", "depth  "), tiefe, options);
    out.push('\n');
}

/// A row an artefact; those that are the same are counted below.
fn tabelle(out: &mut String, vergleich: &Standvergleich, options: &Options) {
    let sprache = options.sprache;
    let alle: Vec<&Artefaktvergleich> = vergleich
        .artefakte
        .iter()
        .filter(|it| options.all || saetze::ist_erwaehnenswert(it))
        .collect();
    if alle.is_empty() {
        return;
    }
    let gezeigt = if options.all { alle.len() } else { alle.len().min(ZEILEN) };
    let mut zeilen = vec![[
        sprache.pick("Artefakt", "artefact").to_owned(),
        sprache.pick("Stand", "state").to_owned(),
        "Version".to_owned(),
        sprache.pick("erhöht?", "raised?").to_owned(),
        sprache.pick("Urteil", "verdict").to_owned(),
    ]];
    zeilen.extend(alle[..gezeigt].iter().map(|artefakt| {
        [
            einzeilig(&saetze::element(&artefakt.element)),
            artefakt.stand.label().get(sprache).to_owned(),
            einzeilig(&saetze::version(artefakt)),
            saetze::wechsel(artefakt, sprache).to_owned(),
            saetze::urteil(artefakt, sprache).to_owned(),
        ]
    }));
    let widest = |at: usize| zeilen.iter().map(|zeile| zeile[at].width()).max().unwrap_or(0);
    let widths = [1, 2, 3, 4].map(widest);
    let rest: usize = widths.iter().map(|width| width + 2).sum();
    // With little room, the name has a line of its own.
    let first = options.width.saturating_sub(rest + 2);
    let ist_eng = first < 24;
    let first = first.min(widest(0));
    for zeile in &zeilen {
        let mut line = "  ".to_owned();
        if ist_eng {
            line.push_str(&shorten(&zeile[0], options.width.saturating_sub(2)));
            line.push_str("\n    ");
        } else {
            line.push_str(&links(&shorten(&zeile[0], first), first));
        }
        for (cell, width) in zeile[1..].iter().zip(widths) {
            let gap = if ist_eng { "" } else { "  " };
            line.push_str(gap);
            line.push_str(&links(cell, width));
            line.push_str(if ist_eng { " " } else { "" });
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let rest = alle.len() - gezeigt;
    if rest > 0 {
        let n = number(rest as u64, sprache);
        weitere(
            out,
            "  ",
            (&format!("{n} weitere Artefakte"), &format!("{n} more artefacts")),
            options,
        );
    }
    out.push('\n');
}

fn weitere(out: &mut String, head: &str, (de, en): (&str, &str), options: &Options) {
    let text = match options.sprache {
        Sprache::De => format!("… und {de} (alle mit --alle)"),
        Sprache::En => format!("… and {en} (all with --alle)"),
    };
    paragraph(out, head, &text, options);
}

fn einzelheiten(out: &mut String, artefakt: &Artefaktvergleich, options: &Options) {
    let sprache = options.sprache;
    let titel = format!("{} · {}", saetze::element(&artefakt.element), saetze::version(artefakt));
    fett(out, &einzeilig(&titel), options);
    let datei = |fassung: &Option<fim_core::Artefaktfassung>| {
        fassung.as_ref().map(|it| it.datei.clone()).unwrap_or_default()
    };
    let (alt, neu) = (datei(&artefakt.alt), datei(&artefakt.neu));
    let dateien = if alt == neu { neu } else { format!("{alt} → {neu}") };
    paragraph(out, "  ", &einzeilig(&dateien), options);
    let zahlen = saetze::elemente(artefakt, sprache);
    if zahlen.len() > 1 || artefakt.stand == Artefaktstand::Geaendert {
        paragraph(out, "  ", &zahlen.join(" · "), options);
    }
    if let Some(grad) = artefakt.vertraeglichkeit {
        urteil(out, artefakt, grad, options);
    }
    versionen(out, artefakt, options);
    aenderungen(out, artefakt, options);
    if let Some(text) = saetze::verborgen(artefakt, sprache) {
        paragraph(out, "  ", &text, options);
    }
    out.push('\n');
}

fn urteil(
    out: &mut String,
    artefakt: &Artefaktvergleich,
    grad: Vertraeglichkeit,
    options: &Options,
) {
    let sprache = options.sprache;
    let text = format!("{} {}", saetze::zeichen(grad), grad.label().get(sprache));
    farbig(out, &format!("  {text}"), farbe(grad), options);
    let gezeigt = if options.all { artefakt.gruende.len() } else { GRUENDE };
    let gruende: Vec<_> = artefakt.gruende.iter().take(gezeigt).collect();
    for run in gruende.chunk_by(|a, b| a.element == b.element) {
        // An element is named once for all that is said of it.
        let wo = saetze::element(&run[0].element);
        let (einzug, wo) = match run {
            [_] => ("    ", format!("{wo}: ")),
            _ => {
                paragraph_with(out, "    ", "      ", &einzeilig(&wo), options);
                ("      ", String::new())
            }
        };
        for grund in run {
            let text = format!("{wo}{}", grund.aussage.text(sprache));
            let head = format!("{einzug}{} ", saetze::zeichen(grund.grad));
            paragraph(out, &head, &einzeilig(&text), options);
        }
    }
    let rest = artefakt.gruende.len().saturating_sub(gezeigt);
    if rest > 0 {
        let n = number(rest as u64, sprache);
        weitere(
            out,
            "    ",
            (&format!("{n} weitere Gründe"), &format!("{n} more reasons")),
            options,
        );
    }
}

fn versionen(out: &mut String, artefakt: &Artefaktvergleich, options: &Options) {
    let sprache = options.sprache;
    if artefakt.versionen.is_empty() {
        return;
    }
    out.push_str(sprache.pick("  Versionen\n", "  versions\n"));
    let gezeigt = if options.all { artefakt.versionen.len() } else { VERSIONEN };
    for befund in artefakt.versionen.iter().take(gezeigt) {
        let gewicht = befund.gewicht.label().get(sprache);
        let wo = saetze::element(&befund.element);
        let text = format!("{gewicht}: {wo}: {}", befund.aussage.text(sprache));
        paragraph_with(out, "    ", "      ", &einzeilig(&text), options);
    }
    let rest = artefakt.versionen.len().saturating_sub(gezeigt);
    if rest > 0 {
        let n = number(rest as u64, sprache);
        weitere(
            out,
            "    ",
            (&format!("{n} weitere zu Versionen"), &format!("{n} more on versions")),
            options,
        );
    }
}

fn aenderungen(out: &mut String, artefakt: &Artefaktvergleich, options: &Options) {
    let sprache = options.sprache;
    if artefakt.aenderungen.is_empty() {
        return;
    }
    let n = number(artefakt.aenderungen.len() as u64, sprache);
    out.push_str(&format!("  {} ({n})\n", sprache.pick("Änderungen", "changes")));
    let gezeigt = if options.all { artefakt.aenderungen.len() } else { AENDERUNGEN };
    let mut zuletzt = None;
    for aenderung in artefakt.aenderungen.iter().take(gezeigt) {
        if zuletzt != Some(&aenderung.element) {
            let titel = einzeilig(&saetze::element(&aenderung.element));
            paragraph_with(out, "    ", "      ", &titel, options);
            zuletzt = Some(&aenderung.element);
        }
        zeile(out, aenderung, options);
    }
    let rest = artefakt.aenderungen.len().saturating_sub(gezeigt);
    if rest > 0 {
        let n = number(rest as u64, sprache);
        weitere(
            out,
            "    ",
            (&format!("{n} weitere Änderungen"), &format!("{n} more changes")),
            options,
        );
    }
}

fn zeile(out: &mut String, aenderung: &Aenderung, options: &Options) {
    let sprache = options.sprache;
    let zeichen = match aenderung.art {
        Aenderungsart::Neu => "+",
        Aenderungsart::Entfallen => "-",
        Aenderungsart::Verschoben => "↕",
        Aenderungsart::Geaendert => "~",
    };
    let pfad = einzeilig(&aenderung.eigenschaft);
    let mut text = match pfad.as_str() {
        "" => aenderung.art.label().get(sprache).to_owned(),
        pfad if aenderung.art == Aenderungsart::Geaendert => format!("{pfad}:"),
        pfad => format!("{pfad} {}", aenderung.art.label().get(sprache)),
    };
    let werte = werte(aenderung, options);
    if !werte.is_empty() {
        text = format!("{text} {werte}");
    }
    if let Some(weg) = saetze::weg(aenderung, sprache) {
        let fuge = if werte.is_empty() { "" } else { "," };
        text = format!("{text}{fuge} {}", einzeilig(&weg));
    }
    paragraph_with(out, &format!("      {zeichen} "), "          ", &text, options);
}

/// Both values, or where they are long, the words that changed.
fn werte(aenderung: &Aenderung, options: &Options) -> String {
    let leer = options.sprache.pick("(leer)", "(empty)");
    let kurz = |text: &str| shorten(&einzeilig(text), 200);
    match (&aenderung.alt, &aenderung.neu) {
        (Some(alt), Some(neu)) => {
            let (a, b) = (einzeilig(alt), einzeilig(neu));
            if a == b {
                return options
                    .sprache
                    .pick(
                        "(Leerraum oder unsichtbare Zeichen)",
                        "(white space or invisible characters)",
                    )
                    .to_owned();
            }
            if a.width() + b.width() <= 60 {
                return format!("{a} → {b}");
            }
            let teile = mit_umfeld(stuecke(&a, &b), UMFELD);
            teile.into_iter().map(|stueck| markiert(stueck, options.color)).collect()
        }
        (None, Some(neu)) if aenderung.art == Aenderungsart::Geaendert => {
            format!("{leer} → {}", kurz(neu))
        }
        (Some(alt), None) if aenderung.art == Aenderungsart::Geaendert => {
            format!("{} → {leer}", kurz(alt))
        }
        (Some(wert), None) | (None, Some(wert)) => format!("({})", kurz(wert)),
        (None, None) => String::new(),
    }
}

fn markiert(stueck: Stueck, color: bool) -> String {
    match stueck {
        Stueck::Gleich(text) => text,
        Stueck::Weg(text) if color => format!("\u{1b}[31m[-{text}-]\u{1b}[0m"),
        Stueck::Neu(text) if color => format!("\u{1b}[32m{{+{text}+}}\u{1b}[0m"),
        Stueck::Weg(text) => format!("[-{text}-]"),
        Stueck::Neu(text) => format!("{{+{text}+}}"),
        Stueck::Luecke => "…".to_owned(),
    }
}

const fn farbe(grad: Vertraeglichkeit) -> &'static str {
    match grad {
        Vertraeglichkeit::Vereinbar => "32",
        Vertraeglichkeit::Pruefen => "33",
        Vertraeglichkeit::Brechend => "31",
    }
}

fn fett(out: &mut String, text: &str, options: &Options) {
    let mut lines = String::new();
    paragraph(&mut lines, "", text, options);
    lines.lines().for_each(|line| farbig(out, line, "1", options));
}

fn farbig(out: &mut String, line: &str, code: &str, options: &Options) {
    match options.color {
        true => out.push_str(&format!("\u{1b}[{code}m{line}\u{1b}[0m\n")),
        false => out.push_str(&format!("{line}\n")),
    }
}
