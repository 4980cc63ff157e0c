//! Examples of the rules on release status and validity.

use super::{MIT_ZWEITEM_BESCHEID, im, neben};
use fim_core::{Edit, Example};

/// The status of the schema as it stands in the file.
macro_rules! status {
    ($code:literal) => {
        concat!(
            "</xdf3:bezug>\n    <xdf3:freigabestatus listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n      <code>",
            $code,
            "</code>"
        )
    };
}

/// The status of the Prozessklasse, then that of the Prozess.
const PROZESS_4: Edit = (
    "codeliste:status\" listVersionID=\"1.0\">\n          <code>5</code>",
    "codeliste:status\" listVersionID=\"1.0\">\n          <code>4</code>",
);
const STECKBRIEF_4: &[Edit] = &[("<code>6</code>", "<code>4</code>")];

/// Status of catalogue and library of the Leistung.
macro_rules! leistung {
    ($code:literal) => {
        concat!(
            "<statusKatalog listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n        <code xmlns=\"\">",
            $code,
            "</code>\n      </statusKatalog>\n      <statusBibliothek listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n        <code xmlns=\"\">",
            $code,
            "</code>"
        )
    };
}

pub(in crate::quer) const KATALOG: &[Example] = &[im(
    &[
        ("leistung.xml", &[(leistung!("5"), leistung!("3"))]),
        ("prozess.xml", &[PROZESS_4, PROZESS_4]),
        ("steckbrief-antrag.xml", STECKBRIEF_4),
        ("steckbrief-bescheid.xml", STECKBRIEF_4),
    ],
    &[("leistung.xml", &[(leistung!("5"), leistung!("4"))])],
)];

pub(in crate::quer) const GUELTIGKEIT: &[Example] = &[im(
    &[("schema.xml", &[(AB, BIS)])],
    // One day is enough.
    &[("schema.xml", &[(AB, BIS), ("2026-05-31", "2026-06-01")])],
)];

const AB: &str = "<xdf3:gueltigAb>2026-06-01</xdf3:gueltigAb>";
const BIS: &str = "<xdf3:gueltigAb>2026-01-01</xdf3:gueltigAb>\n    <xdf3:gueltigBis>2026-05-31</xdf3:gueltigBis>";

pub(in crate::quer) const RUECKWAERTS: &[Example] = &[neben(
    MIT_ZWEITEM_BESCHEID,
    &[("bescheid-b.xml", &[("n>1.0.0<", "n>1.1.0<"), ("<code>6</code>", "<code>2</code>")])],
    &[("bescheid-b.xml", &[("n>1.0.0<", "n>1.1.0<")])],
)];

pub(in crate::quer) const INAKTIV: &[Example] = &[im(
    &[("schema.xml", &[(status!("6"), status!("7"))])],
    &[("schema.xml", &[(status!("6"), status!("4"))])],
)];

pub(in crate::quer) const UNFERTIG: &[Example] = &[im(
    &[("schema.xml", &[(status!("6"), status!("3"))])],
    &[("schema.xml", &[(status!("6"), status!("4"))])],
)];
