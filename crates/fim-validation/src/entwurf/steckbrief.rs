//! A Steckbrief with the tables that its priority demands, in the order of the matrix.

use super::angaben::Angaben;
use super::blatt::{Blatt, Feldzeile, text};
use super::fehler::Entwurfsfehler;
use super::katalogzeile::{Angabe, Katalogquelle, Katalogzeilen};
use super::name::dateiname;
use super::{Entwurfsraum, gegenstand, kopf};
use fim_core::{Soll, Value};
use ozg::{Kategorieangabe, Matrix, Spalte, Zeilenvorgabe};

/// What a Steckbrief is to be about.
#[derive(Debug)]
pub struct Steckbriefauftrag<'a> {
    /// Leistungsschlüssel, at least one; several for a bundle.
    pub schluessel: &'a [String],
    /// The priority, where it is not that of the catalogue.
    pub prioritaet: Option<&'a str>,
    /// What must be delivered.
    pub matrix: &'a Matrix,
    /// Catalogues, the first one that has a key counts.
    pub kataloge: &'a [Katalogquelle],
}

/// The beginning of a Steckbrief.
#[derive(Debug)]
pub struct Steckbriefentwurf {
    /// The file.
    pub text: String,
    /// What the file should be called.
    pub dateiname: String,
    /// Code and name of the priority.
    pub kategorie: (String, String),
    /// How much is still to be filled in.
    pub offen: usize,
    /// What artefacts say.
    pub gefunden: Vec<Value>,
    /// The files that say it.
    pub dateien: Vec<String>,
    /// The columns of the catalogue that say something.
    pub katalogangaben: Vec<&'static str>,
    /// The catalogues that say it.
    pub kataloge: Vec<String>,
}

/// The Steckbrief in the making.
pub(super) struct Bau<'b> {
    pub(super) auftrag: &'b Steckbriefauftrag<'b>,
    pub(super) kategorie: &'b Kategorieangabe,
    /// In the order of the keys.
    pub(super) angaben: Vec<Angaben>,
    pub(super) katalog: Katalogzeilen<'b>,
    pub(super) blatt: Blatt,
    pub(super) gefunden: Vec<Value>,
    pub(super) katalogangaben: Vec<&'static str>,
}

pub(super) fn entwerfe(
    raum: &Entwurfsraum<'_>,
    auftrag: &Steckbriefauftrag<'_>,
) -> Result<Steckbriefentwurf, Entwurfsfehler> {
    let katalog = Katalogzeilen::of(auftrag.schluessel, auftrag.kataloge);
    let at = prioritaet(auftrag, &katalog)?;
    let unbekannt = || Entwurfsfehler::OhneKatalog;
    let kategorie = auftrag.matrix.kategorien.get(at).ok_or_else(unbekannt)?;
    let angaben = auftrag.schluessel.iter().map(|key| Angaben::of(raum, key)).collect();
    let mut bau = Bau {
        auftrag,
        kategorie,
        angaben,
        katalog,
        blatt: Blatt::default(),
        gefunden: Vec::new(),
        katalogangaben: Vec::new(),
    };
    let bezeichnung = bau.bezeichnung().map_or_else(String::new, |(text, _)| text);
    bau.anleitung(&bezeichnung);
    kopf::schreibe(&mut bau);
    bau.gegenstaende(at);
    Ok(bau.fertig(&bezeichnung))
}

/// The place of the category in the matrix; the command line goes before the catalogue.
fn prioritaet(
    auftrag: &Steckbriefauftrag<'_>,
    katalog: &Katalogzeilen<'_>,
) -> Result<usize, Entwurfsfehler> {
    let wort = match auftrag.prioritaet {
        Some(wort) => wort.to_owned(),
        None => aus_katalog(auftrag, katalog)?,
    };
    auftrag.matrix.kategorie(&wort).ok_or_else(|| Entwurfsfehler::Unbekannt {
        prioritaet: wort,
        bekannt: auftrag.matrix.codes().into_iter().map(str::to_owned).collect(),
    })
}

