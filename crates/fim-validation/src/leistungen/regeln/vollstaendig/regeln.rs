//! XZF1701 to XZF1705: what the profiles ask for and is not there, a rule for each kind of demand.

use super::luecken::pruefe;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Wording};

const FEHLT: RuleMeta = RuleMeta {
    source: "Vorschlag, Profile steckbrief und stammtext: FIM-Portal OpenAPI 0.24.0; Gemeinsame Kriterien für die Qualitätssicherung, LeiKa-plus, 2.11.2015, 1.1.1",
    ..VORSCHLAG
};

pub(super) static TEXTMODUL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1701",
        name: "textmodul-fehlt",
        message: Wording::new(
            "{element}: fehlende Textmodule ({zahl}): {namen}",
            "{element}: missing text modules ({zahl}): {namen}",
        ),
        why: Wording::new(
            "Wer die Leistung sucht, findet an dieser Stelle nichts; Länder und Kommunen haben keinen Text, auf dem sie aufbauen können.",
            "People looking for the service find nothing there; Länder and municipalities have no text to build on.",
        ),
        fix: Wording::new(
            "Die genannten Module schreiben. Was erst eine Ebene darunter feststeht, darf leer bleiben, etwa der Ansprechpunkt im Stammtext des Bundes.",
            "Write the modules named. What is settled only at a lower level may stay empty, such as the contact point in a federal master text.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(VOR_VOLLTEXT, "<!--<x:modulText>"), (NACH_VOLLTEXT, "</x:modulText>-->")],
            passing: &[],
        }],
        ..FEHLT
    },
    checks: &[Pruefung::Leistung(pruefe)],
};

pub(super) static MODUL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1702",
        name: "strukturiertes-modul-fehlt",
        message: Wording::new(
            "{element}: fehlende Module ({zahl}): {namen}",
            "{element}: missing modules ({zahl}): {namen}",
        ),
        why: Wording::new(
            "Portale zeigen Kosten, Fristen und Bearbeitungsdauer aus diesen Modulen an; ohne sie steht dort nichts, auch wenn ein Text davon spricht.",
            "Portals show costs, deadlines and processing time from these modules; without them, nothing is shown there, even if a text mentions it.",
        ),
        fix: Wording::new(
            "Die genannten Module ausfüllen, bei Kosten auch dann, wenn die Leistung nichts kostet. Was erst eine Ebene darunter feststeht, darf fehlen.",
            "Fill in the modules named, costs even where the service is free. What is settled only at a lower level may be missing.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[
                ("<x:modulBearbeitungsdauer>", "<!--<x:modulBearbeitungsdauer>"),
                ("</x:modulBearbeitungsdauer>", "</x:modulBearbeitungsdauer>-->"),
            ],
            passing: &[],
        }],
        ..FEHLT
    },
    checks: &[Pruefung::Leistung(pruefe)],
};

pub(super) static ANGABE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1703",
        name: "steckbrief-angabe-fehlt",
        message: Wording::new(
            "{element}: fehlende Angaben ({zahl}): {namen}",
            "{element}: missing details ({zahl}): {namen}",
        ),
        why: Wording::new(
            "Nach diesen Angaben lassen sich Leistungen ordnen und filtern; ohne sie ist die Leistung im FIM-Portal und im Portalverbund schwerer zu finden.",
            "Services can be sorted and filtered by these details; without them, the service is harder to find in the FIM portal and the Portalverbund.",
        ),
        fix: Wording::new(
            "Die genannten Angaben im Redaktionssystem auswählen, etwa bei der Typisierung »2/3« oder beim Leistungsadressaten »001«.",
            "Choose the details named in the editorial system, such as »2/3« for the type (»Typisierung«) or »001« for the addressee.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[
                ("<x:vertrauensniveau", "<!--<x:vertrauensniveau"),
                ("</x:vertrauensniveau>", "</x:vertrauensniveau>-->"),
            ],
            passing: &[],
        }],
        ..FEHLT
    },
    checks: &[Pruefung::Leistung(pruefe)],
};

