//! XPZ1108: a Prozessklasse that replaces itself, directly or by way of others.

use crate::engine::Rule;
use crate::prozesse::angaben::{ist_schluessel, schluessel};
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use std::collections::HashMap;
use xprozess::Prozesskatalog;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1108",
        name: "prozessklasse-loest-sich-ab",
        stufe: Stufe::Methodisch,
        source: "Fachkonzept Prozessklasse, abgelöste Prozessklasse, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/",
        message: Wording::new(
            "{element}: löst {id} ab, das auf sie selbst zurückführt",
            "{element}: replaces {id}, which leads back to itself",
        ),
        why: Wording::new(
            "Wer einem Verweis auf die abgelöste Prozessklasse folgt, kommt im Kreis an den Anfang zurück und findet die gültige nicht.",
            "Whoever follows the reference to the replaced Prozessklasse ends up at the start again and does not find the valid one.",
        ),
        fix: Wording::new(
            "Einer neuen Prozessklasse einen neuen Schlüssel geben und auf die alte verweisen; für einen neuen Stand derselben genügt eine neue Version.",
            "Give a new Prozessklasse a new key and let it refer to the old one; for a change to the same one, a new version is enough.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(UEBERGEORDNET, SELBST)],
            passing: &[(UEBERGEORDNET, ANDERE)],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Katalog(|katalog, lage| {
        for verweis in rueckwege(katalog) {
            let id = schluessel(Some(verweis));
            lage.melde(verweis, |befund| {
                befund
                    .value("id", fim_core::reading::clip(id, 16))
                    .found_text(id)
                    .expected(("eine ältere Prozessklasse", "an older Prozessklasse"))
            });
        }
    })],
};

const UEBERGEORDNET: &str =
    "<x:uebergeordneteProzessklasseID>541.01.01</x:uebergeordneteProzessklasseID>";
const SELBST: &str = "<x:abgeloesteProzessklasse><x:referenzierteProzessklasseID>99107003001000</x:referenzierteProzessklasseID></x:abgeloesteProzessklasse>";
const ANDERE: &str = "<x:abgeloesteProzessklasse><x:referenzierteProzessklasseID>99107003009000</x:referenzierteProzessklasseID></x:abgeloesteProzessklasse>";

/// The references that close a circle. Each class and each reference is looked at once.
fn rueckwege<'m, 'a>(katalog: &'m Prozesskatalog<'a>) -> Vec<&'m Text<'a>> {
    let mut verweise: HashMap<&str, Vec<&'m Text<'a>>> = HashMap::new();
    for klasse in &katalog.prozessklasse {
        let ziele = klasse.abgeloeste_prozessklasse.iter();
        let ziele = ziele.filter_map(|ziel| ziel.referenzierte_prozessklasse_id.as_ref());
        for ziel in ziele.filter(|ziel| ist_schluessel(schluessel(Some(ziel)))) {
            verweise.entry(schluessel(klasse.id.as_ref())).or_default().push(ziel);
        }
    }
    let (mut gefunden, mut offen) = (Vec::new(), HashMap::new());
    for start in katalog.prozessklasse.iter().map(|klasse| schluessel(klasse.id.as_ref())) {
        if offen.contains_key(start) {
            continue;
        }
        offen.insert(start, true);
        let mut weg = vec![(start, 0)];
        while let Some((id, naechster)) = weg.last_mut() {
            let Some(ziel) = verweise.get(id).and_then(|ziele| ziele.get(*naechster)) else {
                offen.insert(id, false);
                weg.pop();
                continue;
            };
            *naechster += 1;
            let key = schluessel(Some(ziel));
            match offen.get(key) {
                Some(true) => gefunden.push(*ziel),
                Some(false) => {}
                None => {
                    offen.insert(key, true);
                    weg.push((key, 0));
                }
            }
        }
    }
    gefunden
}
