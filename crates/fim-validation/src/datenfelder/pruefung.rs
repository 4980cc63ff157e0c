//! What a rule can look at, and all rules sorted by it.

use super::lage::Lage;
use super::objekt::Objekt;
use super::zeile::Zeile;
use crate::engine::pruefungen;
use xdatenfelder::{
    CodelisteReferenz, Datenfeld, Datenfeldgruppe, Dokumentsteckbrief, Rechtsbezug, Regel,
    Relation, Stammdatenschema,
};

pruefungen! {
    rules: super::rules;
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
