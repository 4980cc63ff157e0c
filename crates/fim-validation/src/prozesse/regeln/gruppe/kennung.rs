//! XPZ1404 to XPZ1406: number, name, Teilprozess and version of type of an Aktivitätengruppe.

use super::SPEZIFIKATION;
use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use std::collections::HashMap;
use xprozess::{Aktivitaetengruppe, Prozess};

pub(super) static LEER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1404",
        name: "aktivitaetengruppe-angabe-leer",
        stufe: Stufe::Methodisch,
        source: SPEZIFIKATION,
        message: Wording::new(
            "{element}: {angabe} ist leer, erwartet ein Text",
            "{element}: {angabe} is empty, expected a text",
        ),
        why: Wording::new(
            "Mit Nummer, Name und Teilprozess wird eine Aktivitätengruppe zwischen Tabelle und Modell wiedergefunden; die Version des Typs nennt die Fassung der Referenzaktivitätengruppe, von der sie stammt.",
            "By number, name and subprocess, an Aktivitätengruppe is found again between table and model; the version of the type names the state of the Referenzaktivitätengruppe that it comes from.",
        ),
        fix: Wording::new(
            "Die Angabe nachtragen: Nummer wie 01, Name wie »Antrag formell prüfen«, als Teilprozess die ID aus dem Modell, Version des Typs wie 1.00.",
            "Add what is missing: a number such as 01, a name such as »Antrag formell prüfen«, as subprocess the id of the model, a version of the type such as 1.00.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:name>Antrag fachlich prüfen</x:name>", "<x:name></x:name>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Aktivitaetengruppe(|gruppe, lage| {
        let angaben = [
            (
                ("Version des Typs", "version of the type"),
                &gruppe.referenzaktivitaetengruppe_version,
            ),
            (("Nummer", "number"), &gruppe.id),
            (("Teilprozess", "subprocess"), &gruppe.sub_prozess_id),
            (("Name", "name"), &gruppe.name),
        ];
        for (angabe, text) in angaben {
            let Some(text) = text.as_ref().filter(|text| text.is_blank()) else { continue };
            lage.melde(text, |befund| {
                befund
                    .value("angabe", angabe)
                    .distinguish(angabe.0)
                    .found(("leer", "empty"))
                    .expected(("ein Text", "a text"))
            });
        }
    })],
};

pub(super) static NUMMER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1405",
        name: "aktivitaetengruppe-nummer-doppelt",
        stufe: Stufe::Methodisch,
        source: SPEZIFIKATION,
        message: Wording::new(
            "{element}: Nummer {id} steht mehrfach im Prozess",
            "{element}: number {id} stands several times in the process",
        ),
        why: Wording::new(
            "Mit der Nummer wird eine Aktivitätengruppe genannt; von zwei gleichen ist nicht zu sagen, welche gemeint ist.",
            "An Aktivitätengruppe is named by its number; of two that are the same nobody can say which is meant.",
        ),
        fix: Wording::new(
            "Jeder Aktivitätengruppe des Prozesses eine eigene Nummer geben, von 01 an fortlaufend.",
            "Give each Aktivitätengruppe of the process a number of its own, counting from 01.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:id>03</x:id>", "<x:id>02</x:id>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| doppelt(prozess, |g| g.id.as_ref(), lage))],
};

pub(super) static TEILPROZESS: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1406",
        name: "teilprozess-mehrfach-zugeordnet",
        stufe: Stufe::Methodisch,
        source: SPEZIFIKATION,
        message: Wording::new(
            "{element}: Teilprozess »{id}« ist schon vergeben",
            "{element}: subprocess »{id}« is taken already",
        ),
        why: Wording::new(
            "Jede Aktivitätengruppe beschreibt genau einen Teilprozess des Modells; zwei Beschreibungen desselben widersprechen sich.",
            "Each Aktivitätengruppe describes exactly one subprocess of the model; two descriptions of the same contradict each other.",
        ),
        fix: Wording::new(
            "Bei einer der beiden Aktivitätengruppen die ID ihres eigenen Teilprozesses aus dem Modell eintragen.",
            "With one of the two, enter the id of its own subprocess of the model.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(">subProcess-3<", ">subProcess-2<")],
            passing: &[(">subProcess-3<", ">SubProcess-2<")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        doppelt(prozess, |gruppe| gruppe.sub_prozess_id.as_ref(), lage);
    })],
};

/// Tells of every group that has the same value as one before it.
fn doppelt<'m, 'a>(
    prozess: &'m Prozess<'a>,
    angabe: fn(&'m Aktivitaetengruppe<'a>) -> Option<&'m Text<'a>>,
    lage: &mut Lage<'_, '_, '_>,
) {
    let mut gesehen: HashMap<&str, &Text<'a>> = HashMap::new();
    for text in prozess.aktivitaetengruppen().iter().filter_map(angabe) {
        if text.is_blank() {
            continue;
        }
        let Some(erster) = gesehen.insert(wert(Some(text)), text) else { continue };
        gesehen.insert(wert(Some(text)), erster);
        let vorher = Stelle::text(erster).place();
        lage.melde(text, |befund| {
            let befund = befund
                .value("id", clip(text.trimmed(), 20))
                .found_text(text.trimmed())
                .expected(("in jedem Prozess einmal", "once in each process"));
            match vorher {
                Some(place) => befund.related(("steht zuerst hier", "first found here"), place),
                None => befund,
            }
        });
    }
}
