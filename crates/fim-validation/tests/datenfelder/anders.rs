//! Where our judgement differs from that of the QS-Bericht on purpose: each difference that
//! `schemas/qs/meldungen.toml` names is shown by a case, and no other shows on real files.

use crate::fremddaten::external;
use crate::testdaten::files;
use fim_core::Limits;
use fim_validation::{Profil, Vorgaben, check_with, meldungen};
use std::collections::BTreeSet;
use std::fs;

const SCHEMA_3: &str = include_str!("../../src/datenfelder/beispiele/schema3.xml");
const GRUPPE_3: &str = include_str!("../../src/datenfelder/beispiele/gruppe3.xml");
const STECKBRIEF_3: &str = include_str!("../../src/datenfelder/beispiele/steckbrief3.xml");
const GRUPPE_2: &str = include_str!("gruppe2.xml");
const SCHEMA_2: &str = include_str!("../../src/datenfelder/beispiele/schema2.xml");

/// A message number, and a file on which one of the two speaks and the other does not.
struct Fall {
    nummer: u16,
    basis: &'static str,
    aenderungen: &'static [(&'static str, &'static str)],
    wir: bool,
}

const fn wir(
    nummer: u16,
    basis: &'static str,
    aenderungen: &'static [(&'static str, &'static str)],
) -> Fall {
    Fall { nummer, basis, aenderungen, wir: true }
}

const fn nur_sie(
    nummer: u16,
    basis: &'static str,
    aenderungen: &'static [(&'static str, &'static str)],
) -> Fall {
    Fall { nummer, basis, aenderungen, wir: false }
}

const STATUS_6: &str = "<x:freigabestatus listVersionID='2022-07-12'><code>6</code>";
const STATUS_8: &str = "<x:freigabestatus listVersionID='2022-07-12'><code>8</code>";
const STATUS_9: &str = "<x:freigabestatus listVersionID='2022-07-12'><code>9</code>";
const OHNE_STATUSDATUM: (&str, &str) = ("<x:statusGesetztAm>2025-03-17</x:statusGesetztAm>", "");
const VEROEFFENTLICHT: (&str, &str) = (
    "<x:letzteAenderung>",
    "<x:veroeffentlichungsdatum>2025-03-18</x:veroeffentlichungsdatum><x:letzteAenderung>",
);
const OHNE_TEXTTYP: (&str, &str) = ("<x:datentyp><code>text</code></x:datentyp>", "");
/// The text type of the select field »Anrede«.
const ANREDE_OHNE_TYP: (&str, &str) = (
    "<x:feldart><code>select</code></x:feldart><x:datentyp><code>text</code></x:datentyp>",
    "<x:feldart><code>select</code></x:feldart>",
);
const HINWEIS_OHNE_TYP: (&str, &str) = (
    "<x:feldart><code>label</code></x:feldart><x:datentyp><code>text</code></x:datentyp>",
    "<x:feldart><code>label</code></x:feldart>",
);
/// 600 characters.
macro_rules! lang {
    () => {
        concat!(lang!(@ lang!(@@)), lang!(@ lang!(@@)), lang!(@ lang!(@@)))
    };
    (@ $text:expr) => {
        concat!($text, $text, $text, $text, $text, $text, $text, $text, $text, $text)
    };
    (@@) => {
        "Lindenhain hat viele"
    };
}

const LANGER_LINK: &str =
    concat!("<x:bezug link='https://lindenhain.example/", lang!(), "'>§ 3 StrG");
const STANDORTART: &str = "<x:canonicalIdentification>urn:de:lindenhain:codeliste:standortart</x:canonicalIdentification><x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01</x:canonicalVersionUri>";
/// A list that is at hand.
const DOKUMENTART: &str = "<x:canonicalIdentification>urn:xoev-de:fim-datenfelder:codeliste:dokumentart</x:canonicalIdentification><x:version>2022-01-01</x:version><x:canonicalVersionUri>urn:xoev-de:fim-datenfelder:codeliste:dokumentart_2022-01-01</x:canonicalVersionUri>";
const DOKUMENTART_AKTUELL: &str = "<x:canonicalIdentification>urn:xoev-de:fim-datenfelder:codeliste:dokumentart</x:canonicalIdentification>";
const NUR_CODESPALTE: (&str, &str) =
    ("</x:codelisteReferenz>", "</x:codelisteReferenz><x:codeKey>code</x:codeKey>");
