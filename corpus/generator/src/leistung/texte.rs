//! What the text modules of a Leistung say.

use super::{Mangel, Schrift};
use crate::sprache::{self, Text};

/// A text module: its code and name, what it says, and a link beneath it.
pub struct Modul {
    pub code: &'static str,
    pub name: &'static str,
    pub text: Text,
    pub link: Option<(String, &'static str, &'static str)>,
}

/// Of the text, what each module takes of the space, in hundredths.
const ANTEIL_VOLLTEXT: usize = 46;
const ANTEIL_VORAUSSETZUNGEN: usize = 12;
const ANTEIL_UNTERLAGEN: usize = 8;
const ANTEIL_ABLAUF: usize = 10;
const ANTEIL_HINWEISE: usize = 18;
const ANTEIL_LINKS: usize = 6;

/// After so many entries that are there already, a list is full.
const VERSUCHE: usize = 20;

impl Schrift<'_> {
    /// All text modules; what may be long takes the space in the given number of bytes.
    pub(super) fn textmodule(&mut self, platz: usize) -> Vec<Modul> {
        let modul = |code, name, text| Modul { code, name, text, link: None };
        let teil = |anteil: usize| platz * anteil / 100;
        let volltext = self.absaetze(teil(ANTEIL_VOLLTEXT).max(900), 3);
        let unterlagen = self.liste("ul", teil(ANTEIL_UNTERLAGEN), 3, sprache::unterlage);
        let voraussetzungen =
            self.liste("ul", teil(ANTEIL_VORAUSSETZUNGEN), 3, sprache::voraussetzung);
        let mut ablauf = absatz(&Text::von((
            "Sie können den Antrag <strong>online</strong> oder schriftlich stellen.",
            "You can apply <strong>online</strong> or in writing.",
        )));
        let schritte = self.liste("ol", teil(ANTEIL_ABLAUF), 4, sprache::schritt);
        ablauf.plus(&schritte);
        let hinweise = self.absaetze(teil(ANTEIL_HINWEISE), 1);
        let mut formulare = modul("14", "Formulare", Text::von(FORMULARE));
        formulare.link = Some((self.adresse("antrag"), "Online-Antrag", "Online application"));
        let stelle = self.stelle.clone();
        let kontakt = Text {
            de: format!("Bitte wenden Sie sich an das Servicebüro: {}.", stelle.de),
            en: format!("Please contact the service office: {}.", stelle.en),
        };
        vec![
            modul("02", "Leistungsbezeichnung", self.titel()),
            modul("03", "Leistungsbezeichnung II", self.titel_zwei()),
            modul("24", "Teaser", self.teaser()),
            modul("05", "Kurztext", self.kurztext()),
            modul("06", "Volltext", volltext),
            modul("07", "Handlungsgrundlage(n)", self.grundlagen()),
            modul("08", "Erforderliche Unterlagen", unterlagen),
            modul("09", "Voraussetzungen", voraussetzungen),
            modul("11", "Verfahrensablauf", ablauf),
            formulare,
            modul("15", "Weiterführende Informationen", self.links(teil(ANTEIL_LINKS))),
            modul("16", "Hinweise (Besonderheiten)", hinweise),
            modul("18", "Urheber", self.stadt.clone()),
            modul("22", "Zuständige Stelle", absatz(&stelle)),
            modul("23", "Ansprechpunkt", absatz(&kontakt)),
            modul("25", "Rechtsbehelf", Text::von(RECHTSBEHELF)),
        ]
    }

    fn titel(&self) -> Text {
        let leistung = self.leistung;
        Text {
            de: leistung.name(),
            en: format!("{}: {}", leistung.verrichtung.englisch.0, self.ding.en),
        }
    }

    fn titel_zwei(&self) -> Text {
        Text {
            de: format!("{} beantragen", self.leistung.begehren()),
            en: format!(
                "Apply for a {} for {}",
                self.leistung.verrichtung.englisch.1, self.ding.en
            ),
        }
    }

    fn teaser(&self) -> Text {
        let akkusativ = self.leistung.verrichtung.akkusativ;
        Text {
            de: format!("Wenn Sie {} planen, können Sie {akkusativ} beantragen.", self.ding.de),
            en: format!("If you are planning {}, you can submit an application.", self.ding.en),
        }
    }

    fn kurztext(&self) -> Text {
        let mut alle = punkt(&self.titel());
        let mut weitere = vec![Text {
            de: format!("nötig für alle, die {} planen", self.ding.de),
            en: format!("necessary for anyone planning {}", self.ding.en),
        }];
        weitere.extend(KURZTEXT.iter().map(|paar| Text::von(*paar)));
        weitere.push(Text {
            de: format!("zuständig: {}", self.stelle.de),
            en: format!("responsible: {}", self.stelle.en),
        });
        for text in &weitere {
            alle.plus(&punkt(text));
        }
        huelle("ul", &alle)
    }

    fn grundlagen(&self) -> Text {
        let gesetz = &self.leistung.gesetz;
        let (titel, kuerzel) = (&gesetz.titel, &gesetz.kuerzel);
        let link = kuerzel.to_lowercase();
        let mut alle = Text::default();
        for (paragraf, absatz) in [(gesetz.antrag, " Absatz 1"), (gesetz.entscheidung, "")] {
            let adresse = format!("https://www.gesetze.example/{link}/{paragraf}");
            alle.plus(&Text {
                de: format!(
                    "<li><a href=\"{adresse}\">§ {paragraf}{absatz} {titel} ({kuerzel})</a></li>"
                ),
                en: format!(
                    "<li><a href=\"{adresse}\">Section {paragraf} (§ {paragraf} {kuerzel})</a></li>"
                ),
            });
        }
        // Processes name it too.
        let adresse = "https://www.gesetze-im-internet.de/vwvfg/__35.html";
        alle.plus(&Text {
            de: format!(
                "<li><a href=\"{adresse}\">§ 35 Verwaltungsverfahrensgesetz (VwVfG)</a></li>"
            ),
            en: format!("<li><a href=\"{adresse}\">Section 35 (§ 35 VwVfG)</a></li>"),
        });
        huelle("ul", &alle)
    }

    fn links(&mut self, platz: usize) -> Text {
        let mut alle = Text::default();
        let mut nummer = 0;
        while nummer == 0 || (self.laenge(&alle) < platz && nummer < 40) {
            nummer += 1;
            let (de, en) = *self.zufall.wahl(sprache::BEGRIFFE);
            let adresse = self.adresse(&format!("informationen/{nummer}"));
            let ziel = match self.hat(Mangel::LinkOhneAdresse) && nummer == 1 {
                true => String::new(),
                false => format!(" href=\"{adresse}\""),
            };
            let ding = self.ding.clone();
            alle.plus(&Text {
                de: format!(
                    "<p><a{ziel}>Informationen: {de} für {}, Teil {nummer}</a></p>",
                    ding.de
                ),
                en: format!("<p><a{ziel}>Information: {en} for {}, part {nummer}</a></p>", ding.en),
            });
        }
        alle
    }

    /// An address of this Leistung.
    pub(super) fn adresse(&self, pfad: &str) -> String {
        format!("https://www.lindenhain.example/leistung/{}/{pfad}", self.leistung.kennung())
    }

    /// Bytes of a text in the document: each `<` takes four, each `>` too.
    fn laenge(&self, text: &Text) -> usize {
        let maskiert = |text: &str| text.len() + text.matches(['<', '>']).count() * 3;
        maskiert(&text.de) + if self.auftrag.englisch { maskiert(&text.en) } else { 0 }
    }

    /// Paragraphs of sentences, at least so many.
    fn absaetze(&mut self, platz: usize, mindestens: usize) -> Text {
        let mut alle = Text::default();
        let mut zahl = 0;
        while zahl < mindestens || self.laenge(&alle) < platz {
            let mut inhalt = Text::default();
            for nummer in 0..2 + self.zufall.unter(3) {
                if nummer > 0 {
                    inhalt.plus(&Text::von((" ", " ")));
                }
                let mut satz = sprache::satz(&mut self.zufall, &self.ding);
                if self.zufall.unter(9) == 0 {
                    satz = huelle("strong", &satz);
                }
                inhalt.plus(&satz);
            }
            alle.plus(&absatz(&inhalt));
            zahl += 1;
            if zahl % 4 == 3 {
                let punkte = self.liste("ul", 0, 2, sprache::voraussetzung);
                alle.plus(&punkte);
            }
        }
        alle
    }

    fn liste(
        &mut self,
        art: &str,
        platz: usize,
        mindestens: usize,
        eintrag: fn(&mut crate::zufall::Zufall) -> Text,
    ) -> Text {
        let mut alle = Text::default();
        let (mut zahl, mut versuche) = (0, 0);
        while (zahl < mindestens || self.laenge(&alle) < platz) && versuche < VERSUCHE {
            let text = punkt(&eintrag(&mut self.zufall));
            versuche += 1;
            // Nothing stands in a list twice.
            if !alle.de.contains(&text.de) {
                alle.plus(&text);
                (zahl, versuche) = (zahl + 1, 0);
            }
        }
        huelle(art, &alle)
    }
}

