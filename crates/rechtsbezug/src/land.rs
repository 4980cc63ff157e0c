//! The sixteen Länder as they stand in names of laws: behind them (»LBO BW«) or before (»BayBO«).

/// A Land of the Federal Republic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Land {
    /// Baden-Württemberg.
    BadenWuerttemberg,
    /// Bayern.
    Bayern,
    /// Berlin.
    Berlin,
    /// Brandenburg.
    Brandenburg,
    /// Bremen.
    Bremen,
    /// Hamburg.
    Hamburg,
    /// Hessen.
    Hessen,
    /// Mecklenburg-Vorpommern.
    MecklenburgVorpommern,
    /// Niedersachsen.
    Niedersachsen,
    /// Nordrhein-Westfalen.
    NordrheinWestfalen,
    /// Rheinland-Pfalz.
    RheinlandPfalz,
    /// Saarland.
    Saarland,
    /// Sachsen.
    Sachsen,
    /// Sachsen-Anhalt.
    SachsenAnhalt,
    /// Schleswig-Holstein.
    SchleswigHolstein,
    /// Thüringen.
    Thueringen,
}

use Land::{
    BadenWuerttemberg, Bayern, Berlin, Brandenburg, Bremen, Hamburg, Hessen, MecklenburgVorpommern,
    Niedersachsen, NordrheinWestfalen, RheinlandPfalz, Saarland, Sachsen, SachsenAnhalt,
    SchleswigHolstein, Thueringen,
};

/// Each Land: the sign shown, further signs and names behind a name, beginnings of abbreviations,
/// beginnings of titles (folded).
type Zeile = (Land, &'static str, &'static [&'static str], &'static [&'static str], &'static str);

const LAENDER: &[Zeile] = &[
    (BadenWuerttemberg, "BW", &["BaWü", "Bad-Württ", "Baden-Württemberg"], &[], "baden-württ"),
    (Bayern, "BY", &["Bay", "Bayern"], &["Bay"], "bayer"),
    (Berlin, "BE", &["Bln", "Berlin"], &["Bln", "Berl"], "berliner"),
    (Brandenburg, "BB", &["Bbg", "Brandenburg"], &["Bbg"], "brandenburgisch"),
    (Bremen, "HB", &["Brem", "Bremen"], &["Brem"], "bremisch"),
    (Hamburg, "HH", &["Hmb", "Hamburg"], &["Hmb"], "hamburgisch"),
    (Hessen, "HE", &["Hess", "Hessen"], &["Hess"], "hessisch"),
    (MecklenburgVorpommern, "MV", &["M-V", "Mecklenburg-Vorpommern"], &[], "mecklenburg-vorpommer"),
    (Niedersachsen, "NI", &["Nds", "Niedersachsen"], &["Nds"], "niedersächsisch"),
    (NordrheinWestfalen, "NRW", &["NW", "Nordrhein-Westfalen"], &["NRW"], "nordrhein-westfälisch"),
    (RheinlandPfalz, "RP", &["RLP", "Rh-Pf", "Rheinland-Pfalz"], &["RhPf"], "rheinland-pfälzisch"),
    (Saarland, "SL", &["Saar", "Saarl", "Saarland"], &["Saarl", "Saar"], "saarländisch"),
    (Sachsen, "SN", &["Sachs", "Sachsen"], &["Sächs"], "sächsisch"),
    (SachsenAnhalt, "ST", &["LSA", "Sachsen-Anhalt"], &[], "sachsen-anhalt"),
    (SchleswigHolstein, "SH", &["S-H", "Schl-H", "Schleswig-Holstein"], &[], "schleswig-holstein"),
    (Thueringen, "TH", &["Thür", "Thüringen"], &["Thür"], "thüringer"),
];

impl Land {
    /// The usual sign, two or three capitals: »BW«, »NRW«.
    #[must_use]
    pub fn kuerzel(self) -> &'static str {
        LAENDER.iter().find(|zeile| zeile.0 == self).map_or("", |zeile| zeile.1)
    }

    /// The Land that a word behind the name of a law means; exact, because »be« is a word.
    pub(crate) fn of_mark(word: &str) -> Option<Self> {
        LAENDER.iter().find(|zeile| zeile.1 == word || zeile.2.contains(&word)).map(|zeile| zeile.0)
    }

    /// The Land that an abbreviation begins with: »BayBO«, »SächsBO«.
    pub(crate) fn of_prefix(kuerzel: &str) -> Option<Self> {
        let begins = |prefix: &str| {
            kuerzel.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(char::is_uppercase))
        };
        LAENDER.iter().find(|zeile| zeile.3.iter().any(|p| begins(p))).map(|zeile| zeile.0)
    }

    /// The Land that a title begins with: »Bayerisches Straßen- und Wegegesetz«.
    pub(crate) fn of_title(titel: &str) -> Option<Self> {
        let first: String = titel.chars().take(24).flat_map(char::to_lowercase).collect();
        // »sachsen-anhalt« must not be taken for »sächsisch«; the beginnings are disjoint.
        LAENDER.iter().find(|zeile| first.starts_with(zeile.4)).map(|zeile| zeile.0)
    }
}
