//! Walks over a text and joins places, names and editions to references.
//!
//! German puts the law behind the places, and several places may wait for one law: »§ 5 (1) i. V. m.
//! § 2 (3) AufenthG«. Some write it the other way round: »PAuswG vom 21.6.2019, § 5, Abs. 2«.

use crate::bezug::{Rechtsbezug, Rechtskreis, Stelle, Vorschrift};
use crate::fassung;
use crate::leser::Leser;
use crate::namen::{self, Lage};
use crate::stellen::{self, Signal};
use crate::zeichen::Art;
use std::ops::Range;

/// More places than these do not share one law: each would get a copy of its name.
const MOST_WAITING: usize = 100;

/// A reference with the tokens it was read from.
pub struct Fund {
    pub bezug: Rechtsbezug,
    pub tokens: Range<usize>,
    /// Begun by a word such as »Teil« or »S.«: without a law it is no reference.
    schwach: bool,
}

/// Reads all references of a text.
pub fn funde(leser: &Leser<'_>) -> Vec<Fund> {
    let mut lauf = Lauf { leser, funde: Vec::new(), wartend: 0, erwartet: 0, rueck: None };
    let mut at = 0;
    while at < leser.len() {
        // Every step reads at least one token.
        at = lauf.schritt(at).max(at + 1);
    }
    lauf.funde.retain(|fund| fund.bezug.vorschrift.is_some() || !fund.schwach);
    lauf.funde
}

struct Lauf<'l, 't> {
    leser: &'l Leser<'t>,
    funde: Vec<Fund>,
    /// How many of the last references wait for the law behind them.
    wartend: usize,
    /// Where the next place must begin for them to go on waiting.
    erwartet: usize,
    /// Where a place must begin to belong to the law before it.
    rueck: Option<usize>,
}

/// What stands behind places.
struct Name {
    vorschrift: Vorschrift,
    next: usize,
    nach_komma: bool,
}

impl Lauf<'_, '_> {
    fn schritt(&mut self, at: usize) -> usize {
        if at != self.erwartet {
            self.wartend = 0;
        }
        if self.leser.ist(at, Art::Trenner) {
            self.rueck = None;
            return at + 1;
        }
        let prefixed = self.leser.ist_wort(at, &["rl", "richtlinien"]);
        if let Some((stellen, signal, next)) = stellen::stellen(self.leser, at) {
            return self.mit_stellen(at..next, stellen, signal, None);
        }
        if prefixed && let Some((stellen, signal, next)) = stellen::stellen(self.leser, at + 1) {
            return self.mit_stellen(at..next, stellen, signal, Some("RL"));
        }
        match self.name_allein(at) {
            Some((vorschrift, next)) => self.ohne_stellen(at..next, vorschrift),
            None => at + 1,
        }
    }

    /// A name that no place stands before.
    fn name_allein(&self, at: usize) -> Option<(Vorschrift, usize)> {
        let leser = self.leser;
        if at == leser.nach_zeilen(0)
            && let Some((vorschrift, next)) = namen::name(leser, at, Lage::Allein)
        {
            let end = leser.nach_zeilen(leser.nach_punkt(fassung::fassung(leser, next).1));
            if end == leser.len() {
                return Some((vorschrift, next));
            }
        }
        let begins = at == 0 || matches!(leser.art(at - 1), Some(Art::Trenner | Art::Zeile));
        namen::name(leser, at, if begins { Lage::Anfang } else { Lage::Mitten })
    }

    fn ohne_stellen(&mut self, tokens: Range<usize>, vorschrift: Vorschrift) -> usize {
        let (fassung, end) = fassung::fassung(self.leser, tokens.end);
        let end = end.max(tokens.end);
        let bereich = self.leser.bereich(tokens.start..end);
        let bezug =
            Rechtsbezug { bereich, vorschrift: Some(vorschrift), stellen: Vec::new(), fassung };
        self.funde.push(Fund { bezug, tokens: tokens.start..end, schwach: false });
        self.rueck = Some(end);
        end
    }