fn huelle(tag: &str, text: &Text) -> Text {
    text.mit(|text| format!("<{tag}>{text}</{tag}>"))
}

/// A paragraph.
pub fn absatz(text: &Text) -> Text {
    huelle("p", text)
}

fn punkt(text: &Text) -> Text {
    huelle("li", text)
}

const KURZTEXT: [sprache::Paar; 3] = [
    (
        "gilt ab dem Tag, an dem Sie den Bescheid erhalten",
        "applies from the day on which you receive the decision",
    ),
    (
        "Behörde entscheidet, wenn alle Unterlagen vorliegen",
        "the authority decides when all documents are available",
    ),
    ("Antrag ist vollständig online möglich", "the application can be made entirely online"),
];
const FORMULARE: sprache::Paar = (
    "<p>Formulare vorhanden: Ja</p><p>Schriftform erforderlich: Nein</p><p>Formlose Antragstellung möglich: Nein</p><p>Persönliches Erscheinen nötig: Nein</p><p>Online-Dienst vorhanden: Ja</p>",
    "<p>Forms available: yes</p><p>Written form required: no</p><p>Informal application possible: no</p><p>Personal appearance necessary: no</p><p>Online service available: yes</p>",
);
const RECHTSBEHELF: sprache::Paar = (
    "<ul><li>Widerspruch innerhalb eines Monats, nachdem Sie den Bescheid erhalten haben</li><li>Klage vor dem Verwaltungsgericht</li></ul>",
    "<ul><li>objection within one month of receiving the decision</li><li>action before the administrative court</li></ul>",
);
