//! Handlungsgrundlagen out of texts: each place of each law once, with whose law it is.

use fim_core::reading::clip;
use ozg::Ebene;
use rechtsbezug::{KeineNorm, Rechtsbezug, Rechtskreis, Verstaendnis};

/// More laws than these are no basis any more but a list; the rest is told of by its number.
const HOECHSTENS: usize = 40;
/// More texts that nobody understood help nobody.
const UNKLARE: usize = 5;

/// What a Leistung rests on.
#[derive(Debug, Default)]
pub(super) struct Grundlagen {
    pub(super) alle: Vec<Grundlage>,
    /// Texts in which no law is recognised.
    pub(super) unklar: Vec<String>,
    /// How many more there are.
    pub(super) weitere: usize,
}

/// A place in a law.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Grundlage {
    /// In the short form.
    pub(super) norm: String,
    /// Short name of the law.
    gesetz: String,
    /// As some text writes it out.
    pub(super) titel: Option<String>,
    pub(super) ebene: Option<Ebene>,
}

impl Grundlagen {
    /// Takes in what a text names.
    pub(super) fn lies(&mut self, text: &str) {
        let (bezuege, verstaendnis) = rechtsbezug::verstehen(text);
        bezuege.iter().for_each(|bezug| self.nimm(bezug));
        let says_something = !matches!(
            verstaendnis,
            Verstaendnis::Verstanden
                | Verstaendnis::KeineNorm(KeineNorm::Leer | KeineNorm::Platzhalter)
        );
        let none = bezuege.iter().all(|bezug| bezug.vorschrift.is_none());
        let text = clip(text, 120);
        if none && says_something && self.unklar.len() < UNKLARE && !self.unklar.contains(&text) {
            self.unklar.push(text);
        }
    }

    fn nimm(&mut self, bezug: &Rechtsbezug) {
        let Some(vorschrift) = &bezug.vorschrift else { return };
        let ebene = match vorschrift.rechtskreis {
            Rechtskreis::Bund => Some(Ebene::Bund),
            Rechtskreis::Land => Some(Ebene::Land),
            Rechtskreis::Kommune => Some(Ebene::Kommune),
            Rechtskreis::Eu => Some(Ebene::Eu),
            Rechtskreis::Unbekannt => None,
            // Referred to like law, but none.
            Rechtskreis::TechnischeRegel => return,
        };
        let titel = vorschrift.titel.as_deref().map(|titel| clip(titel, 200));
        let titel = titel.filter(|titel| *titel != vorschrift.anzeige);
        // Two places in one text are one in another.
        let einzeln = |stelle| Rechtsbezug { stellen: vec![stelle], ..bezug.clone() }.to_string();
        let mut normen: Vec<String> = bezug.stellen.iter().cloned().map(einzeln).collect();
        if normen.is_empty() {
            normen.push(bezug.to_string());
        }
        for norm in normen {
            let (gesetz, titel) = (vorschrift.anzeige.clone(), titel.clone());
            self.ergaenze(Grundlage { norm: clip(&norm, 200), gesetz, titel, ebene });
        }
    }

    /// Takes in what others rest on.
    pub(super) fn vereine(&mut self, andere: Self) {
        andere.alle.into_iter().for_each(|one| self.ergaenze(one));
        for text in andere.unklar {
            if self.unklar.len() < UNKLARE && !self.unklar.contains(&text) {
                self.unklar.push(text);
            }
        }
        self.weitere += andere.weitere;
    }

    fn ergaenze(&mut self, mut neu: Grundlage) {
        // What one text says of a law holds wherever it is named.
        for known in self.alle.iter_mut().filter(|known| known.gesetz == neu.gesetz) {
            known.titel = known.titel.take().or_else(|| neu.titel.clone());
            known.ebene = known.ebene.or(neu.ebene);
            neu.titel = neu.titel.or_else(|| known.titel.clone());
            neu.ebene = neu.ebene.or(known.ebene);
        }
        if self.alle.iter().any(|known| known.norm == neu.norm) {
            return;
        }
        match self.alle.len() < HOECHSTENS {
            true => self.alle.push(neu),
            false => self.weitere += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ebene, Grundlagen};

    #[test]
    fn each_place_is_there_once_with_what_any_text_says_of_its_law() {
        let mut grundlagen = Grundlagen::default();
        for text in [
            "§§ 3, 5 FlohmarktG",
            "§ 5 Flohmarktgesetz (FlohmarktG)",
            "§ 35 VwVfG, Art. 6 DSGVO",
            "DIN 5008",
            "Bitte Handlungsgrundlage ergänzen",
            "nach Rücksprache",
        ] {
            grundlagen.lies(text);
        }
        let seen: Vec<_> = grundlagen
            .alle
            .iter()
            .map(|one| (one.norm.as_str(), one.titel.as_deref(), one.ebene))
            .collect();
        assert_eq!(
            seen,
            [
                ("§ 3 FlohmarktG", Some("Flohmarktgesetz"), None),
                ("§ 5 FlohmarktG", Some("Flohmarktgesetz"), None),
                ("§ 35 VwVfG", None, Some(Ebene::Bund)),
                ("Art. 6 DSGVO", None, Some(Ebene::Eu)),
            ]
        );
        assert_eq!(grundlagen.unklar, ["nach Rücksprache"]);
    }
}
