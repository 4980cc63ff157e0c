//! Ways to what rules ask for most, whatever the spelling and the version.

use crate::{
    CodeTeile, FristDauer, FristMitTyp, FristOhneTyp, FristStichtag, Fristauswahl,
    HtmlStringLocalized, Identifikator, Kosten, KostenFix, KostenFrei, KostenVariabel,
    Kostenauswahl, Leistung, StringLocalized, TextOder, Textmodul, Versionsinformation,
};
use fim_core::Text;

/// Code of the text module that holds the Leistungsbezeichnung (code list
/// `urn:de:xzufi:codeliste:leistungstextmodulleika`).
pub(crate) const TEXTMODUL_BEZEICHNUNG: &str = "02";

/// Digits of a Leistungsschlüssel (LeiKa).
const LEISTUNGSSCHLUESSEL_DIGITS: usize = 14;

/// True for German by its code, with a country or script or without: `de`, `de-AT`, `DE_de`.
#[must_use]
pub fn is_german(language: &str) -> bool {
    let stem = language.trim().split(['-', '_']).next().unwrap_or_default();
    stem.eq_ignore_ascii_case("de")
}

/// A text that says which language it is in.
pub trait Lokalisiert<'a> {
    /// The language, such as `de` or `de-DE`.
    fn sprache(&self) -> Option<&str>;
    /// The text.
    fn text(&self) -> &Text<'a>;
}

impl<'a> Lokalisiert<'a> for StringLocalized<'a> {
    fn sprache(&self) -> Option<&str> {
        self.language_code.as_ref().map(Text::trimmed)
    }

    fn text(&self) -> &Text<'a> {
        &self.value
    }
}

impl<'a> Lokalisiert<'a> for HtmlStringLocalized<'a> {
    fn sprache(&self) -> Option<&str> {
        self.language_code.as_ref().map(Text::trimmed)
    }

    fn text(&self) -> &Text<'a> {
        &self.value
    }
}

/// The German one among texts, else the first.
#[must_use]
pub fn german<'m, 'a, T: Lokalisiert<'a>>(texts: &'m [T]) -> Option<&'m T> {
    let speaks_german = |text: &&T| text.sprache().is_some_and(is_german);
    texts.iter().find(speaks_german).or_else(|| texts.first())
}

impl<'a> TextOder<'a, CodeTeile<'a>> {
    /// The code itself, as element or as bare text.
    #[must_use]
    pub fn wert(&self) -> Option<&Text<'a>> {
        self.teile.code.as_ref().or_else(|| Some(&self.text).filter(|text| !text.is_blank()))
    }

    /// True where the code is `code`.
    #[must_use]
    pub fn is(&self, code: &str) -> bool {
        self.wert().is_some_and(|own| own.trimmed() == code)
    }
}

impl<'a> Textmodul<'a> {
    /// The code of the topic, such as `06` for the Volltext.
    #[must_use]
    pub fn code(&self) -> Option<&Text<'a>> {
        self.leika_textmodul.as_ref()?.wert()
    }
}

