//! Data schemas as XDatenfelder 3.0.0, as large as those of the method: the small one of a Vorhaben,
//! with groups, fields, rules and relations put into it until the size is reached.
//!
//! * `mangel`: what is wrong with it on purpose
//! * `gruppe`, `feld`: what is put in; `worte`: what it is called
//! * `codeliste`, `steckbrief`: the code lists and Dokumentsteckbriefe that schemas refer to

mod codeliste;
mod feld;
mod gruppe;
mod mangel;
mod steckbrief;
mod worte;

use crate::plan::Leistung;
use crate::vorhaben::schema;
use crate::vorlage::Kopie;
use crate::xml::Xml;
use crate::zufall::Zufall;
pub use codeliste::codelisten;
pub use mangel::Mangel;
pub use steckbrief::steckbriefe;

/// Sizes in kilobytes, each as likely as the others; so are those that are published.
const GROESSEN: [usize; 24] = [
    22, 40, 55, 78, 105, 125, 135, 210, 235, 265, 300, 302, 365, 420, 457, 460, 477, 600, 655,
    1180, 1355, 1480, 1530, 2900,
];
/// Fields of every schema that fields of other schemas may relate to.
const ZIELE: usize = 8;
/// Bytes of a field and of a relation, about: on one line, and over many.
const JE_FELD: [usize; 2] = [1_500, 2_900];
const JE_RELATION: [usize; 2] = [215, 480];
/// A schema has no more fields than this, whatever its size.
const FELDER: usize = 240;

/// How a schema is written.
pub struct Auftrag {
    /// Its place among the schemas.
    pub nummer: usize,
    /// How many there are; fields relate to fields of all of them.
    pub alle: usize,
    /// Bytes it has at most.
    pub hoechstens: usize,
    pub mangel: Option<Mangel>,
}

/// What is put in.
struct Schrift<'a> {
    xml: Xml,
    zufall: Zufall,
    leistung: &'a Leistung,
    auftrag: &'a Auftrag,
    /// Fields and groups so far.
    felder: usize,
    gruppen: usize,
    regeln: usize,
    /// Relations of each field.
    relationen: usize,
}

/// Fills schemas.
pub struct Schemata {
    kopie: Kopie<13>,
}

impl Schemata {
    /// From the template.
    pub fn new() -> Result<Self, String> {
        Ok(Self { kopie: schema::kopie()? })
    }

    /// The small one.
    pub fn klein(&self, leistung: &Leistung) -> String {
        self.kopie.fuer(leistung)
    }

    /// A large one.
    pub fn gross(&self, leistung: &Leistung, auftrag: &Auftrag, mut zufall: Zufall) -> String {
        let klein = self.klein(leistung);
        let kilobyte = *zufall.wahl(&GROESSEN);
        // A sixth more or less.
        let groesse = (kilobyte * 1000 * (85 + zufall.unter(30)) / 100).min(auftrag.hoechstens);
        let eingerueckt = zufall.unter(5) == 0;
        let art = usize::from(eingerueckt);
        let (je_feld, je_relation) = (JE_FELD[art], JE_RELATION[art]);
        let platz = groesse.saturating_sub(klein.len());
        let hoechstens = (60 + zufall.unter(FELDER - 60)).min(platz / je_feld);
        let felder = hoechstens.max(ZIELE);
        let relationen = platz.saturating_sub(felder * je_feld) / felder / je_relation;
        let mut schrift = Schrift {
            xml: Xml::in_tiefe(2, eingerueckt),
            zufall,
            leistung,
            auftrag,
            felder: 0,
            gruppen: 0,
            regeln: 0,
            relationen: relationen.min(ZIELE * auftrag.alle.saturating_sub(1)),
        };
        while schrift.felder < felder {
            let tiefe = schrift.zufall.unter(3);
            schrift.gruppe(tiefe);
        }
        let hinein = schrift.xml.fertig();
        let ende = "  </xdf3:stammdatenschema>";
        let ganz = klein.replacen(ende, &format!("{hinein}{ende}"), 1);
        auftrag.mangel.map_or(ganz.clone(), |mangel| mangel.verderbe(&ganz, auftrag.nummer))
    }
}

impl Schrift<'_> {
    /// The id of something in a schema: its letter, the schema, its number.
    fn kennung(art: char, schema: usize, nummer: usize) -> String {
        format!("{art}991{schema:04}{nummer:04}")
    }

    fn bezug(&self) -> String {
        let gesetz = &self.leistung.gesetz;
        let paragraf = gesetz.antrag + (self.felder + self.gruppen) % 5;
        format!("§ {paragraf} {} ({})", gesetz.titel, gesetz.kuerzel)
    }

    /// An element with a code.
    fn code(&mut self, tag: &str, code: &str) {
        self.xml.auf(&format!("xdf3:{tag}"));
        self.xml.blatt("code", code);
        self.xml.zu();
    }

    fn blatt(&mut self, tag: &str, text: &str) {
        self.xml.blatt(&format!("xdf3:{tag}"), text);
    }

    fn identifikation(&mut self, id: &str) {
        self.xml.auf("xdf3:identifikation");
        self.blatt("id", id);
        self.blatt("version", "1.0.0");
        self.xml.zu();
    }

    /// What fields and groups begin with.
    fn allgemeines(&mut self, id: &str, name: &str, definition: &str) {
        self.identifikation(id);
        self.blatt("name", name);
        self.blatt("definition", definition);
        let bezug = self.bezug();
        self.blatt("bezug", &bezug);
        self.code(
            "freigabestatus listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\"",
            "6",
        );
        self.blatt("statusGesetztAm", "2026-05-20");
        let wer = format!("Stadt Lindenhain, Fachbereich {}", self.leistung.feld.ressort);
        self.blatt("statusGesetztDurch", &wer);
        self.blatt("gueltigAb", "2026-06-01");
        self.blatt("versionshinweis", "Erste Fassung.");
        self.blatt("veroeffentlichungsdatum", "2026-05-20");
        self.blatt("letzteAenderung", "2026-05-20T16:00:00+02:00");
    }

    fn bezeichnungen(&mut self, name: &str) {
        self.blatt("bezeichnungEingabe", name);
        self.blatt("bezeichnungAusgabe", name);
        self.code("schemaelementart", "RNG");
    }

    fn regel(&mut self, name: &str, text: &str) {
        self.regeln += 1;
        let id = Self::kennung('R', self.auftrag.nummer, self.regeln);
        self.xml.auf("xdf3:regel");
        self.identifikation(&id);
        self.blatt("name", name);
        self.blatt("freitextRegel", text);
        let wer = format!("Stadt Lindenhain, Fachbereich {}", self.leistung.feld.ressort);
        self.blatt("fachlicherErsteller", &wer);
        self.blatt("letzteAenderung", "2026-05-20T16:00:00+02:00");
        self.code("typ", "K");
        self.xml.zu();
    }
}
