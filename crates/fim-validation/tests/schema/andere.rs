//! XDatenfelder 2.0 with a code list inside, genericode 1.0, and XZuFi 2.2.0, where everything is
//! a note.

use crate::defekt::{
    Defekt, GENERICODE, GENERICODE_QUALIFIZIERT, Soll, Vorlage, XDF2, XZUFI, soll,
};

type Edits = &'static [(&'static str, &'static str)];

const fn row(
    vorlage: &'static Vorlage,
    name: &'static str,
    edits: Edits,
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage, edits, befunde }
}

pub static XDATENFELDER_2: &[Defekt] = &[
    row(
        XDF2,
        "xdf2-element-fehlt",
        &[("\n    <x:beschreibung/>", "")],
        &[soll("XSD1005", 14, 5, "C")],
    ),
    row(
        XDF2,
        "xdf2-element-aus-xdatenfelder-3",
        &[(
            "    <x:genericodeIdentification>",
            "    <x:letzteAenderung>2024-03-17T12:00:00</x:letzteAenderung>\n    <x:genericodeIdentification>",
        )],
        &[soll("XSD1002", 21, 5, "C/letzteAenderung").auch(&["XML1307"])],
    ),
    row(
        XDF2,
        "xdf2-version-dreistellig",
        &[("<x:version>1.0<", "<x:version>1.0.0<")],
        &[soll("XSD1203", 10, 18, "C/identifikation/version")],
    ),
    row(
        XDF2,
        "xdf2-status-gross-geschrieben",
        &[("<code>aktiv<", "<code>Aktiv<")],
        &[soll("XSD1202", 18, 13, "C/status/code")],
    ),
    row(
        XDF2,
        "xdf2-schalttag-im-falschen-jahr",
        &[("2024-02-29", "2023-02-29")],
        &[soll("XSD1205", 20, 22, "C/freigabedatum")],
    ),
    row(
        XDF2,
        "xdf2-eingebettete-liste-verschrieben",
        &[("<gc:CodeList>", "<gc:Codelist>"), ("</gc:CodeList>", "</gc:Codelist>")],
        &[soll("XSD1006", 28, 7, "C/genericode/Codelist")],
    ),
    row(
        XDF2,
        "xdf2-eingebettete-liste-ohne-spalten",
        &[("\n        <ColumnSet/>", "")],
        &[soll("XSD1005", 28, 7, "C/genericode/CodeList")],
    ),
];