const NAMENSSPALTE: (&str, &str) = (
    "</x:codelisteReferenz>",
    "</x:codelisteReferenz><x:codeKey>name</x:codeKey><x:nameKey>name</x:nameKey>",
);
/// Content of the select field with a code list: a name from that list, no code.
const ANTRAG: (&str, &str) = (
    "<x:vorbefuellung><code>keine</code></x:vorbefuellung><x:codelisteReferenz>",
    "<x:inhalt>Antrag</x:inhalt><x:vorbefuellung><code>keine</code></x:vorbefuellung><x:codelisteReferenz>",
);

static FAELLE: &[Fall] = &[
    nur_sie(1001, SCHEMA_3, &[("mit F99000000933", "mit |99000000999")]),
    wir(1006, SCHEMA_3, &[("<x:bezug>§ 3 StrG</x:bezug>", "<x:bezug/>")]),
    nur_sie(1011, SCHEMA_3, &[ANREDE_OHNE_TYP]),
    nur_sie(1015, SCHEMA_3, &[OHNE_TEXTTYP]),
    wir(1015, SCHEMA_2, &[("{\"minValue\":\"0.5\",\"maxValue\":\"99.5\"}", "{\"minLength\":5}")]),
    wir(1016, SCHEMA_2, &[("{\"minLength\":\"1\",\"maxLength\":\"120\"}", "{\"minValue\":5}")]),
    nur_sie(1017, SCHEMA_3, &[("<code>select</code></x:feldart>", "<code></code></x:feldart>")]),
    wir(1019, SCHEMA_3, &[("F99000000933 abzugleichen", "F99000000933V1 abzugleichen")]),
    wir(1021, SCHEMA_3, &[("<x:anzahl>1:1</x:anzahl>", "")]),
    wir(
        1026,
        SCHEMA_3,
        &[
            ("G99000000920", "G99000000910"),
            ("G99000000910</x:id><x:version>1.0.0</x:version>", "G99000000910</x:id>"),
            ("G99000000910</x:id><x:version>1.0.0</x:version>", "G99000000910</x:id>"),
        ],
    ),
    nur_sie(1032, SCHEMA_3, &[(STATUS_6, STATUS_8)]),
    wir(1038, SCHEMA_3, &[("<x:id>S99000000901</x:id>", "<x:id/>")]),
    wir(1041, SCHEMA_3, &[("F99000000933 abzugleichen.", "F99000933")]),
    wir(1051, SCHEMA_3, &[("<x:bezug>Straßengesetz (StrG) § 3</x:bezug>", "<x:bezug/>")]),
    wir(1052, STECKBRIEF_3, &[("<x:bezug>§ 3 StrG</x:bezug>", "<x:bezug/>")]),
    wir(
        1053,
        STECKBRIEF_3,
        &[
            ("<x:istAbstrakt>false</x:istAbstrakt>", "<x:istAbstrakt>0</x:istAbstrakt>"),
            (
                "<x:istAbstrakt>",
                "<x:relation><x:praedikat listVersionID='1.2'><code>VKN</code></x:praedikat><x:objekt><x:id>D99000000902</x:id></x:objekt></x:relation><x:istAbstrakt>",
            ),
        ],
    ),
    wir(
        1054,
        STECKBRIEF_3,
        &[("<x:istAbstrakt>false</x:istAbstrakt>", "<x:istAbstrakt>1</x:istAbstrakt>")],
    ),
    nur_sie(1035, SCHEMA_2, &[("{\"minLength\"", " {\"minLength\"")]),
    nur_sie(1039, GRUPPE_2, &[]),
    nur_sie(1044, SCHEMA_2, &[(STANDORTART, DOKUMENTART)]),
    nur_sie(1048, SCHEMA_2, &[("standortart<", "standortart <")]),
    nur_sie(
        1045,
        SCHEMA_3,
        &[("<x:code>01</x:code>", "<x:code/>"), ("<x:code>02</x:code>", "<x:code/>")],
    ),
    nur_sie(1076, SCHEMA_3, &[(STANDORTART, DOKUMENTART), ANTRAG, NAMENSSPALTE]),
    nur_sie(1121, SCHEMA_3, &[(STANDORTART, DOKUMENTART_AKTUELL), ANTRAG, NAMENSSPALTE]),
    nur_sie(1122, SCHEMA_3, &[(STANDORTART, DOKUMENTART), NUR_CODESPALTE]),
    nur_sie(1123, SCHEMA_3, &[(STANDORTART, DOKUMENTART_AKTUELL), NUR_CODESPALTE]),
    nur_sie(1117, GRUPPE_2, &[]),
    wir(
        1136,
        STECKBRIEF_3,
        &[("Mit diesem Dokument wird", concat!(lang!(), "Mit diesem Dokument wird"))],
    ),
    wir(
        1137,
        SCHEMA_3,
        &[(
            "urn:de:lindenhain:codeliste:standortart<",
            concat!("urn:de:lindenhain:", lang!(), "<"),
        )],
    ),
    nur_sie(1056, SCHEMA_3, &[("<x:datentyp><code>file</code></x:datentyp>", "")]),
    nur_sie(1057, SCHEMA_3, &[("<x:datentyp><code>file</code></x:datentyp>", "")]),
    nur_sie(1090, SCHEMA_3, &[HINWEIS_OHNE_TYP]),
    wir(
        1101,
        SCHEMA_3,
        &[("<x:bezug>§ 3 StrG</x:bezug>", "<x:bezug/>"), ("<code>RNG</code>", "<code>HAR</code>")],
    ),
    nur_sie(
        1102,
        SCHEMA_2,
        &[(
            "{\"minLength\":\"1\",\"maxLength\":\"120\"}",
            "{\"minLength\": 1, \"maxLength\": 120}",
        )],
    ),
    wir(1103, SCHEMA_3, &[("<x:praezisierung minValue='1900-01-01' maxValue='2100-12-31'/>", "")]),
    nur_sie(
        1109,
        SCHEMA_3,
        &[(
            "<code>input</code></x:feldart><x:datentyp><code>file",
            "<code>label</code></x:feldart><x:datentyp><code>file",
        )],
    ),
    wir(
        1118,
        GRUPPE_3,
        &[(
            "<x:schemaelementart><code>RNG</code></x:schemaelementart>",
            "<x:schemaelementart><code>RNG</code></x:schemaelementart><x:art><code>X</code></x:art>",
        )],
    ),
    nur_sie(
        1129,
        SCHEMA_3,
        &[
            VEROEFFENTLICHT,
            (
                "<x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus>",
                "<x:bezug>§ 3 StrG</x:bezug>",
            ),
        ],
    ),
    nur_sie(
        1130,
        GRUPPE_3,
        &[
            VEROEFFENTLICHT,
            (
                "Familienname gehört.</x:definition><x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus>",
                "Familienname gehört.</x:definition><x:bezug>§ 3 StrG</x:bezug>",
            ),
        ],
    ),
    nur_sie(1131, SCHEMA_3, &[("<x:name>Person</x:name>", "<x:name>M\u{302}nemo</x:name>")]),
    nur_sie(
        1133,
        SCHEMA_3,
        &[(
            "<x:bezug>§ 3 StrG",
            "<x:bezug link='https://lindenhain.example:8443/satzung'>§ 3 StrG",
        )],
    ),
    wir(
        1135,
        SCHEMA_3,
        &[("<x:id>G99000000910</x:id><x:version>1.0.0</x:version>", "<x:id>G99000000910</x:id>")],
    ),
    wir(1138, SCHEMA_3, &[("<x:bezug>§ 3 StrG", LANGER_LINK)]),
    nur_sie(
        1139,
        SCHEMA_3,
        &[(
            "<x:datentyp><code>text_latin</code></x:datentyp><x:praezisierung minLength='6' maxLength='100' pattern='[^@]+@[^@]+'/>",
            "<x:datentyp><code>file</code></x:datentyp>",
        )],
    ),
    nur_sie(
        1142,
        SCHEMA_3,
        &[(
            "<x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus><x:statusGesetztAm>2025-03-17</x:statusGesetztAm>",
            "<x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>9</code></x:freigabestatus>",
        )],
    ),
    nur_sie(1143, SCHEMA_3, &[(STATUS_6, STATUS_9), OHNE_STATUSDATUM]),
    nur_sie(1144, STECKBRIEF_3, &[(STATUS_6, STATUS_9), OHNE_STATUSDATUM]),
];

