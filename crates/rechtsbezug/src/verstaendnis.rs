//! Says of a text as a whole what became of it: read, partly read, no norm and then what else.

use crate::bezug::Rechtskreis;
use crate::lesen::Fund;
use crate::leser::Leser;
use crate::namen;
use crate::zeichen::Art;

/// What became of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verstaendnis {
    /// References to law with their laws, and nothing else but what is known to be no norm.
    Verstanden,
    /// References, but also words that were not understood, or places without a law.
    Teilweise,
    /// No reference to law; it is known what stands there instead.
    KeineNorm(KeineNorm),
    /// Nothing was understood.
    Unverstanden,
}

/// What stands where a norm could stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeineNorm {
    /// Nothing at all.
    Leer,
    /// »Bitte Handlungsgrundlage ergänzen«, »leer, da Referenzkontext«.
    Platzhalter,
    /// A name of an XÖV standard or of something in it, or the id of another artefact.
    Baustein,
    /// A URN.
    Urn,
    /// A code list by name.
    Codeliste,
    /// TRGS, DIN, RFC, BSI TR and their like.
    TechnischeRegel,
    /// An address in the net.
    Adresse,
}

/// Words that say nothing beside references.
const FUELLWOERTER: &[&str] = &[
    "und",
    "oder",
    "sowie",
    "bzw",
    "i",
    "v",
    "m",
    "ivm",
    "in",
    "verbindung",
    "mit",
    "gemäß",
    "gem",
    "nach",
    "siehe",
    "vgl",
    "laut",
    "lt",
    "der",
    "die",
    "das",
    "des",
    "dem",
    "den",
    "im",
    "zu",
    "zum",
    "zur",
    "von",
    "vom",
    "insbesondere",
    "insb",
    "ggf",
    "sinne",
    "aus",
    "auf",
    "u",
    "a",
    "beziehungsweise",
    "rechtsgrundlage",
    "rechtsgrundlagen",
    "handlungsgrundlage",
    "handlungsgrundlagen",
    "auch",
    "ff",
];

/// Words that only stand in what is still to be filled in, or in examples.
const PLATZHALTER: &[&str] = &[
    "ergänzen",
    "ergänzt",
    "leer",
    "lerr",
    "referenzbasiert",
    "referenzkontext",
    "tbd",
    "todo",
    "xxx",
    "platzhalter",
    "dummy",
    "nachtragen",
    "nachzutragen",
    "entfällt",
    "unbekannt",
    "offen",
    "bezug",
    "rechtsbezug",
    "bezugsquelle",
    "keine",
    "keiner",
    "folgt",
    "beispiel",
];

/// A placeholder is short.
const LONGEST_PLATZHALTER: usize = 8;

/// Judges a text by what was read from it.
pub fn urteil(leser: &Leser<'_>, funde: &[Fund]) -> Verstaendnis {
    let mut reste = Vec::new();
    let mut begin = 0;
    for fund in funde {
        luecke(leser, begin, fund.tokens.start, &mut reste);
        begin = fund.tokens.end;
    }
    luecke(leser, begin, leser.len(), &mut reste);
    let technical = |fund: &&Fund| {
        let law = fund.bezug.vorschrift.as_ref();
        law.is_some_and(|law| law.rechtskreis == Rechtskreis::TechnischeRegel)
    };
    let rules = funde.iter().filter(technical).count();
    let has_bare = funde.iter().any(|fund| fund.bezug.vorschrift.is_none());
    let has_unknown = reste.contains(&Rest::Unbekannt);
    if has_unknown || has_bare {
        return if funde.is_empty() { Verstaendnis::Unverstanden } else { Verstaendnis::Teilweise };
    }
    if funde.len() > rules {
        return Verstaendnis::Verstanden;
    }
    if rules > 0 {
        return Verstaendnis::KeineNorm(KeineNorm::TechnischeRegel);
    }
    let kinds = reste.iter().filter_map(|rest| match rest {
        Rest::Bekannt(kind) => Some(*kind),
        Rest::Unbekannt => None,
    });
    match (kinds.min(), leser.len()) {
        (Some(kind), _) => Verstaendnis::KeineNorm(kind),
        (None, 0) => Verstaendnis::KeineNorm(KeineNorm::Leer),
        (None, _) if hat_woerter(leser) => Verstaendnis::Unverstanden,
        (None, _) => Verstaendnis::KeineNorm(KeineNorm::Leer),
    }
}

#[derive(PartialEq, Eq)]
enum Rest {
    Bekannt(KeineNorm),
    Unbekannt,
}

fn hat_woerter(leser: &Leser<'_>) -> bool {
    (0..leser.len()).any(|at| matches!(leser.art(at), Some(Art::Wort | Art::Zahl)))
}

/// Judges the tokens between two references, each part between separators by itself.
fn luecke(leser: &Leser<'_>, begin: usize, end: usize, reste: &mut Vec<Rest>) {
    let mut part = begin;
    for at in begin..=end {
        if at == end || leser.ist(at, Art::Trenner) {
            if let Some(rest) = teil(leser, part, at, begin > 0 && part == begin) {
                reste.push(rest);
            }
            part = at + 1;
        }
    }
}

fn teil(leser: &Leser<'_>, begin: usize, end: usize, behind: bool) -> Option<Rest> {
    let (mut words, mut kind, mut placeholder, mut address) = (0_usize, None, false, false);
    let mut at = begin;
    while at < end {
        let this = match leser.art(at) {
            Some(Art::Urn) => Some(KeineNorm::Urn),
            Some(Art::Baustein) => Some(KeineNorm::Baustein),
            Some(Art::Wort) => wort(leser, at),
            Some(Art::Zahl) if leser.klein(at).len() >= 8 => Some(KeineNorm::Baustein),
            _ => None,
        };
        // A remark in parentheses right behind a reference is about that reference.
        if behind
            && words == 0
            && kind.is_none()
            && leser.ist(at, Art::Auf)
            && let Some(close) = leser.klammer_zu(at, 10).filter(|close| *close < end)
        {
            at = close + 1;
            continue;
        }
        address |= leser.ist(at, Art::Adresse);
        placeholder |= leser.ist_wort(at, PLATZHALTER);
        kind = kind.or(this);
        let counts = matches!(leser.art(at), Some(Art::Wort | Art::Zahl | Art::Sonst));
        words += usize::from(counts && !leser.ist_wort(at, FUELLWOERTER));
        at += 1;
    }
    if kind.is_some() {
        return kind.map(Rest::Bekannt);
    }
    if placeholder && words <= LONGEST_PLATZHALTER {
        return Some(Rest::Bekannt(KeineNorm::Platzhalter));
    }
    match (words, address) {
        (0, true) => Some(Rest::Bekannt(KeineNorm::Adresse)),
        (0, false) => None,
        _ => Some(Rest::Unbekannt),
    }
}

fn wort(leser: &Leser<'_>, at: usize) -> Option<KeineNorm> {
    let word = leser.roh(at);
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if leser.klein(at).starts_with("codeliste") {
        return Some(KeineNorm::Codeliste);
    }
    (namen::ist_xoev(word) || digits >= 5).then_some(KeineNorm::Baustein)
}
