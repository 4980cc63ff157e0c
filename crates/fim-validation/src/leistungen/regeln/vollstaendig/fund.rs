//! Whether a Leistung has something, and in which languages: a text counts when a reader sees
//! something of it, a link counts always.

use crate::leistungen::html::{Html, beginnt_roh};
use crate::leistungen::wortlaut::{Wortlaut, stamm};
use crate::profile::{Forderung, Forderungsart};
use fim_core::reading::is_invisible;
use fim_core::{Model, Part, Text};
use std::collections::BTreeSet;
use xzufi::{HyperlinkErweitert, Leistung, Textmodul};

/// What there is of something.
#[derive(Default)]
pub(crate) struct Fund<'m> {
    pub(crate) ist_da: bool,
    /// Languages of the texts as they are written; empty where none is.
    sprachen: Vec<&'m str>,
}

impl<'m> Fund<'m> {
    /// What a Leistung has of what is asked for.
    pub(super) fn of(leistung: &'m Leistung<'_>, art: Forderungsart, was: &Forderung) -> Self {
        let mut fund = Self::default();
        for was in was.moeglichkeiten() {
            match art {
                Forderungsart::Textmodul => fund.textmodul(leistung, was),
                Forderungsart::Modul => fund.modul(leistung, was),
                Forderungsart::Angabe => fund.ist_da |= hat_angabe(leistung, was),
            }
        }
        fund
    }

    /// What there is of one module by the name of its element.
    pub(crate) fn des_moduls(leistung: &'m Leistung<'_>, was: &str) -> Self {
        let mut fund = Self::default();
        fund.modul(leistung, was);
        fund
    }

    /// Languages of the texts as they are written, each once; empty for texts that name none.
    pub(crate) fn sprachen(&self) -> BTreeSet<&'m str> {
        self.sprachen.iter().copied().collect()
    }

    /// The texts of several text modules.
    pub(crate) fn textmodule(leistung: &'m Leistung<'_>, codes: &[&str]) -> Self {
        let mut fund = Self::default();
        codes.iter().for_each(|code| fund.textmodul(leistung, code));
        fund
    }

    /// True where there is a text in a language.
    pub(super) fn ist_in(&self, sprache: &str) -> bool {
        self.sprachen.iter().any(|eine| ist_in(eine, sprache))
    }

    /// True where there is no text in a language, but in others. What has no text at all, such as an
    /// amount, needs no translation.
    pub(super) fn fehlt_in(&self, sprache: &str) -> bool {
        !self.sprachen.is_empty() && !self.ist_in(sprache)
    }

    fn textmodul(&mut self, leistung: &'m Leistung<'_>, code: &str) {
        for modul in leistung.modul_text.iter().filter(|modul| hat_code(modul, code)) {
            for inhalt in &modul.inhalt {
                if ist_sichtbar(&inhalt.value.value, true) {
                    self.text(inhalt.language_code.as_ref());
                }
            }
            self.links(&modul.weiterfuehrender_link);
        }
    }

    fn links(&mut self, links: &'m [HyperlinkErweitert<'_>]) {
        for link in links {
            if link.uri.as_ref().is_some_and(|uri| !uri.is_blank()) {
                self.text(link.language_code.as_ref());
            }
        }
    }

    fn modul(&mut self, leistung: &'m Leistung<'_>, was: &str) {
        match was {
            "modulKosten" => {
                for modul in &leistung.modul_kosten {
                    self.ist_da |= !modul.kosten.is_empty();
                    self.texte(modul, "");
                    self.links(&modul.weiterfuehrender_link);
                }
            }
            "modulFrist" => {
                for modul in &leistung.modul_frist {
                    self.ist_da |= !modul.frist.is_empty();
                    self.texte(modul, "");
                    self.links(&modul.weiterfuehrender_link);
                }
            }
            "modulBearbeitungsdauer" => {
                for modul in &leistung.modul_bearbeitungsdauer {
                    self.ist_da |= !modul.bearbeitungsdauer.is_empty();
                    self.texte(modul, "");
                    self.links(&modul.weiterfuehrender_link);
                }
            }
            _ => self.weiteres(leistung, was),
        }
    }

    /// Modules that no profile asks for.
    fn weiteres(&mut self, leistung: &'m Leistung<'_>, was: &str) {
        let gefuellt = |text: Option<&Text<'_>>| text.is_some_and(|text| !text.is_blank());
        match was {
            "modulDokument" => {
                for modul in &leistung.modul_dokument {
                    let dokumente = modul.dokument_eingehend.len() + modul.dokument_ausgehend.len();
                    self.ist_da |= dokumente > 0;
                    self.texte(modul, "");
                    self.links(&modul.weiterfuehrender_link);
                }
            }
            "modulBegriffImKontext" => {
                let beide = leistung.modul_begriff_im_kontext.iter();
                beide.chain(&leistung.begriff_im_kontext).for_each(|it| self.texte(it, ""));
            }
            "modulFachlicheFreigabe" => {
                for modul in &leistung.modul_fachliche_freigabe {
                    self.ist_da |= gefuellt(modul.fachlich_freigegeben_am.as_ref());
                    self.texte(modul, "");
                }
            }
            "modulAuskunftshinweis" => {
                for modul in &leistung.modul_auskunftshinweis {
                    self.texte(modul, "");
                    self.links(&modul.weiterfuehrender_link);
                }
            }
            "modulTextIndividuell" => {
                for modul in &leistung.modul_text_individuell {
                    self.texte(modul, "");
                    self.links(&modul.weiterfuehrender_link);
                }
            }
            "modulUrsprungsportal" => {
                for modul in &leistung.modul_ursprungsportal {
                    if gefuellt(modul.uri.as_ref()) {
                        self.text(modul.language_code.as_ref());
                    }
                }
            }
            _ => {}
        }
    }

    /// The texts in a model, at any depth; those of links are counted with the links.
    fn texte(&mut self, model: &'m dyn Model<'_>, feld: &'static str) {
        if let Some(wortlaut) = Wortlaut::of(model, feld, "") {
            if ist_sichtbar(&wortlaut.text.value, wortlaut.ist_html) {
                self.text(wortlaut.sprache);
            }
            return;
        }
        model.parts(&mut |part| match part {
            Part::Child(feld, child, _) if feld != "weiterfuehrenderLink" => {
                self.texte(child, feld);
            }
            _ => {}
        });
    }

    fn text(&mut self, sprache: Option<&'m Text<'_>>) {
        self.ist_da = true;
        self.sprachen.push(sprache.map_or("", |text| text.trimmed()));
    }
}

