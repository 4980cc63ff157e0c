//! XDF1026: a group stands in itself.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::zeile::Zeile;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1026",
        name: "zirkelbezug",
        stufe: Stufe::Kritisch,
        official: amtlich!(1026),
        message: Wording::new(
            "{element}: Zirkelbezug, {gruppe} über {kind} in sich selbst",
            "{element}: cycle, {gruppe} by way of {kind} in itself",
        ),
        why: Wording::new(
            "Eine Gruppe, die sich selbst enthält, hat keinen Anfang und kein Ende; aus ihr lässt sich kein Formular bauen.",
            "A group that contains itself has no beginning and no end; no form can be built from it.",
        ),
        fix: Wording::new(
            "Die Gruppe {gruppe} unterhalb von {kind} entfernen oder dort eine andere Datenfeldgruppe verwenden.",
            "Remove the group {gruppe} below {kind} or use another group there.",
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
    lage.melde(stelle, |befund| {
        let befund = befund
            .value("gruppe", clip(gruppe, 12))
            .value("kind", clip(&zeile.kind_kurz(), 12))
            .found(format!("{} {}", clip(gruppe, 16), clip(version, 16)).trim_end())
            .expected(("eine andere Datenfeldgruppe", "another group"));
        match aussen {
            Some(place) => befund.related(("die äußere Gruppe", "the outer group"), place),
            None => befund,
        }
    });
}
