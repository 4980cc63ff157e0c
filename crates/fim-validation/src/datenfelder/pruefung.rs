//! What a rule can look at, and all rules sorted by it.

use super::lage::Lage;
use super::objekt::Objekt;
use super::zeile::Zeile;
use crate::engine::Rule;
use fim_core::RuleMeta;
use std::sync::LazyLock;
use xdatenfelder::{
    CodelisteReferenz, Datenfeld, Datenfeldgruppe, Dokumentsteckbrief, Rechtsbezug, Regel,
    Relation, Stammdatenschema,
};

macro_rules! pruefungen {
    ($($(#[$meta:meta])* $art:ident($liste:ident: $($typ:tt)+);)*) => {
        /// A check, by what it looks at.
        pub(crate) enum Pruefung {
            $($(#[$meta])* $art(for<'x, 'm, 'a> fn($($typ)+, &mut Lage<'x, 'm, 'a>)),)*
        }

        /// All checks of all rules, by what they look at.
        #[derive(Default)]
        pub(super) struct Plan {
            $(pub(super) $liste: Vec<(
                &'static RuleMeta,
                for<'x, 'm, 'a> fn($($typ)+, &mut Lage<'x, 'm, 'a>),
            )>,)*
        }

        impl Plan {
            fn add(&mut self, rule: &'static Rule<Pruefung>) {
                for check in rule.checks {
                    match check {
                        $(Pruefung::$art(check) => self.$liste.push((&rule.meta, *check)),)*
                    }
                }
            }
        }
    };
}

pruefungen! {
    /// Every artefact with an identification: schema, group, field, Steckbrief, Regel.
    Objekt(objekt: Objekt<'m, 'a>);
    Schema(schema: &'m Stammdatenschema<'a>);
    /// A group, also as root.
    Gruppe(gruppe: &'m Datenfeldgruppe<'a>);
    Feld(feld: &'m Datenfeld<'a>);
    Steckbrief(steckbrief: &'m Dokumentsteckbrief<'a>);
    /// A Regel as an artefact of its own.
    Regel(regel: &'m Regel<'a>);
    /// A Regel as part of the artefact that carries it ([`Lage::objekt`]).
    Eigenregel(eigenregel: &'m Regel<'a>);
    /// A row of the structure of a schema or group.
    Zeile(zeile: Zeile<'m, 'a>);
    /// A relation of an artefact.
    Relation(relation: &'m Relation<'a>);
    /// A legal basis, of an artefact or of a row.
    Bezug(bezug: &'m Rechtsbezug<'a>);
    /// A reference to a code list, each list once.
    Codeliste(codeliste: &'m CodelisteReferenz<'a>);
    /// Only for the profile qs-bericht: a row at any depth, told of at the root.
    Baumzeile(baumzeile: Zeile<'m, 'a>);
    /// Only for the profile qs-bericht: a Regel at any depth, told of at the root.
    Baumregel(baumregel: &'m Regel<'a>);
}

/// All checks of [`super::RULES`].
pub(super) static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let mut plan = Plan::default();
    super::rules().for_each(|rule| plan.add(rule));
    plan
});
