//! FIM1401 to FIM1418: what is referred to is in no file. One missing target is one finding, however
//! many refer to it.

use crate::codelisten::Listenanfrage;
use crate::korpus::Zeiger;
use crate::korpus::aufloesung::{Aufloesung, normal, schluesselteil};
use crate::korpus::konvolut::PLATZHALTER;
use crate::korpus::objekt::{Art, Verweis, Verweisart};
use crate::korpus::verweisart::Pruefweise;
use crate::quer::beispiele::verweis as beispiele;
use crate::quer::melder::{Fundort, Melder, kennung};
use crate::quer::regeln::{PROZESSKLASSE as PKL, QUER, STAMMPROZESS};
use crate::quer::{Quer, Querregel};
use fim_core::reading::clip;
use fim_core::{Herkunft, RuleMeta, Stufe, Value, Wording};
use std::collections::{BTreeMap, HashSet};

const XPROZESS: &str = "Spezifikation XProzess 2.0, Datentyp Formularverweis";
const XZUFI: &str =
    "Vorschlag: Worauf ein Datensatz verweist, liegt vor (Verweise nach FIM-Portal OpenAPI 0.24.0)";
const XDATENFELDER: &str = "Spezifikation XDatenfelder 3.0.0, Stammdatenschema";

/// Reads as the table it is.
macro_rules! zeilen {
    ($($name:ident, $code:literal $rule:literal $art:ident, $stufe:ident $herkunft:ident $source:expr,
        $ziel:literal $ziel_en:literal, $why:literal $why_en:literal;)*) => {$(
        pub(super) static $name: Querregel = Querregel {
            meta: RuleMeta {
                code: $code,
                name: $rule,
                stufe: Stufe::$stufe,
                herkunft: Herkunft::$herkunft,
                source: $source,
                message: Wording::new(
                    concat!("{element}: ", $ziel, " {id} ist in keiner Datei"),
                    concat!("{element}: ", $ziel_en, " {id} is in no file"),
                ),
                why: Wording::new($why, $why_en),
                fix: Wording::new(
                    "Die Kennung berichtigen oder die Datei mit dem Ziel mitprüfen. Muss es nicht dabei sein, lässt sich die Prüfung mit --verweise abschalten.",
                    "Correct the id, or check the file with the target as well. If it need not be there, --verweise switches the check off.",
                ),
                examples: beispiele::$name,
                ..QUER
            },
            check: |quer, melder| ohne_ziel(quer, Verweisart::$art, melder),
        };
    )*};
}

