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
    /// Bytes of the text as it was.
    len: usize,
}

impl Flickwerk {
    pub(super) fn new(text: &str) -> Self {
        Self { stuecke: vec![Stueck::Alt(0..text.len())], len: text.len() }
    }

    /// Makes changes of the text as it is now, in ascending order and apart from each other.
    pub(super) fn einarbeiten(
        &mut self,
        aenderungen: impl Iterator<Item = (Range<usize>, String)>,
    ) {
        let alt = std::mem::take(&mut self.stuecke);
        let (mut neu, mut at) = (Vec::new(), 0);
        for (ort, text) in aenderungen {
            ausschnitt(&alt, at..ort.start, &mut neu);
            neu.push(Stueck::Neu(text));
            at = ort.end;
        }
        ausschnitt(&alt, at..usize::MAX, &mut neu);
        self.stuecke = neu;
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

/// The pieces within a range of the text they make.
fn ausschnitt(stuecke: &[Stueck], range: Range<usize>, into: &mut Vec<Stueck>) {
    let mut start = 0;
    for stueck in stuecke {
        let end = start + stueck.len();
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to {
            into.push(stueck.teil(from - start..to - start));
        }
        start = end;
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
        flickwerk.einarbeiten([(2..4, "q".to_owned()), (8..9, String::new())].into_iter());
        // aXqd+efh
        let found = flickwerk.aenderungen();
        let found: Vec<_> = found.iter().map(|(at, text)| (at.start, at.end, &**text)).collect();
        assert_eq!(found, [(1, 3, "Xq"), (4, 4, "+"), (6, 7, "")]);
    }
}
