//! A whole Leistung as XZuFi 2.2.0 or 2.3.1, in German or in German and English, as long as wanted.
//!
//! * `mangel`: what is wrong with it on purpose
//! * `texte`: what its text modules say; `module`, `angaben`: how all of it is written
//! * `nachbarn`: Organisationseinheit and Onlinedienst beside it

mod angaben;
mod mangel;
mod module;
mod nachbarn;
mod texte;

use crate::plan;
use crate::sprache::{self, Text};
use crate::woerter::{FELDER, VERRICHTUNGEN};
use crate::xml::Xml;
use crate::zufall::Zufall;
pub use mangel::Mangel;

/// So far before it is the Leistung with the key before it, in the same Themenfeld.
pub const NACHBAR: usize = VERRICHTUNGEN.len() * FELDER.len();
/// Smallest and largest size that is aimed at, in bytes.
const GROESSE: (usize, usize) = (10_500, 56_500);

/// How a Leistung is written.
pub struct Auftrag {
    /// XZuFi 2.3.1 instead of 2.2.0.
    pub neu: bool,
    /// In English too.
    pub englisch: bool,
    /// Over many lines, each element indented.
    pub eingerueckt: bool,
    /// Bytes aimed at.
    pub groesse: usize,
    pub mangel: Option<Mangel>,
    /// Organisationseinheit and Onlinedienst beside it.
    pub nachbarn: bool,
}

impl Auftrag {
    /// As chance wills.
    pub fn new(zufall: &mut Zufall, mangel: Option<Mangel>) -> Self {
        let neu = mangel.is_some_and(Mangel::nur_neu) || zufall.unter(5) < 3;
        let englisch = zufall.unter(5) < 2;
        let eingerueckt = zufall.unter(5) > 0;
        // Small ones are more frequent than large ones.
        let spanne = GROESSE.1 - GROESSE.0;
        let wurf = zufall.unter(spanne);
        let groesse = GROESSE.0 + wurf * (600 + wurf * 400 / spanne) / 1000;
        let nachbarn = mangel.is_some_and(Mangel::braucht_nachbarn) || zufall.unter(12) == 0;
        Self { neu, englisch, eingerueckt, groesse, mangel, nachbarn }
    }
}

/// A Leistung in the making.
struct Schrift<'a> {
    xml: Xml,
    zufall: Zufall,
    leistung: &'a plan::Leistung,
    auftrag: &'a Auftrag,
    ding: Text,
    stelle: Text,
    stadt: Text,
    /// Whose key it bears: its own, or by mistake that of another.
    schluessel: String,
    objektschluessel: String,
    /// Place of the module that comes next.
    position: usize,
}

/// A file with one Leistung.
pub fn datei(leistung: &plan::Leistung, auftrag: &Auftrag, zufall: Zufall) -> String {
    let mut xml = Xml::new(auftrag.eingerueckt);
    xml.kopf();
    beginne(&mut xml, auftrag.neu, leistung.kennung());
    let mut schrift = Schrift::new(xml, leistung, auftrag, zufall);
    schrift.alles();
    schrift.xml.fertig()
}

/// Records of one Leistung for a message that goes on.
pub fn datensaetze(leistung: &plan::Leistung, auftrag: &Auftrag, zufall: Zufall) -> String {
    let mut schrift =
        Schrift::new(Xml::in_tiefe(1, auftrag.eingerueckt), leistung, auftrag, zufall);
    schrift.alles();
    schrift.xml.fertig()
}

/// The root of a message, with its head.
pub fn beginne(xml: &mut Xml, neu: bool, nummer: usize) {
    let (pfad, version) = if neu { ("2_3_1", "2.3.1") } else { ("2_2_0", "2.2.0") };
    xml.auf(&format!(
        "transferantwort.leistung.040101 xmlns=\"http://xoev.de/schemata/xzufi/{pfad}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" produktbezeichnung=\"Musterredaktion\" produkthersteller=\"Stadt Lindenhain\" xzufiVersion=\"{version}\""
    ));
    xml.auf("nachrichtenkopf");
    xml.blatt("nachrichtUUID", &format!("6b0d7f3e-52c1-5d8a-9f26-{:012x}", nummer * 8 + 1));
    xml.blatt("erstelltDatumZeit", "2026-06-15T08:00:00+02:00");
    xml.blatt("empfaenger", "Sammlerdienst");
    xml.blatt("sender", "Redaktion Stadt Lindenhain");
    xml.zu();
}

impl<'a> Schrift<'a> {
    fn new(
        xml: Xml,
        leistung: &'a plan::Leistung,
        auftrag: &'a Auftrag,
        mut zufall: Zufall,
    ) -> Self {
        let stelle = sprache::stelle(&mut zufall, leistung.feld);
        let doppelt = auftrag.mangel == Some(Mangel::SchluesselDoppelt);
        let anderer = leistung.nummer.saturating_sub(NACHBAR);
        let vorher = plan::leistung(anderer, leistung.prioritaet, &mut Zufall::new(0));
        let traegt = if doppelt { &vorher } else { leistung };
        let stadt = stelle.mit(|text| text.split(',').next().unwrap_or_default().to_owned());
        Self {
            ding: sprache::gegenstand(&leistung.gegenstand),
            stadt,
            stelle,
            schluessel: traegt.schluessel(),
            objektschluessel: traegt.objektschluessel(),
            xml,
            zufall,
            leistung,
            auftrag,
            position: 0,
        }
    }

    fn hat(&self, mangel: Mangel) -> bool {
        self.auftrag.mangel == Some(mangel)
    }

    /// The id of the Leistung, which may be that of another.
    fn kennung(&self) -> String {
        getragene_kennung(self.leistung, self.auftrag)
    }

    fn alles(&mut self) {
        self.xml.auf("schreibe");
        self.leistung();
        self.xml.zu();
        if self.auftrag.nachbarn {
            self.nachbarn();
        }
    }

    /// All languages of a text, each in an element of its own.
    fn beide(&mut self, tag: &str, text: &Text) {
        self.xml.blatt(&format!("{tag} languageCode=\"de\""), &text.de);
        if self.auftrag.englisch {
            self.xml.blatt(&format!("{tag} languageCode=\"en\""), &text.en);
        }
    }

    /// An element with a code.
    fn code(&mut self, tag: &str, code: &str) {
        self.benannt(tag, code, "");
    }

    /// An element with a code and its name.
    fn benannt(&mut self, tag: &str, code: &str, name: &str) {
        self.xml.auf(tag);
        self.xml.blatt("code xmlns=\"\"", code);
        if !name.is_empty() {
            self.xml.blatt("name xmlns=\"\"", name);
        }
        self.xml.zu();
    }
}

/// The id that a Leistung bears.
pub fn getragene_kennung(leistung: &plan::Leistung, auftrag: &Auftrag) -> String {
    let fremd = if auftrag.mangel == Some(Mangel::KennungDoppelt) { NACHBAR } else { 0 };
    format!("LH-{}", leistung.kennung() - fremd)
}