impl<'a> Leistung<'a> {
    /// The first text module on a topic, such as `06`. In 2.3 there may be one for each
    /// Zugangskanal.
    #[must_use]
    pub fn textmodul(&self, code: &str) -> Option<&Textmodul<'a>> {
        self.modul_text.iter().find(|modul| modul.code().is_some_and(|own| own.trimmed() == code))
    }

    /// The Leistungsbezeichnung, German where there is a German one.
    #[must_use]
    pub fn bezeichnung(&self) -> Option<&Text<'a>> {
        german(&self.textmodul(TEXTMODUL_BEZEICHNUNG)?.inhalt).map(Lokalisiert::text)
    }

    /// What is given as reference to the LeiKa, well-formed or not: codes in 2.2, identifiers in
    /// 2.3.
    pub fn leistungsschluessel_angaben(&self) -> impl Iterator<Item = &Text<'a>> {
        let codes = self.referenz_leika.iter().filter_map(TextOder::wert);
        codes.chain(self.referenz_leistungsschluessel.iter().map(|id| &id.value))
    }

    /// The first Leistungsschlüssel of 14 digits that is given, alone or at the end of a URN.
    #[must_use]
    pub fn leistungsschluessel(&self) -> Option<&str> {
        self.leistungsschluessel_angaben().find_map(|text| {
            let key = text.trimmed().rsplit(':').next()?;
            let digits = key.bytes().all(|byte| byte.is_ascii_digit());
            (key.len() == LEISTUNGSSCHLUESSEL_DIGITS && digits).then_some(key)
        })
    }

    /// Who changed the Leistung, when, and its version, in whatever spelling.
    #[must_use]
    pub fn versionsinformation(&self) -> Option<&Versionsinformation<'a>> {
        self.versionsinformation.as_ref().or(self.versionsinformationen.as_ref())
    }

    /// The areas the Leistung is valid for, in whatever spelling.
    pub fn gueltigkeit_gebiete(&self) -> impl Iterator<Item = &Identifikator<'a>> {
        self.gueltigkeit_gebiet_id.iter().chain(&self.gueltigkeit_gebiet_id_klein)
    }

    /// The processes that belong to the Leistung, in whatever spelling.
    pub fn prozesse(&self) -> impl Iterator<Item = &Identifikator<'a>> {
        self.id_prozess.iter().chain(&self.prozess_id).chain(&self.prozess_id_gross)
    }
}

impl<'a> FristMitTyp<'a> {
    /// What was chosen, in its element or directly.
    #[must_use]
    pub fn auswahl(&self) -> &Fristauswahl<'a> {
        self.fristauswahl.as_deref().unwrap_or(&self.direkt)
    }
}

impl<'a> FristOhneTyp<'a> {
    /// What was chosen, in its element or directly.
    #[must_use]
    pub fn auswahl(&self) -> &Fristauswahl<'a> {
        self.fristauswahl.as_deref().unwrap_or(&self.direkt)
    }
}

impl<'a> Fristauswahl<'a> {
    /// How long, wherever it stands.
    #[must_use]
    pub fn dauer(&self) -> Option<&FristDauer<'a>> {
        let direct = Some(&self.dauer).filter(|it| it.dauer.is_some() || it.einheit.is_some());
        self.frist_dauer.as_deref().or(direct)
    }

    /// From when until when, wherever it stands.
    #[must_use]
    pub fn stichtag(&self) -> Option<&FristStichtag<'a>> {
        let direct = Some(&self.stichtag).filter(|it| it.von.is_some() || it.bis.is_some());
        self.frist_stichtag.as_deref().or(direct)
    }
}

impl<'a> Kosten<'a> {
    /// What was chosen, in its element or directly.
    #[must_use]
    pub fn auswahl(&self) -> &Kostenauswahl<'a> {
        self.kostenauswahl.as_deref().unwrap_or(&self.direkt)
    }
}

impl<'a> Kostenauswahl<'a> {
    /// The fixed amount, wherever it stands.
    #[must_use]
    pub fn fix(&self) -> Option<&KostenFix<'a>> {
        self.kosten_fix.as_deref().or(Some(&self.fix).filter(|it| it.betrag.is_some()))
    }

    /// The range, wherever it stands.
    #[must_use]
    pub fn variabel(&self) -> Option<&KostenVariabel<'a>> {
        let direct = Some(&self.variabel).filter(|it| {
            it.betrag_untergrenze.is_some()
                || it.betrag_obergrenze.is_some()
                || !it.beschreibung_variabilitaet.is_empty()
        });
        self.kosten_variabel.as_deref().or(direct)
    }

    /// The word that nothing is to be paid, wherever it stands.
    #[must_use]
    pub fn frei(&self) -> Option<&KostenFrei<'a>> {
        let direct = Some(&self.frei).filter(|it| !it.beschreibung_kostenfreiheit.is_empty());
        self.kosten_frei.as_deref().or(direct)
    }
}

#[cfg(test)]
mod tests {
    use super::is_german;

    #[test]
    fn german_is_a_language_not_two_letters() {
        for code in ["de", "DE", "de-DE", "de_AT", " de ", "de-Latn-DE"] {
            assert!(is_german(code), "{code}");
        }
        for code in ["", "d", "deutsch", "deutschlandsprache", "den", "en-de", "e\u{301}"] {
            assert!(!is_german(code), "{code}");
        }
    }
}
