//! A comparison as a comment on a merge request. A comment has an end: what does not fit is counted.

use super::saetze;
use super::wortweise::{Stueck, mit_umfeld, stuecke};
use crate::Options;
use crate::markdown::text;
use crate::summary::number;
use crate::window::{einzeilig, shorten};
use fim_core::{Aenderung, Aenderungsart, Artefaktvergleich, Sprache, Standvergleich};

/// By this, a program finds its comment again to write it anew.
const KENNUNG: &str = "<!-- fim diff -->\n";
/// Bytes of a comment: GitHub takes 65,536 characters. The last sentence has room beyond.
const BYTES: usize = 59_000;
/// Rows of the table.
const ZEILEN: usize = 50;
/// Characters that are the same before and behind a changed word.
const UMFELD: usize = 40;
/// Characters of a value.
const WERT: usize = 160;

pub(super) fn render(vergleich: &Standvergleich, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = KENNUNG.to_owned();
    let (alt, neu) = (text(&vergleich.alt), text(&vergleich.neu));
    out.push_str(&match sprache {
        Sprache::De => format!("### Vergleich: {alt} → {neu}\n\n"),
        Sprache::En => format!("### Comparison: {alt} → {neu}\n\n"),
    });
    out.push_str(&format!("**{}**\n\n", saetze::ergebnis(vergleich, sprache)));
    let tiefe = vergleich.tiefe.label().get(sprache);
    let word = sprache.pick("Tiefe", "Depth");
    out.push_str(&format!("{}. {word}: {tiefe}.\n", saetze::summe(vergleich, sprache)));
    for datei in vergleich.unlesbar.iter().take(ZEILEN) {
        let word = sprache.pick("Nicht lesbar", "Unreadable");
        let grund = text(datei.grund.get(sprache));
        out.push_str(&format!("\n- {word}: {}: {grund}", text(&datei.datei)));
    }
    if !vergleich.unlesbar.is_empty() {
        weitere(&mut out, vergleich.unlesbar.len().saturating_sub(ZEILEN), sprache);
        out.push('\n');
    }
    tabelle(&mut out, vergleich, sprache);
    let mut rest = 0_u64;
    for artefakt in vergleich.artefakte.iter().filter(|it| saetze::hat_einzelheiten(it)) {
        let teil = einzelheiten(artefakt, sprache);
        // Nothing follows what found no room.
        if rest > 0 || out.len() + teil.len() > BYTES {
            rest += 1;
        } else {
            out.push_str(&teil);
        }
    }
    if rest > 0 {
        let n = number(rest, sprache);
        out.push_str(&match sprache {
            Sprache::De => format!("\nEinzelheiten von {n} Artefakten finden hier keinen Platz: `fim diff --alle`, `-f html=…`.\n"),
            Sprache::En => format!("\nThere is no room here for details of {n} artefacts: `fim diff --alle`, `-f html=…`.\n"),
        });
    }
    out
}

fn tabelle(out: &mut String, vergleich: &Standvergleich, sprache: Sprache) {
    let alle: Vec<_> =
        vergleich.artefakte.iter().filter(|it| saetze::ist_erwaehnenswert(it)).collect();
    if alle.is_empty() {
        return;
    }
    out.push_str(sprache.pick(
        "\n| Artefakt | Stand | Version | erhöht? | Urteil |\n|---|---|---|---|---|\n",
        "\n| Artefact | State | Version | Raised? | Verdict |\n|---|---|---|---|---|\n",
    ));
    for artefakt in alle.iter().take(ZEILEN) {
        let zellen = [
            text(&saetze::element(&artefakt.element)),
            artefakt.stand.label().get(sprache).to_owned(),
            text(&saetze::version(artefakt)),
            saetze::wechsel(artefakt, sprache).to_owned(),
            saetze::urteil(artefakt, sprache).to_owned(),
        ];
        out.push_str(&format!("| {} |\n", zellen.join(" | ")));
    }
    let rest = alle.len().saturating_sub(ZEILEN);
    if rest > 0 {
        let n = number(rest as u64, sprache);
        out.push_str(&match sprache {
            Sprache::De => format!("\n… und {n} weitere Artefakte.\n"),
            Sprache::En => format!("\n… and {n} more artefacts.\n"),
        });
    }
}