fn aus_katalog(
    auftrag: &Steckbriefauftrag<'_>,
    katalog: &Katalogzeilen<'_>,
) -> Result<String, Entwurfsfehler> {
    if auftrag.kataloge.is_empty() {
        return Err(Entwurfsfehler::OhneKatalog);
    }
    if let Some(schluessel) = katalog.ohne().next() {
        let kataloge = auftrag.kataloge.iter().map(|quelle| quelle.name.clone()).collect();
        return Err(Entwurfsfehler::NichtImKatalog { schluessel: schluessel.to_owned(), kataloge });
    }
    for (schluessel, zeile) in &katalog.zeilen {
        if let Some((quelle, zeile)) = zeile
            && zeile.text(Spalte::Prioritaet).is_empty()
        {
            let (schluessel, katalog) = ((*schluessel).to_owned(), quelle.name.clone());
            return Err(Entwurfsfehler::OhnePrioritaet { schluessel, katalog });
        }
    }
    match katalog.angabe(Spalte::Prioritaet) {
        Angabe::Eine(wort) => Ok(wort),
        Angabe::Verschiedene(alle) => Err(Entwurfsfehler::Verschiedene(alle)),
        Angabe::Keine => Err(Entwurfsfehler::OhneKatalog),
    }
}

impl Bau<'_> {
    /// The name of the Leistung, and where it is from; of a bundle only the catalogue can know one.
    pub(super) fn bezeichnung(&self) -> Option<(String, String)> {
        let own = match self.angaben.as_slice() {
            [one] => one.bezeichnung.clone(),
            _ => None,
        };
        let kataloge = self.katalog.namen().join(", ");
        own.or_else(|| self.katalog.angabe(Spalte::Bezeichnung).eine().map(|text| (text, kataloge)))
    }

    /// Remembers how many of something artefacts told of; one and several, German and English.
    pub(super) fn finde(&mut self, anzahl: usize, de: (&str, &str), en: (&str, &str)) {
        let (de, en) = if anzahl == 1 { (de.0, en.0) } else { (de.1, en.1) };
        if anzahl > 0 {
            let (de, en) = (format!("{anzahl} {de}"), format!("{anzahl} {en}"));
            self.gefunden.push(Value::Both(de, en));
        }
    }

    /// What somebody must know who has never seen such a file.
    fn anleitung(&mut self, bezeichnung: &str) {
        let kategorie = &self.kategorie.kategorie;
        let was = match bezeichnung {
            "" => self.auftrag.schluessel.join(", "),
            name => name.to_owned(),
        };
        let matrix = &self.auftrag.matrix.name;
        let blatt = &mut self.blatt;
        blatt.prosa(&format!("Projektsteckbrief: {was}"));
        blatt.prosa(&format!(
            "Mit allem, was für die Priorität {} ({}) geliefert werden muss (Matrix {matrix}).",
            kategorie.code, kategorie.name
        ));
        blatt.prosa("");
        blatt.prosa("So füllen Sie ihn aus:");
        for text in [
            "Zeilen, die mit # und einem Leerzeichen beginnen, sind Erklärungen; sie können stehen bleiben.",
            "Was fehlt, ist mit »noch ausfüllen« markiert. Der Text kommt zwischen die Anführungszeichen: titel = \"Antrag stellen\". Im Text selbst »…« verwenden.",
            "Steht # direkt vor einer Angabe (#beschreibung = …), ist sie abgeschaltet, weil sie nicht immer gebraucht wird. Zum Einschalten das # löschen, auch vor dem Namen in Klammern darüber.",
            "Blöcke mit doppelten Klammern wie [[persona]] gibt es einmal je Eintrag: Für einen weiteren den ganzen Block kopieren.",
            "Ein nachweis ist eine Datei (vom Ordner dieses Steckbriefs aus, Ordner mit / getrennt: nachweise/personas.pdf), eine FIM-Kennung (S00000000371) oder eine Adresse (https://…). Mehrere: [\"a.pdf\", \"b.pdf\"].",
            "Was noch fehlt, zeigt danach »fim matrix«.",
        ] {
            blatt.punkt(text);
        }
    }

    fn gegenstaende(&mut self, kategorie: usize) {
        let matrix = self.auftrag.matrix;
        let mut written: Vec<&str> = Vec::new();
        let (mut entfaellt, mut keine) = (Vec::new(), Vec::new());
        for zeile in &matrix.zeilen {
            let soll = self.soll(zeile, kategorie);
            if matrix.soll(zeile, Some(kategorie)) == Soll::Keines {
                continue;
            }
            let is_shared = zeile.tabelle != "sonstiges" && written.contains(&&*zeile.tabelle);
            self.titel(zeile, soll);
            if is_shared {
                self.blatt.prosa(&format!("Steht oben unter [{}].", zeile.tabelle));
                continue;
            }
            written.push(&zeile.tabelle);
            let grund = (
                self.begruendbar(zeile),
                format!("{}. {}", zeile.gegenstand.nr, zeile.gegenstand.name),
            );
            match soll {
                Soll::Bedarf => entfaellt.push(grund),
                _ if zeile.keine => keine.push(grund),
                _ => {}
            }
            gegenstand::schreibe(self, zeile, soll);
        }
        self.gruende(
            "Was nicht nötig ist",
            "Wo oben »bei Bedarf« steht, genügt statt des Blocks eine Begründung. Dann hier das # löschen und die Begründung zwischen die Anführungszeichen schreiben.",
            "entfaellt",
            &entfaellt,
        );
        self.gruende(
            "Wovon es nichts gibt",
            "Geprüft und nichts gefunden? Dann oben den Block löschen, hier das # löschen und zwischen die Anführungszeichen schreiben, warum es nichts gibt.",
            "keine",
            &keine,
        );
    }

    /// What is demanded of a table: the most that any of its rows demands.
    fn soll(&self, zeile: &Zeilenvorgabe, kategorie: usize) -> Soll {
        let matrix = self.auftrag.matrix;
        let own = matrix.soll(zeile, Some(kategorie));
        if zeile.tabelle == "sonstiges" {
            return own;
        }
        let gleiche = matrix.zeilen.iter().filter(|one| one.tabelle == zeile.tabelle);
        gleiche.map(|one| matrix.soll(one, Some(kategorie))).min().unwrap_or(own)
    }

    /// The name under which the absence of a deliverable is explained.
    fn begruendbar(&self, zeile: &Zeilenvorgabe) -> String {
        match zeile.tabelle.as_str() {
            "sonstiges" => zeile.gegenstand.id.clone(),
            tabelle => tabelle.to_owned(),
        }
    }

    fn titel(&mut self, zeile: &Zeilenvorgabe, soll: Soll) {
        let gegenstand = &zeile.gegenstand;
        let wort = soll.label().de;
        self.blatt.ueberschrift(&format!("{}. {} ({wort})", gegenstand.nr, gegenstand.name));
        let text = <ozg::Steckbrief as ozg::Tabelle>::text_zu(&zeile.tabelle);
        if zeile.tabelle != "sonstiges" && !text.is_empty() {
            self.blatt.prosa(text);
        }
        if !gegenstand.anforderungen.is_empty() {
            let alle = gegenstand.anforderungen.join("; ");
            self.blatt.prosa(&format!("Verlangt wird: {}.", alle.trim_end_matches('.')));
        }
    }

    fn gruende(
        &mut self,
        titel: &str,
        erklaerung: &str,
        tabelle: &str,
        namen: &[(String, String)],
    ) {
        if namen.is_empty() {
            return;
        }
        self.blatt.ueberschrift(titel);
        self.blatt.prosa(erklaerung);
        let zeile = |(name, gegenstand): &(String, String)| {
            Feldzeile::new(&schluesselwort(name), text("")).aus().mit(gegenstand)
        };
        let zeilen: Vec<Feldzeile> = namen.iter().map(zeile).collect();
        self.blatt.tabelle(&format!("[{tabelle}]"), &zeilen, false);
    }

    fn fertig(self, bezeichnung: &str) -> Steckbriefentwurf {
        let mut dateien: Vec<String> = Vec::new();
        for datei in self.angaben.iter().flat_map(|one| &one.dateien) {
            if !dateien.contains(datei) {
                dateien.push(datei.clone());
            }
        }
        let kategorie = &self.kategorie.kategorie;
        let kategorie = (kategorie.code.clone(), kategorie.name.clone());
        let kataloge = self.katalog.namen().into_iter().map(str::to_owned).collect();
        let (text, offen) = self.blatt.fertig();
        Steckbriefentwurf {
            text,
            dateiname: dateiname(bezeichnung, self.auftrag.schluessel),
            kategorie,
            offen,
            gefunden: self.gefunden,
            dateien,
            katalogangaben: self.katalogangaben,
            kataloge,
        }
    }
}

/// A name that TOML takes as it is, else in quotation marks.
fn schluesselwort(name: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { text(name) }
}
