//! Every setting there is, as data: what it is called, what it may be, what holds without it, and
//! what it is for. `fim init`, `fim config` and the JSON Schema are made of this.

use super::ausnahmen::{self, AUSNAHMEN};
use super::cache::CACHE;
use super::lesen::{EXTENDS, QS, SCHWELLEN, VERWEISE};
use super::matrix;
use super::regeln::{PFADE, PFADE_KEYS, REGELN, STUFEN};
use super::xsd;
use crate::verweise;
use fim_core::{Limits, Regelwerk, Stufe};
use fim_validation::{Profil, Pruefweise, Schwellen, Verweisart, Verweiswahl, Vorgaben, ziele};

/// What a setting may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Art {
    /// One of these words.
    Wort(Vec<&'static str>),
    /// A text: a name of a file or a folder, a code.
    Text,
    /// A list of texts.
    Texte,
    /// A day.
    Tag,
    /// A whole number from 1 to 1000.
    Zahl,
    /// `true` or `false`; of the QS-Bericht also 1 and 0.
    Schalter,
    /// One of these words under any name.
    JeWort(Vec<&'static str>),
    /// A number from 1 to 6 under any name.
    JeZahl,
    /// A text under any name.
    JeText,
}

/// A setting.
#[derive(Debug, Clone)]
pub struct Einstellung {
    /// Its key in the table.
    pub name: &'static str,
    /// What it may be.
    pub art: Art,
    /// What holds without it, as TOML; an example where that is nothing.
    pub wert: String,
    /// False where `wert` is an example.
    pub ist_vorgabe: bool,
    /// What it is for, in German.
    pub wozu: String,
}

/// A table of the file.
#[derive(Debug, Clone)]
pub struct Tabelle {
    /// Its name; empty for what stands before all tables.
    pub name: &'static str,
    /// True where there may be several, as `[[name]]`.
    pub mehrere: bool,
    /// What it is for, in German.
    pub wozu: String,
    /// True where each setting is explained beside it, in a few words.
    pub knapp: bool,
    /// Its settings.
    pub einstellungen: Vec<Einstellung>,
}

pub(crate) fn vorgabe(
    name: &'static str,
    art: Art,
    wert: impl Into<String>,
    wozu: &str,
) -> Einstellung {
    Einstellung { name, art, wert: wert.into(), ist_vorgabe: true, wozu: wozu.to_owned() }
}

pub(crate) fn beispiel(
    name: &'static str,
    art: Art,
    wert: impl Into<String>,
    wozu: &str,
) -> Einstellung {
    Einstellung { ist_vorgabe: false, ..vorgabe(name, art, wert, wozu) }
}

pub(crate) fn tabelle(name: &'static str, wozu: &str, einstellungen: Vec<Einstellung>) -> Tabelle {
    Tabelle { name, mehrere: false, wozu: wozu.to_owned(), knapp: false, einstellungen }
}

/// All tables, in the order of the file.
pub fn alle() -> Vec<Tabelle> {
    vec![
        oben(),
        regeln(),
        stufen(),
        pfade(),
        ausnahmen(),
        schwellen(),
        verweise(),
        xsd::einstellungen(),
        matrix::einstellungen(),
        cache(),
        qs_bericht(),
    ]
}

/// What stands before every table.
fn oben() -> Tabelle {
    tabelle("", "", [urteil(), dateien()].concat())
}

/// Whose judgement is wanted, and of which day.
fn urteil() -> Vec<Einstellung> {
    let profile = Profil::ALL.map(Profil::key);
    let ziele: Vec<&str> = ziele().iter().map(|ziel| ziel.name.as_str()).collect();
    let letztes = format!("\"{}\"", ziele.last().copied().unwrap_or_default());
    let stufen = [&Stufe::ALL.map(Stufe::key)[..], &["nie"]].concat();
    let basis = |(name, wozu): &(&str, &str)| format!("# \"{name}\": {wozu}");
    let basen = super::BASEN.iter().map(basis).collect::<Vec<_>>().join("\n");
    vec![
        beispiel(
            EXTENDS,
            Art::Texte,
            "[\"../redaktion.toml\"]",
            &format!("Worauf diese Einstellungen aufbauen: Dateien, von dieser aus, oder\n{basen}"),
        ),
        vorgabe(
            "profil",
            Art::Wort(profile.to_vec()),
            format!("\"{}\"", Profil::default().key()),
            &format!("Wessen Urteil gilt: {}", profile.join(", ")),
        ),
        beispiel(
            "ziel",
            Art::Wort(ziele.clone()),
            letztes,
            &format!("Angestrebter Freigabestatus: {}. Vorgabe: keiner", ziele.join(", ")),
        ),
        beispiel(
            "stichtag",
            Art::Tag,
            "2025-12-31",
            "Tag, der als heute gilt. Vorgabe: heute; ein fester Tag hält Ergebnisse gleich",
        ),
        beispiel(
            "regelwerk",
            Art::Text,
            format!("\"{}\"", Regelwerk::AKTUELL),
            "Stand der Regeln: Was später dazukam, ist nur ein Hinweis. Vorgabe: der neueste",
        ),
        vorgabe(
            "fail-on",
            Art::Wort(stufen.clone()),
            "\"methodisch\"",
            &format!("Ab welcher Stufe der Exit-Code 1 ist: {}", stufen.join(", ")),
        ),
    ]
}

/// Which files count, and which are read beside them.
fn dateien() -> Vec<Einstellung> {
    vec![
        vorgabe(
            "ausschliessen",
            Art::Texte,
            "[]",
            "Pfade, die beim Durchsuchen von Ordnern wegbleiben, etwa [\"alt\", \"**/test-*.xml\"]",
        ),
        vorgabe(
            "codelisten",
            Art::Texte,
            "[]",
            "Ordner mit Codelisten (Genericode), von dieser Datei aus, etwa [\"codelisten\"]",
        ),
        vorgabe(
            "schemata",
            Art::Texte,
            "[]",
            "Ordner mit XML Schemas; älterer Name von »ordner« unter [schema]",
        ),
        vorgabe(
            "baseline",
            Art::Text,
            format!("\"{}\"", crate::BASELINE),
            "Alte Befunde, die nicht zählen; »fim baseline« schreibt die Datei",
        ),
        vorgabe(
            "regeldateien",
            Art::Texte,
            "[]",
            "Dateien mit eigenen Regeln, von dieser Datei aus, etwa [\"regeln.toml\"]",
        ),
    ]
}

fn regeln() -> Tabelle {
    tabelle(
        REGELN,
        "Welche Regeln sprechen. »fim rules« zeigt alle.",
        vec![
            vorgabe(
                "mit",
                Art::Texte,
                "[]",
                "Regeln, die auch oder nur auf Wunsch sprechen: Code oder Anfang, etwa [\"XZF19\"]",
            ),
            vorgabe("ohne", Art::Texte, "[]", "Regeln, die schweigen; der längere Anfang geht vor"),
        ],
    )
}

fn stufen() -> Tabelle {
    let stufen = Stufe::ALL.map(Stufe::key);
    Tabelle {
        knapp: true,
        ..tabelle(
            STUFEN,
            "Andere Stufen, nach Code oder Anfang; der längere Anfang geht vor.",
            vec![beispiel(
                "XDF9012",
                Art::JeWort(stufen.to_vec()),
                "\"warnung\"",
                &stufen.join(", "),
            )],
        )
    }
}

fn pfade() -> Tabelle {
    let [muster, mit, ohne, stufen] = *PFADE_KEYS else { return tabelle(PFADE, "", Vec::new()) };
    Tabelle {
        mehrere: true,
        knapp: true,
        ..tabelle(
            PFADE,
            "Was nur für manche Pfade gilt, vom Ordner dieser Datei aus. Beliebig oft; das spätere geht vor.",
            vec![
                beispiel(muster, Art::Texte, "[\"alt/**\"]", "für welche"),
                beispiel(mit, Art::Texte, "[\"XZF1902\"]", "Regeln, die dort sprechen"),
                beispiel(ohne, Art::Texte, "[\"XZF19\"]", "Regeln, die dort schweigen"),
                beispiel(
                    stufen,
                    Art::JeWort(Stufe::ALL.map(Stufe::key).to_vec()),
                    "{ XDF1014 = \"hinweis\" }",
                    "andere Stufen",
                ),
            ],
        )
    }
}

fn ausnahmen() -> Tabelle {
    let text = |name: &'static str| match name {
        "regel" => ("\"XDF1014\"", "Code oder Anfang", Art::Text),
        "element" => ("\"F60000000236\"", "Kennung des Elements", Art::Text),
        "version" => ("\"1.0\"", "nur diese Version des Elements", Art::Text),
        "datei" => ("\"alt/**\"", "Muster für Pfade", Art::Text),
        "fingerabdruck" => {
            ("\"00000000000000000000000000000000\"", "genau dieser Befund", Art::Text)
        }
        "grund" => ("\"Umstellung bis Jahresende\"", "warum", Art::Text),
        "bis" => ("2026-12-31", "letzter Tag; danach zählt der Befund wieder", Art::Tag),
        _ => ("\"FIM-Redaktion\"", "wer das entschieden hat", Art::Text),
    };
    let one = |name: &&'static str| {
        let (wert, wozu, art) = text(name);
        beispiel(name, art, wert, wozu)
    };
    Tabelle {
        mehrere: true,
        knapp: true,
        ..tabelle(
            AUSNAHMEN,
            "Befunde, die nicht zählen, und warum. Beliebig oft; alles Genannte muss zutreffen. Nötig sind regel,\n# grund und eines von element, datei und fingerabdruck.",
            ausnahmen::KEYS.iter().map(one).collect(),
        )
    }
}

