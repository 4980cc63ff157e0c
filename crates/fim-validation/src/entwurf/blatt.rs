//! TOML as people read it: text is written line by line, with comments beside the values.
//!
//! Explanations begin with `# `, data that is switched off with `#` alone, so that whoever switches
//! it on deletes one sign.

use fim_core::reading::clip;
use fim_core::toml_sichtbar;
use std::fmt::Write;

/// What marks data that somebody has to fill in.
const OFFEN: &str = "noch ausfüllen";

/// Columns of an explanation.
const BREITE: usize = 96;
/// Values that are wider do not move the comments of the others.
const SPALTE: usize = 44;

/// The text in the making.
#[derive(Debug, Default)]
pub(super) struct Blatt {
    text: String,
    /// How much is marked as open.
    offen: usize,
}

/// A line of a table.
#[derive(Debug)]
pub(super) struct Feldzeile {
    pub(super) feld: String,
    /// As TOML.
    pub(super) wert: String,
    /// True where it is switched off.
    pub(super) aus: bool,
    /// True where somebody has to fill it in.
    pub(super) offen: bool,
    pub(super) kommentar: String,
}

impl Blatt {
    /// Text and the number of open data.
    pub(super) fn fertig(self) -> (String, usize) {
        (self.text, self.offen)
    }

    /// The heading of a part.
    pub(super) fn ueberschrift(&mut self, text: &str) {
        self.leer();
        let _ = writeln!(self.text, "## {}", clip(text, 200));
    }

    /// An explanation; lines are broken between words.
    pub(super) fn prosa(&mut self, text: &str) {
        self.absatz(text, "# ", "# ");
    }

    /// An item of a list.
    pub(super) fn punkt(&mut self, text: &str) {
        self.absatz(text, "# - ", "#   ");
    }

    fn absatz(&mut self, text: &str, first: &str, next: &str) {
        let mut line = first.to_owned();
        let mut is_empty = true;
        for word in clip(text, 4000).split(' ') {
            if !is_empty && line.chars().count() + 1 + word.chars().count() > BREITE {
                let _ = writeln!(self.text, "{}", line.trim_end());
                next.clone_into(&mut line);
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        let _ = writeln!(self.text, "{}", line.trim_end());
    }

    /// A blank line, unless there is one.
    pub(super) fn leer(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A table; `kopf` with its brackets.
    pub(super) fn tabelle(&mut self, kopf: &str, zeilen: &[Feldzeile], aus: bool) {
        self.leer();
        let _ = writeln!(self.text, "{}{kopf}", if aus { "#" } else { "" });
        let links: Vec<String> = zeilen.iter().map(Feldzeile::links).collect();
        let last = |text: &str| text.rsplit('\n').next().unwrap_or_default().chars().count();
        let widths = links.iter().map(|text| last(text));
        let column = widths.filter(|width| *width <= SPALTE).max().unwrap_or(0);
        for (zeile, links) in zeilen.iter().zip(&links) {
            self.text.push_str(links);
            let rechts = zeile.rechts();
            if !rechts.is_empty() {
                let gap = column.saturating_sub(last(links)) + 2;
                let _ = write!(self.text, "{:gap$}# {rechts}", "");
            }
            self.text.push('\n');
            self.offen += usize::from(zeile.offen);
        }
    }
}

impl Feldzeile {
    pub(super) fn new(feld: &str, wert: String) -> Self {
        Self { feld: feld.to_owned(), wert, aus: false, offen: false, kommentar: String::new() }
    }

    /// With something beside it.
    pub(super) fn mit(self, kommentar: impl Into<String>) -> Self {
        Self { kommentar: kommentar.into(), ..self }
    }

    /// Still to be filled in.
    pub(super) fn offen(self) -> Self {
        Self { offen: true, ..self }
    }

    /// Switched off.
    pub(super) fn aus(self) -> Self {
        Self { aus: true, ..self }
    }

    fn links(&self) -> String {
        format!("{}{} = {}", if self.aus { "#" } else { "" }, self.feld, self.wert)
    }

    fn rechts(&self) -> String {
        let text = clip(&self.kommentar, 500);
        match (self.offen, self.aus) {
            (false, _) => text,
            (true, false) => format!("{OFFEN}: {text}"),
            (true, true) => format!("{OFFEN} (und das # vorn löschen): {text}"),
        }
    }
}

/// A text in quotation marks.
pub(super) fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            // A line end, too, for the text is on one line.
            '\n' => out.push_str("\\n"),
            letter => out.push(letter),
        }
    }
    out.push('"');
    toml_sichtbar(out)
}

/// Texts in brackets.
pub(super) fn liste<T: AsRef<str>>(texte: &[T]) -> String {
    let texte: Vec<String> = texte.iter().map(|one| text(one.as_ref())).collect();
    format!("[{}]", texte.join(", "))
}

/// One text as such, several in brackets.
pub(super) fn eines_oder_liste(texte: &[String]) -> String {
    match texte {
        [one] => text(one),
        texte => liste(texte),
    }
}

#[cfg(test)]
mod tests {
    use super::{Blatt, Feldzeile, liste, text};

    #[test]
    fn whatever_a_text_holds_it_is_read_as_it_was() {
        let hostile = "a\"b\\c\nd\u{7f}]\u{1b}\u{9b}\u{202e}\u{e0041}# ä";
        let line = format!("feld = {}\n", text(hostile));
        let table = toml::Table::try_from(toml::from_str::<toml::Table>(&line).expect("TOML"));
        assert_eq!(table.expect("table")["feld"].as_str(), Some(hostile));
        assert_eq!(liste(&["a", "b\""]), r#"["a", "b\""]"#);
    }

    #[test]
    fn comments_stand_below_each_other_and_lines_are_broken() {
        let mut blatt = Blatt::default();
        blatt.ueberschrift("3. Eins\nzwei");
        blatt.prosa(&"Wort ".repeat(25));
        let zeilen = [
            Feldzeile::new("titel", text("")).offen().mit("Wie es heißt."),
            Feldzeile::new("nachweis", text(&"x".repeat(60))),
            Feldzeile::new("ebene", text("")).aus().offen().mit("Wer sie ändert."),
            Feldzeile::new("beschreibung", text("")).aus().mit("Worum es geht."),
        ];
        blatt.tabelle("[[persona]]", &zeilen, false);
        let (text, offen) = blatt.fertig();
        assert_eq!(offen, 2);
        insta::assert_snapshot!(text);
    }
}
