//! The short form of a reference: »§ 28 Abs. 1 MuSchG«.

use crate::bezug::{
    Datum, Nummer, Rechtsbezug, Stelle, Stellenart, Unterart, Unterteil, Vorschrift,
};
use std::fmt::{Display, Formatter, Result};

impl Display for Rechtsbezug {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        stellen(f, &self.stellen)?;
        match &self.vorschrift {
            Some(vorschrift) if self.stellen.is_empty() => vorschrift.fmt(f),
            Some(vorschrift) => write!(f, " {vorschrift}"),
            None => Ok(()),
        }
    }
}

/// Places of one kind share their sign, unless levels below or a missing number would make the list
/// ambiguous.
fn stellen(f: &mut Formatter<'_>, stellen: &[Stelle]) -> Result {
    for (at, gruppe) in stellen.chunk_by(|a, b| a.art == b.art).enumerate() {
        if at > 0 {
            f.write_str(", ")?;
        }
        let is_flat = |stelle: &Stelle| stelle.unter.is_empty() && !stelle.nummer.von.is_empty();
        let flat = gruppe.iter().all(is_flat);
        let several = flat && gruppe.len() > 1;
        for (at, stelle) in gruppe.iter().enumerate() {
            if at > 0 {
                f.write_str(", ")?;
            }
            if at == 0 || !flat {
                f.write_str(zeichen(stelle.art, several || stelle.nummer.bis.is_some()))?;
            }
            if !stelle.nummer.von.is_empty() {
                let space = if at == 0 || !flat { " " } else { "" };
                write!(f, "{space}{}", stelle.nummer)?;
            }
            unterteile(f, &stelle.unter)?;
        }
    }
    Ok(())
}

fn unterteile(f: &mut Formatter<'_>, unter: &[Unterteil]) -> Result {
    for (at, teil) in unter.iter().enumerate() {
        let rises = at > 0 && unter.get(at - 1).is_some_and(|before| before.art >= teil.art);
        write!(f, "{} {} ", if rises { "," } else { "" }, unterzeichen(teil.art))?;
        for (at, nummer) in teil.nummern.iter().enumerate() {
            write!(f, "{}{nummer}", if at > 0 { ", " } else { "" })?;
        }
    }
    Ok(())
}

impl Display for Vorschrift {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&self.anzeige)
    }
}

impl Display for Nummer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&self.von)?;
        if let Some(bis) = &self.bis {
            write!(f, "–{bis}")?;
        }
        f.write_str(if self.folgende { " ff." } else { "" })
    }
}

impl Display for Datum {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{:02}.{:02}.{:04}", self.tag, self.monat, self.jahr)
    }
}

fn zeichen(art: Stellenart, several: bool) -> &'static str {
    match (art, several) {
        (Stellenart::Paragraf, false) => "§",
        (Stellenart::Paragraf, true) => "§§",
        (Stellenart::Artikel, _) => "Art.",
        (Stellenart::Anlage, false) => "Anlage",
        (Stellenart::Anlage, true) => "Anlagen",
        (Stellenart::Anhang, false) => "Anhang",
        (Stellenart::Anhang, true) => "Anhänge",
        (Stellenart::Nummer, _) => "Nr.",
        (Stellenart::Abschnitt, _) => "Abschnitt",
        (Stellenart::Kapitel, _) => "Kapitel",
        (Stellenart::Teil, _) => "Teil",
        (Stellenart::Tabelle, _) => "Tabelle",
        (Stellenart::Seite, _) => "S.",
    }
}

fn unterzeichen(art: Unterart) -> &'static str {
    match art {
        Unterart::Teil => "Teil",
        Unterart::Kapitel => "Kapitel",
        Unterart::Abschnitt => "Abschnitt",
        Unterart::Tabelle => "Tabelle",
        Unterart::Absatz => "Abs.",
        Unterart::Unterabsatz => "UAbs.",
        Unterart::Satz => "Satz",
        Unterart::Halbsatz => "Halbsatz",
        Unterart::Nummer => "Nr.",
        Unterart::Buchstabe => "Buchst.",
        Unterart::Alternative => "Alt.",
        Unterart::Spalte => "Spalte",
        Unterart::Spiegelstrich => "Spiegelstrich",
    }
}