fn schwellen() -> Tabelle {
    let Schwellen {
        woerter_je_satz,
        woerter_im_mittel,
        saetze_je_absatz,
        nominalwoerter_prozent,
        jahre_ohne_aenderung,
    } = Schwellen::VORGABE;
    let zahlen = [
        ("woerter-je-satz", woerter_je_satz, "Wörter, die ein Satz höchstens hat"),
        ("woerter-im-mittel", woerter_im_mittel, "Wörter je Satz, im Mittel eines Textes"),
        ("saetze-je-absatz", saetze_je_absatz, "Sätze, die ein Absatz höchstens hat"),
        (
            "nominalwoerter-prozent",
            nominalwoerter_prozent,
            "von 100 Wörtern höchstens so viele auf -ung, -heit, -keit",
        ),
        (
            "jahre-ohne-aenderung",
            jahre_ohne_aenderung,
            "Jahre, nach denen ein unveränderter Text auffällt",
        ),
    ];
    let zahl = |(name, zahl, wozu): (&'static str, u32, &str)| {
        vorgabe(name, Art::Zahl, zahl.to_string(), wozu)
    };
    Tabelle {
        knapp: true,
        ..tabelle(
            SCHWELLEN,
            "Ab wann Hinweise zur Verständlichkeit kommen: ganze Zahlen von 1 bis 1000.",
            zahlen.map(zahl).to_vec(),
        )
    }
}

