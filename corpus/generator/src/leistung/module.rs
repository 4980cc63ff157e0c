//! The modules of a Leistung: text, and what has parts of its own.

use super::texte::{Modul, absatz};
use super::{Mangel, Schrift};
use crate::sprache::{self, Text};

const TEXTMODUL: &str = "leikaTextmodul listURI=\"urn:de:xzufi:codeliste:leistungstextmodulleika\" listVersionID=\"20240216\"";
/// What an element that the standard does not know looks like.
const FARBE: &str = "farbe";

impl Schrift<'_> {
    pub(super) fn textmodul(&mut self, modul: &Modul) {
        if matches!(modul.code, "02" | "03") && self.hat(Mangel::TitelFehlt) {
            return;
        }
        self.beginne_modul("modulText", modul.code);
        let unbekannt = modul.code == "16" && self.hat(Mangel::ModulcodeUnbekannt);
        let (code, name) = if unbekannt { ("99", "") } else { (modul.code, modul.name) };
        self.benannt(TEXTMODUL, code, name);
        let text = self.mangelhaft(modul);
        self.inhalt(&text);
        if modul.code == "18" && self.hat(Mangel::SpracheDoppelt) {
            self.xml.blatt("inhalt languageCode=\"de\"", "Landkreis Seenland");
        }
        if let Some((adresse, de, en)) = &modul.link {
            self.weiterer_link(&format!("{adresse}/de"), ("de", de), 1);
            if self.auftrag.englisch {
                self.weiterer_link(&format!("{adresse}/en"), ("en", en), 2);
            }
        }
        self.xml.zu();
    }

    /// The text of a module, spoilt where that is its defect.
    fn mangelhaft(&self, modul: &Modul) -> Text {
        let Some(mangel) = self.auftrag.mangel else { return modul.text.clone() };
        match (mangel, modul.code) {
            (Mangel::ModulLeer, "16") => modul.text.mit(|_| "<p>&nbsp;</p>".to_owned()),
            (Mangel::Platzhalter, "16") => modul.text.mit(|_| "<p>k. A.</p>".to_owned()),
            (Mangel::HtmlVerboten, "06") => modul.text.mit(|text| {
                format!("{text}<table><tr><td>Gebühr</td><td>30 Euro</td></tr></table>")
            }),
            (Mangel::DoppeltMaskiert, "16") => modul
                .text
                .mit(|text| text.replacen("<p>", "&lt;p&gt;", 1).replacen("</p>", "&lt;/p&gt;", 1)),
            _ => modul.text.clone(),
        }
    }

    /// Now and then as CDATA, as some editing systems do.
    fn inhalt(&mut self, text: &Text) {
        if text.de.starts_with('<') && self.zufall.unter(12) == 0 {
            self.xml.roh("inhalt languageCode=\"de\"", &format!("<![CDATA[{}]]>", text.de));
            if self.auftrag.englisch {
                self.xml.roh("inhalt languageCode=\"en\"", &format!("<![CDATA[{}]]>", text.en));
            }
        } else {
            self.beide("inhalt", text);
        }
    }

    fn weiterer_link(&mut self, adresse: &str, (sprache, titel): (&str, &str), position: usize) {
        self.xml.auf(&format!("weiterfuehrenderLink languageCode=\"{sprache}\""));
        self.xml.blatt("uri", adresse);
        self.xml.blatt("titel", titel);
        self.xml.blatt("positionDarstellung", &position.to_string());
        self.xml.zu();
    }

    /// What every module begins with.
    pub(super) fn beginne_modul(&mut self, tag: &str, endung: &str) {
        self.xml.auf(tag);
        if self.auftrag.neu {
            self.code("zugangskanal", "000");
        }
        self.position += 1;
        self.xml.blatt("positionDarstellung", &self.position.to_string());
        if self.auftrag.neu && !endung.is_empty() {
            let id = format!("{}-{endung}", self.kennung());
            self.xml.blatt("id schemeAgencyID=\"L99999\"", &id);
        }
    }

    /// Deadlines, costs and so on, in the order of the version.
    pub(super) fn strukturierte(&mut self) {
        self.position = 0;
        self.fristen();
        if self.auftrag.neu {
            self.dauer();
            self.kosten();
            self.dokumente();
            self.begriffe();
            self.freigabe();
            self.ursprung();
        } else {
            self.kosten();
            self.dauer();
            self.begriffe();
            self.freigabe();
            self.dokumente();
        }
    }

    fn fristen(&mut self) {
        self.beginne_modul("modulFrist", "FRIST");
        let wochen = 2 + self.zufall.unter(7);
        let text = absatz(&Text {
            de: format!("Stellen Sie den Antrag mindestens {wochen} Wochen vor dem Beginn."),
            en: format!("Submit the application at least {wochen} weeks before the start."),
        });
        self.frist("001", wochen, "WOCHE", &text);
        let jahre = 2 + self.zufall.unter(9);
        let text = absatz(&Text {
            de: format!("Der Bescheid gilt {jahre} Jahre."),
            en: format!("The decision is valid for {jahre} years."),
        });
        self.frist("002", jahre, "JAHR", &text);
        self.xml.zu();
    }

    fn frist(&mut self, typ: &str, dauer: usize, einheit: &str, text: &Text) {
        self.xml.auf("frist");
        self.code("typ", typ);
        self.xml.auf("fristauswahl xsi:type=\"FristDauer\"");
        self.xml.blatt("dauer", &dauer.to_string());
        self.code("einheit", einheit);
        self.xml.zu();
        self.beide("beschreibung", text);
        self.xml.blatt("positionDarstellung", if typ == "001" { "1" } else { "2" });
        self.xml.zu();
    }

    fn dauer(&mut self) {
        self.beginne_modul("modulBearbeitungsdauer", "DAUER");
        let von = 2 + self.zufall.unter(5);
        let bis = if self.hat(Mangel::DauerVerdreht) { 1 } else { von + 2 + self.zufall.unter(5) };
        self.xml.auf("bearbeitungsdauer");
        self.xml.auf("fristauswahl xsi:type=\"FristDauer\"");
        self.xml.blatt("dauer", &von.to_string());
        self.code("einheit", "WOCHE");
        self.xml.blatt("dauerBis", &bis.to_string());
        self.code("einheitBis", "WOCHE");
        self.xml.zu();
        self.beide(
            "beschreibung",
            &Text::von((
                "ab Eingang der vollständigen Unterlagen",
                "from receipt of the complete documents",
            )),
        );
        self.xml.zu();
        self.xml.zu();
    }

    fn kosten(&mut self) {
        self.beginne_modul("modulKosten", "KOSTEN");
        let zeichen = if self.hat(Mangel::BetragNegativ) { "-" } else { "" };
        let betrag = 10 + self.zufall.unter(400);
        let link = self.adresse("gebuehren");
        self.xml.auf("kosten");
        self.code("typ", "001");
        self.xml.auf("kostenauswahl xsi:type=\"KostenFix\"");
        self.xml.blatt("betrag currencyCode=\"EUR\"", &format!("{zeichen}{betrag}.00"));
        self.xml.zu();
        self.beide(
            "beschreibung",
            &absatz(&Text::von(("Gebühr für den Antrag", "Fee for the application"))),
        );
        self.xml.blatt("vorkasse", "false");
        if self.auftrag.neu {
            self.xml.auf("linkKostenbildung languageCode=\"de\"");
            self.xml.blatt("uri", &link);
            self.xml.blatt("titel", "Gebührenverzeichnis");
            self.xml.zu();
        } else {
            self.xml.blatt("linkKostenbildung", &link);
        }
        self.xml.blatt("positionDarstellung", "1");
        self.xml.zu();
        self.xml.zu();
    }

    fn begriffe(&mut self) {
        self.beginne_modul("modulBegriffImKontext", "");
        let beginn = self.zufall.unter(sprache::BEGRIFFE.len());
        for nummer in 0..3 {
            let (de, en) = sprache::BEGRIFFE[(beginn + nummer) % sprache::BEGRIFFE.len()];
            let typ = if nummer == 0 { "001" } else { "002" };
            for (code, wort) in [("de", de), ("en", en)] {
                if code == "en" && !self.auftrag.englisch {
                    continue;
                }
                self.xml.auf("begriffImKontext");
                self.xml.blatt(&format!("begriff languageCode=\"{code}\""), wort);
                self.code("typ", typ);
                self.xml.zu();
            }
        }
        self.xml.zu();
    }

    fn freigabe(&mut self) {
        self.beginne_modul("modulFachlicheFreigabe", "");
        self.xml.blatt("fachlichFreigegebenAm", "2026-06-10");
        // Only the Bund sets the status that 2.3.1 names.
        let ressort = self.leistung.feld.ressort;
        let wer = match self.auftrag.neu {
            true => Text {
                de: format!("Bundesministerium für {ressort}"),
                en: format!("Federal Ministry ({ressort})"),
            },
            false => self.stelle.clone(),
        };
        self.beide("fachlichFreigegebenDurch", &wer);
        self.xml.zu();
    }

    fn ursprung(&mut self) {
        self.beginne_modul("modulUrsprungsportal languageCode=\"de\"", "");
        let adresse = self.adresse("");
        self.xml.blatt("uri", adresse.trim_end_matches('/'));
        let titel = format!("{} - {}", self.leistung.begehren(), self.stadt.de);
        self.xml.blatt("titel", &titel);
        self.xml.zu();
    }

    fn dokumente(&mut self) {
        self.beginne_modul("modulDokument", "");
        let begehren = self.leistung.begehren();
        let name = Text {
            de: format!("Antrag auf {begehren}"),
            en: format!("Application for {}", self.ding.en),
        };
        let typ = "listURI=\"urn:de:fim:codeliste:dokumenttyp\" listVersionID=\"5\"";
        self.xml.auf("dokumentEingehend");
        if self.auftrag.neu {
            self.code("pflichtangabetyp", "01");
            self.xml.blatt("kennzeichenAusloeser", "true");
            self.xml.auf("dokument");
            self.code(&format!("art {typ}"), "001");
            self.beide("bezeichnung", &name);
            self.xml.zu();
        } else {
            self.code(&format!("typ {typ}"), "001");
            self.beide("bezeichnung", &name);
        }
        self.xml.zu();
        if self.hat(Mangel::ElementUnbekannt) {
            self.xml.blatt(FARBE, "blau");
        }
        self.xml.zu();
    }
}
