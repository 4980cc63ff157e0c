//! XPZ1104, XPZ1105: a Prozessklasse or a Prozess that is in the message twice.

use crate::engine::Rule;
use crate::prozesse::angaben::{gebiete, schluessel, wert};
use crate::prozesse::beispiele;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::collections::HashMap;
use std::hash::Hash;
use xprozess::Prozess;

pub(super) static KLASSE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1104",
        name: "prozessklasse-doppelt",
        source: "FIM-Portal OpenAPI 0.24.0, Abruf einer Prozessklasse (processclasses)",
        message: Wording::new(
            "{element}: Version {version} mehrfach, erwartet einmal",
            "{element}: version {version} repeated, expected once",
        ),
        why: WARUM,
        fix: Wording::new(
            "Jede Version einer Prozessklasse einmal führen; ein geänderter Stand bekommt eine neue Versionsnummer.",
            "Keep each version of a Prozessklasse only once; a change gets a new version number.",
        ),
        examples: &[Example::Edited {
            base: beispiele::PROZESS,
            failing: &[(
                "</x:prozesskatalog>",
                concat!(include_str!("../../beispiele/klasse.xml"), "</x:prozesskatalog>"),
            )],
            passing: &[
                (
                    "</x:prozesskatalog>",
                    concat!(include_str!("../../beispiele/klasse.xml"), "</x:prozesskatalog>"),
                ),
                ("<x:version>01.00.00<", "<x:version>02.00.00<"),
            ],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Katalog(|katalog, lage| {
        let klassen = katalog.prozessklasse.iter().map(|klasse| {
            let (id, version) = (klasse.id.as_ref(), klasse.version.as_ref());
            (schluessel(id), wert(version), id, version)
        });
        pruefe(klassen.map(|(key, v, id, version)| ((key, v), id, version)), lage);
    })],
};

pub(super) static PROZESS: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1105",
        name: "prozess-doppelt",
        source: "FIM-Portal OpenAPI 0.24.0, Abruf eines Prozesses (processes)",
        message: Wording::new(
            "{element}: Version {version} mehrfach, gleiche Stufe und Gebiete",
            "{element}: version {version} repeated, same level and areas",
        ),
        why: WARUM,
        fix: Wording::new(
            "Jeden Prozess je Version, Detaillierungsstufe und Gebiet einmal führen; ein geänderter Stand bekommt eine neue Versionsnummer.",
            "Keep each process only once for each version, level of detail and area; a change gets a new version number.",
        ),
        examples: &[Example::Edited {
            base: beispiele::ENTWURF,
            failing: &[(
                "</x:prozessbibliothek>",
                concat!(include_str!("../../beispiele/steckbrief.xml"), "</x:prozessbibliothek>"),
            )],
            passing: &[
                (
                    "</x:prozessbibliothek>",
                    concat!(
                        include_str!("../../beispiele/steckbrief.xml"),
                        "</x:prozessbibliothek>"
                    ),
                ),
                ("<code>101</code>", "<code>102</code>"),
            ],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Bibliothek(|bibliothek, lage| {
        let prozesse = bibliothek.prozess.iter();
        let prozesse = prozesse
            .map(|prozess| (adresse(prozess), prozess.id.as_ref(), prozess.version.as_ref()));
        pruefe(prozesse, lage);
    })],
};

const WARUM: Wording = Wording::new(
    "Im Portal kann es unter dieser Adresse nur einen Stand geben; welchen von beiden man dort findet, bliebe dem Zufall überlassen.",
    "The portal can have only one record at this address; which of the two people find there would be left to chance.",
);

/// What a Prozess is addressed by: key, version, level of detail, areas in any order.
fn adresse<'m>(
    prozess: &'m Prozess<'_>,
) -> (&'m str, &'m str, &'m str, Vec<(&'static str, &'m str)>) {
    let steckbrief = prozess.prozesssteckbrief.as_ref();
    let stufe = steckbrief.and_then(|brief| brief.detaillierungsstufe.as_ref()?.value());
    let kodierung = steckbrief.map_or(&[][..], |brief| &brief.verwaltungspolitische_kodierung);
    let mut gebiete: Vec<_> = kodierung.iter().flat_map(gebiete).collect();
    gebiete.sort_unstable();
    gebiete.dedup();
    let version = wert(prozess.version.as_ref());
    (schluessel(prozess.id.as_ref()), version, stufe.unwrap_or_default(), gebiete)
}

/// Tells of everything that has the same address as something before it: once, however often.
fn pruefe<'m, 'a: 'm, K: Eq + Hash>(
    alle: impl Iterator<Item = (K, Option<&'m Text<'a>>, Option<&'m Text<'a>>)>,
    lage: &mut Lage<'_, '_, '_>,
) {
    let mut gesehen: HashMap<K, (&Text<'a>, bool)> = HashMap::new();
    for (adresse, id, version) in alle {
        let Some(id) = id.filter(|id| !id.is_blank()) else { continue };
        let Some((erste, gemeldet)) = gesehen.get_mut(&adresse) else {
            gesehen.insert(adresse, (id, false));
            continue;
        };
        if std::mem::replace(gemeldet, true) {
            continue;
        }
        let vorher = Stelle::text(erste).place();
        let version = match wert(version) {
            "" => "–",
            version => version,
        };
        lage.melde(id, |befund| {
            let befund = befund
                .value("version", fim_core::reading::clip(version, 12))
                .found_text(&format!("{} {version}", id.trimmed()))
                .expected(("jeder Stand einmal", "each version once"));
            match vorher {
                Some(place) => befund.related(("steht zuerst hier", "first found here"), place),
                None => befund,
            }
        });
    }
}