fn verweise() -> Tabelle {
    let weisen = Pruefweise::ALL.map(|(key, _)| key).to_vec();
    let weise = |weise: Pruefweise| {
        let found = Pruefweise::ALL.iter().find(|(_, one)| *one == weise);
        format!("\"{}\"", found.map_or("", |(key, _)| key))
    };
    let wahl = Verweiswahl::default();
    let alle = vorgabe(
        verweise::ALLE,
        Art::Wort(weisen.clone()),
        weise(Pruefweise::default()),
        "jede Art, die nicht eigens genannt ist",
    );
    let arten = Verweisart::ALL.iter().map(|art| {
        vorgabe(art.key(), Art::Wort(weisen.clone()), weise(wahl.get(*art)), art.label().0)
    });
    Tabelle {
        knapp: true,
        ..tabelle(
            VERWEISE,
            "Ob Verweise ein Ziel in den geprüften Dateien brauchen: \"automatisch\" (sobald die Dateien etwas\n# dieser Art enthalten), \"immer\" oder \"nie\".",
            std::iter::once(alle).chain(arten).collect(),
        )
    }
}

fn cache() -> Tabelle {
    Tabelle {
        knapp: true,
        ..tabelle(
            CACHE,
            "Ergebnisse früherer Läufe: Unveränderte Dateien werden nicht noch einmal geprüft.",
            vec![
                vorgabe("an", Art::Schalter, "true", "Ergebnisse ablegen und verwenden"),
                vorgabe(
                    "ordner",
                    Art::Text,
                    "\".fim-cache\"",
                    "wo, von dieser Datei aus; lässt sich jederzeit löschen",
                ),
            ],
        )
    }
}

fn qs_bericht() -> Tabelle {
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let schalter = [
        ("CodelistenInhalt", vorgaben.codelisten_inhalt, "Codelisten von XDatenfelder 2 öffnen"),
        (
            "AktuelleCodelisteLaden",
            vorgaben.aktuelle_codeliste_laden,
            "Codelisten ohne Version auflösen",
        ),
        ("VersionsHinweise", vorgaben.versionshinweise, "fehlenden Ersteller melden (1117)"),
    ];
    Tabelle {
        knapp: true,
        ..tabelle(
            QS,
            "Einstellungen des QS-Berichts, unter seinen Namen; 1 und 0 gehen auch.",
            schalter
                .map(|(name, wert, wozu)| vorgabe(name, Art::Schalter, wert.to_string(), wozu))
                .to_vec(),
        )
    }
}
