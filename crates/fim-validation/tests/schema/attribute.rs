//! XSD11xx, and fixed values of attributes, in XDatenfelder 3.0.0.

use crate::defekt::{Defekt, Soll, XDF3, soll};

const fn row(
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage: XDF3, edits, befunde }
}

pub static ATTRIBUTE: &[Defekt] = &[
    row(
        "attribut-fehlt",
        &[("<x:stichwort uri=\"urn:ort\">", "<x:stichwort>")],
        &[soll("XSD1101", 21, 5, "G/stichwort")],
    ),
    row(
        "listVersionID-fehlt",
        &[(
            "          <x:freigabestatus listVersionID=\"2022-07-12\">",
            "          <x:freigabestatus>",
        )],
        &[soll("XSD1101", 34, 11, "F/freigabestatus")],
    ),
    row(
        "attribut-unbekannt",
        &[("<x:bezug link=", "<x:bezug farbe=\"rot\" link=")],
        &[soll("XSD1102", 15, 14, "G/bezug").auch(&["XML1305"])],
    ),
    row(
        "attribut-an-einem-reinen-text",
        &[("<x:anzahl>", "<x:anzahl art=\"fest\">")],
        &[soll("XSD1102", 27, 17, "G/struktur/anzahl").auch(&["XML1305"])],
    ),
    row(
        "attribut-verschrieben",
        &[("maxLength=\"80\"", "maxlength=\"80\"")],
        &[soll("XSD1102", 49, 42, "F/praezisierung").auch(&["XML1305"])],
    ),
    row(
        "attribut-mit-praefix",
        &[("<x:bezug link=", "<x:bezug x:link=")],
        &[soll("XSD1102", 15, 14, "G/bezug").auch(&["XML1305"])],
    ),
    row(
        "vorgeschriebenes-attribut-mit-praefix",
        &[("<x:stichwort uri=\"urn:ort\">", "<x:stichwort x:uri=\"urn:ort\">")],
        &[soll("XSD1102", 21, 18, "G/stichwort").auch(&["XML1305"])],
    ),
    row(
        "listURI-veraendert",
        &[("codeliste:xdatenfelder.schemaelementart\"", "codeliste:schemaelementart\"")],
        &[soll("XSD1201", 23, 25, "G/schemaelementart")],
    ),
    row(
        "listVersionID-veraendert",
        &[("schemaelementart\" listVersionID=\"1.0\"", "schemaelementart\" listVersionID=\"1.1\"")],
        &[soll("XSD1201", 23, 91, "G/schemaelementart")],
    ),
    row(
        "vorgeschriebenes-attribut-verschrieben",
        &[("<x:stichwort uri=\"urn:ort\">", "<x:stichwort url=\"urn:ort\">")],
        &[soll("XSD1102", 21, 18, "G/stichwort").auch(&["XML1305"])],
    ),
];
