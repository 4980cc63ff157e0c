//! Text into tokens: words, numbers, signs, each with its place. No meaning here, except that
//! addresses (URL, URN, e-mail) and dotted names of XÖV are one token each.

use std::ops::Range;

/// Longest word, in bytes, that can be part of a name.
const LONGEST_WORD: usize = 96;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Art {
    /// Letters, also with digits behind and hyphens inside.
    Wort,
    /// Digits, dots between digits, at most one letter behind: `28`, `2.4.2`, `34f`.
    Zahl,
    /// `§` or `§§`.
    Paragraf {
        /// Whether it was doubled.
        mehrere: bool,
    },
    /// `(` or `[`.
    Auf,
    /// `)` or `]`.
    Zu,
    /// `,`.
    Komma,
    /// `;`, `•`, `|`.
    Trenner,
    /// `-`, `–`, `—` that stands alone.
    Strich,
    /// `.`.
    Punkt,
    /// `:`.
    Doppelpunkt,
    /// `/`.
    Schraegstrich,
    /// `&`, `+`.
    Und,
    /// End of a line.
    Zeile,
    /// URL or e-mail address.
    Adresse,
    /// URN.
    Urn,
    /// Dotted name of a building block: `XInneres.Meldeanschrift.strasse`.
    Baustein,
    /// Anything else.
    Sonst,
}

/// A token.
#[derive(Debug, Clone)]
pub struct Zeichen {
    /// What it is.
    pub art: Art,
    /// Where it stands, in bytes.
    pub bereich: Range<usize>,
    /// The word or number in lower case; empty for anything else and for endless words.
    pub klein: String,
}

/// All tokens of a text, without white space inside lines.
pub fn zerlegen(text: &str) -> Vec<Zeichen> {
    let mut tokens: Vec<Zeichen> = Vec::new();
    let mut at = 0;
    // A run that is no address is not looked at again from its second word on.
    let mut looked_until = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() || is_invisible(c) {
            let is_line = c == '\n' || c == '\u{2028}';
            if is_line && tokens.last().is_some_and(|last| last.art != Art::Zeile) {
                let bereich = at..at + c.len_utf8();
                tokens.push(Zeichen { art: Art::Zeile, bereich, klein: String::new() });
            }
            at += c.len_utf8();
            continue;
        }
        let (art, length) = token(text, at, c, &mut looked_until);
        let end = at + length;
        push(&mut tokens, text, art, at..end);
        at = end;
    }
    tokens
}

fn push(tokens: &mut Vec<Zeichen>, text: &str, art: Art, bereich: Range<usize>) {
    if let (Art::Paragraf { .. }, Some(last)) = (art, tokens.last_mut())
        && matches!(last.art, Art::Paragraf { .. })
    {
        last.art = Art::Paragraf { mehrere: true };
        last.bereich.end = bereich.end;
        return;
    }
    let word = matches!(art, Art::Wort | Art::Zahl) && bereich.len() <= LONGEST_WORD;
    let klein = if word { text[bereich.clone()].to_lowercase() } else { String::new() };
    let klein = if klein.contains(is_invisible) { klein.replace(is_invisible, "") } else { klein };
    tokens.push(Zeichen { art, bereich, klein });
}

/// Soft hyphen, zero-width characters and the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn token(text: &str, at: usize, first: char, looked_until: &mut usize) -> (Art, usize) {
    let rest = &text[at..];
    let art = match first {
        '§' => Art::Paragraf { mehrere: false },
        '(' | '[' => Art::Auf,
        ')' | ']' => Art::Zu,
        ',' => Art::Komma,
        ';' | '•' | '|' | '·' => Art::Trenner,
        '-' | '–' | '—' | '‐' | '‑' | '−' => Art::Strich,
        '.' => Art::Punkt,
        ':' => Art::Doppelpunkt,
        '/' => Art::Schraegstrich,
        '&' | '+' => Art::Und,
        _ if first.is_ascii_digit() => return number(rest),
        _ if first.is_alphabetic() => {
            if at >= *looked_until {
                return word(rest, at, looked_until);
            }
            return (Art::Wort, word_length(rest));
        }
        _ => Art::Sonst,
    };
    (art, first.len_utf8())
}

/// Digits, dots between digits, one letter behind; `2018DV` is a word.
fn number(rest: &str) -> (Art, usize) {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        let inner_dot = bytes[end] == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[end].is_ascii_digit() && !inner_dot {
            break;
        }
        end += 1;
    }
    let letters: usize =
        rest[end..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let behind = &rest[end..end + letters];
    let counts = letters <= 1 || matches!(behind, "bis" | "ter" | "quater" | "quinquies");
    let counts = counts && !rest[end + letters..].starts_with(|c: char| c.is_ascii_digit());
    if counts { (Art::Zahl, end + letters) } else { (Art::Wort, end + word_length(&rest[end..])) }
}

/// A word; or, if the run up to the next white space has that form, an address or a dotted name.
fn word(rest: &str, at: usize, looked_until: &mut usize) -> (Art, usize) {
    let length = word_length(rest);
    let next = rest[length..].chars().next();
    if matches!(next, Some('.' | ':' | '@' | '/')) {
        let run = run_length(rest);
        if let Some(art) = kind_of_run(&rest[..run], length) {
            return (art, run);
        }
        *looked_until = at + run;
    }
    (Art::Wort, length)
}

/// Letters and digits, hyphens between them, and a hyphen at the end of »Straßen- und …« not.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '-' | '‑')
            && at > 0
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(c.is_alphanumeric() || joins || is_invisible(c) || c == '_') {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// The run of characters that addresses and dotted names are made of, without a mark at its end.
fn run_length(rest: &str) -> usize {
    let inside = |c: char| !c.is_whitespace() && !matches!(c, '(' | ')' | ';' | ',' | '"' | '§');
    let length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
    rest[..length].trim_end_matches(['.', ':', '/', '-']).len()
}

fn kind_of_run(run: &str, first_word: usize) -> Option<Art> {
    let scheme = run[..first_word].to_ascii_lowercase();
    if scheme == "urn" && run[first_word..].starts_with(':') {
        return Some(Art::Urn);
    }
    let is_web = matches!(scheme.as_str(), "http" | "https" | "ftp" | "mailto" | "www");
    let is_mail = run.contains('@');
    let is_path = run.contains('/') && run.contains('.');
    let has_host = run.split('/').next().is_some_and(|host| host.contains('.'));
    if is_web || is_mail || is_path && has_host && first_word > 4 {
        return Some(Art::Adresse);
    }
    is_dotted_name(run).then_some(Art::Baustein)
}

/// `XMeld.type.Familienstand`, `name.behoerde`; not `Abs.1`, `lit.bb` or a forgotten space
/// behind a sentence.
fn is_dotted_name(run: &str) -> bool {
    if run.contains(['/', '@']) {
        return false;
    }
    let parts: Vec<&str> = run.splitn(4, ['.', ':']).collect();
    let long = parts.iter().all(|part| part.len() >= 3 && !part.starts_with(char::is_numeric));
    let second_is_small =
        parts.get(1).is_some_and(|part| part.starts_with(char::is_lowercase) && part.len() >= 4);
    let first = parts.first().copied().unwrap_or_default();
    long && parts.len() >= 2
        && (parts.len() >= 3
            || second_is_small && first.len() >= 4
            || first.starts_with(['X', 'x']) && first.len() >= 4)
}
