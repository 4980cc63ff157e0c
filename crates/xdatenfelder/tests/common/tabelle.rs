//! The structure of both versions as a table, taken from the schemas of the standard (not from
//! the models), and messages that hold everything the table lists.
//!
//! A line is a type: `Name < Base : child child:Type child:Type* @attribute #`. A child without
//! type holds text, `*` may stand several times, `#` says that the type has text of its own.

use std::collections::{BTreeMap, BTreeSet};

/// XDatenfelder 2.0.
pub const TABELLE_2: &str = "
xdatenfelder.dokumentsteckbrief.0101 : header:Header dokumentensteckbrief:Dokumentsteckbrief
xdatenfelder.stammdatenschema.0102 : header:Header stammdatenschema:Stammdatenschema
xdatenfelder.datenfeldgruppe.0103 : header:Header datenfeldgruppe:Datenfeldgruppe
xdatenfelder.datenfeld.0104 : header:Header datenfeld:Datenfeld
xdatenfelder.codeliste.0105 : header:Header codeliste:Codeliste
verzeichnis.datenfeldbaukasten.0201 : header:Header element:ElementIdentifikation*
verzeichnis.datenfeldkatalog.0202 : header:Header element:ElementIdentifikation*
verzeichnis.stammdatenschemabibliothek.0203 : header:Header element:ElementIdentifikation*
sync.anfrage.0301 : header:Header veroeffentlichtAb limit
sync.antwort.0302 : header:Header limitiert element:ElementIdentifikation*
sync.abruf.0303 : header:Header element:ElementIdentifikation
such.anfrage.0401 : header:Header anfrage:Suchanfrage limit
such.antwort.0402 : header:Header limitiert ergebnis:Suchergebnis*
Header : nachrichtID erstellungszeitpunkt referenzID
ElementIdentifikation : id version
Code : code name @listURI @listVersionID
AllgemeineAngaben : identifikation:ElementIdentifikation name bezeichnungEingabe bezeichnungAusgabe beschreibung definition bezug:Rechtsbezug status:Code gueltigAb gueltigBis fachlicherErsteller versionshinweis freigabedatum veroeffentlichungsdatum
Rechtsbezug : #
Schemaelementangaben < AllgemeineAngaben : schemaelementart:Code hilfetextEingabe hilfetextAusgabe
Dokumentsteckbrief < AllgemeineAngaben : isReferenz dokumentart:Dokumentart hilfetext
Dokumentart : #
Stammdatenschema < AllgemeineAngaben : hilfetext ableitungsmodifikationenStruktur:Code ableitungsmodifikationenRepraesentation:Code regel:Regel* struktur:Struktur*
Datenfeldgruppe < Schemaelementangaben : regel:Regel* struktur:Struktur*
Datenfeld < Schemaelementangaben : feldart:Code datentyp:Code praezisierung:Praezisierung inhalt codelisteReferenz:CodelisteReferenz regel:Regel*
Praezisierung : #
CodelisteReferenz : identifikation:ElementIdentifikation genericodeIdentification:GenericodeIdentification
GenericodeIdentification : canonicalIdentification version canonicalVersionUri
Codeliste < AllgemeineAngaben : genericodeIdentification:GenericodeIdentification langname genericode:Genericode
Genericode : any
Regel < AllgemeineAngaben : script
Struktur : anzahl bezug:Rechtsbezug enthaelt:Enthaelt
Enthaelt : datenfeld:Datenfeld datenfeldgruppe:Datenfeldgruppe
Suchanfrage : elementTyp:Code* begriff felder:Code* status:Code ableitungsmodifikationenStruktur:Code ableitungsmodifikationenRepraesentation:Code schemaelementart:Code feldart:Code datentyp:Code gueltigAbNach gueltigAbVor gueltigBisNach gueltigBisVor freigabedatumNach freigabedatumVor veroeffentlichungsdatumNach veroeffentlichungsdatumVor
Suchergebnis : dokumentsteckbrief:Dokumentsteckbrief stammdatenschema:Stammdatenschema datenfeldgruppe:Datenfeldgruppe datenfeld:Datenfeld codeliste:Codeliste
";