zeilen! {
    LEISTUNG_DES_PROZESSES, "FIM1401" "prozess-ohne-leistung" Leistungsschluessel, Warnung Amtlich STAMMPROZESS,
        "Leistung" "service",
        "Ein Prozess gehört zu genau einer Leistung; ohne sie ist nicht zu erkennen, wofür er gilt."
        "A process belongs to exactly one service; without it one cannot tell what it is for.";
    LEISTUNG_DES_STECKBRIEFS, "FIM1402" "steckbrief-ohne-leistung" SchluesselImText, Warnung Vorschlag
        "Vorschlag: Der Schlüssel im Text eines Dokumentsteckbriefs gehört zu einer Leistung",
        "Leistung" "service",
        "Nur dieser Schlüssel verbindet das Dokument mit seiner Leistung."
        "This key alone connects the document with its service.";
    STAMMFORMULAR, "FIM1403" "stammformular-ohne-ziel" Stammformular, Warnung Amtlich XPROZESS,
        "Schema" "schema",
        "Ohne das Stammdatenschema ist nicht beschrieben, welche Daten der Prozess verarbeitet."
        "Without the data schema it is not described which data the process works on.";
    FORMULARSTECKBRIEF, "FIM1404" "formularsteckbrief-ohne-ziel" Formularsteckbrief, Warnung Amtlich XPROZESS,
        "Steckbrief" "profile",
        "Ohne den Dokumentsteckbrief ist nicht beschrieben, welches Dokument gemeint ist."
        "Without the document profile it is not described which document is meant.";
    DOKUMENTSTECKBRIEF, "FIM1405" "dokumentsteckbrief-ohne-ziel" Dokumentsteckbrief, Warnung Amtlich XDATENFELDER,
        "Steckbrief" "profile",
        "Nur über den Dokumentsteckbrief lässt sich das Schema einer Leistung zuordnen."
        "Only through the document profile can the schema be assigned to a service.";
    RELATION, "FIM1406" "relation-ohne-ziel-im-bestand" Relation, Hinweis Vorschlag
        "Vorschlag: Die andere Seite einer Relation liegt vor (Spezifikation XDatenfelder 3.0.0)",
        "Relationsziel" "related element",
        "Wer der Relation folgt, etwa zum Vorgänger, findet nichts."
        "Whoever follows the relation, such as to the predecessor, finds nothing.";
    PROZESS, "FIM1407" "prozessverweis-ohne-ziel" Prozess, Warnung Vorschlag XZUFI,
        "Prozess" "process",
        "Die Leistung nennt einen Prozess, den es hier nicht gibt; sein Schlüssel ist falsch oder er fehlt."
        "The service names a process that is not here; its key is wrong or it is missing.";
    LEISTUNG, "FIM1408" "zustaendigkeit-ohne-leistung-im-bestand" Leistung, Warnung Vorschlag XZUFI,
        "Leistung" "service",
        "Eine Zuständigkeit, deren Leistung fehlt, zeigt das Portal vermutlich nicht an."
        "A responsibility whose service is missing is probably not shown by the portal.";
    STELLE, "FIM1409" "zustaendigkeit-ohne-stelle-im-bestand" Stelle, Warnung Vorschlag XZUFI,
        "Stelle" "authority",
        "Eine Zuständigkeit, deren Stelle fehlt, führt zu niemandem."
        "A responsibility whose authority is missing leads to nobody.";
    CODELISTE, "FIM1410" "codeliste-ohne-ziel" Codeliste, Hinweis Vorschlag
        "Vorschlag: Die Codeliste eines Datenfelds liegt vor (Spezifikation XDatenfelder 3.0.0)",
        "Codeliste" "code list",
        "Ohne die Codeliste lässt sich nicht prüfen, welche Werte das Feld zulässt."
        "Without the code list it cannot be checked which values the field allows.";
    LEISTUNG_IM_KONTEXT, "FIM1411" "leistung-im-kontext-ohne-ziel" LeistungImKontext, Warnung Vorschlag XZUFI,
        "Leistung" "service",
        "Wer von dieser Leistung zur verwandten gehen will, findet sie vermutlich nicht."
        "Whoever wants to go from this service to the related one will probably not find it.";
    PROZESSKLASSE, "FIM1412" "prozessklasse-ohne-ziel" Prozessklasse, Hinweis Amtlich PKL,
        "Prozessklasse" "process class",
        "Der Weg zur abgelösten oder übergeordneten Prozessklasse bricht ab."
        "The way to the replaced or superior process class breaks off.";
    FOLGEPROZESS, "FIM1413" "folgeprozess-ohne-ziel" Folgeprozess, Hinweis Vorschlag
        "Vorschlag: Vor- und nachgelagerte Prozesse liegen vor (Spezifikation XProzess 2.0)",
        "Prozess" "process",
        "Was den Prozess auslöst oder aus ihm folgt, ist nicht beschrieben."
        "What starts the process or follows from it is not described.";
    UEBERSETZUNG, "FIM1415" "uebersetzung-ohne-ziel" Uebersetzung, Hinweis Vorschlag
        "Vorschlag: Was übersetzt wird, liegt vor (Spezifikation XDatenfelder 3.0.0)",
        "Element" "element",
        "Die Übersetzung gehört zu einem Element, das es hier nicht gibt."
        "The translation belongs to an element that is not here.";
    VERZEICHNIS, "FIM1416" "verzeichniseintrag-ohne-ziel" Verzeichnis, Hinweis Vorschlag
        "Vorschlag: Was ein Verzeichnis aufzählt, liegt vor (Spezifikation XDatenfelder 3.0.0)",
        "Eintrag" "entry",
        "Das Verzeichnis verspricht ein Artefakt, das es hier nicht gibt."
        "The directory promises an artefact that is not here.";
    FORMULAR, "FIM1417" "formular-der-leistung-ohne-ziel" Formular, Warnung Vorschlag XZUFI,
        "Formular" "form",
        "Die Leistung nennt ein Formular, das hier niemand beschreibt."
        "The service names a form that nobody describes here.";
    KLASSIFIKATION, "FIM1418" "prozess-ohne-prozessklasse" Klassifikation, Warnung Amtlich PKL,
        "Prozessklasse" "process class",
        "Jeder Prozess gehört zu einer Klasse des Prozesskatalogs; ohne sie ist er dort nicht zu finden."
        "Every process belongs to a class of the catalogue; without it, it cannot be found there.";
}

