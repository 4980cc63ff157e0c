//! The code lists of XZuFi: which element has which, and what they hold.
//!
//! Source: FIM-Portal OpenAPI 0.24.0, whose enumerations are the lists as the portal takes them.

use crate::codeangabe::Codeangabe;
use crate::zeilen::{Bedingung, Werteliste};

/// A code list.
pub(super) struct Liste {
    /// What the entry is called, in German and English.
    pub(super) name: (&'static str, &'static str),
    /// Identifier of the list; empty where no source names it.
    pub(super) kennung: &'static str,
    /// The current version; empty where no source names it.
    pub(super) version: &'static str,
    /// The codes as they fit into a message.
    pub(super) kurz: &'static str,
    /// All codes, sorted. Empty where only the form is known, or where another rule looks at them.
    pub(super) codes: &'static [&'static str],
    /// True where the standard also takes a word that no list has.
    pub(super) erweiterbar: bool,
}

impl Liste {
    pub(super) const fn werteliste(&self) -> Werteliste {
        Werteliste::Sortiert(self.codes)
    }

    /// What a code of the list meets.
    pub(super) const fn bedingung(&self) -> Bedingung {
        Bedingung::Werteliste(self.werteliste())
    }
}

const LISTE: Liste =
    Liste { name: ("", ""), kennung: "", version: "", kurz: "", codes: &[], erweiterbar: false };

