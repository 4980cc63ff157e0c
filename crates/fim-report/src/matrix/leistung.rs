//! One Leistung in full: what is demanded, how far each deliverable is and why, what to do next.

use super::auswertung::{Punkt, entscheidet, zellen};
use super::{terminal, worte, zeichen};
use crate::Options;
use crate::terminal::{paragraph, paragraph_with, paths};
use fim_core::{Anteil, Grund, Liefergegenstand, Matrixstand, Matrixzeile, Matrixzelle, Nachweis};
use std::cmp::Reverse;
use unicode_width::UnicodeWidthStr;

/// Everything there is to say of one Leistung, for people. Nothing is folded.
#[must_use]
pub fn leistung(zeile: &Matrixzeile, stand: &Matrixstand, options: &Options) -> String {
    let mut out = String::new();
    kopf(&mut out, zeile, stand, options);
    for (gegenstand, zelle) in zellen(stand, zeile) {
        out.push('\n');
        liefergegenstand(&mut out, gegenstand, zelle, options);
    }
    out.push('\n');
    als_naechstes(&mut out, zeile, stand, options);
    out
}

fn kopf(out: &mut String, zeile: &Matrixzeile, stand: &Matrixstand, options: &Options) {
    let sprache = options.sprache;
    let title = worte::einzeilig(&format!("{} {}", zeile.schluessel, zeile.bezeichnung));
    paragraph_with(out, "", "  ", &title, options);
    let head = |de, en| format!("  {:<11} ", sprache.pick(de, en));
    let mut row = |key: String, text: &str| {
        if !text.is_empty() {
            paragraph(out, &key, &worte::einzeilig(text), options);
        }
    };
    row(
        head("Themenfeld", "Themenfeld"),
        &benannt(&zeile.themenfeld, stand.themenfeld(&zeile.themenfeld)),
    );
    let kategorie = stand.kategorie(&zeile.prioritaet);
    let prioritaet = match kategorie == zeile.prioritaet {
        true => zeile.prioritaet.clone(),
        false => format!("{} {kategorie}", zeile.prioritaet),
    };
    row(head("Priorität", "priority"), &prioritaet);
    let mut anteil = Anteil::default();
    zeile.zellen.iter().for_each(|zelle| anteil.zaehle(zelle));
    let share = match options.sprache {
        fim_core::Sprache::De => format!("{} erfüllt", worte::bruch(&anteil, sprache)),
        fim_core::Sprache::En => format!("{} met", worte::bruch(&anteil, sprache)),
    };
    let share = format!("{share} ({})", worte::prozent(&anteil, sprache));
    row(head("Pflichten", "duties"), &share.replace('\u{a0}', " "));
    if let Some(stelle) = &zeile.stelle {
        paths(out, &head("steht in", "stands in"), &worte::stelle(stelle), options);
    }
    for datei in &zeile.steckbriefe {
        paths(out, &head("Steckbrief", "Steckbrief"), &worte::einzeilig(datei), options);
    }
}

/// A name with its code behind it, where they differ.
fn benannt(code: &str, name: &str) -> String {
    if code == name { code.to_owned() } else { format!("{name} ({code})") }
}

fn liefergegenstand(
    out: &mut String,
    gegenstand: &Liefergegenstand,
    zelle: &Matrixzelle,
    options: &Options,
) {
    let sprache = options.sprache;
    let zeichen = zeichen::zeichen(zelle);
    let stand = zelle.stand.label().get(sprache);
    let soll = zelle.soll.label().get(sprache);
    // What nobody asks for says so once.
    let text = match soll == stand {
        true => stand.to_owned(),
        false => format!("{stand} ({soll})"),
    };
    let name = worte::einzeilig(&gegenstand.name);
    // Colour has no width, so the sign is put in afterwards.
    let mut line = String::new();
    paragraph_with(
        &mut line,
        "? ",
        "     ",
        &format!("{:>2} {name}: {text}", gegenstand.nr),
        options,
    );
    out.push_str(&line.replacen('?', &zeichen.bunt(options.color), 1));
    // What nobody asks for says so once.
    for grund in zelle.gruende.iter().filter(|grund| grund.text.get(sprache) != stand) {
        terminal::begruendung(out, "     ", grund, options);
    }
    for nachweis in &zelle.nachweise {
        beleg(out, nachweis, options);
    }
}