pub(super) static FORMULARELEMENT: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1414",
        name: "formularelement-nicht-im-schema",
        herkunft: Herkunft::Amtlich,
        source: XPROZESS,
        message: Wording::new(
            "{element}: {id} gehört nicht zum Schema {schema}",
            "{element}: {id} is not part of schema {schema}",
        ),
        why: Wording::new(
            "Der Prozess verarbeitet ein Element, das das genannte Stammdatenschema nicht enthält; diese Daten erhebt niemand.",
            "The process works on an element that the named data schema does not contain; nobody collects this data.",
        ),
        fix: Wording::new(
            "Die ID berichtigen oder das Element in das Schema aufnehmen.",
            "Correct the id, or add the element to the schema.",
        ),
        examples: beispiele::FORMULARELEMENT,
        ..QUER
    },
    check: |quer, melder| {
        for ((id, schema), stellen) in ziele(quer, Verweisart::Formularelement).fehlend {
            melder.melde_orte(orte(&stellen), |draft| {
                draft
                    .value("id", kennung(&id, 20))
                    .value("schema", kennung(schema, 16))
                    .found(clip(&id, 120))
                    .expected(("ein Element des Schemas", "an element of the schema"))
                    .distinguish(&id)
                    .distinguish(schema)
            });
        }
    },
};

type Stellen<'k> = Vec<(Zeiger, &'k Verweis)>;

/// What references of a kind lead to.
#[derive(Default)]
struct Ziele<'k> {
    /// In no file, by id and where it counts, with all that refer to it.
    fehlend: BTreeMap<(String, &'k str), Stellen<'k>>,
    /// How many are there.
    gefunden: usize,
}

/// So many missing targets are told one by one.
const EINZELN: usize = 20;

impl Ziele<'_> {
    /// True where the files are a small part of what they refer to, such as the texts of a Land beside
    /// the processes of the whole country.
    fn ist_auszug(&self) -> bool {
        self.fehlend.len() > EINZELN.max(self.gefunden)
    }
}

/// Where the references of a kind lead of all that counts.
fn ziele<'k>(quer: &Quer<'k>, art: Verweisart) -> Ziele<'k> {
    let wahl = &quer.vorgaben.verweise;
    let mut ziele = Ziele::default();
    if !quer.korpus.prueft(art, wahl) {
        return ziele;
    }
    let mut gefunden = HashSet::new();
    for (zeiger, objekt) in quer.korpus.objekte().filter(|(zeiger, _)| quer.gilt(*zeiger)) {
        for verweis in objekt.verweise.iter().filter(|verweis| verweis.art == art) {
            match quer.korpus.folge(zeiger, verweis, wahl) {
                Aufloesung::Fehlt if !ist_bekannt(quer, verweis) => {
                    let key = (normal(&verweis.id).into_owned(), &*verweis.bereich);
                    ziele.fehlend.entry(key).or_default().push((zeiger, verweis));
                }
                Aufloesung::Gefunden(_) | Aufloesung::AndereVersion(_) => {
                    gefunden.insert((&*verweis.id, &*verweis.bereich));
                }
                Aufloesung::Fehlt | Aufloesung::Ungeprueft => {}
            }
        }
    }
    ziele.gefunden = gefunden.len();
    ziele
}

