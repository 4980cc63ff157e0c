//! XML13xx: the structure of a standard, as far as the tolerant readers see it. The exact answer
//! is schema validity (`XSD…`).

use crate::{Example, Herkunft, RuleMeta, Stufe, Wording};

/// A message of XDatenfelder 3.0.0 with one Datenfeld; what follows its identification is given.
macro_rules! datenfeld {
    ($content:literal) => {
        concat!(
            "<x:xdatenfelder.datenfeld.0104 ",
            "xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'><x:header>",
            "<x:nachrichtID>n1</x:nachrichtID>",
            "<x:erstellungszeitpunkt>2024-03-17T12:00:00</x:erstellungszeitpunkt>",
            "</x:header><x:datenfeld>",
            "<x:identifikation><x:id>F60000000236</x:id></x:identifikation>",
            $content,
            "<x:bezug>§ 3 StrG</x:bezug>",
            "<x:freigabestatus listVersionID='1'><code>2</code></x:freigabestatus>",
            "<x:letzteAenderung>2024-03-17T12:00:00</x:letzteAenderung>",
            "<x:bezeichnungEingabe>Vorname</x:bezeichnungEingabe>",
            "<x:bezeichnungAusgabe>Vorname</x:bezeichnungAusgabe>",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>",
            "<x:feldart><code>input</code></x:feldart>",
            "<x:datentyp><code>text</code></x:datentyp>",
            "<x:praezisierung minLength='1' maxLength='50'/>",
            "<x:vorbefuellung><code>keine</code></x:vorbefuellung>",
            "</x:datenfeld></x:xdatenfelder.datenfeld.0104>"
        )
        .as_bytes()
    };
}

/// A record of XZuFi 2.2.0 that rules on content have little to say of.
macro_rules! loesche {
    ($content:literal) => {
        concat!(
            "<loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'>",
            "<id schemeAgencyID='L99999'>LH-1</id>",
            $content,
            "</loesche>"
        )
        .as_bytes()
    };
}

const STANDARD: &str = "Spezifikation des jeweiligen Standards (XRepository)";