pub(super) static TEXTMODUL: Liste = Liste {
    name: ("Textmodul", "text module"),
    kennung: "urn:de:xzufi:codeliste:leistungstextmodulleika",
    version: "20240216",
    ..LISTE
};
pub(super) static TYPISIERUNG: Liste = Liste {
    name: ("Typisierung", "type"),
    kennung: "urn:de:fim:leika:typisierung",
    kurz: "1, 2, 2a … 12",
    codes: &[
        "1", "10", "11", "12", "2", "2/3", "2/3a", "2/3b", "2a", "2b", "3", "3a", "3b", "4", "4a",
        "4b", "5", "6", "7", "8", "9",
    ],
    ..LISTE
};
pub(super) static LAGEN: Liste = Liste {
    name: ("Lage", "situation"),
    kennung: "urn:xoev-de:fim:codeliste:pvlagen",
    kurz: "7 Ziffern",
    ..LISTE
};
pub(super) static SDG: Liste = Liste {
    name: ("SDG-Bereich", "SDG area"),
    kennung: "urn:xoev-de:fim:codeliste:sdginformationsbereich",
    version: "4",
    kurz: "0000000 … 2080100",
    codes: SDG_BEREICHE,
    ..LISTE
};
pub(super) static SDG_2: Liste = Liste {
    name: ("SDG-Bereich 2", "SDG area 2"),
    kurz: "0000 … 7080",
    codes: &[
        "0000", "1000", "1010", "2000", "2010", "3000", "3010", "3020", "3030", "4000", "4010",
        "4020", "4030", "4040", "5000", "5010", "5020", "5030", "5040", "6000", "6010", "6020",
        "7000", "7010", "7020", "7030", "7040", "7050", "7060", "7070", "7080",
    ],
    ..LISTE
};
static VERTRAUENSNIVEAU: Liste = Liste {
    name: ("Vertrauensniveau", "level of trust"),
    kennung: "urn:xoev-de:fim:codeliste:vertrauensniveau",
    kurz: "00, 10, 15 … 40",
    codes: &["00", "10", "15", "20", "30", "40"],
    ..LISTE
};
static ADRESSAT: Liste = Liste {
    name: ("Adressat", "addressee"),
    kurz: "001, 002, 003",
    codes: &["001", "002", "003"],
    ..LISTE
};
static BEGRIFF: Liste = Liste {
    name: ("Begriffstyp", "kind of term"),
    kurz: "001–003, 999",
    codes: &["001", "002", "003", "999"],
    ..LISTE
};
static FRIST: Liste = Liste {
    name: ("Fristtyp", "kind of period"),
    kurz: "001–003, 005, 006, 009",
    codes: &["001", "002", "003", "005", "006", "009"],
    erweiterbar: true,
    ..LISTE
};
static KOSTEN: Liste = Liste {
    name: ("Kostentyp", "kind of cost"),
    kurz: "001–018",
    codes: &[
        "001", "002", "003", "004", "005", "006", "007", "008", "009", "010", "011", "012", "013",
        "014", "015", "016", "017", "018",
    ],
    erweiterbar: true,
    ..LISTE
};
static KATEGORIEKLASSE: Liste = Liste {
    name: ("Kategorieklasse", "class of category"),
    kurz: "001–004",
    codes: &["001", "002", "003", "004"],
    ..LISTE
};
static BEZUGSORT: Liste = Liste {
    name: ("Bezugsort", "place"),
    kurz: "001–005",
    codes: &["001", "002", "003", "004", "005"],
    erweiterbar: true,
    ..LISTE
};
static ZUGANGSKANAL: Liste = Liste {
    name: ("Zugangskanal", "channel"),
    kurz: "000 … 200",
    codes: &["000", "100", "200"],
    ..LISTE
};
static EINHEITLICHE_STELLE: Liste = Liste {
    name: ("Einheitliche Stelle", "single contact"),
    kurz: "00, 11, 19",
    codes: &["00", "11", "19"],
    ..LISTE
};
static SIGNATUR: Liste = Liste {
    name: ("Signatur", "signature"),
    kurz: "001, 004, 101–104",
    codes: &["001", "004", "101", "102", "103", "104"],
    ..LISTE
};
static PFLICHTANGABE: Liste = Liste {
    name: ("Pflichtangabetyp", "kind of duty"),
    kurz: "01, 02",
    codes: &["01", "02"],
    ..LISTE
};
static DOKUMENTTYP: Liste = Liste {
    name: ("Dokumenttyp", "kind of document"),
    kennung: "urn:de:fim:codeliste:dokumenttyp",
    version: "5",
    kurz: "001–028, 999",
    codes: &[
        "001", "002", "003", "004", "005", "006", "007", "008", "009", "010", "011", "012", "013",
        "014", "015", "016", "017", "018", "019", "020", "021", "022", "023", "024", "025", "026",
        "027", "028", "999",
    ],
    ..LISTE
};
static URL_PARAMETER: Liste = Liste {
    name: ("URL-Parameter", "URL parameter"),
    kurz: "001–009, 100",
    codes: &["001", "002", "003", "004", "005", "006", "007", "008", "009", "100"],
    ..LISTE
};
static ZEITEINHEIT: Liste = Liste {
    name: ("Zeiteinheit", "unit of time"),
    kurz: "TAG, WOCHE, MONAT …",
    codes: &[
        "ARBEITSTAG",
        "JAHR",
        "MINUTE",
        "MONAT",
        "SEKUNDE",
        "STUNDE",
        "TAG",
        "WERKTAG",
        "WOCHE",
    ],
    ..LISTE
};
static STAATENGRUPPE: Liste = Liste {
    name: ("Staatengruppe", "group of states"),
    kurz: "01–04",
    codes: &["01", "02", "03", "04"],
    ..LISTE
};
static STATUS: Liste = Liste {
    name: ("Status", "status"),
    kennung: "urn:xoev-de:xprozess:codeliste:status",
    version: "2022-07-12",
    kurz: "1–8",
    codes: &["1", "2", "3", "4", "5", "6", "7", "8"],
    ..LISTE
};
static DETAILSTUFE: Liste = Liste {
    name: ("Detailstufe", "level of detail"),
    kennung: "urn:xoev-de:fim:codeliste:detaillierungsstufe",
    kurz: "101–105",
    codes: &["101", "102", "103", "104", "105"],
    ..LISTE
};
static BUNDESLAND: Liste = Liste {
    name: ("Bundesland", "Land"),
    kennung: "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:bundesland",
    kurz: "01–16",
    codes: &[
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15",
        "16",
    ],
    ..LISTE
};

/// Topics of the Single Digital Gateway, version 4 of the list.
#[rustfmt::skip]
static SDG_BEREICHE: &[&str] = &[
    "0000000", "1000000", "1010000", "1010100", "1010200", "1010300", "1010400", "1010500",
    "1020000", "1020100", "1020200", "1020300", "1020400", "1020500", "1020600", "1020700",
    "1020800", "1020900", "1030000", "1030100", "1030200", "1030300", "1030400", "1030500",
    "1040000", "1040100", "1040200", "1040300", "1040400", "1040500", "1040600", "1050000",
    "1050100", "1050200", "1050300", "1050400", "1060000", "1060100", "1060200", "1060300",
    "1060400", "1060500", "1060600", "1070000", "1070100", "1070200", "1070300", "1070400",
    "1070500", "1080000", "1080100", "1080200", "1080300", "1080400", "1080500", "1080600",
    "1080700", "1090000", "1090100", "2000000", "2010000", "2010100", "2010200", "2010300",
    "2010400", "2010500", "2010600", "2010700", "2010800", "2010900", "2011000", "2011100",
    "2020000", "2020100", "2020200", "2020300", "2020400", "2020500", "2030000", "2030100",
    "2030200", "2030300", "2030400", "2030500", "2040000", "2040100", "2040200", "2040300",
    "2040400", "2040500", "2040600", "2040700", "2040800", "2040900", "2050000", "2050100",
    "2050200", "2050300", "2060000", "2060100", "2060200", "2060300", "2070000", "2070100",
    "2070200", "2070300", "2080000", "2080100",
];

