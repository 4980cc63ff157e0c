//! A file of the corpus as a template: what in it speaks of its own Leistung is taken out once, and
//! filled in for each Leistung.

/// A template with gaps.
pub struct Vorlage {
    teile: Vec<Teil>,
}

enum Teil {
    Text(String),
    Luecke(usize),
}

impl Vorlage {
    /// Cuts the passages out. Of passages that begin at one place the first in the list counts, so
    /// longer ones come first. A passage that is nowhere is an error: then the corpus has changed.
    pub fn new(text: &str, stellen: &[&str]) -> Result<Self, String> {
        let mut teile = Vec::new();
        let mut seen = vec![false; stellen.len()];
        let (mut start, mut at) = (0, 0);
        while at < text.len() {
            let hit = stellen.iter().position(|stelle| text[at..].starts_with(stelle));
            if let Some(luecke) = hit {
                teile.push(Teil::Text(text[start..at].to_owned()));
                teile.push(Teil::Luecke(luecke));
                seen[luecke] = true;
                at += stellen[luecke].len();
                start = at;
            } else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
            }
        }
        teile.push(Teil::Text(text[start..].to_owned()));
        match seen.iter().position(|seen| !seen) {
            Some(missing) => Err(format!("not in the template: {}", stellen[missing])),
            None => Ok(Self { teile }),
        }
    }

    /// Fills the gaps; values stand in the order of the passages.
    pub fn fuelle(&self, werte: &[String]) -> String {
        let mut text = String::new();
        for teil in &self.teile {
            match teil {
                Teil::Text(teil) => text.push_str(teil),
                Teil::Luecke(at) => text.push_str(werte.get(*at).map_or("", String::as_str)),
            }
        }
        text
    }
}

/// A template whose passages and values stand side by side.
pub struct Kopie<const N: usize> {
    vorlage: Vorlage,
    werte: fn(&crate::plan::Leistung) -> [String; N],
}

impl<const N: usize> Kopie<N> {
    /// Cuts the passages out of a text.
    pub fn new(
        text: &str,
        stellen: [&str; N],
        werte: fn(&crate::plan::Leistung) -> [String; N],
    ) -> Result<Self, String> {
        Ok(Self { vorlage: Vorlage::new(text, &stellen)?, werte })
    }

    /// The copy for a Leistung.
    pub fn fuer(&self, leistung: &crate::plan::Leistung) -> String {
        self.vorlage.fuelle(&(self.werte)(leistung))
    }
}
