//! XZF1820, XZF1821

use super::{VORSCHLAG, Verzeichnis, geschriebene};
use crate::korpus::objekt::{Art, Verweis, Verweisart};
use crate::quer::Querregel;
use fim_core::reading::clip;
use fim_core::{Herkunft, RuleMeta, Wording};
use std::collections::HashSet;

pub(super) static OHNE_ZIEL: Querregel = Querregel {
    meta: RuleMeta {
        code: "XZF1820",
        name: "verweis-ohne-ziel",
        message: Wording::new(
            "{element}: {ziel} »{kennung}« steht in keiner Datei",
            "{element}: {ziel} »{kennung}« is in no file",
        ),
        why: Wording::new(
            "Eine Zuständigkeit oder Spezialisierung, deren Ziel fehlt, zeigt das Portal nicht an.",
            "A responsibility or specialisation whose target is missing is not shown by the portal.",
        ),
        fix: Wording::new(
            "Die Kennung berichtigen, den fehlenden Datensatz mitliefern oder den Verweis löschen.",
            "Correct the identifier, deliver the missing record as well, or delete the reference.",
        ),
        ..VORSCHLAG
    },
    check: |quer, melder| {
        if !quer.ungelesen.is_empty() {
            return;
        }
        let geschrieben = geschriebene(quer.korpus);
        let bestand = Bestand::of(&geschrieben);
        for (zeiger, objekt) in quer.korpus.objekte() {
            for verweis in &objekt.verweise {
                let ziel = match verweis.art {
                    Verweisart::Leistung => ("Leistung", "service"),
                    Verweisart::Stelle => ("Stelle oder Dienst", "authority or service"),
                    _ => continue,
                };
                if !bestand.koennte(verweis) || bestand.hat(&geschrieben, verweis) {
                    continue;
                }
                melder.melde((zeiger, Some(&verweis.ort)), |draft| {
                    draft
                        .value("ziel", ziel)
                        .value("kennung", clip(&verweis.id, 20))
                        .found(clip(&verweis.id, 80))
                        .expected(("ein Datensatz der Lieferung", "a record of the delivery"))
                        .distinguish(&verweis.id)
                });
            }
        }
    },
};

pub(super) static OHNE_ZUSTAENDIGKEIT: Querregel = Querregel {
    meta: RuleMeta {
        code: "XZF1821",
        name: "leistung-ohne-zustaendigkeit",
        herkunft: Herkunft::Amtlich,
        source: "Dataport, PVOG und Landesredaktionssystem, https://docs.osi.dataport.de/public/pubthemendoku/pvog-und-landesredaktionssystem-385155601.html: je Gemeinde mindestens eine Organisationseinheit je Leistungsschlüssel; nur im Profil pvog",
        message: Wording::new(
            "{element}: keine Zuständigkeit in der Lieferung",
            "{element}: no responsibility in the delivery",
        ),
        why: Wording::new(
            "Ohne Zuständigkeit führt das Portal von der Leistung zu keiner Stelle, und Anträge lassen sich nicht weiterleiten.",
            "Without a responsibility the portal leads from the service to no authority, and applications cannot be passed on.",
        ),
        fix: Wording::new(
            "Eine Organisationseinheit für Leistung und Gebiet zuständig machen. Wird die Leistung vor Ort nicht angeboten, ist nichts zu tun.",
            "Make an authority responsible for service and area. Where the service is not offered locally, nothing is to be done.",
        ),
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let has_any =
            korpus.objekte().any(|(_, it)| it.fach.as_ref().is_some_and(|f| f.zustaendig));
        if !has_any || !quer.ungelesen.is_empty() {
            return;
        }
        let verweise = korpus.objekte().flat_map(|(_, objekt)| &objekt.verweise);
        let named = verweise.filter(|verweis| verweis.art == Verweisart::Leistung);
        let named: HashSet<&str> = named.map(|verweis| &*verweis.id).collect();
        for ((art, _, id), orte) in &geschriebene(korpus) {
            let Some(first) = orte.first().filter(|_| *art == Art::Leistung) else { continue };
            if named.contains(id) {
                continue;
            }
            let ort = korpus.objekt(*first).and_then(|it| it.fach.as_ref()?.kennung.as_ref());
            melder.melde((*first, ort), |draft| {
                draft
                    .found(("keine Zuständigkeit", "no responsibility"))
                    .expected(("mindestens eine", "at least one"))
            });
        }
    },
};

/// Which records there are, seen without their team, and which teams have some of a kind.
struct Bestand<'k> {
    texte: HashSet<(Art, &'k str)>,
    ohne_vergeber: HashSet<(Art, &'k str)>,
    vergeber: HashSet<(Art, &'k str)>,
    arten: HashSet<Art>,
}

impl<'k> Bestand<'k> {
    fn of(geschrieben: &Verzeichnis<'k>) -> Self {
        let keys = || geschrieben.keys();
        let ohne = keys().filter(|(_, vergeber, _)| vergeber.is_empty());
        Self {
            texte: keys().map(|(art, _, id)| (*art, *id)).collect(),
            ohne_vergeber: ohne.map(|(art, _, id)| (*art, *id)).collect(),
            vergeber: keys().map(|(art, vergeber, _)| (*art, *vergeber)).collect(),
            arten: keys().map(|(art, ..)| *art).collect(),
        }
    }

    /// True where the target is there. Without a team only the text can be compared.
    fn hat(&self, geschrieben: &Verzeichnis<'k>, verweis: &'k Verweis) -> bool {
        let id = &*verweis.id;
        verweis.art.ziele().iter().any(|art| match &*verweis.bereich {
            "" => self.texte.contains(&(*art, id)),
            team => {
                geschrieben.contains_key(&(*art, team, id))
                    || self.ohne_vergeber.contains(&(*art, id))
            }
        })
    }

    /// True where others of the kind by the same team are there.
    fn koennte(&self, verweis: &Verweis) -> bool {
        verweis.art.ziele().iter().any(|art| match &*verweis.bereich {
            "" => self.arten.contains(art),
            team => self.vergeber.contains(&(*art, team)) || self.vergeber.contains(&(*art, "")),
        })
    }
}
