//! The columns of a catalogue.

/// A column that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spalte {
    /// `leistungsschluessel`
    Leistungsschluessel,
    /// `bezeichnung`
    Bezeichnung,
    /// `themenfeld`
    Themenfeld,
    /// `prioritaet`
    Prioritaet,
    /// `begruendung`
    Begruendung,
    /// `handlungsgrundlage`
    Handlungsgrundlage,
    /// `normenanalyse`
    Normenanalyse,
    /// `leika_stand`
    LeikaStand,
    /// `varianten`
    Varianten,
    /// `prozesszuschnitt_qs`
    ProzesszuschnittQs,
    /// `ozg_id`
    OzgId,
    /// `ozg_leistung`
    OzgLeistung,
    /// `lage`
    Lage,
    /// `typ`
    Typ,
    /// `vollzug`
    Vollzug,
    /// `steckbrief`
    Steckbrief,
    /// `fabrik`
    Fabrik,
    /// `phase`
    Phase,
}

/// What is known of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spaltenangabe {
    /// Which.
    pub spalte: Spalte,
    /// Its head in a file.
    pub kopf: &'static str,
    /// True where every catalogue needs it.
    pub pflicht: bool,
    /// What stands in it, for editors.
    pub text: &'static str,
}

const fn pflicht(spalte: Spalte, kopf: &'static str, text: &'static str) -> Spaltenangabe {
    Spaltenangabe { spalte, kopf, pflicht: true, text }
}

const fn frei(spalte: Spalte, kopf: &'static str, text: &'static str) -> Spaltenangabe {
    Spaltenangabe { spalte, kopf, pflicht: false, text }
}

/// All columns, those that every catalogue needs first.
pub const SPALTEN: [Spaltenangabe; 18] = [
    pflicht(Spalte::Leistungsschluessel, "leistungsschluessel", "14 Ziffern, beginnend mit 99."),
    pflicht(Spalte::Bezeichnung, "bezeichnung", "Name der Leistung."),
    pflicht(Spalte::Themenfeld, "themenfeld", "Code oder Name des Themenfelds."),
    pflicht(Spalte::Prioritaet, "prioritaet", "Kategorie der Matrix: L, K, M oder D."),
    pflicht(Spalte::Begruendung, "begruendung", "Warum die Leistung diese Priorität hat."),
    pflicht(
        Spalte::Handlungsgrundlage,
        "handlungsgrundlage",
        "Vorschriften mit Fundstelle; mehrere mit | getrennt.",
    ),
    pflicht(
        Spalte::Normenanalyse,
        "normenanalyse",
        "Nachweis der FIM-Normenanalyse: Datei, Adresse oder Tag.",
    ),
    pflicht(Spalte::LeikaStand, "leika_stand", "Tag, an dem der LeiKa fortgeschrieben wurde."),
    frei(
        Spalte::Varianten,
        "varianten",
        "Varianten der Handlungsgrundlage, mit | getrennt, oder »keine«.",
    ),
    frei(
        Spalte::ProzesszuschnittQs,
        "prozesszuschnitt_qs",
        "Tag, an dem der Zuschnitt des Prozesses geprüft wurde.",
    ),
    frei(Spalte::OzgId, "ozg_id", "Fünfstellige Nummer der OZG-Leistung."),
    frei(Spalte::OzgLeistung, "ozg_leistung", "Name der OZG-Leistung."),
    frei(Spalte::Lage, "lage", "Lebens- oder Unternehmenslage."),
    frei(Spalte::Typ, "typ", "Typisierung: 1, 2, 2/3, 3, 4a, 4b, 5 …; mehrere mit | getrennt."),
    frei(Spalte::Vollzug, "vollzug", "Bund, Land oder Kommune; mehrere mit | getrennt."),
    frei(Spalte::Steckbrief, "steckbrief", "Datei des Steckbriefs."),
    frei(Spalte::Fabrik, "fabrik", "Digitalisierungsfabrik, die daran arbeitet."),
    frei(Spalte::Phase, "phase", "Aktuelle Phase der Umsetzung."),
];

impl Spalte {
    /// The column with this head, however umlauts, case, blanks and hyphens are written.
    #[must_use]
    pub fn nach_kopf(kopf: &str) -> Option<Self> {
        let kopf = normal(kopf);
        SPALTEN.iter().find(|angabe| normal(angabe.kopf) == kopf).map(|angabe| angabe.spalte)
    }

    /// Its head in a file.
    #[must_use]
    pub fn kopf(self) -> &'static str {
        let found = SPALTEN.iter().find(|angabe| angabe.spalte == self);
        found.map_or("", |angabe| angabe.kopf)
    }
}

fn normal(kopf: &str) -> String {
    let lower = kopf.trim().chars().take(100).collect::<String>().to_lowercase();
    let plain = lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    plain.chars().filter(|letter| letter.is_alphanumeric()).collect()
}