/// Every list that has an identifier.
static BENANNTE: &[&Liste] = &[
    &TEXTMODUL,
    &TYPISIERUNG,
    &LAGEN,
    &SDG,
    &VERTRAUENSNIVEAU,
    &DOKUMENTTYP,
    &STATUS,
    &DETAILSTUFE,
    &BUNDESLAND,
];

/// The list that a code is taken from; `None` where no source names one.
pub(super) fn liste(code: &Codeangabe<'_, '_>) -> Option<&'static Liste> {
    Some(match (code.feld, code.eltern) {
        ("leikaTextmodul", _) => &TEXTMODUL,
        ("typisierung", _) => &TYPISIERUNG,
        ("vertrauensniveau", _) => &VERTRAUENSNIVEAU,
        ("leistungsadressat", _) => &ADRESSAT,
        ("bezugsortTyp", _) => &BEZUGSORT,
        ("zugangskanal", _) => &ZUGANGSKANAL,
        ("durchfuehrbarEinheitlicheStelle", _) => &EINHEITLICHE_STELLE,
        ("angabeSignatur", _) => &SIGNATUR,
        ("pflichtangabetyp", _) => &PFLICHTANGABE,
        ("einheit" | "einheitBis", _) => &ZEITEINHEIT,
        ("staatengruppe", _) => &STAATENGRUPPE,
        ("statusKatalog" | "statusBibliothek", _) => &STATUS,
        ("detailstufe", _) => &DETAILSTUFE,
        ("bundesland", _) => &BUNDESLAND,
        (feld, _) if ist_sdg(feld) => &SDG,
        ("informationsbereichSdg2" | "informationsbereichSDG2", _) => &SDG_2,
        ("code", "DokumentTypErweiterbar") => &DOKUMENTTYP,
        ("typ", "FristMitTyp") => &FRIST,
        ("typ", "Kosten") => &KOSTEN,
        ("typ", "BegriffImKontext" | "BegriffImKontextModul") => &BEGRIFF,
        ("typ", "Kategorieklasse") => &KATEGORIEKLASSE,
        ("typ", "DynamischerUrlParameter") => &URL_PARAMETER,
        // Any list may stand here; that of the Lagen says so itself.
        ("klassifizierung", _) if nennt_lagen(code) => &LAGEN,
        _ => return None,
    })
}

/// True for the topics of the Single Digital Gateway of seven digits, in whatever spelling.
fn ist_sdg(feld: &str) -> bool {
    matches!(
        feld,
        "informationsbereichSDG"
            | "informationsbereichSdg"
            | "informationsbereichSdg1"
            | "informationsbereichSDG1"
    )
}

fn nennt_lagen(code: &Codeangabe<'_, '_>) -> bool {
    code.liste.is_some_and(|liste| letztes(liste.trimmed()) == letztes(LAGEN.kennung))
}

/// The known list that an identifier names, whatever it begins with.
pub(super) fn benannte(kennung: &str) -> Option<&'static Liste> {
    let name = letztes(kennung);
    BENANNTE.iter().copied().find(|liste| name.eq_ignore_ascii_case(letztes(liste.kennung)))
}

/// The last part of an identifier, without a version behind it.
pub(super) fn letztes(kennung: &str) -> &str {
    let name = kennung.trim().rsplit(':').next().unwrap_or_default();
    name.split('_').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{BENANNTE, SDG, TYPISIERUNG, benannte};

    #[test]
    fn codes_are_sorted_and_lists_found_by_their_last_part() {
        for liste in BENANNTE {
            assert!(liste.codes.is_sorted(), "{}", liste.kennung);
        }
        assert_eq!((SDG.codes.len(), TYPISIERUNG.codes.len()), (108, 21));
        let found = |kennung| benannte(kennung).map(|liste| liste.name.0);
        assert_eq!(
            found("urn:xoev-de:xprozess:codeliste:detaillierungsstufe_2022-03-15"),
            Some("Detailstufe")
        );
        assert_eq!(found("urn:de:fim:codeliste:Vertrauensniveau"), Some("Vertrauensniveau"));
        assert_eq!(found("urn:de:lindenhain:codeliste:textmodul"), None);
    }
}
