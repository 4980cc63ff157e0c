//! What an object says, as digests of its parts: enough to see that two differ, and in which part.
//! Objects inside another are not part of it: of them only the identification counts.

use super::objekt::{Teil, Teilname};
use super::teilname::teilname;
use crate::weissraum::ist_schlicht;
use fim_core::{Element, Model, Part};
use foldhash::quality::FixedState;
use genericode::CodeList;
use std::hash::{BuildHasher, Hasher};

/// The same in every run of the program.
type Digest = <FixedState as BuildHasher>::Hasher;

/// Parts that say when and by whom something was saved or published and where it is used, not what
/// it is.
const AEUSSERLICH: &[&str] = &[
    "letzteAenderung",
    "veroeffentlichungsdatum",
    "stichwort",
    "relation",
    "geaendertDatumZeit",
    "geaendertDurch",
    "letzterAenderungszeitpunkt",
    "letzterBearbeiter",
    "anmerkungLetzteAenderung",
];

/// The rows of a code list: see [`Zeilenfolge`].
const ZEILEN: &str = "SimpleCodeList";

/// The parts of an object in the order of the standard; several of one name are one. Those of a code
/// list without its rows.
pub(crate) fn teile<'a>(model: &dyn Model<'a>) -> Vec<Teil> {
    let mut teile: Vec<(&'static str, Digest)> = Vec::new();
    model.parts(&mut |part| {
        let name = match &part {
            Part::Attribute(name, _) | Part::Child(name, ..) => *name,
            Part::Content(_) => "#text",
            Part::Raw(_) => "#inhalt",
        };
        if AEUSSERLICH.contains(&name) || name == ZEILEN {
            return;
        }
        match teile.last_mut() {
            Some((last, hasher)) if *last == name => of_part(&part, hasher),
            _ => {
                let mut hasher = FixedState::default().build_hasher();
                of_part(&part, &mut hasher);
                teile.push((name, hasher));
            }
        }
    });
    let teil = |(name, hasher): (&'static str, Digest)| Teil {
        name: Teilname::of(name),
        inhalt: short(hasher.finish()),
    };
    teile.into_iter().map(teil).collect()
}

/// Half of a digest tells two contents apart as well as anybody needs, in half the memory.
fn short(digest: u64) -> u32 {
    u32::try_from(digest >> 32).unwrap_or_default()
}

/// What the rows of a code list say, in their order: of pieces of a list, the whole can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zeilenfolge {
    /// What stands before the rows.
    pub(crate) kopf: u64,
    /// The digests of the rows as the digits of a number, and the place of the next digit.
    pub(crate) summe: u64,
    pub(crate) stelle: u64,
}

impl Zeilenfolge {
    /// An odd number whose bits are mixed: the base of the number.
    const BASIS: u64 = 0x9e37_79b9_7f4a_7c15;

    /// The rows of a list; `None` where it has no place for them.
    pub(crate) fn of(liste: &CodeList<'_>) -> Option<Self> {
        let mut folge = Self { kopf: 0, summe: 0, stelle: 1 };
        liste.simple_code_list.as_ref()?.parts(&mut |part| {
            let mut hasher = FixedState::default().build_hasher();
            of_part(&part, &mut hasher);
            if let Part::Child("Row", ..) = part {
                folge.summe = folge.summe.wrapping_mul(Self::BASIS).wrapping_add(hasher.finish());
                folge.stelle = folge.stelle.wrapping_mul(Self::BASIS);
            } else {
                folge.kopf ^= hasher.finish();
            }
        });
        Some(folge)
    }

    /// Adds the rows of the next piece.
    pub(crate) const fn absorb(&mut self, next: Self) {
        self.summe = self.summe.wrapping_mul(next.stelle).wrapping_add(next.summe);
        self.stelle = self.stelle.wrapping_mul(next.stelle);
    }

    /// As a part of the list.
    pub(crate) fn teil(self) -> Teil {
        let Self { kopf, summe, stelle } = self;
        let digest = FixedState::default().hash_one([kopf, summe, stelle]);
        Teil { name: Teilname::of(ZEILEN), inhalt: short(digest) }
    }
}

fn of_part(part: &Part<'_, '_>, hasher: &mut Digest) {
    match part {
        Part::Attribute(name, text) => {
            hasher.write(name.as_bytes());
            words(&text.value, hasher);
        }
        Part::Content(text) => words(&text.value, hasher),
        Part::Child(name, ..) if AEUSSERLICH.contains(name) => {}
        Part::Child(name, model, _) => {
            hasher.write(name.as_bytes());
            of_model(name, *model, hasher);
            hasher.write_u8(0xfe);
        }
        Part::Raw(element) => raw(*element, hasher),
    }
}

fn of_model(name: &str, model: &dyn Model<'_>, hasher: &mut Digest) {
    let is_object =
        matches!(name, "datenfeld" | "datenfeldgruppe" | "regel" | "aktivitaetengruppe");
    model.parts(&mut |part| match &part {
        Part::Child(child, ..) if is_object && !matches!(*child, "identifikation" | "id") => {}
        part => of_part(part, hasher),
    });
}

/// A text without what editors do not see: kinds of white space, and how much of it.
fn words(text: &str, hasher: &mut Digest) {
    if ist_schlicht(text) {
        hasher.write(text.as_bytes());
    } else {
        let words: Vec<&str> = text.split_whitespace().collect();
        hasher.write(words.join(" ").as_bytes());
    }
    hasher.write_u8(0xff);
}

fn raw(element: Element<'_>, hasher: &mut Digest) {
    for inner in element.descendants() {
        hasher.write(inner.name().as_bytes());
        for attribute in inner.attributes() {
            hasher.write(attribute.name.as_bytes());
            words(attribute.value, hasher);
        }
        words(&inner.text(), hasher);
    }
}

/// Names of the parts in which others differ from the first, as editors call them.
pub(crate) fn abweichend(inhalte: &[&[Teil]]) -> Vec<String> {
    let Some((first, others)) = inhalte.split_first() else { return Vec::new() };
    let mut namen = Vec::new();
    for other in others {
        let here = first.iter().filter(|teil| !other.contains(teil));
        for teil in here.chain(other.iter().filter(|teil| !first.contains(teil))) {
            if !namen.contains(&teil.name) {
                namen.push(teil.name);
            }
        }
    }
    namen.into_iter().map(|name| teilname(name.text())).collect()
}
