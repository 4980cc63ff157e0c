//! What a Leistung says about itself before its modules and behind them.

use super::{Mangel, Schrift};
use crate::sprache::Text;

const LEISTUNG: &str = "urn:de:fim:leika:leistung";
const STATUS: &str =
    "listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\"";
const STAND: &str = "listVersionID=\"20240216\"";
const GEBIET: &str = "schemeAgencyID=\"L99999\" schemeID=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs\"";

/// What the modules are about takes no more than this of the space that is left.
const KNAPP: usize = 96;
/// What stands beside the Leistung takes so much.
const PLATZ_NACHBARN: usize = 4_500;

impl Schrift<'_> {
    pub(super) fn leistung(&mut self) {
        let anfang = self.xml.len();
        self.xml.auf("leistung");
        let id = self.kennung();
        self.xml.blatt("id schemeAgencyID=\"L99999\"", &id);
        let schluessel = self.schluessel.clone();
        let tag = format!("idSekundaer schemeAgencyID=\"L99999\" schemeID=\"{LEISTUNG}\"");
        self.xml.blatt(&tag, &schluessel);
        self.struktur();
        self.einordnung(&schluessel);
        let platz = self.platz(anfang);
        for modul in self.textmodule(platz) {
            self.textmodul(&modul);
        }
        self.strukturierte();
        let niveau = "vertrauensniveau listURI=\"urn:xoev-de:fim:codeliste:vertrauensniveau\" listVersionID=\"2\"";
        if self.hat(Mangel::ReihenfolgeFalsch) {
            self.code(niveau, "20");
            self.typisierung();
        } else {
            self.typisierung();
            self.code(niveau, "20");
        }
        self.kennzeichen();
        self.herausgabe();
        self.versionen();
        self.xml.zu();
    }

    /// Bytes left for texts of any length: what is aimed at without the rest, which is measured.
    fn platz(&self, anfang: usize) -> usize {
        let vorn = self.xml.len() - anfang;
        let rest = match (self.auftrag.neu, self.auftrag.eingerueckt, self.auftrag.englisch) {
            (true, true, false) => 16_700,
            (true, true, true) => 20_700,
            (true, false, false) => 12_000,
            (true, false, true) => 15_400,
            (false, true, false) => 12_600,
            (false, true, true) => 16_400,
            (false, false, false) => 9_600,
            (false, false, true) => 12_800,
        };
        let nachbarn = if self.auftrag.nachbarn { PLATZ_NACHBARN } else { 0 };
        self.auftrag.groesse.saturating_sub(vorn + rest + nachbarn) * KNAPP / 100
    }

    fn struktur(&mut self) {
        // So it was written before 2.3, with a capital K.
        let leika = if self.auftrag.neu { "Leika" } else { "LeiKa" };
        let (gruppe, verrichtung) = (self.schluessel[2..5].to_owned(), self.leistung.verrichtung);
        self.xml.auf("struktur xsi:type=\"LeistungsstrukturObjektMitVerrichtung\"");
        let tag = format!(
            "leistungsgruppierung{leika} listURI=\"urn:de:fim:leika:leistungsgruppierung\" {STAND}"
        );
        self.code(&tag, &gruppe);
        let tag = format!(
            "leistungsobjektID schemeAgencyID=\"L99999\" schemeID=\"{LEISTUNG}\" schemeName=\"Leistungsobjekt\""
        );
        let objekt = self.objektschluessel.clone();
        self.xml.blatt(&tag, &objekt);
        let tag = format!("verrichtung{leika} listURI=\"urn:de:fim:leika:verrichtung\" {STAND}");
        self.benannt(&tag, &verrichtung.code.to_string(), verrichtung.name);
        self.xml.zu();
    }

    fn einordnung(&mut self, schluessel: &str) {
        // A digit is missing.
        let schluessel = match self.hat(Mangel::SchluesselForm) {
            true => &schluessel[..13],
            false => schluessel,
        };
        if !self.auftrag.neu {
            let name = self.leistung.name();
            self.benannt(
                &format!("referenzLeiKa listURI=\"{LEISTUNG}\" {STAND}"),
                schluessel,
                &name,
            );
            return;
        }
        let status = if self.hat(Mangel::StatusUnbekannt) { "77" } else { "6" };
        self.code(&format!("statusKatalog {STATUS}"), "6");
        self.code(&format!("statusBibliothek {STATUS}"), status);
        let detail = "detailstufe listURI=\"urn:xoev-de:fim:codeliste:detaillierungsstufe\" listVersionID=\"1\"";
        self.code(detail, "101");
        let tag =
            format!("referenzLeistungsschluessel schemeID=\"{LEISTUNG}\" schemeAgencyID=\"FIM\"");
        self.xml.blatt(&tag, schluessel);
        self.code("leistungsadressat", "001");
        self.code("leistungsadressat", "002");
        self.code("bezugsortTyp", "002");
    }

    fn typisierung(&mut self) {
        let typ = if self.hat(Mangel::TypisierungUnbekannt) { "17" } else { self.leistung.typ };
        self.code(&format!("typisierung listURI=\"urn:de:fim:leika:typisierung\" {STAND}"), typ);
    }

    fn kennzeichen(&mut self) {
        let lagen =
            "klassifizierung listURI=\"urn:xoev-de:fim:codeliste:pvlagen\" listVersionID=\"1\"";
        let sdg =
            "listURI=\"urn:xoev-de:fim:codeliste:sdginformationsbereich\" listVersionID=\"4\"";
        // What belongs to an area of the SDG must be there in English.
        let bereich = if self.auftrag.englisch { "2010100" } else { "0000000" };
        let fremd = format!("{}-verwandt", self.kennung());
        if self.auftrag.neu {
            for name in ["Schriftformerfordernis", "Persoenlich", "Formlos"] {
                self.xml.blatt(&format!("kennzeichenFormular{name}"), "false");
            }
            self.code(lagen, "2100400");
            self.xml.auf("informationsbereicheSdg");
            self.code(&format!("informationsbereichSdg1 {sdg}"), bereich);
            self.xml.zu();
            if self.hat(Mangel::KontextOhneZiel) {
                self.xml.blatt("leistungImKontextID schemeAgencyID=\"L99999\"", &fremd);
            }
        } else {
            self.code("leistungsadressat", "002");
            self.xml.blatt("kennzeichenSchriftformerfordernis", "false");
            self.code(lagen, "2100400");
            self.code(&format!("informationsbereichSDG {sdg}"), bereich);
            if self.hat(Mangel::KontextOhneZiel) {
                self.xml.blatt("idLeistungImKontext schemeAgencyID=\"L99999\"", &fremd);
            }
        }
    }

    fn herausgabe(&mut self) {
        let stadt = self.stadt.clone();
        self.xml.auf("herausgeber");
        self.xml.blatt("id schemeAgencyID=\"L99999\"", "L99999");
        self.xml.blatt("bezeichnung", &stadt.de);
        self.xml.blatt("kurzbezeichnung", stadt.de.split(' ').nth(1).unwrap_or(&stadt.de));
        self.beide(
            "beschreibung",
            &Text {
                de: format!("Redaktion für Leistungsbeschreibungen: {}", stadt.de),
                en: format!("Editorial office: {}", stadt.en),
            },
        );
        self.xml.zu();
        self.xml.blatt(&format!("gueltigkeitGebietID {GEBIET}"), "999990001001");
        if self.auftrag.neu {
            self.code("durchfuehrbarEinheitlicheStelle", "00");
        }
    }

    fn versionen(&mut self) {
        let tag = if self.auftrag.neu { "versionsinformationen" } else { "versionsinformation" };
        self.xml.auf(tag);
        self.bearbeitung();
        self.xml.zu();
        let sprachen = [("de", "Deutsch", "Deutsch"), ("en", "Englisch", "English")];
        let zahl = if self.auftrag.englisch { 2 } else { 1 };
        for (code, deutsch, nativ) in &sprachen[..zahl] {
            self.xml.auf("sprachversion");
            self.xml.blatt("languageCode", code);
            self.xml.blatt("sprachbezeichnungDeutsch", deutsch);
            self.xml.blatt("sprachbezeichnungNativ", nativ);
            if self.auftrag.neu {
                self.xml.blatt("kennzeichenMaschinelleUebersetzung", "false");
            }
            self.bearbeitung();
            self.xml.zu();
        }
        self.xml.auf("gueltigkeit");
        self.xml.blatt("beginn", "2026-07-01T00:00:00+02:00");
        if self.hat(Mangel::GueltigkeitVerdreht) {
            self.xml.blatt("ende", "2026-01-31T00:00:00+01:00");
        }
        self.xml.zu();
    }

    fn bearbeitung(&mut self) {
        // There is no thirtieth of February.
        let tag = if self.hat(Mangel::DatumUngueltig) { "2026-02-30" } else { "2026-02-02" };
        self.xml.blatt("erstelltDatumZeit", &format!("{tag}T09:00:00+01:00"));
        self.xml.blatt("erstelltDurch", "Redaktion Stadt Lindenhain");
        self.xml.blatt("geaendertDatumZeit", "2026-06-12T14:30:00+02:00");
        self.xml.blatt("geaendertDurch", "Redaktion Stadt Lindenhain");
        self.xml.blatt("version", "1.1");
    }
}
