//! The code lists of XProzess: by field, and their codes where they are published
//! (FIM-Portal OpenAPI 0.24.0; status: urn:xoev-de:xprozess:codeliste:status).

use crate::codeangabe::Codeangabe;
use fim_core::Text;

/// Name of a field, and the last part of the identifier of its list.
static FELDER: &[(&str, &str)] = &[
    ("art", "handlungsgrundlagenart"),
    ("bearbeitungsart", "bearbeitungsart"),
    ("beteiligungsform", "beteiligungsform"),
    ("bezirk", "bezirk"),
    ("bundesland", "bundesland"),
    ("code", "modellierungsmethode"),
    ("detaillierungsstufe", "detaillierungsstufe"),
    ("einschraenkungProzesseVersionen", "versionen"),
    ("entscheidungsart", "entscheidungsart"),
    ("formellePruefung", "formellepruefung"),
    ("gemeindeschluessel", "ags"),
    ("gemeindeverband", "gemeindeverband"),
    ("handlungsform", "handlungsform"),
    ("kreis", "kreis"),
    ("merkmalDatentyp", "datentyp"),
    ("mimeType", "mimetype"),
    ("nachrichtentyp", "nachricht"),
    ("nation", "staat"),
    ("operativesZiel", "operativesziel"),
    ("referenzaktivitaetengruppeTyp", "referenzaktivitaetengruppe"),
    ("regionalschluessel", "rs"),
    ("rolle", "prozessrolle"),
    ("status", "status"),
    ("sucheDetaillierungsstufe", "detaillierungsstufe"),
    ("sucheHandlungsform", "handlungsform"),
    ("sucheStatus", "status"),
    ("sucheVerfahrensart", "verfahrensart"),
    ("sucheZiel", "operativesziel"),
    ("uebermittlungsart", "uebermittlungsart"),
    ("verfahrensart", "verfahrensart"),
    ("zwecksetzung", "zwecksetzung"),
];

/// The list that a field takes its codes from.
pub(super) fn liste(feld: &str) -> Option<&'static str> {
    FELDER.iter().find(|(name, _)| *name == feld).map(|(_, liste)| *liste)
}

/// What the file names as the list, if it is one of those above: `status` of
/// `urn:xoev-de:xprozess:codeliste:status`. The families `urn:de` and `urn:xoev-de` mean the same.
pub(super) fn genannte(angabe: &Codeangabe<'_, '_>) -> Option<&'static str> {
    let uri = angabe.liste.map_or("", Text::trimmed);
    let (vorher, name) = uri.rsplit_once(':')?;
    let ist_liste = uri.starts_with("urn:")
        && (vorher.contains(":codeliste") || vorher.ends_with(":schluessel"));
    let kennt = |(_, liste): &&(&str, &'static str)| liste.eq_ignore_ascii_case(name);
    FELDER.iter().find(|feld| ist_liste && kennt(feld)).map(|(_, liste)| *liste)
}

/// A list whose codes are known: sorted ranges, both ends included.
pub(super) struct Werte {
    /// What the field is called before people.
    pub(super) name: &'static str,
    bereiche: &'static [(u16, u16)],
    /// The codes as people read them.
    pub(super) text: &'static str,
}

/// The codes of a list.
pub(super) fn werte(liste: &str) -> Option<&'static Werte> {
    Some(match liste {
        "operativesziel" => &OPERATIVES_ZIEL,
        "handlungsform" => &HANDLUNGSFORM,
        "verfahrensart" => &VERFAHRENSART,
        "detaillierungsstufe" => &DETAILLIERUNGSSTUFE,
        "status" => &STATUS,
        _ => return None,
    })
}

static OPERATIVES_ZIEL: Werte = Werte {
    name: "operatives Ziel",
    bereiche: &[
        (101, 101),
        (201, 208),
        (311, 314),
        (321, 321),
        (401, 401),
        (501, 501),
        (601, 602),
        (999, 999),
    ],
    text: "101, 201–208, 311–314, 321, 401, 501, 601, 602, 999",
};
static HANDLUNGSFORM: Werte = Werte {
    name: "Handlungsform",
    bereiche: &[
        (101, 105),
        (111, 115),
        (121, 121),
        (201, 205),
        (210, 210),
        (221, 222),
        (301, 305),
        (310, 310),
        (410, 410),
        (420, 420),
        (430, 430),
        (450, 450),
        (801, 806),
        (999, 999),
    ],
    text: "101–105, 111–115, 121, 201–205, 210, 221, 222, 301–305, 310, 410, 420, 430, 450, 801–806, 999",
};
static VERFAHRENSART: Werte = Werte {
    name: "Verfahrensart",
    bereiche: &[
        (101, 101),
        (111, 111),
        (121, 121),
        (201, 201),
        (221, 222),
        (231, 231),
        (301, 304),
        (311, 312),
        (321, 322),
        (331, 334),
        (341, 341),
        (361, 361),
        (401, 401),
        (403, 403),
        (421, 422),
        (441, 441),
        (451, 451),
        (461, 461),
        (501, 501),
        (503, 503),
        (541, 541),
        (561, 561),
        (801, 801),
        (831, 834),
        (841, 844),
        (851, 854),
        (861, 861),
        (871, 871),
        (911, 912),
        (921, 921),
        (998, 999),
    ],
    text: "101, 111, 121, 201, 221, 222, 231, 301–304, 311, 312, 321, 322, 331–334, 341, 361, 401, 403, 421, 422, 441, 451, 461, 501, 503, 541, 561, 801, 831–834, 841–844, 851–854, 861, 871, 911, 912, 921, 998, 999",
};
static DETAILLIERUNGSSTUFE: Werte = Werte {
    name: "Detaillierungsstufe",
    bereiche: &[(101, 105)],
    text: "101 Stamm-, 102 Referenz-, 103 OZG-Referenz-, 104 Lokal-, 105 Musterinformation",
};
static STATUS: Werte = Werte {
    name: "Status",
    bereiche: &[(1, 8)],
    text: "1 in Planung, 2 in Bearbeitung, 3 Entwurf, 4 methodisch freigegeben, 5 fachlich freigegeben (silber), 6 fachlich freigegeben (gold), 7 inaktiv, 8 vorgesehen zum Löschen",
};

impl Werte {
    /// True for a code of the list, written as there: without zeros before it.
    pub(super) fn kennt(&self, code: &str) -> bool {
        let ist_zahl = !code.starts_with('0') && code.bytes().all(|byte| byte.is_ascii_digit());
        let Some(zahl) = code.parse::<u16>().ok().filter(|_| ist_zahl) else { return false };
        self.bereiche.iter().any(|(von, bis)| (*von..=*bis).contains(&zahl))
    }
}
