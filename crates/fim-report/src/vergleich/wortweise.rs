//! Which words of a text changed, with some of what stands around them.

use similar::{Algorithm, ChangeTag, TextDiff};

/// Words above which texts are not compared word by word: it would take too long.
const WORTE: usize = 4_000;

/// A piece of a text in both states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stueck {
    /// The same in both.
    Gleich(String),
    /// Only in the old one.
    Weg(String),
    /// Only in the new one.
    Neu(String),
    /// The same in both, left out.
    Luecke,
}

/// All pieces, in the order in which they are read.
pub(super) fn stuecke(alt: &str, neu: &str) -> Vec<Stueck> {
    let worte = |text: &str| text.split_whitespace().count();
    if worte(alt).max(worte(neu)) > WORTE {
        return grob(alt, neu);
    }
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_words(alt, neu);
    let mut out: Vec<Stueck> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), out.last_mut()) {
            (ChangeTag::Equal, Some(Stueck::Gleich(last)))
            | (ChangeTag::Delete, Some(Stueck::Weg(last)))
            | (ChangeTag::Insert, Some(Stueck::Neu(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => out.push(Stueck::Gleich(text.to_owned())),
            (ChangeTag::Delete, _) => out.push(Stueck::Weg(text.to_owned())),
            (ChangeTag::Insert, _) => out.push(Stueck::Neu(text.to_owned())),
        }
    }
    geglaettet(out)
}

/// Blanks between changed words belong to them: one change is easier to read than many.
fn geglaettet(stuecke: Vec<Stueck>) -> Vec<Stueck> {
    let mut out: Vec<Stueck> = Vec::new();
    let (mut weg, mut neu) = (String::new(), String::new());
    let mut rest = stuecke.into_iter().peekable();
    while let Some(stueck) = rest.next() {
        match stueck {
            Stueck::Weg(text) => weg.push_str(&text),
            Stueck::Neu(text) => neu.push_str(&text),
            Stueck::Gleich(text) => {
                let ist_fuge = text.trim().is_empty() && !(weg.is_empty() && neu.is_empty());
                if ist_fuge && rest.peek().is_some() {
                    weg.push_str(&text);
                    neu.push_str(&text);
                } else {
                    schreibe(&mut out, &mut weg, &mut neu);
                    out.push(Stueck::Gleich(text));
                }
            }
            Stueck::Luecke => {}
        }
    }
    schreibe(&mut out, &mut weg, &mut neu);
    out
}

fn schreibe(out: &mut Vec<Stueck>, weg: &mut String, neu: &mut String) {
    if !weg.is_empty() && weg == neu {
        out.push(Stueck::Gleich(std::mem::take(weg)));
        neu.clear();
        return;
    }
    if !weg.is_empty() {
        out.push(Stueck::Weg(std::mem::take(weg)));
    }
    if !neu.is_empty() {
        out.push(Stueck::Neu(std::mem::take(neu)));
    }
}

/// What both have at their ends, and what is between.
fn grob(alt: &str, neu: &str) -> Vec<Stueck> {
    let (a, b): (Vec<char>, Vec<char>) = (alt.chars().collect(), neu.chars().collect());
    let vorn = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - vorn;
    let hinten = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let text = |chars: &[char]| chars.iter().collect::<String>();
    let teile = [
        Stueck::Gleich(text(&a[..vorn])),
        Stueck::Weg(text(&a[vorn..a.len() - hinten])),
        Stueck::Neu(text(&b[vorn..b.len() - hinten])),
        Stueck::Gleich(text(&a[a.len() - hinten..])),
    ];
    let ist_da = |stueck: &Stueck| match stueck {
        Stueck::Gleich(text) | Stueck::Weg(text) | Stueck::Neu(text) => !text.is_empty(),
        Stueck::Luecke => true,
    };
    teile.into_iter().filter(ist_da).collect()
}

/// The pieces with no more than `umfeld` characters of what is the same around each change.
pub(super) fn mit_umfeld(stuecke: Vec<Stueck>, umfeld: usize) -> Vec<Stueck> {
    let count = stuecke.len();
    let mut out = Vec::with_capacity(count);
    for (at, stueck) in stuecke.into_iter().enumerate() {
        let Stueck::Gleich(text) = stueck else {
            out.push(stueck);
            continue;
        };
        let (vorn, hinten) = (at > 0, at + 1 < count);
        let laenge = text.chars().count();
        if laenge <= umfeld * (usize::from(vorn) + usize::from(hinten)) + 10 {
            out.push(Stueck::Gleich(text));
            continue;
        }
        if vorn {
            out.push(Stueck::Gleich(anfang(&text, umfeld)));
        }
        out.push(Stueck::Luecke);
        if hinten {
            out.push(Stueck::Gleich(ende(&text, umfeld)));
        }
    }
    out
}

/// The beginning, up to the end of a word.
fn anfang(text: &str, zeichen: usize) -> String {
    let cut = text.char_indices().nth(zeichen).map_or(text.len(), |(at, _)| at);
    let cut = text[..cut].rfind(char::is_whitespace).filter(|at| *at >= cut / 3).unwrap_or(cut);
    text[..cut].to_owned()
}

/// The end, from the beginning of a word.
fn ende(text: &str, zeichen: usize) -> String {
    let skip = text.chars().count().saturating_sub(zeichen);
    let cut = text.char_indices().nth(skip).map_or(text.len(), |(at, _)| at);
    let rest = &text[cut..];
    let next = rest.find(char::is_whitespace).filter(|at| *at < rest.len() / 2);
    next.map_or(rest, |at| rest[at..].trim_start()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Stueck, mit_umfeld, stuecke};

    fn joined(pieces: &[Stueck]) -> String {
        let piece = |piece: &Stueck| match piece {
            Stueck::Gleich(text) => text.clone(),
            Stueck::Weg(text) => format!("[-{text}-]"),
            Stueck::Neu(text) => format!("{{+{text}+}}"),
            Stueck::Luecke => "…".to_owned(),
        };
        pieces.iter().map(piece).collect()
    }

    #[test]
    fn words_that_changed_are_told_with_what_is_around_them() {
        let alt =
            "Der Antrag ist vor Beginn der Arbeiten bei der Stadt zu stellen, sonst verfällt er.";
        let neu = alt.replace("vor Beginn", "nach Ende");
        assert_eq!(
            joined(&mit_umfeld(stuecke(alt, &neu), 12)),
            "Der Antrag ist [-vor Beginn-]{+nach Ende+} der…"
        );
    }

    #[test]
    fn both_texts_are_whole() {
        for (alt, neu) in
            [("", "a b"), ("a", ""), ("a b c", "a x c"), ("ä ö", "ö ä"), ("a  b", "a b")]
        {
            let pieces = stuecke(alt, neu);
            let side = |skip: fn(&Stueck) -> bool| -> String {
                let kept = pieces.iter().filter(|piece| !skip(piece));
                kept.map(|piece| match piece {
                    Stueck::Gleich(text) | Stueck::Weg(text) | Stueck::Neu(text) => text.as_str(),
                    Stueck::Luecke => "",
                })
                .collect()
            };
            assert_eq!(side(|piece| matches!(piece, Stueck::Neu(_))), alt);
            assert_eq!(side(|piece| matches!(piece, Stueck::Weg(_))), neu);
        }
    }

    #[test]
    fn long_texts_are_compared_at_their_ends() {
        let alt = "Wort ".repeat(5_000);
        let neu = format!("{alt}Ende");
        assert_eq!(stuecke(&alt, &neu).len(), 2);
    }
}