    fn mit_stellen(
        &mut self,
        tokens: Range<usize>,
        stellen: Vec<Stelle>,
        signal: Signal,
        vorsatz: Option<&str>,
    ) -> usize {
        let belongs_back = self.gehoert_zurueck(tokens.start);
        let name = self.name_dahinter(tokens.end).filter(|name| !(belongs_back && name.nach_komma));
        let mut bezug = Rechtsbezug { bereich: 0..0, vorschrift: None, stellen, fassung: None };
        if let Some(Name { vorschrift, next, .. }) = name {
            let vorschrift = match vorsatz {
                Some(prefix) => namen::davon(prefix, vorschrift),
                None => vorschrift,
            };
            let (fassung, end) = fassung::fassung(self.leser, next);
            self.wartende_bekommen(&vorschrift);
            bezug.vorschrift = Some(vorschrift);
            bezug.fassung = fassung;
            self.aufnehmen(bezug, tokens.start..end.max(next), signal);
            self.rueck = None;
            return end.max(next);
        }
        if belongs_back && let Some(last) = self.funde.last_mut() {
            last.bezug.stellen.append(&mut bezug.stellen);
            last.tokens.end = tokens.end;
            last.bezug.bereich = self.leser.bereich(last.tokens.clone());
            self.rueck = Some(tokens.end);
            return tokens.end;
        }
        let end = tokens.end;
        self.aufnehmen(bezug, tokens, signal);
        self.rueck = None;
        match self.naechste_stelle(end) {
            Some(next) => {
                self.wartend += 1;
                self.erwartet = next;
                next
            }
            None => end,
        }
    }

    /// Whether a place that begins here belongs to the law before it: »BGB, insbesondere § 5«.
    fn gehoert_zurueck(&self, start: usize) -> bool {
        let Some(end) = self.rueck else { return false };
        let comma = usize::from(self.leser.ist(end, Art::Komma));
        let mut here = self.leser.nach_zeilen(end + comma);
        if self.leser.ist_wort(here, &["insbesondere", "insb", "hier", "dort"]) {
            here = self.leser.nach_punkt(here + 1);
        }
        here == start || self.leser.verbindung(end) == Some(start)
    }

    fn aufnehmen(&mut self, mut bezug: Rechtsbezug, tokens: Range<usize>, signal: Signal) {
        bezug.bereich = self.leser.bereich(tokens.clone());
        self.funde.push(Fund { bezug, tokens, schwach: !signal.stark });
    }

    fn wartende_bekommen(&mut self, vorschrift: &Vorschrift) {
        let first = self.funde.len().saturating_sub(self.wartend.min(MOST_WAITING));
        // A technical rule has no paragraphs.
        let fits = |stelle: &Stelle| {
            vorschrift.rechtskreis != Rechtskreis::TechnischeRegel
                || stelle.art != crate::bezug::Stellenart::Paragraf
        };
        for fund in self.funde.iter_mut().skip(first) {
            if fund.bezug.stellen.iter().all(fits) {
                fund.bezug.vorschrift = Some(vorschrift.clone());
            }
        }
        self.wartend = 0;
    }

    /// The law behind places, also behind a comma or an article.
    fn name_dahinter(&self, at: usize) -> Option<Name> {
        let leser = self.leser;
        let mut here = leser.nach_zeilen(at);
        let nach_komma = leser.ist(here, Art::Komma);
        if nach_komma {
            here = leser.nach_zeilen(here + 1);
        }
        let articles =
            ["der", "des", "dem", "den", "die", "das", "zum", "zur", "zu", "vom", "im", "d"];
        if leser.ist_wort(here, &articles) {
            here = leser.nach_zeilen(leser.nach_punkt(here + 1));
        }
        if leser.ist_wort(here, &["o", "genannten", "jeweiligen", "geltenden"]) {
            here += 1;
        }
        let (vorschrift, next) = namen::name(leser, here, Lage::NachStelle)?;
        Some(Name { vorschrift, next, nach_komma })
    }

    /// Where a further place begins behind a word that joins, in the same line or the next.
    fn naechste_stelle(&self, at: usize) -> Option<usize> {
        let leser = self.leser;
        let of = leser.ist_wort(at, &["zu", "zum", "zur"]).then_some(at + 1);
        let next = leser.verbindung(at).or(of)?;
        stellen::signal(leser, next).map(|_| next)
    }
}
