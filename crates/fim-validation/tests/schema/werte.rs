//! XSD12xx in XDatenfelder 3.0.0: codes, dates, numbers, patterns.

use crate::defekt::{Defekt, Soll, XDF3, soll};

const fn row(
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage: XDF3, edits, befunde }
}

pub static CODES: &[Defekt] = &[
    row(
        "code-klein-geschrieben",
        &[("<code>HAR</code>", "<code>har</code>")],
        &[soll("XSD1202", 24, 13, "G/schemaelementart/code")],
    ),
    row(
        "code-verschrieben",
        &[("<code>select</code>", "<code>selekt</code>")],
        &[soll("XSD1202", 44, 19, "F/feldart/code")],
    ),
    row(
        "code-gibt-es-nicht",
        &[("<code>text</code>", "<code>Freitext</code>")],
        &[soll("XSD1202", 47, 19, "F/datentyp/code")],
    ),
    row(
        "code-leer",
        &[("<code>text</code>", "<code/>")],
        &[soll("XSD1202", 47, 13, "F/datentyp/code")],
    ),
    row(
        "code-mit-leerraum-ist-gueltig",
        &[
            ("<code>HAR</code>", "<code> HAR </code>"),
            ("<code>text</code>", "<code>\n text\n</code>"),
        ],
        &[],
    ),
    row(
        "code-mit-kommentar-ist-gueltig",
        &[
            ("<code>HAR</code>", "<code>H<!-- armonisiert -->AR</code>"),
            ("<code>text</code>", "<code><![CDATA[text]]></code>"),
        ],
        &[],
    ),
];

pub static DATEN: &[Defekt] = &[
    row(
        "datum-deutsch",
        &[("<x:gueltigAb>2024-04-01<", "<x:gueltigAb>01.04.2024<")],
        &[soll("XSD1205", 19, 18, "G/gueltigAb")],
    ),
    row(
        "datum-gibt-es-nicht",
        &[("<x:gueltigAb>2024-04-01<", "<x:gueltigAb>2024-02-30<")],
        &[soll("XSD1205", 19, 18, "G/gueltigAb")],
    ),
    row(
        "datum-leer",
        &[("<x:gueltigAb>2024-04-01</x:gueltigAb>", "<x:gueltigAb/>")],
        &[soll("XSD1205", 19, 5, "G/gueltigAb")],
    ),
    row(
        "zeitpunkt-ohne-uhrzeit",
        &[("2024-03-18T12:00:00", "2024-03-18")],
        &[soll("XSD1205", 20, 24, "G/letzteAenderung")],
    ),
    row(
        "zeitpunkt-mit-leerzeichen",
        &[("2024-03-18T12:00:00", "2024-03-18 12:00:00")],
        &[soll("XSD1205", 20, 24, "G/letzteAenderung")],
    ),
    row(
        "zeitpunkt-deutsch",
        &[("2024-03-18T12:00:00", "18.3.2024")],
        &[soll("XSD1205", 20, 24, "G/letzteAenderung")],
    ),
    row(
        "zeitpunkt-mit-zeitzone-ist-gueltig",
        &[("2024-03-18T12:00:00", " 2024-03-18T12:00:00.123+01:00 ")],
        &[],
    ),
];

pub static FORMEN: &[Defekt] = &[
    row(
        "version-zweistellig",
        &[("<x:version>1.0.0<", "<x:version>1.0<")],
        &[soll("XSD1203", 10, 18, "G/identifikation/version")],
    ),
    row(
        "version-mit-leerzeichen",
        &[("<x:version>1.0.0<", "<x:version>1.0.0 <")],
        &[soll("XSD1203", 10, 18, "G/identifikation/version")],
    ),
    row(
        "anzahl-ohne-hoechstwert",
        &[("<x:anzahl>1:1<", "<x:anzahl>1<")],
        &[soll("XSD1203", 27, 17, "G/struktur/anzahl")],
    ),
    row(
        "anzahl-mit-n",
        &[("<x:anzahl>1:1<", "<x:anzahl>1:n<")],
        &[soll("XSD1203", 27, 17, "G/struktur/anzahl")],
    ),
    row(
        "medientyp-ohne-schraegstrich",
        &[(
            "          <x:maxSize>3</x:maxSize>\n",
            "          <x:maxSize>3</x:maxSize>\n          <x:mediaType>pdf</x:mediaType>\n",
        )],
        &[soll("XSD1203", 72, 24, "F/mediaType")],
    ),
    row(
        "laenge-null",
        &[("maxLength=\"80\"", "maxLength=\"0\"")],
        &[soll("XSD1206", 49, 42, "F/praezisierung")],
    ),
    row(
        "laenge-in-worten",
        &[("maxLength=\"80\"", "maxLength=\"achtzig\"")],
        &[soll("XSD1205", 49, 42, "F/praezisierung")],
    ),
    row(
        "laenge-negativ",
        &[("minLength=\"1\"", "minLength=\"-1\"")],
        &[soll("XSD1206", 49, 28, "F/praezisierung")],
    ),
    row(
        "groesse-mit-komma",
        &[("<x:maxSize>3<", "<x:maxSize>3,5<")],
        &[soll("XSD1205", 71, 22, "F/maxSize")],
    ),
    row(
        "fehlernummer-zu-gross",
        &[("<x:fehler code=\"5\">", "<x:fehler code=\"4711471147114711\">")],
        &[soll("XSD1206", 69, 23, "F/regel/fehler")],
    ),
];