/// Evidence with what was seen.
fn beleg(out: &mut String, nachweis: &Nachweis, options: &Options) {
    let sprache = options.sprache;
    let key = match nachweis.gilt {
        true => sprache.pick("Nachweis", "evidence"),
        false => sprache.pick("kein Nachweis", "no evidence"),
    };
    let titel = worte::einzeilig(&nachweis.titel);
    let angabe = worte::einzeilig(&nachweis.angabe);
    let mut parts: Vec<String> = Vec::new();
    if !titel.is_empty() {
        parts.push(format!("»{titel}«"));
    }
    // The file says more than what was named, where one was found behind it.
    parts.push(match nachweis.datei.as_deref().map(worte::einzeilig) {
        Some(datei) if datei.ends_with(&angabe) => datei,
        Some(datei) => format!("{angabe} = {datei}"),
        None => angabe,
    });
    let gesehen = worte::einzeilig(nachweis.gesehen.get(sprache));
    // What was seen stays on one line where it is short.
    let gesehen = match gesehen.chars().count() {
        0 => gesehen,
        1..=24 => format!(" ({})", gesehen.replace(' ', "\u{a0}")),
        _ => format!(" ({gesehen})"),
    };
    let head = format!("     {key}: ");
    let indent = if head.width() > options.width / 2 { "       " } else { &head };
    let text = format!("{}{gesehen}", parts.join(" "));
    let mut line = String::new();
    paths(&mut line, &" ".repeat(indent.width()), &text, options);
    let line = line.replace('\u{a0}', " ");
    match line.get(indent.width()..) {
        Some(rest) if indent.width() == head.width() => out.push_str(&format!("{head}{rest}")),
        _ => {
            out.push_str(&format!("{}\n", head.trim_end()));
            out.push_str(&line);
        }
    }
}

/// What is to be done, the gravest first.
fn als_naechstes(out: &mut String, zeile: &Matrixzeile, stand: &Matrixstand, options: &Options) {
    let sprache = options.sprache;
    let mut punkte: Vec<Punkt<'_>> = zellen(stand, zeile)
        .flat_map(|(gegenstand, zelle)| {
            let gruende = zelle.gruende.iter().filter(|grund| !grund.tun.get(sprache).is_empty());
            gruende.map(move |grund| Punkt { zeile, gegenstand, zelle, grund })
        })
        .collect();
    punkte
        .sort_by_key(|punkt| (!entscheidet(punkt.zelle, punkt.grund), Reverse(punkt.grund.stufe)));
    if punkte.is_empty() {
        paragraph(
            out,
            "",
            sprache.pick("Es ist nichts zu tun.", "There is nothing to do."),
            options,
        );
        return;
    }
    paragraph(out, "", sprache.pick("Als Nächstes", "Next"), options);
    let schritte = schritte(&punkte);
    let digits = schritte.len().to_string().len();
    for (at, (grund, gegenstaende)) in schritte.iter().enumerate() {
        let head = format!("  {:>digits$}. ", at + 1);
        let tun = worte::einzeilig(grund.tun.get(sprache));
        let namen: Vec<String> = gegenstaende
            .iter()
            .map(|it| format!("{} {}", it.nr, worte::einzeilig(&it.name)))
            .collect();
        let text = format!("{}: {tun}", namen.join(", "));
        paragraph(out, &head, &text, options);
        if let Some(stelle) = &grund.stelle {
            paths(out, &" ".repeat(head.len()), &worte::stelle(stelle), options);
        }
    }
}

/// What one step settles: several deliverables where the same is to be done in the same place.
type Schritt<'m> = (&'m Grund, Vec<&'m Liefergegenstand>);

fn schritte<'m>(punkte: &[Punkt<'m>]) -> Vec<Schritt<'m>> {
    let mut schritte: Vec<Schritt<'m>> = Vec::new();
    for Punkt { gegenstand, grund, .. } in punkte {
        let same = |(one, _): &&mut Schritt<'_>| {
            !one.code.is_empty()
                && (one.code, &one.tun, &one.stelle) == (grund.code, &grund.tun, &grund.stelle)
        };
        match schritte.iter_mut().find(same) {
            Some((_, gegenstaende)) => gegenstaende.push(gegenstand),
            None => schritte.push((grund, vec![gegenstand])),
        }
    }
    schritte
}