/// Numbers of the messages of a file under a profile, also those that stand beside another code.
fn numbers(name: &str, bytes: &[u8], profil: Profil) -> BTreeSet<u16> {
    let limits = Limits::default();
    let vorgaben = Vorgaben {
        profil,
        versionshinweise: true,
        codelisten_inhalt: true,
        ..Vorgaben::new(&limits)
    };
    let report = check_with(name, bytes.to_vec(), &vorgaben);
    let codes = |finding: &fim_core::Finding| [&[finding.rule.code], &finding.also[..]].concat();
    let codes = report.findings.iter().flat_map(codes);
    codes
        .filter_map(|code| code.strip_prefix("XDF1"))
        .map(|digits| format!("1{digits}").parse().expect("number"))
        .collect()
}

fn with_reason() -> BTreeSet<u16> {
    let with = meldungen().iter().filter(|meldung| meldung.anders.is_some());
    with.map(|meldung| meldung.nummer).collect()
}

#[test]
fn every_difference_that_is_named_is_shown_by_a_case() {
    let mut wrong = Vec::new();
    for fall in FAELLE {
        let mut text = fall.basis.to_owned();
        for (old, new) in fall.aenderungen {
            if !text.contains(old) {
                wrong.push(format!("{}: »{old}« does not occur", fall.nummer));
            }
            text = text.replacen(old, new, 1);
        }
        let ours = numbers("fall.xml", text.as_bytes(), Profil::Standard);
        let theirs = numbers("fall.xml", text.as_bytes(), Profil::QsBericht);
        let (we, they) = (ours.contains(&fall.nummer), theirs.contains(&fall.nummer));
        if (we, they) != (fall.wir, !fall.wir) {
            wrong.push(format!("{}: we {we}, they {they}; ours {ours:?}", fall.nummer));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    let shown: BTreeSet<u16> = FAELLE.iter().map(|fall| fall.nummer).collect();
    assert_eq!(shown, with_reason());
}

/// On files of others, the two judgements differ in no number for which no reason is named.
#[test]
fn no_other_difference_shows_on_real_files() {
    let Some(data) = external("") else { return };
    let reasons = with_reason();
    let mut wrong = Vec::new();
    let folders = ["xdatenfelder3", "xdatenfelder2", "qs-fixtures/xdf3", "qs-fixtures/xdf2"];
    for path in folders.iter().flat_map(|name| files(&data.join(name))) {
        let name = path.file_name().and_then(|name| name.to_str()).expect("name").to_owned();
        if !name.ends_with(".xml") {
            continue;
        }
        let bytes = fs::read(&path).expect("file");
        let ours = numbers(&name, &bytes, Profil::Standard);
        let theirs = numbers(&name, &bytes, Profil::QsBericht);
        let odd: Vec<_> =
            ours.symmetric_difference(&theirs).filter(|n| !reasons.contains(n)).collect();
        if !odd.is_empty() {
            wrong.push(format!("{name}: {odd:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