/// XML1301
pub static NAMENSRAUM_UNBEKANNT: RuleMeta = RuleMeta {
    code: "XML1301",
    name: "namensraum-unbekannt",
    source: STANDARD,
    message: Wording::new(
        "Unbekannte Fassung von {standard}: »{namensraum}«",
        "unknown version of {standard}: »{namensraum}«",
    ),
    why: Wording::new(
        "Der Namensraum sagt, in welcher Fassung des Standards die Datei geschrieben ist. Ohne ihn gibt es keinen Maßstab.",
        "The namespace says in which version of the standard the file is written. Without it there is no yardstick.",
    ),
    fix: Wording::new(
        "Einen dieser Namensräume verwenden (Fassung beim Export wählen): {bekannt}.",
        "Use one of these namespaces (choose the version when exporting): {bekannt}.",
    ),
    examples: &[Example::Whole {
        failing:
            b"<xdatenfelder.datenfeld.0104 xmlns='urn:xoev-de:fim:standard:xdatenfelder_9.0.0'/>",
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1302
pub static NACHRICHT_UNBEKANNT: RuleMeta = RuleMeta {
    code: "XML1302",
    name: "nachricht-unbekannt",
    source: STANDARD,
    message: Wording::new(
        "{standard} kennt keine Nachricht »{nachricht}«",
        "{standard} has no message »{nachricht}«",
    ),
    why: Wording::new(
        "Das äußerste Element sagt, was die Datei enthält. Dieses gibt es im Standard nicht.",
        "The outermost element says what the file holds. The standard has no such element.",
    ),
    fix: Wording::new(
        "Als eine dieser Nachrichten exportieren: {bekannt}.",
        "Export as one of these messages: {bekannt}.",
    ),
    examples: &[Example::Whole {
        failing: b"<quatsch xmlns='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>",
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1303
pub static ELEMENT_MEHRFACH: RuleMeta = RuleMeta {
    code: "XML1303",
    name: "element-mehrfach",
    source: STANDARD,
    message: Wording::new(
        "»{element}« steht in »{eltern}« mehrfach, erlaubt ist es einmal",
        "»{element}« stands in »{eltern}« more than once, it may stand once",
    ),
    why: Wording::new(
        "Welche der Angaben gilt, ist offen; Programme nehmen mal die erste, mal die letzte. Gelesen wurde die erste.",
        "Which of them counts is open; programs take the first or the last. The first was read.",
    ),
    fix: Wording::new(
        "Die überzählige Angabe »{element}« entfernen.",
        "Remove the surplus »{element}«.",
    ),
    examples: &[Example::Whole {
        failing: datenfeld!("<x:name>Vorname</x:name><x:name>Rufname</x:name>"),
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1304
pub static ELEMENT_UNBEKANNT: RuleMeta = RuleMeta {
    code: "XML1304",
    name: "element-unbekannt",
    stufe: Stufe::Hinweis,
    source: STANDARD,
    message: Wording::new(
        "»{eltern}« kennt kein Element »{element}«",
        "»{eltern}« has no element »{element}«",
    ),
    why: Wording::new(
        "Was an dieser Stelle nicht vorgesehen ist, liest kein Programm; der Inhalt geht verloren.",
        "What is not foreseen here is read by no program; its content is lost.",
    ),
    fix: Wording::new(
        "Schreibweise und Stelle des Elements prüfen oder es entfernen.",
        "Check spelling and place of the element, or remove it.",
    ),
    examples: &[Example::Whole {
        failing: datenfeld!("<x:name>Vorname</x:name><x:farbe>grün</x:farbe>"),
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1305
pub static ATTRIBUT_UNBEKANNT: RuleMeta = RuleMeta {
    code: "XML1305",
    name: "attribut-unbekannt",
    stufe: Stufe::Hinweis,
    source: STANDARD,
    message: Wording::new(
        "»{element}« kennt kein Attribut »{attribut}«",
        "»{element}« has no attribute »{attribut}«",
    ),
    why: Wording::new(
        "Was an dieser Stelle nicht vorgesehen ist, liest kein Programm; der Inhalt geht verloren.",
        "What is not foreseen here is read by no program; its content is lost.",
    ),
    fix: Wording::new(
        "Schreibweise des Attributs prüfen oder es entfernen.",
        "Check the spelling of the attribute, or remove it.",
    ),
    examples: &[Example::Whole {
        failing: datenfeld!("<x:name farbe='grün'>Vorname</x:name>"),
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1306
pub static TEXT_VERIRRT: RuleMeta = RuleMeta {
    code: "XML1306",
    name: "text-verirrt",
    stufe: Stufe::Hinweis,
    source: STANDARD,
    message: Wording::new(
        "Loser Text in »{element}«: »{text}«",
        "loose text in »{element}«: »{text}«",
    ),
    why: Wording::new(
        "»{element}« enthält nur Elemente; loser Text dazwischen gehört zu keinem und geht verloren.",
        "»{element}« holds elements only; loose text between them belongs to none and is lost.",
    ),
    fix: Wording::new(
        "Den Text in das Element schreiben, zu dem er gehört, oder entfernen.",
        "Move the text into the element it belongs to, or remove it.",
    ),
    examples: &[Example::Whole {
        failing: datenfeld!("Vorname<x:name>Vorname</x:name>"),
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1307
pub static ELEMENT_ANDERE_FASSUNG: RuleMeta = RuleMeta {
    code: "XML1307",
    name: "element-andere-fassung",
    stufe: Stufe::Hinweis,
    source: STANDARD,
    message: Wording::new(
        "»{element}« in »{eltern}« gibt es in dieser Fassung des Standards nicht",
        "»{element}« in »{eltern}« does not exist in this version of the standard",
    ),
    why: Wording::new(
        "Das Element gehört zu einer anderen Fassung; Programme, die diese hier erwarten, lesen es nicht.",
        "The element belongs to another version; programs that expect this one do not read it.",
    ),
    fix: Wording::new(
        "Das Artefakt in der anderen Fassung exportieren oder das Element entfernen.",
        "Export the artefact in the other version, or remove the element.",
    ),
    examples: &[Example::Whole {
        failing: datenfeld!(
            "<x:name>Vorname</x:name><x:fachlicherErsteller>Bund</x:fachlicherErsteller>"
        ),
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1308
pub static STRUKTUR_UNGESICHERT: RuleMeta = RuleMeta {
    code: "XML1308",
    name: "struktur-ungesichert",
    stufe: Stufe::Hinweis,
    herkunft: Herkunft::Vorschlag,
    source: "Öffentlich belegter Aufbau von XZuFi (ohne amtliches Schema, ungesichert)",
    message: Wording::new(
        "»{element}« in »{eltern}« ist öffentlich nicht belegt",
        "»{element}« in »{eltern}« is not documented publicly",
    ),
    why: Wording::new(
        "Das amtliche XZuFi-Schema ist nicht öffentlich; dieser Hinweis ist ungesichert. Der Inhalt wurde nicht ausgewertet.",
        "The official XZuFi schema is not public; this note is unverified. The content was not evaluated.",
    ),
    fix: Wording::new(
        "Schreibweise prüfen; ist das Element richtig, kann der Hinweis übergangen werden.",
        "Check the spelling; if the element is right, ignore this note.",
    ),
    examples: &[Example::Whole {
        failing: loesche!("<farbe>grün</farbe>"), passing: loesche!("")
    }],
    ..RuleMeta::BASE
};

/// XML1309
pub static NAMENSRAUM_FEHLT: RuleMeta = RuleMeta {
    code: "XML1309",
    name: "namensraum-fehlt",
    source: STANDARD,
    message: Wording::new(
        "Der Namensraum fehlt; gemeint ist vermutlich {standard}",
        "the namespace is missing; probably {standard} is meant",
    ),
    why: Wording::new(
        "Der Namensraum sagt, in welcher Fassung des Standards die Datei geschrieben ist. Ohne ihn gibt es keinen Maßstab.",
        "The namespace says in which version of the standard the file is written. Without it there is no yardstick.",
    ),
    fix: Wording::new(
        "Im äußersten Element einen dieser Namensräume angeben: {bekannt}.",
        "State one of these namespaces in the outermost element: {bekannt}.",
    ),
    examples: &[Example::Whole {
        failing: b"<xdatenfelder.datenfeld.0104/>",
        passing: datenfeld!("<x:name>Vorname</x:name>"),
    }],
    ..RuleMeta::BASE
};

/// XML1310
pub static WIEDERHOLUNG_UNGESICHERT: RuleMeta = RuleMeta {
    code: "XML1310",
    name: "wiederholung-ungesichert",
    stufe: Stufe::Hinweis,
    herkunft: Herkunft::Vorschlag,
    source: "Öffentlich belegter Aufbau von XZuFi (ohne amtliches Schema, ungesichert)",
    message: Wording::new(
        "»{element}« steht in »{eltern}« mehrfach, öffentlich belegt ist es einmal",
        "»{element}« stands in »{eltern}« more than once, documented publicly is one",
    ),
    why: Wording::new(
        "Das amtliche XZuFi-Schema ist nicht öffentlich; dieser Hinweis ist ungesichert. Ausgewertet wurde die erste Angabe.",
        "The official XZuFi schema is not public; this note is unverified. The first one was evaluated.",
    ),
    fix: Wording::new(
        "Prüfen, ob die Angabe versehentlich doppelt ist; sonst kann der Hinweis übergangen werden.",
        "Check whether it is there twice by mistake; otherwise ignore this note.",
    ),
    examples: &[Example::Whole { failing: loesche!("<id>LH-2</id>"), passing: loesche!("") }],
    ..RuleMeta::BASE
};