/// XDatenfelder 3.0.0.
pub const TABELLE_3: &str = "
xdatenfelder.dokumentsteckbrief.0101 : header:Header dokumentsteckbrief:Dokumentsteckbrief
xdatenfelder.stammdatenschema.0102 : header:Header stammdatenschema:Stammdatenschema
xdatenfelder.datenfeldgruppe.0103 : header:Header datenfeldgruppe:Datenfeldgruppe
xdatenfelder.datenfeld.0104 : header:Header datenfeld:Datenfeld
xdatenfelder.codeliste.0105 : header:Header genericode:Genericode
xdatenfelder.uebersetzung.0106 : header:Header uebersetzt:ElementIdentifikation sprache:Sprache*
verzeichnis.datenfeldbaukasten.0201 : header:Header element:ElementIdentifikation*
verzeichnis.datenfeldkatalog.0202 : header:Header element:ElementIdentifikation*
verzeichnis.stammdatenschemabibliothek.0203 : header:Header element:ElementIdentifikation*
Header : nachrichtID erstellungszeitpunkt referenzID produktbezeichnung produkthersteller produktversion datenqualitaet:Code
ElementIdentifikation : id version
Code : code name @listURI @listVersionID
AllgemeineAngaben : identifikation:ElementIdentifikation name beschreibung definition bezug:Rechtsbezug* freigabestatus:Code statusGesetztAm statusGesetztDurch gueltigAb gueltigBis versionshinweis veroeffentlichungsdatum letzteAenderung relation:Relation* stichwort:Stichwort*
Rechtsbezug : @link #
Stichwort : @uri #
Relation : praedikat:Code objekt:ElementIdentifikation
Schemaelementangaben < AllgemeineAngaben : bezeichnungEingabe bezeichnungAusgabe schemaelementart:Code hilfetextEingabe hilfetextAusgabe
Dokumentsteckbrief < AllgemeineAngaben : istAbstrakt dokumentart:Dokumentart bezeichnung hilfetext
Dokumentart : code name @listURI @listVersionID
Stammdatenschema < AllgemeineAngaben : bezeichnung hilfetext ableitungsmodifikationenStruktur:Code ableitungsmodifikationenRepraesentation:Code dokumentsteckbrief:ElementIdentifikation regel:Regel* struktur:Struktur*
Datenfeldgruppe < Schemaelementangaben : art:Code regel:Regel* struktur:Struktur*
Datenfeld < Schemaelementangaben : feldart:Code datentyp:Code praezisierung:Praezisierung inhalt vorbefuellung:Code werte:Werteliste codelisteReferenz:CodelisteReferenz codeKey nameKey helpKey regel:Regel* maxSize mediaType*
Praezisierung : @maxLength @maxValue @minLength @minValue @pattern #
CodelisteReferenz : canonicalIdentification version canonicalVersionUri
Werteliste : wert:Wert*
Wert : code name hilfe
Genericode : any
Regel : identifikation:ElementIdentifikation name beschreibung freitextRegel bezug:Rechtsbezug* stichwort:Stichwort* fachlicherErsteller letzteAenderung typ:Code param:RegelParameter* ziel:RegelZiel* skript fehler:Fehlermeldung*
RegelParameter : typ @element @name
RegelZiel : @element @name
Fehlermeldung : @code #
Struktur : anzahl bezug:Rechtsbezug* enthaelt:Enthaelt
Enthaelt : datenfeld:Datenfeld datenfeldgruppe:Datenfeldgruppe
Sprache : element:ElementUebersetzung* @lang @region @variant @version
ElementUebersetzung : uebersetzt:ElementIdentifikation bezeichnungEingabe bezeichnungAusgabe hilfetextEingabe hilfetextAusgabe inhalt werte:Werteliste regel:RegelUebersetzung*
RegelUebersetzung : uebersetzt:ElementIdentifikation fehler:Fehlermeldung*
";

/// A child in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    pub name: &'static str,
    /// `None` for a text.
    pub typ: Option<&'static str>,
    pub mehrfach: bool,
}

/// A type in the table, what it inherits included.
#[derive(Debug, Clone, Default)]
pub struct Typ {
    pub kinder: Vec<Kind>,
    pub attribute: Vec<&'static str>,
    pub text: bool,
    pub any: bool,
}

/// All types of a version.
pub type Tabelle = BTreeMap<&'static str, Typ>;