fn einzelheiten(artefakt: &Artefaktvergleich, sprache: Sprache) -> String {
    let titel = text(&saetze::element(&artefakt.element));
    let mut out = format!("\n<details><summary>{titel}</summary>\n\n");
    liste(&mut out, BYTES / 9, &artefakt.gruende, sprache, |grund| {
        let wo = text(&saetze::element(&grund.element));
        let grad = grund.grad.label().get(sprache);
        let aussage = text(&grund.aussage.text(sprache));
        format!("- **{grad}** – {wo}: {aussage}\n")
    });
    liste(&mut out, BYTES / 9 * 2, &artefakt.versionen, sprache, |befund| {
        let wo = text(&saetze::element(&befund.element));
        let gewicht = befund.gewicht.label().get(sprache);
        let aussage = text(&befund.aussage.text(sprache));
        format!("- {gewicht} – {wo}: {aussage}\n")
    });
    let eine = |aenderung: &Aenderung| zeile(aenderung, sprache);
    liste(&mut out, BYTES / 3, &artefakt.aenderungen, sprache, eine);
    if let Some(satz) = saetze::verborgen(artefakt, sprache) {
        out.push_str(&format!("\n{}\n", text(&satz)));
    }
    out.push_str("\n</details>\n");
    out
}

/// Some lines, up to so many bytes; the rest is counted. Each list ends in time for the next.
fn liste<T>(
    out: &mut String,
    bis: usize,
    alle: &[T],
    sprache: Sprache,
    zeile: impl Fn(&T) -> String,
) {
    for (at, one) in alle.iter().enumerate() {
        if out.len() > bis {
            return weitere(out, alle.len() - at, sprache);
        }
        out.push_str(&zeile(one));
    }
}

fn weitere(out: &mut String, zahl: usize, sprache: Sprache) {
    if zahl > 0 {
        let n = number(zahl as u64, sprache);
        let word = sprache.pick("weitere", "more");
        out.push_str(&format!("{}- … {n} {word}\n", if out.ends_with('\n') { "" } else { "\n" }));
    }
}

fn zeile(aenderung: &Aenderung, sprache: Sprache) -> String {
    let wo = text(&saetze::element(&aenderung.element));
    let was = text(&saetze::eigenschaft(aenderung, sprache));
    let art = aenderung.art.label().get(sprache);
    let mut out = format!("- {wo}, {was} {art}");
    let werte = werte(aenderung);
    if !werte.is_empty() {
        out = format!("{out}: {werte}");
    }
    if let Some(weg) = saetze::weg(aenderung, sprache) {
        out = format!("{out} ({})", text(&weg));
    }
    out.push('\n');
    out
}

fn werte(aenderung: &Aenderung) -> String {
    let kurz = |wert: &str| text(&shorten(&einzeilig(wert), WERT));
    match (&aenderung.alt, &aenderung.neu) {
        (Some(alt), Some(neu)) if alt.len() + neu.len() <= 80 => {
            format!("{} → {}", kurz(alt), kurz(neu))
        }
        (Some(alt), Some(neu)) => {
            let teile = mit_umfeld(stuecke(&einzeilig(alt), &einzeilig(neu)), UMFELD);
            teile.iter().map(markiert).collect()
        }
        (None, Some(neu)) if aenderung.art == Aenderungsart::Geaendert => {
            format!("→ {}", kurz(neu))
        }
        (Some(alt), None) if aenderung.art == Aenderungsart::Geaendert => {
            format!("{} →", kurz(alt))
        }
        (Some(wert), None) | (None, Some(wert)) => kurz(wert),
        (None, None) => String::new(),
    }
}

/// Blanks at the ends stay outside of the mark, where they count.
fn markiert(stueck: &Stueck) -> String {
    let innen = |roh: &str, auf: &str, zu: &str| {
        let kern = roh.trim();
        let vorn = if roh.starts_with(char::is_whitespace) { " " } else { "" };
        let hinten = if roh.ends_with(char::is_whitespace) { " " } else { "" };
        if kern.is_empty() {
            " ".to_owned()
        } else {
            format!("{vorn}{auf}{}{zu}{hinten}", text(kern))
        }
    };
    match stueck {
        Stueck::Gleich(roh) => innen(roh, "", ""),
        Stueck::Weg(roh) => innen(roh, "<del>", "</del>"),
        Stueck::Neu(roh) => innen(roh, "<ins>", "</ins>"),
        Stueck::Luecke => "…".to_owned(),
    }
}
