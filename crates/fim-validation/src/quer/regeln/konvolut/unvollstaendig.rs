//! FIM1001

use crate::korpus::Zeiger;
use crate::korpus::konvolut::{Konvolut, Sicherheit};
use crate::korpus::objekt::{Art, Objekt, Verweisart};
use crate::quer::beispiele;
use crate::quer::melder::Fundort;
use crate::quer::regeln::{GLOSSAR, QUER};
use crate::quer::{Quer, Querregel};
use crate::vorgaben::Profil;
use fim_core::{RuleMeta, Stufe, Value, Wording};

/// Where the Verrichtung stands in a key; 000 for a Leistungsobjekt.
const VERRICHTUNG: std::ops::Range<usize> = 8..11;

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1001",
        name: "konvolut-unvollstaendig",
        stufe: Stufe::Hinweis,
        source: GLOSSAR,
        message: Wording::new(
            "{element}: Konvolut unvollständig, {fehlt}",
            "{element}: Konvolut incomplete, {fehlt}",
        ),
        why: Wording::new(
            "Eine Leistung wird durch Stammtext, Stammprozess und Stammdatenschema beschrieben, die zusammen entstehen.",
            "A service is described by its text, its process and its data schema, which are made together.",
        ),
        fix: Wording::new(
            "Das fehlende Artefakt erstellen oder mitprüfen; im Dokumentsteckbrief den Leistungsschlüssel in Klammern nennen.",
            "Create the missing artefact or check it as well; give the service key in brackets in the document profile.",
        ),
        examples: beispiele::konvolut::UNVOLLSTAENDIG,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let (prozesse, schemata) =
            (korpus.eigene(Art::Prozess) > 0, korpus.eigene(Art::Stammdatenschema) > 0);
        let alle: Vec<_> =
            quer.konvolute.values().filter(|it| !betroffen(quer, it).is_empty()).collect();
        // Where most Leistungen stand alone, the files are texts with a few models beside them.
        let begonnene = alle.iter().filter(|konvolut| ist_begonnen(konvolut)).count();
        let is_collection =
            quer.vorgaben.profil == Profil::Stammtext || begonnene * 2 >= alle.len();
        for konvolut in alle {
            if !is_collection && !ist_begonnen(konvolut) {
                continue;
            }
            let ohne_prozess = prozesse && konvolut.prozesse.is_empty();
            let gewiss = |sicherheit| sicherheit >= Sicherheit::Wahrscheinlich;
            let ohne_schema = schemata
                && !konvolut.schemata.iter().any(|glied| gewiss(glied.sicherheit))
                && !verweist_auf_schema(quer, konvolut);
            let moeglich = konvolut.schemata.iter().filter_map(|glied| korpus.objekt(glied.zeiger));
            let moeglich: Vec<&str> = moeglich.map(|schema| &*schema.id).take(3).collect();
            let fehlt: Value = match (ohne_prozess, ohne_schema) {
                (false, false) => continue,
                (true, false) => ("es fehlt ein Prozess", "a process is missing").into(),
                (false, true) => {
                    ("es fehlt ein Stammdatenschema", "a data schema is missing").into()
                }
                (true, true) => (
                    "es fehlen Prozess und Stammdatenschema",
                    "process and data schema are missing",
                )
                    .into(),
            };
            // One gap, however many Redaktionen describe the Leistung.
            let orte = betroffen(quer, konvolut);
            let erste = orte.first().and_then(|(zeiger, _)| korpus.objekt(*zeiger));
            let key = erste.and_then(|leistung| leistung.schluessel().first());
            let key = key.map_or("", |it| &it.wert);
            melder.melde_orte(orte, |draft| {
                let draft = match quer.vorgaben.profil {
                    Profil::Stammtext => draft.at_least(Stufe::Warnung),
                    _ => draft,
                };
                let draft = draft.value("fehlt", fehlt).found(key);
                if ohne_schema && !moeglich.is_empty() {
                    // A key without brackets may be there by chance.
                    let ids = moeglich.join(", ");
                    let (de, en) = Sicherheit::Moeglich.label();
                    return draft.expected(Value::Both(
                        format!("ein Schema, etwa {ids} ({de})"),
                        format!("a schema, such as {ids} ({en})"),
                    ));
                }
                draft.expected((
                    "Prozess und Stammdatenschema mit diesem Schlüssel",
                    "process and data schema with this key",
                ))
            });
        }
    },
};

/// The Leistungen of a Konvolut that need the rest of it.
fn betroffen<'k>(quer: &Quer<'k>, konvolut: &Konvolut) -> Vec<Fundort<'k>> {
    let leistungen = konvolut.leistungen.iter();
    let noetig = |zeiger: &&Zeiger| quer.korpus.objekt(**zeiger).is_some_and(braucht_konvolut);
    leistungen.filter(noetig).map(|zeiger| (*zeiger, None)).collect()
}

/// True where a process refers to a schema, in use or not: FIM1304 tells of one that is not.
fn verweist_auf_schema(quer: &Quer<'_>, konvolut: &Konvolut) -> bool {
    let teile = konvolut.prozesse.iter().flat_map(|prozess| quer.korpus.mit_teilen(*prozess));
    let mut verweise = teile.flat_map(|(_, teil)| &teil.verweise);
    verweise.any(|it| it.art == Verweisart::Stammformular && !quer.korpus.ziele(it).is_empty())
}

/// True where something beside the texts bears the key.
fn ist_begonnen(konvolut: &Konvolut) -> bool {
    let Konvolut { klassen, prozesse, steckbriefe, schemata, .. } = konvolut;
    !(klassen.is_empty() && prozesse.is_empty() && steckbriefe.is_empty() && schemata.is_empty())
}

/// Typ 1 to 5, and something that is carried out: others have no process of their own.
fn braucht_konvolut(leistung: &Objekt) -> bool {
    let Some(fach) = &leistung.fach else { return false };
    let nummer = |typ: &str| {
        let end = typ.find(|c: char| !c.is_ascii_digit()).unwrap_or(typ.len());
        typ[..end].parse::<u8>().ok()
    };
    let mut nummern = fach.typen.iter().filter_map(|typ| nummer(typ)).peekable();
    let ist_objekt = |key: &str| key.get(VERRICHTUNG).is_some_and(|code| code == "000");
    !fach.nur_objekt
        && !leistung.schluessel().first().is_some_and(|key| ist_objekt(&key.wert))
        && nummern.peek().is_some()
        && nummern.all(|nummer| (1..=5).contains(&nummer))
}