/// Reads a table.
pub fn tabelle(text: &'static str) -> Tabelle {
    let mut types = Tabelle::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let (head, words) = line.split_once(" : ").expect("a type");
        let (name, base) = head.split_once(" < ").map_or((head, None), |(a, b)| (a, Some(b)));
        // A base stands above the types that extend it.
        let mut typ: Typ = base.map(|base| types[base].clone()).unwrap_or_default();
        for word in words.split(' ') {
            if let Some(attribute) = word.strip_prefix('@') {
                typ.attribute.push(attribute);
            } else if word == "#" {
                typ.text = true;
            } else if word == "any" {
                typ.any = true;
            } else {
                let once = word.trim_end_matches('*');
                let (name, kind) = once.split_once(':').map_or((once, None), |(n, t)| (n, Some(t)));
                typ.kinder.push(Kind { name, typ: kind, mehrfach: once != word });
            }
        }
        assert!(types.insert(name, typ).is_none(), "{name} twice");
    }
    types
}

/// The messages of a table.
pub fn nachrichten(tabelle: &Tabelle) -> Vec<&'static str> {
    tabelle.keys().copied().filter(|name| name.contains('.')).collect()
}

/// Something to be put into every element of a type.
#[derive(Debug, Clone)]
pub struct Zusatz<'z> {
    pub typ: &'z str,
    pub xml: String,
}

/// A message that holds every element and attribute of the table it can hold.
pub struct Erzeuger<'t> {
    tabelle: &'t Tabelle,
    zusatz: Option<Zusatz<'t>>,
    offen: Vec<&'static str>,
    nummer: u32,
    /// The message.
    pub xml: String,
    /// Each value written, as `path=value`.
    pub werte: Vec<String>,
    /// Each child written, as type and name.
    pub geschrieben: BTreeSet<(&'static str, &'static str)>,
    /// How often the addition was written.
    pub zusaetze: usize,
}

impl<'t> Erzeuger<'t> {
    /// Writes the message `name`.
    pub fn neu(
        tabelle: &'t Tabelle,
        namespace: &str,
        name: &'static str,
        zusatz: Option<Zusatz<'t>>,
    ) -> Self {
        let mut it = Self {
            tabelle,
            zusatz,
            offen: Vec::new(),
            nummer: 0,
            xml: String::new(),
            werte: Vec::new(),
            geschrieben: BTreeSet::new(),
            zusaetze: 0,
        };
        it.element(&format!("x:{name}"), &format!(" xmlns:x=\"{namespace}\""), Some(name), "");
        it.werte.sort();
        it
    }

    fn wert(&mut self, path: &str) -> String {
        self.nummer += 1;
        let wert = format!("Wert {} für ›ÄÖÜ‹", self.nummer);
        self.werte.push(format!("{path}={wert}"));
        wert
    }

    fn element(&mut self, tag: &str, erklaert: &str, typ: Option<&'static str>, path: &str) {
        self.xml.push_str(&format!("<{tag}{erklaert}"));
        let Some(name) = typ else {
            let wert = self.wert(path);
            self.xml.push_str(&format!(">{wert}</{tag}>"));
            return;
        };
        let typ = &self.tabelle[name];
        for attribute in &typ.attribute {
            let wert = self.wert(&format!("{path}/@{attribute}"));
            self.xml.push_str(&format!(" {attribute}=\"{wert}\""));
        }
        self.xml.push('>');
        if typ.text {
            let wert = self.wert(path);
            self.xml.push_str(&wert);
        }
        if typ.any {
            self.nummer += 1;
            let liste = format!("<g:CodeList xmlns:g=\"urn:g\">Liste {}</g:CodeList>", self.nummer);
            self.werte.push(format!("{path}/#xml={liste}"));
            self.xml.push_str(&liste);
        }
        self.offen.push(name);
        for kind in &typ.kinder {
            self.kind(name, *kind, path);
        }
        self.offen.pop();
        if let Some(zusatz) = self.zusatz.as_ref().filter(|zusatz| zusatz.typ == name) {
            self.xml.push_str(&zusatz.xml);
            self.zusaetze += 1;
        }
        self.xml.push_str(&format!("</{tag}>"));
    }

    fn kind(&mut self, eltern: &'static str, kind: Kind, path: &str) {
        // A group within a group holds fields only.
        if kind.typ.is_some_and(|typ| self.offen.contains(&typ)) {
            return;
        }
        self.geschrieben.insert((eltern, kind.name));
        // Code and name of a code have no namespace, those of a Wert have the one of the standard.
        let prefix = if matches!(eltern, "Code" | "Dokumentart") { "" } else { "x:" };
        let path = format!("{path}/{}", kind.name);
        for _ in 0..=usize::from(kind.mehrfach) {
            self.element(&format!("{prefix}{}", kind.name), "", kind.typ, &path);
        }
    }
}
