//! GCL1103 and GCL1104: the column of a key that is not declared, or that rows may lack.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static UNBEKANNT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1103",
        name: "schluesselspalte-unbekannt",
        stufe: Stufe::Kritisch,
        source: oasis!("Key: ColumnRef nennt eine Spalte der Liste"),
        message: Wording::new(
            "{element}: Schlüsselspalte »{spalte}« fehlt",
            "{element}: key column »{spalte}« is missing",
        ),
        why: Wording::new(
            "Am Schlüssel erkennen Programme, wo die Codes stehen; führt er ins Leere, finden sie keine.",
            "By the key, programs know where the codes are; if it leads nowhere, they find none.",
        ),
        fix: Wording::new(
            "Im Schlüssel eine vereinbarte Spalte nennen ({spalten}) oder die Spalte »{spalte}« vereinbaren.",
            "In the key, name a declared column ({spalten}), or declare column »{spalte}«.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("<ColumnRef Ref=\"code\"/>", "<ColumnRef Ref=\"schluessel\"/>")],
            passing: &[("<ColumnRef Ref=\"code\"/>", "<ColumnRef Ref=\" code \"/>")],
        }],
        coincides: &["XSD1305"],
        ..BELEGT
    },
    checks: &[Pruefung::Schluessel(|schluessel, lage| {
        let spalten = &lage.umfeld.aufbau.spalten;
        let ids: Vec<&str> = spalten.iter().take(10).map(|spalte| &*spalte.id).collect();
        for id in schluessel.unbekannt.iter().copied().filter(|_| !spalten.is_empty()) {
            let stelle = Stelle::attribut(id.element, "Ref").unwrap_or(Stelle::text(id));
            let key = schluessel.key.id.as_ref().map_or("", Text::trimmed);
            lage.melde(stelle, |befund| {
                befund
                    .value("spalte", clip(id.trimmed(), 12))
                    .value("spalten", clip(&ids.join(", "), 80))
                    .distinguish(key)
                    .found(clip(id.trimmed(), 80))
                    .expected(("eine vereinbarte Spalte", "a declared column"))
            });
        }
    })],
};

pub(super) static WAHLFREI: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1104",
        name: "schluesselspalte-optional",
        stufe: Stufe::Warnung,
        source: oasis!("Regel R34: Nur Pflichtspalten bilden einen Schlüssel"),
        message: Wording::new(
            "{element}: Schlüsselspalte »{spalte}« optional",
            "{element}: key column »{spalte}« is optional",
        ),
        why: Wording::new(
            "In einer optionalen Spalte darf der Wert fehlen; der Eintrag hätte dann keinen Schlüssel, und niemand könnte ihn auswählen.",
            "In an optional column, a value may be missing; the entry would then have no key, and nobody could choose it.",
        ),
        fix: Wording::new(
            "Die Spalte »{spalte}« als Pflicht kennzeichnen (Use=\"required\") oder den Schlüssel auf eine Pflichtspalte legen.",
            "Mark column »{spalte}« as required (Use=\"required\"), or base the key on a required column.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("Id=\"code\" Use=\"required\"", "Id=\"code\" Use=\"optional\"")],
            passing: &[("Id=\"name\" Use=\"required\"", "Id=\"name\" Use=\"optional\"")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Spalte(|spalte, lage| {
        let schluessel = &lage.umfeld.aufbau.schluessel;
        let is_key = || schluessel.iter().any(|key| key.hat(spalte.nummer));
        if spalte.ist_wahlfrei && is_key() {
            let stelle = Stelle::attribut(spalte.element, "Use");
            lage.melde(stelle.unwrap_or(Stelle::element(spalte.element)), |befund| {
                befund
                    .value("spalte", clip(spalte.id, 12))
                    .distinguish(spalte.id)
                    .found("optional")
                    .expected("required")
            });
        }
    })],
};
