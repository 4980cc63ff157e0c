//! XSD10xx in XDatenfelder 3.0.0: elements that are missing, unknown or in the wrong place.

use crate::defekt::{Defekt, Soll, XDF3, soll};

const fn row(
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage: XDF3, edits, befunde }
}

pub static FEHLEND: &[Defekt] = &[
    row(
        "element-fehlt-am-anfang",
        &[("\n    <x:nachrichtID>n-1</x:nachrichtID>", "")],
        &[soll("XSD1005", 4, 5, "H")],
    ),
    row(
        "element-fehlt-in-der-mitte",
        &[("\n    <x:bezeichnungEingabe>Standort</x:bezeichnungEingabe>", "")],
        &[soll("XSD1005", 22, 5, "G")],
    ),
    row(
        "element-fehlt-am-ende",
        &[("\n              <x:name>Markt</x:name>", "")],
        &[soll("XSD1005", 54, 13, "F/werte/wert")],
    ),
    row(
        "element-fehlt-im-leeren-elternelement",
        &[(
            "<x:identifikation>\n            <x:id>F99000000002</x:id>\n          </x:identifikation>",
            "<x:identifikation/>",
        )],
        &[soll("XSD1005", 30, 11, "F/identifikation")],
    ),
    row(
        "eines-von-zweien-fehlt",
        &[(
            "    </x:struktur>\n  </x:datenfeldgruppe>",
            "    </x:struktur>\n    <x:struktur>\n      <x:anzahl>0:1</x:anzahl>\n      <x:enthaelt/>\n    </x:struktur>\n  </x:datenfeldgruppe>",
        )],
        &[soll("XSD1005", 77, 7, "G/struktur[2]/enthaelt")],
    ),
    row(
        "viele-elemente-fehlen-auf-einmal",
        &[(
            "    </x:struktur>\n  </x:datenfeldgruppe>",
            "    </x:struktur>\n    <x:struktur>\n      <x:anzahl>0:1</x:anzahl>\n      <x:enthaelt>\n        <x:datenfeld/>\n      </x:enthaelt>\n    </x:struktur>\n  </x:datenfeldgruppe>",
        )],
        &[soll("XSD1005", 78, 9, "G/struktur[2]/enthaelt/datenfeld")],
    ),
    row(
        "zwei-elemente-fehlen-hintereinander",
        &[(
            "          <x:letzteAenderung>2024-03-19T12:00:00</x:letzteAenderung>\n          <x:bezeichnungEingabe>Platz</x:bezeichnungEingabe>\n",
            "",
        )],
        &[soll("XSD1005", 37, 11, "F")],
    ),
];

pub static UNBEKANNT: &[Defekt] = &[
    row(
        "element-unbekannt",
        &[("    <x:definition>", "    <x:farbe>rot</x:farbe>\n    <x:definition>")],
        &[soll("XSD1002", 14, 5, "G/farbe").auch(&["XML1304"])],
    ),
    row(
        "element-unbekannt-statt-eines-vorgeschriebenen",
        &[("<x:bezeichnungEingabe>Standort</x:bezeichnungEingabe>", "<x:farbe>Standort</x:farbe>")],
        &[soll("XSD1002", 22, 5, "G/farbe").auch(&["XML1304"])],
    ),
    row(
        "element-verschrieben",
        &[(
            "<x:definition>Ort mit Anschrift</x:definition>",
            "<x:definitoin>Ort mit Anschrift</x:definitoin>",
        )],
        &[soll("XSD1002", 14, 5, "G/definitoin").auch(&["XML1304"])],
    ),
    row(
        "element-verschrieben-mit-kindern",
        &[
            ("<x:schemaelementart listURI", "<x:schemaElementart listURI"),
            (
                "<code>HAR</code>\n    </x:schemaelementart>",
                "<code>HAR</code>\n    </x:schemaElementart>",
            ),
        ],
        &[soll("XSD1002", 23, 5, "G/schemaElementart").auch(&["XML1304"])],
    ),
    row(
        "element-verschrieben-und-inhalt-falsch",
        &[("<x:gueltigAb>2024-04-01</x:gueltigAb>", "<x:gueltigab>01.04.2024</x:gueltigab>")],
        &[
            soll("XSD1002", 19, 5, "G/gueltigab").auch(&["XML1304"]),
            soll("XSD1205", 19, 18, "G/gueltigab"),
        ],
    ),
    row(
        "element-mit-praefix-statt-ohne",
        &[("<code>select</code>", "<x:code>select</x:code>")],
        &[soll("XSD1002", 44, 13, "F/feldart/code")],
    ),
    row(
        "element-mit-vorgegebenem-namensraum-statt-ohne",
        &[(
            "<code>text</code>",
            "<code xmlns=\"urn:xoev-de:fim:standard:xdatenfelder_3.0.0\">text</code>",
        )],
        &[soll("XSD1002", 47, 13, "F/datentyp/code")],
    ),
    row(
        "element-ohne-praefix-statt-mit",
        &[(
            "<x:definition>Ort mit Anschrift</x:definition>",
            "<definition>Ort mit Anschrift</definition>",
        )],
        &[soll("XSD1002", 14, 5, "G/definition")],
    ),
    row(
        "element-in-fremdem-namensraum",
        &[(
            "<x:definition>Ort mit Anschrift</x:definition>",
            "<y:definition xmlns:y=\"urn:fremd\">Ort mit Anschrift</y:definition>",
        )],
        &[soll("XSD1002", 14, 5, "G/definition").auch(&["XML1304"])],
    ),
    row(
        "element-aus-xdatenfelder-2",
        &[(
            "    <x:letzteAenderung>2024-03-18",
            "    <x:fachlicherErsteller>Bund</x:fachlicherErsteller>\n    <x:letzteAenderung>2024-03-18",
        )],
        &[soll("XSD1002", 20, 5, "G/fachlicherErsteller").auch(&["XML1307"])],
    ),
];

