//! What a check of today says of a Prüfprotokoll, at a terminal.

use super::abgleich::{Eingabenwechsel, Ergebniswechsel, Nachpruefung, Programmteil, Wechsel};
use super::lesen::Befund;
use crate::Options;
use crate::summary::number;
use crate::terminal::paragraph;
use crate::window::plain;
use fim_core::{Grundlagenart, Sprache};

/// Differences of a kind that are told of, unless all are asked for.
const GENANNTE: usize = 12;

pub(super) fn render(it: &Nachpruefung, options: &Options) -> String {
    let sprache = options.sprache;
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let mut out = String::new();
    let head = match sprache {
        Sprache::De => format!("Prüfprotokoll vom {}, Stichtag {}", it.erstellt, it.stichtag),
        Sprache::En => format!("Prüfprotokoll of {}, reference date {}", it.erstellt, it.stichtag),
    };
    paragraph(&mut out, "", &plain(&head), options);
    let sign = if it.ist_bestaetigt() { "✓ " } else { "✗ " };
    paragraph(&mut out, sign, &urteil(it, sprache), options);
    out.push('\n');
    let mut row = |name: &str, text: &str| {
        paragraph(&mut out, &format!("{name:<15}"), &plain(text), options);
    };
    row(t("Protokoll", "Protocol"), protokoll(it, sprache));
    row(t("Programm", "Program"), &programm(it, sprache));
    row(t("Eingaben", "Inputs"), &eingaben(it, sprache));
    row(t("Ergebnis", "Result"), &ergebnis(it, sprache));
    row(t("damals", "then"), &it.urteil.0);
    if it.urteil.0 != it.urteil.1 {
        row(t("heute", "now"), &it.urteil.1);
    }
    let inputs = it.eingaben.iter().map(|one| eingabe(one, sprache)).collect();
    list(&mut out, t("Andere Eingaben", "Inputs that differ"), inputs, options);
    let changes = it.ergebnis.iter().map(|one| wechsel(one, sprache)).collect();
    list(&mut out, t("Anderes Ergebnis", "Results that differ"), changes, options);
    out
}

/// Names the first, and says how many more there are.
fn list(out: &mut String, title: &str, lines: Vec<(String, String)>, options: &Options) {
    if lines.is_empty() {
        return;
    }
    out.push_str(&format!("\n{title}\n"));
    let shown = if options.all { lines.len() } else { GENANNTE };
    let more = lines.len().saturating_sub(shown) as u64;
    for (head, text) in lines.into_iter().take(shown) {
        paragraph(out, &format!("  {head:<11}"), &plain(&text), options);
    }
    if more > 0 {
        let more = number(more, options.sprache);
        let text = match options.sprache {
            Sprache::De => format!("{more} weitere (alle mit --alle)"),
            Sprache::En => format!("{more} more (all with --alle)"),
        };
        paragraph(out, "  … ", &text, options);
    }
}

/// The answer in one sentence.
pub(super) fn urteil(it: &Nachpruefung, sprache: Sprache) -> String {
    if it.ist_bestaetigt() {
        let text = "bestätigt: dieselben Eingaben geben dasselbe Ergebnis";
        return sprache.pick(text, "confirmed: the same inputs give the same result").to_owned();
    }
    let gruende = [
        (!it.ist_unveraendert, "das Protokoll selbst wurde geändert", "the protocol was changed"),
        (!it.eingaben.is_empty(), "Eingaben sind anders", "inputs differ"),
        (!it.ergebnis.is_empty(), "das Ergebnis ist anders", "the result differs"),
    ];
    let gruende = gruende.iter().filter(|(holds, ..)| *holds);
    let texte: Vec<&str> = gruende.map(|(_, de, en)| sprache.pick(de, en)).collect();
    let head = sprache.pick("nicht bestätigt", "not confirmed");
    format!("{head}: {}", texte.join(", "))
}

fn protokoll(it: &Nachpruefung, sprache: Sprache) -> &'static str {
    match it.ist_unveraendert {
        true => sprache.pick("unverändert", "unchanged"),
        false => sprache.pick(
            "geändert: die Prüfsumme passt nicht zum Inhalt",
            "changed: the digest is not that of the content",
        ),
    }
}

fn programm(it: &Nachpruefung, sprache: Sprache) -> String {
    if it.programm.is_empty() {
        return sprache.pick("dasselbe", "the same").to_owned();
    }
    let now = sprache.pick("jetzt", "now");
    let teile = it.programm.iter().map(|(teil, alt, neu)| match teil {
        // Nobody knows the digest of a build by heart.
        Programmteil::Build => sprache.pick("anders gebaut", "another build").to_owned(),
        teil => format!("{} {alt}, {now} {neu}", teil.label(sprache)),
    });
    teile.collect::<Vec<_>>().join("; ")
}

