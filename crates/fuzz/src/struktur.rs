//! Mutation of XML by its structure: elements are left out, doubled, moved and renamed, texts and
//! attributes get values that hurt, so that the readers behind the parser are reached. Seeded, so
//! that a run can be had again.
//!
//! Not here: any knowledge of a standard but names of elements that a seed brings along.

/// Values that have hurt somebody.
const WERTE: [&str; 26] = [
    "",
    " ",
    "\u{a0}",
    "\u{feff}",
    "\u{202e}",
    "0",
    "-1",
    "99999999999999999999",
    "1e400",
    "NaN",
    "true",
    "2024-02-30",
    "9999-12-31T24:00:00Z",
    "-0001-01-01",
    "S00000000001V1.0",
    "F99999999999",
    "urn:de:fim:codeliste:x_1",
    "../../etc/passwd",
    "https://",
    "=1+1",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#x10FFFF;",
    "]]&gt;",
    "§§ 1 ff., 2 Abs. 3 S. 4 BGB i. V. m. Art. 6 DSGVO",
    "100000000000000",
    "äöüß€𝄞",
];

/// A small generator of numbers (SplitMix64): the same seed, the same numbers.
#[derive(Debug, Clone)]
pub struct Zufall(u64);

impl Zufall {
    /// One that begins with `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }

    /// A number below `limit`; 0 where there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        usize::try_from(self.next().checked_rem(limit).unwrap_or(0)).unwrap_or(0)
    }
}

/// A piece of markup: where it begins and ends, and what it is.
#[derive(Debug, Clone, Copy)]
struct Marke {
    from: usize,
    to: usize,
    art: Art,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Art {
    Anfang,
    Ende,
    Leer,
    Anderes,
}

/// Changes `bytes` at one to three places.
#[must_use]
pub fn veraendert(bytes: &[u8], zufall: &mut Zufall) -> Vec<u8> {
    let mut now = bytes.to_vec();
    for _ in 0..=zufall.below(3) {
        now = einmal(&now, zufall);
    }
    now
}

fn einmal(bytes: &[u8], zufall: &mut Zufall) -> Vec<u8> {
    let marken = marken(bytes);
    let anfaenge: Vec<usize> =
        (0..marken.len()).filter(|at| matches!(marken[*at].art, Art::Anfang | Art::Leer)).collect();
    if anfaenge.is_empty() {
        return roh(bytes, zufall);
    }
    let at = anfaenge[zufall.below(anfaenge.len())];
    let (from, to) = (marken[at].from, ende(&marken, at));
    let piece = &bytes[from..to];
    match zufall.below(9) {
        0 => ersetzt(bytes, from, to, b""),
        1 => ersetzt(bytes, to, to, piece),
        2 => {
            let other = anfaenge[zufall.below(anfaenge.len())];
            ersetzt(bytes, marken[other].from, marken[other].from, piece)
        }
        3 => {
            let other = anfaenge[zufall.below(anfaenge.len())];
            let inner = bytes[marken[other].from..ende(&marken, other)].to_vec();
            ersetzt(bytes, from, to, &inner)
        }
        4 if marken[at].art == Art::Anfang => {
            let value = WERTE[zufall.below(WERTE.len())];
            let close = marken[at..].iter().find(|it| it.to == to).map_or(to, |it| it.from);
            ersetzt(bytes, marken[at].to, close.max(marken[at].to), value.as_bytes())
        }
        5 | 6 => attribut(bytes, marken[at], zufall),
        7 => {
            let twice = piece.repeat(2 + zufall.below(40));
            if twice.len() > 1 << 16 { bytes.to_vec() } else { ersetzt(bytes, from, from, &twice) }
        }
        _ => roh(bytes, zufall),
    }
}

/// Another value for an attribute of a tag, or one attribute more.
fn attribut(bytes: &[u8], tag: Marke, zufall: &mut Zufall) -> Vec<u8> {
    let value = WERTE[zufall.below(WERTE.len())];
    let inner = &bytes[tag.from..tag.to];
    let quotes: Vec<usize> = (0..inner.len()).filter(|at| inner[*at] == b'"').collect();
    if quotes.len() >= 2 && zufall.below(4) > 0 {
        let pair = zufall.below(quotes.len() / 2) * 2;
        let (from, to) = (tag.from + quotes[pair] + 1, tag.from + quotes[pair + 1]);
        return ersetzt(bytes, from, to, value.as_bytes());
    }
    let close = tag.to - if tag.art == Art::Leer { 2 } else { 1 };
    let names = ["xsi:nil", "xsi:type", "xml:lang", "id", "listURI", "name", "xmlns"];
    let name = names[zufall.below(names.len())];
    ersetzt(bytes, close, close, format!(" {name}=\"{value}\"").as_bytes())
}

/// Bytes, without regard for what they mean.
fn roh(bytes: &[u8], zufall: &mut Zufall) -> Vec<u8> {
    let mut now = bytes.to_vec();
    if now.is_empty() {
        return vec![b'<'];
    }
    let at = zufall.below(now.len());
    let byte = u8::try_from(zufall.below(256)).unwrap_or(0);
    match zufall.below(4) {
        0 => now[at] = byte,
        1 => now.insert(at, byte),
        2 => now.truncate(at),
        _ => {
            now.remove(at);
        }
    }
    now
}

fn ersetzt(bytes: &[u8], from: usize, to: usize, with: &[u8]) -> Vec<u8> {
    [&bytes[..from], with, &bytes[to..]].concat()
}

fn marken(bytes: &[u8]) -> Vec<Marke> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(|byte| *byte == b'<') {
        let from = at + start;
        let Some(length) = bytes[from..].iter().position(|byte| *byte == b'>') else { break };
        let to = from + length + 1;
        let art = match &bytes[from..to] {
            [_, b'/', ..] => Art::Ende,
            [_, b'!' | b'?', ..] => Art::Anderes,
            [.., b'/', _] => Art::Leer,
            _ => Art::Anfang,
        };
        found.push(Marke { from, to, art });
        at = to;
    }
    found
}

/// Where the element of a start tag ends.
fn ende(marken: &[Marke], at: usize) -> usize {
    let mut depth = 0_i32;
    for marke in &marken[at..] {
        depth += match marke.art {
            Art::Anfang => 1,
            Art::Ende => -1,
            Art::Leer | Art::Anderes => 0,
        };
        if depth <= 0 && marke.art != Art::Anderes {
            return marke.to;
        }
    }
    marken[at].to
}