fn orte<'k>(stellen: &Stellen<'k>) -> Vec<Fundort<'k>> {
    stellen.iter().map(|(zeiger, verweis)| (*zeiger, Some(&verweis.ort))).collect()
}

/// What is missing, the same for all kinds of references that lead to it.
fn fehlt(art: Verweisart, id: &str) -> String {
    match art {
        // They lead to documents and to what is in them; the first letter of the id says to which.
        Verweisart::Relation | Verweisart::Uebersetzung | Verweisart::Verzeichnis => id.to_owned(),
        _ => match art.ziele() {
            [Art::Leistung] => format!("Leistung {}", schluesselteil(id)),
            [Art::Prozess | Art::Prozessklasse] => format!("{} {id}", art.ziele()[0].name()),
            _ => id.to_owned(),
        },
    }
}

fn ohne_ziel(quer: &Quer<'_>, art: Verweisart, melder: &mut Melder<'_>) {
    let ziele = ziele(quer, art);
    if ziele.ist_auszug() && quer.vorgaben.verweise.get(art) == Pruefweise::Automatisch {
        return auszug(art, &ziele, melder);
    }
    for ((id, _), stellen) in ziele.fehlend {
        melder.melde_fehlendes(Some(fehlt(art, &id)), orte(&stellen), |draft| {
            let draft = match quer.vorgaben.verweise.get(art) {
                Pruefweise::Immer => draft.at_least(Stufe::Methodisch),
                _ => draft,
            };
            draft
                .value("id", kennung(&id, 30))
                .found(clip(&id, 120))
                .expected(("ein Artefakt in den geprüften Dateien", "an artefact in the files"))
                .distinguish(&id)
        });
    }
}

/// One finding for all that is missing: one cause, that the files are part of something larger.
fn auszug(art: Verweisart, ziele: &Ziele<'_>, melder: &mut Melder<'_>) {
    let ids: Vec<&str> = ziele.fehlend.keys().map(|(id, _)| id.as_str()).collect();
    let Some((erste, weitere)) = ids.split_first() else { return };
    let (erste, weitere) = (kennung(erste, 14), weitere.len());
    let orte = ziele.fehlend.values().flat_map(orte).collect();
    melder.melde_orte(orte, |draft| {
        let id = Value::Both(
            format!("{erste} (und {weitere} weitere)"),
            format!("{erste} (and {weitere} more)"),
        );
        draft
            .value("id", id)
            .found(clip(&ids.join(", "), 120))
            .expected(("Artefakte in den geprüften Dateien", "artefacts in the files"))
            .distinguish(art.key())
    });
}

/// True for what others speak of, or what is at hand in another way: the profile that stands in for
/// one, code lists in folders or within the program, a file that bears the id but could not be read.
fn ist_bekannt(quer: &Quer<'_>, verweis: &Verweis) -> bool {
    if quer.ungelesen.iter().any(|name| name.contains(&*verweis.id)) {
        return true;
    }
    match verweis.art {
        Verweisart::Dokumentsteckbrief => normal(&verweis.id) == PLATZHALTER,
        Verweisart::Codeliste => {
            let anfrage = Listenanfrage { kennung: &verweis.id, ..Listenanfrage::default() };
            let version = Some(&*verweis.version).filter(|version| !version.is_empty());
            let exact = Listenanfrage { version, ..anfrage };
            let lists = quer.vorgaben.codelisten;
            lists.find(&exact).or_else(|| lists.find(&anfrage)).is_some()
        }
        _ => false,
    }
}
