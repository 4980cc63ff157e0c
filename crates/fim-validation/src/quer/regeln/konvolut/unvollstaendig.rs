//! FIM1001

use crate::korpus::konvolut::Sicherheit;
use crate::korpus::objekt::{Art, Objekt};
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::regeln::{GLOSSAR, QUER};
use crate::vorgaben::Profil;
use fim_core::{RuleMeta, Stufe, Value, Wording};

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
        for konvolut in quer.konvolute.values() {
            let ohne_prozess = prozesse && konvolut.prozesse.is_empty();
            let gewiss = |sicherheit| sicherheit >= Sicherheit::Wahrscheinlich;
            let ohne_schema =
                schemata && !konvolut.schemata.iter().any(|glied| gewiss(glied.sicherheit));
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
            for zeiger in &konvolut.leistungen {
                let Some(leistung) = korpus.objekt(*zeiger).filter(|it| braucht_konvolut(it))
                else {
                    continue;
                };
                melder.melde((*zeiger, None), |draft| {
                    let draft = match quer.vorgaben.profil {
                        Profil::Stammtext => draft.at_least(Stufe::Warnung),
                        _ => draft,
                    };
                    let key = leistung.schluessel().first().map_or("", |it| &it.wert);
                    let draft = draft.value("fehlt", fehlt.clone()).found(key);
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
        }
    },
};

/// Typ 1 to 5, and something that is carried out: others have no process of their own.
fn braucht_konvolut(leistung: &Objekt) -> bool {
    let Some(fach) = &leistung.fach else { return false };
    let nummer = |typ: &str| {
        let end = typ.find(|c: char| !c.is_ascii_digit()).unwrap_or(typ.len());
        typ[..end].parse::<u8>().ok()
    };
    let mut nummern = fach.typen.iter().filter_map(|typ| nummer(typ)).peekable();
    !fach.nur_objekt
        && !leistung.ist_inaktiv()
        && nummern.peek().is_some()
        && nummern.all(|nummer| (1..=5).contains(&nummer))
}
