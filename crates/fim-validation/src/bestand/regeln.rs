//! The rules on the records of a delivery (XZF182x).

use fim_core::{Herkunft, RuleMeta, Stufe, Wording};

const VORSCHLAG: RuleMeta = RuleMeta {
    standard: Some(xzufi::STANDARD),
    stufe: Stufe::Warnung,
    herkunft: Herkunft::Vorschlag,
    source: "öffentlicher Leser des PVOG-Bereitstelldienstes (github.com/rongem/pvog): Verweise und Eindeutigkeit über schemeAgencyID und Kennung; nur im Profil pvog",
    ..RuleMeta::BASE
};

pub(super) static VERWEIS: RuleMeta = RuleMeta {
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
};

pub(super) static OHNE_ZUSTAENDIGKEIT: RuleMeta = RuleMeta {
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
};

pub(super) static MEHRFACH: RuleMeta = RuleMeta {
    code: "XZF1822",
    name: "datensatz-mehrfach",
    message: Wording::new(
        "{element}: {anzahl}-mal in der Lieferung, auch in {datei}",
        "{element}: {anzahl} times in the delivery, also in {datei}",
    ),
    why: Wording::new(
        "Welche Fassung am Ende im Portal steht, hängt von der Reihenfolge der Verarbeitung ab.",
        "Which version ends up in the portal depends on the order of processing.",
    ),
    fix: Wording::new(
        "Nur die gültige Fassung liefern oder verschiedenen Datensätzen verschiedene Kennungen geben.",
        "Deliver the valid version only, or give different records different identifiers.",
    ),
    ..VORSCHLAG
};

pub(super) static GELOESCHT: RuleMeta = RuleMeta {
    code: "XZF1823",
    name: "datensatz-geschrieben-und-geloescht",
    message: Wording::new(
        "{element}: wird gelöscht, steht aber auch in {datei}",
        "{element}: is deleted but is also in {datei}",
    ),
    why: Wording::new(
        "Ob der Datensatz danach im Portal steht oder nicht, hängt von der Reihenfolge der Verarbeitung ab.",
        "Whether the record is in the portal afterwards depends on the order of processing.",
    ),
    fix: Wording::new(
        "Entweder den Löschauftrag oder den Datensatz aus der Lieferung nehmen.",
        "Take either the deletion or the record out of the delivery.",
    ),
    ..VORSCHLAG
};

/// The rules of this module.
pub(crate) static RULES: &[&RuleMeta] = &[&VERWEIS, &OHNE_ZUSTAENDIGKEIT, &MEHRFACH, &GELOESCHT];