pub static STELLE: &[Defekt] = &[
    row(
        "element-wiederholt",
        &[("    <x:definition>", "    <x:definition>Ort</x:definition>\n    <x:definition>")],
        &[soll("XSD1004", 15, 5, "G/definition[2]").auch(&["XML1303"])],
    ),
    row(
        "zwei-freiwillige-elemente-vertauscht",
        &[(
            "    <x:beschreibung>Wo der Schrank steht</x:beschreibung>\n    <x:definition>Ort mit Anschrift</x:definition>\n",
            "    <x:definition>Ort mit Anschrift</x:definition>\n    <x:beschreibung>Wo der Schrank steht</x:beschreibung>\n",
        )],
        &[soll("XSD1003", 14, 5, "G/beschreibung")],
    ),
    row(
        "zwei-vorgeschriebene-elemente-vertauscht",
        &[(
            "          <x:letzteAenderung>2024-03-19T12:00:00</x:letzteAenderung>\n          <x:bezeichnungEingabe>Platz</x:bezeichnungEingabe>\n",
            "          <x:bezeichnungEingabe>Platz</x:bezeichnungEingabe>\n          <x:letzteAenderung>2024-03-19T12:00:00</x:letzteAenderung>\n",
        )],
        &[soll("XSD1003", 37, 11, "F/bezeichnungEingabe")],
    ),
    row(
        "vorgeschriebenes-element-viel-zu-spaet",
        &[
            ("    <x:name>Standort</x:name>\n", ""),
            ("    <x:struktur>\n", "    <x:name>Standort</x:name>\n    <x:struktur>\n"),
        ],
        &[soll("XSD1003", 25, 5, "G/name")],
    ),
    row(
        "freiwilliges-element-viel-zu-spaet",
        &[
            ("    <x:definition>Ort mit Anschrift</x:definition>\n", ""),
            (
                "    <x:struktur>\n",
                "    <x:definition>Ort mit Anschrift</x:definition>\n    <x:struktur>\n",
            ),
        ],
        &[soll("XSD1003", 25, 5, "G/definition")],
    ),
    row(
        "freiwilliges-element-viel-zu-frueh",
        &[
            ("          <x:maxSize>3</x:maxSize>\n", ""),
            (
                "          <x:feldart>\n",
                "          <x:maxSize>3</x:maxSize>\n          <x:feldart>\n",
            ),
        ],
        &[soll("XSD1003", 43, 11, "F/maxSize")],
    ),
    row(
        "vorgeschriebenes-element-zu-frueh",
        &[
            ("          <x:bezeichnungEingabe>Platz</x:bezeichnungEingabe>\n", ""),
            (
                "          <x:name>Platz</x:name>\n",
                "          <x:bezeichnungEingabe>Platz</x:bezeichnungEingabe>\n          <x:name>Platz</x:name>\n",
            ),
        ],
        &[soll("XSD1003", 33, 11, "F/bezeichnungEingabe")],
    ),
    row(
        "element-durch-das-naechste-ersetzt",
        &[(
            "<x:bezeichnungEingabe>Standort</x:bezeichnungEingabe>",
            "<x:bezeichnungAusgabe>Standort</x:bezeichnungAusgabe>",
        )],
        &[soll("XSD1005", 22, 5, "G")],
    ),
    // Two things are wrong and two have to be done: move one element, add the other.
    row(
        "element-durch-ein-frueheres-ersetzt",
        &[(
            "<x:bezeichnungEingabe>Standort</x:bezeichnungEingabe>",
            "<x:gueltigBis>2025-04-01</x:gueltigBis>",
        )],
        &[soll("XSD1003", 22, 5, "G/gueltigBis"), soll("XSD1005", 23, 5, "G")],
    ),
];
