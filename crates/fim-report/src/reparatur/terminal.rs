//! Repairs in words and lines: what changes, file by file, then what is left alone and why, then the
//! totals.

use super::wert;
use crate::Options;
use crate::summary::number;
use crate::terminal::{element_line, paragraph, paragraph_with};
use crate::window::{ende, plain, shorten};
use fim_core::{
    Dateireparatur, Hinderung, Reparatur, Reparaturlauf, Reparaturschritt, Sprache, Zurueckgestellt,
};
use std::collections::BTreeMap;

/// Repairs of one rule that are shown in full unless all are asked for.
const GEZEIGT: usize = 5;
/// Lines of a list that are shown.
const ZEILEN: usize = 10;
/// Findings of a rule that are named among the proposals.
const VORSCHLAEGE: usize = 3;

pub(super) fn render(lauf: &Reparaturlauf, options: &Options) -> String {
    let mut out = String::new();
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for datei in lauf.geaenderte() {
        aenderungen(&mut out, datei, &mut told, options);
    }
    freigegebene(&mut out, lauf, options);
    verworfene(&mut out, lauf, options);
    vorschlaege(&mut out, lauf, options);
    summe(&mut out, lauf, options);
    out
}

fn aenderungen<'l>(
    out: &mut String,
    datei: &'l Dateireparatur,
    told: &mut BTreeMap<&'l str, usize>,
    options: &Options,
) {
    out.push_str(&ende(&plain(&datei.pfad), options.width));
    out.push('\n');
    let mut folded: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &datei.aenderungen {
        let code = one.finding.rule.code;
        let count = told.entry(code).or_default();
        *count += 1;
        if *count <= GEZEIGT || options.all {
            aenderung(out, one, options);
        } else {
            *folded.entry(code).or_default() += 1;
        }
    }
    if !folded.is_empty() {
        let word = options.sprache.pick("weitere", "more");
        let one = |(code, count): (&&str, &usize)| format!("{} × {code}", zahl(*count, options));
        let list: Vec<String> = folded.iter().map(one).collect();
        let all = options.sprache.pick("(--alle zeigt sie)", "(--alle shows them)");
        paragraph(out, "  ", &format!("{word}: {} {all}", list.join(", ")), options);
    }
    out.push('\n');
}

fn zahl(count: usize, options: &Options) -> String {
    number(count as u64, options.sprache)
}

fn aenderung(out: &mut String, one: &Reparaturschritt, options: &Options) {
    let sprache = options.sprache;
    let zeile = sprache.pick("Zeile", "line");
    let element = one.element.as_ref().map(element_line).unwrap_or_default();
    let text = format!("{zeile} {}: {}", one.position.line, plain(&element));
    paragraph_with(out, "  ", "    ", text.trim_end_matches([':', ' ']), options);
    let art = one.art.wording().get(sprache);
    let text = format!("{} {}: {art}", one.finding.rule.code, plain(&one.feld));
    paragraph_with(out, "    ", "      ", &text, options);
    let (alt, neu) = wert::zeilen(&one.teile, options.width.saturating_sub(9).max(20));
    let (vorher, nachher) = (sprache.pick("alt", "old"), sprache.pick("neu", "new"));
    out.push_str(&format!("    {vorher}  {alt}\n    {nachher}  {neu}\n"));
    let tausch = one.zeichen.iter().map(|it| {
        let times = if it.anzahl > 1 { format!(" ({} ×)", it.anzahl) } else { String::new() };
        format!("{} → {}{times}", plain(it.alt.get(sprache)), plain(it.neu.get(sprache)))
    });
    let tausch: Vec<String> = tausch.collect();
    if !tausch.is_empty() {
        paragraph(out, "         ", &tausch.join("; "), options);
    }
}

type Gelassen<'l> = (&'l Dateireparatur, &'l Zurueckgestellt);

fn gelassen<'l>(
    lauf: &'l Reparaturlauf,
    wanted: impl Fn(&Hinderung) -> bool + 'l,
) -> impl Iterator<Item = Gelassen<'l>> {
    let all =
        lauf.dateien.iter().flat_map(|it| it.zurueckgestellt.iter().map(move |one| (it, one)));
    all.filter(move |(_, one)| wanted(&one.grund))
}

