//! A row of a structure: which artefact stands in a schema or group, how often, on what legal basis.

use super::objekt::Objekt;
use super::stelle::Stelle;
use super::umfeld::Umfeld;
use fim_core::Text;
use fim_core::reading::clip;
use xdatenfelder::Struktur;

/// A row and the artefact it stands in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Zeile<'m, 'a> {
    pub(crate) struktur: &'m Struktur<'a>,
    /// The schema or group.
    pub(crate) eltern: Objekt<'m, 'a>,
    /// The artefact the row holds.
    pub(crate) kind: Option<Objekt<'m, 'a>>,
}

/// A well-formed multiplicity such as `0:*`: the digits as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Anzahl<'m> {
    pub(crate) min: &'m str,
    /// `None` for `*`.
    pub(crate) max: Option<&'m str>,
}

impl<'m, 'a> Zeile<'m, 'a> {
    pub(crate) fn new(eltern: Objekt<'m, 'a>, struktur: &'m Struktur<'a>) -> Self {
        Self { struktur, eltern, kind: Objekt::in_zeile(struktur) }
    }

    /// The multiplicity as it stands.
    pub(crate) const fn anzahl_text(self) -> Option<&'m Text<'a>> {
        self.struktur.anzahl.as_ref()
    }

    /// Where the multiplicity stands or is missing.
    pub(crate) fn anzahl_stelle(self) -> Stelle<'a> {
        Stelle::angabe(self.struktur.element, self.struktur.anzahl.as_ref(), "anzahl")
    }

    /// True where no text says on what the multiplicity is based.
    pub(crate) fn ist_ohne_bezug(self, umfeld: &Umfeld<'m, 'a>) -> bool {
        self.struktur.bezug.iter().all(|bezug| umfeld.wert(Some(&bezug.wortlaut)).is_empty())
    }

    /// The artefact of the row in a message: its id, else its name.
    pub(crate) fn kind_kurz(self) -> String {
        let Some(kind) = self.kind else { return "?".to_owned() };
        let info = kind.info();
        let name = info.name.map(|name| format!("»{}«", clip(&name, 14)));
        info.id.map(|id| clip(&id, 16)).or(name).unwrap_or_else(|| kind.art().to_owned())
    }
}

/// Reads a multiplicity: `^\d+:(\d+|\*)$`.
pub(crate) fn anzahl(text: &str) -> Option<Anzahl<'_>> {
    let (min, max) = text.split_once(':')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match max {
        _ if !is_number(min) => None,
        "*" => Some(Anzahl { min, max: None }),
        _ if is_number(max) => Some(Anzahl { min, max: Some(max) }),
        _ => None,
    }
}

impl<'m, 'a> Zeile<'m, 'a> {
    /// True where the multiplicity needs a legal basis of its own and has none (1022): an abstract or
    /// harmonised element in a schema, or in a group that rests on a legal norm.
    pub(crate) fn braucht_bezug(self, umfeld: &Umfeld<'m, 'a>, ist_wurzel: bool) -> bool {
        let art = |objekt: Objekt<'m, 'a>| umfeld.code(objekt.schemaelementart());
        let in_frage = match self.eltern {
            Objekt::Schema(_) => true,
            Objekt::Gruppe(_) if umfeld.qs() && umfeld.v2() && ist_wurzel => true,
            Objekt::Gruppe(_) => art(self.eltern) == "RNG",
            _ => false,
        };
        let kind = self.kind.map_or("", art);
        in_frage && matches!(kind, "ABS" | "HAR") && self.ist_ohne_bezug(umfeld)
    }

    /// True where the artefact of the row is, or holds, the group the row stands in.
    pub(crate) fn ist_zirkel(self, umfeld: &Umfeld<'m, 'a>) -> bool {
        self.zirkel(umfeld).is_some()
    }

    /// The group with the id and version of the one the row stands in, where the artefact of the row
    /// is or holds it. The QS-Bericht only sees groups with a version.
    pub(crate) fn zirkel(self, umfeld: &Umfeld<'m, 'a>) -> Option<Objekt<'m, 'a>> {
        // To the QS-Bericht the id alone says what stands in itself, even an empty one.
        if !matches!(self.eltern, Objekt::Gruppe(_)) && !umfeld.qs() {
            return None;
        }
        let key =
            |objekt: Objekt<'m, 'a>| (umfeld.wert(objekt.id()), umfeld.wert(objekt.version()));
        let (id, version) = key(self.eltern);
        let has_no_key = if umfeld.qs() {
            self.eltern.id().is_none() || version.is_empty()
        } else {
            id.is_empty()
        };
        if has_no_key {
            return None;
        }
        let mut offen: Vec<Objekt<'m, 'a>> = self.kind.into_iter().collect();
        while let Some(objekt) = offen.pop() {
            let is_group = matches!(objekt, Objekt::Gruppe(_)) && objekt.id().is_some();
            if is_group && key(objekt) == (id, version) {
                return Some(objekt);
            }
            offen.extend(objekt.struktur().iter().filter_map(Objekt::in_zeile));
        }
        None
    }
}
