//! What the namespace for instances steers, in XDatenfelder 3.0.0; and many defects in one file.

use crate::defekt::{Defekt, Soll, XDF3, soll};

const XSI: (&str, &str) = (
    "xdatenfelder_3.0.0\">",
    "xdatenfelder_3.0.0\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">",
);

const fn row(
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage: XDF3, edits, befunde }
}

pub static TYPEN: &[Defekt] = &[
    row(
        "typ-unbekannt",
        &[XSI, ("<x:datenfeld>", "<x:datenfeld i:type=\"x:Formularfeld\">")],
        &[soll("XSD1301", 29, 22, "F")],
    ),
    row(
        "typ-mit-unbekanntem-praefix",
        &[XSI, ("<x:datenfeld>", "<x:datenfeld i:type=\"y:Datenfeld\">")],
        &[soll("XSD1301", 29, 22, "F")],
    ),
    row(
        "typ-nicht-abgeleitet",
        &[XSI, ("<x:datenfeld>", "<x:datenfeld i:type=\"x:Datenfeldgruppe\">")],
        &[soll("XSD1301", 29, 22, "F")],
    ),
    row(
        "typ-richtig-ist-gueltig",
        &[XSI, ("<x:datenfeld>", "<x:datenfeld i:type=\" x:Datenfeld \">")],
        &[],
    ),
    row(
        "nil-wahr",
        &[XSI, ("<x:gueltigAb>2024-04-01</x:gueltigAb>", "<x:gueltigAb i:nil=\"true\"/>")],
        &[soll("XSD1303", 19, 18, "G/gueltigAb")],
    ),
    row(
        "nil-falsch",
        &[XSI, ("<x:gueltigAb>", "<x:gueltigAb i:nil=\"false\">")],
        &[soll("XSD1303", 19, 18, "G/gueltigAb")],
    ),
    row(
        "schemaLocation-ist-gueltig",
        &[
            XSI,
            (
                "<x:datenfeld>",
                "<x:datenfeld i:schemaLocation=\"urn:a b.xsd\" i:noNamespaceSchemaLocation=\"c.xsd\">",
            ),
        ],
        &[],
    ),
];

pub static VIELE: &[Defekt] = &[row(
    "zwoelf-auf-einmal",
    &[
        ("\n    <x:nachrichtID>n-1</x:nachrichtID>", ""),
        ("<x:version>1.0.0<", "<x:version>1.0<"),
        (">Wo der Schrank steht<", ">Wo der „Schrank“ steht<"),
        ("<x:definition>Ort mit Anschrift</x:definition>", "<x:farbe>rot</x:farbe>"),
        ("<x:gueltigAb>2024-04-01<", "<x:gueltigAb>01.04.2024<"),
        ("<x:stichwort uri=\"urn:ort\">", "<x:stichwort>"),
        ("<code>HAR</code>", "<code>har</code>"),
        ("<x:anzahl>1:1<", "<x:anzahl>1<"),
        ("\n          <x:bezeichnungEingabe>Platz</x:bezeichnungEingabe>", ""),
        ("maxLength=\"80\"", "maxLength=\"0\""),
        ("name=\"Platz\"></x:ziel>", "name=\"Platz\">Platz</x:ziel>"),
        ("<x:maxSize>3</x:maxSize>", "<x:maxSize>3</x:maxSize><x:maxSize>4</x:maxSize>"),
    ],
    &[
        soll("XSD1005", 4, 5, "H"),
        soll("XSD1203", 9, 18, "G/identifikation/version"),
        soll("XSD1204", 12, 28, "G/beschreibung"),
        soll("XSD1002", 13, 5, "G/farbe").auch(&["XML1304"]),
        soll("XSD1205", 18, 18, "G/gueltigAb"),
        soll("XSD1101", 20, 5, "G/stichwort"),
        soll("XSD1202", 23, 13, "G/schemaelementart/code"),
        soll("XSD1203", 26, 17, "G/struktur/anzahl"),
        soll("XSD1005", 37, 11, "F"),
        soll("XSD1206", 47, 42, "F/praezisierung"),
        soll("XSD1009", 66, 57, "F/regel/ziel").auch(&["XML1306"]),
        soll("XSD1004", 69, 35, "F/maxSize[2]").auch(&["XML1303"]),
    ],
)];