pub(super) static SPRACHE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1704",
        name: "sprachfassung-fehlt",
        source: "Vorschlag, Profil sdg: Verordnung (EU) 2018/1724; PVOG-FAQ https://anbindung-old.pvog.cloud-bdc.dataport.de/info/faq.html (Sprachen de und en)",
        message: Wording::new(
            "{element}: fehlende Sprachfassungen ({zahl}): {namen}",
            "{element}: missing texts by language ({zahl}): {namen}",
        ),
        why: Wording::new(
            "Wer die Seite in dieser Sprache aufruft, findet den Text nicht; Leistungen des Single Digital Gateway richten sich auch an Menschen, die kein Deutsch können.",
            "People who open the page in that language do not find the text; services of the Single Digital Gateway also address people who do not read German.",
        ),
        fix: Wording::new(
            "Die genannten Texte in der Sprache ergänzen, die in Klammern steht: de für Deutsch, en für Englisch.",
            "Add the texts named, each in the language in brackets: de for German, en for English.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[
                    (
                        "<x:inhalt languageCode=\"de\"><![CDATA[",
                        "<!--<x:inhalt languageCode=\"de\"><![CDATA[",
                    ),
                    ("]]></x:inhalt>", "]]></x:inhalt>-->"),
                ],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    (KEIN_SDG, SDG),
                    (
                        "<x:inhalt languageCode=\"en\">&lt;ul&gt;&lt;li&gt;site plan",
                        "<!--<x:inhalt languageCode=\"en\">&lt;ul&gt;&lt;li&gt;site plan",
                    ),
                    (
                        "from the tax office&lt;/li&gt;&lt;/ul&gt;</x:inhalt>",
                        "from the tax office&lt;/li&gt;&lt;/ul&gt;</x:inhalt>-->",
                    ),
                ],
                passing: &[(KEIN_SDG, SDG)],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(pruefe)],
};

pub(super) static RECHTSBEHELF: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1705",
        name: "sdg-rechtsbehelf-fehlt",
        source: "Vorschlag, Profil sdg: Verordnung (EU) 2018/1724, Artikel 10, in unserer Lesart",
        message: Wording::new(
            "{element}: Rechtsbehelf fehlt, erwartet bei SDG-Leistungen",
            "{element}: redress is missing, expected for SDG services",
        ),
        why: Wording::new(
            "Wer ein Verfahren des Single Digital Gateway nutzt, soll nach unserer Lesart vorher wissen, wie man sich gegen die Entscheidung wehren kann.",
            "As we read the regulation, people who use a procedure of the Single Digital Gateway should know beforehand how to challenge the decision.",
        ),
        fix: Wording::new(
            "Das Modul »Rechtsbehelf« (25) schreiben, etwa »Widerspruch innerhalb eines Monats nach Bekanntgabe«.",
            "Write the module »Rechtsbehelf« (25), such as »objection within one month of notification«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                (KEIN_SDG, SDG),
                (VOR_RECHTSBEHELF, "<!--<x:modulText>"),
                ("<x:modulTextIndividuell>", "--><x:modulTextIndividuell>"),
            ],
            passing: &[(KEIN_SDG, SDG)],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(pruefe)],
};

const VOR_VOLLTEXT: &str = "<x:modulText>
        <x:zugangskanal>
          <code>000</code>
        </x:zugangskanal>
        <x:positionDarstellung>5</x:positionDarstellung>";
const NACH_VOLLTEXT: &str = "subject to conditions.&lt;/p&gt;</x:inhalt>
      </x:modulText>";
const VOR_RECHTSBEHELF: &str = "<x:modulText>
        <x:positionDarstellung>16</x:positionDarstellung>";
const KEIN_SDG: &str = "<code>0000000</code>";
const SDG: &str = "<code>2080100</code>";
