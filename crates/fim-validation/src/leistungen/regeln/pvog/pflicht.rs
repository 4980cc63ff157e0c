//! XZF1805 to XZF1809, XZF1813: what a Zuständigkeit, an Onlinedienst and a deletion are of no use without.

use super::{LESER, has_child, hat_adresse};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Text, Wording};
use xzufi::{Datensatz, Identifikator};

pub(super) static LEISTUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1805",
        name: "zustaendigkeit-ohne-leistung",
        message: Wording::new(
            "{element}: Zuständigkeit ohne Leistung",
            "{element}: responsibility without a service",
        ),
        why: Wording::new(
            "Eine Zuständigkeit verbindet Leistung, Stelle und Gebiet; fehlt die Leistung, findet niemand die Stelle.",
            "A responsibility ties service, authority and area together; without the service, nobody finds the authority.",
        ),
        fix: Wording::new(
            "Die Kennung der Leistung angeben, für die die Stelle zuständig ist.",
            "Enter the identifier of the service that the authority is responsible for.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:leistungID schemeAgencyID=\"L99999\">LH-4711</x:leistungID>", "")],
            passing: &[("<x:leistungID schemeAgencyID=\"L99999\">", "<x:leistungID>")],
        }],
        ..LESER
    },
    checks: &[Pruefung::Zustaendigkeit(|zustaendigkeit, lage| {
        if !has_child(zustaendigkeit.element, &["leistung"]) {
            lage.melde(Stelle::fehlt(zustaendigkeit.element, "leistungID"), |befund| {
                befund
                    .expected(("die Kennung einer Leistung", "the identifier of a service"))
                    .distinguish(kennung(zustaendigkeit.objekt.id.as_ref()))
            });
        }
    })],
};

pub(super) static GEBIET: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1806",
        name: "zustaendigkeit-ohne-gebiet",
        message: Wording::new(
            "{element}: Zuständigkeit ohne Gebiet",
            "{element}: responsibility without an area",
        ),
        why: Wording::new(
            "Portale suchen die Stelle über den Wohnort; ohne Gebiet gehört die Zuständigkeit zu keinem Ort.",
            "Portals look for the authority by place of residence; without an area, the responsibility belongs to no place.",
        ),
        fix: Wording::new(
            "Mindestens ein Gebiet mit seinem amtlichen Regionalschlüssel angeben (12 Ziffern).",
            "Enter at least one area with its official regional key (12 digits).",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<x:leistungID schemeAgencyID=\"L99999\">LH-4711</x:leistungID>\n        <x:gebietID schemeAgencyID=\"L99999\" schemeID=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs\">999990001001</x:gebietID>",
                "<x:leistungID schemeAgencyID=\"L99999\">LH-4711</x:leistungID>",
            )],
            passing: &[("<x:leistungID schemeAgencyID=\"L99999\">", "<x:leistungID>")],
        }],
        ..LESER
    },
    checks: &[Pruefung::Zustaendigkeit(|zustaendigkeit, lage| {
        if !has_child(zustaendigkeit.element, &["gebiet"]) {
            lage.melde(Stelle::fehlt(zustaendigkeit.element, "gebietID"), |befund| {
                befund
                    .expected(("die Kennung eines Gebiets", "the identifier of an area"))
                    .distinguish(kennung(zustaendigkeit.objekt.id.as_ref()))
            });
        }
    })],
};

pub(super) static LINK: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1807",
        name: "onlinedienst-ohne-link",
        message: Wording::new(
            "{element}: kein Link, erwartet die Adresse des Dienstes",
            "{element}: no link, expected the address of the service",
        ),
        why: Wording::new(
            "Ohne Adresse führt im Portal kein Weg zum Onlinedienst.",
            "Without an address, there is no way from the portal to the online service.",
        ),
        fix: Wording::new(
            "Die Adresse des Dienstes als Link eintragen, etwa https://service.lindenhain.example/antrag.",
            "Enter the address of the service as a link, such as https://service.lindenhain.example/antrag.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                ("<x:link>https://service.lindenhain.example/buecherschrank</x:link>", ""),
                ("<x:link>https://service.lindenhain.example/en/bookcase</x:link>", ""),
            ],
            // One that leads nowhere beside another is XZF1318.
            passing: &[(
                "<x:link>https://service.lindenhain.example/en/bookcase</x:link>",
                "<x:link>https://service.lindenhain.example/en</x:link>",
            )],
        }],
        ..LESER
    },
    checks: &[Pruefung::Onlinedienst(|dienst, lage| {
        if !dienst.link.iter().any(hat_adresse) {
            lage.melde(Stelle::fehlt(dienst.element, "link"), |befund| {
                befund.expected(("die Adresse des Dienstes", "the address of the service"))
            });
        }
    })],
};