pub static CODELISTE: &[Defekt] = &[
    row(
        GENERICODE_QUALIFIZIERT,
        "liste-mit-praefix-ueberall",
        &[],
        &[soll("XSD1010", 2, 1, "/CodeList").hinweis()],
    ),
    row(
        GENERICODE_QUALIFIZIERT,
        "liste-mit-praefix-und-einem-fehler",
        &[("<gc:Column Id=\"name\" Use=\"optional\">", "<gc:Column Id=\"name\">")],
        &[
            soll("XSD1010", 2, 1, "/CodeList").hinweis(),
            soll("XSD1101", 15, 5, "/CodeList/ColumnSet/Column[2]"),
        ],
    ),
    row(
        GENERICODE,
        "liste-use-fehlt",
        &[("<Column Id=\"code\" Use=\"required\">", "<Column Id=\"code\">")],
        &[soll("XSD1101", 11, 5, "/CodeList/ColumnSet/Column[1]")],
    ),
    row(
        GENERICODE,
        "liste-use-unbekannt",
        &[("Use=\"optional\"", "Use=\"optionnal\"")],
        &[soll("XSD1202", 15, 23, "/CodeList/ColumnSet/Column[2]")],
    ),
    row(
        GENERICODE,
        "liste-id-doppelt",
        &[("<Key Id=\"schluessel\">", "<Key Id=\"code\">")],
        &[soll("XSD1304", 19, 10, "/CodeList/ColumnSet/Key")],
    ),
    row(
        GENERICODE,
        "liste-id-mit-leerzeichen",
        &[("<Key Id=\"schluessel\">", "<Key Id=\"mein schluessel\">")],
        &[soll("XSD1205", 19, 10, "/CodeList/ColumnSet/Key")],
    ),
    row(
        GENERICODE,
        "liste-verweis-ins-leere",
        &[("<ColumnRef Ref=\"code\"/>", "<ColumnRef Ref=\"kode\"/>")],
        &[soll("XSD1305", 21, 18, "/CodeList/ColumnSet/Key/ColumnRef")],
    ),
    row(
        GENERICODE,
        "liste-wert-verweist-ins-leere",
        &[("<Value ColumnRef=\"name\">", "<Value ColumnRef=\"nmae\">")],
        &[soll("XSD1305", 29, 14, "/CodeList/SimpleCodeList/Row/Value[2]")],
    ),
    row(
        GENERICODE,
        "liste-sprache-ohne-praefix",
        &[("<LongName xml:lang=", "<LongName lang=")],
        &[soll("XSD1102", 5, 15, "/CodeList/Identification/LongName").auch(&["XML1305"])],
    ),
    row(
        GENERICODE,
        "liste-kennung-fehlt",
        &[("\n    <CanonicalVersionUri>urn:de:farbe_1</CanonicalVersionUri>", "")],
        &[soll("XSD1005", 3, 3, "/CodeList/Identification")],
    ),
    row(
        GENERICODE,
        "liste-name-mit-praefix",
        &[("<ShortName>farbe</ShortName>", "<gc:ShortName>farbe</gc:ShortName>")],
        &[soll("XSD1002", 4, 5, "/CodeList/Identification/ShortName")],
    ),
];

pub static LEISTUNG: &[Defekt] = &[
    row(XZUFI, "xzufi-gueltig", &[], &[]),
    row(
        XZUFI,
        "xzufi-element-unbekannt",
        &[("      <z:modulText>", "      <z:farbe>rot</z:farbe>\n      <z:modulText>")],
        &[soll("XSD1002", 15, 7, "L/farbe").auch(&["XML1308"]).hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-element-verschrieben",
        &[(
            "<z:positionDarstellung>1</z:positionDarstellung>",
            "<z:positionDarstelung>1</z:positionDarstelung>",
        )],
        &[soll("XSD1002", 16, 9, "L/modulText/positionDarstelung").auch(&["XML1308"]).hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-attribut-fehlt",
        &[("<z:inhalt languageCode=\"de\">", "<z:inhalt>")],
        &[soll("XSD1101", 20, 9, "L/modulText/inhalt").hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-attribut-unbekannt",
        &[("<z:inhalt languageCode=\"de\">", "<z:inhalt languageCode=\"de\" farbe=\"rot\">")],
        &[soll("XSD1102", 20, 37, "L/modulText/inhalt").auch(&["XML1305"]).hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-zahl-falsch",
        &[("<z:positionDarstellung>1<", "<z:positionDarstellung>eins<")],
        &[soll("XSD1205", 16, 32, "L/modulText/positionDarstellung").hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-element-wiederholt",
        &[("LH-1</z:id>", "LH-1</z:id>\n      <z:id>LH-2</z:id>")],
        &[soll("XSD1004", 9, 7, "L/id[2]").auch(&["XML1310"]).hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-element-fehlt",
        &[(
            "        <z:leikaTextmodul>\n          <code>02</code>\n        </z:leikaTextmodul>\n",
            "",
        )],
        &[soll("XSD1005", 17, 9, "L/modulText").hinweis()],
    ),
    row(
        XZUFI,
        "xzufi-typ-unbekannt",
        &[("z:LeistungsstrukturObjektMitVerrichtung", "z:LeistungsstrukturMitVerrichtung")],
        &[soll("XSD1301", 9, 19, "L/struktur").hinweis()],
    ),
];
