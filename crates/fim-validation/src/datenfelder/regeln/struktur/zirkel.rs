//! XDF1026: a group stands in itself.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::zeile::Zeile;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1026",
        name: "zirkelbezug",
        stufe: Stufe::Kritisch,
        official: amtlich!(1026),
        message: Wording::new(
            "{element}: Zirkelbezug, {gruppe} enthält sich {weg}selbst",
            "{element}: cycle, {gruppe} contains itself{weg}",
        ),
        why: Wording::new(
            "Eine Gruppe, die sich selbst enthält, nimmt kein Ende; aus ihr lässt sich kein Formular bauen.",
            "A group that contains itself never ends; no form can be built from it.",
        ),
        fix: Wording::new(
            "Das innere Vorkommen der Gruppe {gruppe} entfernen oder durch eine andere Datenfeldgruppe ersetzen.",
            "Remove the inner occurrence of the group {gruppe}, or replace it with another group.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("G99000000920", "G99000000910")],
            passing: &[("G99000000920", "G99000000921")],
        }],
        ..QS
    },
    checks: &[Pruefung::Zeile(pruefe), Pruefung::Baumzeile(pruefe)],
};

fn pruefe<'m, 'a>(zeile: Zeile<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let Some(innen) = zeile.zirkel(lage.umfeld) else { return };
    let gruppe = lage.umfeld.wert(zeile.eltern.id());
    let version = lage.umfeld.wert(zeile.eltern.version());
    let stelle = innen.id().map_or(Stelle::element(innen.element()), Stelle::text);
    let aussen = zeile.eltern.id().and_then(|id| Stelle::text(id).place());
    let kind = clip(&zeile.kind_kurz(), 12);
    let weg = if zeile.kind.is_some_and(|kind| kind.id().is_some_and(|id| id.trimmed() == gruppe)) {
        Value::Plain(String::new())
    } else {
        Value::Both(format!("über {kind} "), format!(" by way of {kind}"))
    };
    lage.melde(stelle, |befund| {
        let befund = befund
            .value("gruppe", clip(gruppe, 12))
            .value("weg", weg)
            .found(format!("{} {}", clip(gruppe, 16), clip(version, 16)).trim_end())
            .expected(("eine andere Datenfeldgruppe", "another group"));
        match aussen {
            Some(place) => befund.related(("die äußere Gruppe", "the outer group"), place),
            None => befund,
        }
    });
}
