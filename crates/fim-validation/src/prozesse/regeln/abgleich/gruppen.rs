//! XPZ1801, XPZ1802: subProcesses of the model without Aktivitätengruppe, and the other way round.

use super::nennung::{beide, dateiname, liste};
use super::{BELEGT, alle_modelle, in_der_tabelle, teilprozesse};
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Text, Value, Wording};
use std::collections::HashSet;
use xprozess::Aktivitaetengruppe;
use xprozess::bpmn::Head;

/// What both have in common.
const GRUPPEN: RuleMeta = RuleMeta {
    source: "Spezifikation XProzess 2.0, Aktivitaetengruppe/subProzessID; Export des FIM-Bausteins Prozesse (2022)",
    ..BELEGT
};

pub(super) static OHNE_GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1801",
        name: "teilprozess-ohne-aktivitaetengruppe",
        message: Wording::new(
            "{element}: keine Aktivitätengruppe zu Teilprozess {namen}",
            "{element}: no Aktivitätengruppe for subprocess {namen}",
        ),
        why: Wording::new(
            "Zu diesen Schritten des Modells fehlen Handlungsgrundlagen, Daten und Typ; das Redaktionssystem ordnet über die subProzessID zu und findet nichts.",
            "For these steps of the model legal bases, data and type are missing; editors assign them by the subProzessID and find nothing.",
        ),
        fix: Wording::new(
            "Für jeden dieser Teilprozesse eine Aktivitätengruppe mit seiner Kennung als subProzessID anlegen, oder ihn aus dem Modell löschen: {liste}.",
            "For each of these subprocesses create an Aktivitätengruppe with its id as subProzessID, or delete it from the model: {liste}.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[
                (
                    r#"<bpmn:endEvent id="endEvent-1""#,
                    "<bpmn:subProcess id=\"subProcess-9\" name=\"Akte schließen\"/>\n    <bpmn:endEvent id=\"endEvent-1\"",
                ),
                (
                    r#"sourceRef="subProcess-8" targetRef="endEvent-1"/>"#,
                    "sourceRef=\"subProcess-8\" targetRef=\"subProcess-9\"/>\n    <bpmn:sequenceFlow id=\"sequenceFlow-24\" sourceRef=\"subProcess-9\" targetRef=\"endEvent-1\"/>",
                ),
            ],
            passing: &[(
                r#"<bpmn:task id="task-1" name="Antrag erfassen">"#,
                "<bpmn:subProcess id=\"innen-1\"/><bpmn:task id=\"task-1\" name=\"Antrag erfassen\">",
            )],
        }],
        ..GRUPPEN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let gruppen = modell.prozess.aktivitaetengruppen();
        // Without any there is no table of the FIM method.
        if gruppen.is_empty() {
            return;
        }
        let ids =
            gruppen.iter().filter_map(|gruppe| Some(gruppe.sub_prozess_id.as_ref()?.trimmed()));
        let ids: HashSet<&str> = ids.collect();
        let fehlt = |head: &&Head| head.id.as_deref().is_none_or(|id| !ids.contains(id));
        let ohne: Vec<&Head> =
            in_der_tabelle(modell.bpmn).map(|node| &node.head).filter(fehlt).collect();
        if ohne.is_empty() {
            return;
        }
        let alle = liste(ohne.iter().copied());
        lage.melde(Stelle::element(modell.datei.element), |befund| {
            befund
                .value("namen", erster(&ohne))
                .value("liste", alle.clone())
                .distinguish(dateiname(modell))
                .found(alle)
                .expected((
                    "zu jedem Teilprozess eine Aktivitätengruppe",
                    "an Aktivitätengruppe for each subprocess",
                ))
        });
    })],
};

pub(super) static OHNE_TEILPROZESS: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1802",
        name: "aktivitaetengruppe-ohne-teilprozess",
        message: Wording::new(
            "{element}: im Modell fehlt Teilprozess {namen}",
            "{element}: the model lacks subprocess {namen}",
        ),
        why: Wording::new(
            "Die Aktivitätengruppe gehört über ihre subProzessID zu einem Teilprozess des Modells. Ohne ihn zeigt kein Programm, wo im Ablauf sie stattfindet.",
            "By its subProzessID the Aktivitätengruppe belongs to a subprocess of the model. Without it no program shows where in the course it takes place.",
        ),
        fix: Wording::new(
            "Den Teilprozess im Modell zeichnen und seine Kennung als subProzessID eintragen, oder die Aktivitätengruppe löschen: {liste}.",
            "Draw the subprocess in the model and enter its id as subProzessID, or delete the Aktivitätengruppe: {liste}.",
        ),
        examples: &[Example::Embedded {
            base: PROZESS,
            inner: MODELL,
            embed: anhaengen,
            failing: &[
                (
                    r#"<bpmn:subProcess id="subProcess-1""#,
                    r#"<bpmn:callActivity id="subProcess-1""#,
                ),
                ("</bpmn:subProcess>", "</bpmn:callActivity>"),
            ],
            passing: &[],
        }],
        ..GRUPPEN
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let Some(modelle) = alle_modelle(modell) else { return };
        let im_modell: Vec<_> = modelle.into_iter().map(teilprozesse).collect();
        let fehlt = |gruppe: &&Aktivitaetengruppe<'_>| {
            let id = gruppe.sub_prozess_id.as_ref().map_or("", Text::trimmed);
            !id.is_empty() && im_modell.iter().all(|modell| !modell.contains_key(id))
        };
        let ohne: Vec<_> = modell.prozess.aktivitaetengruppen().iter().filter(fehlt).collect();
        let Some(erste) = ohne.first().copied() else { return };
        let heads: Vec<Head> = ohne.iter().map(|gruppe| als_head(gruppe)).collect();
        let alle = liste(&heads);
        // One stands at its group, several at the table.
        let stelle = match ohne.len() {
            1 => Stelle::angabe(erste.element, erste.sub_prozess_id.as_ref(), "subProzessID"),
            _ => Stelle::element(erste.element.and_then(Element::parent)),
        };
        lage.melde(stelle, |befund| {
            let befund = befund
                .value("namen", erster(&heads.iter().collect::<Vec<_>>()))
                .value("liste", alle.clone())
                .found(alle.clone())
                .expected((
                    "Kennung eines Teilprozesses im Modell",
                    "the id of a subprocess of the model",
                ));
            let ids = ohne
                .iter()
                .skip(1)
                .take(20)
                .filter_map(|gruppe| Stelle::from(gruppe.sub_prozess_id.as_ref()?).place());
            ids.fold(befund, |befund, place| befund.related(("auch hier", "also here"), place))
        });
    })],
};

/// Id and name of an Aktivitätengruppe, as those of its subProcess.
fn als_head(gruppe: &Aktivitaetengruppe<'_>) -> Head {
    let text = |text: Option<&Text<'_>>| {
        text.map(Text::trimmed).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    Head {
        id: text(gruppe.sub_prozess_id.as_ref()),
        name: text(gruppe.name.as_ref()),
        ..Head::default()
    }
}

/// The first of several, by name or else by id, and how many there are beside it.
fn erster(heads: &[&Head]) -> Value {
    let Some(head) = heads.first() else { return "".into() };
    let (de, en) = beide(head, 22);
    match heads.len() {
        1 => Value::Both(de, en),
        viele => Value::Both(format!("{de} (+{})", viele - 1), format!("{en} (+{})", viele - 1)),
    }
}
