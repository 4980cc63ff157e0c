//! Texts that mean something to a browser, a forge, a spreadsheet, a terminal or a build server, and
//! for each a harmless twin: as long, with blanks in the same places, meaning nothing anywhere.

/// What may stand in XML. Most are short: messages quote 40 to 60 characters.
pub const IN_XML: [&str; 14] = [
    "=1+1|\"><img src=x onerror=alert(1)>",
    "</script><script>document.title=1</script>",
    "[x](javascript:alert(1)) ![y](http://b/c) <b>",
    "+\u{9b}2J\u{202e}\u{2066}\u{200b}\u{85}\u{2028}x",
    "-cmd|'/c calc'!A0 %0A::error::x ##vso[x]y",
    "@mention\n# y\n- z\n\n| a | b |\n|---|---|\n<!-- c",
    "\t=HYPERLINK(\"javascript:x\")",
    "&lt;script&gt; ]]> &amp;lt; </style> ` ``` ~~~",
    "javascript:alert(document.title=1)",
    "data:text/html,<script>document.title=1</script>",
    "' onmouseover='x' \" onmouseover=\"x\" `",
    "\n::error file=x::y\r\n::add-mask::z",
    "x\\\"]; n0 -> n1 [label=\"<br>click n0 href",
    "{{7*7}}${7*7} \u{7f}\u{9d}8;;http://x\u{9c}y\u{feff}",
];

/// What cannot stand in XML, but in names of files, tables and settings.
pub const SONST: [&str; 4] = [
    "\u{1b}[2J\u{1b}]8;;http://x\u{7}y\u{1b}]8;;\u{7}",
    "a\r\u{8}\u{8}b\u{b}\u{c}\u{1}",
    "\r=1+1\u{fffe}\u{ffff}",
    "\u{1b}c\u{202d}\u{2069}\u{e0041}",
];

/// The harmless twin of a text. What schemas do not take for text of theirs becomes a letter that
/// they do not take either.
pub fn zwilling(gift: &str) -> String {
    let one = |c: char| match c {
        '/' => c,
        ' ' | '\t' | '\n' | '\r' => ' ',
        c if c.is_ascii_alphanumeric() => c,
        c if c.is_ascii_graphic() => 'x',
        _ => 'ж',
    };
    gift.chars().map(one).collect()
}

/// What stands in place of what, in one of the two runs that are held against each other.
#[derive(Clone, Copy)]
pub struct Guss {
    /// Which of the texts comes first.
    pub beginn: usize,
    pub harmlos: bool,
    /// Whether what cannot stand in XML is among them.
    pub alles: bool,
}

impl Guss {
    /// The text for a place.
    pub fn text(self, at: usize) -> String {
        let sonst: &[&str] = if self.alles { &SONST } else { &[] };
        let at = (at + self.beginn) % (IN_XML.len() + sonst.len());
        let gift = IN_XML.get(at).or_else(|| sonst.get(at - IN_XML.len())).expect("a text");
        if self.harmlos { zwilling(gift) } else { (*gift).to_owned() }
    }

    /// As [`Self::text`], for XML.
    pub fn xml(self, at: usize) -> String {
        maskiert(&Self { alles: false, ..self }.text(at))
    }

    /// As [`Self::text`], as a string of TOML.
    pub fn toml(self, at: usize) -> String {
        zeichenkette(&self.text(at))
    }
}

/// Text that an XML reader takes for `text`, in elements and attributes.
pub fn maskiert(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '<' | '>' | '&' | '"' | '\'' | '\t' | '\n' | '\r' => format!("&#{};", u32::from(c)),
            c => c.to_string(),
        })
        .collect()
}

/// A string of TOML.
pub fn zeichenkette(text: &str) -> String {
    let inner: String = text
        .chars()
        .map(|c| match c {
            '"' | '\\' => format!("\\{c}"),
            c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
            c => c.to_string(),
        })
        .collect();
    format!("\"{inner}\"")
}