pub(super) static LOESCHE_ID: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1808",
        name: "loeschung-ohne-kennung",
        message: Wording::new(
            "{element}: keine Kennung, erwartet die eines Datensatzes",
            "{element}: no identifier, expected that of a record",
        ),
        why: Wording::new(
            "Nur die Kennung sagt, was gelöscht werden soll; ohne sie bleibt im Portal stehen, was Bürgerinnen und Bürger nicht mehr lesen sollen.",
            "Only the identifier says what is to be deleted; without it, content that citizens should no longer read stays in the portal.",
        ),
        fix: Wording::new(
            "Die Kennung angeben, mit der der Datensatz übermittelt wurde.",
            "Enter the identifier that the record was sent with.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:id schemeAgencyID=\"L99999\">LH-4042</x:id>", "")],
            passing: &[],
        }],
        coincides: &["XSD1005"],
        ..LESER
    },
    checks: &[Pruefung::Loesche(|loesche, lage| {
        if kennung(loesche.id.as_ref()).is_empty() {
            lage.melde(Stelle::fehlt(loesche.element, "id"), |befund| {
                befund.expected(("die Kennung eines Datensatzes", "the identifier of a record"))
            });
        }
    })],
};

pub(super) static LOESCHE_KLASSE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1809",
        name: "loeschung-ohne-klasse",
        message: Wording::new(
            "{element}: keine Klasse, erwartet etwa »Leistung«",
            "{element}: no class, expected e.g. »Leistung«",
        ),
        why: Wording::new(
            "Kennungen gelten je Art von Datensatz; ohne Klasse bleibt offen, welcher gelöscht werden soll.",
            "Identifiers apply to one kind of record; without a class, it is unclear which one is to be deleted.",
        ),
        fix: Wording::new(
            "Beim Löschauftrag die Klasse angeben: Leistung, Organisationseinheit, Onlinedienst, Zustaendigkeit oder LeistungSpezialisierung.",
            "Enter the class with the deletion: Leistung, Organisationseinheit, Onlinedienst, Zustaendigkeit or LeistungSpezialisierung.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:loesche klasse=\"Leistung\">", "<x:loesche>")],
            passing: &[("<x:loesche klasse=\"Leistung\">", "<x:loesche klasse=\"Onlinedienst\">")],
        }],
        coincides: &["XSD1101"],
        ..LESER
    },
    checks: &[Pruefung::Loesche(|loesche, lage| {
        if loesche.klasse.as_ref().is_none_or(Text::is_blank) {
            let stelle = Stelle::attribut(loesche.element, "klasse");
            lage.melde(stelle.unwrap_or(Stelle::fehlt(loesche.element, "klasse")), |befund| {
                befund.expected(("eine Klasse", "a class"))
            });
        }
    })],
};

pub(super) static OBJEKT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1813",
        name: "zustaendigkeit-ohne-objekt",
        message: Wording::new(
            "{element}: nicht gesagt, wessen Zuständigkeit",
            "{element}: does not say whose responsibility it is",
        ),
        why: Wording::new(
            "Einzeln übermittelt, sagt nur diese Angabe, welche Stelle oder welcher Onlinedienst zuständig ist; ohne sie gehört die Zuständigkeit zu niemandem.",
            "Sent on its own, only this entry says which authority or online service is responsible; without it the responsibility belongs to nobody.",
        ),
        fix: Wording::new(
            "Die Kennung der Organisationseinheit oder des Onlinedienstes als übergeordnetes Objekt angeben, etwa »LH-OE-66«.",
            "State the identifier of the authority or the online service as the parent object, such as »LH-OE-66«.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[(UEBERGEORDNET, "")], passing: &[] },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    UEBERGEORDNET,
                    "<x:uebergeordnetesObjektID schemeAgencyID=\"L99999\"/>",
                )],
                passing: &[],
            },
        ],
        coincides: &["XSD1005", "XSD1002"],
        ..LESER
    },
    checks: &[Pruefung::Nachricht(|nachricht, lage| {
        for satz in &nachricht.datensaetze {
            let Datensatz::Zustaendigkeit(transfer) = satz else { continue };
            if !has_child(transfer.element, &["uebergeordnetesobjekt"]) {
                lage.melde(Stelle::fehlt(transfer.element, "uebergeordnetesObjektID"), |befund| {
                    befund.expected((
                        "die Kennung einer Stelle oder eines Onlinedienstes",
                        "the identifier of an authority or an online service",
                    ))
                });
            }
        }
    })],
};

const UEBERGEORDNET: &str =
    "<x:uebergeordnetesObjektID schemeAgencyID=\"L99999\">LH-OE-66</x:uebergeordnetesObjektID>";

fn kennung<'m>(id: Option<&'m Identifikator<'_>>) -> &'m str {
    id.map_or("", |id| id.value.trimmed())
}
