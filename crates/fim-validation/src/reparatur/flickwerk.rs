//! A text made of pieces of another one and new pieces: changes made one after the other, each in the
//! text as it then was, are changes of the first text.

use fim_core::Span;
use std::ops::Range;

enum Stueck {
    /// Bytes of the text as it was.
    Alt(Range<usize>),
    Neu(String),
}

impl Stueck {
    fn len(&self) -> usize {
        match self {
            Self::Alt(range) => range.len(),
            Self::Neu(text) => text.len(),
        }
    }

    const fn alt_anfang(&self) -> Option<usize> {
        match self {
            Self::Alt(range) => Some(range.start),
            Self::Neu(_) => None,
        }
    }

    const fn alt_ende(&self) -> Option<usize> {
        match self {
            Self::Alt(range) => Some(range.end),
            Self::Neu(_) => None,
        }
    }

    /// What is left of it within `range`, counted from its start.
    fn teil(&self, range: Range<usize>) -> Self {
        match self {
            Self::Alt(own) => Self::Alt(own.start + range.start..own.start + range.end),
            Self::Neu(text) => Self::Neu(text.get(range).unwrap_or_default().to_owned()),
        }
    }
}

/// See the module.
pub(super) struct Flickwerk {
    stuecke: Vec<Stueck>,
    /// Where each piece ends in the text as it is now.
    enden: Vec<usize>,
    /// Bytes of the text as it was.
    len: usize,
}

impl Flickwerk {
    pub(super) fn new(text: &str) -> Self {
        let len = text.len();
        Self { stuecke: vec![Stueck::Alt(0..len)], enden: vec![len], len }
    }

    /// The bytes of the text as it was that bytes of the text as it is now come from. What is new
    /// comes from what it took the place of.
    pub(super) fn herkunft(&self, ort: &Range<usize>) -> Range<usize> {
        let start = self.enden.partition_point(|ende| *ende <= ort.start);
        let von = match self.stuecke.get(start) {
            Some(Stueck::Alt(alt)) => alt.start + ort.start - self.anfang(start),
            Some(Stueck::Neu(_)) => {
                self.stuecke[..start].iter().rev().find_map(Stueck::alt_ende).unwrap_or(0)
            }
            None => self.len,
        };
        if ort.is_empty() {
            return von..von;
        }
        let ende = self.enden.partition_point(|ende| *ende < ort.end);
        let bis = match self.stuecke.get(ende) {
            Some(Stueck::Alt(alt)) => alt.start + ort.end - self.anfang(ende),
            Some(Stueck::Neu(_)) => {
                self.stuecke[ende..].iter().find_map(Stueck::alt_anfang).unwrap_or(self.len)
            }
            None => self.len,
        };
        von..bis.max(von)
    }

    fn anfang(&self, stueck: usize) -> usize {
        stueck.checked_sub(1).map_or(0, |davor| self.enden[davor])
    }

    /// Makes changes of the text as it is now, in ascending order and apart from each other.
    pub(super) fn einarbeiten(
        &mut self,
        aenderungen: impl Iterator<Item = (Range<usize>, String)>,
    ) {
        let (mut neu, mut at) = (Vec::new(), 0);
        for (ort, text) in aenderungen {
            self.ausschnitt(at..ort.start, &mut neu);
            neu.push(Stueck::Neu(text));
            at = ort.end;
        }
        self.ausschnitt(at..usize::MAX, &mut neu);
        let mut ende = 0;
        self.enden.clear();
        self.enden.extend(neu.iter().map(|stueck| {
            ende += stueck.len();
            ende
        }));
        self.stuecke = neu;
    }

    /// The pieces within a range of the text they make.
    fn ausschnitt(&self, range: Range<usize>, into: &mut Vec<Stueck>) {
        let first = self.enden.partition_point(|ende| *ende <= range.start);
        let mut start = self.anfang(first);
        for stueck in &self.stuecke[first..] {
            if start >= range.end {
                return;
            }
            let end = start + stueck.len();
            let (from, to) = (range.start.max(start), range.end.min(end));
            if from < to {
                into.push(stueck.teil(from - start..to - start));
            }
            start = end;
        }
    }

    /// The changes of the text as it was.
    pub(super) fn aenderungen(&self) -> Vec<(Span, String)> {
        let (mut found, mut at, mut text) = (Vec::new(), 0, String::new());
        let schluss = Stueck::Alt(self.len..self.len);
        for stueck in self.stuecke.iter().chain([&schluss]) {
            match stueck {
                Stueck::Neu(neu) => text.push_str(neu),
                Stueck::Alt(range) => {
                    if range.start > at || !text.is_empty() {
                        found.push((Span::new(at, range.start), std::mem::take(&mut text)));
                    }
                    at = range.end;
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Flickwerk;

    #[test]
    fn changes_of_changes_are_changes_of_the_first_text() {
        let mut flickwerk = Flickwerk::new("abcdefgh");
        flickwerk.einarbeiten([(1..2, "XY".to_owned()), (4..4, "+".to_owned())].into_iter());
        // aXYcd+efgh
        let herkunft = |von: usize, bis: usize| flickwerk.herkunft(&(von..bis));
        assert_eq!([herkunft(0, 1), herkunft(1, 2), herkunft(2, 4)], [0..1, 1..2, 1..3]);
        assert_eq!([herkunft(5, 6), herkunft(8, 9), herkunft(10, 10)], [4..4, 6..7, 8..8]);
        flickwerk.einarbeiten([(2..4, "q".to_owned()), (8..9, String::new())].into_iter());
        // aXqd+efh
        let found = flickwerk.aenderungen();
        let found: Vec<_> = found.iter().map(|(at, text)| (at.start, at.end, &**text)).collect();
        assert_eq!(found, [(1, 3, "Xq"), (4, 4, "+"), (6, 7, "")]);
    }
}