fn eingaben(it: &Nachpruefung, sprache: Sprache) -> String {
    let count = |wechsel| it.eingaben.iter().filter(|one| one.wechsel == wechsel).count() as u64;
    let same = format!(
        "{} {}",
        number(it.gleiche_eingaben, sprache),
        sprache.pick("unverändert", "unchanged")
    );
    let others = [Wechsel::Geaendert, Wechsel::Fehlt, Wechsel::Neu].map(|it| (count(it), it));
    let others = others.iter().filter(|(count, _)| *count > 0);
    let others = others
        .map(|(count, it)| format!("{} {}", number(*count, sprache), it.counted(*count, sprache)));
    std::iter::once(same).chain(others).collect::<Vec<_>>().join(", ")
}

fn ergebnis(it: &Nachpruefung, sprache: Sprache) -> String {
    let same = number(it.gleiche_befunde, sprache);
    let different = number(it.ergebnis.len() as u64, sprache);
    match (it.ergebnis.is_empty(), sprache) {
        (true, Sprache::De) => format!("gleich; Befunde und Ausnahmen: {same}"),
        (true, Sprache::En) => format!("the same; findings and exceptions: {same}"),
        (false, Sprache::De) => format!("Unterschiede: {different}; gleiche Befunde: {same}"),
        (false, Sprache::En) => {
            format!("differences: {different}; findings that are the same: {same}")
        }
    }
}

/// What happened, and to what.
pub(super) fn eingabe(one: &Eingabenwechsel, sprache: Sprache) -> (String, String) {
    (one.wechsel.label(sprache).to_owned(), format!("{} ({})", one.pfad, wozu(&one.rolle, sprache)))
}

/// What a file was to the run; a later version may know more.
fn wozu(rolle: &str, sprache: Sprache) -> &str {
    let known = Grundlagenart::ALL.into_iter().find(|art| art.key() == rolle);
    known.map_or(rolle, |art| art.label(sprache))
}

pub(super) fn wechsel(one: &Ergebniswechsel, sprache: Sprache) -> (String, String) {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let changed = || t("geändert", "changed").to_owned();
    match one {
        Ergebniswechsel::Befund { wechsel, ist_ausnahme, befund } => {
            (wechsel.label(sprache).to_owned(), self::befund(befund, *ist_ausnahme, sprache))
        }
        Ergebniswechsel::Datei { pfad, alt, neu } => (changed(), format!("{pfad}: {alt} → {neu}")),
        Ergebniswechsel::Freigabe { pfad } => {
            (changed(), format!("{pfad}: {}", t("Stand zum Ziel", "distance to the target")))
        }
        Ergebniswechsel::Zelle { leistung, gegenstand, alt, neu } => {
            (changed(), format!("Matrix {leistung}, {gegenstand}: {alt} → {neu}"))
        }
        Ergebniswechsel::Matrix { alt, neu } => (changed(), format!("Matrix: {alt} → {neu}")),
        Ergebniswechsel::Urteil { alt, neu } => {
            (changed(), format!("{}: {alt} → {neu}", t("Urteil", "verdict")))
        }
    }
}

fn befund(befund: &Befund, ist_ausnahme: bool, sprache: Sprache) -> String {
    let Befund { code, stufe, message, file, .. } = befund;
    let excepted = if ist_ausnahme { sprache.pick("Ausnahme: ", "exception: ") } else { "" };
    format!("{excepted}{stufe} {code} {file}: {message}")
}

impl Wechsel {
    /// The word after a number.
    const fn counted(self, count: u64, sprache: Sprache) -> &'static str {
        match (self, sprache) {
            (Self::Fehlt, Sprache::De) if count != 1 => "fehlen",
            _ => self.label(sprache),
        }
    }

    pub(super) const fn label(self, sprache: Sprache) -> &'static str {
        match self {
            Self::Neu => sprache.pick("neu", "new"),
            Self::Fehlt => sprache.pick("fehlt", "missing"),
            Self::Geaendert => sprache.pick("geändert", "changed"),
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Neu => "new",
            Self::Fehlt => "missing",
            Self::Geaendert => "changed",
        }
    }
}

impl Programmteil {
    const fn label(self, sprache: Sprache) -> &'static str {
        match self {
            Self::Version => "Version",
            Self::Build => "Build",
            Self::Regelwerk => sprache.pick("Regelwerk", "rule set"),
            Self::Regeln => sprache.pick("Regeln", "rules"),
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Build => "build",
            Self::Regelwerk => "ruleset",
            Self::Regeln => "rules",
        }
    }
}
