//! What is wrong with a Leistung on purpose, and what the checker must say to it.

use crate::maengel::arten;

arten! {
    /// A defect. A Leistung has at most one.
    ElementUnbekannt => "XSD1002";
    ReihenfolgeFalsch => "XSD1003";
    DatumUngueltig => "XSD1205";
    ModulLeer => "XZF1104";
    TitelFehlt => "XZF1106";
    HtmlVerboten => "XZF1402";
    StatusUnbekannt => "XZF1204";
    SchluesselForm => "XZF1001";
    TypisierungUnbekannt => "XZF1203";
    GueltigkeitVerdreht => "XZF1301";
    Platzhalter => "XZF1107";
    LinkOhneAdresse => "XZF1403";
    DauerVerdreht => "XZF1303";
    BetragNegativ => "XZF1308";
    SpracheDoppelt => "XZF1101";
    ModulcodeUnbekannt => "XZF1201";
    DoppeltMaskiert => "XZF1409";
    ZustaendigkeitInsLeere => "FIM1408";
    KontextOhneZiel => "FIM1411";
    SchluesselDoppelt => "FIM1006";
    KennungDoppelt => "XZF1016";
}

use Mangel::*;

impl Mangel {
    /// Those of a Leistung in a file of its own: all but the last.
    pub const DATEI: &[Self] = Self::ALLE.split_at(Self::ALLE.len() - 1).0;
    /// What there is more of where many are in one file.
    pub const LIEFERUNG: &[Self] = &[SchluesselDoppelt, KennungDoppelt, ZustaendigkeitInsLeere];

    /// The rules that find it among many in one file.
    pub const fn codes_in_lieferung(self) -> &'static [&'static str] {
        match self {
            SchluesselDoppelt => &["XZF1012"],
            _ => self.codes(),
        }
    }

    /// True where only 2.3.1 has the place for it.
    pub const fn nur_neu(self) -> bool {
        matches!(self, StatusUnbekannt)
    }

    /// True where another Leistung with this defect is no longer the same for the rules.
    pub const fn verstellt_schluessel(self) -> bool {
        matches!(self, SchluesselForm | SchluesselDoppelt | KennungDoppelt)
    }

    /// True where it takes something from another Leistung.
    pub const fn braucht_nachbar(self) -> bool {
        matches!(self, SchluesselDoppelt | KennungDoppelt)
    }

    /// True where what is wrong stands beside the Leistung.
    pub const fn braucht_nachbarn(self) -> bool {
        matches!(self, ZustaendigkeitInsLeere)
    }
}
