//! XML as it is written: elements are opened, closed and indented.

/// A document in the making.
pub struct Xml {
    text: String,
    offen: Vec<String>,
    /// Elements around that are not written here.
    tiefe: usize,
    eingerueckt: bool,
}

impl Xml {
    /// A document; without indentation all stands on one line.
    pub fn new(eingerueckt: bool) -> Self {
        Self::in_tiefe(0, eingerueckt)
    }

    /// A piece of a document, inside of so many elements.
    pub fn in_tiefe(tiefe: usize, eingerueckt: bool) -> Self {
        Self { text: String::new(), offen: Vec::new(), tiefe, eingerueckt }
    }

    fn zeile(&mut self) {
        if self.eingerueckt {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.text.extend(std::iter::repeat_n("  ", self.tiefe + self.offen.len()));
        }
    }

    /// The declaration at the beginning.
    pub fn kopf(&mut self) {
        self.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        if !self.eingerueckt {
            self.text.push('\n');
        }
    }

    /// Opens an element; attributes may follow its name.
    pub fn auf(&mut self, tag: &str) {
        self.zeile();
        self.text.push('<');
        self.text.push_str(tag);
        self.text.push('>');
        self.offen.push(name(tag).to_owned());
    }

    /// Closes the innermost element.
    pub fn zu(&mut self) {
        if let Some(tag) = self.offen.pop() {
            self.zeile();
            self.ende(&tag);
        }
    }

    /// An element with text, which is escaped.
    pub fn blatt(&mut self, tag: &str, text: &str) {
        let maskiert = maskiere(text);
        self.roh(tag, &maskiert);
    }

    /// An element with text that is escaped already.
    pub fn roh(&mut self, tag: &str, text: &str) {
        self.zeile();
        self.text.push('<');
        self.text.push_str(tag);
        self.text.push('>');
        self.text.push_str(text);
        self.ende(name(tag));
    }

    fn ende(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// Bytes so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// The text so far, with all that is still open.
    pub fn offen(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// The text, with a line end.
    pub fn fertig(mut self) -> String {
        while !self.offen.is_empty() {
            self.zu();
        }
        self.text.push('\n');
        self.text
    }
}

fn name(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or(tag)
}

/// Text as it stands between tags.
pub fn maskiere(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Leaves out the first element of a name.
pub fn ohne(text: &str, name: &str) -> String {
    let (auf, zu) = (format!("<{name}"), format!("</{name}>"));
    let Some(at) = text.find(&auf) else { return text.to_owned() };
    let ende = text[at..].find(&zu).map_or(at, |laenge| at + laenge + zu.len());
    format!("{}{}", &text[..at], &text[ende..])
}