/// A list, folded where it is long.
fn liste(out: &mut String, titel: &str, zeilen: &[String], options: &Options) {
    if zeilen.is_empty() {
        return;
    }
    paragraph(out, "", titel, options);
    let shown = if options.all { zeilen.len() } else { ZEILEN };
    for zeile in zeilen.iter().take(shown) {
        paragraph_with(out, "  ", "    ", zeile, options);
    }
    if zeilen.len() > shown {
        let count = number((zeilen.len() - shown) as u64, options.sprache);
        out.push_str(&match options.sprache {
            Sprache::De => format!("  … und {count} weitere (--alle)\n"),
            Sprache::En => format!("  … and {count} more (--alle)\n"),
        });
    }
    out.push('\n');
}

fn freigegebene(out: &mut String, lauf: &Reparaturlauf, options: &Options) {
    let sprache = options.sprache;
    let mut artefakte: BTreeMap<(String, String), u64> = BTreeMap::new();
    for (datei, one) in gelassen(lauf, |grund| matches!(grund, Hinderung::Freigegeben { .. })) {
        let Hinderung::Freigegeben { artefakt, status } = &one.grund else { continue };
        let text = format!("{}, {}", plain(&element_line(artefakt)), plain(status.get(sprache)));
        *artefakte.entry((datei.pfad.clone(), text)).or_default() += 1;
    }
    let zeilen: Vec<String> = artefakte
        .iter()
        .map(|((pfad, text), count)| {
            let places = stellen(*count, sprache);
            format!("{text}: {places} ({})", ende(&plain(pfad), 60))
        })
        .collect();
    let titel = sprache.pick(
        "Freigegeben und darum nicht geändert (--auch-freigegebene ändert auch sie):",
        "Released and therefore not changed (--auch-freigegebene changes them, too):",
    );
    liste(out, titel, &zeilen, options);
}

fn stellen(count: u64, sprache: Sprache) -> String {
    let word = match count {
        1 => sprache.pick("Stelle", "place"),
        _ => sprache.pick("Stellen", "places"),
    };
    format!("{} {word}", number(count, sprache))
}

fn ort((datei, one): Gelassen<'_>) -> String {
    let line = one.finding.place.as_ref().map_or(0, |place| place.position.line);
    format!("{}:{line}", ende(&plain(&datei.pfad), 50))
}

fn verworfene(out: &mut String, lauf: &Reparaturlauf, options: &Options) {
    let sprache = options.sprache;
    let is_rejected =
        |grund: &Hinderung| !matches!(grund, Hinderung::Freigegeben { .. } | Hinderung::Mensch);
    let zeilen: Vec<String> = gelassen(lauf, is_rejected)
        .map(|it| {
            let code = it.1.finding.rule.code;
            let why = match &it.1.grund {
                Hinderung::Befund(found) if *found == code => {
                    sprache.pick("der Befund bliebe", "the finding would stay").to_owned()
                }
                Hinderung::Befund(found) => match sprache {
                    Sprache::De => format!("es käme ein Befund {found} hinzu"),
                    Sprache::En => format!("a finding {found} would come in"),
                },
                Hinderung::Kodierung => sprache
                    .pick(
                        "die Kodierung der Datei hat die neuen Zeichen nicht",
                        "the encoding of the file does not have the new characters",
                    )
                    .to_owned(),
                _ => sprache
                    .pick("die Datei wäre nicht mehr lesbar", "the file could not be read any more")
                    .to_owned(),
            };
            format!("{code} {}: {why}", ort(it))
        })
        .collect();
    let titel = sprache.pick(
        "Nicht repariert, weil es nichts bessern würde:",
        "Not repaired, because it would make nothing better:",
    );
    liste(out, titel, &zeilen, options);
}