/// A text without a language is German.
fn ist_in(sprache: &str, gesucht: &str) -> bool {
    let sprache = if sprache.is_empty() { "de" } else { sprache };
    stamm(sprache).eq_ignore_ascii_case(gesucht)
}

fn hat_code(modul: &Textmodul<'_>, code: &str) -> bool {
    modul.code().is_some_and(|own| own.trimmed() == code)
}

/// True where a reader sees something. Behind their first tags most texts say so; the others are read
/// as browsers do.
fn ist_sichtbar(text: &str, ist_html: bool) -> bool {
    let mut rest = text.trim_start();
    while ist_html && let Some(inner) = rest.strip_prefix('<') {
        let ist_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match inner.split_once('>') {
            Some((tag, behind)) if ist_tag && !beginnt_roh(tag) && !tag.contains(['"', '\'']) => {
                rest = behind.trim_start();
            }
            _ => break,
        }
    }
    let ist_text = !rest.starts_with(is_invisible) && (!ist_html || !rest.starts_with(['<', '&']));
    !rest.is_empty() && (ist_text || !Html::read(text, ist_html).bloecke.is_empty())
}

fn hat_angabe(leistung: &Leistung<'_>, was: &str) -> bool {
    let codes = |codes: &[xzufi::Code<'_>]| codes.iter().any(|code| code.wert().is_some());
    match was {
        "typisierung" => codes(&leistung.typisierung),
        "leistungsadressat" => codes(&leistung.leistungsadressat),
        "struktur" => leistung.struktur.is_some(),
        "vertrauensniveau" => {
            leistung.vertrauensniveau.as_ref().is_some_and(|it| it.wert().is_some())
        }
        "lagen" => !leistung.kategorie.is_empty() || codes(&leistung.klassifizierung),
        "sdg" => sdg_codes(leistung).next().is_some(),
        _ => true,
    }
}

/// Codes of the topics of the Single Digital Gateway, in whatever spelling.
pub(super) fn sdg_codes<'m>(leistung: &'m Leistung<'_>) -> impl Iterator<Item = &'m str> {
    let beide = leistung.informationsbereiche_sdg.iter();
    let beide = beide.chain(&leistung.informationsbereiche_sdg_gross).flat_map(|liste| {
        liste
            .informationsbereich_sdg1
            .iter()
            .chain(&liste.informationsbereich_sdg1_gross)
            .chain(&liste.informationsbereich_sdg2)
            .chain(&liste.informationsbereich_sdg2_gross)
    });
    let eine =
        leistung.informationsbereich_sdg.iter().chain(&leistung.informationsbereich_sdg_klein);
    eine.chain(beide).filter_map(xzufi::Code::wert).map(Text::trimmed)
}

#[cfg(test)]
mod tests {
    use super::ist_sichtbar;
    use crate::leistungen::html::Html;

    /// The quick look says the same as reading it all, over everything that can be put together of
    /// these pieces.
    #[test]
    fn a_quick_look_sees_what_a_reader_sees() {
        let pieces = [
            "",
            " ",
            "<p>",
            "</p>",
            "<br/>",
            "&nbsp;",
            "&amp;",
            "<!-- a -->",
            "<a title='>'>",
            "a",
            "<",
            "< b",
            "<?x?>",
            "\u{200b}",
            "&shy;",
            "<style>",
            "</style>",
            "<textarea>",
        ];
        for one in pieces {
            for two in pieces {
                for three in pieces {
                    let text = [one, two, three].concat();
                    for ist_html in [true, false] {
                        let seen = !Html::read(&text, ist_html).bloecke.is_empty();
                        assert_eq!(ist_sichtbar(&text, ist_html), seen, "{text:?} {ist_html}");
                    }
                }
            }
        }
    }
}
