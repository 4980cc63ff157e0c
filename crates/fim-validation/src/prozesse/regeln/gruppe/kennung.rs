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
            "Über Nummer, Name und Teilprozess findet man eine Aktivitätengruppe der Tabelle im Modell wieder; die Version des Typs nennt die Fassung der Referenzaktivitätengruppe, von der sie stammt.",
            "By number, name and subprocess, people find an Aktivitätengruppe of the table in the model; the version of the type names the edition of the Referenzaktivitätengruppe that it comes from.",
        ),
        fix: Wording::new(
            "Die Angabe nachtragen: Nummer wie 01, Name wie »Antrag formell prüfen«, als Teilprozess (subProzessID) seine Kennung im Modell, Version des Typs wie 1.00.",
            "Add what is missing: a number such as 01, a name such as »Antrag formell prüfen«, as subprocess (subProzessID) its id in the model, a version of the type such as 1.00.",
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
            "{element}: Nummer {id} mehrfach im Prozess, erwartet einmal",
            "{element}: number {id} repeated, expected once in a process",
        ),
        why: Wording::new(
            "Mit der Nummer wird auf eine Aktivitätengruppe verwiesen; bei zwei gleichen weiß niemand, welche gemeint ist.",
            "An Aktivitätengruppe is referred to by its number; with two that are the same, nobody can say which one is meant.",
        ),
        fix: Wording::new(
            "Jeder Aktivitätengruppe des Prozesses eine eigene Nummer geben, fortlaufend von 01 an.",
            "Give each Aktivitätengruppe of the process a number of its own, counting up from 01.",
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
            "{element}: Teilprozess »{id}« mehrfach zugeordnet",
            "{element}: subprocess »{id}« is already assigned",
        ),
        why: Wording::new(
            "Jede Aktivitätengruppe beschreibt genau einen Teilprozess des Modells; bei zwei Beschreibungen weiß niemand, welche gilt.",
            "Each Aktivitätengruppe describes exactly one subprocess of the model; with two descriptions, nobody knows which one counts.",
        ),
        fix: Wording::new(
            "Bei einer der beiden Aktivitätengruppen als subProzessID die Kennung ihres eigenen Teilprozesses im Modell eintragen.",
            "For one of the two Aktivitätengruppen, enter as subProzessID the id of its own subprocess in the model.",
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
