//! At which depth a change shows: by the property it is one of.
//!
//! The depths are those of the comparison that the Baustein Datenfelder ships as a stylesheet
//! (parameter VergleichsGrad, 0 to 3), carried over to the other standards.

use fim_core::Vergleichstiefe;

/// A set of depths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tiefen(u8);

const INHALT: Tiefen = Tiefen(1);
const ENDNUTZER: Tiefen = Tiefen(2);
const STRUKTUR: Tiefen = Tiefen(4);
const NUR_ALLES: Tiefen = Tiefen(0);

impl Tiefen {
    const fn und(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn zeigt(self, tiefe: Vergleichstiefe) -> bool {
        let wanted = match tiefe {
            Vergleichstiefe::Alles => return true,
            Vergleichstiefe::Inhalt => INHALT,
            Vergleichstiefe::Endnutzer => ENDNUTZER,
            Vergleichstiefe::Struktur => STRUKTUR,
        };
        self.0 & wanted.0 != 0
    }
}

/// Version, creator, status and dates, in whatever standard.
const VERWALTUNG: &[&str] = &[
    "version",
    "status",
    "freigabestatus",
    "statusGesetztAm",
    "statusGesetztDurch",
    "fachlicherErsteller",
    "gueltigAb",
    "gueltigBis",
    "versionshinweis",
    "freigabedatum",
    "veroeffentlichungsdatum",
    "veroeffentlichtAb",
    "letzteAenderung",
    "versionsinformation",
    "versionsinformationen",
    "statusKatalog",
    "statusBibliothek",
    "modulFachlicheFreigabe",
    "fachlichFreigegebenAm",
    "fachlichFreigegebenDurch",
    "gueltigkeit",
    "zustandsangaben",
];

/// What people see who fill in a form or read a page.
const SICHTBAR: &[&str] = &[
    "bezeichnungEingabe",
    "bezeichnungAusgabe",
    "bezeichnung",
    "hilfetextEingabe",
    "hilfetextAusgabe",
    "hilfetext",
    "inhalt",
    "werte",
    "fehler",
    "zeile",
    "sprache",
    "beschreibung",
    "titel",
    "name",
];

/// Structure and data type.
const AUFBAU: &[&str] = &[
    "struktur",
    "feldart",
    "datentyp",
    "praezisierung",
    "art",
    "codelisteReferenz",
    "codeKey",
    "nameKey",
    "helpKey",
    "maxSize",
    "mediaType",
    "ableitungsmodifikationenStruktur",
    "eingehendeDaten",
    "ausgehendeDaten",
    "ColumnSet",
    "sourceRef",
    "targetRef",
];

/// Parts of a Leistung that are keys and not texts.
const SCHLUESSEL: &[&str] = &["id", "idSekundaer", "positionDarstellung", "leikaTextmodul"];

/// Depths at which a property of an element shows.
pub(crate) fn eigenschaft(art: &str, pfad: &str) -> Tiefen {
    let mut teile = pfad.split('/').map(|teil| teil.split('[').next().unwrap_or(teil));
    let erster = teile.next().unwrap_or_default();
    let letzter = teile.next_back();
    let ist_kopf = matches!(erster, "identifikation" | "Identification");
    if VERWALTUNG.contains(&erster) || ist_kopf && letzter.is_some_and(|it| it != "id") {
        return NUR_ALLES;
    }
    // Where a value comes from is no content; the name of a code says only what the code says.
    if matches!(letzter, Some("listURI" | "listVersionID")) {
        return NUR_ALLES;
    }
    let ist_datenfelder = matches!(
        art,
        "Datenfeld"
            | "Datenfeldgruppe"
            | "Regel"
            | "Stammdatenschema"
            | "Dokumentsteckbrief"
            | "Codeliste"
    );
    if ist_datenfelder {
        return datenfelder(erster, letzter, pfad);
    }
    if art.starts_with("modul") || art == "begriffImKontext" {
        let ist_schluessel = SCHLUESSEL.contains(&erster);
        return if ist_schluessel { INHALT.und(STRUKTUR) } else { INHALT.und(ENDNUTZER) };
    }
    let mut tiefen = INHALT;
    if SICHTBAR.contains(&erster) || letzter.is_some_and(|it| SICHTBAR.contains(&it)) {
        tiefen = tiefen.und(ENDNUTZER);
    }
    if AUFBAU.contains(&erster) || letzter.is_some_and(|it| AUFBAU.contains(&it)) {
        tiefen = tiefen.und(STRUKTUR);
    }
    tiefen
}

fn datenfelder(erster: &str, letzter: Option<&str>, pfad: &str) -> Tiefen {
    match (erster, letzter) {
        ("name", _) => NUR_ALLES,
        // The legal basis of a row is no structure.
        ("struktur", Some("bezug")) => INHALT,
        ("struktur", Some(_)) => INHALT.und(STRUKTUR),
        ("struktur", None) => INHALT.und(STRUKTUR).und(ENDNUTZER),
        // Values and their names; which values there are is structure too.
        ("werte" | "zeile", _) => {
            let ist_zeile = pfad.ends_with(']');
            if ist_zeile { INHALT.und(ENDNUTZER).und(STRUKTUR) } else { INHALT.und(ENDNUTZER) }
        }
        ("beschreibung" | "definition", _) => INHALT,
        (_, Some("name")) => NUR_ALLES,
        _ if AUFBAU.contains(&erster) => INHALT.und(STRUKTUR),
        _ if SICHTBAR.contains(&erster) => INHALT.und(ENDNUTZER),
        _ => INHALT,
    }
}

/// Depths at which it shows that an element came, went or moved.
pub(crate) fn element(art: &str) -> Tiefen {
    match art {
        "Regel" => INHALT,
        "Aktivitätengruppe" => INHALT.und(STRUKTUR),
        "modulFachlicheFreigabe" => NUR_ALLES,
        _ => INHALT.und(ENDNUTZER).und(STRUKTUR),
    }
}
