//! XSD12xx: values of elements and attributes. `{name}` is either: »code« or »@listURI«.

use super::DATATYPES;
use super::beispiel::{feld, prozess};
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

const HART: Wording = Wording::new(
    "Das Schema legt fest, welche Werte erlaubt sind; Portale und Redaktionssysteme weisen jede Datei ab, die davon abweicht.",
    "The schema says which values are allowed; portals and editorial systems refuse every file that deviates.",
);

/// XSD1201
pub(crate) static WERT_FESTGELEGT: RuleMeta = RuleMeta {
    code: "XSD1201",
    name: "wert-festgelegt",
    source: DATATYPES,
    message: Wording::new(
        "{name}: »{wert}« statt des festgelegten Werts",
        "{name}: »{wert}« instead of the fixed value",
    ),
    why: HART,
    fix: Wording::new(
        "Den Wert »{soll}« eintragen; einen anderen lässt das Schema nicht zu.",
        "Enter the value »{soll}«; the schema allows no other.",
    ),
    examples: &[Example::Whole {
        failing: feld!(art: "<x:schemaelementart listURI='urn:a'><code>RNG</code></x:schemaelementart>"),
        passing: feld!(art: "<x:schemaelementart><code>RNG</code></x:schemaelementart>"),
    }],
    ..RuleMeta::BASE
};

/// XSD1202
pub(crate) static WERT_NICHT_IN_LISTE: RuleMeta = RuleMeta {
    code: "XSD1202",
    name: "wert-nicht-in-liste",
    source: DATATYPES,
    message: Wording::new(
        "{name}: »{wert}« steht nicht in der Liste",
        "{name}: »{wert}« is not in the list",
    ),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!(art: "<x:schemaelementart><code>ABC</code></x:schemaelementart>"),
        passing: feld!(art: "<x:schemaelementart><code>RNG</code></x:schemaelementart>"),
    }],
    reparatur: &[Reparatur::Leerraum],
    ..RuleMeta::BASE
};

/// XSD1203
pub(crate) static WERT_FALSCH_GEBILDET: RuleMeta = RuleMeta {
    code: "XSD1203",
    name: "wert-falsch-gebildet",
    source: DATATYPES,
    message: Wording::new(
        "{name}: »{wert}« hat nicht die richtige Form",
        "{name}: »{wert}« does not have the right form",
    ),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!(version: "1.0"),
        passing: feld!(version: "1.0.0"),
    }],
    reparatur: &[Reparatur::Anzahl, Reparatur::Leerraum],
    ..RuleMeta::BASE
};

/// XSD1204
pub(crate) static ZEICHEN_NICHT_ERLAUBT: RuleMeta = RuleMeta {
    code: "XSD1204",
    name: "zeichen-nicht-erlaubt",
    source: DATATYPES,
    message: Wording::new(
        "Unerlaubte Zeichen in {name}: {zeichen}",
        "forbidden characters in {name}: {zeichen}",
    ),
    why: Wording::new(
        "Behördliche Verfahren nehmen nur die Zeichen aus »{typ}« an. Meist kommen die anderen beim Einfügen aus Textprogrammen hinein; Portale und Redaktionssysteme weisen die Datei ab.",
        "Systems of the administration take the characters of »{typ}« only. Others mostly get in by pasting from word processors; portals and editorial systems refuse the file.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!("<x:beschreibung>Das „Feld“</x:beschreibung>"),
        passing: feld!("<x:beschreibung>Das \"Feld\"</x:beschreibung>"),
    }],
    reparatur: &[Reparatur::Zeichen],
    ..RuleMeta::BASE
};

/// XSD1205
pub(crate) static WERT_FALSCHER_DATENTYP: RuleMeta = RuleMeta {
    code: "XSD1205",
    name: "wert-falscher-datentyp",
    source: DATATYPES,
    message: Wording::new("{name}: »{wert}« ist {kein}", "{name}: »{wert}« is {kein}"),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!(aenderung: "17.03.2024"),
        passing: feld!(aenderung: "2024-03-17T12:00:00"),
    }],
    reparatur: &[Reparatur::Leerraum, Reparatur::Datum, Reparatur::Wahrheitswert],
    ..RuleMeta::BASE
};

/// XSD1206
pub(crate) static WERT_AUSSERHALB: RuleMeta = RuleMeta {
    code: "XSD1206",
    name: "wert-ausserhalb",
    source: DATATYPES,
    message: Wording::new(
        "{name}: »{wert}« liegt außerhalb der Grenzen",
        "{name}: »{wert}« is out of bounds",
    ),
    why: HART,
    fix: Wording::new("Erlaubt: {soll}.", "Allowed: {soll}."),
    examples: &[Example::Whole {
        failing: feld!(praezisierung: "maxLength='0'"),
        passing: feld!(praezisierung: "maxLength='50'"),
    }],
    ..RuleMeta::BASE
};

/// XSD1207
pub(crate) static WERT_FALSCHE_LAENGE: RuleMeta = RuleMeta {
    code: "XSD1207",
    name: "wert-falsche-laenge",
    source: DATATYPES,
    message: Wording::new(
        "{name}: »{wert}« hat nicht die erlaubte Länge",
        "{name}: »{wert}« does not have the allowed length",
    ),
    why: HART,
    fix: Wording::new("Erlaubte Länge: {soll}.", "Allowed length: {soll}."),
    ..RuleMeta::BASE
};

/// XSD1208
pub(crate) static WERT_ZU_VIELE_ZIFFERN: RuleMeta = RuleMeta {
    code: "XSD1208",
    name: "wert-zu-viele-ziffern",
    source: DATATYPES,
    message: Wording::new(
        "{name}: »{wert}« hat zu viele Ziffern",
        "{name}: »{wert}« has too many digits",
    ),
    why: HART,
    fix: Wording::new("Höchstens {soll} Ziffern schreiben.", "Write {soll} digits at most."),
    ..RuleMeta::BASE
};

/// XSD1209
pub(crate) static LISTENKENNUNG_ABWEICHEND: RuleMeta = RuleMeta {
    code: "XSD1209",
    name: "listenkennung-abweichend",
    stufe: Stufe::Hinweis,
    standard: Some("xprozess"),
    source: "XProzess 2.0: das Schema und die Codelisten im XRepository nennen verschiedene Kennungen",
    message: Wording::new(
        "Codeliste: »{wert}« weicht vom Schema ab",
        "code list: »{wert}« differs from the schema",
    ),
    why: Wording::new(
        "Programme schreiben Kennung und Version aus dem XRepository, das Schema von XProzess 2.0 nennt ältere. Gemeint ist dieselbe Liste; beides ist üblich.",
        "Programs write identifier and version of the XRepository, the schema of XProzess 2.0 names older ones. The same list is meant; both are common.",
    ),
    fix: Wording::new(
        "Nur ändern, wenn der Empfänger streng gegen das Schema prüft; dort steht »{soll}«.",
        "Change it only if the recipient validates strictly; the schema says »{soll}«.",
    ),
    examples: &[Example::Whole {
        failing: prozess!(" listURI='urn:xoev-de:xprozess:codeliste:nachricht'"),
        passing: prozess!(""),
    }],
    ..RuleMeta::BASE
};
