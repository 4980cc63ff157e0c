//! The walk over a message: every artefact, with its rows, rules, relations and references, is shown
//! to every rule once.

use super::lage::{Lage, Wer};
use super::objekt::Objekt;
use super::pruefung::{PLAN, Plan};
use super::umfeld::Umfeld;
use super::zeile::Zeile;
use crate::engine::{Befunde, anwenden};
use fim_core::RuleMeta;
use std::collections::HashSet;

/// A walk in progress.
pub(super) struct Gang<'x, 'm, 'a> {
    plan: Plan,
    umfeld: &'x Umfeld<'m, 'a>,
    befunde: &'x mut Befunde,
    ist_wurzel: bool,
}

/// Shows a thing to all checks of its kind.
macro_rules! zeige {
    ($gang:ident, $liste:ident, $ding:expr, $objekt:expr, $wer:expr, $schluessel:expr) => {
        for (meta, check) in &$gang.plan.$liste {
            let mut lage = Lage {
                umfeld: $gang.umfeld,
                objekt: $objekt,
                ist_wurzel: $gang.ist_wurzel,
                wer: $wer,
                meta,
                schluessel: $schluessel,
                befunde: &mut *$gang.befunde,
            };
            anwenden(meta, $gang.umfeld.vorgaben, || check($ding, &mut lage));
        }
    };
}

impl<'x, 'm, 'a> Gang<'x, 'm, 'a> {
    pub(super) fn new(umfeld: &'x Umfeld<'m, 'a>, befunde: &'x mut Befunde) -> Self {
        let plan = PLAN.wanted(|meta| is_wanted(umfeld, meta));
        Self { plan, umfeld, befunde, ist_wurzel: true }
    }

    pub(super) fn walk(mut self) {
        let umfeld = self.umfeld;
        self.objekt(umfeld.wurzel);
        if umfeld.qs() {
            self.baum(umfeld.wurzel);
        }
        self.ist_wurzel = false;
        for vorkommen in umfeld.elemente.iter().chain(&umfeld.regeln) {
            // The QS-Bericht looks at the first of several; we at each that differs.
            if vorkommen.ist_erstes || !umfeld.qs() {
                self.objekt(vorkommen.objekt);
            }
        }
        self.listen();
    }

    fn objekt(&mut self, objekt: Objekt<'m, 'a>) {
        if self.umfeld.vorgaben.frist.ist_um() {
            return;
        }
        let wer = Wer::Objekt(objekt);
        zeige!(self, objekt, objekt, objekt, wer, "");
        match objekt {
            Objekt::Schema(schema) => zeige!(self, schema, schema, objekt, wer, ""),
            Objekt::Gruppe(gruppe) => zeige!(self, gruppe, gruppe, objekt, wer, ""),
            Objekt::Feld(feld) => zeige!(self, feld, feld, objekt, wer, ""),
            Objekt::Steckbrief(brief) => zeige!(self, steckbrief, brief, objekt, wer, ""),
            Objekt::Regel(regel) => zeige!(self, regel, regel, objekt, wer, ""),
        }
        for relation in objekt.relationen() {
            let ziel = relation.objekt.as_ref().and_then(|ziel| ziel.id.as_ref());
            let schluessel = self.umfeld.wert(ziel);
            zeige!(self, relation, relation, objekt, wer, schluessel);
        }
        for bezug in objekt.bezug() {
            zeige!(self, bezug, bezug, objekt, wer, bezug.wortlaut.trimmed());
        }
        for regel in objekt.regeln() {
            let eigene = Objekt::Regel(regel);
            // The QS-Bericht prints these where the rule is used, we say which rule it is.
            let wer = if self.umfeld.qs() { wer } else { Wer::Objekt(eigene) };
            let schluessel = self.umfeld.wert(eigene.id());
            zeige!(self, eigenregel, regel, objekt, wer, schluessel);
        }
        for struktur in objekt.struktur() {
            self.zeile(Zeile::new(objekt, struktur));
        }
    }

    fn zeile(&mut self, zeile: Zeile<'m, 'a>) {
        let (objekt, wer) = (zeile.eltern, Wer::Objekt(zeile.eltern));
        let schluessel = zeile.kind_kurz();
        zeige!(self, zeile, zeile, objekt, wer, &schluessel);
        if !zeile.braucht_bezug(self.umfeld, self.ist_wurzel) {
            for bezug in &zeile.struktur.bezug {
                zeige!(self, bezug, bezug, objekt, wer, &schluessel);
            }
        }
    }

    /// The structure table that the QS-Bericht prints of the root, row by row at every depth.
    fn baum(&mut self, objekt: Objekt<'m, 'a>) {
        if self.umfeld.vorgaben.frist.ist_um() {
            return;
        }
        let wurzel = self.umfeld.wurzel;
        let wer = Wer::Objekt(wurzel);
        for regel in objekt.regeln() {
            zeige!(self, baumregel, regel, wurzel, wer, "");
        }
        for struktur in objekt.struktur() {
            let zeile = Zeile::new(objekt, struktur);
            zeige!(self, baumzeile, zeile, wurzel, wer, "");
            // It goes no deeper where a group stands in itself.
            if let Some(kind) = zeile.kind
                && (self.umfeld.v2() || !zeile.ist_zirkel(self.umfeld))
            {
                self.baum(kind);
            }
        }
    }

    fn listen(&mut self) {
        let umfeld = self.umfeld;
        let mut seen = HashSet::new();
        for (referenz, feld) in &umfeld.listen {
            let own = referenz.identifikation.as_ref();
            let key = if umfeld.v2() {
                let Some(own) = own else { continue };
                // A list without `id` is in none of the groups that the QS-Bericht looks at.
                if umfeld.qs() && own.id.is_none() {
                    continue;
                }
                (umfeld.wert(own.id.as_ref()), "")
            } else {
                (umfeld.wert(referenz.kennung()), umfeld.wert(referenz.listenversion()))
            };
            // References without an identification are not the same one; the QS-Bericht thinks so.
            if seen.insert(key) || key.0.is_empty() && !umfeld.qs() {
                let objekt = Objekt::Feld(feld);
                zeige!(self, codeliste, referenz, objekt, Wer::Codeliste(referenz), "");
            }
        }
    }
}

/// True for rules that have a say on this version under this profile.
fn is_wanted(umfeld: &Umfeld<'_, '_>, meta: &RuleMeta) -> bool {
    let version = if umfeld.v2() { "2.0" } else { "3.0.0" };
    let speaks_of = meta.versions.is_empty() || meta.versions.contains(&version);
    let vorgaben = umfeld.vorgaben;
    speaks_of && (!umfeld.qs() || meta.official.is_some()) && vorgaben.auswahl.wants(meta)
}