fn vorschlaege(out: &mut String, lauf: &Reparaturlauf, options: &Options) {
    let sprache = options.sprache;
    let mut regeln: BTreeMap<&str, Vec<Gelassen<'_>>> = BTreeMap::new();
    for it in gelassen(lauf, |grund| *grund == Hinderung::Mensch) {
        regeln.entry(it.1.finding.rule.code).or_default().push(it);
    }
    if regeln.is_empty() {
        return;
    }
    paragraph(
        out,
        "",
        sprache
            .pick("Vorschläge, die ein Mensch entscheidet:", "Proposals for a person to decide:"),
        options,
    );
    for (code, befunde) in &regeln {
        let shown = if options.all { befunde.len() } else { VORSCHLAEGE };
        for it in befunde.iter().take(shown) {
            let text = format!("{code} {}: {}", ort(*it), plain(&it.1.finding.message(sprache)));
            paragraph_with(out, "  ", "    ", &text, options);
            let tun = shorten(&plain(&it.1.finding.fix(sprache)), 300);
            if !tun.is_empty() {
                paragraph(out, "    → ", &tun, options);
            }
        }
        if befunde.len() > shown {
            let count = number((befunde.len() - shown) as u64, sprache);
            out.push_str(&match sprache {
                Sprache::De => format!("  … und {count} weitere {code} (--alle)\n"),
                Sprache::En => format!("  … and {count} more {code} (--alle)\n"),
            });
        }
    }
    out.push('\n');
}

fn summe(out: &mut String, lauf: &Reparaturlauf, options: &Options) {
    let sprache = options.sprache;
    let (count, files) = (lauf.anzahl() as u64, lauf.geaenderte().count() as u64);
    let what = match (count, sprache) {
        (0, _) => sprache.pick("Nichts zu reparieren", "Nothing to repair").to_owned(),
        (_, Sprache::De) => {
            let reparatur = if count == 1 { "Reparatur" } else { "Reparaturen" };
            let datei = if files == 1 { "Datei" } else { "Dateien" };
            format!("{} {reparatur} in {} {datei}", number(count, sprache), number(files, sprache))
        }
        (_, Sprache::En) => {
            let repair = if count == 1 { "repair" } else { "repairs" };
            let file = if files == 1 { "file" } else { "files" };
            format!("{} {repair} in {} {file}", number(count, sprache), number(files, sprache))
        }
    };
    let done = match (count, lauf.ist_vorschau) {
        (0, _) => "",
        (_, true) => sprache.pick(", Vorschau, nichts geschrieben", ", preview, nothing written"),
        (_, false) => sprache.pick(", geschrieben", ", written"),
    };
    paragraph(out, "", &format!("{what}{done}"), options);
    let arten = Reparatur::ALL.iter().filter_map(|art| {
        let all = lauf.dateien.iter().flat_map(|datei| &datei.aenderungen);
        let count = all.filter(|one| one.art == *art).count();
        (count > 0).then(|| format!("{} × {}", zahl(count, options), art.wording().get(sprache)))
    });
    for art in arten {
        paragraph_with(out, "  ", "    ", &art, options);
    }
    if count > 0 {
        let text = sprache.pick(
            "Version und letzte Änderung hat fim fix nicht angefasst.",
            "fim fix did not touch version and date of the last change.",
        );
        paragraph(out, "", text, options);
    }
    if lauf.ungeschrieben > 0 {
        let files = number(lauf.ungeschrieben, sprache);
        let text = match (lauf.ungeschrieben, sprache) {
            (1, Sprache::De) => "1 Datei war nicht zu schreiben und ist, wie sie war.".to_owned(),
            (1, Sprache::En) => "1 file could not be written and is as it was.".to_owned(),
            (_, Sprache::De) => {
                format!("{files} Dateien waren nicht zu schreiben und sind, wie sie waren.")
            }
            (_, Sprache::En) => format!("{files} files could not be written and are as they were."),
        };
        paragraph(out, "", &text, options);
    }
    bleibt(out, lauf, options);
}

fn bleibt(out: &mut String, lauf: &Reparaturlauf, options: &Options) {
    let sprache = options.sprache;
    let places = number(lauf.verbleibend, sprache);
    let text = match (lauf.verbleibend, sprache) {
        (0, _) => return,
        (1, Sprache::De) => "Es bleibt ein Befund an 1 Stelle; »fim check« zeigt ihn.".to_owned(),
        (1, Sprache::En) => "One finding stays in 1 place; »fim check« shows it.".to_owned(),
        (_, Sprache::De) => {
            format!("Es bleiben Befunde an {places} Stellen; »fim check« zeigt sie.")
        }
        (_, Sprache::En) => format!("Findings stay in {places} places; »fim check« shows them."),
    };
    paragraph(out, "", &text, options);
}
