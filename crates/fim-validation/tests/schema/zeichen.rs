//! XSD1204 in XDatenfelder 3.0.0, and texts where none may be.

use crate::defekt::{Defekt, Soll, XDF3, soll};

/// Replaces the text of `definition`, which begins in column 19 of line 14.
macro_rules! definition {
    ($name:literal, $text:literal, $column:literal) => {
        row(
            $name,
            &[(">Ort mit Anschrift<", concat!(">", $text, "<"))],
            &[soll("XSD1204", 14, $column, "G/definition")],
        )
    };
}

const fn row(
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
    befunde: &'static [Soll],
) -> Defekt {
    Defekt { name, vorlage: XDF3, edits, befunde }
}

pub static ZEICHEN: &[Defekt] = &[
    definition!("zeichen-anfuehrungszeichen", "Ort „mit“ Anschrift", 23),
    definition!("zeichen-gedankenstrich", "Ort – mit Anschrift", 23),
    definition!("zeichen-auslassungspunkte", "Ort mit…", 26),
    definition!("zeichen-aufzaehlungspunkt", "• Ort", 19),
    definition!("zeichen-geschuetztes-leerzeichen", "Ort\u{a0}mit Anschrift", 22),
    definition!("zeichen-schmales-geschuetztes-leerzeichen", "§\u{202f}3 Ort", 20),
    definition!("zeichen-weiches-trennzeichen", "Ort mit An\u{ad}schrift", 29),
    definition!("zeichen-leerzeichen-ohne-breite", "Ort\u{200b}mit Anschrift", 22),
    definition!("zeichen-umlaut-zerlegt", "Ort gru\u{308}n", 26),
    definition!("zeichen-akut-zerlegt", "Cafe\u{301}", 23),
    definition!("zeichen-emoji", "Ort 📚 mit Anschrift", 23),
    definition!("zeichen-mehrere", "„Ort“ – mit… „Anschrift“ • grün", 19),
    definition!("zeichen-sehr-viele", "„“–—…•‚‘’›‹→≤≥≠", 19),
    // Written as a reference there is no such character in the line: the text as a whole is shown.
    definition!("zeichen-als-verweis", "Ort &#x2013; mit Anschrift", 19),
    row(
        "zeichen-in-kommentar-ist-gueltig",
        &[(">Ort mit Anschrift<", ">Ort <!-- „mit“ – --><![CDATA[mit]]> Anschrift<")],
        &[],
    ),
    row(
        "zeichen-in-token-ist-gueltig",
        &[("<x:stichwort uri=\"urn:ort\">Ort<", "<x:stichwort uri=\"urn:ort\">„Ort“ – hier<")],
        &[],
    ),
];

pub static TEXTE: &[Defekt] = &[
    row(
        "text-zwischen-elementen",
        &[(
            "<x:datenfeldgruppe>\n    <x:identifikation>",
            "<x:datenfeldgruppe>\n    Vergessen\n    <x:identifikation>",
        )],
        &[soll("XSD1009", 8, 5, "G").auch(&["XML1306"])],
    ),
    row(
        "element-im-text",
        &[(">Ort mit Anschrift<", ">Ort <x:b>mit</x:b> Anschrift<")],
        &[soll("XSD1008", 14, 23, "G/definition/b").auch(&["XML1304"])],
    ),
    row(
        "text-im-leeren-element",
        &[("name=\"Platz\"></x:ziel>", "name=\"Platz\">Platz</x:ziel>")],
        &[soll("XSD1009", 68, 57, "F/regel/ziel").auch(&["XML1306"])],
    ),
    row(
        "leerzeichen-im-leeren-element",
        &[("name=\"Platz\"></x:ziel>", "name=\"Platz\"> </x:ziel>")],
        &[soll("XSD1009", 68, 57, "F/regel/ziel")],
    ),
    row(
        "element-im-leeren-element",
        &[("name=\"Platz\"></x:ziel>", "name=\"Platz\"><x:id>F1</x:id></x:ziel>")],
        &[soll("XSD1008", 68, 57, "F/regel/ziel/id").auch(&["XML1304"])],
    ),
    row(
        "kommentar-im-leeren-element-ist-gueltig",
        &[("name=\"Platz\"></x:ziel>", "name=\"Platz\"><!-- Platz --></x:ziel>")],
        &[],
    ),
];
