//! XProzess 2.0: identifiers of lists, choices, attachments.

use crate::defekt::{Defekt, Soll, XPROZESS, soll};

const fn row(
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage: XPROZESS, edits, befunde }
}

pub static PROZESS: &[Defekt] = &[
    row(
        "prozess-liste-aus-dem-xrepository",
        &[("urn:de:xprozess:codeliste:nachricht", "urn:xoev-de:xprozess:codeliste:nachricht")],
        &[soll("XSD1209", 5, 23, "N/nachrichtentyp").hinweis()],
    ),
    // The note comes once for each list, however often it is named.
    row(
        "prozess-zwei-listen-aus-dem-xrepository",
        &[
            (
                "urn:de:xprozess:codeliste:nachricht\" listVersionID=\"1.0\"",
                "urn:xoev-de:xprozess:codeliste:nachricht\" listVersionID=\"2022-07-12\"",
            ),
            (
                "urn:de:xprozess:codeliste:status\" listVersionID=\"1.0\"",
                "urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\"",
            ),
            (
                "<p:status>",
                "<p:status listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">",
            ),
        ],
        &[
            soll("XSD1209", 5, 23, "N/nachrichtentyp").hinweis(),
            soll("XSD1209", 19, 19, "K/prozessklasse[1]/zustandsangaben/status").hinweis(),
        ],
    ),
    row(
        "prozess-liste-in-anderer-version",
        &[(
            "codeliste:nachricht\" listVersionID=\"1.0\"",
            "codeliste:nachricht\" listVersionID=\"2.0\"",
        )],
        &[soll("XSD1209", 5, 69, "N/nachrichtentyp").hinweis()],
    ),
    row(
        "prozess-ganz-andere-liste",
        &[("urn:de:xprozess:codeliste:status", "urn:de:fim:codeliste:status")],
        &[soll("XSD1201", 19, 19, "K/prozessklasse[1]/zustandsangaben/status")],
    ),
    row(
        "prozess-version-veraendert",
        &[("xprozessVersion=\"2.0\"", "xprozessVersion=\"1.2\"")],
        &[soll("XSD1201", 2, 110, "/alleInhalte.export.0303")],
    ),
    row(
        "prozess-abgeloeste-klasse-leer",
        &[(
            "<p:abgeloesteProzessklasse>\n        <p:referenzierteProzessklasseID>99000000</p:referenzierteProzessklasseID>\n      </p:abgeloesteProzessklasse>",
            "<p:abgeloesteProzessklasse/>",
        )],
        &[soll("XSD1005", 14, 7, "K/prozessklasse[1]/abgeloesteProzessklasse")],
    ),
    row(
        "prozess-eines-von-sieben-fehlt",
        &[(
            "\n        <p:kreis listVersionID=\"2024-01-01\">\n          <code>13003</code>\n        </p:kreis>",
            "",
        )],
        &[soll("XSD1005", 27, 7, "K/prozessklasse[2]/verwaltungspolitischeKodierung")],
    ),
    row(
        "prozess-zwei-von-sieben",
        &[(
            "        </p:kreis>\n",
            "        </p:kreis>\n        <p:bundesland listVersionID=\"1\"><code>13</code></p:bundesland>\n",
        )],
        &[soll("XSD1011", 31, 9, "K/prozessklasse[2]/verwaltungspolitischeKodierung/bundesland")],
    ),
    row(
        "prozess-anlage-kein-base64",
        &[(
            "PGRlZmluaXRpb25zIHhtbG5zPSJodHRwOi8vd3d3Lm9tZy5vcmcvc3BlYy9CUE1OLzIwMTAwNTI0L01PREVMIi8+",
            "kein Base64!",
        )],
        &[soll("XML1401", 55, 21, "P/prozessmodell/prozessmodelldatei/inhalt").auch(&["XSD1205"])],
    ),
    row(
        "prozess-zeichen-im-attribut",
        &[("produkt=\"p\"", "produkt=\"Editor – Version 2\"")],
        &[soll("XSD1204", 2, 76, "/alleInhalte.export.0303")],
    ),
    row(
        "prozess-name-mit-anfuehrungszeichen",
        &[("<p:name>Bibliothek<", "<p:name>„Bibliothek“<")],
        &[soll("XSD1204", 40, 13, "/alleInhalte.export.0303/prozessbibliothek/name")],
    ),
];
